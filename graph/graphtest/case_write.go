package graphtest

import (
	"parley/graph"
)

var writeCases = []testCase{
	{"Apply/nodes", "a node comes back as it was written, whatever its text", applyNodes},
	{"Apply/upsert node", "what a node is no longer called must no longer find it", applyUpsertNode},
	{"Apply/exchange ids", "ids follow identities: two nodes may exchange theirs in one change", applyExchange},
	{"Apply/drop nodes", "what no article supports is gone, everywhere", applyDropNodes},
	{"Apply/relations", "a relation comes back as it was written, and is replaced by its key", applyRelations},
	{"Apply/profiles", "identity is decided from profiles, found by id, block and node", applyProfiles},
}

// difficult is text that no statement may take apart.
const difficult = `O'Brien "Б" 'x'); drop table node; -- % _ * : ( ) \ / $1 {a} é 漢字 🙂 ` + "\u2028\ttab\nline"

func fullNode(b *builder) graph.Node {
	n := graph.Node{
		Key: b.key("meeting/full"), ID: "meeting/full", Kind: graph.KindMeeting, Subkind: graph.Talks,
		Name: difficult, Aliases: []string{"First", difficult}, Country: "TR", Code: "RU", Sources: 7,
		GeoNames: 745044, Latitude: 41.01384, Longitude: -28.94966, Located: true,
		Status: graph.Held, Date: "2025-04-10/2025-04-12", DateRule: "Wednesday before 2025-04-11",
		Topics: []string{"grain", difficult}, CopyOf: 1 << 40,
	}
	fillIndex(&n)
	return n
}

func applyNodes(w *world) {
	var full, bare graph.Node
	w.write(func(b *builder) {
		full = fullNode(b)
		b.Nodes = append(b.Nodes, full)
		bare = b.node(graph.KindPerson, "person/bare", "")
	})
	want := map[graph.Key]graph.Node{full.Key: full, bare.Key: bare}
	keys := []graph.Key{bare.Key, full.Key, 999_999, full.Key}
	equal(w, "nodes for a reader", must[map[graph.Key]graph.Node](w, "Nodes")(w.store.Nodes(w.Context(), keys)), want)
	w.update(func(tx graph.Tx) error {
		got, err := tx.Nodes(w.Context(), keys)
		equal(w, "nodes in a transaction", got, want)
		return err
	})
	equal(w, "no keys", len(must[map[graph.Key]graph.Node](w, "Nodes")(w.store.Nodes(w.Context(), nil))), 0)
}

func applyUpsertNode(w *world) {
	w.write(func(b *builder) {
		b.node(graph.KindPerson, "person/old", "Old Name", alias("Older"), in("RU"))
		b.node(graph.KindPerson, "person/other", "Other")
	})
	w.rename("person/old", "person/new")
	var changed graph.Node
	w.write(func(b *builder) { changed = b.node(graph.KindPerson, "person/new", "New Name", in("US")) })
	equal(w, "the node", w.node("person/new"), changed)
	equal(w, "lookups", w.look("person/old", "old name", "older", "person/new", "new name", "other"), map[string][]string{
		"person/new": {"person/new"}, "new name": {"person/new"}, "other": {"person/other"},
	})
	q := ofKind(graph.KindPerson)
	equal(w, "all", w.all(q), []string{"person/new", "person/other"})
	q.Country = "RU"
	equal(w, "of the old country", w.all(q), nil)
	q.Country, q.Words = "", []string{"old"}
	equal(w, "with the old word", w.all(q), nil)
	q.Words = []string{"new"}
	equal(w, "with the new word", w.all(q), []string{"person/new"})
}

