package derive

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// log notes what the transaction changes, for those who follow the graph: articles and judgements,
// entities, and relations that articles state. That an article mentions something, or that
// something has one source more, is no news.
func (s *session) log() error {
	if s.quiet {
		return nil
	}
	if err := s.readEnds(); err != nil {
		return err
	}
	s.logJudgements()
	s.logArticles()
	s.logIdentities()
	s.logNodes()
	s.logRelations()
	return nil
}

func (s *session) note(e graph.LogEntry) { s.change.Log = append(s.change.Log, e) }

func (s *session) logJudgements() {
	for _, id := range slices.Sorted(maps.Keys(s.judgements)) {
		j := s.judgements[id]
		if !j.dirty || j.Seq != s.tx.Seq() && !j.Undone.Equal(s.now) {
			continue // it was found again, or lost: nobody judged
		}
		e := graph.LogEntry{Type: graph.ChangeAdded, Judgement: j.ID, Summary: j.Summary()}
		if !j.Undone.IsZero() {
			e.Type, e.Summary = graph.ChangeRemoved, "undone: "+e.Summary
		}
		for _, a := range j.Anchors {
			e.Of = append(e.Of, a.Profile)
		}
		s.note(e)
	}
}

func (s *session) logArticles() {
	for _, id := range slices.Sorted(maps.Keys(s.articleKeys)) {
		key := s.articleKeys[id]
		before, stood := s.before.nodes[key]
		e := graph.LogEntry{Node: articleProfile(id), Article: articleProfile(id), Of: []string{articleProfile(id)}}
		switch n := s.nodes[key]; {
		case n == nil && stood:
			e.Type, e.Summary = graph.ChangeRemoved, before.Name
		case n != nil && !stood:
			e.Type, e.Summary = graph.ChangeAdded, n.Name
		case n != nil && slices.Contains(s.change.Retract, key):
			e.Type, e.Summary = graph.ChangeChanged, n.Name
		default:
			continue
		}
		s.note(e)
	}
}

// logIdentities notes which entities became one, and which fell apart.
func (s *session) logIdentities() {
	for _, c := range s.components {
		now := s.nodes[c.node]
		if now == nil {
			continue // a story
		}
		from := map[graph.Key]bool{}
		for _, id := range c.profiles {
			if before := s.profiles[id].before; before != nil && before.Node != c.node {
				from[before.Node] = true
			}
		}
		was, stood := s.before.nodes[c.node]
		for _, key := range slices.Sorted(maps.Keys(from)) {
			old := s.before.nodes[key]
			if old.ID == "" {
				continue
			}
			e := graph.LogEntry{Type: graph.ChangeMerged, Node: now.ID, Of: []string{now.ID, old.ID}, Summary: old.Name + " is " + cmp.Or(was.Name, now.Name) + s.why(c)}
			if stood && was.ID != now.ID {
				e.Of = append(e.Of, was.ID) // those who know it by that id hear of it, too
			}
			if !stood || s.nodes[key] != nil && !slices.Contains(s.change.DropNodes, key) {
				e.Type, e.Summary = graph.ChangeSplit, now.Name+" is not "+old.Name
			}
			s.note(e)
		}
	}
}

// why gives the reasons for which the profiles of an entity are one.
func (s *session) why(c component) string {
	for _, p := range s.change.Pairs {
		if p.Certain && slices.Contains(c.profiles, p.A) && slices.Contains(c.profiles, p.B) {
			return ": " + p.Rule
		}
	}
	return ""
}

