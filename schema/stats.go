package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// count is how many relations of a type there are.
type count struct {
	relation graph.RelationType
	n        int
}

func (c *catalog) statsFields() []field {
	kind := func(name, doc string, k graph.Kind) field {
		return field{name: name, typ: must(graphql.Int), doc: doc, get: of(func(s graph.Stats) any { return s.Nodes[k] })}
	}
	return []field{
		kind("people", "People.", graph.KindPerson),
		kind("institutions", "Institutions.", graph.KindInstitution),
		kind("locations", "Locations.", graph.KindLocation),
		kind("meetings", "Meetings.", graph.KindMeeting),
		kind("statements", "Statements.", graph.KindStatement),
		kind("articles", "Articles.", graph.KindArticle),
		{name: "claims", typ: must(graphql.Int), doc: "What articles say: standing claims.", get: of(func(s graph.Stats) any { return s.Claims })},
		{name: "relations", typ: many(c.relationCount), doc: "Relations, by type.", get: of(relationCounts)},
		{name: "lastLoad", typ: c.dateTime, doc: "When something was last loaded; null before the first load.", get: of(func(s graph.Stats) any { return timestamp(s.LastLoad) })},
		{name: "store", typ: must(graphql.String), doc: "What kind of store it is.", get: func(p graphql.ResolveParams) (any, error) {
			return callOf(p).reads.store.Name(), nil
		}},
	}
}

func relationCounts(s graph.Stats) any {
	var out []count
	for _, r := range graph.LegalRelations {
		out = append(out, count{r.Type, s.Relations[r.Type]})
	}
	return out
}

func (c *catalog) relationCountFields() []field {
	return []field{
		{name: "type", typ: must(c.relationType), doc: "The type.", get: of(func(n count) any { return n.relation })},
		{name: "count", typ: must(graphql.Int), doc: "How many.", get: of(func(n count) any { return n.n })},
	}
}
