package graphtest

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"parley/graph"
)

// breakage is one way in which a store can be broken, and the case that must see it.
type breakage struct {
	in   string
	name string
	wrap func(graph.Store) graph.Store
}

func breakages() []breakage {
	return slices.Concat(brokenWrites(), brokenFilters(), brokenAnswers(), brokenHistory(), brokenLeaves(), brokenNesting(), brokenOrders(), brokenLists(), brokenIdentity(), brokenFaults(), brokenRecords(), brokenRestorations())
}

// by replaces what b says.
func by(b broken) func(graph.Store) graph.Store {
	return func(s graph.Store) graph.Store {
		b.Store = s
		return &b
	}
}

// without forgets a part of each change.
func without(change func(*graph.Change)) func(graph.Store) graph.Store {
	return by(broken{change: change})
}

func brokenWrites() []breakage {
	return []breakage{
		{"Update/sequence", "the sequence stands still", by(broken{seq: func(int64) int64 { return 1 }})},
		{"Update/failure", "what fails is written all the same", by(broken{update: keepFailures})},
		{"Update/serial", "the lock is ignored", by(broken{update: ignoreLock})},
		{"Update/keys", "keys are given again", by(broken{tx: func(tx graph.Tx) graph.Tx { return &sameKeys{tx} }})},
		{"Update/isolation", "changes are written at once", by(broken{tx: func(tx graph.Tx) graph.Tx { return &laterTx{Tx: tx} }})},
		{"Update/cancelled", "the end of the context is ignored", by(broken{ctx: context.WithoutCancel})},
		{"Apply/nodes", "a field is lost", without(func(c *graph.Change) { changeNodes(c, func(n *graph.Node) { n.DateRule = "" }) })},
		{"Apply/upsert node", "answers are remembered for ever", func(s graph.Store) graph.Store { return &stale{Store: s, nodes: map[graph.Key]graph.Node{}} }},
		{"Apply/exchange ids", "what has a node is not written again", without(func(c *graph.Change) {
			c.Nodes = slices.DeleteFunc(slices.Clone(c.Nodes), func(n graph.Node) bool { return n.ID == "person/bob" })
		})},
		{"Apply/drop nodes", "nodes are not dropped", without(func(c *graph.Change) { c.DropNodes = nil })},
		{"Apply/relations", "a number is rounded", without(func(c *graph.Change) {
			c.Relations = slices.Clone(c.Relations)
			for i := range c.Relations {
				c.Relations[i].Confidence = float64(int(c.Relations[i].Confidence*10)) / 10
			}
		})},
		{"Apply/profiles", "profiles are not dropped", without(func(c *graph.Change) { c.DropProfiles = nil })},
		{"Change/order", "relations are not dropped", without(func(c *graph.Change) { c.DropRelations, c.DropProfiles = nil, nil })},
		{"Change/twice", "what comes twice is counted twice", by(broken{stats: func(s *graph.Stats) { s.Claims = time.Now().Nanosecond() }})},
		{"Change/parties", "parties are added, not replaced", without(func(c *graph.Change) {
			c.Parties = slices.DeleteFunc(slices.Clone(c.Parties), func(p graph.MeetingParties) bool { return len(p.Parties) == 0 })
		})},
		{"Change/moves", "lists keep to old dates", by(broken{nodeList: func(_ graph.NodeQuery, l *graph.List[graph.Node]) {
			slices.SortFunc(l.Items, func(a, b graph.Node) int { return strings.Compare(a.ID, b.ID) })
		}})},
		{"Claims/found", "the last claim is lost", without(func(c *graph.Change) { c.Claims = c.Claims[:max(0, len(c.Claims)-1)] })},
		{"Claims/retracted", "nothing is retracted", without(func(c *graph.Change) { c.Retract = nil })},
		{"Claims/support", "support does not move", without(func(c *graph.Change) { c.Support = nil })},
		{"Claims/sources", "what is implied counts as stated", without(func(c *graph.Change) {
			c.Claims = slices.Clone(c.Claims)
			for i := range c.Claims {
				c.Claims[i].Basis = graph.Stated
			}
		})},
		{"Claims/posts", "titles are lost", without(func(c *graph.Change) {
			c.Relations = slices.Clone(c.Relations)
			for i := range c.Relations {
				c.Relations[i].Title = ""
			}
		})},
		{"Claims/meetings", "meetings lose their places", without(func(c *graph.Change) {
			c.Relations = slices.DeleteFunc(slices.Clone(c.Relations), func(r graph.Relation) bool { return r.Type == graph.HeldIn })
		})},
		{"Articles/versions", "a retraction has no time", without(func(c *graph.Change) { c.At = c.At.Add(time.Hour) })},
		{"Articles/batches", "one article too few is retracted", without(func(c *graph.Change) { c.Retract = c.Retract[:max(0, len(c.Retract)-1)] })},
		{"Stats", "counts are never taken back", by(broken{stats: func(s *graph.Stats) { s.Claims = max(s.Claims, 1) }})},
		{"Dump", "quotes are lost", without(func(c *graph.Change) { c.Claims = nil })},
	}
}

