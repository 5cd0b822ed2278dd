package loader

import (
	"context"
	"errors"
	"time"

	"parley/graph/derive"
	"parley/loader/article"
)

// read takes records in hand as long as there is room. When the load stops because the store is
// away it goes on counting what the source still holds.
func (r *run) read(ctx context.Context, src Source) <-chan *item {
	out := make(chan *item, derive.MaxBatch)
	go func() {
		var rest tally
		defer func() { r.rest <- rest.list }()
		defer close(out)
		for {
			it, err := next(src)
			if isEnd(err) {
				return
			}
			last := it.fatal != nil // asked now: once sent, the item is the next stage's
			if ctx.Err() == nil {
				at, size := it.place()
				if it.ticket, err = r.hand.take(ctx, at, size); err == nil && send(ctx, out, it) {
					if last {
						return
					}
					continue
				}
			}
			if it.ticket == (ticket{}) { // else it is counted among what is in hand
				at, _ := it.place()
				rest.add(at)
			}
			if !countsOn(ctx) || last {
				return
			}
		}
	}()
	return out
}

// next reads one record; isEnd tells the end.
func next(src Source) (*item, error) {
	rec, err := src.Next()
	var reject *article.RejectError
	switch {
	case err == nil:
		return &item{record: rec}, nil
	case errors.As(err, &reject):
		return &item{reject: reject}, nil
	case isEnd(err):
		return nil, err
	}
	return &item{fatal: err}, nil
}

// place says where a record stands, and how many bytes it keeps in memory.
func (it *item) place() (at place, size int64) {
	switch {
	case it.record != nil:
		return place{it.record.File, it.record.Line, it.record.ID}, it.record.Bytes
	case it.reject != nil:
		return place{it.reject.File, it.reject.Line, it.reject.ID}, int64(len(it.reject.Raw))
	}
	return place{}, 0
}

// countsOn reports whether the load stopped for the store's sake and not for the user's.
func countsOn(ctx context.Context) bool {
	var stopped *stoppedError
	return errors.As(context.Cause(ctx), &stopped)
}

// send hands an item on, unless the load stops first.
func send(ctx context.Context, to chan<- *item, it *item) bool {
	select {
	case to <- it:
		return true
	case <-ctx.Done():
		return false
	}
}

// countTime is how long a stopped load counts what it did not come to read.
const countTime = 5 * time.Second

// leftOver lists what was not loaded: what is in hand, and what the source still held.
func (r *run) leftOver() []Pending {
	var rest []Pending
	select {
	case rest = <-r.rest:
	case <-time.After(countTime): // an endless source, or one that waits for its input
	}
	var all tally
	for _, p := range r.hand.left() {
		all.add(p)
	}
	for _, p := range rest {
		all.addAll(p)
	}
	return all.list
}

// tally counts records file by file, as they come.
type tally struct{ list []Pending }

func (t *tally) add(p place) {
	t.addAll(Pending{File: p.file, Records: 1, FirstLine: p.line, FirstID: p.id})
}

func (t *tally) addAll(p Pending) {
	if p.File == "" {
		return
	}
	if n := len(t.list); n > 0 && t.list[n-1].File == p.File {
		t.list[n-1].Records += p.Records
		return
	}
	if len(t.list) == maxListed { // the last one stands for all others
		t.list[maxListed-1].Records += p.Records
		t.list[maxListed-1].More = true
		return
	}
	t.list = append(t.list, p)
}
