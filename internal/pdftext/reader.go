package pdftext

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// mostMemory is what the sandbox of one document may use, in pages of 64 KiB.
const mostMemory = 512 << 20 >> 16

// Reader is PDFium, ready to read. Several goroutines may share one.
type Reader struct {
	pool  pdfium.Pool
	cache wazero.CompilationCache // nil where it is not kept
}

// Open makes a reader. PDFium is translated for the machine once, which takes
// some seconds, and kept in the user's cache directory; where there is none each
// reader translates it anew. Close it in the end.
func Open() (*Reader, error) {
	r := &Reader{}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(mostMemory).
		WithCloseOnContextDone(true)
	if dir, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "congvan")); err == nil {
			r.cache = cache
			config = config.WithCompilationCache(cache)
		}
	}
	var err error
	r.pool, err = webassembly.Init(webassembly.Config{
		Context:       experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0)),
		MaxTotal:      runtime.GOMAXPROCS(0),
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(),
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	return r, err
}

// Close frees the reader.
func (r *Reader) Close() error {
	err := r.pool.Close()
	if r.cache != nil {
		r.cache.Close(context.Background())
	}
	return err
}
