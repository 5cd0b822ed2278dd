package loader

import (
	"fmt"
	"strings"

	"parley/loader/article"
)

// Report says what became of every record of the input: Read = Loaded + Replaced + Unchanged +
// the rejected. In a dry run it says what would.
type Report struct {
	Read      int         `json:"read"`
	Loaded    int         `json:"loaded"`
	Replaced  int         `json:"replaced"`
	Unchanged int         `json:"unchanged"`
	Rejected  int         `json:"rejected"`
	Rejects   []Rejection `json:"rejects"` // the first of them
	Notices   []string    `json:"notices,omitempty"`
	Pending   int         `json:"pending,omitempty"`   // records that a load that stopped did not come to
	NotLoaded []Pending   `json:"notLoaded,omitempty"` // where these are
	DryRun    bool        `json:"dryRun,omitempty"`
	Seconds   float64     `json:"seconds"`

	moreNotices int
}

// Rejection is a record that was not loaded, and why.
type Rejection struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"` // 0 where the record is the whole file
	ID     string `json:"id,omitempty"`
	Reason string `json:"reason"`
	Record string `json:"-"` // the line itself, where it is fit to be kept
}

// String names the place and the reason.
func (r Rejection) String() string { return article.Where(r.File, r.Line) + ": " + r.Reason }

// Pending is how much of a file is not loaded yet.
type Pending struct {
	File      string `json:"file"`
	Records   int    `json:"records"`
	FirstLine int    `json:"firstLine,omitempty"`
	FirstID   string `json:"firstId,omitempty"`
	More      bool   `json:"more,omitempty"` // it stands for the files after it too
}

// Progress is how far a load has come.
type Progress struct {
	Records int   // done so far
	Bytes   int64 // of the input that the last record took
}

// maxListed is how many of each thing a report lists, so that it does not grow with the input.
const maxListed = 100

func (r *Report) reject(e *article.RejectError, tell func(Rejection)) {
	x := Rejection{File: e.File, Line: e.Line, ID: e.ID, Reason: e.Reason, Record: e.Raw}
	r.Read++
	r.Rejected++
	tell(x)
	if len(r.Rejects) < maxListed {
		x.Record = ""
		r.Rejects = append(r.Rejects, x)
	}
}

// Notice adds what the reader of the report should know.
func (r *Report) Notice(s string) {
	if len(r.Notices) < maxListed {
		r.Notices = append(r.Notices, s)
		return
	}
	if r.moreNotices > 0 {
		r.Notices = r.Notices[:maxListed]
	}
	r.moreNotices++
	r.Notices = append(r.Notices, fmt.Sprintf("and %d more notices", r.moreNotices))
}

func (r *Report) notice(rec *article.Record, notices []string) {
	for _, n := range notices {
		r.Notice(article.Where(rec.File, rec.Line) + ": " + n)
	}
}

func (r *Report) setPending(list []Pending) {
	r.NotLoaded = list
	for _, p := range list {
		r.Pending += p.Records
	}
}

// Summary is the report in one line: "12 articles read: 11 loaded, 1 rejected".
func (r *Report) Summary() string {
	what := plural(r.Read, "article")
	if r.Read > 0 && r.Unchanged == r.Read {
		if r.Read == 1 {
			return "the one article is unchanged"
		}
		return fmt.Sprintf("all %s unchanged", what)
	}
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{r.Loaded, "loaded"}, {r.Replaced, "replaced"}, {r.Unchanged, "unchanged"}, {r.Rejected, "rejected"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	s := what + " read"
	if len(parts) > 0 {
		s += ": " + strings.Join(parts, ", ")
	}
	if r.DryRun {
		s += " (dry run: nothing was written)"
	}
	return s
}

// NotLoadedYet says what a load that stopped did not come to; empty where that is nothing.
func (r *Report) NotLoadedYet() string {
	if r.Pending == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s not loaded yet:", plural(r.Pending, "article"))
	for i, p := range r.NotLoaded {
		if i == 5 {
			fmt.Fprintf(&b, " … and other files")
			break
		}
		fmt.Fprintf(&b, " %s", article.Where(p.File, p.FirstLine))
		if p.Records > 1 {
			fmt.Fprintf(&b, " and %d after it", p.Records-1)
		}
		if p.FirstID != "" {
			fmt.Fprintf(&b, " (id %s)", p.FirstID)
		}
		if i < len(r.NotLoaded)-1 {
			b.WriteByte(';')
		}
	}
	return b.String()
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
