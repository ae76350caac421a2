package carry

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// file is a PDF of the objects from 1 on, of which the first is the catalog.
func file(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, &table, len(objects)+1, at)
	return b.Bytes()
}

// stream is the object of a stream.
func stream(dict string, data []byte) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// deflated is data as a page holds it.
func deflated(data string) []byte {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestSpeed)
	if err != nil {
		panic(err)
	}
	z.Write([]byte(data))
	z.Close()
	return b.Bytes()
}

// page is a file of one page that draws; catalog is more of its first object.
func page(draws, catalog string, more ...string) []byte {
	return file(append([]string{
		"<</Type /Catalog /Pages 2 0 R " + catalog + ">>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<>> /Contents 4 0 R>>",
		stream("/Filter /FlateDecode", deflated(draws)),
	}, more...)...)
}

var on = Day{2026, 7, 6}

// The content of every page is in the copy byte for byte, pages of ours are
// behind, and the same files make the same bytes.
func TestAppend(t *testing.T) {
	theirs, ours := "% as it   was\n0 0 10 10 re f\n", "10 10 20 20 re f\n"
	var made [][]byte
	for range 2 {
		pdf, err := Open(page(theirs, ""))
		if err != nil || pdf.Pages != 1 || pdf.Signed {
			t.Fatalf("%+v %v", pdf, err)
		}
		out, err := pdf.Append(page(ours, ""), on)
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, out)
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Errorf("the same files give other bytes\n%q\n%q", made[0], made[1])
	}
	for _, draws := range []string{theirs, ours} {
		if !bytes.Contains(made[0], deflated(draws)) {
			t.Errorf("%q is not in the copy as it was", draws)
		}
	}
	if !bytes.Contains(made[0], []byte("(D:20260706120000+00'00')")) || bytes.Count(made[0], []byte("(D:")) != 2 {
		t.Error("the copy does not bear its day alone")
	}
	again, err := Open(made[0])
	if err != nil || again.Pages != 2 {
		t.Errorf("%+v %v", again, err)
	}
}

// mixed is a file of four pages: upright with two streams, fields and a link; lying,
// all of it inherited; a scan on A5 that shows but a part; lying by its own size. It
// has an outline, a file attached, page labels and a description.
func mixed() []byte {
	return file(
		"<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [12 0 R 13 0 R] /DA (/Helv 12 Tf 0 g)>> /Outlines 14 0 R"+
			" /Names <</EmbeddedFiles <</Names [<612E747874> 16 0 R]>>>> /PageLabels <</Nums [0 <</S /r>>]>> /Lang (vi) /OpenAction [4 0 R /Fit]>>",
		"<</Type /Pages /Kids [3 0 R 20 0 R] /Count 4 /MediaBox [0 0 595 842] /Rotate 90 /Resources <</Font <</F1 5 0 R>>>>>>",
		"<</Type /Page /Parent 2 0 R /Contents [6 0 R 7 0 R] /Rotate 0 /Annots [12 0 R 13 0 R 18 0 R]>>",
		"<</Type /Page /Parent 20 0 R /Contents 8 0 R>>",
		"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
		stream("/Filter /FlateDecode", deflated("BT /F1 24 Tf 50 700 Td (Page one,) Tj ET")),
		stream("", []byte("BT /F1 24 Tf 50 650 Td (part two) Tj ET")),
		stream("/Filter /FlateDecode", deflated("BT /F1 24 Tf 50 300 Td (Lying) Tj ET")),
		stream("/Filter /FlateDecode", deflated("q 420 0 0 595 0 0 cm /Im1 Do Q")),
		"<</Type /Page /Parent 20 0 R /MediaBox [0 0 420 595] /CropBox [10 10 410 585] /Rotate 0 /Contents 9 0 R /Resources <</XObject <</Im1 11 0 R>>>>>>",
		stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", []byte{0, 80, 160, 240}),
		"<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Nguyen) /Rect [50 500 250 530] /P 3 0 R /AP <</N 15 0 R>> /DA (/Helv 12 Tf 0 g) /F 4>>",
		"<</Type /Annot /Subtype /Widget /FT /Btn /T (box) /V /Yes /AS /Yes /Rect [50 460 70 480] /P 3 0 R /AP <</N <</Yes 19 0 R /Off 19 0 R>>>> /F 4>>",
		"<</Type /Outlines /First 21 0 R /Last 21 0 R /Count 1>>",
		stream("/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources <</Font <</Helv 5 0 R>>>>", []byte("/Tx BMC BT /Helv 12 Tf 2 10 Td (Nguyen) Tj ET EMC")),
		"<</Type /Filespec /F (a.txt) /UF (a.txt) /EF <</F 17 0 R>>>>",
		stream("/Type /EmbeddedFile", []byte("attached")),
		"<</Type /Annot /Subtype /Link /Rect [0 0 100 100] /Border [0 0 1] /A <</S /URI /URI (http://example.vn)>> /F 4>>",
		stream("/Type /XObject /Subtype /Form /BBox [0 0 20 20]", []byte("0 0 20 20 re S")),
		"<</Type /Pages /Parent 2 0 R /Kids [4 0 R 10 0 R 22 0 R] /Count 3>>",
		"<</Title (Chapter) /Parent 14 0 R /Dest [4 0 R /Fit]>>",
		"<</Type /Page /Parent 20 0 R /MediaBox [0 0 842 595] /Rotate 0 /Contents 8 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
	)
}

