package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"

	"parley/graph"
)

var (
	//go:embed sql/fill/topics.sql
	fillTopics string
	//go:embed sql/fill/set_topics.sql
	setTopics string
	//go:embed sql/fill/dates.sql
	fillDates string
	//go:embed sql/fill/set_date.sql
	setDate string
)

// fills follow a migration, by its number, where SQL alone cannot fill what it adds: a text is
// folded, or a date read, by this program.
var fills = map[int][]fill{3: {
	{fillTopics, setTopics, func(topics, _ string) (string, error) {
		var list []string
		if err := json.Unmarshal([]byte(topics), &list); err != nil {
			return "", err
		}
		text := "|"
		for _, t := range list {
			text += " " + graph.Fold(t) + " |"
		}
		return text, nil
	}},
	{fillDates, setDate, func(since, until string) (string, error) {
		return graph.Relation{Since: since, Until: until}.DatedCursor("", "")[0], nil
	}},
}}

// fill finds rows behind one, with two texts each, and sets what these make.
type fill struct {
	find, set string
	make      func(a, b string) (string, error)
}

// run fills all rows, so many at a time.
func (f *fill) run(ctx context.Context, conn *sql.Conn) error {
	const portion = 1000
	w := newWriter(conn)
	defer w.statements.close()
	for last, more := int64(0), true; more; {
		found := map[int64]string{}
		err := w.each(ctx, f.find, []any{last, portion}, func(rows *sql.Rows) error {
			var a, b string
			if err := rows.Scan(&last, &a, &b); err != nil {
				return err
			}
			made, err := f.make(a, b)
			if err != nil {
				return fmt.Errorf("row %d: %w", last, err)
			}
			found[last] = made
			return nil
		})
		if err != nil {
			return err
		}
		for row, made := range found {
			if _, err := w.exec(ctx, f.set, row, made); err != nil {
				return err
			}
		}
		more = len(found) == portion
	}
	return nil
}
