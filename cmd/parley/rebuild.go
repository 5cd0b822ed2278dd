package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
	"parley/loader/extract"
)

func (a *app) rebuildCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "rebuild",
		Short: "Derive the graph anew, by the rules and gazetteers of this program",
		Long: `Rebuild deletes what is derived and derives it anew from the articles, from what was extracted of them and
from what users judged; nothing of these changes. It is for a store that other rules derived: a newer
program refuses to write there until it is rebuilt.

What is asked meanwhile sees a part of the graph, and nobody else can write. After an interruption,
run the same command again: it goes on where it ended.`,
		Example: lines("parley rebuild"),
		Args:    cobra.NoArgs,
		RunE: a.work(func(ctx context.Context, _ []string) error {
			return a.renew(ctx, "rebuilding", func(store graph.Store, progress func(done, of int)) (string, error) {
				err := derive.New(store, time.Now).Rebuild(ctx, a.builtin, progress)
				if err != nil {
					return "", err
				}
				stats, err := store.Stats(ctx)
				return "the graph is derived anew from " + articleCount(stats.Nodes[graph.KindArticle]), err
			})
		}),
	}
}

func (a *app) reextractCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "reextract",
		Short: "Read anew the articles that an older version of the extractor read",
		Long: `Reextract reads those articles anew that an older version of the built-in extractor read, and replaces
their claims, as loading them again would; the older claims keep their times. What users judged stays. Articles whose
claims came from elsewhere are left alone.

After an interruption, run the same command again: it goes on where it ended.`,
		Example: lines("parley reextract"),
		Args:    cobra.NoArgs,
		RunE: a.work(func(ctx context.Context, _ []string) error {
			return a.renew(ctx, "reading anew", func(store graph.Store, progress func(done, of int)) (string, error) {
				n, err := derive.New(store, time.Now).Reextract(ctx, extract.Version, a.builtin, progress)
				if err == nil && n == 0 {
					return "all articles were read by this version, " + extract.Version, nil
				}
				return articleCount(n) + " read anew", err
			})
		}),
	}
}

// renew runs what works through all articles, shows how far it is, and says what was done.
func (a *app) renew(ctx context.Context, what string, do func(store graph.Store, progress func(done, of int)) (string, error)) error {
	out := newConsole(a, false)
	var done string
	err := a.withGraph(ctx, func(store graph.Store) (err error) {
		defer out.end()
		done, err = do(store, out.count(what))
		return err
	})
	if errors.Is(err, context.Canceled) {
		return &exitError{status: statusInterrupted, err: errors.New("interrupted; run the same command again to go on")}
	}
	if err == nil {
		_, err = fmt.Fprintln(a.Stdout, done)
	}
	return err
}

// builtin is the built-in extractor. Where it fails on an article the store stays as it is.
func (a *app) builtin(_ context.Context, article graph.Article) (x graph.Extraction, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			a.log.Debug("extraction failed", "article", article.ID, "stack", string(debug.Stack()))
			err = fmt.Errorf("the extractor failed on it (%v): a fault of the program, not of the article; parley retract takes it out", fault)
		}
	}()
	return extract.Extract(article), nil
}
