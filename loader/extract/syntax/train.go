package syntax

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// Sentence is a sentence to learn from.
type Sentence struct {
	Words     []string
	Tags      []string // "VERB|VBD"
	Heads     []int    // by word, or Root: they make a tree
	Relations []string
}

// Options say how to learn.
type Options struct {
	Epochs, Again         int // how often each sentence is learned from, with all features and with those kept
	TagEpochs             int // the same of the tagger, both times
	Features, TagFeatures int // how many features the parser and the tagger keep
	Margin                int32
	Least                 int // weights of the parser that are smaller are left out: they cost time and change next to nothing
	Seed                  uint64
	Report                func(what string, epoch int, right float64) // may be nil
}

// Train learns a model; some tag must be seen 20 times. Features are selected by their weights, and the weights learned
// anew on these alone. The parser learns from tags that a tagger gave which had not seen
// the sentence.
func Train(sentences []Sentence, o Options) *Model {
	t := &trainer{Options: o, sentences: sentences, model: &Model{}}
	t.number()
	t.look()
	var all []int
	for i := range sentences {
		all = append(all, i)
	}
	t.jackknife()
	l := t.learnTags("tags", all, newLearner(len(t.model.tags)))
	l = t.learnTags("tags, selected", all, l.only(o.TagFeatures))
	t.model.tagger = pack(l.averaged(), len(t.model.tags), 0)
	p := t.learnTrees("trees", o.Epochs, 0, newLearner(rightOf(uint8(len(t.model.relations)-1))+1))
	p = t.learnTrees("trees, selected", o.Again, o.Margin, p.only(o.Features))
	t.model.parser = pack(p.averaged(), p.classes, o.Least)
	return t.model
}

type trainer struct {
	Options
	sentences []Sentence
	model     *Model
	tags      [][]uint8 // of each sentence, as known
	guessed   [][]uint8 // as a tagger gave them
	golds     []*gold
	sights    []sight
}

// rareTag is how often a tag must be seen; a rarer one is learned as the commonest of the
// same universal part of speech.
const rareTag = 20

// number numbers tags and relations by the alphabet, the root's relation first.
func (t *trainer) number() {
	counts, relations := map[string]int{}, map[string]bool{}
	for _, s := range t.sentences {
		for i := range s.Words {
			counts[s.Tags[i]]++
			relations[s.Relations[i]] = true
		}
	}
	numbers := map[string]uint8{}
	tags := slices.Sorted(maps.Keys(counts))
	for _, tag := range tags {
		if counts[tag] >= rareTag {
			numbers[tag] = uint8(len(t.model.tags))
			t.model.tags = append(t.model.tags, tag)
		}
	}
	for _, tag := range tags {
		if counts[tag] < rareTag {
			numbers[tag] = numbers[commonest(tag, t.model.tags, counts)]
		}
	}
	delete(relations, "root")
	t.model.relations = append([]string{"root"}, slices.Sorted(maps.Keys(relations))...)
	for _, s := range t.sentences {
		tags, labels := make([]uint8, len(s.Words)), make([]uint8, len(s.Words))
		for i := range s.Words {
			tags[i] = numbers[s.Tags[i]]
			labels[i] = uint8(max(slices.Index(t.model.relations, s.Relations[i]), 0))
		}
		t.tags = append(t.tags, tags)
		t.golds = append(t.golds, newGold(s.Heads, labels))
	}
}

// commonest is the commonest of some tags with the part of speech of another.
func commonest(tag string, tags []string, counts map[string]int) string {
	best := tags[0]
	same := func(x string) bool { return universal(x) == universal(tag) }
	for _, x := range tags {
		if same(x) && (!same(best) || counts[x] > counts[best]) {
			best = x
		}
	}
	return best
}

// universal is the universal part of speech of a tag.
func universal(tag string) string {
	part, _, _ := strings.Cut(tag, "|")
	return part
}

// look looks at all words once, and finds those whose tag is sure: in 995 of 1000 cases,
// and of 20 at least.
func (t *trainer) look() {
	counts := map[uint32]map[uint8]int{}
	for n, s := range t.sentences {
		var g sight
		g.look(s.Words)
		t.sights = append(t.sights, g)
		for i, tag := range t.tags[n] {
			form := g.at(i).form
			if counts[form] == nil {
				counts[form] = map[uint8]int{}
			}
			counts[form][tag]++
		}
	}
	for _, form := range slices.Sorted(maps.Keys(counts)) {
		all, most, best := 0, 0, uint8(0)
		for tag, n := range counts[form] {
			all += n
			if n > most {
				most, best = n, tag
			}
		}
		if all >= 20 && most*1000 >= all*995 {
			t.model.sure.index.add(form)
			t.model.sure.tags = append(t.model.sure.tags, best)
		}
	}
}

