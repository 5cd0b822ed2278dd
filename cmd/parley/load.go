package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
	"parley/loader"
	"parley/loader/article"
	"parley/loader/extract"
)

// inputFlags are those of commands that read articles.
type inputFlags struct {
	format    string
	published string
	source    string
	jobs      int
}

func (f *inputFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.format, "format", string(article.Auto), "how articles are written: auto, text, markdown, jsonl or claims (what extract --json prints)")
	flags.StringVar(&f.published, "published", "", "when articles were published that do not say so themselves: an EDTF date such as 2025-04-11, or a timestamp")
	flags.StringVar(&f.source, "source", "", "who published articles that do not say so themselves")
	flags.IntVar(&f.jobs, "jobs", 0, "how many articles to extract at the same time (default: one a core)")
}

// open opens the input. What is wrong with the flags is a fault of usage.
func (f *inputFlags) open(a *app, paths []string, notice func(string)) (*article.Reader, error) {
	if f.jobs < 0 {
		return nil, &exitError{status: statusUsage, err: fmt.Errorf("--jobs is %d: it must be 1 or more, or 0 for one a core", f.jobs)}
	}
	r, err := article.Open(paths, a.Stdin, article.Options{
		Format: article.Format(f.format), Published: f.published, Source: f.source,
		MaxBytes: a.settings.maxArticleBytes, Notice: notice,
	})
	if err != nil {
		return nil, &exitError{status: statusUsage, err: err}
	}
	return r, nil
}

const inputHelp = `PATH is a file, a folder (with all below it, in order of name; hidden files are skipped) or "-",
standard input. Formats: plain text (.txt), Markdown with front matter (.md), JSON Lines (.jsonl) of
{"id"?, "title"?, "url"?, "source"?, "published"?, "language"?, "text"}, and claims as
"parley extract --json" prints them. The format is told by a file's extension, else by its content.`

type loadCommand struct {
	*app
	inputFlags
	dryRun   bool
	json     bool
	rejects  string
	patience time.Duration
}

func (a *app) loadCommand() *cobra.Command {
	c := &loadCommand{app: a}
	cmd := &cobra.Command{
		Use:   "load PATH|-...",
		Short: "Read articles, extract their claims and write them to the store",
		Long: `Load reads articles, extracts what they claim and writes it to the store.

` + inputHelp + `

An article is wholly in the store or not at all. One that stands there as it is, is left alone; one
with the same id and another text replaces what stands. After an interruption, run the same
command again: it goes on where it ended.`,
		Example: lines(
			"parley load samples/",
			"parley load --published 2025-04-11 --source RT article.txt",
			"parley load --format jsonl --rejects bad.jsonl - < articles.jsonl",
			"NEO4J_URI=neo4j://localhost NEO4J_PASSWORD=… parley load samples/"),
		Args: atLeastOnePath,
		RunE: a.work(c.run),
	}
	c.add(cmd)
	cmd.Flags().BoolVar(&c.dryRun, "dry-run", false, "write nothing; say what would become of each article")
	cmd.Flags().BoolVar(&c.json, "json", false, "print the report as JSON")
	cmd.Flags().StringVar(&c.rejects, "rejects", "", "write rejected records to this file, as JSON Lines with the reasons")
	cmd.Flags().DurationVar(&c.patience, "patience", 30*time.Second, "how long to try a store again that is away")
	return cmd
}

func atLeastOnePath(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New(`which articles? Name files or folders, or "-" for standard input`)
	}
	return nil
}

func (c *loadCommand) run(ctx context.Context, paths []string) error {
	out := newConsole(c.app, c.json)
	src, err := c.open(c.app, paths, out.notice)
	if err != nil {
		return err
	}
	defer src.Close()
	rejects, err := createRejects(c.rejects)
	if err != nil {
		return err
	}
	opts := loader.Options{
		Jobs: c.jobs, DryRun: c.dryRun, Patience: c.patience, Logger: c.log,
		OnReject:   func(r loader.Rejection) { out.rejected(r); rejects.write(r) },
		OnProgress: out.progress,
	}
	builtin := loader.Extractor{Version: extract.Version, Extract: extract.Extract}

	var report *loader.Report
	load := func(store loader.Fingerprints, w loader.Writer) (err error) {
		out.begin(article.Size(paths))
		defer out.end()
		report, err = loader.New(store, w, builtin, opts).Load(ctx, src)
		return err
	}
	if c.dryRun && c.noStoreYet() {
		err = load(nil, nil)
	} else {
		err = c.withStore(ctx, func(store graph.Store) error { return load(store, derive.New(store, time.Now)) })
	}
	err = errors.Join(err, rejects.close())
	if report == nil {
		return err
	}
	report.Notices = append(out.notices(), report.Notices...)
	return c.conclude(out, report, err)
}

// conclude prints the report and finds the exit status.
func (c *loadCommand) conclude(out *console, report *loader.Report, err error) error {
	if c.json {
		b, jsonErr := json.Marshal(report)
		if jsonErr != nil {
			return jsonErr
		}
		fmt.Fprintf(c.Stdout, "%s\n", b)
	} else {
		out.summary(report)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return &exitError{status: statusInterrupted, err: errors.New("interrupted; run the same command again to go on")}
	case err != nil:
		status, message := c.explain(err)
		if pending := report.NotLoadedYet(); pending != "" {
			message += "\n" + pending
		}
		return &exitError{status: status, err: errors.New(message)}
	case report.Rejected > 0:
		return &exitError{status: statusRejected}
	}
	return nil
}
