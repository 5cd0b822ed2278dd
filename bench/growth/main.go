// Command growth measures what one more article costs as the graph grows: time, what the store is
// asked, bytes. Articles are generated, as many claims in each as the built-in extractor finds in news, about
// states and people by power laws, and written as loads write them; nothing is extracted. It measures
// the embedded store, all sizes in turn in one run, and, where NEO4J_TEST_URI names one, a Neo4j that it
// may empty, one size after the other, and with it the processor's time of the server, whose process NEO4J_TEST_PID names.
//
//	go run ./bench/growth [-sizes 1000,10000,100000]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strconv"
	"strings"

	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

func main() {
	log.SetFlags(0)
	sizes := flag.String("sizes", "1000,10000,100000", "how many articles the embedded store holds when it is measured, ascending")
	neo4jSizes := flag.String("neo4j-sizes", "1000,10000", "and how many a Neo4j")
	rate := flag.Int("rate", 30, "articles a day: the more, the more articles tell of one month")
	copies := flag.Int("copies", 20, "one article in so many repeats another in its words; 0 is none")
	names := flag.String("names", "graph/gazetteer/data", "the folder of the lists of names")
	rounds := flag.Int("rounds", 20, "how many batches of 50 articles, and thrice as many single ones, are measured at each size")
	profile := flag.String("cpuprofile", "", "a file for a profile of what is measured on the largest embedded store")
	flag.Parse()
	w, err := newWorld(*rate, *copies, *names)
	if err != nil {
		log.Fatal("bench: ", err)
	}
	b := bench{world: w, rounds: *rounds, profile: *profile, out: os.Stdout}
	if err := b.run(context.Background(), *sizes, *neo4jSizes); err != nil {
		log.Fatal("bench: ", err)
	}
}

type bench struct {
	world   *world
	rounds  int
	profile string
	out     io.Writer
}

func (b bench) run(ctx context.Context, sizes, neo4jSizes string) (err error) {
	embedded, err := parseSizes(sizes)
	if err != nil {
		return err
	}
	server, err := parseSizes(neo4jSizes)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "parley-growth")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	fmt.Fprintf(b.out, "%d articles a day, one in %d repeats another; %s, %d cores\n", b.world.rate, b.world.copies, runtime.Version(), runtime.NumCPU())
	if err := b.embedded(ctx, dir, embedded); err != nil {
		return err
	}
	if uri := os.Getenv("NEO4J_TEST_URI"); uri != "" {
		return b.server(ctx, neo4j.Config{URI: uri, Username: os.Getenv("NEO4J_TEST_USERNAME"), Password: os.Getenv("NEO4J_TEST_PASSWORD")}, server)
	}
	return nil
}

func parseSizes(list string) ([]int, error) {
	var sizes []int
	for part := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || len(sizes) > 0 && n <= sizes[len(sizes)-1] {
			return nil, fmt.Errorf("sizes %q: ascending numbers are needed, such as 1000,10000", list)
		}
		sizes = append(sizes, n)
	}
	return sizes, nil
}

// turns is how often each size is measured: seldom, for an article that comes alone moves the log to the file now and then only.
const turns = 2

// embedded keeps a store of each size, and then measures all of them in turn, so that what else the
// machine does falls on each alike. Only one is open at a time: the connections of a process share what memory they
// have for pages, and a large store would take that of a small one.
func (b bench) embedded(ctx context.Context, dir string, sizes []int) error {
	var all []*measured
	for i, size := range sizes {
		next := 0
		if i > 0 {
			next = sizes[i-1]
		}
		m, err := b.grow(ctx, dir, next, size, i == len(sizes)-1)
		if err != nil {
			return err
		}
		all = append(all, m)
	}
	stop, err := b.startProfile()
	if err != nil {
		return err
	}
	for turn := range turns {
		rounds := b.rounds*(turn+1)/turns - b.rounds*turn/turns
		for _, m := range all {
			pprof.Do(ctx, pprof.Labels("size", fmt.Sprint(m.size, " articles")), func(ctx context.Context) { err = m.take(ctx, rounds) })
			if err != nil {
				return errors.Join(err, stop())
			}
		}
	}
	printTable(b.out, "embedded", all)
	return stop()
}

// grow loads articles into the one file that grows until there are so many, and keeps a copy of it;
// the last time the file itself.
func (b bench) grow(ctx context.Context, dir string, next, size int, last bool) (*measured, error) {
	path := filepath.Join(dir, "growing.db")
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	growing := newMeasured(b.world, store, next)
	if err := errors.Join(growing.fill(ctx, size), store.Close(ctx)); err != nil {
		return nil, err
	}
	kept := path
	if !last {
		kept = filepath.Join(dir, fmt.Sprintf("%d.db", size))
		if err := copyFile(kept, path); err != nil {
			return nil, err
		}
	}
	info, err := os.Stat(kept)
	if err != nil {
		return nil, err
	}
	m := newMeasured(b.world, nil, size)
	m.path, m.bytes = kept, info.Size()
	return m, nil
}

// startProfile begins a profile where one is asked for; samples are labelled with the size.
func (b bench) startProfile() (stop func() error, err error) {
	if b.profile == "" {
		return func() error { return nil }, nil
	}
	f, err := os.Create(b.profile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() error {
		pprof.StopCPUProfile()
		return f.Close()
	}, nil
}

func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// server measures a Neo4j as it grows.
func (b bench) server(ctx context.Context, c neo4j.Config, sizes []int) (err error) {
	if err := neo4jtest.Empty(ctx, c); err != nil {
		return err
	}
	store, err := neo4j.Open(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close(ctx)) }()
	pid, _ := strconv.Atoi(os.Getenv("NEO4J_TEST_PID")) // where nobody says, the server's time is not counted
	var all []*measured
	next := 0
	for _, size := range sizes {
		m := newMeasured(b.world, store, next)
		m.pid = pid
		all = append(all, m)
		if err := errors.Join(m.fill(ctx, size), m.rounds(ctx, b.rounds)); err != nil {
			return err
		}
		m.size, next = size, m.next
	}
	printTable(b.out, "Neo4j", all)
	return nil
}
