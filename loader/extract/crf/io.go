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

// magic begins a model's bytes. After it come, little-endian: the number of labels and of
// features, the scale, the weights of the first label and of the transitions, the features
// as steps from one to the next, and their weights, label by label. All of it is gzipped.
const magic = "parley-crf 1\n"

var le = binary.LittleEndian

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

// largest is the most bytes that a model may have once unpacked.
const largest = 64 << 20

// Read reads what Write wrote. Other bytes give an error that is ErrDamaged; whatever they
// are, they take no more memory than a model of the largest size.
func Read(data []byte) (*Model, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	b, err := io.ReadAll(io.LimitReader(z, largest+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	const head = len(magic) + 16
	if len(b) < head || len(b) > largest || string(b[:len(magic)]) != magic {
		return nil, ErrDamaged
	}
	m := &Model{
		labels: int(le.Uint32(b[len(magic):])),
		scale:  math.Float64frombits(le.Uint64(b[len(magic)+8:])),
	}
	n := int(le.Uint32(b[len(magic)+4:]))
	if m.labels < 1 || m.labels > maxLabels || !(m.scale > 0) || math.IsInf(m.scale, 0) {
		return nil, ErrDamaged
	}
	b, err = m.readTransitions(b[head:])
	if err != nil {
		return nil, err
	}
	features, b, err := readFeatures(b, n)
	if err != nil {
		return nil, err
	}
	if len(b) != 2*n*m.labels {
		return nil, ErrDamaged
	}
	m.weights = make([]int16, n*m.labels)
	for y := range m.labels {
		for i := range n {
			m.weights[i*m.labels+y] = int16(le.Uint16(b[2*(y*n+i):]))
		}
	}
	m.index(features)
	return m, nil
}

// readTransitions reads what follows what, and returns the rest.
func (m *Model) readTransitions(b []byte) ([]byte, error) {
	l := m.labels
	if len(b) < 4*l*(l+1) {
		return nil, ErrDamaged
	}
	numbers := make([]int32, l*(l+1))
	for i := range numbers {
		w := int32(le.Uint32(b[4*i:]))
		if w != forbid && (w > math.MaxInt16 || w < -math.MaxInt16) {
			return nil, ErrDamaged
		}
		numbers[i] = w
	}
	m.begin, m.transition = numbers[:l], numbers[l:]
	return b[4*len(numbers):], nil
}

// readFeatures reads n features, which ascend, and returns the rest.
func readFeatures(b []byte, n int) ([]Feature, []byte, error) {
	if n > len(b) {
		return nil, nil, ErrDamaged
	}
	features := make([]Feature, n)
	key := uint64(0)
	for i := range features {
		step, size := binary.Uvarint(b)
		if size <= 0 || step == 0 || step > math.MaxUint32-key {
			return nil, nil, ErrDamaged
		}
		key += step
		features[i], b = Feature(key), b[size:]
	}
	return features, b, nil
}
