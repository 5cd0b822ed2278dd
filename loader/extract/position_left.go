package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// left reads the names before a title: "US State Department spokeswoman", "Moscow's
// newly appointed ambassador", "Russian parliament speaker".
func (f *positionFinder) left(t *title, p *post) {
	d := f.d
	start := d.sentenceAt(t.from).from
	d.plainField(t, start)
	i := f.pastBodies(f.pastAdjectives(t.begin-1, start), start)
	owned := i >= start && d.possessive(i)
	if owned {
		i--
	}
	if k := int(d.titleAt[max(i, 0)]) - 1; owned && i >= start && k >= 0 && d.titles[k].to == i+1 {
		q := f.posts[k] // "the Chadian president's adviser"
		p.state, p.institution, p.begin = q.state, q.institution, q.begin
		if p.ownerless() && strings.HasPrefix(d.headWord(&d.titles[k]), "secretary-general") {
			p.institution = f.lastUnion(t.from) // "the secretary-general's envoy"
		}
		return
	}
	if f.ofTown(t, start, p) {
		return
	}
	i = f.chamber(i, start, p)
	if i >= start && d.tokens[i].is(shapeCapital) && regionAdjectives[d.tokens[i].lower] != "" {
		p.institution, p.begin = f.regionBody(regionAdjectives[d.tokens[i].lower]), i
		return
	}
	if i >= start && d.tokens[i].is(shapeCapital) && d.nameCovering(i) < 0 && !demonymPeople(&d.tokens[i]) {
		if code := demonym(&d.tokens[i]); code != "" { // "Chadian water resources minister": an adjective that is no name
			p.state, p.begin = f.state(code), i
			return
		}
	}
	if i >= start && !owned && p.ownerless() && d.nameCovering(i) < 0 && d.tokens[i].is(shapeCapital) && d.tokens[i].has(classAdjective) && ledByParty[d.headWord(t)] {
		if party := f.calledBody("", d.tokens[i].lower+" party"); party >= 0 {
			p.institution, p.begin = party, i // "Communist leader NAME" where the Communist Party is named
			return
		}
	}
	f.ownersBefore(t, p, i, start, owned)
}

// ledByParty are heads of posts of parties that the party's adjective may stand before.
var ledByParty = set(`leader chief chairman chairwoman secretary lawmaker legislator whip co-leader`)

// ownersBefore reads the names from token i leftwards up to the start of the sentence, each of which a title belongs to, or what it is
// sent to. A possessive mark follows the first of them where it is owned.
func (f *positionFinder) ownersBefore(t *title, p *post, i, start int, owned bool) {
	d := f.d
	for i >= start {
		n := d.nameCovering(i)
		if n < 0 || f.noOwner(t, n, p, owned) {
			break
		}
		if !owned && envoyHeads[d.headWord(t)] && p.ownerless() && f.target(n) {
			i = d.names[n].from - 1 // "US Middle East envoy", "US UN ambassador"
			p.begin = i + 1
			if owned = i >= start && d.possessive(i); owned {
				i--
			}
			continue
		}
		if k, to := d.lookUp(d.names[n].from); d.headWord(t) == "mayor" && k.city != nil && to == d.names[n].to && d.entities[d.names[n].entity].subkind == graph.State {
			p.institution, p.begin = f.lowerBody(-1, d.names[n].span), d.names[n].from
			d.entities[p.institution].country = k.city.Country
			break // "Lima's mayor": a capital that elsewhere stands for its state
		}
		if !owned && d.fieldOnly(t, n) {
			i = d.names[n].from - 1
			t.from, t.begin, p.begin = i+1, i+1, i+1
			if owned = i >= start && d.possessive(i); owned {
				i--
			}
			continue
		}
		if e := d.names[n].entity; d.entities[e].kind == graph.KindPerson && !owned && bossed[d.headWord(t)] && d.personAt(t.after) >= 0 {
			p.person, p.begin = e, d.names[n].from // "Lund adviser NAME"
			break
		}
		if d.names[n].from > start && d.peopleWithin(d.names[n].from) {
			break // "Bosnian Serb leader": a people, not its state
		}
		if p.place < 0 || owned || !f.local(t) || d.entities[d.names[n].entity].kind != graph.KindInstitution {
			f.owner(p, d.names[n].entity, owned, t) // not the party of "the Grain governor of Jalisco"
		}
		i = d.names[n].from - 1
		p.begin = i + 1
		if i < start {
			break
		}
		if d.possessive(i) {
			owned = true
			i--
			continue
		}
		if d.tokens[i].text != "-" && d.tokens[i].text != "–" || p.state >= 0 {
			break
		}
		i--
	}
}

