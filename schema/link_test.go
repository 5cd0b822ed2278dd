package schema

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"parley/graph/graphtest"
)

// TestAhead asks a store that answers ahead: it answers as another does, in as many statements as there are lists that can be long.
func TestAhead(t *testing.T) {
	store := load(t, 20)
	for _, c := range []struct {
		name, query string
		want        int64
	}{
		{"a page of meetings with all that is short", `{ meetings(first:50) { nodes { date place { name within { name } } participants { role actor { name ... on Person { positions { title institution { name parent { name } } } } } } } } }`, 1},
		{"by edges, with a total", `{ meetings(first:50) { totalCount edges { cursor node { participants { actor { name } } } } } }`, 1},
		{"of somebody", `{ person(id:"Alexandr Darchiev") { positions { institution { name parent { name } basedIn { name } } } meetings { nodes { place { name } } } } }`, 3},
		{"through a fragment, twice", `{ meetings { nodes { ...m ...m a: place { id } } } } fragment m on Meeting { place { within { name } } participants { actor { id } } }`, 1},
		{"one list in two places, of which different things are asked", `{ a: meetings { nodes { place { name } } } b: meetings { nodes { participants { actor { name } } } } }`, 2},
		{"lists in lists", `{ people { nodes { meetings(first:2) { nodes { place { name } participants { actor { ... on Person { meetings(first:2) { nodes { date } } } } } } } } } }`, 3},
		{"with arguments", `{ meetings { nodes { participants { actor { ... on Person { now: positions(status:[CURRENT]) { title } then: positions(at:"2025-04-10") { title } } } } } } }`, 1},
		{"arguments that are wrong", `{ meetings { nodes { participants { actor { ... on Person { positions(at:"soon") { title } } } } } } }`, 1},
		{"what ties two", `{ between(a:"Alexandr Darchiev", b:"Russia") { totalCount nodes { date relation { type } meeting { name } } } }`, 3},
		{"more than a statement takes", `{ meetings { nodes { place { within { within { within { within { within { within { within { within { name } } } } } } } } } } } }`, 1},
		{"as of a day", `{ meetings(asOf:{valid:"2025-04-11"}) { nodes { place { name } participants { actor { name } } } } }`, 3},
	} {
		answers := map[bool]string{}
		for _, ahead := range []bool{false, true} {
			counted := &counter{Reader: store}
			if ahead {
				counted.Reader = &graphtest.Foresight{Store: store}
			}
			r := service(t, counted, Options{}).Execute(context.Background(), c.query, nil, "")
			text, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			answers[ahead] = string(text)
			if n := counted.n.Load(); ahead && n != c.want {
				t.Errorf("%s: %d statements, want %d: %q", c.name, n, c.want, slices.Sorted(slices.Values(counted.sent)))
			}
		}
		if answers[true] != answers[false] {
			t.Errorf("%s: ahead\n%s\nwant\n%s", c.name, answers[true], answers[false])
		}
	}
}
