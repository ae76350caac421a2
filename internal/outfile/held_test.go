package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Word's owner file of a name of up to six letters has "~$" before it; of
// seven, in place of the first; of more, in place of the first two.
func TestFilesHeldOpenAreRefused(t *testing.T) {
	for _, c := range []struct{ name, owner, program string }{
		{"cv181.docx", "~$cv181.docx", "Word"},
		{"to-181.docx", "~$to-181.docx", "Word"},
		{"bao-cao.docx", "~$ao-cao.docx", "Word"},
		{"cong-van-181.docx", "~$ng-van-181.docx", "Word"},
		{"đề án.docx", "~$đề án.docx", "Word"},
		{"Đề án số 5.docx", "~$ án số 5.docx", "Word"},
		{"cong-van-181.docx", ".~lock.cong-van-181.docx#", "LibreOffice"},
		{"cv.pdf", ".~lock.cv.pdf#", "LibreOffice"},
	} {
		dir := t.TempDir()
		write(t, dir, file(c.name, "one"))
		put(t, dir, c.owner, "the user")

		err := Write(dir, []File{file(c.name, "two"), file("other.docx", "two")}, false)
		var held *HeldOpenError
		path := filepath.Join(dir, c.name)
		if !errors.As(err, &held) || held.Path != path || held.Program != c.program {
			t.Errorf("%s with %s: error is %v, want open in %s", c.name, c.owner, err, c.program)
			continue
		}
		if want := path + ": open in " + c.program; err.Error() != want {
			t.Errorf("error is %q, want %q", err, want)
		}
		wantFile(t, dir, c.name, "one")
		wantNames(t, dir, c.name, c.owner)

		write(t, dir, file(c.name, "one"))
		force(t, dir, file(c.name, "two"))
		wantFile(t, dir, c.name, "two")
		wantFile(t, dir, c.owner, "the user")

		if err := os.Remove(filepath.Join(dir, c.owner)); err != nil {
			t.Fatal(err)
		}
		write(t, dir, file(c.name, "three"))
		wantFile(t, dir, c.name, "three")
	}
}

func TestOwnerFilesOfOtherDocuments(t *testing.T) {
	for _, c := range []struct{ name, owner string }{
		{"cong-van-1.docx", "~$ng-van-2.docx"},
		{"cong-van-1.docx", "~$cong-van-1.pdf"},
		{"a-5.docx", "~$5.docx"},
		{"a.docx", "~$docx"},
		{"a.docx", ".~lock.aa.docx#"},
		{"a.docx", ".~lock.a.docx"},
	} {
		dir := t.TempDir()
		write(t, dir, file(c.name, "one"))
		put(t, dir, c.owner, "the user")
		if err := Write(dir, []File{file(c.name, "two")}, false); err != nil {
			t.Errorf("%s with %s: %v", c.name, c.owner, err)
		}
	}
}

// An edited file and one held open are both named in one run.
func TestEveryRefusalIsNamed(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"), file("b.docx", "one"))
	put(t, dir, "a.docx", "edited")
	put(t, dir, "~$b.docx", "the user")
	err := Write(dir, []File{file("a.docx", "two"), file("b.docx", "two")}, false)
	want := filepath.Join(dir, "a.docx") + ": edited since it was written\n" + filepath.Join(dir, "b.docx") + ": open in Word"
	if err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
}
