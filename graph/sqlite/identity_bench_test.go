package sqlite_test

import (
	"path/filepath"
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
)

func BenchmarkIdentity(b *testing.B) {
	graphtest.Bench(b, func(b *testing.B) graph.Store { return openStore(b, filepath.Join(b.TempDir(), "parley.db")) })
}
