package sqlite

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"parley/graph"
)

func write(t *testing.T, s *Store, article string) {
	t.Helper()
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		key, err := tx.NewKeys(t.Context(), 1)
		if err != nil {
			return err
		}
		return tx.Apply(t.Context(), &graph.Change{
			Nodes:    []graph.Node{{Key: key, ID: "article/" + article, Kind: graph.KindArticle}},
			Articles: []graph.ArticleVersion{{Key: key, Version: 1, Article: graph.Article{ID: article}}},
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func stood(t *testing.T, s *Store) (ids string) {
	t.Helper()
	versions, err := s.Versions(t.Context(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range versions {
		ids += v.Article.ID
	}
	return ids
}

// A copy has what was committed when it was made, what is still in the log too, and goes its own way from then on.
func TestCopy(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(t.Context(), filepath.Join(dir, "a?b #%.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	write(t, s, "a")
	copied, err := s.CopyScratch(t.Context(), filepath.Join(dir, "copy ?#%.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close(context.Background())
	write(t, s, "b")
	write(t, copied, "c")
	again, err := copied.CopyScratch(t.Context(), filepath.Join(dir, "again.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close(context.Background())
	for _, c := range []struct {
		what string
		of   *Store
		want string
	}{{"the store", s, "ab"}, {"its copy", copied, "ac"}, {"a copy of that", again, "ac"}} {
		if got := stood(t, c.of); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestCopyFails(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(t.Context(), filepath.Join(dir, "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	if _, err := s.CopyScratch(t.Context(), filepath.Join(dir, "no folder", "b.db")); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("into no folder: %v", err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, err := s.CopyScratch(gone, filepath.Join(dir, "c.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("for somebody who went away: %v", err)
	}
	write(t, s, "a") // the store is as usable as before
	if got := stood(t, s); got != "a" {
		t.Errorf("afterwards: %q", got)
	}
}
