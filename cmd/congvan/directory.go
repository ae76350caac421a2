package main

import (
	"path/filepath"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
)

// directoryNames are the files a directory is kept in: the first that is there is
// read.
func directoryNames() []string { return []string{distribution.Name, "danh-ba.xlsx", "danh-ba.csv"} }

// openDirectory reads the directory in a folder, a table as the import would; nil
// where there is none. sources gains the text that messages may quote.
func openDirectory(dir string, sources map[string][]byte) (*distribution.Directory, diag.List) {
	for _, name := range directoryNames() {
		path := filepath.Join(dir, name)
		switch {
		case !isFile(path):
			continue
		case name != distribution.Name:
			return openTable(path)
		}
		src, list := dispatch.ReadFile(path)
		if list.HasErrors() {
			return nil, list
		}
		sources[path] = src
		return distribution.Parse(path, src)
	}
	return nil, nil
}

// directoryDir is the folder of the directory of an office without a profile: the
// nearest above that has one, or the working directory.
func directoryDir() string {
	for _, name := range directoryNames() {
		if path := findUp(".", name); path != "" {
			return filepath.Dir(path)
		}
	}
	return "."
}
