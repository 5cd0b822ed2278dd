package graphtest

import (
	"slices"
	"strings"

	"parley/graph"
)

// passes reports whether a node passes a filter and those within it.
func (m *model) passes(f graph.NodeFilter, n graph.Node) bool {
	within := func(g graph.NodeFilter) bool { return m.passes(g, n) }
	return m.passesFields(f, n) && m.passesMeeting(f, n) && m.passesTies(f, n) &&
		all(f.And, within) && (len(f.Or) == 0 || slices.ContainsFunc(f.Or, within)) &&
		(f.Not == nil || !m.passes(*f.Not, n))
}

// all reports whether all of a list are so.
func all[T any](list []T, is func(T) bool) bool {
	return !slices.ContainsFunc(list, func(v T) bool { return !is(v) })
}

// passesFields looks at what the node itself says.
func (m *model) passesFields(f graph.NodeFilter, n graph.Node) bool {
	a := m.articles[n.Key].Article
	return (len(f.Kinds) == 0 || slices.Contains(f.Kinds, n.Kind)) &&
		(len(f.Subkinds) == 0 || slices.Contains(f.Subkinds, n.Subkind)) &&
		(len(f.Statuses) == 0 || slices.Contains(f.Statuses, n.Status)) &&
		(f.Country == "" || f.Country == n.Country) &&
		hasWords(f.Words, n.Index.Text) &&
		(len(f.Topics) == 0 || slices.ContainsFunc(f.Topics, func(t string) bool { return strings.Contains(n.Index.Topics, " "+t+" ") })) &&
		(f.Source == "" || f.Source == a.Source || n.Kind == graph.KindMeeting && m.mentionedBy(f.Source, n.Key)) &&
		(f.Language == "" || f.Language == a.Language) &&
		(f.Dates == nil || f.Dates.Keeps(n.Index))
}

// hasWords reports whether a folded text has all words, the last as a prefix.
func hasWords(words []string, text string) bool {
	for i, w := range words {
		last := i == len(words)-1
		if !slices.ContainsFunc(strings.Fields(text), func(s string) bool { return s == w || last && strings.HasPrefix(s, w) }) {
			return false
		}
	}
	return true
}

// passesMeeting looks at who took part in a meeting, where, and how surely.
func (m *model) passesMeeting(f graph.NodeFilter, n graph.Node) bool {
	took := func(actor graph.Key) bool { return m.tookPart(f, n.Key, actor) }
	return all(f.All, took) && (len(f.Any) == 0 || slices.ContainsFunc(f.Any, took)) &&
		(len(f.Places) == 0 || m.lies(graph.HeldIn, n.Key, f.Places)) &&
		(f.MinConfidence == 0 || n.Kind == graph.KindMeeting && m.toldOf(n.Key, f.MinConfidence))
}

// tookPart reports whether an actor took part as a filter wants it.
func (m *model) tookPart(f graph.NodeFilter, meeting, actor graph.Key) bool {
	if f.ActingFor && f.Role == "" {
		return m.attended(meeting, actor)
	}
	for _, r := range m.relations {
		if r.Type == graph.ParticipatedIn && r.To == meeting && (f.Role == "" || r.Role == f.Role) &&
			(r.From == actor || f.ActingFor && r.Behalf == actor) {
			return true
		}
	}
	return false
}

// toldOf reports whether an article speaks of a node with some confidence.
func (m *model) toldOf(node graph.Key, confidence float64) bool {
	for _, r := range m.relations {
		if r.Type == graph.Mentions && r.To == node && r.Confidence >= confidence {
			return true
		}
	}
	return false
}

// mentionedBy reports whether an article of a source mentions a node.
func (m *model) mentionedBy(source string, node graph.Key) bool {
	for k, a := range m.articles {
		if a.Article.Source == source && m.related(graph.Mentions, k, node) {
			return true
		}
	}
	return false
}

// passesTies looks at how the node is tied to others.
func (m *model) passesTies(f graph.NodeFilter, n graph.Node) bool {
	from := func(t graph.RelationType) func(graph.Key) bool {
		return func(k graph.Key) bool { return m.related(t, k, n.Key) }
	}
	to := func(t graph.RelationType) func(graph.Key) bool {
		return func(k graph.Key) bool { return m.related(t, n.Key, k) }
	}
	return (len(f.Within) == 0 || n.Kind == graph.KindLocation && m.reach(f.Within)[n.Key] && !slices.Contains(f.Within, n.Key)) &&
		(len(f.Seats) == 0 || m.lies(graph.BasedIn, n.Key, f.Seats)) &&
		(len(f.Met) == 0 || slices.ContainsFunc(f.Met, func(k graph.Key) bool { return len(m.encounters(k, n.Key, f.MetDates)) > 0 })) &&
		(f.Post == nil || m.holdsPost(*f.Post, n.Key)) &&
		all(f.Mentions, to(graph.Mentions)) &&
		(len(f.MentionedIn) == 0 || slices.ContainsFunc(f.MentionedIn, from(graph.Mentions))) &&
		(len(f.SaidBy) == 0 || slices.ContainsFunc(f.SaidBy, from(graph.Said))) &&
		(len(f.About) == 0 || slices.ContainsFunc(f.About, to(graph.About)))
}

// holdsPost reports whether a person has a position that passes a filter.
func (m *model) holdsPost(f graph.PostFilter, person graph.Key) bool {
	for _, r := range m.relations {
		if r.Type == graph.HoldsPosition && r.From == person && (f.Institution == 0 || r.To == f.Institution) &&
			(len(f.Statuses) == 0 || slices.Contains(f.Statuses, r.Status)) && hasWords(f.Words, r.Disc) && m.holds(r, f.Times) {
			return true
		}
	}
	return false
}

// lies reports whether a node is tied by a relation to any of some places, or to one within them.
func (m *model) lies(t graph.RelationType, node graph.Key, places []graph.Key) bool {
	for p := range m.reach(places) {
		if m.related(t, node, p) {
			return true
		}
	}
	return false
}

// reach is some places and all that lies within them.
func (m *model) reach(places []graph.Key) map[graph.Key]bool {
	reach := map[graph.Key]bool{}
	for _, p := range places {
		reach[p] = true
	}
	for grew := true; grew; {
		grew = false
		for _, r := range m.relations {
			if r.Type == graph.Within && reach[r.To] && !reach[r.From] {
				reach[r.From], grew = true, true
			}
		}
	}
	return reach
}
