package syntax

// gold is the known tree of a sentence, in which the root is the node after the last word.
type gold struct {
	heads  []int32
	labels []uint8
	last   []int32   // of each node: its last child, or -1
	left   [][]int32 // of each word: its children to the left
}

func newGold(heads []int, labels []uint8) *gold {
	n := len(heads)
	g := &gold{heads: make([]int32, n), labels: labels, last: make([]int32, n+1), left: make([][]int32, n+1)}
	for i := range g.last {
		g.last[i] = -1
	}
	lifted := projected(heads)
	for i, h := range lifted {
		if h == Root {
			h = n
		}
		g.heads[i] = int32(h)
		g.last[h] = int32(i)
		if h > i {
			g.left[h] = append(g.left[h], int32(i))
		}
	}
	return g
}

// projected lifts words to the heads of their heads until no two arcs cross (Nivre and
// Nilsson, 2005).
func projected(heads []int) []int {
	out := append([]int(nil), heads...)
	for {
		worst := -1
		for i, h := range out {
			if h != Root && crossed(out, i) && (worst < 0 || span(out, i) < span(out, worst)) {
				worst = i
			}
		}
		if worst < 0 {
			return out
		}
		out[worst] = out[out[worst]]
	}
}

func span(heads []int, i int) int { return max(heads[i]-i, i-heads[i]) }

// crossed reports whether a word between i and its head does not descend from that head.
func crossed(heads []int, i int) bool {
	h := heads[i]
	for k := min(i, h) + 1; k < max(i, h); k++ {
		x := k
		for x != Root && x != h {
			x = heads[x]
		}
		if x != h {
			return true
		}
	}
	return false
}

// costless marks the actions after which the known tree, or what is left of it, can still be
// reached: the dynamic oracle of Goldberg and Nivre (2012).
func (g *gold) costless(s *state, out []bool) {
	clear(out)
	may := s.may()
	b, top := s.next, s.top(0)
	pushes := true // whether b can leave the buffer unattached from here, nothing lost
	if b < s.root {
		for _, k := range g.left[b] {
			pushes = pushes && !(s.nodes[k].stacked && s.nodes[k].head == s.none)
		}
		h := g.heads[b]
		below := h < b && s.nodes[h].stacked
		out[shift] = may[shift] && pushes && !below
		if may[rightArc] && pushes && (h == top || !below && h < b) {
			g.arcs(out, rightOf, h == top, b)
		}
	}
	if top == s.none {
		return
	}
	out[reduce] = may[reduce] && g.last[top] < b
	if h := g.heads[top]; may[leftArc] && g.last[top] < b && h <= b {
		g.arcs(out, leftOf, h == b, top)
	}
}

// arcs marks the arcs to a child: with its own label where the head is its own, else with any.
func (g *gold) arcs(out []bool, action func(uint8) int, own bool, child int32) {
	if own {
		out[action(g.labels[child])] = true
		return
	}
	for l := uint8(rootLabel + 1); action(l) < len(out); l++ {
		out[action(l)] = true
	}
}
