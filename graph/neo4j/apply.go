package neo4j

import (
	"cmp"
	"context"
	_ "embed" // statements
	"maps"
	"slices"
	"strings"
	"time"

	"parley/graph"
)

//go:embed cypher/finish.cypher
var finishStatement string

//go:embed cypher/retract.cypher
var retractStatement string

//go:embed cypher/note_purged.cypher
var notePurged string

//go:embed cypher/purge.cypher
var purgeStatement string

//go:embed cypher/rewrite.cypher
var rewriteStatement string

//go:embed cypher/drop_relation.cypher
var dropRelation string

//go:embed cypher/drop_nodes.cypher
var dropNodes string

//go:embed cypher/drop_profiles.cypher
var dropProfiles string

//go:embed cypher/put_versions.cypher
var putVersions string

//go:embed cypher/move_nodes.cypher
var moveNodes string

//go:embed cypher/put_nodes.cypher
var putNodes string

//go:embed cypher/put_articles.cypher
var putArticles string

//go:embed cypher/put_copies.cypher
var putCopies string

//go:embed cypher/put_profiles.cypher
var putProfiles string

//go:embed cypher/put_blocks.cypher
var putBlocks string

//go:embed cypher/put_relations.cypher
var putRelations string

//go:embed cypher/put_hubbed_from.cypher
var putHubbedFrom string

//go:embed cypher/put_hubbed_to.cypher
var putHubbedTo string

//go:embed cypher/drop_parties.cypher
var dropParties string

//go:embed cypher/put_parties.cypher
var putParties string

//go:embed cypher/put_participations.cypher
var putParticipations string

//go:embed cypher/put_claims.cypher
var putClaims string

//go:embed cypher/support.cypher
var supportStatement string

//go:embed cypher/stories.cypher
var storiesStatement string

// batch is how many rows one statement takes. More are no faster and cost the server memory.
const batch = 1000

// dropRelations looks for keys among the relations of every type.
var dropRelations = "call () {\n" + ofEveryType(dropRelation, "}\ncall () {\n") + "}"

// Apply writes a change: each kind of row by a statement, in batches sorted by key.
func (t *tx) Apply(ctx context.Context, c *graph.Change) error {
	for _, step := range []func(context.Context, *graph.Change) error{
		t.restate, t.retract, t.drop, t.dropPairs,
		t.putVersions, t.putNodes, t.putProfiles, t.putRelations, t.putParties, t.putClaims, t.support, t.putQuotes,
		t.putWords, t.putJudgements, t.putPairs, t.putMoves, t.log,
	} {
		if err := step(ctx, c); err != nil {
			return err
		}
	}
	params := props{"rules": c.Rules, "load": nil, "log_entries": t.logEntries}
	params.setTime("log_high", t.logHigh)
	if len(c.Articles) > 0 {
		params.setTime("load", c.At)
	}
	return t.query(ctx, "finish", finishStatement, params, nil)
}

// write runs a statement for all rows, batch by batch.
func write[T any](ctx context.Context, t *tx, op, text, name string, rows []T) error {
	return writeAt(ctx, t, op, text, name, rows, time.Time{})
}

func writeAt[T any](ctx context.Context, t *tx, op, text, name string, rows []T, at time.Time) error {
	for part := range slices.Chunk(rows, batch) {
		params := map[string]any{name: part}
		if !at.IsZero() {
			params["at"] = at.UTC()
		}
		if err := t.query(ctx, op, text, params, nil); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) retract(ctx context.Context, c *graph.Change) error {
	if err := writeAt(ctx, t, "retract", retractStatement, "articles", keysOf(slices.Sorted(slices.Values(c.Retract))), c.At); err != nil {
		return err
	}
	if len(c.Purge) > 0 {
		if err := t.query(ctx, "note purge", notePurged, nil, nil); err != nil {
			return err
		}
	}
	if err := write(ctx, t, "purge", purgeStatement, "articles", keysOf(slices.Sorted(slices.Values(c.Purge)))); err != nil {
		return err
	}
	return write(ctx, t, "rewrite", rewriteStatement, "articles", keysOf(slices.Sorted(slices.Values(c.Rewrite))))
}

func (t *tx) drop(ctx context.Context, c *graph.Change) error {
	for part := range slices.Chunk(slices.Sorted(slices.Values(c.DropRelations)), batch) {
		if err := t.query(ctx, "drop relations", dropRelations, map[string]any{"keys": byType(part)}, nil); err != nil {
			return err
		}
	}
	if err := write(ctx, t, "drop nodes", dropNodes, "keys", keysOf(slices.Sorted(slices.Values(c.DropNodes)))); err != nil {
		return err
	}
	return write(ctx, t, "drop profiles", dropProfiles, "ids", indexedAll(c.DropProfiles))
}

func (t *tx) putVersions(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Articles))
	for i, v := range c.Articles {
		v.Seq = t.seq
		rows[i] = versionRow(v)
	}
	return write(ctx, t, "versions", putVersions, "rows", rows)
}

// versionRow is a version that stands, with what its article shows of it.
func versionRow(v graph.ArticleVersion) props {
	p := versionProps(v)
	return props{
		"article": p["article"], "version": p["version"], "props": p, "url": p["url"], "published": p["published"],
		"language": p["language"], "indexed_source": indexed(v.Article.Source),
	}
}

