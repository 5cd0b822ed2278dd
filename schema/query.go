package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

func (c *catalog) queryFields() []field {
	return concat(c.lookupFields(), c.listFields(), c.questionFields(), c.identityFields())
}

// identityFields are the questions about who is who, and about what changed.
func (c *catalog) identityFields() []field {
	return []field{
		{name: "changes", typ: must(c.changeConnection), doc: "What changed, in the order in which it did: articles, entities, judgements, and relations that articles state.", get: changes, args: firstArgs(
			arg{name: "since", typ: c.dateTime, doc: "Only what was recorded then or later."},
			arg{name: "of", typ: some(graphql.ID), doc: "Only what concerns any of these, by ids or unambiguous names; at most 50. Ids that were merged into them count too; what is gone has kept its id."})},
		{name: "candidates", typ: must(c.candidateConnection), doc: "Pairs of entities that may be one, the likeliest first, for merge or distinguish to decide. Several pairs of names may be of the same two entities: a page shows them once, and totalCount counts each.", get: candidates, args: firstArgs(
			arg{name: "minScore", typ: graphql.Float, doc: "Only pairs at least this likely, 0 to 1."})},
		{name: "judgements", typ: many(c.judgement), doc: "What users judged, undone or not, the latest first; at most 500.", get: listJudgements, args: []arg{
			{name: "of", typ: graphql.ID, doc: "Only what is about this entity, by its id or an unambiguous name."}}},
	}
}

func (c *catalog) lookupFields() []field {
	idArg := func(what string) []arg {
		return []arg{{name: "id", typ: must(graphql.ID).(graphql.Input), doc: "Its id, an id that was merged into it, or a name that only one " + what + " has."}, c.asOfArg()}
	}
	return []field{
		{name: "node", typ: c.node, doc: "One node of any kind; null where there is none.", get: lookup(), args: idArg("entity")},
		{name: "nodes", typ: must(graphql.NewList(c.node)), doc: "Many nodes at once, in the order asked for, null where there is none.", get: lookupAll,
			args: []arg{{name: "ids", typ: many(graphql.ID).(graphql.Input), doc: "Ids or unambiguous names; at most 500."}, c.asOfArg()}},
		{name: "person", typ: c.person, doc: "One person; null where there is none.", get: lookup(personKinds...), args: idArg("person")},
		{name: "institution", typ: c.institution, doc: "One institution; null where there is none.", get: lookup(institutionKinds...), args: idArg("institution")},
		{name: "location", typ: c.location, doc: "One location; null where there is none.", get: lookup(locationKinds...), args: idArg("location")},
		{name: "meeting", typ: c.meeting, doc: "One meeting; null where there is none.", get: lookup(meetingKinds...), args: idArg("meeting")},
		{name: "article", typ: c.article, doc: "One article; null where there is none.", get: lookupArticle,
			args: []arg{{name: "id", typ: must(graphql.ID).(graphql.Input), doc: "Its id, with or without \"article/\" before it."}}},
	}
}

// lookup resolves one node by what the client calls it.
func lookup(kinds ...graph.Kind) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		c := callOf(p)
		ref := c.reads.refer(c.args.text("id"), kinds)
		return thunk(func() (any, error) {
			n, err := ref.find()
			return asSource(n), err
		}), nil
	}
}

// lookupArticle resolves one article, by its node's id or by the id that it was given.
func lookupArticle(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	return then(c.reads.referArticle(c.args.text("id")).find, func(n *graph.Node) (any, error) { return asSource(n), nil }), nil
}

// referArticle asks for the article that a client calls so, by its node's id or its own.
func (r *reads) referArticle(id string) *reference {
	node, own := r.lookups().get(id), r.lookups().get("article/"+id)
	return &reference{id, articleKinds, func() ([]graph.Node, error) {
		found, err := node()
		if err != nil || slices.ContainsFunc(found, func(n graph.Node) bool { return n.Kind == graph.KindArticle }) {
			return found, err
		}
		return own()
	}}
}

func lookupAll(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	ids := c.args.texts("ids")
	if len(ids) > maxList {
		return nil, inputf("ids has %d items; %d are allowed", len(ids), maxList)
	}
	refs := make([]*reference, len(ids))
	for i, id := range ids {
		refs[i] = c.reads.refer(id, nil)
	}
	return thunk(func() (any, error) {
		out := make([]any, len(refs))
		for i, ref := range refs {
			n, err := ref.find()
			if err != nil {
				return nil, err
			}
			out[i] = asSource(n)
		}
		return out, nil
	}), nil
}

