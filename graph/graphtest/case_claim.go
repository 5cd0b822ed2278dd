package graphtest

import (
	"cmp"
	"slices"

	"parley/graph"
)

var claimCases = []testCase{
	{"Claims/found", "derivation finds claims by article, by profile and by the fact they support", claimsFound},
	{"Claims/retracted", "a retracted article supports nothing any more", claimsRetracted},
	{"Claims/support", "claims are never rewritten, but what they support moves with identities", claimsSupport},
	{"Claims/sources", "sources are articles that state a thing themselves, each once", claimsSources},
	{"Claims/meetings", "what hangs on a meeting is derived again when the meeting changes", claimsMeetings},
	{"Claims/posts", "posts of one person at one institution are derived together", claimsPosts},
}

// byKey sorts claims, whose order is left open.
func byKey(cs []graph.Claim) []graph.Claim {
	return slices.SortedFunc(slices.Values(cs), func(a, b graph.Claim) int { return cmp.Compare(a.Key, b.Key) })
}

// checkClaims compares what a transaction finds by article, by profiles and by facts.
func (w *world) checkClaims(what string, articles, profiles, facts []string, byArticle, byProfile []graph.Claim, byFact map[string][]graph.Claim) {
	w.Helper()
	w.update(func(tx graph.Tx) error {
		var keys []graph.Key
		for _, a := range articles {
			keys = append(keys, w.key(articleID(a)))
		}
		got, err := tx.ArticleClaims(w.Context(), keys)
		if err != nil {
			return err
		}
		equal(w, what+": by article", byKey(got), byKey(byArticle))
		if got, err = tx.ProfileClaims(w.Context(), profiles, 0, 1000); err != nil {
			return err
		}
		equal(w, what+": by profile", byKey(got), byKey(byProfile))
		gotFacts, err := tx.FactClaims(w.Context(), facts)
		if err != nil {
			return err
		}
		for f, cs := range gotFacts {
			gotFacts[f] = byKey(cs)
		}
		equal(w, what+": by fact", gotFacts, byFact)
		return nil
	})
}

func fullClaim(b *builder, r graph.Relation) graph.Claim {
	return b.claim("a1", graph.Claim{
		Type: r.Type, From: "person/ann", To: "meeting/m", For: "institution/mfa", Fact: r.Key,
		Basis: graph.Pattern, Confidence: 0.875, AttributedTo: "person/bob " + difficult,
		Title: difficult, Status: graph.Designate, Since: "2019", Until: "2025~", Role: graph.Host,
		Evidence: []graph.Quote{{Span: graph.Span{Start: 3, End: 9}, Text: difficult}, {Span: graph.Span{Start: 1, End: 2}, Text: "x"}},
		Names:    []graph.Span{{Start: 3, End: 5}}, Facets: graph.Facets{"title": {"minister": 1}},
		Kind: graph.KindPerson,
	})
}

func claimsFound(w *world) {
	var r graph.Relation
	var full, mention, other graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		b.article("a1", "2025-04-11")
		b.article("a2", "")
		r = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m")
		full = fullClaim(b, r)
		mention = b.mention("a1", "person/ann", "person/ann", 5)
		other = b.claim("a2", graph.Claim{Type: graph.ParticipatedIn, From: "person/ann", To: "person/ann", Fact: r.Key})
	})
	w.checkClaims("all", []string{"a1", "a2"}, []string{"person/ann", "institution/mfa", "nobody"}, []string{r.Key, "unheard of"},
		[]graph.Claim{full, mention, other}, []graph.Claim{full, mention, other}, map[string][]graph.Claim{r.Key: {full, other}})
	w.checkClaims("some", []string{"a2"}, []string{"institution/mfa"}, nil,
		[]graph.Claim{other}, []graph.Claim{full}, map[string][]graph.Claim{})
	w.checkClaims("none", nil, []string{"", "person/bob " + difficult}, []string{""}, nil, nil, map[string][]graph.Claim{})
}

