package syntax

// parse reads the sentence of the sight, by the best action at each state.
func (r *Reader) parse(tags []uint8) {
	m, s := r.model, &r.state
	s.reset(&r.sight, tags)
	for !s.over() {
		if a, ok := s.forced(); ok {
			s.act(a)
			continue
		}
		r.keys = s.features(r.keys[:0])
		m.parser.score(r.keys, &r.scores)
		s.act(s.best(r.scores[:m.parser.classes]))
	}
}

// forced is the action that alone can be taken, if so it is.
func (s *state) forced() (int, bool) {
	switch {
	case len(s.stack) == 0:
		return shift, true
	case s.next < s.root:
		return 0, false
	case s.nodes[s.top(0)].head != s.none:
		return reduce, true
	}
	return leftOf(rootLabel), true
}

// best is the action with the best score of those that can be taken.
func (s *state) best(scores []int32) int {
	may := s.may()
	best := shift
	for a := range scores {
		if sort, label := kind(a); may[sort] && (sort < leftArc || label != rootLabel) && scores[a] > scores[best] {
			best = a
		}
	}
	return best
}

// features are those of Zhang and Nivre (2011), with the second of the stack, suffixes and
// triples of words.
func (s *state) features(keys []uint32) []uint32 {
	N := s.nodes
	i0, i1, j0 := s.top(0), s.top(1), s.next
	s0, s1, n0 := &N[i0], &N[i1], &N[j0]
	n1, n2, n3 := &N[s.ahead(1)], &N[s.ahead(2)], &N[s.ahead(3)]
	before, after := &N[s.none], &N[s.none]
	if j0 > 0 {
		before = &N[j0-1]
	}
	if i0 < s.root {
		after = &N[i0+1]
	}
	h := &N[s0.head]
	h2 := &N[h.head]
	l, l2 := &N[s0.children[0].outer], &N[s0.children[0].inner]
	r, r2 := &N[s0.children[1].outer], &N[s0.children[1].inner]
	k, k2 := &N[n0.children[0].outer], &N[n0.children[0].inner]
	d := uint32(min(j0-i0, 10))
	if i0 == s.none {
		d = 0
	}
	headed := uint32(s0.label)
	if s0.head == s.none {
		headed = 255
	}
	lab := func(x *node) uint32 { return uint32(x.label) }
	keys = append(keys,
		feature1(100, 0),
		feature2(101, s0.word, s0.tag), feature1(102, s0.word), feature1(103, s0.tag), feature2(104, n0.word, n0.tag), feature1(105, n0.word),
		feature1(106, n0.tag), feature2(107, n1.word, n1.tag), feature1(108, n1.word), feature1(109, n1.tag), feature1(110, n2.word), feature1(111, n2.tag),
		feature3(112, s0.word, s0.tag<<16|n0.tag, n0.word), feature3(113, s0.word, s0.tag, n0.word), feature3(114, s0.word, n0.tag, n0.word),
		feature3(115, s0.word, s0.tag, n0.tag), feature3(116, s0.tag, n0.word, n0.tag), feature2(117, s0.word, n0.word), feature2(118, s0.tag, n0.tag),
		feature2(119, n0.tag, n1.tag), feature3(120, n0.tag, n1.tag, n2.tag), feature3(121, s0.tag, n0.tag, n1.tag), feature3(122, h.tag, s0.tag, n0.tag),
		feature3(123, s0.tag, l.tag, n0.tag), feature3(124, s0.tag, r.tag, n0.tag), feature3(125, s0.tag, n0.tag, k.tag),
		feature2(126, s0.word, d), feature2(127, s0.tag, d), feature2(128, n0.word, d), feature2(129, n0.tag, d), feature3(130, s0.word, n0.word, d),
		feature3(131, s0.tag, n0.tag, d),
		feature2(132, s0.word, uint32(s0.valency[1])), feature2(133, s0.tag, uint32(s0.valency[1])), feature2(134, s0.word, uint32(s0.valency[0])),
		feature2(135, s0.tag, uint32(s0.valency[0])), feature2(136, n0.word, uint32(n0.valency[0])), feature2(137, n0.tag, uint32(n0.valency[0])),
		feature1(138, h.word), feature1(139, h.tag), feature1(140, headed), feature1(141, l.word), feature1(142, l.tag), feature1(143, lab(l)),
		feature1(144, r.word), feature1(145, r.tag), feature1(146, lab(r)), feature1(147, k.word), feature1(148, k.tag), feature1(149, lab(k)),
		feature1(150, h2.word), feature1(151, h2.tag), feature1(152, lab(h)), feature1(153, l2.word), feature1(154, l2.tag), feature1(155, lab(l2)),
		feature1(156, r2.word), feature1(157, r2.tag), feature1(158, lab(r2)), feature1(159, k2.word), feature1(160, k2.tag), feature1(161, lab(k2)),
		feature3(162, s0.tag, l.tag, l2.tag), feature3(163, s0.tag, r.tag, r2.tag), feature3(164, s0.tag, h.tag, h2.tag), feature3(165, n0.tag, k.tag, k2.tag),
	)
	set := func(x uint64) uint32 { return uint32(x) ^ uint32(x>>32)*fnvPrime }
	return append(keys,
		feature2(166, s0.word, set(s0.sets[1])), feature2(167, s0.tag, set(s0.sets[1])), feature2(168, s0.word, set(s0.sets[0])),
		feature2(169, s0.tag, set(s0.sets[0])), feature2(170, n0.word, set(n0.sets[0])), feature2(171, n0.tag, set(n0.sets[0])),
		feature1(172, s1.word), feature1(173, s1.tag), feature2(174, s1.tag, s0.tag), feature3(175, s1.tag, s0.tag, n0.tag), feature2(176, s1.tag, n0.tag),
		feature2(177, s1.word, n0.tag), feature3(178, s1.word, s0.tag, n0.tag), feature2(179, s1.word, n0.word),
		feature1(180, s0.suffix), feature1(181, n0.suffix), feature2(182, s0.suffix, n0.tag), feature2(183, s0.tag, n0.suffix), feature2(184, s0.suffix, n0.suffix),
		feature3(185, h.word, s0.word, n0.word), feature3(186, s0.word, n0.word, n1.word), feature2(187, s0.tag, n1.word), feature3(188, s0.tag, n0.tag, n1.word),
		feature3(189, s0.word, n0.tag, n1.tag), feature3(190, s0.tag, n0.word, n1.tag), feature2(191, before.tag, n0.tag), feature3(192, s0.tag, before.tag, n0.tag),
		feature1(193, n3.tag), feature3(194, s0.tag, after.tag, n0.tag), feature3(195, s0.tag, headed, n0.tag), feature2(196, headed, n0.word),
		feature3(197, s0.word, k.word, n0.tag), feature3(198, s0.tag, k.word, n0.word), feature3(199, s0.word, k.word, n0.word), feature3(200, s0.tag, k.word, n0.tag),
		feature3(201, s0.tag, lab(r), n0.tag), feature3(202, s0.word, r.word, n0.word), feature3(203, s0.tag, r.word, n0.tag),
		feature3(204, s0.tag, set(s0.sets[1]), n0.tag), feature3(205, s0.tag, set(n0.sets[0]), n0.tag),
	)
}
