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
func gathered(text string) string {
	at := strings.LastIndex(text, "\nreturn properties(")
	thing, rest, _ := strings.Cut(strings.TrimSpace(text[at+len("\nreturn properties("):]), ")")
	size := strconv.Itoa(rowsInRecord)
	return text[:at] + "\nwith collect([" + thing + rest + "]) as rows\nunwind range(0, size(rows) - 1, " + size + ") as first\n" +
		"return [row in rows[first .. first + " + size + "] | [properties(row[0])] + row[1..]]"
}

// readMany is read of a statement that returns at most so many rows, gathered unless they may be too many.
func (s *Store) readMany(ctx context.Context, op, text string, params map[string]any, most int, each func(row)) error {
	if most > mostGathered {
		return s.read(ctx, op, text, params, each)
	}
	return s.read(ctx, op, gathered(text), params, func(r row) {
		rows, _ := r[0].([]any)
		for _, values := range rows {
			if r, ok := values.([]any); ok {
				each(r)
			}
		}
	})
}
