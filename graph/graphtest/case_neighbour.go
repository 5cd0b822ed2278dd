package graphtest

import (
	"cmp"
	"fmt"
	"slices"

	"parley/graph"
)

var neighbourCases = []testCase{
	{"Neighbours", "a drawing shows the best supported relations around its nodes, each once", neighbours},
	{"Bridges", "what stands between two is found from either end, the best supported first, as far as may be looked", bridges},
	{"Neighbours/unsorted", "where no order is asked for any will do, but as many, each once, that pass", neighboursUnsorted},
}

// ann --MEMBER_OF 3--> party      ann --REPRESENTS 1--> party     bob --MEMBER_OF 3 (later)--> party
// party --PART_OF 0--> union      cid --MEMBER_OF 9--> other
func neighbours(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.institutions("institution/party", "institution/union", "institution/other")
		for _, r := range []struct {
			t                graph.RelationType
			from, to         string
			sources          int
			confidence       float64
			earliest, latest string
		}{
			{graph.MemberOf, "person/ann", "institution/party", 3, 0.9, "2020-01-01", "2021-12-31"},
			{graph.Represents, "person/ann", "institution/party", 1, 0.4, "2025-01-01", ""},
			{graph.MemberOf, "person/bob", "institution/party", 3, 0.8, "2020-01-01", "2022-12-31"},
			{graph.PartOf, "institution/party", "institution/union", 0, 1, "", ""},
			{graph.MemberOf, "person/cid", "institution/other", 9, 1, "", ""},
		} {
			b.relation(r.t, r.from, r.to, func(n *graph.Relation) {
				n.Sources, n.Confidence, n.Earliest, n.Latest = r.sources, r.confidence, r.earliest, r.latest
			})
		}
	})
	const (
		ann   = "MEMBER_OF person/ann institution/party"
		acts  = "REPRESENTS person/ann institution/party"
		bob   = "MEMBER_OF person/bob institution/party"
		union = "PART_OF institution/party institution/union"
	)
	types := []graph.RelationType{graph.MemberOf, graph.Represents, graph.PartOf}
	for _, c := range []struct {
		what string
		of   []string
		q    graph.NeighbourQuery
		want []string
	}{
		{"the party's", []string{"institution/party"}, graph.NeighbourQuery{Types: types}, []string{bob, ann, acts, union}},
		{"of both ends, each once", []string{"institution/party", "person/ann", "institution/union", "person/ann"}, graph.NeighbourQuery{Types: types},
			[]string{bob, ann, acts, union}},
		{"the first two", []string{"institution/party", "person/ann"}, graph.NeighbourQuery{Types: types, Limit: 2}, []string{bob, ann}},
		{"of a type", []string{"institution/party"}, graph.NeighbourQuery{Types: types[1:2]}, []string{acts}},
		{"of nobody", nil, graph.NeighbourQuery{Types: types}, nil},
		{"of no type", []string{"institution/party"}, graph.NeighbourQuery{}, nil},
		{"of confidence", []string{"institution/party"}, graph.NeighbourQuery{Types: types, MinConfidence: 0.8}, []string{bob, ann, union}},
		{"since", []string{"institution/party"}, graph.NeighbourQuery{Types: types, Times: during("2022-01-01", "")}, []string{bob, acts, union}},
		{"until", []string{"institution/party"}, graph.NeighbourQuery{Types: types, Times: during("", "2024-12-31")}, []string{bob, ann, union}},
		{"within", []string{"institution/party"}, graph.NeighbourQuery{Types: types, Times: during("2023-01-01", "2024-01-01")}, []string{union}},
	} {
		c.q.Of = w.keysOf(c.of...)
		if c.q.Limit == 0 {
			c.q.Limit = 100
		}
		got := must[[]graph.Relation](w, "Neighbours")(w.store.Neighbours(w.Context(), c.q))
		equal(w, c.what, w.sayAll(got), c.want)
	}
	neighbourTies(w)
}

