package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// list reads the phrases that "and" and commas join from phrase i on.
func (p *phrases) list(chunks []chunk, i int) (group, int) {
	g, next := p.member(chunks, i)
	for next < len(chunks) {
		gap, ok := p.joined(g.to, chunks[next].from)
		if !ok || gap == "," && !p.listGoesOn(g, chunks, next) && !p.headlinePair(g, chunks[next]) {
			break
		}
		m, after := p.member(chunks, next)
		if (strings.HasPrefix(gap, ", a") || gap == "and" && p.allPeople(g) != p.allPeople(m)) && p.acts(m.to) && p.governed(g) {
			break // "met NAME, and NAME said", "visited Chile and NAME has"
		}
		if p.isPlace(g) && (p.allPeople(m) && len(m.entities) > 0 || m.post) && g.from > 0 && placePrepositions[p.d.tokens[g.from-1].lower] {
			break // "met NAME in Lima and NAME in Quito"
		}
		if gap == "," && (p.allPlaces(g) != p.allPlaces(m) && !(p.allLands(g) && p.allLands(m)) || p.allPeople(g) != p.allPeople(m) && !(nounWords[m.noun] == groupNoun && !p.acts(m.to))) {
			break
		}
		if comers[m.noun] && g.from > 0 && p.d.tokens[g.from-1].lower == "by" && p.allPeople(g) {
			break // "the Chilean team, led by NAME, and the Peruvian side"
		}
		if p.spelledPeople(g, m, chunks[i:next+1]) {
			g.entities = nil // "the Norwegian and Chilean ministers, NAME and NAME"
		}
		if c := chunks[next]; chunks[next-1].kind == adjective && (p.private(c) || p.ofFaction(c)) {
			g.entities = nil // "Norwegian and Chilean farmers"
		}
		g = g.with(m)
		next = after
	}
	return g, next
}

// spelledPeople reports whether a group is but the adjectives of those whom the last of some phrases, which goes on with
// it, tells by a plural post and then by their names, m.
func (p *phrases) spelledPeople(g, m group, chunks []chunk) bool {
	last := chunks[len(chunks)-1]
	if !pairOfPeople[last.noun] || len(m.entities) < 2 || !p.allPeople(m) {
		return false
	}
	return p.allBodies(g) && !slices.ContainsFunc(chunks[:len(chunks)-1], func(c chunk) bool { return c.kind != adjective && c.noun != "" })
}

// allPlaces reports whether a group names nothing but places.
func (p *phrases) allPlaces(g group) bool {
	return len(g.entities) > 0 && !slices.ContainsFunc(g.entities, func(x int) bool { return p.d.entities[x].kind != graph.KindLocation })
}

// allLands reports whether a group names nothing but countries, be they meant as lands or states,
// and their parts.
func (p *phrases) allLands(g group) bool {
	for _, e := range g.entities {
		if x := &p.d.entities[e]; x.subkind != graph.Country && x.subkind != graph.State && x.subkind != graph.Region {
			return false
		}
	}
	return len(g.entities) > 0 && g.noun == ""
}

// headlinePair reports whether a comma stands for "and", as in headlines: "Russia, Ukraine
// wrap up talks".
func (p *phrases) headlinePair(g group, c chunk) bool {
	return p.d.sentences[p.d.tokens[c.from].sentence].headline && (c.kind == namedChunk || c.kind == groupChunk) && len(g.entities) == 1 && len(c.entities) == 1 &&
		p.d.entities[g.entities[0]].kind == p.d.entities[c.entities[0]].kind && !p.isPlace(g)
}

// with adds a member to a list.
func (g group) with(m group) group {
	g.to = m.to
	g.more = g.more || m.more || g.nameless() || m.nameless()
	all := make([]int, 0, len(g.entities)+len(m.entities))
	for _, e := range append(append(all, g.entities...), m.entities...) {
		if !slices.Contains(all, e) {
			all = append(all, e)
		}
	}
	g.entities = all
	g.bodies = append(g.bodies[:len(g.bodies):len(g.bodies)], m.bodies...)
	if g.noun == "" {
		g.noun = m.noun
	}
	g.pair = g.pair && m.pair
	g.pronoun = g.pronoun && m.pronoun
	return g
}

// joined returns what stands between two phrases where it joins them.
func (p *phrases) joined(from, to int) (string, bool) {
	switch w := p.between(from, to); w {
	case "":
		return ",", to == from && from > 0 && p.d.tokens[from-1].lower == "," // that closes what is added to the one before
	case ";":
		return ",", p.semicolons(to)
	case "-", "–":
		return w, p.d.tokens[from].start == p.d.tokens[from-1].end // not the dash before an aside
	case "'s and", "’s and": // "Chile's and Peru's ministers"
		return "and", true
	case "and", ",", ", and", "; and", "&", "/", "as well as", ", as well as", "or", "plus",
		"( l ) and", "( r ) and", "( c ) and", "( left ) and", "( right ) and", ", left , and", ", right , and", ", center , and", ", centre , and":
		return w, true
	}
	return "", false
}

