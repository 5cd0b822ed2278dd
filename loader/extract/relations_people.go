package extract

import "parley/graph"

// memberships reads whom people belong to by the words beside their names: "NAME (PARTY)",
// "NAME of the PARTY", "the PARTY's NAME", "PARTY politician NAME", "NAME, a PARTY
// politician," and "NAME's PARTY"; and by posts in a party.
func (r *relationFinder) memberships() {
	d := r.d
	for n := range d.names {
		if d.entities[d.names[n].entity].kind != graph.KindPerson {
			continue
		}
		r.behind(n)
		r.before(n)
	}
	for i := range d.positions {
		p := &d.positions[i]
		if p.institution >= 0 && d.entities[p.institution].subkind == graph.PoliticalParty && p.status != graph.Former {
			r.add(relation{kind: graph.MemberOf, from: p.person, to: p.institution, evidence: p.evidence, basis: graph.Stated, rule: "post in a party"})
		}
	}
}

// behind reads what follows the person's name n.
func (r *relationFinder) behind(n int) {
	d := r.d
	a := &d.names[n]
	end := d.sentenceEnd(a.from)
	if a.to+1 >= end {
		return
	}
	i := a.to
	if i+3 < end && d.tokens[i].text == "(" && captions[d.tokens[i+1].lower] && d.tokens[i+2].text == ")" {
		i += 3 // "NAME (pictured) of the PARTY"
	}
	switch w := d.tokens[i].lower; {
	case w == "(":
		j := i + 1
		if d.tokens[j].lower == "of" || d.tokens[j].lower == "from" {
			j++
		}
		if m := d.nameWithin(j, end); m >= 0 && (j > i+1 || d.names[m].from == j) && d.names[m].to < end && (d.tokens[d.names[m].to].text == ")" || d.tokens[d.names[m].to].text == "/") {
			r.member(n, m, "body in brackets")
		}
	case w == "of" || w == "from":
		if m := d.nameWithin(i+1, end); m >= 0 && (w == "of" || d.entities[d.names[m].entity].subkind != graph.Intergovernmental) {
			r.member(n, m, "name of body")
		}
	case w == "," && d.tokens[i+1].lower == "of": // "NAME, of the PARTY,"
		if m := d.nameWithin(i+2, end); m >= 0 {
			r.member(n, m, "name of body")
		}
	case w == ",":
		r.apposition(n, i+1, end)
	case works[w] || w == "who" && works[d.tokens[i+1].lower]:
		if w == "who" {
			i++
		}
		if p := d.tokens[i+1].lower; i+2 < end && (p == "at" || p == "for" || p == "with") {
			if m := d.nameWithin(i+2, end); m >= 0 {
				r.member(n, m, "works for body")
			}
		}
	case d.possessive(i):
		if m := d.nameCovering(i + 1); m >= 0 && partisan[d.entities[d.names[m].entity].subkind] {
			r.member(n, m, "somebody's party")
		}
	}
}

// captions are words in brackets that tell no more than where somebody is to be seen.
var captions = set(`photo pictured picture image left right center centre above below`)

// works are verbs of what people do for a body.
var works = set(`works teaches plays writes`)

// partisan are bodies that somebody's possessive makes his own.
var partisan = map[string]bool{graph.PoliticalParty: true, graph.ArmedGroup: true}

// appositionReach is how many words an apposition's nouns may take.
const appositionReach = 6

// apposition reads "a PARTY politician" that begins at token i, behind the person's name n. In "Mehta, Mossad chief Cohen"
// these words are of the next in a list.
func (r *relationFinder) apposition(n, i, end int) {
	d := r.d
	for i < end && (determiners[d.tokens[i].lower] || d.tokens[i].has(classStatus) && !d.tokens[i].is(shapeCapital)) {
		i++
	}
	m := d.nameCovering(i)
	if m < 0 || d.names[m].from != i {
		r.worker(n, i, end)
		return
	}
	for j := d.names[m].to; j < end && j < d.names[m].to+appositionReach && d.tokens[j].is(shapeWord) && !d.tokens[j].is(shapeCapital); j++ {
		if personNouns[d.tokens[j].lower] {
			if d.personAt(j+1) < 0 && !(j+1 < end && d.tokens[j+1].has(classSaid)) { // "NAME, a Chadian official said"
				r.belong(n, m, j, "apposition with body")
			}
			return
		}
	}
}

