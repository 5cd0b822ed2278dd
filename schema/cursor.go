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
	sortName        = "n" // {NameSort, ID}
	sortDate        = "d" // {DateSort, ID}
	sortRelation    = "r" // {Type, ids, Disc, direction}
	sortCounterpart = "c" // {inverted count, NameSort, ID}
	sortPair        = "p" // {inverted score, A, B}
	sortChange      = "l" // {Seq, N}
)

var cursorParts = map[string]int{sortName: 2, sortDate: 2, sortRelation: 4, sortCounterpart: 3, sortPair: 3, sortChange: 2}

const separator = "\x1f"

// writeCursor makes the opaque text of a cursor.
func writeCursor(c graph.Cursor, sort string) string {
	body := sort + separator + strings.Join(c, separator)
	out := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(body)))
	return base64.RawURLEncoding.EncodeToString(append(out, body...))
}

// readCursor reads what writeCursor wrote; an empty text is no cursor.
func readCursor(s, sort string) (graph.Cursor, error) {
	if s == "" {
		return nil, nil
	}
	wrong := inputf("this is no cursor of this list")
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(raw) < 4 {
		return nil, wrong
	}
	body := raw[4:]
	parts := strings.Split(string(body), separator)
	if binary.BigEndian.Uint32(raw) != crc32.ChecksumIEEE(body) || parts[0] != sort || len(parts) != 1+cursorParts[sort] {
		return nil, wrong
	}
	return parts[1:], nil
}
