package modelfile

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func packed(t interface{ Fatal(...any) }, plain []byte) []byte {
	var b bytes.Buffer
	if err := Pack(&b, plain); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPack(t *testing.T) {
	plain := bytes.Repeat([]byte("as often as this "), 99)
	b := packed(t, plain)
	if got, err := Unpack(b); err != nil || !bytes.Equal(got, plain) {
		t.Errorf("got %q, error %v", got, err)
	}
	if !bytes.Equal(b, packed(t, plain)) || len(b) > len(plain)/4 {
		t.Errorf("%d bytes in %d, or others the second time", len(plain), len(b))
	}
	for name, damaged := range map[string][]byte{
		"nothing": nil, "not packed": plain, "cut off": b[:len(b)-1], "a bomb": packed(t, make([]byte, largest+1)),
	} {
		if got, err := Unpack(damaged); !errors.Is(err, ErrDamaged) || got != nil {
			t.Errorf("%s: %d bytes, error %v", name, len(got), err)
		}
	}
}

// TestInput writes whatever keys there may be, reads them again, and misses each byte that is
// left out.
func TestInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfNDistinct(rapid.Uint32Range(1, math.MaxUint32), 0, 9, rapid.ID[uint32]).Draw(t, "keys")
		slices.Sort(keys)
		b := AppendKeys(append([]byte("kind"), byte(len(keys))), keys)
		read := func(b []byte) ([]uint32, error) {
			in := NewInput(b, "kind")
			got := in.Keys(in.Count())
			return got, in.Err()
		}
		if got, err := read(b); err != nil || !slices.Equal(got, keys) {
			t.Fatalf("got %v, error %v, want %v", got, err, keys)
		}
		for n := range b {
			if got, err := read(b[:n]); !errors.Is(err, ErrDamaged) {
				t.Fatalf("the first %d bytes: got %v, error %v", n, got, err)
			}
		}
		if _, err := read(append(b, 0)); !errors.Is(err, ErrDamaged) {
			t.Fatalf("a byte too many: error %v", err)
		}
	})
}

// TestDamagedKeys wants keys that do not ascend, or are none, to be refused.
func TestDamagedKeys(t *testing.T) {
	for name, b := range map[string]string{
		"another kind":  "king\x01\x01",
		"no step":       "kind\x02\x01\x00",
		"beyond a key":  "kind\x02\xff\xff\xff\xff\x0f\x01\x00\x00\x00",
		"endless":       "kind\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
		"more than are": "kind\x7f\x01",
	} {
		in := NewInput([]byte(b), "kind")
		if got := in.Keys(in.Count()); got != nil || in.Err() == nil || in.Take(0) != nil || in.Count() != 0 || in.Keys(0) != nil {
			t.Errorf("%s: got %v, error %v, or something afterwards", name, got, in.Err())
		}
	}
	if in := NewInput([]byte("kind\x07\x08"), "kind"); in.Number(7) != 7 || in.Number(7) != 0 || in.Err() == nil {
		t.Error("read a number that is larger than the most")
	}
	if in := NewInput([]byte("kind\x01"), "kind"); in.Take(-1) != nil || in.Err() == nil {
		t.Error("took less than nothing")
	}
	if in := NewInput([]byte("kind\x01"), "kind"); in.Keys(-1) != nil || in.Err() == nil {
		t.Error("read less than no key")
	}
}
