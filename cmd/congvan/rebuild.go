package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
)

const (
	gcPercent   = 400
	memoryLimit = 120 << 20
)

// rebuilding is what congvan build was asked for.
type rebuilding struct {
	*console
	dir, to string
	formats []string
	force   bool
	json    bool
	// all makes again what has not changed too.
	all bool
	// remove deletes files whose definitions are gone.
	remove bool
	watch  bool
}

func buildCommand(con *console, status *int) *cobra.Command {
	r := &rebuilding{console: con}
	cmd := &cobra.Command{
		Use:                   "build " + con.word("THƯ-MỤC -o THƯ-MỤC", "FOLDER -o FOLDER"),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Dựng cả cây thư mục định nghĩa, chỉ dựng lại những gì đã thay đổi", "Make the files of a whole tree of definitions, and again only what has changed"),
		Example: "  congvan build dinh-nghia -o out\n" +
			"  congvan build dinh-nghia -o out --watch",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || r.to == "" {
				return con.fault("cần một thư mục định nghĩa và một thư mục kết quả, ví dụ: congvan build dinh-nghia -o out", "it wants a folder of definitions and one for the files, for example: congvan build definitions -o out")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			// Asked once to stop, it stops at the next document; asked again, at
			// once.
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			context.AfterFunc(ctx, stop)
			defer stop()
			r.dir = args[0]
			var err error
			*status, err = r.run(ctx)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&r.to, "out", "o", "", con.word("ghi kết quả vào thư mục `dir`, theo cùng cây thư mục", "write to the folder `dir`, in folders of the same names"))
	flags.StringSliceVar(&r.formats, "format", formats(), con.word("chỉ dựng các định dạng này, mặc định là `docx,pdf`", "formats to make, by default `docx,pdf`"))
	flags.Lookup("format").DefValue = "[]"
	flags.BoolVar(&r.force, "force", false, con.word("ghi đè cả tệp đã sửa tay hoặc đang mở", "overwrite files that were edited or are open"))
	flags.BoolVar(&r.all, "tat-ca", false, con.word("dựng lại tất cả, kể cả văn bản không đổi", "make all again, the unchanged too"))
	flags.BoolVar(&r.remove, "xoa", false, con.word("xoá tệp đã dựng mà định nghĩa không còn nữa", "delete files whose definitions are gone"))
	flags.BoolVar(&r.watch, "watch", false, con.word("dựng lại mỗi khi có tệp được lưu, đến khi bấm Ctrl-C", "build again at every save, until Ctrl-C"))
	flags.BoolVar(&r.json, "json", false, con.word("in thông báo dạng JSON", "print the messages as JSON"))
	return cmd
}

func (r *rebuilding) run(ctx context.Context) (int, error) {
	r.formats = unique(r.formats)
	if list := unknownFormats(r.formats); list.HasErrors() {
		return exitFailed, diag.Print(r.err, list, nil, r.lang)
	}
	if info, err := os.Stat(r.dir); err != nil || !info.IsDir() {
		return exitFailed, r.fault("%s: không có thư mục này", "%s: there is no such folder", r.dir)
	}
	// Garbage is let grow to four times what is in use, which saves a fifth of the time,
	// but not beyond what a small machine has to spare.
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(memoryLimit)
	base, err := newBuilder()
	if err != nil {
		return exitFailed, err
	}
	program, err := programHash()
	if err != nil {
		return exitFailed, err
	}
	build := func() (int, error) { return r.report(r.build(ctx, openWorkshops(base, program))) }
	if r.watch {
		return r.keepBuilding(ctx, build)
	}
	return build()
}

// build builds the tree once.
func (r *rebuilding) build(ctx context.Context, shops *workshops) built {
	t := readTree(r.dir, r.to)
	sites := sitesOf(t, shops)
	total := 0
	for _, s := range sites {
		total += len(s.names)
	}
	c := &crew{rebuilding: r, bar: r.progress(total)}
	c.run(ctx, sites)
	c.bar.clear()

	var b built
	for _, shop := range shops.inOrder() {
		b.add(r.result(shop.told, shop.sources))
	}
	b.add(r.result(t.list, nil))
	for _, s := range sites {
		b.add(s.results...)
		b.add(s.last)
	}
	if ctx.Err() == nil {
		b.add(c.strays(t))
	}
	return b
}
