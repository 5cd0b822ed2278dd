package extract

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/loader/extract/crf"
)

// readName is a name as the learned name finder reads it.
type readName struct {
	span
	label  NameLabel // of its beginning
	margin float32   // by how much the reading beats all others, in nats
}

// readNames lets the learned name finder decide what is a name, where the rules and it
// disagree: it has seen what they make of the text. What the gazetteer and the patterns
// know of a name stays with it.
func (d *document) readNames() {
	d.reconcile(d.agree(d.overruled(d.trimmed(d.newSight().read()))))
}

// overruled lets the patterns of official bodies win where the finder saw no name, or
// parts of the body's: "Norwegian Consulate General in Izmir".
func (d *document) overruled(read []readName) []readName {
	out := make([]readName, 0, len(read)+4)
	at := 0
	for i := range d.candidates {
		c := &d.candidates[i]
		if !c.pattern || !official[c.subkind] {
			continue
		}
		for at < len(read) && read[at].to <= c.from {
			out = append(out, read[at])
			at++
		}
		end, inside := at, true
		for ; end < len(read) && read[end].from < c.to; end++ {
			r := &read[end]
			inside = inside && r.from >= c.from && r.to <= c.to && r.label != PersonName
		}
		if inside && (len(out) == 0 || out[len(out)-1].to <= c.from) {
			out = append(out, readName{c.span, BodyName, surest})
			at = end
		}
	}
	return append(out, read[at:]...)
}

// official are the sub-kinds of bodies whose patterns leave less doubt than the finder's
// reading. Parliaments and courts are not: "Senate" and "Supreme Court" stand in other names.
var official = map[string]bool{
	graph.Ministry: true, graph.Embassy: true, graph.Agency: true, graph.ArmedForce: true, graph.ArmedGroup: true,
	graph.PoliticalParty: true, graph.NGO: true, graph.Company: true, graph.Media: true, graph.OtherInstitution: true,
}

// trimmed mends names, and leaves out those inside titles and inside others that so became
// longer.
func (d *document) trimmed(read []readName) []readName {
	out := make([]readName, 0, len(read)+2)
	end := 0
	for _, r := range read {
		if place, ok := d.parted(r); ok {
			r.from, r.label = place.to, PersonName
			if place.label != OtherName {
				out = append(out, place)
			}
		}
		if r.from < end || d.titular(&r) || r.label != PersonName && d.partyMark(r.span) {
			continue
		}
		d.trim(&r)
		out, end = append(out, r), r.to
	}
	return out
}

// titular reports whether a name that is no person's begins inside a title, and not with
// whom that title serves: "Secretary of State for Asian Affairs".
func (d *document) titular(r *readName) bool {
	n := d.titleAt[r.from]
	if n == 0 || r.label == PersonName {
		return false
	}
	t := &d.titles[n-1]
	return t.target.to <= t.target.from || r.from < t.target.from || r.from >= t.target.to
}

// trim mends the bounds and kind of a name where rules know better.
func (d *document) trim(r *readName) {
	if t := &d.tokens[r.from]; t.text == "the" && r.to > r.from+1 {
		r.from++
	}
	if d.townOf(r.from) {
		r.label = LandName
	}
	switch r.label {
	case PersonName:
		d.trimPerson(r)
	case BodyName:
		if to, subkind := d.institutionAt(r.from); to > r.to && subkind != "" && d.extended(r.to) {
			r.to = to // "Communist Party of the Philippines"
		}
	case LandName:
		d.trimLand(r)
	}
	if r.label != PersonName && d.election(r) {
		r.label = OtherName
	}
}

// trimLand takes an adjective alone for no land, and the form of a state into its name:
// "Principality of NAME".
func (d *document) trimLand(r *readName) {
	if r.to == r.from+1 && d.adjective(r.from) {
		r.label = OtherName
		return
	}
	t := &d.tokens[r.to-1]
	if realms[t.lower] && t.is(shapeCapital) && r.to+1 < d.sentenceEnd(r.from) && d.tokens[r.to].lower == "of" && d.tokens[r.to+1].is(shapeCapital) {
		r.to = d.runEnd(r.to + 1)
	}
}

