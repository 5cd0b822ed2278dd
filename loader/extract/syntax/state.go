package syntax

// Actions of the arc-eager system (Nivre, 2003), the root at the buffer's end (Ballesteros
// and Nivre, 2013). Those after reduce are left and right arcs, two for each label.
const (
	shift = iota
	reduce
	leftArc
	rightArc
)

func leftOf(label uint8) int  { return leftArc + 2*int(label) }
func rightOf(label uint8) int { return rightArc + 2*int(label) }

// kind is the sort of an action, and the label that it gives.
func kind(action int) (sort int, label uint8) {
	if action < leftArc {
		return action, 0
	}
	return leftArc + action%2, uint8((action - leftArc) / 2)
}

// state is a sentence half parsed. Nodes are its words, then the root, then nothing, which
// stands wherever there is no node.
type state struct {
	root, none int32
	stack      []int32
	next       int32 // the first of the buffer
	nodes      []node
}

// node is what is known of a word, and what the parse has made of it.
type node struct {
	word, suffix, tag uint32

	head     int32
	label    uint8
	stacked  bool
	valency  [2]uint8 // children on the left and on the right
	children [2]pair  // the outermost two of them, the outermost first
	sets     [2]uint64
}

type pair struct{ outer, inner int32 }

// reset begins a sentence of n words that sight has looked at.
func (s *state) reset(g *sight, tags []uint8) {
	n := int32(g.words())
	s.root, s.none, s.next = n, n+1, 0
	s.stack = s.stack[:0]
	s.nodes = grow(s.nodes, int(n)+2)
	empty := pair{s.none, s.none}
	for i := range s.nodes {
		s.nodes[i] = node{head: s.none, children: [2]pair{empty, empty}}
	}
	for i := range tags {
		w := g.at(i)
		d := &s.nodes[i]
		d.word, d.suffix, d.tag = w.lower, w.suffix[2], uint32(tags[i])+1
	}
	s.nodes[s.root].word, s.nodes[s.root].tag = 7, 250
	s.nodes[s.none].word, s.nodes[s.none].tag = 8, 251
}

// top is the node that many below the stack's top.
func (s *state) top(below int) int32 {
	if at := len(s.stack) - 1 - below; at >= 0 {
		return s.stack[at]
	}
	return s.none
}

// ahead is the node that many after the buffer's first.
func (s *state) ahead(n int32) int32 {
	if s.next+n <= s.root {
		return s.next + n
	}
	return s.none
}

func (s *state) over() bool { return s.next == s.root && len(s.stack) == 0 }

// may report which sorts of action can be taken.
func (s *state) may() (out [4]bool) {
	out[shift] = s.next < s.root
	if len(s.stack) == 0 {
		return out
	}
	headed := s.nodes[s.top(0)].head != s.none
	out[reduce] = headed
	out[leftArc] = !headed
	out[rightArc] = s.next < s.root
	return out
}

// act takes an action.
func (s *state) act(action int) {
	sort, label := kind(action)
	switch sort {
	case shift:
		s.push()
	case reduce:
		s.pop()
	case leftArc:
		s.arc(s.next, s.top(0), label, 0)
		s.pop()
	case rightArc:
		s.arc(s.top(0), s.next, label, 1)
		s.push()
	}
}

func (s *state) push() {
	s.stack = append(s.stack, s.next)
	s.nodes[s.next].stacked = true
	s.next++
}

func (s *state) pop() {
	s.nodes[s.top(0)].stacked = false
	s.stack = s.stack[:len(s.stack)-1]
}

// arc gives a child its head. side is where the child stands.
func (s *state) arc(head, child int32, label uint8, side int) {
	c, h := &s.nodes[child], &s.nodes[head]
	c.head, c.label = head, label
	h.children[side] = pair{child, h.children[side].outer}
	h.valency[side] = min(h.valency[side]+1, 7)
	h.sets[side] |= 1 << (label % 64)
}

// tree writes what the parse came to. Of several words without a head the first is the
// root, and governs the others.
func (s *state) tree(heads []int32, labels []uint8) {
	first := int32(Root)
	for i := range heads {
		d := &s.nodes[i]
		heads[i], labels[i] = d.head, d.label
		if d.head != s.root {
			continue
		}
		heads[i] = first
		if first == Root {
			first = int32(i)
		}
	}
}
