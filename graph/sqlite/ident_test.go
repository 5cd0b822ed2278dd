package sqlite

import (
	"io/fs"
	"path/filepath"
	"slices"
	"testing"

	"parley/graph"
)

// blocksOf are the ids of the profiles that stand in each block.
func blocksOf(t *testing.T, s *Store, names ...string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		found, _, err := tx.Blocks(t.Context(), names, 100)
		for block, profiles := range found {
			for _, p := range profiles {
				out[block] = append(out[block], p.ID)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Should two blocks come to one key, then each has those that say that they stand in it.
func TestBlocksOfOneKey(t *testing.T) {
	s := testStore(t)
	apply(t, s, &graph.Change{Profiles: []graph.Profile{
		{ID: "person/ann", Kind: graph.KindPerson, Blocks: []string{"a"}},
		{ID: "person/bob", Kind: graph.KindPerson, Blocks: []string{"b"}},
	}})
	makeDatabase(t, s.path, "insert or ignore into profile_block select x.block, y.profile from profile_block x, profile_block y")
	got := blocksOf(t, s, "a", "b", "c")
	if len(got) != 2 || !slices.Equal(got["a"], []string{"person/ann"}) || !slices.Equal(got["b"], []string{"person/bob"}) {
		t.Errorf("the blocks are %q", got)
	}
}

// A number is given up with the last thing that is listed under it: what was purged is not remembered by it.
func TestIdentsGo(t *testing.T) {
	s := testStore(t)
	claim := graph.Claim{Key: 2, Article: 1, Version: 1, ID: "claim/a@1/0", Type: graph.Mentions, To: "person/ann"}
	apply(t, s, &graph.Change{
		Profiles: []graph.Profile{{ID: "person/ann", Kind: graph.KindPerson}, {ID: "person/bob", Kind: graph.KindPerson}},
		Claims:   []graph.Claim{claim},
		Log:      []graph.LogEntry{{Of: []string{"person/bob"}}},
	})
	apply(t, s, &graph.Change{DropProfiles: []string{"person/ann", "person/bob"}, Purge: []graph.Key{1}})
	var left string
	if err := s.reads.QueryRowContext(t.Context(), "select group_concat(id) from ident").Scan(&left); err != nil {
		t.Fatal(err)
	}
	if left != "person/bob" {
		t.Errorf("left are %q, want what the log names", left)
	}
}

// A store from before there were numbers is brought forward with its blocks, claims and log.
func TestOpenBeforeNumbers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	before, err := fs.Glob(migrations, "sql/migrations/000[1-7]_*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range before {
		text, err := migrations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		makeDatabase(t, path, string(text))
	}
	makeDatabase(t, path, `
		pragma application_id = 0x50524c59; pragma user_version = 8;
		update state set seq = 1, next_key = 10;
		insert into profile values ('person/ann', 'PERSON', 3, 1, 1, '{}', '["a|x", "b|x"]', '{}'), ('person/bob', 'PERSON', 4, 0, 0, '{}', '["a|x"]', '{}');
		insert into profile_block values ('a|x', 'person/ann'), ('b|x', 'person/ann'), ('a|x', 'person/bob');
		insert into claim values (5, 1, 1, 'claim/a1@1/0', 'MENTIONS', 'a1', '2025-04-11', '', 3, 5, null, '{"type": "MENTIONS", "to": "person/ann", "basis": "STATED"}', 1);
		insert into claim_profile values ('person/ann', 1, 5, 1);
		insert into change_batch values (1, 7, 7, 1);
		insert into change_log values (1, 0, '{"of": ["person/gone"]}');
		insert into change_of values ('person/gone', 1, 0);
	`)
	s := openAt(t, path)
	defer closeStore(t, s)
	if got := blocksOf(t, s, "a|x", "b|x"); !slices.Equal(got["a|x"], []string{"person/ann", "person/bob"}) || !slices.Equal(got["b|x"], []string{"person/ann"}) {
		t.Errorf("the blocks are %q", got)
	}
	err = s.Update(t.Context(), func(tx graph.Tx) error {
		claims, err := tx.ProfileClaims(t.Context(), []string{"person/ann"}, 0, 10)
		if len(claims) != 1 || claims[0].Key != 5 {
			t.Errorf("the claims that name Ann are %v", claims)
		}
		sources, sourced := tx.Sources(t.Context(), [][]string{{"person/ann"}})
		if sourced != nil || !slices.Equal(sources, []int{1}) {
			t.Errorf("Ann has %v sources, %v", sources, sourced)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for of, want := range map[string]int{"person/gone": 1, "person/ann": 0} {
		if n, err := s.CountChanges(t.Context(), graph.ChangeQuery{Of: []string{of}}); err != nil || n != want {
			t.Errorf("the log has %d entries of %s, %v; want %d", n, of, err, want)
		}
	}
}
