package schema

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

func (c *catalog) judgementFields() []field {
	return []field{
		{name: "id", typ: must(graphql.ID), doc: "The judgement's id, by which it is undone.", get: of(func(j *graph.Judgement) any { return j.ID })},
		{name: "verdict", typ: must(c.verdict), doc: "What was judged.", get: of(func(j *graph.Judgement) any { return j.Verdict })},
		{name: "entities", typ: many(c.entity), doc: "What it is about, as it stands now: one entity where a merge holds, two where a split does.", get: judgedEntities},
		{name: "articles", typ: many(c.article), doc: "The articles that a split sets apart, as far as they are there: they speak of the second of its entities. Other judgements have none.", get: splitArticles},
		{name: "evidence", typ: c.evidence, doc: "The sentence that was rejected, as long as its article has it.", get: judgedEvidence},
		{name: "why", typ: graphql.String, doc: "The reason, where one was given.", get: of(func(j *graph.Judgement) any { return text(j.Why) })},
		{name: "by", typ: must(graphql.String), doc: "Who judged.", get: of(func(j *graph.Judgement) any { return j.By })},
		{name: "at", typ: must(c.dateTime), doc: "When it was judged.", get: of(func(j *graph.Judgement) any { return timestamp(j.At) })},
		{name: "undone", typ: c.dateTime, doc: "When it was taken back, where it was.", get: of(func(j *graph.Judgement) any { return timestamp(j.Undone) })},
	}
}

// judgements is the batch of judgements by id.
func (r *reads) judgements() *batch[string, graph.Judgement] {
	return batchOf(r, "judgements", func(ids []string) (map[string]graph.Judgement, error) {
		return r.store.Judgements(r.ctx, ids)
	})
}

// profilesOf are the profiles that a judgement is about: those that were judged, and those that are meant now.
func profilesOf(j *graph.Judgement) []string {
	var ids []string
	if j.Claim != nil && j.Claim.From != "" {
		ids = append(ids, j.Claim.From)
	}
	for _, a := range j.Anchors {
		for _, id := range [...]string{a.Profile, a.Now} {
			if id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids[:min(len(ids), maxList)]
}

// judgedEntities resolves the entities that the profiles of a judgement belong to.
func judgedEntities(p graphql.ResolveParams) (any, error) {
	return callOf(p).reads.listOf(profilesOf(p.Source.(*graph.Judgement)), graph.EntityKinds...), nil
}

// splitArticles resolves the articles that speak of the entity that was split off.
func splitArticles(p graphql.ResolveParams) (any, error) {
	j := p.Source.(*graph.Judgement)
	var ids []string
	for _, a := range j.Anchors {
		if id := "article/" + a.Article; j.Split && !slices.Contains(ids, id) && len(ids) < maxList {
			ids = append(ids, id)
		}
	}
	return callOf(p).reads.listOf(ids, graph.KindArticle), nil
}

// judgedEvidence resolves the quote that a judgement rejects, where the article stands and still
// has it: a correction moves its sentences.
func judgedEvidence(p graphql.ResolveParams) (any, error) {
	j, r := p.Source.(*graph.Judgement), callOf(p).reads
	if j.Verdict != graph.Wrong || j.Anchors[0].Quote.Text == "" {
		return nil, nil
	}
	quote := j.Anchors[0].Quote
	return then(r.byID("article/"+j.Anchors[0].Article), func(n *graph.Node) (any, error) {
		if n == nil {
			return nil, nil
		}
		return then(r.versions().get(n.Key), func(v graph.ArticleVersion) (any, error) {
			return then(r.texts().get(graph.VersionKey{Article: n.Key, Version: v.Version}), func(text string) (any, error) {
				span, ok := find(text, quote)
				if !ok {
					return nil, nil
				}
				return &graph.Evidence{ID: j.ID + "#0", Article: n.Key, Version: v.Version, Quote: graph.Quote{Span: span, Text: quote.Text}, RecordedAt: v.RecordedAt}, nil
			}), nil
		}), nil
	}), nil
}

// find says where in a text a quote stands: at its own place, or else at the first that has its words.
func find(text string, q graph.Quote) (graph.Span, bool) {
	runes := []rune(text)
	if q.Start <= q.End && q.End <= len(runes) && string(runes[q.Start:q.End]) == q.Text {
		return q.Span, true
	}
	before, _, ok := strings.Cut(text, q.Text)
	start := utf8.RuneCountInString(before)
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(q.Text)}, ok
}

// listJudgements resolves the judgements of one entity, or of all.
func listJudgements(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	q := graph.JudgementQuery{Limit: maxList}
	refs := references{reads: c.reads}
	refs.want(c.args, "of", graph.EntityKinds, func(n *graph.Node) error {
		q.Of = []graph.Key{n.Key}
		return nil
	})
	return refs.then(func() any {
		return then(once(c.reads, c.key, func() ([]graph.Judgement, error) {
			return c.reads.store.ListJudgements(c.reads.ctx, q)
		}), func(list []graph.Judgement) (any, error) { return pointers(list), nil })
	}), nil
}

// pointers are the items of a list as resolvers know them.
func pointers[T any](list []T) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}
