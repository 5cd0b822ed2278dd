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
// before other columns; they are read when they are sent, so that the server need not keep them, and as the shape says.
func gathered(text string, as shape) string { return gatheredBeside(text, as, "", "") }

// gatheredBeside is gathered with nodes beside the rows: by the name that they have in the statement they come once each in a
// second column.
func gatheredBeside(text string, as shape, name string, nodes shape) string {
	text, thing, rest := returned(text)
	size := strconv.Itoa(rowsInRecord)
	part := "[first .. first + " + size + "]"
	with, columns := "\nwith collect(["+thing+rest+"]) as rows", "[row in rows"+part+" | ["+as.of("row[0]")+"] + row[1..]]"
	if name != "" { // there are no more of them than rows, so that they fit into as many records
		with += ", collect(distinct " + name + ") as " + name + "s"
		columns += ", [x in " + name + "s" + part + " | " + nodes.of("x") + "]"
	}
	return text + with + "\nunwind range(0, size(rows) - 1, " + size + ") as first\nreturn " + columns
}

// returned takes apart a statement that ends in a line that returns properties(thing), and the rest.
func returned(text string) (before, thing, rest string) {
	const line = "\nreturn properties("
	at := strings.LastIndex(text, line)
	thing, rest, _ = strings.Cut(strings.TrimSpace(text[at+len(line):]), ")")
	return text[:at], thing, rest
}

// shaped makes a statement that ends in such a line return things as a shape says.
func shaped(text string, as shape) string {
	before, thing, rest := returned(text)
	return before + "\nreturn " + as.of(thing) + rest
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
func (s *Store) readMany(ctx context.Context, op, text string, params map[string]any, most int, as shape, each func(row)) error {
	if most > mostGathered {
		return s.read(ctx, op, shaped(text, as), params, each)
	}
	return s.read(ctx, op, gathered(text, as), params, func(r row) { r.rowsOf(0, each) })
}
