package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
)

type judgementsCommand struct {
	*app
	json bool
}

// maxJudgements is how many judgements are listed: more than people make.
const maxJudgements = 100_000

func (a *app) judgementsCommand() *cobra.Command {
	c := &judgementsCommand{app: a}
	cmd := &cobra.Command{
		Use:   "judgements [ID-OR-NAME]",
		Short: "List what users judged: what, who, when and why",
		Long: `Judgements lists what users judged, the latest first, with what was undone; of an entity, by its id or
name, or one judgement, by its id.`,
		Example: lines(
			"parley judgements",
			"parley judgements person/carlos-mendes-pt",
			`parley judgements --json | jq -r 'select(.undone == null) | .id'`),
		Args: cobra.MaximumNArgs(1),
		RunE: a.work(c.run),
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print JSON, one judgement a line")
	return cmd
}

func (c *judgementsCommand) run(ctx context.Context, args []string) error {
	return c.withGraph(ctx, func(store graph.Store) error {
		found, err := findJudgements(ctx, store, args)
		if err != nil {
			return err
		}
		for _, j := range found {
			if c.json {
				err = c.printJSON(viewJudgement(j))
			} else {
				err = printJudgement(c.Stdout, "", j)
			}
			if err != nil {
				return err
			}
		}
		if len(found) == 0 && !c.json {
			fmt.Fprintln(c.Stderr, "nothing has been judged")
		}
		return nil
	})
}

// findJudgements finds all judgements, those of an entity, or one.
func findJudgements(ctx context.Context, store graph.Reader, ref []string) ([]graph.Judgement, error) {
	q := graph.JudgementQuery{Limit: maxJudgements}
	if len(ref) == 0 {
		return store.ListJudgements(ctx, q)
	}
	if strings.HasPrefix(ref[0], "judgement/") {
		found, err := store.Judgements(ctx, ref)
		if err != nil {
			return nil, err
		}
		j, ok := found[ref[0]]
		if !ok {
			return nil, fmt.Errorf("%w: judgement %q", derive.ErrUnknown, ref[0])
		}
		return []graph.Judgement{j}, nil
	}
	meant, err := derive.Find(ctx, store, ref)
	if err != nil {
		return nil, err
	}
	q.Of = []graph.Key{meant[ref[0]].Key}
	return store.ListJudgements(ctx, q)
}

// printJudgement prints a judgement for people.
func printJudgement(w io.Writer, indent string, j graph.Judgement) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s  %s, %s\n", indent, j.ID, moment(j.At), oneLine(or(j.By, "unknown")))
	fmt.Fprintf(&b, "%s  %s\n", indent, oneLine(j.Summary()))
	if j.Split {
		for _, article := range viewJudgement(j).Articles {
			fmt.Fprintf(&b, "%s    %s\n", indent, article)
		}
	}
	if j.Why != "" {
		fmt.Fprintf(&b, "%s  why: %s\n", indent, oneLine(j.Why))
	}
	if !j.Undone.IsZero() {
		fmt.Fprintf(&b, "%s  undone %s\n", indent, moment(j.Undone))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// moment writes a time for people.
func moment(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05Z") }
