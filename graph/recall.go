package graph

import (
	"context"
	"sync"
)

// Recall is leave for a store to answer Lookup from memory, where it cannot know yet whether what it remembers still
// holds; afterwards Held tells whether it did. A state is what a store calls itself by between two writes: where
// the state is the same, nothing was written. All methods may be called at the same time,
// those that stores call on nil, too.
type Recall struct {
	mu    sync.Mutex
	state string // in which what was remembered is right; empty where nothing was
	seen  bool   // a statement has told since in which state the store was
	other bool   // it was another, once at least
}

type recallKey struct{}

// WithRecall returns a context whose reader may remember.
func WithRecall(ctx context.Context) (context.Context, *Recall) {
	r := &Recall{}
	return r.in(ctx), r
}

func (r *Recall) in(ctx context.Context) context.Context {
	return context.WithValue(ctx, recallKey{}, r)
}

// RecallOf is that of a context, nil where nothing may be remembered.
func RecallOf(ctx context.Context) *Recall {
	r, _ := ctx.Value(recallKey{}).(*Recall)
	return r
}

// Use reports whether what is right in a state may be used, and notes that it is.
func (r *Recall) Use(state string) bool {
	if r == nil {
		return false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.state == "" {
		r.state = state
	}
	return r.state == state
}

// Saw notes the state in which the store was when a statement ended.
func (r *Recall) Saw(state string) {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.state != "" {
		r.seen, r.other = true, r.other || state != r.state
	}
}

// Held reports whether anything was used that was remembered, and whether it was right then. Where no statement has shown
// that, the store is asked for its sequence number.
func (r *Recall) Held(ctx context.Context, store Reader) (used, held bool) {
	used, seen, held := r.verdict()
	if used && !seen {
		_, _ = store.Seq(r.in(ctx)) // where it fails, nothing is seen
		_, _, held = r.verdict()
	}
	return used, held
}

func (r *Recall) verdict() (used, seen, held bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	used = r.state != ""
	return used, r.seen, !used || r.seen && !r.other
}
