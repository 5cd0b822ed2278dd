package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"parley/bench/drive"
)

// pace is for how long is measured: rounds of so long for each contender in turn, after warming up.
type pace struct {
	rounds     int
	span, warm time.Duration
}

var (
	thorough = pace{rounds: 8, span: time.Second, warm: 3 * time.Second}
	quick    = pace{rounds: 5, span: 300 * time.Millisecond, warm: time.Second}
)

// clientCounts are how many clients ask at once.
var clientCounts = []int{1, 8}

// sample is how a contender answered a question.
type sample struct {
	times      []time.Duration // ascending, once it is done
	took       time.Duration
	cpu, store time.Duration // processor time of the server, and of Neo4j beside it
}

func (s *sample) perSecond() float64 { return float64(len(s.times)) / s.took.Seconds() }
func (s *sample) each(d time.Duration) float64 {
	return drive.Milliseconds(d) / float64(len(s.times))
}
func (s *sample) percentile(p int) float64 {
	return drive.Milliseconds(s.times[min(len(s.times)*p/100, len(s.times)-1)])
}

// results are the samples of a question by the number of clients and the name of the contender.
type results map[int]map[string]*sample

// measure asks a question of all who can answer it, in turn, so that what else the machine does falls on each alike.
func (p pace) measure(ctx context.Context, q question, list []*contender, neo4jPID int) (results, error) {
	out := results{}
	for _, clients := range clientCounts {
		samples := map[string]*sample{}
		for round := range p.rounds + 1 {
			for _, c := range list {
				requests, err := c.requests(q)
				if err == nil {
					err = ctx.Err()
				}
				if err != nil {
					return nil, err
				}
				if len(requests) == 0 {
					continue
				}
				if round == 0 {
					samples[c.name] = &sample{}
					_, err = drive.Ask(requests, clients, p.warm)
				} else {
					err = samples[c.name].add(requests, clients, p.span, c, neo4jPID)
				}
				if err != nil {
					return nil, fmt.Errorf("%s, %s: %w", q.title, c.name, err)
				}
			}
		}
		for _, s := range samples {
			slices.Sort(s.times)
		}
		out[clients] = samples
	}
	return out, nil
}

// add measures one round.
func (s *sample) add(requests []drive.Request, clients int, span time.Duration, c *contender, neo4jPID int) error {
	cpu, store, start := c.server.CPU(), drive.CPU(neo4jPID), time.Now()
	times, err := drive.Ask(requests, clients, span)
	s.took += time.Since(start)
	s.cpu += c.server.CPU() - cpu
	if c.onNeo4j {
		s.store += drive.CPU(neo4jPID) - store
	}
	s.times = append(s.times, times...)
	return err
}
