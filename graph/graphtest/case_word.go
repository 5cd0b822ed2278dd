package graphtest

import (
	"fmt"

	"parley/graph"
)

var wordCases = []testCase{
	{"Words", "a name that is misspelled is found by the keys that its words share with it", words},
}

func words(w *world) {
	w.write(func(b *builder) {
		b.Words = []graph.Word{{Word: "lavrov", Keys: []string{"avrov", "=lfrf"}}, {Word: "gavrov", Keys: []string{"avrov"}}}
	})
	w.write(func(b *builder) { // a word that is there, under one key more; and many of one key
		b.Words = []graph.Word{{Word: "lavrov", Keys: []string{"avrov", "larov"}}}
		for i := range 9 {
			b.Words = append(b.Words, graph.Word{Word: fmt.Sprintf("w%d", i), Keys: []string{"w", "=w"}})
		}
	})
	look := func(limit int, keys ...string) map[string][]string {
		return must[map[string][]string](w, "Words")(w.store.Words(w.Context(), keys, limit))
	}
	equal(w, "by keys", look(10, "avrov", "larov", "avrov", "none"), map[string][]string{"avrov": {"gavrov", "lavrov"}, "larov": {"lavrov"}})
	equal(w, "some of many", look(2, "w", "avrov"), map[string][]string{"w": {"w0", "w1"}, "avrov": {"gavrov", "lavrov"}})
	equal(w, "of another key", len(look(10, "=w")["=w"]), 9)
	equal(w, "of what is no key", look(10, "w*", "avrov OR w", "\"w\"", ""), map[string][]string{})
	equal(w, "nothing asked", look(10), map[string][]string{})
}
