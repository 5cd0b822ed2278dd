package graphtest

import (
	"maps"
	"slices"
	"testing"

	"parley/graph"
)

var faultCases = []testCase{
	{"Faults/none", "whatever becomes of a graph, a store that does what the contract says finds nothing wrong with itself", noFaults},
	{"Faults/found", "what a change should not have done is found, and named by what it was done to", faultsFound},
	{"Faults/limit", "many faults of one kind do not hide those of another", faultsLimited},
}

// faults are what a store says is wrong with it.
func (w *world) faults(limit int) []graph.Fault {
	w.Helper()
	return must[[]graph.Fault](w, "Faults")(w.store.Faults(w.Context(), limit))
}

// tell adds a version of an article, with its own profile, that mentions nodes, each by the profile of its id.
func (b *builder) tell(own string, version int, nodes ...string) {
	b.version(own, version, "2025-04-11")
	b.profile(articleID(own), articleID(own), graph.KindArticle, "band/"+own)
	b.speak(own, version, nodes...)
}

// speak adds the claims by which a version of an article mentions nodes, and the relations.
func (b *builder) speak(own string, version int, nodes ...string) {
	for i, id := range nodes {
		r := b.relation(graph.Mentions, articleID(own), id)
		b.claim(own, graph.Claim{Type: graph.Mentions, Version: version, To: id, Node: r.To, Fact: r.Key, Evidence: quotes(20 * i)})
	}
}

// support adds the claim of a version of an article in support of each relation of the change that is no mention.
func (b *builder) support(own string, version int) {
	ids := map[graph.Key]string{}
	for id, key := range b.keys {
		ids[key] = id
	}
	for _, r := range b.Relations {
		if r.Type != graph.Mentions {
			b.claim(own, graph.Claim{Type: r.Type, Version: version, From: ids[r.From], To: ids[r.To], For: ids[r.Behalf], Fact: r.Key})
		}
	}
}

// counted adds the profile of a node that so many articles mention.
func (b *builder) counted(id, node string, articles int) {
	b.profile(id, node, someNodes[id], "block/"+id, "block/"+string(someNodes[id]))
	p := &b.Profiles[len(b.Profiles)-1]
	p.Articles, p.Stated = articles, articles
	p.Facets = graph.Facets{"id.name": {graph.Fold(id): 1, "another": 2}, "id.state": {"": 1}, "name": {id: articles}}
}

// someNodes are of all kinds, and each has the one profile of its id.
var (
	someNodes = map[string]graph.Kind{
		"person/ann": graph.KindPerson, "person/bob": graph.KindPerson, "institution/mfa": graph.KindInstitution,
		"location/istanbul": graph.KindLocation, "meeting/m": graph.KindMeeting, "meeting/n": graph.KindMeeting, "statement/s": graph.KindStatement,
	}
	someIDs = slices.Sorted(maps.Keys(someNodes))
)

// meet adds the meetings and what was said; m is the date of the first.
func meet(b *builder, m string) {
	b.meeting("meeting/m", m, graph.Held, "person/ann", "person/bob for institution/mfa")
	b.meeting("meeting/n", "XXXX-04-12", graph.Planned, "person/ann")
	b.node(graph.KindStatement, "statement/s", "So it was said.", dated(m))
	b.relation(graph.HeldIn, "meeting/m", "location/istanbul")
	b.relation(graph.Follows, "meeting/n", "meeting/m")
	b.relation(graph.Said, "person/ann", "statement/s")
	b.relation(graph.About, "statement/s", "meeting/m")
}

// sound adds a graph, all of which an article supports; another one mentions all of it.
func sound(b *builder) {
	b.node(graph.KindPerson, "person/ann", "Ann", alias("Annie", "The Envoy"))
	b.people("person/bob")
	b.institutions("institution/mfa")
	b.locations("location/istanbul")
	meet(b, "2025-04-10")
	b.relation(graph.MemberOf, "person/bob", "institution/mfa")
	b.tell("a1", 1, someIDs...)
	b.support("a1", 1)
	b.tell("a2", 1, someIDs...)
	for _, id := range someIDs {
		b.counted(id, id, 2)
	}
	b.pair("person/ann", "person/bob", false, 0.5)
	b.judge("j", graph.Different, anchor("person/ann", "a1"), anchor("person/bob", "a1"))
	b.log("all came", someIDs...)
	b.log("ann came", "person/ann")
}

