package main

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
)

// meetingMeasures are the slots of meetings, the headline of which is micro-averaged over
// those of headline, and positions.
var (
	meetingMeasures = []string{"meeting", "participant", "person", "state", "head", "place", "date", "status", "position", "slots (headline)"}
	headline        = []string{"meeting", "participant", "place", "date", "status"}
)

// told is a meeting, annotated or extracted, with names in place of ids.
type told struct {
	kind                string
	status, date, place string
	parts               []part
	quotes              []string
	attribution         graph.Attribution
}

type part struct {
	name, kind, role string
	attribution      graph.Attribution
}

// scored is what one article scored: its tallies by measure, the facts that were judged, and
// its faults by their sort.
type scored struct {
	of     map[string]tally
	facts  []fact
	faults faults
}

// scorer scores meetings and positions.
type scorer struct {
	*names
	scored
}

// scoreMeetings compares the meetings and positions of an article slot by slot.
func (n *names) scoreMeetings(a *annotated, x *graph.Extraction) scored {
	s := &scorer{n, scored{of: map[string]tally{}, faults: faults{}}}
	gold, found := goldMeetings(a), foundMeetings(x)
	matched := s.match(gold, found)
	usedGold, usedFound := map[int]bool{}, map[int]bool{}
	for _, m := range matched {
		usedGold[m.gold], usedFound[m.found] = true, true
		s.slots(&gold[m.gold], &found[m.found])
	}
	for i := range gold {
		if !usedGold[i] {
			s.slots(&gold[i], nil)
		}
	}
	for j := range found {
		if !usedFound[j] {
			s.slots(nil, &found[j])
		}
		s.facts = append(s.facts, fact{"meeting", found[j].attribution.Rule, found[j].attribution.Confidence, usedFound[j]})
	}
	s.positions(a, x)
	var sum tally
	for _, slot := range headline {
		sum.add(s.of[slot])
	}
	s.of["slots (headline)"] = sum
	return s.scored
}

func goldMeetings(a *annotated) []told {
	var out []told
	for _, m := range a.Meetings {
		t := told{kind: m.Kind, status: m.Status, date: m.Date, place: m.Place}
		for _, p := range m.Participants {
			t.parts = append(t.parts, part{name: p.Name, kind: p.Type, role: p.Role})
		}
		for _, q := range m.Quotes {
			t.quotes = append(t.quotes, flat(q))
		}
		out = append(out, t)
	}
	return out
}

func foundMeetings(x *graph.Extraction) []told {
	text := []rune(x.Article.Text)
	by := entities(x)
	var out []told
	for _, m := range x.Meetings {
		t := told{kind: m.Kind, status: string(m.Status), date: string(m.Date), place: by[string(m.Place)].Name, attribution: m.Attribution}
		for _, p := range m.Participants {
			e, ok := by[p.Entity]
			if !ok {
				continue
			}
			kind := string(e.Kind)
			if e.Subkind == graph.State {
				kind = graph.State
			}
			t.parts = append(t.parts, part{name: e.Name, kind: kind, role: string(p.Role), attribution: p.Attribution})
		}
		for _, s := range m.Evidence {
			t.quotes = append(t.quotes, flat(string(text[s.Start:s.End])))
		}
		out = append(out, t)
	}
	return out
}

func entities(x *graph.Extraction) map[string]graph.LocalEntity {
	by := map[string]graph.LocalEntity{}
	for _, e := range x.Entities {
		by[e.ID] = e
	}
	return by
}

// flat is a text in lower case on one line.
func flat(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// couple is an annotated meeting and an extracted one that are alike.
type couple struct {
	likeness    float64
	gold, found int
}

// match couples meetings, the most alike first, each once.
func (s *scorer) match(gold, found []told) []couple {
	var all, out []couple
	for i := range gold {
		for j := range found {
			all = append(all, couple{s.likeness(&gold[i], &found[j]), i, j})
		}
	}
	slices.SortFunc(all, func(a, b couple) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), b.gold-a.gold, b.found-a.found)
	})
	usedGold, usedFound := map[int]bool{}, map[int]bool{}
	for _, c := range all {
		if c.likeness >= 0.3 && !usedGold[c.gold] && !usedFound[c.found] {
			usedGold[c.gold], usedFound[c.found] = true, true
			out = append(out, c)
		}
	}
	return out
}

