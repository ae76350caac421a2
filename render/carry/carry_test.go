package carry

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
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
	if err != nil || !pdf.Signed {
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
		"empty":           {nil, Broken},
		"head alone":      {[]byte("%PDF-1.4\n"), Broken},
		"cut in half":     {whole[:len(whole)/2], Broken},
		"no pages":        {file("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 0>>"), Broken},
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
