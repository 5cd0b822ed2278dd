package export

import (
	"archive/zip"
	"bufio"
	"context"
	"encoding/csv"
	"io"
	"slices"
	"strings"
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
	switch {
	case p.Neo4j && name == NodeTable:
		return writeRows(ctx, quotedWriter{bufio.NewWriter(w)}, neo4jNodeColumns(), p.Nodes)
	case p.Neo4j:
		return writeRows(ctx, quotedWriter{bufio.NewWriter(w)}, neo4jEdgeColumns(p.Fold), p.neo4jEdges)
	case name == NodeTable:
		return writeRows(ctx, plainWriter{csv.NewWriter(w)}, nodeColumns(), p.Nodes)
	}
	return writeRows(ctx, plainWriter{csv.NewWriter(w)}, edgeColumns(p.Fold), p.Edges)
}

// rowWriter writes the rows of a table.
type rowWriter interface {
	Write(cells []string) error
	Flush() error
}

// plainWriter puts cells in quotes that need them.
type plainWriter struct{ *csv.Writer }

func (w plainWriter) Flush() error {
	w.Writer.Flush()
	return w.Error()
}

// quotedWriter takes cells that are in quotes already, where they are to be: an empty text is not the same as nothing then.
type quotedWriter struct{ *bufio.Writer }

func (w quotedWriter) Write(cells []string) error {
	_, err := w.WriteString(strings.Join(cells, ",") + "\n")
	return err
}

func writeRows[T any](ctx context.Context, out rowWriter, columns []column[T], each func(context.Context, func([]T) error) error) (func() error, error) {
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
		return out.Flush()
	}, err
}
