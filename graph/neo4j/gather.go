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
func gathered(text string, as shape) string {
	text, thing, rest := returned(text)
	columns := "[" + as.of("row[0]") + "] + row[1..]"
	return text + "\nwith collect([" + thing + rest + "]) as rows" + inRecords + "return [row in rows" + recordful + " | " + columns + "]"
}

var (
	recordful = "[first .. first + " + strconv.Itoa(rowsInRecord) + "]"
	inRecords = "\nunwind range(0, size(rows) - 1, " + strconv.Itoa(rowsInRecord) + ") as first\n"
)

// gatheredBeside is gathered with nodes beside the rows: by the name that they have in the statement they come once each in a
// second column. There are no more of them than rows, so that they fit into as many records.
func gatheredBeside(text string, name string) string {
	text, thing, rest := returned(text)
	return text + "\nwith collect([" + thing + rest + "]) as rows, collect(distinct " + name + ") as nodes" + inRecords +
		"return [row in rows" + recordful + " | [properties(row[0])] + row[1..]], [x in nodes" + recordful + " | properties(x)]"
}

// returned takes apart a statement that ends in a line that returns properties(thing), and the rest.
func returned(text string) (before, thing, rest string) {
	const line = "\nreturn properties("
	at := strings.LastIndex(text, line)
	thing, rest, _ = strings.Cut(strings.TrimSpace(text[at+len(line):]), ")")
	return text[:at], thing, rest
}

// many makes a statement that ends in such a line return things as a shape says: its rows in one column, gathered unless they may be
// too many.
func many(text string, most int, as shape) string {
	if most <= mostGathered {
		return gathered(text, as)
	}
	before, thing, rest := returned(text)
	return before + "\nreturn [[" + as.of(thing) + rest + "]]"
}

// valued makes a statement that ends in such a line return these columns instead, each row as one: gathered unless they may be too many.
func valued(text, columns string, most int) string {
	before, _, _ := returned(text)
	if most > mostGathered {
		return before + "\nreturn [[" + columns + "]]"
	}
	return before + "\nwith collect([" + columns + "]) as rows" + inRecords + "return rows" + recordful
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
	return s.read(ctx, op, many(text, most, as), params, func(r row) { r.rowsOf(0, each) })
}
