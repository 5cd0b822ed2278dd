package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// input is an open file, or standard input.
type input struct {
	name   string
	r      io.Reader
	opts   *Options
	folder bool // found in a folder, not named
}

// records gives the records of one file; io.EOF ends them.
type records interface {
	next() (*Record, error)
}

// whole is a file that is one article.
type whole struct {
	in    input
	parse func(in input, text string) (*Record, error)
	done  bool
}

// errPass is returned by a parser for what is no article and no fault either; it says why.
type errPass string

func (e errPass) Error() string { return string(e) }

func (w *whole) next() (*Record, error) {
	if w.done {
		return nil, io.EOF
	}
	w.done = true
	text, size, reason := w.in.readAll()
	if reason != "" {
		return nil, &RejectError{File: w.in.name, Reason: reason, Bytes: size}
	}
	rec, err := w.parse(w.in, text)
	var reject *RejectError
	if errors.As(err, &reject) {
		reject.File, reject.Bytes = w.in.name, size
	}
	if err != nil {
		return nil, err
	}
	rec.File, rec.Bytes = w.in.name, size
	if reason := Complete(&rec.Article, *w.in.opts); reason != "" {
		return nil, &RejectError{File: rec.File, ID: clip(rec.ID), Reason: reason, Bytes: size}
	}
	return rec, nil
}

// readAll reads the text of a file that is no longer than an article may be.
func (in input) readAll() (text string, size int64, reason string) {
	b, err := io.ReadAll(io.LimitReader(in.r, in.opts.MaxBytes+1))
	size = int64(len(b))
	switch {
	case err != nil:
		return "", size, readFailure(err)
	case size > in.opts.MaxBytes:
		return "", size, tooBig(in.opts.MaxBytes)
	case size == 0:
		return "", size, "the file is empty"
	}
	if reason := badBytes(b); reason != "" {
		return "", size, reason
	}
	return string(bytes.TrimPrefix(b, []byte("\ufeff"))), size, ""
}

// readFailure is what the system says, without the path, which stands before it already.
func readFailure(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return "cannot be read: " + err.Error()
}

// byExtension tells the format by the file's name; empty where that says nothing.
func byExtension(name string) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text":
		return Text
	case ".md", ".markdown":
		return Markdown
	case ".jsonl", ".ndjson", ".json":
		return JSONLines
	}
	return ""
}

// byContent tells the format by the beginning of a file, or says why it has none.
func byContent(head []byte) (f Format, reason string) {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if isFence(head) {
		return Markdown, ""
	}
	head = bytes.TrimSpace(head)
	lower := bytes.ToLower(head)
	for _, mark := range []string{"<!doctype html", "<html", "<?xml", "<rss", "<feed"} {
		if bytes.HasPrefix(lower, []byte(mark)) {
			return "", fmt.Sprintf("web pages and feeds cannot be read (it begins with %s): save the article's text", mark)
		}
	}
	if bytes.HasPrefix(head, []byte("{")) {
		return JSONLines, ""
	}
	return Text, ""
}

// openRecords chooses the parser for a file.
func openRecords(in input, head []byte) (records, string) {
	format := in.opts.Format
	if format == Auto {
		format = byExtension(in.name)
	}
	if format == "" {
		var reason string
		if format, reason = byContent(head); reason != "" {
			return nil, reason
		}
	}
	switch format {
	case JSONLines, Claims:
		return newLines(in, format), ""
	case Markdown:
		return &whole{in: in, parse: parseMarkdown}, ""
	}
	return &whole{in: in, parse: parseText}, ""
}
