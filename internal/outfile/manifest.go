package outfile

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
)

const manifestName = ".congvan.json"

// manifest holds, for every file we wrote into a folder, the SHA-256 of the
// last two versions, the newer first: a run killed before it moved the new one
// into place leaves the older.
type manifest map[string][]string

const versionsKept = 2

// readManifest reads the manifest of a folder. One that is missing or damaged
// is an empty one: what it does not know is not overwritten.
func readManifest(dir string) manifest {
	m := manifest{}
	src, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil || json.Unmarshal(src, &m) != nil || m == nil {
		return manifest{}
	}
	return m
}

func (m manifest) add(f File) {
	hash := sum(f.Data)
	kept := slices.DeleteFunc(slices.Clone(m[f.Name]), func(h string) bool { return h == hash })
	kept = append([]string{hash}, kept...)
	m[f.Name] = kept[:min(len(kept), versionsKept)]
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
	return os.Rename(temp, filepath.Join(dir, manifestName))
}

// known says whether data is one of the versions we wrote.
func known(versions []string, data []byte) bool { return slices.Contains(versions, sum(data)) }

func sum(data []byte) string {
	hash := sha256.Sum256(data)
	return hex.EncodeToString(hash[:])
}
