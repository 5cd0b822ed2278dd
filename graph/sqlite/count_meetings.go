package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"parley/graph"
)

var (
	//go:embed sql/list/group_month.sql
	groupMonth string
	//go:embed sql/list/group_year.sql
	groupYear string
	//go:embed sql/list/group_place.sql
	groupPlace string
	//go:embed sql/list/group_country.sql
	groupCountry string
	//go:embed sql/list/group_kind.sql
	groupKind string
	//go:embed sql/list/group_status.sql
	groupStatus string
	//go:embed sql/list/group_participant.sql
	groupParticipant string
	//go:embed sql/list/no_node.sql
	noNode string
)

// groups are what counts the meetings of each group: its name or node, how many, and for groups that
// are sorted by date the first of their sort keys.
var groups = map[graph.MeetingGroup]struct {
	count string
	dated bool // sorted by date
	nodes bool // groups are nodes
}{
	graph.GroupMonth:       {count: groupMonth, dated: true},
	graph.GroupYear:        {count: groupYear, dated: true},
	graph.GroupPlace:       {count: groupPlace, nodes: true},
	graph.GroupCountry:     {count: groupCountry},
	graph.GroupKind:        {count: groupKind},
	graph.GroupStatus:      {count: groupStatus},
	graph.GroupParticipant: {count: groupParticipant, nodes: true},
}

// CountMeetings implements graph.Reader.
func (s *Store) CountMeetings(ctx context.Context, q graph.NodeQuery, by graph.MeetingGroup, limit int) (out []graph.MeetingCount, err error) {
	l, ok := countMeetings(q, by, limit)
	if !ok {
		return nil, ctx.Err()
	}
	err = s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		var c graph.MeetingCount
		n, err := scanNode(rows, &c.Count, &c.Key)
		if n.Key != 0 {
			c.Node = &n
		}
		out = append(out, c)
		return err
	})
	return out, err
}

// countMeetings writes the statement. It is false where there is nothing to count.
func countMeetings(q graph.NodeQuery, by graph.MeetingGroup, limit int) (*nodeList, bool) {
	q.And = append(slices.Clone(q.And), graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}})
	l, ok := newNodeList(q)
	group, known := groups[by]
	if !ok || !known {
		return nil, false
	}
	l.begin(l.mostCounted())
	l.add(", meeting (key) as (")
	for i, p := range l.allParts() {
		if i > 0 {
			l.add("union all")
		}
		if l.overlap || p.repeats {
			l.add("select distinct " + p.child + " from parent p cross join")
		} else {
			l.add("select " + p.child + " from parent p cross join")
		}
		l.candidates(p)
		l.add("and " + p.gate)
	}
	l.add("), counted (name, node, n, day) as materialized (")
	l.add(group.count)
	l.add(")")
	if group.nodes {
		l.add("select k.n as n, n.id as name,")
		l.add(nodeColumns)
		l.add("from counted k cross join node n on n.key = k.node union all")
	}
	l.add("select k.n as n, k.name as name,")
	l.add(noNode)
	l.add("from counted k where k.node = 0")
	if group.dated {
		l.add("order by k.name = '', k.day")
	} else {
		l.add("order by n desc, name")
	}
	l.add("limit :limit", arg("limit", max(limit, 0)))
	return l, true
}
