package graphtest

import (
	"context"

	"parley/graph"
)

// brokenFaults is what goes wrong with looking for faults.
func brokenFaults() []breakage {
	return []breakage{
		{"Faults/none", "claims do not follow profiles", without(func(c *graph.Change) { c.Support = nil })},
		{"Faults/none", "what is written anew is there twice", without(func(c *graph.Change) { c.Rewrite = nil })},
		{"Faults/found", "nothing is ever wrong", looking(func([]graph.Fault, int) []graph.Fault { return nil })},
		{"Faults/limit", "limits are ignored", looking(func(all []graph.Fault, _ int) []graph.Fault { return all })},
		{"Faults/limit", "the first kind hides the others", looking(func(all []graph.Fault, limit int) []graph.Fault {
			return all[:max(0, min(limit, len(all)))]
		})},
	}
}

// looking gives so many of all faults.
func looking(pick func(all []graph.Fault, limit int) []graph.Fault) func(graph.Store) graph.Store {
	return func(s graph.Store) graph.Store { return &blinkered{s, pick} }
}

type blinkered struct {
	graph.Store
	pick func(all []graph.Fault, limit int) []graph.Fault
}

func (b *blinkered) Faults(ctx context.Context, limit int) ([]graph.Fault, error) {
	all, err := b.Store.Faults(ctx, 10_000)
	return b.pick(all, limit), err
}
