package graphtest

import (
	"parley/graph"
)

var storyCases = []testCase{
	{"Claims/stories", "near copies tell one story, which counts once among sources", claimsStories},
	{"Claims/pages", "a hub's claims are moved in portions: each comes once, by key", claimsPages},
	{"Claims/nodes", "a split shows what articles say of a node, newest first", claimsNodes},
}

// sources compares how many stories speak of sets of profiles.
func (w *world) sources(what string, sets [][]string, want ...int) {
	w.Helper()
	w.update(func(tx graph.Tx) error {
		got, err := tx.Sources(w.Context(), sets)
		equal(w, what, got, want)
		return err
	})
}

// a1, a2 tell one story of person/a, a3 another; a2 speaks of person/b too, a4 by implication
func claimsStories(w *world) {
	const first, second = 1_000_001, 1_000_002
	var kept, moved graph.Claim
	story := func(profile string, s graph.Key) graph.Claim {
		return graph.Claim{Type: graph.Mentions, To: profile, Story: s, Evidence: quotes(5)}
	}
	w.write(func(b *builder) {
		for _, own := range []string{"a1", "a2", "a3", "a4"} {
			b.article(own, "2025-04-11")
		}
		kept = b.claim("a1", story("person/a", first))
		moved = b.claim("a2", story("person/a", first))
		b.claim("a2", story("person/b", first))
		b.claim("a3", story("person/a", second))
		implied := story("person/b", second)
		implied.Basis = graph.Pattern
		b.claim("a4", implied)
	})
	sets := [][]string{{"person/a"}, {"person/b"}, {"person/a", "person/b"}}
	w.sources("stories", sets, 2, 1, 2)
	w.checkClaims("before", []string{"a1"}, nil, nil, []graph.Claim{kept}, nil, map[string][]graph.Claim{})

	w.write(func(b *builder) { // what came in between made a2 and a3 one story, and a1 another
		b.Stories = []graph.ArticleStory{{Article: b.key("article/a2"), Story: second}, {Article: b.key("article/a3"), Story: second}, {Article: b.key("article/a4"), Story: first}}
	})
	moved.Story = second
	w.sources("other stories", sets, 2, 1, 2)
	w.checkClaims("moved", []string{"a1"}, nil, nil, []graph.Claim{kept}, nil, map[string][]graph.Claim{})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/a1") })
	w.sources("one story left", sets, 1, 1, 1)
	w.write(func(b *builder) { // of an article that says nothing any more, nothing changes
		b.Stories = []graph.ArticleStory{{Article: b.key("article/a1"), Story: second}, {Article: b.key("article/a3"), Story: first}}
	})
	w.sources("two again", sets, 2, 1, 2)
	w.update(func(tx graph.Tx) error {
		got, err := tx.ArticleClaims(w.Context(), w.keysOf("article/a1", "article/a2"))
		equal(w, "the copy's claims", byKey(got)[0], moved)
		return err
	})
	w.write(func(b *builder) { b.Rewrite = w.keysOf("article/a2", "article/a3") })
	w.sources("none left", sets, 0, 0, 0)

	w.write(func(b *builder) { // a story that comes with the claims of the same change
		b.claim("a2", story("person/a", first))
		b.claim("a3", story("person/a", second))
		b.Stories = []graph.ArticleStory{{Article: b.key("article/a2"), Story: second}}
	})
	w.sources("a story that changes at once", sets, 1, 0, 1)
}

// person/a in all, as subject, object or both; person/b in every third, on whose behalf
func claimsPages(w *world) {
	var a, b3 []graph.Key
	w.write(func(b *builder) {
		b.article("a1", "2025-04-11")
		for i := range 12 {
			c := []graph.Claim{{Type: graph.Mentions, To: "person/a"}, {Type: graph.MemberOf, From: "person/a", To: "person/a"},
				{Type: graph.ParticipatedIn, From: "person/x", To: "person/a", For: "person/b"}}[i%3]
			key := b.claim("a1", c).Key
			a = append(a, key)
			if i%3 == 2 {
				b3 = append(b3, key)
			}
		}
	})
	page := func(after graph.Key, limit int, profiles ...string) []graph.Key {
		w.Helper()
		var keys []graph.Key
		w.update(func(tx graph.Tx) error {
			cs, err := tx.ProfileClaims(w.Context(), profiles, after, limit)
			for _, c := range cs {
				keys = append(keys, c.Key)
			}
			return err
		})
		return keys
	}
	for _, limit := range []int{1, 5, 11, 12, 13} {
		for _, of := range []struct {
			profiles []string
			want     []graph.Key
		}{{[]string{"person/a"}, a}, {[]string{"person/b"}, b3}, {[]string{"person/b", "person/a", "person/x", "person/a", "nobody"}, a}} {
			var got []graph.Key
			after := graph.Key(0)
			for range 20 {
				keys := page(after, limit, of.profiles...)
				if len(keys) == 0 {
					break
				}
				got, after = append(got, keys...), keys[len(keys)-1]
			}
			equal(w, "claims", got, of.want)
		}
	}
	equal(w, "behind the last", page(a[11], 5, "person/a"), nil)
	equal(w, "no room", page(0, 0, "person/a"), nil)
}

// ann  new (May) 20 | 30, 10     old-a, old-b (April)     undated     gone (retracted)     bob  old-a
func claimsNodes(w *world) {
	var all []graph.Claim
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		for own, published := range map[string]string{"undated": "", "old-b": "2025-04-10", "new": "2025-05-10", "old-a": "2025-04-10", "gone": "2025-06-01"} {
			b.article(own, published)
		}
		for _, own := range []string{"undated", "old-b", "old-a", "gone"} {
			b.mention(own, "person/a", "person/ann", 5)
		}
		b.mention("new", "person/a", "person/ann", 20)
		b.mention("new", "person/a2", "person/ann", 30, 10)
		b.mention("old-a", "person/b", "person/bob", 9)
		all = b.Claims
		b.states("new", b.relation(graph.MemberOf, "person/ann", "person/bob"), "person/ann", "person/bob", 1)
	})
	w.write(func(b *builder) { b.Retract = w.keysOf("article/gone") })
	ann := []graph.Claim{all[5], all[4], all[2], all[1], all[0]}
	nodes := w.keysOf("person/bob", "person/ann", "person/cid", "person/ann")
	for _, limit := range []int{1, 2, 3, 5, 50} {
		got := must[map[graph.Key][]graph.Claim](w, "NodeClaims")(w.store.NodeClaims(w.Context(), nodes, limit))
		equal(w, "claims", got, map[graph.Key][]graph.Claim{w.key("person/ann"): ann[:min(limit, 5)], w.key("person/bob"): {all[6]}})
	}
}
