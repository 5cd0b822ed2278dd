package schema

import (
	"context"
	"log/slog"
	"sync/atomic"
	"testing"

	"parley/graph"
)

// empty is a store without anything in it. Where fail is set every statement fails; where
// hold is set statements wait for it, or for the context.
type empty struct {
	fail error
	hold chan struct{}
	n    atomic.Int64
}

func (e *empty) statement(ctx context.Context) error {
	e.n.Add(1)
	if e.hold != nil {
		select {
		case <-e.hold:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return e.fail
}

func (e *empty) Name() string { return "Empty" }

func (e *empty) Seq(ctx context.Context) (int64, error) { return 0, e.statement(ctx) }

func (e *empty) Fingerprints(ctx context.Context, _ []string) (map[string]string, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Lookup(ctx context.Context, _ []string) (map[string][]graph.Node, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Nodes(ctx context.Context, _ []graph.Key) (map[graph.Key]graph.Node, error) {
	return nil, e.statement(ctx)
}

func (e *empty) ListNodes(ctx context.Context, _ graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	return nil, e.statement(ctx)
}

func (e *empty) CountNodes(ctx context.Context, _ graph.NodeQuery) (map[graph.Key]int, error) {
	return nil, e.statement(ctx)
}

func (e *empty) ListRelations(ctx context.Context, _ graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	return nil, e.statement(ctx)
}

func (e *empty) CountRelations(ctx context.Context, _ graph.RelationQuery) (map[graph.Key]int, error) {
	return nil, e.statement(ctx)
}

func (e *empty) ListCounterparts(ctx context.Context, _ graph.CounterpartQuery) (map[graph.Key]graph.List[graph.Counterpart], error) {
	return nil, e.statement(ctx)
}

func (e *empty) CountCounterparts(ctx context.Context, _ graph.CounterpartQuery) (map[graph.Key]int, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Neighbours(ctx context.Context, _ graph.NeighbourQuery) ([]graph.Relation, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Bridges(ctx context.Context, _ graph.BridgeQuery) ([]graph.Relation, bool, error) {
	return nil, true, e.statement(ctx)
}

func (e *empty) Evidence(ctx context.Context, _ []string, _ int) (map[string][]graph.Evidence, error) {
	return nil, e.statement(ctx)
}

func (e *empty) NodeEvidence(ctx context.Context, _ []graph.Key, _ int) (map[graph.Key][]graph.Evidence, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Articles(ctx context.Context, _ []graph.Key) (map[graph.Key]graph.ArticleVersion, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Texts(ctx context.Context, _ []graph.VersionKey) (map[graph.VersionKey]string, error) {
	return nil, e.statement(ctx)
}

func (e *empty) NameSpans(ctx context.Context, _ []graph.Key) (map[graph.Key][]graph.NameSpan, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Relations(ctx context.Context, _ []string) (map[string]graph.Relation, error) {
	return nil, e.statement(ctx)
}

func (e *empty) NodeClaims(ctx context.Context, _ []graph.Key, _ int) (map[graph.Key][]graph.Claim, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Extractions(ctx context.Context, _ []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Versions(ctx context.Context, _ graph.Key, _ int) ([]graph.ArticleVersion, error) {
	return nil, e.statement(ctx)
}

func (e *empty) Judgements(ctx context.Context, _ []string) (map[string]graph.Judgement, error) {
	return nil, e.statement(ctx)
}

func (e *empty) ListJudgements(ctx context.Context, _ graph.JudgementQuery) ([]graph.Judgement, error) {
	return nil, e.statement(ctx)
}

func (e *empty) ListPairs(ctx context.Context, _ graph.PairQuery) (graph.List[graph.Pair], error) {
	return graph.List[graph.Pair]{}, e.statement(ctx)
}

func (e *empty) CountPairs(ctx context.Context, _ graph.PairQuery) (int, error) {
	return 0, e.statement(ctx)
}

func (e *empty) ListChanges(ctx context.Context, _ graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	return graph.List[graph.LogEntry]{}, e.statement(ctx)
}

func (e *empty) CountChanges(ctx context.Context, _ graph.ChangeQuery) (int, error) {
	return 0, e.statement(ctx)
}

func (e *empty) Stats(ctx context.Context) (graph.Stats, error) {
	return graph.Stats{}, e.statement(ctx)
}

// service makes a service over a store, whose log is thrown away.
func service(t testing.TB, store graph.Reader, o Options) *Service {
	t.Helper()
	o.Logger = slog.New(slog.DiscardHandler)
	s, err := New(store, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (e *empty) ListEncounters(ctx context.Context, _ graph.EncounterQuery) (map[[2]graph.Key][]graph.Node, error) {
	return nil, e.statement(ctx)
}

func (e *empty) CountMeetings(ctx context.Context, _ graph.NodeQuery, _ graph.MeetingGroup, _ int) ([]graph.MeetingCount, error) {
	return nil, e.statement(ctx)
}

func (e *empty) ListDated(ctx context.Context, _ graph.DatedQuery) (graph.List[graph.Relation], error) {
	return graph.List[graph.Relation]{}, e.statement(ctx)
}

func (e *empty) CountDated(ctx context.Context, _ graph.DatedQuery) (int, error) {
	return 0, e.statement(ctx)
}

func (e *empty) Words(ctx context.Context, _ []string, _ int) (map[string][]string, error) {
	return nil, e.statement(ctx)
}
