package crf

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"parley/loader/extract/modelfile"
)

// What the made-up sequences are about: a name is a capital word, and goes on over a small one
// between two capitals.
const (
	out = iota
	begins
	goesOn
	labels
)

// forbidden is what the made-up labels keep to: what goes on has begun.
func forbidden(a, b int) bool { return b == goesOn && a <= out }

// sequence is a made-up sequence: each letter is an item, its feature the letter's number, and
// that of the letter before it apart. Label "?" is not known.
func sequence(items, names string) Sequence {
	var s Sequence
	for i := range len(items) {
		fs := []Feature{Feature(items[i])}
		if i > 0 {
			fs = append(fs, Feature(items[i-1])+1000)
		}
		s.Features = append(s.Features, fs)
		s.Labels = append(s.Labels, map[byte]uint8{'O': out, 'B': begins, 'I': goesOn, '?': Unknown}[names[i]])
	}
	return s
}

var lessons = []Sequence{
	sequence("abcXYdef", "OOOBIOOO"),
	sequence("XofYab", "BIIIOO"),
	sequence("aXb", "OBO"),
	sequence("YXabXc", "BIOOBO"),
	sequence("bofa", "OOOO"),
	sequence("XaofYb", "BOOOBO"),
	sequence("bXofXa", "OB??IO"),
}

var options = Options{Labels: labels, Forbid: forbidden, Epochs: 60, Rate: 0.3, Decay: 1e-4, Seen: 1, Seed: 1}

// decode is what a model makes of a sequence.
func decode(m *Model, s Sequence) ([]uint8, []float32) {
	d := Decoder{Model: m}
	for _, fs := range s.Features {
		d.Item(fs)
	}
	got, margins := make([]uint8, len(s.Features)), make([]float32, len(s.Features))
	d.Decode(got, margins)
	return got, margins
}

// TestLearns wants what is taught to be known, and used on what has not been seen.
func TestLearns(t *testing.T) {
	m := Train(lessons, options)
	for _, c := range []struct{ items, want string }{
		{"abcXYdef", "OOOBIOOO"},
		{"XofYab", "BIIIOO"},
		{"bofa", "OOOO"},
		{"bXofXa", "OBIIIO"}, // two of its labels were not told
		{"fcYda", "OOBOO"},
		{"", ""},
	} {
		s := sequence(c.items, c.want)
		if got, margins := decode(m, s); !bytes.Equal(got, s.Labels) || len(margins) > 0 && slices.Min(margins) <= 0 {
			t.Errorf("%s: got %v by %v, want %v", c.items, got, margins, s.Labels)
		}
	}
}

// TestDecoderForgets wants nothing of a sequence left when the next is labelled.
func TestDecoderForgets(t *testing.T) {
	d := Decoder{Model: Train(lessons, options)}
	for _, s := range []Sequence{lessons[0], lessons[2], lessons[1]} {
		for _, fs := range s.Features {
			d.Item(fs)
		}
		got := make([]uint8, len(s.Features))
		if d.Decode(got, nil); !bytes.Equal(got, s.Labels) {
			t.Errorf("got %v, want %v", got, s.Labels)
		}
	}
}

// TestLearnsTheSameAgain wants equal bytes of equal lessons, in the order given by the seed.
func TestLearnsTheSameAgain(t *testing.T) {
	first, again := written(t, Train(lessons, options)), written(t, Train(lessons, options))
	if !bytes.Equal(first, again) {
		t.Error("the same lessons gave other bytes")
	}
	for name, change := range map[string]func(*Options){
		"seed": func(o *Options) { o.Seed = 2 },
		"mean": func(o *Options) { o.Orders = 3 },
	} {
		other := options
		change(&other)
		m := Train(lessons, other)
		if bytes.Equal(first, written(t, m)) {
			t.Errorf("another %s gave the same bytes: it has no effect", name)
		}
		if got, _ := decode(m, lessons[0]); !bytes.Equal(got, lessons[0].Labels) {
			t.Errorf("another %s learned %v, want %v", name, got, lessons[0].Labels)
		}
	}
}

// TestImpossibleLabels wants a lesson that contradicts what is forbidden to teach nothing.
func TestImpossibleLabels(t *testing.T) {
	with := append(slices.Clone(lessons), sequence("abX", "OOI"))
	m := Train(with, options)
	for _, w := range append(slices.Clone(m.begin), m.transition...) {
		if w != forbid && (w > math.MaxInt16 || w < -math.MaxInt16) {
			t.Fatalf("weight %d: not a number on the way", w)
		}
	}
	if got, _ := decode(m, lessons[1]); !bytes.Equal(got, lessons[1].Labels) {
		t.Errorf("got %v, want %v", got, lessons[1].Labels)
	}
}