// worker reads "a journalist at the MEDIUM" that begins at token i, behind the person's name n.
func (r *relationFinder) worker(n, i, end int) {
	d, noun := r.d, false
	for j := i; j+1 < end && j < i+appositionReach && d.tokens[j].is(shapeWord) && d.nameAt[j] == 0; j++ {
		w := d.tokens[j].lower
		if noun = noun || personNouns[w]; !noun || w != "at" && w != "for" && w != "with" {
			continue
		}
		if m := d.nameWithin(j+1, end); m >= 0 {
			r.member(n, m, "works for body")
		}
		return
	}
}

// before reads what stands before the person's name n: a possessive, or nouns after the
// name of a body.
func (r *relationFinder) before(n int) {
	d := r.d
	a := &d.names[n]
	start := d.sentenceAt(a.from).from
	i, noun := a.from-1, -1
	for k := 0; k < 3 && i > start && d.tokens[i].is(shapeWord) && (!d.tokens[i].is(shapeCapital) || k == 0 && personNouns[d.tokens[i].lower]) && d.nameAt[i] == 0 &&
		!d.tokens[i].has(classSaid|classFunction); k++ {
		if noun < 0 {
			noun = i
		}
		i--
	}
	if i < start {
		return
	}
	if w := d.tokens[i].lower; i > start && d.possessive(i) && (noun < 0 || personNouns[d.tokens[noun].lower]) {
		if m := d.nameCovering(i - 1); m >= 0 && d.names[m].to == i {
			r.belong(n, m, noun, "body's name")
		}
		return
	} else if noun < 0 || !personNouns[d.tokens[noun].lower] || w == "of" {
		return
	}
	if m := d.nameCovering(i); m >= 0 && d.names[m].to == i+1 {
		r.belong(n, m, noun, "body before noun")
	}
}

// belong relates the person of name n to what name m names: a member to a body, an official
// of a state, as the noun at token i says, to it.
func (r *relationFinder) belong(n, m, i int, rule string) {
	d := r.d
	if from := d.names[m].from; from > 0 && statuses[d.tokens[from-1].lower] == graph.Former {
		return // "a former PARTY politician"
	}
	x := &d.entities[d.names[m].entity]
	if x.subkind != graph.State {
		r.member(n, m, rule)
		return
	}
	if i >= 0 && servants[d.tokens[i].lower] {
		r.add(relation{kind: graph.Represents, from: d.names[n].entity, to: d.names[m].entity, evidence: []span{d.sentenceAt(d.names[n].from)},
			basis: graph.Stated, rule: "official of state"})
	}
}

// member relates the person of name n to the body of name m, if that is one that has
// members and no post there is told.
func (r *relationFinder) member(n, m int, rule string) {
	d := r.d
	person, body := d.names[n].entity, d.names[m].entity
	x := &d.entities[body]
	if x.kind != graph.KindInstitution || x.subkind == graph.State || x.seat() || r.posts[[2]int{person, body}] || claims[rule] && d.deniedAt(d.names[n].from) {
		return
	}
	r.add(relation{kind: graph.MemberOf, from: person, to: body, evidence: []span{d.sentenceAt(d.names[n].from)},
		basis: graph.Stated, rule: rule})
}

