package extract

import "parley/graph"

// Who leads a delegation is told by its verb or noun, before or after the delegation.

// namesLeader reports whether a sentence may say who leads a delegation, who sent it, or who else came.
func namesLeader(d *document, s span) bool {
	for i := s.from; i < s.to; i++ {
		w := d.tokens[i].lower
		if leaderWords[w] != nil || comings[w] || i == s.from && ofComers[w] || tellsBeside(d, s, i) || w == "with" && i+1 < s.to && withThem[d.tokens[i+1].lower] || takesFloorHere(d, s, i) {
			return true
		}
	}
	return false
}

var (
	// comings are the words of those who came that are no leaderWords.
	comings = set(`delegation`, attendances, afterwards)
	// ofComers may begin a sentence that names some of those who came: "they are Lund and Soto", "also there were".
	ofComers = set(``, themAll, invertedBy)
)

// leaderWords read who leads a delegation, or who presides, by the words that tell it.
var leaderWords = map[string]func(c *clauseReader, at int){
	"led": (*clauseReader).led, "headed": (*clauseReader).led, "represented": (*clauseReader).led,
	"leads": (*clauseReader).leads, "heads": (*clauseReader).leads, "leading": (*clauseReader).leads, "heading": (*clauseReader).leads,
	"representing": (*clauseReader).leads, "lead": (*clauseReader).willLead, "represent": (*clauseReader).willLead, "represents": (*clauseReader).leads,
	"sent": (*clauseReader).sentThere, "host": (*clauseReader).hostIs, "acted": (*clauseReader).goesBetween, "acting": (*clauseReader).goesBetween,
	"signed": (*clauseReader).signsFor, "signing": (*clauseReader).signsFor,
	"chaired": (*clauseReader).chairsIt, "chairing": (*clauseReader).chairing, "co-chaired": (*clauseReader).chairsIt, "presided": (*clauseReader).presides, "presides": (*clauseReader).presides, "presiding": (*clauseReader).presides,
	"chairman": (*clauseReader).chairOf, "chairwoman": (*clauseReader).chairOf, "chairperson": (*clauseReader).chairOf, "chair": (*clauseReader).chairOf,
	"negotiator": (*clauseReader).negotiator, "chief": (*clauseReader).head, "head": (*clauseReader).head, "leader": (*clauseReader).head,
}

// standsFor are verbs of one who comes for a state or body, whether it has a delegation or not.
var standsFor = set(`representing represented represents represent`)

// comers are the nouns of those who come for a state.
var comers = set(`delegation delegations side team mission negotiators party group delegates representatives`)

// leaders reads who leads a delegation, and enters them in the meeting that it came to.
func (f *meetingFinder) leaders(c *clauseReader) {
	for i := c.span.from; i < c.span.to; i++ {
		if read := leaderWords[c.lower(i)]; read != nil {
			read(c, i)
		}
	}
}

// led reads "X led the Russian delegation" and "the Russian delegation was led by X".
func (c *clauseReader) led(i int) {
	if c.lower(i+1) == "by" {
		c.ledBy(i)
	} else {
		c.leading(i)
	}
}

// leads reads "leading the Russian delegation was X" and "X leads the Russian delegation".
func (c *clauseReader) leads(i int) {
	if !c.leader(i) && c.lower(i) != "representing" {
		c.leading(i)
	}
}

// head reads the nouns of one who leads: "the delegation chief X", "X, head of the delegation"; or a verb,
// "X will head the delegation".
func (c *clauseReader) head(i int) {
	switch {
	case c.lower(i-1) == "delegation":
		c.chief(i)
	case c.lower(i+1) == "of":
		c.headOf(i)
	case c.lower(i) == "head":
		c.willLead(i)
	}
}

