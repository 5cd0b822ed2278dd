// Package past answers questions about what the graph said at an earlier moment. The graph of
// that moment is derived into a store of its own, a snapshot, and asked by the same statements as
// the graph of today. A few snapshots are kept.
package past

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

// Options are what may be chosen of a Cache. Zero values choose what is said beside them.
type Options struct {
	Keep int              // how many snapshots are kept; 3
	Now  func() time.Time // the clock; time.Now
}

// A snapshot shows identities as they were when it was made. When the store is written to it is still
// used for some time: the longer it took to make, the longer, within these bounds.
const (
	shortestUse = 2 * time.Second
	longestUse  = 5 * time.Minute
	usePerBuild = 20
)

// attempts is how often a snapshot is tried while the store is being written to.
const attempts = 3

var errClosed = fmt.Errorf("%w: the past is closed", graph.ErrUnavailable)

// Cache makes and keeps snapshots. Its methods are safe for concurrent use.
type Cache struct {
	source  graph.Archive
	scratch func(context.Context) (graph.Store, error)
	keep    int
	now     func() time.Time

	ctx  context.Context // of what goes on in the background
	stop context.CancelFunc

	mu       sync.Mutex
	building *build
	kept     []*snapshot // that used last comes first
	closed   bool
}

// New returns a cache of what a store said at earlier moments. scratch opens an empty store for a
// snapshot, whose Close deletes it.
func New(source graph.Archive, scratch func(context.Context) (graph.Store, error), o Options) *Cache {
	c := &Cache{source: source, scratch: scratch, keep: o.Keep, now: o.Now}
	if c.keep <= 0 {
		c.keep = 3
	}
	if c.now == nil {
		c.now = time.Now
	}
	c.ctx, c.stop = context.WithCancel(context.Background())
	return c
}

// build is a snapshot that is being made.
type build struct {
	at   time.Time
	done chan struct{}
	err  error // once it is done
}

// snapshot is the graph of a moment.
type snapshot struct {
	at        time.Time
	store     graph.Store
	retracted map[graph.VersionKey]time.Time

	seq, purged int64     // of the source, before it was made
	until       time.Time // it may be used though the source has changed
	users       int
	dropped     bool
}

// At returns the graph as it was known at a moment, and what is to be called when it is asked no more.
// Where nothing was written since, that is the store itself. Otherwise a snapshot is made, for all who ask for the
// moment at once. Who has no more time to wait gets graph.ErrTimeout; the making goes on, so that asking again
// succeeds.
func (c *Cache) At(ctx context.Context, at time.Time) (graph.Reader, func(), error) {
	at = at.UTC()
	for {
		s, err := c.find(ctx, at)
		if err != nil {
			return nil, nil, err
		}
		if s != nil {
			return &reader{Reader: s.store, today: c.source, retracted: s.retracted}, sync.OnceFunc(func() { c.release(s) }), nil
		}
		present, err := c.present(ctx, at)
		if err != nil {
			return nil, nil, err
		}
		if present {
			return c.source, func() {}, nil
		}
		b, err := c.start(at)
		if err != nil {
			return nil, nil, err
		}
		select {
		case <-b.done:
			if b.err != nil && b.at.Equal(at) {
				return nil, nil, b.err
			}
		case <-ctx.Done():
			return nil, nil, ended(ctx)
		}
	}
}

// Wait waits until no snapshot is being made, and reports whether one was: then what failed for lack of
// time may be asked again.
func (c *Cache) Wait(ctx context.Context) bool {
	c.mu.Lock()
	b := c.building
	c.mu.Unlock()
	if b == nil {
		return false
	}
	select {
	case <-b.done:
		return true
	case <-ctx.Done():
		return false
	}
}

// ended says why somebody waits no longer.
func ended(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("%w: the graph of that moment is still being made; ask again", graph.ErrTimeout)
	}
	return ctx.Err()
}

// present reports whether nothing was written since a moment.
func (c *Cache) present(ctx context.Context, at time.Time) (bool, error) {
	after, err := c.source.ListChanges(ctx, graph.ChangeQuery{Since: at.Add(1), Page: graph.Page{Limit: 1}})
	return len(after.Items) == 0, err
}

