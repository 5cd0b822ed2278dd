package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"parley/graph"
)

func scanArticle(rows *sql.Rows) (v graph.ArticleVersion, err error) {
	var recorded int64
	var retracted *int64
	a := &v.Article
	err = rows.Scan(&v.Key, &v.Version, &a.ID, &a.Title, &a.URL, &a.Source, &a.Published, &a.Language,
		&v.Fingerprint, &v.SHA256, &recorded, &retracted, &v.Seq, &v.Extractor)
	if err != nil {
		return v, fmt.Errorf("scan article: %w", err)
	}
	v.RecordedAt, v.RetractedAt = fromNanos(&recorded), fromNanos(retracted)
	return v, nil
}

var (
	//go:embed sql/articles_by_id.sql
	articlesByID string
	//go:embed sql/articles_by_node.sql
	articlesByNode string
	//go:embed sql/fingerprints.sql
	fingerprints string
	//go:embed sql/texts.sql
	texts string
	//go:embed sql/extractions.sql
	extractions string
	//go:embed sql/versions.sql
	versions string
)

// Articles implements graph.Tx.
func (t *tx) Articles(ctx context.Context, ids []string) (map[string]graph.ArticleVersion, error) {
	out := make(map[string]graph.ArticleVersion, len(ids))
	return out, t.each(ctx, articlesByID, []any{stringList(ids)}, func(rows *sql.Rows) error {
		v, err := scanArticle(rows)
		out[v.Article.ID] = v
		return err
	})
}

// Articles implements graph.Reader.
func (s *Store) Articles(ctx context.Context, articles []graph.Key) (map[graph.Key]graph.ArticleVersion, error) {
	out := make(map[graph.Key]graph.ArticleVersion, len(articles))
	return out, s.queries.each(ctx, articlesByNode, []any{keyList(articles)}, func(rows *sql.Rows) error {
		v, err := scanArticle(rows)
		out[v.Key] = v
		return err
	})
}

// Fingerprints implements graph.Reader.
func (s *Store) Fingerprints(ctx context.Context, articles []string) (map[string]string, error) {
	out := make(map[string]string, len(articles))
	return out, s.queries.each(ctx, fingerprints, []any{stringList(articles)}, func(rows *sql.Rows) error {
		var id, fingerprint string
		err := rows.Scan(&id, &fingerprint)
		out[id] = fingerprint
		return err
	})
}

// Versions implements graph.Reader.
func (s *Store) Versions(ctx context.Context, after graph.Key, limit int) (out []graph.ArticleVersion, err error) {
	err = s.queries.each(ctx, versions, []any{after, max(limit, 0)}, func(rows *sql.Rows) error {
		v, err := scanArticle(rows)
		out = append(out, v)
		return err
	})
	return out, err
}

// Texts implements graph.Reader.
func (s *Store) Texts(ctx context.Context, of []graph.VersionKey) (map[graph.VersionKey]string, error) {
	return ofVersions[string](ctx, &s.queries, texts, of)
}

// Extractions implements graph.Tx.
func (t *tx) Extractions(ctx context.Context, of []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	return ofVersions[[]byte](ctx, &t.statements, extractions, of)
}

// Extractions implements graph.Reader.
func (s *Store) Extractions(ctx context.Context, of []graph.VersionKey) (map[graph.VersionKey][]byte, error) {
	return ofVersions[[]byte](ctx, &s.queries, extractions, of)
}

// versionList writes keys of versions as a JSON array.
func versionList(of []graph.VersionKey) string {
	pairs := make([][2]int64, len(of))
	for i, v := range of {
		pairs[i] = [2]int64{int64(v.Article), int64(v.Version)}
	}
	return jsonText(pairs)
}

// ofVersions reads something of each of some versions.
func ofVersions[T any](ctx context.Context, s *statements, text string, of []graph.VersionKey) (map[graph.VersionKey]T, error) {
	out := make(map[graph.VersionKey]T, len(of))
	return out, s.each(ctx, text, []any{versionList(of)}, func(rows *sql.Rows) error {
		var v graph.VersionKey
		var value T
		err := rows.Scan(&v.Article, &v.Version, &value)
		out[v] = value
		return err
	})
}
