package schema

import (
	"cmp"

	"github.com/graphql-go/graphql"

	"parley/graph"
	"parley/graph/identity"
)

// group is how many meetings have something in common.
type group struct {
	graph.MeetingCount
	by graph.MeetingGroup
}

// noGroup is the key of what is in no group.
const noGroup = "unknown"

// meetingCounts resolves how many meetings that pass a filter there are of each month, place and the like.
func meetingCounts(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	first, err := c.args.number("first", defaultFirst, 1, maxFirst)
	if err != nil {
		return nil, err
	}
	l := &nodeList{call: c, refs: references{reads: c.reads}}
	l.query.Kinds = meetingKinds
	if err := filtered(meetingLeafs...)(l); err != nil {
		return nil, err
	}
	by := graph.MeetingGroup(c.args.text("by"))
	return l.refs.then(func() any {
		return then(once(c.reads, c.key, func() ([]graph.MeetingCount, error) {
			return c.reads.store.CountMeetings(c.reads.ctx, l.query, by, first)
		}), func(counts []graph.MeetingCount) (any, error) {
			out := make([]any, len(counts))
			for i, n := range counts {
				out[i] = &group{n, by}
			}
			return out, nil
		})
	}), nil
}

func (c *catalog) meetingCountFields() []field {
	return []field{
		{name: "key", typ: must(graphql.String), doc: "What they have in common: a month (2025-04), a year, an id, the code of a country (ISO 3166-1 alpha-2), a kind or a status; \"unknown\" where that is not known.", get: of(func(g *group) any { return cmp.Or(g.Key, noGroup) })},
		{name: "entity", typ: c.entity, doc: "The place, the country or the participant.", get: groupEntity},
		{name: "count", typ: must(graphql.Int), doc: "How many meetings.", get: of(func(g *group) any { return g.Count })},
	}
}

func groupEntity(p graphql.ResolveParams) (any, error) {
	g := p.Source.(*group)
	if g.by == graph.GroupCountry {
		return byCode(p, identity.LandOf(g.Key), graph.KindLocation)
	}
	return g.Node, nil
}

func (c *catalog) declareGroups() {
	c.meetingGroup = c.declared.enum("MeetingGroup", "What meetings can be counted by.",
		value{"MONTH", "The month, where the date is as precise as that; the newest first."},
		value{"YEAR", "The year, likewise."},
		value{"PLACE", "Where they are held."},
		value{"COUNTRY", "The country in which that lies."},
		value{"KIND", "What kind of meeting they are."},
		value{"STATUS", "How far they have come."},
		value{"PARTICIPANT", "Who takes part, also through people acting on their behalf; a meeting counts once for each."})
}
