package derive

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"parley/graph"
	"parley/graph/export"
)

// recordCheck keeps the first thing that is wrong with a record of a backup.
type recordCheck struct {
	h   *export.HistoryReader
	err error
}

func (c *recordCheck) fail(format string, args ...any) {
	if c.err == nil {
		c.err = c.h.Fail(format, args...)
	}
}

func (c *recordCheck) seq(name string, n, least int64) {
	if n < least || n > maxSeq {
		c.fail("%s: %d is no number of a transaction", name, n)
	}
}

// time makes sure that stores can hold a time.
func (c *recordCheck) time(name string, t time.Time, must bool) {
	switch {
	case t.IsZero() && must:
		c.fail("%s: no time", name)
	case !t.IsZero() && (t.Year() < 1678 || t.Year() > 2261):
		c.fail("%s: the year %d is out of range", name, t.Year())
	}
}

// profile tells the kind of what a profile is of.
func (c *recordCheck) profile(id string) graph.Kind {
	kind, rest, _ := strings.Cut(id, "/")
	k := graph.Kind(strings.ToUpper(kind))
	if rest == "" || k != graph.KindStatement && !slices.Contains(graph.EntityKinds, k) || kind != strings.ToLower(kind) {
		c.fail("%.60q is no profile", id)
	}
	return k
}

// quote checks a stretch of a text of so many code points, and its words, where they are there still.
func (c *recordCheck) quote(q graph.Quote, length int) {
	c.span(q.Span, length)
	if q.Text != "" && utf8.RuneCountInString(q.Text) != q.End-q.Start {
		c.fail("%.40q does not stand from %d to %d", q.Text, q.Start, q.End)
	}
}

func (c *recordCheck) span(s graph.Span, length int) {
	if s.Start < 0 || s.End <= s.Start || s.End > length {
		c.fail("span %d to %d is not within a text of %d code points", s.Start, s.End, length)
	}
}

// oneOf makes sure that a value is empty or known.
func oneOf[T ~string](c *recordCheck, what string, value T, known []T) {
	if value != "" && !slices.Contains(known, value) {
		c.fail("unknown %s %.40q", what, value)
	}
}

// claim checks a claim of a version whose text has so many code points.
func (c *recordCheck) claim(claim *graph.Claim, length int) {
	at := fmt.Sprintf("claim %d", claim.N)
	to := c.profile(claim.To)
	if claim.Type == graph.Mentions {
		if claim.From != "" || claim.Kind != to {
			c.fail("%s: %s speaks of something by another kind, or for somebody", at, claim.Type)
		}
	} else if from := c.profile(claim.From); !graph.Legal(claim.Type, from, to) {
		c.fail("%s: %.40q may not run from %s to %s", at, claim.Type, from, to)
	}
	for _, id := range []string{claim.For, claim.AttributedTo} {
		if id != "" {
			c.profile(id)
		}
	}
	if !slices.Contains([]graph.Basis{graph.Stated, graph.Gazetteer, graph.Pattern}, claim.Basis) {
		c.fail("%s: unknown basis %.40q", at, claim.Basis)
	}
	if !(claim.Confidence >= 0 && claim.Confidence <= 1) {
		c.fail("%s: confidence %v is not between 0 and 1", at, claim.Confidence)
	}
	oneOf(c, "status", claim.Status, graph.PositionStatuses)
	oneOf(c, "role", claim.Role, graph.Roles)
	for _, d := range []string{claim.Since, claim.Until} {
		if _, err := graph.ParseDate(d); d != "" && err != nil {
			c.fail("%s: %v", at, err)
		}
	}
	for _, q := range claim.Evidence {
		c.quote(q, length)
	}
	for _, n := range claim.Names {
		c.span(n, length)
	}
	for facet, values := range claim.Facets {
		for value, n := range values {
			if n < 1 {
				c.fail("%s: %.40q is counted %d times under %.40q", at, value, n, facet)
			}
		}
	}
}

// judgement checks what was judged. What it names may be gone: a judgement outlives articles.
func (c *recordCheck) judgement(j *export.HistoryJudgement) {
	n := len(j.Anchors)
	switch j.Verdict {
	case graph.Same:
		if n < 2 || j.Split {
			c.fail("%s: to be one takes two or more", j.ID)
		}
	case graph.Different:
		if n < 1 || !j.Split && n != 2 {
			c.fail("%s: %d anchors of what differs", j.ID, n)
		}
	case graph.Wrong:
		if n < 1 || n > 2 || j.Split || j.Claim == nil {
			c.fail("%s: it does not say which claim is wrong", j.ID)
			return
		}
	default:
		c.fail("%s: unknown verdict %.40q", j.ID, j.Verdict)
	}
	if j.Verdict != graph.Wrong && j.Claim != nil {
		c.fail("%s: it is about a claim and about entities", j.ID)
	}
	for _, a := range j.Anchors {
		kind := c.profile(a.Profile)
		if a.Kind != kind && (j.Verdict != graph.Wrong || a.Kind != "") {
			c.fail("%s: %.60q is no %.40q", j.ID, a.Profile, a.Kind)
		}
		if a.Now != "" {
			c.profile(a.Now)
		}
		if a.Now != "" && j.Undone.IsZero() {
			c.fail("%s: what it stands for is derived while it stands", j.ID)
		}
		if a.Quote != (graph.Quote{}) {
			c.quote(a.Quote, a.Quote.End)
		}
	}
	if j.Claim != nil {
		c.judged(j.ID, j.Claim)
	}
}

func (c *recordCheck) judged(id string, claim *graph.JudgedClaim) {
	to := c.profile(claim.To)
	if claim.Type == graph.Mentions && claim.From == "" {
		return
	}
	if from := c.profile(claim.From); !graph.Legal(claim.Type, from, to) {
		c.fail("%s: %.40q may not run from %s to %s", id, claim.Type, from, to)
	}
}

// change checks an entry of the log.
func (c *recordCheck) change(e *export.HistoryChange) {
	oneOf(c, "change", e.Type, []graph.ChangeType{graph.ChangeAdded, graph.ChangeChanged, graph.ChangeRemoved, graph.ChangeMerged, graph.ChangeSplit})
	if e.Type == "" {
		c.fail("it does not say what became of it")
	}
	known := slices.ContainsFunc(graph.LegalRelations, func(l graph.LegalRelation) bool { return l.Type == e.Relation })
	if e.Relation != "" && !known {
		c.fail("unknown relation %.40q", e.Relation)
	}
	if e.Fact != nil && (e.Relation == "" || e.Fact.From == "" || e.Fact.To == "") {
		c.fail("a relation without a type or an end")
	}
}
