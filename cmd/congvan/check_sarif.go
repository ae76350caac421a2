package main

import (
	"net/url"
	"path/filepath"
	"slices"

	"congvan/check"
	"congvan/internal/diag"
)

// The parts of SARIF 2.1.0 that findings fill: one run, its rules and its results.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Short   sarifText    `json:"shortDescription"`
		Full    *sarifText   `json:"fullDescription,omitempty"`
		Default sarifDefault `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Properties   map[string]string  `json:"properties,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line      int `json:"startLine"`
		Column    int `json:"startColumn"`
		EndColumn int `json:"endColumn"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

// sarif is the findings as SARIF 2.1.0, those that are waived too, as suppressed.
func (c *checking) sarif() sarifLog {
	results, rules := []sarifResult{}, []sarifRule{} // an empty list is one in JSON too
	add := func(d diag.Diagnostic, suppressed []sarifSuppression) {
		i := slices.IndexFunc(rules, func(r sarifRule) bool { return r.ID == string(d.ID) })
		if i < 0 {
			i = len(rules)
			rules = append(rules, c.sarifRule(d.ID))
		}
		results = append(results, sarifResult{
			RuleID: string(d.ID), RuleIndex: i, Level: sarifLevel(d.Severity()), Message: sarifText{d.Message(c.lang)},
			Locations: sarifPlace(d.Pos), Suppressions: suppressed, Properties: sarifProperties(d),
		})
	}
	for _, d := range c.found.Sorted() {
		add(d, nil)
	}
	for _, w := range c.waived {
		add(w.Finding, []sarifSuppression{{"external", w.Reason}})
	}
	run := sarifRun{
		Tool: sarifTool{sarifDriver{"congvan", rules}}, ColumnKind: "unicodeCodePoints",
		Results: results,
	}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

// sarifRule is what an ID is about: what its rule says, or its message.
func (c *checking) sarifRule(id diag.ID) sarifRule {
	text, _, _ := id.Says()
	out := sarifRule{ID: string(id), Short: sarifText{text.In(c.lang)}, Default: sarifDefault{sarifLevel(id.Severity())}}
	if rule, ok := check.FindRule(id); ok {
		out.Short.Text, out.Full = rule.Title.In(c.lang), &sarifText{rule.Why.In(c.lang)}
	}
	return out
}

// sarifLevel is a severity in SARIF's words.
func sarifLevel(s diag.Severity) string {
	if s == diag.Hint {
		return "note"
	}
	return s.String()
}

// sarifPlace is where a finding is, nothing where it is in no file.
func sarifPlace(pos diag.Pos) []sarifLocation {
	if pos.File == "" {
		return nil
	}
	uri := url.URL{Path: filepath.ToSlash(pos.File)}
	if filepath.IsAbs(pos.File) {
		uri.Scheme = "file"
	}
	place := sarifPhysical{Artifact: sarifArtifact{uri.String()}}
	if pos.Line > 0 {
		place.Region = &sarifRegion{pos.Line, max(pos.Column, 1), max(pos.Column, 1) + max(pos.Length, 1)}
	}
	return []sarifLocation{{place}}
}

// sarifProperties are what SARIF has no word for.
func sarifProperties(d diag.Diagnostic) map[string]string {
	out := map[string]string{}
	for key, value := range map[string]string{"point": d.Point, "expected": d.Expected, "found": d.Found} {
		if value != "" {
			out[key] = value
		}
	}
	return out
}