// peopleWithin reports whether the name at token i is of a people within the land of another that stands right before it: "Serb" of
// "Bosnian Serb".
func (d *document) peopleWithin(i int) bool {
	m, n := d.nameCovering(i-1), d.nameCovering(i)
	return m >= 0 && n >= 0 && m != n && d.names[m].people && d.names[n].people
}

// noOwner reads name n before a title where it is not simply the owner: what an expert knows of, the field of a minister,
// or a name that takes in the title. It reports whether it did.
func (f *positionFinder) noOwner(t *title, n int, p *post, owned bool) bool {
	d, nm := f.d, &f.d.names[n]
	x := &d.entities[nm.entity]
	switch {
	case !owned && experts[d.headWord(t)] && (!nm.people && x.kind != graph.KindInstitution || x.subkind == graph.State):
		p.begin = nm.from // "the Chad expert"
	case !owned && d.takesField(t, n):
		p.begin = nm.from
		code := x.country
		if k, _ := d.lookUp(p.begin); code == "" && k.people != nil {
			code = k.people.Code
		}
		f.owner(p, f.state(code), false, t)
	case nm.to > t.from:
		f.within(t, n, p)
	default:
		return false
	}
	return true
}

// takesField gives a title the field that name n before it ends with, which is then no body of its own: "U.S. Treasury
// Secretary" is the Treasury Secretary of the United States. It reports whether it did.
func (d *document) takesField(t *title, n int) bool {
	nm := &d.names[n]
	first, last := &d.tokens[nm.from], &d.tokens[nm.to-1]
	if nm.to != t.from || nm.to-nm.from < 2 || t.from != t.head || d.tokens[t.head].is(shapeCapital) != last.is(shapeCapital) {
		return false
	}
	var field int
	switch people := demonym(first) != ""; {
	case people && d.headWord(t) == "minister" && first.is(shapeCapital) && (!last.has(classBody) || last.lower == "industries"):
		field = nm.from + 1 // "Chadian Primary Industries Minister"
	case (people || d.entities[nm.entity].country != "") && ministerial[d.headWord(t)] && last.has(classPortfolio) && (!last.has(classBody) || last.lower == "treasury"):
		field = nm.to - 1
	default:
		return false
	}
	if t.begin == t.from {
		t.begin = field
	}
	t.from = field
	return true
}

// plainField extends a minister's title over the plain nouns between it and its state: "Malaysian primary industries
// minister".
func (d *document) plainField(t *title, start int) {
	if d.headWord(t) != "minister" || t.from != t.head || t.begin != t.from {
		return
	}
	i := t.from - 1
	for i > start && i > t.from-1-nounsReach && d.tokens[i].plain() && !d.tokens[i].has(classVerb|classStatus|classSaid) && d.nameCovering(i) < 0 {
		i--
	}
	if i < t.from-1 && i >= start && (d.possessive(i) || d.tokens[i].is(shapeCapital) && demonym(&d.tokens[i]) != "") {
		t.from, t.begin = i+1, i+1
	}
}

// fieldOnly reports whether name n before a minister's title is of forces, which are the field of the office and no owner: "Armed
// Forces Minister".
func (d *document) fieldOnly(t *title, n int) bool {
	nm := &d.names[n]
	return nm.to == t.from && t.from == t.head && d.headWord(t) == "minister" && d.entities[nm.entity].subkind == graph.ArmedForce
}

// within reads the owner of a title that a name takes in: "the UN High Commissioner for Cod".
func (f *positionFinder) within(t *title, n int, p *post) {
	d := f.d
	k, to := d.lookUp(d.names[n].from)
	if to > t.from {
		return
	}
	p.begin = d.names[n].from
	switch {
	case k.org != nil:
		p.institution = f.body(k.org.ID, d.text(span{p.begin, to}))
	case k.country != nil:
		p.state = f.state(k.country.Code)
	case k.people != nil:
		p.state = f.state(k.people.Code)
	}
}

// pastAdjectives goes left from i over words that describe a holder, if what the title
// belongs to stands before them: "Chad's 45-year-old pro-Western president".
func (f *positionFinder) pastAdjectives(i, start int) int {
	d := f.d
	for j := i; j > start && j > i-4; j-- {
		t := &d.tokens[j]
		if d.possessive(j) && j < i {
			return j
		}
		if m := d.nameCovering(j); m >= 0 {
			if d.names[m].people && j < i {
				return j
			}
			return i
		}
		w := t.lower
		if partyAdjectives[w] {
			continue // "the committee's Republican chairman"
		}
		if t.is(shapeCapital) && !strings.Contains(w, "-") || prepositions[w] || determiners[w] && w != "first" || copulas[w] != 0 || t.has(classSaid) ||
			t.text == "," || w == "and" || d.titleAt[j] > 0 {
			return i
		}
	}
	return i
}

