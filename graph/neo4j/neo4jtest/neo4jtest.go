// Package neo4jtest gives tests a store in a Neo4j server that all test packages share. The server is
// named by NEO4J_TEST_URI, NEO4J_TEST_USERNAME and NEO4J_TEST_PASSWORD; its data is deleted. There may be several, their
// addresses parted by blanks: a test takes one that no other has.
package neo4jtest

import (
	"context"
	_ "embed" // statement
	"os"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
	"parley/graph/neo4j"
)

//go:embed empty_relations.cypher
var emptyRelations string

//go:embed empty.cypher
var emptyStatement string

// Open gives an empty store, which is the test's alone until it ends. Without a server the test is
// skipped; where one is a must, which CI=true or PARLEY_TEST_NEO4J=1 says, it fails.
func Open(t testing.TB) graph.Store {
	t.Helper()
	return OpenStore(t)
}

// OpenStore is Open for tests that want the store's own type.
func OpenStore(t testing.TB) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), Config(t))
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// Config says how to reach a server, whose database is empty and the test's alone until the test ends.
func Config(t testing.TB) neo4j.Config {
	t.Helper()
	Server(t)
	claim(t)
	c := Server(t)
	if err := Empty(t.Context(), c); err != nil {
		t.Fatalf("empty the database: %v", err)
	}
	return c
}

// Server says how to reach the server that this process has, or any, and promises nothing about its database.
func Server(t testing.TB) neo4j.Config {
	t.Helper()
	c := neo4j.Config{
		URI: current(), Username: os.Getenv("NEO4J_TEST_USERNAME"), Password: os.Getenv("NEO4J_TEST_PASSWORD"),
	}
	switch {
	case c.URI != "":
	case os.Getenv("CI") == "true" || os.Getenv("PARLEY_TEST_NEO4J") == "1":
		t.Fatal("NEO4J_TEST_URI names no server; make test starts one")
	default:
		t.Skip("NEO4J_TEST_URI names no server; make test starts one")
	}
	return c
}

// Secured is Server for tests of a wrong password: the server must ask for one.
func Secured(t testing.TB) neo4j.Config {
	t.Helper()
	c := Server(t)
	if c.Password == "" {
		t.Fatal("NEO4J_TEST_PASSWORD is not set: this test needs a server that asks for a password; make test starts one")
	}
	return c
}

// Empty deletes what is in the database. Constraints and indexes stay if they are those of this
// program: making them takes longer than most tests.
func Empty(ctx context.Context, c neo4j.Config) error {
	return empty(ctx, c, neo4j.Layout())
}

// empty keeps constraints and indexes of this layout.
func empty(ctx context.Context, c neo4j.Config, layout string) error {
	auth := driver.NoAuth()
	if c.Username != "" {
		auth = driver.BasicAuth(c.Username, c.Password, "")
	}
	d, err := driver.NewDriverWithContext(c.URI, auth)
	if err != nil {
		return err
	}
	defer d.Close(context.WithoutCancel(ctx))
	session := d.NewSession(ctx, driver.SessionConfig{DatabaseName: c.Database})
	defer session.Close(context.WithoutCancel(ctx))
	if _, err := run(ctx, session, emptyRelations, nil); err != nil {
		return err
	}
	if _, err := run(ctx, session, emptyStatement, map[string]any{"layout": layout}); err != nil {
		return err
	}
	rest, err := run(ctx, session, "match (p:Parley) return p.layout", nil)
	if err != nil || len(rest) > 0 {
		return err
	}
	for _, kind := range []string{"constraint", "index"} {
		names, err := run(ctx, session, "show "+kind+" yield name where name starts with 'parley_' return name", nil)
		if err != nil {
			return err
		}
		for _, name := range names {
			if _, err := run(ctx, session, "drop "+kind+" "+name, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// Raze is Empty that deletes constraints and indexes, too.
func Raze(ctx context.Context, c neo4j.Config) error {
	return empty(ctx, c, "")
}

// run gives the first column of an answer.
func run(ctx context.Context, session driver.SessionWithContext, text string, params map[string]any) ([]string, error) {
	result, err := session.Run(ctx, text, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	var out []string
	for _, r := range records {
		s, _ := r.Values[0].(string)
		out = append(out, s)
	}
	return out, err
}
