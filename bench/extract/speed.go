package main

import (
	"fmt"
	"io"
	"syscall"
	"time"

	"parley/graph"
	"parley/loader/extract"
)

// again is how often an article is extracted: once is too fast to be timed well.
const again = 5

// speed is how long extractions took.
type speed struct {
	words  int
	took   time.Duration // processor time
	stages []string
	of     map[string]time.Duration
}

// extract extracts an article, and notes how long each stage takes.
func (s *speed) extract(a graph.Article, words int) (x graph.Extraction) {
	if s.of == nil {
		s.of = map[string]time.Duration{}
	}
	start := processorTime()
	for range again {
		x = extract.Extract(a)
	}
	s.took += processorTime() - start
	s.words += again * words
	last := time.Now()
	extract.Watched(a, func(stage string) {
		now := time.Now()
		if _, known := s.of[stage]; !known {
			s.stages = append(s.stages, stage)
		}
		s.of[stage] += now.Sub(last)
		last = now
	})
	return x
}

// processorTime is how much processor time this process has used.
func processorTime() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func (s *speed) print(w io.Writer, peer *spacy) {
	var sum time.Duration
	for _, d := range s.of {
		sum += d
	}
	if s.took <= 0 || sum <= 0 {
		return
	}
	mine := float64(s.words) / s.took.Seconds()
	fmt.Fprintf(w, "speed, one core, everything on: %.0f words a second of processor time", mine)
	if peer != nil && peer.seconds > 0 {
		theirs := float64(peer.words) / peer.seconds
		fmt.Fprintf(w, "; spaCy %.0f: %.0f times as many", theirs, mine/theirs)
	}
	fmt.Fprintln(w)
	for _, stage := range s.stages {
		fmt.Fprintf(w, "  %-26s %5.1f %%\n", stage, 100*s.of[stage].Seconds()/sum.Seconds())
	}
}
