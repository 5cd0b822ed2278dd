package crf

import (
	"encoding/binary"
	"io"
	"math"
	"slices"

	"parley/loader/extract/modelfile"
)

// magic begins a model's bytes. After it come, little-endian: the number of labels and of
// features, the scale, the weights of the first label and of the transitions, the features
// as steps from one to the next, and their weights, label by label.
const magic = "parley-crf 1\n"

var le = binary.LittleEndian

// Write writes the model, compressed. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	var features []uint32
	for _, s := range m.slots {
		if s.key != 0 {
			features = append(features, s.key)
		}
	}
	slices.Sort(features)
	b := []byte(magic)
	b = le.AppendUint32(b, uint32(m.labels))
	b = le.AppendUint32(b, uint32(len(features)))
	b = le.AppendUint64(b, math.Float64bits(m.scale))
	for _, w := range slices.Concat(m.begin, m.transition) {
		b = le.AppendUint32(b, uint32(w))
	}
	b = modelfile.AppendKeys(b, features)
	for y := range m.labels { // columns of weights compress better than rows
		for _, f := range features {
			b = le.AppendUint16(b, uint16(m.row(Feature(f))[y]))
		}
	}
	return modelfile.Pack(w, b)
}

// Read reads what Write wrote. Other bytes give an error that is modelfile.ErrDamaged; whatever
// they are, they take no more memory than a model of the largest size.
func Read(data []byte) (*Model, error) {
	plain, err := modelfile.Unpack(data)
	if err != nil {
		return nil, err
	}
	in := modelfile.NewInput(plain, magic)
	head := in.Take(16)
	if head == nil {
		return nil, modelfile.ErrDamaged
	}
	m := &Model{labels: int(le.Uint32(head)), scale: math.Float64frombits(le.Uint64(head[8:]))}
	l, n := m.labels, int(le.Uint32(head[4:]))
	if l < 1 || l > maxLabels || !(m.scale > 0) || math.IsInf(m.scale, 0) {
		return nil, modelfile.ErrDamaged
	}
	follow := in.Take(4 * l * (l + 1))
	features := in.Keys(n)
	weights := in.Take(2 * n * l)
	if err := in.Err(); err != nil {
		return nil, err
	}
	numbers := make([]int32, l*(l+1))
	for i := range numbers {
		w := int32(le.Uint32(follow[4*i:]))
		if w != forbid && (w > math.MaxInt16 || w < -math.MaxInt16) {
			return nil, modelfile.ErrDamaged
		}
		numbers[i] = w
	}
	m.begin, m.transition = numbers[:l], numbers[l:]
	m.weights = make([]int16, n*l)
	for y := range l {
		for i := range n {
			m.weights[i*l+y] = int16(le.Uint16(weights[2*(y*n+i):]))
		}
	}
	m.index(features)
	return m, nil
}
