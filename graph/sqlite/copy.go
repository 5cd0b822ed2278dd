package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"parley/graph"
)

// copied is how many pages are copied between looks at whether anybody still waits.
const copied = 4096

// CopyScratch copies the store as it stands to the file at path, where none is yet, and opens the copy as
// OpenScratch does. Whoever reads the store meanwhile does not wait, nor does who writes it, unless it is
// a scratch store.
func (s *Store) CopyScratch(ctx context.Context, path string) (*Store, error) {
	if err := s.copyTo(ctx, path); err != nil {
		return nil, fmt.Errorf("copy to %s: %w", path, translate(ctx, err))
	}
	return openFile(ctx, path, scratch)
}

func (s *Store) copyTo(ctx context.Context, path string) (err error) {
	to, err := address(path, busyTimeout, "journal_mode("+scratch.journal+")", "synchronous("+scratch.synchronous+")")
	if err != nil {
		return err
	}
	conn, err := s.reads.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	// One transaction over all steps: a write between two would have the copying start again.
	if _, err := conn.ExecContext(ctx, "begin"); err != nil {
		return err
	}
	defer func() {
		_, end := conn.ExecContext(context.WithoutCancel(ctx), "rollback")
		err = errors.Join(err, end)
	}()
	var begun int64
	if err := conn.QueryRowContext(ctx, seq).Scan(&begun); err != nil { // what is read from now on is of this moment
		return err
	}
	return conn.Raw(func(driver any) error { return copyPages(ctx, driver, to) })
}

// copyPages copies the database of a connection.
func copyPages(ctx context.Context, from any, to string) (err error) {
	source, ok := from.(interface {
		NewBackup(string) (*sqlite.Backup, error)
	})
	if !ok {
		return fmt.Errorf("%w: the driver cannot copy", graph.ErrUnavailable)
	}
	backup, err := source.NewBackup(to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, backup.Finish()) }()
	for more := true; more; {
		if err := ctx.Err(); err != nil {
			return err
		}
		if more, err = backup.Step(copied); err != nil {
			return err
		}
	}
	return nil
}
