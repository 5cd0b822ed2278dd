package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"parley/graph"
)

var randomCases = []testCase{
	{"Random/nodes", "any mixture of filters answers as the plain words of the contract do", randomNodes},
	{"Random/relations", "any list of relations, counterparts and neighbours likewise", randomRelations},
}

// dice make a graph, and questions about it, that are the same in every run.
type dice struct {
	*rand.Rand
	m    *model
	w    *world
	keys map[graph.Kind][]graph.Key
}

func newDice(w *world) *dice {
	return &dice{Rand: rand.New(rand.NewPCG(20250410, 7)), m: newModel(), w: w, keys: map[graph.Kind][]graph.Key{}}
}

// one picks one of some things.
func one[T any](d *dice, list []T) T { return list[d.IntN(len(list))] }

// some picks up to n of some things, once in a while one twice.
func some[T any](d *dice, n int, list []T) []T {
	var out []T
	for range d.IntN(n + 1) {
		out = append(out, one(d, list))
	}
	return out
}

// write applies a change to the store and to the model.
func (d *dice) write(build func(b *builder)) {
	var written *builder
	d.w.write(func(b *builder) {
		build(b)
		written = b
	})
	d.m.apply(&written.Change)
	d.m.applyIdentity(&written.Change, written.seq)
	clear(d.keys)
	for k, n := range d.m.nodes {
		d.keys[n.Kind] = append(d.keys[n.Kind], k)
	}
	for _, ks := range d.keys {
		slices.Sort(ks)
	}
}

var (
	diceKinds     = []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindLocation, graph.KindMeeting, graph.KindStatement, graph.KindArticle}
	diceWords     = []string{"grain", "grains", "talks", "on", "peace", "a", "ab"}
	diceSubkinds  = []string{graph.State, graph.Ministry, graph.Talks, graph.Summit, graph.City}
	diceCountries = []string{"RU", "US", "TR", ""}
	diceDays      = []string{"", "2024-12-31", "2025-01-01", "2025-04-10", "2025-06-30"}
)

// people, places and papers: about ten nodes of each kind, each with a few words, dates and fields.
func (d *dice) population(b *builder) {
	b.Nodes = nil
	for _, kind := range diceKinds {
		for i := range 10 {
			own := fmt.Sprintf("%s-%d", strings.ToLower(string(kind)), i)
			name := strings.Join(some(d, 3, diceWords), " ")
			if kind == graph.KindArticle {
				b.article(own, one(d, someDates), from(one(d, []string{"Wire", "Post"})), written(one(d, []string{"en", "ru"})),
					func(a *graph.Article) { a.Title = name })
				continue
			}
			b.node(kind, string(kind)+"/"+own, name, func(n *graph.Node) {
				n.Subkind, n.Country, n.Date = one(d, diceSubkinds), one(d, diceCountries), one(d, someDates)
				if kind == graph.KindMeeting {
					n.Status = one(d, graph.MeetingStatuses)
				}
			})
		}
	}
}

// relate draws relations and parties between what is there.
func (d *dice) relate(b *builder, n int) {
	ids := map[graph.Key]string{}
	for k, node := range d.m.nodes {
		ids[k] = node.ID
	}
	for range n {
		legal := one(d, graph.LegalRelations)
		from, to := one(d, d.keys[one(d, legal.From)]), one(d, d.keys[one(d, legal.To)])
		if legal.Type == graph.ParticipatedIn {
			continue // they come with the parties
		}
		// Of two that run to and fro a list of both directions could not tell the places apart.
		if d.m.related(legal.Type, to, from) || slices.ContainsFunc(b.Relations, func(r graph.Relation) bool {
			return r.Type == legal.Type && (r.From == from && r.To == to || r.From == to && r.To == from)
		}) {
			continue
		}
		b.relation(legal.Type, ids[from], ids[to], func(r *graph.Relation) {
			if legal.Type == graph.HoldsPosition {
				r.Disc, r.Status = strings.Join(some(d, 2, diceWords), " "), one(d, graph.PositionStatuses)
			}
			r.Earliest, r.Latest = one(d, diceDays), one(d, diceDays)
			r.Sources, r.Confidence = d.IntN(4), float64(d.IntN(5))/4
		})
	}
	actors := append(slices.Clone(d.keys[graph.KindPerson]), d.keys[graph.KindInstitution]...)
	for _, meeting := range d.keys[graph.KindMeeting] {
		var parties []string
		taken := map[graph.Key]bool{}
		for _, k := range some(d, 5, actors) {
			if taken[k] {
				continue
			}
			taken[k] = true
			party := ids[k]
			if d.IntN(2) == 0 {
				party += " for " + ids[one(d, d.keys[graph.KindInstitution])]
			}
			parties = append(parties, party)
		}
		for _, r := range d.m.relations {
			if r.Type == graph.ParticipatedIn && r.To == meeting {
				b.DropRelations = append(b.DropRelations, r.Key)
			}
		}
		b.attend(ids[meeting], one(d, graph.Roles), parties...)
	}
}