// TestHeavyLessons wants these to win.
func TestHeavyLessons(t *testing.T) {
	for _, heavy := range []int{0, 1} {
		two := []Sequence{sequence("Z", "B"), sequence("Z", "O")}
		two[heavy].Weight = 5
		if got, _ := decode(Train(two, options), two[0]); got[0] != two[heavy].Labels[0] {
			t.Errorf("got label %d, want the heavier one, %d", got[0], two[heavy].Labels[0])
		}
	}
}

// TestGradient compares what training takes for the slope of the loss with what small steps
// to both sides show, for each weight.
func TestGradient(t *testing.T) {
	for _, s := range []Sequence{sequence("aXofYb", "OBIIIO"), sequence("XaY", "B?B")} {
		tr := newTrainer([]Sequence{s}, options)
		for i := range tr.w {
			tr.w[i] = float32(math.Sin(float64(i)))
		}
		loss := func() float64 {
			tr.emissions(&tr.sequences[0])
			return tr.expect(tr, nil) - tr.expect(tr, s.Labels)
		}
		slope := make([]float64, len(tr.w)) // by sums over items and pairs
		sum := func(sign float64) {
			for i, rows := range tr.sequences[0].rows {
				for y := range labels {
					for _, r := range rows {
						slope[int(r)*labels+y] += sign * tr.item[i*labels+y]
					}
				}
			}
			for i, p := range tr.pair {
				slope[len(tr.features)*labels+i] += sign * p
			}
		}
		tr.emissions(&tr.sequences[0])
		tr.expect(tr, nil)
		sum(1)
		tr.expect(tr, s.Labels)
		sum(-1)
		for i, w := range tr.w {
			const small = 1.0 / 1024
			tr.w[i] = w + small
			more := loss()
			tr.w[i] = w - small
			less := loss()
			tr.w[i] = w
			if want := (more - less) / (2 * small); !(math.Abs(want-slope[i]) <= 1e-3) {
				t.Errorf("weight %d: slope %f, want %f", i, slope[i], want)
			}
		}
	}
}

// drawn is any model: of few labels and features, with some transitions forbidden.
func drawn(t *rapid.T) *Model {
	l := rapid.IntRange(1, 4).Draw(t, "labels")
	weight := rapid.Int16Range(-math.MaxInt16, math.MaxInt16)
	m := &Model{labels: l, scale: rapid.Float64Range(1e-9, 1).Draw(t, "scale")}
	for range l {
		m.begin = append(m.begin, int32(weight.Draw(t, "begin")))
		for range l {
			w := int32(weight.Draw(t, "transition"))
			if rapid.IntRange(0, 3).Draw(t, "forbidden") == 0 {
				w = forbid
			}
			m.transition = append(m.transition, w)
		}
	}
	features := rapid.SliceOfNDistinct(rapid.Uint32Range(1, math.MaxUint32), 0, 6, rapid.ID[uint32]).Draw(t, "features")
	slices.Sort(features)
	for range features {
		for range l {
			m.weights = append(m.weights, weight.Draw(t, "weight"))
		}
	}
	m.index(features)
	return m
}

// TestBestOfAll compares the sequence found and its margins with all sequences there are.
func TestBestOfAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn(t)
		pick := []Feature{0, 99}
		for _, s := range m.slots {
			if s.key != 0 {
				pick = append(pick, Feature(s.key))
			}
		}
		var s Sequence
		for range rapid.IntRange(1, 5).Draw(t, "items") {
			s.Features = append(s.Features, rapid.SliceOfN(rapid.SampledFrom(pick), 0, 4).Draw(t, "seen"))
		}
		got, margins := decode(m, s)
		best := int64(math.MinInt64)
		n := len(s.Features)
		bestWith := make([]int64, n*m.labels) // of all that bear a label at an item
		for i := range bestWith {
			bestWith[i] = math.MinInt64
		}
		all := make([]int, n)
		for {
			sum := scoreOf(m, s, all)
			best = max(best, sum)
			for i, y := range all {
				bestWith[i*m.labels+y] = max(bestWith[i*m.labels+y], sum)
			}
			if !next(all, m.labels) {
				break
			}
		}
		if best < forbid/2 {
			return // each breaks a rule
		}
		whole := make([]int, n)
		for i, y := range got {
			whole[i] = int(y)
		}
		if sum := scoreOf(m, s, whole); sum != best {
			t.Fatalf("found %v of score %d, the best has %d", whole, sum, best)
		}
		for i := range whole {
			other := int64(math.MinInt64)
			for y := range m.labels {
				if y != whole[i] {
					other = max(other, bestWith[i*m.labels+y])
				}
			}
			want := float64(best-other) * m.scale
			switch {
			case other < forbid/2 && float64(margins[i]) < float64(-forbid)/2*m.scale:
				t.Fatalf("item %d: margin %g, though any other label breaks a rule", i, margins[i])
			case other >= forbid/2 && math.Abs(float64(margins[i])-want) > 1e-5*(1+want):
				t.Fatalf("item %d: margin %g, want %g", i, margins[i], want)
			}
		}
	})
}

