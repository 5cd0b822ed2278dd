package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// common gives a record without institution the body that common nouns beside its title
// name: "president of the exporters' association", "transport police spokesman", "Egyptian
// army spokesman". A committee of Congress may be called by its field: "House Judiciary
// Chairman".
func (f *positionFinder) common(p *position) {
	if p.institution >= 0 {
		return
	}
	d := f.d
	if p.institution = f.campaign(p.at); p.institution >= 0 || p.owner >= 0 {
		return
	}
	if body, ok := f.committee(p); ok {
		p.institution = body
		return
	}
	if s := f.bodyInTitle(p.at); s.to > s.from {
		p.title = d.text(span{s.to, p.at.to})
		if s.from > p.at.from {
			p.title = d.text(span{p.at.from, s.from}) + " " + p.title // "Deputy police chief"
		}
		if p.institution = f.lastForce(s); p.institution < 0 {
			p.institution = f.lowerBody(p.state, s)
		}
		return
	}
	if s := f.bodyOfOwner(p.at); s.to > s.from {
		if s.to > p.at.from {
			p.title = d.text(span{s.to, p.at.to})
		}
		p.institution = f.lowerBody(p.state, s)
		return
	}
	if p.state >= 0 {
		return
	}
	if s := f.bareBody(p.at); s.to > s.from {
		p.institution = f.sameBody(p, s)
		return
	}
	if s := f.bodyAfter(p.at); s.to > s.from {
		if at := strings.Index(p.title, " "+d.text(span{p.at.head + 1, s.from})); at > 0 {
			p.title = p.title[:at] // "spokesman for the transport police"
		}
		if m := d.nameCovering(s.to); m >= 0 && d.names[m].from == s.to && d.sameSentence(s.from, s.to) && d.entities[d.names[m].entity].body() && !d.names[m].people {
			p.institution = d.names[m].entity // "the farmers' union NAME"
			return
		}
		p.institution = f.lowerBody(p.state, s)
	}
}

// lastForce is the force of a common name that the article names last before it: "Leeds police" for "Police Superintendent NAME"; or -1.
func (f *positionFinder) lastForce(s span) int {
	if s.to > s.from+1 || !policing[f.d.tokens[s.from].lower] {
		return -1
	}
	noun := f.d.tokens[s.from].lower
	for i := s.from - 1; i >= max(0, s.from-8*ownerReach); i-- {
		m := f.d.nameCovering(i)
		if m < 0 || f.d.names[m].people {
			continue
		}
		switch x := &f.d.entities[f.d.names[m].entity]; {
		case x.kind == graph.KindInstitution && strings.Contains(graph.Fold(x.name), " "+noun):
			return f.d.names[m].entity
		case x.kind == graph.KindLocation && f.d.names[m].to == i+1 && f.d.tokens[i+1].lower == noun && x.subkind != graph.Country:
			return f.lowerBody(-1, span{f.d.names[m].from, i + 2})
		}
	}
	return -1
}

// lowerBody is the institution that a span of common nouns names, of a state or of none.
func (f *positionFinder) lowerBody(state int, s span) int {
	x := entity{kind: graph.KindInstitution, subkind: bodyKind(f.d, s.from, s.to-1), name: f.d.text(s)}
	if state >= 0 {
		x.country = f.d.entities[state].country
	}
	return f.imply(x)
}

// commonBody reports whether a token is the common noun of a body that has posts of its own.
// A congress and its like are the state's own, and a campaign or project needs a name.
func commonBody(t *token) bool {
	return !t.is(shapeCapital) && t.has(classBody) && !noBodies[t.lower]
}

// noBodies are nouns of bodies that are not called so alone, or stand for something else, too.
var noBodies = set(`administration campaign project house news television radio network service services office board front times post
	journal group watch command company conference union chamber
	cabinet congress church bank`)

