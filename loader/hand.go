package loader

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"golang.org/x/sync/semaphore"
)

// hand is what was read and is not done with. It bounds how much text that is, knows which
// articles are under way, and can say what is left over when a load stops.
type hand struct {
	max  int64
	room *semaphore.Weighted

	mu    sync.Mutex
	next  int64
	items map[int64]place
	ids   map[string]int
}

// place is where a record stands in the input.
type place struct {
	file string
	line int
	id   string
}

// ticket is what a record gives back when it is done with.
type ticket struct {
	n      int64
	weight int64
}

func newHand(max int64) *hand {
	return &hand{max: max, room: semaphore.NewWeighted(max), items: map[int64]place{}, ids: map[string]int{}}
}

// take takes a record of some size in hand; it waits until there is room.
func (h *hand) take(ctx context.Context, p place, size int64) (ticket, error) {
	weight := min(size+1024, h.max)
	if err := h.room.Acquire(ctx, weight); err != nil {
		return ticket{}, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.next++
	h.items[h.next] = p
	h.ids[p.id]++
	return ticket{n: h.next, weight: weight}, nil
}

// drop ends a record.
func (h *hand) drop(t ticket) {
	h.room.Release(t.weight)
	h.mu.Lock()
	defer h.mu.Unlock()
	p := h.items[t.n]
	delete(h.items, t.n)
	if h.ids[p.id]--; h.ids[p.id] == 0 {
		delete(h.ids, p.id)
	}
}

// repeated reports whether an article is in hand more than once, so that the store does not yet
// know what will stand there before it.
func (h *hand) repeated(id string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.ids[id] > 1
}

// left lists what is in hand, in the order of the input.
func (h *hand) left() []place {
	h.mu.Lock()
	defer h.mu.Unlock()
	numbers := make([]int64, 0, len(h.items))
	for n := range h.items {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, cmp.Compare)
	out := make([]place, len(numbers))
	for i, n := range numbers {
		out[i] = h.items[n]
	}
	return out
}
