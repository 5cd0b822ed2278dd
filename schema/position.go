package schema

import (
	"cmp"
	"math"
	"strconv"

	"parley/graph"
)

// position is how far in the log somebody has come: an entry, and all before it.
type position struct {
	seq int64
	n   int
}

func positionOf(e graph.LogEntry) position { return position{e.Seq, e.N} }

// endOf is the position after all entries of a transaction.
func endOf(seq int64) position { return position{seq, math.MaxInt32} }

func (p position) compare(q position) int {
	return cmp.Or(cmp.Compare(p.seq, q.seq), cmp.Compare(p.n, q.n))
}

func (p position) cursor() graph.Cursor { return graph.LogEntry{Seq: p.seq, N: p.n}.Cursor() }

// id is the position as clients have it: a cursor of the list of changes.
func (p position) id() string { return writeCursor(p.cursor(), sortChange, "") }

// readPosition reads what id wrote.
func readPosition(id string) (position, error) {
	c, err := readCursor(id, sortChange, "")
	if err != nil || c == nil {
		return position{}, faultf(CodeInput, "the last event id %q is none that was given here: send the id of an event, a cursor of the list of changes, or none", clip(id))
	}
	seq, err := strconv.ParseInt(c[0], 10, 64)
	n, err2 := strconv.ParseInt(c[1], 10, 32)
	if err != nil || err2 != nil || seq < 0 || n < 0 {
		return position{}, inputf("the last event id names no place in the log")
	}
	return position{seq, int(n)}, nil
}