// realms are forms of states and of their parts that stand before their names.
var realms = set(`kingdom duchy principality republic province region emirate sultanate county isle gulf bay strait straits
	district governorate oblast city state`)

// realm skips the form of a state before its name, at i: "Republic of".
func (d *document) realm(i int) int {
	if i+2 < len(d.tokens) && realms[d.tokens[i].lower] && d.tokens[i+1].lower == "of" {
		if k, to := d.lookUp(i); k.country == nil || to < i+3 {
			return i + 2
		}
	}
	return i
}

// runEnd is the end of the run of capitalised words that begins at i.
func (d *document) runEnd(i int) int {
	end := d.sentenceEnd(i)
	for i < end && d.tokens[i].is(shapeCapital) {
		i++
	}
	return i
}

// election reports whether a name is part of that of an election: "the 2014 California
// gubernatorial election".
func (d *document) election(r *readName) bool {
	if r.from == 0 || !d.sameSentence(r.from-1, r.from) {
		return false
	}
	if p := &d.tokens[r.from-1]; !p.is(shapeNumber) || len(p.text) != 4 {
		return false
	}
	end := min(d.sentenceEnd(r.from), r.to+6)
	for i := r.to; i < end && d.tokens[i].is(shapeWord); i++ {
		switch d.tokens[i].lower {
		case "election", "elections", "by-election", "referendum", "primary", "primaries", "census":
			return true
		}
	}
	return false
}

// extended reports whether the small word at i joins to the name of a body what it is
// of or for. People stand for their parties and parliaments, which are not for anything.
func (d *document) extended(i int) bool {
	t := &d.tokens[i]
	if t.is(shapeCapital) || !t.is(shapeWord) {
		return false
	}
	head := d.tokens[i-1].lower
	return t.lower != "for" || head != "party" && head != "parliament" && head != "assembly"
}

// adjective reports whether the word at i, alone, is of a people or part of the world, and
// names no place: "European".
func (d *document) adjective(i int) bool {
	w := foldedWord(&d.tokens[i])
	return peopleName(w) || d.tokens[i].has(classAdjective) && gazetteer.RegionByName(w) == nil && gazetteer.CountryByName(w) == nil
}

// read labels the tokens and returns the names, in text order.
func (s *nameSight) read() []readName {
	dec := crf.Decoder{Model: nameModel()}
	var labels []uint8
	var margins []float32
	var out []readName
	for _, seg := range s.segments() {
		n := seg.to - seg.from
		labels, margins = slices.Grow(labels[:0], n)[:n], slices.Grow(margins[:0], n)[:n]
		for i := seg.from; i < seg.to; i++ {
			dec.Item(s.features(i))
		}
		dec.Decode(labels, margins)
		for k := 0; k < n; {
			if labels[k] == NoName {
				k++
				continue
			}
			r := readName{span{seg.from + k, seg.from + k + 1}, labels[k], margins[k]}
			for k++; k < n && labels[k] == r.label+1; k++ {
				r.to, r.margin = seg.from+k+1, min(r.margin, margins[k])
			}
			if s.named(&r.span) {
				out = append(out, r)
			}
		}
	}
	return out
}

// named cuts marks off the ends of a name, and reports whether a word with a capital or a
// number is left of it.
func (s *nameSight) named(n *span) bool {
	t := s.d.tokens
	for n.from < n.to && !t[n.from].is(shapeWord) {
		n.from++
	}
	for n.from < n.to && !t[n.to-1].is(shapeWord) && t[n.to-1].text != "!" {
		n.to--
	}
	for i := n.from; i < n.to; i++ {
		if t[i].is(shapeCapital) {
			return true
		}
	}
	return false
}

