package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"sync"
	"testing"
	"time"
)

// The same document gives the same bytes, however often and beside whatever
// else it is written.
func TestSameBytes(t *testing.T) {
	one, _ := lay(t, example(t, "thach-quang-181-cv-du.yaml"))
	other, _ := lay(t, small)
	again, _ := lay(t, example(t, "thach-quang-181-cv-du.yaml"))
	want, wantOther := write(t, one), write(t, other)
	if !bytes.Equal(write(t, one), want) || !bytes.Equal(write(t, again), want) {
		t.Fatal("written again, the bytes differ")
	}

	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var out, outOther bytes.Buffer
			if err := errors.Join(New().Write(&out, one, nil), New().Write(&outOther, other, nil)); err != nil {
				t.Error(err)
			}
			if !bytes.Equal(out.Bytes(), want) || !bytes.Equal(outOther.Bytes(), wantOther) {
				t.Error("written beside others, the bytes differ")
			}
		})
	}
	wait.Wait()
}

// Entries bear no date of their making and nothing of the machine, are
// compressed, and the first says what the others are.
func TestEntries(t *testing.T) {
	f, _ := made(t, example(t, "thach-quang-181-cv-du.yaml"))
	if first := f.entries[0].Name; first != "[Content_Types].xml" {
		t.Errorf("the first entry is %s", first)
	}
	for _, e := range f.entries {
		if e.Modified.After(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) || len(e.Extra) > 0 || e.Comment != "" || e.ExternalAttrs != 0 {
			t.Errorf("%s bears the date %v, %d more bytes, the attributes %x", e.Name, e.Modified, len(e.Extra), e.ExternalAttrs)
		}
		if e.Method != zip.Deflate {
			t.Errorf("%s is not compressed", e.Name)
		}
	}
}

// full is a writer that has room for so many bytes, and says so or not.
type full struct {
	room  int
	quiet bool
}

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if len(p) <= f.room {
		f.room -= len(p)
		return len(p), nil
	}
	n := f.room
	f.room = 0
	if f.quiet {
		return n, nil
	}
	return n, errFull
}

func TestWriterThatFails(t *testing.T) {
	laid, _ := lay(t, small)
	size := len(write(t, laid))
	for _, room := range []int{0, 1, size / 2, size - 1} {
		if err := New().Write(&full{room: room}, laid, nil); !errors.Is(err, errFull) {
			t.Errorf("with room for %d of %d bytes: %v", room, size, err)
		}
		if err := New().Write(&full{room: room, quiet: true}, laid, nil); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("with room for %d of %d bytes and a writer that does not say so: %v", room, size, err)
		}
	}
	if err := New().Write(&full{room: size}, laid, nil); err != nil {
		t.Errorf("with room for all %d bytes: %v", size, err)
	}
}
