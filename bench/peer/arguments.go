package main

import (
	"context"
	"fmt"

	"parley/graph"
)

// arguments are variables of GraphQL, and parameters of the peer by hand.
type arguments map[string]string

// finder finds the ids that a filled store gives what the world holds.
type finder struct {
	ctx   context.Context
	store graph.Reader
	err   error
}

func (f *finder) id(kind graph.Kind, name string) string {
	found, err := f.store.Lookup(f.ctx, []string{name})
	if err != nil {
		f.err = err
	}
	for _, n := range found[name] {
		if n.Kind == kind {
			return n.ID
		}
	}
	if f.err == nil {
		f.err = fmt.Errorf("the store holds no %s called %s", kind, name)
	}
	return ""
}

func (w *world) stateID(f *finder, number int) string {
	return f.id(graph.KindInstitution, w.states[number].country.Name)
}

// ask gives the questions arguments, the same in every run.
func (w *world) ask(ctx context.Context, store graph.Reader, list []question) error {
	f := &finder{ctx: ctx, store: store}
	for i := range list {
		for n := range w.asks {
			list[i].arguments = append(list[i].arguments, w.arguments(f, list[i].name, n))
		}
	}
	return f.err
}

func (w *world) arguments(f *finder, question string, n int) arguments {
	switch question {
	case "person", "levels":
		return arguments{"id": f.id(graph.KindPerson, w.people[n*len(w.people)/w.asks].name)}
	case "place": // the busiest, over two years
		year := 2015 + n%8
		return arguments{
			"place": f.id(graph.KindLocation, w.states[n%min(8, len(w.states))].capital.Name),
			"since": fmt.Sprintf("%d-03-01", year), "until": fmt.Sprintf("%d-02-10", year+2),
		}
	case "between":
		return arguments{"a": w.stateID(f, hub), "b": w.stateID(f, 1+n%(len(w.states)-1))}
	case "network": // around the hub, and others that are much in the news
		return arguments{"around": w.stateID(f, n%min(4, len(w.states)))}
	}
	return arguments{}
}