func applyExchange(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob")
	})
	ann, bob, cid := w.key("person/ann"), w.key("person/bob"), w.key("person/cid")
	w.keys["person/ann"], w.keys["person/bob"], w.keys["person/cid"] = bob, cid, ann
	w.write(func(b *builder) { b.people("person/bob", "person/cid", "person/ann") })
	equal(w, "who is who", w.look("person/ann", "person/bob", "person/cid", "cid"), map[string][]string{
		"person/ann": {"person/ann"}, "person/bob": {"person/bob"}, "person/cid": {"person/cid"}, "cid": {"person/cid"},
	})
	equal(w, "the key of ann", w.node("person/ann").Key, bob)
	q := graph.RelationQuery{Direction: graph.In, Types: []graph.RelationType{graph.ParticipatedIn}}
	equal(w, "relations in order of the new ids", w.relations(q, "meeting/m")["meeting/m"], []string{
		"PARTICIPATED_IN person/ann meeting/m", "PARTICIPATED_IN person/cid meeting/m",
	})
}

func applyDropNodes(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob", "person/cid")
		b.meeting("meeting/m", "2025-04-10", graph.Held, "person/ann", "person/bob")
		b.meeting("meeting/n", "2025-04-11", graph.Held, "person/ann", "person/bob")
		b.profile("person/bob-profile", "person/bob", graph.KindPerson)
	})
	w.write(func(b *builder) {
		b.DropRelations = []string{
			w.fact(graph.ParticipatedIn, "person/ann", "meeting/m"), w.fact(graph.ParticipatedIn, "person/bob", "meeting/m"), "unheard of",
		}
		b.DropNodes = append(w.keysOf("meeting/m", "person/cid"), 999_999)
	})
	equal(w, "people", w.all(ofKind(graph.KindPerson)), []string{"person/ann", "person/bob"})
	equal(w, "by word", w.all(graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds, Words: []string{"cid"}}}), nil)
	equal(w, "lookups", w.look("meeting/m", "m", "person/cid", "cid"), map[string][]string{})
	equal(w, "meetings of ann", w.nodes(meetings(graph.ViaParty), "person/ann")["person/ann"], []string{"meeting/n"})
	equal(w, "relations of ann", w.relations(graph.RelationQuery{}, "person/ann")["person/ann"],
		[]string{"PARTICIPATED_IN person/ann meeting/n"})
	equal(w, "counterparts of ann", w.counterparts(graph.CounterpartQuery{}, "person/ann")["person/ann"],
		[]string{"person/bob 1 2025-04-11 2025-04-11"})
}

func fullRelation(b *builder) graph.Relation {
	return b.relation(graph.HoldsPosition, "person/ann", "institution/mfa", func(r *graph.Relation) {
		r.Disc, r.Title, r.Status = "deputy minister", "Deputy Minister "+difficult, graph.Acting
		r.Since, r.Until = "2019", "2025-04"
		r.Earliest, r.Latest = "2019-01-01", "2025-04-30"
		r.Sources, r.Confidence, r.Basis, r.Count = 3, 0.75, graph.Gazetteer, 2
		r.Fold = graph.RelationFold{Latest: "2025-04-10 a1", HeldFirst: "2020-01-01", HeldLast: "2021-01-01", LeftFirst: "2025-01-01", Unsure: true,
			Titles: map[string]graph.TitleFold{"minister": {Latest: "2025-04-10 a1", Since: "2019", Until: "2025-04", HeldFirst: "2020-01-01"}, "deputy minister": {Unsure: true}}}
	})
}