// likeness is how much speaks for two meetings being one: parties, date, place and the
// sentences quoted.
func (s *scorer) likeness(g, q *told) float64 {
	n := len(s.common(g.parts, q.parts))
	score := share(n, len(g.parts)+len(q.parts)-n)
	if g.date != "" && g.date == q.date {
		score += 0.4
	} else if g.date != "" && q.date != "" {
		score -= 0.2
	}
	if g.place != "" && q.place != "" {
		if s.same(g.place, q.place, "") {
			score += 0.3
		} else {
			score -= 0.1
		}
	}
	for _, a := range g.quotes {
		for _, b := range q.quotes {
			if a != "" && b != "" && (strings.Contains(b, a) || strings.Contains(a, b)) {
				return score + 0.3
			}
		}
	}
	return score
}

// common are the indices of those of b who are also in a, each used once.
func (s *scorer) common(a, b []part) map[int]bool {
	used := map[int]bool{}
	for i := range a {
		for j := range b {
			if !used[j] && s.samePart(&a[i], &b[j]) {
				used[j] = true
				break
			}
		}
	}
	return used
}

func (s *scorer) samePart(a, b *part) bool {
	person := string(graph.KindPerson)
	if (a.kind == person) != (b.kind == person) {
		return false
	}
	kind := graph.KindInstitution
	if a.kind == person {
		kind = graph.KindPerson
	}
	return s.same(a.name, b.name, kind)
}

// slots scores what is said of a meeting; nil stands for one that is missed, or made up.
func (s *scorer) slots(g, q *told) {
	count(s.of, "meeting", tally{right: one(g != nil && q != nil), wrong: one(g == nil), missed: one(q == nil)})
	s.faults.meeting(g, q)
	none := &told{}
	if g == nil {
		g = none
	}
	if q == nil {
		q = none
	}
	s.parties(g, q)
	coupled := g != none && q != none
	if coupled {
		s.faults.parties(g.parts, q.parts, s.common(q.parts, g.parts), s.common(g.parts, q.parts))
	}
	for slot, v := range map[string][2]string{"place": {g.place, q.place}, "date": {g.date, q.date}, "status": {g.status, q.status}} {
		a, b := v[0], v[1]
		right := a != "" && b != "" && (a == b || slot == "place" && s.same(a, b, ""))
		if coupled && !right {
			s.faults.slot(slot, a, b)
		}
		count(s.of, slot, tally{right: one(right), wrong: one(b != "" && !right), missed: one(a != "" && !right)})
	}
}

// parties scores who took part, all of them and by sort.
func (s *scorer) parties(g, q *told) {
	right := s.common(g.parts, q.parts)
	for j := range q.parts {
		s.facts = append(s.facts, fact{"participant", q.parts[j].attribution.Rule, q.parts[j].attribution.Confidence, right[j]})
	}
	for slot, keep := range map[string]func(part) bool{
		"participant": func(part) bool { return true },
		"person":      func(p part) bool { return p.kind == string(graph.KindPerson) },
		"state":       func(p part) bool { return p.kind == graph.State },
		"head":        func(p part) bool { return p.role == string(graph.Head) },
	} {
		a, b := filter(g.parts, keep), filter(q.parts, keep)
		n := len(s.common(a, b))
		count(s.of, slot, tally{n, len(b) - n, len(a) - n})
	}
}

func filter(list []part, keep func(part) bool) (out []part) {
	for _, p := range list {
		if keep(p) {
			out = append(out, p)
		}
	}
	return out
}

// positions scores the posts of an article.
func (s *scorer) positions(a *annotated, x *graph.Extraction) {
	by := entities(x)
	used := make([]bool, len(x.Positions))
	for _, g := range a.Positions {
		hit := -1
		for i, q := range x.Positions {
			at := cmp.Or(by[string(q.Institution)].Name, by[string(q.State)].Name)
			if !used[i] && s.same(g.Person, by[q.Person].Name, graph.KindPerson) && s.sameTitle(g.Title, q.Title) &&
				(g.Institution == "" || at != "" && s.same(g.Institution, at, graph.KindInstitution)) {
				hit, used[i] = i, true
				break
			}
		}
		count(s.of, "position", tally{right: one(hit >= 0), missed: one(hit < 0)})
		s.faults.note("position missed", hit < 0)
	}
	for i, q := range x.Positions {
		count(s.of, "position", tally{wrong: one(!used[i])})
		s.faults.note("position made up", !used[i])
		s.facts = append(s.facts, fact{"position", q.Rule, q.Confidence, used[i]})
	}
}
