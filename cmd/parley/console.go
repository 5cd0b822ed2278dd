package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"parley/loader"
)

// console shows a load on standard error: a bar on a terminal, plain lines elsewhere. What is
// rejected is named at once, above the bar.
type console struct {
	out   io.Writer // the summary's
	err   io.Writer
	quiet bool // the report says it all
	bar   *progressbar.ProgressBar
	tty   bool

	mu    sync.Mutex
	notes []string
	more  int
	last  time.Time
}

// maxNotices is how many notices are shown; others are only counted.
const maxNotices = 20

// plainInterval is how often plain lines say how far a load is.
const plainInterval = 5 * time.Second

func newConsole(a *app, quiet bool) *console {
	c := &console{out: a.Stdout, err: a.Stderr, quiet: quiet}
	_, c.tty = terminal(a.Stderr)
	return c
}

// begin shows the bar; size is that of the input in bytes, or -1.
func (c *console) begin(size int64) {
	c.last = time.Now()
	if size != 0 {
		c.showBar(size, "loading")
	}
}

// showBar shows a bar, where there is a terminal to show it on.
func (c *console) showBar(size int64, description string) {
	if !c.tty || c.quiet {
		return
	}
	c.bar = progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(c.err),
		progressbar.OptionSetDescription(description),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetWidth(30),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetPredictTime(true))
}

// count shows how many articles of how many are done; what is being done is said beside the bar.
func (c *console) count(what string) func(done, of int) {
	c.last = time.Now()
	return func(done, of int) {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.bar == nil && of > 0 {
			c.showBar(int64(of), what)
		}
		switch {
		case c.bar != nil:
			_ = c.bar.Set64(int64(min(done, of))) // articles may have been loaded meanwhile
		case !c.quiet && time.Since(c.last) > plainInterval:
			c.last = time.Now()
			fmt.Fprintf(c.err, "%s: %d of %d articles\n", what, done, of)
		}
	}
}

// progress is told of each record that is done.
func (c *console) progress(p loader.Progress) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.bar != nil:
		c.bar.Describe(fmt.Sprintf("articles: %d", p.Records))
		_ = c.bar.Add64(p.Bytes) // more than announced: a file grew
	case !c.quiet && time.Since(c.last) > plainInterval:
		c.last = time.Now()
		fmt.Fprintf(c.err, "articles done: %d\n", p.Records)
	}
}

func (c *console) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bar != nil {
		_ = c.bar.Clear() // a terminal that is gone needs no clearing
		c.bar = nil
	}
	if c.more > 0 && !c.quiet {
		fmt.Fprintf(c.err, "notice: and %d more\n", c.more)
	}
}

// line prints a line; the bar comes back below it by itself.
func (c *console) line(s string) {
	if c.bar != nil {
		_ = c.bar.Clear()
	}
	fmt.Fprintln(c.err, s)
}

func (c *console) rejected(r loader.Rejection) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.line("rejected: " + r.String())
}

// notice is told by the reader what it passed over; it may be called while all else goes on.
func (c *console) notice(s string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.notes) == maxNotices {
		c.more++
		return
	}
	c.notes = append(c.notes, s)
	if !c.quiet {
		c.line("notice: " + s)
	}
}

// notices lists what notice was told.
func (c *console) notices() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.more > 0 {
		return append(c.notes, fmt.Sprintf("and %d more files were skipped", c.more))
	}
	return c.notes
}

func (c *console) summary(r *loader.Report) {
	for i, n := range r.Notices {
		if i >= len(c.notes) { // those of the reader were shown when they came
			fmt.Fprintln(c.err, "notice: "+n)
		}
	}
	fmt.Fprintln(c.out, r.Summary())
}
