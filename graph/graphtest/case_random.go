package graphtest

import (
	"fmt"
	"slices"

	"parley/graph"
)

var randomCases = []testCase{
	{"Random/nodes", "any mixture of filters answers as the plain words of the contract do", func(w *world) { randomNodes(w, 60, 0) }},
	{"Random/filters", "filters within filters, up to three levels deep, likewise", func(w *world) { randomNodes(w, 20, 3) }},
	{"Random/relations", "any list of relations, by their ends or by their days, and any neighbours likewise", randomRelations},
	{"Random/meetings", "whom one met, in which meetings, and counts of meetings likewise", randomMeetings},
}

func idsOf(nodes []graph.Node) []string {
	var out []string
	for _, n := range nodes {
		out = append(out, n.ID)
	}
	return out
}

// randomNodes asks a number of questions before and after the graph changes.
func randomNodes(w *world, questions, depth int) {
	d := newDice(w)
	for round := range 2 {
		d.grow(round)
		for range questions / w.oneIn {
			d.askNodes(d.nodeQuery(depth))
		}
	}
}

func (d *dice) askNodes(q graph.NodeQuery) {
	w := d.w
	of := append([]graph.Key{}, q.Of...)
	if len(of) == 0 {
		of = []graph.Key{0}
	}
	cursor := func(n graph.Node) graph.Cursor { return n.Cursor(q.Order) }
	q.Page, q.Counted = page(d, d.m.listNodes(q, of[0]), cursor), !q.Narrowed()
	lists := must[map[graph.Key]graph.List[graph.Node]](w, "ListNodes")(w.store.ListNodes(w.Context(), q))
	counts := must[map[graph.Key]int](w, "CountNodes")(w.store.CountNodes(w.Context(), q))
	for _, k := range of {
		whole := d.m.listNodes(q, k)
		what := fmt.Sprintf("of %s, %s", d.m.nodes[k].ID, say(q))
		d.same("list: "+what, lists[k].Items, cut(whole, q.Page, cursor).Items)
		equal(w, "more: "+what, lists[k].More, cut(whole, q.Page, cursor).More)
		equal(w, "count: "+what, counts[k], len(whole))
		if q.Counted {
			equal(w, "total: "+what, lists[k].Total, len(whole))
		}
	}
}

// same compares nodes by what tells them apart.
func (d *dice) same(what string, got, want []graph.Node) {
	equal(d.w, what, idsOf(got), idsOf(want))
}

func randomRelations(w *world) {
	d := newDice(w)
	for round := range 2 {
		d.grow(round)
		for range 40 / w.oneIn {
			d.askRelations()
			d.askNeighbours()
			d.askBridges()
			d.askDated()
		}
	}
}

func (d *dice) askRelations() {
	w, of := d.w, d.entities()
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
			q.Times = d.times()
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
		what := fmt.Sprintf("of %s, %s", w.id(k), say(q))
		equal(w, "relations: "+what, w.sayAll(lists[k].Items), w.sayAll(want.Items))
		equal(w, "more relations: "+what, lists[k].More, want.More)
		equal(w, "count of relations: "+what, counts[k], len(whole))
	}
}

// diceTypes are types of which each is kept by time in its own way.
var diceTypes = []graph.RelationType{graph.MemberOf, graph.PartOf, graph.ParticipatedIn, graph.HeldIn, graph.HoldsPosition, graph.Mentions, graph.Said, graph.Follows}

func (d *dice) askNeighbours() {
	w := d.w
	q := graph.NeighbourQuery{
		Of: some(d, 4, d.entities()), Types: diceTypes[:1+d.IntN(len(diceTypes))], Times: d.times(),
		MinConfidence: float64(d.IntN(3)) / 4, Limit: 1 + d.IntN(40), Unsorted: d.IntN(4) == 0,
	}
	got := must[[]graph.Relation](w, "Neighbours")(w.store.Neighbours(w.Context(), q))
	w.checkNeighbours(say(q), q, got, d.m.neighbours(q))
}

func (d *dice) askBridges() {
	q := graph.BridgeQuery{
		Of: append(some(d, 3, d.entities()), one(d, d.entities())), To: one(d, d.entities()),
		Types: diceTypes[:1+d.IntN(len(diceTypes))], Times: d.times(), Limit: 1 + d.IntN(4), Reach: d.IntN(60),
	}
	want, reached := d.m.bridges(q)
	d.w.checkBridges(say(q), q, want, reached)
}

// checkBridges compares an answer, whose order means nothing.
func (w *world) checkBridges(what string, q graph.BridgeQuery, want []graph.Relation, reached bool) {
	w.Helper()
	got, within, err := w.store.Bridges(w.Context(), q)
	if err != nil {
		w.Fatalf("bridges: %s: %v", what, err)
	}
	equal(w, "bridges: "+what, slices.Sorted(slices.Values(w.sayAll(got))), slices.Sorted(slices.Values(w.sayAll(want))))
	equal(w, "bridges within reach: "+what, within, reached)
}

