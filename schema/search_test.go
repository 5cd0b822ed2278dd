package schema

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/identity"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

// crowd is a store of many people who share a word, and of one whose name begins with it:
//
//	Adam0000 Zora, Adam0001 Zora, ...; Zora Quist
func crowd(t *testing.T) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "crowd.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) })
	var c graph.Change
	for i := range 2*maxFirst + 1 {
		name := fmt.Sprintf("Adam%04d Zora", i)
		if i == 2*maxFirst {
			name = "Zora Quist"
		}
		n := graph.Node{Key: graph.Key(i + 1), ID: "person/" + graph.Fold(name), Kind: graph.KindPerson, Name: name, Sources: 1}
		n.Index.NameSort = graph.Fold(name)
		n.Index.Text, n.Index.Names = n.Index.NameSort, []string{n.Index.NameSort}
		n.Index.IndexDate("")
		c.Nodes = append(c.Nodes, n)
	}
	err = store.Update(t.Context(), func(tx graph.Tx) error {
		if _, err := tx.NewKeys(t.Context(), len(c.Nodes)); err != nil {
			return err
		}
		return tx.Apply(t.Context(), &c)
	})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// However many have a word in their names, those who begin with it, or are called so, come first.
func TestSearchInCrowd(t *testing.T) {
	s := service(t, crowd(t), Options{})
	for text, want := range map[string]string{
		"zora":          "Zora Quist",
		"zora q":        "Zora Quist",
		"quist":         "Zora Quist",
		"Adam0007 Zora": "Adam0007 Zora",
		"adam0999":      "Adam0999 Zora",
	} {
		r := s.Execute(t.Context(), `query($t: String!) { search(text: $t, first: 1) { entity { name } } }`, map[string]any{"t": text}, "")
		if got := string(r.Data); len(r.Errors) > 0 || got != `{"search":[{"entity":{"name":"`+want+`"}}]}` {
			t.Errorf("%s: %s %v, want %s", text, got, r.Errors, want)
		}
	}
}

// A name is found as people write it: misspelled, in another script, parted otherwise, or not to its end.
func TestSearchMisspelled(t *testing.T) {
	s := service(t, load(t, 1), Options{})
	for text, want := range map[string]string{
		"Darchiev": "Alexandr Darchiev", "dar": "Alexandr Darchiev", "Darchief": "Alexandr Darchiev", "Dachiev": "Alexandr Darchiev",
		"Дарчиев": "Alexandr Darchiev", "Александр Дарчиев": "Alexandr Darchiev", "alexander darchiyev": "Alexandr Darchiev",
		"Dar chiev": "Alexandr Darchiev", "Darchiev Alexandr": "Alexandr Darchiev", "Aleksandr Darchjev": "Alexandr Darchiev",
		"istambul": "Istanbul", "Istnabul": "Istanbul", "Rusia": "Russia", "Jon Smith": "John Smith", "zzzz": "",
	} {
		r := s.Execute(t.Context(), `query($t: String!) { search(text: $t, first: 1, kinds: [PERSON, INSTITUTION, LOCATION]) { entity { name } } }`, map[string]any{"t": text}, "")
		full := `{"search":[{"entity":{"name":"` + want + `"}}]}`
		if want == "" {
			full = `{"search":[]}`
		}
		if got := string(r.Data); len(r.Errors) > 0 || got != full {
			t.Errorf("%s: %s %v, want %s", text, got, r.Errors, want)
		}
	}
}

// BenchmarkSearch looks among 100,000 people of made-up names, on both stores.
func BenchmarkSearch(b *testing.B) {
	b.Run("SQLite", func(b *testing.B) { benchmarkSearch(b, openEmbedded(b)) })
	b.Run("Neo4j", func(b *testing.B) { benchmarkSearch(b, neo4jtest.Open(b)) })
}

func benchmarkSearch(b *testing.B, store graph.Store) {
	populate(b, store, 100_000)
	s := service(b, store, Options{})
	for _, text := range []string{"a", "ka", "karo", "karona", "karona tesi", "Karonna Tesi", "Каронa", "tesi karona mi", "zzzzzz"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				r := s.Execute(context.Background(), `query($t: String!) { search(text: $t) { matched entity { id } } }`, map[string]any{"t": text}, "")
				if len(r.Errors) > 0 {
					b.Fatal(r.Errors)
				}
			}
		})
	}
}

// populate adds people whose names are made of syllables.
func populate(b *testing.B, store graph.Store, people int) {
	b.Helper()
	d := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ka ro na te si mi lo bu da ve ri sha no pe gu")
	word := func() (w string) {
		for range 2 + d.IntN(3) {
			w += syllables[d.IntN(len(syllables))]
		}
		return w
	}
	for done := 0; done < people; {
		var c graph.Change
		for range 1000 {
			done++
			name := word() + " " + word()
			n := graph.Node{Key: graph.Key(done), ID: fmt.Sprintf("person/%s-%d", name, done), Kind: graph.KindPerson, Name: name, Sources: d.IntN(50)}
			n.Index.NameSort, n.Index.Text, n.Index.Names = name, name, []string{name}
			n.Index.IndexDate("")
			c.Nodes = append(c.Nodes, n)
			for _, w := range strings.Fields(name) {
				c.Words = append(c.Words, graph.Word{Word: w, Keys: identity.WordKeys(w)})
			}
		}
		err := store.Update(b.Context(), func(tx graph.Tx) error {
			if _, err := tx.NewKeys(b.Context(), len(c.Nodes)); err != nil {
				return err
			}
			return tx.Apply(b.Context(), &c)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
