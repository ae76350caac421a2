package check

import (
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/measure"
	"congvan/regulation"
)

// Rule is one thing that a document is held against.
type Rule struct {
	ID    diag.ID
	Group Group
	Title diag.Words
	// Point36 and Point05 are where the two regulations speak of it, "" where one is
	// silent. A rule of good practice has neither.
	Point36, Point05 string
	// Holds says under which regulation the rule holds.
	Holds Holding
	// Why says what the regulation asks for, or what is at stake where it is silent.
	Why diag.Words
	// Bad and Good are what a document has that the rule finds and that it passes:
	// keys in place of those of Sample.
	Bad, Good string
	// Beside are other rules that find something in Bad too.
	Beside []diag.ID

	find func(*subject)
	// mend is the file src with findings of the rule mended, and which; nil where a
	// person must do it.
	mend func(src []byte, found diag.List) (out []byte, done diag.List, err error)
}

// Mechanical says whether the findings of the rule can be mended by the program.
func (r Rule) Mechanical() bool { return r.mend != nil }

// Points are the citations of both regulations that the rule rests on.
func (r Rule) Points() []string {
	var out []string
	for _, p := range []struct {
		spec  *regulation.Spec
		point string
	}{{regulation.HD36(), r.Point36}, {regulation.HD05(), r.Point05}} {
		if p.point != "" && r.holds(p.spec) {
			out = append(out, p.spec.Cite(p.point))
		}
	}
	return out
}

// Holding is the regulations that a rule holds under.
type Holding int

// The regulations that a rule holds under: both, or one alone.
const (
	Always Holding = iota
	Only36
	Only05
)

// older says whether a regulation is that of 2018.
func older(spec *regulation.Spec) bool { return spec.Name == regulation.Names()[0] }

// holds says whether the rule holds under a regulation.
func (r Rule) holds(spec *regulation.Spec) bool {
	return r.Holds == Always || (r.Holds == Only36) == older(spec)
}

// Group is what a rule is about.
type Group int

// The groups of rules, in the order they are run and listed.
const (
	GroupParts Group = iota
	GroupChoices
	GroupHead
	GroupNumber
	GroupSign
	GroupReceivers
	GroupNumbering
	GroupCitation
	GroupEnclosure
	GroupBodies
	GroupTyping
	GroupLook
)

// Name is what the group is called.
func (g Group) Name() diag.Words {
	return [...]diag.Words{
		GroupParts:     {Vi: "Thành phần thể thức", En: "Parts of a document"},
		GroupChoices:   {Vi: "Lựa chọn trình bày", En: "Choices of layout"},
		GroupHead:      {Vi: "Phần đầu văn bản", En: "Head of the document"},
		GroupNumber:    {Vi: "Số, ký hiệu, ngày tháng", En: "Numbers, symbols, days"},
		GroupSign:      {Vi: "Chữ ký", En: "Signatures"},
		GroupReceivers: {Vi: "Kính gửi, nơi nhận", En: "Addressees and recipients"},
		GroupNumbering: {Vi: "Đánh số, kết thúc nội dung", En: "Numbering and end of the text"},
		GroupCitation:  {Vi: "Căn cứ, viện dẫn", En: "Legal bases and citations"},
		GroupEnclosure: {Vi: "Phụ lục", En: "Appendices"},
		GroupBodies:    {Vi: "Cơ quan, thẩm quyền", En: "Bodies and their powers"},
		GroupTyping:    {Vi: "Chính tả, cách gõ", En: "Spelling and typing"},
		GroupLook:      {Vi: "Trình bày trên trang", En: "Looks of the pages"},
	}[g]
}

// Rules are all rules, by groups.
func Rules() []Rule { return slices.Concat(formRules(), wordRules(), lookRules()) }

// formRules are those about what a definition has: render tells what they find.
func formRules() []Rule { return slices.Concat(partRules, choiceRules) }

// wordRules are those about what it says.
func wordRules() []Rule {
	return slices.Concat(headRules, issuerRules, numberRules, signRules, signerRules, receiverRules, orderRules, shapeRules,
		citationRules, basisRules, enclosureRules, bodyRules, typingRules, spellingRules)
}

// FindRule is the rule of an ID.
func FindRule(id diag.ID) (Rule, bool) {
	all := Rules()
	i := slices.IndexFunc(all, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return all[i], true
}

// subject is a document that is held against rules.
type subject struct {
	*dispatch.Definition
	typ  *regulation.Type
	spec *regulation.Spec

	seen *measure.Document // what stands on its pages, nil where only its words are looked at
	met  []*met            // by the rule

	rule Rule // that is looked at
	list diag.List

	// What many rules look at, made once.
	texts, prose []dispatch.Text
	cites        []citation
	outlines     [][]numbered
}

// newSubject is a document before any rule has looked at it.
func newSubject(def *dispatch.Definition, typ *regulation.Type, spec *regulation.Spec) *subject {
	s := &subject{Definition: def, typ: typ, spec: spec}
	s.prose = s.sentences()
	s.texts = s.said()
	s.cites = s.citations()
	for _, c := range s.contents() {
		s.outlines = append(s.outlines, outline(c))
	}
	return s
}

// run is what the rules find in the document.
func (s *subject) run(rules []Rule) diag.List {
	for _, rule := range rules {
		if rule.holds(s.spec) {
			s.rule = rule
			rule.find(s)
			s.flush()
		}
	}
	return s.list
}

// point is the citation that the rule rests on under the regulation of the
// document, or "".
func (s *subject) point() string {
	point := s.rule.Point05
	if older(s.spec) {
		point = s.rule.Point36
	}
	if point == "" {
		return ""
	}
	return s.spec.Cite(point)
}

// wrong reports what stands at a place, and what should, "" where there is no
// saying. Both fill the message.
func (s *subject) wrong(pos diag.Pos, found, expected string) {
	d := diag.New(s.rule.ID, pos, found, expected).Citing(s.point()).Between(found, expected)
	if expected != "" {
		d = d.Hint(expected)
	}
	s.list.Add(d)
}

// add reports a diagnostic of the rule with its own arguments.
func (s *subject) add(d diag.Diagnostic) {
	if d.Point == "" {
		d = d.Citing(s.point())
	}
	s.list.Add(d)
}
