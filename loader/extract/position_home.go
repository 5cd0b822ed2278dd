package extract

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// homeState is the code of the state that the article is about, as far as a post without
// a state belongs to it: the one that its names speak of most. Articles that speak of
// Congress or the White House mean the United States by "the president".
// A state whose office of that kind somebody else holds is not meant, nor are those to which the holder goes.
func (f *positionFinder) homeState(head string, president bool, abroad ...string) string {
	for _, code := range f.oftenNamed(president && f.american()) {
		if slices.Contains(abroad, code) {
			continue
		}
		if code == "US" && president && f.american() || !f.taken(head, code) && possible(head, code) {
			return code
		}
	}
	if codes := f.oftenNamed(president && f.american()); len(codes) == 1 && possible(head, codes[0]) && !slices.Contains(abroad, codes[0]) {
		return codes[0] // who held the office once is not always called so
	}
	return ""
}

// taken reports whether the article knows the holder of an office of a state.
func (f *positionFinder) taken(head, code string) bool {
	return head != "minister" && f.filled[[2]string{code, office(head)}]
}

// note remembers that an office of a state has a holder, where a record says so.
func (f *positionFinder) note(p *position) {
	if p.state >= 0 && p.status == graph.Current {
		f.held[[2]string{f.d.entities[p.state].country, lowerTitle(p)}] = true
	}
	if p.state >= 0 && p.institution < 0 && p.status == graph.Current && len(titleWords(p.title)) <= 1 {
		f.filled[[2]string{f.d.entities[p.state].country, office(f.d.headWord(p.at))}] = true
	}
}

// office is the head of an office, one for all those of heads of state.
func office(head string) string {
	if headsOfState[head] {
		return "head of state"
	}
	return head
}

// headsOfState are the heads of offices of which a state has one alone.
var headsOfState = set(`president king queen emir amir sultan monarch`)

// mostNamed lists the codes of the states that names of the article belong to, the most
// frequent first.
func (f *positionFinder) mostNamed(american bool) []string {
	at := 0
	if american {
		at = 1
	}
	if f.homes[at] == nil {
		f.homes[at], f.often[at] = f.countNamed(american)
	}
	return f.homes[at]
}

// oftenNamed lists those of them that are not named in passing, beside the one that is named most.
func (f *positionFinder) oftenNamed(american bool) []string {
	codes := f.mostNamed(american)
	if american {
		return codes[:f.often[1]]
	}
	return codes[:f.often[0]]
}

// faintly is how many times as often as a state in passing the one is named that an article is about.
const faintly = 4

// countNamed lists the codes of states by how often they are named, and how many of them are not named in passing.
func (f *positionFinder) countNamed(american bool) ([]string, int) {
	counts := map[string]int{}
	codes := []string{}
	if american {
		counts["US"] = 8
		codes = append(codes, "US")
	}
	abroad := map[int]bool{}
	for i := range f.d.titles {
		if t := &f.d.titles[i]; t.target.to > t.target.from {
			abroad[t.target.from] = true // "ambassador to Peru" tells of no office of Peru
		}
	}
	for i := range f.d.candidates {
		k := &f.d.candidates[i].known
		code := ""
		switch {
		case abroad[f.d.candidates[i].from]:
		case f.d.candidates[i].kind == graph.KindPerson, f.d.ofPerson(f.d.candidates[i].from), k.org != nil && f.d.candidates[i].kind == graph.KindInstitution && k.country == nil:
		case k.country != nil:
			code = k.country.Code
		case k.people != nil:
			code = k.people.Code
		case k.seat != nil:
			code = k.seat.Code
		case k.city != nil && (k.ruled != nil || !f.d.venue(&f.d.candidates[i])):
			code = k.city.Country
		case k.region != nil:
			code = k.region.Country
		}
		if code == "" {
			continue
		}
		if counts[code] == 0 {
			codes = append(codes, code)
		}
		counts[code]++
		if i := f.d.candidates[i].to; i < len(f.d.tokens) && stateNouns[f.d.tokens[i].lower] {
			counts[code]++ // those in office belong to the state whose government is spoken of
		}
	}
	slices.SortStableFunc(codes, func(a, b string) int { return counts[b] - counts[a] })
	often := len(codes)
	for often > 1 && counts[codes[often-1]]*faintly <= counts[codes[0]] {
		often--
	}
	return codes, often
}

// conferenceCities are no capitals, and where states from everywhere meet.
var conferenceCities = map[string]bool{"geneva": true, "new york": true, "strasbourg": true, "davos": true}

// venue reports whether a town is named as where something takes place, which may be abroad: "met
// in NAME".
func (d *document) venue(c *candidate) bool {
	if conferenceCities[c.key] && d.sentences[d.tokens[c.from].sentence].dateline {
		return true
	}
	return c.from > 0 && d.tokens[c.from-1].lower == "in" && d.sameSentence(c.from-1, c.from)
}

// ofPerson reports whether a state at token i is told of the person named before it alone:
// "Anna Berg of NAME".
func (d *document) ofPerson(i int) bool {
	if i < 2 || d.tokens[i-1].lower != "of" || !d.sameSentence(i-2, i) {
		return false
	}
	n := d.nameCovering(i - 2)
	return n >= 0 && d.names[n].to == i-1 && d.entities[d.names[n].entity].kind == graph.KindPerson
}

// american reports whether the article speaks of the government of the United States by
// the names that it has at home.
func (f *positionFinder) american() bool {
	if f.us == 0 {
		f.us = -1
		if f.speaksAmerican() {
			f.us = 1
		}
	}
	return f.us > 0
}

func (f *positionFinder) speaksAmerican() bool {
	for i := range f.d.candidates {
		k := &f.d.candidates[i].known
		if k.seat != nil && k.seat.Code == "US" || k.org != nil && k.org.Country == "US" &&
			(k.org.Subkind == graph.Ministry || k.org.Subkind == graph.Agency || k.org.ID == "us-senate") {
			return true
		}
	}
	for i := range f.d.tokens {
		switch f.d.tokens[i].text {
		case "Republican", "Republicans", "Democrat", "Democrats", "Sen.", "Rep.":
			return true
		case "Majority", "Minority":
			if i > 0 && chambers[f.d.tokens[i-1].lower] != "" {
				return true // "Senate Majority Leader"
			}
		case "Senate", "Congress", "House":
			if i > 0 && demonym(&f.d.tokens[i-1]) == "US" {
				return true // "the U.S. Senate"
			}
		}
	}
	return false
}

// serve notes at each person the state that the posts serve, if it is one state.
func (f *positionFinder) serve() {
	d := f.d
	for i := range d.positions {
		p := &d.positions[i]
		code := ""
		switch {
		case p.rule == titleOfLeader: // told of the office, not of the name
		case p.state >= 0:
			code = d.entities[p.state].country
		case p.institution >= 0:
			code = d.entities[p.institution].country
		}
		x := &d.entities[p.person]
		if code != "" && x.country == "" && gazetteer.CountryByCode(code) != nil {
			x.country = code
		}
	}
	for n := range d.names {
		if x := &d.entities[d.names[n].entity]; x.kind == graph.KindPerson && x.country == "" {
			x.country = f.saidOf(n)
		}
	}
}
