package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// node is a value of a definition.
type node = *yaml.Node

// place puts a value where it stands in the definition, so that it is judged by
// what reads definitions.
type place func(node) node

// key asks for the value of a key: nil where it is left empty. With an error
// comes what was answered before.
func (f *form) key(k dispatch.Key, title string, at place) (node, error) {
	if named := f.named(k); len(named) > 0 {
		return f.fromProfile(k, title, at, named)
	}
	if k.Many {
		one := k
		one.Many = false
		return f.several(k, title, at, func(title string, at place) (node, error) { return f.key(one, title, at) })
	}
	switch k.Kind {
	case dispatch.KindMapping:
		if !k.Required {
			if yes, err := f.confirm(question{title: title + f.word(": có không?", ": is there one?")}, false); !yes {
				return nil, err
			}
		}
		return f.mapping(k.Keys, title, at)
	case dispatch.KindMappings:
		return f.mappings(k, title, at)
	case dispatch.KindChoice:
		return f.choice(k, title)
	}
	put := f.line
	if ofLines(k) {
		put = f.lines
	}
	answer, err := put(f.question(k, title, at))
	return valueOf(k, answer), err
}

// ofLines says whether a key is asked for in several lines. What may be a list
// but is one text as a rule, as its example is, is not.
func ofLines(k dispatch.Key) bool {
	switch k.Kind {
	case dispatch.KindTexts:
		return k.Example == k.Name || strings.HasPrefix(k.Example, "[")
	case dispatch.KindBody, dispatch.KindRecipients:
		return true
	}
	return false
}

// mapping asks for the keys of a mapping.
func (f *form) mapping(keys []dispatch.Key, title string, at place) (node, error) {
	out := &yaml.Node{Kind: yaml.MappingNode}
	for _, k := range keys {
		value, err := f.key(k, title+within+f.title(k), func(v node) node {
			return at(&yaml.Node{Kind: yaml.MappingNode, Content: pair(k.Name, v)})
		})
		if value != nil {
			out.Content = append(out.Content, pair(k.Name, value)...)
		}
		if err != nil {
			return given(out), err
		}
	}
	return given(out), nil
}

// mappings asks for mappings until there are no more. There is one body as a
// rule: several that issue a document together are written into the file.
func (f *form) mappings(k dispatch.Key, title string, at place) (node, error) {
	if k.Name == "co_quan" {
		return f.mapping(k.Keys, title, at)
	}
	return f.several(k, title, at, func(title string, at place) (node, error) { return f.mapping(k.Keys, title, at) })
}

// several asks for the items of a list until there are no more.
func (f *form) several(k dispatch.Key, title string, at place, ask func(title string, at place) (node, error)) (node, error) {
	out := &yaml.Node{Kind: yaml.SequenceNode}
	more, err := k.Required, error(nil)
	if !more {
		more, err = f.confirm(question{title: title + f.word(": có không?", ": is there one?")}, false)
	}
	for more && err == nil {
		var value node
		value, err = ask(fmt.Sprintf("%s (%d)", title, len(out.Content)+1), func(v node) node { return at(listOfOne(v)) })
		if value != nil {
			out.Content = append(out.Content, value)
		}
		if err == nil {
			more, err = f.confirm(question{title: title + f.word(": thêm một mục nữa không?", ": another one?")}, false)
		}
	}
	return given(out), err
}

// choice asks for one of the words a key may be.
func (f *form) choice(k dispatch.Key, title string) (node, error) {
	words := slices.Clone(k.Choices)
	if i := slices.Index(words, k.Default); i > 0 {
		words = append([]string{k.Default}, slices.Delete(words, i, i+1)...)
	} else if i < 0 && !k.Required {
		words = append([]string{""}, words...)
	}
	options := make([]option, len(words))
	for i, word := range words {
		options[i].label = word
		if word == "" {
			options[i].label = f.word("(bỏ trống)", "(left empty)")
		}
	}
	i, err := f.choose(question{title: title}, options)
	if err != nil {
		return nil, err
	}
	return valueOf(k, words[i]), nil
}

// question is what is asked for a key that is typed.
func (f *form) question(k dispatch.Key, title string, at place) question {
	return question{title: title, note: f.note(k), check: func(answer string) error {
		value := valueOf(k, answer)
		switch {
		case value != nil:
			return f.wrong(at(value))
		case k.Required && strings.TrimSpace(answer) != unknown:
			return f.fault("mục này phải có; chưa biết thì gõ ?", "this has to be given; type ? if it is not known yet")
		}
		return nil
	}}
}