// semicolons reports whether semicolons join a list from token i on, which "; and" closes.
func (p *phrases) semicolons(i int) bool {
	end := p.d.sentenceEnd(i)
	for ; i+1 < end; i++ {
		if p.d.tokens[i].lower == ";" && p.d.tokens[i+1].lower == "and" {
			return true
		}
	}
	return p.d.tokens[max(i-1, 0)].lower == "and"
}

// between is the text of at most four tokens, or "?" where there are more.
func (p *phrases) between(from, to int) string {
	if b := p.d.beforeRealm(to); b > from {
		to = b // "of the Republic of NAME" is "of NAME"
	}
	switch {
	case to <= from:
		return ""
	case to == from+1:
		return p.d.tokens[from].lower
	case to > from+4:
		return "?"
	}
	text := p.d.tokens[from].lower
	for i := from + 1; i < to; i++ {
		text += " " + p.d.tokens[i].lower
	}
	return text
}

// listGoesOn reports whether a comma before phrase next separates members of a list:
// an "and" closes it, or a city and its country stand together.
func (p *phrases) listGoesOn(g group, chunks []chunk, next int) bool {
	if p.isPlace(g) && len(chunks[next].entities) == 1 {
		e := p.d.entities[chunks[next].entities[0]]
		city := p.d.entities[g.entities[0]]
		if city.subkind == graph.City && e.ofCountry() && city.country != "" && city.country != e.country {
			return false // "in Vienna, Norway and Sweden agreed"
		}
		return e.kind == graph.KindLocation || e.subkind == graph.State
	}
	last := next
	for i := next; i+1 < len(chunks) && i < next+12; i++ {
		last = i
		if chunks[i].owned && chunks[i+1].from == chunks[i].to+1 {
			continue // "Norway's NAME, Chile's NAME and"
		}
		if chunks[i+1].from < p.bracketsEnd(chunks[i].to) {
			continue // "NAME (foreign minister)"
		}
		to := p.bracketsEnd(chunks[i].to)
		if p.d.tokens[to].lower == ")" {
			to++
		}
		switch p.between(to, chunks[i+1].from) {
		case ",", ";", "of", "from":
		case "and", ", and", "; and", "&":
			return true
		default:
			return p.row(g, chunks, next) || p.closedByOthers(chunks[i])
		}
		last = i + 1
	}
	return p.row(g, chunks, next) || p.closedByOthers(chunks[last])
}

// closedByOthers reports whether a list closes behind the name of a person with those who bear none: "and others", "and aid
// agencies".
func (p *phrases) closedByOthers(c chunk) bool {
	i, end := c.to, p.d.sentenceEnd(c.from)
	if i < end && p.d.tokens[i].lower == "," {
		i++
	}
	if i >= end || p.d.tokens[i].lower != "and" || !p.personChunk(c) {
		return false
	}
	for j := i + 1; j < min(end, i+5); j++ {
		switch t := &p.d.tokens[j]; {
		case t.lower == "others" || publicFolk[t.lower]:
			return true
		case !noVerb(t) || !t.is(shapeWord) || t.is(shapeCapital):
			return false
		}
	}
	return false
}

// row reports whether people stand side by side from group g on, three at least: a list, though
// what closes it names nobody. The last of them is no member where he acts: "A, B, C said".
func (p *phrases) row(g group, chunks []chunk, next int) bool {
	n := len(g.entities)
	if n == 0 || !p.allPeople(g) {
		return false
	}
	last := g.to
	for i := next; i < len(chunks) && n < 3 && p.between(last, chunks[i].from) == "," && p.personChunk(chunks[i]); i++ {
		n, last = n+1, chunks[i].to
	}
	return n > 2 && p.personChunk(chunks[next]) && !p.acts(chunks[next].to)
}

// personChunk reports whether a phrase is the name of a person, and not of one whose something follows: "NAME's".
func (p *phrases) personChunk(c chunk) bool {
	return p.isPerson(c) && !c.owned
}

// nameless reports whether a group is several people or states without a name: "six powers".
func (g group) nameless() bool { return len(g.entities) == 0 && nounWords[g.noun] == groupNoun }

// posts passes over what commas add to several people, the posts that they hold: "Lund and Soto, the
// presidents of Norway and Chile,".
func (p *phrases) posts(g group, chunks []chunk, next int) (group, int) {
	if next >= len(chunks) || len(g.entities) < 2 || g.noun != "" || !p.allPeople(g) || p.between(g.to, chunks[next].from) != "," || !pairOfPeople[chunks[next].noun] {
		return g, next
	}
	inner, after := p.list(chunks, next)
	if p.d.tokens[chunks[next].from].lower != "the" || p.allPeople(inner) && len(inner.entities) > 0 || inner.to >= len(p.d.tokens) || p.d.tokens[inner.to].lower != "," {
		return g, next
	}
	g.to = inner.to + 1
	return g, after
}