// nodes changes each question about nodes.
func nodes(change func(*graph.NodeQuery)) func(graph.Store) graph.Store {
	return by(broken{nodeQuery: change})
}

func brokenFilters() []breakage {
	return []breakage{
		{"ListNodes/kinds", "statuses are ignored", nodes(func(q *graph.NodeQuery) { q.Statuses = nil })},
		{"ListNodes/kinds", "sub-kinds are ignored", nodes(func(q *graph.NodeQuery) { q.Subkinds = nil })},
		{"ListNodes/kinds", "countries are ignored", nodes(func(q *graph.NodeQuery) { q.Country = "" })},
		{"ListNodes/words", "only the last word counts", nodes(func(q *graph.NodeQuery) { q.Words = q.Words[max(0, len(q.Words)-1):] })},
		{"ListNodes/words", "the first word is a prefix too", nodes(func(q *graph.NodeQuery) { slices.Reverse(q.Words) })},
		{"ListNodes/hostile words", "what is no word is ignored", nodes(func(q *graph.NodeQuery) { q.Words = strings.Fields(graph.Fold(strings.Join(q.Words, " "))) })},
		{"ListNodes/order", "lists by date are by name", nodes(func(q *graph.NodeQuery) { q.Order = graph.ByName })},
		{"Page/whole list", "pages overlap", nodes(func(q *graph.NodeQuery) {
			if q.Page.After != nil {
				q.Page.After = graph.Cursor{q.Page.After[0], ""}
			}
		})},
		{"Page/whole list", "pages skip what has the same sort key", nodes(func(q *graph.NodeQuery) {
			if q.Page.After != nil {
				q.Page.After = graph.Cursor{q.Page.After[0], "~"}
			}
		})},
		{"Page/many parents", "the last page is the first", nodes(func(q *graph.NodeQuery) { q.Page.Backward = false })},
		{"Page/bounds", "a page has one bound", nodes(func(q *graph.NodeQuery) {
			if q.Page.After != nil {
				q.Page.Before = nil
			}
		})},
		{"Via/party", "statuses are ignored", nodes(func(q *graph.NodeQuery) { q.Statuses = nil })},
		{"Via/place", "a filter takes one place", nodes(func(q *graph.NodeQuery) { q.Places = q.Places[:min(1, len(q.Places))] })},
		{"Via/mentions", "kinds are ignored", nodes(func(q *graph.NodeQuery) {
			if q.Via == graph.ViaMentions {
				q.Kinds = graph.EntityKinds
			}
		})},
		{"Via/statements", "words are ignored", nodes(func(q *graph.NodeQuery) { q.Words = nil })},
		{"Via/follows", "the direction is ignored", nodes(func(q *graph.NodeQuery) { q.Via = graph.ViaFollowed })},
		{"Filter/parties", "roles are ignored", nodes(func(q *graph.NodeQuery) { q.Role = "" })},
		{"Filter/parties", "all act for others", nodes(func(q *graph.NodeQuery) { q.ActingFor = true })},
		{"Filter/parties", "all is any", nodes(func(q *graph.NodeQuery) { q.All, q.Any = nil, append(q.Any, q.All...) })},
		{"Filter/articles", "languages are ignored", nodes(func(q *graph.NodeQuery) { q.Language = "" })},
		{"Filter/articles", "sources are ignored", nodes(func(q *graph.NodeQuery) { q.Source = "" })},
		{"Filter/articles", "one mention is enough", nodes(func(q *graph.NodeQuery) { q.Mentions = q.Mentions[:min(1, len(q.Mentions))] })},
		{"Filter/dates", "unknown years never match", nodes(func(q *graph.NodeQuery) { f := *q.Dates; f.MonthDays = nil; q.Dates = &f })},
		{"Filter/dates", "possible is definite", nodes(func(q *graph.NodeQuery) { f := *q.Dates; f.Definite = true; q.Dates = &f })},
		{"Random/nodes", "dates are ignored", nodes(func(q *graph.NodeQuery) { q.Dates = nil })},
		{"ListRelations/directions", "all relations run both ways", by(broken{relQuery: func(q *graph.RelationQuery) { q.Direction = graph.Both }})},
		{"ListRelations/directions", "the other end is ignored", by(broken{relQuery: func(q *graph.RelationQuery) { q.To = 0 }})},
		{"ListRelations/directions", "ends are left out", by(broken{relQuery: func(q *graph.RelationQuery) { q.Ends = nil }})},
		{"Ahead/nodes", "nobody has relations", ahead(func(a *graph.Ahead) { clear(a.Found) })},
		{"Ahead/nodes", "other ends are forgotten", ahead(func(a *graph.Ahead) { clear(a.Ends) })},
		{"Ahead/others", "others have no relations", ahead(func(a *graph.Ahead) { clear(a.Found) })},
		{"Ahead/relations", "nodes have one relation", ahead(func(a *graph.Ahead) {
			for key, l := range a.Found {
				a.Found[key] = graph.List[graph.Relation]{Items: l.Items[:1]}
			}
		})},
		{"Detail/nodes", "nodes come whole", nodes(func(q *graph.NodeQuery) { q.Detail = graph.Whole })},
		{"Detail/relations", "relations come whole", by(broken{relQuery: func(q *graph.RelationQuery) { q.Detail = graph.Whole }})},
		{"ListRelations/filters", "days are ignored", by(broken{relQuery: func(q *graph.RelationQuery) { q.Times = nil }})},
		{"ListRelations/filters", "statuses are ignored", by(broken{relQuery: func(q *graph.RelationQuery) { q.Statuses = nil }})},
		{"ListRelations/pages", "a page has one bound", by(broken{relQuery: func(q *graph.RelationQuery) { q.Page.Before = nil }})},
		{"ListRelations/mutual", "cursors do not tell directions apart", by(broken{relQuery: func(q *graph.RelationQuery) {
			if q.Page.After != nil {
				q.Page.After = append(q.Page.After[:3:3], graph.Inward)
			}
		}})},
		{"ListRelations/all", "the end they run from is ignored", by(broken{relQuery: func(q *graph.RelationQuery) { q.From = 0 }})},
		{"Random/relations", "types are ignored", by(broken{relQuery: func(q *graph.RelationQuery) { q.Types = nil }})},
		{"Counterparts/kinds", "kinds are ignored", by(broken{metQuery: func(q *graph.CounterpartQuery) { q.Kinds = nil }})},
		{"Counterparts/newest", "the newest is not said", by(broken{metQuery: func(q *graph.CounterpartQuery) { q.Newest = false }})},
		{"Counterparts/meetings", "dates are ignored", by(broken{metQuery: func(q *graph.CounterpartQuery) { q.Dates = nil }})},
		{"Neighbours", "days are ignored", by(broken{aroundQuery: func(q *graph.NeighbourQuery) { q.Times = nil }})},
		{"Neighbours", "confidence is ignored", by(broken{aroundQuery: func(q *graph.NeighbourQuery) { q.MinConfidence = 0 }})},
	}
}