// neighbourTies: those of equal support go by type, then ids.
func neighbourTies(w *world) {
	w.write(func(b *builder) {
		for _, id := range []string{"person/z", "person/y"} {
			b.people(id)
			b.relation(graph.Represents, id, "institution/other")
			b.relation(graph.MemberOf, id, "institution/other")
		}
	})
	got := must[[]graph.Relation](w, "Neighbours")(w.store.Neighbours(w.Context(),
		graph.NeighbourQuery{Of: w.keysOf("institution/other"), Limit: 4,
			Types: []graph.RelationType{graph.Represents, graph.MemberOf}}))
	equal(w, "ties", w.sayAll(got), []string{"MEMBER_OF person/cid institution/other", "MEMBER_OF person/y institution/other",
		"MEMBER_OF person/z institution/other", "REPRESENTS person/y institution/other"})
}

// ann -MEMBER_OF-> p0 … p9 (0.9)     ann -MEMBER_OF-> p10 … p14 (0.1)     ann -REPRESENTS-> p0     bob -MEMBER_OF-> bobs
func neighboursUnsorted(w *world) {
	var sure, all []graph.Relation
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/bobs")
		for i := range 15 {
			id, confidence := fmt.Sprintf("institution/p%d", i), 0.9
			if i >= 10 {
				confidence = 0.1
			}
			b.institutions(id)
			b.relation(graph.MemberOf, "person/ann", id, func(r *graph.Relation) { r.Confidence = confidence })
		}
		sure, all = b.Relations[:10], b.Relations
		b.relation(graph.MemberOf, "person/bob", "institution/bobs")
		b.relation(graph.Represents, "person/ann", "institution/p0")
	})
	for _, limit := range []int{1, 4, 10, 14, 15, 16} {
		q := graph.NeighbourQuery{Of: w.keysOf("person/ann", "institution/p3", "person/ann"),
			Types: []graph.RelationType{graph.MemberOf, graph.PartOf}, Limit: limit, Unsorted: true}
		for confidence, allowed := range map[float64][]graph.Relation{0: all, 0.5: sure, 1: nil} {
			q.MinConfidence = confidence
			got := must[[]graph.Relation](w, "Neighbours")(w.store.Neighbours(w.Context(), q))
			w.checkNeighbours(fmt.Sprintf("%d of confidence %.1f", limit, confidence), q, got, allowed)
		}
	}
}

