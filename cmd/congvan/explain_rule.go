package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"congvan/check"
	"congvan/internal/diag"
)

// ruleID is the ID of a rule or of another message.
var ruleID = regexp.MustCompile(`^[Vv]\d{3}$`)

// printRule prints a rule of congvan check: what it is about, its severity, the points
// it rests on, why, and an example of what it finds and of what it passes. Of an ID
// that is no rule it prints the message. ok is false where there is no such ID.
func (e *explanation) printRule(id diag.ID) (ok bool, err error) {
	text, hint, known := id.Says()
	rule, isRule := check.FindRule(id)
	if !known {
		return false, nil
	}
	lines := [][]string{{e.word("Mã:", "ID:"), string(id)}}
	add := func(vi, en, value string) {
		if value != "" {
			lines = append(lines, []string{e.word(vi, en), value})
		}
	}
	if isRule {
		add("Quy tắc:", "Rule:", rule.Title.In(e.lang))
		add("Nhóm:", "Group:", rule.Group.Name().In(e.lang))
	}
	add("Mức:", "Severity:", e.severity(id.Severity()))
	if isRule {
		points := strings.Join(rule.Points(), "; ")
		if points == "" {
			points = e.word("hai hướng dẫn không nói đến", "neither regulation speaks of it")
		}
		add("Quy định:", "Regulation:", points)
		if rule.Mechanical() {
			add("Sửa:", "Mended:", e.word("congvan check TỆP --sua sửa được", "by congvan check FILE --sua"))
		}
	}
	add("Thông báo:", "Message:", text.In(e.lang))
	add("Gợi ý:", "Hint:", hint.In(e.lang))
	if err := writeColumns(e.out, lines); err != nil || !isRule {
		return true, err
	}
	_, err = io.WriteString(e.out, fmt.Sprintf("\n%s\n\n%s\n%s\n\n%s\n%s\n", rule.Why.In(e.lang),
		e.word("Sai:", "Wrong:"), indented(rule.Bad), e.word("Đúng:", "Right:"), indented(rule.Good)))
	return true, err
}

// severity is a severity in the language of the run.
func (c *console) severity(s diag.Severity) string {
	switch s {
	case diag.Warning:
		return c.word("cảnh báo", "warning")
	case diag.Hint:
		return c.word("gợi ý", "hint")
	}
	return c.word("lỗi", "error")
}

// indented is a text with every line set in.
func indented(text string) string {
	return "  " + strings.ReplaceAll(strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n  "), "\n  \n", "\n\n")
}