func (s *session) logNodes() {
	brought := map[graph.Key]string{} // by node: the first article that brought it about
	for _, claims := range [][]*graph.Claim{s.added, s.gone} {
		for _, c := range claims {
			if key := cmp.Or(s.node(c.To), c.Node); c.Type == graph.Mentions && brought[key] == "" {
				brought[key] = articleProfile(c.ArticleID)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(s.nodes)) {
		n := s.nodes[key]
		if !slices.Contains(graph.EntityKinds, n.Kind) || strings.Contains(n.ID, "~") {
			continue
		}
		before, stood := s.before.nodes[key]
		e := graph.LogEntry{Type: graph.ChangeAdded, Node: n.ID, Of: []string{n.ID}, Article: brought[key], Summary: n.Name}
		if stood {
			what := changed(before, *n)
			if what == "" {
				continue
			}
			e.Type, e.Summary = graph.ChangeChanged, n.Name+": "+what
			if before.ID != n.ID {
				e.Of = append(e.Of, before.ID)
			}
		}
		s.note(e)
	}
	for _, key := range s.change.DropNodes {
		n, stood := s.before.nodes[key]
		if stood && slices.Contains(graph.EntityKinds, n.Kind) && !s.livesOn(key) {
			s.note(graph.LogEntry{Type: graph.ChangeRemoved, Node: n.ID, Of: []string{n.ID}, Article: brought[key], Summary: n.Name})
		}
	}
}

// livesOn reports whether any profile of a node that goes is another node's now.
func (s *session) livesOn(node graph.Key) bool {
	for _, p := range s.profiles {
		if p.before != nil && p.before.Node == node && p.after != nil {
			return true
		}
	}
	return false
}

// changed says in what a node differs from what it was, beside how often it is spoken of.
func changed(before, n graph.Node) string {
	var what []string
	differ := func(name, old, now string) {
		if old != now {
			what = append(what, fmt.Sprintf("%s %s, was %s", name, cmp.Or(now, "unknown"), cmp.Or(old, "unknown")))
		}
	}
	if n.Kind != graph.KindMeeting { // a meeting is named after what else changes
		differ("name", before.Name, n.Name)
	}
	differ("kind", before.Subkind, n.Subkind)
	differ("country", before.Country, n.Country)
	differ("status", string(before.Status), string(n.Status))
	differ("date", before.Date, n.Date)
	return strings.Join(what, "; ")
}

func (s *session) logRelations() {
	for _, fact := range slices.Sorted(maps.Keys(s.relations)) {
		r := s.relations[fact]
		before, stood := s.before.relations[fact]
		e := graph.LogEntry{Type: graph.ChangeAdded, Fact: fact}
		switch {
		case r == nil && !stood:
			continue
		case r == nil:
			e.Type, r = graph.ChangeRemoved, &before
		case stood && before.Title == r.Title && before.Status == r.Status && before.Since == r.Since && before.Until == r.Until &&
			before.Role == r.Role && before.Behalf == r.Behalf:
			continue
		case stood:
			e.Type = graph.ChangeChanged
		}
		if r.Type == graph.Mentions || r.Basis != graph.Stated {
			continue
		}
		from, to := s.end(r.From), s.end(r.To)
		if from.ID == "" || to.ID == "" {
			continue // of a node that goes, which is news enough
		}
		e.Relation, e.Of, e.Article = r.Type, []string{from.ID, to.ID}, s.articleOf(fact)
		e.Summary = from.Name + " – " + r.Label() + " – " + to.Name
		s.note(e)
	}
}

// articleOf is the article that brought about what became of a relation.
func (s *session) articleOf(fact string) string {
	if t := s.touched[fact]; t != nil && len(t.added) > 0 {
		return articleProfile(t.added[0].ArticleID)
	}
	for _, c := range s.gone {
		if c.Fact == fact {
			return articleProfile(c.ArticleID)
		}
	}
	return ""
}

// end is a node at the end of a relation, as the transaction leaves it, or as it was.
func (s *session) end(key graph.Key) graph.Node {
	if n := s.nodes[key]; n != nil {
		return *n
	}
	return s.before.nodes[key]
}

// readEnds brings in the nodes at the ends of the relations that are written.
func (s *session) readEnds() error {
	var missing []graph.Key
	for fact := range s.relations {
		if factType(fact) == graph.Mentions {
			continue
		}
		from, to := factEnds(fact)
		for _, key := range []graph.Key{from, to} {
			if _, here := s.before.nodes[key]; s.nodes[key] == nil && !here {
				missing = append(missing, key)
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	found, err := s.tx.Nodes(s.ctx, slices.Compact(missing))
	if s.before.nodes == nil {
		s.before.nodes = map[graph.Key]graph.Node{}
	}
	maps.Copy(s.before.nodes, found)
	return err
}
