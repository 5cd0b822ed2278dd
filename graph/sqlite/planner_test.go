package sqlite

import (
	"database/sql"
	"slices"
	"testing"
)

// planner tells which tables a statement reads from end to end.
type planner struct {
	db     *sql.DB
	tables map[int]string // by root page; an index stands for its table
}

func newPlanner(t *testing.T) *planner {
	t.Helper()
	p := &planner{db: testStore(t).reads, tables: map[int]string{}}
	rows, err := p.db.QueryContext(t.Context(), "select rootpage, tbl_name from sqlite_schema where rootpage <> 0")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var page int
		var name string
		if err := rows.Scan(&page, &name); err != nil {
			t.Fatal(err)
		}
		p.tables[page] = name
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return p
}

// instruction is one step of a statement's program.
type instruction struct {
	opcode string
	p1, p2 int
}

// program is what SQLite makes of a statement.
func (p *planner) program(t *testing.T, text string, args []any) (out []instruction) {
	t.Helper()
	rows, err := p.db.QueryContext(t.Context(), "explain "+text, args...)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	defer rows.Close()
	for rows.Next() {
		var s instruction
		var address int
		var rest [4]any
		if err := rows.Scan(&address, &s.opcode, &s.p1, &s.p2, &rest[0], &rest[1], &rest[2], &rest[3]); err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// scans lists the tables over which the statement's program runs from the first row on.
func (p *planner) scans(t *testing.T, text string, args []any) []string {
	t.Helper()
	cursors := map[int]string{}
	var out []string
	for _, s := range p.program(t, text, args) {
		switch s.opcode {
		case "OpenRead", "OpenWrite", "ReopenIdx":
			cursors[s.p1] = p.tables[s.p2]
		case "OpenEphemeral", "OpenAutoindex", "OpenPseudo", "SorterOpen", "VOpen":
			delete(cursors, s.p1)
		case "Rewind", "Last", "Count":
			if table := cursors[s.p1]; table != "" && table != "state" && table != "tally" {
				out = append(out, table)
			}
		}
	}
	return out
}

// sorts reports whether a statement sorts all that it finds before it answers.
func (p *planner) sorts(t *testing.T, text string, args []any) bool {
	t.Helper()
	return slices.ContainsFunc(p.program(t, text, args), func(s instruction) bool { return s.opcode == "SorterOpen" })
}

// steps are those in which a statement finds its answer, as SQLite tells them.
func (p *planner) steps(t *testing.T, q *query) (out []string) {
	t.Helper()
	rows, err := p.db.QueryContext(t.Context(), "explain query plan "+q.text.String(), q.args...)
	if err != nil {
		t.Fatalf("%v\n%s", err, q.text.String())
	}
	defer rows.Close()
	for rows.Next() {
		var id, above, unused int
		var step string
		if err := rows.Scan(&id, &above, &unused, &step); err != nil {
			t.Fatal(err)
		}
		out = append(out, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// The planner would see it, were there something to see.
func TestPlannerSeesScans(t *testing.T) {
	p := newPlanner(t)
	for text, want := range map[string]string{
		"select * from node where country = ?1":                             "node",
		"select * from json_each(?1) j join claim c on c.type = j.value":    "claim",
		"select count(*) from relation":                                     "relation",
		"select p.* from party p, attendance a where a.meeting = p.side":    "attendance",
		"select * from profile p join node n on n.country = p.kind where 1": "node",
	} {
		if got := p.scans(t, text, []any{"[]"}); !slices.Contains(got, want) {
			t.Errorf("%s: scans %q, want %q", text, got, want)
		}
	}
}
