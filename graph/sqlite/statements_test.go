package sqlite

import (
	"database/sql"
	"fmt"
	"sync"
	"testing"
)

// However many texts are asked, few stay prepared, and one that is at work when it is dropped ends well.
func TestStatementsAreFew(t *testing.T) {
	s := testStore(t)
	var group sync.WaitGroup
	for g := range 2 { // each takes two of at least four connections
		group.Go(func() {
			for i := range maxStatements {
				n := 0
				// The inner statement outlives maxStatements others of the other goroutines.
				err := s.queries.each(t.Context(), fmt.Sprintf("select %d", i/100), nil, func(rows *sql.Rows) error {
					return s.queries.each(t.Context(), fmt.Sprintf("select %d + %d", g, i), nil, func(rows *sql.Rows) error { return rows.Scan(&n) })
				})
				if err != nil || n != g+i {
					t.Errorf("%d + %d is %d, %v", g, i, n, err)
				}
			}
		})
	}
	group.Wait()
	if n := len(s.queries.byText); n > maxStatements {
		t.Errorf("%d statements are prepared", n)
	}
	for _, p := range s.queries.byText {
		if p.users != 0 || p.dropped {
			t.Errorf("%d use a statement, dropped: %t", p.users, p.dropped)
		}
	}
}
