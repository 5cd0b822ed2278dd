package crf

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// magic begins a model's bytes.
const magic = "parley-crf 1\n"

// ErrDamaged is the error of bytes that hold no model.
var ErrDamaged = errors.New("crf: no model, or a damaged one")

// Write writes the model, compressed. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	var entries []slot
	for _, s := range m.slots {
		if s.key != 0 {
			entries = append(entries, s)
		}
	}
	slices.SortFunc(entries, func(a, b slot) int { return int(int64(a.key) - int64(b.key)) })
	le := binary.LittleEndian
	b := []byte(magic)
	b = le.AppendUint32(b, uint32(m.labels))
	b = le.AppendUint32(b, uint32(len(entries)))
	b = le.AppendUint64(b, math.Float64bits(m.scale))
	for _, w := range append(slices.Clone(m.begin), m.transition...) {
		b = le.AppendUint32(b, uint32(w))
	}
	before := uint32(0)
	for _, e := range entries { // steps between keys, and columns of weights, compress better
		b = binary.AppendUvarint(b, uint64(e.key-before))
		before = e.key
	}
	for y := range m.labels {
		for _, e := range entries {
			b = le.AppendUint16(b, uint16(m.weights[int(e.row)+y]))
		}
	}
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(b); err != nil {
		return err
	}
	return z.Close()
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
	const head = len(magic) + 16
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, ErrDamaged
	}
	le := binary.LittleEndian
	m := &Model{labels: int(le.Uint32(b[len(magic):]))}
	n := int(le.Uint32(b[len(magic)+4:]))
	m.scale = math.Float64frombits(le.Uint64(b[len(magic)+8:]))
	b = b[head:]
	l := m.labels
	if l < 1 || l > maxLabels || len(b) < 4*l*(l+1) {
		return nil, ErrDamaged
	}
	numbers := make([]int32, l*(l+1))
	for i := range numbers {
		numbers[i] = int32(le.Uint32(b[4*i:]))
	}
	m.begin, m.transition = numbers[:l], numbers[l:]
	b = b[4*len(numbers):]
	if n > len(b) {
		return nil, ErrDamaged
	}
	features := make([]Feature, n)
	key := uint64(0)
	for i := range features {
		step, size := binary.Uvarint(b)
		if size <= 0 {
			return nil, ErrDamaged
		}
		key += step
		features[i], b = Feature(key), b[size:]
	}
	if len(b) != 2*n*l {
		return nil, ErrDamaged
	}
	m.weights = make([]int16, n*l)
	for y := range l {
		for i := range n {
			m.weights[i*l+y] = int16(le.Uint16(b[2*(y*n+i):]))
		}
	}
	m.index(features)
	return m, nil
}
