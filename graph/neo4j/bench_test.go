package neo4j_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// BenchmarkLoad writes generated articles of about 300 words in batches of 50: for each some 45 nodes and profiles, 40
// relations, 60 mentions and 75 claims, most nodes being in the graph already.
func BenchmarkLoad(b *testing.B) {
	s := neo4jtest.OpenStore(b)
	l := newLoad(s)
	l.batch(b, 50) // plans the statements
	start := time.Now()
	b.ResetTimer()
	articles := 0
	for b.Loop() {
		l.batch(b, 50)
		articles += 50
	}
	b.ReportMetric(float64(articles)/time.Since(start).Seconds(), "articles/s")
	b.ReportMetric(0, "ns/op")
}

func BenchmarkIdentity(b *testing.B) {
	graphtest.Bench(b, func(b *testing.B) graph.Store { return neo4jtest.Open(b) })
}

// load generates articles.
type load struct {
	store    *neo4j.Store
	rand     *rand.Rand
	keys     map[string]graph.Key
	articles int
	next     graph.Key
	// what was in the graph before
	nodes     map[graph.Key]bool
	relations map[string]bool
}

func newLoad(s *neo4j.Store) *load {
	return &load{store: s, rand: rand.New(rand.NewPCG(1, 2)), keys: map[string]graph.Key{}, nodes: map[graph.Key]bool{}, relations: map[string]bool{}}
}

// batch loads n articles, reading first what derivation reads.
func (l *load) batch(tb testing.TB, n int) {
	tb.Helper()
	err := l.store.Update(tb.Context(), func(tx graph.Tx) error {
		first, err := tx.NewKeys(tb.Context(), n*200)
		if err != nil {
			return err
		}
		l.next = first
		c := l.change(n)
		if err := l.reads(tb.Context(), tx, c); err != nil {
			return err
		}
		return tx.Apply(tb.Context(), c)
	})
	if err != nil {
		tb.Fatal(err)
	}
}

func (l *load) reads(ctx context.Context, tx graph.Tx, c *graph.Change) error {
	var ids, profiles, blocks, facts []string
	var keys []graph.Key
	for _, a := range c.Articles {
		ids = append(ids, a.Article.ID)
	}
	for _, p := range c.Profiles {
		profiles = append(profiles, p.ID)
		blocks = append(blocks, p.Blocks...)
	}
	for _, n := range c.Nodes {
		keys = append(keys, n.Key)
	}
	for _, r := range c.Relations {
		facts = append(facts, r.Key)
	}
	if _, err := tx.Articles(ctx, ids); err != nil {
		return err
	}
	if _, err := tx.Profiles(ctx, profiles); err != nil {
		return err
	}
	if _, _, err := tx.Blocks(ctx, blocks, 200); err != nil {
		return err
	}
	if _, err := tx.Nodes(ctx, keys); err != nil {
		return err
	}
	_, err := tx.Relations(ctx, facts)
	return err
}

// draft is a change in the making.
type draft struct {
	*load
	graph.Change
	done map[string]bool // nodes and relations that the change has already
}

func (l *load) change(n int) *graph.Change {
	d := &draft{load: l, Change: graph.Change{At: time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC), Rules: "rules"}, done: map[string]bool{}}
	for range n {
		d.article()
	}
	return &d.Change
}

func (d *draft) key(id string) graph.Key {
	k, ok := d.keys[id]
	if !ok {
		k = d.next
		d.next++
		d.keys[id] = k
	}
	return k
}

// node upserts a node and its profile.
func (d *draft) node(kind graph.Kind, id, name, date string) graph.Key {
	k := d.key(id)
	if d.done[id] {
		return k
	}
	d.done[id] = true
	n := graph.Node{Key: k, ID: id, Kind: kind, Name: name, Sources: d.articles, Date: date, Country: "RU"}
	if kind == graph.KindMeeting {
		n.Status, n.Subkind, n.Topics = graph.Held, graph.Talks, []string{"grain", "prisoners"}
	}
	n.Index.IndexDate(date)
	n.Index.NameSort = graph.Fold(name)
	n.Index.Text = n.Index.NameSort
	if kind != graph.KindStatement && kind != graph.KindArticle {
		n.Index.Names = []string{n.Index.NameSort, n.Index.NameSort + " jr"}
	}
	if kind == graph.KindArticle {
		n.Index.Text = words(d.rand, 150)
	}
	d.Nodes = append(d.Nodes, n)
	if kind != graph.KindArticle {
		d.Profiles = append(d.Profiles, graph.Profile{
			ID: id, Kind: kind, Node: k, Articles: d.articles, Stated: d.articles, Blocks: []string{strings.ToLower(string(kind)) + "|" + name},
			Facets: graph.Facets{"name": {name: d.articles}, "alias": {name + " Jr": d.articles}, "id.state": {"RU": 1}, "id.name": {name: 1}},
		})
	}
	return k
}

