package neo4j

import (
	"context"
	_ "embed" // statements
	"slices"

	"parley/graph"
)

//go:embed cypher/restore_state.cypher
var restoreState string

//go:embed cypher/restore_versions.cypher
var restoreVersions string

//go:embed cypher/link_versions.cypher
var linkVersions string

//go:embed cypher/put_retracted.cypher
var putRetracted string

// Restore writes what another store recorded.
func (t *tx) Restore(ctx context.Context, r *graph.Restoration) error {
	if err := t.restoreVersions(ctx, r.Articles); err != nil {
		return err
	}
	claims := make([]props, len(r.Claims))
	for i, c := range r.Claims {
		claims[i] = claimProps(c.Claim)
		claims[i].setTime("retracted_at", c.RetractedAt)
	}
	if err := write(ctx, t, "retracted claims", putRetracted, "rows", claims); err != nil {
		return err
	}
	if err := t.putJudgements(ctx, &graph.Change{Judgements: r.Judgements}); err != nil {
		return err
	}
	var log logRows
	for entries := range graph.LogBySeq(r.Log) {
		t.logOf(&log, entries[0].Seq, entries[0].At, entries)
	}
	if err := t.putLog(ctx, &log); err != nil {
		return err
	}
	params := props{"rules": r.Rules, "seq": r.Seq, "load": nil, "purged": nil, "log_entries": t.logEntries}
	params.setTime("log_high", t.logHigh)
	params.setTime("load", r.LastLoad)
	if r.Purged > 0 {
		params["purged"] = r.Purged
	}
	return t.query(ctx, "restore state", restoreState, params, nil)
}

// restoreVersions writes versions of articles. Only those that stand have a node, which all versions are linked to.
func (t *tx) restoreVersions(ctx context.Context, versions []graph.ArticleVersion) error {
	var gone, stand []props
	var articles []graph.Key
	for _, v := range versions {
		if v.RetractedAt.IsZero() {
			stand, articles = append(stand, versionRow(v)), append(articles, v.Key)
		} else {
			gone = append(gone, versionProps(v))
		}
	}
	slices.Sort(articles)
	if err := write(ctx, t, "retracted versions", restoreVersions, "rows", gone); err != nil {
		return err
	}
	if err := write(ctx, t, "versions", putVersions, "rows", stand); err != nil {
		return err
	}
	return write(ctx, t, "link versions", linkVersions, "articles", keysOf(articles))
}
