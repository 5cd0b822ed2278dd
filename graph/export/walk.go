package export

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"parley/graph"
)

// How much is asked for at once. What is held at a time is at most startsAtOnce times
// relationsOfEach relations, or relationsOfOne, and the quotes of some of them.
const (
	nodesAtOnce     = 500
	startsAtOnce    = 50  // nodes whose relations are listed together
	relationsOfEach = 100 // of each of them
	relationsOfOne  = 5000
)

// kinds are all kinds of node in the order in which they are exported.
var kinds = append(slices.Clone(graph.EntityKinds), graph.KindStatement, graph.KindArticle)

// Nodes hands do all nodes, some at a time: people, institutions, locations, meetings, statements,
// articles, each kind by Index.NameSort, then id.
func Nodes(ctx context.Context, r graph.Reader, do func([]graph.Node) error) error {
	return nodesOf(ctx, r, kinds, do)
}

// nodesOf hands do the nodes of some kinds, as Nodes does.
func nodesOf(ctx context.Context, r graph.Reader, kinds []graph.Kind, do func([]graph.Node) error) error {
	for _, kind := range kinds {
		q := graph.NodeQuery{Page: graph.Page{Limit: nodesAtOnce}, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{kind}}}
		var nodes []graph.Node
		for more := true; more; {
			lists, err := r.ListNodes(ctx, q)
			if err != nil {
				return err
			}
			list := lists[0]
			nodes = append(nodes, list.Items...)
			if len(nodes) == 0 {
				break
			}
			ready := len(nodes)
			if more = list.More && len(list.Items) > 0; more {
				q.Page.After = nodes[ready-1].Cursor(q.Order)
				ready = lastRun(nodes)
			}
			slices.SortFunc(nodes[:ready], compareNodes)
			if ready > 0 {
				if err := do(nodes[:ready]); err != nil {
					return err
				}
			}
			nodes = nodes[ready:]
		}
	}
	return nil
}

// headLength is how many characters of ids all stores sort alike.
const headLength = 400

// lastRun is where the last nodes start that a store may give in an order of its own: others of them
// may be on the next page.
func lastRun(nodes []graph.Node) int {
	i := len(nodes) - 1
	last := nodes[i]
	for i > 0 && nodes[i-1].Index.NameSort == last.Index.NameSort && head(nodes[i-1].ID) == head(last.ID) {
		i--
	}
	return i
}

// head is what a text begins with.
func head(s string) string {
	n := 0
	for i := range s {
		if n == headLength {
			return s[:i]
		}
		n++
	}
	return s
}

func compareNodes(a, b graph.Node) int {
	return cmp.Or(strings.Compare(a.Index.NameSort, b.Index.NameSort), strings.Compare(a.ID, b.ID))
}

// compareKinds orders nodes as Nodes hands them over.
func compareKinds(a, b graph.Node) int {
	return cmp.Or(slices.Index(kinds, a.Kind)-slices.Index(kinds, b.Kind), compareNodes(a, b))
}

// Relation is a relation with the ids of the nodes that it names; BehalfID is empty for nobody.
type Relation struct {
	graph.Relation
	FromID, ToID, BehalfID string
	FromKind, ToKind       graph.Kind
}

// Relations hands do all relations, some at a time: in the order that Nodes has of the nodes that
// they start from, then by type, id of the other end and Disc. They are asked for node by node,
// because a store of edges would have to sort all of a type for each page of them.
func Relations(ctx context.Context, r graph.Reader, do func([]Relation) error) error {
	return newWalker(r).relations(ctx, do)
}

func (w *walker) relations(ctx context.Context, do func([]Relation) error) error {
	return Nodes(ctx, w.r, func(nodes []graph.Node) error { return w.from(ctx, nodes, do) })
}

// from hands do the relations that start from nodes.
func (w *walker) from(ctx context.Context, nodes []graph.Node, do func([]Relation) error) error {
	keys := make([]graph.Key, len(nodes))
	for i, n := range nodes {
		keys[i] = n.Key
		w.refs[n.Key] = ref{n.ID, n.Kind, w.keeps(n)} // so nobody has to ask for it
	}
	return w.touching(ctx, keys, graph.Out, do)
}

// touching hands do the relations of nodes, in the order of the nodes.
func (w *walker) touching(ctx context.Context, nodes []graph.Key, direction graph.Direction, do func([]Relation) error) error {
	for some := range slices.Chunk(nodes, startsAtOnce) {
		if err := w.touchingFew(ctx, some, direction, do); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) touchingFew(ctx context.Context, nodes []graph.Key, direction graph.Direction, do func([]Relation) error) error {
	q := graph.RelationQuery{Of: nodes, Direction: direction, Types: w.types, Times: w.times, Page: graph.Page{Limit: relationsOfEach}}
	lists, err := w.r.ListRelations(ctx, q)
	if err != nil {
		return err
	}
	var found []Relation
	for _, n := range nodes {
		list := lists[n]
		for _, r := range list.Items {
			found = append(found, Relation{Relation: r})
		}
		if !list.More || len(list.Items) == 0 {
			continue
		}
		last := found[len(found)-1:]
		if err := w.name(ctx, last); err != nil {
			return err
		}
		after := last[0].Cursor(n, last[0].FromID, last[0].ToID)
		if err := w.hand(ctx, found, do); err != nil {
			return err
		}
		if err := w.restOf(ctx, n, direction, after, do); err != nil {
			return err
		}
		found = nil
	}
	return w.hand(ctx, found, do)
}

// restOf hands do the relations of one node that come after a place in their list.
func (w *walker) restOf(ctx context.Context, node graph.Key, direction graph.Direction, after graph.Cursor, do func([]Relation) error) error {
	q := graph.RelationQuery{
		Of: []graph.Key{node}, Direction: direction, Types: w.types, Times: w.times, Page: graph.Page{Limit: relationsOfOne, After: after},
	}
	for more := true; more; {
		lists, err := w.r.ListRelations(ctx, q)
		if err != nil {
			return err
		}
		list := lists[node]
		if len(list.Items) == 0 {
			break
		}
		found := make([]Relation, len(list.Items))
		for i, r := range list.Items {
			found[i].Relation = r
		}
		last := found[len(found)-1:]
		if err := w.name(ctx, last); err != nil {
			return err
		}
		more, q.Page.After = list.More, last[0].Cursor(node, last[0].FromID, last[0].ToID)
		if err := w.hand(ctx, found, do); err != nil {
			return err
		}
	}
	return nil
}

// hand gives relations the ids of the nodes that they name, and hands over those whose ends are kept.
func (w *walker) hand(ctx context.Context, list []Relation, do func([]Relation) error) error {
	if err := w.name(ctx, list); err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(r Relation) bool { return !w.refs[r.From].kept || !w.refs[r.To].kept })
	if len(list) == 0 {
		return nil
	}
	return do(list)
}

// name gives relations the ids of the nodes that they name.
func (w *walker) name(ctx context.Context, list []Relation) error {
	keys := make([]graph.Key, 0, 3*len(list))
	for _, r := range list {
		keys = append(keys, r.From, r.To, r.Behalf)
	}
	if err := w.know(ctx, keys); err != nil {
		return err
	}
	for i, r := range list {
		list[i].FromID, list[i].ToID, list[i].BehalfID = w.refs[r.From].id, w.refs[r.To].id, w.refs[r.Behalf].id
		list[i].FromKind, list[i].ToKind = w.refs[r.From].kind, w.refs[r.To].kind
	}
	return nil
}
