package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// possessor is whom "his" or "their" at token i stands for, given the groups before it.
func (p *phrases) possessor(i int, before []group) []int {
	w := p.d.tokens[i].lower
	g := group{span: span{i, i + 1}, noun: map[string]string{"their": "they", "his": "he", "her": "she"}[w]}
	if w == "their" {
		if two := p.withSubject(i, before); two != nil {
			return two
		}
	}
	g.entities = p.scene.pronoun(g.noun)
	if p.within(&g, before); len(g.entities) == 0 && w == "their" {
		g.entities = p.scene.couple
	}
	return g.entities
}

// within resolves a pronoun by the sentence that it stands in, before what came earlier
// counts: "NAME said he", "US officials said they".
func (p *phrases) within(g *group, before []group) {
	if x := p.antecedent(g, before); x >= 0 {
		g.entities = []int{x}
		return
	}
	if x := p.ahead(g.from, g.noun); x >= 0 {
		g.entities = []int{x}
		return
	}
	for _, b := range before {
		first := p.d.sentenceAt(b.from).from
		if p.quotedApart(b.from, g.from) {
			continue
		}
		if b.from > first && p.objective(b.from-1) && !p.d.tokens[b.from].has(classTime) || len(b.entities) == 0 { // "on Friday Lund" is a subject
			continue
		}
		switch g.noun {
		case "i", "me": // whoever speaks
		case "he", "him", "she", "her":
			if x := &p.d.entities[b.entities[0]]; len(b.entities) == 1 && b.noun == "" && x.kind == graph.KindPerson && fitsPronoun(x, g.noun) {
				g.entities = b.entities
				if other := p.notSubject(g, b); other != nil {
					g.entities = other
				}
				return
			}
		default:
			if len(b.entities) > 1 || pairOfPeople[b.noun] {
				g.entities = b.entities
				return
			}
		}
	}
	if g.pair && !g.people {
		g.entities = p.twoStates(before)
	}
	if (g.noun == "they" || g.noun == "two") && len(g.entities) == 0 {
		g.entities = p.twoPeople(before)
	}
}

// antecedent is the person whom "who" shortly before "he" or "she" is about: "in the case of Soto, who denies that he met"; or -1.
func (p *phrases) antecedent(g *group, before []group) int {
	if len(before) == 0 || !fitsSubject[g.noun] {
		return -1
	}
	if x := p.doerBefore(g, before); x >= 0 {
		return x
	}
	b := before[len(before)-1]
	who := b.to
	if p.d.tokens[who].lower == "," {
		who++
	}
	if p.d.tokens[who].lower != "who" || g.from-who > antecedentReach || !p.onePerson(b) || !fitsPronoun(&p.d.entities[b.entities[0]], g.noun) {
		return -1
	}
	return b.entities[0]
}

// doerBefore is the one named last who does what is told right before the clause that a pronoun opens: "said that Soto will speak when he
// visits", "the chances of Soto winning when he visits", "asked Soto to speak when he visits"; or -1.
func (p *phrases) doerBefore(g *group, before []group) int {
	if g.from == 0 {
		return -1
	}
	if w := p.d.tokens[g.from-1].lower; !awaits[w] && w != "where" && w != "while" {
		return -1
	}
	for n := len(before) - 1; n >= 0; n-- {
		b := before[n]
		t := &p.d.tokens[b.to]
		if b.from < p.d.sentenceAt(g.from).from || p.quotedApart(b.from, g.from) || t.is(shapeCapital) {
			return -1
		}
		if p.onePerson(b) && (p.acts(b.to) || strings.HasSuffix(t.lower, "ing") || t.lower == "to" && p.d.tokens[b.to+1].is(shapeWord) && !p.d.tokens[b.to+1].is(shapeCapital)) {
			if !fitsPronoun(&p.d.entities[b.entities[0]], g.noun) {
				return -1
			}
			return b.entities[0]
		}
	}
	return -1
}

