package main

import (
	"bytes"
	"fmt"

	"congvan/internal/diag"
)

// outcome is what became of a definition.
type outcome int

// The outcomes. None is for what is said of no definition.
const (
	none outcome = iota
	made
	kept
	failing
	skipped
)

// result is what became of a definition, or what is to be said of a folder.
type result struct {
	outcome outcome
	// failed says that there is an error among the messages.
	failed bool
	// list are the messages where JSON is asked for, text what is printed else: the
	// texts they quote need not be kept.
	list    diag.List
	text    []byte
	written []string
	// warnings is how many there are that an earlier run has told.
	warnings int
}

// result is one of these messages alone.
func (r *rebuilding) result(list diag.List, sources map[string][]byte) result {
	res := result{failed: list.HasErrors()}
	if r.json {
		res.list = list
		return res
	}
	var text bytes.Buffer
	diag.Print(&text, list, sources, r.lang) // a buffer takes all
	res.text = text.Bytes()
	return res
}

// built is what became of a tree, in its order.
type built []result

// add appends results.
func (b *built) add(results ...result) { *b = append(*b, results...) }

// report prints what came of a build.
func (r *rebuilding) report(b built) (int, error) {
	status := exitClean
	var list diag.List
	var count [skipped + 1]int
	var names, text bytes.Buffer
	warnings := 0
	for _, res := range b {
		if res.failed {
			status = exitFindings
		}
		count[res.outcome]++
		warnings += res.warnings
		list.Add(res.list...)
		text.Write(res.text)
		for _, name := range res.written {
			fmt.Fprintln(&names, name)
		}
	}
	if count[skipped] > 0 {
		status = exitFailed
	}
	if r.json {
		return status, diag.PrintJSON(r.out, list, r.lang)
	}
	if _, err := r.err.Write(text.Bytes()); err != nil {
		return exitFailed, err
	}
	if _, err := r.out.Write(names.Bytes()); err != nil {
		return exitFailed, err
	}
	r.say("%d văn bản: dựng %d, không đổi %d, có lỗi %d", "%d documents: %d made, %d unchanged, %d with errors",
		len(b)-count[none], count[made], count[kept], count[failing])
	if warnings > 0 {
		r.say("các văn bản không đổi còn %d cảnh báo của lần dựng trước; xem lại bằng --tat-ca", "the unchanged documents have %d warning(s) from when they were made; see them again with --tat-ca", warnings)
	}
	if count[skipped] > 0 {
		r.say("đã ngừng, còn %d văn bản chưa xem đến; chạy lại để dựng tiếp", "stopped with %d documents left; run it again to go on", count[skipped])
	}
	return status, nil
}
