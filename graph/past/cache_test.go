package past_test

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/past"
	"parley/graph/sqlite"
)

// scratches opens stores for snapshots, and sees what becomes of them.
type scratches struct {
	*testing.T
	mu     sync.Mutex
	hold   chan struct{} // opening waits for it to be closed
	opened int
	closed int
}

type scratch struct {
	graph.Store
	of *scratches
}

func (s *scratches) open(ctx context.Context) (graph.Store, error) {
	s.mu.Lock()
	s.opened++
	hold := s.hold
	s.mu.Unlock()
	if hold != nil {
		select {
		case <-hold:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	store, err := sqlite.OpenScratch(ctx, filepath.Join(s.TempDir(), "scratch.db"))
	return &scratch{store, s}, err
}

func (s *scratch) Close(ctx context.Context) error {
	s.of.mu.Lock()
	defer s.of.mu.Unlock()
	s.of.closed++
	return s.Store.Close(ctx)
}

// count returns how many stores were opened, and how many of them closed.
func (s *scratches) count() [2]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return [2]int{s.opened, s.closed}
}

// Who asks for one moment at once is answered from one snapshot.
func TestAskedAtOnce(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	tell(s)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			r, release, err := s.cache.At(t.Context(), minute(1.5))
			if err != nil {
				t.Error(err)
				return
			}
			defer release()
			if _, err := r.Stats(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	s.equal("opened, closed", s.scratch.count(), [2]int{1, 0})
}

// Who cannot wait is told to ask again, and is answered then.
func TestNoTimeToWait(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	tell(s)
	s.scratch.hold = make(chan struct{})
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if _, _, err := s.cache.At(ctx, minute(1.5)); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("with no time left: %v", err)
	}
	ctx, cancel = context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, _, err := s.cache.At(ctx, minute(1.5)); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("while it is made: %v", err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, _, err := s.cache.At(gone, minute(2.5)); !errors.Is(err, context.Canceled) {
		t.Errorf("who went away: %v", err)
	}
	s.equal("waited for it, who has no time", s.cache.Wait(gone), false)
	close(s.scratch.hold)
	s.cache.Wait(t.Context())
	s.equal("waited for it, when it is there", s.cache.Wait(t.Context()), false)
	s.equal("asked again", s.days(s.ask(1.5)), "2025-03-04 2025-03-03 2025-03-02")
	s.equal("opened, closed", s.scratch.count(), [2]int{1, 0})
}

// A few snapshots are kept; one that is asked stays until it is asked no more.
func TestKeepsFew(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{Keep: 2})
	tell(s)
	r, release, err := s.cache.At(t.Context(), minute(1.5))
	if err != nil {
		t.Fatal(err)
	}
	s.ask(2.5)
	s.ask(1.7)
	s.equal("opened, closed", s.scratch.count(), [2]int{3, 0})
	s.equal("still there", s.days(r), "2025-03-04 2025-03-03 2025-03-02")
	release()
	release()
	s.equal("given back", s.scratch.count(), [2]int{3, 1})
	s.ask(2.5)
	s.equal("used again", s.scratch.count(), [2]int{3, 1})
}

// A snapshot outlasts what is written, for a time, but not what is purged.
func TestWrittenSince(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	tell(s)
	ask := func(what, days string, opened int) {
		t.Helper()
		r, release, err := s.cache.At(t.Context(), minute(1.5))
		if err != nil {
			t.Fatal(err)
		}
		defer release()
		s.equal(what, s.days(r), days)
		s.equal(what+": snapshots", s.scratch.count(), [2]int{opened, opened - 1})
	}
	const all = "2025-03-04 2025-03-03 2025-03-02"
	ask("at first", all, 1)
	s.clock = minute(60)
	ask("nothing was written since", all, 1)
	s.load(5, article("d", "2025-05-11", "Kofi Mensah", "Ana Costa"))
	ask("written, long after", all, 2)
	s.load(6, article("e", "2025-05-12", "Kofi Mensah", "Ana Costa"))
	ask("written just now", all, 2)
	if _, err := s.at(7).Purge(t.Context(), []string{"z"}); err != nil {
		t.Fatal(err)
	}
	ask("purged just now", "2025-03-03 2025-03-02", 3)
}

// What goes on in the background ends with the cache, and nothing is left of it.
func TestClose(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	tell(s)
	r, release, err := s.cache.At(t.Context(), minute(1.5))
	if err != nil {
		t.Fatal(err)
	}
	s.ask(2.5)
	s.scratch.hold = make(chan struct{})
	asked := make(chan error)
	go func() {
		_, _, err := s.cache.At(t.Context(), minute(3.5))
		asked <- err
	}()
	for s.scratch.count()[0] < 3 {
		time.Sleep(time.Millisecond)
	}
	s.cache.Close()
	if err := <-asked; !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("who waited: %v", err)
	}
	if _, _, err := s.cache.At(t.Context(), minute(3.7)); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("who came later: %v", err)
	}
	s.equal("what is asked still answers", s.days(r), "2025-03-04 2025-03-03 2025-03-02")
	release()
	s.equal("closed", s.scratch.count()[1], 1)
}
