package export

import (
	"context"
	"io"

	"parley/graph"
)

// writeGeoJSON writes places that have coordinates, then all meetings, each where it is held.
func writeGeoJSON(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	out := &geoJSON{w: w, before: `{"type":"FeatureCollection","features":[` + "\n"}
	err := p.nodesOf(ctx, []graph.Kind{graph.KindLocation}, func(nodes []Node) error {
		for _, n := range nodes {
			if !n.Located {
				continue
			}
			if err := out.write(feature{ID: n.ID, Geometry: geometryOf([]graph.Node{n.Node}), Properties: newProperties(&n)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = p.gatherings(ctx, func(list []gathering) error {
		for _, g := range list {
			if err := out.write(newMeetingFeature(g)); err != nil {
				return err
			}
		}
		return nil
	})
	return out.end, err
}

// geoJSON writes features.
type geoJSON struct {
	w      io.Writer
	before string // what to write before the next one
}

// feature is a Feature of RFC 7946. The order of its fields is that of the standard's examples.
type feature struct {
	Type       string         `json:"type"`
	ID         string         `json:"id"`
	Geometry   *geometry      `json:"geometry"` // nil is null: it is not known where it is
	Properties map[string]any `json:"properties"`
}

// geometry is a Point or a MultiPoint. A position is longitude, then latitude.
type geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

func (o *geoJSON) write(f feature) error {
	f.Type = "Feature"
	if _, err := io.WriteString(o.w, o.before); err != nil {
		return err
	}
	o.before = ",\n"
	_, err := o.w.Write(inJSON(f))
	return err
}

func (o *geoJSON) end() error {
	end := "\n]}\n"
	if o.before != ",\n" { // there is no feature
		end = o.before + "]}\n"
	}
	_, err := io.WriteString(o.w, end)
	return err
}

// geometryOf is where places lie, nil where no coordinates are known.
func geometryOf(places []graph.Node) *geometry {
	var points [][2]float64
	for _, n := range spots(places) {
		points = append(points, [2]float64{n.Longitude, n.Latitude})
	}
	switch len(points) {
	case 0:
		return nil
	case 1:
		return &geometry{"Point", points[0]}
	}
	return &geometry{"MultiPoint", points}
}

// newProperties are a node's attributes, by the names that all formats give them.
func newProperties(n *Node) map[string]any {
	properties := map[string]any{"name": n.Name}
	for _, a := range NodeAttributes {
		if v := a.Of(n); v != nil {
			properties[a.Name] = v
		}
	}
	return properties
}

// partyProperties are what is told of one who takes part in a meeting.
type partyProperties struct {
	ID         string             `json:"id"`
	Kind       graph.Kind         `json:"kind"`
	Name       string             `json:"name"`
	Role       graph.Role         `json:"role"`
	Post       string             `json:"post,omitempty"`
	PostAt     *neighbourProperty `json:"post_at,omitempty"`
	Behalf     *neighbourProperty `json:"behalf,omitempty"`
	Confidence float64            `json:"confidence"`
}

// neighbourProperty is what is told of a node beside another.
type neighbourProperty struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Subkind string `json:"subkind,omitempty"`
	Country string `json:"country,omitempty"`
}

func newNeighbour(n *graph.Node) *neighbourProperty {
	if n == nil {
		return nil
	}
	return &neighbourProperty{n.ID, n.Name, n.Subkind, n.Country}
}

func newMeetingFeature(g gathering) feature {
	properties := newProperties(&g.Node)
	parties, places := []partyProperties{}, []*neighbourProperty{}
	for _, p := range g.Parties {
		party := partyProperties{ID: p.ID, Kind: p.Kind, Name: p.Name, Role: p.Role, Behalf: newNeighbour(p.Behalf), Confidence: p.Confidence}
		if p.Post != nil {
			party.Post, party.PostAt = p.Post.Title, newNeighbour(p.Post.At)
		}
		parties = append(parties, party)
	}
	for _, place := range g.Places {
		places = append(places, newNeighbour(&place))
	}
	properties["participants"], properties["places"] = parties, places
	return feature{ID: g.ID, Geometry: geometryOf(g.Places), Properties: properties}
}