// jackknife guesses the tags of each fifth of the sentences by what the others teach.
func (t *trainer) jackknife() {
	const parts = 5
	t.guessed = make([][]uint8, len(t.sentences))
	for part := range parts {
		var others []int
		for i := range t.sentences {
			if i%parts != part {
				others = append(others, i)
			}
		}
		l := t.learnTags("tags of a fifth", others, newLearner(len(t.model.tags)))
		r := NewReader(&Model{tags: t.model.tags, sure: t.model.sure, tagger: pack(l.averaged(), l.classes, 0)})
		for i := part; i < len(t.sentences); i += parts {
			t.guessed[i] = make([]uint8, len(t.tags[i]))
			r.sight = t.sights[i]
			r.tag(t.guessed[i])
		}
	}
}

// learnTags teaches a learner the tags of some sentences.
func (t *trainer) learnTags(what string, which []int, l *learner) *learner {
	random := rand.New(rand.NewPCG(t.Seed, 1))
	order := slices.Clone(which)
	var keys []uint32
	var given []uint8
	for epoch := range t.TagEpochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		right, all := 0, 0
		for _, n := range order {
			g := &t.sights[n]
			given = given[:0]
			for i, known := range t.tags[n] {
				if sure, ok := t.model.sure.of(g.at(i)); ok {
					given = append(given, sure)
					continue
				}
				keys = g.tagFeatures(keys[:0], given, i)
				best := largest(l.score(keys))
				l.now++
				all++
				if best == int(known) {
					right++
				} else {
					l.update(keys, int(known), best)
				}
				given = append(given, uint8(best))
			}
		}
		t.report(what, epoch, right, all)
	}
	return l
}

func (t *trainer) report(what string, epoch, right, all int) {
	if t.Report != nil {
		t.Report(what, epoch+1, float64(right)/float64(max(all, 1)))
	}
}

func largest[T cmp.Ordered](of []T) int {
	best := 0
	for i := range of {
		if of[i] > of[best] {
			best = i
		}
	}
	return best
}

// exploreFrom is the epoch from which on the learner's own choices are followed, and
// explorePercent how often.
const exploreFrom, explorePercent = 1, 90

// learnTrees teaches a learner the trees. It learns wherever the best wrong action is within
// the margin of the best right one.
func (t *trainer) learnTrees(what string, epochs int, margin int32, l *learner) *learner {
	random := rand.New(rand.NewPCG(t.Seed, 2))
	order := make([]int, len(t.sentences))
	for i := range order {
		order[i] = i
	}
	var s state
	var keys []uint32
	costless := make([]bool, l.classes)
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		right, all := 0, 0
		for _, n := range order {
			s.reset(&t.sights[n], t.guessed[n])
			for !s.over() {
				if a, ok := s.forced(); ok {
					s.act(a)
					continue
				}
				t.golds[n].costless(&s, costless)
				keys = s.features(keys[:0])
				good, bad := s.rivals(l.score(keys), costless)
				follow := good
				l.now++
				all++
				if bad >= 0 && l.scores[bad]+margin >= l.scores[good] {
					if l.scores[bad] >= l.scores[good] && epoch >= exploreFrom && random.IntN(100) < explorePercent {
						follow = bad
					}
					l.update(keys, good, bad)
				} else {
					right++
				}
				s.act(follow)
			}
		}
		t.report(what, epoch, right, all)
	}
	return l
}

// rivals are the best of the costless actions, and the best of the others that can be taken,
// or -1.
func (s *state) rivals(scores []int32, costless []bool) (good, bad int) {
	may := s.may()
	good, bad = -1, -1
	for a := range scores {
		sort, label := kind(a)
		switch {
		case !may[sort] || sort >= leftArc && label == rootLabel:
		case costless[a]:
			if good < 0 || scores[a] > scores[good] {
				good = a
			}
		case bad < 0 || scores[a] > scores[bad]:
			bad = a
		}
	}
	if good < 0 {
		good = bad
		bad = -1
	}
	return good, bad
}
