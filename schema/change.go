package schema

import (
	"time"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// maxOf is of how many nodes changes can be asked for at once.
const maxOf = 50

// changes resolves the connection of what changed.
func changes(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	l := &changeList{call: c}
	var err error
	if l.query.Page, err = c.page(sortChange); err != nil {
		return nil, err
	}
	if c.args.has("since") {
		if l.query.Since, err = time.Parse(time.RFC3339, c.args.text("since")); err != nil {
			return nil, inputf("since: %s", err)
		}
	}
	if len(c.args.texts("of")) == 0 {
		return l.connection(), nil
	}
	return thunk(func() (any, error) {
		f, err := follow(p.Context, c.reads.store, c.args)
		if err != nil {
			return nil, err
		}
		l.query.Of = f.ids()
		return l.connection(), nil
	}), nil
}

// changeList is what was made of the arguments of a list of changes.
type changeList struct {
	call  *call
	query graph.ChangeQuery
}

func (l *changeList) connection() *connection {
	r, q := l.call.reads, l.query
	return &connection{
		page: func() func() (page, error) {
			return once(r, l.call.key, func() (page, error) {
				list, err := r.store.ListChanges(r.ctx, q)
				return newPage(r, list, q.Page, sortChange, graph.LogEntry.Cursor, func(e *graph.LogEntry) any { return e }), err
			})
		},
		count: func() func() (int, error) {
			return once(r, "count of "+l.call.key, func() (int, error) {
				return r.store.CountChanges(r.ctx, graph.ChangeQuery{Since: q.Since, Of: q.Of})
			})
		},
	}
}

func (c *catalog) changeFields() []field {
	return []field{
		{name: "at", typ: must(c.dateTime), doc: "When it was recorded.", get: of(func(e *graph.LogEntry) any { return timestamp(e.At) })},
		{name: "type", typ: must(c.changeType), doc: "What became of it.", get: of(func(e *graph.LogEntry) any { return e.Type })},
		{name: "node", typ: c.node, doc: "The node that changed, where it is there still; what was merged is what it was merged into.", get: changedNode(func(e *graph.LogEntry) string { return e.Node })},
		{name: "relation", typ: c.relation, doc: "The relation that changed, where it is there still.", get: changedRelation},
		{name: "article", typ: c.article, doc: "The article that brought it about, where it is there still.", get: changedNode(func(e *graph.LogEntry) string { return e.Article })},
		{name: "judgement", typ: c.judgement, doc: "The judgement that was made or undone.", get: changedJudgement},
		{name: "summary", typ: must(graphql.String), doc: "The change in words.", get: of(func(e *graph.LogEntry) any { return e.Summary })},
	}
}

// changedNode resolves what an id in the log means now.
func changedNode(id func(*graph.LogEntry) string) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		return then(callOf(p).reads.byID(id(p.Source.(*graph.LogEntry))), func(n *graph.Node) (any, error) { return asSource(n), nil }), nil
	}
}

func changedRelation(p graphql.ResolveParams) (any, error) {
	fact, r := p.Source.(*graph.LogEntry).Fact, callOf(p).reads
	if fact == "" {
		return nil, nil
	}
	facts := batchOf(r, "relations by key", func(keys []string) (map[string]graph.Relation, error) {
		return r.store.Relations(r.ctx, keys)
	})
	return then(facts.get(fact), func(f graph.Relation) (any, error) {
		if f.Key == "" {
			return nil, nil
		}
		return &relation{&f}, nil
	}), nil
}

func changedJudgement(p graphql.ResolveParams) (any, error) {
	id, r := p.Source.(*graph.LogEntry).Judgement, callOf(p).reads
	if id == "" {
		return nil, nil
	}
	return then(r.judgements().get(id), func(j graph.Judgement) (any, error) {
		if j.ID == "" {
			return nil, nil
		}
		return &j, nil
	}), nil
}
