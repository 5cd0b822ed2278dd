package extract

import (
	"strings"

	"parley/graph"
)

// sayerReach is how many tokens before its verb a speaker may end: room for what an
// aside says of him.
const sayerReach = 30

// subject is who speaks by the verb at token v, which follows: "Lund, the minister, said on
// Monday". What an "and" or "but" joins to a clause before it has the subject of that.
func (f *statementFinder) subject(c *clauseReader, v int, before []attribution) (group, bool) {
	i := f.verbGroup(c, v)
	switch c.lower(i - 1) {
	case "it":
		return f.sameBody(i-1, i)
	case "and", "but":
		g, ok := f.firstSubject(c, i-1)
		if n := len(before) - 1; n >= 0 && before[n].speaker < 0 {
			g = group{}
		} else if n >= 0 {
			g, ok = group{entities: []int{before[n].speaker}}, true
		}
		g.from, g.to = v, v+1
		return g, ok
	}
	if w := c.lower(i - 1); c.lower(i-2) == "the" && f.d.nameAt[i-1] == 0 {
		if x := f.r.phrases.known.body(w); x >= 0 {
			return group{span: span{i - 2, i}, entities: []int{x}}, true
		}
		if texts[w] || f.speaker >= 0 && w == lastWord(f.d.entities[f.speaker].name) {
			return f.sameBody(i-2, i)
		}
	}
	var aside group
	for n := c.groupBefore(i); n >= 0; n-- {
		g := c.groups[n]
		if i-g.to > sayerReach || c.clauseBreak(g.to, i) {
			break
		}
		if last, ok := f.unnamedLast(c, g); ok && g.to == i {
			return last, true
		}
		switch {
		case c.lower(g.from-1) == "nor":
			return group{}, false
		case g.to == i && (joinsClause[c.lower(g.from-1)] || f.author(c, g)), g.to == i-1 && (texts[c.lower(i-1)] || f.comma(g) && c.lower(i-1) == ","):
			return g, true
		case c.objective(g) || isPossessive(c.lower(g.from-1)):
		case g.to == i && c.lower(i-1) != ",":
			return g, true
		case g.to >= i-1 && c.lower(i-1) == ",":
			aside = g // what closes an aside, unless nobody stands before it
		case g.to == i || f.bridged(c, g, i):
			return g, true
		}
	}
	if aside.to == 0 {
		if g, ok := f.epithet(c, i); ok {
			return g, true
		}
	}
	if len(aside.entities) == 0 && (c.lower(i-1) == "," || c.lower(i-2) == "," && closingMarks[c.lower(i-1)]) && f.besideName(c, i) {
		if g, ok := c.treeSubject(v); ok && g.to <= i && len(g.entities) > 0 && f.names(g) && !c.objective(g) {
			return g, true
		}
	}
	return aside, aside.to > 0
}

// besideName reports whether a comma, within reach before token i, follows a name or what belongs to it: an aside may have begun there.
func (f *statementFinder) besideName(c *clauseReader, i int) bool {
	for j := i - 2; j > c.span.from && j >= i-sayerReach; j-- {
		if c.lower(j) == "," && f.d.nameAt[j-1] != 0 {
			return true
		}
	}
	for _, g := range c.groups {
		if g.to > i-sayerReach && g.to < i-1 && f.names(g) && (c.lower(g.to) == "," || c.lower(g.to) == "(" || f.comma(g) || isPossessive(c.lower(g.to))) {
			return true
		}
	}
	return false
}

// pastVerb is the token after the verb of speech at token v and the word by which alone it is one: "pointed out", "made it clear".
func (f *statementFinder) pastVerb(s span, v int) int {
	p := particles[f.r.lower(s, v)]
	for i := v + 1; p != "" && i <= v+2; i++ {
		if f.r.lower(s, i) == p {
			return i + 1
		}
	}
	return v + 1
}

// descriptionFrom is where the words begin that describe a speaker behind a comma, of which the first belong to no group: "it sank, pilot
// Espen Lund said".
func (f *statementFinder) descriptionFrom(c *clauseReader, g group) int {
	for i := g.from - 1; i > c.span.from && i >= g.from-6; i-- {
		switch w := c.lower(i); {
		case w == ",":
			return i + 1
		case !f.d.tokens[i].is(shapeWord), prepositions[w], beginsAside[w], w == "that", f.r.phrases.acts(i):
			return g.from
		}
	}
	return g.from
}

