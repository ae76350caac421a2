package check

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// update rewrites the list of rules.
var update = flag.Bool("update", false, "rewrite the list of rules")

const reference = "../docs/rules.md"

// The reference has every rule as it is. -update rewrites it.
func TestReferenceListsTheRules(t *testing.T) {
	want := ruleReference()
	if *update {
		if err := os.WriteFile(reference, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/rules.md is not what the rules say; go test ./check -update rewrites it")
	}
}

// ruleReference is the text of the reference.
func ruleReference() string {
	var b strings.Builder
	b.WriteString("# The rules of congvan check\n\nWritten by `go test ./check -update` from the rules themselves; `congvan explain V711` prints one, `congvan list rules` all of them.\n\n" +
		"A rule is an error only where a regulation says so outright. A warning is worth a look before the paper goes out, a hint is good practice. " +
		"The profile of an office gives a rule another severity or waives it for a reason (`kiem_tra`). `--sua` mends what is marked so.\n\n" +
		"The examples are keys in place of those of this document, in which no rule finds anything:\n\n```yaml\n" + Sample + "```\n")
	for group := GroupParts; group <= GroupLook; group++ {
		fmt.Fprintf(&b, "\n## %s · %s\n\n| ID | Severity | Rule | Quy tắc | Regulation | `--sua` |\n|---|---|---|---|---|---|\n", group.Name().En, group.Name().Vi)
		for _, r := range Rules() {
			if r.Group != group {
				continue
			}
			mended := ""
			if r.Mechanical() {
				mended = "yes"
			}
			fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s | %s | %s |\n", r.ID, strings.ToLower(string(r.ID)), r.ID.Severity(), r.Title.En, r.Title.Vi, strings.Join(r.Points(), "; "), mended)
		}
		for _, r := range Rules() {
			if r.Group == group {
				fmt.Fprintf(&b, "\n### %s\n\n**%s** · %s\n\n%s\n\n%s\n\n", r.ID, r.Title.En, r.Title.Vi, r.Why.En, r.Why.Vi)
				fmt.Fprintf(&b, "```yaml\n# wrong · sai\n%s\n```\n\n```yaml\n# right · đúng\n%s\n```\n", r.Bad, r.Good)
			}
		}
	}
	return b.String()
}

// The table counts what it lists, so that a rule is not left out of its group.
func TestEveryRuleHasAGroup(t *testing.T) {
	listed := strings.Count(ruleReference(), "\n### V")
	if listed != len(Rules()) {
		t.Errorf("%d of %d rules are listed", listed, len(Rules()))
	}
	for _, r := range Rules() {
		if r.Group.Name() == (diag.Words{}) {
			t.Errorf("%s is of no group", r.ID)
		}
	}
}
