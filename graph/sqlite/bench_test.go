package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/sqlite"
)

// press makes changes such as articles of 300 words make: some of what they speak of is new,
// most of it known, and a few things are in every second article.
type press struct {
	rand  *rand.Rand
	known map[string]graph.Key
	next  graph.Key
	made  int
}

func newPress() *press {
	return &press{rand: rand.New(rand.NewPCG(1, 2)), known: map[string]graph.Key{}}
}

// entity picks somebody, the more often the lower the number.
func (p *press) entity(kind graph.Kind) string {
	n := int(p.rand.ExpFloat64() * p.rand.ExpFloat64() * p.rand.ExpFloat64() * float64(10+p.made/4))
	return fmt.Sprintf("%s/number-%d", strings.ToLower(string(kind)), n)
}

func (p *press) key(id string) graph.Key {
	if k, ok := p.known[id]; ok {
		return k
	}
	p.known[id] = p.next
	p.next++
	return p.known[id]
}

func (p *press) node(c *graph.Change, seen map[string]bool, kind graph.Kind, id, name, date string) graph.Key {
	key := p.key(id)
	if !seen[id] {
		seen[id] = true
		n := graph.Node{Key: key, ID: id, Kind: kind, Name: name, Country: "RU", Sources: p.made, Date: date, Status: graph.Held}
		n.Index.Names, n.Index.Text, n.Index.NameSort = []string{graph.Fold(name)}, graph.Fold(name), graph.Fold(name)
		n.Index.IndexDate(date)
		c.Nodes = append(c.Nodes, n)
		if kind != graph.KindArticle {
			c.Profiles = append(c.Profiles, graph.Profile{
				ID: id, Kind: kind, Node: key, Articles: p.made, Stated: p.made,
				Facets: graph.Facets{"name": {name: p.made}, "state": {"RU": p.made, "US": 1}}, Blocks: []string{"block/" + name},
			})
		}
	}
	return key
}

// article adds one article to a change: some 30 nodes, 40 relations and 40 claims.
func (p *press) article(c *graph.Change, seen map[string]bool) {
	p.made++
	own := fmt.Sprintf("article-%d", p.made)
	date := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, p.made%2000).Format("2006-01-02")
	text := strings.Repeat("Some three hundred words are what an article has. ", 36)
	article := p.node(c, seen, graph.KindArticle, "article/"+own, "What was in the paper "+own, date)
	c.Articles = append(c.Articles, graph.ArticleVersion{
		Key: article, Version: 1, Article: graph.Article{ID: own, Source: "Wire", Published: date, Text: text}, RecordedAt: c.At,
	})
	claim := 0
	says := func(t graph.RelationType, from, to graph.Key, fromID, toID string) {
		fact := fmt.Sprintf("%s|%d|%d", t, from, to)
		if !seen[fact] {
			seen[fact] = true
			c.Relations = append(c.Relations, graph.Relation{Key: fact, Type: t, From: from, To: to, Basis: graph.Stated, Sources: 1, Confidence: 0.9,
				Earliest: date, Latest: date, Fold: graph.RelationFold{Latest: date + " " + own}})
		}
		if t != graph.Mentions {
			to = 0 // the node that it mentions
		}
		c.Claims = append(c.Claims, graph.Claim{
			Key: p.key(fmt.Sprintf("claim/%s/%d", own, claim)), Article: article, Version: 1, N: claim, ID: fmt.Sprintf("claim/%s@1/%d", own, claim),
			ArticleID: own, Published: date, Type: t, From: fromID, To: toID, Basis: graph.Stated, Confidence: 0.9, Fact: fact, Node: to,
			Evidence: []graph.Quote{{Span: graph.Span{Start: 10 * claim, End: 10*claim + 120}, Text: strings.Repeat("a sentence. ", 10)}},
			Names:    []graph.Span{{Start: 10 * claim, End: 10*claim + 9}},
			Story:    article, RecordedAt: c.At,
		})
		claim++
	}
	var actors []string
	for i := range 27 {
		kind := []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindLocation}[i%3]
		id := p.entity(kind)
		key := p.node(c, seen, kind, id, "Name of "+id, "")
		says(graph.Mentions, article, key, "", id)
		if kind != graph.KindLocation {
			actors = append(actors, id)
		}
	}
	for m := range 2 {
		id := fmt.Sprintf("meeting/%s-%d", own, m)
		key := p.node(c, seen, graph.KindMeeting, id, "Talks "+id, date)
		parties := graph.MeetingParties{Meeting: key}
		for _, a := range actors[4*m : 4*m+4] {
			says(graph.ParticipatedIn, p.key(a), key, a, id)
			parties.Parties = append(parties.Parties, graph.Party{Actor: p.key(a), Side: p.key(a)})
		}
		c.Parties = append(c.Parties, parties)
	}
	for i := range 5 {
		says(graph.MemberOf, p.key(actors[2*i]), p.key(actors[2*i+1]), actors[2*i], actors[2*i+1])
	}
}

// load writes n articles in one transaction.
func (p *press) load(b testing.TB, s *sqlite.Store, n int) {
	err := s.Update(b.Context(), func(tx graph.Tx) error {
		first, err := tx.NewKeys(b.Context(), 200*n)
		if err != nil {
			return err
		}
		p.next = first
		c := &graph.Change{At: time.Now(), Rules: "rules"}
		seen := map[string]bool{}
		for range n {
			p.article(c, seen)
		}
		return tx.Apply(b.Context(), c)
	})
	if err != nil {
		b.Fatal(err)
	}
}

func BenchmarkApply(b *testing.B) {
	for _, batch := range []int{1, 50} {
		b.Run(fmt.Sprintf("articles=%d", batch), func(b *testing.B) {
			s := openStore(b, filepath.Join(b.TempDir(), "parley.db"))
			p := newPress()
			p.load(b, s, 50)
			for b.Loop() {
				p.load(b, s, batch)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*batch), "µs/article")
		})
	}
}

// BenchmarkWipe wipes what a thousand articles gave, in portions.
func BenchmarkWipe(b *testing.B) {
	const articles = 1000
	for b.Loop() {
		b.StopTimer()
		s := openStore(b, filepath.Join(b.TempDir(), "parley.db"))
		p := newPress()
		for range articles / 50 {
			p.load(b, s, 50)
		}
		b.StartTimer()
		for left := true; left; {
			err := s.Update(b.Context(), func(tx graph.Tx) (err error) {
				left, err = tx.Wipe(b.Context(), 10_000)
				return err
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*articles), "µs/article")
}

// BenchmarkFaults looks for faults among what a thousand articles gave; nothing is left out, for some are found.
func BenchmarkFaults(b *testing.B) {
	const articles = 1000
	s := openStore(b, filepath.Join(b.TempDir(), "parley.db"))
	p := newPress()
	for range articles / 50 {
		p.load(b, s, 50)
	}
	for b.Loop() {
		found, err := s.Faults(b.Context(), 1<<30)
		if err != nil || len(found) == 0 {
			b.Fatal(len(found), err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*articles), "µs/article")
}
