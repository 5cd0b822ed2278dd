package schema

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"time"

	"parley/graph"
)

// looksAgain is how often a transaction is looked at after the first time, while there is none after
// it: more than a store takes to show all of it.
const looksAgain = 4

// How many entries of the log are read at once, and how many bytes of its end are kept, about.
const (
	logPage = 200
	logKept = 4 << 20
)

// tail follows the log for all who subscribe, so that each entry is read once for all of them: it
// keeps what came last. Whoever lags behind that reads from the store.
//
// Stores may show a transaction that is being committed in part. So nothing is taken from the log
// that a number is missing before, or that is of a later transaction than the store said it was at
// beforehand. All transactions before that one are complete: writers wait for each other.
type tail struct {
	store graph.Reader
	log   *slog.Logger
	most  int // how much it keeps, see bulk

	mu    sync.Mutex
	seq   int64            // the last transaction seen; negative before the first look
	from  position         // what is kept comes after it,
	to    position         // and goes up to here
	kept  []graph.LogEntry // never written to, only added to
	size  int              // of what is kept
	moved chan struct{}    // closed when there is more

	again int // how often the last transaction is looked at again: it may have been shown in part
}

func newTail(store graph.Reader, log *slog.Logger, most int) *tail {
	return &tail{store: store, log: log, most: most, seq: -1, moved: make(chan struct{})}
}

// slowest is how long to wait, at the longest, while the store is away.
const slowest = 5 * time.Second

// run looks for what is new until the context ends.
func (t *tail) run(ctx context.Context, every, timeout time.Duration) {
	pause := every
	for ctx.Err() == nil {
		_, err := protect(func() (any, error) { return nil, t.look(ctx, timeout) })
		switch {
		case err == nil:
			pause = every
		case ctx.Err() == nil:
			if pause == every {
				t.log.Warn("the log of changes cannot be read; trying again", slog.Any("error", err))
			}
			pause = max(every, min(2*pause, slowest))
		}
		sleep(ctx, pause)
	}
}

// sleep waits for a while, or until the context ends.
func sleep(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// look reads what was added to the log since the last look.
func (t *tail) look(ctx context.Context, timeout time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	seq, err := t.store.Seq(ctx)
	if err != nil || seq <= t.seq && t.again == 0 {
		return err
	}
	seq = max(seq, t.seq)
	again := max(t.again-1, 0)
	if seq > t.seq {
		again = looksAgain
	}
	if t.seq < 0 {
		t.advance(func() { t.seq, t.from, t.to = seq, endOf(seq-1), endOf(seq-1) })
	}
	for more := true; more; {
		list, err := t.store.ListChanges(ctx, graph.ChangeQuery{Page: graph.Page{Limit: logPage, After: t.to.cursor()}})
		if err != nil {
			return err
		}
		n := t.complete(list.Items, seq)
		if n > 0 {
			t.advance(func() { t.keep(list.Items[:n]) })
		}
		more = list.More && n == len(list.Items)
	}
	t.again = again
	if seq > t.seq {
		t.advance(func() { t.seq = seq })
	}
	return nil
}

// complete says how many of these entries can be taken: those before the first gap.
func (t *tail) complete(entries []graph.LogEntry, seq int64) int {
	to := t.to
	for i, e := range entries {
		follows := e.Seq == to.seq && e.N == to.n+1 || e.Seq > to.seq && e.N == 0
		if !follows || e.Seq > seq {
			return i
		}
		to = positionOf(e)
	}
	return len(entries)
}

// keep adds entries, and drops the oldest where they are too many. It is called with the lock.
func (t *tail) keep(entries []graph.LogEntry) {
	for _, e := range entries {
		t.size += bulk(e)
		t.to = positionOf(e)
	}
	t.kept = append(t.kept, entries...)
	drop := 0
	for ; t.size > t.most; drop++ {
		t.size -= bulk(t.kept[drop])
		t.from = positionOf(t.kept[drop])
	}
	t.kept = t.kept[drop:]
}

// bulk is how many bytes an entry takes, about.
func bulk(e graph.LogEntry) int {
	size := 200 + len(e.Summary) + len(e.Fact)
	for _, id := range e.Of {
		size += 2 * len(id)
	}
	return size
}

// advance changes what others see, and wakes those who wait for it.
func (t *tail) advance(change func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	change()
	close(t.moved)
	t.moved = make(chan struct{})
}

// stretch is a part of the log.
type stretch struct {
	entries []graph.LogEntry
	to      position        // the position behind it, where no entry is
	wait    <-chan struct{} // where there is no more, what is closed when there is
}

// after reads on from a position: the entries that concern any of some ids, and maybe others, or all
// where there are no ids.
func (t *tail) after(ctx context.Context, p position, of []string) (stretch, error) {
	t.mu.Lock()
	seq, from, to, kept, moved := t.seq, t.from, t.to, t.kept, t.moved
	t.mu.Unlock()
	switch {
	case seq < 0:
		return stretch{to: p, wait: moved}, nil
	case p.compare(from) < 0:
		return t.behind(ctx, p, from, seq, of)
	}
	first, found := slices.BinarySearchFunc(kept, p, func(e graph.LogEntry, p position) int { return positionOf(e).compare(p) })
	if found {
		first++
	}
	kept = kept[first:min(first+logPage, len(kept))]
	if len(kept) > 0 {
		return stretch{entries: kept, to: positionOf(kept[len(kept)-1])}, nil
	}
	if p.compare(to) < 0 {
		p = to
	}
	return stretch{to: p, wait: moved}, nil
}

// behind reads what is kept no more. Only of transactions that are complete can a store be asked
// for what concerns somebody: of the last one, what is not in that index yet would be missed.
func (t *tail) behind(ctx context.Context, p, end position, seq int64, of []string) (stretch, error) {
	q := graph.ChangeQuery{Page: graph.Page{Limit: logPage, After: p.cursor()}}
	if settled := endOf(seq - 1); p.compare(settled) < 0 {
		q.Of = of
		if settled.compare(end) < 0 {
			end = settled
		}
	}
	list, err := t.store.ListChanges(ctx, q)
	if err != nil {
		return stretch{}, err
	}
	n := 0
	for n < len(list.Items) && positionOf(list.Items[n]).compare(end) <= 0 {
		n++
	}
	out := stretch{entries: list.Items[:n], to: end}
	if list.More && n > 0 && n == len(list.Items) {
		out.to = positionOf(list.Items[n-1])
	}
	return out, nil
}
