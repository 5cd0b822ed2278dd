// Package past answers questions about what the graph said at an earlier moment. The graph of
// that moment is derived into a store of its own, a snapshot, and asked by the same statements as
// the graph of today. A few snapshots are kept.
package past

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"parley/graph"
)

// Options are what may be chosen of a Cache. Zero values choose what is said beside them.
type Options struct {
	Keep int              // how many snapshots are kept; 3
	Now  func() time.Time // the clock; time.Now

	// Copy opens a copy of a store, which is the cache's source or was opened for a snapshot, and whose Close
	// deletes it; nil where it cannot be copied. Without it each snapshot is made from nothing.
	Copy func(context.Context, graph.Archive) (graph.Store, error)
}

var errClosed = fmt.Errorf("%w: the past is closed", graph.ErrUnavailable)

// Cache makes and keeps snapshots. Its methods are safe for concurrent use.
type Cache struct {
	source  graph.Archive
	scratch func(context.Context) (graph.Store, error)
	copy    func(context.Context, graph.Archive) (graph.Store, error)
	keep    int
	now     func() time.Time

	ctx  context.Context // of what goes on in the background
	stop context.CancelFunc

	mu     sync.Mutex
	queue  []*build    // the first is being made
	kept   []*snapshot // that used last comes first
	open   int         // how many snapshots there are, with those that are let go of and still used
	closed bool

	uncopied bool // the source was found to be none that can be copied
}

// New returns a cache of what a store said at earlier moments. scratch opens an empty store for a
// snapshot, whose Close deletes it.
func New(source graph.Archive, scratch func(context.Context) (graph.Store, error), o Options) *Cache {
	c := &Cache{source: source, scratch: scratch, copy: o.Copy, keep: o.Keep, now: o.Now}
	if c.keep <= 0 {
		c.keep = 3
	}
	if c.now == nil {
		c.now = time.Now
	}
	c.ctx, c.stop = context.WithCancel(context.Background())
	return c
}

// At returns the graph as it was known at a moment, and what is to be called when it is asked no more.
// Where nothing was written since, that is the store itself. Otherwise a snapshot is made, for all who ask for the
// moment at once. Who has no more time to wait gets graph.ErrMaking; the making goes on, so that asking again
// succeeds. Where too many moments are asked about at once, that is graph.ErrMoments.
func (c *Cache) At(ctx context.Context, at time.Time) (graph.Reader, func(), error) {
	at = at.UTC()
	for {
		s, err := c.find(ctx, at)
		if err != nil {
			return nil, nil, err
		}
		if s != nil {
			return &reader{Reader: s.store, today: c.source, known: s.known}, sync.OnceFunc(func() { c.release(s) }), nil
		}
		present, err := c.present(ctx, at)
		if err != nil {
			return nil, nil, err
		}
		if present {
			return c.source, func() {}, nil
		}
		if err := c.await(ctx, at); err != nil {
			return nil, nil, err
		}
	}
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
	seq, purged, err := c.written(ctx)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	i := slices.IndexFunc(c.kept, func(s *snapshot) bool { return s.isOf(at) })
	if i < 0 {
		return nil, nil
	}
	s := c.kept[i]
	s.name(at)
	c.kept = slices.Delete(c.kept, i, i+1)
	if s.purged != purged || s.seq != seq && c.now().After(s.until) {
		c.drop(s)
		return nil, nil
	}
	c.kept = slices.Insert(c.kept, 0, s)
	s.users++
	return s, nil
}

func (c *Cache) has(at time.Time) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.ContainsFunc(c.kept, func(s *snapshot) bool { return s.isOf(at) })
}

// written says up to which transactions the source was written to, and purged.
func (c *Cache) written(ctx context.Context) (seq, purged int64, err error) {
	if seq, err = c.source.Seq(ctx); err != nil {
		return 0, 0, err
	}
	purged, err = c.source.Purged(ctx)
	return seq, purged, err
}

// keepOnly keeps a new snapshot and lets go of those too many.
func (c *Cache) keepOnly(s *snapshot) {
	c.kept = slices.Insert(c.kept, 0, s)
	for _, old := range c.kept[min(len(c.kept), c.keep):] {
		c.drop(old)
	}
	c.kept = c.kept[:min(len(c.kept), c.keep)]
}

// release ends the use of a snapshot.
func (c *Cache) release(s *snapshot) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s.users--
	if s.dropped && s.users == 0 {
		c.close(s)
	}
}

// drop closes a snapshot as soon as nobody uses it.
func (c *Cache) drop(s *snapshot) {
	s.dropped = true
	if s.users == 0 {
		c.close(s)
	}
}

// close deletes a snapshot. That it cannot be deleted is nothing that who asks could mend.
func (c *Cache) close(s *snapshot) {
	c.open--
	s.store.Close(context.Background())
}

// Close ends what goes on in the background and deletes the snapshots that nobody uses, the others when
// they are released.
func (c *Cache) Close() {
	c.stop()
	c.mu.Lock()
	c.closed = true
	queue := slices.Clone(c.queue)
	c.mu.Unlock()
	for _, b := range queue {
		<-b.done
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.kept {
		c.drop(s)
	}
	c.kept = nil
}
