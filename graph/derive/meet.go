package derive

import (
	"cmp"
	"maps"
	"slices"

	"parley/graph"
)

// meet gives the relations of meetings the meetings' days, and lists who is party to them.
func (s *session) meet() error {
	keys := map[graph.Key]bool{}
	for key, n := range s.nodes {
		if n.Kind == graph.KindMeeting {
			keys[key] = true
		}
	}
	for fact, r := range s.relations {
		if r == nil { // who took part in it may do so no more
			from, to := factEnds(fact)
			r = &graph.Relation{Type: factType(fact), From: from, To: to}
		}
		if m := meetingOf(r); m != 0 {
			keys[m] = true
		}
	}
	if len(keys) == 0 {
		return nil
	}
	meetings := slices.Sorted(maps.Keys(keys))
	nodes, err := s.meetingNodes(meetings)
	if err != nil {
		return err
	}
	standing, err := s.tx.MeetingRelations(s.ctx, meetings)
	if err != nil {
		return err
	}
	parties := map[graph.Key][]*graph.Relation{}
	seen := map[string]bool{}
	visit := func(r *graph.Relation) {
		meeting := meetingOf(r)
		if !keys[meeting] || seen[r.Key] {
			return
		}
		seen[r.Key] = true
		if x := nodes[meeting].Index; r.Earliest != x.Earliest || r.Latest != x.Latest {
			r.Earliest, r.Latest = x.Earliest, x.Latest
			s.relations[r.Key] = r
		}
		if r.Type == graph.ParticipatedIn {
			parties[meeting] = append(parties[meeting], r)
		}
	}
	for _, r := range s.relations {
		if r != nil {
			visit(r)
		}
	}
	for i := range standing {
		if _, written := s.relations[standing[i].Key]; !written {
			visit(&standing[i])
		}
	}
	for _, m := range meetings {
		if _, there := nodes[m]; there {
			s.change.Parties = append(s.change.Parties, graph.MeetingParties{Meeting: m, Parties: listParties(parties[m])})
		}
	}
	return nil
}

// meetingOf is the meeting whose days a relation has, 0 for none.
func meetingOf(r *graph.Relation) graph.Key {
	switch r.Type {
	case graph.ParticipatedIn:
		return r.To
	case graph.HeldIn, graph.Follows:
		return r.From
	}
	return 0
}

// meetingNodes are the nodes of meetings, as the transaction leaves them.
func (s *session) meetingNodes(keys []graph.Key) (map[graph.Key]graph.Node, error) {
	out := map[graph.Key]graph.Node{}
	var missing []graph.Key
	for _, k := range keys {
		if n := s.nodes[k]; n != nil {
			out[k] = *n
		} else if !slices.Contains(s.change.DropNodes, k) {
			missing = append(missing, k)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	found, err := s.tx.Nodes(s.ctx, missing)
	maps.Copy(out, found)
	return out, err
}

// listParties lists who takes part, itself or through others, each once. One that takes part
// itself stands on the side on whose behalf it does.
func listParties(relations []*graph.Relation) []graph.Party {
	side := map[graph.Key]graph.Key{}
	for _, r := range relations {
		if r.Behalf != 0 && side[r.Behalf] == 0 {
			side[r.Behalf] = r.Behalf
		}
	}
	for _, r := range relations {
		side[r.From] = cmp.Or(r.Behalf, r.From)
	}
	out := make([]graph.Party, 0, len(side))
	for _, actor := range slices.Sorted(maps.Keys(side)) {
		out = append(out, graph.Party{Actor: actor, Side: side[actor]})
	}
	return out
}