func brokenAnswers() []breakage {
	return []breakage{
		{"Lookup/ids", "merged ids are forgotten", by(broken{found: func(ref string, ns []graph.Node) []graph.Node {
			return slices.DeleteFunc(ns, func(n graph.Node) bool { return n.ID != ref })
		}})},
		{"Lookup/names", "names are not folded", by(broken{found: func(ref string, ns []graph.Node) []graph.Node {
			return slices.DeleteFunc(ns, func(n graph.Node) bool { return n.Name != ref && !slices.Contains(n.Aliases, ref) })
		}})},
		{"Lookup/ambiguous", "candidates come in no order", by(broken{found: func(_ string, ns []graph.Node) []graph.Node {
			slices.Reverse(ns)
			return ns
		}})},
		{"Lookup/hostile", "what nobody is called finds somebody", func(s graph.Store) graph.Store {
			return &wildcard{s}
		}},
		{"Page/while loading", "pages are counted, not bounded", func(s graph.Store) graph.Store { return &offsets{Store: s} }},
		{"ListNodes/order", "counts are one too high", by(broken{counted: func(n int) int { return n + 1 }})},
		{"Counterparts/sides", "one's own side is met", by(broken{metList: func(l *graph.List[graph.Counterpart]) {
			l.Items = append(l.Items, l.Items[:min(1, len(l.Items))]...)
		}})},
		{"Counterparts/crowded", "of very many one is left out", by(broken{metList: func(l *graph.List[graph.Counterpart]) {
			if len(l.Items) > 50 {
				l.Items = l.Items[1:]
			}
		}})},
		{"Counterparts/pages", "who was met least comes first", by(broken{metList: func(l *graph.List[graph.Counterpart]) { slices.Reverse(l.Items) }})},
		{"Neighbours", "they come in no order", by(broken{around: func(rs []graph.Relation) { slices.Reverse(rs) }})},
		{"ListRelations/pages", "nobody says that there is more", by(broken{relList: func(l *graph.List[graph.Relation]) { l.More = false }})},
		{"Page/many parents", "a total is of the page", by(broken{nodeList: func(_ graph.NodeQuery, l *graph.List[graph.Node]) { l.Total = len(l.Items) }})},
		{"Page/whole list", "there is always more", by(broken{nodeList: func(_ graph.NodeQuery, l *graph.List[graph.Node]) { l.More = true }})},
		{"Evidence/order", "oldest articles come first", by(broken{quotes: func(es []graph.Evidence, limit int) []graph.Evidence {
			slices.Reverse(es)
			return es[:min(limit, len(es))]
		}})},
		{"Evidence/order", "limits are ignored", by(broken{quotes: func(es []graph.Evidence, _ int) []graph.Evidence { return es }})},
		{"Evidence/fields", "quotes are trimmed", by(broken{quotes: func(es []graph.Evidence, limit int) []graph.Evidence {
			for i := range es {
				es[i].Quote.Text = strings.TrimSpace(strings.ReplaceAll(es[i].Quote.Text, "\n", " "))
			}
			return es[:min(limit, len(es))]
		}})},
		{"NameSpans", "names of retracted versions are marked", without(func(c *graph.Change) { c.Retract = nil })},
	}
}

