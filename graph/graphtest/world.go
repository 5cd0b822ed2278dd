package graphtest

import (
	"fmt"
	"maps"
	"reflect"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/graph"
)

// world is a store under test, with the keys of what a case has written to it.
type world struct {
	tb
	store  graph.Store
	keys   map[string]graph.Key
	writes int
	oneIn  int // of so many drawn questions it is asked
}

func newWorld(t tb, s graph.Store) *world {
	return &world{tb: t, store: s, keys: map[string]graph.Key{}, oneIn: 1}
}

// rules is the version of rules that the cases write.
const rules = "rules-1"

// at is when the n-th write of a case is recorded.
func at(n int) time.Time {
	return time.Date(2025, 5, 1, 12, n, 0, 123_000, time.UTC)
}

// write applies the change that build makes, in one transaction.
func (w *world) write(build func(b *builder)) {
	w.Helper()
	w.writes++
	w.update(func(tx graph.Tx) error {
		b, err := w.newBuilder(tx)
		if err != nil {
			return err
		}
		build(b)
		return b.apply(tx)
	})
}

// update runs fn in a transaction that must succeed.
func (w *world) update(fn func(tx graph.Tx) error) {
	w.Helper()
	if err := w.store.Update(w.Context(), fn); err != nil {
		w.Fatalf("Update: %v", err)
	}
}

// key is the key of what was written under an id.
func (w *world) key(id string) graph.Key {
	w.Helper()
	k, ok := w.keys[id]
	if !ok {
		w.Fatalf("the case never wrote %q", id)
	}
	return k
}

// rename lets another id stand for what was written under id, which is to be written next.
func (w *world) rename(id, other string) {
	w.Helper()
	w.keys[other] = w.key(id)
	delete(w.keys, id)
}

// keysOf are the keys of what was written under ids.
func (w *world) keysOf(ids ...string) []graph.Key {
	w.Helper()
	out := make([]graph.Key, len(ids))
	for i, id := range ids {
		out[i] = w.key(id)
	}
	return out
}

// must fails the case where an answer is an error.
func must[T any](w *world, what string) func(T, error) T {
	return func(v T, err error) T {
		w.Helper()
		if err != nil {
			w.Fatalf("%s: %v", what, err)
		}
		return v
	}
}

