package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/binary"
	"strings"

	"modernc.org/sqlite"

	"parley/graph"
)

// embedded is SQLite with what statements call besides its own functions.
var embedded = func() *sqlite.Driver {
	d := &sqlite.Driver{}
	d.MustRegisterDeterministicScalarFunction("block_key", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		name, _ := args[0].(string) // what is no text names no block
		return blockKey(name), nil
	})
	d.MustRegisterDeterministicScalarFunction("days_of", 6, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		var texts [5]string // status, earliest, latest, month_from, month_to
		for i := range texts {
			texts[i], _ = args[i].(string)
		}
		annual, _ := args[5].(int64)
		return daysOf(graph.MeetingStatus(texts[0]), &graph.Index{
			Earliest: texts[1], Latest: texts[2], MonthDayFrom: texts[3], MonthDayTo: texts[4], Annual: annual != 0,
		}), nil
	})
	d.MustRegisterDeterministicScalarFunction("count_met", 2, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		entries, _ := args[0].(string) // who met nobody has none
		dates, _ := args[1].(string)
		return countMet(entries, dates)
	})
	return d
}()

// file is the address of a file, which connections open.
type file string

var _ driver.Connector = file("")

// Connect implements driver.Connector.
func (f file) Connect(context.Context) (driver.Conn, error) { return embedded.Open(string(f)) }

// Driver implements driver.Connector.
func (f file) Driver() driver.Driver { return embedded }

// blockKey is what the profiles of a block are listed under: 16 bits of the last part of its name, then 48 of all of it.
// Of meetings the last part is the month, so that what the news of some days is about stands together. Should two blocks
// come to one key (of some millions hardly two do), then both are found, and whoever reads one looks at what profiles say.
func blockKey(name string) int64 {
	key := sha256.Sum256([]byte(name))
	last := sha256.Sum256([]byte(name[strings.LastIndexByte(name, '|')+1:]))
	copy(key[:2], last[:2])
	return int64(binary.BigEndian.Uint64(key[:8]))
}
