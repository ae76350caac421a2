package carry

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
)

var (
	stamp      = regexp.MustCompile(`\(D:\d{14}[+-]\d\d'\d\d'\)`)
	identifier = regexp.MustCompile(`<[0-9a-fA-F]{32}>`)
)

// timeless is the library's file as it is on every run: its objects in the order
// of their numbers, which the library writes in the order of a map; the day in
// the place of the time that it writes down; and an identifier drawn from the
// content in the place of the one that it draws from the clock.
func (p *PDF) timeless(file []byte, on Day) ([]byte, error) {
	table := bytes.LastIndex(file, []byte("\nxref\n")) + 1
	trailer, end := bytes.LastIndex(file, []byte("trailer\n")), bytes.LastIndex(file, []byte("startxref\n"))
	places := p.ctx.Write.Table
	if table < 1 || trailer < table || end < trailer || len(places) == 0 {
		return nil, errors.New("the library wrote a file of another shape")
	}
	numbers := slices.SortedFunc(maps.Keys(places), func(a, b int) int { return cmp.Compare(places[a], places[b]) })
	objects := map[int][]byte{}
	for i, n := range numbers {
		next := int64(table)
		if i+1 < len(numbers) {
			next = places[numbers[i+1]]
		}
		objects[n] = file[places[n]:next]
	}
	if info := p.ctx.Info; info != nil {
		day := fmt.Appendf(nil, "(D:%04d%02d%02d120000+00'00')", on.Year, on.Month, on.Day)
		n := info.ObjectNumber.Value()
		objects[n] = stamp.ReplaceAllLiteral(objects[n], day)
	}
	out := bytes.NewBuffer(slices.Clone(file[:places[numbers[0]]]))
	last := slices.Max(numbers)
	entries := make([]string, last+1)
	for n := range entries {
		entries[n] = "0000000000 65535 f \n"
		if object, ok := objects[n]; ok {
			var generation int
			if _, err := fmt.Sscanf(string(object[:min(len(object), 32)]), "%d %d obj", new(int), &generation); err != nil {
				return nil, err
			}
			entries[n] = fmt.Sprintf("%010d %05d n \n", out.Len(), generation)
			out.Write(object)
		}
	}
	sum := sha256.Sum256(out.Bytes())
	at := out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n", len(entries))
	for _, entry := range entries {
		out.WriteString(entry)
	}
	out.Write(p.identified(file[trailer:end], fmt.Appendf(nil, "<%x>", sum[:16])))
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", at)
	return out.Bytes(), nil
}

// identified is the trailer with an identifier of the copy; the first part is
// that of the original, where it has one.
func (p *PDF) identified(trailer, own []byte) []byte {
	first := true
	return identifier.ReplaceAllFunc(trailer, func(old []byte) []byte {
		if first && p.named {
			first = false
			return old
		}
		return own
	})
}
