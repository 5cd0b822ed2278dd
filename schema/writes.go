package schema

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/graphql-go/graphql"

	"parley/graph"
	"parley/graph/derive"
)

// Writer is who writes to the store, as derive.Writer does.
type Writer interface {
	Retract(ctx context.Context, articles []string) (stood []string, err error)
	Merge(ctx context.Context, refs []string, o derive.Opinion) (graph.Judgement, error)
	Distinguish(ctx context.Context, a, b string, o derive.Opinion) (graph.Judgement, error)
	Split(ctx context.Context, ref string, articles []string, o derive.Opinion) (graph.Judgement, error)
	Reject(ctx context.Context, evidence string, o derive.Opinion) (graph.Judgement, error)
	Undo(ctx context.Context, judgement string) (graph.Judgement, error)
}

// writes is who writes in a request, and in whose name.
type writes struct {
	to     Writer
	ingest graph.Ingest
	user   string
}

// Limits of what a mutation is told.
const (
	maxText   = 2000 // characters of an id, a name or a reason
	maxMerged = 50   // entities that are merged at once
)

func (c *catalog) mutationFields() []field {
	id := must(graphql.ID).(graphql.Input)
	ids := many(graphql.ID).(graphql.Input)
	why := arg{name: "why", typ: graphql.String, doc: "The reason, for those who come later; at most 2,000 characters."}
	judged := must(c.judgement)
	return []field{
		{name: "loadArticles", typ: must(c.loadReport), doc: "Load articles. Each is accounted for: what cannot be loaded is rejected with the reason, the others load. Loading again changes nothing.", get: loadArticles, args: []arg{
			{name: "articles", typ: many(c.articleInput).(graphql.Input), doc: "At most 1,000."},
			{name: "dryRun", typ: graphql.Boolean, doc: "Write nothing, and say what would become of each.", def: false}}},
		{name: "retractArticle", typ: must(c.article), doc: "Take an article out of the graph: what no other article supports is gone. Its claims keep their times. Load it again to have it back.", get: retractArticle,
			args: []arg{{name: "id", typ: id, doc: "Its id, with or without \"article/\" before it."}}},
		{name: "merge", typ: judged, doc: "They are one.", get: judging(merge, "ids"), args: []arg{
			{name: "ids", typ: ids, doc: "Two entities or more of one kind, at most 50, by ids or unambiguous names. An id that was merged already means what goes by it and no other part of its entity."}, why}},
		{name: "distinguish", typ: judged, doc: "They are not the same: no rule may merge them, and what is one falls apart.", get: judging(distinguish, "a", "b"), args: []arg{
			{name: "a", typ: id, doc: "An entity, by its id or an unambiguous name."},
			{name: "b", typ: id, doc: "The other one; where both are one entity now, ids that were merged into it tell them apart."}, why}},
		{name: "split", typ: judged, doc: "What some articles say of an entity is of another one, which bears the same name.", get: judging(split, "id"), args: []arg{
			{name: "id", typ: id, doc: "The entity, by its id or an unambiguous name."},
			{name: "articles", typ: ids, doc: "The articles that speak of the other one, by their ids; at most 500."}, why}},
		{name: "reject", typ: judged, doc: "A sentence does not say that: the fact loses this support, and is gone where it has no other.", get: judging(reject), args: []arg{
			{name: "evidence", typ: id, doc: "The sentence, by the id of the evidence."}, why}},
		{name: "undo", typ: judged, doc: "Take a judgement back: the graph is as if it had not been made. Undone twice is undone.", get: judging(undo), args: []arg{
			{name: "judgement", typ: id, doc: "The judgement's id."}}},
	}
}

// mutation is one under way: the entities that it is about are looked for, then it is handed over.
type mutation struct {
	*call
	ctx   context.Context
	refs  references
	about []string // ids of the entities, in the order in which they were asked for
}

// judging resolves a mutation that judges what do says, about the entities that these arguments name.
func judging(do func(*mutation) (graph.Judgement, error), named ...string) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		c := callOf(p)
		if err := c.args.bounded(); err != nil {
			return nil, err
		}
		m := &mutation{call: c, ctx: p.Context, refs: references{reads: c.reads}}
		for _, name := range named {
			if err := m.entities(c.args.allOf(name)); err != nil {
				return nil, err
			}
		}
		return thunk(func() (any, error) {
			if err := m.refs.settle(); err != nil {
				return nil, err
			}
			j, err := do(m)
			c.reads.forget()
			if err != nil {
				return nil, err
			}
			return then(c.reads.judgements().get(j.ID), func(j graph.Judgement) (any, error) { return &j, nil }), nil // with what it is about now
		}), nil
	}
}

// entities asks for those that an argument names, and hands them on as they were named: an id may
// mean a part of an entity.
func (m *mutation) entities(texts []string) error {
	if len(texts) > maxMerged {
		return inputf("%d entities are named; %d are allowed", len(texts), maxMerged)
	}
	for _, text := range texts {
		m.refs.add(text, graph.EntityKinds, func(*graph.Node) error {
			m.about = append(m.about, text)
			return nil
		})
	}
	return nil
}

// allOf is what an argument holds, be it one text or a list.
func (a args) allOf(name string) []string {
	if s, ok := a[name].(string); ok {
		return []string{s}
	}
	return a.texts(name)
}

// bounded refuses arguments that no honest client sends.
func (a args) bounded() error {
	for name := range a {
		for _, s := range a.allOf(name) {
			if utf8.RuneCountInString(s) > maxText {
				return inputf("%s is longer than %d characters", name, maxText)
			}
			if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
				return inputf("%s has control characters in it", name)
			}
		}
	}
	return nil
}

// opinion is who judges, and why.
func (m *mutation) opinion() derive.Opinion {
	return derive.Opinion{By: m.writes.user, Why: m.args.text("why")}
}

func merge(m *mutation) (graph.Judgement, error) {
	return m.writes.to.Merge(m.ctx, m.about, m.opinion())
}

func distinguish(m *mutation) (graph.Judgement, error) {
	return m.writes.to.Distinguish(m.ctx, m.about[0], m.about[1], m.opinion())
}

func split(m *mutation) (graph.Judgement, error) {
	articles := m.args.texts("articles")
	if len(articles) > maxList {
		return graph.Judgement{}, inputf("articles has %d items; %d are allowed", len(articles), maxList)
	}
	return m.writes.to.Split(m.ctx, m.about[0], articles, m.opinion())
}

func reject(m *mutation) (graph.Judgement, error) {
	return m.writes.to.Reject(m.ctx, m.args.text("evidence"), m.opinion())
}

func undo(m *mutation) (graph.Judgement, error) {
	return m.writes.to.Undo(m.ctx, m.args.text("judgement"))
}

// retractArticle resolves an article that was taken out: its node is gone, so that it is shown as it was.
func retractArticle(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	if err := c.args.bounded(); err != nil {
		return nil, err
	}
	id := c.args.text("id")
	found := c.reads.referArticle(id)
	return thunk(func() (any, error) {
		n, err := found.find()
		if err != nil {
			return nil, err
		}
		var stood []string
		if n != nil {
			stood, err = c.writes.to.Retract(p.Context, []string{strings.TrimPrefix(n.ID, "article/")})
			c.reads.forget()
		}
		if err == nil && len(stood) == 0 {
			err = faultf(CodeNotFound, "no article with the id %q stands in the graph", clip(id))
		}
		return asSource(n), err
	}), nil
}
