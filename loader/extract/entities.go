package extract

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"parley/graph"
	"parley/graph/gazetteer"
)

// findEntities decides which names name one thing. What the gazetteer knows is one by its
// id; people are one by their names (people.go); institutions by theirs, by acronyms in
// brackets and by short forms ("the Foreign Ministry").
func (d *document) findEntities() {
	d.nameAt = make([]int32, len(d.tokens)+1)
	d.names = make([]name, 0, len(d.candidates))
	d.localBodies()
	d.settleNamesakes()
	byKey := map[string]int{}
	people := d.groupPeople()
	bodies := d.groupBodies()
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.kind == "" || c.subkind == graph.Media && !d.sentences[d.tokens[c.from].sentence].dateline && d.credit(c) {
			continue
		}
		key := c.id()
		switch {
		case c.kind == graph.KindPerson:
			key = "person/" + people[i]
		case key == "" && c.kind == graph.KindInstitution:
			key = bodies[c.key]
			if key == "" {
				key = "body/" + c.key
			}
		case key == "":
			key = "land/" + c.key
		}
		e, ok := byKey[key]
		if !ok {
			e = len(d.entities)
			byKey[key] = e
			d.entities = append(d.entities, c.entity())
			if p := d.persons[people[i]]; c.kind == graph.KindPerson && p != nil {
				d.entities[e].female, d.entities[e].male = p.female, p.male
			}
		}
		d.addName(c.span, e, c)
	}
	d.settleNames()
	d.acronyms()
	d.nicknames()
	d.settleCountries()
}

// localBodies takes parties and parliaments for those of a state that the article speaks of,
// and forgets them where there is none: many states have a Labour Party and a Congress.
func (d *document) localBodies() {
	named := map[string]bool{}
	for i := range d.candidates {
		k := &d.candidates[i].known
		switch {
		case k.country != nil:
			named[k.country.Code] = true
		case k.people != nil:
			named[k.people.Code] = true
		case k.seat != nil:
			named[k.seat.Code] = true
		case k.region != nil:
			named[k.region.Country] = true
		case k.city != nil:
			named[k.city.Country] = true
		case k.org != nil && k.org.Subkind == graph.Ministry:
			named[k.org.Country] = true
		}
	}
	for i := range d.candidates {
		k := &d.candidates[i].known
		if k.org != nil && k.org.Country != "" && !named[k.org.Country] && (k.org.Subkind == graph.PoliticalParty ||
			k.org.Subkind == graph.Parliament) {
			k.org = bodyOf(named, d.candidates[i].key)
		}
	}
}

// bodyOf is the institution of a name that belongs to one of the states; nil if none does.
func bodyOf(states map[string]bool, key string) *gazetteer.Organisation {
	for _, o := range gazetteer.OrganisationsByName(key) {
		if states[o.Country] {
			return o
		}
	}
	return nil
}

// credit reports whether a news agency is named in brackets as the source of an article
// alone: "(AFP, Reuters)".
func (d *document) credit(c *candidate) bool {
	i := c.from - 1
	for i >= 0 && i > c.from-12 && (d.tokens[i].text == "," || d.tokens[i].text == "/" || d.tokens[i].is(shapeCaps) ||
		newsAgency(&d.tokens[i])) {
		i--
	}
	j := c.to
	for j < len(d.tokens) && j < c.to+12 && (d.tokens[j].text == "," || d.tokens[j].text == "/" ||
		d.tokens[j].is(shapeCaps) || newsAgency(&d.tokens[j])) {
		j++
	}
	return i >= 0 && j < len(d.tokens) && d.tokens[i].text == "(" && d.tokens[j].text == ")"
}

func newsAgency(t *token) bool {
	o := gazetteer.OrganisationByName(foldedWord(t))
	return o != nil && o.Subkind == graph.Media
}