func (c *catalog) listFields() []field {
	filter := func(t graphql.Input, what string, more ...arg) []arg {
		return append(pageArgs(append([]arg{{name: "filter", typ: t, doc: "Only " + what + " that fit."}}, more...)...), c.asOfArg())
	}
	byName, byDate := c.orderArg(c.entityOrder), c.orderArg(c.meetingOrder)
	all := func(k ...graph.Kind) graph.NodeQuery { return graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: k}} }
	dated := func(k graph.Kind) graph.NodeQuery {
		return graph.NodeQuery{Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{k}}}
	}
	return []field{
		{name: "entities", typ: must(c.entityConnection), doc: "Entities, by name.",
			get: listNodes(all(graph.EntityKinds...), filtered(textLeaf, kindsLeaf, countryLeaf, mentionedLeaf)), args: filter(c.entityFilter, "entities", byName)},
		{name: "people", typ: must(c.personConnection), doc: "People, by name.",
			get: listNodes(all(graph.KindPerson), filtered(textLeaf, countryLeaf, postLeaf, metLeaf)), args: filter(c.personFilter, "people", byName)},
		{name: "institutions", typ: must(c.institutionConnection), doc: "Institutions, by name.",
			get: listNodes(all(graph.KindInstitution), filtered(textLeaf, subkindLeaf, countryLeaf, seatLeaf)), args: filter(c.institutionFilter, "institutions", byName)},
		{name: "locations", typ: must(c.locationConnection), doc: "Locations, by name.",
			get: listNodes(all(graph.KindLocation), filtered(textLeaf, subkindLeaf, withinLeaf)), args: filter(c.locationFilter, "locations", byName)},
		{name: "meetings", typ: must(c.meetingConnection), doc: "Meetings, newest first, undated last.",
			get: listNodes(dated(graph.KindMeeting), filtered(meetingLeafs...)), args: filter(c.meetingFilter, "meetings", byDate)},
		{name: "positions", typ: must(c.positionConnection), doc: "Who holds, held or is to hold which post.",
			get: listRelations(graph.RelationQuery{Types: []graph.RelationType{graph.HoldsPosition}}, positionFilter), args: filter(c.positionFilter, "positions")},
		{name: "statements", typ: must(c.statementConnection), doc: "Statements, newest first, undated last.",
			get: listNodes(dated(graph.KindStatement), filtered(textLeaf, datesLeaf, saidLeaf, aboutLeaf)), args: filter(c.statementFilter, "statements")},
		{name: "articles", typ: must(c.articleConnection), doc: "Articles, newest first, undated last.",
			get: listNodes(dated(graph.KindArticle), filtered(textLeaf, articleLeaf, datesLeaf)), args: pageArgs(arg{name: "filter", typ: c.articleFilter, doc: "Only articles that fit."}, c.orderArg(c.articleOrder))},
	}
}

func (c *catalog) questionFields() []field {
	span := c.rangeArgs()
	id := must(graphql.ID).(graphql.Input)
	types := arg{name: "types", typ: some(c.relationType), doc: "Only along these; where not given all but MENTIONS, SAID and ABOUT."}
	return []field{
		{name: "search", typ: many(c.searchHit), doc: "Entities whose names fit a text, the best first.", get: search, args: []arg{
			{name: "text", typ: must(graphql.String).(graphql.Input), doc: "What to look for: words, the last of which may be cut short."},
			{name: "kinds", typ: some(c.entityKind), doc: "Only these kinds."},
			{name: "first", typ: graphql.Int, doc: "How many: 1 to 500; 20 where not given."}}},
		{name: "between", typ: must(c.tieConnection), doc: "What ties two actors: their meetings, also through people acting on their behalf, and how they are related; newest first, undated last.", get: between,
			args: firstArgs(
				arg{name: "a", typ: id, doc: "One actor, by id or unambiguous name."},
				arg{name: "b", typ: id, doc: "The other actor."}, span[0], span[1],
				arg{name: "certainty", typ: c.certainty, doc: "How dates are compared with since and until.", def: "POSSIBLE"}, c.asOfArg())},
		{name: "path", typ: many(c.path), doc: "The shortest paths between two nodes, the best supported first; none where they are further apart than maxLength.", get: paths, args: []arg{
			{name: "from", typ: id, doc: "Where to start, by id or unambiguous name."},
			{name: "to", typ: id, doc: "Where to arrive."},
			{name: "maxLength", typ: graphql.Int, doc: "How many relations a path may have: 1 to 8.", def: 4}, types,
			{name: "first", typ: graphql.Int, doc: "How many paths, all of the same length: 1 to 50.", def: 5}, c.asOfArg()}},
		{name: "network", typ: must(c.graph), doc: "The part of the graph around some nodes.", get: network, args: []arg{
			{name: "around", typ: many(graphql.ID).(graphql.Input), doc: "Where to start: ids or unambiguous names."},
			{name: "depth", typ: graphql.Int, doc: "How many relations to go outwards: 1 to 3.", def: 1},
			types, span[0], span[1],
			{name: "minConfidence", typ: graphql.Float, doc: "Only relations at least this sure, 0 to 1."},
			{name: "limit", typ: graphql.Int, doc: "At most so many relations, the best supported of each step first: 1 to 1,000.", def: 200}, c.asOfArg()}},
		{name: "meetingCounts", typ: many(c.meetingCount), doc: "How many meetings there are of each month, place and the like: months and years the newest first and what has none last, others the most frequent first.", get: meetingCounts, args: []arg{
			{name: "filter", typ: c.meetingFilter, doc: "Only meetings that fit."},
			{name: "by", typ: must(c.meetingGroup).(graphql.Input), doc: "What to count by."},
			{name: "first", typ: graphql.Int, doc: "How many counts: 1 to 500.", def: 100}, c.asOfArg()}},
		{name: "timeline", typ: must(c.timelineConnection), doc: "What actors did and posts that they took, what happened at places, and what was said about meetings: oldest first, dates without a year and what is undated last.", get: listTimeline,
			args: firstArgs(
				arg{name: "of", typ: many(graphql.ID).(graphql.Input), doc: "Of which actors, places and meetings: 1 to 50 ids or unambiguous names."},
				span[0], span[1], c.asOfArg())},
		{name: "stats", typ: must(c.stats), doc: "How much the store holds.", get: func(p graphql.ResolveParams) (any, error) {
			r := callOf(p).reads
			return thunk(func() (any, error) { return r.store.Stats(r.ctx) }), nil
		}},
	}
}
