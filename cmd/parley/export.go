package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/export"
)

// exportTries is how often a file is written anew because articles were loaded meanwhile.
const exportTries = 3

type exportCommand struct {
	*app
	exportAsk
	output string
}

func (a *app) exportCommand() *cobra.Command {
	c := &exportCommand{app: a, exportAsk: exportAsk{dashes: "--"}}
	var list []string
	for _, f := range export.Formats {
		list = append(list, fmt.Sprintf("  %-10s  %s", f.Name, f.What))
	}
	cmd := &cobra.Command{
		Use:   "export --format F",
		Short: "Write the graph, or a part of it, in a format that other programs read",
		Long: `Export writes the graph to standard output, or with -o to a file, which is complete or not there at
all. The formats:

` + strings.Join(list, "\n") + `

The whole graph is written unless options narrow it; all of them have to agree. A format of several tables goes into
a folder (-o FOLDER), a ZIP (-o FILE.zip), or one table alone where --table names it. Without --format
the file's extension tells it.

The graph must stand still meanwhile. Where articles are loaded while it is read, the exit status is 3:
a file is tried ` + fmt.Sprint(exportTries) + ` times, and what was there before is left; what went to standard output lacks its end.`,
		Example: lines(
			"parley export --format jsonl -o graph.jsonl",
			`parley export --format jsonl | jq -r 'select(.kind == "PERSON") | .name'`,
			`parley export --format jsonl --around "Igor Safonov" --depth 2 --since 2026 -o safonov.jsonl`),
		Args:   cobra.NoArgs,
		PreRun: func(*cobra.Command, []string) { a.sparing = true },
		RunE:   a.work(c.run),
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&c.format, "format", "", "one of: "+formatNames())
	flags.StringVarP(&c.output, "output", "o", "", "write to this file, or the tables to this folder")
	for _, o := range c.options() {
		switch {
		case o.text != nil:
			flags.StringVar(o.text, o.name, "", o.what)
		case o.list != nil:
			flags.StringArrayVar(o.list, o.name, nil, o.what)
		default:
			flags.BoolVar(o.on, o.name, false, o.what)
		}
	}
	return cmd
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

func (c *exportCommand) run(ctx context.Context, _ []string) error {
	if c.format == "" && c.output != "" {
		if err := c.guessFormat(); err != nil {
			return err
		}
	}
	job, err := c.job(time.Now())
	if err != nil {
		return err
	}
	folder, err := c.folder(job)
	if err != nil {
		return err
	}
	return c.withGraph(ctx, func(store graph.Store) error {
		earlier, done := pastOnce(store)
		defer done()
		reader, release, err := job.pastOf(ctx, store, earlier)
		if err != nil {
			return err
		}
		defer release()
		if c.output == "" {
			return job.write(ctx, reader, output{c.Stdout, "standard output"})
		}
		for try := 1; ; try++ {
			err := c.writeFiles(ctx, job, reader, folder)
			if try == exportTries || !errors.Is(err, export.ErrChanged) {
				return err
			}
			c.log.Debug("the graph changed while it was exported; once more", "try", try)
		}
	})
}

// writeFiles writes a file, or the tables into a folder.
func (c *exportCommand) writeFiles(ctx context.Context, job exportJob, reader graph.Reader, folder bool) error {
	if !folder {
		return writeFile(c.output, func(w io.Writer) error { return job.write(ctx, reader, w) })
	}
	if err := os.MkdirAll(c.output, 0o755); err != nil {
		return &exitError{status: statusUsage, err: fmt.Errorf("%s cannot be made: %w", c.output, cause(err))}
	}
	return job.writeTables(ctx, reader, func(table export.Table, write func(io.Writer) error) error {
		return writeFile(filepath.Join(c.output, string(table)+"."+job.format.Extension), write)
	})
}

// folder reports whether the tables of a format go into a folder, and refuses to write them where none of them
// would be found.
func (c *exportCommand) folder(job exportJob) (bool, error) {
	if !job.format.Tables() || job.options.Table != "" {
		return false, nil
	}
	info, err := os.Stat(c.output)
	extension := strings.ToLower(filepath.Ext(c.output))
	switch {
	case c.output == "":
		return false, &export.OptionError{Message: fmt.Sprintf("%s is several tables: -o names a folder or a file.%s for them, or --table the one to write", job.format.Name, export.Packed)}
	case err == nil && info.IsDir(), os.IsPathSeparator(c.output[len(c.output)-1]), extension == "":
		return true, nil
	case extension != "."+export.Packed:
		return false, &export.OptionError{Message: fmt.Sprintf("%s is several tables, which do not go into %s: name a folder or a file.%s, or by --table the one to write", job.format.Name, c.output, export.Packed)}
	}
	return false, nil
}

// guessFormat takes the format from the extension of the file.
func (c *exportCommand) guessFormat() error {
	extension := strings.ToLower(strings.TrimPrefix(filepath.Ext(c.output), "."))
	var fit []string
	for _, f := range export.Formats {
		_, packed := f.File(export.Options{})
		if extension != "" && (f.Extension == extension || packed == extension) {
			fit = append(fit, f.Name)
		}
	}
	switch len(fit) {
	case 0:
		return nil // which formats there are is said where none is named
	case 1:
		c.format = fit[0]
		return nil
	}
	return &export.OptionError{Message: fmt.Sprintf("which --format? A file.%s may be any of %s", extension, strings.Join(fit, ", "))}
}
