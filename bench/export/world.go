package main

import (
	"context"
	"fmt"
	"time"

	"parley/bench/draft"
	"parley/graph"
)

// How much there is of what in a graph, by articles: each has a person of its own with two posts, and most tell of a
// meeting. With its mentions that is some twenty relations an article.
const (
	states          = 200
	cities          = 500
	mentions        = 13 // of an article, each with a quote
	relationsOfEach = 20
	atOnce          = 500 // articles that are written together
)

// world writes a graph of invented articles. It is drawn by number, so it is the same each time.
type world struct {
	articles int
	now      time.Time
}

// Keys are laid out by kind.
func (w world) state(i int) graph.Key   { return graph.Key(1 + i) }
func (w world) city(i int) graph.Key    { return graph.Key(1 + states + i) }
func (w world) person(i int) graph.Key  { return graph.Key(1 + states + cities + i) }
func (w world) meeting(i int) graph.Key { return w.person(w.articles + i) }
func (w world) article(i int) graph.Key { return w.person(2*w.articles + i) }

// fill writes the graph into an empty store: not by what loads do, but as what they would hand it.
func (w world) fill(ctx context.Context, store graph.Store) error {
	for first := 0; first < w.articles; first += atOnce {
		c := &change{Change: graph.Change{At: w.now, Rules: "bench"}}
		if first == 0 {
			w.ground(c)
		}
		for i := first; i < min(first+atOnce, w.articles); i++ {
			w.tell(c, i)
		}
		c.claim(w, first)
		if err := store.Update(ctx, func(tx graph.Tx) error { return tx.Apply(ctx, &c.Change) }); err != nil {
			return fmt.Errorf("article %d: %w", first, err)
		}
	}
	return nil
}

// ground is what all articles speak of.
func (w world) ground(c *change) {
	for i := range states {
		c.node(graph.Node{Key: w.state(i), Kind: graph.KindInstitution, Subkind: graph.State, ID: fmt.Sprintf("institution/state-%d", i), Name: fmt.Sprintf("State %d", i)})
	}
	for i := range cities {
		c.node(graph.Node{Key: w.city(i), Kind: graph.KindLocation, Subkind: graph.City, ID: fmt.Sprintf("location/city-%d", i), Name: fmt.Sprintf("City %d", i), Latitude: float64(i % 90), Longitude: float64(i % 180), Located: true})
	}
}

// tell adds an article: of its person, of a meeting of theirs with people of other articles, and of some it only mentions.
func (w world) tell(c *change, i int) {
	r := draft.Random(uint64(i))
	home, day := draft.PowerLaw(r, states), (graph.DayOf(2015, 1, 1) + graph.Day(i%4000)).String()
	name := draft.Word(r, 2) + " " + draft.Word(r, 3)
	c.node(graph.Node{Key: w.person(i), Kind: graph.KindPerson, ID: fmt.Sprintf("person/p-%d", i), Name: name})
	c.node(graph.Node{Key: w.article(i), Kind: graph.KindArticle, ID: fmt.Sprintf("article/a-%d", i), Name: name + " travels", Date: day})
	c.Articles = append(c.Articles, graph.ArticleVersion{
		Key: w.article(i), Version: 1, RecordedAt: w.now, SHA256: fmt.Sprintf("%064x", i), Fingerprint: fmt.Sprint(i), Extractor: "bench",
		Article: graph.Article{ID: fmt.Sprintf("a-%d", i), Title: name + " travels", URL: fmt.Sprintf("https://example.org/%d", i), Published: day, Text: name + " travels."},
	})
	at := w.article(i)
	for _, title := range []string{"minister", "envoy"} {
		c.relate(at, graph.Relation{Type: graph.HoldsPosition, From: w.person(i), To: w.state(home), Disc: title, Title: title, Status: graph.Current, Earliest: day, Latest: graph.OpenEnd})
	}
	c.relate(at, graph.Relation{Type: graph.Represents, From: w.person(i), To: w.state(home)})
	spoken := map[graph.Key]bool{w.person(i): true, w.state(home): true}
	if i%5 != 4 {
		w.meet(c, i, home, day, spoken)
	}
	for len(spoken) < mentions {
		spoken[w.person(r.IntN(i+1))] = true
		spoken[w.city(r.IntN(cities))] = true
	}
	for key := range spoken {
		c.relate(at, graph.Relation{Type: graph.Mentions, From: at, To: key, Count: 1})
	}
}

