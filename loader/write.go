package loader

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

// maxBatchBytes is how much text one transaction takes, however few articles that is.
const maxBatchBytes = 8 << 20

// maxInRow is after how many articles in a row that the store would not take it is the store's
// fault, and not theirs.
const maxInRow = 10

// writing is a transaction being filled.
type writing struct {
	*run
	batch  []*item
	bytes  int64
	ids    map[string]bool
	misses int // articles in a row that could not be written
}

// write writes what was extracted, and counts what became of every record.
func (r *run) write(ctx context.Context, stop context.CancelCauseFunc, in <-chan *item) error {
	w := &writing{run: r, ids: map[string]bool{}}
	err := w.all(ctx, in)
	if err == nil || ctx.Err() != nil {
		return err
	}
	err = &stoppedError{err}
	stop(err)
	return err
}

func (w *writing) all(ctx context.Context, in <-chan *item) error {
	var linger <-chan time.Time
	for {
		select {
		case it, ok := <-in:
			if !ok {
				if ctx.Err() != nil {
					return context.Cause(ctx)
				}
				return w.flush(ctx)
			}
			select {
			case <-it.done:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
			if err := w.take(ctx, it); err != nil {
				return err
			}
		case <-linger:
			if err := w.flush(ctx); err != nil {
				return err
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		switch {
		case len(w.batch) == 0:
			linger = nil
		case linger == nil:
			linger = time.After(w.opts.Linger)
		}
	}
}

// take counts an item, or puts it into the transaction, which is written when it is full.
func (w *writing) take(ctx context.Context, it *item) error {
	switch {
	case it.fatal != nil:
		if err := w.flush(ctx); err != nil {
			return err
		}
		return it.fatal
	case it.reject != nil:
		w.rejectItem(it)
		return nil
	case it.same:
		w.count(it, derive.Unchanged)
		return nil
	case w.opts.DryRun:
		if it.stands {
			w.count(it, derive.Replaced)
		} else {
			w.count(it, derive.Loaded)
		}
		return nil
	}
	// One version of an article a transaction, and one extractor.
	if w.ids[it.record.ID] || len(w.batch) > 0 && w.batch[0].version != it.version {
		if err := w.flush(ctx); err != nil {
			return err
		}
	}
	w.batch = append(w.batch, it)
	w.ids[it.record.ID] = true
	w.bytes += int64(len(it.record.Text))
	if len(w.batch) == derive.MaxBatch || w.bytes >= maxBatchBytes {
		return w.flush(ctx)
	}
	return nil
}

// flush writes the transaction.
func (w *writing) flush(ctx context.Context) error {
	batch := w.batch
	w.batch, w.bytes = nil, 0
	clear(w.ids)
	if len(batch) == 0 {
		return nil
	}
	err := w.commit(ctx, batch)
	if err == nil || len(batch) == 1 || !w.blameable(ctx, err) {
		return w.blame(ctx, batch[0], err)
	}
	// Something in it cannot be written: find out what, so that the others are.
	for _, it := range batch {
		if err := w.blame(ctx, it, w.commit(ctx, []*item{it})); err != nil {
			return err
		}
	}
	return nil
}

// blame rejects an article that could not be written, where that is its own fault.
func (w *writing) blame(ctx context.Context, it *item, err error) error {
	if err == nil {
		w.misses = 0
		return nil
	}
	if !w.blameable(ctx, err) {
		return err
	}
	if w.misses++; w.misses > maxInRow {
		return err
	}
	it.rejected("the store would not take it: " + plainReason(err))
	return w.take(ctx, it)
}

// blameable reports whether an error may be due to an article: not to the store's state, nor to
// the user's having enough.
func (w *writing) blameable(ctx context.Context, err error) bool {
	for _, sentinel := range []error{graph.ErrUnavailable, graph.ErrTimeout, graph.ErrAuth, graph.ErrForeign,
		graph.ErrTooNew, graph.ErrTooOld, graph.ErrRules, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, sentinel) {
			return false
		}
	}
	return ctx.Err() == nil
}

// commit writes articles in one transaction, and again while the store is away. If the
// connection broke during the commit they may be there already: then they count as unchanged.
func (w *writing) commit(ctx context.Context, batch []*item) error {
	extractions := make([]graph.Extraction, len(batch))
	for i, it := range batch {
		extractions[i] = it.extraction
	}
	var outcomes []derive.Outcome
	err := w.patiently(ctx, "write", func(ctx context.Context) (err error) {
		defer func() {
			if fault := recover(); fault != nil { // the store has rolled back
				w.opts.Logger.Debug("writing failed", "stack", string(debug.Stack()))
				err = fmt.Errorf("a fault of the program: %v", fault)
			}
		}()
		outcomes, err = w.writer.Load(ctx, extractions, batch[0].version)
		return err
	})
	if err != nil {
		return err
	}
	if len(outcomes) != len(batch) {
		return fmt.Errorf("loader: %d outcomes of %d articles", len(outcomes), len(batch))
	}
	for i, it := range batch {
		w.report.notice(it.record, it.extraction.Notices)
		w.count(it, outcomes[i])
	}
	return nil
}

func (r *run) rejectItem(it *item) {
	r.report.reject(it.reject, r.opts.OnReject)
	r.settle(it)
}

func (r *run) count(it *item, o derive.Outcome) {
	switch o {
	case derive.Replaced:
		r.report.Replaced++
	case derive.Unchanged:
		r.report.Unchanged++
	default:
		r.report.Loaded++
	}
	r.report.Read++
	r.settle(it)
}

// settle ends a record.
func (r *run) settle(it *item) {
	size := int64(0)
	if it.record != nil {
		size = it.record.Bytes
	} else if it.reject != nil {
		size = it.reject.Bytes
	}
	r.hand.drop(it.ticket)
	r.opts.OnProgress(Progress{Records: r.report.Read, Bytes: size})
}
