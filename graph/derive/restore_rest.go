package derive

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/export"
)

// rest restores what the graph is not derived from, but refers to it: what retracted versions claimed, and the log.
func (r *restorer) rest(ctx context.Context) error {
	done := position(r.have, r.mark+rest)
	_, rules, _ := strings.Cut(r.have, ruledBy)
	var part remains
	flush := func(next string) error {
		restored := graph.Restoration{}
		err := r.write(ctx, next, &restored, func(tx graph.Tx) error { return r.fill(ctx, tx, &part, &restored) })
		part = remains{}
		return err
	}
	line := done
	err := r.each(ctx, "restoring the log", func(h *export.HistoryReader, record any) error {
		if h.Line() <= done {
			return nil
		}
		switch record := record.(type) {
		case *export.HistoryClaims:
			part.claims = append(part.claims, record)
			part.rows += len(record.Claims)
		case *export.HistoryChange:
			if part.rows >= restoredRows && record.N == 0 { // a transaction is restored as a whole
				if err := flush(r.mark + rest + strconv.Itoa(line) + ruledBy + rules); err != nil {
					return err
				}
			}
			part.changes = append(part.changes, record)
			part.rows++
		default:
			return nil
		}
		line = h.Line()
		if len(part.changes) > 0 || part.rows < restoredRows {
			return nil
		}
		return flush(r.mark + rest + strconv.Itoa(line) + ruledBy + rules)
	})
	if err != nil {
		return err
	}
	return flush(rules)
}

// remains are a part of what is restored last.
type remains struct {
	claims  []*export.HistoryClaims
	changes []*export.HistoryChange
	rows    int
}

// fill makes of it what the store takes.
func (r *restorer) fill(ctx context.Context, tx graph.Tx, part *remains, out *graph.Restoration) error {
	*out = graph.Restoration{}
	ids := map[string]bool{}
	for _, c := range part.changes {
		if c.Fact != nil {
			ids[c.Fact.From], ids[c.Fact.To] = true, true
		}
	}
	for _, c := range part.claims {
		ids[articleProfile(c.Story.Article)] = true
	}
	nodes, err := r.store.Identities(ctx, slices.Sorted(maps.Keys(ids)))
	if err != nil {
		return err
	}
	for _, c := range part.changes {
		out.Log = append(out.Log, logEntry(c, nodes))
	}
	return r.fillClaims(ctx, tx, part.claims, nodes, out)
}

func logEntry(c *export.HistoryChange, nodes map[string]graph.Identity) graph.LogEntry {
	e := graph.LogEntry{
		Seq: c.Seq, N: c.N, At: c.At, Type: c.Type, Of: c.Of, Node: c.Node, Relation: c.Relation,
		Article: c.Article, Judgement: c.Judgement, Summary: c.Summary,
	}
	if c.Fact != nil {
		from, to := nodes[c.Fact.From], nodes[c.Fact.To]
		if from.ID != "" && to.ID != "" { // by newer rules they may not be there
			e.Fact = graph.FactKey(c.Relation, from.Node, to.Node, c.Fact.Disc)
		}
	}
	return e
}

// fillClaims numbers claims of retracted versions, and tells their stories.
func (r *restorer) fillClaims(ctx context.Context, tx graph.Tx, list []*export.HistoryClaims, nodes map[string]graph.Identity, out *graph.Restoration) error {
	if len(list) == 0 {
		return nil
	}
	ids := map[string]bool{}
	count := len(list) // as many stories at most may be new
	for _, c := range list {
		ids[c.Article], ids[c.Story.Article] = true, true
		count += len(c.Claims)
	}
	articles, err := articleKeys(ctx, tx, slices.Sorted(maps.Keys(ids)))
	if err != nil {
		return err
	}
	key, err := tx.NewKeys(ctx, count)
	if err != nil {
		return err
	}
	told := map[export.HistoryStory]graph.Key{}
	for _, c := range list {
		story, ok := told[c.Story]
		if !ok {
			if story, err = r.story(ctx, c.Story, nodes, articles); err != nil {
				return err
			}
			if story == 0 { // nobody has told it yet
				story = key
				key++
			}
			told[c.Story] = story
		}
		v := r.survey.retracted[versionHash(c.Article, c.Version)]
		for _, claim := range c.List() {
			claim.Key, claim.Article, claim.Version, claim.Story = key, articles[c.Article], c.Version, story
			key++
			claim.ID = claimID(c.Article, c.Version, claim.N)
			claim.ArticleID, claim.Published, claim.RecordedAt = c.Article, v.published, v.recorded
			out.Claims = append(out.Claims, graph.RetractedClaim{Claim: claim, RetractedAt: v.retracted})
		}
	}
	return nil
}

// story is the key of a story, 0 where it has none yet.
func (r *restorer) story(ctx context.Context, s export.HistoryStory, nodes map[string]graph.Identity, articles map[string]graph.Key) (graph.Key, error) {
	if s.Version == 0 {
		return nodes[articleProfile(s.Article)].Node, nil
	}
	claims, err := r.store.VersionClaims(ctx, []graph.VersionKey{{Article: articles[s.Article], Version: s.Version}})
	if err != nil || len(claims) == 0 {
		return 0, err
	}
	return claims[0].Story, nil
}

// claimID is the id of a claim.
func claimID(article string, version, n int) string {
	return fmt.Sprintf("claim/%s@%d/%d", article, version, n)
}
