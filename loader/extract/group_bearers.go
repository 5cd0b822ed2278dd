package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// leadersOf are the plurals by which those are called who head states or their governments.
var leadersOf = set(`leaders heads counterparts`)

// namesBearers makes of the states whose ministers or leaders a sentence tells of, one of each, those whom the article names as such:
// "the presidents of Chile and Peru", "the Chilean and Peruvian foreign ministers". Of what is long past it does not.
func (c *clauseReader) namesBearers() {
	for n := range c.groups {
		g := &c.groups[n]
		if len(g.entities) < 2 || g.pronoun || !pairOfPeople[g.noun] || slices.ContainsFunc(c.dates, func(d date) bool { return c.f.bygone(&d) }) {
			continue
		}
		title, ok := c.titleOfEach(*g)
		if !ok {
			continue
		}
		all := true
		out := make([]int, 0, len(g.entities))
		for _, x := range g.entities {
			if c.f.d.entities[x].subkind == graph.State {
				if p := c.f.phrases.known.soleBearer(title, x); p >= 0 && !slices.Contains(g.entities, p) {
					x = p
				} else {
					all = false
				}
			}
			out = append(out, x)
		}
		g.entities = out
		if all {
			g.noun, g.people = "", true
		}
	}
}

// titleOfEach are the words of the post that each of several is told to bear, none for leaders; false where it is no certain one.
func (c *clauseReader) titleOfEach(g group) ([]string, bool) {
	if g.noun == "counterparts" && len(c.groups) > 0 {
		post := c.f.phrases.postOf(c.groups[0])
		if post == "" || leaderPosts[post] {
			return nil, post != ""
		}
		return titleWords(post), true
	}
	if leadersOf[g.noun] {
		return nil, true
	}
	t := c.f.phrases.titleIn(g.span)
	if t == nil {
		return nil, false
	}
	for i := g.from; i < g.to; i++ {
		if portfolios[c.lower(i-1)] != "" && c.lower(i) == "and" {
			return nil, false // "the foreign and defence ministers": two of each
		}
	}
	words := titleWords(c.f.d.text(span{t.from, t.head + 1}))
	last := len(words) - 1
	words[last] = strings.TrimSuffix(words[last], "s")
	return words, len(words) > 1 || words[last] != "minister"
}

// soleBearer is the only person of the article who holds a post of a state, told by its words, or heads that state or its government where
// there are none; or -1.
func (r *referents) soleBearer(title []string, state int) int {
	candidates := r.leaders
	if title != nil {
		candidates = r.posts[title[len(title)-1]]
	}
	found := -1
	for _, p := range candidates[max(0, len(candidates)-manyPosts):] {
		if !r.bearsFor(p, title, state) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p
	}
	if found < 0 && len(title) == 1 && title[0] != "leader" && leaderPosts[title[0]] {
		return r.soleBearer([]string{"leader"}, state) // "the presidents of Chile and Peru", and "the Chilean leader"
	}
	return found
}

// bearsFor reports whether a person holds a post of a state now, or leads it where no title is given.
func (r *referents) bearsFor(person int, title []string, state int) bool {
	if title == nil && r.led[person] != "" && r.led[person] == r.d.entities[state].country {
		return true
	}
	return slices.ContainsFunc(r.held[person], func(i int) bool {
		at := &r.d.positions[i]
		if at.status == graph.Former || at.state != state {
			return false
		}
		if title == nil {
			return leaderPosts[graph.Fold(at.title)]
		}
		return within(title, titleWords(graph.Fold(at.title)))
	})
}
