package main

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
)

// people are parties of a meeting by name.
func people(names ...string) (out []part) {
	for _, n := range names {
		out = append(out, part{name: n, kind: string(graph.KindPerson)})
	}
	return out
}

func TestLikeness(t *testing.T) {
	s := &scorer{names: someNames(t)}
	for _, c := range []struct {
		name string
		a, b told
		want float64
	}{
		{"nothing known", told{}, told{}, 0},
		{"one party of three in both", told{parts: people("Kari Lund", "Ida Holm")}, told{parts: people("Lund", "Ola Krag")}, 1.0 / 3},
		{"a party counts once", told{parts: people("Kari Lund", "Lund")}, told{parts: people("Kari Lund")}, 1.0 / 2},
		{"a person is no state", told{parts: people("Norway")}, told{parts: []part{{name: "Norway", kind: graph.State}}}, 0},
		{"the same date", told{date: "2025-05-03"}, told{date: "2025-05-03"}, 0.4},
		{"another date", told{date: "2025-05-03"}, told{date: "2025-05-04"}, -0.2},
		{"one date", told{date: "2025-05-03"}, told{}, 0},
		{"the same place by another name", told{place: "Norway"}, told{place: "Norge"}, 0.3},
		{"another place", told{place: "Oslo"}, told{place: "Bergen"}, -0.1},
		{"one quotes part of what the other quotes", told{quotes: []string{"they met"}}, told{quotes: []string{"on may 3 they met in oslo"}}, 0.3},
		{"other quotations", told{quotes: []string{"they met"}}, told{quotes: []string{"they spoke"}}, 0},
	} {
		if got := s.likeness(&c.a, &c.b); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %.3f, want %.3f", c.name, got, c.want)
		}
	}
}

func TestTheMostAlikeMeetingsAreCoupledFirst(t *testing.T) {
	s := &scorer{names: someNames(t)}
	lund, both := told{parts: people("Kari Lund")}, told{parts: people("Kari Lund", "Ida Holm")}
	for _, c := range []struct {
		name        string
		gold, found []told
		want        [][2]int
	}{
		{"the likest, whatever comes first", []told{lund, both}, []told{both, lund}, [][2]int{{1, 0}, {0, 1}}},
		{"each once", []told{both}, []told{lund, both}, [][2]int{{0, 1}}},
		{"the later of those that are as alike", []told{both, both}, []told{both}, [][2]int{{1, 0}}},
		{"none of what is hardly alike", []told{{place: "Oslo"}}, []told{{place: "Bergen"}, {}}, nil},
	} {
		var got [][2]int
		for _, m := range s.match(c.gold, c.found) {
			got = append(got, [2]int{m.gold, m.found})
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestSlots(t *testing.T) {
	s := &scorer{someNames(t), scored{of: map[string]tally{}, faults: faults{}}}
	s.slots(&told{status: "HELD", place: "Norway", date: "2025-05"}, &told{status: "HELD", place: "Norge", date: "2025-06"})
	s.slots(nil, &told{status: "PLANNED"})
	want := map[string]tally{
		"meeting": {1, 1, 0}, "status": {1, 1, 0}, "place": {1, 0, 0}, "date": {0, 1, 1},
		"participant": {}, "person": {}, "state": {}, "head": {},
	}
	if diff := cmp.Diff(want, s.of, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPositions(t *testing.T) {
	x := &graph.Extraction{
		Entities: []graph.LocalEntity{
			{ID: "lund", Kind: graph.KindPerson, Name: "Kari Lund"},
			{ID: "norway", Kind: graph.KindInstitution, Subkind: graph.State, Name: "Norway"},
			{ID: "bank", Kind: graph.KindInstitution, Name: "Bank of Oslo"},
		},
		Positions: []graph.LocalPosition{
			{Person: "lund", Title: "minister", Institution: "bank", State: "norway"},
			{Person: "lund", Title: "minister", State: "norway"},
		},
	}
	for _, c := range []struct {
		name string
		gold []goldPosition
		want tally
	}{
		{"each extracted post counts once", []goldPosition{{"Kari Lund", "minister", "Norway"}, {"Kari Lund", "minister", "Norway"}}, tally{1, 1, 1}},
		{"the institution goes before the state", []goldPosition{{"Kari Lund", "minister", "Bank of Oslo"}}, tally{1, 1, 0}},
		{"where none is annotated any will do", []goldPosition{{"Lund", "minister", ""}, {"Lund", "minister", ""}}, tally{2, 0, 0}},
		{"another institution", []goldPosition{{"Kari Lund", "minister", "Sweden"}}, tally{0, 2, 1}},
	} {
		s := &scorer{someNames(t), scored{of: map[string]tally{}, faults: faults{}}}
		s.positions(&annotated{Positions: c.gold}, x)
		if got := s.of["position"]; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