// grow makes the graph, then changes a part of it.
func (d *dice) grow(round int) {
	if round == 0 {
		d.write(d.population)
		d.write(func(b *builder) { d.relate(b, 250) })
		return
	}
	d.write(func(b *builder) {
		for _, kind := range diceKinds[:5] {
			n := d.m.nodes[one(d, d.keys[kind])]
			n.Name, n.Date = strings.Join(some(d, 3, diceWords), " "), one(d, someDates)
			fillIndex(&n)
			b.Nodes = append(b.Nodes, n)
		}
		for _, r := range d.m.relations {
			if r.Type != graph.ParticipatedIn && r.Sources == round {
				b.DropRelations = append(b.DropRelations, r.Key)
			}
		}
	})
	d.write(func(b *builder) { d.relate(b, 60) })
}

// page is a page of a whole list, often with bounds.
func page[T any](d *dice, list []T, cursor func(T) graph.Cursor) graph.Page {
	p := graph.Page{Limit: 1 + d.IntN(6), Backward: d.IntN(2) == 0}
	if len(list) > 0 && d.IntN(2) == 0 {
		p.After = cursor(one(d, list))
	}
	if len(list) > 0 && d.IntN(3) == 0 {
		p.Before = cursor(one(d, list))
	}
	return p
}

// nodeQuery is a question with at most three filters.
func (d *dice) nodeQuery() graph.NodeQuery {
	q := graph.NodeQuery{Order: graph.Order(d.IntN(2)), Via: graph.Via(d.IntN(9)), NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{one(d, diceKinds)}, ActingFor: d.IntN(2) == 0}}
	actors := append(slices.Clone(d.keys[graph.KindPerson]), d.keys[graph.KindInstitution]...)
	of := map[graph.Via][]graph.Key{
		graph.ViaParty: actors, graph.ViaPlace: d.keys[graph.KindLocation], graph.ViaMentions: d.keys[graph.KindArticle], graph.ViaMentioned: actors,
		graph.ViaSaid: actors, graph.ViaAbout: d.keys[graph.KindMeeting], graph.ViaFollows: d.keys[graph.KindMeeting], graph.ViaFollowed: d.keys[graph.KindMeeting],
	}[q.Via]
	if q.Via != graph.ViaNothing {
		q.Of = append(some(d, 2, of), one(d, of))
		q.Kinds = diceKinds
	}
	if d.IntN(2) == 0 {
		q.Kinds = diceKinds
	}
	for range d.IntN(4) {
		switch d.IntN(9) {
		case 0:
			q.Subkinds = some(d, 3, diceSubkinds)
		case 1:
			q.Words = some(d, 2, diceWords)
		case 2:
			q.Statuses = some(d, 4, graph.MeetingStatuses)
		case 3:
			q.Country = one(d, diceCountries)
		case 4:
			q.All = some(d, 2, actors)
			q.Role = one(d, append(slices.Clone(graph.Roles), "", "", ""))
		case 5:
			q.Any = some(d, 4, actors)
		case 6:
			q.Places = some(d, 3, d.keys[graph.KindLocation])
		case 7:
			q.Mentions = some(d, 2, actors)
			q.Source, q.Language = one(d, []string{"", "Wire"}), one(d, []string{"", "en"})
		case 8:
			r := one(d, someRanges)
			q.Dates = graph.NewDateFilter(parseDate(d.w, r[0]), parseDate(d.w, r[1]), d.IntN(2) == 0)
		}
	}
	return q
}

func idsOf(nodes []graph.Node) []string {
	var out []string
	for _, n := range nodes {
		out = append(out, n.ID)
	}
	return out
}

func randomNodes(w *world) {
	d := newDice(w)
	for round := range 2 {
		d.grow(round)
		for range 80 {
			q := d.nodeQuery()
			of := append([]graph.Key{}, q.Of...)
			if len(of) == 0 {
				of = []graph.Key{0}
			}
			cursor := func(n graph.Node) graph.Cursor { return n.Cursor(q.Order) }
			q.Page = page(d, d.m.listNodes(q, of[0]), cursor)
			lists := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
			counts := must[map[graph.Key]int](w, "CountNodes")(w.store.CountNodes(w.Context(), q))
			for _, k := range of {
				whole := d.m.listNodes(q, k)
				want := cut(whole, q.Page, cursor)
				what := fmt.Sprintf("round %d, of %s, %+v", round, d.m.nodes[k].ID, q)
				equal(w, "list: "+what, idsOf(lists[k].Items), idsOf(want.Items))
				equal(w, "more: "+what, lists[k].More, want.More)
				equal(w, "count: "+what, counts[k], len(whole))
			}
		}
	}
}

