package graphtest

import (
	"fmt"
	"slices"

	"parley/graph"
	"parley/graph/fault"
)

// wrong is a change that leaves something wrong, and what.
type wrong struct {
	kind  fault.Kind
	where string
	do    func(b *builder)
}

var wrongs = []wrong{
	{fault.Move, "person/ann", func(b *builder) { b.Moves = []graph.Move{{Profile: "person/ann", After: 3}} }},
	{fault.PairOfNone, "person/ann, person/nobody", func(b *builder) { b.pair("person/ann", "person/nobody", false, 0.5) }},
	{fault.NodeOfNone, "person/lonely", func(b *builder) { b.people("person/lonely") }},
	{fault.ProfileOfNone, "person/lost", func(b *builder) { b.profile("person/lost", "person/without-a-node", graph.KindPerson) }},
	{fault.ProfileCount, "location/istanbul", func(b *builder) { b.counted("location/istanbul", "location/istanbul", 7) }},
	{fault.AnchorNow, "judgement/k means person/nobody", func(b *builder) {
		b.judge("k", graph.Same, anchor("person/ann", "a1"), anchor("person/nobody", "a1"))
	}},
	{fault.RelationBare, "REPRESENTS|7|8|", func(b *builder) {
		b.relation(graph.Represents, "person/ann", "institution/mfa")
		b.Relations[0].Key = "REPRESENTS|7|8|"
	}},
	{fault.ClaimFact, "claim/a2@1/50", func(b *builder) {
		b.claims["a2@1"] = 50
		b.claim("a2", graph.Claim{Type: graph.PartOf, From: "person/ann", To: "institution/mfa", Fact: "PART_OF|7|8|"})
	}},
	{fault.ClaimNode, "claim/a2@1/60", func(b *builder) {
		b.claims["a2@1"] = 60
		b.mention("a2", "person/ann", "person/bob")
	}},
	{fault.ClaimProfile, "institution/unheard-of", func(b *builder) {
		b.claims["a2@1"] = 70
		b.claim("a2", graph.Claim{Type: graph.MemberOf, From: "person/ann", To: "institution/unheard-of"})
	}},
	{fault.ClaimVersion, "claim/a2@9/0", func(b *builder) {
		b.claim("a2", graph.Claim{Version: 9, Type: graph.MemberOf, From: "person/ann", To: "institution/mfa"})
	}},
	{fault.VersionTwice, "article/a2", func(b *builder) { b.version("a2", 2, "2025-04-11") }},
	{fault.VersionNode, "article/b", func(b *builder) {
		b.version("b", 1, "2025-04-11")
		b.Nodes = nil
	}},
	{fault.ArticleOfNone, "article/c", func(b *builder) {
		b.tell("c", 1)
		b.Articles[0].RetractedAt = b.At
	}},
	{fault.Sequence, "judgement/l", func(b *builder) {
		b.judge("l", graph.Same)
		b.Judgements[0].Seq = 1000
	}},
	{fault.NextKey, "claim/a2@1/80", func(b *builder) {
		b.claims["a2@1"] = 80
		b.claim("a2", graph.Claim{Type: graph.MemberOf, From: "person/ann", To: "institution/mfa"})
		b.Claims[0].Key += 1_000_000
	}},
}

// faultsFound does one wrong after the other.
func faultsFound(w *world) {
	w.write(sound)
	for _, x := range wrongs {
		want := x.kind.At(x.where)
		if slices.Contains(w.faults(1000), want) {
			w.Errorf("found before it was done: %v", want)
		}
		w.write(x.do)
		if got := w.faults(1000); !slices.Contains(got, want) {
			w.Errorf("not found: %v among\n%v", want, got)
		}
	}
}

func faultsLimited(w *world) {
	w.write(func(b *builder) {
		sound(b)
		for i := range 40 {
			b.pair("person/ann", fmt.Sprintf("person/nobody-%02d", i), false, 0.5)
		}
		b.Moves = []graph.Move{{Profile: "person/ann", After: 3}}
		b.people("person/lonely")
	})
	for limit, want := range map[int]int{-1: 0, 0: 0, 3: 3, 10: 10, 1000: 42} {
		got := w.faults(limit)
		equal(w, fmt.Sprintf("number of faults of at most %d", limit), len(got), want)
		var kinds []string
		for _, f := range got {
			kinds = append(kinds, f.What)
		}
		equal(w, fmt.Sprintf("number of kinds of at most %d", limit), len(slices.Compact(kinds)), min(want, 3))
	}
}