// pastBodies goes left from i over common nouns of bodies and an acronym in brackets:
// "Turkish central bank governor", "the Fishing Board's (NFB) chief executive".
func (f *positionFinder) pastBodies(i, start int) int {
	d := f.d
	for n := 0; n < 3 && i >= start; n++ {
		if t := &d.tokens[i]; t.is(shapeCapital) || !t.has(classBody|classPolity) && t.lower != "armed" &&
			(n == 0 || !t.has(classPortfolio|classModifier)) {
			break
		}
		i--
	}
	if i-3 >= start && d.tokens[i].text == ")" && d.tokens[i-2].text == "(" {
		i -= 3
	}
	return i
}

// regionAdjectives are the adjectives of regions that have governments of their own; made
// by hand of those that news of the last decades speaks of.
var regionAdjectives = map[string]string{
	"scottish": "Scotland", "welsh": "Wales", "catalan": "Catalonia", "basque": "Basque Country", "galician": "Galicia", "andalusian": "Andalusia",
	"bavarian": "Bavaria", "saxon": "Saxony", "hessian": "Hesse", "thuringian": "Thuringia", "flemish": "Flanders", "walloon": "Wallonia",
	"sicilian": "Sicily", "sardinian": "Sardinia", "corsican": "Corsica", "crimean": "Crimea", "chechen": "Chechnya", "tibetan": "Tibet",
	"kashmiri": "Kashmir", "quebec": "Quebec", "californian": "California", "texan": "Texas", "tyrolean": "Tyrol", "carinthian": "Carinthia",
}

// regionBody is the government of a region, which the article may name as a place.
func (f *positionFinder) regionBody(name string) int {
	if e := f.regions.find(name); e >= 0 {
		return f.placeBody(e)
	}
	x := entity{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: name}
	if g := gazetteer.RegionByName(graph.Fold(name)); g != nil {
		x.country = g.Country
	}
	return f.imply(x)
}

// chamber reads a chamber of Congress that ends at token i, and returns what is left of
// it: "House Speaker", "Senate Republican Leader".
func (f *positionFinder) chamber(i, start int, p *post) int {
	d := f.d
	if i > start && partyAdjectives[d.tokens[i].lower] && d.tokens[i].is(shapeCapital) && chambers[d.tokens[i-1].lower] != "" {
		i--
	}
	if i < start || d.nameAt[i] != 0 && !d.coordinate(i) || !d.tokens[i].is(shapeCapital) || chambers[d.tokens[i].lower] == "" || !f.american() {
		return i
	}
	p.institution, p.begin = f.body(chambers[d.tokens[i].lower], d.tokens[i].text), i
	if strings.Contains(d.entities[p.institution].name, " and ") { // named as "House and Senate" alone
		p.institution = f.imply(entity{kind: graph.KindInstitution, subkind: graph.Parliament, name: d.tokens[i].text, country: "US"})
	}
	return i - 1
}

// coordinate reports whether the name at token i, of one word, is of what the article calls with another: "Senate" after "House and Senate".
func (d *document) coordinate(i int) bool {
	n := &d.names[d.nameAt[i]-1]
	return n.to == n.from+1 && strings.Contains(d.entities[n.entity].name, " and ")
}

// target reports whether name n is of a part of the world or of a body that states send
// envoys to, and whose own envoy is less likely where another name stands before it.
func (f *positionFinder) target(n int) bool {
	d := f.d
	nm := &d.names[n]
	if d.worldPart(nm.from) == nm.to {
		return true
	}
	i := nm.from - 1
	if i > 0 && d.possessive(i) {
		i--
	}
	return d.entities[nm.entity].subkind == graph.Intergovernmental && d.sameSentence(i, nm.from) && d.nameCovering(i) >= 0 &&
		d.entities[d.names[d.nameCovering(i)].entity].subkind == graph.State
}

// partyAdjectives stand between a chamber of Congress and the leaders of its parties.
var partyAdjectives = set(`republican democratic`)

// chambers are the gazetteer's ids of the chambers of the US Congress.
var chambers = map[string]string{"house": "us-house", "senate": "us-senate"}
