package derive

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"parley/graph"
)

// pack writes an extraction small: DEFLATE (RFC 1951) of its JSON. It is kept with the version of
// the article, so that claims can be made anew from it without reading the text again.
func pack(x graph.Extraction) []byte {
	var b bytes.Buffer
	z := packers.Get().(*flate.Writer)
	defer packers.Put(z)
	z.Reset(&b)
	err := json.NewEncoder(z).Encode(x)
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic("derive: an extraction is plain values, written to memory: " + err.Error())
	}
	return b.Bytes()
}

// packers are at hand because each is some 700 KB to make. Fast packing is a fifth larger.
var packers = sync.Pool{New: func() any {
	z, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		panic("derive: there is this level: " + err.Error())
	}
	return z
}}

// unpack reads what pack wrote.
func unpack(packed []byte) (x graph.Extraction, err error) {
	if len(packed) == 0 {
		return x, fmt.Errorf("%w: the store does not have what was extracted from it", ErrExtraction)
	}
	z := flate.NewReader(bytes.NewReader(packed))
	if err := json.NewDecoder(io.LimitReader(z, maxExtraction)).Decode(&x); err != nil {
		return x, fmt.Errorf("%w: what the store has of it is damaged: %w", ErrExtraction, err)
	}
	return x, z.Close()
}

// maxExtraction bounds what a damaged store can make the program read: 1 GiB.
const maxExtraction = 1 << 30
