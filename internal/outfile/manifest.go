package outfile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

const manifestName = ".congvan.json"

// manifest holds what is known of every file we wrote into a folder.
type manifest map[string]entry

// entry is a file that we wrote: the SHA-256 of the version last written and,
// behind it, of the one it was to replace: a run killed before it moved the new one
// into place leaves the older. from is what File.From said, as JSON, "" where it
// said nothing: a folder may have many thousand entries, and a map for each would be
// most of the memory of a run.
type entry struct {
	hashes []string
	from   string
}

// madeFrom is an entry that says what the file was made from; one that does not is
// its hashes alone.
type madeFrom struct {
	Hashes []string        `json:"ban"`
	From   json.RawMessage `json:"tu"`
}

func (e entry) MarshalJSON() ([]byte, error) {
	if e.from == "" {
		return json.Marshal(e.hashes)
	}
	return json.Marshal(madeFrom{e.hashes, json.RawMessage(e.from)})
}

func (e *entry) UnmarshalJSON(src []byte) error {
	if bytes.HasPrefix(src, []byte("{")) {
		var m madeFrom
		err := json.Unmarshal(src, &m)
		*e = entry{m.Hashes, string(m.From)}
		return err
	}
	return json.Unmarshal(src, &e.hashes)
}

// origin is from as it was given. What is none, in a manifest that someone has
// changed, is nil.
func (e entry) origin() map[string]string {
	var from map[string]string
	if e.from == "" || json.Unmarshal([]byte(e.from), &from) != nil {
		return nil
	}
	return from
}

// readManifest reads the manifest of a folder. One that is missing or damaged
// is an empty one: what it does not know is not overwritten. One that cannot be
// read is an error, for saving another would lose it.
func readManifest(dir string) (manifest, error) {
	m := manifest{}
	src, err := os.ReadFile(filepath.Join(dir, manifestName))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return m, nil
	case err != nil:
		return nil, err
	}
	if json.Unmarshal(src, &m) != nil || m == nil {
		return manifest{}, nil
	}
	return m, nil
}

// followed is the entry of the file once it is written: the hash of what is
// written, and of what stands there now if that is ours.
func (e entry) followed(f File, now, old string) (entry, error) {
	next := entry{hashes: []string{now}}
	if old != now && slices.Contains(e.hashes, old) {
		next.hashes = append(next.hashes, old)
	}
	if f.From == nil {
		return next, nil
	}
	from, err := json.Marshal(f.From)
	next.from = string(from)
	return next, err
}

// save writes the manifest whole, a line for each file in the order of their names.
func (m manifest) save(dir string) error {
	var src bytes.Buffer
	between := "{\n  "
	for _, name := range slices.Sorted(maps.Keys(m)) {
		line, err := json.Marshal(map[string]entry{name: m[name]})
		if err != nil {
			return err
		}
		src.WriteString(between)
		src.Write(line[1 : len(line)-1]) // without its braces
		between = ",\n  "
	}
	if len(m) == 0 {
		src.WriteByte('{')
	}
	src.WriteString("\n}\n")
	temp, path := filepath.Join(dir, tempPrefix+"manifest"+tempSuffix), filepath.Join(dir, manifestName)
	if err := writeSynced(temp, src.Bytes()); err != nil {
		os.Remove(temp)
		return blame(err, path)
	}
	if err := os.Rename(temp, path); err != nil {
		os.Remove(temp)
		return err
	}
	return nil
}

func sum(data []byte) string {
	hash := sha256.Sum256(data)
	return hex.EncodeToString(hash[:])
}
