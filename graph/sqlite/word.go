package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
)

var (
	//go:embed sql/words.sql
	wordsByKey string
	//go:embed sql/apply/word.sql
	applyWord string
)

// Words implements graph.Reader.
func (s *Store) Words(ctx context.Context, keys []string, limit int) (map[string][]string, error) {
	out := map[string][]string{}
	return out, s.queries.each(ctx, wordsByKey, []any{stringList(unique(keys)), max(limit, 0)}, func(rows *sql.Rows) error {
		var key, word string
		err := rows.Scan(&key, &word)
		out[key] = append(out[key], word)
		return err
	})
}

// spellings notes the words of names.
func (a *applier) spellings() error {
	for _, w := range a.Words {
		for _, key := range w.Keys {
			if err := a.run(applyWord, key, w.Word); err != nil {
				return err
			}
		}
	}
	return nil
}
