package derive

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/export"
)

// What can keep a backup from being restored, besides a *export.HistoryError, which says what is wrong in it.
var (
	// ErrNotEmpty: the store holds something already.
	ErrNotEmpty = errors.New("derive: the store is not empty")
	// ErrOtherBackup: the store was being restored from another backup.
	ErrOtherBackup = errors.New("derive: the store is being restored from another backup")
)

// A store that is being restored names as its rules, behind graph.Restoring and the SHA-256 of the backup, what
// is being done, so that nobody else writes to it and the same backup goes on where it was left:
//
//	records <line>              versions of articles and judgements up to this line of the backup are there
//	<rules> wiping | after …    the graph is being derived, as by Rebuild
//	rest <line> of <rules>      claims of retracted versions and the log up to this line are there
const (
	records = " records "
	rest    = " rest "
	ruledBy = " of "
)

// restoring is what the rules of a store begin with while it is being restored from a backup, else empty.
func restoring(rules string) string {
	sum, ok := strings.CutPrefix(rules, graph.Restoring)
	if !ok {
		return ""
	}
	sum, _, _ = strings.Cut(sum, " ")
	return graph.Restoring + sum
}

// restoringError tells by which backup a store can be completed.
func restoringError(rules string) error {
	return fmt.Errorf("%w: its last line has the sha256 %s", graph.ErrRestoring, strings.TrimPrefix(restoring(rules), graph.Restoring))
}

// RestoreOptions say how a backup is restored.
type RestoreOptions struct {
	LongestLine int                       // in bytes
	Accept      func(graph.Article) error // says what keeps an article from being loaded; nil accepts all
	Extract     Extract                   // as for Rebuild
	// Progress is told what is being done, and how much of it, in bytes or articles, is done; nil tells nobody.
	Progress func(what string, done, of int64)
}

// Restored says what was restored.
type Restored struct {
	Articles   int // that stand
	Versions   int
	Claims     int // of versions that do not stand
	Judgements int
	Changes    int
	Resumed    bool // an earlier run had done some of it
}

// Restore fills an empty store from a backup, as export.Find("history") writes it, and derives the graph by this
// program's rules. The backup is read twice, and nothing is written before all of it was found sound. Where an earlier
// run was interrupted, the same backup goes on from there. What is asked meanwhile sees a part of the graph.
func (w *Writer) Restore(ctx context.Context, backup io.ReadSeeker, o RestoreOptions) (Restored, error) {
	if o.Progress == nil {
		o.Progress = func(string, int64, int64) {}
	}
	have, err := w.store.Ruled(ctx)
	if err != nil {
		return Restored{}, err
	}
	if have != "" && restoring(have) == "" {
		return Restored{}, fmt.Errorf("%w: it was derived by %s", ErrNotEmpty, have)
	}
	r := restorer{Writer: w, RestoreOptions: o, backup: backup, have: have}
	if r.survey, err = r.look(ctx); err != nil {
		return Restored{}, err
	}
	r.mark = graph.Restoring + r.survey.end.SHA256
	if have != "" && restoring(have) != r.mark {
		return Restored{}, fmt.Errorf("%w: its last line has the sha256 %s", ErrOtherBackup, strings.TrimPrefix(restoring(have), graph.Restoring))
	}
	end := r.survey.end
	out := Restored{r.survey.standing, end.Versions, end.Claims, end.Judgements, end.Changes, have != ""}
	for _, step := range []func(context.Context) error{r.records, r.derive, r.rest} {
		if err := step(ctx); err != nil {
			return Restored{}, err
		}
	}
	return out, nil
}

// restorer is a run that restores a store.
type restorer struct {
	*Writer
	RestoreOptions
	backup io.ReadSeeker
	survey *survey
	have   string // what the store names as its rules
	mark   string // begins that until all is done
}

// look reads the backup for the first time.
func (r *restorer) look(ctx context.Context) (*survey, error) {
	s := newSurvey(r.Accept)
	return s, r.each(ctx, "checking the backup", s.take)
}

// progressEvery is after how many records it is told how far a step is.
const progressEvery = 100

// each hands do all records of the backup.
func (r *restorer) each(ctx context.Context, what string, do func(*export.HistoryReader, any) error) error {
	size, err := r.backup.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if _, err := r.backup.Seek(0, io.SeekStart); err != nil {
		return err
	}
	counted := &counter{Reader: r.backup}
	h := export.NewHistoryReader(counted, r.LongestLine)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		record, err := h.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := do(h, record); err != nil {
			return err
		}
		if h.Line()%progressEvery == 0 {
			r.Progress(what, counted.n, size)
		}
	}
}

// counter counts what is read.
type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.n += int64(n)
	return n, err
}

// derive makes the graph of what was restored.
func (r *restorer) derive(ctx context.Context) error {
	if strings.HasPrefix(r.have, r.mark+rest) {
		return nil
	}
	renew := renewal{
		Writer: r.Writer, mark: r.mark + " " + RulesVersion(), then: r.mark + rest + "0" + ruledBy + RulesVersion(), extract: r.Extract,
		progress: func(done, of int) { r.Progress("deriving the graph", int64(done), int64(of)) }, of: r.survey.standing,
	}
	if err := renew.run(ctx); err != nil {
		return err
	}
	r.have = renew.then
	return nil
}

// position reads up to which line of the backup a step has come, from what the store names as its rules.
func position(rules, step string) (line int) {
	text, _, _ := strings.Cut(strings.TrimPrefix(rules, step), ruledBy)
	line, _ = strconv.Atoi(text) // what is no number comes before all
	return line
}

// write writes a part of what is restored, in a transaction in which fill completes it, and notes in the store what
// comes next.
func (r *restorer) write(ctx context.Context, next string, part *graph.Restoration, fill func(graph.Tx) error) error {
	err := r.store.Update(ctx, func(tx graph.Tx) error {
		have, err := tx.Rules(ctx)
		if err != nil {
			return err
		}
		switch have {
		case r.have:
		case next: // the answer to this transaction was lost, and it runs again
			return nil
		default:
			return fmt.Errorf("%w: another program is at it", graph.ErrRestoring)
		}
		if err := fill(tx); err != nil {
			return err
		}
		part.Rules, part.Seq = next, r.survey.seq
		return tx.Restore(ctx, part)
	})
	if err == nil {
		r.have = next
	}
	return err
}
