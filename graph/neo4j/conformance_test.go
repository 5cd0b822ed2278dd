package neo4j_test

import (
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
)

func TestConformance(t *testing.T) {
	neo4jtest.Server(t)
	graphtest.Run(t, func(t *testing.T) graph.Store { return neo4jtest.Open(t) })
}
