package schema

import (
	"cmp"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

var statementKinds = []graph.Kind{graph.KindStatement}

func (c *catalog) meetingFields() []field {
	return []field{
		{name: "meetingKind", typ: must(c.meetingKind), doc: "What kind of meeting it is.", more: brief, get: of(subkind(graph.Talks))},
		{name: "status", typ: must(c.meetingStatus), doc: "How far it has come, as the latest article has it.", get: of(meetingStatus)},
		{name: "date", typ: c.edtf, doc: "When it is, as precisely as is known.", get: of(func(n *graph.Node) any { return text(n.Date) })},
		{name: "dateRule", typ: graphql.String, doc: "How a relative date was resolved.", more: whole, get: of(func(n *graph.Node) any { return text(n.DateRule) })},
		{name: "earliest", typ: graphql.String, doc: "The first day that the date allows, YYYY-MM-DD.", get: of(func(n *graph.Node) any { return day(n.Index.Earliest) })},
		{name: "latest", typ: graphql.String, doc: "The last day that the date allows, YYYY-MM-DD.", get: of(func(n *graph.Node) any { return day(n.Index.Latest) })},
		{name: "place", typ: c.location, doc: "Where it is.", linked: end(graph.Out, graph.HeldIn)},
		{name: "participants", typ: many(c.participation), doc: "Who takes part.", linked: participants},
		{name: "topics", typ: many(graphql.String), doc: "What it is about, in the words of articles.", more: whole, get: of(func(n *graph.Node) any { return n.Topics })},
		{name: "follows", typ: many(c.meeting), doc: "The earlier rounds that it follows.", get: nodesVia(graph.ViaFollows, graph.ByDate, graph.KindMeeting)},
		{name: "followedBy", typ: many(c.meeting), doc: "The later rounds that follow it.", get: nodesVia(graph.ViaFollowed, graph.ByDate, graph.KindMeeting)},
		{name: "statements", typ: many(c.statement), doc: "What was said about it, newest first; at most 500.", get: nodesVia(graph.ViaAbout, graph.ByDate, graph.KindStatement)},
	}
}

func meetingStatus(n *graph.Node) any {
	if n.Status == "" {
		return graph.Held
	}
	return n.Status
}

// day is a day that is known, else null.
func day(s string) any {
	if s == graph.OpenStart || s == graph.OpenEnd {
		return nil
	}
	return text(s)
}

// participation is somebody's part in a meeting.
type participation struct {
	fact    *graph.Relation
	meeting *graph.Node
}

var participants = &linked{parts, func(p graphql.ResolveParams, list []graph.Relation) (any, error) {
	out := make([]any, len(list))
	for i := range list {
		out[i] = &participation{&list[i], p.Source.(*graph.Node)}
	}
	return out, nil
}}

// parts is the link to who takes part in meetings.
func parts(c *call) (*link, error) {
	return &link{"parts", c.reads.whole, graph.RelationQuery{
		Direction: graph.In, Types: []graph.RelationType{graph.ParticipatedIn}, Page: graph.Page{Limit: maxList}, Detail: c.reads.detail,
	}}, nil
}

// posts is the link to all posts of people.
func posts(c *call) (*link, error) {
	return &link{"posts", c.reads.whole, graph.RelationQuery{
		Direction: graph.Out, Types: []graph.RelationType{graph.HoldsPosition}, Page: graph.Page{Limit: maxList},
	}}, nil
}

func (c *catalog) participationFields() []field {
	return []field{
		{name: "actor", typ: must(c.actor), doc: "Who takes part.", through: true, get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(*participation).fact.From) }},
		{name: "meeting", typ: must(c.meeting), doc: "The meeting.", get: of(func(s *participation) any { return s.meeting })},
		{name: "role", typ: must(c.role), doc: "What the actor does there.", get: of(func(s *participation) any { return cmp.Or(s.fact.Role, graph.Member) })},
		{name: "onBehalfOf", typ: c.institution, doc: "For whom the actor takes part.", more: brief, get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(*participation).fact.Behalf) }},
		{name: "position", typ: c.position, doc: "The post that the actor held on the day of the meeting; one at whom the actor acts for comes first.", more: brief, get: positionThen},
		c.factEvidence(),
	}
}

// positionThen resolves the post held on the day of a meeting: the posts of all actors of the
// level, with the institutions, in one statement.
func positionThen(p graphql.ResolveParams) (any, error) {
	s, c := p.Source.(*participation), callOf(p)
	r := c.reads
	l, err := memo(c, posts)
	if err != nil {
		return nil, err
	}
	return then(r.linked(l).get(s.fact.From), func(list graph.List[graph.Relation]) (any, error) {
		behalf := r.nodeOrNil(s.fact.Behalf)
		held := graph.PostsOn(list.Items, s.meeting.Index)
		at := make([]func() (*graph.Node, error), len(held))
		for i, post := range held {
			at[i] = r.nodes().get(post.To)
		}
		return then(behalf, func(side *graph.Node) (any, error) {
			for i := range held {
				var err error
				if held[i].At, err = at[i](); err != nil {
					return nil, err
				}
			}
			if best, ok := graph.LikeliestPost(held, side); ok {
				return &relation{&best.Relation}, nil
			}
			return nil, nil
		}), nil
	}), nil
}

func (c *catalog) statementFields() []field {
	return []field{
		{name: "speaker", typ: must(c.actor), doc: "Who said it.", linked: end(graph.In, graph.Said)},
		{name: "text", typ: must(graphql.String), doc: "The quotation.", get: of(func(n *graph.Node) any { return n.Name })},
		{name: "meeting", typ: c.meeting, doc: "The meeting that it is about, where it is about one.", linked: end(graph.Out, graph.About, graph.KindMeeting)},
		{name: "about", typ: many(c.entity), doc: "What it is about.", linked: ends(graph.Out, graph.About)},
		{name: "date", typ: c.edtf, doc: "When it was said or published.", get: of(func(n *graph.Node) any { return text(n.Date) })},
		{name: "evidence", typ: many(c.evidence), doc: "The sentences that quote it, of the newest article first.", get: nodeEvidence},
	}
}