// checkNeighbours compares an answer with all that a query allows: of those that need no order any
// will do.
func (w *world) checkNeighbours(what string, q graph.NeighbourQuery, got, allowed []graph.Relation) {
	w.Helper()
	limit := min(q.Limit, len(allowed))
	if !q.Unsorted {
		equal(w, "neighbours: "+what, w.sayAll(got), w.sayAll(allowed[:limit]))
		return
	}
	equal(w, "number of neighbours: "+what, len(got), limit)
	left := map[string]bool{}
	for _, r := range allowed {
		left[r.Key] = true
	}
	for _, r := range got {
		if !left[r.Key] {
			w.Errorf("neighbours: %s: %s is none of them, or comes twice", what, w.sayAll([]graph.Relation{r}))
		}
		delete(left, r.Key)
	}
}

func (d *dice) askDated() {
	w := d.w
	q := graph.DatedQuery{Of: some(d, 4, d.entities()), Types: diceTypes[:1+d.IntN(len(diceTypes))], Times: d.times()}
	whole := d.m.listDated(q)
	q.Page = page(d, whole, d.m.dated)
	list := must[graph.List[graph.Relation]](w, "ListDated")(w.store.ListDated(w.Context(), q))
	want := cut(whole, q.Page, d.m.dated)
	equal(w, "dated relations: "+say(q), w.sayAll(list.Items), w.sayAll(want.Items))
	equal(w, "more dated relations: "+say(q), list.More, want.More)
	equal(w, "count of dated relations: "+say(q), must[int](w, "CountDated")(w.store.CountDated(w.Context(), q)), len(whole))
}

func randomMeetings(w *world) {
	d := newDice(w)
	for round := range 2 {
		d.grow(round)
		for range 25 / w.oneIn {
			d.askCounterparts()
			d.askEncounters()
			d.askCounts()
		}
	}
}

func (d *dice) askCounterparts() {
	w := d.w
	q := graph.CounterpartQuery{Of: append(some(d, 2, d.actors()), one(d, d.actors())), Dates: d.dates(), Newest: true}
	q.Page = page(d, d.m.listCounterparts(q, q.Of[0]), graph.Counterpart.Cursor)
	q.Kinds = [][]graph.Kind{nil, {graph.KindPerson}, {graph.KindInstitution}}[len(q.Of)%3]
	lists := must[map[graph.Key]graph.List[graph.Counterpart]](w, "ListCounterparts")(w.store.ListCounterparts(w.Context(), q))
	counts := must[map[graph.Key]int](w, "CountCounterparts")(w.store.CountCounterparts(w.Context(), q))
	for _, k := range q.Of {
		whole := d.m.listCounterparts(q, k)
		what := fmt.Sprintf("of %s, %s", w.id(k), say(q))
		equal(w, "counterparts: "+what, lists[k], cut(whole, q.Page, graph.Counterpart.Cursor))
		equal(w, "count of counterparts: "+what, counts[k], len(whole))
	}
}

func (d *dice) askEncounters() {
	w := d.w
	q := graph.EncounterQuery{Dates: d.dates(), Limit: 1 + d.IntN(3)}
	a := one(d, d.actors())
	for range 1 + d.IntN(8) {
		b := one(d, d.actors())
		for _, c := range d.m.listCounterparts(graph.CounterpartQuery{}, a) {
			if d.IntN(3) == 0 {
				b = c.Actor.Key
			}
		}
		q.Pairs = append(q.Pairs, [2]graph.Key{a, b})
		if d.IntN(2) == 0 {
			a = b
		}
	}
	got := must[map[[2]graph.Key][]graph.Node](w, "ListEncounters")(w.store.ListEncounters(w.Context(), q))
	want := d.m.listEncounters(q)
	for _, p := range q.Pairs {
		d.same(fmt.Sprintf("encounters of %s and %s: %s", w.id(p[0]), w.id(p[1]), say(q)), got[p], want[p])
	}
}

// meetingGroups are all groups, in the order of the contract.
var meetingGroups = []graph.MeetingGroup{graph.GroupMonth, graph.GroupYear, graph.GroupPlace, graph.GroupCountry, graph.GroupKind, graph.GroupStatus, graph.GroupParticipant}

func (d *dice) askCounts() {
	w := d.w
	q := graph.NodeQuery{NodeFilter: d.filter(d.IntN(2))}
	q.Kinds = []graph.Kind{graph.KindMeeting}
	for _, by := range meetingGroups {
		want := d.m.countMeetings(q, by)
		limit := 1 + d.IntN(len(want)+2)
		got := must[[]graph.MeetingCount](w, "CountMeetings")(w.store.CountMeetings(w.Context(), q, by, limit))
		equal(w, fmt.Sprintf("first %d counts by %s: %s", limit, by, say(q)), got, want[:min(limit, len(want))])
	}
}
