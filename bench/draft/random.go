package draft

import (
	"math"
	"math/rand/v2"
	"strings"
)

// Random is the source of what has these numbers: the same for the same numbers, whatever was drawn before.
func Random(numbers ...uint64) *rand.Rand {
	seed := uint64(1)
	for _, n := range numbers {
		seed = (seed^n)*0x9e3779b97f4a7c15 + 0x94d049bb133111eb
		seed ^= seed >> 29
	}
	return rand.New(rand.NewPCG(seed, 7))
}

// PowerLaw draws a rank below n: each with a probability of one part of its place.
func PowerLaw(r *rand.Rand, n int) int {
	return min(int(math.Pow(float64(n+1), r.Float64()))-1, n-1)
}

// Word is a pronounceable word with a capital.
func Word(r *rand.Rand, syllables int) string {
	var b strings.Builder
	for range syllables {
		b.WriteByte("bdfghjklmnprstvz"[r.IntN(16)])
		b.WriteByte("aeiou"[r.IntN(5)])
	}
	b.WriteString(Pick(r, []string{"", "", "n", "r", "l", "s", "m", "k"}))
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

// Pick draws one of a list.
func Pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }
