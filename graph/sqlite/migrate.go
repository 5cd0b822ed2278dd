package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"parley/graph"
)

// applicationID marks a SQLite file as ours: "PRLY".
const applicationID = 0x50524c59

// migrations are applied in the order of their names; the number of those that a file has
// seen is its user_version.
//
//go:embed sql/migrations/*.sql
var migrations embed.FS

// checkHeader refuses a file that is no database. SQLite would take one that is shorter than a
// page for an empty one, and write over it.
func checkHeader(path string) error {
	const magic = "SQLite format 3\x00"
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		if folder := filepath.Dir(path); !isFolder(folder) {
			return fmt.Errorf("%w: there is no folder %s", graph.ErrUnavailable, folder)
		}
		return nil
	case err == nil && info.IsDir():
		return fmt.Errorf("%w: it is a folder", graph.ErrForeign)
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	defer f.Close()
	head := make([]byte, len(magic))
	switch n, err := io.ReadFull(f, head); {
	case n == 0 && errors.Is(err, io.EOF): // an empty file is as good as none
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	case string(head) != magic:
		return fmt.Errorf("%w: it is no database", graph.ErrForeign)
	}
	return nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// prepareFile makes sure that the file is ours and brings it to the newest version.
func prepareFile(ctx context.Context, conn *sql.Conn, journal string) error {
	all, err := fs.Glob(migrations, "sql/migrations/*.sql")
	if err != nil {
		return err
	}
	version, err := fileVersion(ctx, conn)
	if err != nil {
		return err
	}
	if version > len(all) {
		return fmt.Errorf("%w: version %d, this program knows %d", graph.ErrTooNew, version, len(all))
	}
	if _, err := conn.ExecContext(ctx, "pragma journal_mode = "+journal); err != nil {
		return err
	}
	for n := version; n < len(all); n++ {
		text, err := migrations.ReadFile(all[n])
		if err != nil {
			return err
		}
		if err := migrate(ctx, conn, n, string(text)); err != nil {
			return fmt.Errorf("migration %d: %w", n+1, err)
		}
	}
	return nil
}

// fileVersion is how many migrations a file has seen.
func fileVersion(ctx context.Context, conn *sql.Conn) (int, error) {
	var id, version, objects int
	const header = "select application_id, user_version, (select count(*) from sqlite_schema) from pragma_application_id, pragma_user_version"
	if err := conn.QueryRowContext(ctx, header).Scan(&id, &version, &objects); err != nil {
		return 0, err
	}
	if id != applicationID && (id != 0 || version != 0 || objects != 0) {
		return 0, fmt.Errorf("%w: it is another program's database", graph.ErrForeign)
	}
	return version, nil
}

// migrate takes a file from version n to the next, unless another process has just done so.
func migrate(ctx context.Context, conn *sql.Conn, n int, text string) (err error) {
	if _, err := conn.ExecContext(ctx, "begin immediate"); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			conn.ExecContext(context.WithoutCancel(ctx), "rollback") // the first error tells more
		}
	}()
	version, err := fileVersion(ctx, conn)
	if err != nil {
		return err
	}
	if version == n {
		if _, err := conn.ExecContext(ctx, text); err != nil {
			return err
		}
		for _, f := range fills[n+1] {
			if err := f.run(ctx, conn); err != nil {
				return err
			}
		}
		header := fmt.Sprintf("pragma application_id = %d; pragma user_version = %d", applicationID, n+1)
		if _, err := conn.ExecContext(ctx, header); err != nil {
			return err
		}
	}
	_, err = conn.ExecContext(ctx, "commit")
	return err
}
