package syntax_test

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"parley/loader/extract/modelfile"
	"parley/loader/extract/syntax"
)

// toy is a language of two sentences.
var toy = []syntax.Sentence{
	{Words: []string{"Ada", "sees", "Bo"}, Tags: []string{"PROPN|NNP", "VERB|VBZ", "PROPN|NNP"}, Heads: []int{1, syntax.Root, 1}, Relations: []string{"nsubj", "root", "obj"}},
	{Words: []string{"Bo", "runs"}, Tags: []string{"PROPN|NNP", "VERB|VBZ"}, Heads: []int{1, syntax.Root}, Relations: []string{"nsubj", "root"}},
}

func learnToy() *syntax.Model {
	var many []syntax.Sentence
	for range 30 {
		many = append(many, toy...)
	}
	return syntax.Train(many, syntax.Options{Epochs: 3, Again: 3, TagEpochs: 2, Features: 500, TagFeatures: 500, Margin: 2, Seed: 1})
}

func written(t *testing.T, m *syntax.Model) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTrain(t *testing.T) {
	data := written(t, learnToy())
	if again := written(t, learnToy()); !bytes.Equal(data, again) {
		t.Error("the same sentences gave two models")
	}
	m, err := syntax.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range toy {
		tree := syntax.NewReader(m).Read(s.Words)
		for i, w := range s.Words {
			if tree.Head(i) != s.Heads[i] || tree.Relation(i) != s.Relations[i] || tree.Tag(i) != s.Tags[i] {
				t.Errorf("%s: got %s of %d, %s", w, tree.Relation(i), tree.Head(i), tree.Tag(i))
			}
		}
	}
}

// A model that has learned nothing can be read, too.
func TestIdle(t *testing.T) {
	var many []syntax.Sentence
	for range 20 {
		many = append(many, toy...)
	}
	m, err := syntax.Read(written(t, syntax.Train(many, syntax.Options{})))
	if err != nil {
		t.Fatal(err)
	}
	if tree := syntax.NewReader(m).Read(toy[0].Words); tree.Head(0) != syntax.Root || tree.Relation(0) != "root" {
		t.Errorf("got %s of %d", tree.Relation(0), tree.Head(0))
	}
}

func TestDamaged(t *testing.T) {
	data := written(t, learnToy())
	for n := range len(data) - 1 {
		if _, err := syntax.Read(data[:n]); !errors.Is(err, modelfile.ErrDamaged) {
			t.Fatalf("the first %d bytes: %v", n, err)
		}
	}
	plain := unzipped(t, data)
	for n := range plain {
		if _, err := syntax.Read(zipped(t, plain[:n])); !errors.Is(err, modelfile.ErrDamaged) {
			t.Fatalf("the first %d bytes of what is compressed: %v", n, err)
		}
	}
}

// The embedded model is small enough to ship, and the same after being read and written.
func TestEmbedded(t *testing.T) {
	data, err := os.ReadFile("english.syntax.gz")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(data); n > 4<<20 {
		t.Errorf("%d bytes", n)
	}
	if !bytes.Equal(unzipped(t, written(t, syntax.English())), unzipped(t, data)) {
		t.Error("written anew it says something else")
	}
}

func unzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	plain, err := modelfile.Unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func zipped(t testing.TB, plain []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := modelfile.Pack(&b, plain); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
