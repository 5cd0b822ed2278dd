package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// article is an article as resolvers know it: its node, where that was read, and the
// version that is meant, 0 for the latest.
type article struct {
	key     graph.Key
	version int
	node    *graph.Node
}

// version resolves a field from the latest version of an article.
func ofVersion(get func(graph.ArticleVersion) any) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		return then(callOf(p).reads.versions().get(p.Source.(*article).key), func(v graph.ArticleVersion) (any, error) { return get(v), nil }), nil
	}
}

func (r *reads) versions() *batch[graph.Key, graph.ArticleVersion] {
	return batchOf(r, "articles", func(keys []graph.Key) (map[graph.Key]graph.ArticleVersion, error) {
		return r.store.Articles(r.ctx, keys)
	})
}

func (r *reads) texts() *batch[graph.VersionKey, string] {
	return batchOf(r, "texts", func(keys []graph.VersionKey) (map[graph.VersionKey]string, error) {
		return r.store.Texts(r.ctx, keys)
	})
}

func (r *reads) articleNode(a *article) func() (*graph.Node, error) {
	if a.node != nil {
		r.nodes().prime(a.key, a.node)
	}
	return r.nodes().get(a.key)
}

// articleNode resolves a field from the article's node.
func articleNode(get func(*graph.Node) any) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		return then(callOf(p).reads.articleNode(p.Source.(*article)), func(n *graph.Node) (any, error) {
			if n == nil {
				return nil, nil
			}
			return get(n), nil
		}), nil
	}
}

// articleText resolves the text: of the version that is meant, else of the latest.
func articleText(p graphql.ResolveParams) (any, error) {
	a, r := p.Source.(*article), callOf(p).reads
	texts := r.texts()
	use := func(s string) (any, error) { return s, nil }
	if a.version != 0 {
		return then(texts.get(graph.VersionKey{Article: a.key, Version: a.version}), use), nil
	}
	return then(r.versions().get(a.key), func(v graph.ArticleVersion) (any, error) {
		return then(texts.get(graph.VersionKey{Article: a.key, Version: v.Version}), use), nil
	}), nil
}

func articleVersion(p graphql.ResolveParams) (any, error) {
	if v := p.Source.(*article).version; v != 0 {
		return v, nil
	}
	return ofVersion(func(v graph.ArticleVersion) any { return v.Version })(p)
}

func articleMentions(p graphql.ResolveParams) (any, error) {
	r := callOf(p).reads
	b := batchOf(r, "name spans", func(keys []graph.Key) (map[graph.Key][]graph.NameSpan, error) {
		return r.store.NameSpans(r.ctx, keys)
	})
	return then(b.get(p.Source.(*article).key), func(list []graph.NameSpan) (any, error) {
		return list[:min(len(list), maxList)], nil
	}), nil
}

// copyOf resolves the article that an article repeats.
func copyOf(p graphql.ResolveParams) (any, error) {
	a, r := p.Source.(*article), callOf(p).reads
	return then(r.articleNode(a), func(n *graph.Node) (any, error) {
		if n == nil {
			return nil, nil
		}
		return nodeAt(p, n.CopyOf)
	}), nil
}

func articleLabel(n *graph.Node) any {
	if n.Name != "" {
		return n.Name
	}
	return n.ID
}

func published(v graph.ArticleVersion) any {
	d, err := graph.ParsePublished(v.Article.Published)
	if err != nil {
		return nil
	}
	return text(d.String())
}

func (c *catalog) articleFields() []field {
	return []field{
		{name: "id", typ: must(graphql.ID), doc: "The article's id.", get: articleNode(func(n *graph.Node) any { return n.ID })},
		{name: "label", typ: must(graphql.String), doc: "What to write beside it in a drawing.", get: articleNode(articleLabel)},
		{name: "title", typ: graphql.String, doc: "Its headline, where known.", get: ofVersion(func(v graph.ArticleVersion) any { return text(v.Article.Title) })},
		{name: "url", typ: graphql.String, doc: "Where it was published, where known.", get: ofVersion(func(v graph.ArticleVersion) any { return text(v.Article.URL) })},
		{name: "source", typ: graphql.String, doc: "Who published it, where known.", get: ofVersion(func(v graph.ArticleVersion) any { return text(v.Article.Source) })},
		{name: "published", typ: c.edtf, doc: "The day on which it was published, where known.", get: ofVersion(published)},
		{name: "language", typ: graphql.String, doc: "The language it is written in, as BCP 47 has it, where known.", get: ofVersion(func(v graph.ArticleVersion) any { return text(v.Article.Language) })},
		{name: "text", typ: must(graphql.String), doc: "Its text, which the offsets of evidence and mentions count in.", get: articleText},
		{name: "recordedAt", typ: must(c.dateTime), doc: "When this version was loaded.", get: ofVersion(func(v graph.ArticleVersion) any { return timestamp(v.RecordedAt) })},
		{name: "retractedAt", typ: c.dateTime, doc: "When it was retracted, where it was.", get: ofVersion(func(v graph.ArticleVersion) any { return timestamp(v.RetractedAt) })},
		{name: "copyOf", typ: c.article, doc: "The earliest article that this one repeats, where it is a copy.", more: whole, get: copyOf},
		{name: "version", typ: must(graphql.Int), doc: "1, 2, …: a corrected text is a new version, and evidence points at its own.", get: articleVersion},
		{name: "mentions", typ: many(c.mention), doc: "Where names of entities stand in the text, in its order; at most 500.", get: articleMentions},
		{name: "entities", typ: must(c.entityConnection), doc: "The entities that it speaks of, by name.", get: listNodes(graph.NodeQuery{Via: graph.ViaMentions, NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds}}, argKinds),
			args: firstArgs(arg{name: "kinds", typ: some(c.entityKind), doc: "Only entities of these kinds."})},
		{name: "meetings", typ: many(c.meeting), doc: "The meetings that it speaks of, newest first; at most 500.", get: nodesVia(graph.ViaMentions, graph.ByDate, graph.KindMeeting)},
		{name: "statements", typ: many(c.statement), doc: "What it quotes, newest first; at most 500.", get: nodesVia(graph.ViaMentions, graph.ByDate, graph.KindStatement)},
	}
}

func (c *catalog) mentionFields() []field {
	return []field{
		{name: "entity", typ: must(c.entity), doc: "Whose name it is.", get: func(p graphql.ResolveParams) (any, error) { return nodeAt(p, p.Source.(graph.NameSpan).Node) }},
		{name: "start", typ: must(graphql.Int), doc: "Where the name starts in the article's text, in Unicode code points.", get: of(func(s graph.NameSpan) any { return s.Start })},
		{name: "end", typ: must(graphql.Int), doc: "Where the name ends, exclusive.", get: of(func(s graph.NameSpan) any { return s.End })},
	}
}
