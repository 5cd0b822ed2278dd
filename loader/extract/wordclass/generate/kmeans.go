package main

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"slices"
	"sync"

	"parley/loader/extract/modelfile"
	"parley/loader/extract/wordclass"
)

// scaled is a vector of length one.
func scaled(v []float32) []float32 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	out := make([]float32, len(v))
	if sum == 0 {
		return out
	}
	for i, x := range v {
		out[i] = float32(float64(x) / math.Sqrt(sum))
	}
	return out
}

// cluster parts vectors into k classes by spherical k-means and returns the class of
// each, from 0. The first centres are taken at even steps of the list, which is ordered
// by frequency, so that nothing is left to chance.
func cluster(vectors [][]float32, k int) []int {
	centres := make([][]float32, k)
	for c := range centres {
		centres[c] = slices.Clone(vectors[c*len(vectors)/10/k])
	}
	of := make([]int, len(vectors))
	for range rounds {
		assign(vectors, centres, of)
		for c := range centres {
			clear(centres[c])
		}
		for i, v := range vectors {
			for j, x := range v {
				centres[of[i]][j] += x
			}
		}
		for c := range centres {
			centres[c] = scaled(centres[c])
		}
	}
	return of
}

// assign finds for each vector the nearest centre, the first of several.
func assign(vectors, centres [][]float32, of []int) {
	var wg sync.WaitGroup
	const part = 4096
	for from := 0; from < len(vectors); from += part {
		wg.Go(func() {
			for i := from; i < min(from+part, len(vectors)); i++ {
				best := float32(math.Inf(-1))
				for c := range centres {
					if s := dot(vectors[i], centres[c]); s > best {
						best, of[i] = s, c
					}
				}
			}
		})
	}
	wg.Wait()
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for i := 0; i+3 < len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	return s0 + s1 + s2 + s3
}

// write writes the table as wordclass reads it, in the order of the hashes.
func write(path string, names []string, few, many []int) error {
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	hash := make([]uint32, len(names))
	for i, w := range names {
		hash[i] = wordclass.Hash(w)
	}
	slices.SortFunc(order, func(a, b int) int { return int(int64(hash[a]) - int64(hash[b])) })
	order = slices.CompactFunc(order, func(a, b int) bool { return hash[a] == hash[b] })
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(order)))
	for _, i := range order {
		out = binary.LittleEndian.AppendUint32(out, hash[i])
		out = binary.LittleEndian.AppendUint16(out, uint16(few[i]+1))
		out = binary.LittleEndian.AppendUint16(out, uint16(many[i]+1))
	}
	var b bytes.Buffer
	if err := modelfile.Pack(&b, out); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
