package syntax

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"parley/loader/extract/modelfile"
)

// FuzzDecode holds to it that bytes make a model that can be used, or an error.
func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	words := []string{"Ada", "sees", "Bo"}
	one := Sentence{Words: words, Tags: []string{"N", "V", "N"}, Heads: []int{1, Root, 1}, Relations: []string{"nsubj", "root", "obj"}}
	m := Train(slices.Repeat([]Sentence{one}, rareTag), Options{Epochs: 2, Again: 2, TagEpochs: 2, Features: 40, TagFeatures: 20, Margin: 1})
	if err := m.Write(&b); err != nil {
		f.Fatal(err)
	}
	plain, err := modelfile.Unpack(b.Bytes())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(plain)
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := decode(data)
		if err != nil {
			if !errors.Is(err, modelfile.ErrDamaged) {
				t.Fatal(err)
			}
			return
		}
		tree := NewReader(m).Read(words)
		for i := range words {
			if h := tree.Head(i); h < Root || h >= len(words) {
				t.Errorf("word %d hangs on %d", i, h)
			}
			_, _ = tree.Tag(i), tree.Relation(i) // which must exist
		}
	})
}
