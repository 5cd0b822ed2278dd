package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// relation relates two entities.
type relation struct {
	kind       graph.RelationType
	from, to   int // indices into document.entities
	evidence   []span
	confidence float64
	basis      graph.Basis
	rule       string

	attributedTo int // entity, or -1
}

// findRelations reads what names say by themselves (a ministry is part of the state whose
// adjective it carries), what the gazetteer knows (a city lies in its country), and
// what the words around a name tell of whom somebody belongs to ("NAME (SPD)").
func (d *document) findRelations() {
	r := relationFinder{d: d, seen: map[relationKey]bool{}, posts: map[[2]int]bool{}, lands: map[string]int{}, states: map[string]int{},
		regions: map[*gazetteer.Region]int{}, cities: map[string]int{}, known: newEntityIndex(d, gazetteerKey)}
	for i := range d.positions {
		p := &d.positions[i]
		r.posts[[2]int{p.person, p.institution}], r.posts[[2]int{p.person, p.state}] = true, true
	}
	for e := len(d.entities) - 1; e >= 0; e-- { // the first of a city or region counts
		switch x := &d.entities[e]; {
		case x.subkind == graph.City && len(x.names) > 0:
			r.cities[graph.Fold(x.name)] = e
		case x.subkind == graph.Region && len(x.names) > 0:
			if g := gazetteer.RegionByName(graph.Fold(x.name)); g != nil && g.Country == x.country {
				r.regions[g] = e
			}
		case x.name == "" || x.country == "":
		case x.subkind == graph.Country:
			r.lands[x.country] = e
		case x.subkind == graph.State && x.gazetteer == "country/"+x.country:
			r.states[x.country] = e
		}
	}
	for e, n := 0, len(d.entities); e < n; e++ {
		switch d.entities[e].kind {
		case graph.KindInstitution:
			r.institution(e)
		case graph.KindLocation:
			r.location(e)
		}
	}
	r.memberships()
	r.representatives()
	r.knownLeaders()
	r.twins()
}

type relationKey struct {
	kind     graph.RelationType
	from, to int
}

type relationFinder struct {
	d             *document
	seen          map[relationKey]bool
	posts         map[[2]int]bool           // of people in institutions and states
	lands, states map[string]int            // by country code
	regions       map[*gazetteer.Region]int // that the article names
	cities        map[string]int            // that it names, by their folded names
	known         *entityIndex
}

func (r *relationFinder) add(x relation) {
	k := relationKey{x.kind, x.from, x.to}
	if x.from == x.to || x.to < 0 || r.seen[k] {
		return
	}
	r.seen[k] = true
	x.confidence = relationRules.confidence(x.rule)
	r.d.relations = append(r.d.relations, x)
}

// organs are institutions that are part of the state whose name they carry.
var organs = map[string]bool{
	graph.Ministry: true, graph.Embassy: true, graph.Parliament: true, graph.Agency: true, graph.Court: true, graph.ArmedForce: true,
}

// organ reports whether an institution is part of the state whose code it has.
func (x *entity) organ() bool { return organs[x.subkind] || x.seat() }

// body reports whether an entity is an institution that is no state.
func (x *entity) body() bool { return x.kind == graph.KindInstitution && x.subkind != graph.State }

// ofCountry reports whether an entity is a country, as a state or as a place.
func (x *entity) ofCountry() bool { return x.subkind == graph.State || x.subkind == graph.Country }

// seat reports whether an institution is a government called by its seat: "the Kremlin".
func (x *entity) seat() bool {
	return x.subkind == graph.OtherInstitution && x.country != "" && gazetteer.CountryBySeat(graph.Fold(x.name)) != nil
}

// institution relates an institution to its state and its city.
func (r *relationFinder) institution(e int) {
	d := r.d
	x := &d.entities[e]
	if x.subkind == graph.State || len(x.names) == 0 {
		return
	}
	evidence := []span{d.introduction(x)}
	code, basis, rule := d.stateOf(x)
	if code != "" && x.organ() {
		r.add(relation{kind: graph.PartOf, from: e, to: r.state(code), evidence: evidence, basis: basis, rule: rule})
	}
	x = &d.entities[e]
	for _, n := range x.names {
		s := d.names[n].span
		if to := r.seat(s); to >= 0 {
			r.add(relation{kind: graph.BasedIn, from: e, to: to, evidence: []span{d.sentenceAt(s.from)},
				basis: graph.Stated, rule: "based in"})
			x = &d.entities[e]
		}
		if to := r.houseIn(n); to >= 0 {
			r.add(relation{kind: graph.BasedIn, from: e, to: to, evidence: []span{d.sentenceAt(s.from)},
				basis: graph.Stated, rule: "house in place"})
			x = &d.entities[e]
		}
		for i := s.from + 1; i+1 < s.to; i++ {
			if w := d.tokens[i].lower; w != "in" && w != "at" {
				continue
			}
			if k, to := d.lookUp(i + 1); to == s.to && k.city != nil && x.subkind == graph.Embassy {
				r.add(relation{kind: graph.BasedIn, from: e, to: r.city(k.city), evidence: []span{d.sentenceAt(s.from)},
					basis: graph.Pattern, rule: "name of the institution"})
				return
			}
		}
	}
}

