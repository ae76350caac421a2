package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
	"congvan/templates"
	"congvan/templates/prose"
)

// form is a document that is being asked for, key by key.
type form struct {
	*asking
	office
	template *templates.Template
	typ      *regulation.Type
	// values are the answers so far.
	values templates.Values
	// elsewhere says that it is issued by a body whose place the profile does
	// not know.
	elsewhere bool
}

// draft asks which template to draft from and for every key of the draft, writes
// it and offers to render it. What has been answered is written even where the
// answers stop.
func (a *asking) draft() (int, error) {
	if a.drafting.out != "" && exists(a.drafting.out) {
		a.close()
		return a.refuse()
	}
	sources := map[string][]byte{}
	office, problems := openOffice(sources)
	if problems.HasErrors() {
		a.close()
		return exitFindings, diag.Print(a.err, problems, sources, a.lang)
	}
	t, typ, err := a.which(office)
	if errors.Is(err, errStopped) {
		return exitFindings, nil
	}
	if err != nil {
		return exitFailed, err
	}
	if faults := office.faultsOf(t.Name); faults.HasErrors() {
		a.close()
		return exitFindings, diag.Print(a.err, faults, sources, a.lang)
	}
	f := &form{asking: a, office: office, template: t, typ: typ, values: templates.Values{}}
	f.values.Set("mau", t.Name)
	now, err := f.fill()
	a.close()
	if err != nil {
		return f.keep()
	}
	if status, err := f.save(); status != exitClean || err != nil {
		return status, err
	}
	if !now {
		a.say("Dựng sau: congvan render %s", "To make the files: congvan render %s", f.drafting.out)
		return exitClean, nil
	}
	return a.rendered(f.drafting.out)
}

// fill asks for everything: the keys, the name of the file, and whether to render
// it.
func (f *form) fill() (render bool, err error) {
	if err := f.ask(); err != nil {
		return false, err
	}
	if err := f.name(); err != nil {
		return false, err
	}
	return f.confirm(question{title: f.word("Ghi xong, dựng luôn DOCX và PDF?", "Make the DOCX and the PDF as well?")}, true)
}

// which asks for one of the templates, which stand by their types.
func (a *asking) which(office office) (*templates.Template, *regulation.Type, error) {
	types, err := regulation.Types()
	if err != nil {
		return nil, nil, err
	}
	names, err := office.library.Names()
	if err != nil {
		return nil, nil, err
	}
	ofType := map[string][]*templates.Template{}
	for _, name := range names {
		t, err := office.library.Find(name)
		if err != nil {
			return nil, nil, err
		}
		ofType[t.Type] = append(ofType[t.Type], t)
	}
	var options []option
	var found []*templates.Template
	var typeOf []*regulation.Type
	for _, typ := range types {
		for _, t := range ofType[typ.Key] {
			purpose := t.Description
			if !t.HasText() {
				purpose = a.word("tự viết nội dung: ", "you write the text: ") + typ.Purpose
			}
			options = append(options, option{group: prose.Capital(typ.Name), label: purpose, words: t.Name})
			found = append(found, t)
			typeOf = append(typeOf, typ)
		}
	}
	i, err := a.choose(question{title: a.word("Soạn văn bản gì?", "Which document?")}, options)
	if err != nil {
		return nil, nil, err
	}
	return found[i], typeOf[i], nil
}

// ask asks for every key, in the order of the draft.
func (f *form) ask() error {
	keys := required(everyKey(f.template), f.template, f.typ)
	var done int
	for i, k := range keys {
		if !f.wants(k.Name) {
			continue
		}
		left := 0
		for _, other := range keys[i:] {
			if f.wants(other.Name) {
				left++
			}
		}
		title := fmt.Sprintf("%d/%d. ", done+1, done+left)
		value, err := f.key(k, title+prose.Capital(f.title(k)), func(v node) node { return f.definition(k.Name, v) })
		if value != nil {
			f.values[k.Name] = value
		}
		if err != nil {
			return err
		}
		done++
	}
	return nil
}

