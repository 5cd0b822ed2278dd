package graphtest

import (
	"cmp"
	"slices"

	"parley/graph"
)

// encounters are the meetings in which two actors met, newest first: those that took place, where
// they were on different sides.
func (m *model) encounters(a, b graph.Key, dates *graph.DateFilter) []graph.Node {
	var out []graph.Node
	for meeting, parties := range m.parties {
		n, ok := m.nodes[meeting]
		if !ok || n.Status != graph.Held && n.Status != graph.Ongoing || dates != nil && !dates.Keeps(n.Index) {
			continue
		}
		if slices.ContainsFunc(parties, func(p graph.Party) bool {
			return p.Actor == a && a != b && slices.ContainsFunc(parties, func(o graph.Party) bool { return o.Actor == b && o.Side != p.Side })
		}) {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b graph.Node) int { return slices.Compare(a.Cursor(graph.ByDate), b.Cursor(graph.ByDate)) })
	return out
}

// listEncounters answers a query.
func (m *model) listEncounters(q graph.EncounterQuery) map[[2]graph.Key][]graph.Node {
	out := map[[2]graph.Key][]graph.Node{}
	for _, p := range q.Pairs {
		if met := m.encounters(p[0], p[1], q.Dates); len(met) > 0 {
			out[p] = met[:min(q.Limit, len(met))]
		}
	}
	return out
}

// listCounterparts answers a query for one actor.
func (m *model) listCounterparts(q graph.CounterpartQuery, actor graph.Key) []graph.Counterpart {
	var out []graph.Counterpart
	for k, n := range m.nodes {
		met := m.encounters(actor, k, q.Dates)
		if len(met) == 0 || len(q.Kinds) > 0 && !slices.Contains(q.Kinds, n.Kind) {
			continue
		}
		c := graph.Counterpart{Actor: n, Count: len(met)}
		if q.Newest {
			c.Newest = met[0].Key
		}
		for _, meeting := range met {
			if e := meeting.Index.Earliest; e != "" && e != graph.OpenStart && (c.First == "" || e < c.First) {
				c.First = e
			}
			if l := meeting.Index.Latest; l != "" && l != graph.OpenEnd && l > c.Last {
				c.Last = l
			}
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b graph.Counterpart) int { return slices.Compare(a.Cursor(), b.Cursor()) })
	return out
}

// countMeetings answers a query, whole.
func (m *model) countMeetings(q graph.NodeQuery, by graph.MeetingGroup) []graph.MeetingCount {
	count := map[graph.Key]map[string]int{} // by node, by key
	for _, n := range m.listNodes(q, 0) {
		for g := range m.groups(n, by) {
			if count[g.node] == nil {
				count[g.node] = map[string]int{}
			}
			count[g.node][g.key]++
		}
	}
	var out []graph.MeetingCount
	for k, keys := range count {
		for key, n := range keys {
			c := graph.MeetingCount{Key: key, Count: n}
			if node, ok := m.nodes[k]; ok {
				c.Node = &node
			}
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b graph.MeetingCount) int {
		if by == graph.GroupMonth || by == graph.GroupYear {
			return cmp.Compare(dateSort(a.Key), dateSort(b.Key))
		}
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Key, b.Key))
	})
	return out
}

// dateSort is what lists by date sort a date by.
func dateSort(edtf string) string {
	var x graph.Index
	x.IndexDate(edtf)
	return x.DateSort
}

// meetingGroup is a group that a meeting is in; the zero value is what is in none.
type meetingGroup struct {
	key  string
	node graph.Key
}

// groups are those that a meeting is in.
func (m *model) groups(n graph.Node, by graph.MeetingGroup) map[meetingGroup]bool {
	out := map[meetingGroup]bool{}
	add := func(key string, node graph.Key) { out[meetingGroup{key, node}] = true }
	switch by {
	case graph.GroupMonth:
		add(shared(n.Index, len("-10")), 0)
	case graph.GroupYear:
		add(shared(n.Index, len("-04-10")), 0)
	case graph.GroupKind:
		add(n.Subkind, 0)
	case graph.GroupStatus:
		add(string(n.Status), 0)
	case graph.GroupParticipant:
		for _, p := range m.parties[n.Key] {
			add(m.nodes[p.Actor].ID, p.Actor)
		}
	default:
		for _, r := range m.relations {
			switch {
			case r.Type != graph.HeldIn || r.From != n.Key:
			case by == graph.GroupPlace:
				add(m.nodes[r.To].ID, r.To)
			default:
				add(m.nodes[r.To].Country, 0)
			}
		}
	}
	if len(out) == 0 {
		add("", 0)
	}
	return out
}

// shared is what the first and the last day of a date share but for their last characters; empty
// where they differ.
func shared(x graph.Index, drop int) string {
	if x.Earliest == "" {
		return ""
	}
	from, to := x.Earliest[:len(x.Earliest)-drop], x.Latest[:len(x.Latest)-drop]
	if from != to {
		return ""
	}
	return from
}
