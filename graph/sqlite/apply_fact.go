package sqlite

import (
	"database/sql"
	_ "embed"
	"encoding/json"

	"parley/graph"
)

var (
	//go:embed sql/apply/drop_profile_blocks.sql
	dropProfileBlocks string
	//go:embed sql/apply/drop_profile.sql
	dropProfile string
	//go:embed sql/apply/drop_ident.sql
	dropIdent string
	//go:embed sql/apply/old_blocks.sql
	oldBlocks string
	//go:embed sql/apply/profile.sql
	upsertProfile string
	//go:embed sql/apply/profile_again.sql
	updateProfile string
	//go:embed sql/apply/profile_block.sql
	insertBlock string
)

func (a *applier) dropProfiles() error {
	for _, id := range a.DropProfiles {
		for _, text := range []string{dropProfileBlocks, dropProfile, dropIdent} {
			if err := a.run(text, id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *applier) profiles() error {
	old, err := a.oldBlocks()
	if err != nil {
		return err
	}
	for i := range a.Profiles {
		p := &a.Profiles[i]
		facets, err := json.Marshal(p.Facets)
		if err != nil {
			return err
		}
		identity, err := json.Marshal(p.Facets.Identity())
		if err != nil {
			return err
		}
		blocks := stringList(p.Blocks)
		before, existed := old[p.ID]
		if before != blocks {
			if err := a.blocks(p, existed); err != nil {
				return err
			}
		}
		err = a.upsert(existed, updateProfile, upsertProfile, p.ID, p.Kind, p.Node, p.Articles, p.Stated, string(facets), string(identity), blocks)
		if err != nil {
			return err
		}
		old[p.ID] = blocks // should it come twice
	}
	return nil
}

// blocks writes the blocks of a profile, which still says in which it has stood.
func (a *applier) blocks(p *graph.Profile, existed bool) error {
	if existed {
		if err := a.run(dropProfileBlocks, p.ID); err != nil {
			return err
		}
	}
	for _, block := range p.Blocks {
		if err := a.run(insertBlock, block, a.numbers[p.ID]); err != nil {
			return err
		}
	}
	return nil
}

// oldBlocks reads the blocks of those profiles that are there already, as JSON.
func (a *applier) oldBlocks() (map[string]string, error) {
	ids := make([]string, len(a.Profiles))
	for i := range a.Profiles {
		ids[i] = a.Profiles[i].ID
	}
	out := make(map[string]string, len(ids))
	return out, a.ask(oldBlocks, stringList(ids), func(rows *sql.Rows) error {
		var id, blocks string
		err := rows.Scan(&id, &blocks)
		out[id] = blocks
		return err
	})
}

var (
	//go:embed sql/apply/old_relations.sql
	oldRelations string
	//go:embed sql/apply/relation.sql
	upsertRelation string
	//go:embed sql/apply/relation_again.sql
	updateRelation string
)

func (a *applier) relations() error {
	facts := make([]string, len(a.Relations))
	for i := range a.Relations {
		facts[i] = a.Relations[i].Key
	}
	old := make(map[string]bool, len(facts))
	err := a.ask(oldRelations, stringList(facts), func(rows *sql.Rows) error {
		var fact string
		err := rows.Scan(&fact)
		old[fact] = true
		return err
	})
	if err != nil {
		return err
	}
	for i := range a.Relations {
		r := &a.Relations[i]
		data, err := json.Marshal(relationData{Basis: r.Basis, Title: r.Title, Since: r.Since, Until: r.Until, Count: r.Count, Fold: r.Fold})
		if err != nil {
			return err
		}
		err = a.upsert(old[r.Key], updateRelation, upsertRelation, r.Key, r.Type, r.From, r.To, r.Disc, r.Sources, r.Confidence,
			r.Status, r.Role, r.Behalf, r.Earliest, r.Latest, string(data), r.DatedCursor("", "")[0])
		if err != nil {
			return err
		}
		if !old[r.Key] {
			old[r.Key] = true
			a.tally[tallied{"relation", string(r.Type)}]++
		}
	}
	return nil
}

var (
	//go:embed sql/apply/meetings.sql
	sortKeys string
	//go:embed sql/apply/drop_attendance.sql
	dropAttendance string
	//go:embed sql/apply/drop_parties.sql
	dropParties string
	//go:embed sql/apply/party.sql
	insertParty string
	//go:embed sql/apply/attendance.sql
	insertAttendance string
)

func (a *applier) parties() error {
	keys := make([]graph.Key, len(a.Parties))
	for i, m := range a.Parties {
		keys[i] = m.Meeting
	}
	listed := make(map[graph.Key][3]string, len(keys)) // by date, then id; and the days
	err := a.ask(sortKeys, keyList(keys), func(rows *sql.Rows) error {
		var key graph.Key
		var of [3]string
		err := rows.Scan(&key, &of[0], &of[1], &of[2])
		listed[key] = of
		return err
	})
	if err != nil {
		return err
	}
	for _, m := range a.Parties {
		if err := a.dropPartiesOf(m.Meeting); err != nil {
			return err
		}
		at, there := listed[m.Meeting]
		if !there {
			at[2] = notHeld
		}
		others := othersOf(m.Parties)
		for _, p := range m.Parties {
			if err := a.run(insertParty, m.Meeting, p.Actor, p.Side); err != nil {
				return err
			}
			if err := a.run(insertAttendance, p.Actor, at[0], at[1], m.Meeting, at[2], others[p.Actor]); err != nil {
				return err
			}
		}
	}
	return nil
}

// dropPartiesOf takes all parties from a meeting.
func (a *applier) dropPartiesOf(meeting graph.Key) error {
	if err := a.run(dropAttendance, meeting); err != nil {
		return err
	}
	return a.run(dropParties, meeting)
}