// id is the gazetteer's id of what a candidate names, or "" if it has none. States and
// their lands share the id of the country, and differ in kind.
func (c *candidate) id() string {
	k := &c.known
	switch {
	case c.kind == graph.KindPerson:
		return ""
	case c.subkind == graph.State && k.country != nil:
		return "state country/" + k.country.Code
	case c.subkind == graph.Country && k.country != nil:
		return "land country/" + k.country.Code
	case k.seat != nil:
		return "seat " + string(c.kind) + c.key
	case c.kind == graph.KindInstitution && k.org != nil:
		return "org/" + k.org.ID
	case c.kind == graph.KindLocation && k.city != nil && c.subkind == graph.City:
		return "geonames/" + strconv.Itoa(k.city.GeoNames)
	case c.kind == graph.KindLocation && k.region != nil:
		return "region " + k.region.Name
	}
	return ""
}

// entity is what a candidate names, as far as the gazetteer knows it.
func (c *candidate) entity() entity {
	e := entity{kind: c.kind, subkind: c.subkind, rule: c.rule()}
	k := &c.known
	switch {
	case c.kind == graph.KindPerson:
	case c.subkind == graph.State && k.country != nil || c.subkind == graph.Country && k.country != nil:
		e.name, e.country, e.gazetteer = k.country.Name, k.country.Code, "country/"+k.country.Code
	case k.seat != nil:
		e.country = k.seat.Code
	case c.kind == graph.KindInstitution && k.org != nil:
		e.country, e.gazetteer = k.org.Country, "org/"+k.org.ID
	case c.subkind == graph.City && k.city != nil:
		e.country, e.gazetteer = k.city.Country, "geonames/"+strconv.Itoa(k.city.GeoNames)
	case k.region != nil:
		e.country = k.region.Country
	}
	return e
}

// rule says what told the kind of a name.
func (c *candidate) rule() string {
	switch {
	case c.kind != graph.KindPerson && c.known != (known{}):
		return "gazetteer"
	case c.pattern:
		return "words of the name"
	}
	return "words around the name"
}

func (d *document) addName(s span, e int, c *candidate) {
	d.entities[e].names = append(d.entities[e].names, len(d.names))
	d.names = append(d.names, name{span: s, entity: e, people: c.people})
	for i := s.from; i < s.to; i++ {
		d.nameAt[i] = int32(len(d.names))
	}
}

// groupBodies joins the short form of an institution's name to its long form, where only
// one long form ends with it: "Foreign Ministry" and "Russian Foreign Ministry".
func (d *document) groupBodies() map[string]string {
	full := map[string]string{} // ending of a name to the whole, "" where several have it
	keys := map[string]bool{}
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.kind != graph.KindInstitution || c.id() != "" || keys[c.key] {
			continue
		}
		keys[c.key] = true
		first, rest, ok := strings.Cut(c.key, " ")
		for n := 0; ok && n < 3; n++ {
			if gazetteer.CountryByDemonym(first) != nil || n > 0 || first == "national" || first == "federal" {
				if other, taken := full[rest]; taken && other != c.key {
					full[rest] = ""
				} else {
					full[rest] = c.key
				}
			}
			first, rest, ok = strings.Cut(rest, " ")
		}
	}
	out := map[string]string{}
	for k := range keys {
		if f := full[k]; f != "" && strings.Contains(k, " ") {
			out[k] = "body/" + f
		}
	}
	d.nouns(keys, out)
	return out
}

// nouns joins the noun of an institution, standing for its name, to the one name that it
// begins or ends, "the Front" and "Front for the Renewal of the North", and the first word of a
// firm's name to the whole: "Turner" and "Turner Holdings". A seat of government has no such noun: the House is not the White
// House.
func (d *document) nouns(keys map[string]bool, out map[string]string) {
	whole := map[string]string{} // a noun to the id of the body, "" where there are several
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.kind != graph.KindInstitution || c.subkind == graph.State || c.known.seat != nil {
			continue
		}
		id := c.id()
		if o := c.known.org; c.to < c.from+2 {
			if o == nil || o.Subkind != graph.Intergovernmental {
				continue
			}
			if word := graph.Fold(lastWord(o.Name)); keys[word] && classOf(word)&classBody != 0 { // "the Fund" of the IMF
				whole[word] = id
			}
			continue
		}
		if id == "" {
			id = cmp.Or(out[c.key], "body/"+c.key)
		}
		for _, j := range []int{c.from, c.to - 1} {
			t := &d.tokens[j]
			word := foldedWord(t)
			if !keys[word] || !t.has(classBody) && !(j == c.from && c.to == c.from+2 && d.firm(c.to-1)) && !(c.subkind == graph.Company && t.class == 0 && d.knownAsName(j)) {
				continue
			}
			if other, taken := whole[word]; taken && other != id {
				whole[word] = ""
			} else {
				whole[word] = id
			}
		}
	}
	for noun, id := range whole {
		if id != "" {
			out[noun] = id
		}
	}
}