// Every object of a file is in its copy as it was, streams byte for byte: pages of
// every size and turn, resources, fields, notes, outline and attached files. Only
// the pages know of one more. Fields are told.
func TestObjectsAreCarriedUnchanged(t *testing.T) {
	src := mixed()
	pdf, err := Open(src)
	if err != nil || !pdf.Form || pdf.Signed || pdf.Pages != 4 {
		t.Fatalf("%+v %v", pdf, err)
	}
	made, err := pdf.Append(page("10 10 20 20 re f", ""), on)
	if err != nil {
		t.Fatal(err)
	}
	was, err := read(src)
	if err != nil {
		t.Fatal(err)
	}
	is, err := read(made)
	if err != nil {
		t.Fatal(err)
	}
	const pages = 2
	for n, entry := range was.Table {
		if n == 0 || n == pages {
			continue
		}
		other := is.Table[n]
		if other == nil {
			t.Errorf("object %d is gone", n)
			continue
		}
		a, b := plain(t, was, entry.Object), plain(t, is, other.Object)
		if a != b {
			t.Errorf("object %d\n was %s\n is  %s", n, a, b)
		}
	}
	for n := 1; n <= 5; n++ {
		_, _, own, err := is.PageDict(n, false)
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"[0 0 595 842] 0", "[0 0 595 842] 90", "[0 0 420 595] 0", "[0 0 842 595] 0", "[0 0 595 842] 0"}[n-1]
		b := own.MediaBox
		if got := fmt.Sprintf("[%.0f %.0f %.0f %.0f] %d", b.LL.X, b.LL.Y, b.UR.X, b.UR.Y, own.Rotate); got != want {
			t.Errorf("page %d is %s, want %s", n, got, want)
		}
	}
}

// plain is an object in words, with what its references to lists that the library
// moved into objects of their own say, and its stream as the file holds it.
func plain(t *testing.T, ctx *model.Context, o types.Object) string {
	t.Helper()
	switch o := o.(type) {
	case types.StreamDict:
		return plain(t, ctx, o.Dict) + fmt.Sprintf("%q", o.Raw)
	case types.Dict:
		var b strings.Builder
		for _, key := range slices.Sorted(maps.Keys(o)) {
			value := o[key]
			if key == "Fields" {
				list, err := ctx.DereferenceArray(value)
				if err != nil {
					t.Fatal(err)
				}
				value = list
			}
			fmt.Fprintf(&b, "/%s %s ", key, plain(t, ctx, value))
		}
		return "<<" + b.String() + ">>"
	}
	return fmt.Sprint(o)
}

// A long file keeps all its pages, in their order.
func TestManyPages(t *testing.T) {
	const n = 500
	objects := []string{"<</Type /Catalog /Pages 2 0 R>>", ""}
	var kids strings.Builder
	for i := range n {
		fmt.Fprintf(&kids, "%d 0 R ", len(objects)+1)
		objects = append(objects,
			fmt.Sprintf("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<>> /Contents %d 0 R>>", len(objects)+2),
			stream("", fmt.Appendf(nil, "%% page %d", i+1)))
	}
	objects[1] = fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d>>", &kids, n)
	pdf, err := Open(file(objects...))
	if err != nil {
		t.Fatal(err)
	}
	made, err := pdf.Append(page("1 1 2 2 re f", ""), on)
	if err != nil {
		t.Fatal(err)
	}
	is, err := read(made)
	if err != nil || is.PageCount != n+1 {
		t.Fatalf("%v %d", err, is.PageCount)
	}
	for i := 1; i <= n; i++ {
		dict, _, _, err := is.PageDict(i, false)
		if err != nil {
			t.Fatal(err)
		}
		content, _, err := is.DereferenceStreamDict(dict["Contents"])
		if err != nil || string(content.Raw) != fmt.Sprintf("%% page %d", i) {
			t.Fatalf("page %d is %q, %v", i, content.Raw, err)
		}
	}
}

