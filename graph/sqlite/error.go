package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"parley/graph"
)

// translate says what a driver's error means to callers. It goes by the error's code.
func translate(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	switch ended := ctx.Err(); {
	case errors.Is(ended, context.DeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%w: %w", graph.ErrTimeout, context.DeadlineExceeded)
	case ended != nil:
		return ended
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff { // the primary code
	case lib.SQLITE_NOTADB, lib.SQLITE_CORRUPT, lib.SQLITE_FORMAT:
		return fmt.Errorf("%w: %w", graph.ErrForeign, err)
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_FULL, lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN,
		lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_NOMEM, lib.SQLITE_PROTOCOL, lib.SQLITE_NOLFS:
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return err
}
