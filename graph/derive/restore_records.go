package derive

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/export"
)

// How much one transaction restores.
const (
	restoredVersions = 100
	restoredBytes    = 4 << 20 // of text
	restoredRows     = 2000    // claims, entries of the log
)

// records restores the versions of articles and the judgements, which the graph is derived from.
func (r *restorer) records(ctx context.Context) error {
	if r.have != "" && !strings.HasPrefix(r.have, r.mark+records) {
		return nil // that is done
	}
	done := position(r.have, r.mark+records)
	part, size := graph.Restoration{}, 0
	flush := func(next string) error {
		err := r.write(ctx, next, &part, func(tx graph.Tx) error { return r.number(ctx, tx, part.Articles) })
		part, size = graph.Restoration{}, 0
		return err
	}
	err := r.each(ctx, "restoring articles", func(h *export.HistoryReader, record any) error {
		if h.Line() <= done {
			return nil
		}
		switch record := record.(type) {
		case *export.HistoryHead:
			part.LastLoad, part.Purged = record.LastLoad, record.Purged
		case *export.HistoryVersion:
			part.Articles = append(part.Articles, newVersion(record))
			size += len(record.Article.Text)
		case *export.HistoryJudgement:
			part.Judgements = append(part.Judgements, record.Judgement())
		default:
			return nil
		}
		if len(part.Articles) < restoredVersions && len(part.Judgements) < restoredRows && size < restoredBytes {
			return nil
		}
		return flush(r.mark + records + strconv.Itoa(h.Line()))
	})
	if err != nil {
		return err
	}
	return flush(r.mark + " " + RulesVersion() + wiping)
}

func newVersion(record *export.HistoryVersion) graph.ArticleVersion {
	v := graph.ArticleVersion{
		Version: record.Version, Article: record.Article, Fingerprint: record.Fingerprint, SHA256: record.SHA256,
		RecordedAt: record.Recorded, RetractedAt: record.Retracted, Seq: record.Seq, Extractor: record.Extractor,
	}
	if x, ok := record.Extraction(); ok {
		v.Extraction = graph.Pack(x)
	}
	return v
}

// number gives versions the keys of their articles: those that earlier versions have, or new ones.
func (r *restorer) number(ctx context.Context, tx graph.Tx, versions []graph.ArticleVersion) error {
	var ids []string
	for _, v := range versions {
		ids = append(ids, v.Article.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	keys, err := articleKeys(ctx, tx, ids)
	if err != nil {
		return err
	}
	if len(ids) > len(keys) {
		next, err := tx.NewKeys(ctx, len(ids)-len(keys))
		if err != nil {
			return err
		}
		for _, v := range versions { // in the order in which they were loaded
			if _, ok := keys[v.Article.ID]; !ok {
				keys[v.Article.ID] = next
				next++
			}
		}
	}
	for i := range versions {
		versions[i].Key = keys[versions[i].Article.ID]
	}
	return nil
}

// articleKeys are the keys of those articles that are there, by their own ids.
func articleKeys(ctx context.Context, tx graph.Tx, ids []string) (map[string]graph.Key, error) {
	keys := map[string]graph.Key{}
	if len(ids) == 0 {
		return keys, nil
	}
	versions, err := tx.Articles(ctx, ids)
	for id, v := range versions {
		keys[id] = v.Key
	}
	return keys, err
}
