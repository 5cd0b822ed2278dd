package neo4j_test

import (
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
)

func TestConformance(t *testing.T) {
	neo4jtest.Server(t)
	const oneIn = 2 // SQLite is asked all; here most are texts of their own, of which each takes the server a tenth of a second to plan
	graphtest.Run(t, oneIn, func(t *testing.T) graph.Store { return neo4jtest.Open(t) })
}
