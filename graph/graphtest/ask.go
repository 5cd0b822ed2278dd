package graphtest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// nodes lists the ids that a query of nodes gives for each parent's id ("" where the query
// has none), and checks that the count agrees where the whole list is asked for, and with the total.
func (w *world) nodes(q graph.NodeQuery, parents ...string) map[string][]string {
	w.Helper()
	q.Of = w.keysOf(parents...)
	whole := q.Page.Limit == 0
	q.Counted = whole || !q.Narrowed()
	if whole {
		q.Page.Limit = 1000
	}
	lists := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
	out := map[string][]string{}
	for _, p := range names(parents) {
		l := lists[w.parent(p)]
		for _, n := range l.Items {
			out[p] = append(out[p], n.ID)
		}
	}
	if q.Counted {
		counts := must[map[graph.Key]int](w, "CountNodes")(w.store.CountNodes(w.Context(), q))
		for _, p := range names(parents) {
			got, total := counts[w.parent(p)], lists[w.parent(p)].Total
			if got != total || whole && got != len(out[p]) {
				w.Errorf("CountNodes of %q says %d, ListNodes %d, and gives %d: %q", p, got, total, len(out[p]), out[p])
			}
		}
	}
	return out
}

// all lists the ids that a query of nodes without parents gives.
func (w *world) all(q graph.NodeQuery) []string {
	w.Helper()
	return w.nodes(q)[""]
}

// names are the parents, each once, or nobody alone.
func names(parents []string) []string {
	if len(parents) == 0 {
		return []string{""}
	}
	return slices.Compact(slices.Sorted(slices.Values(parents)))
}

// parent is the key that a list stands under.
func (w *world) parent(id string) graph.Key {
	w.Helper()
	if id == "" {
		return 0
	}
	return w.key(id)
}

// relations lists the relations that a query gives for each parent, in the form "TYPE from to disc",
// and checks that the count agrees where the whole list is asked for.
func (w *world) relations(q graph.RelationQuery, parents ...string) map[string][]string {
	w.Helper()
	q.Of = w.keysOf(parents...)
	whole := q.Page.Limit == 0
	if whole {
		q.Page.Limit = 1000
	}
	q.Ends = map[graph.Key]*graph.Node{}
	lists := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))
	w.haveEnds(lists, q.Ends)
	out := map[string][]string{}
	for _, p := range names(parents) {
		out[p] = w.sayAll(lists[w.parent(p)].Items)
	}
	if whole {
		counts := must[map[graph.Key]int](w, "CountRelations")(w.store.CountRelations(w.Context(), q))
		for _, p := range names(parents) {
			if got := counts[w.parent(p)]; got != len(out[p]) {
				w.Errorf("CountRelations of %q says %d, ListRelations gives %d: %q", p, got, len(out[p]), out[p])
			}
		}
	}
	return out
}

// haveEnds checks that among nodes are those at the other ends of relations, none where these hang on nothing.
func (w *world) haveEnds(lists map[graph.Key]graph.List[graph.Relation], nodes map[graph.Key]*graph.Node) {
	w.Helper()
	wanted := map[graph.Key]bool{}
	for of, list := range lists {
		for _, r := range list.Items {
			if of != 0 {
				wanted[r.Other(of)] = true
			}
		}
	}
	stored := must[map[graph.Key]graph.Node](w, "Nodes")(w.store.Nodes(w.Context(), slices.Collect(maps.Keys(wanted))))
	got := map[graph.Key]graph.Node{}
	for k, n := range nodes {
		if wanted[k] {
			got[k] = *n
		}
	}
	equal(w, "ends", got, stored)
}

// sayAll writes relations as "TYPE from to disc".
func (w *world) sayAll(rs []graph.Relation) []string {
	var out []string
	for _, r := range rs {
		s := string(r.Type) + " " + w.id(r.From) + " " + w.id(r.To)
		if r.Disc != "" {
			s += " " + r.Disc
		}
		out = append(out, s)
	}
	return out
}

// id is the id under which the case wrote a key.
func (w *world) id(k graph.Key) string {
	for id, key := range w.keys {
		if key == k {
			return id
		}
	}
	return "?"
}

