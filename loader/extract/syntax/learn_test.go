package syntax

import (
	"slices"
	"testing"
)

// TestGuessedTags wants the parser to learn from tags of a tagger that had not seen the sentence:
// of a word seen in one sentence alone it cannot know the tag.
func TestGuessedTags(t *testing.T) {
	common := Sentence{Words: []string{"Ada", "sees"}, Tags: []string{"N", "V"}, Heads: []int{1, Root}, Relations: []string{"nsubj", "root"}}
	odd := Sentence{Words: []string{"%%", "##"}, Tags: []string{"V", "N"}, Heads: []int{Root, 0}, Relations: []string{"root", "obj"}}
	tr := &trainer{Options: Options{TagEpochs: 5}, sentences: append(slices.Repeat([]Sentence{common}, 30), odd), model: &Model{}}
	tr.number()
	tr.look()
	tr.jackknife()
	if !slices.Equal(tr.guessed[0], tr.tags[0]) || slices.Equal(tr.guessed[30], tr.tags[30]) {
		t.Errorf("guessed %v of %v, and %v of %v", tr.guessed[0], tr.tags[0], tr.guessed[30], tr.tags[30])
	}
}

// TestPack wants weights to be a whole number of units that eight bits hold, the least ones left
// out, and features that are left with none.
func TestPack(t *testing.T) {
	w := pack([]weighed{
		{3, []uint8{2}, []float64{0.5}},
		{5, []uint8{2}, []float64{-1}},
		{9, []uint8{1, 0}, []float64{300, -0.5}},
	}, 3, 1)
	var s scores
	for _, c := range []struct {
		key  uint32
		want [3]int32
	}{{9, [3]int32{0, 300 * fraction, 0}}, {3, [3]int32{}}, {5, [3]int32{0, 0, -fraction}}} {
		w.score([]uint32{c.key}, &s)
		for class, want := range c.want {
			if s[class] != want {
				t.Errorf("feature %d: class %d has %d, want %d", c.key, class, s[class], want)
			}
		}
	}
	if w.index.find(3) >= 0 || w.index.count != 2 {
		t.Errorf("%d features", w.index.count)
	}
}

// TestAveraged wants a weight to count for as long as it was what it was, and the features of the
// largest weights alone to be learned anew.
func TestAveraged(t *testing.T) {
	l := newLearner(2)
	l.now = 1
	l.update([]uint32{7}, 0, 1) // 1 and -1 for two steps of four
	l.now = 3
	l.update([]uint32{7, 8}, 0, 1) // 2 and -2 for the last, 1 and -1 of the other
	l.now = 4
	got := l.averaged()
	if len(got) != 2 || got[0].key != 7 || !slices.Equal(got[0].values, []float64{1, -1}) || !slices.Equal(got[1].values, []float64{0.25, -0.25}) {
		t.Errorf("got %v", got)
	}
	next := l.only(1)
	next.update([]uint32{7, 8, 9}, 1, 0)
	if next.index.find(7) < 0 || next.index.count != 1 || next.score([]uint32{7})[1] != 1 {
		t.Errorf("it learned of %d features", next.index.count)
	}
}

// TestRareTags wants a tag that is seldom seen to be the commonest of its part of speech, and a
// word to have one tag only where it is hardly ever anything else.
func TestRareTags(t *testing.T) {
	sentence := func(word, tag string) Sentence {
		return Sentence{Words: []string{word}, Tags: []string{tag}, Heads: []int{Root}, Relations: []string{"root"}}
	}
	tr := &trainer{model: &Model{}, sentences: slices.Concat(
		slices.Repeat([]Sentence{sentence("a", "N|1")}, 20), slices.Repeat([]Sentence{sentence("b", "N|2")}, 30),
		slices.Repeat([]Sentence{sentence("c", "V|1")}, 40), slices.Repeat([]Sentence{sentence("c", "N|3")}, 19))}
	tr.number()
	tr.look()
	if want := []string{"N|1", "N|2", "V|1"}; !slices.Equal(tr.model.tags, want) {
		t.Fatalf("tags %v, want %v", tr.model.tags, want)
	}
	if last := tr.tags[len(tr.tags)-1][0]; tr.model.tags[last] != "N|2" {
		t.Errorf("N|3 is learned as %s", tr.model.tags[last])
	}
	if n := tr.model.sure.index.count; n != 2 {
		t.Errorf("%d words have one tag, want a and b", n)
	}
}

// TestSound refuses weights that score could not use.
func TestSound(t *testing.T) {
	good := weights{classes: 2, rows: []row{{0, 1, 20}}, cells: []cell{{1, -1}}}
	class, shift := good, good
	class.cells, shift.rows = []cell{{2, -1}}, []row{{0, 1, 21}}
	if !good.sound() || class.sound() || shift.sound() {
		t.Errorf("sound: %t; a class too many: %t; too large a scale: %t", good.sound(), class.sound(), shift.sound())
	}
}
