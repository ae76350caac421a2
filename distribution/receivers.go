package distribution

import (
	"cmp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
)

// Receivers are all who receive a document that Resolve has seen, in the order it
// names them, no one twice: those it is addressed and submitted to, its recipients,
// and last who files it. Như trên is all it is addressed to, Như Điều 3 all that
// article names, a group its members on the day of the document; words that are a
// name of the directory are that place, and others are one receiver as they stand.
//
// Of who is named twice the purposes are united and the greater number of copies
// counts, which the list tells. It tells also where the copies do not add up to
// those that are made, and whom the text gives a task that receives nothing.
//
// d may be nil. The receivers of a definition that has been issued are those it was
// issued to, whatever a directory says by now, and there is nothing to tell.
func Receivers(def *dispatch.Definition, d *Directory) ([]Receiver, diag.List) {
	if def.Released() {
		d = nil
	}
	if def.Released() && len(def.Release.Receivers) > 0 {
		return issuedTo(def.Release.Receivers), nil
	}
	g := &gathering{def: def, dir: d}
	if d == nil {
		g.dir = &Directory{}
	}
	g.names = g.dir.names(def.Date)
	for _, items := range [][]dispatch.Recipient{def.Addressees, def.SubmittedTo} {
		for _, item := range items {
			g.take(item, toSettle)
		}
	}
	above := len(g.all)
	for _, item := range def.Recipients {
		switch articles := articlesOf(item.Name.Value); {
		case item.AsAbove():
			g.asAbove(item, above)
		case len(articles) > 0:
			g.asArticles(item, articles)
		default:
			g.take(item, toKnow)
		}
	}
	g.archive()
	g.addUp()
	g.tasks()
	return g.all, g.list
}

// Addressed are the receivers that the document is addressed or submitted to.
func Addressed(def *dispatch.Definition, d *Directory) []Receiver {
	lines := map[string]bool{}
	for _, items := range [][]dispatch.Recipient{def.Addressees, def.SubmittedTo} {
		for _, item := range items {
			lines[bare(item.Name.Value)] = true
		}
	}
	all, _ := Receivers(def, d)
	return slices.DeleteFunc(all, func(r Receiver) bool { return !lines[r.Through] })
}

// Copies is how many copies receivers have together.
func Copies(receivers []Receiver) int {
	sum := 0
	for _, r := range receivers {
		sum += r.Copies
	}
	return sum
}

// Sent are the receivers without those who have the document to file it alone.
func Sent(receivers []Receiver) []Receiver {
	var out []Receiver
	for _, r := range receivers {
		if !slices.Equal(r.Purposes, []string{toFile}) {
			out = append(out, r)
		}
	}
	return out
}

// Freeze is receivers as an issued definition keeps them.
func Freeze(receivers []Receiver) []dispatch.Receiver {
	var out []dispatch.Receiver
	for _, r := range receivers {
		kept := dispatch.Receiver{
			Name: dispatch.Text{Value: r.Name, Pos: r.Pos}, Key: r.Key, Address: r.Address, Email: r.Email,
			Channel: r.Channel, Purposes: r.Purposes, Copies: r.Copies, Printed: r.Printed,
		}
		if r.Through != r.Name {
			kept.Through = r.Through
		}
		out = append(out, kept)
	}
	return out
}

// issuedTo are the receivers that Freeze kept.
func issuedTo(receivers []dispatch.Receiver) []Receiver {
	var out []Receiver
	for _, r := range receivers {
		out = append(out, Receiver{
			Key: r.Key, Name: r.Name.Value, Address: r.Address, Email: r.Email, Channel: r.Channel,
			Purposes: r.Purposes, Copies: max(r.Copies, 1), Printed: r.Printed, Through: cmp.Or(r.Through, r.Name.Value), Pos: r.Name.Pos,
		})
	}
	return out
}

// gathering is what the functions that gather the receivers of one document share.
type gathering struct {
	def   *dispatch.Definition
	dir   *Directory
	names []called
	all   []Receiver
	list  diag.List
}

// take adds all that one recipient stands for.
func (g *gathering) take(item dispatch.Recipient, purpose string) {
	switch {
	case item.Group.Present():
		g.members(item, purpose)
	case item.Key.Present():
		if p, ok := g.dir.Find(item.Key.Value); ok {
			g.add(g.receiver(p, item, purpose))
		}
	default:
		g.words(item, bare(item.Name.Value), purpose)
	}
}