// ledBy reads "the Russian delegation was led by X".
func (c *clauseReader) ledBy(i int) {
	heads := c.holders(i + 2)
	if people, ok := c.comers(i + 1); ok && len(heads) == 0 && standsFor[c.lower(i)] && c.f.phrases.allPeople(people) {
		heads = people.entities
	}
	if len(heads) == 0 {
		return
	}
	for n := c.groupBefore(i); n >= 0; n-- {
		g := c.groups[n]
		if !c.delegation(g) {
			if i-g.to > 6 {
				return
			}
			continue
		}
		if n > 0 && len(g.entities) == 0 && c.delegation(c.groups[n-1]) {
			g = c.groups[n-1] // "on the Ethiopian side, the delegation"
		}
		for _, head := range heads {
			c.enterAs(head, g, standsFor[c.lower(i)])
		}
		c.andBy(heads[0], i)
		return
	}
	if w := c.lower(c.span.from); w == "it" || w == "they" {
		for _, head := range heads {
			c.enter(head, group{entities: c.f.scene.sent}) // "It is led by Lund"
		}
	}
}

// andBy reads "and Moscow's by Y" after "Kyiv's team was led by X", and "the Russian one by Y".
func (c *clauseReader) andBy(first, i int) {
	for j := i + 3; j < c.span.to; j++ {
		if c.lower(j) != "by" {
			continue
		}
		g, ok := c.delegationBefore(j)
		if second := c.holder(j + 1); ok && second >= 0 && second != first {
			c.enterAs(second, g, standsFor[c.lower(i)])
		}
	}
}

// delegationBefore is the side whose leader "by" at token j brings in: "Moscow's by", "the Russian
// one by".
func (c *clauseReader) delegationBefore(j int) (group, bool) {
	if n := c.groupBefore(j); n >= 0 && c.groups[n].to == j {
		if g := c.groups[n]; c.lower(g.from-1) == "of" {
			return c.thatOf(g.from - 2) // "that of Chile by Lund"
		} else if demonymPeople(&c.f.d.tokens[j-1]) && len(g.entities) == 1 {
			return g, true // "the Chileans by Lund"
		} else if body, other := c.listsBody(g); other {
			return body, true
		}
	}
	at := j - 1
	if !isPossessive(c.lower(at)) && c.lower(at) != "one" && !comers[c.lower(at)] {
		return group{}, false
	}
	at--
	if code := demonym(&c.f.d.tokens[max(at, c.span.from)]); code != "" && !isPossessive(c.lower(at+1)) {
		if e := c.f.phrases.state(code); e >= 0 {
			return group{entities: []int{e}}, true
		}
	}
	if at < c.span.from || c.f.d.nameAt[at] == 0 {
		return group{}, false
	}
	side := c.f.party(c.f.d.names[c.f.d.nameAt[at]-1].entity)
	g := group{entities: []int{side}}
	return g, side >= 0 && c.delegation(g)
}

// listsBody is the body whose name a list of the leader told before and it ends with, "by Soto and the union by Lund", or a group of it
// behind "while".
func (c *clauseReader) listsBody(g group) (group, bool) {
	n := len(g.entities)
	if n == 0 || g.noun != "" || n == 1 && c.lower(g.from-1) != "while" && c.lower(g.from-1) != "and" || n == 2 && !c.f.phrases.onePersonAmong(g) || n > 2 {
		return group{}, false
	}
	body := group{entities: g.entities[n-1:]}
	return body, c.delegation(body)
}

// thatOf is the side whose delegation "that" at token i stands for: "that of Chile", "that of the rebels".
func (c *clauseReader) thatOf(i int) (group, bool) {
	if w := c.lower(i); w != "that" && w != "those" || c.lower(i+1) != "of" {
		return group{}, false
	}
	g, ok := c.groupAfter(i + 1)
	if !ok || g.pronoun || c.isPlaceOnly(g) && len(c.actors(g.entities)) == 0 {
		return group{}, false
	}
	if g.entities = c.actors(g.entities); len(g.entities) == 0 {
		g.entities = c.sideCalled(g)
	}
	g.noun = "delegation"
	return g, len(g.entities) == 1
}

