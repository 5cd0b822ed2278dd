package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/sqlite"
)

func openStore(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) {
	graphtest.Run(t, 1, func(t *testing.T) graph.Store {
		return openStore(t, filepath.Join(t.TempDir(), "parley.db"))
	})
}
