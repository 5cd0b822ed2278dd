package loader

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"parley/graph"
	"parley/graph/derive"
)

// extract finds the claims of articles, several at a time, and passes all items on in their order;
// an item is final when its done is closed.
func (r *run) extract(ctx context.Context, in <-chan *item) <-chan *item {
	out := make(chan *item, derive.MaxBatch+2*r.opts.Jobs)
	work := make(chan *item)
	go func() {
		defer close(out)
		defer close(work)
		for it := range in {
			it.done = make(chan struct{})
			if it.record == nil || it.reject != nil || it.same || it.fatal != nil {
				close(it.done)
			} else if !send(ctx, work, it) {
				return
			}
			if !send(ctx, out, it) {
				return
			}
		}
	}()
	for range r.opts.Jobs {
		go func() {
			for it := range work {
				r.claim(it)
				close(it.done)
			}
		}()
	}
	return out
}

// claim sets what an article claims. An article that the extractor cannot digest is rejected; it
// must not take the others with it.
func (r *run) claim(it *item) {
	defer func() {
		if fault := recover(); fault != nil {
			r.opts.Logger.Error("extraction failed", "article", it.record.ID, "fault", fmt.Sprint(fault))
			r.opts.Logger.Debug("extraction failed", "stack", string(debug.Stack()))
			it.rejected(fmt.Sprintf("the extractor failed on it (%v): a fault of the program, not of the article", fault))
		}
	}()
	if it.record.Claims != nil {
		it.extraction = *it.record.Claims
	} else {
		it.extraction = r.extractor.Extract(it.record.Article)
	}
	if err := derive.Check(it.extraction); err != nil {
		it.rejected(plainReason(err))
	}
}

// plainReason is an error without the names of packages.
func plainReason(err error) string {
	s := err.Error()
	for _, sentinel := range []error{derive.ErrExtraction, graph.ErrDate} {
		if errors.Is(err, sentinel) {
			s = strings.ReplaceAll(s, sentinel.Error()+": ", "")
		}
	}
	return s
}
