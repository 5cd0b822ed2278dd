package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
)

// terminal gives the terminal that a stream is, if it is one.
func terminal(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	return f, ok && term.IsTerminal(int(f.Fd()))
}

// The widths that a comparison is laid out for: a narrower terminal wraps it, a wider one has room left.
const (
	minColumns     = 40
	defaultColumns = 80
	maxColumns     = 140
)

// columns is how wide a terminal is.
func columns(f *os.File) int {
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		return defaultColumns
	}
	return min(max(width, minColumns), maxColumns)
}

// keyboard gives the keys of a terminal one by one.
type keyboard struct {
	fd    int
	in    io.Reader
	asked chan struct{}
	keys  chan string // closed where there are no more
}

func newKeyboard(f *os.File) *keyboard {
	k := &keyboard{fd: int(f.Fd()), in: f, asked: make(chan struct{}), keys: make(chan string)}
	go k.read()
	return k
}

// read reads only when asked, so that nobody else's input is taken. A key comes in one piece;
// what is pasted does too, and counts as one key that means nothing.
func (k *keyboard) read() {
	defer close(k.keys)
	buf := make([]byte, 256)
	for range k.asked {
		n, err := k.in.Read(buf)
		if err != nil {
			return
		}
		k.keys <- string(buf[:n])
	}
}

// press waits for a key. The terminal hands keys over at once, unseen, only while this waits: whatever
// ends the program elsewhere, it leaves the terminal as it was.
func (k *keyboard) press(ctx context.Context) (string, error) {
	before, err := term.MakeRaw(k.fd)
	if err != nil {
		return "", fmt.Errorf("the terminal cannot be read key by key: %w", err)
	}
	defer func() { _ = term.Restore(k.fd, before) }() // a terminal that is gone needs none
	select {
	case k.asked <- struct{}{}:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	select {
	case key, ok := <-k.keys:
		switch {
		case key == "\x03": // Ctrl-C
			return "", context.Canceled
		case !ok || key == "\x04": // Ctrl-D
			return "q", nil
		}
		return strings.ToLower(key), nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// divider stands between two columns.
const divider = " │ "

// sideBySide lays out two portraits in two columns, row by row.
func sideBySide(b *strings.Builder, width int, left, right portrait) {
	column := (width - uniseg.StringWidth(divider)) / 2
	for i := range rows {
		l, r := wrapAll(left[i], column), wrapAll(right[i], column)
		for n := range max(len(l), len(r)) {
			line := padded(l, n, column) + divider + padded(r, n, 0)
			fmt.Fprintln(b, strings.TrimRight(line, " "))
		}
	}
}

func padded(lines []string, n, width int) string {
	if n >= len(lines) {
		return strings.Repeat(" ", width)
	}
	return lines[n] + strings.Repeat(" ", max(width-uniseg.StringWidth(lines[n]), 0))
}

// writeLines writes a paragraph in lines of a width.
func writeLines(b *strings.Builder, width int, paragraph string) {
	for _, line := range wrap(paragraph, width) {
		fmt.Fprintln(b, line)
	}
}

func wrapAll(paragraphs []string, width int) (out []string) {
	for _, p := range paragraphs {
		out = append(out, wrap(p, width)...)
	}
	return out
}

// wrap breaks a paragraph into lines that are no wider than width, between words where it can.
func wrap(paragraph string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(paragraph) {
		for {
			sep := ""
			if line != "" {
				sep = " "
			}
			if uniseg.StringWidth(line+sep+word) <= width {
				line += sep + word
				break
			}
			if line != "" {
				lines, line = append(lines, line), ""
				continue
			}
			var head string
			head, word = cut(word, width)
			lines = append(lines, head)
		}
	}
	return append(lines, line)
}

// cut cuts a word after so many columns, and after one character at least.
func cut(word string, width int) (head, rest string) {
	state, used := -1, 0
	rest = word
	for rest != "" {
		cluster, tail, w, next := uniseg.FirstGraphemeClusterInString(rest, state)
		if used > 0 && used+w > width {
			break
		}
		head, rest, state, used = head+cluster, tail, next, used+max(w, 1)
	}
	return head, rest
}