// note says what helps to answer: whether it must be given, what it is where it
// is left out, an example.
func (f *form) note(k dispatch.Key) string {
	notes := []string{f.word("bỏ trống được", "may be left empty")}
	switch {
	case k.Required:
		notes[0] = f.word("bắt buộc (chưa biết thì gõ ?)", "required (? if it is not known yet)")
	case k.Default != "":
		notes[0] = f.word("bỏ trống thì là: ", "left empty it is: ") + k.Default
	}
	switch {
	case k.Kind == dispatch.KindBody:
		notes[0] += f.word("; mỗi dòng là một đoạn", "; each line is a paragraph")
	case ofLines(k):
		notes[0] += f.word("; mỗi dòng một mục", "; one to a line")
	case k.Kind != dispatch.KindTexts:
		if _, more, ok := strings.Cut(diag.Words{Vi: k.Vietnamese, En: k.English}.In(f.lang), "; "); ok {
			notes[0] += "; " + more
		}
	}
	if example := exampleOf(k); example != "" {
		notes = append(notes, f.word("ví dụ: ", "for example: ")+example)
	}
	return strings.Join(notes, "\n")
}

// exampleOf is the example of a key as it is typed here, or "" where it has none.
func exampleOf(k dispatch.Key) string {
	var n yaml.Node
	if k.Example == k.Name || yaml.Unmarshal([]byte(k.Example), &n) != nil || len(n.Content) == 0 {
		return ""
	}
	if n.Content[0].Kind == yaml.ScalarNode {
		return n.Content[0].Value
	}
	var items []string
	for _, item := range n.Content[0].Content {
		items = append(items, item.Value)
	}
	return strings.Join(items, " / ")
}

// wrong is what the reader of definitions finds wrong with one; that keys are
// missing which are still to be asked for is not.
func (f *form) wrong(definition node) error {
	src, err := yaml.Marshal(definition)
	if err != nil {
		return err
	}
	_, problems := dispatch.ParseIn("", src, f.fieldsOf, f.profile)
	for _, d := range problems.Sorted() {
		if d.Severity() != diag.Error || d.ID == diag.MissingKey {
			continue
		}
		message := d.Message(f.lang)
		if hint := d.HintText(f.lang); hint != "" {
			message += "; " + hint
		}
		return errors.New(message)
	}
	return nil
}

// definition is one that gives a key a value, on the day that was answered.
func (f *form) definition(key string, value node) node {
	out := &yaml.Node{Kind: yaml.MappingNode, Content: pair("mau", f.values["mau"])}
	if day := f.values["ngay"]; day != nil && key != "ngay" {
		out.Content = append(out.Content, pair("ngay", day)...)
	}
	return &yaml.Node{Kind: yaml.MappingNode, Content: append(out.Content, pair(key, value)...)}
}

// unknown is the answer where nobody knows yet.
const unknown = "?"

// valueOf is an answer as the value of a key, nil where it is left open: what is
// not known yet is marked in a text, so that no document goes out with it.
func valueOf(k dispatch.Key, answer string) node {
	answer = strings.TrimSpace(answer)
	if answer == unknown {
		answer = "[CẦN BỔ SUNG: " + k.Words().Vi + "]"
		if k.Kind != dispatch.KindText && k.Kind != dispatch.KindBody && k.Kind != dispatch.KindTexts && k.Kind != dispatch.KindRecipients {
			answer = ""
		}
	}
	if answer == "" {
		return nil
	}
	switch k.Kind {
	case dispatch.KindText:
		return textNode(answer)
	case dispatch.KindBody:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.LiteralStyle, Value: paragraphs(answer)}
	case dispatch.KindTexts, dispatch.KindRecipients:
		out := &yaml.Node{Kind: yaml.SequenceNode}
		for _, line := range linesOf(answer) {
			out.Content = append(out.Content, textNode(line))
		}
		if !ofLines(k) {
			return alone(out)
		}
		return out
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Value: answer}
}

// paragraphs is text whose lines are paragraphs each, but for the rows of a
// table, in the body dialect.
func paragraphs(text string) string {
	var b strings.Builder
	row := false
	for i, line := range linesOf(text) {
		wasRow := row
		if row = strings.HasPrefix(line, "|"); i > 0 && !(row && wasRow) {
			b.WriteByte('\n')
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// linesOf are the lines of text that are not empty.
func linesOf(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// textNode is a text as a value.
func textNode(text string) node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}

// pair is a key and its value as they stand in a mapping.
func pair(key string, value node) []node {
	return []node{{Kind: yaml.ScalarNode, Value: key}, value}
}

// listOfOne is a list of one.
func listOfOne(value node) node {
	return &yaml.Node{Kind: yaml.SequenceNode, Content: []node{value}}
}

// given is n, or nil where it holds nothing.
func given(n node) node {
	if len(n.Content) == 0 {
		return nil
	}
	return n
}
