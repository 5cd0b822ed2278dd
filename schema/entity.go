package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
	"parley/graph/identity"
)

func (c *catalog) idField() field {
	return field{name: "id", typ: must(graphql.ID), doc: "The node's id. It keeps working when it is merged into another.", get: of(func(n *graph.Node) any { return n.ID })}
}

func (c *catalog) nameField() field {
	return field{name: "name", typ: must(graphql.String), doc: "The name; of a meeting a title made from who, what, where and when.", get: of(func(n *graph.Node) any { return n.Name })}
}

func (c *catalog) nodeFields() []field {
	return []field{c.idField(), {name: "label", typ: must(graphql.String), doc: "What to write beside it in a drawing.", get: of(nodeLabel)}}
}

// nodeLabel is the name; a long statement is shortened.
func nodeLabel(n *graph.Node) any { return clip(n.Name) }

func (c *catalog) entityFields() []field {
	return append([]field{c.idField()}, c.entityRest()...)
}

func (c *catalog) entityRest() []field {
	return []field{
		c.nameField(),
		{name: "aliases", typ: many(graphql.String), doc: "Other names that articles give it.", more: whole, get: of(func(n *graph.Node) any { return n.Aliases })},
		{name: "kind", typ: must(c.entityKind), doc: "What it is.", get: of(func(n *graph.Node) any { return n.Kind })},
		{name: "sources", typ: must(graphql.Int), doc: "How many independent articles speak of it.", more: brief, get: of(func(n *graph.Node) any { return n.Sources })},
		{name: "evidence", typ: many(c.evidence), doc: "Sentences that speak of it, of the newest article first.", get: nodeEvidence,
			args: []arg{{name: "first", typ: graphql.Int, doc: "How many: 1 to 500; 20 where not given."}}},
		{name: "articles", typ: must(c.articleConnection), doc: "The articles that speak of it, newest first.",
			get: listNodes(graph.NodeQuery{Via: graph.ViaMentioned, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: articleKinds}}), args: pageArgs()},
		{name: "relations", typ: must(c.relationConnection), doc: "How it is related to other nodes, by type, then by the other node's id.",
			get:  listRelations(graph.RelationQuery{Direction: graph.Both}, relationTypes),
			args: pageArgs(arg{name: "types", typ: some(c.relationType), doc: "Only relations of these types."})},
	}
}

func relationTypes(l *relationList) error {
	l.query.Types = as[graph.RelationType](l.call.args.texts("types"))
	return nil
}

func (c *catalog) rangeArgs() []arg {
	return []arg{
		{name: "since", typ: c.edtf, doc: "From this date on, inclusive; a partial date means its earliest day."},
		{name: "until", typ: c.edtf, doc: "Up to this date, inclusive; a partial date means its latest day."},
	}
}

func (c *catalog) actorFields() []field {
	return []field{
		{name: "country", typ: c.institution, doc: "The state that it belongs to or serves, where known.", more: brief, get: stateOf},
		{name: "meetings", typ: must(c.meetingConnection), doc: "The meetings that it took part in, newest first, undated last; an institution's also through people who acted on its behalf.",
			get: listNodes(graph.NodeQuery{Via: graph.ViaParty, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: meetingKinds}}, filtered(meetingLeafs...)), args: c.meetingArgs()},
		{name: "counterparts", typ: must(c.counterpartConnection), doc: "Whom it met, the most often met first: those on another side of meetings that were held or are going on.",
			get: listCounterparts, args: firstArgs(c.rangeArgs()...)},
		{name: "statements", typ: must(c.statementConnection), doc: "What it is quoted as saying, newest first.",
			get: listNodes(graph.NodeQuery{Via: graph.ViaSaid, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: statementKinds}}, argDates), args: firstArgs(c.rangeArgs()...)},
	}
}

func (c *catalog) meetingArgs() []arg {
	return pageArgs(arg{name: "filter", typ: c.meetingFilter, doc: "Only meetings that fit."}, c.orderArg(c.meetingOrder))
}

// stateOf resolves the state whose code an actor has.
func stateOf(p graphql.ResolveParams) (any, error) {
	return byCode(p, identity.StateOf(p.Source.(*graph.Node).Country), graph.KindInstitution)
}

