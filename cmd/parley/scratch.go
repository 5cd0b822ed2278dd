package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parley/graph"
	"parley/graph/past"
	"parley/graph/sqlite"
)

// scratchStore is a store in a folder of its own, which goes when it is closed.
type scratchStore struct {
	*sqlite.Store
	dir *scratchDir
}

// openScratch opens an empty store for something that need not be kept.
func openScratch(ctx context.Context) (graph.Store, error) {
	return newScratch(func(path string) (*sqlite.Store, error) { return sqlite.OpenScratch(ctx, path) })
}

// copyScratch is openScratch that copies a store; nil where that is not an embedded one.
func copyScratch(ctx context.Context, of graph.Archive) (graph.Store, error) {
	var from *sqlite.Store
	switch of := of.(type) {
	case *sqlite.Store:
		from = of
	case *scratchStore:
		from = of.Store
	default:
		return nil, nil
	}
	return newScratch(func(path string) (*sqlite.Store, error) { return from.CopyScratch(ctx, path) })
}

func newScratch(open func(path string) (*sqlite.Store, error)) (graph.Store, error) {
	removeAbandoned()
	dir, err := makeScratchDir()
	if err != nil {
		return nil, &exitError{status: statusNotNow, err: fmt.Errorf("no temporary folder: %w", err)}
	}
	store, err := open(filepath.Join(dir.path, "scratch.db"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("in the temporary folder: %w", err), dir.remove())
	}
	return &scratchStore{store, dir}, nil
}

// Close closes the store and deletes it.
func (s *scratchStore) Close(ctx context.Context) error {
	return errors.Join(s.Store.Close(ctx), s.dir.remove())
}

// newPast keeps so many graphs of earlier moments of a store.
func newPast(store graph.Archive, keep int) *past.Cache {
	return past.New(store, openScratch, past.Options{Keep: keep, Copy: copyScratch})
}

// A temporary folder holds a file that is locked for as long as the process lives that uses the folder: so what a
// process left that was killed is told from what another uses.
const (
	scratchPrefix = "parley-scratch-"
	scratchLock   = "in-use"
)

// scratchDir is a temporary folder.
type scratchDir struct {
	path string
	lock *os.File
}

// makeScratchDir makes a folder. Another process may take it for abandoned before it is locked: then
// the next is made.
func makeScratchDir() (*scratchDir, error) {
	for range 10 {
		path, err := os.MkdirTemp("", scratchPrefix)
		if err != nil {
			return nil, err
		}
		lock, err := os.OpenFile(filepath.Join(path, scratchLock), os.O_CREATE|os.O_RDWR, 0o600)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, errors.Join(err, os.RemoveAll(path))
		}
		if taken(lock) {
			return &scratchDir{path, lock}, nil
		}
		lock.Close()
	}
	return nil, errors.New("others delete what is made there")
}

// remove deletes the folder with all that is in it.
func (d *scratchDir) remove() error {
	return errors.Join(d.lock.Close(), os.RemoveAll(d.path))
}

// removeAbandoned deletes the folders of processes that ended without doing so. What cannot be deleted is left
// to whoever can.
func removeAbandoned() {
	entries, err := os.ReadDir(os.TempDir())
	if err != nil {
		return
	}
	for _, e := range entries {
		if !e.IsDir() || !strings.HasPrefix(e.Name(), scratchPrefix) {
			continue
		}
		if info, err := e.Info(); err != nil || !mine(info) {
			continue
		}
		path := filepath.Join(os.TempDir(), e.Name())
		lock, err := os.OpenFile(filepath.Join(path, scratchLock), os.O_RDWR, 0)
		if errors.Is(err, os.ErrNotExist) {
			os.Remove(path) // a process ended before it locked it; what is not empty stays
		}
		if err != nil {
			continue
		}
		if taken(lock) {
			os.RemoveAll(path)
		}
		lock.Close()
	}
}
