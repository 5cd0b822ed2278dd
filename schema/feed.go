package schema

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"parley/graph"
)

// feed is one tail of the log for all subscribers of a service. It runs while there are any.
type feed struct {
	store   graph.Reader
	log     *slog.Logger
	every   time.Duration // how often the store is asked whether there is more
	timeout time.Duration // of one look
	most    int           // subscribers
	kept    int           // bytes of the log

	mu     sync.Mutex
	number int // of subscribers
	tail   *tail
	stop   context.CancelFunc
	ended  chan struct{} // closed when the tail has stopped
}

// join makes room for one more subscriber, who calls leave when it has enough.
func (f *feed) join() (t *tail, leave func(), err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.number >= f.most {
		return nil, nil, faultf(CodeUnavailable, "%d subscriptions are open, and no more are allowed; try again later", f.most)
	}
	if f.number++; f.number == 1 {
		var ctx context.Context
		ctx, f.stop = context.WithCancel(context.Background())
		f.tail = newTail(f.store, f.log, f.kept)
		f.ended = make(chan struct{})
		go func(t *tail, ended chan struct{}) {
			defer close(ended)
			t.run(ctx, f.every, f.timeout)
		}(f.tail, f.ended)
	}
	return f.tail, sync.OnceFunc(f.leave), nil
}

// leave waits, as the last one, until the tail has stopped: the store may be closed then.
func (f *feed) leave() {
	f.mu.Lock()
	last, ended := f.number == 1, f.ended
	if f.number--; last {
		f.stop()
		f.tail = nil // and what it keeps
	}
	f.mu.Unlock()
	if last {
		<-ended
	}
}

// subscribers says how many there are.
func (f *feed) subscribers() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.number
}
