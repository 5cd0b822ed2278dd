package neo4j

import (
	"context"
	_ "embed" // statements
	"strings"

	"parley/graph"
)

//go:embed cypher/articles.cypher
var articlesStatement string

//go:embed cypher/tx_articles.cypher
var txArticles string

//go:embed cypher/versions.cypher
var versionsStatement string

//go:embed cypher/texts.cypher
var textsStatement string

//go:embed cypher/extractions.cypher
var extractionsStatement string

// plainVersion puts into a statement what is read of a version: all but its text and what was extracted from it, which
// may be long.
func plainVersion(text string) string {
	return strings.Replace(text, "VERSION", ".article, .version, .article_id, .long_article_id, .title, .url, .source, .published, .language,"+
		" .fingerprint, .sha256, .recorded_at, .retracted_at, .seq, .extractor", 1)
}

// versionProps are the properties of a new version of an article.
func versionProps(v graph.ArticleVersion) props {
	a := v.Article
	p := props{"article": int64(v.Key), "version": v.Version, "text": a.Text, "fingerprint": v.Fingerprint,
		"sha256": v.SHA256, "recorded_at": v.RecordedAt.UTC(), "seq": v.Seq}
	p.setIndexed("article_id", a.ID)
	p.set("title", a.Title)
	p.set("url", a.URL)
	p.set("source", a.Source)
	p.set("published", a.Published)
	p.set("language", a.Language)
	p.set("extractor", v.Extractor)
	p.setTime("retracted_at", v.RetractedAt)
	if len(v.Extraction) > 0 {
		p["extraction"] = v.Extraction
	}
	return p.withoutEmpty()
}

// version reads the properties of a version of an article.
func (p props) version() graph.ArticleVersion {
	return graph.ArticleVersion{
		Key: p.key("article"), Version: p.int("version"),
		Article: graph.Article{
			ID: p.whole("article_id"), Title: p.str("title"), URL: p.str("url"), Source: p.str("source"),
			Published: p.str("published"), Language: p.str("language"), Text: p.str("text"),
		},
		Fingerprint: p.str("fingerprint"), SHA256: p.str("sha256"), Extractor: p.str("extractor"),
		RecordedAt: p.time("recorded_at"), RetractedAt: p.time("retracted_at"), Seq: int64(p.int("seq")),
	}
}

// Articles returns the latest versions of articles by their own ids.
func (t *tx) Articles(ctx context.Context, ids []string) (map[string]graph.ArticleVersion, error) {
	out := map[string]graph.ArticleVersion{}
	if len(ids) == 0 {
		return out, nil
	}
	err := t.query(ctx, "articles", plainVersion(txArticles), map[string]any{"ids": indexedAll(ids)}, func(r row) {
		v := r.props(0).version()
		out[v.Article.ID] = v
	})
	return out, err
}

// Articles returns the latest versions of articles, without text.
func (s *Store) Articles(ctx context.Context, articles []graph.Key) (map[graph.Key]graph.ArticleVersion, error) {
	out := map[graph.Key]graph.ArticleVersion{}
	if len(articles) == 0 {
		return out, nil
	}
	err := s.read(ctx, "articles", plainVersion(articlesStatement), map[string]any{"articles": keysOf(articles)}, func(r row) {
		v := r.props(0).version()
		out[v.Key] = v
	})
	return out, err
}

// Versions returns the standing versions of the next articles.
func (s *Store) Versions(ctx context.Context, after graph.Key, limit int) ([]graph.ArticleVersion, error) {
	var out []graph.ArticleVersion
	params := map[string]any{"after": int64(after), "limit": max(limit, 0)}
	err := s.read(ctx, "versions", plainVersion(versionsStatement), params, func(r row) { out = append(out, r.props(0).version()) })
	return out, err
}

// Texts returns the texts of versions of articles.
func (s *Store) Texts(ctx context.Context, versions []graph.VersionKey) (map[graph.VersionKey]string, error) {
	out := map[graph.VersionKey]string{}
	if len(versions) == 0 {
		return out, nil
	}
	err := s.read(ctx, "texts", textsStatement, versionKeys(versions), func(r row) {
		out[graph.VersionKey{Article: graph.Key(r.int(0)), Version: r.int(1)}] = r.str(2)
	})
	return out, err
}

// Extractions returns what was extracted from versions of articles.
func (t *tx) Extractions(ctx context.Context, versions []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	return extractionsOf(ctx, t.query, versions)
}

// Extractions returns what was extracted from versions of articles.
func (s *Store) Extractions(ctx context.Context, versions []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	return extractionsOf(ctx, s.read, versions)
}

func extractionsOf(ctx context.Context, ask query, versions []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	out := map[graph.VersionKey][]byte{}
	if len(versions) == 0 {
		return out, nil
	}
	err := ask(ctx, "extractions", extractionsStatement, versionKeys(versions), func(r row) {
		out[graph.VersionKey{Article: graph.Key(r.int(0)), Version: r.int(1)}], _ = r[2].([]byte)
	})
	return out, err
}

// versionKeys are versions as a parameter.
func versionKeys(versions []graph.VersionKey) map[string]any {
	keys := make([][]int64, len(versions))
	for i, v := range versions {
		keys[i] = []int64{int64(v.Article), int64(v.Version)}
	}
	return map[string]any{"versions": keys}
}
