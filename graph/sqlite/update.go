package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"

	"parley/graph"
)

// writer is the connection that writes, with its prepared statements.
type writer struct {
	conn *sql.Conn
	statements
}

func newWriter(conn *sql.Conn) *writer {
	return &writer{conn: conn, statements: statements{prepare: conn.PrepareContext}}
}

func (w *writer) close() error {
	w.statements.close()
	return w.conn.Close()
}

// exec runs a statement that answers nothing, and tells how many rows it changed.
func (w *writer) exec(ctx context.Context, text string, args ...any) (int, error) {
	stmt, err := w.get(ctx, text)
	if err != nil {
		return 0, translate(ctx, err)
	}
	defer w.release(stmt)
	result, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, translate(ctx, err)
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// Update implements graph.Store. The lock is this process's writer first, then the file's.
func (s *Store) Update(ctx context.Context, fn func(graph.Tx) error) (err error) {
	var w *writer
	var open bool
	select {
	case w, open = <-s.writer:
		if !open {
			return fmt.Errorf("%w: it is closed", graph.ErrUnavailable)
		}
	case <-ctx.Done():
		return translate(ctx, ctx.Err())
	}
	defer func() { s.writer <- w }()

	if _, err := w.exec(ctx, "begin immediate"); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	done := false
	defer func() { // also where fn panics
		if !done {
			// SQLite may have rolled back by itself, which is as well.
			w.exec(context.WithoutCancel(ctx), "rollback")
		}
	}()
	t, err := newTx(ctx, w)
	if err != nil {
		return err
	}
	if err := fn(t); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return translate(ctx, err)
	}
	if _, err := w.exec(ctx, "commit"); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	done = true
	return nil
}

// tx is a write transaction.
type tx struct {
	*writer
	seq     int64
	rules   string
	applied bool
}

//go:embed sql/advance.sql
var advance string

// newTx advances the sequence.
func newTx(ctx context.Context, w *writer) (*tx, error) {
	t := &tx{writer: w}
	err := w.each(ctx, advance, nil, func(rows *sql.Rows) error { return rows.Scan(&t.seq, &t.rules) })
	if err != nil {
		return nil, fmt.Errorf("advance: %w", err)
	}
	return t, nil
}

// Seq implements graph.Tx.
func (t *tx) Seq() int64 { return t.seq }

// Rules implements graph.Tx.
func (t *tx) Rules(context.Context) (string, error) { return t.rules, nil }

//go:embed sql/new_keys.sql
var newKeys string

// NewKeys implements graph.Tx.
func (t *tx) NewKeys(ctx context.Context, n int) (graph.Key, error) {
	if n < 0 {
		return 0, fmt.Errorf("sqlite: cannot reserve %d keys", n)
	}
	var next graph.Key
	err := t.each(ctx, newKeys, []any{n}, func(rows *sql.Rows) error { return rows.Scan(&next) })
	return next - graph.Key(n), err
}

// errApplied is what a second Apply gives.
var errApplied = errors.New("sqlite: a transaction applies one change")
