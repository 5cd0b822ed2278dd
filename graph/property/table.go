package property

import "parley/graph"

// OfNode are the properties of nodes of every kind.
var OfNode = withLong([]Property[graph.Node]{
	{"id", Text, "readable, a function of content; an article's is `article/` and its own", true, func(n *graph.Node) any { return text(n.ID) }},
	{"name", Text, "what to write beside it: of a statement its words, of an article its title", false, func(n *graph.Node) any { return n.Name }},
	{"kind", Text, "`PERSON`, `INSTITUTION`, `LOCATION`, `MEETING`, `STATEMENT` or `ARTICLE`", false, func(n *graph.Node) any { return string(n.Kind) }},
	{"subkind", Text, "of institutions, locations and meetings: `MINISTRY`, `CITY`, `TALKS`, …", false, func(n *graph.Node) any { return text(n.Subkind) }},
	{"aliases", List, "other names, a list", false, func(n *graph.Node) any { return list(n.Aliases) }},
	{"country", Text, "ISO 3166 code of the state it serves, belongs to or lies in", true, func(n *graph.Node) any { return text(n.Country) }},
	{"code", Text, "of a state or country: its own code", false, func(n *graph.Node) any { return text(n.Code) }},
	{"geonames_id", Integer, "of a location", false, func(n *graph.Node) any { return number(n.GeoNames) }},
	{"latitude", Number, "of a location, in degrees", false, func(n *graph.Node) any { return degrees(n, n.Latitude) }},
	{"longitude", Number, "of a location, in degrees", false, func(n *graph.Node) any { return degrees(n, n.Longitude) }},
	{"status", Text, "of a meeting: `HELD`, `ONGOING`, `PLANNED`, `PROPOSED`, `CANCELLED` or `REFUSED`", false, func(n *graph.Node) any { return text(n.Status) }},
	{"date", Text, "of a meeting, a statement, an article's publication: EDTF, no more exact than articles are", false, func(n *graph.Node) any { return text(n.Date) }},
	{"earliest", Text, "the first day that `date` can mean, `YYYY-MM-DD`", false, func(n *graph.Node) any { return text(n.Index.Earliest) }},
	{"latest", Text, "the last day that `date` can mean", false, func(n *graph.Node) any { return text(n.Index.Latest) }},
	{"date_rule", Text, "by which rule the date of a meeting was found", false, func(n *graph.Node) any { return text(n.DateRule) }},
	{"topics", List, "what a meeting was about, a list", false, func(n *graph.Node) any { return list(n.Topics) }},
	{"sources", Integer, "how many independent articles speak of it", false, func(n *graph.Node) any { return n.Sources }},
})

// OfArticle are the properties that articles have besides.
var OfArticle = withLong([]Property[graph.Article]{
	{"url", Text, "where it was published", false, func(a *graph.Article) any { return text(a.URL) }},
	{"source", Text, "who published it", true, func(a *graph.Article) any { return text(a.Source) }},
	{"published", Text, "when, as it was loaded; may have a time of day", false, func(a *graph.Article) any { return text(a.Published) }},
	{"language", Text, "its language's code", false, func(a *graph.Article) any { return text(a.Language) }},
})

// OfRelation are the properties of relations.
var OfRelation = withLong([]Property[graph.Relation]{
	{"disc", Text, "of `HOLDS_POSITION`: tells several posts between the same two apart; else empty", false, func(r *graph.Relation) any { return r.Disc }},
	{"title", Text, "of `HOLDS_POSITION`: the post", false, func(r *graph.Relation) any { return text(r.Title) }},
	{"status", Text, "of `HOLDS_POSITION`: `CURRENT`, `FORMER`, `ACTING` or `DESIGNATE`", false, func(r *graph.Relation) any { return text(r.Status) }},
	{"since", Text, "of `HOLDS_POSITION`: EDTF, where an article says so", false, func(r *graph.Relation) any { return text(r.Since) }},
	{"until", Text, "of `HOLDS_POSITION`: EDTF, where an article says so", false, func(r *graph.Relation) any { return text(r.Until) }},
	{"role", Text, "of `PARTICIPATED_IN`: `HEAD`, `HOST`, `MEDIATOR` or `MEMBER`", false, func(r *graph.Relation) any { return text(r.Role) }},
	{"count", Integer, "of `MENTIONS`: how often the article names it", false, func(r *graph.Relation) any { return number(r.Count) }},
	{"earliest", Text, "the first day on which it possibly holds", false, func(r *graph.Relation) any { return text(r.Earliest) }},
	{"latest", Text, "the last day on which it possibly holds", false, func(r *graph.Relation) any { return text(r.Latest) }},
	{"basis", Text, "`STATED` by articles; `GAZETTEER` or `PATTERN` where a gazetteer or the name itself says so", false, func(r *graph.Relation) any { return string(r.Basis) }},
	{"sources", Integer, "how many independent articles state it", false, func(r *graph.Relation) any { return r.Sources }},
	{"confidence", Number, "how sure it is, 0 to 1", false, func(r *graph.Relation) any { return r.Confidence }},
})

// OnBehalfOf names who else relations lead to, and on what they rest. These are found in the graph, not in the relation.
const (
	OnBehalfOf = "on_behalf_of" // of PARTICIPATED_IN: id of whom it was on behalf of
	Quote      = "quote"        // the first sentence that says so
	Article    = "article"      // id of the article where that stands
)

func degrees(n *graph.Node, d float64) any {
	if !n.Located {
		return nil
	}
	return d
}
