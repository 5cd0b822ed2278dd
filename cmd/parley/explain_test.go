package main

import (
	"strings"
	"testing"

	"parley/graph"
)

func TestExplainColours(t *testing.T) {
	x := graph.Extraction{
		Article: graph.Article{ID: "a", Text: "Lund left Oslo.\n\x1b[31mRed\x1b[0m\a"},
		Entities: []graph.LocalEntity{
			{ID: "e1", Kind: graph.KindPerson, Name: "Lund", Mentions: []graph.Span{{Start: 0, End: 4}}, Rule: "words around the name"},
			{ID: "e2", Kind: graph.KindLocation, Name: "Oslo", Mentions: []graph.Span{{Start: 10, End: 14}}, Rule: "gazetteer"},
		},
		Statements: []graph.LocalStatement{{Speaker: "e1", Text: "I \x1b[31msee\x1b[0m", Attribution: graph.Attribution{Evidence: []graph.Span{{Start: 16, End: 29}}}}},
	}
	for _, c := range []struct {
		colour bool
		want   string
	}{
		{true, "  | \x1b[36mLund\x1b[0m left \x1b[32mOslo\x1b[0m.\n  | [31mRed[0m\n"},
		{false, "  | [PER Lund] left [LOC Oslo].\n  | [31mRed[0m\n"},
	} {
		var b strings.Builder
		if err := printExplained(&b, x, c.colour); err != nil || !strings.Contains(b.String(), c.want) {
			t.Errorf("colour %v: got %q (%v), want %q in it", c.colour, b.String(), err, c.want)
		}
		if want := "Lund: I [31msee[0m\n      by no rule, 0.00\n      “[31mRed[0m”\n"; !strings.Contains(b.String(), want) {
			t.Errorf("got %q, want %q in it", b.String(), want)
		}
	}
}

func TestWantsColour(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{"TERM": "xterm"}, true},
		{map[string]string{"NO_COLOR": ""}, true},
		{map[string]string{"NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "dumb"}, false},
	} {
		a := &app{IO: IO{LookupEnv: func(k string) (string, bool) { v, ok := c.env[k]; return v, ok }}}
		if got := a.wantsColour(); got != c.want {
			t.Errorf("%v: %v", c.env, got)
		}
	}
}
