package past

import (
	"context"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

// reader is the graph of a moment: that of the snapshot, and beside it, as of today, what is kept of all
// times and what is said about the store itself.
type reader struct {
	graph.Reader // of the snapshot
	today        graph.Archive
	known        derive.Known
}

func (r *reader) Name() string { return r.today.Name() }

func (r *reader) Seq(ctx context.Context) (int64, error) { return r.today.Seq(ctx) }

func (r *reader) Fingerprints(ctx context.Context, articles []string) (map[string]string, error) {
	return r.today.Fingerprints(ctx, articles)
}

// Stats tells of the last load that was known, which a snapshot that is made from a copy does not.
func (r *reader) Stats(ctx context.Context) (graph.Stats, error) {
	stats, err := r.Reader.Stats(ctx)
	stats.LastLoad = r.known.Last
	return stats, err
}

// Lookup finds an entity also by an id that it came to have later: identities are today's.
func (r *reader) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	found, err := r.Reader.Lookup(ctx, refs)
	if err != nil {
		return nil, err
	}
	var missing []string
	for _, ref := range refs {
		if len(found[ref]) == 0 {
			missing = append(missing, ref)
		}
	}
	if len(missing) == 0 {
		return found, nil
	}
	now, err := r.today.Identities(ctx, missing)
	if err != nil || len(now) == 0 {
		return found, err
	}
	keys := make([]graph.Key, 0, len(now))
	for _, id := range now {
		keys = append(keys, id.Node)
	}
	nodes, err := r.Reader.Nodes(ctx, keys)
	for ref, id := range now {
		if n, was := nodes[id.Node]; was {
			found[ref] = []graph.Node{n}
		}
	}
	return found, err
}

func (r *reader) Evidence(ctx context.Context, facts []string, limit int) (map[string][]graph.Evidence, error) {
	found, err := r.Reader.Evidence(ctx, facts, limit)
	return whenRetracted(found, r.known.Retracted), err
}

func (r *reader) NodeEvidence(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Evidence, error) {
	found, err := r.Reader.NodeEvidence(ctx, nodes, limit)
	return whenRetracted(found, r.known.Retracted), err
}

// whenRetracted notes on evidence when it was retracted, as is known today.
func whenRetracted[K comparable](found map[K][]graph.Evidence, retracted map[graph.VersionKey]time.Time) map[K][]graph.Evidence {
	for _, list := range found {
		for i := range list {
			list[i].RetractedAt = retracted[graph.VersionKey{Article: list[i].Article, Version: list[i].Version}]
		}
	}
	return found
}

func (r *reader) Articles(ctx context.Context, articles []graph.Key) (map[graph.Key]graph.ArticleVersion, error) {
	found, err := r.Reader.Articles(ctx, articles)
	for key, v := range found {
		v.RetractedAt = r.known.Retracted[graph.VersionKey{Article: key, Version: v.Version}]
		found[key] = v
	}
	return found, err
}

func (r *reader) Texts(ctx context.Context, versions []graph.VersionKey) (map[graph.VersionKey]string, error) {
	return r.today.Texts(ctx, versions)
}

func (r *reader) Extractions(ctx context.Context, versions []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	return r.today.Extractions(ctx, versions)
}

func (r *reader) Judgements(ctx context.Context, ids []string) (map[string]graph.Judgement, error) {
	return r.today.Judgements(ctx, ids)
}

func (r *reader) ListJudgements(ctx context.Context, q graph.JudgementQuery) ([]graph.Judgement, error) {
	return r.today.ListJudgements(ctx, q)
}

func (r *reader) ListPairs(ctx context.Context, q graph.PairQuery) (graph.List[graph.Pair], error) {
	return r.today.ListPairs(ctx, q)
}

func (r *reader) CountPairs(ctx context.Context, q graph.PairQuery) (int, error) {
	return r.today.CountPairs(ctx, q)
}

func (r *reader) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	return r.today.ListChanges(ctx, q)
}

func (r *reader) CountChanges(ctx context.Context, q graph.ChangeQuery) (int, error) {
	return r.today.CountChanges(ctx, q)
}
