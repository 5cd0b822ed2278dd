package identity_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/identity"
)

// profileSize is the bytes of a profile's values.
func profileSize(p graph.Profile) (n int) {
	for _, values := range p.Facets {
		for v := range values {
			n += len(v)
		}
	}
	return n
}

func BenchmarkArticle(b *testing.B) {
	texts := sampleTexts(b)
	text := texts["geneva-talks-wire.md"] + texts["geneva-talks-analysis.md"]
	b.ReportAllocs()
	for b.Loop() {
		identity.Article(graph.Article{ID: "a", Text: text})
	}
	b.ReportMetric(float64(len(strings.Fields(text))), "words")
	b.ReportMetric(float64(profileSize(textProfile("a", text))), "stored-B")
}

// Of a block of 200 articles that are no copies each pair is looked at; of 200 copies one a copy.
func BenchmarkCompareCopies(b *testing.B) {
	texts := sampleTexts(b)
	e := newEditor(texts)
	text := texts["geneva-talks-wire.md"] + texts["geneva-talks-analysis.md"]
	for _, c := range []struct {
		name   string
		edited float64
	}{{"200 unlike", 1}, {"200 copies", 0.02}} {
		var block []graph.Profile
		for i := range identity.MaxBlock {
			block = append(block, textProfile(fmt.Sprint(i), e.replace(text, c.edited)))
		}
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				identity.Compare(block)
			}
		})
	}
}
