package diag

import (
	"encoding/json"
	"strings"
	"testing"
)

// A finding is an object of these ten keys, in this order; the office's own severity
// counts.
func TestPrintFindings(t *testing.T) {
	var b strings.Builder
	if err := PrintFindings(&b, nil, Vietnamese); err != nil || b.String() != "[]\n" {
		t.Errorf("%q %v", b.String(), err)
	}
	b.Reset()
	d := New(SubjectVv, Pos{File: "a.yaml", Line: 6, Column: 12, Length: 3}, "V/v", "về việc").Citing("05-HD/VPTW, II.I.5.2.3").Between("V/v", "về việc").Weighing(Hint)
	want := `[
  {
    "id": "V711",
    "severity": "hint",
    "file": "a.yaml",
    "line": 6,
    "column": 12,
    "message": "\"V/v\" is what documents of the State write",
    "expected": "về việc",
    "found": "V/v",
    "point": "05-HD/VPTW, II.I.5.2.3",
    "hint": "write về việc"
  }
]
`
	if err := PrintFindings(&b, List{d, d}, English); err != nil || b.String() != want {
		t.Errorf("%v got\n%s\nwant\n%s", err, b.String(), want)
	}
	var objects []map[string]any
	if err := json.Unmarshal([]byte(b.String()), &objects); err != nil || len(objects[0]) != 10 {
		t.Errorf("%v %v", objects, err)
	}
}

// An ID says what it is about without the words of a diagnostic.
func TestSays(t *testing.T) {
	text, hint, ok := BadNumber.Says()
	if !ok || text.En != `the document's number must be a positive whole number, not "…"` || hint.En != "write …, the letters belong to ky_hieu" {
		t.Errorf("%q %q %t", text.En, hint.En, ok)
	}
	if _, _, ok := ID("V998").Says(); ok {
		t.Error("V998 says something")
	}
}
