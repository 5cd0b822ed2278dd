package identity

import (
	"encoding/base64"
	"math"
	"strings"
)

// sketch is what is kept of a text for comparing it: samples of its shingles, of those that it
// begins with, and of its marks.
type sketch struct {
	whole, start, marks sample
}

// The shingles of a text of 200 words are all kept; of longer ones so many that their share is
// estimated to within some three hundredths (standard deviation).
const (
	maxWhole = 192
	maxStart = 24
	maxMarks = 32
)

// newSketch makes a sketch of sets of hashes.
func newSketch(whole, start, marks []uint64) sketch {
	return sketch{newSample(whole, maxWhole), newSample(start, maxStart), newSample(marks, maxMarks)}
}

// String writes a sketch compactly; readSketch reads it.
func (s sketch) String() string {
	return s.whole.encode() + "." + s.start.encode() + "." + s.marks.encode()
}

func readSketch(text string) sketch {
	whole, text, _ := strings.Cut(text, ".")
	start, marks, _ := strings.Cut(text, ".")
	return sketch{decodeSample(whole, maxWhole), decodeSample(start, maxStart), decodeSample(marks, maxMarks)}
}

// sample is the least hashes of a set, ascending: all of a small set, so many of a large one,
// which are a fair sample of it. 24 bits of a hash are enough to tell those of two articles apart.
type sample struct {
	hashes []uint32
	below  uint32 // all hashes of the set that are less are in the sample
}

func newSample(sorted []uint64, size int) sample {
	s := sample{hashes: make([]uint32, 0, min(len(sorted), size))}
	for _, h := range sorted[:min(len(sorted), size)] {
		s.hashes = append(s.hashes, uint32(h>>40))
	}
	return s.bounded(size)
}

// bounded notes up to where the sample is the whole set.
func (s sample) bounded(size int) sample {
	s.below = math.MaxUint32
	if len(s.hashes) >= size {
		s.below = s.hashes[len(s.hashes)-1]
	}
	return s
}

func (s sample) encode() string {
	b := make([]byte, 0, 3*len(s.hashes))
	for _, h := range s.hashes {
		b = append(b, byte(h>>16), byte(h>>8), byte(h))
	}
	return base64.RawStdEncoding.EncodeToString(b)
}

func decodeSample(text string, size int) sample {
	b, _ := base64.RawStdEncoding.DecodeString(text) // what does not decode is an empty sample
	s := sample{hashes: make([]uint32, 0, len(b)/3)}
	for ; len(b) >= 3; b = b[3:] {
		s.hashes = append(s.hashes, uint32(b[0])<<16|uint32(b[1])<<8|uint32(b[2]))
	}
	return s.bounded(size)
}

// overlap counts how many hashes each of two samples has where both are whole, and how many of
// these they share. Where the first of them have nothing in common it looks no further.
func overlap(a, b sample) (inA, inB, both int) {
	const first = 16
	below := min(a.below, b.below)
	i, j := 0, 0
	for i < len(a.hashes) && a.hashes[i] < below || j < len(b.hashes) && b.hashes[j] < below {
		switch {
		case both == 0 && min(i, j) >= first:
			return i, j, 0
		case j == len(b.hashes) || i < len(a.hashes) && a.hashes[i] < b.hashes[j]:
			i++
		case i == len(a.hashes) || b.hashes[j] < a.hashes[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	return i, j, both
}
