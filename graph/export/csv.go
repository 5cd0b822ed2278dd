package export

import (
	"archive/zip"
	"context"
	"encoding/csv"
	"io"
	"slices"
	"time"
)

// packed is when a ZIP says that its tables were written: always the same, so that its bytes depend on them alone.
var packed = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// writeCSV writes the table that was chosen, or all of them into a ZIP.
func writeCSV(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	if p.Table != "" {
		return writeTable(ctx, p, p.Table, w)
	}
	z := zip.NewWriter(w)
	for _, name := range Tables {
		entry, err := z.CreateHeader(&zip.FileHeader{Name: string(name) + ".csv", Method: zip.Deflate, Modified: packed})
		if err != nil {
			return nil, err
		}
		end, err := writeTable(ctx, p, name, entry)
		if err != nil {
			return nil, err
		}
		if err := end(); err != nil {
			return nil, err
		}
	}
	return z.Close, nil // what is missing until then is the directory, without which nothing opens a ZIP
}

// writeTable writes a table but for its last line.
func writeTable(ctx context.Context, p *Part, name Table, w io.Writer) (func() error, error) {
	if name == NodeTable {
		return writeRows(ctx, w, nodeColumns(p.Options), p.Nodes)
	}
	return writeRows(ctx, w, edgeColumns(p.Options), p.Edges)
}

func writeRows[T any](ctx context.Context, w io.Writer, columns []column[T], each func(context.Context, func([]T) error) error) (func() error, error) {
	out := csv.NewWriter(w)
	last := make([]string, len(columns))
	for i, c := range columns {
		last[i] = c.header
	}
	row := slices.Clone(last)
	err := each(ctx, func(list []T) error {
		for i := range list {
			for j, c := range columns {
				row[j] = c.of(&list[i])
			}
			if err := out.Write(last); err != nil {
				return err
			}
			last, row = row, last
		}
		return nil
	})
	return func() error {
		if err := out.Write(last); err != nil {
			return err
		}
		out.Flush()
		return out.Error()
	}, err
}