// personNouns are nouns for people that stand between a body and a name.
var personNouns = set(`activist lecturer fellow politician lawmaker legislator member mp player striker goalkeeper keeper midfielder defender
	captain coach attacker forward star winger playmaker correspondent reporter journalist editor researcher employee veteran man woman boss expert
	analyst economist spokesman spokeswoman candidate deputy senator congressman leader official diplomat negotiator envoy
	minister fighter commander militant operative agent officer soldier trader strategist scientist historian professor
	manager executive founder co-founder chief head director chairman chairwoman president adviser lawyer`)

// servants are people who act for the state whose adjective they have.
var servants = set(`official diplomat negotiator envoy lawmaker legislator mp senator deputy parliamentarian judge prosecutor minister
	commander officer general`)

// representatives reads "the US side was represented by NAME", "the Russian delegation
// was led by NAME".
func (r *relationFinder) representatives() {
	d := r.d
	for n := 1; n < len(d.names); n++ {
		b := &d.names[n]
		if d.entities[b.entity].kind != graph.KindPerson {
			continue
		}
		start := d.sentenceAt(b.from).from
		for i := b.from - 1; i > start+2 && i > b.from-16; i-- {
			if d.tokens[i].lower != "by" || !ledParticiples[d.tokens[i-1].lower] {
				continue
			}
			for j := i - 2; j >= start && j > i-6; j-- {
				if m := d.nameCovering(j); m >= 0 && d.entities[d.names[m].entity].kind == graph.KindInstitution && j+1 < i &&
					(delegations[d.tokens[j+1].lower] || d.tokens[i-1].lower == "represented" && beings[d.tokens[j+1].lower]) {
					if d.firstPersonAfter(i) == b.entity {
						if x := &d.entities[b.entity]; x.country == "" {
							x.country = d.entities[d.names[m].entity].country
						}
						r.add(relation{kind: graph.Represents, from: b.entity, to: d.names[m].entity, evidence: []span{d.sentenceAt(b.from)},
							basis: graph.Stated, rule: "delegation led by"})
					}
				}
			}
			break
		}
	}
}

var (
	// ledParticiples stand before "by" and the name of one who leads a delegation.
	ledParticiples = set(`led headed represented chaired`)

	// beings stand before "represented".
	beings = set(`was is were be will`)

	// delegations are nouns for those who act for a state or body at talks.
	delegations = set(`side delegation team delegates negotiators`)
)

// firstPersonAfter is the first person named after token i in its sentence, or -1.
func (d *document) firstPersonAfter(i int) int {
	for end := d.sentenceEnd(i); i < end; i++ {
		if e := d.personAt(i); e >= 0 {
			return e
		}
	}
	return -1
}

// knownLeaders relates leaders whom the gazetteer knows to their state, where the article
// names that and tells no post: "Merkel" in an article about Germany.
func (r *relationFinder) knownLeaders() {
	d := r.d
	for e, n := 0, len(d.entities); e < n; e++ {
		if d.entities[e].kind != graph.KindPerson || len(d.entities[e].names) == 0 {
			continue
		}
		code := d.stateLed(e)
		if code == "" || !r.named(code) {
			continue
		}
		if to := r.state(code); to >= 0 && !r.posts[[2]int{e, to}] {
			r.add(relation{kind: graph.Represents, from: e, to: to, evidence: []span{d.introduction(&d.entities[e])},
				basis: graph.Gazetteer, rule: "known leader"})
		}
	}
}

// stateLed is the code of the one state that a person of this name leads when the article
// appears; nothing where there are several, or none.
func (d *document) stateLed(person int) string {
	code := ""
	day, dated := d.published.Earliest()
	year, _, _ := day.Date()
	for _, l := range d.tenures(person) {
		if dated && l.Until < year || code != "" && code != l.Country {
			return ""
		}
		code = l.Country
	}
	return code
}

// named reports whether the article names a country, as a state or as a place.
func (r *relationFinder) named(code string) bool {
	for _, known := range []map[string]int{r.states, r.lands} {
		if e, ok := known[code]; ok && len(r.d.entities[e].names) > 0 {
			return true
		}
	}
	return false
}
