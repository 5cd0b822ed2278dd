package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
)

// judgeCommand is one of the commands by which a user judges, or takes back what was judged.
type judgeCommand struct {
	*app
	why, by string
	json    bool
}

// How many characters a reason and a name may have: they are kept for good, and shown with every judgement.
const (
	maxWhy = 2000
	maxBy  = 100
)

const judgeHelp = `

An entity is named by an id or by a name that is its alone. Rules never overrule what you judge, and it
survives loading, extracting anew and retracting; "parley undo" takes it back. Exit status 1: what you
name is not known, or its name is that of several, which are listed.`

func (a *app) mergeCommand() *cobra.Command {
	c := &judgeCommand{app: a}
	return c.opinion(&cobra.Command{
		Use:   "merge ID-OR-NAME ID-OR-NAME...",
		Short: "Say that several entities are one",
		Long: `Merge records that several people, institutions, locations or meetings are one. All their ids keep
working, and each leads to the one.` + judgeHelp,
		Example: lines(
			`parley merge person/alexandr-darchiev-ru "Aleksandr Darchiyev" --why "one ambassador, two spellings"`),
		Args: atLeast(2, "name two entities or more, by ids or names"),
		RunE: c.judging(func(ctx context.Context, w *derive.Writer, args []string, o derive.Opinion) (graph.Judgement, error) {
			return w.Merge(ctx, args, o)
		}),
	})
}

func (a *app) distinguishCommand() *cobra.Command {
	c := &judgeCommand{app: a}
	return c.opinion(&cobra.Command{
		Use:   "distinguish ID-OR-NAME ID-OR-NAME",
		Short: "Say that two entities are not one",
		Long: `Distinguish records that two are not one, whatever rules make of them: what is one now falls apart, and
what is two stays two. "parley why" lists the ids under which one entity is known. Two that every
article calls alike are told apart by "parley split".` + judgeHelp,
		Example: lines(`parley distinguish person/carlos-mendes-br person/carlos-mendes-pt --why "a minister, an ambassador"`),
		Args:    exactly(2, "name two entities, by ids or names"),
		RunE: c.judging(func(ctx context.Context, w *derive.Writer, args []string, o derive.Opinion) (graph.Judgement, error) {
			return w.Distinguish(ctx, args[0], args[1], o)
		}),
	})
}

func (a *app) splitCommand() *cobra.Command {
	c := &judgeCommand{app: a}
	return c.opinion(&cobra.Command{
		Use:   "split ID-OR-NAME ARTICLE...",
		Short: "Say that some articles speak of another entity than the rest",
		Long: `Split records that what these articles, by their ids, say of an entity is of another one of that name.
It becomes an entity of its own, which rules compare with nothing: merge it with whom it is.` + judgeHelp,
		Example: lines(`parley split person/carlos-mendes article/jakarta-credentials --why "the ambassador of Portugal"`),
		Args:    atLeast(2, "name an entity, and the articles that speak of another"),
		RunE: c.judging(func(ctx context.Context, w *derive.Writer, args []string, o derive.Opinion) (graph.Judgement, error) {
			return w.Split(ctx, args[0], args[1:], o)
		}),
	})
}

func (a *app) rejectCommand() *cobra.Command {
	c := &judgeCommand{app: a}
	return c.opinion(&cobra.Command{
		Use:   "reject EVIDENCE-ID",
		Short: "Say that a sentence does not say what it was taken to say",
		Long: `Reject records that a sentence does not say what it is quoted for. The fact loses this support; a fact
that has no other is gone. Evidence has ids such as claim/an-article@1/7#0: ask for
evidence { id quote } in a query.` + judgeHelp,
		Example: lines(
			`echo '{ meetings(first: 1) { nodes { name evidence { id quote } } } }' | parley query`,
			`parley reject 'claim/an-article@1/7#0' --why "it was only offered"`),
		Args: exactly(1, "name one sentence, by the id of the evidence"),
		RunE: c.judging(func(ctx context.Context, w *derive.Writer, args []string, o derive.Opinion) (graph.Judgement, error) {
			return w.Reject(ctx, args[0], o)
		}),
	})
}

func (a *app) undoCommand() *cobra.Command {
	c := &judgeCommand{app: a}
	cmd := &cobra.Command{
		Use:   "undo JUDGEMENT-ID",
		Short: "Take a judgement back",
		Long: `Undo takes a judgement back: the graph is as if it had not been made. The judgement stays on record as
undone. "parley judgements" lists their ids.`,
		Example: lines("parley undo judgement/same-3f2a9c01d4"),
		Args:    exactly(1, "name one judgement, by its id"),
		RunE: c.judging(func(ctx context.Context, w *derive.Writer, args []string, _ derive.Opinion) (graph.Judgement, error) {
			return w.Undo(ctx, args[0])
		}),
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print the judgement as JSON")
	return cmd
}

// opinion adds the flags that say who judges and why.
func (c *judgeCommand) opinion(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVar(&c.why, "why", "", "why you judge so; kept with the judgement")
	cmd.Flags().StringVar(&c.by, "by", "", "who judges (default: the login name)")
	cmd.Flags().BoolVar(&c.json, "json", false, "print the judgement as JSON")
	return cmd
}

// judging writes a judgement and says what became of the entities.
func (c *judgeCommand) judging(do func(context.Context, *derive.Writer, []string, derive.Opinion) (graph.Judgement, error)) func(*cobra.Command, []string) error {
	return c.work(func(ctx context.Context, args []string) error {
		if err := errors.Join(checkText("--why", c.why, maxWhy), checkText("--by", c.by, maxBy)); err != nil {
			return err
		}
		return c.withGraph(ctx, func(store graph.Store) error {
			began := time.Now()
			j, err := do(ctx, derive.New(store, time.Now), args, derive.Opinion{By: or(c.by, c.login()), Why: c.why})
			if err != nil {
				return err
			}
			o, err := readOutcome(ctx, store, j, args[:1])
			if err != nil {
				return err
			}
			if c.json {
				return c.printJSON(o.view())
			}
			made := j.At
			if !j.Undone.IsZero() {
				made = j.Undone
			}
			return o.print(c.Stdout, made.Before(began))
		})
	})
}

// checkText refuses what a flag says where it cannot be kept.
func checkText(flag, s string, most int) error {
	switch {
	case !utf8.ValidString(s):
		return &exitError{status: statusUsage, err: fmt.Errorf("%s is not UTF-8", flag)}
	case utf8.RuneCountInString(s) > most:
		return &exitError{status: statusUsage, err: fmt.Errorf("%s has more than %d characters", flag, most)}
	}
	return nil
}

// login is the name of who runs the program.
func (a *app) login() string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	name, _ := a.LookupEnv("USER")
	return or(name, "unknown")
}

func atLeast(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < n {
			return errors.New(what)
		}
		return nil
	}
}

func exactly(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != n {
			return errors.New(what)
		}
		return nil
	}
}