func (t *tx) putNodes(ctx context.Context, c *graph.Change) error {
	nodes := slices.SortedFunc(slices.Values(c.Nodes), func(a, b graph.Node) int { return cmp.Compare(a.Key, b.Key) })
	var moves, copies []props
	rows := map[graph.Kind][]props{}
	for _, n := range nodes {
		p := nodeProps(n)
		if n.Key < t.first { // others are new
			moves = append(moves, props{"key": int64(n.Key), "id": p["id"], "date_sort": p["date_sort"], "listed": listed(n.Kind)})
		}
		if n.Kind != graph.KindArticle {
			p = p.withoutEmpty()
		} else if n.Key < t.first || n.CopyOf != 0 {
			copies = append(copies, props{"key": p["key"], "copy_of": p["copy_of"]})
		}
		rows[n.Kind] = append(rows[n.Kind], p)
	}
	if err := write(ctx, t, "move nodes", moveNodes, "rows", moves); err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(rows)) {
		if err := write(ctx, t, "nodes", putNodesOf(kind), "rows", rows[kind]); err != nil {
			return err
		}
	}
	return write(ctx, t, "copies", putCopies, "rows", copies)
}

// putNodesOf is the statement that writes nodes of one kind.
func putNodesOf(k graph.Kind) string {
	text := putNodes
	if k == graph.KindArticle {
		text = putArticles
	}
	return strings.ReplaceAll(text, "LABELS", strings.Join(k.Labels(), ":"))
}

// listed reports whether nodes of a kind stand in the lists that hubs keep.
func listed(k graph.Kind) bool {
	return k == graph.KindMeeting || k == graph.KindStatement || k == graph.KindArticle
}

func (t *tx) putProfiles(ctx context.Context, c *graph.Change) error {
	profiles := slices.SortedFunc(slices.Values(c.Profiles), func(a, b graph.Profile) int { return cmp.Compare(a.ID, b.ID) })
	rows, blocks := make([]props, len(profiles)), make([]props, len(profiles))
	for i, p := range profiles {
		rows[i] = profileProps(p)
		blocks[i] = props{"id": rows[i]["id"], "blocks": append([]string{}, p.Blocks...), "ids": indexedAll(p.Blocks)}
	}
	moved := indexedAll(c.DropProfiles)
	for part := range slices.Chunk(rows, batch) {
		err := t.query(ctx, "profiles", putProfiles, map[string]any{"rows": part}, func(r row) { moved = append(moved, r.str(0)) })
		if err != nil {
			return err
		}
	}
	if err := write(ctx, t, "pairs of profiles", relistPairs+pairsListed, "profiles", moved); err != nil {
		return err
	}
	return write(ctx, t, "blocks", putBlocks, "rows", blocks)
}

func (t *tx) putRelations(ctx context.Context, c *graph.Change) error {
	rows := map[graph.RelationType][]props{}
	for _, r := range slices.SortedFunc(slices.Values(c.Relations), func(a, b graph.Relation) int { return cmp.Compare(a.Key, b.Key) }) {
		p := relationProps(r).withoutEmpty()
		rows[r.Type] = append(rows[r.Type], props{"key": p["key"], "from": int64(r.From), "to": int64(r.To), "props": p})
	}
	for _, l := range graph.LegalRelations {
		if err := write(ctx, t, "relations", putRelationsOf(l.Type), "rows", rows[l.Type]); err != nil {
			return err
		}
	}
	return nil
}

// putRelationsOf is the statement that writes relations of one type.
func putRelationsOf(r graph.RelationType) string {
	text := putRelations
	if r == graph.ParticipatedIn {
		text = putParticipations
	}
	if hub, ok := hubbed[r]; ok {
		text = putHubbedTo
		if hub.hubIsFrom {
			text = putHubbedFrom
		}
	}
	return ofType(text, r)
}

func (t *tx) putParties(ctx context.Context, c *graph.Change) error {
	var drops, rows []props
	for _, m := range slices.SortedFunc(slices.Values(c.Parties), func(a, b graph.MeetingParties) int { return cmp.Compare(a.Meeting, b.Meeting) }) {
		sides := map[graph.Key][]int64{}
		for _, p := range m.Parties {
			if !slices.Contains(sides[p.Actor], int64(p.Side)) {
				sides[p.Actor] = append(sides[p.Actor], int64(p.Side))
			}
		}
		actors := slices.Sorted(maps.Keys(sides))
		drops = append(drops, props{"meeting": int64(m.Meeting), "actors": keysOf(actors)})
		for _, a := range actors {
			slices.Sort(sides[a])
			rows = append(rows, props{"meeting": int64(m.Meeting), "actor": int64(a), "sides": sides[a]})
		}
	}
	if err := write(ctx, t, "drop parties", dropParties, "rows", drops); err != nil {
		return err
	}
	return write(ctx, t, "parties", putParties, "rows", rows)
}

func (t *tx) putClaims(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Claims))
	for i, claim := range c.Claims {
		rows[i] = claimProps(claim)
	}
	return write(ctx, t, "claims", putClaims, "rows", rows)
}

func (t *tx) support(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Support))
	for i, s := range c.Support {
		rows[i] = props{"claim": int64(s.Claim)}
		rows[i].setIndexed("fact", s.Fact)
		if s.Node != 0 {
			rows[i]["node"] = int64(s.Node)
		}
	}
	for part := range slices.Chunk(rows, batch) {
		err := t.query(ctx, "support", supportStatement, map[string]any{"rows": part}, func(r row) { t.restated = append(t.restated, r.str(0)) })
		if err != nil {
			return err
		}
	}
	stories := make([]props, len(c.Stories))
	for i, s := range c.Stories {
		stories[i] = props{"article": int64(s.Article), "story": int64(s.Story)}
	}
	return write(ctx, t, "stories", storiesStatement, "rows", stories)
}
