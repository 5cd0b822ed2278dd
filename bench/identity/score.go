package main

import (
	"fmt"
	"io"
)

// score is how well a grouping agrees with the annotated one: B-cubed and CEAF-e.
type score struct {
	mentions         int
	bRight, bCovered float64 // sums over mentions: of precision, of recall
	aligned          float64 // likeness of the best one-to-one alignment of groups
	groups, clusters int
}

// scoreTopics scores a grouping of mentions topic by topic: annotations say nothing of what is one
// across topics.
func scoreTopics(all []mention, group func(mention) string) (s score) {
	topics := map[string][]mention{}
	for _, m := range all {
		topics[m.topic] = append(topics[m.topic], m)
	}
	for _, list := range topics {
		s.add(list, group)
	}
	return s
}

// add scores the mentions of a topic.
func (s *score) add(list []mention, group func(mention) string) {
	groups, clusters := map[string]int{}, map[string]int{} // sizes
	both := map[[2]string]int{}
	for _, m := range list {
		g := group(m)
		groups[g]++
		clusters[m.gold]++
		both[[2]string{g, m.gold}]++
	}
	s.mentions += len(list)
	for gc, n := range both {
		shared := float64(n)
		s.bRight += shared * shared / float64(groups[gc[0]])
		s.bCovered += shared * shared / float64(clusters[gc[1]])
	}
	row, column := index(groups), index(clusters)
	likeness := make([][]float64, len(groups))
	for i := range likeness {
		likeness[i] = make([]float64, len(clusters))
	}
	for gc, n := range both {
		likeness[row[gc[0]]][column[gc[1]]] = 2 * float64(n) / float64(groups[gc[0]]+clusters[gc[1]])
	}
	s.aligned += bestAlignment(likeness)
	s.groups += len(groups)
	s.clusters += len(clusters)
}

func index(sizes map[string]int) map[string]int {
	out := make(map[string]int, len(sizes))
	for k := range sizes {
		out[k] = len(out)
	}
	return out
}

// rates are precision, recall and F1.
type rates struct{ p, r, f float64 }

func newRates(p, r float64) rates {
	if p+r == 0 {
		return rates{}
	}
	return rates{p, r, 2 * p * r / (p + r)}
}

func (s score) bCubed() rates {
	n := float64(max(s.mentions, 1))
	return newRates(s.bRight/n, s.bCovered/n)
}

func (s score) ceaf() rates {
	return newRates(s.aligned/float64(max(s.groups, 1)), s.aligned/float64(max(s.clusters, 1)))
}

func (s score) print(w io.Writer, name string) {
	b, c := s.bCubed(), s.ceaf()
	fmt.Fprintf(w, "    %-12s B3 P %5.1f  R %5.1f  F1 %5.1f   CEAF-e P %5.1f  R %5.1f  F1 %5.1f\n", name,
		100*b.p, 100*b.r, 100*b.f, 100*c.p, 100*c.r, 100*c.f)
}

// things counts the annotated clusters among mentions.
func things(all []mention) int {
	seen := map[[2]string]bool{}
	for _, m := range all {
		seen[[2]string{m.topic, m.gold}] = true
	}
	return len(seen)
}

// offices counts the mentions of what is no state, but annotated as one.
func offices(all []mention) (n int) {
	for _, m := range all {
		if m.office {
			n++
		}
	}
	return n
}

// inReach is the group of a mention where all is right but offices, which stay the nodes that they are.
func inReach(m mention) string {
	if m.office {
		return m.node
	}
	return m.gold
}
