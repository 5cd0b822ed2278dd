package sqlite

import (
	"database/sql"
	_ "embed"
	"slices"

	"parley/graph"
)

var (
	//go:embed sql/apply/idents.sql
	oldIdents string
	//go:embed sql/apply/ident.sql
	insertIdent string
)

// idents numbers the profiles and entities that the change lists something under.
func (a *applier) idents() error {
	var ids []string
	for i := range a.Profiles {
		ids = append(ids, a.Profiles[i].ID)
	}
	for i := range a.Claims {
		ids = append(ids, a.Claims[i].Profiles()...)
	}
	return a.number(ids, a.Log)
}

// number notes the numbers of ids, and of the entities that entries of the log concern, and gives one to each that has none.
func (a *applier) number(ids []string, log []graph.LogEntry) error {
	for i := range log {
		ids = append(ids, log[i].Of...)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	note := func(rows *sql.Rows) error {
		var number int64
		var id string
		err := rows.Scan(&number, &id)
		a.numbers[id] = number
		return err
	}
	if err := a.ask(oldIdents, stringList(ids), note); err != nil {
		return err
	}
	for _, id := range ids {
		if a.numbers[id] == 0 {
			if err := a.ask(insertIdent, id, note); err != nil {
				return err
			}
		}
	}
	return nil
}
