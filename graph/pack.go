package graph

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
)

// Pack writes an extraction small: DEFLATE (RFC 1951) of its JSON. It is kept with the version of
// the article, so that claims can be made anew from it without reading the text again.
func Pack(x Extraction) []byte {
	var b bytes.Buffer
	z := packers.Get().(*flate.Writer)
	defer packers.Put(z)
	z.Reset(&b)
	err := json.NewEncoder(z).Encode(x)
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic("graph: an extraction is plain values, written to memory: " + err.Error())
	}
	return b.Bytes()
}

// packers are at hand because each is some 700 KB to make. Fast packing is a fifth larger.
var packers = sync.Pool{New: func() any {
	z, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		panic("graph: there is this level: " + err.Error())
	}
	return z
}}

// ErrPacked is what Unpack's errors wrap.
var ErrPacked = errors.New("graph: what was extracted cannot be read")

// Unpack reads what Pack wrote.
func Unpack(packed []byte) (x Extraction, err error) {
	if len(packed) == 0 {
		return x, fmt.Errorf("%w: it is not there", ErrPacked)
	}
	z := flate.NewReader(bytes.NewReader(packed))
	if err := json.NewDecoder(io.LimitReader(z, maxExtraction)).Decode(&x); err != nil {
		return x, fmt.Errorf("%w: it is damaged: %w", ErrPacked, err)
	}
	return x, z.Close()
}

// maxExtraction bounds what a damaged store can make the program read: 1 GiB.
const maxExtraction = 1 << 30
