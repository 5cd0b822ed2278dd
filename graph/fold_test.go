package graph_test

import (
	"testing"

	"parley/graph"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Recep Tayyip Erdoğan", "recep tayyip erdogan"},
		{"Türkiye’s", "turkiye"},
		{"U.S. State Department", "us state department"},
		{"the U.N.", "the un"},
		{"Сергей Лавров", "sergei lavrov"},
		{"O'Brien", "obrien"},
		{"Mr. Smith", "mr smith"},
		{"George W. Bush", "george w bush"},
		{"北京", "bei jing"},
		{"  a—b  ", "a b"},
		{"", ""},
	} {
		if got := graph.Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"U.S.", "a.b.c", "'s", "Łódź", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := graph.Fold(s)
		if twice := graph.Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}
