package extract

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// homeState is the code of the state that the article is about, as far as a post without
// a state belongs to it: the one that its names speak of most. Articles that speak of
// Congress or the White House mean the United States by "the president".
// A state whose office of that kind somebody else holds is not meant.
func (f *positionFinder) homeState(head string, person int, president bool) string {
	for _, code := range f.mostNamed(person, president && f.american()) {
		if !f.taken(head, code) {
			return code
		}
	}
	return ""
}

// taken reports whether the article knows the holder of an office of a state.
func (f *positionFinder) taken(head, code string) bool {
	if head == "minister" {
		return false
	}
	for i := range f.found {
		p := &f.found[i]
		if p.state >= 0 && p.status == graph.Current && f.d.entities[p.state].country == code && f.d.headWord(p.at) == head && len(titleWords(p.title)) == 1 {
			return true
		}
	}
	return false
}

// mostNamed lists the codes of the states that names of the article belong to, the most
// frequent first. What is named in a sentence with the person counts more.
func (f *positionFinder) mostNamed(person int, american bool) []string {
	counts := map[string]int{}
	codes := []string{}
	with := map[int]bool{}
	for _, n := range f.d.entities[person].names {
		with[f.d.tokens[f.d.names[n].from].sentence] = true
	}
	if american {
		counts["US"] = 100
		codes = append(codes, "US")
	}
	for i := range f.d.candidates {
		k := &f.d.candidates[i].known
		code := ""
		switch {
		case f.d.candidates[i].kind == graph.KindPerson:
		case k.country != nil:
			code = k.country.Code
		case k.people != nil:
			code = k.people.Code
		case k.seat != nil:
			code = k.seat.Code
		case k.city != nil:
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
		if with[f.d.tokens[f.d.candidates[i].from].sentence] {
			counts[code] += 2
		}
	}
	slices.SortStableFunc(codes, func(a, b string) int { return counts[b] - counts[a] })
	return codes
}

// american reports whether the article speaks of the government of the United States by
// the names that it has at home.
func (f *positionFinder) american() bool {
	for i := range f.d.candidates {
		k := &f.d.candidates[i].known
		if k.seat != nil && k.seat.Code == "US" || k.org != nil && k.org.Country == "US" && (k.org.Subkind == graph.Ministry || k.org.Subkind == graph.Parliament || k.org.Subkind == graph.Agency) {
			return true
		}
	}
	for i := range f.d.tokens {
		switch f.d.tokens[i].text {
		case "Republican", "Republicans", "Democrat", "Democrats", "Sen.", "Rep.":
			return true
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
}
