package past

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

// A snapshot shows identities as they were when it was made. When the store is written to it is still
// used for some time: the longer it took to make, the longer, within these bounds.
const (
	shortestUse = 2 * time.Second
	longestUse  = 5 * time.Minute
	usePerBuild = 20
)

const (
	remembered = 16 // of how many moments a snapshot may be
	dearer     = 2  // how many times as much an article costs that is taken out of a copy, or put in, as one of a graph made from nothing
)

// snapshot is the graph of a moment, and of others at which the same was known.
type snapshot struct {
	moments []time.Time // that asked for last comes last
	store   graph.Store
	known   derive.Known

	seq, purged int64     // of the source, before it was made
	until       time.Time // it may be used though the source has changed
	users       int
	dropped     bool
}

func (s *snapshot) isOf(at time.Time) bool { return slices.ContainsFunc(s.moments, at.Equal) }

// attempt makes the snapshot of a moment, again where the source was written to meanwhile; nil where another is also
// of that moment.
func (c *Cache) attempt(at time.Time) (s *snapshot, err error) {
	for range attempts {
		made := &snapshot{moments: []time.Time{at}}
		if made.seq, made.purged, err = c.written(c.ctx); err != nil {
			return nil, err
		}
		if s, err = c.make(made); err == nil {
			return s, nil
		}
		if now, _, _ := c.written(c.ctx); now == made.seq { // the first error tells more
			break
		}
	}
	return nil, err
}

// make makes a snapshot, of which is said what it is of; nil where another is also of that moment. A panic is an error: nobody else would catch it in the background.
func (c *Cache) make(made *snapshot) (s *snapshot, err error) {
	defer func() {
		if r := recover(); r != nil {
			s, err = nil, fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	begun := c.now()
	bases, err := c.bases(made)
	if err != nil {
		return nil, err
	}
	defer c.giveBack(bases)
	if len(bases) > 0 && bases[0].apart == 0 && bases[0].snapshot != nil {
		c.rename(bases[0].snapshot, made.moments[0])
		return nil, nil
	}
	if err := c.allow(); err != nil {
		return nil, err
	}
	defer func() {
		if s == nil { // also where it panics
			c.disallow()
		}
	}()
	if err := c.fill(made, bases); err != nil {
		return nil, err
	}
	done := c.now()
	made.until = done.Add(min(max(usePerBuild*done.Sub(begun), shortestUse), longestUse))
	return made, nil
}

// allow counts a snapshot that is made, so that there is never more than one beside those that may be kept: where there
// are as many, those that nobody uses make room.
func (c *Cache) allow() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := len(c.kept) - 1; i >= 0 && c.open > c.keep; i-- {
		if c.kept[i].users == 0 {
			c.drop(c.kept[i])
			c.kept = slices.Delete(c.kept, i, i+1)
		}
	}
	if c.open > c.keep {
		return graph.ErrMoments
	}
	c.open++
	return nil
}

func (c *Cache) disallow() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.open--
}

// rename has a snapshot be of one more moment.
func (c *Cache) rename(s *snapshot, at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s.name(at)
}

// name puts a moment that a snapshot is of last, and forgets those that were asked for long ago.
func (s *snapshot) name(at time.Time) {
	s.moments = append(slices.DeleteFunc(s.moments, at.Equal), at)
	if len(s.moments) > remembered {
		s.moments = slices.Delete(s.moments, 0, 1)
	}
}

// fill makes the graph of a snapshot: from the first base that can be copied and was derived by these rules wholly, or
// from nothing.
func (c *Cache) fill(s *snapshot, bases []base) (err error) {
	for _, b := range bases {
		store, err := c.copy(c.ctx, b.store)
		if err != nil {
			return err
		}
		if store == nil {
			c.notCopied(b)
			continue
		}
		if err := c.derive(s, store); !errors.Is(err, graph.ErrRules) {
			return err
		}
	}
	store, err := c.scratch(c.ctx)
	if err != nil {
		return err
	}
	return c.derive(s, store)
}

// notCopied remembers where it is the source that cannot be copied: what it shares with a moment need not be counted.
func (c *Cache) notCopied(b base) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.uncopied = c.uncopied || b.snapshot == nil
}

// derive brings a store to the moment of a snapshot, and closes it where that fails.
func (c *Cache) derive(s *snapshot, store graph.Store) (err error) {
	defer func() {
		if s.store == nil { // also where it panics
			store.Close(context.Background())
		}
	}()
	if s.known, err = derive.Past(c.ctx, c.source, store, s.moments[0]); err != nil {
		return err
	}
	s.store = store
	return nil
}

// base is what a snapshot may be made from: the source, or another snapshot.
type base struct {
	store    graph.Archive
	snapshot *snapshot // nil for the source
	apart    int       // in how many articles it differs from what is to be made
}

// bases returns what a snapshot is made from sooner than from nothing, the nearest first. Of the snapshots those
// serve that show identities as they are now.
func (c *Cache) bases(s *snapshot) (out []base, err error) {
	if c.copy == nil {
		return nil, nil
	}
	today, err := c.source.Stats(c.ctx)
	if err != nil {
		return nil, err
	}
	var all []base
	var moments []time.Time
	c.mu.Lock()
	if !c.uncopied {
		all, moments = append(all, base{c.source, nil, today.Nodes[graph.KindArticle]}), append(moments, time.Time{})
	}
	for _, k := range c.kept {
		if k.seq == s.seq && k.purged == s.purged {
			k.users++
			all, moments = append(all, base{k.store, k, k.known.Versions}), append(moments, k.moments[0])
		}
	}
	c.mu.Unlock()
	if len(all) == 0 {
		return nil, nil
	}
	stood, shared, err := derive.Shared(c.ctx, c.source, s.moments[0], moments)
	if err != nil {
		c.giveBack(all)
		return nil, err
	}
	for i, b := range all {
		b.apart += stood - 2*shared[i]
		if b.apart == 0 || dearer*b.apart < stood {
			out = append(out, b)
		} else {
			c.giveBack(all[i : i+1])
		}
	}
	slices.SortStableFunc(out, func(a, b base) int { return cmp.Compare(a.apart, b.apart) })
	return out, nil
}

// giveBack ends the use of bases.
func (c *Cache) giveBack(bases []base) {
	for _, b := range bases {
		if b.snapshot != nil {
			c.release(b.snapshot)
		}
	}
}
