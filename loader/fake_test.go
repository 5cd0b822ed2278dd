package loader_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"parley/graph"
	"parley/graph/derive"
	"parley/loader"
	"parley/loader/article"
)

// store is a store that keeps only which articles stand, and fails when told to.
type store struct {
	mu       sync.Mutex
	standing map[string]string // fingerprints by id
	batches  [][]string        // ids of each transaction that was written
	tries    int               // calls of Load
	fail     func(try int, ids []string) error
}

func newStore() *store { return &store{standing: map[string]string{}} }

func (s *store) Fingerprints(ctx context.Context, ids []string) (map[string]string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := map[string]string{}
	for _, id := range ids {
		if print, ok := s.standing[id]; ok {
			out[id] = print
		}
	}
	return out, ctx.Err()
}

func (s *store) Load(ctx context.Context, batch []graph.Extraction, version string) ([]derive.Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for _, x := range batch {
		if slices.Contains(ids, x.Article.ID) {
			return nil, errors.New("an article twice in a transaction")
		}
		ids = append(ids, x.Article.ID)
	}
	s.tries++
	if s.fail != nil {
		if err := s.fail(s.tries, ids); err != nil {
			return nil, err
		}
	}
	outcomes := make([]derive.Outcome, len(batch))
	for i, x := range batch {
		print := derive.Fingerprint(x.Article, version)
		was, ok := s.standing[x.Article.ID]
		switch {
		case !ok:
			outcomes[i] = derive.Loaded
		case was == print:
			outcomes[i] = derive.Unchanged
		default:
			outcomes[i] = derive.Replaced
		}
		s.standing[x.Article.ID] = print
	}
	s.batches = append(s.batches, ids)
	return outcomes, ctx.Err()
}

// source gives records and errors from a function, until it gives neither.
type source func(n int) (*article.Record, error)

// input makes a source of records; it may be read once.
func input(records ...any) *counted {
	return &counted{give: func(n int) (*article.Record, error) {
		if n >= len(records) {
			return nil, io.EOF
		}
		switch r := records[n].(type) {
		case *article.Record:
			return r, nil
		case error:
			return nil, r
		}
		panic("neither record nor error")
	}}
}

type counted struct {
	n    int
	give source
}

func (c *counted) Next() (*article.Record, error) {
	c.n++
	return c.give(c.n - 1)
}

// rec is line n of a file, with a text.
func rec(n int, id, text string) *article.Record {
	return &article.Record{Article: graph.Article{ID: id, Text: text}, File: "in.jsonl", Line: n, Bytes: int64(len(text))}
}

// many gives so many articles, "a0" and on.
func many(total int) *counted {
	return &counted{give: func(n int) (*article.Record, error) {
		if n >= total {
			return nil, io.EOF
		}
		return rec(n+1, fmt.Sprintf("a%d", n), "text"), nil
	}}
}

// nothing is an extractor that finds nothing.
var nothing = loader.Extractor{Version: "1", Extract: func(a graph.Article) graph.Extraction {
	return graph.Extraction{Article: a}
}}

func counts(r *loader.Report) string {
	return fmt.Sprintf("read %d loaded %d replaced %d unchanged %d rejected %d pending %d", r.Read, r.Loaded, r.Replaced, r.Unchanged, r.Rejected, r.Pending)
}

// forgetful is a store that keeps nothing.
type forgetful struct{}

func (forgetful) Fingerprints(context.Context, []string) (map[string]string, error) { return nil, nil }

func (forgetful) Load(_ context.Context, batch []graph.Extraction, _ string) ([]derive.Outcome, error) {
	outcomes := make([]derive.Outcome, len(batch))
	for i := range outcomes {
		outcomes[i] = derive.Loaded
	}
	return outcomes, nil
}
