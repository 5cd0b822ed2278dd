package neo4j

import (
	"context"
	"crypto/sha256"
	_ "embed" // statements
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// schemaVersion is the version of the layout that this program writes. A database of a newer one is refused. One of an
// older one gets the constraints and indexes that it lacks, and can be read; before anything is added it is derived
// anew, for it was by other rules.
const schemaVersion = 5

//go:embed cypher/schema.cypher
var schemaStatements string

//go:embed cypher/schema_relation.cypher
var schemaRelation string

//go:embed cypher/schema_read.cypher
var schemaRead string

//go:embed cypher/schema_write.cypher
var schemaWrite string

//go:embed cypher/schema_fill.cypher
var schemaFill string

//go:embed cypher/schema_plain.cypher
var schemaPlain string

//go:embed cypher/schema_await.cypher
var schemaAwait string

// prepare checks that the database is empty or ours, and makes what is missing of the layout.
func (s *Store) prepare(ctx context.Context) error {
	var version, nodes int
	var layout string
	err := s.read(ctx, "read schema", schemaRead, nil, func(r row) {
		version, layout, nodes = r.int(0), r.str(1), r.int(2)
	})
	want := Layout()
	switch {
	case err != nil:
		return err
	case version > schemaVersion:
		return fmt.Errorf("neo4j: open: %w: its layout is %d, this program knows %d", graph.ErrTooNew, version, schemaVersion)
	case version == 0 && nodes > 0:
		return fmt.Errorf("neo4j: open: %w: the database holds %d nodes of another program", graph.ErrForeign, nodes)
	case version == schemaVersion && layout == want:
		return nil
	}
	for _, text := range append(schema(), schemaAwait) {
		if err := s.exec(ctx, "make schema", text, nil); err != nil && !madeAlready(err) {
			return err
		}
	}
	for _, fill := range []struct {
		since int
		text  string
	}{{3, schemaFill}, {5, schemaPlain}} {
		if version == 0 || version >= fill.since {
			continue
		}
		if err := s.exec(ctx, "fill schema", fill.text, nil); err != nil {
			return err
		}
	}
	return s.exec(ctx, "note schema", schemaWrite, map[string]any{"version": schemaVersion, "layout": want})
}

// madeAlready reports whether another program made the same constraint or index at the same time.
func madeAlready(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
}

// schema lists the statements that make constraints and indexes.
func schema() []string {
	out := strings.Split(schemaStatements, ";\n")
	for _, l := range graph.LegalRelations {
		out = append(out, ofType(schemaRelation, l.Type))
	}
	return out
}

// ofType puts a relation type into a statement, whose type cannot be a parameter if indexes are to serve it.
func ofType(text string, t graph.RelationType) string {
	return strings.ReplaceAll(text, "TYPE", string(t))
}

// Layout is a fingerprint of all constraints and indexes. What another one has not made is made when a
// database is opened.
func Layout() string {
	sum := sha256.Sum256([]byte(strings.Join(schema(), ";")))
	return hex.EncodeToString(sum[:8])
}
