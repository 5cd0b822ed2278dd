package export

import (
	"context"
	"slices"

	"parley/graph"
	"parley/graph/property"
)

// What a Neo4j is given of elements beside ids and ends: the properties that Parley's own shows, under their names.
var (
	neo4jEntity = propertiesOf(property.OfNode, func(n *Node) *graph.Node { return &n.Node })
	// neo4jNode are those of articles: they have some that others have not.
	neo4jNode = append(slices.Clip(neo4jEntity), propertiesOf(property.OfArticle, func(n *Node) *graph.Article { return &n.Article })...)
	neo4jEdge = append(append(propertiesOf(property.OfRelation, shownRelation),
		Attribute[Edge]{property.OnBehalfOf, Text, func(e *Edge) any { return text(property.Indexed(e.Behalf)) }}), neo4jEvidence...)
	// neo4jMet are those of edges of type Met.
	neo4jMet = append([]Attribute[Edge]{
		{"meetings", Integer, func(e *Edge) any { return e.Weight }},
		{"earliest", Text, func(e *Edge) any { return text(e.Begin) }},
		{"latest", Text, func(e *Edge) any { return text(e.End) }},
		{"meeting", Text, func(e *Edge) any { return text(property.Indexed(e.Meeting)) }},
		{"confidence", Number, func(e *Edge) any { return e.Confidence }},
	}, neo4jEvidence...)
	neo4jEvidence = []Attribute[Edge]{
		{property.Quote, Text, func(e *Edge) any {
			if e.Evidence == nil {
				return nil
			}
			return text(e.Evidence.Text)
		}},
		{property.Article, Text, func(e *Edge) any {
			if e.Evidence == nil {
				return nil
			}
			return text(property.Indexed(e.Evidence.Article))
		}},
	}
)

// propertiesOf are the properties of what an element holds; it has none where that is nil.
func propertiesOf[T, U any](list []property.Property[U], held func(*T) *U) []Attribute[T] {
	var out []Attribute[T]
	for _, p := range list {
		out = append(out, Attribute[T]{p.Name, p.Type, func(v *T) any {
			if u := held(v); u != nil {
				return p.Of(u)
			}
			return nil
		}})
	}
	return out
}

// shownRelation is the relation of an edge; that from a copy to its original has no properties.
func shownRelation(e *Edge) *graph.Relation {
	if e.Type == property.CopyOf {
		return nil
	}
	return &e.relation.Relation
}

// neo4jEdges hands do the edges of the part, and those from articles to the ones that they were copied from, which are
// nodes' own elsewhere.
func (p *Part) neo4jEdges(ctx context.Context, do func([]Edge) error) error {
	if err := p.Edges(ctx, do); err != nil {
		return err
	}
	return p.eachNodeOf(ctx, []graph.Kind{graph.KindArticle}, func(articles []graph.Node) error {
		var originals []graph.Key
		for _, n := range articles {
			originals = append(originals, n.CopyOf)
		}
		if err := p.walk.know(ctx, originals); err != nil {
			return err
		}
		var copies []Edge
		for _, n := range articles {
			if to := p.walk.refs[n.CopyOf]; n.CopyOf != 0 && to.kept {
				e := Edge{Type: property.CopyOf, From: n.ID, To: to.id}
				e.relation.FromKind, e.relation.ToKind = graph.KindArticle, graph.KindArticle
				copies = append(copies, e)
			}
		}
		if len(copies) == 0 {
			return nil
		}
		return do(copies)
	})
}
