package neo4j

import (
	"context"
	"strconv"
	"strings"
)

const (
	rowsInRecord = 200     // how many rows gathered puts into one record
	mostGathered = 100_000 // rows; the server keeps all that it gathers in memory
)

// gathered makes a statement return many rows in each record. For every part of every record that it receives the driver starts
// a timer and a goroutine, which costs more than most rows. The statement ends in a line that returns properties(x), alone or
// before other columns; they are read when they are sent, so that the server need not keep them.
//
// Nodes beside the rows, by the name that they have in the statement, come once each in a second column: their properties.
func gathered(text string, beside ...string) string {
	at := strings.LastIndex(text, "\nreturn properties(")
	thing, rest, _ := strings.Cut(strings.TrimSpace(text[at+len("\nreturn properties("):]), ")")
	size := strconv.Itoa(rowsInRecord)
	with, part := "\nwith collect(["+thing+rest+"]) as rows", "[first .. first + "+size+"]"
	returned := "return [row in rows" + part + " | [properties(row[0])] + row[1..]]"
	for _, name := range beside { // there are no more of them than rows, so that they fit into as many records
		with += ", collect(distinct " + name + ") as " + name + "s"
		returned += ", [x in " + name + "s" + part + " | properties(x)]"
	}
	return text[:at] + with + "\nunwind range(0, size(rows) - 1, " + size + ") as first\n" + returned
}

// rowsOf calls each for every row that is gathered in a column of a record.
func (r row) rowsOf(i int, each func(row)) {
	rows, _ := r[i].([]any)
	for _, values := range rows {
		if r, ok := values.([]any); ok {
			each(r)
		}
	}
}

// readMany is read of a statement that returns at most so many rows, gathered unless they may be too many.
func (s *Store) readMany(ctx context.Context, op, text string, params map[string]any, most int, each func(row)) error {
	if most > mostGathered {
		return s.read(ctx, op, text, params, each)
	}
	return s.read(ctx, op, gathered(text), params, func(r row) { r.rowsOf(0, each) })
}