// antecedentReach is how many tokens after "who" a pronoun that means the same one may stand.
const antecedentReach = 5

// fitsSubject are the pronouns that may be the subject of what one says of himself.
var fitsSubject = set(`he she`)

// quotedApart reports whether token i is within quotation marks and the pronoun at token at, of the same sentence, is not: who speaks
// is not whom he speaks of.
func (p *phrases) quotedApart(i, at int) bool {
	quoted := p.d.sentences[p.d.tokens[i].sentence].quoted
	return len(quoted) > 0 && inSpans(quoted, i) && !inSpans(quoted, at)
}

// notSubject is whom "him" stands for where it is an object of the clause of which a group is the only
// subject, who is another: "raised the matter with him"; or nil.
func (p *phrases) notSubject(g *group, subject group) []int {
	if g.noun != "him" {
		return nil
	}
	for i := subject.to; i < g.from; i++ {
		if w := p.d.tokens[i].lower; reportVerbs[w] || w == "that" || w == "," || w == "to" && plainVerbs[p.d.tokens[i+1].lower] || subjectWords[w] {
			return nil
		}
		if p.d.nameAt[i] != 0 && p.d.entities[p.d.names[p.d.nameAt[i]-1].entity].kind == graph.KindPerson {
			return nil
		}
	}
	if s := p.scene.subject; s >= 0 && s != subject.entities[0] && fitsPronoun(&p.d.entities[s], "him") {
		return []int{s}
	}
	return nil
}

// twoPeople are those of a sentence that names two and no more before "they": "Lund told Soto that
// they"; or nil.
func (p *phrases) twoPeople(before []group) []int {
	var two []int
	for _, b := range before {
		if b.pronoun || b.noun != "" || len(b.entities) != 1 || p.d.entities[b.entities[0]].kind != graph.KindPerson {
			continue
		}
		if w := p.d.tokens[max(b.from-1, 0)].lower; prepositions[w] && !sideBySide[w] {
			return nil // "Lund said after the death of Soto that they"
		}
		if !slices.Contains(two, b.entities[0]) {
			two = append(two, b.entities[0])
		}
	}
	if len(two) != 2 {
		return nil
	}
	return two
}

// namedBefore are the two of two lands whom the sentence names, and no more, before "the two leaders" or the like, one of whom at least
// bears that post where somebody in the article does: "Lund wrote to Soto before the two leaders met"; or nil.
func (p *phrases) namedBefore(noun string) []int {
	two := p.twoPeople(p.before)
	if two == nil || len(p.known.posts[strings.TrimSuffix(noun, "s")]) > 0 && p.ofOtherPosts(two, noun) || p.d.entities[two[0]].country == p.d.entities[two[1]].country {
		return nil
	}
	return two
}

// fitsPronoun reports whether "he" or "she" may stand for a person.
func fitsPronoun(e *entity, pronoun string) bool {
	if pronoun == "she" || pronoun == "her" {
		return sexOf(e) != 'm'
	}
	return sexOf(e) != 'f'
}

// holder is whom a post without a name stands for, or -1; a guest is that of the last meeting, and a counterpart has the post of the one
// named before.
func (p *phrases) holder(noun string, owners []int, title []string) int {
	switch noun {
	case "guest", "visitor":
		return p.scene.guest
	case "host":
		return p.scene.host
	}
	if noun == "counterpart" && len(p.before) > 0 {
		if post := p.postOf(p.before[0]); post != "" && !leaderPosts[post] {
			return p.known.peer(post, owners)
		}
	}
	return p.known.post(noun, owners, p.scene, title)
}

// postOf is the post of a group that is one person, named or not, in lower case; or nothing.
func (p *phrases) postOf(g group) string {
	if t := p.titleIn(g.span); t != nil {
		return graph.Fold(p.d.text(span{t.from, t.head + 1}))
	}
	if !p.onePerson(g) {
		return ""
	}
	for _, i := range p.known.held[g.entities[0]] {
		if at := &p.d.positions[i]; at.status != graph.Former {
			return graph.Fold(postOf(at.title))
		}
	}
	return ""
}

