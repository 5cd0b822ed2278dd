package neo4j

import (
	"context"
	"errors"

	"parley/graph"
)

var errComing = errors.New("neo4j: not there yet")

// ListEncounters implements graph.Reader.
func (s *Store) ListEncounters(context.Context, graph.EncounterQuery) (map[[2]graph.Key][]graph.Node, error) {
	return nil, errComing
}

// CountMeetings implements graph.Reader.
func (s *Store) CountMeetings(context.Context, graph.NodeQuery, graph.MeetingGroup, int) ([]graph.MeetingCount, error) {
	return nil, errComing
}

// ListDated implements graph.Reader.
func (s *Store) ListDated(context.Context, graph.DatedQuery) (graph.List[graph.Relation], error) {
	return graph.List[graph.Relation]{}, errComing
}

// CountDated implements graph.Reader.
func (s *Store) CountDated(context.Context, graph.DatedQuery) (int, error) { return 0, errComing }
