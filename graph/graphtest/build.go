package graphtest

import (
	"fmt"

	"parley/graph"
)

// articleID is the id of the node of an article.
func articleID(own string) string { return "article/" + own }

// article adds the first version of an article, and its node.
func (b *builder) article(own, published string, with ...func(*graph.Article)) graph.ArticleVersion {
	return b.version(own, 1, published, with...)
}

// version adds a version of an article, and its node.
func (b *builder) version(own string, version int, published string, with ...func(*graph.Article)) graph.ArticleVersion {
	a := graph.Article{
		ID: own, Title: "Title of " + own, URL: "https://example.org/" + own, Source: "Wire",
		Published: published, Language: "en", Text: fmt.Sprintf("Text %d of %s.", version, own),
	}
	for _, f := range with {
		f(&a)
	}
	v := graph.ArticleVersion{
		Key: b.key(articleID(own)), Version: version, Article: a,
		Fingerprint: fmt.Sprintf("%s@%d", own, version), SHA256: fmt.Sprintf("sha-%d", version), RecordedAt: b.At,
		Extractor: "reader 1.0",
	}
	b.Articles = append(b.Articles, v)
	b.node(graph.KindArticle, articleID(own), a.Title, dated(published))
	return v
}

// from and language say of which source, or in which language, an article is.
func from(source string) func(*graph.Article) { return func(a *graph.Article) { a.Source = source } }
func written(language string) func(*graph.Article) {
	return func(a *graph.Article) { a.Language = language }
}

// claim adds a claim of the first version of an article. What c leaves open is filled in.
func (b *builder) claim(own string, c graph.Claim) graph.Claim {
	if c.Version == 0 {
		c.Version = 1
	}
	c.ArticleID, c.Article = own, b.key(articleID(own))
	at := fmt.Sprintf("%s@%d", own, c.Version)
	c.N = b.claims[at]
	b.claims[at]++
	c.ID = fmt.Sprintf("claim/%s/%d", at, c.N)
	c.Key = b.key(c.ID)
	if c.Basis == "" {
		c.Basis = graph.Stated
	}
	if c.Confidence == 0 {
		c.Confidence = 0.5
	}
	if c.Story == 0 {
		c.Story = c.Article
	}
	if c.RecordedAt.IsZero() {
		c.RecordedAt = b.At
	}
	for _, a := range b.Articles {
		if a.Article.ID == own {
			c.Published = a.Article.Published
		}
	}
	b.Claims = append(b.Claims, c)
	return c
}

// mention adds the claim that an article speaks of a profile of a node, with a quote at each start.
func (b *builder) mention(own, profile, node string, starts ...int) graph.Claim {
	return b.claim(own, graph.Claim{
		Type: graph.Mentions, To: profile, Node: b.key(node), Evidence: quotes(starts...),
	})
}

// states adds the claim that an article makes in support of a relation.
func (b *builder) states(own string, r graph.Relation, from, to string, starts ...int) graph.Claim {
	return b.claim(own, graph.Claim{Type: r.Type, From: from, To: to, Fact: r.Key, Evidence: quotes(starts...)})
}

// quotes are quotes of ten characters.
func quotes(starts ...int) []graph.Quote {
	var out []graph.Quote
	for _, s := range starts {
		out = append(out, graph.Quote{Span: graph.Span{Start: s, End: s + 10}, Text: fmt.Sprintf("quote %d", s)})
	}
	return out
}

// profile adds a profile of a node.
func (b *builder) profile(id, node string, kind graph.Kind, blocks ...string) graph.Profile {
	p := graph.Profile{ID: id, Kind: kind, Node: b.key(node), Articles: 1, Stated: 1, Blocks: blocks}
	b.Profiles = append(b.Profiles, p)
	return p
}
