package extract

import "parley/graph"

// decideAsBody gives a candidate that is read as a body's its sub-kind. A capital that acts is
// its state, and a hall is a place.
func (d *document) decideAsBody(c *candidate) {
	if c.known.city != nil && c.known.org == nil && d.sentences[d.tokens[c.from].sentence].dateline {
		d.decideAs(c, LandName) // though it stands for its government elsewhere
		return
	}
	if c.known.org == nil && d.hall(c.span) && d.titleAt[c.to] == 0 {
		c.kind, c.subkind, c.known = graph.KindLocation, graph.Site, known{}
		return
	}
	if c.subkind == graph.ArmedForce && d.irregulars(c.from) {
		c.subkind = graph.ArmedGroup
	}
	if c.kind == graph.KindInstitution && c.subkind != graph.State && c.subkind != graph.OtherInstitution {
		return
	}
	if c.known.org != nil {
		c.kind, c.subkind, c.known = graph.KindInstitution, c.known.org.Subkind, known{org: c.known.org}
		return
	}
	if c.known.seat != nil {
		if c.kind == "" {
			c.kind, c.subkind = graph.KindInstitution, graph.OtherInstitution
		}
		return
	}
	if c.known.ruled != nil && (d.governs(c) || d.topic.sport() == 0) {
		c.kind, c.subkind = graph.KindInstitution, graph.State
		c.known = known{country: c.known.ruled}
		return
	}
	c.known = known{}
	c.kind, c.subkind = graph.KindInstitution, d.bodySort(c.span)
}

// decideAs gives a candidate the kind that its label says; what the rules know of it
// decides the rest.
func (d *document) decideAs(c *candidate, label NameLabel) {
	switch label {
	case PersonName:
		if d.houseAt(c.span) {
			d.decideAs(c, LandName)
			return
		}
		if c.kind != graph.KindPerson {
			c.kind, c.subkind, c.known = graph.KindPerson, "", known{}
		}
	case BodyName:
		d.decideAsBody(c)
	case LandName:
		if c.kind == graph.KindLocation || c.subkind == graph.State {
			return
		}
		c.kind, c.subkind = "", ""
		c.known.org = nil
		if c.known != (known{}) {
			d.weighKnown(c)
		}
		if c.kind != graph.KindLocation && c.subkind != graph.State {
			c.kind, c.subkind, c.known = graph.KindLocation, graph.Site, known{city: c.known.city, region: c.known.region}
			if c.known.city != nil {
				c.subkind = graph.City
			} else if c.known.region != nil {
				c.subkind = c.known.region.Subkind
			}
		}
	}
}

// houseAt reports whether a house is named with its founder's or patron's name, no person: "the Ludwig Gallery".
func (d *document) houseAt(s span) bool {
	return s.to-s.from > 1 && s.from > 0 && d.tokens[s.from-1].lower == "the" && houses[d.tokens[s.to-1].lower]
}

// bodySort is the sub-kind of a name that the finder reads as a body's and that the
// gazetteer does not know: by the pattern of the name, by the noun that describes it
// ("the newspaper NAME"), or by where it stands.
func (d *document) bodySort(s span) string {
	if to, subkind := d.institutionAt(s.from); to == s.to && subkind != graph.OtherInstitution {
		return subkind
	}
	for _, i := range []int{s.to - 1, s.from, d.headBefore(s)} {
		if k := outlets[d.tokens[i].lower]; k && s.to > s.from+1 {
			return graph.Media
		}
		if t := &d.tokens[i]; t.has(classBody) && bodyKinds[t.lower] != "" {
			return bodyKind(d, s.from, i)
		}
	}
	if d.tokens[s.to-1].has(classFirm) && s.to > s.from+1 {
		return graph.Company
	}
	return d.described(s)
}

// oneSort lets a name have one sub-kind in an article: that which one of its places tells.
func (d *document) oneSort() {
	sorts := map[string]string{}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.kind == graph.KindInstitution && c.subkind == graph.OtherInstitution && c.known == (known{}) && d.creditedAt(c) {
			c.subkind = graph.Media
		}
	}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.kind == graph.KindInstitution && c.subkind != graph.OtherInstitution && c.known == (known{}) && sorts[c.key] == "" {
			sorts[c.key] = c.subkind
		}
	}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.kind == graph.KindInstitution && c.subkind == graph.OtherInstitution && c.known == (known{}) && sorts[c.key] != "" {
			c.subkind = sorts[c.key]
		}
	}
}

// oneBearer takes a word of which nothing is known for the person whose surname it is, where the article names him in full.
func (d *document) oneBearer() {
	surnames := map[string]bool{}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.kind == graph.KindPerson && c.to > c.from+1 {
			surnames[foldedWord(&d.tokens[c.to-1])] = true
		}
	}
	for i := range d.candidates {
		c := &d.candidates[i]
		unknown := c.kind == graph.KindInstitution && c.subkind == graph.OtherInstitution || c.kind == graph.KindLocation && c.subkind == graph.Site
		if unknown && c.to == c.from+1 && c.known == (known{}) && surnames[c.key] && !d.tokens[c.from].is(shapeCaps) && d.knownAsName(c.from) {
			c.kind, c.subkind = graph.KindPerson, ""
		}
	}
}

