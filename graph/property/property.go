// Package property says how Neo4j shows the graph to analysts: which properties nodes and
// relations have, besides the labels of their kinds. The Neo4j store writes these, and so do exports for a Neo4j of the user's own, so that one question can
// be asked of both.
package property

import (
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"
)

// CopyOf is the type of the relation from an article to the earliest that tells the same in the same words.
const CopyOf = "COPY_OF"

// Type is what a property's values are.
type Type int

// The types. Values are string, int, float64 and []string.
const (
	Text Type = iota
	Integer
	Number
	List
)

// Property is one that analysts see.
type Property[T any] struct {
	Name    string
	Type    Type
	What    string       // it says; empty of a long_ one
	Indexed bool         // so that of a long text only Indexed is shown, and the whole in long_ and the name
	Of      func(*T) any // a value of the type; nil where there is none
}

// Values hands set each property of v by name, nil where it has none.
func Values[T any](list []Property[T], v *T, set func(name string, value any)) {
	for _, p := range list {
		set(p.Name, p.Of(v))
	}
}

// withLong gives each property that is indexed another beside it, which is the whole of a long text.
func withLong[T any](list []Property[T]) []Property[T] {
	var out []Property[T]
	for _, p := range list {
		if !p.Indexed {
			out = append(out, p)
			continue
		}
		of := p.Of
		p.Of = func(v *T) any {
			if whole, ok := of(v).(string); ok {
				return Indexed(whole)
			}
			return nil
		}
		out = append(out, p, Property[T]{Name: "long_" + p.Name, Of: func(v *T) any {
			if whole, ok := of(v).(string); ok && Indexed(whole) != whole {
				return whole
			}
			return nil
		}})
	}
	return out
}

const (
	maxIndexed = 500 // characters of a text that is indexed as it is
	// HeadLength is how many characters of a longer one are kept.
	HeadLength = 400
	// CutLength is how many it has then, with the hash.
	CutLength = HeadLength + 1 + 2*sha256.Size
)

// Indexed is the form in which a text is indexed: itself, or its head and a hash. Neo4j refuses to index long ones.
func Indexed(s string) string {
	if len(s) <= maxIndexed || utf8.RuneCountInString(s) <= maxIndexed {
		return s
	}
	end, n := 0, 0
	for end = range s {
		if n == HeadLength {
			break
		}
		n++
	}
	sum := sha256.Sum256([]byte(s))
	return s[:end] + "~" + hex.EncodeToString(sum[:])
}

func text[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return string(s)
}

func list(s []string) any {
	if len(s) == 0 {
		return nil
	}
	return s
}

func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
