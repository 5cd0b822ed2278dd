package extract

import (
	"strings"

	"parley/graph"
)

// institutionAt returns the end of the institution whose name begins at token i, and
// its sub-kind; i where none begins there. The name's own pattern decides: a run of
// capitalised words with a body ("Ministry", "Bank") in it, and what "of", "for" or "on"
// joins to it.
func (d *document) institutionAt(i int) (int, string) {
	end := d.sentenceEnd(i)
	last, complement := -1, false
	subkind := ""
	to := i
	for j := i; j < min(end, i+longestName); {
		t := &d.tokens[j]
		if complement && j == to && to > i && (d.givenThenName(j, end) || d.nameAfterField(j, end)) {
			break // "Bank of England Robin Smith"
		}
		if t.is(shapeCapital) && d.nameWord(j, i) {
			if t.has(classBody) || j == i && t.has(classBodyBefore) && d.joined(j+1, end) {
				if k := bodyKind(d, i, j); !complement {
					last, subkind, to = j, k, j+1
				}
			} else if t.has(classFirm) && j > i && !t.has(classParticle) {
				return j + 1, graph.Company
			}
			if complement {
				to = j + 1
			}
			j++
			continue
		}
		next, ok := d.link(j, i, last, complement, end, subkind)
		if !ok {
			break
		}
		if last >= 0 && d.tokens[j].lower != "and" && d.tokens[j].text != "&" && d.tokens[j].text != "-" {
			complement = true
		}
		j = next
	}
	if last < 0 {
		return i, ""
	}
	if to < end && d.tokens[to].lower == "general" && d.tokens[to].is(shapeCapital) && (to+1 >= end || d.tokens[to+1].lower != "secretary") {
		to++
		if e, ok := d.seatOf(to, end); ok {
			to = e
		}
	}
	if to == i+1 && !standsAlone[d.tokens[i].lower] {
		return i, ""
	}
	return d.wholeOf(i, to), subkind
}

// givenThenName reports whether a given name and another capitalised word stand at j.
func (d *document) givenThenName(j, end int) bool {
	if j+1 >= end || !d.tokens[j].is(shapeCapital) || !d.tokens[j+1].is(shapeCapital) ||
		d.tokens[j].has(classBody|classPortfolio) || d.fixed[j] {
		return false
	}
	return d.given(j)
}

// nameAfterField reports whether two words at j of which nothing is known follow the noun
// of a ministry's field: "Ministry of Foreign Affairs Megi Fino".
func (d *document) nameAfterField(j, end int) bool {
	p := &d.tokens[j-1]
	if j+1 >= end || !p.has(classPortfolio) || fieldAdjectives[p.lower] {
		return false
	}
	for _, t := range []*token{&d.tokens[j], &d.tokens[j+1]} {
		if !t.is(shapeCapital) || t.class != 0 || t.is(shapeCaps) {
			return false
		}
	}
	return d.knownAsName(j) && d.knownAsName(j+1) && !(j+2 < end && d.tokens[j+2].is(shapeCapital) && d.tokens[j+2].has(classBody))
}

// longestName is more tokens than any institution's name has.
const longestName = 24

// standsAlone are bodies that one capitalised word names.
var standsAlone = set(`senate`)

// nameWord reports whether the capitalised token j can stand inside an institution's
// name that begins at i.
func (d *document) nameWord(j, i int) bool {
	t := &d.tokens[j]
	if n := d.titleAt[j]; n > 0 && j > i && d.officeOf(d.titles[n-1].from) {
		return true
	}
	if n := d.titleAt[j]; n > 0 && !t.has(classPortfolio|classBody) {
		return false
	}
	if n := d.titleAt[j]; n > 0 && d.titles[n-1].head >= j && d.tokens[d.titles[n-1].head].is(shapeCapital) {
		return false
	}
	return j == i || !t.has(classFunction|classTime|classHonorific) || t.lower == "state" || t.lower == "general"
}

// joined reports whether "of" or "for" follows: "Bank of".
func (d *document) joined(j, end int) bool {
	return j+1 < end && (d.tokens[j].lower == "of" || d.tokens[j].lower == "for") && d.capitalAfter(j+1, end)
}

func (d *document) capitalAfter(j, end int) bool {
	if j < end && d.tokens[j].lower == "the" {
		j++
	}
	if j >= end || !d.tokens[j].is(shapeCapital) || d.titleAt[j] > 0 && !d.officeOf(j) {
		return false
	}
	if j+1 < end && d.tokens[j+1].is(shapeCapital) && !d.fixed[j] { // "Party of John Smith"
		if d.given(j) &&
			!d.tokens[j].has(classPortfolio|classBody|classModifier|classAdjective) && !d.tokens[j+1].has(classBody|classPortfolio) {
			_, to := d.lookUp(j)
			return to > j
		}
	}
	return true
}

