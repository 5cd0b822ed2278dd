// Package modelfile is how learned models are kept in files: plain bytes, gzipped. What is no
// model is found out, and takes no more memory than the largest one.
package modelfile

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// ErrDamaged is the error of bytes that hold no model.
var ErrDamaged = errors.New("modelfile: no model, or a damaged one")

// largest is the most bytes that a model may have once unpacked.
const largest = 64 << 20

// Pack writes plain bytes, compressed. The same bytes give the same ones.
func Pack(w io.Writer, plain []byte) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(plain); err != nil {
		return err
	}
	return z.Close()
}

// Unpack returns the bytes that Pack was given. What Pack did not write, or is more than 64 MiB
// once unpacked, gives an error that is ErrDamaged.
func Unpack(packed []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	plain, err := io.ReadAll(io.LimitReader(z, largest+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if len(plain) > largest {
		return nil, ErrDamaged
	}
	return plain, nil
}

// AppendKeys appends keys, which ascend from above zero, as the steps from each to the next:
// these compress better. How many they are is not told.
func AppendKeys(b []byte, keys []uint32) []byte {
	before := uint32(0)
	for _, k := range keys {
		b = binary.AppendUvarint(b, uint64(k-before))
		before = k
	}
	return b
}

// Input is what is left to read of a model's plain bytes. Once they have turned out to be
// damaged it yields nothing but zeros and nil.
type Input struct {
	b   []byte
	bad bool
}

// NewInput returns the bytes after those that all models of a kind begin with.
func NewInput(plain []byte, magic string) *Input {
	in := &Input{b: plain}
	in.bad = string(in.Take(len(magic))) != magic
	return in
}

// Err is ErrDamaged where what has been read was not there, or no key or count, or where there
// is more than what has been read; else nil.
func (in *Input) Err() error {
	if in.bad || len(in.b) > 0 {
		return ErrDamaged
	}
	return nil
}

// Take returns the next n bytes.
func (in *Input) Take(n int) []byte {
	if in.bad || n < 0 || n > len(in.b) {
		in.bad = true
		return nil
	}
	out := in.b[:n]
	in.b = in.b[n:]
	return out
}

// Number reads a varint that is no larger than most.
func (in *Input) Number(most int) int {
	n := in.varint()
	if n > uint64(most) {
		in.bad = true
		return 0
	}
	return int(n)
}

// Count reads a varint that counts what takes at least one byte each: it is no larger than
// what is left, itself included.
func (in *Input) Count() int { return in.Number(len(in.b)) }

// Keys reads n keys that AppendKeys appended.
func (in *Input) Keys(n int) []uint32 {
	if in.bad || n < 0 || n > len(in.b) {
		in.bad = true
		return nil
	}
	keys := make([]uint32, n)
	before := uint64(0)
	for i := range keys {
		step := in.varint()
		if step == 0 || step > math.MaxUint32-before {
			in.bad = true
			return nil
		}
		before += step
		keys[i] = uint32(before)
	}
	return keys
}

func (in *Input) varint() uint64 {
	x, size := binary.Uvarint(in.b)
	if in.bad || size <= 0 {
		in.bad = true
		return 0
	}
	in.b = in.b[size:]
	return x
}
