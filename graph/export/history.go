package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"math"
	"slices"
	"strings"

	"parley/graph"
)

// How much of a history is held at a time.
const (
	versionsAtOnce = 200 // without text
	textsAtOnce    = 10  // an article may have megabytes
	changesAtOnce  = 1000
)

// writeHistory writes what the graph is made from and what was recorded on the way to it, and nothing that is derived:
// see docs/moving.md. Its bytes depend on what happened and on nothing else.
func writeHistory(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	archive, ok := p.walk.r.(graph.Archive)
	if !ok {
		return nil, optionf("history is of a store, not of what a graph looked like at another time")
	}
	rules, err := archive.Ruled(ctx)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(rules, graph.Restoring) {
		return nil, fmt.Errorf("%w: %s", graph.ErrRestoring, strings.TrimPrefix(rules, graph.Restoring))
	}
	sum := sha256.New()
	out := &history{archive: archive, sum: sum, lines: json.NewEncoder(io.MultiWriter(w, sum)), orphans: map[graph.Key]HistoryStory{}, ids: map[graph.Key]string{}}
	out.lines.SetEscapeHTML(false)
	for _, write := range []func(context.Context) error{out.head, out.versions, out.claims, out.judgements, out.changes} {
		if err := write(ctx); err != nil {
			return nil, err
		}
	}
	return out.end, nil
}

// history writes the lines of a backup and counts them.
type history struct {
	archive graph.Archive
	sum     hash.Hash
	lines   *json.Encoder
	count   HistoryEnd
	orphans map[graph.Key]HistoryStory // stories that only versions told which do not stand
	ids     map[graph.Key]string       // of nodes that the log names; empty where they are gone
}

func (h *history) head(ctx context.Context) error {
	stats, err := h.archive.Stats(ctx)
	if err != nil {
		return err
	}
	purged, err := h.archive.Purged(ctx)
	if err != nil {
		return err
	}
	return h.lines.Encode(HistoryHead{recordHead, "parley", historyVersion, stats.LastLoad.UTC(), purged})
}

// eachVersion hands do the versions of articles that pass, some at a time.
func (h *history) eachVersion(ctx context.Context, passes func(graph.ArticleVersion) bool, do func([]graph.ArticleVersion) error) error {
	for seq := int64(0); ; {
		page, err := h.archive.VersionsSince(ctx, seq, versionsAtOnce)
		if err != nil || len(page) == 0 {
			return err
		}
		seq = page[len(page)-1].Seq
		page = slices.DeleteFunc(page, func(v graph.ArticleVersion) bool { return !passes(v) })
		for some := range slices.Chunk(page, textsAtOnce) {
			if err := do(some); err != nil {
				return err
			}
		}
	}
}

func (h *history) versions(ctx context.Context) error {
	all := func(graph.ArticleVersion) bool { return true }
	return h.eachVersion(ctx, all, func(versions []graph.ArticleVersion) error {
		keys := graph.VersionKeys(versions)
		texts, err := h.archive.Texts(ctx, keys)
		if err != nil {
			return err
		}
		packed, err := h.archive.Extractions(ctx, keys)
		if err != nil {
			return err
		}
		for i, v := range versions {
			text, ok := texts[keys[i]]
			if !ok {
				return fmt.Errorf("%w: the text of article %q, version %d", errDangling, v.Article.ID, v.Version)
			}
			line := HistoryVersion{
				Record: recordVersion, Seq: v.Seq, Version: v.Version, Recorded: v.RecordedAt.UTC(), Retracted: v.RetractedAt.UTC(),
				Extractor: v.Extractor, Fingerprint: v.Fingerprint, SHA256: v.SHA256, Article: v.Article,
			}
			line.Article.Text = text
			if p := packed[keys[i]]; len(p) > 0 {
				x, err := graph.Unpack(p)
				if err != nil {
					return fmt.Errorf("article %q, version %d: %w", v.Article.ID, v.Version, err)
				}
				line.Extracted = &historyExtracted{Extraction: &x}
			}
			h.count.Versions++
			if err := h.lines.Encode(line); err != nil {
				return err
			}
		}
		return nil
	})
}

