package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// makeDatabase makes a SQLite file by hand.
func makeDatabase(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
		says string // what the message tells besides
	}{
		{"a text", func(t *testing.T, path string) { writeFile(t, path, strings.Repeat("No database. ", 100)) }, graph.ErrForeign, ""},
		{"a short text", func(t *testing.T, path string) { writeFile(t, path, "x") }, graph.ErrForeign, ""},
		{"another program's database", func(t *testing.T, path string) { makeDatabase(t, path, "create table mine (x)") }, graph.ErrForeign, ""},
		{"another program's mark", func(t *testing.T, path string) {
			makeDatabase(t, path, "pragma application_id = 7", "pragma user_version = 1")
		}, graph.ErrForeign, ""},
		{"a damaged header", func(t *testing.T, path string) {
			makeDatabase(t, path, "create table mine (x)")
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			copy(data[100:], make([]byte, 100))
			writeFile(t, path, string(data))
		}, graph.ErrForeign, ""},
		{"a newer version", func(t *testing.T, path string) {
			closeStore(t, openAt(t, path))
			makeDatabase(t, path, "pragma user_version = 99")
		}, graph.ErrTooNew, ""},
		{"a directory", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
		}, graph.ErrForeign, "it is a folder"},
		{"a directory that is not there", func(*testing.T, string) {}, graph.ErrUnavailable, "there is no folder "},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "parley.db")
			if strings.HasSuffix(c.name, "not there") {
				path = filepath.Join(path, "parley.db")
			}
			c.make(t, path)
			s, err := Open(t.Context(), path)
			if !errors.Is(err, c.want) {
				t.Errorf("Open gives %v, want %v", err, c.want)
			}
			if err == nil {
				closeStore(t, s)
			} else if !strings.Contains(err.Error(), c.says) {
				t.Errorf("Open says %q, not what is wrong: %q", err, c.says)
			}
		})
	}
	if _, err := Open(t.Context(), ":memory:"); err == nil {
		t.Error("a store without a file opens")
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func openAt(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func closeStore(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Close(context.Background()); err != nil {
		t.Error(err)
	}
}

// A path is a path, whatever is in it.
func TestOpenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b?c#d%41é.db")
	s := openAt(t, path)
	person := graph.Node{Key: 1, ID: "person/ann", Kind: graph.KindPerson, Name: "Ann"}
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		if _, err := tx.NewKeys(t.Context(), 1); err != nil {
			return err
		}
		return tx.Apply(t.Context(), &graph.Change{At: time.Now(), Rules: "r", Nodes: []graph.Node{person}})
	})
	if err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	s = openAt(t, path)
	defer closeStore(t, s)
	nodes, err := s.Nodes(t.Context(), []graph.Key{1})
	if err != nil || nodes[1].Name != "Ann" {
		t.Errorf("after opening again: %v, %v", nodes, err)
	}
	err = s.Update(t.Context(), func(tx graph.Tx) error {
		key, err := tx.NewKeys(t.Context(), 1)
		if tx.Seq() != 2 || key != 2 {
			t.Errorf("after opening again: sequence %d, key %d", tx.Seq(), key)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// A file of the first version is brought forward with all that it holds.
func TestOpenOlder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	first, err := migrations.ReadFile("sql/migrations/0001_graph.sql")
	if err != nil {
		t.Fatal(err)
	}
	makeDatabase(t, path, string(first), `
		pragma application_id = 0x50524c59; pragma user_version = 1;
		update state set seq = 3, next_key = 10, rules = 'old';
		insert into article_version values (1, 1, 'a1', 'Title', '', 'Wire', '2025-04-11', 'en', 'print', 'sha', 5, null, 1);
		insert into article_text values (1, 1, 'Text.');
		insert into claim values (2, 1, 1, 'claim/a1@1/0', 'MENTIONS', 'a1', '2025-04-11', '', 7, 5, null, '{"n": 0, "type": "MENTIONS", "to": "person/a", "basis": "STATED"}');
		insert into claim_profile values ('person/a', 1, 1, 2);
		insert into node values (1, 'article/a1', 'ARTICLE', '', '', '', 'title', '49979820', '2025-04-11', '2025-04-11', '', '', 0, 0, 'Wire', 'en', '{"sources":1}', '[]', 'title');
		insert into node values (3, 'person/a', 'PERSON', '', '', '', 'ann', 'z~', '', '', '', '', 0, 0, '', '', '{"name":"Ann","sources":4}', '["ann"]', 'ann');
		insert into node values (4, 'institution/b', 'INSTITUTION', '', '', '', 'bank', 'z~', '', '', '', '', 0, 0, '', '', '{"name":"Bank","sources":2}', '["bank"]', 'bank');
		insert into node values (5, 'meeting/m', 'MEETING', '', '', 'HELD', 'talks', 'z~', '', '', '', '', 0, 0, '', '', '{"topics":["Gas & Oil","Über"]}', '[]', 'talks gas oil uber');
		insert into entity_words (rowid, words) values (5, 'talks gas oil uber');
		insert into party values (5, 3, 3), (5, 4, 4);
		insert into attendance values (3, 'z~', 'meeting/m', 5), (4, 'z~', 'meeting/m', 5);
		insert into relation values ('f', 'HOLDS_POSITION', 3, 4, 'head', 'person/a', 'institution/b', null, null, 1, 0.9, 'CURRENT', '', 0, '', '', '{"since":"2025"}');
		insert into relation values ('g', 'MEMBER_OF', 3, 4, '', 'person/a', 'institution/b', null, null, 1, 0.9, '', '', 0, '', '', '{"until":"2024"}');
		insert into relation values ('h', 'REPRESENTS', 3, 4, '', 'person/a', 'institution/b', null, null, 1, 0.9, '', '', 0, '', '', '{}');
		update tally set n = 1 where what = 'claim'`)
	s := openAt(t, path)
	defer closeStore(t, s)
	listOlder(t, s)
	met, err := s.ListCounterparts(t.Context(), graph.CounterpartQuery{Of: []graph.Key{3}, Page: graph.Page{Limit: 5}})
	if items := met[3].Items; err != nil || len(items) != 1 || items[0].Actor.Key != 4 || items[0].Count != 1 {
		t.Errorf("counterparts: %+v, %v", items, err)
	}
	err = s.Update(t.Context(), func(tx graph.Tx) error {
		claims, err := tx.ProfileClaims(t.Context(), []string{"person/a"}, 0, 10)
		if len(claims) != 1 || claims[0].Key != 2 || claims[0].Story != 1 || !claims[0].RecordedAt.Equal(time.Unix(0, 5)) {
			t.Errorf("claims: %+v", claims)
		}
		if err != nil {
			return err
		}
		sources, err := tx.Sources(t.Context(), [][]string{{"person/a"}})
		if len(sources) != 1 || sources[0] != 1 {
			t.Errorf("sources: %v", sources)
		}
		if err != nil {
			return err
		}
		extractions, err := tx.Extractions(t.Context(), []graph.VersionKey{{Article: 1, Version: 1}})
		if len(extractions) != 0 {
			t.Errorf("extractions: %v", extractions)
		}
		if err != nil {
			return err
		}
		return tx.Apply(t.Context(), &graph.Change{At: time.Now(), Rules: "new", Retract: []graph.Key{1}, Log: []graph.LogEntry{{Type: graph.ChangeRemoved}}})
	})
	if err != nil {
		t.Fatal(err)
	}
	versions, err := s.Articles(t.Context(), []graph.Key{1})
	if v := versions[1]; err != nil || v.Article.ID != "a1" || v.Extractor != "" || v.RetractedAt.IsZero() {
		t.Errorf("versions: %+v, %v", versions, err)
	}
	counts, err := s.Stats(t.Context())
	if err != nil || counts.Claims != 0 {
		t.Errorf("counts: %+v, %v", counts, err)
	}
}

// listOlder asks a file of the first version for lists that it had no columns for.
func listOlder(t *testing.T, s *Store) {
	t.Helper()
	ask := func(order graph.Order, f graph.NodeFilter) (ids []string) {
		lists, err := s.ListNodes(t.Context(), graph.NodeQuery{Order: order, NodeFilter: f, Page: graph.Page{Limit: 10}})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range lists[0].Items {
			ids = append(ids, fmt.Sprint(n.ID, " ", n.Sources, " ", n.Recorded.UnixNano()))
		}
		return ids
	}
	none := time.Time{}.UnixNano()
	for _, c := range []struct{ got, want []string }{
		{ask(graph.BySources, graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution}}),
			[]string{fmt.Sprint("institution/b 2 ", none), fmt.Sprint("person/a 4 ", none)}},
		{ask(graph.ByRecorded, graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}}), []string{"article/a1 1 5"}},
		{ask(graph.ByName, graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}, Topics: []string{"uber"}}), []string{fmt.Sprint("meeting/m 0 ", none)}},
		{ask(graph.BySources, graph.NodeFilter{Kinds: graph.EntityKinds, Words: []string{"ban"}}), []string{fmt.Sprint("institution/b 2 ", none)}},
		{ask(graph.BySources, graph.NodeFilter{Kinds: graph.EntityKinds, Words: []string{"gas", "talks"}}), []string{fmt.Sprint("meeting/m 0 ", none)}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("nodes: %q, want %q", c.got, c.want)
		}
	}
	dated, err := s.ListDated(t.Context(), graph.DatedQuery{
		Of: []graph.Key{3}, Types: []graph.RelationType{graph.HoldsPosition, graph.MemberOf, graph.Represents}, Page: graph.Page{Limit: 10},
	})
	var keys []string
	for _, r := range dated.Items {
		keys = append(keys, r.Key)
	}
	if want := []string{"g", "f", "h"}; err != nil || !slices.Equal(keys, want) {
		t.Errorf("relations by day: %q, want %q: %v", keys, want, err)
	}
}

