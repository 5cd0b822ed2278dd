package schema

import (
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"strings"

	"parley/graph"
)

// The sorts that cursors are of; a cursor of one list is refused by another.
const (
	// Of nodes: {the key that the store sorts by, ID}.
	sortName         = "n"
	sortNameBack     = "N"
	sortDate         = "d"
	sortRising       = "D"
	sortSources      = "s"
	sortSourcesBack  = "S"
	sortRecorded     = "t"
	sortRecordedBack = "T"

	sortRelation    = "r" // {Type, ids, Disc, direction}
	sortCounterpart = "c" // {inverted count, NameSort, ID}
	sortPair        = "p" // {inverted score, A, B}
	sortChange      = "l" // {Seq, N}
	sortTimeline    = "m" // {DateRise, what kind of entry, its place among those}
)

var cursorParts = map[string]int{
	sortName: 2, sortNameBack: 2, sortDate: 2, sortRising: 2, sortSources: 2, sortSourcesBack: 2, sortRecorded: 2, sortRecordedBack: 2,
	sortTimeline: 5, sortRelation: 4, sortCounterpart: 3, sortPair: 3, sortChange: 2,
}

const separator = "\x1f"

// writeCursor makes the opaque text of a cursor of a list as of some time, or as of now where that is empty.
func writeCursor(c graph.Cursor, sort, asOf string) string {
	body := sort + asOf + separator + strings.Join(c, separator)
	out := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(body)))
	return base64.RawURLEncoding.EncodeToString(append(out, body...))
}

// readCursor reads what writeCursor wrote; an empty text is no cursor.
func readCursor(s, sort, asOf string) (graph.Cursor, error) {
	if s == "" {
		return nil, nil
	}
	parts := openCursor(s)
	switch {
	case parts == nil || parts[0][:1] != sort || len(parts) != 1+cursorParts[sort]:
		return nil, inputf("this is no cursor of this list")
	case parts[0][1:] != asOf:
		return nil, inputf("this cursor is of the list as of another time")
	}
	return parts[1:], nil
}

// openCursor returns the parts of a cursor: its sort and what it is as of, and its place; nil where it is none.
func openCursor(s string) []string {
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(raw) < 5 || binary.BigEndian.Uint32(raw) != crc32.ChecksumIEEE(raw[4:]) {
		return nil
	}
	parts := strings.Split(string(raw[4:]), separator)
	if parts[0] == "" {
		return nil
	}
	return parts
}

// cursorAsOf is what a cursor's list is as of.
func cursorAsOf(s string) string {
	if parts := openCursor(s); parts != nil {
		return parts[0][1:]
	}
	return ""
}