// bodyInTitle is the body that the words of a title begin with: "transport police" of
// "transport police spokesman".
func (f *positionFinder) bodyInTitle(t *title) span {
	if f.d.headWord(t) == "minister" {
		return span{} // what a minister is called by is the field of the office
	}
	if w := &f.d.tokens[t.from]; t.from < t.head && policing[w.lower] && w.is(shapeCapital) && f.d.nameCovering(t.from) < 0 {
		return span{t.from, t.from + 1} // "Police Superintendent NAME"
	}
	for i := t.head - 1; i > t.from; i-- {
		if commonBody(&f.d.tokens[i]) {
			return span{f.d.pastRanks(t.from, i), i + 1}
		}
	}
	return span{}
}

// pastRanks goes right from token i, up to one, over words that rank the holder of a post.
func (d *document) pastRanks(i, to int) int {
	for i < to && ranked[d.tokens[i].lower] {
		i++
	}
	return i
}

// bodyReach is how many words the common name of a body may have.
const bodyReach = 6

// bodyAfter is the body that follows a title: "the exporters' association" after "president
// of". It must be the one of its kind, "the", but for those who sit on one: "a member of a panel".
func (f *positionFinder) bodyAfter(t *title) span {
	d := f.d
	i, end := t.head+1, d.sentenceEnd(t.from)
	if i+2 >= end || !d.joinsTo(t, i) {
		return span{}
	}
	if w := &d.tokens[i+1]; d.headWord(t) == "speaker" && parliaments[w.lower] && !w.is(shapeCapital) && !d.possessive(i+2) {
		return span{i + 1, i + 2} // "speaker of parliament"
	}
	if d.tokens[i+1].lower != "the" && !(seated[d.headWord(t)] && d.indefinite(i+1)) {
		return span{}
	}
	found := span{}
	for j := i + 2; j < end && j < i+2+bodyReach; j++ {
		w := &d.tokens[j]
		if w.is(shapeCapital) || d.nameCovering(j) >= 0 || !w.is(shapeWord) && !d.possessive(j) && w.text != "-" || prepositions[w.lower] ||
			w.has(classSaid) || copulas[w.lower] != 0 {
			break
		}
		if vague[w.lower] && !(w.lower == "armed" && j+1 < end && d.tokens[j+1].lower == "forces") {
			return span{}
		}
		if d.commonBodyAt(j) && j > i+2 {
			found = span{i + 2, j + 1}
		}
	}
	if found.to > 0 {
		found.to = d.bodyField(found.to, end)
	}
	return found
}

// bodyField is where what a body with no name is about ends, which "on" at token i begins: "the working group on
// the debt of poor countries"; i where nothing follows.
func (d *document) bodyField(i, end int) int {
	if i+1 >= end || d.tokens[i].lower != "on" {
		return i
	}
	j := i + 1
	for j < end && j < i+bodyReach && d.tokens[j].is(shapeWord) && !d.tokens[j].has(classVerb|classSaid) && d.personAt(j) < 0 {
		j++
	}
	if j < end && d.tokens[j].is(shapeWord) {
		return i
	}
	return j
}

// vague are words that pick out a body without naming it: "the ruling party".
var vague = set(`ruling opposition main largest biggest same whole new old local country nation city town village state company
	militant rebel armed separatist governing leading small influential powerful other first second own`)

// committee is the committee of Congress whose field stands before "Chairman", as the
// article names it, else by its field.
func (f *positionFinder) committee(p *position) (int, bool) {
	d := f.d
	head := d.headWord(p.at)
	if !chairs[head] || !d.tokens[p.at.head].is(shapeCapital) {
		return -1, false
	}
	from := p.at.head
	for from > 0 && d.sameSentence(from-1, p.at.head) && (committeeFields[d.tokens[from-1].lower] && d.tokens[from-1].is(shapeCapital) ||
		from < p.at.head && d.tokens[from-1].lower == "and") {
		from--
	}
	if from < p.at.head && d.tokens[from].lower == "and" {
		from++
	}
	if from == p.at.head {
		return -1, false
	}
	field := d.fold(span{from, p.at.head})
	p.title = d.text(span{p.at.head, p.at.to})
	chamber := ""
	if from > 0 && chambers[d.tokens[from-1].lower] != "" && d.tokens[from-1].is(shapeCapital) {
		chamber = d.tokens[from-1].text + " "
	}
	if e := d.namedCommittee(field, graph.Fold(chamber)); e >= 0 {
		return e, true
	}
	name := chamber + d.text(span{from, p.at.head}) + " Committee"
	return f.imply(entity{kind: graph.KindInstitution, subkind: graph.Parliament, name: name, country: "US"}), true
}

