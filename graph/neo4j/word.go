package neo4j

import (
	"context"
	_ "embed" // statements
	"slices"

	"parley/graph"
)

//go:embed cypher/put_words.cypher
var putWordsStatement string

//go:embed cypher/words.cypher
var wordsStatement string

// Words returns the words of names that have keys.
func (s *Store) Words(ctx context.Context, keys []string, limit int) (map[string][]string, error) {
	out := map[string][]string{}
	keys = slices.DeleteFunc(unique(keys), func(k string) bool { return !isKey(k) })
	if len(keys) == 0 || limit <= 0 {
		return out, nil
	}
	return out, s.read(ctx, "words", wordsStatement, map[string]any{"keys": keys, "limit": limit}, func(r row) {
		out[r.str(0)] = append(out[r.str(0)], r.str(1))
	})
}

// isKey reports whether a text may be the key of a word, and so means nothing to the full-text index
// but itself.
func isKey(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '=' {
			return false
		}
	}
	return s != ""
}

// putWords notes words.
func (t *tx) putWords(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Words))
	for i, w := range c.Words {
		rows[i] = props{"word": indexed(w.Word), "keys": w.Keys}
	}
	return write(ctx, t, "put words", putWordsStatement, "rows", rows)
}