func (h *history) claims(ctx context.Context) error {
	retracted := func(v graph.ArticleVersion) bool { return !v.RetractedAt.IsZero() }
	return h.eachVersion(ctx, retracted, func(versions []graph.ArticleVersion) error {
		claims, err := h.archive.VersionClaims(ctx, graph.VersionKeys(versions))
		if err != nil {
			return err
		}
		of, stories := map[graph.VersionKey][]graph.Claim{}, []graph.Key{}
		for _, c := range claims {
			key := graph.VersionKey{Article: c.Article, Version: c.Version}
			of[key], stories = append(of[key], c), append(stories, c.Story)
		}
		slices.Sort(stories)
		tellers, err := h.archive.Tellers(ctx, slices.Compact(stories))
		if err != nil {
			return err
		}
		for i, key := range graph.VersionKeys(versions) {
			if list := of[key]; len(list) > 0 {
				if err := h.versionClaims(versions[i], list, tellers); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (h *history) versionClaims(v graph.ArticleVersion, claims []graph.Claim, tellers map[graph.Key]string) error {
	slices.SortFunc(claims, func(a, b graph.Claim) int { return cmp.Compare(a.N, b.N) })
	line := HistoryClaims{Record: recordClaims, Article: v.Article.ID, Version: v.Version}
	story := claims[0].Story
	if own, ok := tellers[story]; ok {
		line.Story.Article = own
	} else {
		if _, ok := h.orphans[story]; !ok {
			h.orphans[story] = HistoryStory{v.Article.ID, v.Version}
		}
		line.Story = h.orphans[story]
	}
	for _, c := range claims {
		line.Claims = append(line.Claims, historyClaim{Claim: c})
	}
	h.count.Claims += len(claims)
	return h.lines.Encode(line)
}

func (h *history) judgements(ctx context.Context) error {
	list, err := h.archive.ListJudgements(ctx, graph.JudgementQuery{Limit: math.MaxInt32})
	if err != nil {
		return err
	}
	slices.SortFunc(list, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), strings.Compare(a.ID, b.ID))
	})
	for _, j := range list {
		anchors := slices.Clone(j.Anchors)
		for i := range anchors {
			if j.Undone.IsZero() {
				anchors[i].Now = ""
			}
		}
		h.count.Judgements++
		err := h.lines.Encode(HistoryJudgement{
			recordJudgement, j.Seq, j.ID, j.Verdict, j.Split, anchors, j.Claim, j.Why, j.By, j.At.UTC(), j.Undone.UTC(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (h *history) changes(ctx context.Context) error {
	q := graph.ChangeQuery{Page: graph.Page{Limit: changesAtOnce}}
	for more := true; more; {
		list, err := h.archive.ListChanges(ctx, q)
		if err != nil || len(list.Items) == 0 {
			return err
		}
		more, q.Page.After = list.More, list.Items[len(list.Items)-1].Cursor()
		var ends []graph.Key
		for _, e := range list.Items {
			_, from, to, _ := graph.FactParts(e.Fact)
			ends = append(ends, from, to)
		}
		if err := h.readIDs(ctx, ends); err != nil {
			return err
		}
		for _, e := range list.Items {
			h.count.Changes++
			err := h.lines.Encode(HistoryChange{
				recordChange, e.Seq, e.N, e.At.UTC(), e.Type, e.Of, e.Node, e.Relation, h.fact(e), e.Article, e.Judgement, e.Summary,
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// readIDs finds the ids of nodes, of which some may be gone.
func (h *history) readIDs(ctx context.Context, keys []graph.Key) error {
	missing := unknown(h.ids, keys)
	if len(missing) == 0 {
		return nil
	}
	nodes, err := h.archive.Nodes(ctx, missing)
	for _, key := range missing {
		h.ids[key] = nodes[key].ID
	}
	return err
}

// fact names a relation that the log tells of. Where one of its ends is gone it never comes back under that key.
func (h *history) fact(e graph.LogEntry) *HistoryFact {
	t, from, to, disc := graph.FactParts(e.Fact)
	if t != e.Relation || h.ids[from] == "" || h.ids[to] == "" {
		return nil
	}
	return &HistoryFact{h.ids[from], h.ids[to], disc}
}

func (h *history) end() error {
	h.count.Record, h.count.SHA256 = recordEnd, hex.EncodeToString(h.sum.Sum(nil))
	return h.lines.Encode(h.count)
}