func changeNodes(c *graph.Change, change func(*graph.Node)) {
	c.Nodes = slices.Clone(c.Nodes)
	for i := range c.Nodes {
		change(&c.Nodes[i])
	}
}

// keepFailures commits whatever fn says.
func keepFailures(s graph.Store, ctx context.Context, fn func(graph.Tx) error) error {
	var failed error
	err := s.Update(ctx, func(tx graph.Tx) error {
		failed = fn(tx)
		return nil
	})
	if err == nil {
		err = failed
	}
	return err
}

// unlocked is a transaction that reads before it has the lock.
type unlocked struct {
	graph.Tx
	s       graph.Store
	changes []*graph.Change
}

func (u *unlocked) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	return u.s.Nodes(ctx, keys)
}

func (u *unlocked) Apply(_ context.Context, c *graph.Change) error {
	u.changes = append(u.changes, c)
	return nil
}

func (u *unlocked) NewKeys(ctx context.Context, n int) (first graph.Key, err error) {
	err = u.s.Update(ctx, func(tx graph.Tx) error {
		first, err = tx.NewKeys(ctx, n)
		return err
	})
	return first, err
}

// ignoreLock takes the lock only when everything has been read.
func ignoreLock(s graph.Store, ctx context.Context, fn func(graph.Tx) error) error {
	u := &unlocked{s: s}
	if err := fn(u); err != nil {
		return err
	}
	return s.Update(ctx, func(tx graph.Tx) error {
		for _, c := range u.changes {
			if err := tx.Apply(ctx, c); err != nil {
				return err
			}
		}
		return nil
	})
}