// unnamedLast is the phrase without a name in which a group ends behind a comma and no other: it speaks, and not the one who is named
// before it and of whom something else is said: "they met Karl Berg, the officer said". It is who alone bears that post.
func (f *statementFinder) unnamedLast(c *clauseReader, g group) (group, bool) {
	for i := g.to - 1; i > g.from && f.d.nameAt[i] == 0; i-- {
		if c.lower(i) != "," {
			continue
		}
		last := group{span: span{i + 1, g.to}, noun: c.lower(g.to - 1), post: true}
		if holders := f.r.phrases.known.posts[last.noun]; len(holders) == 1 {
			last.entities = holders
		}
		opens := f.opensClause(c, g.from) && !(closingMarks[c.lower(g.from-1)] && f.d.tokens[max(g.from-2, 0)].is(shapeWord))
		return last, i+1 < g.to && determiners[c.lower(i+1)] && !opens
	}
	return group{}, false
}

// epithet is the person in mind whom a description that ends before token i calls by what he or she is otherwise: "the former banker",
// "the 61-year-old".
func (f *statementFinder) epithet(c *clauseReader, i int) (group, bool) {
	person := f.speaker
	if person < 0 || f.nameless || !f.person(person) {
		person = f.r.scene.subject
	}
	w := c.lower(i - 1)
	known := epithets[strings.TrimPrefix(w, "ex-")] || strings.HasSuffix(w, "-year-old")
	for j := i - 2; person >= 0 && j >= c.span.from && j > i-5; j-- {
		switch t := &f.d.tokens[j]; {
		case t.lower == "the":
			return group{span: span{j, i}, entities: []int{person}, noun: w, post: true}, known
		case strings.HasSuffix(t.lower, "-year-old"):
			known = true // "the 61-year-old peer"
		case !t.is(shapeWord), f.d.nameAt[j] != 0 && !f.d.names[f.d.nameAt[j]-1].people:
			return group{}, false
		}
	}
	return group{}, false
}

// formerPost reports whether a phrase without a name calls somebody by a post that he held once: "the former minister".
func (f *statementFinder) formerPost(g group) bool {
	for i := g.from; i < g.to && i < g.from+3; i++ {
		if statuses[f.d.tokens[i].lower] == graph.Former || strings.HasPrefix(f.d.tokens[i].lower, "ex-") {
			return true
		}
	}
	return false
}

// epithets are nouns for people by what they are besides the post they hold.
var epithets = set(`banker lawyer economist politician billionaire tycoon businessman businesswoman academic veteran technocrat engineer physician
	doctor general admiral colonel bishop cleric priest novelist poet leftist rightist conservative socialist liberal centrist nationalist
	populist islamist millionaire industrialist entrepreneur journalist actor comedian cardiologist surgeon soldier guerrilla rebel dissident
	diplomat premier president minister mayor governor judge prosecutor professor teacher accountant writer painter missionary nun monk author
	historian philosopher financier philanthropist magnate architect astronaut cosmonaut explorer laureate exile defector`)

// sameBody is the institution that spoke last, for which "it" or "the statement" stands.
func (f *statementFinder) sameBody(from, to int) (group, bool) {
	if f.speaker < 0 || f.person(f.speaker) || f.nameless {
		return group{}, false
	}
	return group{span: span{from, to}, entities: []int{f.speaker}}, true
}

// joinsClause are words before which a noun phrase stands as the object, or as the subject
// of a clause: "a day after Lund said".
var joinsClause = set(`after before since until as than`)

// verbGroup is where the verb group of v begins: with the adverbs, auxiliaries, days and
// occasions that stand between its subject and v, as in "Lund later on Monday said".
func (f *statementFinder) verbGroup(c *clauseReader, v int) int {
	i := v
	for i > c.span.from {
		w := c.lower(i - 1)
		if tenseCues[w] >= cueBe || verbGroupFiller[w] || adverb(w) || w == "himself" || w == "herself" || w == "later" || w == "earlier" || w == "always" || w == "often" {
			i--
			continue
		}
		at := i
		for _, d := range c.dates {
			if d.to == i && d.from > c.span.from {
				at = d.from
			}
		}
		for j := i - 2; at == i && occasions[w] && j >= i-5 && j > c.span.from; j-- {
			if prepositions[c.lower(j)] {
				at = j
			}
		}
		if at == i {
			break
		}
		if at < i && prepositions[c.lower(at-1)] && c.lower(at-1) != "of" {
			at--
		}
		i = at
	}
	return i
}