// equal fails the case where what came is not what was wanted. Nil and empty are the same.
func equal(w *world, what string, got, want any) {
	w.Helper()
	if want == nil { // of whatever type
		want = reflect.Zero(reflect.TypeOf(got)).Interface()
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		w.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// builder makes a change.
type builder struct {
	w      *world
	keys   map[string]graph.Key
	next   graph.Key
	seq    int64          // of the transaction
	claims map[string]int // of each article version in this change
	graph.Change
}

func (w *world) newBuilder(tx graph.Tx) (*builder, error) {
	const enough = 2000 // keys for one change of a case
	first, err := tx.NewKeys(w.Context(), enough)
	return &builder{
		w: w, keys: maps.Clone(w.keys), next: first, seq: tx.Seq(), claims: map[string]int{},
		Change: graph.Change{At: at(w.writes), Rules: rules},
	}, err
}

// apply applies the change and keeps its keys.
func (b *builder) apply(tx graph.Tx) error {
	if err := tx.Apply(b.w.Context(), &b.Change); err != nil {
		return fmt.Errorf("apply: %w", err)
	}
	b.w.keys = b.keys
	return nil
}

// key is the key of an id, a new one where the id is new.
func (b *builder) key(id string) graph.Key {
	k, ok := b.keys[id]
	if !ok {
		k = b.next
		b.next++
		b.keys[id] = k
	}
	return k
}

// node adds a node, its index filled.
func (b *builder) node(kind graph.Kind, id, name string, with ...func(*graph.Node)) graph.Node {
	n := graph.Node{Key: b.key(id), ID: id, Kind: kind, Name: name}
	for _, f := range with {
		f(&n)
	}
	fillIndex(&n)
	b.Nodes = append(b.Nodes, n)
	return n
}

// fillIndex derives a node's index in the simplest way that the contract allows.
func fillIndex(n *graph.Node) {
	texts := append([]string{n.Name}, n.Aliases...)
	n.Index.Names = nil
	switch n.Kind {
	case graph.KindArticle, graph.KindStatement, graph.KindMeeting:
	default:
		for _, s := range texts {
			n.Index.Names = append(n.Index.Names, graph.Fold(s))
		}
	}
	n.Index.Text = graph.Fold(strings.Join(append(texts, n.Topics...), " "))
	n.Index.Topics = ""
	if n.Kind == graph.KindMeeting && len(n.Topics) > 0 {
		n.Index.Topics = "|"
		for _, t := range n.Topics {
			n.Index.Topics += " " + graph.Fold(t) + " |"
		}
	}
	n.Index.NameSort = graph.Fold(n.Name)
	n.Index.IndexDate(n.Date)
}

// What node can be told beside kind, id and name.
func dated(edtf string) func(*graph.Node)        { return func(n *graph.Node) { n.Date = edtf } }
func in(country string) func(*graph.Node)        { return func(n *graph.Node) { n.Country = country } }
func sub(kind string) func(*graph.Node)          { return func(n *graph.Node) { n.Subkind = kind } }
func alias(names ...string) func(*graph.Node)    { return func(n *graph.Node) { n.Aliases = names } }
func is(s graph.MeetingStatus) func(*graph.Node) { return func(n *graph.Node) { n.Status = s } }
func topics(list ...string) func(*graph.Node)    { return func(n *graph.Node) { n.Topics = list } }
func sources(count int) func(*graph.Node)        { return func(n *graph.Node) { n.Sources = count } }

// person, institution and location add nodes named by the last part of their ids.
func (b *builder) people(ids ...string)       { b.plain(graph.KindPerson, ids) }
func (b *builder) institutions(ids ...string) { b.plain(graph.KindInstitution, ids) }
func (b *builder) locations(ids ...string)    { b.plain(graph.KindLocation, ids) }

func (b *builder) plain(kind graph.Kind, ids []string) {
	for _, id := range ids {
		_, name, _ := strings.Cut(id, "/")
		b.node(kind, id, name)
	}
}

// relation adds a relation; its key is made of type, ends and disc.
func (b *builder) relation(t graph.RelationType, from, to string, with ...func(*graph.Relation)) graph.Relation {
	r := graph.Relation{Type: t, From: b.key(from), To: b.key(to), Basis: graph.Stated, Sources: 1, Confidence: 0.9}
	for _, f := range with {
		f(&r)
	}
	r.Key = fact(t, r.From, r.To, r.Disc)
	b.Relations = append(b.Relations, r)
	return r
}

// fact is the key of a relation.
func fact(t graph.RelationType, from, to graph.Key, disc string) string {
	return fmt.Sprintf("%s|%d|%d|%s", t, from, to, disc)
}

// fact is the key of a relation between nodes that the case wrote.
func (w *world) fact(t graph.RelationType, from, to string) string {
	w.Helper()
	return fact(t, w.key(from), w.key(to), "")
}

// meeting adds a meeting with the actors who took part, each with its relation and party.
// An actor "a for b" took part on behalf of b, and is of b's side.
func (b *builder) meeting(id, date string, status graph.MeetingStatus, actors ...string) graph.Node {
	_, name, _ := strings.Cut(id, "/")
	n := b.node(graph.KindMeeting, id, name, dated(date), is(status))
	b.attend(id, graph.Member, actors...)
	return n
}

// attend replaces a meeting's parties and adds their relations.
func (b *builder) attend(meeting string, role graph.Role, actors ...string) {
	p := graph.MeetingParties{Meeting: b.key(meeting)}
	for _, a := range actors {
		actor, behalf, through := strings.Cut(a, " for ")
		side := b.key(actor)
		if through {
			side = b.key(behalf)
			p.Parties = append(p.Parties, graph.Party{Actor: side, Side: side})
		}
		p.Parties = append(p.Parties, graph.Party{Actor: b.key(actor), Side: side})
		b.relation(graph.ParticipatedIn, actor, meeting, func(r *graph.Relation) {
			r.Role = role
			if through {
				r.Behalf = side
			}
		})
	}
	b.Parties = append(b.Parties, p)
}
