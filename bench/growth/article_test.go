package main

import (
	"fmt"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/loader/article"
	"parley/loader/extract"
)

func testWorld(t *testing.T) *world {
	w, err := newWorld(30, 20, "../../graph/gazetteer/data")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestLikeNews: an article that is generated has about as many words and claims as a sample has by the extractor.
func TestLikeNews(t *testing.T) {
	in, err := article.Open([]string{"../../samples"}, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var samples, made tally
	for {
		rec, err := in.Next()
		if err == io.EOF {
			break
		}
		if err == nil {
			rec.Article.ID = fmt.Sprint(samples.articles)
			samples.add(extract.Extract(rec.Article))
		}
	}
	w := testWorld(t)
	for i := range 200 {
		x := w.article(1000 + i)
		if err := derive.Check(x); err != nil {
			t.Fatal(err)
		}
		made.add(x)
	}
	t.Logf("samples: %s", samples)
	t.Logf("made:    %s", made)
	if ratio := made.mean(made.claims) / samples.mean(samples.claims); ratio < 0.9 || ratio > 1.1 {
		t.Errorf("%.2f times the claims of the samples", ratio)
	}
}

func TestArticleByNumber(t *testing.T) {
	if diff := cmp.Diff(testWorld(t).article(77), testWorld(t).article(77)); diff != "" {
		t.Errorf("made again, it differs:\n%s", diff)
	}
}

// tally is what articles say.
type tally struct {
	articles, claims, characters int
	types                        map[graph.RelationType]int
}

func (t *tally) add(x graph.Extraction) {
	if t.types == nil {
		t.types = map[graph.RelationType]int{}
	}
	t.articles++
	t.characters += len(x.Article.Text)
	for _, c := range derive.Claims(x) {
		t.claims++
		t.types[c.Type]++
	}
}

func (t tally) mean(n int) float64 { return float64(n) / float64(t.articles) }

func (t tally) String() string {
	s := fmt.Sprintf("%.0f characters, %.1f claims", t.mean(t.characters), t.mean(t.claims))
	for _, r := range graph.LegalRelations {
		s += fmt.Sprintf(", %s %.1f", r.Type, t.mean(t.types[r.Type]))
	}
	return s
}
