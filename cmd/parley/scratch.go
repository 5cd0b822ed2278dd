package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"parley/graph"
	"parley/graph/sqlite"
)

// scratchStore is a store in a folder of its own, which goes when it is closed.
type scratchStore struct {
	graph.Store
	dir string
}

// openScratch opens an empty store for something that need not be kept.
func openScratch(ctx context.Context) (graph.Store, error) {
	dir, err := os.MkdirTemp("", "parley-")
	if err != nil {
		return nil, &exitError{status: statusNotNow, err: fmt.Errorf("no temporary folder: %w", err)}
	}
	store, err := sqlite.OpenScratch(ctx, filepath.Join(dir, "scratch.db"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("in the temporary folder: %w", err), os.RemoveAll(dir))
	}
	return &scratchStore{store, dir}, nil
}

// Close closes the store and deletes it.
func (s *scratchStore) Close(ctx context.Context) error {
	return errors.Join(s.Store.Close(ctx), os.RemoveAll(s.dir))
}