// reconcile makes the candidates those that the finder read, and keeps of the others what
// names states.
func (d *document) reconcile(read []readName) {
	old := d.candidates
	d.candidates = make([]candidate, 0, len(read)+len(old)/4)
	at := 0
	for _, r := range read {
		for at < len(old) && old[at].to <= r.from {
			d.keepUnread(&old[at])
			at++
		}
		first := at
		for at < len(old) && old[at].from < r.to {
			at++
		}
		switch {
		case r.label == OtherName:
			for i := first; i < at; i++ {
				if old[i].span == r.span || d.peoples(r.span) { // else it is inside: "1997 French election"
					d.keepUnread(&old[i])
				}
			}
		case r.margin < unsure && decided(old[first:at]):
			d.candidates = append(d.candidates, old[first:at]...)
		default:
			d.readAs(r, old[first:at])
		}
	}
	for ; at < len(old); at++ {
		d.keepUnread(&old[at])
	}
}

// peoples reports whether nothing but adjectives of peoples stands in a span: "Bosnian Serb".
func (d *document) peoples(s span) bool {
	for i := s.from; i < s.to; i++ {
		if gazetteer.CountryByDemonym(foldedWord(&d.tokens[i])) == nil {
			return false
		}
	}
	return true
}

// unsure is a margin of the finder, in nats, below which the rules part names better.
const unsure = 0.4

// decided reports whether the rules see several names, and know what each of them is.
func decided(cs []candidate) bool {
	return len(cs) > 1 && !slices.ContainsFunc(cs, func(c candidate) bool { return c.kind == "" })
}

// keepUnread keeps a candidate that the finder takes for no name, if it is a state's.
func (d *document) keepUnread(c *candidate) {
	if c.people || c.subkind == graph.State {
		d.candidates = append(d.candidates, *c)
	}
}

// readAs adds a name that the finder read, where the rules saw others.
func (d *document) readAs(r readName, others []candidate) {
	c := candidate{span: r.span, key: d.fold(r.span)}
	if c.key == "" {
		return // no letter that can be compared
	}
	same := false
	for i := range others {
		if o := &others[i]; o.span == r.span || r.label == PersonName && o.kind == graph.KindPerson && o.to == r.to && r.margin < 1 && d.titleEndsAt(o.from) {
			c, same = *o, true // a title leaves no doubt where a person's name begins
		}
	}
	if !same {
		if k, to := d.lookUp(d.realm(r.from)); to == r.to {
			c.known = k
		}
	}
	if r.label == PersonName && r.margin < 2 && d.modifying(r.span) {
		return
	}
	d.decideAs(&c, r.label)
	if c.kind != "" {
		d.candidates = append(d.candidates, c)
	}
}

// modifying reports whether an unknown name stands between an article and a plain noun, and
// may be anything: "the Margana crossing".
func (d *document) modifying(s span) bool {
	sen := d.sentences[d.tokens[s.from].sentence].span
	c := candidate{span: s}
	return s.from > sen.from && d.tokens[s.from-1].lower == "the" && d.modifies(&c, sen)
}

// decideAs gives a candidate the kind that its label says; what the rules know of it
// decides the rest.
func (d *document) decideAs(c *candidate, label NameLabel) {
	switch label {
	case PersonName:
		if c.kind != graph.KindPerson {
			c.kind, c.subkind, c.known = graph.KindPerson, "", known{}
		}
	case BodyName:
		if c.kind == graph.KindInstitution && c.subkind != graph.State {
			return
		}
		org, seat := c.known.org, c.known.seat
		c.known = known{org: org, seat: seat}
		if org != nil {
			c.kind, c.subkind = graph.KindInstitution, org.Subkind
			return
		}
		c.kind, c.subkind = graph.KindInstitution, graph.OtherInstitution
		if to, subkind := d.institutionAt(c.from); to == c.to && seat == nil {
			c.subkind = subkind
		}
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

// trade reports whether a word that is no name ends as those do that say what people do.
func trade(lower string) bool {
	for _, end := range []string{"er", "or", "ist", "man", "woman", "ian", "ess", "ant"} {
		if strings.HasSuffix(lower, end) && len(lower) > len(end)+3 {
			return true
		}
	}
	return false
}
