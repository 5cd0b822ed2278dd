package past

import (
	"context"
	"errors"
	"slices"
	"time"

	"parley/graph"
)

const (
	attempts = 3 // how often a snapshot is tried while the store is being written to
	queued   = 8 // for how many moments is waited at once
)

// build is a snapshot that is being made, or waits for its turn.
type build struct {
	at      time.Time
	waiting int // how many wait for it
	done    chan struct{}
	err     error // once it is done
}

// await has a snapshot made, and waits for it.
func (c *Cache) await(ctx context.Context, at time.Time) error {
	b, err := c.join(at)
	if err != nil {
		return err
	}
	select {
	case <-b.done:
		return b.err
	case <-ctx.Done():
		c.leave(b)
	}
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return graph.ErrMaking
	}
	return ctx.Err()
}

// join puts a moment into the queue, or joins those who wait for it already. One snapshot is made at a time.
func (c *Cache) join(at time.Time) (*build, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return nil, errClosed
	}
	if i := slices.IndexFunc(c.queue, func(b *build) bool { return b.at.Equal(at) }); i >= 0 {
		c.queue[i].waiting++
		return c.queue[i], nil
	}
	if len(c.queue) >= queued {
		return nil, graph.ErrMoments
	}
	b := &build{at: at, waiting: 1, done: make(chan struct{})}
	if c.queue = append(c.queue, b); len(c.queue) == 1 {
		go c.work()
	}
	return b, nil
}

// leave is for who waits no longer. What nobody waits for is not begun; what is begun goes on.
func (c *Cache) leave(b *build) {
	c.mu.Lock()
	defer c.mu.Unlock()
	b.waiting--
	if i := slices.Index(c.queue, b); i > 0 && b.waiting == 0 {
		c.queue = slices.Delete(c.queue, i, i+1)
	}
}

// work makes what is in the queue.
func (c *Cache) work() {
	for b := c.first(); b != nil; b = c.next() {
		var s *snapshot
		if s, b.err = c.attempt(b.at); c.ctx.Err() != nil && b.err != nil {
			b.err = errClosed
		}
		c.mu.Lock()
		if s != nil {
			c.keepOnly(s)
		}
		c.mu.Unlock()
	}
}

func (c *Cache) first() *build {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.queue[0]
}

// next ends the making of the first in the queue, and returns what comes behind it.
func (c *Cache) next() *build {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.queue[0].done)
	if c.queue = slices.Delete(c.queue, 0, 1); len(c.queue) == 0 {
		return nil
	}
	return c.queue[0]
}

// Wait waits until a snapshot that is being made is done, and reports whether one was: then what failed for lack of
// time may be asked again.
func (c *Cache) Wait(ctx context.Context) bool {
	c.mu.Lock()
	queue := slices.Clone(c.queue)
	c.mu.Unlock()
	if len(queue) == 0 {
		return false
	}
	select {
	case <-queue[0].done:
		return true
	case <-ctx.Done():
		return false
	}
}