// leading reads "X led the Russian delegation".
func (c *clauseReader) leading(i int) {
	g, ok := c.groupFrom(i + 1)
	if side, other := c.thatOf(i + 1); other {
		g, ok = side, true
	}
	if ok && standsFor[c.lower(i)] {
		g.entities = c.actors(g.entities) // "represented Islamabad"
	}
	stands := standsFor[c.lower(i)]
	if !ok || !comers[g.noun] && !(stands && (c.delegation(g) || g.noun == "government" || irregular[g.noun])) {
		return // who leads a ministry leads no delegation
	}
	if subject, ok := c.subjectOf(i); ok && (c.onePerson(subject) || stands && c.f.phrases.allPeople(subject)) {
		for n, x := range subject.entities {
			if c.lower(i-1) != "who" || n == len(subject.entities)-1 { // "Lund and Vik, who represents the Union"
				c.enterAs(x, g, stands)
			}
		}
	}
}

// leader reads "leading the Russian delegation was X".
func (c *clauseReader) leader(i int) bool {
	g, ok := c.groupFrom(i + 1)
	if !ok || !c.delegation(g) || tenseCues[c.lower(g.to)] != cueBe {
		return false
	}
	head := c.holder(g.to + 1)
	if head >= 0 {
		c.enter(head, g)
	}
	return head >= 0
}

// holders are those who lead together and whose names, or titles and names, begin at token i: "headed by Lund
// and Soto"; of two states they lead no one delegation.
func (c *clauseReader) holders(i int) []int {
	if x := c.holder(i); x >= 0 {
		return []int{x}
	}
	g, ok := c.groupFrom(i)
	if !ok || len(g.entities) != 2 || g.noun != "" || !c.f.phrases.allPeople(g) {
		return nil
	}
	if a, b := c.f.countryOf(g.entities[0]), c.f.countryOf(g.entities[1]); a != "" && b != "" && a != b {
		return nil
	}
	return g.entities
}

// holder is the person whose name, or title and name, begins at token i; -1 if none. Of "X and the Russian
// one by Y" it is the first.
func (c *clauseReader) holder(i int) int {
	if g, ok := c.groupFrom(i); ok && c.isPerson(g) {
		if len(g.entities) > 1 && c.lower(g.to) != "by" && c.lower(g.to+1) != "by" {
			return -1
		}
		return g.entities[0]
	}
	if i >= c.span.to || c.f.d.titleAt[i] == 0 {
		return -1
	}
	if people := c.f.phrases.known.bearers[&c.f.d.titles[c.f.d.titleAt[i]-1]]; len(people) > 0 {
		return people[0]
	}
	return -1
}

// willLead reads "X will lead the Russian delegation".
func (c *clauseReader) willLead(i int) {
	if before := c.lower(i - 1); before == "to" || tenseCues[before] == cueModal {
		c.leading(i)
	}
}

// chief reads "the Russian delegation chief X".
func (c *clauseReader) chief(i int) {
	if g, ok := c.groupOver(i); ok && c.onePerson(g) {
		c.enter(g.entities[0], group{})
	}
}

// headOf reads "X, head of his country's delegation".
func (c *clauseReader) headOf(i int) {
	g, ok := c.groupOver(i)
	if !ok || !c.onePerson(g) {
		return
	}
	for j := i + 2; j < c.span.to && j <= i+6; j++ {
		switch w := c.lower(j); {
		case w == "delegation" || w == "negotiators" || w == "team" && c.lower(j-1) == "negotiating":
			c.enter(g.entities[0], group{})
			return
		case w == "," || prepositions[w]:
			return
		}
	}
}

func (c *clauseReader) onePerson(g group) bool {
	return len(g.entities) == 1 && c.f.d.entities[g.entities[0]].kind == graph.KindPerson
}

// delegation reports whether a group is a delegation, or a side represented.
func (c *clauseReader) delegation(g group) bool {
	return comers[g.noun] || (g.noun == "" || g.noun == "leadership" || stateNouns[g.noun]) && len(g.entities) == 1 && c.f.d.entities[g.entities[0]].kind == graph.KindInstitution
}
