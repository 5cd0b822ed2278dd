package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
	"parley/loader/article"
)

type importCommand struct {
	*app
	json bool
}

func (a *app) importCommand() *cobra.Command {
	c := &importCommand{app: a}
	cmd := &cobra.Command{
		Use:   "import FILE|-",
		Short: "Fill an empty store from a backup",
		Long: `Import fills an empty store, of whichever kind, from what "parley export --format history" wrote: all
versions of all articles, what was extracted from them, what users judged, and the log, with their
times. The graph is derived from it by the rules of this program.

The backup is read twice, and nothing is written before all of it was found sound; "-", standard
input, is kept in the temporary folder (TMPDIR) meanwhile. Nobody else can write until the import is
complete. After an interruption, run the same command again: it goes on where it ended.`,
		Example: lines(
			"parley export --format history -o backup.jsonl",
			"parley import --db restored.db backup.jsonl",
			"gzip -dc backup.jsonl.gz | parley import -"),
		Args: oneBackup,
		RunE: a.work(c.run),
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print the report as JSON")
	return cmd
}

func oneBackup(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New(`which backup? Name one file, or "-" for standard input`)
	}
	return nil
}

// longestLine is how many times as long a line of a backup may be as an article's text: what was extracted from the
// text, or claimed, stands in it, too.
const longestLine = 8

func (c *importCommand) run(ctx context.Context, args []string) error {
	backup, err := c.openBackup(ctx, args[0])
	if err != nil {
		return err
	}
	defer backup.Close()
	out := newConsole(c.app, c.json)
	var done derive.Restored
	made := c.noStoreYet() // and so it goes again if nothing comes into it
	err = c.withStore(ctx, func(store graph.Store) (err error) {
		defer out.end()
		defer func() {
			if rules, fault := store.Ruled(context.WithoutCancel(ctx)); fault != nil || rules != "" {
				made = false
			}
		}()
		done, err = derive.New(store, time.Now).Restore(ctx, backup, derive.RestoreOptions{
			LongestLine: int(longestLine * c.settings.maxArticleBytes), Accept: c.accept, Extract: c.builtin, Progress: out.steps(),
		})
		return err
	})
	if made {
		err = errors.Join(err, c.removeStore())
	}
	var broken *export.HistoryError
	switch {
	case errors.Is(err, context.Canceled):
		return &exitError{status: statusInterrupted, err: errors.New("interrupted; run the same command again to go on")}
	case errors.As(err, &broken):
		return c.refuse(args[0], broken)
	case err != nil:
		return err
	case c.json:
		return c.printJSON(importView{done.Articles, done.Versions, done.Claims, done.Judgements, done.Changes, done.Resumed})
	}
	judgements := "1 judgement"
	if done.Judgements != 1 {
		judgements = fmt.Sprintf("%d judgements", done.Judgements)
	}
	_, err = fmt.Fprintf(c.Stdout, "%s restored, in %d versions, with %s and the log of changes\n",
		articleCount(done.Articles), done.Versions, judgements)
	return err
}

// importView is what was restored, as JSON shows it.
type importView struct {
	Articles   int  `json:"articles"`
	Versions   int  `json:"versions"`
	Claims     int  `json:"retracted_claims"`
	Judgements int  `json:"judgements"`
	Changes    int  `json:"changes"`
	Resumed    bool `json:"resumed"`
}

// refuse says what is wrong with a backup, and what to do.
func (c *importCommand) refuse(name string, broken *export.HistoryError) error {
	if name == "-" {
		name = "standard input"
	}
	status, remedy := statusRejected, "; nothing of it was written: use another copy, or export once more"
	if errors.Is(broken, graph.ErrTooNew) {
		status, remedy = statusNever, ""
	}
	return &exitError{status: status, err: fmt.Errorf("%s, %s%s", name, clip(oneLine(broken.Error()), maxMessage), remedy)}
}

// accept says what keeps an article from being loaded.
func (c *importCommand) accept(a graph.Article) error {
	whole := a
	if reason := article.Complete(&whole, article.Options{MaxBytes: c.settings.maxArticleBytes}); reason != "" {
		return errors.New(reason)
	}
	return nil
}

// openBackup opens a backup that can be read twice: what cannot is copied to the temporary folder.
func (c *importCommand) openBackup(ctx context.Context, path string) (*os.File, error) {
	source := c.Stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, &exitError{status: statusUsage, err: fmt.Errorf("%s cannot be read: %w", path, cause(err))}
		}
		info, err := f.Stat()
		switch {
		case err == nil && info.IsDir():
			f.Close()
			return nil, &exitError{status: statusUsage, err: fmt.Errorf("%s is a folder: name a file that parley export --format history wrote", path)}
		case err == nil && info.Mode().IsRegular():
			return f, nil
		}
		defer f.Close()
		source = f
	}
	kept, err := os.CreateTemp("", "parley-backup-")
	if err != nil {
		return nil, &exitError{status: statusNotNow, err: fmt.Errorf("no temporary file: %w", err)}
	}
	_ = os.Remove(kept.Name()) // where it can, it goes with the program, however that ends
	if _, err := io.Copy(output{kept, "a temporary file"}, interruptible{ctx, source}); err != nil {
		kept.Close()
		return nil, err
	}
	return kept, nil
}

// interruptible is read until the context ends.
type interruptible struct {
	ctx context.Context
	io.Reader
}

func (r interruptible) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(b)
}

// steps shows how far each of several steps is.
func (c *console) steps() func(what string, done, of int64) {
	c.last = time.Now()
	step := ""
	return func(what string, done, of int64) {
		c.mu.Lock()
		defer c.mu.Unlock()
		if step != what {
			if step = what; c.bar != nil {
				_ = c.bar.Clear()
				c.bar = nil
			}
			c.showBar(max(of, 1), what)
		}
		switch {
		case c.bar != nil:
			_ = c.bar.Set64(min(done, of))
		case !c.quiet && time.Since(c.last) > plainInterval:
			c.last = time.Now()
			fmt.Fprintf(c.err, "%s: %d %%\n", what, 100*done/max(of, 1))
		}
	}
}