// node is the one node of an id.
func (w *world) node(id string) graph.Node {
	w.Helper()
	k := w.key(id)
	n, ok := must[map[graph.Key]graph.Node](w, "Nodes")(w.store.Nodes(w.Context(), []graph.Key{k}))[k]
	if !ok {
		w.Fatalf("the store has lost %q", id)
	}
	return n
}

// look lists the ids of the candidates of each reference; one without any is missing.
func (w *world) look(refs ...string) map[string][]string {
	w.Helper()
	out := map[string][]string{}
	for ref, ns := range must[map[string][]graph.Node](w, "Lookup")(w.store.Lookup(w.Context(), refs)) {
		for _, n := range ns {
			out[ref] = append(out[ref], n.ID)
		}
	}
	return out
}

// meetings asks for meetings in order of date.
func meetings(via graph.Via) graph.NodeQuery {
	return graph.NodeQuery{Via: via, Order: graph.ByDate, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}}
}

// ofKind asks for all nodes of some kinds in order of name.
func ofKind(kinds ...graph.Kind) graph.NodeQuery {
	return graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: kinds}}
}

// counterparts lists whom a query gives for each parent, as "id count first last", and checks
// that the count agrees where the whole list is asked for.
func (w *world) counterparts(q graph.CounterpartQuery, parents ...string) map[string][]string {
	w.Helper()
	q.Of = w.keysOf(parents...)
	whole := q.Page.Limit == 0
	if whole {
		q.Page.Limit = 1000
	}
	lists := must[map[graph.Key]graph.List[graph.Counterpart]](w, "ListCounterparts")(w.store.ListCounterparts(w.Context(), q))
	out := map[string][]string{}
	for _, p := range parents {
		for _, c := range lists[w.key(p)].Items {
			out[p] = append(out[p], strings.TrimSpace(fmt.Sprintf("%s %d %s %s", c.Actor.ID, c.Count, c.First, c.Last)))
		}
	}
	if whole {
		counts := must[map[graph.Key]int](w, "CountCounterparts")(w.store.CountCounterparts(w.Context(), q))
		for _, p := range parents {
			if got := counts[w.key(p)]; got != len(out[p]) {
				w.Errorf("CountCounterparts of %q says %d, ListCounterparts gives %d: %q", p, got, len(out[p]), out[p])
			}
		}
	}
	return out
}

// dated lists the relations that a query gives, and checks that the count agrees where the whole list
// is asked for.
func (w *world) dated(q graph.DatedQuery) []string {
	w.Helper()
	whole := q.Page.Limit == 0
	if whole {
		q.Page.Limit = 1000
	}
	list := must[graph.List[graph.Relation]](w, "ListDated")(w.store.ListDated(w.Context(), q))
	if whole {
		equal(w, "CountDated", must[int](w, "CountDated")(w.store.CountDated(w.Context(), q)), len(list.Items))
	}
	return w.sayAll(list.Items)
}

// byID sorts the members of each node, whose order is left open.
func byID(members map[graph.Key][]graph.Profile) map[graph.Key][]graph.Profile {
	for _, ps := range members {
		slices.SortFunc(ps, func(a, b graph.Profile) int { return strings.Compare(a.ID, b.ID) })
	}
	return members
}

// evidence lists the quotes of each fact as "article start".
func (w *world) evidence(limit int, facts ...string) map[string][]string {
	w.Helper()
	out := map[string][]string{}
	for f, es := range must[map[string][]graph.Evidence](w, "Evidence")(w.store.Evidence(w.Context(), facts, limit)) {
		out[f] = w.sayEvidence(es)
	}
	return out
}

// nodeEvidence lists the quotes of each node as "article start".
func (w *world) nodeEvidence(limit int, ids ...string) map[string][]string {
	w.Helper()
	out := map[string][]string{}
	got := must[map[graph.Key][]graph.Evidence](w, "NodeEvidence")(w.store.NodeEvidence(w.Context(), w.keysOf(ids...), limit))
	for k, es := range got {
		out[w.id(k)] = w.sayEvidence(es)
	}
	return out
}

func (w *world) sayEvidence(es []graph.Evidence) []string {
	var out []string
	for _, e := range es {
		out = append(out, fmt.Sprintf("%s %d", strings.TrimPrefix(w.id(e.Article), "article/"), e.Quote.Start))
	}
	return out
}
