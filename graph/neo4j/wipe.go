package neo4j

import (
	"context"
	_ "embed" // statements
	"strings"
)

//go:embed cypher/wipe_relations.cypher
var wipeRelationsStatement string

//go:embed cypher/wipe_nodes.cypher
var wipeNodes string

// wipePairs and wipeOthers delete nodes: pairs first, which name profiles.
var (
	wipePairs  = strings.Replace(wipeNodes, "(n:LABELS)", "(n:Pair|Move)", 1)
	wipeOthers = strings.Replace(wipeNodes, "(n:LABELS)", "(n:Claim|Profile|Block|Entity|Statement)", 1)
)

// wipeRelations deletes relations of the model and those that the program derives for itself.
var wipeRelations = strings.ReplaceAll(wipeRelationsStatement, "TYPES",
	strings.Join(append(texts(typesOf(nil)), string(partyTo), "IN_BLOCK"), "|"))

// Wipe deletes some of what is derived. Relations go before nodes, which then are cheap to delete, whatever hung on them.
func (t *tx) Wipe(ctx context.Context, limit int) (left bool, err error) {
	for _, text := range []string{wipeRelations, wipePairs, wipeOthers} {
		found := 0
		err := t.query(ctx, "wipe", text, map[string]any{"limit": limit}, func(r row) { found = r.int(0) })
		if err != nil || found > limit {
			return true, err
		}
		limit -= found
	}
	return false, nil
}
