// Command export measures what an export of a large graph takes: time, and the most memory that parley has. The graph is
// written directly, as many relations as are asked for, into an embedded store and, where NEO4J_TEST_URI names one,
// into a Neo4j that it may empty. All is read once before it is measured.
//
//	go run ./bench/export -parley bin/parley [-relations 1000000]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

func main() {
	log.SetFlags(0)
	parley := flag.String("parley", "bin/parley", "the program to measure")
	relations := flag.Int("relations", 1_000_000, "how many relations the graph has, about")
	dir := flag.String("keep", "", "a folder in which the embedded store is kept for the next time; else it goes")
	only := flag.String("fill", "", "only fill the embedded store in this file, or the Neo4j of the environment at this address")
	flag.Parse()
	w := world{articles: *relations / relationsOfEach, now: time.Now()}
	var err error
	if *only != "" {
		err = w.fillStore(context.Background(), *only)
	} else {
		err = run(*parley, *relations, *dir)
	}
	if err != nil {
		log.Fatal("bench: ", err)
	}
}

func run(parley string, relations int, dir string) (err error) {
	if dir == "" {
		if dir, err = os.MkdirTemp("", "parley-export"); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	}
	fmt.Printf("%s, %d cores\n", runtime.Version(), runtime.NumCPU())
	db := filepath.Join(dir, fmt.Sprintf("%d.db", relations))
	if _, err := os.Stat(db); err != nil {
		if err := fillApart(relations, db); err != nil {
			return errors.Join(err, os.Remove(db))
		}
	}
	if err := measure(parley, "embedded", "NEO4J_URI=", "PARLEY_DB="+db); err != nil {
		return err
	}
	uri := os.Getenv("NEO4J_TEST_URI")
	if uri == "" {
		return nil
	}
	if err := fillApart(relations, uri); err != nil {
		return err
	}
	return measure(parley, "Neo4j", "NEO4J_URI="+uri, "NEO4J_USERNAME="+os.Getenv("NEO4J_TEST_USERNAME"), "NEO4J_PASSWORD="+os.Getenv("NEO4J_TEST_PASSWORD"))
}

// fillApart fills a store by a process of its own: the memory that a process once had counts as that of what it starts.
func fillApart(relations int, where string) error {
	cmd := exec.Command(os.Args[0], "-relations", fmt.Sprint(relations), "-fill", where)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}

// fillStore fills a store, and says what there is in it.
func (w world) fillStore(ctx context.Context, where string) (err error) {
	var store graph.Store
	if strings.Contains(where, "://") {
		c := neo4j.Config{URI: where, Username: os.Getenv("NEO4J_TEST_USERNAME"), Password: os.Getenv("NEO4J_TEST_PASSWORD")}
		if err := neo4jtest.Empty(ctx, c); err != nil {
			return err
		}
		store, err = neo4j.Open(ctx, c)
	} else {
		store, err = sqlite.Open(ctx, where)
	}
	if err != nil {
		return err
	}
	start := time.Now()
	if err := w.fill(ctx, store); err != nil {
		return errors.Join(err, store.Close(ctx))
	}
	took := time.Since(start)
	stats, err := store.Stats(ctx)
	nodes, relations := 0, 0
	for _, n := range stats.Nodes {
		nodes += n
	}
	for _, n := range stats.Relations {
		relations += n
	}
	fmt.Printf("%s filled with %d nodes and %d relations in %.0f s\n", store.Name(), nodes, relations, took.Seconds())
	return errors.Join(err, store.Close(ctx))
}

// measure exports in every format that there is, folded where that can be, and a part.
func measure(parley, store string, env ...string) error {
	for _, f := range export.Formats {
		for _, args := range [][]string{nil, {"--fold"}, {"--types", "HOLDS_POSITION"}, {"--around", "person/p-7", "--depth", "2"}} {
			args = append([]string{"export", "--format", f.Name}, args...)
			if f.Check(export.Options{Fold: args[len(args)-1] == "--fold"}) != nil || f.Tables() || f.Whole() && len(args) > 3 {
				continue
			}
			if err := export1(parley, store, env, args); err != nil {
				return err
			}
		}
	}
	return nil
}

// export1 runs one export, and prints what it took.
func export1(parley, store string, env, args []string) error {
	cmd := exec.Command(parley, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	var size counter
	cmd.Stdout = &size
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("parley %v: %w", args, err)
	}
	took, peak := time.Since(start), int64(0)
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		peak = usage.Maxrss >> 10
	}
	fmt.Printf("%-8s  %-42s  %7.1f s  %6d MB written  %4d MB of memory\n", store, strings.Join(args[2:], " "), took.Seconds(), size>>20, peak)
	return nil
}

// counter counts what is written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