// wants says whether a key is asked for: what a draft asks for and the profile
// does not bring.
func (f *form) wants(key string) bool {
	switch {
	case key == "mau" || !asked(f.template, f.typ, key):
		return false
	case f.profile == nil || !f.profile.Brings(key):
		return true
	case key == "co_quan":
		return len(f.profile.Bodies) > 1
	}
	return key == "dia_danh" && f.elsewhere
}

// name asks for the name of the file where none was given.
func (f *form) name() error {
	if f.drafting.out != "" {
		return nil
	}
	answer, err := f.line(question{
		title: f.word("Ghi vào tệp nào?", "Write to which file?"),
		note:  f.word("Enter: giữ tên này", "Enter keeps this name"),
		value: f.freeName(),
		check: func(answer string) error {
			switch path := fileName(answer); {
			case path == "":
				return f.fault("cần một tên tệp", "a file name is needed")
			case exists(path):
				return f.fault("%s đã có; chọn tên khác", "%s exists; choose another name", path)
			case !isFolder(filepath.Dir(path)):
				return f.fault("không có thư mục %s", "there is no folder %s", filepath.Dir(path))
			}
			return nil
		},
	})
	if err == nil {
		f.drafting.out = fileName(answer)
	}
	return err
}

// save writes the draft to its file.
func (f *form) save() (int, error) {
	text, err := f.text(f.template, f.typ, f.profile, f.values)
	if err != nil {
		return exitFailed, err
	}
	status, err := f.write(text)
	if status == exitClean {
		return status, err
	}
	// Whatever keeps the file from being written, the answers are not lost.
	f.say("congvan: không ghi được %s; nội dung đã điền ở dưới đây", "congvan: cannot write %s; what was filled in stands below", f.drafting.out)
	fmt.Fprint(f.console.out, text)
	return status, err
}

// keep writes what has been answered until the answers stopped.
func (f *form) keep() (int, error) {
	if len(f.values) == 1 {
		f.say("Đã dừng; chưa điền gì nên không ghi tệp nào.", "Stopped; nothing was filled in, so nothing is written.")
		return exitFindings, nil
	}
	if f.drafting.out == "" {
		f.drafting.out = f.freeName()
	}
	if status, err := f.save(); status != exitClean || err != nil {
		return status, err
	}
	f.say("Đã dừng. Những gì đã điền nằm trong %[1]s; mở tệp ấy điền tiếp, rồi chạy: congvan render %[1]s",
		"Stopped. What was filled in is in %[1]s; open it and go on, then run: congvan render %[1]s", f.drafting.out)
	return exitFindings, nil
}

// longestName is how many characters of a file's name the program makes, before
// the end of a word.
const longestName = 60

// freeName is a name for the file, in ASCII and without spaces, that no file has
// yet: the template's and what the document is about.
func (f *form) freeName() string {
	name := f.template.Name
	if subject := f.values["trich_yeu"]; subject != nil {
		words := prose.Plain(subject.Value)
		if len(words) > 2 && words[0] == "ve" && words[1] == "viec" {
			words = words[2:]
		}
		for _, word := range words {
			if len(name)+1+len(word) > longestName {
				break
			}
			name += "-" + word
		}
	}
	for n := 2; ; n++ {
		if path := name + ".yaml"; !exists(path) {
			return path
		}
		name = fmt.Sprintf("%s-%d", strings.TrimSuffix(name, fmt.Sprintf("-%d", n-1)), n)
	}
}

// fileName is an answer as the name of a definition.
func fileName(answer string) string {
	answer = strings.TrimSpace(answer)
	if answer != "" && filepath.Ext(answer) == "" {
		answer += ".yaml"
	}
	return answer
}

// title is what a key holds, in the console's language.
func (f *form) title(k dispatch.Key) string { return k.Words().In(f.lang) }

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