func claimsRetracted(w *world) {
	var r graph.Relation
	var first, mention, other, again graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		b.article("a1", "2025-04-11")
		b.article("a2", "2025-04-12")
		r = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m")
		first = b.states("a1", r, "person/ann", "meeting/m", 10)
		other = b.states("a2", r, "person/ann", "meeting/m", 20)
		mention = b.mention("a1", "person/ann", "person/ann", 10)
	})
	facts := []string{r.Key}
	w.checkClaims("before", []string{"a1"}, []string{"meeting/m"}, facts,
		[]graph.Claim{first, mention}, []graph.Claim{first, other}, map[string][]graph.Claim{r.Key: {first, other}})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a1") })
	w.checkClaims("retracted", []string{"a1"}, []string{"meeting/m", "person/ann"}, facts,
		nil, []graph.Claim{other}, map[string][]graph.Claim{r.Key: {other}})
	equal(w, "evidence", w.evidence(10, r.Key)[r.Key], []string{"a2 20"})
	equal(w, "evidence of the node", w.nodeEvidence(10, "person/ann")["person/ann"], nil)

	w.write(func(b *builder) {
		b.version("a1", 2, "2025-04-13")
		again = b.claim("a1", graph.Claim{Version: 2, Type: r.Type, From: "person/ann", To: "meeting/m", Fact: r.Key, Evidence: quotes(30)})
	})
	w.checkClaims("loaded again", []string{"a1"}, []string{"meeting/m"}, facts,
		[]graph.Claim{again}, []graph.Claim{other, again}, map[string][]graph.Claim{r.Key: {other, again}})
	equal(w, "evidence", w.evidence(10, r.Key)[r.Key], []string{"a1 30", "a2 20"})

	w.write(func(b *builder) {
		b.Retract = w.keysOf("article/a1")
		b.version("a1", 3, "2025-04-13")
		again = b.claim("a1", graph.Claim{Version: 3, Type: r.Type, From: "person/ann", To: "meeting/m", Fact: r.Key, Evidence: quotes(40)})
	})
	w.checkClaims("replaced in one change", []string{"a1"}, []string{"meeting/m"}, facts,
		[]graph.Claim{again}, []graph.Claim{other, again}, map[string][]graph.Claim{r.Key: {other, again}})
}

func claimsSupport(w *world) {
	var r, s graph.Relation
	var c, m graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		b.article("a1", "2025-04-11")
		r = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m")
		c = b.states("a1", r, "person/a", "meeting/m", 10)
		m = b.mention("a1", "person/a", "person/ann", 10)
	})
	w.write(func(b *builder) {
		b.DropRelations = []string{r.Key}
		s = b.relation(graph.ParticipatedIn, "person/bob", "meeting/m")
		b.Support = []graph.ClaimSupport{{Claim: c.Key, Fact: s.Key}, {Claim: m.Key, Node: b.key("person/bob")}}
	})
	c.Fact, m.Node = s.Key, w.key("person/bob")
	w.checkClaims("moved", []string{"a1"}, []string{"person/a"}, []string{r.Key, s.Key},
		[]graph.Claim{c, m}, []graph.Claim{c, m}, map[string][]graph.Claim{s.Key: {c}})
	equal(w, "evidence", w.evidence(10, r.Key, s.Key), map[string][]string{s.Key: {"a1 10"}})
	equal(w, "evidence of nodes", w.nodeEvidence(10, "person/ann", "person/bob"), map[string][]string{"person/bob": {"a1 10"}})
	w.write(func(b *builder) { b.Support = []graph.ClaimSupport{{Claim: c.Key}, {Claim: m.Key}} })
	equal(w, "evidence of nothing", len(w.evidence(10, s.Key)), 0)
}

