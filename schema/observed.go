package schema

import (
	"context"
	"errors"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"parley/graph"
)

// observed is a store whose statements are counted and timed, by the method and what became of them.
type observed struct {
	graph.Reader
	times *prometheus.HistogramVec
}

// note takes in a statement that has ended.
func (o *observed) note(method string, began time.Time, err *error) {
	o.times.WithLabelValues(method, outcome(*err)).Observe(time.Since(began).Seconds())
}

// outcome is what became of a statement, in a word.
func outcome(err error) string {
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, graph.ErrTimeout), errors.Is(err, context.DeadlineExceeded):
		return "timeout"
	case errors.Is(err, context.Canceled):
		return "cancelled"
	case errors.Is(err, graph.ErrUnavailable):
		return "unavailable"
	}
	return "error"
}

func (o *observed) Seq(ctx context.Context) (out int64, err error) {
	defer o.note("Seq", time.Now(), &err)
	return o.Reader.Seq(ctx)
}

func (o *observed) Fingerprints(ctx context.Context, articles []string) (out map[string]string, err error) {
	defer o.note("Fingerprints", time.Now(), &err)
	return o.Reader.Fingerprints(ctx, articles)
}

func (o *observed) Lookup(ctx context.Context, refs []string) (out map[string][]graph.Node, err error) {
	defer o.note("Lookup", time.Now(), &err)
	return o.Reader.Lookup(ctx, refs)
}

func (o *observed) Words(ctx context.Context, keys []string, limit int) (out map[string][]string, err error) {
	defer o.note("Words", time.Now(), &err)
	return o.Reader.Words(ctx, keys, limit)
}

func (o *observed) Nodes(ctx context.Context, keys []graph.Key) (out map[graph.Key]graph.Node, err error) {
	defer o.note("Nodes", time.Now(), &err)
	return o.Reader.Nodes(ctx, keys)
}

func (o *observed) ListNodes(ctx context.Context, q graph.NodeQuery) (out map[graph.Key]graph.List[graph.Node], err error) {
	defer o.note("ListNodes", time.Now(), &err)
	return o.Reader.ListNodes(ctx, q)
}

func (o *observed) CountNodes(ctx context.Context, q graph.NodeQuery) (out map[graph.Key]int, err error) {
	defer o.note("CountNodes", time.Now(), &err)
	return o.Reader.CountNodes(ctx, q)
}

func (o *observed) Relations(ctx context.Context, facts []string) (out map[string]graph.Relation, err error) {
	defer o.note("Relations", time.Now(), &err)
	return o.Reader.Relations(ctx, facts)
}

func (o *observed) ListRelations(ctx context.Context, q graph.RelationQuery) (out map[graph.Key]graph.List[graph.Relation], err error) {
	defer o.note("ListRelations", time.Now(), &err)
	return o.Reader.ListRelations(ctx, q)
}

func (o *observed) CountRelations(ctx context.Context, q graph.RelationQuery) (out map[graph.Key]int, err error) {
	defer o.note("CountRelations", time.Now(), &err)
	return o.Reader.CountRelations(ctx, q)
}

func (o *observed) ListCounterparts(ctx context.Context, q graph.CounterpartQuery) (out map[graph.Key]graph.List[graph.Counterpart], err error) {
	defer o.note("ListCounterparts", time.Now(), &err)
	return o.Reader.ListCounterparts(ctx, q)
}

func (o *observed) CountCounterparts(ctx context.Context, q graph.CounterpartQuery) (out map[graph.Key]int, err error) {
	defer o.note("CountCounterparts", time.Now(), &err)
	return o.Reader.CountCounterparts(ctx, q)
}

func (o *observed) ListEncounters(ctx context.Context, q graph.EncounterQuery) (out map[[2]graph.Key][]graph.Node, err error) {
	defer o.note("ListEncounters", time.Now(), &err)
	return o.Reader.ListEncounters(ctx, q)
}

func (o *observed) CountMeetings(ctx context.Context, q graph.NodeQuery, by graph.MeetingGroup, limit int) (out []graph.MeetingCount, err error) {
	defer o.note("CountMeetings", time.Now(), &err)
	return o.Reader.CountMeetings(ctx, q, by, limit)
}

func (o *observed) Neighbours(ctx context.Context, q graph.NeighbourQuery) (out []graph.Relation, err error) {
	defer o.note("Neighbours", time.Now(), &err)
	return o.Reader.Neighbours(ctx, q)
}

