package main

import (
	"fmt"
	"io"
	"strings"

	"congvan/check"
)

// rules lists the rules of congvan check by group.
func (l *lister) rules() error {
	type object struct {
		ID       string   `json:"id"`
		Group    string   `json:"group"`
		Severity string   `json:"severity"`
		Title    string   `json:"title"`
		Points   []string `json:"points"`
		Mended   bool     `json:"mended"`
	}
	objects := []object{}
	var b strings.Builder
	for group := check.GroupParts; group <= check.GroupLook; group++ {
		lines := [][]string{{l.word("Mã", "ID"), l.word("Mức", "Severity"), l.word("Quy tắc", "Rule")}}
		for _, r := range check.Rules() {
			if r.Group != group {
				continue
			}
			objects = append(objects, object{
				string(r.ID), group.Name().In(l.lang), r.ID.Severity().String(), r.Title.In(l.lang), append([]string{}, r.Points()...), r.Mechanical(),
			})
			lines = append(lines, []string{string(r.ID), l.severity(r.ID.Severity()), r.Title.In(l.lang)})
		}
		if group > check.GroupParts {
			fmt.Fprintln(&b)
		}
		fmt.Fprintf(&b, "%s\n\n", group.Name().In(l.lang))
		if err := writeColumns(&b, lines); err != nil {
			return err
		}
	}
	if l.json {
		return l.printJSON(objects)
	}
	_, err := io.WriteString(l.out, b.String())
	return err
}
