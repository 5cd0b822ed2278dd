package export

import (
	"context"

	"parley/graph"
)

// surroundings are the relations of some nodes that are written at the nodes too, where FollowTheMoney has a
// property for them. Of institutions they are those to where they are based, of meetings those of who takes part and to
// where they are held, of statements those to what they are about.
type surroundings struct {
	parties, places, about map[graph.Key][]Relation
	nodes                  map[graph.Key]graph.Node
}

// surroundings looks up those of nodes of one kind, in the part.
func (o *ftm) surroundings(ctx context.Context, nodes []Node) (surroundings, error) {
	keys := make([]graph.Key, len(nodes))
	for i, n := range nodes {
		keys[i] = n.Key
	}
	var s surroundings
	var err error
	walk := o.part.walk
	switch nodes[0].Kind {
	case graph.KindInstitution:
		s.places, err = walk.ties(ctx, keys, graph.Out, graph.BasedIn)
	case graph.KindStatement:
		s.about, err = walk.ties(ctx, keys, graph.Out, graph.About)
	case graph.KindMeeting:
		if s.parties, err = walk.ties(ctx, keys, graph.In, graph.ParticipatedIn); err != nil {
			return s, err
		}
		s.places, err = walk.ties(ctx, keys, graph.Out, graph.HeldIn)
	}
	if err != nil {
		return s, err
	}
	s.nodes, err = walk.ends(ctx, s.places)
	return s, err
}

// describe adds them to the entity of a node.
func (s surroundings) describe(e ftmEntity, n Node) {
	for _, r := range s.places[n.Key] {
		e.add("addressEntity", ftmNodeID(r.ToID))
		if place := s.nodes[r.To]; n.Kind == graph.KindMeeting {
			e.add("location", ftmAddress(place.Name))
			e.add("country", ftmCountry(place.Country))
		}
	}
	for _, r := range s.parties[n.Key] {
		e.add("involved", ftmNodeID(r.FromID))
		if r.Role == graph.Host {
			e.add("organizer", ftmNodeID(r.FromID))
		}
	}
	for _, r := range s.about[n.Key] {
		e.add("entity", ftmNodeID(r.ToID))
	}
}

// posts writes the posts at institutions, each once, whoever holds them: those of one institution are remembered meanwhile.
func (o *ftm) posts(ctx context.Context, institutions []Node) error {
	at := map[graph.Key]Node{}
	var keys []graph.Key
	for _, n := range institutions {
		at[n.Key] = n
		keys = append(keys, n.Key)
	}
	var last graph.Key
	written := map[string]bool{}
	return o.part.walk.each(ctx, keys, graph.In, graph.HoldsPosition, func(list []Relation) error {
		for _, r := range list {
			if r.To != last {
				last = r.To
				clear(written)
			}
			if id := ftmPostID(r.ToID, r.Disc); !written[id] {
				written[id] = true
				if err := o.lines.Encode(newFTMPost(id, r, at[r.To])); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// newFTMPost is the post of a position. Its name has the institution's, because a title alone is that of many.
func newFTMPost(id string, r Relation, at Node) ftmEntity {
	e := newFTM(id, "Position")
	e.add("name", ftmName(r.Title+", "+at.Name))
	e.add("organization", ftmNodeID(at.ID))
	e.add("country", ftmCountry(at.Country))
	return e
}

// ftmLinks are the schemas of relations, the properties of their ends, and what the role is called where the
// schema does not say it. Where none fits, it is a link of a kind that FollowTheMoney does not know.
var ftmLinks = map[string]struct{ schema, from, to, role string }{
	string(graph.MemberOf):   {"Membership", "member", "organization", ""},
	string(graph.Represents): {"Representation", "agent", "client", ""},
	string(graph.Mentions):   {"Documentation", "document", "entity", "mentions"},
}

// edge writes a relation.
func (o *ftm) edge(e Edge) error {
	link, ok := ftmLinks[e.Type]
	if !ok {
		link.schema, link.from, link.to, link.role = "UnknownLink", "subject", "object", e.Label
	}
	out := newFTM(ftmLinkID(e.ID), link.schema)
	if e.Type == string(graph.HoldsPosition) {
		out.Schema = "Occupancy"
		out.add("holder", ftmNodeID(e.From))
		out.add("post", ftmPostID(e.To, e.Disc))
		out.add("status", ftmStatus[e.Status])
		out.add("startDate", ftmDate(e.Since))
		out.add("endDate", ftmDate(e.Until))
	} else {
		out.add(link.from, ftmNodeID(e.From))
		out.add(link.to, ftmNodeID(e.To))
		out.add("role", ftmString(link.role))
	}
	out.rest(&e)
	if err := o.lines.Encode(out); err != nil {
		return err
	}
	if e.Behalf == "" || e.Behalf == e.From || !e.BehalfKept {
		return nil
	}
	acting := newFTM(ftmActingID(e.ID), "Representation")
	acting.add("agent", ftmNodeID(e.From))
	acting.add("client", ftmNodeID(e.Behalf))
	acting.add("role", "at a meeting")
	acting.rest(&e)
	return o.lines.Encode(acting)
}

// ftmStatus are the words that FollowTheMoney has for the status of a position, or ours where it has none.
var ftmStatus = map[graph.PositionStatus]string{
	graph.Current: "current", graph.Former: "ended", graph.Acting: "acting", graph.Designate: "designate",
}

// rest adds what is told of each relation.
func (e ftmEntity) rest(edge *Edge) {
	e.add("recordId", ftmString(edge.ID))
	if edge.Begin == edge.End && edge.Type != string(graph.HoldsPosition) {
		e.add("date", ftmDate(edge.Begin))
	}
	e.proven(edge.Evidence)
	e.add("description", told(EdgeAttributes, edge)...)
}