func (d *draft) relation(t graph.RelationType, from, to graph.Key, with func(*graph.Relation)) string {
	disc := ""
	if t == graph.HoldsPosition {
		disc = "foreign minister"
	}
	r := graph.Relation{Key: fmt.Sprintf("%s|%d|%d|%s", t, from, to, disc), Type: t, From: from, To: to, Disc: disc, Basis: graph.Stated, Sources: d.articles, Confidence: 0.9}
	if with != nil {
		with(&r)
	}
	if !d.done[r.Key] {
		d.done[r.Key] = true
		d.Relations = append(d.Relations, r)
	}
	return r.Key
}

func (d *draft) pick(kind graph.Kind, pool int) (string, graph.Key) {
	i := int(float64(pool) * d.rand.Float64() * d.rand.Float64()) // the first are the most spoken of
	id := fmt.Sprintf("%s/%d-of-%d", strings.ToLower(string(kind)), i, pool)
	return id, d.node(kind, id, fmt.Sprintf("%s %d of %d", kind, i, pool), "")
}

// article is one article with its claims.
func (d *draft) article() {
	d.articles++
	own := fmt.Sprintf("article-%07d", d.articles)
	day := (graph.Day(16000) + graph.Day(d.rand.IntN(4000))).String()
	a := d.node(graph.KindArticle, "article/"+own, "Talks of "+day, day)
	d.Articles = append(d.Articles, graph.ArticleVersion{
		Key: a, Version: 1, Fingerprint: own, SHA256: own, RecordedAt: d.At,
		Article: graph.Article{ID: own, Title: "Talks of " + day, URL: "https://example.org/" + own, Source: "Wire", Published: day, Language: "en", Text: words(d.rand, 300)},
	})
	mentioned := map[string]graph.Key{}
	var people, states, places []graph.Key
	add := func(kind graph.Kind, pool, n int, to *[]graph.Key) {
		for range n {
			id, k := d.pick(kind, pool)
			mentioned[id] = k
			*to = append(*to, k)
		}
	}
	add(graph.KindInstitution, 60, 8, &states)
	add(graph.KindInstitution, 2000, 12, &states)
	add(graph.KindLocation, 1000, 10, &places)
	add(graph.KindPerson, 20000, 24, &people)
	n := 0
	claim := func(c graph.Claim) {
		c.Key, c.Article, c.Version, c.N, c.ID = d.next, a, 1, n, fmt.Sprintf("claim/%s@1/%d", own, n)
		d.next++
		n++
		c.ArticleID, c.Published, c.Basis, c.Confidence = own, day, graph.Stated, 0.9
		c.Evidence = []graph.Quote{{Span: graph.Span{Start: n * 10, End: n*10 + 100}, Text: words(d.rand, 15)}}
		d.Claims = append(d.Claims, c)
	}
	for i := range 3 {
		mID := fmt.Sprintf("meeting/%s-%d", own, i)
		m := d.node(graph.KindMeeting, mID, "Talks: Russia – US, "+day, day)
		mentioned[mID] = m
		parties := graph.MeetingParties{Meeting: m}
		for j := range 4 {
			p, s := people[(i*4+j)%len(people)], states[j]
			parties.Parties = append(parties.Parties, graph.Party{Actor: p, Side: s}, graph.Party{Actor: s, Side: s})
			f := d.relation(graph.ParticipatedIn, p, m, func(r *graph.Relation) { r.Role, r.Behalf = graph.Member, s })
			claim(graph.Claim{Type: graph.ParticipatedIn, From: "person/p", To: mID, Fact: f, Role: graph.Member})
		}
		d.Parties = append(d.Parties, parties)
		d.relation(graph.HeldIn, m, places[i], nil)
		st := fmt.Sprintf("statement/%s-%d", own, i)
		sk := d.node(graph.KindStatement, st, words(d.rand, 15), day)
		mentioned[st] = sk
		claim(graph.Claim{Type: graph.Said, From: "person/p", To: st, Fact: d.relation(graph.Said, people[i], sk, nil)})
		d.relation(graph.About, sk, m, nil)
	}
	for i := range 10 {
		d.relation(graph.HoldsPosition, people[i], states[8+i], func(r *graph.Relation) {
			r.Title, r.Status, r.Earliest, r.Latest = "Foreign Minister", graph.Current, "2024-01-01", "2026-01-01"
			r.Fold = graph.RelationFold{Latest: day + own, HeldFirst: day, HeldLast: day}
		})
		d.relation(graph.Within, places[i], places[0], nil)
	}
	for id, k := range mentioned {
		f := d.relation(graph.Mentions, a, k, nil)
		kind, _, _ := strings.Cut(id, "/")
		claim(graph.Claim{Type: graph.Mentions, To: id, Node: k, Fact: f, Kind: graph.Kind(strings.ToUpper(kind)),
			Names: []graph.Span{{Start: 1, End: 2}, {Start: 5, End: 9}}, Facets: graph.Facets{"name": {id: 1}, "id.state": {"RU": 1}}})
	}
}

var vocabulary = strings.Fields("the foreign minister met his counterpart in geneva on tuesday to discuss prisoners grain exports and the truce while officials said that talks would go on next week in a third country")

func words(r *rand.Rand, n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return strings.Join(out, " ")
}
