package neo4j

import (
	"context"
	_ "embed" // statements

	"parley/graph"
)

//go:embed cypher/put_words.cypher
var putWordsStatement string

//go:embed cypher/words.cypher
var wordsStatement string

// Words returns the words of names that have keys.
func (s *Store) Words(ctx context.Context, keys []string, limit int) (map[string][]string, error) {
	out := map[string][]string{}
	if len(keys) == 0 || limit <= 0 {
		return out, nil
	}
	return out, s.read(ctx, "words", wordsStatement, map[string]any{"keys": unique(keys), "limit": limit}, func(r row) {
		out[r.str(0)] = append(out[r.str(0)], r.str(1))
	})
}

// putWords notes words.
func (t *tx) putWords(ctx context.Context, c *graph.Change) error {
	var rows []props
	for _, w := range c.Words {
		for _, key := range w.Keys {
			rows = append(rows, props{"key": indexed(key), "word": indexed(w.Word)})
		}
	}
	return write(ctx, t, "put words", putWordsStatement, "rows", rows)
}