func TestErrors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	s, err := open(t.Context(), path, 50*time.Millisecond, durable)
	if err != nil {
		t.Fatal(err)
	}
	defer closeStore(t, s)
	other := openAt(t, path) // as another process would
	defer closeStore(t, other)

	t.Run("locked", func(t *testing.T) {
		err := other.Update(t.Context(), func(graph.Tx) error {
			if err := s.Update(t.Context(), nothing); !errors.Is(err, graph.ErrUnavailable) {
				t.Errorf("Update gives %v", err)
			}
			if _, err := s.Seq(t.Context()); err != nil {
				t.Errorf("readers wait for the lock: %v", err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Update(t.Context(), nothing); err != nil {
			t.Errorf("the lock stays: %v", err)
		}
	})
	t.Run("deadline", func(t *testing.T) { testDeadline(t, s, other) })
	t.Run("full", func(t *testing.T) { testFull(t, s) })
	t.Run("panic", func(t *testing.T) {
		func() {
			defer func() { _ = recover() }()
			_ = other.Update(t.Context(), func(graph.Tx) error { panic("on purpose") })
		}()
		if err := other.Update(t.Context(), nothing); err != nil {
			t.Errorf("a panic keeps the lock: %v", err)
		}
	})
	t.Run("closed", func(t *testing.T) {
		closed := openAt(t, filepath.Join(t.TempDir(), "parley.db"))
		closeStore(t, closed)
		closeStore(t, closed)
		if err := closed.Update(t.Context(), nothing); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("Update gives %v", err)
		}
		if _, err := closed.Seq(t.Context()); err == nil {
			t.Error("Seq answers")
		}
	})
}

func nothing(graph.Tx) error { return nil }

func testDeadline(t *testing.T, s, other *Store) {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	err := s.Update(t.Context(), func(graph.Tx) error {
		if err := other.Update(ctx, nothing); !errors.Is(err, graph.ErrTimeout) {
			t.Errorf("Update of another process gives %v", err)
		}
		if err := s.Update(ctx, nothing); !errors.Is(err, graph.ErrTimeout) {
			t.Errorf("Update of this process gives %v", err)
		}
		if _, err := s.Seq(ctx); !errors.Is(err, graph.ErrTimeout) {
			t.Errorf("Seq gives %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func testFull(t *testing.T, s *Store) {
	err := s.Update(t.Context(), func(writing graph.Tx) error {
		if _, err := writing.(*tx).exec(t.Context(), "pragma max_page_count = 10"); err != nil {
			return err
		}
		c := &graph.Change{Nodes: []graph.Node{{Key: 1, ID: "x", Name: strings.Repeat("x", 1<<20)}}}
		return writing.Apply(t.Context(), c)
	})
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Apply gives %v", err)
	}
}
