package graphtest

import (
	"fmt"
	"strings"

	"parley/graph"
)

var lookupCases = []testCase{
	{"Lookup/ids", "an id once seen keeps working after merges; an id wins over a name", lookupIDs},
	{"Lookup/names", "an analyst asks by name, in any spelling that folds to it", lookupNames},
	{"Lookup/ambiguous", "an ambiguous name lists whom it may mean, in a stable order, and not without end", lookupAmbiguous},
	{"Lookup/hostile", "no reference may be taken for a part of a statement", lookupHostile},
}

func lookupIDs(w *world) {
	w.write(func(b *builder) {
		b.node(graph.KindPerson, "person/ann", "Ann", alias("person/bob"))
		b.node(graph.KindPerson, "person/bob", "Bob")
		b.node(graph.KindStatement, "statement/s", "We met.")
		b.article("a1", "2025-04-11")
		b.profile("person/ann", "person/ann", graph.KindPerson)
		b.profile("person/anna-merged", "person/ann", graph.KindPerson)
		b.profile("statement/s", "statement/s", graph.KindStatement)
	})
	want := map[string][]string{
		"person/ann": {"person/ann"}, "person/anna-merged": {"person/ann"}, "person/bob": {"person/bob"},
		"statement/s": {"statement/s"}, "article/a1": {"article/a1"},
	}
	equal(w, "nodes", w.look("person/ann", "person/anna-merged", "person/bob", "statement/s", "article/a1", "person/none", "a1"), want)
	equal(w, "nothing asked", w.look(), map[string][]string{})
	w.write(func(b *builder) { b.profile("person/anna-merged", "person/bob", graph.KindPerson) })
	equal(w, "after a move", w.look("person/anna-merged"), map[string][]string{"person/anna-merged": {"person/bob"}})
	w.write(func(b *builder) { b.DropProfiles = []string{"person/anna-merged"} })
	equal(w, "after a drop", w.look("person/anna-merged"), map[string][]string{})
}

func lookupNames(w *world) {
	w.write(func(b *builder) {
		b.node(graph.KindInstitution, "institution/mfa", "Russian Foreign Ministry", alias("МИД России", "Russia's MFA"))
		b.node(graph.KindLocation, "location/istanbul", "İstanbul", alias("Constantinople"))
		b.node(graph.KindStatement, "statement/s", "Istanbul")
		b.article("istanbul", "2025-04-11", func(a *graph.Article) { a.Title = "Istanbul" })
		b.meeting("meeting/m", "2025-04-10", graph.Held)
		b.node(graph.KindMeeting, "meeting/talks", "Talks: Kenya and Uganda, Nairobi, 2025-04-10")
		b.node(graph.KindMeeting, "meeting/summit-2", "Summit: Chad")
		b.node(graph.KindMeeting, "meeting/summit-1", "Summit: Chad")
	})
	want := map[string][]string{}
	for _, ref := range []string{"Russian Foreign Ministry", "RUSSIAN  foreign-ministry", "МИД России", "mid rossii", "Russia’s MFA"} {
		want[ref] = []string{"institution/mfa"}
	}
	for _, ref := range []string{"Istanbul", "istanbul", "İSTANBUL", " Constantinople "} {
		want[ref] = []string{"location/istanbul"}
	}
	want["m"] = []string{"meeting/m"} // a meeting has a title, and no names
	want["Talks: Kenya and Uganda, Nairobi, 2025-04-10"] = []string{"meeting/talks"}
	want["Summit: Chad"] = []string{"meeting/summit-1", "meeting/summit-2"}
	refs := []string{"Russian", "Foreign Ministry", "istanbu", "Talks: Kenya and Uganda"} // parts of names are no names
	for ref := range want {
		refs = append(refs, ref)
	}
	equal(w, "candidates", w.look(refs...), want)
}

func lookupAmbiguous(w *world) {
	var want []string
	w.write(func(b *builder) {
		for i := range graph.MaxCandidates + 3 {
			id := fmt.Sprintf("person/john-smith-%03d", graph.MaxCandidates+2-i)
			name := "John Smith"
			if i%2 == 1 {
				name = "Arthur Smith"
			}
			b.node(graph.KindPerson, id, name, alias("Smith"))
		}
		b.node(graph.KindInstitution, "institution/smith", "Smith")
	})
	for _, odd := range []int{1, 0} {
		for i := range graph.MaxCandidates + 3 {
			if (graph.MaxCandidates+2-i)%2 == odd {
				want = append(want, fmt.Sprintf("person/john-smith-%03d", i))
			}
		}
	}
	got := w.look("Smith", "John Smith", "Nobody")
	equal(w, "candidates by name, then id", got["Smith"], want[:graph.MaxCandidates])
	equal(w, "those of one name by id", got["John Smith"], want[(graph.MaxCandidates+3)/2:])
	if len(got["Nobody"]) != 0 {
		w.Errorf("nobody is %q", got["Nobody"])
	}
}

// hostile are texts that have broken parsers of statements, of JSON and of text queries.
var hostile = []string{
	"", " ", "'", `"`, "`", "\\", "%", "_", "*", "?", "a*", "a~", "(", ")", "a AND b", "OR", "NOT a", "NEAR(a b)", "+a -b", "a:b", "name:a", "[a TO b]",
	"^a", "{", "}", "$ref", ":ref", "?1", "null", "0", "-1", "\x00", "a\x00b", "person/ann\x00", "person/ann\x00x", "\xff\xfe", "'); delete from node; --",
	"' or 1=1 --", "}) DETACH DELETE n //", "\u2028", "\u202e", "🙂", "e\u0301", "ﬀ", difficult, strings.Repeat("a", 100_000), strings.Repeat("a ", 50_000),
}

func lookupHostile(w *world) {
	w.write(func(b *builder) {
		b.people("person/ann")
		b.node(graph.KindPerson, "person/"+difficult, "The "+difficult)
	})
	equal(w, "hostile references", w.look(append([]string{"person/ann"}, hostile...)...), map[string][]string{"person/ann": {"person/ann"}})
	for _, ref := range hostile {
		equal(w, "one hostile reference", w.look(ref), map[string][]string{})
	}
	equal(w, "an id of such text", w.look("person/" + difficult)["person/"+difficult], []string{"person/" + difficult})
	equal(w, "a name of such text", w.look("the " + difficult)["the "+difficult], []string{"person/" + difficult})
	if got := must[map[string]graph.Profile](w, "Profiles")(w.profiles(hostile...)); len(got) != 0 {
		w.Errorf("hostile profiles: %v", got)
	}
	if got := must[map[string]string](w, "Fingerprints")(w.store.Fingerprints(w.Context(), hostile)); len(got) != 0 {
		w.Errorf("hostile articles: %v", got)
	}
}

// profiles reads profiles in a transaction of their own.
func (w *world) profiles(ids ...string) (got map[string]graph.Profile, err error) {
	err = w.store.Update(w.Context(), func(tx graph.Tx) (err error) {
		got, err = tx.Profiles(w.Context(), ids)
		return err
	})
	return got, err
}
