package neo4j

import (
	"cmp"
	"context"
	_ "embed" // statements
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/judgements.cypher
var judgementsStatement string

//go:embed cypher/list_judgements.cypher
var listJudgementsStatement string

//go:embed cypher/list_judgements_of.cypher
var listJudgementsOf string

//go:embed cypher/put_judgements.cypher
var putJudgements string

// Judgements returns judgements by id, and those that stand for profiles and articles.
func (t *tx) Judgements(ctx context.Context, ids, profiles, articles []string) ([]graph.Judgement, error) {
	if len(ids)+len(profiles)+len(articles) == 0 {
		return nil, nil
	}
	var out []graph.Judgement
	params := map[string]any{"ids": indexedAll(ids), "profiles": indexedAll(profiles), "articles": indexedAll(articles)}
	err := t.query(ctx, "judgements", judgementsStatement, params, func(r row) { out = append(out, r.judgement()) })
	slices.SortFunc(out, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), strings.Compare(a.ID, b.ID))
	})
	return out, err
}

// Judgements returns judgements by id.
func (s *Store) Judgements(ctx context.Context, ids []string) (map[string]graph.Judgement, error) {
	out := make(map[string]graph.Judgement, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	params := map[string]any{"ids": indexedAll(ids), "profiles": []string{}, "articles": []string{}}
	err := s.read(ctx, "judgements by id", judgementsStatement, params, func(r row) {
		j := r.judgement()
		out[j.ID] = j
	})
	return out, err
}

// ListJudgements lists judgements, the latest first.
func (s *Store) ListJudgements(ctx context.Context, q graph.JudgementQuery) ([]graph.Judgement, error) {
	if q.Limit <= 0 {
		return nil, nil
	}
	text := listJudgementsStatement
	if len(q.Of) > 0 {
		text = listJudgementsOf
	}
	var out []graph.Judgement
	params := map[string]any{"of": unique(keysOf(q.Of)), "limit": q.Limit}
	err := s.read(ctx, "list judgements", text, params, func(r row) { out = append(out, r.judgement()) })
	slices.SortFunc(out, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(b.Seq, a.Seq), strings.Compare(a.ID, b.ID))
	})
	return out, err
}

func (t *tx) putJudgements(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Judgements))
	for i, j := range c.Judgements {
		p := judgementProps(j)
		rows[i] = props{"id": p["id"], "props": p, "anchors": anchorProps(j.Anchors)}
	}
	return write(ctx, t, "judgements", putJudgements, "rows", rows)
}

func judgementProps(j graph.Judgement) props {
	p := props{"verdict": string(j.Verdict), "seq": j.Seq}
	p.setIndexed("id", j.ID)
	if j.Split {
		p["split"] = true
	}
	if j.Claim != nil {
		p["claim"] = toJSON(j.Claim)
	}
	p.set("why", j.Why)
	p.set("by", j.By)
	p.setTime("at", j.At)
	p.setTime("undone", j.Undone)
	return p.withoutEmpty()
}

func anchorProps(anchors []graph.Anchor) []props {
	out := make([]props, len(anchors))
	for i, a := range anchors {
		p := props{"n": i, "kind": string(a.Kind), "start": a.Quote.Start, "end": a.Quote.End}
		p.setIndexed("profile", a.Profile)
		p.setIndexed("article", a.Article)
		p.setIndexed("now", a.Now)
		p.set("quote", a.Quote.Text)
		out[i] = p.withoutEmpty()
	}
	return out
}

// judgement reads a judgement from two columns: its properties, and those of each of its anchors.
func (r row) judgement() graph.Judgement {
	p := r.props(0)
	j := graph.Judgement{
		ID: p.whole("id"), Verdict: graph.Verdict(p.str("verdict")), Why: p.str("why"), By: p.str("by"),
		At: p.time("at"), Undone: p.time("undone"), Seq: int64(p.int("seq")),
	}
	j.Split, _ = p["split"].(bool)
	fromJSON(p.str("claim"), &j.Claim)
	list, _ := r[1].([]any)
	anchors := make([]props, len(list))
	for i, a := range list {
		anchors[i], _ = a.(map[string]any)
	}
	slices.SortFunc(anchors, func(a, b props) int { return a.int("n") - b.int("n") })
	for _, a := range anchors {
		j.Anchors = append(j.Anchors, graph.Anchor{
			Profile: a.whole("profile"), Kind: graph.Kind(a.str("kind")), Article: a.whole("article"), Now: a.whole("now"),
			Quote: graph.Quote{Span: graph.Span{Start: a.int("start"), End: a.int("end")}, Text: a.str("quote")},
		})
	}
	return j
}