// meet adds a meeting of an article's person, for their state, with two others and a second state.
func (w world) meet(c *change, i, home int, day string, spoken map[graph.Key]bool) {
	r := draft.Random(uint64(i), 1)
	m, other := w.meeting(i), draft.PowerLaw(r, states)
	c.node(graph.Node{Key: m, Kind: graph.KindMeeting, Subkind: graph.Talks, ID: fmt.Sprintf("meeting/m-%d", i), Name: fmt.Sprintf("Talks %d", i), Status: graph.Held, Date: day})
	sides := map[graph.Key]graph.Key{w.person(i): w.state(home)}
	for range 2 {
		sides[w.person(r.IntN(i+1))] = w.state(other)
	}
	parties := graph.MeetingParties{Meeting: m, Parties: []graph.Party{{Actor: w.state(home), Side: w.state(home)}}}
	if other != home {
		parties.Parties = append(parties.Parties, graph.Party{Actor: w.state(other), Side: w.state(other)})
	}
	for person, side := range sides {
		c.relate(w.article(i), graph.Relation{Type: graph.ParticipatedIn, From: person, To: m, Role: graph.Member, Behalf: side, Earliest: day, Latest: day})
		parties.Parties = append(parties.Parties, graph.Party{Actor: person, Side: side})
	}
	c.Parties = append(c.Parties, parties)
	c.relate(w.article(i), graph.Relation{Type: graph.ParticipatedIn, From: w.state(other), To: m, Role: graph.Host, Earliest: day, Latest: day})
	c.relate(w.article(i), graph.Relation{Type: graph.HeldIn, From: m, To: w.city(r.IntN(cities)), Earliest: day, Latest: day})
	spoken[m], spoken[w.state(other)] = true, true
}

// change is a change in the making.
type change struct {
	graph.Change
	stated []graph.Key // the article that states each relation
}

// node adds a node, and its profile, which has its id.
func (c *change) node(n graph.Node) {
	n.Sources = 1
	n.Index.IndexDate(n.Date)
	n.Index.NameSort = graph.Fold(n.Name)
	n.Index.Names, n.Index.Text = []string{n.Index.NameSort}, n.Index.NameSort
	c.Nodes = append(c.Nodes, n)
	if n.Kind != graph.KindArticle {
		c.Profiles = append(c.Profiles, graph.Profile{ID: n.ID, Kind: n.Kind, Node: n.Key, Articles: 1, Stated: 1})
	}
}

// relate adds a relation that an article states.
func (c *change) relate(article graph.Key, r graph.Relation) {
	r.Key = fmt.Sprintf("%s|%d|%d|%s", r.Type, r.From, r.To, r.Disc)
	r.Basis, r.Sources, r.Confidence = graph.Stated, 1, 0.9
	c.Relations, c.stated = append(c.Relations, r), append(c.stated, article)
}

// claim adds the claims of what was added, each with its sentence; those of one article have an order of their own.
func (c *change) claim(w world, first int) {
	numbers := map[graph.Key]int{}
	for i, r := range c.Relations {
		article := c.stated[i]
		own := fmt.Sprintf("a-%d", article-w.article(0))
		n := numbers[article]
		numbers[article]++
		claim := graph.Claim{
			Key: graph.Key(first*100+i) + w.article(w.articles), Article: article, ArticleID: own, Version: 1, N: n, ID: fmt.Sprintf("claim/%s@1/%d", own, n),
			Type: r.Type, Basis: graph.Stated, Confidence: 0.9, Fact: r.Key, Story: article, RecordedAt: w.now,
			Evidence: []graph.Quote{{Span: graph.Span{Start: 100 * n, End: 100*n + 80}, Text: fmt.Sprintf("It was on the %dth day of the talks that this was said of them, and of number %d.", n, i)}},
		}
		if r.Type == graph.Mentions {
			claim.Node = r.To
		}
		if n%10 == 0 {
			claim.AttributedTo = fmt.Sprintf("person/p-%d", article-w.article(0))
		}
		c.Claims = append(c.Claims, claim)
	}
}
