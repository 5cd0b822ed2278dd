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
	copied int // of those
	closed int
}

type scratch struct {
	graph.Store
	of *scratches
}

func (s *scratches) open(ctx context.Context) (graph.Store, error) {
	if err := s.begin(ctx); err != nil {
		return nil, err
	}
	store, err := sqlite.OpenScratch(ctx, s.path())
	return &scratch{store, s}, err
}

func (s *scratches) copy(ctx context.Context, of graph.Archive) (graph.Store, error) {
	if snapshot, ok := of.(*scratch); ok {
		of = snapshot.Store
	}
	from, ok := of.(*sqlite.Store)
	if !ok {
		return nil, nil
	}
	if err := s.begin(ctx); err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.copied++
	s.mu.Unlock()
	store, err := from.CopyScratch(ctx, s.path())
	return &scratch{store, s}, err
}

func (s *scratches) path() string { return filepath.Join(s.TempDir(), "scratch.db") }

// begin counts a store, and waits where that is to be waited for.
func (s *scratches) begin(ctx context.Context) error {
	s.mu.Lock()
	s.opened++
	hold := s.hold
	s.mu.Unlock()
	if hold == nil {
		return nil
	}
	select {
	case <-hold:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
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
	s.ask(3.5)
	s.equal("opened, closed", s.scratch.count(), [2]int{3, 0})
	s.equal("still there", s.days(r), "2025-03-04 2025-03-03 2025-03-02")
	release()
	release()
	s.equal("given back", s.scratch.count(), [2]int{3, 1})
	s.ask(2.5)
	s.equal("used again", s.scratch.count(), [2]int{3, 1})
}

// Moments at which the same was known share a snapshot.
func TestSameKnown(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	tell(s)
	for n := range 40 {
		s.equal("days", s.days(s.ask(1+float64(n)/41)), "2025-03-04 2025-03-03 2025-03-02")
	}
	s.equal("opened, closed", s.scratch.count(), [2]int{1, 0})
}

// More than one snapshot beside those that are kept is not made while all are in use.
func TestTooManyInUse(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{Keep: 2})
	tell(s)
	_, release, err := s.cache.At(t.Context(), minute(1.5))
	if err != nil {
		t.Fatal(err)
	}
	s.ask(2.5)
	s.ask(3.5)
	if _, _, err := s.cache.At(t.Context(), minute(0.5)); !errors.Is(err, graph.ErrMoments) {
		t.Errorf("one too many: %v", err)
	}
	s.equal("opened, closed", s.scratch.count(), [2]int{3, 0})
	release()
	s.equal("when one is given back", s.days(s.ask(0.5)), "")
}

// Where few use the snapshots that are kept, those that nobody uses make room.
func TestMakesRoom(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{Keep: 2})
	tell(s)
	s.ask(1.5) // until the test ends
	for _, n := range []float64{2.5, 3.5, 0.5, 2.5} {
		_, release, err := s.cache.At(t.Context(), minute(n))
		if err != nil {
			t.Fatal(err)
		}
		release()
	}
	if open := s.scratch.count(); open[0]-open[1] > 3 {
		t.Errorf("opened, closed %v: more than three stay", open)
	}
}

// Those who wait are many at most; what nobody waits for any more is not made.
func TestQueue(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	tell(s)
	s.scratch.hold = make(chan struct{})
	ctx, leave := context.WithCancel(t.Context())
	var group sync.WaitGroup
	ended := make(chan error, 20)
	for n := range 20 { // that differ, and are before anything was known
		group.Go(func() {
			_, _, err := s.cache.At(ctx, minute(-float64(n)))
			ended <- err
		})
	}
	for range 12 { // the others wait
		if err := <-ended; !errors.Is(err, graph.ErrMoments) {
			t.Errorf("one too many: %v", err)
		}
	}
	leave()
	group.Wait()
	close(s.scratch.hold)
	s.equal("who comes then", s.days(s.ask(1.5)), "2025-03-04 2025-03-03 2025-03-02")
	s.equal("opened, closed", s.scratch.count(), [2]int{2, 0})
}

// A graph that other rules derived is not copied, but made anew from the claims.
func TestOtherRules(t *testing.T) {
	s := newStory(t, openSQLite(t), past.Options{})
	s.fill(20)
	tell(s)
	err := s.store.Update(t.Context(), func(tx graph.Tx) error {
		return tx.Apply(t.Context(), &graph.Change{At: minute(5), Rules: "others"})
	})
	if err != nil {
		t.Fatal(err)
	}
	s.equal("days", s.days(s.ask(1.5)), "2025-03-04 2025-03-03 2025-03-02")
	s.equal("opened, closed", s.scratch.count(), [2]int{2, 1})
	s.equal("copied", s.scratch.copied, 1)
}

// What else is wrong with a copy is said: it is not hidden by a graph made from nothing.
func TestCopyFails(t *testing.T) {
	torn := errors.New("torn")
	s := newStory(t, openSQLite(t), past.Options{Copy: func(ctx context.Context, of graph.Archive) (graph.Store, error) {
		store, err := sqlite.OpenScratch(ctx, filepath.Join(t.TempDir(), "copy.db"))
		return &broken{store, torn}, err
	}})
	s.fill(20)
	tell(s)
	if _, _, err := s.cache.At(t.Context(), minute(1.5)); !errors.Is(err, torn) {
		t.Errorf("got %v, want %v", err, torn)
	}
	s.equal("opened, closed", s.scratch.count(), [2]int{0, 0})
}

// broken is a store of which nothing can be read.
type broken struct {
	graph.Store
	err error
}

func (b *broken) Seq(context.Context) (int64, error) { return 0, b.err }

// A source that cannot be copied is not tried again.
func TestCannotBeCopied(t *testing.T) {
	tried := 0
	s := newStory(t, openSQLite(t), past.Options{Copy: func(context.Context, graph.Archive) (graph.Store, error) {
		tried++
		return nil, nil
	}})
	s.fill(20)
	tell(s)
	s.ask(1.5)
	s.load(5, article("d", "2025-05-11", "Kofi Mensah", "Ana Costa")) // the snapshot is none to start from any more
	s.equal("days", s.days(s.ask(2.5)), s.days(s.ask(2.6)))
	s.equal("tried", tried, 1)
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
