package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// maxStatements is how many texts stay prepared: more than the program has of its own. Users can
// nest filters as they like, and each way is a text.
const maxStatements = 1000

// statements are prepared statements by their texts.
type statements struct {
	prepare func(context.Context, string) (*sql.Stmt, error)

	mu     sync.Mutex
	byText map[string]*prepared
	uses   int64
}

// prepared is a statement, which is closed when it has been dropped and nobody uses it.
type prepared struct {
	*sql.Stmt
	users   int
	last    int64 // the use that was the last
	dropped bool
}

// get returns the statement of a text, to be released after use.
func (s *statements) get(ctx context.Context, text string) (*prepared, error) {
	if p := s.use(text, nil); p != nil {
		return p, nil
	}
	stmt, err := s.prepare(ctx, text)
	if err != nil {
		return nil, err
	}
	return s.use(text, stmt), nil
}

// use looks for the statement of a text. Where there is none it keeps this one, if it is one.
func (s *statements) use(text string, stmt *sql.Stmt) *prepared {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.byText[text]
	switch {
	case p == nil && stmt == nil:
		return nil
	case p == nil:
		p = &prepared{Stmt: stmt}
		if s.byText == nil {
			s.byText = map[string]*prepared{}
		}
		if len(s.byText) >= maxStatements {
			s.dropOldest()
		}
		s.byText[text] = p
	case stmt != nil: // another has been quicker
		stmt.Close()
	}
	p.users++
	s.uses++
	p.last = s.uses
	return p
}

// dropOldest drops the statement that has not been used for longest.
func (s *statements) dropOldest() {
	var oldest string
	for text, p := range s.byText {
		if o := s.byText[oldest]; o == nil || p.last < o.last {
			oldest = text
		}
	}
	p := s.byText[oldest]
	delete(s.byText, oldest)
	p.dropped = true
	if p.users == 0 {
		p.Close()
	}
}

// release gives a statement back.
func (s *statements) release(p *prepared) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p.users--; p.users == 0 && p.dropped {
		p.Close()
	}
}

func (s *statements) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.byText {
		p.Close() // the connections are closed next; there is nothing to save
	}
	s.byText = nil
}

// each runs a query and calls scan for each row of its answer.
func (s *statements) each(ctx context.Context, text string, args []any, scan func(*sql.Rows) error) error {
	stmt, err := s.get(ctx, text)
	if err != nil {
		return translate(ctx, err)
	}
	defer s.release(stmt)
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return translate(ctx, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return translate(ctx, err)
		}
	}
	return translate(ctx, rows.Err())
}

// number runs a query that answers one number.
func (s *statements) number(ctx context.Context, q *query) (n int, err error) {
	err = s.each(ctx, q.text.String(), q.args, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}
