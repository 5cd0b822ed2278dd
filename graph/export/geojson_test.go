package export_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
)

// spot is a feature as it was read.
type spot struct {
	Geometry *struct {
		Type        string
		Coordinates any
	}
	Properties struct {
		canonLine
		Evidence     string
		Participants []struct {
			ID, Kind, Name, Role, Post string
			PostAt                     *struct{ ID, Name string } `json:"post_at"`
			Behalf                     *struct{ ID, Name string }
			Confidence                 float64
		}
		Places []struct{ ID, Name string }
	}
}

// All meetings are on the map, and all places that have coordinates, with what the canonical form says of them.
func TestGeoJSON(t *testing.T) {
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	for name, o := range parts(t, s) {
		t.Run(name, func(t *testing.T) {
			features := reread[spot](t, "geojson", file(t, s, "geojson", o))
			nodes, _ := canonical(t, s, o)
			for id, n := range nodes {
				f, ok := features[id]
				if want := n.Kind == "MEETING" || n.Kind == "LOCATION" && n.Latitude != nil; ok != want {
					t.Errorf("%s is a feature: %v, want %v", id, ok, want)
				}
				if !ok {
					continue
				}
				delete(features, id)
				got := f.Properties.canonLine
				want := canonLine{Kind: n.Kind, Subkind: n.Subkind, Name: n.Name, Country: n.Country, Status: n.Status, Date: n.Date, Aliases: n.Aliases,
					Topics: n.Topics, Latitude: n.Latitude, Longitude: n.Longitude, Sources: n.Sources, Confidence: got.Confidence}
				if diff := cmp.Diff(want, got, cmp.AllowUnexported(canonLine{})); diff != "" {
					t.Errorf("%s (-want +got):\n%s", id, diff)
				}
				if n.Latitude != nil && (f.Geometry == nil || !cmp.Equal(f.Geometry.Coordinates, any([]any{*n.Longitude, *n.Latitude}))) {
					t.Errorf("%s lies at %v, want longitude %v and latitude %v", id, f.Geometry, *n.Longitude, *n.Latitude)
				}
			}
			if len(features) > 0 {
				t.Errorf("these features are not in the part: %v", features)
			}
		})
	}
}

// A meeting lies where it is held: nowhere where no coordinates are known. Who takes part is told even where the part has
// them not.
func TestGeoJSONMeetings(t *testing.T) {
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	var geneva, hall spot
	for _, f := range reread[spot](t, "geojson", file(t, s, "geojson", export.Options{Kinds: []graph.Kind{graph.KindMeeting}})) {
		switch p := f.Properties; {
		case p.Date == "2026-05-14" && strings.Contains(p.Name, formula):
			geneva = f
		case p.Date == "":
			hall = f
		}
	}
	if geneva.Geometry == nil || geneva.Geometry.Type != "Point" || geneva.Properties.Evidence != markup+" "+controls {
		t.Errorf("%+v", geneva)
	}
	if p := hall.Properties.Places; hall.Geometry != nil || len(p) != 1 || p[0].Name != "Hall "+escapes {
		t.Errorf("what is held in a hall that nobody knows: %+v", hall)
	}
	acting := map[string]string{}
	for _, p := range geneva.Properties.Participants {
		acting[p.Name] = p.Role + ", " + p.Post
		if p.Behalf != nil {
			acting[p.Name] += " for " + p.Behalf.Name
		}
	}
	want := map[string]string{
		"Igor Safonov": "HEAD, Deputy " + escapes + " for Russia",
		arabic:         "HOST, minister for " + formula, emoji: "MEDIATOR, ",
	}
	if diff := cmp.Diff(want, acting); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A graph without any place is a collection without features.
func TestGeoJSONEmpty(t *testing.T) {
	if got := reread[spot](t, "geojson", file(t, openSQLite(t), "geojson", export.Options{})); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// A meeting that is held at two places lies at both. The middle of a country is none of them where a city in it is named.
func TestGeoJSONPlaces(t *testing.T) {
	geneva := small(t)[0]
	in := func(place graph.LocalEntity) graph.Extraction {
		x := geneva
		x.Article.ID = place.Name
		x.Entities = slices.Clone(geneva.Entities)
		i := slices.IndexFunc(x.Entities, func(e graph.LocalEntity) bool { return e.Kind == graph.KindLocation })
		place.ID, place.Kind, place.Country, place.Mentions = x.Entities[i].ID, graph.KindLocation, "CH", x.Entities[i].Mentions
		x.Entities[i] = place
		return x
	}
	for _, c := range []struct {
		why    string
		place  graph.LocalEntity
		merged bool
		want   string
	}{
		{"two cities", graph.LocalEntity{Name: "Lausanne", Subkind: graph.City, Gazetteer: "geonames/2659994"}, true, "MultiPoint [[6.15 46.2] [6.63 46.52]]"},
		{"a city and its country", graph.LocalEntity{Name: "Switzerland", Subkind: graph.Country, Gazetteer: "country/CH"}, false, "Point [6.15 46.2]"},
	} {
		s := openSQLite(t)
		load(t, s, geneva, in(c.place))
		meetings := export.Options{Kinds: []graph.Kind{graph.KindMeeting}}
		nodes, _ := canonical(t, s, meetings)
		if ids := slices.Sorted(maps.Keys(nodes)); c.merged {
			if _, err := derive.New(s, time.Now).Merge(t.Context(), ids, derive.Opinion{}); err != nil {
				t.Fatal(err)
			}
		}
		features := reread[spot](t, "geojson", file(t, s, "geojson", meetings))
		if len(features) != 1 {
			t.Errorf("%s: %d meetings", c.why, len(features))
		}
		for _, f := range features {
			if got := fmt.Sprint(f.Geometry.Type, " ", f.Geometry.Coordinates); got != c.want || len(f.Properties.Places) != 2 {
				t.Errorf("%s: it lies at %s of %v, want %s", c.why, got, f.Properties.Places, c.want)
			}
		}
	}
}