// firstSubject is the group that the clause before token i is about.
func (f *statementFinder) firstSubject(c *clauseReader, i int) (group, bool) {
	for _, g := range c.groups {
		if g.to > i {
			break
		}
		if len(g.entities) > 0 && !c.objective(g) && !c.isPlaceOnly(g) && !isPossessive(c.lower(g.to)) && f.opensClause(c, g.from) && c.lower(g.from-1) != "and" {
			return g, true
		}
	}
	return group{}, false
}

// bridged reports whether all that stands between a group and its verb at i belongs to the
// group: an aside between commas or brackets, "of the union", ", a lecturer at a school".
func (f *statementFinder) bridged(c *clauseReader, g group, i int) bool {
	if !f.opensClause(c, g.from) {
		return false
	}
	first, last := c.lower(g.to), c.lower(i-1)
	finite, relative := false, besideSpeaker[c.lower(g.to+1)]
	for j := g.to; j < i; j++ {
		switch w := c.lower(j); {
		case w == "“" || w == "”" || w == "\"":
			return false
		case c.finite(j) && !(f.d.tokens[j].is(shapeCapital)), tenseCues[w] >= cueModal:
			finite = true
		}
	}
	switch {
	case first == "(":
		return last == ")"
	case first == ",":
		next := c.lower(g.to + 1)
		return last == "," && (!finite || relative || besideParticiple[next]) || !finite && (next == "a" || next == "an") && f.names(g)
	case isPossessive(first): // "Lund, director of Norway's Sugar Institute, said"
		return last == "," && !finite && f.comma(g)
	case first == "and":
		return last == "," && !finite && f.names(g)
	case prepositions[first]:
		return !finite && (last != "," || f.comma(g)) && (first != "of" && first != "for" || f.names(g))
	}
	return false
}

// inAside reads who speaks in an aside about him, where nobody else in the sentence does: "Lund, who says he met Berg, was dismissed".
func (f *statementFinder) inAside(c *clauseReader, s sentence, verbs []int) (attribution, bool) {
	for _, v := range verbs {
		n := c.groupBefore(v)
		if n < 0 || v < s.from+3 || c.lower(v-1) != "who" || c.lower(v-2) != "," || c.groups[n].to < v-2 || !f.names(c.groups[n]) {
			continue
		}
		a := attribution{span: span{c.groups[n].from, f.pastVerb(c.span, v)}, speaker: f.named(c.groups[n]), verb: v, scope: span{v - 1, s.to}}
		if kind := speechVerbs[c.lower(v)]; a.speaker < 0 || kind == saysBesides || !f.speaks(c, s, a, kind) {
			continue
		}
		for i := a.to + 2; i+1 < s.to; i++ {
			if c.lower(i) == "," && (f.r.phrases.acts(i+1) || adverb(c.lower(i+1))) && !inSpans(s.quoted, i) {
				a.scope.to = i
				break
			}
		}
		return a, true
	}
	return attribution{}, false
}

// author reports whether a group is of those who published a text: "a statement by the
// ministry".
func (f *statementFinder) author(c *clauseReader, g group) bool {
	if w := c.lower(g.from - 1); w != "by" && w != "from" && w != "of" {
		return false
	}
	return texts[c.lower(g.from-2)] || texts[c.lower(g.from-3)]
}

// comma reports whether a comma stands in a group: an aside has begun in it.
func (f *statementFinder) comma(g group) bool {
	for i := g.from; i < g.to; i++ {
		if f.d.tokens[i].text == "," {
			return true
		}
	}
	return false
}

// names reports whether a name stands in a group.
func (f *statementFinder) names(g group) bool {
	for i := g.from; i < g.to; i++ {
		if f.d.nameAt[i] != 0 {
			return true
		}
	}
	return false
}

// opensClause reports whether a clause may begin at token i.
func (f *statementFinder) opensClause(c *clauseReader, i int) bool {
	switch c.lower(i - 1) {
	case "", ",", "and", "but", "while", "as", "”", "\"", "—", "–", "-", ":", "that", "because", "although", "whereas":
		return true
	}
	for _, d := range c.dates {
		if d.to == i {
			return true
		}
	}
	return f.d.titleAt[i-1] != 0 || f.d.tokens[i-1].is(shapeCapital)
}
