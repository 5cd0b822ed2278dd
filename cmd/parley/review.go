package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
)

type reviewCommand struct {
	*app
	minScore float64
	by       string
}

func (a *app) reviewCommand() *cobra.Command {
	c := &reviewCommand{app: a}
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Decide on doubtful pairs one by one, with the evidence side by side",
		Long: `Review shows the pairs of entities that may be one, the likeliest first, with what articles say of either
side by side, and asks for one key each:

  s  they are the same       d  they are different      l  later: the next one first
  u  undo the last           q  quit

Each decision is written at once; "parley judgements" lists them all. Where there is no terminal, the
pairs are listed instead.`,
		Example: lines(
			"parley review",
			"parley review --min-score 0.7"),
		Args: cobra.NoArgs,
		RunE: a.work(c.run),
	}
	addMinScore(cmd, &c.minScore)
	cmd.Flags().StringVar(&c.by, "by", "", "who judges (default: the login name)")
	return cmd
}

func (c *reviewCommand) run(ctx context.Context, args []string) error {
	if err := checkText("--by", c.by, maxBy); err != nil {
		return err
	}
	in, readable := terminal(c.Stdin)
	out, visible := terminal(c.Stdout)
	if !readable || !visible {
		fmt.Fprintln(c.Stderr, "There is no terminal to ask on. Decide by: parley merge A B, or: parley distinguish A B")
		list := &candidatesCommand{app: c.app, minScore: c.minScore}
		return list.run(ctx, args)
	}
	return c.withGraph(ctx, func(store graph.Store) error {
		keys := newKeyboard(in)
		r := &review{
			store: store, judge: derive.New(store, time.Now), by: or(c.by, c.login()), minScore: c.minScore,
			out: c.Stdout, width: func() int { return columns(out) }, key: keys.press, later: map[[2]graph.Key]bool{},
		}
		return r.run(ctx)
	})
}

// review is one sitting of a user who decides on doubtful pairs.
type review struct {
	store    graph.Reader
	judge    judge
	by       string
	minScore float64

	out   io.Writer
	width func() int
	key   func(context.Context) (string, error) // waits for a key

	later     map[[2]graph.Key]bool // put off in this sitting
	decisions []decision            // the latest last
}

// judge writes what users judge, as derive.Writer does.
type judge interface {
	Merge(ctx context.Context, refs []string, o derive.Opinion) (graph.Judgement, error)
	Distinguish(ctx context.Context, a, b string, o derive.Opinion) (graph.Judgement, error)
	Undo(ctx context.Context, id string) (graph.Judgement, error)
}

// decision is what was decided on a candidate; one that was put off has no judgement.
type decision struct {
	candidate
	judgement graph.Judgement
}

const reviewKeys = "s same   d different   l later   u undo the last   q quit"

// run asks about one pair after the other until there is none left or the user has enough.
func (r *review) run(ctx context.Context) error {
	for {
		x, ok, err := r.next(ctx)
		if err != nil {
			return err
		}
		if !ok {
			fmt.Fprintln(r.out, "No doubtful pairs are left.")
			break
		}
		if err := r.show(ctx, x); err != nil {
			return err
		}
		quit, err := r.decide(ctx, x)
		if err != nil {
			return err
		}
		if quit {
			break
		}
	}
	fmt.Fprintln(r.out, r.tally())
	return nil
}

// next is the likeliest candidate that was not put off.
func (r *review) next(ctx context.Context) (candidate, bool, error) {
	for x, err := range candidates(ctx, r.store, r.minScore) {
		if err != nil || !r.later[x.nodes()] {
			return x, err == nil, err
		}
	}
	return candidate{}, false, nil
}

// decide waits for a key that decides on a candidate.
func (r *review) decide(ctx context.Context, x candidate) (quit bool, err error) {
	for {
		key, err := r.key(ctx)
		if err != nil {
			return false, err
		}
		var j graph.Judgement
		switch key {
		case "s":
			j, err = r.judge.Merge(ctx, []string{x.A, x.B}, derive.Opinion{By: r.by})
		case "d":
			j, err = r.judge.Distinguish(ctx, x.A, x.B, derive.Opinion{By: r.by})
		case "l":
			r.later[x.nodes()] = true
		case "u":
			return false, r.undo(ctx)
		case "q":
			return true, nil
		default:
			fmt.Fprintln(r.out, reviewKeys)
			continue
		}
		if errors.Is(err, derive.ErrUnknown) || errors.Is(err, derive.ErrJudgement) {
			fmt.Fprintln(r.out, clip(oneLine(err.Error()), maxMessage))
			return false, nil // it changed meanwhile: what is left is read anew
		}
		if err != nil {
			return false, err
		}
		r.decisions = append(r.decisions, decision{x, j})
		return false, r.say(j)
	}
}

// undo takes the last decision back, so that its pair comes again.
func (r *review) undo(ctx context.Context) error {
	if len(r.decisions) == 0 {
		_, err := fmt.Fprintln(r.out, "There is nothing to undo.")
		return err
	}
	last := r.decisions[len(r.decisions)-1]
	if last.judgement.ID == "" {
		delete(r.later, last.nodes())
	} else if _, err := r.judge.Undo(ctx, last.judgement.ID); err != nil {
		return err
	}
	r.decisions = r.decisions[:len(r.decisions)-1]
	_, err := fmt.Fprintln(r.out, "Undone.")
	return err
}

// say tells what was decided.
func (r *review) say(j graph.Judgement) error {
	what := "Later."
	switch j.Verdict {
	case graph.Same:
		what = "The same: " + j.ID
	case graph.Different:
		what = "Different: " + j.ID
	}
	_, err := fmt.Fprintln(r.out, what)
	return err
}

// tally sums the sitting up.
func (r *review) tally() string {
	n := map[graph.Verdict]int{}
	for _, d := range r.decisions {
		n[d.judgement.Verdict]++
	}
	return fmt.Sprintf("Decided %d: %d the same, %d different. Put off: %d.",
		n[graph.Same]+n[graph.Different], n[graph.Same], n[graph.Different], n[""])
}

// show shows a candidate, and asks.
func (r *review) show(ctx context.Context, x candidate) error {
	a, b, err := readPortraits(ctx, r.store, x)
	if err != nil {
		return err
	}
	width := r.width()
	var text strings.Builder
	fmt.Fprintf(&text, "\n%s\n", strings.Repeat("─", width))
	writeLines(&text, width, fmt.Sprintf("%.2f  %s", x.Score, oneLine(x.Rule)))
	for _, reason := range x.Reasons {
		writeLines(&text, width, "- "+oneLine(reason))
	}
	fmt.Fprintln(&text)
	sideBySide(&text, width, a, b)
	fmt.Fprintf(&text, "\n%s\n", reviewKeys)
	_, err = io.WriteString(r.out, text.String())
	return err
}
