package crf

import (
	"bytes"
	"errors"
	"runtime"
	"testing"

	"parley/loader/extract/modelfile"
)

func packed(t testing.TB, plain []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := modelfile.Pack(&b, plain); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func unpacked(t testing.TB, data []byte) []byte {
	t.Helper()
	plain, err := modelfile.Unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

// FuzzRead reads any bytes, packed: it wants ErrDamaged or a model that labels and can be
// written and read again, and memory that the bytes account for.
func FuzzRead(f *testing.F) {
	whole := unpacked(f, written(f, Train(lessons, options)))
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte(magic))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		zipped := packed(t, data)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		m, err := Read(zipped)
		runtime.ReadMemStats(&after)
		if got, most := after.TotalAlloc-before.TotalAlloc, uint64(1<<20+100*len(data)); got > most {
			t.Errorf("%d bytes took %d of memory", len(data), got)
		}
		if err != nil {
			if !errors.Is(err, modelfile.ErrDamaged) {
				t.Errorf("got %v, want ErrDamaged", err)
			}
			return
		}
		for _, s := range lessons {
			labels, _ := decode(m, s)
			for _, y := range labels {
				if int(y) >= m.Labels() {
					t.Fatalf("label %d of %d", y, m.Labels())
				}
			}
		}
		again, err := Read(written(t, m))
		if err != nil || !bytes.Equal(written(t, m), written(t, again)) {
			t.Errorf("not the same again: %v", err)
		}
	})
}

// FuzzReadRaw reads any bytes as they are.
func FuzzReadRaw(f *testing.F) {
	f.Add(written(f, Train(lessons, options)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := Read(data); (err == nil) == (m == nil) || err != nil && !errors.Is(err, modelfile.ErrDamaged) {
			t.Errorf("got a model: %t, error %v", m != nil, err)
		}
	})
}