func applyRelations(w *world) {
	var full, party graph.Relation
	w.write(func(b *builder) {
		b.people("person/ann")
		b.institutions("institution/mfa")
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		full = fullRelation(b)
		party = b.relation(graph.ParticipatedIn, "person/ann", "meeting/m", func(r *graph.Relation) {
			r.Role, r.Behalf = graph.Head, b.key("institution/mfa")
		})
	})
	facts := []string{full.Key, "unheard of", party.Key}
	check := func(what string, want map[string]graph.Relation) {
		w.Helper()
		w.update(func(tx graph.Tx) error {
			got, err := tx.Relations(w.Context(), facts)
			equal(w, what, got, want)
			return err
		})
		equal(w, what+" for a reader", must[map[string]graph.Relation](w, "Relations")(w.store.Relations(w.Context(), facts)), want)
	}
	check("relations", map[string]graph.Relation{full.Key: full, party.Key: party})
	q := graph.RelationQuery{Of: w.keysOf("person/ann"), Page: graph.Page{Limit: 10}}
	lists := must[map[graph.Key]graph.List[graph.Relation]](w, "ListRelations")(w.store.ListRelations(w.Context(), q))
	equal(w, "relations in a list", lists[w.key("person/ann")].Items, []graph.Relation{full, party})

	full.Status, full.Sources, full.Until, full.Latest = graph.Former, 4, "", ""
	party.Role, party.Behalf = graph.Member, 0
	w.write(func(b *builder) { b.Relations = []graph.Relation{full, party} })
	check("relations after an upsert", map[string]graph.Relation{full.Key: full, party.Key: party})
	w.write(func(b *builder) { b.DropRelations = []string{party.Key} })
	check("relations after one was dropped", map[string]graph.Relation{full.Key: full})
	equal(w, "the list", w.relations(graph.RelationQuery{}, "person/ann")["person/ann"],
		[]string{"HOLDS_POSITION person/ann institution/mfa deputy minister"})
}

func applyProfiles(w *world) {
	var a, b2, c graph.Profile
	w.write(func(b *builder) {
		b.people("person/ann", "person/bob")
		a = b.profile("person/a", "person/ann", graph.KindPerson, "smith", "x "+difficult)
		b2 = b.profile("person/b", "person/ann", graph.KindPerson, "smith")
		c = b.profile("person/c "+difficult, "person/bob", graph.KindPerson, "smith", "jones")
		a.Articles, a.Stated = 5, 3
		a.Facets = graph.Facets{"name": {difficult: 2, "A": 1}, "id.state": {"RU": 3}}
		b.Profiles[0] = a
	})
	check := func(profiles map[string]graph.Profile, blocks map[string][]graph.Profile, crowded []string, members map[graph.Key][]graph.Profile) {
		w.Helper()
		w.update(func(tx graph.Tx) error {
			got, err := tx.Profiles(w.Context(), []string{a.ID, b2.ID, c.ID, "nobody", ""})
			equal(w, "profiles", got, profiles)
			if err != nil {
				return err
			}
			gotBlocks, gotCrowded, err := tx.Blocks(w.Context(), []string{"smith", "jones", "x " + difficult, "none"}, 2)
			for _, profiles := range blocks {
				for i := range profiles {
					profiles[i].Facets = profiles[i].Facets.Identity()
				}
			}
			equal(w, "blocks", gotBlocks, blocks)
			equal(w, "crowded blocks", gotCrowded, crowded)
			if err != nil {
				return err
			}
			gotMembers, err := tx.Members(w.Context(), append(w.keysOf("person/ann", "person/bob"), 999_999))
			equal(w, "members", byID(gotMembers), members)
			return err
		})
	}
	ann, bob := w.key("person/ann"), w.key("person/bob")
	check(map[string]graph.Profile{a.ID: a, b2.ID: b2, c.ID: c},
		map[string][]graph.Profile{"jones": {c}, "x " + difficult: {a}}, []string{"smith"},
		map[graph.Key][]graph.Profile{ann: {a, b2}, bob: {c}})

	b2.Node, b2.Blocks = bob, []string{"jones"}
	w.write(func(b *builder) { b.DropProfiles, b.Profiles = []string{a.ID, "nobody"}, []graph.Profile{b2} })
	check(map[string]graph.Profile{b2.ID: b2, c.ID: c},
		map[string][]graph.Profile{"smith": {c}, "jones": {b2, c}}, nil,
		map[graph.Key][]graph.Profile{bob: {b2, c}})
}
