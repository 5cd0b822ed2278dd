// Package sqlite is the embedded store: a graph.Store in one SQLite file, without cgo.
//
// One connection writes, under a lock that other processes respect as well; a pool of
// read-only connections reads the state of the last commit meanwhile (SQLite's WAL).
// Statements stand in sql/, one a file; lists are put together from the clauses in
// sql/list in a fixed order, so that their texts are few and stay prepared.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"parley/graph"
)

// busyTimeout is how long a writer waits for another process's lock.
const busyTimeout = 10 * time.Second

// manner is how a store is kept.
type manner struct {
	journal, synchronous string // so that what is committed stays, whatever happens
	mapped               int    // how much of the file each connection that reads maps into memory, in bytes
	writing, reading     int    // how much of it each connection that writes, or reads, keeps in memory, in KiB
}

// mostMapped is the most that SQLite maps of a file. Pages that are mapped are read where they stand in the system's own cache, which the
// system takes back when it is needed elsewhere; all others are copied, each time anew where a connection does not keep them.
const mostMapped = 0x7fff0000

// A store that is thrown away when something goes wrong needs no journal, and there may be several at once.
var (
	durable = manner{"wal", "normal", mostMapped, 64000, 16000}
	scratch = manner{"off", "off", 256 << 20, 32000, 2000}
	sparing = manner{"wal", "normal", 32 << 20, 32000, 16000}
)

// Store is a graph in a SQLite file.
type Store struct {
	path    string
	reads   *sql.DB
	writes  *sql.DB
	queries statements // of reads
	writer  chan *writer
}

var _ graph.Store = (*Store)(nil)

// Open opens the store in the file at path, and creates it where there is none. It fails
// with graph.ErrForeign where the file holds something else, graph.ErrTooNew where a newer
// program wrote it, and graph.ErrUnavailable where it cannot be opened now.
func Open(ctx context.Context, path string) (*Store, error) {
	return openFile(ctx, path, durable)
}

// OpenScratch opens a store that need not outlast the program, in the file at path: it is written
// faster. It keeps no journal: a crash, or a write that fails, may leave it damaged, and then it is to be closed and thrown away.
func OpenScratch(ctx context.Context, path string) (*Store, error) {
	return openFile(ctx, path, scratch)
}

// OpenSparing is Open for who reads the store from one end to the other: what was read is not needed again, so less
// of the file is kept in memory.
func OpenSparing(ctx context.Context, path string) (*Store, error) {
	return openFile(ctx, path, sparing)
}

func openFile(ctx context.Context, path string, how manner) (*Store, error) {
	s, err := open(ctx, path, busyTimeout, how)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	return s, nil
}

func open(ctx context.Context, path string, wait time.Duration, how manner) (_ *Store, err error) {
	if path == "" || strings.Contains(path, ":memory:") {
		return nil, errors.New("the store needs a file")
	}
	if err := checkHeader(path); err != nil {
		return nil, err
	}
	s := &Store{path: path, writer: make(chan *writer, 1)}
	defer func() {
		if err != nil {
			s.close()
		}
	}()
	// Pages of 8 KiB and long stretches between checkpoints: an article touches many pages of
	// indexes, most of them again and again. Of a file of 2 GB, half the cache has ten times as many bytes
	// read for an article that comes alone. The cache is bounded and nothing is mapped, so that memory
	// stays flat as the file grows.
	if s.writes, err = connect(path, wait, "page_size(8192)", "temp_store(memory)", "synchronous("+how.synchronous+")",
		"wal_autocheckpoint(8000)", fmt.Sprintf("cache_size(-%d)", how.writing)); err != nil {
		return nil, err
	}
	s.writes.SetMaxOpenConns(1)
	conn, err := s.writes.Conn(ctx)
	if err != nil {
		return nil, translate(ctx, err)
	}
	if err := prepareFile(ctx, conn, how.journal); err != nil {
		return nil, errors.Join(translate(ctx, err), conn.Close())
	}
	s.writer <- newWriter(conn)
	if s.reads, err = connect(path, wait, "query_only(1)", fmt.Sprintf("cache_size(-%d)", how.reading), fmt.Sprintf("mmap_size(%d)", how.mapped)); err != nil {
		return nil, err
	}
	readers := max(4, 2*runtime.GOMAXPROCS(0))
	s.reads.SetMaxOpenConns(readers)
	s.reads.SetMaxIdleConns(readers)
	s.queries.prepare = s.reads.PrepareContext
	return s, nil
}

// connect makes a pool of connections, none of which is open yet.
func connect(path string, wait time.Duration, pragmas ...string) (*sql.DB, error) {
	to, err := address(path, wait, pragmas...)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(file(to)), nil
}

// address is what the driver opens a file by.
func address(path string, wait time.Duration, pragmas ...string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	options := url.Values{"_pragma": append([]string{fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds())}, pragmas...)}
	u := url.URL{Scheme: "file", Path: absolute, RawQuery: options.Encode()}
	return u.String(), nil
}

// Name implements graph.Reader.
func (s *Store) Name() string { return "SQLite" }

// Close waits for the transaction that is at work, then closes the file. A second Close does nothing.
func (s *Store) Close(ctx context.Context) error {
	select {
	case w, open := <-s.writer:
		if !open {
			return nil
		}
		close(s.writer)
		return errors.Join(w.close(), s.close())
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *Store) close() error {
	var errs []error
	s.queries.close()
	for _, db := range []*sql.DB{s.reads, s.writes} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}