// find returns the snapshot of a moment, if there is one that may be used, and notes its user.
func (c *Cache) find(ctx context.Context, at time.Time) (*snapshot, error) {
	if !c.has(at) {
		return nil, nil
	}
	seq, err := c.source.Seq(ctx)
	if err != nil {
		return nil, err
	}
	purged, err := c.source.Purged(ctx)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	i := slices.IndexFunc(c.kept, func(s *snapshot) bool { return s.at.Equal(at) })
	if i < 0 {
		return nil, nil
	}
	s := c.kept[i]
	c.kept = slices.Delete(c.kept, i, i+1)
	if s.purged != purged || s.seq != seq && c.now().After(s.until) {
		s.drop()
		return nil, nil
	}
	c.kept = slices.Insert(c.kept, 0, s)
	s.users++
	return s, nil
}

func (c *Cache) has(at time.Time) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.ContainsFunc(c.kept, func(s *snapshot) bool { return s.at.Equal(at) })
}

// start makes a snapshot in the background, or returns the one that is being made already, of
// whatever moment: one is made at a time.
func (c *Cache) start(at time.Time) (*build, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.closed:
		return nil, errClosed
	case c.building == nil:
		b := &build{at: at, done: make(chan struct{})}
		c.building = b
		go c.run(b)
	}
	return c.building, nil
}

func (c *Cache) run(b *build) {
	var s *snapshot
	for range attempts {
		var written bool
		if s, written, b.err = c.make(b.at); b.err == nil || !written {
			break
		}
	}
	if c.ctx.Err() != nil && b.err != nil {
		b.err = errClosed
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.building = nil
	if b.err == nil {
		c.keepOnly(s)
	}
	close(b.done)
}

// keepOnly keeps a new snapshot and lets go of those too many.
func (c *Cache) keepOnly(s *snapshot) {
	c.kept = slices.Insert(c.kept, 0, s)
	for _, old := range c.kept[min(len(c.kept), c.keep):] {
		old.drop()
	}
	c.kept = c.kept[:min(len(c.kept), c.keep)]
}

// make makes a snapshot. written reports whether the source was written to meanwhile. A panic is an
// error: nobody else would catch it in the background.
func (c *Cache) make(at time.Time) (s *snapshot, written bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
			if s != nil && s.store != nil {
				s.drop()
			}
		}
	}()
	begun := c.now()
	s = &snapshot{at: at}
	if s.seq, err = c.source.Seq(c.ctx); err != nil {
		return nil, false, err
	}
	if s.purged, err = c.source.Purged(c.ctx); err != nil {
		return nil, false, err
	}
	if s.store, err = c.scratch(c.ctx); err != nil {
		return nil, false, err
	}
	if s.retracted, err = derive.Past(c.ctx, c.source, s.store, at); err != nil {
		s.drop()
		seq, _ := c.source.Seq(c.ctx) // the first error tells more
		return nil, seq != s.seq, err
	}
	done := c.now()
	s.until = done.Add(min(max(usePerBuild*done.Sub(begun), shortestUse), longestUse))
	return s, false, nil
}

// release ends the use of a snapshot.
func (c *Cache) release(s *snapshot) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s.users--
	if s.dropped && s.users == 0 {
		s.close()
	}
}

// drop closes a snapshot as soon as nobody uses it.
func (s *snapshot) drop() {
	s.dropped = true
	if s.users == 0 {
		s.close()
	}
}

// close deletes a snapshot. That it cannot be deleted is nothing that who asks could mend.
func (s *snapshot) close() { s.store.Close(context.Background()) }

// Close ends what goes on in the background and deletes the snapshots that nobody uses, the others when
// they are released.
func (c *Cache) Close() {
	c.stop()
	c.mu.Lock()
	c.closed = true
	b := c.building
	c.mu.Unlock()
	if b != nil {
		<-b.done
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.kept {
		s.drop()
	}
	c.kept = nil
}
