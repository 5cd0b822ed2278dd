package neo4j

import (
	"context"
	"slices"

	"parley/graph"
)

// meetingGroups says for each group what joins it to a meeting n, its key and its node, and which group comes first.
var meetingGroups = map[graph.MeetingGroup]struct{ join, key, node, first string }{
	graph.GroupMonth:       {"", sharedStart("3"), "null", "name = '', newest"},
	graph.GroupYear:        {"", sharedStart("6"), "null", "name = '', newest"},
	graph.GroupKind:        {"", "n.subkind", "null", mostFirst},
	graph.GroupStatus:      {"", "n.status", "null", mostFirst},
	graph.GroupPlace:       {"optional match (n)-[:HELD_IN]->(g)\n", "coalesce(g.long_id, g.id)", "g", mostFirst},
	graph.GroupCountry:     {"optional match (n)-[:HELD_IN]->(g)\n", "coalesce(g.long_country, g.country)", "null", mostFirst},
	graph.GroupParticipant: {"optional match (n)<-[:PARTY_TO]-(g)\n", "coalesce(g.long_id, g.id)", "g", mostFirst},
}

const mostFirst = "meetings desc, name"

// sharedStart is what the first and the last day of a date have in common but for their last characters.
func sharedStart(last string) string {
	first := "left(n.earliest, size(n.earliest) - " + last + ")"
	return "case when " + first + " = left(n.latest, size(n.latest) - " + last + ") then " + first + " end"
}

// CountMeetings counts meetings by group; see graph.Reader.
func (s *Store) CountMeetings(ctx context.Context, q graph.NodeQuery, by graph.MeetingGroup, limit int) ([]graph.MeetingCount, error) {
	st, ok := countMeetings(q, by, limit)
	if !ok {
		return nil, nil
	}
	var out []graph.MeetingCount
	err := s.read(ctx, "count meetings", st.text, st.params, func(r row) {
		c := graph.MeetingCount{Key: r.str(0), Count: r.int(2)}
		if r[1] != nil {
			n := r.node(1)
			c.Node = &n
		}
		out = append(out, c)
	})
	return out, err
}

func countMeetings(q graph.NodeQuery, by graph.MeetingGroup, limit int) (statement, bool) {
	group, known := meetingGroups[by]
	if !known || limit <= 0 || !slices.Contains(q.Kinds, graph.KindMeeting) {
		return statement{}, false
	}
	q.Kinds = []graph.Kind{graph.KindMeeting}
	w, ok := newWalk(byDates(q))
	if !ok {
		return statement{}, false
	}
	w.params["top"] = limit
	outer := "with distinct n\n" + group.join +
		"with n, coalesce(" + group.key + ", '') as name, " + group.node + " as group\n" +
		"with name, group, count(distinct n) as meetings, min(n.date_sort) as newest\n" +
		"order by " + group.first + " limit $args.top\nreturn name, group, meetings\n}\nreturn name, group, meetings"
	return statement{w.around(w.unsorted(), outer), w.params}, true
}