// A file keeps the first part of its identifier; the second is of the copy.
func TestIdentifier(t *testing.T) {
	own := strings.Repeat("ab", 16)
	src := bytes.Replace(page("0 0 1 1 re f", ""), []byte("/Root 1 0 R"), []byte("/Root 1 0 R /ID [<"+own+"> <"+own+">]"), 1)
	pdf, err := Open(src)
	if err != nil {
		t.Fatal(err)
	}
	out, err := pdf.Append(page("1 1 2 2 re f", ""), on)
	if err != nil || bytes.Count(bytes.ToLower(out), []byte("<"+own+">")) != 1 {
		t.Errorf("the identifier is not kept once: %v", err)
	}
}

// A signature is told, wherever it says it is one.
func TestSigned(t *testing.T) {
	src := page("0 0 1 1 re f", "/AcroForm <</SigFlags 3 /Fields [5 0 R]>>",
		"<</Type /Annot /Subtype /Widget /FT /Sig /T (a) /V 6 0 R /Rect [0 0 0 0] /P 3 0 R>>",
		"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00>>>")
	pdf, err := Open(src)
	if err != nil || !pdf.Signed || pdf.Form {
		t.Errorf("%+v %v", pdf, err)
	}
}

// What is not carried, and why.
func TestRefused(t *testing.T) {
	var encrypted, keyless bytes.Buffer
	for out, password := range map[*bytes.Buffer]string{&encrypted: "a", &keyless: ""} {
		conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationRelaxed, Eol: "\n", EncryptUsingAES: true, EncryptKeyLength: 256,
			UserPW: password, OwnerPW: "b", Limits: model.DefaultResourceLimits()}
		if err := api.Encrypt(bytes.NewReader(page("0 0 1 1 re f", "")), out, conf); err != nil {
			t.Fatal(err)
		}
	}
	whole := page("0 0 1 1 re f", "")
	for name, c := range map[string]struct {
		src  []byte
		want Fault
	}{
		"empty":           {nil, Cut},
		"head alone":      {[]byte("%PDF-1.4\n"), Cut},
		"cut in half":     {whole[:len(whole)/2], Cut},
		"no pages":        {file("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 0>>"), Empty},
		"pages of itself": {file("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R] /Count 1>>"), Broken},
		"encrypted":       {encrypted.Bytes(), Encrypted},
		"no password":     {keyless.Bytes(), Encrypted},
		"JavaScript":      {page("0 0 1 1 re f", "/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), Active},
		"program":         {page("0 0 1 1 re f", "/OpenAction 5 0 R", "<</S /Launch /F (a.exe)>>"), Active},
		"too large":       {make([]byte, MostBytes<<20+1), TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(c.src)
			var fault *Error
			if !errors.As(err, &fault) || fault.Fault != c.want {
				t.Errorf("got %v, want fault %d", err, c.want)
			}
		})
	}
}

// A stream that unpacks to more than is looked at is refused, and is not
// unpacked.
func TestBomb(t *testing.T) {
	packed := deflated(strings.Repeat("0", mostDecoded<<20+1))
	src := file("<</Type /Catalog /Pages 2 0 R>>", stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed))
	if _, err := Open(src); err == nil {
		t.Error("it is carried")
	}
}

// Whatever a file is, it is opened or refused.
func FuzzOpen(f *testing.F) {
	f.Add(page("0 0 1 1 re f", ""))
	f.Add(mixed())
	f.Add(page("0 0 1 1 re f", "/OpenAction <</S /JavaScript /JS (a)>>"))
	f.Fuzz(func(t *testing.T, src []byte) {
		pdf, err := Open(src)
		if (pdf == nil) == (err == nil) {
			t.Fatalf("%v %v", pdf, err)
		}
		if err == nil {
			_, _ = pdf.Append(page("1 1 2 2 re f", ""), on)
		}
	})
}
