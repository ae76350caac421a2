package outfile

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

const manifestName = ".congvan.json"

// manifest holds, for every file we wrote into a folder, the SHA-256 of the
// version last written and, behind it, of the one it was to replace: a run
// killed before it moved the new one into place leaves the older.
type manifest map[string][]string

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

// with is the entry of a file that is about to be replaced: the hash of what is
// written, and of what stands there now if that is ours.
func (m manifest) with(name, now, old string) []string {
	if slices.Contains(m[name], old) {
		return []string{now, old}
	}
	return []string{now}
}

// save writes the manifest whole, in the order of its names.
func (m manifest) save(dir string) error {
	src, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	temp := filepath.Join(dir, tempPrefix+"manifest"+tempSuffix)
	if err := writeSynced(temp, append(src, '\n')); err != nil {
		os.Remove(temp)
		return err
	}
	if err := os.Rename(temp, filepath.Join(dir, manifestName)); err != nil {
		os.Remove(temp)
		return err
	}
	return nil
}

func sum(data []byte) string {
	hash := sha256.Sum256(data)
	return hex.EncodeToString(hash[:])
}
