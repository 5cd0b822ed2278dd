package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph/derive"
)

// tiny is a world for tests.
var tiny = size{states: 5, people: 4, meetings: 100, between: 2, asks: 6}

func testWorld(t *testing.T, s size) *world {
	t.Helper()
	w, err := newWorld(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestArticlesAreSound(t *testing.T) {
	w := testWorld(t, full)
	for n := 0; n < w.articles(); n += 97 {
		x := w.article(n)
		if err := derive.Check(x); err != nil {
			t.Fatalf("article %d: %v", n, err)
		}
		if diff := cmp.Diff(x, testWorld(t, tiny).article(0)); n == 0 && diff == "" {
			t.Error("the size makes no difference")
		}
	}
	if diff := cmp.Diff(w.article(77), testWorld(t, full).article(77)); diff != "" {
		t.Errorf("made again, it differs:\n%s", diff)
	}
}

func TestHubTakesPartInAThird(t *testing.T) {
	w := testWorld(t, full)
	meetings := 0
	for n := range w.meetings {
		m := w.meeting(n)
		if k := len(m.states) + len(m.people) + len(m.bodies); k < 2 || k > 6 {
			t.Fatalf("meeting %d has %d participants", n, k)
		}
		for _, s := range m.states {
			if s == hub {
				meetings++
			}
		}
	}
	if meetings < w.meetings/3 || meetings > w.meetings/2 {
		t.Errorf("the hub is at %d of %d meetings", meetings, w.meetings)
	}
}
