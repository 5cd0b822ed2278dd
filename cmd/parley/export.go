package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/export"
)

// exportFormats are what the graph can be written as.
var exportFormats = []exportFormat{
	{"jsonl", "JSON Lines, one node or relation with its evidence a line; byte for byte the same for the same graph", export.JSONL},
}

type exportFormat struct {
	name, what string
	write      func(context.Context, graph.Reader, io.Writer) error
}

// exportTries is how often a file is written anew because articles were loaded meanwhile.
const exportTries = 3

type exportCommand struct {
	*app
	format string
	output string
}

func (a *app) exportCommand() *cobra.Command {
	c := &exportCommand{app: a}
	var names, list []string
	for _, f := range exportFormats {
		names, list = append(names, f.name), append(list, "  "+f.name+"  "+f.what)
	}
	cmd := &cobra.Command{
		Use:   "export --format F",
		Short: "Write the whole graph in a format that other programs read",
		Long: `Export writes the whole graph to standard output, or with -o to a file, which is complete or not
there at all. The formats:

` + strings.Join(list, "\n") + `

The graph must stand still meanwhile. Where articles are loaded while it is read, the exit status is 3:
a file is tried ` + fmt.Sprint(exportTries) + ` times, and what was there before is left; what went to standard output lacks its end.`,
		Example: lines(
			"parley export --format jsonl -o graph.jsonl",
			`parley export --format jsonl | jq -r 'select(.kind == "PERSON") | .name'`),
		Args: cobra.NoArgs,
		RunE: a.work(c.run),
	}
	cmd.Flags().StringVar(&c.format, "format", "", "one of: "+strings.Join(names, ", "))
	cmd.Flags().StringVarP(&c.output, "output", "o", "", "write to this file")
	return cmd
}

func (c *exportCommand) run(ctx context.Context, _ []string) error {
	format, err := exportFormatNamed(c.format)
	if err != nil {
		return err
	}
	return c.withGraph(ctx, func(store graph.Store) error {
		if c.output == "" {
			return format.write(ctx, store, output{c.Stdout, "standard output"})
		}
		for try := 1; ; try++ {
			err := writeFile(c.output, func(w io.Writer) error { return format.write(ctx, store, w) })
			if try == exportTries || !errors.Is(err, export.ErrChanged) {
				return err
			}
			c.log.Debug("the graph changed while it was exported; once more", "try", try)
		}
	})
}

func exportFormatNamed(name string) (exportFormat, error) {
	var names []string
	for _, f := range exportFormats {
		if f.name == name {
			return f, nil
		}
		names = append(names, f.name)
	}
	there := "there are " + strings.Join(names, ", ")
	if name == "" {
		return exportFormat{}, &exitError{status: statusUsage, err: errors.New("which --format? " + there)}
	}
	return exportFormat{}, &exitError{status: statusUsage, err: fmt.Errorf("no format %q: %s", name, there)}
}
