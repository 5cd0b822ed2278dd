// Package wordclass knows for common English words which others they are used like. Words
// are parted twice, into few and into many classes, by their vectors; a name that no
// training text has seen is so known by the company that it keeps in much more text. The
// table is made by a command of this repository (see generate), and embedded.
package wordclass

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"sync"

	"parley/loader/extract/modelfile"
)

//go:generate go run ./generate

//go:embed classes.bin.gz
var data []byte

// Classes are the classes of a word, from 1; zero where the word is not in the table.
type Classes struct{ Coarse, Fine uint16 }

// Hash is the hash by which a word in lower case is looked up (FNV-1a, 32 bits).
func Hash(lower string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(lower); i++ {
		h = (h ^ uint32(lower[i])) * 16777619
	}
	return h
}

// Of returns the classes of the word that hashes to h.
func Of(h uint32) Classes {
	t := table()
	for at := h & t.mask; ; at = (at + 1) & t.mask {
		switch s := &t.slots[at]; {
		case s.fine == 0:
			return Classes{}
		case s.hash == h:
			return Classes{Coarse: s.coarse, Fine: s.fine}
		}
	}
}

type slot struct {
	hash         uint32
	coarse, fine uint16
}

type slots struct {
	slots []slot
	mask  uint32
}

// table is read on first use: programs that extract nothing do not pay for it.
var table = sync.OnceValue(func() slots {
	t, err := read(data)
	if err != nil {
		panic("wordclass: the embedded table is damaged: " + err.Error())
	}
	return t
})

// read reads a table: the number of words, then for each its hash, coarse and fine class,
// little-endian.
func read(packed []byte) (slots, error) {
	raw, err := modelfile.Unpack(packed)
	if err != nil {
		return slots{}, err
	}
	if len(raw) < 4 || len(raw) != 4+8*int(binary.LittleEndian.Uint32(raw)) {
		return slots{}, fmt.Errorf("%d bytes hold no table", len(raw))
	}
	size := 1
	for size < len(raw)/8*2 {
		size *= 2
	}
	t := slots{slots: make([]slot, size), mask: uint32(size - 1)}
	for raw = raw[4:]; len(raw) > 0; raw = raw[8:] {
		s := slot{binary.LittleEndian.Uint32(raw), binary.LittleEndian.Uint16(raw[4:]), binary.LittleEndian.Uint16(raw[6:])}
		if s.fine == 0 {
			return slots{}, fmt.Errorf("word %08x has no class", s.hash)
		}
		at := s.hash & t.mask
		for t.slots[at].fine != 0 {
			at = (at + 1) & t.mask
		}
		t.slots[at] = s
	}
	return t, nil
}
