// Package draft composes the extractions of invented articles, sentence by sentence, for benchmarks.
package draft

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"parley/graph"
)

// Draft is an article in the making: what it says, and what an extractor would find in that.
type Draft struct {
	X    graph.Extraction // the facts; Finish adds the article
	R    *rand.Rand       // draws the words
	text strings.Builder
	size int               // code points of text
	ids  map[string]string // local ids of what is named, by kind and name
}

// New begins a draft whose words r draws.
func New(r *rand.Rand) *Draft { return &Draft{R: r, ids: map[string]string{}} }

// Finish returns the extraction, of an article with this head and the text that came about.
func (d *Draft) Finish(head graph.Article) graph.Extraction {
	head.Text = d.text.String()
	d.X.Article = head
	return d.X
}

// Says adds a sentence and returns what it states.
func (d *Draft) Says(sentence string) graph.Attribution {
	if d.size > 0 {
		d.text.WriteByte(' ')
		d.size++
	}
	start := d.size
	d.text.WriteString(sentence)
	d.size += utf8.RuneCountInString(sentence)
	return graph.Attribution{Evidence: []graph.Span{{Start: start, End: d.size}}, Confidence: 0.9, Rule: "generated"}
}

// Sentence says these words among others.
func (d *Draft) Sentence(words ...string) graph.Attribution { return d.Says(d.Words(words...)) }

// Words is a sentence with these words among others: no two articles share a phrase unless one
// repeats the other.
func (d *Draft) Words(words ...string) string {
	s := Word(d.R, 2)
	for _, w := range words {
		s += " " + w + " " + strings.ToLower(Word(d.R, 2))
	}
	return s + "."
}

// Entity names something and returns its local id.
func (d *Draft) Entity(kind graph.Kind, subkind, name, country, gazetteer string) string {
	key := string(kind) + name
	if id := d.ids[key]; id != "" {
		return id
	}
	d.ids[key] = fmt.Sprintf("e%d", len(d.X.Entities)+1)
	said := d.Says(name + " " + Word(d.R, 2) + ".").Evidence
	span := graph.Span{Start: said[0].Start, End: said[0].Start + utf8.RuneCountInString(name)}
	d.X.Entities = append(d.X.Entities, graph.LocalEntity{
		ID: d.ids[key], Kind: kind, Subkind: subkind, Name: name, Aliases: []string{}, Country: graph.Nullable(country), Gazetteer: gazetteer,
		Mentions: []graph.Span{span}, Evidence: said,
	})
	return d.ids[key]
}

// Relate states a relation, once.
func (d *Draft) Relate(t graph.RelationType, from, to string) {
	for _, r := range d.X.Relations {
		if r.Type == t && r.From == from && r.To == to {
			return
		}
	}
	d.X.Relations = append(d.X.Relations, graph.LocalRelation{Type: t, From: from, To: to, Attribution: d.Sentence()})
}

// Member states that an entity takes part in a meeting, on behalf of another or of nobody.
func (d *Draft) Member(entity, behalf string) graph.LocalParticipant {
	return graph.LocalParticipant{Entity: entity, Role: graph.Member, For: graph.Nullable(behalf), Attribution: d.Sentence("attended")}
}
