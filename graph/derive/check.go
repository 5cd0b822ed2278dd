package derive

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"parley/graph"
)

// ErrExtraction is what Check's errors wrap.
var ErrExtraction = errors.New("derive: not a sound extraction")

// Check says what is wrong with an extraction: references to nothing, spans outside the text,
// illegal relations, unknown kinds, dates that are no EDTF. Load refuses what Check refuses.
func Check(x graph.Extraction) error {
	c := checker{length: utf8.RuneCountInString(x.Article.Text), kinds: map[string]graph.Kind{}}
	if x.Article.ID == "" {
		c.fail("article has no id")
	}
	if _, err := graph.ParsePublished(x.Article.Published); x.Article.Published != "" && err != nil {
		c.fail("published: %v", err)
	}
	c.entities(x.Entities)
	for _, m := range x.Meetings {
		c.declare(m.ID, graph.KindMeeting)
	}
	for i, p := range x.Positions {
		c.position(fmt.Sprintf("position %d", i), p)
	}
	for i, m := range x.Meetings {
		c.meeting(fmt.Sprintf("meeting %d (%s)", i, m.ID), m)
	}
	for i, s := range x.Statements {
		at := fmt.Sprintf("statement %d", i)
		c.relation(at, graph.Said, c.kind(at, s.Speaker), graph.KindStatement)
		if s.About != "" {
			c.relation(at, graph.About, graph.KindStatement, c.kind(at, string(s.About)))
		}
		c.attribution(at, s.Attribution)
	}
	for i, r := range x.Relations {
		at := fmt.Sprintf("relation %d", i)
		c.relation(at, r.Type, c.kind(at, r.From), c.kind(at, r.To))
		c.attribution(at, r.Attribution)
	}
	return c.err
}

// checker keeps the first thing that is wrong.
type checker struct {
	length int
	kinds  map[string]graph.Kind // of local ids
	err    error
}

func (c *checker) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("%w: %s", ErrExtraction, fmt.Sprintf(format, args...))
	}
}

func (c *checker) declare(id string, kind graph.Kind) {
	if id == "" {
		c.fail("a %s has no id", kind)
	}
	if _, twice := c.kinds[id]; twice {
		c.fail("id %q stands twice", id)
	}
	c.kinds[id] = kind
}

func (c *checker) entities(entities []graph.LocalEntity) {
	for _, e := range entities {
		c.declare(e.ID, e.Kind)
		switch {
		case e.Kind != graph.KindPerson && e.Kind != graph.KindInstitution && e.Kind != graph.KindLocation:
			c.fail("entity %q: unknown kind %q", e.ID, e.Kind)
		case e.Subkind != "" && !slices.Contains(graph.Subkinds[e.Kind], e.Subkind):
			c.fail("entity %q: %q is no sub-kind of %s", e.ID, e.Subkind, e.Kind)
		case e.Name == "":
			c.fail("entity %q has no name", e.ID)
		}
		c.spans("entity "+e.ID, e.Mentions)
		c.spans("entity "+e.ID, e.Evidence)
	}
}

func (c *checker) kind(at, id string) graph.Kind {
	k, ok := c.kinds[id]
	if !ok {
		c.fail("%s: refers to %q, which is not in the extraction", at, id)
	}
	return k
}

func (c *checker) relation(at string, t graph.RelationType, from, to graph.Kind) {
	if !graph.Legal(t, from, to) {
		c.fail("%s: %s may not run from %s to %s", at, t, from, to)
	}
}

func (c *checker) position(at string, p graph.LocalPosition) {
	from := c.kind(at, p.Person)
	for _, to := range []graph.Nullable{p.Institution, p.State} {
		if to != "" {
			c.relation(at, graph.HoldsPosition, from, c.kind(at, string(to)))
		}
	}
	if from != graph.KindPerson {
		c.fail("%s: %q is no person", at, p.Person)
	}
	if !slices.Contains(graph.PositionStatuses, p.Status) {
		c.fail("%s: unknown status %q", at, p.Status)
	}
	if p.Title == "" {
		c.fail("%s has no title", at)
	}
	c.date(at, p.Since)
	c.date(at, p.Until)
	c.attribution(at, p.Attribution)
}

func (c *checker) meeting(at string, m graph.LocalMeeting) {
	if !slices.Contains(graph.Subkinds[graph.KindMeeting], m.Kind) {
		c.fail("%s: unknown kind %q", at, m.Kind)
	}
	if !slices.Contains(graph.MeetingStatuses, m.Status) {
		c.fail("%s: unknown status %q", at, m.Status)
	}
	c.date(at, m.Date)
	if m.Place != "" {
		c.relation(at, graph.HeldIn, graph.KindMeeting, c.kind(at, string(m.Place)))
	}
	if m.Follows != "" {
		c.relation(at, graph.Follows, graph.KindMeeting, c.kind(at, string(m.Follows)))
	}
	for _, p := range m.Participants {
		c.relation(at, graph.ParticipatedIn, c.kind(at, p.Entity), graph.KindMeeting)
		if p.For != "" && c.kind(at, string(p.For)) != graph.KindInstitution {
			c.fail("%s: %q takes part for %q, which is no institution", at, p.Entity, p.For)
		}
		if !slices.Contains(graph.Roles, p.Role) {
			c.fail("%s: unknown role %q", at, p.Role)
		}
		c.attribution(at, p.Attribution)
	}
	c.attribution(at, m.Attribution)
}

func (c *checker) attribution(at string, a graph.Attribution) {
	c.spans(at, a.Evidence)
	if !(a.Confidence >= 0 && a.Confidence <= 1) {
		c.fail("%s: confidence %v is not between 0 and 1", at, a.Confidence)
	}
	if a.AttributedTo != "" {
		c.kind(at, string(a.AttributedTo))
	}
	switch a.Basis {
	case "", graph.Stated, graph.Gazetteer, graph.Pattern:
	default:
		c.fail("%s: unknown basis %q", at, a.Basis)
	}
}

func (c *checker) spans(at string, spans []graph.Span) {
	for _, s := range spans {
		if s.Start < 0 || s.End <= s.Start || s.End > c.length {
			c.fail("%s: span %d to %d is not within the text of %d code points", at, s.Start, s.End, c.length)
		}
	}
}

func (c *checker) date(at string, d graph.Nullable) {
	if _, err := graph.ParseDate(string(d)); d != "" && err != nil {
		c.fail("%s: %v", at, err)
	}
}
