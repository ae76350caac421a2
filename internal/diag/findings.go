package diag

import (
	"encoding/json"
	"io"
)

// PrintFindings writes the list to w as the JSON array that congvan check prints, an
// object a finding, sorted, each once; an empty list is []. line and column are 0
// where the finding is about the whole file; expected, found, point and hint are ""
// where there is none.
func PrintFindings(w io.Writer, list List, lang Lang) error {
	type object struct {
		ID       ID     `json:"id"`
		Severity string `json:"severity"`
		File     string `json:"file"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		Message  string `json:"message"`
		Expected string `json:"expected"`
		Found    string `json:"found"`
		Point    string `json:"point"`
		Hint     string `json:"hint"`
	}
	objects := []object{}
	for _, d := range list.Sorted() {
		objects = append(objects, object{
			ID: d.ID, Severity: d.Severity().String(), File: d.Pos.File, Line: d.Pos.Line, Column: d.Pos.Column,
			Message: d.Message(lang), Expected: d.Expected, Found: d.Found, Point: d.Point, Hint: d.HintText(lang),
		})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(objects)
}