// settleNames gives every entity its fullest name and the other forms as aliases.
func (d *document) settleNames() {
	for e := range d.entities {
		x := &d.entities[e]
		seen := map[string]bool{}
		best := ""
		for _, n := range x.names {
			form := d.recased(d.names[n].span)
			if d.names[n].people || seen[form] {
				continue
			}
			seen[form] = true
			x.aliases = append(x.aliases, form)
			if noun := classOf(strings.ToLower(form))&classBody != 0; best == "" || fuller(form, best) && !(noun && x.gazetteer != "") {
				best = form // "IMF", and not "Fund"
			}
		}
		if x.name == "" {
			x.name = d.display(x, best)
		}
		kept := x.aliases[:0]
		for _, a := range x.aliases {
			if a != x.name {
				kept = append(kept, a)
			}
		}
		x.aliases = kept
	}
}

// recased is the text of a name, with the capitals that it has in running text.
func (d *document) recased(s span) string {
	text := d.article.Text
	same := true
	for i := s.from; i < s.to; i++ {
		same = same && text[d.tokens[i].start:d.tokens[i].end] == d.tokens[i].text
	}
	if same {
		return d.text(s)
	}
	var b strings.Builder
	for i := s.from; i < s.to; i++ {
		if i > s.from && d.tokens[i].start > d.tokens[i-1].end {
			b.WriteByte(' ')
		}
		b.WriteString(d.tokens[i].text)
	}
	return b.String()
}

// display mends a name that the article has in capitals alone: the gazetteer's
// spelling, else capitals at the beginnings of words.
func (d *document) display(x *entity, form string) string {
	if shapeOf(form)&shapeCaps == 0 {
		return form
	}
	if c := cityOf(x.gazetteer); c != nil && graph.Fold(c.Name) == graph.Fold(form) {
		return c.Name // and not "Beijing" for "PEKING"
	}
	if len(form) < 5 || x.kind == graph.KindInstitution && !strings.Contains(form, " ") {
		return form
	}
	words := strings.Fields(form)
	for i, w := range words {
		if len(w) > 1 && (x.kind != graph.KindInstitution || strings.ContainsAny(w, "AEIOUY")) {
			words[i] = w[:1] + strings.ToLower(w[1:]) // "BFM TV" is spelt so
		}
	}
	return strings.Join(words, " ")
}

func cityOf(id string) *gazetteer.City {
	rest, ok := strings.CutPrefix(id, "geonames/")
	if !ok {
		return nil
	}
	n, err := strconv.Atoi(rest)
	if err != nil {
		return nil
	}
	return gazetteer.CityByID(n)
}

// fuller reports whether a is the fuller form of a name than b.
func fuller(a, b string) bool {
	ac, bc := shapeOf(a)&shapeCaps != 0, shapeOf(b)&shapeCaps != 0
	if ac != bc && (len(a) > 6 || !ac) && (len(b) > 6 || !bc) {
		return bc
	}
	return len(a) > len(b)
}

// text is the text of a stretch of tokens, its line ends as blanks.
func (d *document) text(s span) string {
	if s.from >= s.to {
		return ""
	}
	t := d.article.Text[d.tokens[s.from].start:d.tokens[s.to-1].end]
	if strings.ContainsFunc(t, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) || strings.Contains(t, "  ") {
		return strings.Join(strings.Fields(t), " ")
	}
	return t
}
