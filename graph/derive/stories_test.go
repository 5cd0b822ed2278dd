package derive_test

import (
	"context"
	"path/filepath"
	"testing"

	"parley/graph"
	"parley/graph/derive"
)

// TestStories: what an article and its near copy say has one source, until one of them says something else.
//
//	a, b  the talks in Istanbul, in the same words
//	c     Darchiev, in other words
func TestStories(t *testing.T) {
	ctx := context.Background()
	store := openSQLite(t, filepath.Join(t.TempDir(), "parley.db"))
	j := &judging{t, ctx, store, derive.New(store, now)}
	const darchiev = "person/alexandr-darchiev-ru"
	sources := func(what string, want int) {
		t.Helper()
		found, err := store.Lookup(ctx, []string{darchiev})
		if err != nil || len(found[darchiev]) != 1 {
			t.Fatal(what, found, err)
		}
		j.equal(what, found[darchiev][0].Sources, want)
	}
	original := func(what, want string) {
		t.Helper()
		found, err := store.Lookup(ctx, []string{"article/a", "article/b"})
		if err != nil {
			t.Fatal(err)
		}
		id := ""
		for _, n := range found["article/a"] {
			if b := found["article/b"]; len(b) == 1 && b[0].CopyOf == n.Key {
				id = n.ID
			}
		}
		j.equal(what, id, want)
	}

	load(t, ctx, store, []graph.Extraction{talks("b", "2025-04-12").x})
	load(t, ctx, store, []graph.Extraction{talks("a", "2025-04-11").x})
	sources("a story printed twice", 1)
	original("the later repeats the earlier", "article/a")

	other := newStory("c", "2025-04-12")
	other.person("Alexandr Darchiev", "RU")
	load(t, ctx, store, []graph.Extraction{other.x})
	sources("another story", 2)

	made := j.must(j.w.Split(ctx, darchiev, []string{"article/b"}, derive.Opinion{}))
	sources("the copy is of somebody else: the original still speaks of him", 2)
	j.must(j.w.Undo(ctx, made.ID))

	if _, err := j.w.Retract(ctx, []string{"a"}); err != nil {
		t.Fatal(err)
	}
	sources("the original is retracted", 2)
	original("nothing to repeat", "")
}