// officeOf reports whether the title at j, with no name behind it, ends the name of a body:
// "Office of the President", "Cabinet of Ministers".
func (d *document) officeOf(j int) bool {
	t := &d.titles[d.titleAt[j]-1]
	i := j - 1
	if i > 0 && d.tokens[i].lower == "the" {
		i--
	}
	if i < 1 || t.from != j || d.tokens[i].lower != "of" || !officeWords[d.tokens[i-1].lower] {
		return false
	}
	return t.after >= len(d.tokens) || !d.tokens[t.after].is(shapeCapital)
}

// officeWords are bodies that are named after the posts of those they serve.
var officeWords = set(`office cabinet council administration executive`)

// link reports whether the small word at j joins what stands before it to what follows,
// and where that begins.
func (d *document) link(j, i, last int, complement bool, end int, subkind string) (int, bool) {
	t := &d.tokens[j]
	if j == i || j+1 >= end {
		return 0, false
	}
	next := &d.tokens[j+1]
	switch t.lower {
	case "of", "for", "on", "to":
		if last != j-1 && !complement || !d.capitalAfter(j+1, end) || t.lower == "to" && subkind != graph.Embassy {
			return 0, false
		}
		if complement && t.lower != "of" && t.lower != "on" && !(t.lower == "for" && d.tokens[j-1].has(classBody)) {
			return 0, false
		}
		if t.lower == "on" && d.tokens[j-1].lower == "council" && d.landAt(j+1) > j+1 {
			return 0, false // "met the Security Council on Chile"
		}
		if next.lower == "the" {
			return j + 2, true
		}
		if next.has(classTime) {
			return 0, false
		}
		return j + 1, true
	case "in", "at":
		if t.lower == "in" && complement && associated[d.tokens[last].lower] && d.tokens[last+1].lower == "of" {
			k, to := d.lookUp(j + 1)
			ends := to >= end || d.tokens[to].has(classSaid|classVerb) || d.tokens[to].text == "(" || d.tokens[to].text == "," || d.possessive(to)
			return j + 1, k.country != nil && ends // "the Association of Banks in Chad said"
		}
		if last >= 0 && (last == j-1 || complement) && (subkind == graph.Embassy || d.tokens[last].lower == "mission") {
			_, ok := d.seatOf(j, end)
			return j + 1, ok
		}
		return 0, false
	case "and", "&":
		if !next.is(shapeCapital) || d.titleAt[j+1] > 0 {
			return 0, false
		}
		prev := &d.tokens[j-1]
		if complement {
			return j + 1, next.has(classPortfolio) && (prev.has(classPortfolio) || d.worldPart(j-1) == j) || t.text == "&"
		}
		return j + 1, last < 0 && prev.has(classPortfolio) && next.has(classPortfolio) && d.bodyWithin(j+2, end) || t.text == "&"
	case "'", "’":
		return j + 1, !complement && t.start == d.tokens[j-1].end && guildsmen(&d.tokens[j-1]) && d.bodyWithin(j+1, end)
	case "-", "–":
		return j + 1, next.is(shapeCapital) && next.start == t.end && t.start == d.tokens[j-1].end
	}
	return 0, false
}

// guildsmen reports whether a capitalised plural is of people of one calling, whose body is called after them: "the Dock Workers' Union".
func guildsmen(t *token) bool {
	if !t.is(shapeCapital) || t.has(classBody|classPolity) || demonym(t) != "" {
		return false
	}
	if nounWords[t.lower] == groupNoun {
		return true
	}
	for _, end := range []string{"ers", "ors", "ists", "dents", "ants", "eers", "ians"} {
		if strings.HasSuffix(t.lower, end) {
			return true
		}
	}
	return false
}

// associated are nouns of bodies that are called after their land, too.
var associated = set(`association federation union confederation council league society`)

// bodyWithin reports whether a body follows within the next words of a name.
func (d *document) bodyWithin(j, end int) bool {
	for n := 0; n < 3 && j+n < end; n++ {
		if t := &d.tokens[j+n]; t.has(classBody) && t.is(shapeCapital) {
			return true
		} else if !t.is(shapeCapital) {
			return false
		}
	}
	return false
}

// seatOf returns the end of "in Istanbul" at j, where j begins that.
func (d *document) seatOf(j, end int) (int, bool) {
	if j+1 >= end || d.tokens[j].lower != "in" && d.tokens[j].lower != "at" {
		return j, false
	}
	k, to := d.lookUp(j + 1)
	return to, to > j+1 && (k.city != nil || k.country != nil && j > 0 && d.tokens[j-1].lower == "mission")
}