// creditedAt reports whether a candidate stands in the brackets of a dateline, as whose news it is: "LIMA (NAME) -".
func (d *document) creditedAt(c *candidate) bool {
	return d.sentences[d.tokens[c.from].sentence].dateline && c.from > 0 && c.to < len(d.tokens) &&
		d.tokens[c.from-1].text == "(" && d.tokens[c.to].text == ")"
}

// headBefore is the last word of a name before "of" or "for": "5th Brigade of the Army".
func (d *document) headBefore(s span) int {
	for i := s.from + 1; i < s.to; i++ {
		if w := d.tokens[i].lower; w == "of" || w == "for" {
			return i - 1
		}
	}
	return s.to - 1
}

// outlets are words that begin or end the names of media, and of little else.
var outlets = set(`daily courier chronicle telegraph tv broadcasting zeitung shimbun dispatch examiner newswire gazeta`)

// described is the sub-kind that the noun just before a name tells of it: "the brokerage
// NAME", "the opposition alliance NAME", "executives of NAME"; or the one behind it: "NAME shareholders".
func (d *document) described(s span) string {
	i := s.from - 1
	if s.to < d.sentenceEnd(s.from) && corporates[d.tokens[s.to].lower] || i > 0 && d.sameSentence(i-1, s.from) && corporates[d.tokens[i-1].lower] &&
		(d.tokens[i].lower == "of" || d.tokens[i].lower == "at" || d.tokens[i].lower == "from") {
		return graph.Company
	}
	if i < 0 || !d.sameSentence(i, s.from) || d.tokens[i].is(shapeCapital) {
		return graph.OtherInstitution
	}
	noun := d.tokens[i].lower
	before := ""
	if i > 0 && d.sameSentence(i-1, i) {
		before = d.tokens[i-1].lower
	}
	switch noun {
	case "agency":
		if reporting[before] {
			return graph.Media
		}
		return graph.Agency
	case "alliance", "coalition", "bloc", "movement":
		if before == "opposition" || before == "ruling" || before == "governing" || before == "electoral" {
			return graph.PoliticalParty
		}
	case "group", "faction", "organisation", "organization":
		if armed[before] {
			return graph.ArmedGroup
		}
		if before == "rights" || before == "advocacy" || before == "aid" {
			return graph.NGO
		}
	}
	if k := describing[noun]; k != "" {
		return k
	}
	return graph.OtherInstitution
}

// corporates are nouns of what firms alone have.
var corporates = set(`executives shareholders shares stockholders bondholders refinery refineries smelter dealership dealerships stores`)

// irregulars reports whether fighters of no state stand before the name at i: "guerrillas
// of the Revolutionary Army".
func (d *document) irregulars(i int) bool {
	for i--; i >= 0 && (d.tokens[i].lower == "the" || d.tokens[i].lower == "of"); i-- {
	}
	return i >= 0 && describing[d.tokens[i].lower] == graph.ArmedGroup
}

// armed are words before "group" that make an armed one of it.
var armed = set(`rebel militant guerrilla terrorist insurgent jihadist armed separatist islamist`)

// describing are nouns that stand before a name and tell its sub-kind.
var describing = map[string]string{
	"company": graph.Company, "firm": graph.Company, "brokerage": graph.Company, "airline": graph.Company, "carmaker": graph.Company,
	"insurer": graph.Company, "manufacturer": graph.Company, "retailer": graph.Company, "conglomerate": graph.Company,
	"maker": graph.Company, "lender": graph.Company, "producer": graph.Company, "utility": graph.Company, "operator": graph.Company,
	"newspaper": graph.Media, "broadcaster": graph.Media, "magazine": graph.Media, "weekly": graph.Media, "daily": graph.Media,
	"website": graph.Media, "party": graph.PoliticalParty, "regulator": graph.Agency, "watchdog": graph.Agency,
	"militia": graph.ArmedGroup, "rebels": graph.ArmedGroup, "militants": graph.ArmedGroup, "guerrillas": graph.ArmedGroup,
	"charity": graph.NGO, "think-tank": graph.NGO, "tank": graph.NGO, "foundation": graph.NGO,
}

// hall reports whether a name is that of a building in which others meet: "NAME Convention
// Centre", "State House".
func (d *document) hall(s span) bool {
	if s.to < s.from+2 {
		return false
	}
	last, before := d.tokens[s.to-1].lower, d.tokens[s.to-2].lower
	return last == "house" && before == "state" || (last == "centre" || last == "center") &&
		(before == "convention" || before == "conference" || before == "congress" || before == "exhibition" || before == "sports" || d.within(s.from))
}

// within reports whether something takes place in what a name is of that begins at token i, and nobody works there: "met at the NAME".
func (d *document) within(i int) bool {
	if i--; i > 0 && d.tokens[i].lower == "the" {
		i--
	}
	return i > 0 && d.sameSentence(i-1, i+1) && (d.tokens[i].lower == "at" || d.tokens[i].lower == "inside" || d.tokens[i].lower == "outside") &&
		d.titleAt[i-1] == 0 && !d.tokens[i-1].is(shapeCapital) && !d.tokens[i-1].has(classHead|classHeads|classCommon|classBody)
}
