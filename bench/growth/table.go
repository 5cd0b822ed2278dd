package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"parley/graph/derive"
)

// flat is how much more an article may cost than at the smallest size.
const flat = 1.3

// printTable prints what an article costs at each size, and how many times what it costs at the smallest.
func printTable(out io.Writer, name string, all []*measured) {
	fmt.Fprintf(out, "\n%s, what one more article costs (x: times what it costs at the smallest size)\n", name)
	first := all[0]
	if first.bytes > 0 {
		for _, m := range all {
			fmt.Fprintf(out, "  %7d articles: %s bytes each\n", m.size, times(float64(m.bytes)/float64(m.size), float64(first.bytes)/float64(first.size)))
		}
	}
	var grown []string // what grows too much
	for _, part := range []struct {
		name string
		of   func(*measured) sample
	}{
		{fmt.Sprintf("%d in a transaction", derive.MaxBatch), func(m *measured) sample { return m.inBatch }},
		{"alone in a transaction", func(m *measured) sample { return m.alone }},
	} {
		fmt.Fprintf(out, " %s\n", part.name)
		for _, m := range all {
			s, base := part.of(m), part.of(first)
			printSample(out, m.size, s, base)
			if s.processor() > flat*base.processor() {
				grown = append(grown, fmt.Sprintf("time of the processor, %s, at %d", part.name, m.size))
			}
			if s.rows() > flat*base.rows() {
				grown = append(grown, fmt.Sprintf("rows read, %s, at %d", part.name, m.size))
			}
		}
	}
	verdict := "flat"
	if len(grown) > 0 {
		verdict = "NOT flat (" + strings.Join(grown, "; ") + ")"
	}
	fmt.Fprintf(out, " %s within %.1f times\n", verdict, flat)
}

// rows is how many rows an article has read.
func (s sample) rows() float64 { return float64(s.asked.rows()) / float64(s.articles) }

// processor is how many milliseconds of the processor an article takes.
func (s sample) processor() float64 {
	return float64(s.cpu) / float64(s.articles) / float64(time.Millisecond)
}

// printSample prints a line of times and one of what was read.
func printSample(out io.Writer, size int, s, base sample) {
	each := func(n int) float64 { return float64(n) / float64(s.articles) }
	fmt.Fprintf(out, "  %7d articles: %s ms, %s ms of the processor, %.1f calls, %.0f rows written\n", size,
		times(ms(s.wall), ms(base.wall)), times(s.processor(), base.processor()), each(s.asked.calls), each(s.asked.written))
	kilobytes := func(s sample, n int64) float64 { return float64(n) / 1000 / float64(s.articles) }
	if base.moved.read > 0 && base.moved.written > 0 {
		fmt.Fprintf(out, "%30s kB read from files, %s written\n", times(kilobytes(s, s.moved.read), kilobytes(base, base.moved.read)),
			times(kilobytes(s, s.moved.written), kilobytes(base, base.moved.written)))
	}
	var calls []string
	for _, call := range slices.Sorted(maps.Keys(s.asked.read)) {
		if n := each(s.asked.read[call]); n >= 0.5 {
			calls = append(calls, fmt.Sprintf("%s %.0f", call, n))
		}
	}
	fmt.Fprintf(out, "%30s rows read: %s\n", times(s.rows(), base.rows()), strings.Join(calls, ", "))
}

// ms is the median in milliseconds.
func ms(d []time.Duration) float64 { return float64(median(d)) / float64(time.Millisecond) }

// times is a value, and how many times another it is.
func times(value, base float64) string {
	digits := 0
	if value < 100 {
		digits = 2
	}
	return fmt.Sprintf("%.*f (x%.2f)", digits, value, value/base)
}