// sameKeys always gives the same keys.
type sameKeys struct{ graph.Tx }

func (t *sameKeys) NewKeys(context.Context, int) (graph.Key, error) { return 1, nil }

// laterTx lets reads see what is not written yet.
type laterTx struct{ graph.Tx }

func (t *laterTx) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	got, err := t.Tx.Nodes(ctx, keys)
	for k, n := range got {
		n.Name = "Later"
		got[k] = n
	}
	return got, err
}

// stale remembers the first answer about each node.
type stale struct {
	graph.Store
	mu    sync.Mutex
	nodes map[graph.Key]graph.Node
}

func (s *stale) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	got, err := s.Store.ListNodes(ctx, q)
	for _, l := range got {
		for i, n := range l.Items {
			l.Items[i] = s.first(n)
		}
	}
	return got, err
}

func (s *stale) Update(ctx context.Context, fn func(graph.Tx) error) error {
	return s.Store.Update(ctx, func(tx graph.Tx) error {
		return fn(&changedTx{tx, func(c *graph.Change) { changeNodes(c, func(n *graph.Node) { *n = s.first(*n) }) }})
	})
}

func (s *stale) first(n graph.Node) graph.Node {
	s.mu.Lock()
	defer s.mu.Unlock()
	if old, ok := s.nodes[n.Key]; ok {
		return old
	}
	s.nodes[n.Key] = n
	return n
}

// wildcard lets a percent sign stand for anything.
type wildcard struct{ graph.Store }

func (s *wildcard) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	got, err := s.Store.Lookup(ctx, append(slices.Clone(refs), "person/ann"))
	if slices.Contains(refs, "%") {
		got["%"] = got["person/ann"]
	}
	return got, err
}

// offsets answers page after page by counting what came before.
type offsets struct {
	graph.Store
	mu   sync.Mutex
	come int
}

func (s *offsets) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	page := q.Page
	if page.After == nil && page.Before == nil {
		s.come = 0
	}
	if page.Limit >= 1000 {
		return s.Store.ListNodes(ctx, q)
	}
	q.Page = graph.Page{Limit: 1000}
	got, err := s.Store.ListNodes(ctx, q)
	for k, l := range got {
		from, to := s.come, min(s.come+page.Limit, len(l.Items))
		if page.Backward {
			from, to = max(0, len(l.Items)-s.come-page.Limit), max(0, len(l.Items)-s.come)
		}
		l.More = to < len(l.Items)
		if page.Backward {
			l.More = from > 0
		}
		l.Items = l.Items[min(from, to):to]
		got[k] = l
	}
	s.come += page.Limit
	return got, err
}

// ahead changes what is answered ahead.
func ahead(change func(*graph.Ahead)) func(graph.Store) graph.Store {
	return func(s graph.Store) graph.Store { return &Foresight{s, change} }
}
