package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
)

// same compares what came with what should have.
func sameChanges(t *testing.T, what string, got, want []change) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" || len(want) == 0 {
		t.Errorf("%s (-want +got), of %d:\n%s", what, len(want), d)
	}
}

// What subscribers hear is what the log has: each change once, in order, from when they subscribed.
func TestChangesAsTheyHappen(t *testing.T) {
	onStores(t, func(t *testing.T, store graph.Store) {
		s, server := serving(t, store, Options{})
		all := listen(t, at(server, changesQuery))
		begin := all.began(t)
		some := listen(t, at(server, `subscription($of: [ID!]) { changes(of: $of) { type summary } }`, "variables", `{"of": ["United States", "Ivan Petrova"]}`), "Last-Event-ID", begin)
		if e := some.next(t); e.name != "next" || !strings.Contains(e.data, `"code":"NOT_FOUND"`) {
			t.Errorf("who is not known: %+v", e)
		}
		if e := some.next(t); e.name != "complete" {
			t.Errorf("then comes %+v", e)
		}
		some = listen(t, at(server, `subscription($of: [ID!]) { changes(of: $of) { type summary } }`, "variables", `{"of": ["United States", "location/istanbul-tr"]}`))
		some.began(t)
		posts := listen(t, at(server, `subscription { changes(types: [HOLDS_POSITION]) { type summary } }`))
		posts.began(t)
		for n := range 3 {
			reload(t, store, round(n))
		}
		want := inLog(t, s, begin, "")
		sameChanges(t, "all", all.changes(t, len(want)), want)
		of := inLog(t, s, begin, `, of: ["United States", "location/istanbul-tr"]`)
		sameChanges(t, "of some", some.changes(t, len(of)), of)
		types := slices.DeleteFunc(slices.Clone(want), func(c change) bool { return !strings.Contains(c.Summary, ": envoy – ") })
		sameChanges(t, "of a type", posts.changes(t, len(types)), types)
		if len(of) == len(want) || len(types) == len(want) {
			t.Errorf("%d changes, %d of some, %d of a type", len(want), len(of), len(types))
		}
	})
}

// A subscriber that was cut off hears what it missed, each change once, whether the service keeps
// it yet or reads it from the store.
func TestChangesGoOn(t *testing.T) {
	onStores(t, func(t *testing.T, store graph.Store) {
		for _, kept := range []int{logKept, 1} {
			s, server := serving(t, store, Options{})
			s.feed.kept = kept
			l := listen(t, at(server, changesQuery))
			begin := l.began(t)
			var got []change
			for n := range 4 {
				reload(t, store, round(10*min(kept, 2)+n))
				got = append(got, l.changes(t, 5)...)
				l.cut()
				last := got[len(got)-1].ID
				if n%2 == 0 {
					l = listen(t, at(server, changesQuery, "lastEventId", begin), "Last-Event-ID", last)
				} else {
					l = listen(t, at(server, changesQuery, "lastEventId", last))
				}
				if id := l.began(t); id != last {
					t.Errorf("it goes on from %s, not from %s", id, last)
				}
			}
			want := inLog(t, s, begin, "")
			got = append(got, l.changes(t, len(want)-len(got))...)
			sameChanges(t, fmt.Sprintf("in pieces, where %d bytes are kept", kept), got, want)
		}
	})
}

// Who follows an entity hears of it under all names that it goes by: of what was merged into it before,
// of what it is merged into while nobody listens, and of what is split off.
func TestChangesUnderOtherIDs(t *testing.T) {
	onStores(t, func(t *testing.T, store graph.Store) {
		s, server := serving(t, store, Options{WriteToken: writeToken})
		const followed = `subscription { changes(of: ["Sonata Coulter"]) { type summary } }`
		l := listen(t, at(server, followed))
		l.began(t)
		write(t, s.Handler(), `mutation { merge(ids: ["Sonata Coulter", "person/john-smith-us"], why: "a test") { id } }`)
		got := l.changes(t, 1)
		for !strings.Contains(got[len(got)-1].Type, "MERGED") {
			got = append(got, l.changes(t, 1)...)
		}
		l.cut()
		x := newArticle("smith", "2025-05-01")
		smith, us := x.person("John Smith", "US"), x.state("United States", "US")
		x.x.Positions = []graph.LocalPosition{{Person: smith, Title: "consul", State: graph.Nullable(us), Status: graph.Current, Attribution: x.says("Smith is consul.")}}
		reload(t, store, x.x)
		judgement := ask1(t, s, `{ judgements { id } }`, "judgements", 0, "id")
		write(t, s.Handler(), `mutation { undo(judgement: "`+judgement+`") { id } }`)
		x.x.Positions[0].Title = "consul general"
		x.x.Article.Text += " He is."
		reload(t, store, x.x)

		l = listen(t, at(server, followed), "Last-Event-ID", got[len(got)-1].ID)
		var heard []string
		for !strings.Contains(strings.Join(heard, "\n"), "consul general") {
			heard = append(heard, l.changes(t, 1)[0].Summary)
		}
		for _, want := range []string{": consul – ", "undone: ", " is not ", ": consul general – "} {
			if !slices.ContainsFunc(heard, func(s string) bool { return strings.Contains(s, want) }) {
				t.Errorf("nothing is heard of %q: %q", want, heard)
			}
		}
	})
}