// scoreOf adds up what a sequence of labels weighs.
func scoreOf(m *Model, s Sequence, labels []int) int64 {
	sum := int64(m.begin[labels[0]])
	for i, y := range labels {
		if i > 0 {
			sum += int64(m.transition[labels[i-1]*m.labels+y])
		}
		for _, f := range s.Features[i] {
			if row := m.row(f); row != nil {
				sum += int64(row[y])
			}
		}
	}
	return sum
}

// next counts labels up; it reports false after the last.
func next(all []int, labels int) bool {
	for i := range all {
		if all[i]++; all[i] < labels {
			return true
		}
		all[i] = 0
	}
	return false
}

// TestLongSequences wants sums of the largest weights not to overflow.
func TestLongSequences(t *testing.T) {
	m := &Model{labels: 2, scale: 1, begin: []int32{0, 0}, transition: []int32{0, 0, 0, 0}, weights: []int16{math.MaxInt16, 0, -math.MaxInt16, 0}}
	m.index([]uint32{1, 2})
	for f, want := range map[Feature]uint8{1: 0, 2: 1} {
		d := Decoder{Model: m}
		const n = 200_000
		for range n {
			d.Item([]Feature{f})
		}
		labels, margins := make([]uint8, n), make([]float32, n)
		d.Decode(labels, margins)
		for i := range labels {
			if labels[i] != want || margins[i] != math.MaxInt16 {
				t.Fatalf("feature %d, item %d: label %d by %g", f, i, labels[i], margins[i])
			}
		}
	}
}

func written(t interface{ Fatal(...any) }, m *Model) []byte {
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestRoundTrip wants what is written read again, and written to the same bytes.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn(t)
		first := written(t, m)
		again, err := Read(first)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, written(t, again)) {
			t.Fatal("other bytes after reading")
		}
		for _, s := range m.slots {
			if f := Feature(s.key); f != 0 && !slices.Equal(m.row(f), again.row(f)) {
				t.Fatalf("feature %d has other weights", f)
			}
		}
		if again.Labels() != m.Labels() || again.row(0) != nil {
			t.Fatal("other labels, or weights of no feature")
		}
	})
}

// TestDamaged names some ways in which bytes can be no model.
func TestDamaged(t *testing.T) {
	whole := unpacked(t, written(t, Train(lessons, options)))
	at := len(magic)
	damage := func(change func(b []byte) []byte) []byte { return packed(t, change(slices.Clone(whole))) }
	for name, data := range map[string][]byte{
		"nothing":           nil,
		"not packed":        whole,
		"cut off":           written(t, Train(lessons, options))[:40],
		"another kind":      damage(func(b []byte) []byte { b[0] = 'x'; return b }),
		"no labels":         damage(func(b []byte) []byte { clear(b[at : at+4]); return b }),
		"many labels":       damage(func(b []byte) []byte { b[at] = maxLabels + 1; return b }),
		"many features":     damage(func(b []byte) []byte { b[at+7] = 0xff; return b }),
		"scale of nothing":  damage(func(b []byte) []byte { clear(b[at+8 : at+16]); return b }),
		"scale no number":   damage(func(b []byte) []byte { copy(b[at+8:], "\xff\xff\xff\xff\xff\xff\xff\xff"); return b }),
		"heavy transitions": damage(func(b []byte) []byte { b[at+16+3] = 0x7f; return b }),
		"feature nought":    damage(func(b []byte) []byte { b[at+16+4*labels*(labels+1)] = 0; return b }),
		"a byte too few":    damage(func(b []byte) []byte { return b[:len(b)-1] }),
		"a byte too many":   damage(func(b []byte) []byte { return append(b, 0) }),
	} {
		if m, err := Read(data); !errors.Is(err, modelfile.ErrDamaged) || m != nil {
			t.Errorf("%s: got error %v, want ErrDamaged", name, err)
		}
	}
}
