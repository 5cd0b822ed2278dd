package schema

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

// counter counts the statements that a store is sent.
type counter struct {
	graph.Reader
	n    atomic.Int64
	mu   sync.Mutex
	sent []string
}

func (c *counter) count(name string, keys int) {
	c.n.Add(1)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sent = append(c.sent, fmt.Sprintf("%s of %d", name, keys))
}

func (c *counter) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	c.count("Lookup", len(refs))
	return c.Reader.Lookup(ctx, refs)
}

func (c *counter) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	c.count("Nodes", len(keys))
	return c.Reader.Nodes(ctx, keys)
}

func (c *counter) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	c.count("ListNodes", len(q.Of))
	return c.Reader.ListNodes(ctx, q)
}

func (c *counter) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	c.count("CountNodes", len(q.Of))
	return c.Reader.CountNodes(ctx, q)
}

func (c *counter) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	c.count("ListRelations", len(q.Of))
	return c.Reader.ListRelations(ctx, q)
}

func (c *counter) CountRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]int, error) {
	c.count("CountRelations", len(q.Of))
	return c.Reader.CountRelations(ctx, q)
}

func (c *counter) ListCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]graph.List[graph.Counterpart], error) {
	c.count("ListCounterparts", len(q.Of))
	return c.Reader.ListCounterparts(ctx, q)
}

func (c *counter) CountCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]int, error) {
	c.count("CountCounterparts", len(q.Of))
	return c.Reader.CountCounterparts(ctx, q)
}

func (c *counter) Neighbours(ctx context.Context, q graph.NeighbourQuery) ([]graph.Relation, error) {
	c.count("Neighbours", len(q.Of))
	return c.Reader.Neighbours(ctx, q)
}

func (c *counter) Evidence(ctx context.Context, facts []string, limit int) (map[string][]graph.Evidence, error) {
	c.count("Evidence", len(facts))
	return c.Reader.Evidence(ctx, facts, limit)
}

func (c *counter) NodeEvidence(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Evidence, error) {
	c.count("NodeEvidence", len(nodes))
	return c.Reader.NodeEvidence(ctx, nodes, limit)
}

func (c *counter) Articles(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.ArticleVersion, error) {
	c.count("Articles", len(keys))
	return c.Reader.Articles(ctx, keys)
}

func (c *counter) Texts(ctx context.Context, keys []graph.VersionKey) (map[graph.VersionKey]string, error) {
	c.count("Texts", len(keys))
	return c.Reader.Texts(ctx, keys)
}

func (c *counter) NameSpans(ctx context.Context, keys []graph.Key) (map[graph.Key][]graph.NameSpan, error) {
	c.count("NameSpans", len(keys))
	return c.Reader.NameSpans(ctx, keys)
}

func (c *counter) Relations(ctx context.Context, facts []string) (map[string]graph.Relation, error) {
	c.count("Relations", len(facts))
	return c.Reader.Relations(ctx, facts)
}

func (c *counter) NodeClaims(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Claim, error) {
	c.count("NodeClaims", len(nodes))
	return c.Reader.NodeClaims(ctx, nodes, limit)
}

func (c *counter) Judgements(ctx context.Context, ids []string) (map[string]graph.Judgement, error) {
	c.count("Judgements", len(ids))
	return c.Reader.Judgements(ctx, ids)
}

func (c *counter) ListJudgements(ctx context.Context, q graph.JudgementQuery) ([]graph.Judgement, error) {
	c.count("ListJudgements", len(q.Of))
	return c.Reader.ListJudgements(ctx, q)
}

func (c *counter) ListPairs(ctx context.Context, q graph.PairQuery) (graph.List[graph.Pair], error) {
	c.count("ListPairs", 0)
	return c.Reader.ListPairs(ctx, q)
}

func (c *counter) CountPairs(ctx context.Context, q graph.PairQuery) (int, error) {
	c.count("CountPairs", 0)
	return c.Reader.CountPairs(ctx, q)
}

func (c *counter) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	c.count("ListChanges", 0)
	return c.Reader.ListChanges(ctx, q)
}

func (c *counter) CountChanges(ctx context.Context, q graph.ChangeQuery) (int, error) {
	c.count("CountChanges", 0)
	return c.Reader.CountChanges(ctx, q)
}

func (c *counter) Stats(ctx context.Context) (graph.Stats, error) {
	c.count("Stats", 0)
	return c.Reader.Stats(ctx)
}

// TestMutationStatements bounds what a mutation reads beside what writing takes: the names of its
// arguments, the judgement as it then is, and what is asked of it.
func TestMutationStatements(t *testing.T) {
	for _, c := range []struct {
		mutation string
		want     int64
	}{
		{`mutation { merge(ids:["Alexandr Darchiev","Sonata Coulter"]) { id } }`, 2},
		{`mutation { distinguish(a:"Alexandr Darchiev", b:"Sonata Coulter") { entities { name } } }`, 3},
		{`mutation { split(id:"Russia", articles:["round-00"]) { entities { name } judgedBy: by } }`, 3},
		{`mutation { a: merge(ids:["` + smithGB + `","` + smithUS + `"]) { id } b: merge(ids:["` + smithGB + `","` + darchiev + `"]) { id } }`, 4},
		{`mutation { retractArticle(id:"talks") { id title } }`, 2},
	} {
		var sent [2]int64
		for i, rounds := range []int{1, 20} {
			store := load(t, rounds)
			counted := &counter{Reader: store}
			s := service(t, counted, Options{Writer: derive.New(store, time.Now), WriteToken: writeToken})
			write(t, s.Handler(), c.mutation)
			if sent[i] = counted.n.Load(); sent[i] != c.want {
				t.Errorf("%s: %d statements, want %d: %q", c.mutation, sent[i], c.want, counted.sent)
			}
		}
		if sent[0] != sent[1] {
			t.Errorf("%s: %d statements over few rows, %d over many", c.mutation, sent[0], sent[1])
		}
	}
}

