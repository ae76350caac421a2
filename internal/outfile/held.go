package outfile

import (
	"os"
	"path/filepath"
	"strings"
)

// heldOpen is the program that has the file open, by the owner file it leaves
// beside it, or "". Word puts "~$" before a name of up to six letters, in place
// of the first of seven and of the first two of a longer one.
func heldOpen(target string) string {
	dir, name := filepath.Split(target)
	owners := []struct{ file, program string }{
		{"~$" + name, "Word"},
		{".~lock." + name + "#", "LibreOffice"},
	}
	switch letters := len([]rune(strings.TrimSuffix(name, filepath.Ext(name)))); {
	case letters == 7:
		owners[0].file = "~$" + string([]rune(name)[1:])
	case letters > 7:
		owners[0].file = "~$" + string([]rune(name)[2:])
	}
	for _, o := range owners {
		if _, err := os.Stat(filepath.Join(dir, o.file)); err == nil {
			return o.program
		}
	}
	return ""
}
