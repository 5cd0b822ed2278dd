package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j"
	"parley/graph/sqlite"
)

// fill writes all articles of the world into an empty store, as loads write them.
func (w *world) fill(ctx context.Context, store graph.Store) error {
	writer := derive.New(store, time.Now)
	for next := 0; next < w.articles(); {
		var batch []graph.Extraction
		for len(batch) < derive.MaxBatch && next < w.articles() {
			batch = append(batch, w.article(next))
			next++
		}
		if _, err := writer.Load(ctx, batch, "generated/1"); err != nil {
			return fmt.Errorf("load article %d: %w", next-len(batch), err)
		}
	}
	return nil
}

// kept are the stores that are kept between runs, in a folder.
type kept struct {
	dir   string
	world *world
}

func (k kept) embedded() string { return filepath.Join(k.dir, "parley.db") }
func (k kept) home() string     { return filepath.Join(k.dir, "neo4j") }
func (k kept) mark() string     { return filepath.Join(k.dir, "holds") }

// holds says what the stores hold once they are filled: others are made where the articles, the rules or the layout change.
func (k kept) holds() (string, error) {
	sum := sha256.New()
	fmt.Fprintln(sum, k.world.articles())
	for n := 0; n < k.world.articles(); n += 100 {
		if err := json.NewEncoder(sum).Encode(k.world.article(n)); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("%x %s %s\n", sum.Sum(nil), derive.RulesVersion(), neo4j.Layout()), nil
}

// stale reports whether the stores must be filled anew, and empties the folder where so.
func (k kept) stale(fresh bool) (bool, error) {
	want, err := k.holds()
	if err != nil {
		return false, err
	}
	is, err := os.ReadFile(k.mark())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	if string(is) == want && !fresh {
		return false, nil
	}
	if err := os.RemoveAll(k.dir); err != nil {
		return false, err
	}
	return true, os.MkdirAll(k.dir, 0o755)
}

// fillBoth fills the embedded store and a Neo4j, and notes that both are filled.
func (k kept) fillBoth(ctx context.Context, c neo4j.Config) error {
	embedded, err := sqlite.Open(ctx, k.embedded())
	if err != nil {
		return err
	}
	if err := k.timed(ctx, "embedded", embedded); err != nil {
		return err
	}
	server, err := neo4j.Open(ctx, c)
	if err != nil {
		return err
	}
	if err := k.timed(ctx, "Neo4j", server); err != nil {
		return err
	}
	holds, err := k.holds()
	if err != nil {
		return err
	}
	return os.WriteFile(k.mark(), []byte(holds), 0o644)
}

func (k kept) timed(ctx context.Context, name string, store graph.Store) error {
	start := time.Now()
	err := errors.Join(k.world.fill(ctx, store), store.Close(ctx))
	took := time.Since(start)
	if err == nil {
		fmt.Printf("%s filled with %d articles in %.0f s, %.0f a second; kept in %s\n", name, k.world.articles(), took.Seconds(), float64(k.world.articles())/took.Seconds(), k.dir)
	}
	return err
}
