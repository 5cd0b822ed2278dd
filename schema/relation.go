package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// relation is a fact as resolvers know it.
type relation struct{ *graph.Relation }

// relationPage makes a page of relations that hang on a node, or of all where it is 0.
func (r *reads) relationPage(list graph.List[graph.Relation], asked graph.Page, of graph.Key) page {
	p := page{asked: asked, more: list.More, items: make([]any, len(list.Items))}
	for i := range list.Items {
		p.items[i] = &relation{&list.Items[i]}
	}
	p.cursor = func(i int) any {
		item := list.Items[i]
		return r.withEnds(item, func(from, to *graph.Node) any {
			return r.cursor(item.Cursor(of, from.ID, to.ID), sortRelation)
		})
	}
	return p
}

// withEnds is a thunk over the two nodes that a relation runs between.
func (r *reads) withEnds(f graph.Relation, use func(from, to *graph.Node) any) any {
	from, to := r.nodes().get(f.From), r.nodes().get(f.To)
	return then(from, func(a *graph.Node) (any, error) {
		b, err := to()
		if err != nil || a == nil || b == nil {
			return nil, err
		}
		return use(a, b), nil
	})
}

// inWords is a thunk over a relation's summary.
func (r *reads) inWords(f *relation) any {
	return r.withEnds(*f.Relation, func(from, to *graph.Node) any { return from.Name + " – " + f.Label() + " – " + to.Name })
}

// relationID resolves an id that is a function of the ends, the type and what tells facts apart.
func relationID(prefix string) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		f := p.Source.(*relation)
		return callOf(p).reads.withEnds(*f.Relation, func(from, to *graph.Node) any {
			return factID(prefix, *f.Relation, from.ID, to.ID)
		}), nil
	}
}

func factID(prefix string, f graph.Relation, from, to string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(f.Type), from, to, f.Disc}, separator)))
	return prefix + hex.EncodeToString(sum[:8])
}

func (c *catalog) relationFields() []field {
	return []field{
		{name: "id", typ: must(graphql.ID), doc: "The relation's id: a function of its type, its two ends and what else tells it apart.", get: relationID("relation/")},
		{name: "type", typ: must(c.relationType), doc: "What kind of relation it is.", get: of(func(f *relation) any { return f.Type })},
		{name: "from", typ: must(c.node), doc: "Where it starts.", get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(*relation).From) }},
		{name: "to", typ: must(c.node), doc: "Where it ends.", get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(*relation).To) }},
		{name: "label", typ: must(graphql.String), doc: "What to write beside it in a drawing, such as \"holds position: ambassador\".", get: of(func(f *relation) any { return f.Label() })},
		{name: "basis", typ: must(c.basis), doc: "What it rests on.", more: whole, get: of(func(f *relation) any { return f.Basis })},
		{name: "since", typ: c.edtf, doc: "Since when it has held, where that is said.", more: brief, get: of(func(f *relation) any { return text(f.Since) })},
		{name: "until", typ: c.edtf, doc: "Until when it held, where that is said.", more: brief, get: of(func(f *relation) any { return text(f.Until) })},
		{name: "sources", typ: must(graphql.Int), doc: "How many independent articles state it; 0 where a gazetteer or the name's pattern says so.", more: brief, get: of(func(f *relation) any { return f.Sources })},
		{name: "confidence", typ: must(graphql.Float), doc: "How sure it is, 0 to 1: that of its best sentence.", more: whole, get: of(func(f *relation) any { return f.Confidence })},
		c.factEvidence(),
	}
}

func (c *catalog) positionFields() []field {
	return []field{
		{name: "id", typ: must(graphql.ID), doc: "The position's id: a function of who holds it, where, and its title.", get: relationID("position/")},
		{name: "person", typ: must(c.person), doc: "Who holds it.", through: true, get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(*relation).From) }},
		{name: "institution", typ: c.institution, doc: "Where; the state served where no institution is named.", through: true, get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(*relation).To) }},
		{name: "title", typ: must(graphql.String), doc: "The post's title, in the words of an article.", get: of(func(f *relation) any { return f.Title })},
		{name: "status", typ: must(c.positionStatus), doc: "How the person stands to the post, as the latest article has it.", get: of(positionStatus)},
		{name: "since", typ: c.edtf, doc: "Since when, where that is said.", more: brief, get: of(func(f *relation) any { return text(f.Since) })},
		{name: "until", typ: c.edtf, doc: "Until when, where that is said.", more: brief, get: of(func(f *relation) any { return text(f.Until) })},
		c.factEvidence(),
	}
}

func positionStatus(f *relation) any {
	if f.Status == "" {
		return graph.Current
	}
	return f.Status
}

// positionsOf resolves the posts of a person (Out) or at an institution (In).
func positionsOf(d graph.Direction) *linked {
	return &linked{func(c *call) (*link, error) {
		times, err := c.args.at("at")
		return &link{"ends of " + c.key, c.reads.store, graph.RelationQuery{
			Direction: d, Types: []graph.RelationType{graph.HoldsPosition}, Times: times,
			Statuses: as[graph.PositionStatus](c.args.texts("status")), Page: graph.Page{Limit: maxList}, Detail: c.reads.detail,
		}}, err
	}, func(_ graphql.ResolveParams, list []graph.Relation) (any, error) { return asRelations(list), nil }}
}

func asRelations(list []graph.Relation) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = &relation{&list[i]}
	}
	return out
}