// TestStatements bounds what a query sends to the store: at most one statement for each field
// with its arguments on a level, one for each total that is selected, and one a level for the
// names among arguments; the same however many rows there are.
func TestStatements(t *testing.T) {
	few, many := judged(t, 1), judged(t, 20)
	for _, c := range []struct {
		name, query string
		want        int64
	}{
		{"one person", `{ person(id:"Alexandr Darchiev") { id name aliases sources } }`, 1},
		{"two people", `{ a: person(id:"Alexandr Darchiev") { id } b: person(id:"Sonata Coulter") { id } }`, 1},
		{"a person's posts", `{ person(id:"Alexandr Darchiev") { positions { title institution { name } person { name } } } }`, 2},
		{"a list", `{ people { nodes { name } } }`, 1},
		{"a list with its total", `{ people { totalCount nodes { name } edges { cursor node { id } } pageInfo { endCursor } } }`, 1},
		{"a list and its total apart", `{ a: people { totalCount } b: people { nodes { name } } }`, 2},
		{"a filtered list with its total", `{ people(filter: {text: "a"}) { totalCount nodes { name } } }`, 2},
		{"lists with their totals", `{ people(first:50) { totalCount nodes { meetings { totalCount nodes { name } } } } }`, 2},
		{"a total alone", `{ people { totalCount } }`, 1},
		{"a filtered list", `{ meetings(filter:{participants:{all:["Russia","United States"]}, place:null}) { nodes { name } } }`, 2},
		// meetings; participants and who they are; actor and onBehalfOf share one
		{"three levels", `{ meetings(first:50) { nodes { date participants { role actor { name } onBehalfOf { name } } } } }`, 2},
		{"three levels, from people", `{ people(first:50) { nodes { name meetings { nodes { name participants { actor { name } } } } } } }`, 3},
		{"one field twice on a level", `{ a: people(first:5) { nodes { meetings { totalCount nodes { date } } } } b: people(first:9) { nodes { meetings { totalCount nodes { date } } } } }`, 3},
		{"evidence", `{ meetings { nodes { evidence { quote article { title url } } participants { evidence { article { title } } } } } }`, 5},
		{"evidence with texts", `{ meetings { nodes { evidence { quote article { text } } } } }`, 3},
		{"posts held then", `{ meetings(first:50) { nodes { participants { position { title institution { name } } } } } }`, 3},
		{"places", `{ meetings(first:50) { nodes { place { name within { name } country { name } } } } }`, 4},
		{"relations", `{ people(first:50) { nodes { relations { totalCount nodes { id type from { id } to { id } } edges { cursor } } } } }`, 4},
		{"a field of people and states", `{ meetings(first:50) { nodes { participants { actor { meetings { nodes { date } } statements { totalCount } } } } } }`, 4},
		{"counterparts", `{ people(first:50) { nodes { counterparts { totalCount nodes { count actor { name } } } } } }`, 3},
		{"between", `{ between(a:"Russia", b:"United States", first:50) { totalCount nodes { meeting { name } via { name } } } }`, 5},
		{"a network", `{ network(around:["Russia"], depth:2) { nodes { id } edges { type from { id } to { id } } } }`, 4},
		{"articles", `{ articles(first:50) { nodes { id title url version text entities { nodes { name } } mentions { entity { name } } } } }`, 5},
		{"a search", `{ search(text:"pet") { entity { name } } }`, 2},
		{"states", `{ people(first:50) { nodes { country { name code } } } }`, 2},
		{"candidates", `{ candidates(first:50) { totalCount nodes { a { name } b { name } score } edges { cursor } } }`, 3},
		// judgements; what they are about, and the articles of what was rejected; versions; texts
		{"judgements", `{ a: judgements { id entities { name } evidence { quote article { title } } } b: judgements { by } }`, 4},
		{"judgements of one", `{ judgements(of:"Russia") { id entities { name } } }`, 3},
		// changes; nodes and articles; relations; judgements; ends of relations; titles
		{"changes", `{ changes(first:500) { totalCount nodes { type node { label } article { title } relation { from { label } to { label } } judgement { by } } } }`, 7},
		{"copies", `{ articles(first:50) { nodes { title copyOf { title } } } }`, 2},
		{"courses of meetings", `{ meetings(first:50) { nodes { history { status evidence { quote article { title } } } conflicts { property values { value evidence { quote } } } } } }`, 3},
		{"the schema", `{ __schema { types { name } } }`, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var sent [2]int64
			for i, store := range []graph.Reader{few, many} {
				counted := &counter{Reader: store}
				r := service(t, counted, Options{}).Execute(context.Background(), c.query, nil, "")
				if len(r.Errors) > 0 {
					t.Fatal(r.Errors)
				}
				if sent[i] = counted.n.Load(); sent[i] != c.want {
					t.Errorf("%d statements, want %d: %q", sent[i], c.want, counted.sent)
				}
			}
			if sent[0] != sent[1] {
				t.Errorf("%d statements over few rows, %d over many", sent[0], sent[1])
			}
		})
	}
}
