package pdftext

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"congvan/internal/needs"
)

const text = "BT /F1 12 Tf 100 700 Td (Cong van) Tj ET"

// locked is a PDF encrypted with the passwords.
func locked(t *testing.T, user string, may model.PermissionFlags) []byte {
	t.Helper()
	config := model.NewAESConfiguration(user, "owner", 256)
	config.Permissions = may
	var b bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(onePage(stream(text), "")), &b, config); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is not read is refused for what is wrong with it.
func TestRefused(t *testing.T) {
	good := onePage(stream(text), "")
	r := open(t)
	for _, test := range []struct {
		name string
		data []byte
		want Fault
	}{
		{"a password", locked(t, "user", model.PermissionsAll), Encrypted},
		{"no copying", locked(t, "", model.PermissionsNone), NoCopying},
		{"nothing", nil, Cut},
		{"garbage", []byte("%PDF-1.7\n" + strings.Repeat("\x00\xff<<[(", 1000) + "%%EOF"), Broken},
		{"cut off", good[:len(good)/2], Cut},
		{"no pages", file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"), NoPages},
		{"pages in themselves", file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>"), Broken},
		{"pictures only", onePage(stream("q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q"), ""), NoText},
		{"too many pages", manyPages(MostPages+1, text), TooLarge},
		{"too many characters", onePage(deflated("/F1 1 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj\n", 1), ""), TooLarge},
		{"too large", append(bytes.Repeat([]byte("%"), MostBytes<<20), good...), TooLarge},
	} {
		_, err := r.Read(context.Background(), test.data)
		var fault *Error
		if !errors.As(err, &fault) || fault.Fault != test.want {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	// The reader goes on reading.
	if doc, err := r.Read(context.Background(), good); err != nil || said(doc.Pages[0]) != "Cong van" {
		t.Error(doc, err)
	}
}

// One that may be copied is read without a password; what would run is not run.
func TestReadAllTheSame(t *testing.T) {
	running := bytes.Replace(onePage(stream(text), ""), []byte("<</Type/Catalog/"), []byte("<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Type/Catalog/"), 1)
	for name, data := range map[string][]byte{"locked for changes": locked(t, "", model.PermissionsAll), "JavaScript": running} {
		if got := said(read(t, data).Pages[0]); got != "Cong van" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Whatever a file makes PDFium do, its caller can stop it, and what it holds has
// an end.
func TestBombsEnd(t *testing.T) {
	needs.Time(t)
	r := open(t)
	form := "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length 5>>stream\n/A Do\nendstream"
	for _, test := range []struct {
		name string
		data []byte
		want Fault
	}{
		{"a gigabyte of text", onePage(deflated("BT /F1 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n", 1024), ""), TooSlow},
		{"two gigabytes of nothing", onePage(deflated(strings.Repeat(" ", 64), 2048), ""), Broken},
		{"a form in itself", onePage(form, "/Contents 4 0 R"), NoText},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		start := time.Now()
		_, err := r.Read(ctx, test.data)
		cancel()
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: ended after %v", test.name, took)
		}
		var fault *Error
		if !errors.As(err, &fault) || fault.Fault != test.want && fault.Fault != TooSlow {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if _, err := r.Read(context.Background(), onePage(stream(text), "")); err != nil {
		t.Error("after the bombs:", err)
	}
}

// A long document is read to its end.
func TestFiveHundredPages(t *testing.T) {
	needs.Time(t)
	doc := read(t, manyPages(500, strings.Repeat("BT /F1 12 Tf 100 700 Td (Cong van) Tj ET ", 20)))
	if len(doc.Pages) != 500 || !strings.HasPrefix(said(doc.Pages[499]), "Cong van") {
		t.Error(len(doc.Pages))
	}
}
