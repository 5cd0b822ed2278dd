package extract

import (
	"slices"

	"parley/graph"
)

// named is the person or institution that speaks, or -1: nobody with a name, or a medium. Of
// "Lund's lawyer" and "a spokesman for Lund" it is not Lund; "Norway's foreign ministry" speaks for Norway.
func (f *statementFinder) named(g group) int {
	if g.pronoun && f.nameless {
		return -1
	}
	if len(g.entities) == 0 || g.pair && !g.pronoun || g.noun != "" && !f.person(g.entities[0]) && !stateNouns[g.noun] && !(g.noun == "ministry" && f.names(g)) {
		return -1
	}
	e := &f.d.entities[g.entities[0]]
	if e.kind == graph.KindLocation || g.post && f.servant(g) || e.subkind == graph.Media || len(g.entities) > 1 && !g.pronoun && !f.person(g.entities[0]) && f.jointly(g) == nil {
		return -1
	}
	return g.entities[0]
}

// jointly lists those who speak together with the first of a group: people or bodies whose names "and" joins.
func (f *statementFinder) jointly(g group) (others []int) {
	joined := false
	for i := g.from; i < g.to; i++ {
		and := f.d.nameAt[i] == 0 && f.d.tokens[i].lower == "and"
		if n := f.d.nameAt[max(i-1, 0)]; (and || i == g.to-1) && n != 0 && f.d.names[n-1].people {
			return nil // "Norwegian and Swedish officials"
		}
		joined = joined || and
	}
	if !joined || len(g.entities) < 2 || g.pronoun || g.noun != "" || g.company {
		return nil
	}
	for _, x := range g.entities[1:] {
		if e := &f.d.entities[x]; e.kind == graph.KindLocation || e.subkind == graph.Media || f.person(x) != f.person(g.entities[0]) {
			return nil
		}
		others = append(others, x)
	}
	return others
}

// notSpokenOf is the speaker for whom a group without a name stands, else whom else it can stand for where what he says in sentence s,
// or in the quoted ones before it, speaks of him by his name; -1 for nobody.
func (f *statementFinder) notSpokenOf(s sentence, g group, speaker int) int {
	spokenOf := f.namedWithin(s.quoted)
	for _, n := range f.open {
		if f.goesOn(s) {
			spokenOf = append(spokenOf, f.namedWithin(f.d.sentences[n].quoted)...)
		}
	}
	if speaker < 0 || !slices.Contains(spokenOf, speaker) {
		return speaker
	}
	bearers := f.r.phrases.known.posts[f.d.tokens[max(g.to-1, 0)].lower]
	other := f.r.scene.one(func(x *entity) bool {
		is := func(e int) bool { return &f.d.entities[e] == x }
		return (fitsPronoun(x, g.noun) && g.pronoun || slices.ContainsFunc(bearers, is)) && !slices.ContainsFunc(spokenOf, is)
	})
	if len(other) == 0 {
		return -1
	}
	return other[0]
}

// namedWithin lists the people named in quotations. Who tells his own name ("I am NAME") is not spoken of.
func (f *statementFinder) namedWithin(quoted []span) (people []int) {
	for _, q := range quoted {
		for i := q.from; i < q.to; i++ {
			if e := f.d.personAt(i); e >= 0 && !(i > q.from && ownName[f.d.tokens[i-1].lower]) {
				people = append(people, e)
			}
		}
	}
	return people
}

// ownName are words before one's own name.
var ownName = set(`am i'm i’m me myself`)

// servant reports whether a post's phrase is of somebody who acts for the person named in it.
func (f *statementFinder) servant(g group) bool {
	acts := false
	for i := g.from; i < g.to; i++ {
		switch w := f.d.tokens[i].lower; {
		case f.r.nameOver(i) == g.entities[0]:
			if acts || isPossessive(f.d.tokens[min(i+1, g.to-1)].lower) {
				return true
			}
		case w == "for" || w == "of" && f.r.nameOver(i+1) == g.entities[0]:
			acts = true
		}
	}
	return false
}

func (f *statementFinder) person(x int) bool { return f.d.entities[x].kind == graph.KindPerson }
