package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"slices"
	"time"

	"parley/graph"
	"parley/loader"
	"parley/loader/article"
	"parley/loader/extract"
)

// ingest loads what clients of the server hand over.
type ingest struct {
	*app
	store  graph.Store
	writer loader.Writer
}

// ingestPatience is how long a store that is away is tried again while a client waits.
const ingestPatience = 5 * time.Second

// Ingest implements graph.Ingest.
func (in *ingest) Ingest(ctx context.Context, articles []graph.Article, dryRun bool) (graph.Ingested, error) {
	var out graph.Ingested
	opts := loader.Options{DryRun: dryRun, Patience: ingestPatience, Logger: in.log, OnReject: func(r loader.Rejection) {
		out.Rejected = append(out.Rejected, graph.RejectedArticle{Index: r.Line - 1, ID: r.ID, Reason: r.Reason})
	}}
	builtin := loader.Extractor{Version: extract.Version, Extract: extract.Extract}
	load := loader.New(in.store, in.writer, builtin, opts)
	src := &handed{articles: articles, opts: article.Options{MaxBytes: in.settings.maxArticleBytes}}
	report, err := load.Load(ctx, src)
	if err != nil {
		return out, err
	}
	out.Loaded, out.Unchanged, out.Replaced = report.Loaded, report.Unchanged, report.Replaced
	for i, id := range src.ids {
		if id != "" && !slices.ContainsFunc(out.Rejected, func(r graph.RejectedArticle) bool { return r.Index == i }) {
			out.IDs = append(out.IDs, id)
		}
	}
	if !dryRun {
		return out, nil
	}
	rejected := out.Rejected // what is read again is rejected again
	_, err = load.Extract(ctx, &handed{articles: articles, opts: src.opts}, func(x graph.Extraction) error {
		preview, err := marshalExtraction(x)
		out.Preview = append(out.Preview, preview)
		return err
	})
	out.Rejected = rejected
	return out, err
}

func marshalExtraction(x graph.Extraction) (json.RawMessage, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(withLists(x))
	return bytes.TrimSpace(out.Bytes()), err
}

// handed gives articles that are at hand, each under its number from 1.
type handed struct {
	articles []graph.Article
	opts     article.Options
	ids      []string // own ids of those given so far; empty where one is no article
}

// Next implements loader.Source.
func (h *handed) Next() (*article.Record, error) {
	n := len(h.ids)
	if n == len(h.articles) {
		return nil, io.EOF
	}
	a := h.articles[n]
	size := int64(len(a.Text))
	if reason := article.Complete(&a, h.opts); reason != "" {
		h.ids = append(h.ids, "")
		return nil, &article.RejectError{Line: n + 1, ID: a.ID, Reason: reason, Bytes: size}
	}
	h.ids = append(h.ids, a.ID)
	return &article.Record{Article: a, Line: n + 1, Bytes: size}, nil
}
