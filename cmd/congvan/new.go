package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/regulation"
	"congvan/templates"
)

// drafting is one run of congvan new.
type drafting struct {
	*console
	out  string
	set  []string
	from string
	// about is the file of an issued document that the new one is about.
	about string
	show  bool
}

func newCommand(con *console, status *int) *cobra.Command {
	d := &drafting{console: con}
	cmd := &cobra.Command{
		Use:                   "new " + con.word("MẪU", "TEMPLATE") + " [-o " + con.word("TỆP", "FILE") + "]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Soạn một định nghĩa mới từ mẫu", "Draft a definition from a template"),
		Example: "  congvan new cv-trien-khai -o trien-khai.yaml\n" +
			"  congvan new cong-van --set 'trich_yeu=về việc mời họp' -o moi-hop.yaml\n" +
			"  congvan new cv-trien-khai --from thang-truoc.yaml -o thang-nay.yaml",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && !d.asks(args) {
				return con.fault("cần đúng một tên mẫu; xem congvan list templates", "name one template; see congvan list templates")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			if len(args) > 0 {
				*status, err = d.run(args[0])
				return err
			}
			*status, err = con.ask(*d, (*asking).draft)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&d.out, "out", "o", "", con.word("ghi vào `TỆP`; bỏ trống thì in ra màn hình", "write to `FILE`; left out, print it"))
	flags.StringArrayVar(&d.set, "set", nil, con.word("điền sẵn một khoá: `KHOÁ=GIÁ TRỊ`", "fill a key in: `KEY=VALUE`"))
	flags.StringVar(&d.from, "from", "", con.word("lấy các giá trị từ định nghĩa `TỆP`, trừ số và ngày", "take the values of the definition `FILE` but its number and date"))
	flags.StringVar(&d.about, "ve", "", con.word("viết về văn bản đã phát hành `TỆP`: viện dẫn nó, gửi đúng các nơi đã nhận nó", "write about the issued document `FILE`: cite it, send to those who had it"))
	flags.BoolVar(&d.show, "xem", false, con.word("dựng PDF của một văn bản điền sẵn ví dụ, để xem mẫu", "make the PDF of a document filled with the examples, to see the template"))
	return cmd
}

// asks says whether the template and the values are asked for: where nothing of
// them is given, at a terminal.
func (d *drafting) asks(args []string) bool {
	return len(args) == 0 && d.set == nil && d.from == "" && !d.show && d.interactive()
}

func (d *drafting) run(name string) (int, error) {
	sources := map[string][]byte{}
	office, problems := openOffice(sources)
	if problems.Add(office.faultsOf(name)...); problems.HasErrors() {
		return exitFindings, diag.Print(d.err, problems, sources, d.lang)
	}
	t, err := office.library.Find(name)
	if err != nil {
		return exitFailed, err
	}
	if t == nil {
		return exitFailed, d.noTemplate(office, name)
	}
	if _, err := regulation.FindType(t.Type); err != nil {
		return exitFailed, d.fault("mẫu %s có loại không có: %q; xem congvan template check", "the template %s is of a type there is not: %q; see congvan template check", name, t.Type)
	}
	if d.show {
		return d.sample(t, office)
	}
	typ, err := regulation.FindType(t.Type)
	if err != nil {
		return exitFailed, err
	}
	all := everyKey(t)
	values := templates.Values{}
	if d.from != "" {
		if status, err := d.take(values, all); status != exitClean || err != nil {
			return status, err
		}
	}
	if d.about != "" {
		if status, err := d.takeAbout(t, values); status != exitClean || err != nil {
			return status, err
		}
	}
	for _, s := range d.set {
		key, value, ok := strings.Cut(s, "=")
		if !ok || key == "mau" || !slices.ContainsFunc(all, func(k dispatch.Key) bool { return k.Name == key }) {
			return exitFailed, d.fault("--set %s: cần KHOÁ=GIÁ TRỊ với một khoá của mẫu %s", "--set %s: wants KEY=VALUE with a key of the template %s", s, name)
		}
		values.Set(key, value)
	}
	values.Set("mau", name)
	text, err := d.text(t, typ, office.profile, values)
	if err != nil {
		return exitFailed, err
	}
	return d.write(text)
}

// text is the draft: the keys that have a value, and those that it asks for and
// no profile brings.
func (d *drafting) text(t *templates.Template, typ *regulation.Type, profile *dispatch.Profile, values templates.Values) (string, error) {
	keys := slices.DeleteFunc(everyKey(t), func(k dispatch.Key) bool {
		return values[k.Name] == nil && (!asked(t, typ, k.Name) || profile != nil && profile.Brings(k.Name))
	})
	out := "FILE.yaml"
	if d.out != "" {
		out = filepath.Base(d.out)
	}
	return templates.Draft(required(keys, t, typ), values, []string{
		"yaml-language-server: $schema=" + t.Name + ".schema.json",
		d.word("Điền các khoá bên dưới, bỏ trống khoá không cần, rồi chạy: congvan render ", "Fill in the keys below, leave empty what is not needed, then run: congvan render ") + out,
	})
}

// The body and the day of a sample: no office's, and a day under the regulation
// in force.
const (
	sampleBody  = "co_quan: {cap_tren: ĐẢNG BỘ TỈNH A, ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}\n"
	samplePlace = "dia_danh: Xã B\n"
	sampleDate  = "ngay: 2026-07\n"
)