// namedCommittee is the committee of a field that the article names; -1 where it names none,
// or one of one chamber and bodies of the other, and the title tells of no chamber.
func (d *document) namedCommittee(field, chamber string) int {
	found, other := -1, false
	var of string
	for e := range d.entities {
		x := &d.entities[e]
		if x.kind != graph.KindInstitution || len(x.names) == 0 {
			continue
		}
		key := graph.Fold(x.name)
		first, _, _ := strings.Cut(key, " ")
		if strings.Contains(key, "committee") && strings.Contains(key, field) && (chamber == "" || strings.HasPrefix(key, chamber)) && found < 0 {
			found, of = e, first
		}
	}
	for e := range d.entities {
		first, _, _ := strings.Cut(graph.Fold(d.entities[e].name), " ")
		other = other || chambers[first] != "" && chambers[of] != "" && first != of
	}
	if found >= 0 && other && chamber == "" {
		return -1
	}
	return found
}

// chairs are heads of those who lead committees.
var chairs = set(`chairman chairwoman chair chairperson`)

// committeeFields are words of the names of the committees of the US Congress; made by hand
// from the lists of both chambers.
var committeeFields = set(`judiciary oversight intelligence appropriations budget armed services foreign relations affairs finance banking
	ways means rules ethics agriculture commerce energy homeland security veterans transportation`)

// campaign is the campaign of somebody whose staff a title tells of: "Lund campaign manager", "Lund's former campaign
// manager", "chairman of the Lund campaign"; a campaign of nobody is the one named last.
func (f *positionFinder) campaign(t *title) int {
	d := f.d
	start := d.sentenceAt(t.from).from
	if i := t.from; d.tokens[i].lower == "campaign" && t.head > i {
		j := t.begin - 1
		if j > start && d.possessive(j) {
			j--
		}
		if j >= start && d.personEnding(j) >= 0 {
			return f.campaignOf(d.nameCovering(j))
		}
		return f.lastCampaign(t.begin)
	}
	if i, end := t.after, d.sentenceEnd(t.from); i+2 < end && joins[d.tokens[i].lower] {
		if i = d.pastThe(i + 1); d.personAt(i) >= 0 {
			m := d.nameCovering(i)
			j := d.names[m].to
			if j+1 < end && d.possessive(j) {
				j++
			}
			if j < end && d.tokens[j].lower == "campaign" {
				return f.campaignOf(m)
			}
		}
	}
	return -1
}

// campaignOf is the campaign of the one whom name m is of.
func (f *positionFinder) campaignOf(m int) int {
	return f.imply(entity{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: f.d.text(f.d.names[m].span) + " campaign"})
}

// lastCampaign is the campaign that somebody's name stands before, nearest before token i; or -1.
func (f *positionFinder) lastCampaign(i int) int {
	d := f.d
	for j := i - 1; j > 0 && j > i-4*ownerReach; j-- {
		if d.tokens[j].lower != "campaign" {
			continue
		}
		k := j - 1
		for k > j-4 && k > 0 && (d.possessive(k) || d.tokens[k].has(classStatus)) {
			k--
		}
		if d.personEnding(k) >= 0 && d.sameSentence(k, j) {
			return f.campaignOf(d.nameCovering(k))
		}
	}
	return -1
}

// partyMark reports whether a name is no more than the party and state of a member of
// Congress: "R-Va.".
func (d *document) partyMark(s span) bool {
	if s.to < s.from+3 || d.tokens[s.from+1].text != "-" {
		return false
	}
	switch d.tokens[s.from].text {
	case "R", "D", "I":
		k, _ := d.lookUp(s.from + 2)
		return k.region != nil || strings.HasSuffix(d.tokens[s.to-1].text, ".") || gazetteer.RegionByName(foldedWord(&d.tokens[s.from+2])) != nil
	}
	return false
}
