package ooxml

import "congvan/internal/diag"

// Refusal is why a file is not read: what is wrong, and the part of it that it is
// wrong with, or "".
type Refusal struct {
	Part string
	Why  diag.Words
}

// Error is the refusal in English, for a log; a user is shown Why.
func (r *Refusal) Error() string { return r.Part + ": " + r.Why.En }

// Refuse is the refusal of a part, or of the whole file where part is "".
func Refuse(part, vietnamese, english string) error {
	return &Refusal{part, diag.Words{Vi: vietnamese, En: english}}
}

func damaged(name string) error {
	return Refuse(name, "phần này hỏng", "this part is damaged")
}

func tooLong(name string) error {
	return Refuse(name, "phần này quá dài", "this part is too long")
}

func macros() diag.Words { return diag.Words{Vi: "tệp có macro", En: "it has macros"} }