// sample makes the PDF of a document filled with the template's own examples.
func (d *drafting) sample(t *templates.Template, o office) (int, error) {
	if !t.HasText() {
		return exitFailed, d.fault("mẫu %s để trống nội dung, không có gì để xem", "the template %s brings no text, there is nothing to see", t.Name)
	}
	b, err := newBuilder()
	if err != nil {
		return exitFailed, err
	}
	b.office = o
	text, err := templates.Sample(t)
	if err != nil {
		return exitFailed, err
	}
	if o.profile == nil || !o.profile.Brings("co_quan") {
		text = sampleBody + text
	}
	if o.profile == nil || !o.profile.Brings("dia_danh") {
		text = samplePlace + text
	}
	src := []byte("mau: " + t.Name + "\n" + sampleDate + text)
	laid, list, err := b.lay(t.Name, src)
	if err != nil {
		return exitFailed, err
	}
	if laid == nil {
		return exitFindings, diag.Print(d.err, list, map[string][]byte{t.Name: src}, d.lang)
	}
	data, err := b.write("pdf", laid, nil)
	if err != nil {
		return exitFailed, err
	}
	name := d.out
	if name == "" {
		name = t.Name + "-xem.pdf"
	}
	if err := outfile.Write(filepath.Dir(name), []outfile.File{{Name: filepath.Base(name), Data: data}}, false); err != nil {
		return exitFindings, diag.Print(d.err, refusals(err), nil, d.lang)
	}
	_, err = fmt.Fprintln(d.console.out, name)
	return exitClean, err
}

// take reads the values of the definition that --from names: all but its number
// and its date, which every document has of its own.
func (d *drafting) take(values templates.Values, keys []dispatch.Key) (int, error) {
	src, list := dispatch.ReadFile(d.from)
	if list.HasErrors() {
		return exitFailed, diag.Print(d.err, list, nil, d.lang)
	}
	// Of an issued document the draft has what was filled in.
	if def, _ := dispatch.Parse(d.from, src); def != nil && def.Release.Draft != "" {
		src = []byte(def.Release.Draft)
	}
	var wanted []string
	for _, k := range keys {
		if k.Name != "mau" && k.Name != "so" && k.Name != "ngay" {
			wanted = append(wanted, k.Name)
		}
	}
	if err := values.Take(src, wanted); err != nil {
		return exitFailed, d.fault("%s không phải là một định nghĩa", "%s is no definition", d.from)
	}
	return exitClean, nil
}

// takeAbout gives the draft what follows from the issued document that --ve names.
func (d *drafting) takeAbout(t *templates.Template, values templates.Values) (int, error) {
	src, list := dispatch.ReadFile(d.about)
	var def *dispatch.Definition
	if !list.HasErrors() {
		def, list = dispatch.Parse(d.about, src)
	}
	if def != nil && !def.Released() {
		list = diag.List{diag.New(diag.NotIssued, def.Template.Pos)}
	}
	if list.HasErrors() {
		return exitFindings, diag.Print(d.err, list, map[string][]byte{d.about: src}, d.lang)
	}
	typ, err := regulation.FindType(def.Template.Value)
	if err != nil {
		return exitFailed, err
	}
	all, _ := distribution.Receivers(def, nil)
	var to []string
	for _, r := range distribution.Sent(all) {
		to = append(to, r.Name)
	}
	if !t.About(def, typ.Name, to, values) {
		return exitFailed, d.fault("mẫu %s không viết về một văn bản đã phát hành; xem cv-dinh-chinh", "the template %s is not about an issued document; see cv-dinh-chinh", t.Name)
	}
	return exitClean, nil
}

// write prints the draft, or writes it to a file there is not yet.
func (d *drafting) write(text string) (int, error) {
	if d.out == "" {
		_, err := io.WriteString(d.console.out, text)
		return exitClean, err
	}
	f, err := os.OpenFile(d.out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if os.IsExist(err) {
		return d.refuse()
	}
	if err != nil {
		return exitFailed, err
	}
	if _, err := f.WriteString(text); err != nil {
		f.Close()
		return exitFailed, err
	}
	if err := f.Close(); err != nil {
		return exitFailed, err
	}
	_, err = fmt.Fprintln(d.console.out, d.out)
	return exitClean, err
}

// refuse says that the file is there already, and stays as it is.
func (d *drafting) refuse() (int, error) {
	d.say("congvan: %s đã có; chọn tên khác với -o", "congvan: %s exists; choose another name with -o", d.out)
	return exitFindings, nil
}

// everyKey is every key that a definition made from the template may have, in
// the order it is written: the fields of the template before the signer.
func everyKey(t *templates.Template) []dispatch.Key {
	fields := templates.Drafted(t.Fields)
	var keys []dispatch.Key
	for _, k := range dispatch.Schema() {
		if k.Name == "ky" {
			keys = append(keys, fields...)
		}
		if !slices.ContainsFunc(fields, func(f dispatch.Key) bool { return f.Name == k.Name }) {
			keys = append(keys, k)
		}
	}
	return keys
}

// asked says whether a draft asks for a key: of a template that brings the text
// for what no template knows and its own fields, of another for what its type
// must or should have.
func asked(t *templates.Template, typ *regulation.Type, key string) bool {
	wanted := []string{"mau", "co_quan", "so", "dia_danh", "ngay"}
	if t.HasText() {
		wanted = append(wanted, "ky")
		for _, f := range t.Fields {
			wanted = append(wanted, f.Name)
		}
	} else {
		wanted = append(wanted, typ.RequiredIn(regulation.HD05())...)
		wanted = append(wanted, typ.Expected...)
	}
	return slices.Contains(wanted, key)
}

// required are keys with what the type must have marked as such; what the
// template brings need not be given.
func required(keys []dispatch.Key, t *templates.Template, typ *regulation.Type) []dispatch.Key {
	for i := range keys {
		k := &keys[i]
		k.Required = (k.Required || slices.Contains(typ.Required, k.Name)) && !t.Brings(k.Name)
	}
	return keys
}