// ofPost are those among people who bear the post by which several are named: "the
// ministers" of two ministers and their host. Where fewer than two do, it is all of them.
func (p *phrases) ofPost(people []int, noun string) []int {
	var out []int
	for _, x := range people {
		if slices.Contains(p.known.posts[strings.TrimSuffix(noun, "s")], x) {
			out = append(out, x)
		}
	}
	if len(people) > 2 && len(out) == 0 && properPosts[noun] {
		return nil
	}
	if len(people) < 3 || len(out) < 2 {
		return people
	}
	return out
}

// properPosts are the plurals of posts by which nobody is called who does not hold them.
var properPosts = set(`ambassadors senators governors mayors generals admirals kings monarchs bishops`)

// homeNouns are what stands for the state of him who speaks of it: "Lund said the government was
// in talks with the rebels".
var homeNouns = set(`authorities ministry`, stateNouns)

// teams are the nouns of those whom a state or body sends somewhere, by which they are named again.
var teams = set(`delegation team mission`)

// home is the state of the person whom the sentence, or the one before, is about; else that of
// the dateline, if the article speaks of it; else that of the armed groups of the article.
func (p *phrases) home() []int {
	for _, g := range p.before {
		if p.onePerson(g) && p.d.entities[g.entities[0]].country != "" {
			return p.served(g)
		}
	}
	if x := p.scene.speakers(); x != nil {
		return x
	}
	if x, named := p.states[p.homeland]; named {
		return []int{x}
	}
	if x := p.state(p.rebelled); p.rebelled != "" && x >= 0 {
		return []int{x}
	}
	return nil
}

// rebelledAgainst is the country of the armed groups that an article names, by its code, where they are of one.
func (d *document) rebelledAgainst() string {
	code := ""
	for e := range d.entities {
		x := &d.entities[e]
		switch {
		case x.subkind != graph.ArmedGroup || x.country == "" || x.country == code:
		case code != "":
			return ""
		default:
			code = x.country
		}
	}
	return code
}

// served is the state that a person serves, else the person.
func (p *phrases) served(g group) []int {
	if code := p.d.entities[g.entities[0]].country; code != "" {
		if x := p.state(code); x >= 0 {
			return []int{x}
		}
	}
	return g.entities
}

// twoOf is whom "the two leaders" or "the two countries" stands for: of countries, the
// states of the people in mind where no others are.
func (p *phrases) twoOf(noun string) []int {
	found := p.scene.pair(pairOfPeople[noun] || lands[noun] && p.scene.met, true)
	if pairOfPeople[noun] {
		return found
	}
	var states []int
	for _, x := range found {
		if e := &p.d.entities[x]; e.country != "" && (e.kind == graph.KindPerson || lands[noun]) {
			x = p.state(e.country)
		}
		if !slices.Contains(states, x) {
			states = append(states, x)
		}
	}
	return states
}

// ofOtherPosts reports whether none of some people bears the post by which two are named: "the presidents" of two ministers.
func (p *phrases) ofOtherPosts(people []int, noun string) bool {
	bearers := p.known.posts[strings.TrimSuffix(noun, "s")]
	return !slices.ContainsFunc(people, func(x int) bool { return slices.Contains(bearers, x) })
}

// lastOfPost are the two people who bear a post, where the article has named two and no pair that
// they are of: "the two ministers". Else it is the others, who stand in for them.
func (p *phrases) lastOfPost(noun string, others []int) []int {
	var two []int
	for _, x := range p.known.posts[strings.TrimSuffix(noun, "s")] {
		if p.scene.lastSeen(x) > 0 {
			two = append(two, x)
		}
	}
	if len(two) != 2 {
		return others
	}
	return two
}
