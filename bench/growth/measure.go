package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"syscall"
	"time"

	"parley/bench/drive"
	"parley/graph"
	"parley/graph/derive"
	"parley/graph/sqlite"
)

// measured is a store of some size and what articles cost it.
type measured struct {
	world  *world
	store  *meter
	writer *derive.Writer
	size   int    // articles before it was measured
	next   int    // the number of the next article
	path   string // of the file, of an embedded store
	bytes  int64  // of the file at that size
	pid    int    // of the server, where there is one

	inBatch, alone sample // articles that were written 50 in a transaction, and alone
}

// sample is articles that were measured.
type sample struct {
	articles int
	wall     []time.Duration // an article, by transaction
	cpu      time.Duration   // of all: now and then a transaction moves to the file what others have left in the log
	moved    moved
	asked    asked
}

func newMeasured(w *world, store graph.Store, size int) *measured {
	m := &measured{world: w, size: size, next: size}
	m.use(store)
	return m
}

// use has articles written to a store.
func (m *measured) use(store graph.Store) {
	m.store = &meter{Store: store}
	m.writer = derive.New(m.store, time.Now)
}

// take opens the file and measures so many rounds.
func (m *measured) take(ctx context.Context, rounds int) error {
	store, err := sqlite.Open(ctx, m.path)
	if err != nil {
		return err
	}
	m.use(store)
	return errors.Join(m.rounds(ctx, rounds), store.Close(ctx))
}

// rounds measures so many batches, and then thrice as many articles alone.
func (m *measured) rounds(ctx context.Context, n int) error {
	if err := m.warm(ctx); err != nil {
		return err
	}
	for range n {
		if err := m.batch(ctx); err != nil {
			return err
		}
	}
	if err := m.warmSingle(ctx); err != nil {
		return err
	}
	for range n {
		if err := m.single(ctx); err != nil {
			return err
		}
	}
	return nil
}

// fill loads articles until there are so many.
func (m *measured) fill(ctx context.Context, size int) error {
	for m.next < size {
		if _, err := m.load(ctx, min(derive.MaxBatch, size-m.next)); err != nil {
			return err
		}
	}
	return nil
}

// warm loads what fills the caches.
func (m *measured) warm(ctx context.Context) error { return m.fill(ctx, m.next+2*derive.MaxBatch) }

// warmSingle loads articles alone, until what batches have left in the log has gone to the file.
func (m *measured) warmSingle(ctx context.Context) error {
	for range 20 {
		if _, err := m.load(ctx, 1); err != nil {
			return err
		}
	}
	return nil
}

// batch measures a batch.
func (m *measured) batch(ctx context.Context) error {
	return m.measure(ctx, derive.MaxBatch, &m.inBatch)
}

// single measures some articles alone: one is unlike another.
func (m *measured) single(ctx context.Context) (err error) {
	for range 3 {
		err = errors.Join(err, m.measure(ctx, 1, &m.alone))
	}
	return err
}

func (m *measured) measure(ctx context.Context, n int, s *sample) error {
	cost, err := m.load(ctx, n)
	s.articles += n
	s.wall = append(s.wall, cost.wall/time.Duration(n))
	s.cpu += cost.cpu
	s.moved.read += cost.moved.read
	s.moved.written += cost.moved.written
	s.asked.add(m.store.asked)
	return err
}

// cost is the time that a transaction took, on the clock and of this process and the server's on all cores, and the bytes that this
// one moved.
type cost struct {
	wall, cpu time.Duration
	moved     moved
}

// moved is what this process read from files and wrote to them, in bytes, whether or not it came to a disk: unlike
// times, it is the same whatever else the machine does.
type moved struct{ read, written int64 }

// load writes the next so many articles and tells how long that took, making them apart.
func (m *measured) load(ctx context.Context, n int) (cost, error) {
	batch := make([]graph.Extraction, n)
	for i := range batch {
		batch[i] = m.world.article(m.next + i)
	}
	m.next += n
	m.store.asked = asked{}
	start, used, before := time.Now(), m.used(), readMoved()
	_, err := m.writer.Load(ctx, batch, "generated/1")
	wall, cpu, after := time.Since(start), m.used()-used, readMoved()
	return cost{wall, cpu, moved{after.read - before.read, after.written - before.written}}, err
}

// readMoved is what this process has moved so far; nothing where the system does not say.
func readMoved() (m moved) {
	text, err := os.ReadFile("/proc/self/io")
	if err != nil {
		return m
	}
	_, _ = fmt.Sscanf(string(text), "rchar: %d\nwchar: %d\n", &m.read, &m.written) // another form says nothing
	return m
}

// used is what this process and the server's have used of all cores.
func (m *measured) used() time.Duration { return cpuTime() + drive.CPU(m.pid) }

// cpuTime is what this process has used of all cores.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func median(d []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(d))
	return sorted[len(sorted)/2]
}
