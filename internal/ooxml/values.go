package ooxml

import (
	"strconv"

	"congvan/internal/unit"
)

// option is a value that may not have been given.
type option[T any] struct {
	value T
	given bool
}

func some[T any](value T) option[T] { return option[T]{value, true} }

// under gives o the value that stands over it, if there is one.
func (o *option[T]) under(over option[T]) {
	if over.given {
		*o = over
	}
}

// isOn reads an on-off value; without one an element says that it is on.
func isOn(value string) bool {
	switch value {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// onOff is an on-off element.
func onOff(e *Element) option[bool] { return some(isOn(e.Attr("w:val"))) }

// lengthOf is the first of the attributes that is a length.
func lengthOf(e *Element, names ...string) option[unit.Twips] {
	for _, name := range names {
		if n, ok := unit.Parse(e.Attr(name)); ok {
			return some(n)
		}
	}
	return option[unit.Twips]{}
}

// number is a whole number, or 0, between bounds.
func number(s string, least, most int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return max(0, least)
	}
	return max(least, min(most, n))
}
