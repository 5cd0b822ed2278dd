package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
)

type changesCommand struct {
	*app
	since  string
	of     []string
	limit  int
	json   bool
	follow bool
}

func (a *app) changesCommand() *cobra.Command {
	c := &changesCommand{app: a}
	cmd := &cobra.Command{
		Use:   "changes",
		Short: "List what was added, changed, removed, merged and split, and when",
		Long: `Changes lists the log of what loads, retractions and judgements did to the graph, the earliest first:
entities, facts and articles that came, changed or went, entities that became one or fell apart.
TIME is a day (2026-11-28), a timestamp (2026-11-28T09:00:00Z), or how long ago (90m, 24h).`,
		Example: lines(
			"parley changes --since 24h",
			`parley changes --of "Ingrid Solheim"`,
			"parley changes --follow --json      # from now on, until interrupted"),
		Args: cobra.NoArgs,
		RunE: a.work(c.run),
	}
	flags := cmd.Flags()
	flags.StringVar(&c.since, "since", "", "leave out what was recorded before this TIME")
	flags.StringArrayVar(&c.of, "of", nil, "only what concerns this entity or article, by an id or a name; may be given again")
	flags.IntVar(&c.limit, "limit", 0, "list so many at most (default: all)")
	flags.BoolVar(&c.json, "json", false, "print JSON, one change a line")
	flags.BoolVar(&c.follow, "follow", false, "go on with what comes, until interrupted; without --since, only that")
	return cmd
}

// followInterval is how often a store is asked what came.
const followInterval = time.Second

func (c *changesCommand) run(ctx context.Context, _ []string) error {
	now := time.Now()
	since, err := parseMoment("--since", c.since, now)
	if err != nil {
		return &exitError{status: statusUsage, err: err}
	}
	if c.follow && c.since == "" {
		since = now
	}
	return c.withGraph(ctx, func(store graph.Store) error {
		of, err := concerned(ctx, store, c.of)
		if err != nil {
			return err
		}
		q := graph.ChangeQuery{Since: since, Of: of}
		left := c.limit
		for {
			err := c.list(ctx, store, &q, &left)
			if c.follow && ctx.Err() != nil {
				return nil // the user has enough, and that is how it ends
			}
			if err != nil || !c.follow || c.limit > 0 && left == 0 {
				return err
			}
			select {
			case <-time.After(followInterval):
			case <-ctx.Done():
			}
		}
	})
}

// list prints the changes that the query asks for, and moves it on behind them.
func (c *changesCommand) list(ctx context.Context, store graph.Reader, q *graph.ChangeQuery, left *int) error {
	out := bufio.NewWriter(c.Stdout)
	for {
		q.Page.Limit = pageSize
		if c.limit > 0 {
			q.Page.Limit = min(pageSize, *left)
		}
		page, err := store.ListChanges(ctx, *q)
		if err != nil {
			return err
		}
		for _, e := range page.Items {
			if err := c.print(out, e); err != nil {
				return err
			}
			q.Page.After = e.Cursor()
		}
		if err := out.Flush(); err != nil {
			return err
		}
		*left -= len(page.Items)
		if !page.More || c.limit > 0 && *left <= 0 {
			return nil
		}
	}
}

// parseMoment reads the moment that an option says, zero where it says none.
func parseMoment(option, s string, now time.Time) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if ago, err := time.ParseDuration(s); err == nil && ago >= 0 {
		return now.Add(-ago), nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%s is %q: it must be a day like 2026-11-28, a timestamp like 2026-11-28T09:00:00Z, or how long ago, like 24h", option, clip(s, maxMessage))
}

// concerned are the ids of what is named: all ids of an entity; the log names things as they were
// called then. What is not there any more is known by the id it had.
func concerned(ctx context.Context, store graph.Reader, refs []string) ([]string, error) {
	var ids []string
	for _, ref := range refs {
		found, err := store.Lookup(ctx, []string{ref})
		if err != nil {
			return nil, err
		}
		ids = append(ids, ref)
		for _, n := range found[ref] {
			u, err := readUnity(ctx, store, n)
			if err != nil {
				return nil, err
			}
			ids = append(ids, u.ids...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// changeView is a change as JSON shows it.
type changeView struct {
	Seq       int64              `json:"seq"`
	N         int                `json:"n"`
	At        time.Time          `json:"at"`
	Type      graph.ChangeType   `json:"type"`
	Of        []string           `json:"of"`
	Relation  graph.RelationType `json:"relation,omitempty"`
	Article   string             `json:"article,omitempty"`
	Judgement string             `json:"judgement,omitempty"`
	Summary   string             `json:"summary"`
}

func (c *changesCommand) print(w io.Writer, e graph.LogEntry) error {
	if c.json {
		return writeJSON(w, changeView{e.Seq, e.N, e.At, e.Type, list(e.Of), e.Relation, e.Article, e.Judgement, e.Summary})
	}
	what := oneLine(e.Summary)
	if from := or(e.Judgement, e.Article); from != "" && !slices.Contains(e.Of, from) {
		what += "  (" + from + ")"
	}
	_, err := fmt.Fprintf(w, "%s  %-8s %s\n", moment(e.At), strings.ToLower(string(e.Type)), what)
	return err
}
