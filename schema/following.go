package schema

import (
	"context"
	"maps"
	"slices"

	"parley/graph"
)

// maxFollowed is how many ids the entities may have whose changes are asked for.
const maxFollowed = 2000

// following is which changes are asked for. The log names things by the ids that they
// had: those that the entities had before, and those that they get, are followed as well.
type following struct {
	of    map[string]bool // ids; nil is all
	types []graph.RelationType
}

// follow reads the arguments of a list of changes or a subscription. What is asked for by name has to be there; an id may also be
// one that only the log remembers.
func follow(ctx context.Context, store graph.Reader, a args) (*following, error) {
	of := a.texts("of")
	if len(of) > maxOf {
		return nil, inputf("of has %d items; %d are allowed", len(of), maxOf)
	}
	f := &following{types: as[graph.RelationType](a.texts("types"))}
	if len(of) == 0 {
		return f, nil
	}
	f.of = map[string]bool{}
	r := newReads(ctx, store, graph.Whole)
	refs := make([]*reference, len(of))
	for i, text := range of {
		refs[i] = r.refer(text, nil)
	}
	entities := map[graph.Key]bool{}
	for i, ref := range refs {
		n, err := ref.find()
		if n == nil && err == nil {
			n, err = r.referArticle(of[i]).find()
		}
		if err != nil {
			return nil, err
		}
		f.of[of[i]] = true
		if n != nil {
			f.of[n.ID] = true
			entities[n.Key] = slices.Contains(graph.EntityKinds, n.Kind)
			continue
		}
		logged, err := store.CountChanges(ctx, graph.ChangeQuery{Of: of[i : i+1]})
		if err != nil {
			return nil, err
		}
		if logged == 0 {
			return nil, ref.unknown()
		}
	}
	maps.DeleteFunc(entities, func(_ graph.Key, is bool) bool { return !is })
	return f, f.addMembers(r, entities)
}

// addMembers adds the ids that were merged into entities, by rules or by users.
func (f *following) addMembers(r *reads, entities map[graph.Key]bool) error {
	keys := slices.Sorted(maps.Keys(entities))
	if len(keys) == 0 {
		return nil
	}
	pairs, err := r.store.ListPairs(r.ctx, graph.PairQuery{Certain: true, Of: keys, Page: graph.Page{Limit: maxFollowed}})
	if err != nil {
		return err
	}
	for _, p := range pairs.Items {
		f.of[p.A], f.of[p.B] = true, true
	}
	judged, err := r.store.ListJudgements(r.ctx, graph.JudgementQuery{Of: keys, Limit: maxList})
	if err != nil {
		return err
	}
	ids := map[string]func() (*graph.Node, error){}
	for _, j := range judged {
		for _, id := range profilesOf(&j) {
			ids[id] = r.byID(id)
		}
	}
	for id, find := range ids {
		n, err := find()
		if err != nil {
			return err
		}
		if n != nil && entities[n.Key] {
			f.of[id] = true
		}
	}
	return f.check()
}

// check refuses to follow more than can be asked for at once.
func (f *following) check() error {
	if len(f.of) > maxFollowed {
		return inputf("what is followed goes by more than %d ids; follow fewer at a time", maxFollowed)
	}
	return nil
}

// ids are what is followed, for a store to look for.
func (f *following) ids() []string { return slices.Sorted(maps.Keys(f.of)) }

// wants reports whether a change is one to hear of.
func (f *following) wants(e graph.LogEntry) bool {
	return f.concerns(e) && (len(f.types) == 0 || slices.Contains(f.types, e.Relation))
}

func (f *following) concerns(e graph.LogEntry) bool {
	return f.of == nil || slices.ContainsFunc(e.Of, func(id string) bool { return f.of[id] })
}

// learn takes note of the ids that what is followed goes by from now on, and reports whether there
// are any: of what it is merged into, of what is merged into it or split off from it.
func (f *following) learn(e graph.LogEntry) bool {
	if f.of == nil || e.Node == "" || !f.concerns(e) {
		return false
	}
	before := len(f.of)
	f.of[e.Node] = true
	if e.Type == graph.ChangeMerged {
		for _, id := range e.Of {
			f.of[id] = true
		}
	}
	return len(f.of) > before
}
