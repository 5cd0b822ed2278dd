package identity

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// bearer is a person's profile, read.
type bearer struct {
	id, state, bare string
	name            fullName
	years           []int
	fields          map[string]int
	posts           map[string]int // institutions tied to
	aliases         map[string]int
	leader          *gazetteer.Leader
}

func readBearer(p graph.Profile) bearer {
	b := bearer{
		id: p.ID, state: only(p, FacetState), bare: only(p, FacetName), years: yearsOf(p.Facets),
		fields: p.Facets[FacetField], posts: p.Facets[FacetPost], aliases: p.Facets[FacetAlias],
	}
	b.name = readName(b.bare, b.state, only(p, FacetScript))
	state := ""
	if len(b.name.words) == 1 { // a surname alone says too little to doubt the state
		state = b.state
	}
	b.leader = leaderOf(b.name, state, b.years)
	return b
}

// surnameIsCommon reports whether so many bear the surname that it and a state tell nobody apart.
func (b bearer) surnameIsCommon() bool {
	for _, w := range b.name.words[max(0, len(b.name.words)-1):] {
		if !commonSurnames()[w.text] {
			return false
		}
	}
	return true
}

// sameSurname reports whether two names end in the same letters.
func (b *bearer) sameSurname(other *bearer) bool {
	return b.name.words[len(b.name.words)-1].text == other.name.words[len(other.name.words)-1].text
}

// givenAlone reports whether the one word of either name may be a given name, which says too little
// where no state is known.
func (b bearer) givenAlone(other *bearer) bool {
	for _, x := range []*bearer{&b, other} {
		if len(x.name.words) != 1 {
			continue
		}
		w := x.name.words[0]
		_, given := gazetteer.GivenName(w.text)
		return w.given.origin != "" || given && (b.state == "" || other.state == "")
	}
	return false
}

// relate compares two people, whoever else there is. Forms of a name that say equally much are
// compared as they are. A form that says less, or one without a state, joins those that say more where
// all of them are one person: what could mean two is doubtful, which settle finds out.
func relate(a, b *bearer) (edge, bool) {
	t := traditionOf(a.state, b.state)
	l := match(a.name, b.name, t)
	if veto := vetoed(a, b, l); veto != "" && veto != vetoState {
		return edge{}, false
	}
	if a.aliases[b.bare] > 0 || b.aliases[a.bare] > 0 {
		l = likeness{kin: sameVariant, reasons: []string{"an article gives both names"}}
	}
	if len(a.name.words) == 1 && len(b.name.words) == 1 && (a.state != b.state || a.name.suffix != b.name.suffix) && l.kin < surnameOnly {
		l.kin = surnameOnly // two surnames alone say no more than one
	}
	loose := l.kin == typo || l.near && !t.transliterated // it takes a user to say
	if l.kin == unrelated || loose && (len(a.name.words) == 1 || l.kin == typo && (a.state == "" || a.state != b.state)) {
		return edge{}, false
	}
	e := edge{rank: int(l.kin), rule: rules[l.kin].name, score: rules[l.kin].score, reasons: l.reasons}
	e.lackI, e.lackJ = l.fewer == -1 || l.fewer == 2, l.fewer == 1 || l.fewer == 2
	if loose {
		e.score -= 20
	}
	e.doubtful = loose || l.kin == otherOrder && !t.eitherOrder
	w := weighing{edge: &e, a: a, b: b, kin: l.kin, known: led(a, b), posts: shared(a.posts, b.posts)}
	w.states()
	worth := w.rest()
	return e, worth
}

// rules names the rules by which names are one, with what they are worth.
var rules = map[kinship]struct {
	name  string
	score int
}{
	sameSpelling: {"same name", 100}, sameVariant: {"forms of one given name", 97}, nearSpelling: {"one name transliterated", 95}, otherSystem: {"one name transliterated", 94},
	middleLeft: {"a middle name left out", 96}, otherOrder: {"the surname first", 94}, translated: {"forms of one given name", 88},
	petName: {"a pet name", 90}, partOfName: {"a part of the name", 90}, initialOnly: {"an initial", 88}, surnameOnly: {"a surname alone", 84},
	typo: {"a letter differs", 90},
}

// led reports whether the names of two are those of one who headed a state, or its government or
// diplomacy, in the years of both.
func led(a, b *bearer) bool {
	return a.leader != nil && b.leader != nil && a.leader.Country == b.leader.Country && a.leader.Names[0] == b.leader.Names[0]
}

// vetoState begins why two who serve different states are not one.
const vetoState = "they serve different states"

// personVeto says why two people cannot be one.
func personVeto(a, b *bearer) string {
	return vetoed(a, b, match(a.name, b.name, traditionOf(a.state, b.state)))
}

// vetoed says so of two whose names were compared.
func vetoed(a, b *bearer, l likeness) string {
	if a.name.suffix != "" && b.name.suffix != "" && a.name.suffix != b.name.suffix {
		return "one is " + a.name.suffix + ", the other " + b.name.suffix
	}
	if yearsApart(a.years, b.years) > 75 {
		return "more than a lifetime lies between what is told of them"
	}
	if a.state != "" && b.state != "" && a.state != b.state && !succeeds(a.state, b.state) && !led(a, b) {
		return vetoState
	}
	if len(a.name.words) > 1 && len(b.name.words) > 1 && a.aliases[b.bare]+b.aliases[a.bare] == 0 && l.kin == unrelated {
		return "their names are different"
	}
	return ""
}

// successors are the states that came after those of the past.
var successors = map[string][]string{
	"SU": {"RU", "UA", "BY", "KZ", "UZ", "TM", "KG", "TJ", "AM", "AZ", "GE", "MD", "EE", "LV", "LT"},
	"YU": {"RS", "HR", "SI", "BA", "MK", "ME", "XK"}, "CS": {"CZ", "SK", "RS", "ME"}, "DD": {"DE"}, "XK": {"RS"}, "ZR": {"CD"}, "BU": {"MM"},
}

func succeeds(a, b string) bool {
	return slices.Contains(successors[a], b) || slices.Contains(successors[b], a)
}

func stateName(code string) string {
	if c := gazetteer.CountryByCode(code); c != nil {
		return c.Name
	}
	return code
}

func shared(a, b map[string]int) bool {
	for v := range a {
		if b[v] > 0 {
			return true
		}
	}
	return false
}

// yearsApart is how many years lie between the years of two profiles, 0 where they meet or any is unknown.
func yearsApart(a, b []int) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return max(0, a[0]-b[len(b)-1], b[0]-a[len(a)-1])
}
