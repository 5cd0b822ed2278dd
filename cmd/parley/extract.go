package main

import (
	"bufio"
	"context"
	"encoding/json"
	"slices"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/loader"
	"parley/loader/extract"
)

type extractCommand struct {
	*app
	inputFlags
	json    bool
	explain bool
}

func (a *app) extractCommand() *cobra.Command {
	c := &extractCommand{app: a}
	cmd := &cobra.Command{
		Use:   "extract PATH|-...",
		Short: "Print what articles would claim; write nothing",
		Long: `Extract reads articles and prints what they claim: people, institutions, places, meetings,
positions, statements and how they relate. Nothing is written to the store.

With --explain it shows the text with its names marked, and each name and fact with the rule that
found it, how sure that is (0 to 1), and the sentence that says so. On a terminal names have
colours: cyan for people, yellow for institutions, green for places; NO_COLOR turns them off.

` + inputHelp,
		Example: lines(
			"parley extract samples/geneva-talks-wire.md",
			"parley extract --explain samples/geneva-talks-brief.txt",
			"parley extract --json samples/ > claims.jsonl && parley load --format claims claims.jsonl"),
		Args: atLeastOnePath,
		RunE: a.work(c.run),
	}
	c.add(cmd)
	cmd.Flags().BoolVar(&c.json, "json", false, "print one JSON object an article, a line each")
	cmd.Flags().BoolVar(&c.explain, "explain", false, "show which rule and which sentence gave each fact")
	cmd.MarkFlagsMutuallyExclusive("json", "explain")
	return cmd
}

func (c *extractCommand) run(ctx context.Context, paths []string) error {
	out := newConsole(c.app, false)
	src, err := c.open(c.app, paths, out.notice)
	if err != nil {
		return err
	}
	defer src.Close()
	stdout := bufio.NewWriter(c.Stdout)
	emit := func(x graph.Extraction) error { return printExtraction(stdout, x) }
	switch {
	case c.explain:
		colour := c.colours()
		emit = func(x graph.Extraction) error { return printExplained(stdout, x, colour) }
	case c.json:
		enc := json.NewEncoder(stdout)
		enc.SetEscapeHTML(false)
		emit = func(x graph.Extraction) error { return enc.Encode(withLists(x)) }
	}
	builtin := loader.Extractor{Version: extract.Version, Extract: extract.Extract}
	report, err := loader.New(nil, nil, builtin, loader.Options{Jobs: c.jobs, Logger: c.log, OnReject: out.rejected}).
		Extract(ctx, src, func(x graph.Extraction) error {
			if err := emit(x); err != nil {
				return err
			}
			return flushWhenIdle(stdout)
		})
	out.end()
	if flushErr := stdout.Flush(); err == nil {
		err = flushErr
	}
	for _, n := range report.Notices {
		out.line("notice: " + n)
	}
	if err == nil && report.Rejected > 0 {
		err = &exitError{status: statusRejected}
	}
	return err
}

// flushWhenIdle keeps what is printed close to what was read, without a system call a line.
func flushWhenIdle(w *bufio.Writer) error {
	if w.Buffered() > 2<<10 {
		return w.Flush()
	}
	return nil
}

// withLists writes empty lists as [] and not as null.
func withLists(x graph.Extraction) graph.Extraction {
	x.Entities = list(x.Entities)
	for i := range x.Entities {
		x.Entities[i].Aliases = list(x.Entities[i].Aliases)
		x.Entities[i].Mentions = list(x.Entities[i].Mentions)
	}
	x.Positions = list(x.Positions)
	for i := range x.Positions {
		x.Positions[i].Evidence = list(x.Positions[i].Evidence)
	}
	x.Meetings = list(x.Meetings)
	for i := range x.Meetings {
		m := &x.Meetings[i]
		m.Topics, m.Evidence, m.Participants = list(m.Topics), list(m.Evidence), list(m.Participants)
		for j := range m.Participants {
			m.Participants[j].Evidence = list(m.Participants[j].Evidence)
		}
	}
	x.Statements = list(x.Statements)
	for i := range x.Statements {
		x.Statements[i].Evidence = list(x.Statements[i].Evidence)
	}
	x.Relations = list(x.Relations)
	for i := range x.Relations {
		x.Relations[i].Evidence = list(x.Relations[i].Evidence)
	}
	return x
}

// list returns a copy that is empty rather than nil.
func list[T any](s []T) []T { return append(make([]T, 0, len(s)), slices.Clip(s)...) }
