package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/sqlite"
)

// openStore opens the store that the settings name.
func (a *app) openStore(ctx context.Context) (graph.Store, error) {
	if a.settings.neo4j.URI != "" {
		s, err := neo4j.Open(ctx, a.settings.neo4j)
		if err != nil {
			return nil, err
		}
		return s, nil
	}
	open := sqlite.Open
	if a.sparing {
		open = sqlite.OpenSparing
	}
	s, err := open(ctx, a.settings.db)
	if err != nil {
		return nil, err
	}
	return s, nil
}

// noStoreYet reports whether the store would be made by opening it.
func (a *app) noStoreYet() bool {
	if a.settings.neo4j.URI != "" {
		return false
	}
	_, err := os.Stat(a.settings.db)
	return errors.Is(err, fs.ErrNotExist)
}

// removeStore deletes the embedded store, which is closed.
func (a *app) removeStore() error {
	for _, part := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(a.settings.db + part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// withStore opens the store for as long as do runs.
func (a *app) withStore(ctx context.Context, do func(graph.Store) error) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	err = do(store)
	return errors.Join(err, store.Close(context.WithoutCancel(ctx)))
}

// withGraph is withStore for commands that are about a graph: a store that is not there is not made.
func (a *app) withGraph(ctx context.Context, do func(graph.Store) error) error {
	if a.noStoreYet() {
		return &exitError{status: statusNever, err: fmt.Errorf("there is no store %s: load articles first (parley load samples/)", a.settings.db)}
	}
	return a.withStore(ctx, do)
}
