package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"

	"parley/graph"
)

// scanProfile reads the columns that every statement of profiles selects, after those that go to before.
func scanProfile(rows *sql.Rows, before ...any) (p graph.Profile, err error) {
	var facets, blocks sql.RawBytes
	err = rows.Scan(append(before, &p.ID, &p.Kind, &p.Node, &p.Articles, &p.Stated, &facets, &blocks)...)
	if err != nil {
		return p, fmt.Errorf("scan profile: %w", err)
	}
	if err := json.Unmarshal(facets, &p.Facets); err != nil {
		return p, fmt.Errorf("profile %s: %w", p.ID, err)
	}
	p.Blocks, err = parseStrings(string(blocks))
	return p, err
}

var (
	//go:embed sql/profiles.sql
	profiles string
	//go:embed sql/crowded.sql
	crowded string
	//go:embed sql/blocks.sql
	blocks string
	//go:embed sql/members.sql
	members string
)

// Profiles implements graph.Tx.
func (t *tx) Profiles(ctx context.Context, ids []string) (map[string]graph.Profile, error) {
	out := make(map[string]graph.Profile, len(ids))
	return out, t.each(ctx, profiles, []any{stringList(ids)}, func(rows *sql.Rows) error {
		p, err := scanProfile(rows)
		out[p.ID] = p
		return err
	})
}

// Blocks implements graph.Tx.
func (t *tx) Blocks(ctx context.Context, names []string, most int) (out map[string][]graph.Profile, over []string, err error) {
	err = t.each(ctx, crowded, []any{stringList(names), most}, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		over = append(over, name)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	if len(over) > 0 {
		names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(over, name) })
	}
	out = map[string][]graph.Profile{}
	return out, over, t.each(ctx, blocks, []any{stringList(names)}, func(rows *sql.Rows) error {
		var block string
		p, err := scanProfile(rows, &block)
		if slices.Contains(p.Blocks, block) { // and is not of another that comes to the same key
			out[block] = append(out[block], p)
		}
		return err
	})
}

// Members implements graph.Tx.
func (t *tx) Members(ctx context.Context, nodes []graph.Key) (map[graph.Key][]graph.Profile, error) {
	out := map[graph.Key][]graph.Profile{}
	return out, t.each(ctx, members, []any{keyList(nodes)}, func(rows *sql.Rows) error {
		p, err := scanProfile(rows)
		out[p.Node] = append(out[p.Node], p)
		return err
	})
}