// seat is the city that the words beside an institution's name say it has its seat in:
// "Berlin-based NAME", "NAME, based in Berlin"; -1 if none do.
func (r *relationFinder) seat(s span) int {
	d := r.d
	start, end := d.sentenceAt(s.from).from, d.sentenceEnd(s.from)
	if i := s.from - 1; i-2 >= start && d.tokens[i].lower == "based" && d.tokens[i-1].text == "-" {
		return r.place(d.nameCovering(i - 2))
	}
	i := s.to
	if i+3 < end && d.tokens[i].text == "," {
		i++
	}
	if i+2 < end && (d.tokens[i].lower == "based" || d.tokens[i].lower == "headquartered") && d.tokens[i+1].lower == "in" {
		return r.place(d.nameCovering(i + 2))
	}
	return -1
}

// stateOf is the code of the state that an institution is of, and how that is known.
func (d *document) stateOf(x *entity) (code string, basis graph.Basis, rule string) {
	if x.gazetteer != "" || len(x.names) == 0 || x.seat() {
		return x.country, graph.Gazetteer, "gazetteer"
	}
	if code = d.stateInName(x); code != "" {
		return code, graph.Pattern, "name of the institution"
	}
	return d.ownerOf(x), graph.Stated, "possessive"
}

// settleCountries notes the state that each institution is of.
func (d *document) settleCountries() {
	for e := range d.entities {
		if x := &d.entities[e]; x.kind == graph.KindInstitution && x.country == "" {
			x.country, _, _ = d.stateOf(x)
			if x.country == "" {
				x.country = d.shared(x)
			}
		}
	}
}

// sharedNames are ministries and offices whose names do not tell of which state they are, with
// the codes of those that call one so; made by hand.
var sharedNames = map[string]string{
	"foreign office": "GB DE PK", "chancellery": "DE AT PL", "federal chancellery": "DE AT CH",
	"department of foreign affairs": "PH IE", "ministry of external affairs": "IN", "external affairs ministry": "IN",
	"federal foreign office": "DE", "foreign commonwealth and development office": "GB",
}

// shared is the code of the state that a ministry's name means here: of those that call
// one so, the one that the article names most; nothing where that is open.
func (d *document) shared(x *entity) string {
	codes := sharedNames[graph.Fold(x.name)]
	if codes == "" {
		return ""
	}
	best, most, tie := "", 0, false
	for code := range strings.FieldsSeq(codes) {
		count := 0
		for e := range d.entities {
			if y := &d.entities[e]; y.country == code && y.ofCountry() {
				count += len(y.names)
			}
		}
		switch {
		case count > most:
			best, most, tie = code, count, false
		case count == most:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// stateInName is the code of the state that an institution's name carries: its adjective
// or name in front, or after "of" at the end.
func (d *document) stateInName(x *entity) string {
	for _, n := range x.names {
		s := d.names[n].span
		if k, to := d.lookUp(s.from); to > s.from && to < s.to {
			switch {
			case k.people != nil:
				return k.people.Code
			case k.country != nil:
				return k.country.Code
			}
		}
		for i := s.to - 1; i > s.from+1; i-- {
			if d.tokens[i-1].lower == "of" || d.tokens[i-1].lower == "the" && d.tokens[i-2].lower == "of" {
				k, to := d.lookUp(i)
				switch {
				case k.country != nil && (to == s.to || to < s.to && d.tokens[to].lower == "in"):
					return k.country.Code
				case k.people != nil && to > i && to < s.to: // "Department of the Chinese Foreign Ministry"
					return k.people.Code
				}
			}
		}
	}
	return ""
}

// ownerOf is the code of the state whose possessive stands before one of an entity's names:
// "China's Commerce Ministry"; or nothing.
func (d *document) ownerOf(x *entity) string {
	for _, n := range x.names {
		if code := d.possessor(n); code != "" {
			return code
		}
	}
	return ""
}

// possessor is the code of the state whose possessive stands right before name n, or nothing.
func (d *document) possessor(n int) string {
	i := d.names[n].from - 1
	if i < 1 || !d.possessive(i) || !d.sameSentence(i-1, i+1) {
		return ""
	}
	if m := d.nameCovering(i - 1); m >= 0 && d.entities[d.names[m].entity].ofCountry() {
		return d.entities[d.names[m].entity].country
	}
	return ""
}

func (r *relationFinder) state(code string) int {
	if e, ok := r.states[code]; ok {
		return e
	}
	return r.imply(r.states, code, entity{kind: graph.KindInstitution, subkind: graph.State})
}

// land is the location of a country, added where the article names it as a state alone.
func (r *relationFinder) land(code string) int {
	if e, ok := r.lands[code]; ok {
		return e
	}
	return r.imply(r.lands, code, entity{kind: graph.KindLocation, subkind: graph.Country})
}

func (r *relationFinder) imply(known map[string]int, code string, x entity) int {
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return -1
	}
	x.name, x.country, x.gazetteer = c.Name, code, "country/"+code
	r.d.entities = append(r.d.entities, x)
	known[code] = len(r.d.entities) - 1
	return known[code]
}

// city is the location of a city, added where only the institution's name has it.
func (r *relationFinder) city(c *gazetteer.City) int {
	x := (&candidate{kind: graph.KindLocation, subkind: graph.City, known: known{city: c}}).entity()
	if e := r.known.find(x.gazetteer); e >= 0 {
		return e
	}
	x.name = c.Name
	r.d.entities = append(r.d.entities, x)
	return len(r.d.entities) - 1
}
