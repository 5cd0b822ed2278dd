// Command bench measures a built parley from outside, on the embedded store and, where
// NEO4J_TEST_URI names one, on a Neo4j that it may empty: how many articles a second a load
// takes, with what memory at one and at many times the articles, and how a three-level query
// is answered to several clients at once.
//
//	go run ./bench -parley bin/parley [-articles FILE.jsonl]
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	parley := flag.String("parley", "bin/parley", "the program to measure")
	articles := flag.String("articles", "samples", "articles to load: a folder, or a file of JSON Lines")
	times := flag.Int("times", 20, "how many times the articles for the larger load")
	clients := flag.Int("clients", 8, "how many clients ask at once")
	span := flag.Duration("span", 5*time.Second, "for how long they ask")
	flag.Parse()
	dir, err := os.MkdirTemp("", "parley-bench")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	b := bench{parley: *parley, dir: dir, clients: *clients, span: *span}
	if err := b.run(*articles, *times); err != nil {
		log.Print("bench: ", err)
		os.RemoveAll(dir)
		os.Exit(1)
	}
}

type bench struct {
	parley, dir string
	clients     int
	span        time.Duration
}

// target is a store to measure on.
type target struct {
	name string
	env  []string
	wipe func(context.Context) error
}

func (b bench) run(articles string, times int) error {
	one, n, words, err := b.prepare(articles, 1)
	if err != nil {
		return err
	}
	many, _, _, err := b.prepare(articles, times)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles, %d words; %s, %d cores\n", n, words, runtime.Version(), runtime.NumCPU())
	if err := b.extract(one, words); err != nil {
		return err
	}
	for _, t := range targets(b.dir) {
		for _, load := range []struct {
			file  string
			times int
		}{{one, 1}, {many, times}} {
			if err := t.wipe(context.Background()); err != nil {
				return err
			}
			took, peak, err := b.command(t, "load", "--format", "jsonl", load.file)
			if err != nil {
				return err
			}
			fmt.Printf("%-7s load x%-3d %7.1f articles/s  %6.2f s  %4d MB\n", t.name, load.times, float64(n*load.times)/took.Seconds(), took.Seconds(), peak>>20)
		}
		if err := b.ask(t); err != nil {
			return err
		}
	}
	return nil
}

// prepare writes the articles as JSON Lines, several times over with ids of their own.
func (b bench) prepare(articles string, times int) (file string, n, words int, err error) {
	file = filepath.Join(b.dir, fmt.Sprintf("articles-%d.jsonl", times))
	f, err := os.Create(file)
	if err != nil {
		return "", 0, 0, err
	}
	out := bufio.NewWriter(f)
	enc := json.NewEncoder(out)
	list, err := readArticles(articles)
	if err != nil {
		return "", 0, 0, err
	}
	for k := range times {
		for i, a := range list {
			a.ID = fmt.Sprintf("%d-%d", k, i)
			a.URL = ""
			if err := enc.Encode(a); err != nil {
				return "", 0, 0, err
			}
			words += countWords(a.Text)
		}
	}
	if err := out.Flush(); err != nil {
		return "", 0, 0, err
	}
	return file, len(list), words / times, f.Close()
}

func countWords(text string) (n int) {
	in := false
	for _, r := range text {
		space := r == ' ' || r == '\n' || r == '\t'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// extract measures extraction alone, on one core.
func (b bench) extract(file string, words int) error {
	t := target{env: []string{"GOMAXPROCS=1"}}
	took, _, err := b.command(t, "extract", "--json", "--format", "jsonl", file)
	if err == nil {
		fmt.Printf("extract, one core: %.0f words/s (the start of the program included)\n", float64(words)/took.Seconds())
	}
	return err
}

// command runs parley and returns how long it took and its peak memory in bytes.
func (b bench) command(t target, args ...string) (time.Duration, int64, error) {
	cmd := exec.Command(b.parley, args...)
	cmd.Env = append(os.Environ(), t.env...)
	cmd.Stderr = nil
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return 0, 0, fmt.Errorf("parley %v: %w", args, err)
	}
	took := time.Since(start)
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return took, 0, nil
	}
	return took, usage.Maxrss << 10, nil
}
