package main

import (
	"strings"

	"parley/graph"
)

// pair is two concepts of an article.
type pair struct{ from, to int }

var (
	belongs = words("head_of head_of_state head_of_gov minister_of agent_of spokesperson_of member_of ministry_of agency_of")
	within  = words("in0 in1 in2")
)

// scorePairs counts who belongs to what and what lies in what, by the annotated concepts
// that the names of an entity fall on.
func scorePairs(a *annotated, x *graph.Extraction) scored {
	concepts := map[string]int{}
	for _, e := range x.Entities {
		if c, ok := conceptOf(a, e.Mentions); ok {
			concepts[e.ID] = c
		}
	}
	want := goldPairs(a)
	got := map[string]map[pair]bool{"belongs": {}, "within": {}}
	note := func(measure, from, to string) (p pair, known bool) {
		head, ok := concepts[from]
		tail, too := concepts[to]
		p = pair{head, tail}
		if known = ok && too && head != tail; known {
			got[measure][p] = true
		}
		return p, known
	}
	for _, p := range x.Positions {
		note("belongs", p.Person, string(p.Institution))
		note("belongs", p.Person, string(p.State))
	}
	var facts []fact
	for _, r := range x.Relations {
		measure := "belongs"
		switch r.Type {
		case graph.MemberOf, graph.Represents:
		case graph.Within:
			measure = "within"
		default:
			continue
		}
		if p, known := note(measure, r.From, r.To); known {
			facts = append(facts, fact{"relation", r.Rule, r.Confidence, want[measure][p]})
		}
	}
	of := map[string]tally{}
	for measure := range want {
		for p := range got[measure] {
			count(of, measure, tally{right: one(want[measure][p]), wrong: one(!want[measure][p])})
		}
		for p := range want[measure] {
			count(of, measure, tally{missed: one(!got[measure][p])})
		}
	}
	f := faults{}
	f.pairs(of)
	return scored{of, facts, f}
}

// goldPairs are the pairs that the annotations give for each measure.
func goldPairs(a *annotated) map[string]map[pair]bool {
	people := map[int]bool{}
	for _, e := range a.Entities {
		if e.Concept != nil && goldTypes[strings.ToLower(e.Type)] == "PER" {
			people[*e.Concept] = true
		}
	}
	want := map[string]map[pair]bool{"belongs": {}, "within": {}}
	for _, r := range a.Relations {
		base := strings.ReplaceAll(r.Type, "-x", "")
		if belongs[base] && people[r.Head] {
			want["belongs"][pair{r.Head, r.Tail}] = true
		}
		if within[base] {
			want["within"][pair{r.Head, r.Tail}] = true
		}
	}
	return want
}

// conceptOf is the concept that most of an entity's names fall on, the first of several.
func conceptOf(a *annotated, names []graph.Span) (best int, ok bool) {
	votes := map[int]int{}
	var order []int
	for _, m := range names {
		for _, e := range a.Entities {
			if e.Concept == nil || m.Start >= e.End || e.Start >= m.End {
				continue
			}
			if votes[*e.Concept] == 0 {
				order = append(order, *e.Concept)
			}
			votes[*e.Concept]++
		}
	}
	for _, c := range order {
		if !ok || votes[c] > votes[best] {
			best, ok = c, true
		}
	}
	return best, ok
}
