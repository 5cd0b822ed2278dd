package extract

import (
	"slices"

	"parley/graph"
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
	read := d.withGenerations(d.trimmed(d.opposite(d.lamas(d.regnal(d.newSight().read())))))
	d.reconcile(d.agree(d.overruled(d.appointed(read))))
}

// overruled lets the patterns of official bodies, and the long names of bodies that the
// gazetteer knows, win where the finder saw no name, or parts of the body's: "Norwegian
// Consulate General in Izmir".
func (d *document) overruled(read []readName) []readName {
	out := make([]readName, 0, len(read)+4)
	at := 0
	for i := range d.candidates {
		c := &d.candidates[i]
		if !(c.pattern && official[c.subkind] || c.kind == graph.KindInstitution && c.known.org != nil && c.to > c.from+2) {
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
		free := len(out) == 0 || out[len(out)-1].to <= c.from
		if inside && free {
			out = append(out, readName{c.span, BodyName, surest})
			at = end
		} else if free && end == at+1 && i+1 < len(d.candidates) && d.holder(c, &d.candidates[i+1], &read[at]) {
			out = append(out, readName{c.span, BodyName, surest}, readName{d.candidates[i+1].span, PersonName, read[at].margin})
			at = end
		}
	}
	return append(out, read[at:]...)
}

// holder reports whether a reading runs a body and the person behind it together: "Ministry
// of Foreign Affairs Megi Fino".
func (d *document) holder(body, person *candidate, r *readName) bool {
	return person.kind == graph.KindPerson && r.from == body.from && r.to == person.to && person.from == body.to
}

// official are the sub-kinds of bodies whose patterns leave less doubt than the finder's
// reading. Parliaments and courts are not: "Senate" and "Supreme Court" stand in other names.
var official = map[string]bool{
	graph.Ministry: true, graph.Embassy: true, graph.Agency: true, graph.ArmedForce: true, graph.ArmedGroup: true,
	graph.PoliticalParty: true, graph.NGO: true, graph.Company: true, graph.Media: true, graph.OtherInstitution: true,
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

// named cuts marks off the ends of a name, and reports whether a word with a capital is left
// of it.
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
	d.oneSort()
	d.oneBearer()
}

// peoples reports whether nothing but adjectives of peoples stands in a span: "Bosnian Serb".
func (d *document) peoples(s span) bool {
	for i := s.from; i < s.to; i++ {
		if demonym(&d.tokens[i]) == "" {
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

// keepUnread keeps a candidate that the finder takes for no name, if it is a state's or the
// gazetteer knows the body.
func (d *document) keepUnread(c *candidate) {
	if c.people || c.subkind == graph.State || c.known.org != nil && c.kind == graph.KindInstitution {
		d.candidates = append(d.candidates, *c)
	}
}

// readAs adds a name that the finder read, where the rules saw others.
func (d *document) readAs(r readName, others []candidate) {
	c := candidate{span: r.span, key: d.fold(r.span)}
	if c.key == "" || r.to == r.from+1 && countryman(c.key) {
		return // no letter that can be compared, or "the Dutchman"
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
		} else if k, ok := d.knownBy(c.key, r.from, r.to); ok {
			c.known = k // a longer name begins here, too
		}
	}
	if r.label != BodyName && d.bodyAlone(&c, r.margin) {
		r.label = BodyName
	}
	if r.label == PersonName && r.margin < 2 && d.modifying(r.span) {
		return
	}
	d.decideAs(&c, r.label)
	if c.kind != "" {
		d.candidates = append(d.candidates, c)
	}
}

// bodyAlone reports whether a candidate's name is known as that of a body and of nothing else,
// and the finder is not too sure of another kind: "Red Cross" after a comma is nobody. Of
// several words it need not be unsure, unless a given name begins them.
func (d *document) bodyAlone(c *candidate, margin float32) bool {
	if c.known.org == nil || c.known != (known{org: c.known.org}) {
		return false
	}
	return margin < surest || c.to > c.from+1 && !d.given(c.from)
}

// modifying reports whether an unknown name stands between an article and a plain noun, and
// may be anything: "the Margana crossing".
func (d *document) modifying(s span) bool {
	sen := d.sentences[d.tokens[s.from].sentence].span
	c := candidate{span: s}
	return s.from > sen.from && d.tokens[s.from-1].lower == "the" && d.modifies(&c, sen)
}
