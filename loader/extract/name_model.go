package extract

import (
	_ "embed"
	"fmt"
	"sync"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/loader/extract/crf"
	"parley/loader/extract/wordclass"
)

//go:embed names.crf.gz
var nameData []byte

// nameModel is read on first use.
var nameModel = embedded(nameData, int(NameLabels))

// embedded returns what reads a model that is part of the program, the first time it is asked.
func embedded(data []byte, labels int) func() *crf.Model {
	return sync.OnceValue(func() *crf.Model {
		m, err := crf.Read(data)
		if err == nil && m.Labels() != labels {
			err = fmt.Errorf("%d labels, not %d", m.Labels(), labels)
		}
		if err != nil {
			panic("extract: an embedded model: " + err.Error())
		}
		return m
	})
}

// readAhead begins to read what every extraction looks things up in, all at once: one after
// another, they would make the first article wait.
var readAhead = sync.OnceFunc(func() {
	go nameModel()
	go wordclass.Of(0)
	go gazetteer.Words("")
})

// NameLabel is what the name finder says of a token. A name begins with the label of its
// kind, and goes on with the next.
type NameLabel = uint8

// The labels. Those of other names (peoples, events, works) are learned so that they are
// not taken for the rest, and then left out.
const (
	NoName NameLabel = iota
	PersonName
	personGoesOn
	BodyName
	bodyGoesOn
	LandName
	landGoesOn
	OtherName
	otherGoesOn
	// NameLabels is their number.
	NameLabels
)

// MayFollow reports whether label b may follow a; a is -1 at the beginning.
func MayFollow(a, b int) bool {
	if b == int(NoName) || b%2 == 1 {
		return true
	}
	return a == b || a == b-1
}

// NamedSpan is a name in a text to learn from: bytes, end exclusive.
type NamedSpan struct {
	Start, End int
	Label      NameLabel
}

// NameSequences are what the name finder sees of a text, with the labels of the names
// that are known to be in it, which are in text order and do not overlap. Of a name that lies
// across a token's bounds the labels are unknown. Only parts of the
// text in which keep holds are returned, by their bytes; nil keeps all. The finder sees a text
// as the model of capitals writes it.
func NameSequences(text string, names []NamedSpan, keep func(start, end int) bool, capitals *crf.Model) []crf.Sequence {
	d := cutUp(graph.Article{Text: text})
	d.recase(func() *crf.Model { return capitals })
	d.findNames()
	s := d.newSight()
	labels := d.labelled(names)
	var out []crf.Sequence
	for _, seg := range s.segments() {
		if keep != nil && !keep(d.tokens[seg.from].start, d.tokens[seg.to-1].end) {
			continue
		}
		var q crf.Sequence
		for i := seg.from; i < seg.to; i++ {
			q.Features = append(q.Features, append([]crf.Feature(nil), s.features(i)...))
			q.Labels = append(q.Labels, labels[i])
		}
		if first := q.Labels[0]; first != crf.Unknown && !MayFollow(-1, int(first)) {
			q.Labels[0]-- // what comes before is never part of a name: "the Hague"
		}
		out = append(out, q)
	}
	return out
}

// labelled gives each token the label of the name that covers it.
func (d *document) labelled(names []NamedSpan) []NameLabel {
	labels := make([]NameLabel, len(d.tokens))
	at := 0
	for _, n := range names {
		for at < len(d.tokens) && d.tokens[at].end <= n.Start {
			at++
		}
		first := at
		for at < len(d.tokens) && d.tokens[at].start < n.End {
			at++
		}
		if first == at {
			continue
		}
		whole := d.tokens[first].start == n.Start && d.tokens[at-1].end == n.End
		for i := first; i < at; i++ {
			switch {
			case !whole:
				labels[i] = crf.Unknown
			case i == first:
				labels[i] = n.Label
			default:
				labels[i] = n.Label + 1
			}
		}
	}
	return labels
}

// segments are the stretches of tokens that may be names, in text order. What is outside
// them is no name, so that each is labelled by itself.
func (s *nameSight) segments() []span {
	var out []span
	for i := 0; i < len(s.active); {
		if !s.active[i] {
			i++
			continue
		}
		j := i + 1
		for j < len(s.active) && s.active[j] && s.d.sameSentence(i, j) {
			j++
		}
		out = append(out, span{i, j})
		i = j
	}
	return out
}
