package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// catalog holds the types of the schema while they are declared; they refer to one another.
type catalog struct {
	declared *declarations

	edtf, dateTime, json *graphql.Scalar

	entityKind, institutionKind, locationKind, meetingKind *graphql.Enum
	meetingStatus, role, positionStatus                    *graphql.Enum
	relationType, certainty, basis, verdict, changeType    *graphql.Enum
	direction, meetingGroup                                *graphql.Enum

	node, entity, actor *graphql.Interface

	person, institution, location, meeting, article *graphql.Object
	coordinates, participation, position, statement *graphql.Object
	mention, evidence, relation, tie, counterpart   *graphql.Object
	graph, searchHit, stats, relationCount          *graphql.Object
	judgement, candidate, change                    *graphql.Object
	statusChange, conflict, conflictingValue        *graphql.Object
	path, timelineEntry, meetingCount               *graphql.Object
	loadReport, rejection                           *graphql.Object
	pageInfo, query, mutation, subscription         *graphql.Object

	entityConnection, personConnection, institutionConnection, locationConnection *graphql.Object
	meetingConnection, articleConnection, statementConnection, positionConnection *graphql.Object
	relationConnection, counterpartConnection, tieConnection                      *graphql.Object
	candidateConnection, changeConnection, timelineConnection                     *graphql.Object

	entityFilter, personFilter, institutionFilter, locationFilter *graphql.InputObject
	participantFilter, meetingFilter, articleFilter               *graphql.InputObject
	positionFilter, statementFilter, articleInput                 *graphql.InputObject
	entityOrder, meetingOrder, articleOrder, asOf                 *graphql.InputObject
}

func newCatalog() *catalog {
	c := &catalog{declared: &declarations{order: map[string][]string{}, known: map[string]field{}}}
	c.declareScalars()
	c.declareEnums()
	c.declareFilters()
	c.declareOrders()
	c.declareGroups()
	c.declareAsOf()
	c.declareInterfaces()
	c.declareObjects()
	c.declareConnections()
	c.declareLoading()
	c.query = c.declared.object("Query", "The questions that can be asked of the graph.", c.queryFields)
	c.mutation = c.declared.object("Mutation", "What can be done to the graph, by POST and with the write token. Mutations run one after the other; the first that fails ends the request, and what was done before it stands.", c.mutationFields)
	c.subscription = c.declared.object("Subscription", "What can be heard of as it happens, by server-sent events: send Accept: text/event-stream. A subscription has one field, and is answered once for each event.", c.subscriptionFields)
	return c
}

func (c *catalog) declareScalars() {
	d := c.declared
	c.edtf = d.scalar("EDTF", "A date as precise as it is known, in EDTF (ISO 8601-2): 2025-04-10, 2025-04, XXXX-04-10 (year unknown), 2025-04-10/2025-04-12, 2015-01-08/.., 2025~.")
	c.dateTime = d.scalar("DateTime", "A moment, as RFC 3339 writes it: 2025-04-11T08:00:00Z.")
	c.json = d.scalar("JSON", "Any JSON value.")
}

func (c *catalog) declareInterfaces() {
	d := c.declared
	c.node = d.iface("Node", "Whatever has an id and can be drawn.", c.objectOf, func() []field { return c.nodeFields() })
	c.entity = d.iface("Entity", "What articles speak of: a person, an institution, a location or a meeting.", c.objectOf, func() []field { return c.entityFields() })
	c.actor = d.iface("Actor", "Whoever can take part in a meeting: a person or an institution. A state, as an actor, is an institution.", c.objectOf, func() []field {
		return append([]field{c.idField(), c.nameField()}, c.actorFields()...)
	})
}

