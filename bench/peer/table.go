package main

import (
	"fmt"
	"io"
)

// printQuestion prints, as rows of a table in Markdown, how all contenders answered.
func printQuestion(out io.Writer, q question, list []*contender, r results) {
	for _, clients := range clientCounts {
		for _, c := range list {
			s := r[clients][c.name]
			if s == nil {
				continue
			}
			store := "–"
			if c.onNeo4j {
				store = fmt.Sprintf("%.2f", s.each(s.store))
			}
			fmt.Fprintf(out, "| %s | %d | %s | %.0f | %.2f | %.2f | %.2f | %s |\n",
				q.title, clients, c.name, s.perSecond(), s.percentile(50), s.percentile(99), s.each(s.cpu), store)
		}
	}
}

const questionHead = `| question | clients | who answers | requests/s | p50 ms | p99 ms | CPU ms | Neo4j CPU ms |
|---|---|---|---|---|---|---|---|
`

const barHead = `| question | Parley, Neo4j | bar | Parley, embedded | bar | CPU, Neo4j | p50, Neo4j | CPU, embedded | p50, embedded | bar |
|---|---|---|---|---|---|---|---|---|---|
`

// printBars prints the ratios beside what they should be: requests a second in times those of the npm peer, and processor time
// and median time in times those of the peer by hand; at one client / at eight.
func printBars(out io.Writer, q question, r results) {
	ratio := func(of, to string, value func(*sample) float64) func(clients int) float64 {
		return func(clients int) float64 {
			a, b := r[clients][of], r[clients][to]
			if a == nil || b == nil || value(b) == 0 {
				return 0
			}
			return value(a) / value(b)
		}
	}
	cpu := func(s *sample) float64 { return s.each(s.cpu) }
	p50 := func(s *sample) float64 { return s.percentile(50) }
	fmt.Fprintf(out, "| %s | %s | %s | %s | %s | %s | %s | %s | %s | ≤ %.1f |\n", q.title,
		least(ratio(parleyNeo4j, apollo, (*sample).perSecond), q.bars.neo4j), bar(q.bars.neo4j),
		least(ratio(parleyEmbedded, apollo, (*sample).perSecond), q.bars.embedded), bar(q.bars.embedded),
		most(ratio(parleyNeo4j, hand, cpu), handBar), most(ratio(parleyNeo4j, hand, p50), handBar),
		most(ratio(parleyEmbedded, hand, cpu), handBar), most(ratio(parleyEmbedded, hand, p50), handBar), handBar)
}

func bar(b float64) string {
	if b == 0 {
		return "–"
	}
	return fmt.Sprintf("≥ %.1f", b)
}

func least(ratio func(int) float64, bar float64) string {
	return both(ratio, func(x float64) bool { return x >= bar })
}

func most(ratio func(int) float64, bar float64) string {
	return both(ratio, func(x float64) bool { return x <= bar })
}

// both shows a ratio for each number of clients; one that misses its bar stands in bold.
func both(ratio func(clients int) float64, reached func(float64) bool) string {
	text := ""
	for i, clients := range clientCounts {
		if i > 0 {
			text += " / "
		}
		switch x := ratio(clients); {
		case x == 0:
			text += "–"
		case reached(x):
			text += fmt.Sprintf("%.2f", x)
		default:
			text += fmt.Sprintf("**%.2f**", x)
		}
	}
	return text
}
