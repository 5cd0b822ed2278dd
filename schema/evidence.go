package schema

import (
	"time"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// factEvidence declares the evidence of a relation.
func (c *catalog) factEvidence() field {
	return field{name: "evidence", typ: many(c.evidence), doc: "The sentences that say so, of the newest article first.", more: brief, get: func(p graphql.ResolveParams) (any, error) {
		return factEvidence(p, factKey(p.Source))
	}}
}

// factKey is the key of the relation that a source is.
func factKey(source any) string {
	switch s := source.(type) {
	case *relation:
		return s.Key
	case *participation:
		return s.fact.Key
	}
	return ""
}

func factEvidence(p graphql.ResolveParams, fact string) (any, error) {
	r := callOf(p).reads
	b := batchOf(r, "evidence of facts", func(facts []string) (map[string][]graph.Evidence, error) {
		return r.store.Evidence(r.ctx, facts, maxList)
	})
	return then(b.get(fact), asEvidence), nil
}

// nodeEvidence resolves the sentences that speak of a node.
func nodeEvidence(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	limit, err := c.args.number("first", defaultFirst, 1, maxFirst)
	if err != nil {
		return nil, err
	}
	r := c.reads
	b := batchOf(r, "evidence "+c.key, func(nodes []graph.Key) (map[graph.Key][]graph.Evidence, error) {
		return r.store.NodeEvidence(r.ctx, nodes, limit)
	})
	return then(b.get(keyOf(p.Source)), asEvidence), nil
}

func asEvidence(list []graph.Evidence) (any, error) { return pointers(list), nil }

func (c *catalog) evidenceFields() []field {
	return []field{
		{name: "id", typ: must(graphql.ID), doc: "The evidence's id.", get: of(func(e *graph.Evidence) any { return e.ID })},
		{name: "article", typ: must(c.article), doc: "The article, in the version that says so.", get: of(func(e *graph.Evidence) any { return &article{key: e.Article, version: e.Version} })},
		{name: "quote", typ: must(graphql.String), doc: "The sentence or clause, verbatim.", get: of(func(e *graph.Evidence) any { return e.Quote.Text })},
		{name: "start", typ: must(graphql.Int), doc: "Where the quote starts in the article's text, in Unicode code points.", get: of(func(e *graph.Evidence) any { return e.Quote.Start })},
		{name: "end", typ: must(graphql.Int), doc: "Where the quote ends, exclusive.", get: of(func(e *graph.Evidence) any { return e.Quote.End })},
		{name: "confidence", typ: must(graphql.Float), doc: "How sure it is, 0 to 1: of facts given 0.9, about 90 in 100 are right.", get: of(func(e *graph.Evidence) any { return e.Confidence })},
		{name: "attributedTo", typ: c.actor, doc: "Whose word it is, where the article names somebody (\"according to …\").", get: attributedTo},
		{name: "recordedAt", typ: must(c.dateTime), doc: "When it was loaded.", get: of(func(e *graph.Evidence) any { return timestamp(e.RecordedAt) })},
		{name: "retractedAt", typ: c.dateTime, doc: "When it was retracted, where it was.", get: of(func(e *graph.Evidence) any { return timestamp(e.RetractedAt) })},
	}
}

func attributedTo(p graphql.ResolveParams) (any, error) {
	e := p.Source.(*graph.Evidence)
	if e.AttributedTo == "" {
		return nil, nil
	}
	ref := callOf(p).reads.refer(e.AttributedTo, actorKinds)
	return thunk(func() (any, error) {
		n, err := ref.find()
		if err != nil || n == nil {
			return nil, err
		}
		return asSource(n), nil
	}), nil
}

// timestamp writes a time as RFC 3339 in UTC, null where there is none.
func timestamp(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(time.RFC3339Nano)
}
