package wordclass

import (
	"bytes"
	"encoding/binary"
	"testing"

	"parley/loader/extract/modelfile"
)

// TestOf wants words that are used alike in one class, and others in another.
func TestOf(t *testing.T) {
	of := func(w string) Classes { return Of(Hash(w)) }
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"monday", "tuesday", true},
		{"april", "june", true},
		{"france", "germany", true},
		{"oslo", "copenhagen", true},
		{"monday", "minister", false},
		{"oslo", "april", false},
	} {
		a, b := of(c.a), of(c.b)
		if a.Fine == 0 || a.Coarse == 0 || b.Fine == 0 {
			t.Errorf("%s %v, %s %v: not known", c.a, a, c.b, b)
		}
		if (a.Fine == b.Fine) != c.same {
			t.Errorf("%s %v, %s %v: want alike: %t", c.a, a, c.b, b, c.same)
		}
	}
	for _, w := range []string{"", "zhaivonkush", "Monday", "two words"} {
		if got := of(w); got != (Classes{}) {
			t.Errorf("%q: got %v, want none", w, got)
		}
	}
}

// TestTableIsWhole wants each word of the table found under its own classes, which are few.
func TestTableIsWhole(t *testing.T) {
	table := table()
	words := 0
	var most Classes
	for _, s := range table.slots {
		if s.fine == 0 {
			continue
		}
		words++
		if got := Of(s.hash); got != (Classes{s.coarse, s.fine}) {
			t.Fatalf("word %08x: got %v, want %d and %d", s.hash, got, s.coarse, s.fine)
		}
		most = Classes{max(most.Coarse, s.coarse), max(most.Fine, s.fine)}
	}
	if words < 90_000 || most.Coarse > 100 || most.Fine > 600 {
		t.Errorf("%d words, classes up to %v", words, most)
	}
}

// packed is a table of these words.
func packed(t testing.TB, count uint32, slots ...slot) []byte {
	t.Helper()
	raw := binary.LittleEndian.AppendUint32(nil, count)
	for _, s := range slots {
		raw = binary.LittleEndian.AppendUint32(raw, s.hash)
		raw = binary.LittleEndian.AppendUint16(raw, s.coarse)
		raw = binary.LittleEndian.AppendUint16(raw, s.fine)
	}
	var b bytes.Buffer
	if err := modelfile.Pack(&b, raw); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRead(t *testing.T) {
	whole := packed(t, 2, slot{7, 1, 2}, slot{9, 3, 4})
	for _, c := range []struct {
		name string
		in   []byte
		ok   bool
	}{
		{"two words", whole, true},
		{"no word", packed(t, 0), true},
		{"nothing", nil, false},
		{"not packed", []byte("\x01\x00\x00\x00"), false},
		{"cut off", whole[:len(whole)-9], false},
		{"fewer words than said", packed(t, 3, slot{7, 1, 2}), false},
		{"more words than said", packed(t, 0, slot{7, 1, 2}), false},
		{"a word of no class", packed(t, 1, slot{7, 1, 0}), false},
	} {
		if _, err := read(c.in); (err == nil) != c.ok {
			t.Errorf("%s: got error %v", c.name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	raw, err := modelfile.Unpack(packed(f, 2, slot{7, 1, 2}, slot{9, 3, 4}))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte{0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, raw []byte) {
		var b bytes.Buffer
		if err := modelfile.Pack(&b, raw); err != nil {
			t.Fatal(err)
		}
		s, err := read(b.Bytes())
		if err == nil && len(s.slots) > 2*len(raw)+1 {
			t.Errorf("%d slots for %d bytes", len(s.slots), len(raw))
		}
	})
}