// bodyKind is the sub-kind that the body at j gives an institution whose name begins at i.
func bodyKind(d *document, i, j int) string {
	w := d.tokens[j].lower
	if k := bodyKinds[w]; k != "" {
		if k == graph.Ministry && w == "department" && !d.stateDepartment(i, j) {
			return graph.Agency
		}
		if w == "office" && j > i && d.tokens[j-1].lower == "foreign" {
			return graph.Ministry
		}
		if w == "commission" && j > i+1 && d.tokens[j-1].lower == "high" && demonym(&d.tokens[j-2]) != "" {
			return graph.Embassy // "the Indian High Commission"
		}
		if w == "mission" && d.jointMission(i, j) {
			return graph.Intergovernmental
		}
		if w == "bank" && j > i && (d.tokens[j-1].lower == "central" || d.tokens[j-1].lower == "reserve") {
			return graph.Agency
		}
		if w == "agency" && j > i && reporting[d.tokens[j-1].lower] {
			return graph.Media
		}
		return k
	}
	return graph.OtherInstitution
}

// jointMission reports whether a mission whose name begins at i and ends at j is one of several
// states and no embassy: "the OSCE Mission", "the Verification Mission in Kosovo".
func (d *document) jointMission(i, j int) bool {
	for ; i < j; i++ {
		k, to := d.lookUp(i)
		if jointMissions[d.tokens[i].lower] || to <= j && k.org != nil && k.org.Subkind == graph.Intergovernmental {
			return true
		}
	}
	return false
}

// jointMissions are the tasks that states send a mission for together.
var jointMissions = set(`assistance disengagement monitoring observer observation peacekeeping police stabilization stabilisation support training verification`)

// stateDepartment reports whether a department is one of a state, by its field.
func (d *document) stateDepartment(i, j int) bool {
	if j > i {
		p := &d.tokens[j-1]
		if p.lower != "federal" && demonym(p) == "" {
			return p.has(classPortfolio) || p.lower == "state"
		}
	}
	return j+2 < len(d.tokens) && d.tokens[j+1].lower == "of" && (d.tokens[j+2].has(classPortfolio) || d.tokens[j+2].lower == "state")
}

// reporting are words before "agency" that make a medium of it.
var reporting = set(`news press telegraph`)

var bodyKinds = map[string]string{
	"ministry": graph.Ministry, "department": graph.Ministry, "treasury": graph.Ministry,
	"embassy": graph.Embassy, "consulate": graph.Embassy, "mission": graph.Embassy,
	"agency": graph.Agency, "bureau": graph.Agency, "authority": graph.Agency, "commission": graph.Agency,
	"administration": graph.Agency, "service": graph.Agency, "directorate": graph.Agency, "inspectorate": graph.Agency,
	"office": graph.Agency, "police": graph.Agency, "cabinet": graph.Agency, "secretariat": graph.Agency,
	"parliament": graph.Parliament, "congress": graph.Parliament, "senate": graph.Parliament, "assembly": graph.Parliament,
	"house": graph.Parliament, "committee": graph.Parliament,
	"party": graph.PoliticalParty, "court": graph.Court, "tribunal": graph.Court,
	"army": graph.ArmedForce, "navy": graph.ArmedForce, "forces": graph.ArmedForce, "force": graph.ArmedForce,
	"guard": graph.ArmedForce, "guards": graph.ArmedForce, "corps": graph.ArmedForce, "brigade": graph.ArmedForce,
	"battalion": graph.ArmedForce, "regiment": graph.ArmedForce,
	"militia": graph.ArmedGroup, "front": graph.ArmedGroup, "brigades": graph.ArmedGroup, "resistance": graph.ArmedGroup,
	"bank": graph.Company, "company": graph.Company, "corporation": graph.Company, "airlines": graph.Company,
	"airways": graph.Company, "group": graph.Company, "holdings": graph.Company, "industries": graph.Company,
	"motors": graph.Company, "steel": graph.Company, "petroleum": graph.Company, "oil": graph.Company,
	"technologies": graph.Company, "securities": graph.Company, "electric": graph.Company, "systems": graph.Company,
	"times": graph.Media, "post": graph.Media, "tribune": graph.Media, "herald": graph.Media, "gazette": graph.Media,
	"news": graph.Media, "television": graph.Media, "radio": graph.Media, "newspaper": graph.Media, "journal": graph.Media,
	"foundation": graph.NGO, "association": graph.NGO, "federation": graph.NGO, "society": graph.NGO, "church": graph.NGO,
	"institute": graph.NGO, "institution": graph.NGO, "watch": graph.NGO, "union": graph.NGO, "confederation": graph.NGO,
	"organization": graph.NGO, "organisation": graph.NGO, "movement": graph.NGO, "centre": graph.NGO, "center": graph.NGO,
}
