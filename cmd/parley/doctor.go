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

type doctorCommand struct {
	*app
	json bool
}

func (a *app) doctorCommand() *cobra.Command {
	c := &doctorCommand{app: a}
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look for faults in the store, and say how to mend them",
		Long: `Doctor looks for damage inside the store, and compares its graph with one that it derives from the same
articles and judgements in a temporary folder (TMPDIR), which it removes. It changes nothing, and wants
the store to stand still meanwhile. Exit status 1: there are faults; each is named, with what to do about it.`,
		Example: lines("parley doctor"),
		Args:    cobra.NoArgs,
		RunE:    a.work(c.run),
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print JSON, one fault a line")
	return cmd
}

func (c *doctorCommand) run(ctx context.Context, _ []string) error {
	var faults []graph.Fault
	err := c.withGraph(ctx, func(store graph.Store) (err error) {
		faults, err = c.examine(ctx, store)
		return err
	})
	if err != nil {
		return err
	}
	if c.json {
		for _, f := range faults {
			if err := c.printJSON(faultView{f.What, f.Where, f.Mend}); err != nil {
				return err
			}
		}
	} else if err := printFaults(c.Stdout, faults); err != nil {
		return err
	}
	switch {
	case len(faults) > 0:
		return &exitError{status: statusRejected}
	case !c.json:
		_, err = fmt.Fprintf(c.Stdout, "%s is sound\n", c.settings.where())
	}
	return err
}

// How much of many faults of one sort is shown: the first places, and the beginning of each.
const (
	maxPlaces = 5
	maxPlace  = 160
)

// printFaults prints faults for people, those of one sort together.
func printFaults(w io.Writer, faults []graph.Fault) error {
	var b strings.Builder
	for len(faults) > 0 {
		first := faults[0]
		var same, others []graph.Fault
		for _, f := range faults {
			if f.What == first.What && f.Mend == first.Mend {
				same = append(same, f)
			} else {
				others = append(others, f)
			}
		}
		fmt.Fprintf(&b, "%s\n", oneLine(first.What))
		for _, f := range same[:min(len(same), maxPlaces)] {
			fmt.Fprintf(&b, "  %s\n", clip(oneLine(f.Where), maxPlace))
		}
		if more := len(same) - maxPlaces; more > 0 {
			fmt.Fprintf(&b, "  and %d more\n", more)
		}
		fmt.Fprintf(&b, "  to mend it: %s\n", oneLine(first.Mend))
		faults = others
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// examine derives the graph once more in a store of its own, for as long as that takes.
func (c *doctorCommand) examine(ctx context.Context, store graph.Store) (faults []graph.Fault, err error) {
	scratch, err := openScratch(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, scratch.Close(context.WithoutCancel(ctx))) }()
	out := newConsole(c.app, c.json)
	defer out.end()
	return derive.New(store, time.Now).Examine(ctx, scratch, out.count("examining"))
}

// faultView is a fault as JSON shows it.
type faultView struct {
	What  string `json:"what"`
	Where string `json:"where"`
	Mend  string `json:"mend"`
}