// a1  person/a (twice), person/b     a2  person/b     a3  person/a by implication
// a4  person/a, retracted            a5  a relation of person/a, no mention
func claimsSources(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		for _, a := range []string{"a1", "a2", "a3", "a4", "a5"} {
			b.article(a, "2025-04-11")
		}
		b.mention("a1", "person/a", "person/ann")
		b.mention("a1", "person/a", "person/ann")
		b.mention("a1", "person/b", "person/ann")
		b.mention("a2", "person/b", "person/ann")
		b.claim("a3", graph.Claim{Type: graph.Mentions, To: "person/a", Node: b.key("person/ann"), Basis: graph.Pattern})
		b.mention("a4", "person/a", "person/ann")
		b.claim("a5", graph.Claim{Type: graph.MemberOf, From: "person/a", To: "institution/x"})
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a4") })
	w.update(func(tx graph.Tx) error {
		sets := [][]string{{"person/a"}, {"person/b"}, {"person/a", "person/b"}, {"nobody"}, {}, {"institution/x", "person/a", "person/a"}}
		got, err := tx.Sources(w.Context(), sets)
		equal(w, "sources", got, []int{1, 2, 2, 0, 0, 1})
		return err
	})
}

// ann --PARTICIPATED_IN--> m --FOLLOWS--> n --HELD_IN--> istanbul
//
//	statement s --ABOUT--> m
func claimsMeetings(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.locations("location/istanbul")
		b.node(graph.KindStatement, "statement/s", "We met.")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann")
		b.meeting("meeting/n", "2025-02-27", graph.Held)
		b.relation(graph.Follows, "meeting/m", "meeting/n")
		b.relation(graph.HeldIn, "meeting/n", "location/istanbul")
		b.relation(graph.About, "statement/s", "meeting/m")
	})
	w.update(func(tx graph.Tx) error {
		for _, c := range []struct {
			of   []string
			want []string
		}{
			{[]string{"meeting/m"}, []string{"FOLLOWS meeting/m meeting/n", "PARTICIPATED_IN person/ann meeting/m"}},
			{[]string{"meeting/n"}, []string{"FOLLOWS meeting/m meeting/n", "HELD_IN meeting/n location/istanbul"}},
			{[]string{"meeting/m", "meeting/n"}, []string{
				"FOLLOWS meeting/m meeting/n", "HELD_IN meeting/n location/istanbul", "PARTICIPATED_IN person/ann meeting/m"}},
			{nil, nil},
		} {
			got, err := tx.MeetingRelations(w.Context(), w.keysOf(c.of...))
			if err != nil {
				return err
			}
			said := w.sayAll(got)
			slices.Sort(said)
			equal(w, "relations", said, c.want)
		}
		return nil
	})
}

// ann --minister, minister for trade--> mfa, ann --member--> bank, bob --envoy--> mfa
func claimsPosts(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		b.institutions("institution/mfa", "institution/bank")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann")
		for _, p := range [][3]string{
			{"person/ann", "institution/mfa", "minister"}, {"person/ann", "institution/mfa", "minister for trade"},
			{"person/ann", "institution/bank", "member"}, {"person/bob", "institution/mfa", "envoy"},
		} {
			b.relation(graph.HoldsPosition, p[0], p[1], func(r *graph.Relation) { r.Disc, r.Title = p[2], p[2] })
		}
	})
	w.update(func(tx graph.Tx) error {
		for _, c := range []struct {
			ends []string
			want []string
		}{
			{[]string{"person/ann", "institution/mfa"}, []string{"minister", "minister for trade"}},
			{[]string{"person/ann", "institution/bank", "person/bob", "institution/mfa"}, []string{"envoy", "member"}},
			{[]string{"institution/mfa", "person/ann", "person/bob", "institution/bank", "person/ann", "meeting/m"}, nil},
			{nil, nil},
		} {
			keys := w.keysOf(c.ends...)
			var ends [][2]graph.Key
			for pair := range slices.Chunk(keys, 2) {
				ends = append(ends, [2]graph.Key{pair[0], pair[1]})
			}
			got, err := tx.Posts(w.Context(), ends)
			if err != nil {
				return err
			}
			var titles []string
			for _, r := range got {
				titles = append(titles, r.Title)
			}
			slices.Sort(titles)
			equal(w, "posts", titles, c.want)
		}
		return nil
	})
}