// WriteSound writes a small graph that has some of everything, and nothing wrong with it, to an empty store.
func WriteSound(t testing.TB, s graph.Store) {
	t.Helper()
	newWorld(t, s).write(sound)
}

// noFaults looks for faults after each step of a life.
func noFaults(w *world) {
	check := func(what string) {
		w.Helper()
		equal(w, "faults "+what, w.faults(100), nil)
	}
	step := func(what string, build func(b *builder)) {
		w.Helper()
		w.write(build)
		check(what)
	}
	check("of nothing")
	step("of a graph", sound)
	step("after dates and ids have changed", func(b *builder) {
		b.node(graph.KindPerson, "person/ann", "Ann Lee", alias("Annie"))
		b.Nodes[0].ID = "person/ann-lee"
		meet(b, "2025-04")
		b.Nodes[1].ID = "meeting/m-2025-04"
	})
	step("after an article has come anew", func(b *builder) {
		b.Retract = w.keysOf("article/a2")
		b.tell("a2", 2, someIDs...)
		b.Articles[0].Article.Source, b.Articles[0].Article.Language = "Post", ""
		b.log("a2 came anew", "person/ann")
	})
	step("after an article was written anew and told another story", func(b *builder) {
		b.Rewrite = w.keysOf("article/a2")
		b.speak("a2", 2, someIDs...)
		b.Stories = []graph.ArticleStory{{Article: w.key("article/a1"), Story: w.key("article/a2")}}
	})
	step("after a profile has gone to other blocks", func(b *builder) {
		b.counted("location/istanbul", "location/istanbul", 2)
		b.Profiles[0].Blocks = []string{"block/other"}
	})
	claims := w.claimsOf("article/a1", "article/a2")
	step("after a merge", func(b *builder) { b.mergeBob(claims) })
	step("after a judgement was undone", func(b *builder) {
		j := b.judge("j", graph.Different, anchor("person/ann", "a1"), anchor("person/unheard-of", "a1"))
		j.Undone = b.At
		b.Judgements[0] = j
	})
	step("after a retraction", func(b *builder) {
		b.Retract, b.DropNodes, b.DropProfiles = w.keysOf("article/a2"), w.keysOf("article/a2"), []string{"article/a2"}
		for _, id := range someIDs {
			node := id
			if id == "person/bob" {
				node = "person/ann"
			}
			b.DropRelations = append(b.DropRelations, w.fact(graph.Mentions, "article/a2", node))
			b.counted(id, node, 1)
		}
	})
	w.wipe(3)
	w.forget()
	step("after a wipe", func(b *builder) {
		b.profile("article/a1", "article/a1", graph.KindArticle)
		b.people("person/ann")
		b.counted("person/ann", "person/ann", 1)
		b.speak("a1", 1, "person/ann")
	})
	step("after all was purged", func(b *builder) {
		b.Purge = w.keysOf("article/a1", "article/a2")
		b.DropRelations = []string{w.fact(graph.Mentions, "article/a1", "person/ann")}
		b.DropNodes = w.keysOf("article/a1", "person/ann")
		b.DropProfiles = []string{"person/ann", "article/a1"}
	})
}

// claimsOf are the standing claims of articles.
func (w *world) claimsOf(articles ...string) (claims []graph.Claim) {
	w.Helper()
	w.update(func(tx graph.Tx) (err error) {
		claims, err = tx.ArticleClaims(w.Context(), w.keysOf(articles...))
		return err
	})
	return claims
}

// mergeBob makes one node of Ann and Bob, whom these claims speak of.
func (b *builder) mergeBob(claims []graph.Claim) {
	ann, bob := b.key("person/ann"), b.key("person/bob")
	b.attend("meeting/m", graph.Member, "person/ann for institution/mfa")
	b.relation(graph.MemberOf, "person/ann", "institution/mfa")
	for _, c := range claims {
		s := graph.ClaimSupport{Claim: c.Key}
		switch {
		case c.Type == graph.Mentions && c.To == "person/bob":
			s.Node, s.Fact = ann, fact(c.Type, c.Article, ann, "")
			b.DropRelations = append(b.DropRelations, fact(c.Type, c.Article, bob, ""))
		case c.From == "person/bob":
			s.Fact = fact(c.Type, ann, b.key(c.To), "")
			b.DropRelations = append(b.DropRelations, fact(c.Type, bob, b.key(c.To), ""))
		default:
			continue
		}
		b.Support = append(b.Support, s)
	}
	b.counted("person/bob", "person/ann", 2)
	b.DropNodes = []graph.Key{bob}
}
