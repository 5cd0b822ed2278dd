package syntax

import (
	"encoding/binary"
	"io"
	"slices"

	"parley/loader/extract/modelfile"
)

// magic begins a model's bytes.
const magic = "parley-syntax 1\n"

// Write writes the model, compressed. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	b := []byte(magic)
	b = appendWords(b, m.tags)
	b = appendWords(b, m.relations)
	b = appendKeys(b, &m.sure.index)
	b = append(b, m.sure.tags...)
	b = m.tagger.append(b)
	b = m.parser.append(b)
	return modelfile.Pack(w, b)
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
// the keys themselves.
func appendKeys(b []byte, t *table) []byte {
	keys := make([]uint32, t.count)
	for _, s := range t.slots {
		if s.key != 0 {
			keys[s.number] = s.key
		}
	}
	b = binary.AppendUvarint(b, uint64(len(keys)))
	return modelfile.AppendKeys(b, keys)
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

// Read reads what Write wrote. Other bytes give an error that is modelfile.ErrDamaged.
func Read(data []byte) (*Model, error) {
	plain, err := modelfile.Unpack(data)
	if err != nil {
		return nil, err
	}
	return decode(plain)
}

// decode reads what was compressed.
func decode(plain []byte) (*Model, error) {
	in := input{modelfile.NewInput(plain, magic)}
	m := &Model{tags: in.words(), relations: in.words()}
	m.sure.index = in.table()
	m.sure.tags = in.Take(m.sure.index.count)
	m.tagger, m.parser = in.weights(), in.weights()
	if err := in.Err(); err != nil {
		return nil, err
	}
	if !m.sound() || !m.tagger.sound() || !m.parser.sound() {
		return nil, modelfile.ErrDamaged
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

// sound reports whether a row's scale and a cell's class are such as score expects.
func (w *weights) sound() bool {
	return !slices.ContainsFunc(w.rows, func(r row) bool { return r.shift > 20 }) &&
		!slices.ContainsFunc(w.cells, func(c cell) bool { return int(c.class) >= w.classes })
}

// input reads the parts of a model. Of damaged bytes it makes parts without content.
type input struct{ *modelfile.Input }

func (in input) words() []string {
	var out []string
	for range in.Count() {
		out = append(out, string(in.Take(in.Count())))
	}
	return out
}

func (in input) table() table {
	var t table
	for _, k := range in.Keys(in.Count()) {
		t.add(k)
	}
	return t
}

func (in input) weights() weights {
	w := weights{classes: in.Number(len(scores{})), index: in.table()}
	counts, shifts := in.Take(w.index.count), in.Take(w.index.count)
	total := 0
	for i := range shifts {
		w.rows = append(w.rows, row{uint32(total), counts[i], shifts[i]})
		total += int(counts[i])
	}
	classes, values := in.Take(total), in.Take(total)
	for i := range values {
		w.cells = append(w.cells, cell{classes[i], int8(values[i])})
	}
	return w
}