// landOf resolves the country that a location lies in.
func landOf(p graphql.ResolveParams) (any, error) {
	return byCode(p, identity.LandOf(p.Source.(*graph.Node).Country), graph.KindLocation)
}

func byCode(p graphql.ResolveParams, id string, kind graph.Kind) (any, error) {
	if id == "" {
		return nil, nil
	}
	ref := callOf(p).reads.refer(id, []graph.Kind{kind})
	return thunk(func() (any, error) {
		n, err := ref.find()
		return asSource(n), err
	}), nil
}

func (c *catalog) positionArgs() []arg {
	return []arg{
		{name: "at", typ: c.edtf, doc: "Only posts possibly held then; wins over asOf."},
		{name: "status", typ: some(c.positionStatus), doc: "Only posts with one of these statuses."},
	}
}

func (c *catalog) personFields() []field {
	return []field{
		{name: "positions", typ: many(c.position), doc: "The posts that the person holds, held or is to hold.", linked: positionsOf(graph.Out), args: c.positionArgs()},
	}
}

func (c *catalog) institutionFields() []field {
	return []field{
		{name: "institutionKind", typ: must(c.institutionKind), doc: "What kind of institution it is.", more: brief, get: of(subkind(graph.OtherInstitution))},
		{name: "code", typ: graphql.String, doc: "ISO 3166-1 alpha-2 of a state.", more: brief, get: of(func(n *graph.Node) any { return text(n.Code) })},
		{name: "parent", typ: c.institution, doc: "The institution that it is part of.", linked: end(graph.Out, graph.PartOf)},
		{name: "children", typ: many(c.institution), doc: "The institutions that are part of it.", linked: ends(graph.In, graph.PartOf)},
		{name: "basedIn", typ: many(c.location), doc: "Where it has its seat.", linked: ends(graph.Out, graph.BasedIn)},
		{name: "governs", typ: many(c.location), doc: "The land that a state governs.", linked: ends(graph.Out, graph.Governs)},
		{name: "people", typ: many(c.position), doc: "Who holds, held or is to hold a post there.", linked: positionsOf(graph.In), args: c.positionArgs()},
	}
}

func subkind(otherwise string) func(*graph.Node) any {
	return func(n *graph.Node) any {
		if n.Subkind == "" {
			return otherwise
		}
		return n.Subkind
	}
}

func (c *catalog) locationFields() []field {
	return []field{
		{name: "locationKind", typ: must(c.locationKind), doc: "What kind of location it is.", more: brief, get: of(subkind(graph.Site))},
		{name: "within", typ: c.location, doc: "The next larger location that it lies within.", linked: end(graph.Out, graph.Within)},
		{name: "country", typ: c.location, doc: "The country that it lies in.", more: brief, get: landOf},
		{name: "coordinates", typ: c.coordinates, doc: "Where it lies, where known.", more: whole, get: of(coordinates)},
		{name: "geonamesId", typ: graphql.Int, doc: "Its number in GeoNames, where known.", more: whole, get: of(geoNames)},
		{name: "code", typ: graphql.String, doc: "ISO 3166-1 alpha-2 of a country.", more: brief, get: of(func(n *graph.Node) any { return text(n.Code) })},
		{name: "meetings", typ: must(c.meetingConnection), doc: "The meetings held there, or anywhere within, newest first, undated last.",
			get: listNodes(graph.NodeQuery{Via: graph.ViaPlace, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: meetingKinds}}, filtered(meetingLeafs...)), args: c.meetingArgs()},
		{name: "institutions", typ: many(c.institution), doc: "The institutions that have their seat there.", linked: ends(graph.In, graph.BasedIn)},
	}
}

func coordinates(n *graph.Node) any {
	if !n.Located {
		return nil
	}
	return n
}

func geoNames(n *graph.Node) any {
	if n.GeoNames == 0 {
		return nil
	}
	return n.GeoNames
}

func (c *catalog) coordinateFields() []field {
	return []field{
		{name: "latitude", typ: must(graphql.Float), doc: "Degrees north.", get: of(func(n *graph.Node) any { return n.Latitude })},
		{name: "longitude", typ: must(graphql.Float), doc: "Degrees east.", get: of(func(n *graph.Node) any { return n.Longitude })},
	}
}
