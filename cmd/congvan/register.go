package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/register"
	"congvan/regulation"
)

// registering is one run of congvan register.
type registering struct {
	*console
	query    register.Query
	from, to string
	month    string
	count    bool
	json     bool
	hold     register.Hold
	sources  map[string][]byte
	listFiles
}

func registerCommand(con *console, status *int) *cobra.Command {
	r := &registering{console: con, sources: map[string][]byte{}}
	cmd := &cobra.Command{
		Use:                   "register",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Xem sổ văn bản đi: lọc, đếm, báo số trùng, số trống, ngày lùi", "Show the register: filter, count, report numbers taken twice, left out, days that go backwards"),
		Example: "  congvan register --thang 2026-07\n" +
			"  congvan register --loai cong-van --tim 'giao ban'\n" +
			"  congvan register --dem\n" +
			"  congvan register --thang 2026 --format xlsx,pdf -o so\n" +
			"  congvan register hold cong-van --ghi-chu 'giữ cho công văn mời họp'",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return con.fault("thừa %q sau register", "%q behind register is too much", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if unknown := r.check(cmd); unknown.HasErrors() {
				*status, err = exitFailed, diag.Print(r.err, unknown, nil, r.lang)
				return err
			}
			*status, err = r.show()
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&r.query.Type, "loai", "", con.word("chỉ loại văn bản `LOẠI`, ví dụ cong-van; bản sao là ban-sao", "documents of the type `TYPE` alone, such as cong-van; copies are ban-sao"))
	flags.StringVar(&r.query.Body, "co-quan", "", con.word("chỉ cơ quan có ký hiệu `KÝ-HIỆU`", "documents of the body of the symbol `SYMBOL` alone"))
	flags.StringVar(&r.month, "thang", "", con.word("chỉ tháng hoặc năm `THÁNG`, ví dụ 2026-07", "those of the month or the year `MONTH` alone, such as 2026-07"))
	flags.StringVar(&r.from, "tu", "", con.word("từ ngày `NGÀY`", "from the day `DAY` on"))
	flags.StringVar(&r.to, "den", "", con.word("đến hết ngày `NGÀY`", "up to the day `DAY`"))
	flags.StringVar(&r.query.Words, "tim", "", con.word("có các `CHỮ` này, không cần dấu", "with these `WORDS`, marks do not matter"))
	flags.BoolVar(&r.count, "dem", false, con.word("đếm theo tháng và loại", "count by month and type"))
	flags.BoolVar(&r.json, "json", false, con.word("in dạng JSON", "print it as JSON"))
	r.outputFlags(con, cmd)
	cmd.AddCommand(holdCommand(con, status, r))
	return cmd
}

func holdCommand(con *console, status *int, r *registering) *cobra.Command {
	cmd := &cobra.Command{
		Use:                   "hold " + con.word("LOẠI", "TYPE"),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Giữ lại một số, không để tự cấp", "Keep a number back, so that it is not given out"),
		Example:               "  congvan register hold cong-van --ghi-chu 'giữ cho công văn mời họp'",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return con.fault("cần một loại văn bản, ví dụ: congvan register hold cong-van", "name one type of document, for example: congvan register hold cong-van")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			r.hold.Type = args[0]
			*status, err = r.keepBack()
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&r.hold.Body, "co-quan", "", con.word("ký hiệu cơ quan `KÝ-HIỆU`; bỏ trống thì là cơ quan đầu tiên trong co-quan.yaml", "the symbol `SYMBOL` of the body; left out, that of the first body of co-quan.yaml"))
	flags.IntVar(&r.hold.Number, "so", 0, con.word("giữ số `N`; bỏ trống thì giữ số kế tiếp", "the number `N`; left out, the next one"))
	flags.StringVar(&r.hold.Note, "ghi-chu", "", con.word("giữ cho văn bản nào: `CHỮ`", "what it is held for: `WORDS`"))
	return cmd
}

// open reads the register; its list has what is wrong with it.
func (r *registering) open(path string) (book, diag.List) {
	b, list := openBook(path, r.sources)
	if b.src == nil && !list.HasErrors() {
		list.Add(diag.New(diag.NoRegister, diag.Pos{}))
	}
	return b, list
}

// show prints the entries that are asked for, and what is wrong with the register.
func (r *registering) show() (int, error) {
	if err := r.ask(); err != nil {
		return exitFailed, err
	}
	b, list := r.open(bookPath())
	if list.HasErrors() {
		return exitFindings, diag.Print(r.err, list, r.sources, r.lang)
	}
	entries := b.Find(r.query)
	var err error
	switch {
	case len(r.formats) > 0:
		return r.write(&b, entries)
	case r.count:
		err = r.printCounts(entries)
	default:
		err = r.printEntries(entries)
	}
	if err != nil {
		return exitFailed, err
	}
	findings := b.Check()
	if err := diag.Print(r.err, findings, r.sources, r.lang); err != nil {
		return exitFailed, err
	}
	if findings.HasErrors() {
		return exitFindings, nil
	}
	return exitClean, nil
}

// write makes the files of the entries.
func (r *registering) write(b *book, entries []register.Entry) (int, error) {
	if len(entries) == 0 {
		return exitFailed, r.fault("không có văn bản nào như đã hỏi nên không lập danh sách", "no document is as asked for, there is nothing to list")
	}
	maker, err := newBuilder()
	if err != nil {
		return exitFailed, err
	}
	office, problems := openOffice(r.sources)
	l := b.List(entries)
	l.Hash = hashOf(b.src)
	if office.profile != nil && len(office.profile.Bodies) > 0 {
		l.Superior, l.Body = listLines(office.profile.Bodies[0].Superior), listLines(office.profile.Bodies[0].Name)
	}
	found, err := r.add(maker, strings.TrimSuffix(register.Name, ".yaml"), l, regulation.For("", l.Date.Year, l.Date.Month, l.Date.Day))
	if err != nil {
		return exitFailed, err
	}
	if problems.Add(found...); !problems.HasErrors() {
		refused, err := r.save(r.console, false)
		if err != nil {
			return exitFailed, err
		}
		problems.Add(refused...)
	}
	// What is wrong with the numbers is as wrong on paper, and no reason to have none.
	problems.Add(b.Check()...)
	if err := diag.Print(r.err, problems, r.sources, r.lang); err != nil {
		return exitFailed, err
	}
	if problems.HasErrors() {
		return exitFindings, nil
	}
	return exitClean, nil
}

// listLines are texts as the lines of a list.
func listLines(texts []dispatch.Text) []string {
	var lines []string
	for _, t := range texts {
		lines = append(lines, t.Value)
	}
	return lines
}

// ask reads the days and the type that are asked for.
func (r *registering) ask() error {
	if t := r.query.Type; t != "" && !slices.Contains(register.Types(), t) {
		return r.fault("không có loại văn bản %q; gần nhất: %s", "there is no type of document %q; the nearest: %s", t, dispatch.Nearest(t, register.Types()))
	}
	for _, day := range []struct {
		flag, text string
		to         []*dispatch.Date
	}{
		{"thang", r.month, []*dispatch.Date{&r.query.From, &r.query.To}},
		{"tu", r.from, []*dispatch.Date{&r.query.From}},
		{"den", r.to, []*dispatch.Date{&r.query.To}},
	} {
		if day.text == "" {
			continue
		}
		d, ok := dispatch.ParseDate(day.text)
		if !ok {
			return r.fault("không hiểu --%s %q; ghi 2026-07-06, 06/7/2026 hoặc 2026-07", "cannot understand --%s %q; write 2026-07-06, 06/7/2026 or 2026-07", day.flag, day.text)
		}
		for _, to := range day.to {
			*to = d
		}
	}
	return nil
}

// printEntries prints a line for every entry.
func (r *registering) printEntries(entries []register.Entry) error {
	if r.json {
		return r.printJSON(entryObjects(entries))
	}
	lines := [][]string{{r.word("Số, ký hiệu", "Number"), r.word("Ngày", "Date"), r.word("Trích yếu", "Subject"), r.word("Người ký", "Signer"), r.word("Nơi nhận", "Recipients"), r.word("Số bản", "Copies"), r.word("Lưu", "Archive")}}
	for _, e := range entries {
		copies := ""
		if e.Copies > 0 {
			copies = fmt.Sprint(e.Copies)
		}
		lines = append(lines, []string{e.Label(), register.Day(e.Date).In(r.lang), r.subject(e), e.Signer, r.recipients(e), copies, e.Archive})
	}
	return writeColumns(r.out, lines)
}

// subject is the trích yếu of an entry, or what stands in its place.
func (r *registering) subject(e register.Entry) string {
	if e.Secrecy != "" && e.Subject == "" {
		return "(" + e.Secrecy + ")"
	}
	return e.Subject
}

// recipients are the first of them and how many there are besides.
func (r *registering) recipients(e register.Entry) string {
	const shown = 2
	var names []string
	for _, n := range e.Recipients[:min(len(e.Recipients), shown)] {
		names = append(names, n.Name.Value)
	}
	text := strings.Join(names, "; ")
	if more := len(e.Recipients) - shown; more > 0 {
		text += fmt.Sprintf(r.word(" và %d nơi khác", " and %d more"), more)
	}
	return text
}

// entryObject is an entry as programs read it: by the keys of the register.
type entryObject struct {
	Number     int      `json:"so"`
	Symbol     string   `json:"ky_hieu"`
	Body       string   `json:"co_quan"`
	Type       string   `json:"loai"`
	Date       string   `json:"ngay"`
	Subject    string   `json:"trich_yeu"`
	Signer     string   `json:"nguoi_ky"`
	Recipients []string `json:"noi_nhan"`
	Copies     int      `json:"so_ban"`
	Archive    string   `json:"luu"`
	Secrecy    string   `json:"mat"`
	File       string   `json:"tep"`
}

func entryObjects(entries []register.Entry) []entryObject {
	objects := []entryObject{}
	for _, e := range entries {
		names := []string{}
		for _, n := range e.Recipients {
			names = append(names, n.Name.Value)
		}
		objects = append(objects, entryObject{e.Number, e.Symbol, e.Body, e.Type, e.Date.String(), e.Subject, e.Signer, names, e.Copies, e.Archive, e.Secrecy, e.File})
	}
	return objects
}

// printCounts prints how many documents went out, by month and symbol.
func (r *registering) printCounts(entries []register.Entry) error {
	counts := register.Counts(entries)
	if r.json {
		type object struct {
			Month     string `json:"thang"`
			Symbol    string `json:"ky_hieu"`
			Documents int    `json:"so_van_ban"`
		}
		objects := []object{}
		for _, c := range counts {
			objects = append(objects, object{fmt.Sprintf("%04d-%02d", c.Year, c.Month), c.Symbol, c.Documents})
		}
		return r.printJSON(objects)
	}
	lines := [][]string{{r.word("Tháng", "Month"), r.word("Ký hiệu", "Symbol"), r.word("Số văn bản", "Documents")}}
	for _, c := range counts {
		lines = append(lines, []string{fmt.Sprintf("%02d/%d", c.Month, c.Year), c.Symbol, fmt.Sprint(c.Documents)})
	}
	lines = append(lines, []string{r.word("Cộng", "All"), "", fmt.Sprint(len(entries))})
	return writeColumns(r.out, lines)
}

// keepBack holds a number of a series.
func (r *registering) keepBack() (int, error) {
	r.query.Type = r.hold.Type
	if err := r.ask(); err != nil {
		return exitFailed, err
	}
	if r.hold.Body == "" {
		office, list := openOffice(r.sources)
		if list.HasErrors() {
			return exitFindings, diag.Print(r.err, list, r.sources, r.lang)
		}
		if office.profile != nil && len(office.profile.Bodies) > 0 {
			r.hold.Body = office.profile.Bodies[0].Symbol.Value
		}
	}
	if r.hold.Body == "" || r.hold.Number < 0 {
		return exitFailed, r.fault("cần --co-quan và ký hiệu của cơ quan; --so là một số từ 1", "name the symbol of the body with --co-quan; --so is a number from 1")
	}
	path := bookPath()
	unlock, err := lockBook(path)
	if err != nil {
		return exitFailed, err
	}
	defer unlock()
	b, list := openBook(path, r.sources)
	if list.HasErrors() {
		return exitFindings, diag.Print(r.err, list, r.sources, r.lang)
	}
	if r.hold.Number == 0 {
		r.hold.Number = b.NextHeld(r.hold.Series)
	}
	if e, taken := b.Given(r.hold); taken {
		return exitFindings, diag.Print(r.err, diag.List{diag.New(diag.NumberTaken, e.Pos, e.Label(), register.Day(e.Date), e.Pos.Line)}, r.sources, r.lang)
	}
	text, err := register.KeepBack(b.text(), r.hold)
	if err != nil {
		return exitFindings, diag.Print(r.err, diag.List{diag.New(diag.UnwritableKey, diag.Pos{File: path}, "giu_so")}, nil, r.lang)
	}
	if err := b.save(text); err != nil {
		return exitFindings, diag.Print(r.err, refusals(err), nil, r.lang)
	}
	_, err = fmt.Fprintf(r.out, r.word("đã giữ số %02d\n", "held the number %02d\n"), r.hold.Number)
	return exitClean, err
}