// words adds who is said in words: a place or a group by its name, or just these.
func (g *gathering) words(item dispatch.Recipient, name, purpose string) {
	key, ok := whole(g.names, name)
	if !ok {
		r := g.receiver(Place{}, item, purpose)
		r.Name = name
		g.add(r)
		return
	}
	g.called(item, key, purpose)
}

// called adds the place or the members of the group that a key of the directory
// calls.
func (g *gathering) called(item dispatch.Recipient, key, purpose string) {
	for _, p := range g.dir.Members(key, g.def.Date) {
		g.add(g.receiver(p, item, purpose))
	}
}

// members adds the members of a group.
func (g *gathering) members(item dispatch.Recipient, purpose string) {
	for _, p := range membersOf(g.dir, item, g.def.Date) {
		g.add(g.receiver(p, item, purpose))
	}
}

// receiver is a place that receives the document as the definition says: what the
// definition leaves out the directory says, and purpose where neither does.
func (g *gathering) receiver(p Place, item dispatch.Recipient, purpose string) Receiver {
	r := Receiver{
		Key: p.Key, Name: p.Name, Address: p.Address, Email: p.Email, Channel: p.Channel,
		Purposes: purposesOf(item.Purpose.Value), Copies: max(item.Copies, 1), Printed: item.Printed != dispatch.PrintNothing,
		Through: bare(item.Name.Value), Pos: item.At(),
	}
	if item.Copies == 0 {
		r.Copies = max(p.Copies, 1)
	}
	for _, usual := range []string{p.Purpose, purpose} {
		if len(r.Purposes) == 0 {
			r.Purposes = purposesOf(usual)
		}
	}
	return r
}

// add adds a receiver, or what is new of one that is there.
func (g *gathering) add(r Receiver) {
	i := slices.IndexFunc(g.all, func(other Receiver) bool { return same(other, r) })
	if i < 0 {
		g.all = append(g.all, r)
		return
	}
	into := &g.all[i]
	into.Purposes = united(into.Purposes, r.Purposes)
	into.Copies = max(into.Copies, r.Copies)
	into.Printed = into.Printed || r.Printed
	g.list.Add(diag.New(diag.ReceiverMerged, r.Pos, into.Name, strings.Join(into.Purposes, ", "), into.Copies))
}

// same says whether two receivers are one.
func same(a, b Receiver) bool {
	if a.Key != "" || b.Key != "" {
		return a.Key == b.Key
	}
	return slices.Equal(plain(a.Name), plain(b.Name))
}

// asAbove gives those the document is addressed to what Như trên says of them.
func (g *gathering) asAbove(item dispatch.Recipient, above int) {
	if above == 0 {
		g.list.Add(diag.New(diag.NothingAbove, item.At(), item.Name.Value))
	}
	for i := range g.all[:above] {
		r := &g.all[i]
		r.Purposes = united(r.Purposes, purposesOf(item.Purpose.Value))
		r.Copies = max(r.Copies, item.Copies)
	}
}

// archive adds who files the document.
func (g *gathering) archive() {
	t := g.def.Archive
	if !t.Present() {
		return
	}
	name := bare(t.Value)
	if first, rest, _ := strings.Cut(name, " "); strings.EqualFold(strings.Trim(first, ":"), "lưu") {
		name = strings.TrimSpace(strings.TrimPrefix(rest, ":"))
	}
	item := dispatch.Recipient{Name: t, Purpose: dispatch.Text{Value: toFile}, Copies: 1}
	if p, ok := g.dir.Find(name); ok && p.Key == name {
		name = p.Name
	}
	g.words(item, name, toFile)
}

// addUp tells where the copies are not as many as are made.
func (g *gathering) addUp() {
	made := g.def.Drafter.Copies
	if sum := Copies(g.all); made != 0 && sum != made {
		g.list.Add(diag.New(diag.CopiesDiffer, g.def.Given["nguoi_soan"], sum, made))
	}
}

// bare is a name without the mark that a writer put behind it.
func bare(name string) string { return strings.TrimRight(name, " ,;.") }
