package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
)

// articlesCommand takes articles out of the graph.
type articlesCommand struct {
	*app
	yes  bool
	json bool
}

func (a *app) retractCommand() *cobra.Command {
	c := &articlesCommand{app: a}
	cmd := &cobra.Command{
		Use:   "retract ID...",
		Short: "Take articles out of the graph, and keep their history",
		Long: `Retract takes articles, by their ids, out of the graph: what no other article supports is gone from
every answer. Their texts and claims are kept with the time; "parley load" brings an article back.
Exit status 1: no article of some id stands in the store; the others are retracted.`,
		Example: lines("parley retract article/geneva-talks-wire"),
		Args:    atLeast(1, "name articles by their ids"),
		RunE:    a.work(c.retract),
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print the report as JSON")
	return cmd
}

func (a *app) purgeCommand() *cobra.Command {
	c := &articlesCommand{app: a}
	cmd := &cobra.Command{
		Use:   "purge ID... --yes",
		Short: "Delete articles for good, with all that was ever recorded of them",
		Long: `Purge deletes articles, by their ids, standing or retracted: their texts, all their versions and claims,
and what judgements quote of them (the judgements stand). Nothing brings them back but loading them
again. The log of changes still names them. Without --yes it says what would be lost, and deletes
nothing. Exit status 1: no article of some id is in the store; the others are deleted.`,
		Example: lines(
			"parley purge article/geneva-talks-wire",
			"parley purge article/geneva-talks-wire --yes"),
		Args: atLeast(1, "name articles by their ids"),
		RunE: a.work(c.purge),
	}
	cmd.Flags().BoolVar(&c.yes, "yes", false, "do delete them")
	cmd.Flags().BoolVar(&c.json, "json", false, "print the report as JSON")
	return cmd
}

func (c *articlesCommand) retract(ctx context.Context, args []string) error {
	return c.withGraph(ctx, func(store graph.Store) error {
		return c.each(ctx, args, "retracted", derive.New(store, time.Now).Retract)
	})
}

func (c *articlesCommand) purge(ctx context.Context, args []string) error {
	return c.withGraph(ctx, func(store graph.Store) error {
		if !c.yes {
			return c.warn(ctx, store, articleIDs(args))
		}
		return c.each(ctx, args, "purged", derive.New(store, time.Now).Purge)
	})
}

// warn says what purging would delete.
func (c *articlesCommand) warn(ctx context.Context, store graph.Reader, ids []string) error {
	refs := make([]string, len(ids))
	for i, id := range ids {
		refs[i] = articlePrefix + id
	}
	found, err := store.Lookup(ctx, refs)
	if err != nil {
		return err
	}
	for _, ref := range refs {
		what := "retracted, or not in the store"
		if len(found[ref]) == 1 {
			n := found[ref][0]
			what = strings.Join(slices.DeleteFunc([]string{oneLine(n.Name), n.Date}, func(s string) bool { return s == "" }), ", ")
		}
		fmt.Fprintf(c.Stderr, "%s  %s\n", clip(oneLine(ref), maxMessage), what)
	}
	return &exitError{status: statusUsage, err: errors.New("purging deletes these articles for good: texts, all versions and claims, and what judgements quote of them.\n" +
		"Say --yes if that is what you want; parley retract takes them out of the graph and keeps their history")}
}

const articlePrefix = "article/"

// articleIDs are the articles' own ids, each once.
func articleIDs(args []string) []string {
	var ids []string
	for _, arg := range args {
		if id := strings.TrimPrefix(arg, articlePrefix); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// takenOut reports what became of the articles that were named.
type takenOut struct {
	Done    []string `json:"done"`
	Unknown []string `json:"unknown"`
}

// each hands the articles over, as many at a time as a transaction takes, and reports what became of them.
func (c *articlesCommand) each(ctx context.Context, args []string, what string, takeOut func(context.Context, []string) ([]string, error)) error {
	report := takenOut{[]string{}, []string{}}
	for batch := range slices.Chunk(articleIDs(args), derive.MaxBatch) {
		done, err := takeOut(ctx, batch)
		if err != nil {
			if len(report.Done) > 0 {
				fmt.Fprintf(c.Stderr, "%s so far: %s\n", what, strings.Join(report.Done, ", "))
			}
			return err
		}
		for _, id := range batch {
			if slices.Contains(done, id) {
				report.Done = append(report.Done, articlePrefix+id)
			} else {
				report.Unknown = append(report.Unknown, articlePrefix+id)
			}
		}
	}
	if c.json {
		if err := c.printJSON(report); err != nil {
			return err
		}
	} else {
		for _, id := range report.Done {
			fmt.Fprintf(c.Stdout, "%s: %s\n", what, id)
		}
		for _, id := range report.Unknown {
			fmt.Fprintf(c.Stderr, "not %s: there is no %s\n", what, clip(oneLine(id), maxMessage))
		}
	}
	if len(report.Unknown) > 0 {
		return &exitError{status: statusRejected}
	}
	return nil
}