func (c *catalog) declareObjects() {
	d := c.declared
	c.person = d.object("Person", "A person.", func() []field { return concat(c.nodeFields(), c.entityRest(), c.actorFields(), c.personFields()) }, c.node, c.entity, c.actor)
	c.institution = d.object("Institution", "A state, a ministry, an embassy, a party, a company or any other body that acts.", func() []field {
		return concat(c.nodeFields(), c.entityRest(), c.actorFields(), c.institutionFields())
	}, c.node, c.entity, c.actor)
	c.location = d.object("Location", "A place: a country's land, a region, a city or a site.", func() []field { return concat(c.nodeFields(), c.entityRest(), c.locationFields()) }, c.node, c.entity)
	c.meeting = d.object("Meeting", "A meeting that was held, is planned, or was not to be.", func() []field { return concat(c.nodeFields(), c.entityRest(), c.meetingFields(), c.courseFields()) }, c.node, c.entity)
	c.article = d.object("Article", "An article that was loaded.", c.articleFields, c.node)
	c.statement = d.object("Statement", "What somebody is quoted as saying.", func() []field { return concat(c.nodeFields(), c.statementFields()) }, c.node)
	c.coordinates = d.object("Coordinates", "Where on the globe a place lies, in degrees.", c.coordinateFields)
	c.participation = d.object("Participation", "That somebody takes part in a meeting.", c.participationFields)
	c.position = d.object("Position", "That a person holds, held or is to hold a post.", c.positionFields)
	c.mention = d.object("Mention", "Where an article names an entity.", c.mentionFields)
	c.evidence = d.object("Evidence", "A sentence of an article that says so.", c.evidenceFields)
	c.relation = d.object("Relation", "How two nodes of the graph are related.", c.relationFields)
	c.tie = d.object("Tie", "What ties two actors: a meeting of both, or a relation from one to the other.", c.tieFields)
	c.counterpart = d.object("Counterpart", "Somebody whom an actor met: one on another side of the same meetings.", c.counterpartFields)
	c.graph = d.object("Graph", "A part of the graph, to be drawn.", c.graphFields)
	c.searchHit = d.object("SearchHit", "An entity that a search found.", c.searchHitFields)
	c.stats = d.object("Stats", "How much the store holds.", c.statsFields)
	c.relationCount = d.object("RelationCount", "How many relations of a type there are.", c.relationCountFields)
	c.statusChange = d.object("StatusChange", "A step in what became of a meeting: the status that articles gave it from some day on.", c.statusChangeFields)
	c.conflict = d.object("Conflict", "Something about a meeting in which articles disagree.", c.conflictFields)
	c.conflictingValue = d.object("ConflictingValue", "One of the things that articles say.", c.conflictingValueFields)
	c.judgement = d.object("Judgement", "What a user decided. Rules never overrule it; of two that contradict each other the later one holds.", c.judgementFields)
	c.candidate = d.object("Candidate", "Two entities that may be one, for users to decide.", c.candidateFields)
	c.change = d.object("Change", "Something that changed in the graph.", c.changeFields)
	c.path = d.object("Path", "A way through the graph from one node to another.", c.pathFields)
	c.timelineEntry = d.object("TimelineEntry", "Something that happened, or began: a meeting, a statement or a relation.", c.timelineFields)
	c.meetingCount = d.object("MeetingCount", "How many meetings have something in common.", c.meetingCountFields)
	c.pageInfo = d.object("PageInfo", "Where in its list a page lies.", c.pageInfoFields)
}

func (c *catalog) declareConnections() {
	c.entityConnection = c.connectionOf("Entity", c.entity)
	c.personConnection = c.connectionOf("Person", c.person)
	c.institutionConnection = c.connectionOf("Institution", c.institution)
	c.locationConnection = c.connectionOf("Location", c.location)
	c.meetingConnection = c.connectionOf("Meeting", c.meeting)
	c.articleConnection = c.connectionOf("Article", c.article)
	c.statementConnection = c.connectionOf("Statement", c.statement)
	c.positionConnection = c.connectionOf("Position", c.position)
	c.relationConnection = c.connectionOf("Relation", c.relation)
	c.counterpartConnection = c.connectionOf("Counterpart", c.counterpart)
	c.tieConnection = c.connectionOf("Tie", c.tie)
	c.candidateConnection = c.connectionOf("Candidate", c.candidate)
	c.changeConnection = c.connectionOf("Change", c.change)
	c.timelineConnection = c.connectionOf("Timeline", c.timelineEntry)
}

// objectOf says which object type a node of the graph is.
func (c *catalog) objectOf(p graphql.ResolveTypeParams) *graphql.Object {
	switch v := p.Value.(type) {
	case *article:
		return c.article
	case *graph.Node:
		return map[graph.Kind]*graphql.Object{
			graph.KindPerson: c.person, graph.KindInstitution: c.institution, graph.KindLocation: c.location,
			graph.KindMeeting: c.meeting, graph.KindStatement: c.statement,
		}[v.Kind]
	}
	return nil
}

func concat(lists ...[]field) []field {
	var out []field
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
