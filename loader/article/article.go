// Package article reads news articles out of plain text, Markdown, JSON Lines, lines of
// claims, folders of these and standard input. A bad record is named and reading goes on;
// no more than one record is held at a time.
package article

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// Record is one article as it was read, and where it stood.
type Record struct {
	graph.Article
	Claims *graph.Extraction // what the input says the article claims; nil where it gives the text alone
	File   string            // path, or "-" for standard input
	Line   int               // from 1; 0 where the record is the whole file
	Bytes  int64             // how much of the input it took
}

// RejectError says why a record is no article. Reading goes on after it.
type RejectError struct {
	File   string
	Line   int    // from 1; 0 where the record is the whole file
	ID     string // as given, where that much could be read
	Reason string
	Raw    string // the line itself, where it is fit to be kept
	Bytes  int64  // how much of the input it took
}

// Error names the place and the reason: "news.jsonl:3: no text".
func (e *RejectError) Error() string { return e.Where() + ": " + e.Reason }

// Where is the file, and the line where there is one.
func (e *RejectError) Where() string { return Where(e.File, e.Line) }

// Where names a place in the input: "news.jsonl:3", "brief.txt", "standard input".
func Where(file string, line int) string {
	if file == Stdin {
		file = "standard input"
	}
	if line == 0 {
		return file
	}
	return file + ":" + strconv.Itoa(line)
}

// Stdin is the path that means standard input.
const Stdin = "-"

// Format says how articles are written down.
type Format string

// The formats. Auto tells them apart by the file's extension, then by its content.
const (
	Auto      Format = "auto"
	Text      Format = "text"
	Markdown  Format = "markdown"
	JSONLines Format = "jsonl"
	Claims    Format = "claims"
)

// Formats lists the formats that can be read.
var Formats = []Format{Auto, Text, Markdown, JSONLines, Claims}

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	if slices.Contains(Formats, Format(s)) {
		return Format(s), nil
	}
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = string(f)
	}
	return "", fmt.Errorf("no format %q: there are %s", s, strings.Join(names, ", "))
}

// DefaultMaxBytes is the size over which an article is rejected, unless Options say otherwise.
const DefaultMaxBytes = 10 << 20

// Options say how to read.
type Options struct {
	Format    Format // empty is Auto
	Published string // given to articles that lack it
	Source    string // given to articles that lack it
	MaxBytes  int64  // of an article; 0 is DefaultMaxBytes
	// Notice, where set, is told what was passed over and why. It is called by Next.
	Notice func(string)
}

func (o *Options) setDefaults() error {
	if o.Format == "" {
		o.Format = Auto
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.Notice == nil {
		o.Notice = func(string) {}
	}
	if _, err := ParseFormat(string(o.Format)); err != nil {
		return err
	}
	if reason := badDate(o.Published); reason != "" {
		return fmt.Errorf("published: %s", reason)
	}
	return nil
}
