package extract

import (
	"strings"

	"parley/graph"
)

// weigh decides the kind of every name that neither the gazetteer nor its own pattern
// decides: by what the whole article says of that name, so that one name has one kind.
func (d *document) weigh() {
	sums := d.sumUp()
	d.people = d.nameParts(sums)
	d.placed = map[string]bool{}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.known.city != nil && d.inPlace(c) {
			d.placed[c.key] = true
		}
	}
	for i := range d.candidates {
		c := &d.candidates[i]
		switch {
		case c.kind != "":
		case c.known != (known{}):
			d.weighKnown(c)
		case c.to == c.from+1 && d.people[c.key] != "" && sums[c.key].land < 6:
			c.kind = graph.KindPerson
		default:
			sums[c.key].settle(c)
		}
	}
}

// evidenceSum is what all places of an article say of one unknown name.
type evidenceSum struct {
	candidate // its evidence; weak where all places are
	count     int
	surname   bool // the name's last word also stands alone, and has been counted
}

// sumUp adds up the evidence for each unknown name.
func (d *document) sumUp() map[string]*evidenceSum {
	sums := map[string]*evidenceSum{}
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.kind != "" || c.known != (known{}) {
			continue
		}
		sum := sums[c.key]
		if sum == nil {
			sum = &evidenceSum{candidate: candidate{weak: true, modifier: true}}
			sums[c.key] = sum
		}
		sum.person += c.person
		sum.body += c.body
		sum.land += c.land
		sum.outlet += c.outlet
		sum.weak = sum.weak && c.weak
		sum.modifier = sum.modifier && c.modifier
		sum.count++
	}
	return sums
}

// nameParts returns the surnames and first words of people, each with the whole name. A
// name whose last word also stands alone is a person's, most likely.
func (d *document) nameParts(sums map[string]*evidenceSum) map[string]string {
	parts := map[string]string{}
	var long []string
	for i := range d.candidates {
		c := &d.candidates[i]
		sum := sums[c.key]
		if sum == nil || c.to < c.from+2 {
			continue
		}
		at := strings.LastIndexByte(c.key, ' ')
		last := c.key[at+1:]
		if alone := sums[last]; alone != nil && !sum.surname {
			sum.person += 2 + min(alone.person, 4)
			sum.surname = true
		}
		if k, _ := decide(&sum.candidate, true); k == graph.KindPerson {
			first, _, _ := strings.Cut(c.key, " ")
			parts[last] = c.key
			if parts[first] == "" {
				parts[first] = c.key
			}
			if strings.Count(c.key, " ") > 1 {
				long = append(long, c.key)
			}
		}
	}
	for _, key := range long {
		addMiddle(parts, sums, key)
	}
	return parts
}

// addMiddle adds the words inside a person's name that also stand alone and are no part
// of another's: "Lula" of "Luiz Inacio Lula da Silva".
func addMiddle(parts map[string]string, sums map[string]*evidenceSum, key string) {
	words := strings.Fields(key)
	for _, w := range words[1 : len(words)-1] {
		if alone := sums[w]; alone != nil && parts[w] == "" && len(w) > 2 && alone.body < 5 && classOf(w)&classParticle == 0 {
			parts[w] = key
		}
	}
}

// settle gives a candidate the kind that the sum of the evidence speaks for. A name that
// comes again and again with no evidence is a body's, most often.
func (sum *evidenceSum) settle(c *candidate) {
	if sum.weak && sum.person <= 4 && sum.body <= 4 && sum.land <= 4 {
		return
	}
	if sum.modifier && sum.body <= 2*sum.count && sum.land <= 0 && sum.count < 3 {
		return // "the Tulsen crossing" tells nothing of Tulsen
	}
	c.kind, c.subkind = decide(&sum.candidate, c.to > c.from+1)
	if c.kind == "" && sum.count >= 2 && !sum.weak {
		c.kind, c.subkind = graph.KindInstitution, graph.OtherInstitution
	}
}

// decide returns the kind that the evidence speaks for; none if it is too little.
func decide(c *candidate, long bool) (graph.Kind, string) {
	least := 2
	if long {
		least = 1
	}
	switch best := max(c.person, c.body, c.land, c.outlet); {
	case best < least:
		return "", ""
	case c.outlet > 0 && c.outlet+2 >= best && c.person < best && c.land < best:
		return graph.KindInstitution, graph.Media
	case c.land == best:
		return graph.KindLocation, graph.Site
	case c.person == best:
		return graph.KindPerson, ""
	}
	return graph.KindInstitution, graph.OtherInstitution
}

// weighKnown decides the kind of a name that the gazetteer knows as several things.
func (d *document) weighKnown(c *candidate) {
	k := &c.known
	single := c.to == c.from+1
	if single && d.people[c.key] != "" && k.country == nil && k.people == nil && k.org == nil && !d.inPlace(c) {
		c.kind = graph.KindPerson
		return
	}
	switch {
	case k.country != nil || k.people != nil:
		d.weighState(c)
	case k.seat != nil:
		d.weighSeat(c)
	case k.region != nil && (k.ruled == nil):
		c.kind, c.subkind = graph.KindLocation, k.region.Subkind
		k.city = nil
	case k.ruled != nil:
		d.weighCapital(c)
	case k.city != nil && d.trusted(c):
		c.kind, c.subkind = graph.KindLocation, graph.City
	}
}

// trusted reports whether a name that a city bears means the city here. Small places
// bear the names of people and common words; those need a word such as "in" before them.
func (d *document) trusted(c *candidate) bool {
	if (c.known.city.Population >= 300000 || c.known.city.Known) && !d.givenName(c) {
		return true
	}
	return d.placed[c.key] || c.to > c.from+1 && !d.givenName(c)
}
