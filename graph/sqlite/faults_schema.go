package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"regexp"
	"strings"

	"parley/graph"
	"parley/graph/fault"
)

//go:embed sql/faults/schema.sql
var readSchema string

// object is a table or an index, and the statement that makes it; what SQLite makes by itself has none.
type object struct{ kind, name, table, statement string }

// misshapen compares the tables and indexes with those that the migrations make. What else there is,
// an index that a user has added, say, is left alone.
func (s *Store) misshapen(ctx context.Context, _ int) ([][]graph.Fault, error) {
	fresh := sql.OpenDB(file(":memory:"))
	defer fresh.Close()
	conn, err := fresh.Conn(ctx)
	if err != nil {
		return nil, translate(ctx, err)
	}
	defer conn.Close()
	if err := prepareFile(ctx, conn, durable.journal); err != nil {
		return nil, translate(ctx, err)
	}
	made := newWriter(conn)
	defer made.statements.close()
	want, err := objects(ctx, &made.statements)
	if err != nil {
		return nil, err
	}
	have, err := objects(ctx, &s.queries)
	if err != nil {
		return nil, err
	}
	byName := map[string]object{}
	for _, o := range have {
		byName[o.name] = o
	}
	var tables, indexes []graph.Fault
	for _, o := range want {
		switch there, ok := byName[o.name]; {
		case there == o:
		case o.kind != "index":
			tables = append(tables, fault.Table.At(o.name))
		case o.statement == "": // it comes and goes with its table
		case ok:
			indexes = append(indexes, fault.Index.By(o.name, "drop index "+o.name+"; "+o.statement))
		default:
			indexes = append(indexes, fault.Index.By(o.name, o.statement))
		}
	}
	return [][]graph.Fault{tables, indexes}, nil
}

// comment is a comment within a statement, which SQLite keeps.
var comment = regexp.MustCompile(`--[^\n]*`)

// objects lists tables and indexes. How a statement is laid out makes no difference.
func objects(ctx context.Context, s *statements) (out []object, err error) {
	err = s.each(ctx, readSchema, nil, func(rows *sql.Rows) error {
		var o object
		err := rows.Scan(&o.kind, &o.name, &o.table, &o.statement)
		o.statement = strings.Join(strings.Fields(comment.ReplaceAllString(o.statement, "")), " ")
		out = append(out, o)
		return err
	})
	return out, err
}