// ann, bob -PARTICIPATED_IN 1-> m1 (2024), m3 (undated)      ann -PARTICIPATED_IN 1-> m2 (2025) <-PARTICIPATED_IN 6- bob
// ann -MEMBER_OF 2-> party <-HOLDS_POSITION 1 (chair) and 3 (head)- bob      party -PART_OF 1-> union, party
func bridges(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.institutions("institution/party", "institution/union")
		for id, date := range map[string]string{"meeting/m1": "2024", "meeting/m2": "2025", "meeting/m3": ""} {
			b.meeting(id, date, graph.Held)
		}
		for _, r := range []struct {
			t              graph.RelationType
			from, to, disc string
			sources        int
		}{
			{graph.ParticipatedIn, "person/ann", "meeting/m1", "", 1}, {graph.ParticipatedIn, "person/bob", "meeting/m1", "", 1},
			{graph.ParticipatedIn, "person/ann", "meeting/m2", "", 1}, {graph.ParticipatedIn, "person/bob", "meeting/m2", "", 6},
			{graph.ParticipatedIn, "person/ann", "meeting/m3", "", 1}, {graph.ParticipatedIn, "person/bob", "meeting/m3", "", 1},
			{graph.MemberOf, "person/ann", "institution/party", "", 2},
			{graph.HoldsPosition, "person/bob", "institution/party", "chair", 1}, {graph.HoldsPosition, "person/bob", "institution/party", "head", 3},
			{graph.PartOf, "institution/party", "institution/union", "", 1}, {graph.PartOf, "institution/party", "institution/party", "", 1},
		} {
			b.relation(r.t, r.from, r.to, func(n *graph.Relation) { n.Sources, n.Disc = r.sources, r.disc })
		}
	})
	at := func(meeting string) []string {
		return []string{"PARTICIPATED_IN person/ann meeting/" + meeting, "PARTICIPATED_IN person/bob meeting/" + meeting}
	}
	party := []string{"HOLDS_POSITION person/bob institution/party chair", "HOLDS_POSITION person/bob institution/party head", "MEMBER_OF person/ann institution/party"}
	const union = "PART_OF institution/party institution/union"
	ann, bob, cid := w.keysOf("person/ann"), w.keysOf("person/bob"), w.keysOf("person/cid")
	for _, c := range []struct {
		what   string
		of     []graph.Key
		to     graph.Key
		q      graph.BridgeQuery
		want   []string
		beyond bool
	}{
		{"one way", ann, bob[0], graph.BridgeQuery{}, slices.Concat(party, at("m1"), at("m2"), at("m3")), false},
		{"the other way, one twice", append(bob, bob...), ann[0], graph.BridgeQuery{}, slices.Concat(party, at("m1"), at("m2"), at("m3")), false},
		{"the best", ann, bob[0], graph.BridgeQuery{Limit: 1}, at("m2"), false},
		{"the best two", ann, bob[0], graph.BridgeQuery{Limit: 2}, slices.Concat(party, at("m2")), false},
		{"of those as good the first by id", ann, bob[0], graph.BridgeQuery{Limit: 3}, slices.Concat(party, at("m1"), at("m2")), false},
		{"the best of each", append(ann, w.key("institution/union")), bob[0], graph.BridgeQuery{Limit: 1}, slices.Concat(party[:2], []string{union}, at("m2")), false},
		{"of a type", ann, bob[0], graph.BridgeQuery{Types: []graph.RelationType{graph.ParticipatedIn, graph.MemberOf}}, slices.Concat(at("m1"), at("m2"), at("m3")), false},
		{"of a time", ann, bob[0], graph.BridgeQuery{Types: []graph.RelationType{graph.ParticipatedIn}, Times: during("2024-01-01", "2024-12-31")}, at("m1"), false},
		{"no end is between", w.keysOf("institution/union", "institution/party"), w.key("institution/party"), graph.BridgeQuery{}, nil, false},
		{"with whom nothing joins anybody", slices.Concat(ann, bob), cid[0], graph.BridgeQuery{}, nil, false},
		{"of who is not there", append(ann, 999_999), 999_998, graph.BridgeQuery{}, nil, false},
		{"as far as may be looked", append(ann, w.key("institution/union")), bob[0], graph.BridgeQuery{Reach: 5, Limit: 1}, slices.Concat(party[:2], []string{union}, at("m2")), false},
		{"no further", append(ann, w.key("institution/union")), bob[0], graph.BridgeQuery{Reach: 4, Limit: 1}, nil, true},
		{"of nobody", nil, bob[0], graph.BridgeQuery{}, nil, false},
		{"of no type", ann, bob[0], graph.BridgeQuery{Types: []graph.RelationType{}}, nil, false},
	} {
		c.q.Of, c.q.To = c.of, c.to
		if c.q.Types == nil {
			c.q.Types = graph.Ties()
		}
		c.q.Limit, c.q.Reach = cmp.Or(c.q.Limit, 100), cmp.Or(c.q.Reach, 1000)
		got, within, err := w.store.Bridges(w.Context(), c.q)
		equal(w, c.what, slices.Sorted(slices.Values(must[[]string](w, "Bridges")(w.sayAll(got), err))), slices.Sorted(slices.Values(c.want)))
		equal(w, c.what+": within reach", within, !c.beyond)
	}
}
