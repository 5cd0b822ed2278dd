package graphtest

import (
	"context"
	"maps"
	"slices"

	"parley/graph"
)

// Foresight is a store that answers every question ahead, as a store does to which statements are dear: here by asking for it.
type Foresight struct {
	graph.Store
	// Change, where there is one, is made to each answer.
	Change func(*graph.Ahead)
}

// ListNodes is that of the store, with what is asked ahead.
func (f *Foresight) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	lists, err := f.Store.ListNodes(ctx, q)
	var of []graph.Key
	for _, l := range lists {
		for _, n := range l.Items {
			of = append(of, n.Key)
		}
	}
	if err == nil {
		err = f.answer(ctx, q.Ahead, of)
	}
	return lists, err
}

// ListRelations is that of the store, with what is asked ahead.
func (f *Foresight) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	lists, err := f.Store.ListRelations(ctx, q)
	if err == nil {
		err = f.answer(ctx, q.Ahead, slices.Collect(maps.Keys(q.Ends)))
	}
	return lists, err
}

func (f *Foresight) answer(ctx context.Context, list []*graph.Ahead, of []graph.Key) error {
	for _, a := range list {
		a.Found = map[graph.Key]graph.List[graph.Relation]{}
		q := a.RelationQuery
		if len(q.Of) == 0 {
			q.Of = of
		}
		if len(q.Of) > 0 {
			var err error
			if a.Found, err = f.ListRelations(ctx, q); err != nil {
				return err
			}
		}
		if f.Change != nil {
			f.Change(a)
		}
	}
	return nil
}