func randomRelations(w *world) {
	d := newDice(w)
	for round := range 2 {
		d.grow(round)
		everything := slices.Concat(d.keys[graph.KindPerson], d.keys[graph.KindInstitution], d.keys[graph.KindMeeting], d.keys[graph.KindLocation])
		for range 40 {
			d.askRelations(everything)
			d.askCounterparts()
			q := graph.NeighbourQuery{
				Of: some(d, 4, everything), Types: []graph.RelationType{graph.MemberOf, graph.PartOf, graph.ParticipatedIn, graph.HeldIn, graph.HoldsPosition}[:1+d.IntN(5)],
				MinConfidence: float64(d.IntN(3)) / 4, Limit: 1 + d.IntN(40),
			}
			if d.IntN(2) == 0 {
				q.Times = during(one(d, diceDays), one(d, diceDays))
			}
			got := must[[]graph.Relation](w, "Neighbours")(w.store.Neighbours(w.Context(), q))
			equal(w, fmt.Sprintf("neighbours: round %d, %+v", round, q), w.sayAll(got), w.sayAll(d.m.neighbours(q)))
		}
	}
}

func (d *dice) askRelations(of []graph.Key) {
	w := d.w
	q := graph.RelationQuery{Of: some(d, 3, of), Direction: graph.Direction(d.IntN(3))}
	for range d.IntN(3) {
		switch d.IntN(5) {
		case 0:
			q.Types = some(d, 3, []graph.RelationType{graph.HoldsPosition, graph.ParticipatedIn, graph.MemberOf, graph.Within})
		case 1:
			q.To = one(d, of)
		case 2:
			q.Statuses = some(d, 2, graph.PositionStatuses)
		case 3:
			q.Times = on(one(d, diceDays))
		case 4:
			q.Words = some(d, 2, diceWords)
		}
	}
	parents := append([]graph.Key{}, q.Of...)
	if len(parents) == 0 {
		parents = []graph.Key{0}
		if d.IntN(2) == 0 {
			q.From = one(d, of)
		}
	}
	q.Page = page(d, d.m.listRelations(q, parents[0]), func(r graph.Relation) graph.Cursor { return d.m.cursorOf(r, parents[0]) })
	lists := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))
	counts := must[map[graph.Key]int](w, "CountRelations")(w.store.CountRelations(w.Context(), q))
	for _, k := range parents {
		whole := d.m.listRelations(q, k)
		want := cut(whole, q.Page, func(r graph.Relation) graph.Cursor { return d.m.cursorOf(r, k) })
		what := fmt.Sprintf("of %s, %+v", w.id(k), q)
		equal(w, "relations: "+what, w.sayAll(lists[k].Items), w.sayAll(want.Items))
		equal(w, "more relations: "+what, lists[k].More, want.More)
		equal(w, "count of relations: "+what, counts[k], len(whole))
	}
}

func (d *dice) askCounterparts() {
	w := d.w
	q := graph.CounterpartQuery{Of: some(d, 3, slices.Concat(d.keys[graph.KindPerson], d.keys[graph.KindInstitution]))}
	if len(q.Of) == 0 {
		return
	}
	if r := one(d, someRanges); d.IntN(2) == 0 {
		q.Dates = graph.NewDateFilter(parseDate(w, r[0]), parseDate(w, r[1]), d.IntN(2) == 0)
	}
	q.Page = page(d, d.m.listCounterparts(q, q.Of[0]), graph.Counterpart.Cursor)
	lists := must[map[graph.Key]graph.List[graph.Counterpart]](w, "ListCounterparts")(w.store.ListCounterparts(w.Context(), q))
	counts := must[map[graph.Key]int](w, "CountCounterparts")(w.store.CountCounterparts(w.Context(), q))
	for _, k := range q.Of {
		whole := d.m.listCounterparts(q, k)
		what := fmt.Sprintf("of %s, %+v", w.id(k), q)
		equal(w, "counterparts: "+what, lists[k], cut(whole, q.Page, graph.Counterpart.Cursor))
		equal(w, "count of counterparts: "+what, counts[k], len(whole))
	}
}
