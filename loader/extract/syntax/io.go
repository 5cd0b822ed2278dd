package syntax

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// magic begins a model's bytes.
const magic = "parley-syntax 1\n"

// ErrDamaged is the error of bytes that hold no model.
var ErrDamaged = errors.New("syntax: no model, or a damaged one")

// Write writes the model, compressed. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	b := []byte(magic)
	b = appendWords(b, m.tags)
	b = appendWords(b, m.relations)
	b = appendKeys(b, &m.sure.index)
	b = append(b, m.sure.tags...)
	b = m.tagger.append(b)
	b = m.parser.append(b)
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(b); err != nil {
		return err
	}
	return z.Close()
}

func appendWords(b []byte, words []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(words)))
	for _, w := range words {
		b = binary.AppendUvarint(b, uint64(len(w)))
		b = append(b, w...)
	}
	return b
}

// appendKeys appends the keys of a table in the order of their numbers, which is the order of
// the keys themselves: steps compress better.
func appendKeys(b []byte, t *table) []byte {
	keys := make([]uint32, t.count)
	for at, k := range t.keys {
		if k != 0 {
			keys[t.numbers[at]] = k
		}
	}
	b = binary.AppendUvarint(b, uint64(len(keys)))
	before := uint32(0)
	for _, k := range keys {
		b = binary.AppendUvarint(b, uint64(k-before))
		before = k
	}
	return b
}

func (w *weights) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(w.classes))
	b = appendKeys(b, &w.index)
	for _, r := range w.rows {
		b = append(b, r.count)
	}
	for _, r := range w.rows {
		b = append(b, r.shift)
	}
	for _, c := range w.cells {
		b = append(b, c.class)
	}
	for _, c := range w.cells {
		b = append(b, byte(c.weight))
	}
	return b
}

// Read reads what Write wrote; other bytes give ErrDamaged.
func Read(data []byte) (*Model, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return decode(b)
}

// decode reads what was compressed.
func decode(b []byte) (*Model, error) {
	in := input{b: b}
	if string(in.take(len(magic))) != magic {
		return nil, ErrDamaged
	}
	m := &Model{tags: in.words(), relations: in.words()}
	m.sure.index = in.keys()
	m.sure.tags = in.take(m.sure.index.count)
	m.tagger, m.parser = in.weights(), in.weights()
	if in.bad || len(in.b) > 0 || !m.sound() {
		return nil, ErrDamaged
	}
	return m, nil
}

// sound reports whether the parts of a model fit each other.
func (m *Model) sound() bool {
	for _, t := range m.sure.tags {
		if int(t) >= len(m.tags) {
			return false
		}
	}
	return len(m.tags) > 0 && len(m.tags) == m.tagger.classes && len(m.relations) > 1 && len(m.relations) < 120 &&
		m.parser.classes == rightOf(uint8(len(m.relations)-1))+1
}

// input is what is left of a model's bytes.
type input struct {
	b   []byte
	bad bool
}

// take returns the next n bytes, or nil where there are fewer.
func (in *input) take(n int) []byte {
	if in.bad || n < 0 || n > len(in.b) {
		in.bad = true
		return nil
	}
	out := in.b[:n]
	in.b = in.b[n:]
	return out
}

// number reads a count of what takes at least one byte each.
func (in *input) number() int {
	x, size := binary.Uvarint(in.b)
	if size <= 0 || x > uint64(len(in.b)) {
		in.bad = true
		return 0
	}
	in.b = in.b[size:]
	return int(x)
}

func (in *input) words() []string {
	var out []string
	for range in.number() {
		out = append(out, string(in.take(in.number())))
		if in.bad {
			return nil
		}
	}
	return out
}

func (in *input) keys() table {
	var t table
	key := uint64(0)
	for range in.number() {
		step, size := binary.Uvarint(in.b)
		key += step
		if size <= 0 || step == 0 || key > 1<<32-1 {
			in.bad = true
			return table{}
		}
		in.b = in.b[size:]
		t.add(uint32(key))
	}
	return t
}

func (in *input) weights() weights {
	w := weights{classes: in.number()}
	if w.classes > len(scores{}) {
		in.bad = true
	}
	w.index = in.keys()
	counts, shifts := in.take(w.index.count), in.take(w.index.count)
	if in.bad {
		return weights{}
	}
	total := 0
	for i, n := range counts {
		if shifts[i] > 20 {
			in.bad = true
			return weights{}
		}
		w.rows = append(w.rows, row{uint32(total), n, shifts[i]})
		total += int(n)
	}
	classes, values := in.take(total), in.take(total)
	if in.bad {
		return weights{}
	}
	for i, c := range classes {
		if int(c) >= w.classes {
			in.bad = true
			return weights{}
		}
		w.cells = append(w.cells, cell{c, int8(values[i])})
	}
	return w
}