func (o *observed) Bridges(ctx context.Context, q graph.BridgeQuery) (out []graph.Relation, within bool, err error) {
	defer o.note("Bridges", time.Now(), &err)
	return o.Reader.Bridges(ctx, q)
}

func (o *observed) ListDated(ctx context.Context, q graph.DatedQuery) (out graph.List[graph.Relation], err error) {
	defer o.note("ListDated", time.Now(), &err)
	return o.Reader.ListDated(ctx, q)
}

func (o *observed) CountDated(ctx context.Context, q graph.DatedQuery) (out int, err error) {
	defer o.note("CountDated", time.Now(), &err)
	return o.Reader.CountDated(ctx, q)
}

func (o *observed) Evidence(ctx context.Context, facts []string, limit int) (out map[string][]graph.Evidence, err error) {
	defer o.note("Evidence", time.Now(), &err)
	return o.Reader.Evidence(ctx, facts, limit)
}

func (o *observed) NodeEvidence(ctx context.Context, nodes []graph.Key, limit int) (out map[graph.Key][]graph.Evidence, err error) {
	defer o.note("NodeEvidence", time.Now(), &err)
	return o.Reader.NodeEvidence(ctx, nodes, limit)
}

func (o *observed) Articles(ctx context.Context, articles []graph.Key) (out map[graph.Key]graph.ArticleVersion, err error) {
	defer o.note("Articles", time.Now(), &err)
	return o.Reader.Articles(ctx, articles)
}

func (o *observed) Texts(ctx context.Context, versions []graph.VersionKey) (out map[graph.VersionKey]string, err error) {
	defer o.note("Texts", time.Now(), &err)
	return o.Reader.Texts(ctx, versions)
}

func (o *observed) NameSpans(ctx context.Context, articles []graph.Key) (out map[graph.Key][]graph.NameSpan, err error) {
	defer o.note("NameSpans", time.Now(), &err)
	return o.Reader.NameSpans(ctx, articles)
}

func (o *observed) NodeClaims(ctx context.Context, nodes []graph.Key, limit int) (out map[graph.Key][]graph.Claim, err error) {
	defer o.note("NodeClaims", time.Now(), &err)
	return o.Reader.NodeClaims(ctx, nodes, limit)
}

func (o *observed) Extractions(ctx context.Context, versions []graph.VersionKey) (out map[graph.VersionKey][]byte, err error) {
	defer o.note("Extractions", time.Now(), &err)
	return o.Reader.Extractions(ctx, versions)
}

func (o *observed) Versions(ctx context.Context, after graph.Key, limit int) (out []graph.ArticleVersion, err error) {
	defer o.note("Versions", time.Now(), &err)
	return o.Reader.Versions(ctx, after, limit)
}

func (o *observed) Judgements(ctx context.Context, ids []string) (out map[string]graph.Judgement, err error) {
	defer o.note("Judgements", time.Now(), &err)
	return o.Reader.Judgements(ctx, ids)
}

func (o *observed) ListJudgements(ctx context.Context, q graph.JudgementQuery) (out []graph.Judgement, err error) {
	defer o.note("ListJudgements", time.Now(), &err)
	return o.Reader.ListJudgements(ctx, q)
}

func (o *observed) ListPairs(ctx context.Context, q graph.PairQuery) (out graph.List[graph.Pair], err error) {
	defer o.note("ListPairs", time.Now(), &err)
	return o.Reader.ListPairs(ctx, q)
}

func (o *observed) CountPairs(ctx context.Context, q graph.PairQuery) (out int, err error) {
	defer o.note("CountPairs", time.Now(), &err)
	return o.Reader.CountPairs(ctx, q)
}

func (o *observed) ListChanges(ctx context.Context, q graph.ChangeQuery) (out graph.List[graph.LogEntry], err error) {
	defer o.note("ListChanges", time.Now(), &err)
	return o.Reader.ListChanges(ctx, q)
}

func (o *observed) CountChanges(ctx context.Context, q graph.ChangeQuery) (out int, err error) {
	defer o.note("CountChanges", time.Now(), &err)
	return o.Reader.CountChanges(ctx, q)
}

func (o *observed) Stats(ctx context.Context) (out graph.Stats, err error) {
	defer o.note("Stats", time.Now(), &err)
	return o.Reader.Stats(ctx)
}
