package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// scene is what a reader has in mind when a sentence begins: whom "he" and "the two
// sides" stand for. It is updated sentence by sentence.
type scene struct {
	d       *document
	subject int   // the person whom the last clause was about, or -1
	people  []int // people, the last named last
	pairs   []int // the people of the last group of two
	crowd   []int // the people of the last meeting of more
	couple  []int // the people of the last sentence, where it named two
	sent    []int // the state or institution of the last delegation
	sides   []int // the states or institutions that last faced each other
	met     bool  // two people of two states have met since
	guest   int   // whom somebody received last, or -1
	host    int   // who received him, or -1
	states  *entityIndex
}

func newScene(d *document) *scene {
	return &scene{d: d, subject: -1, guest: -1, host: -1, states: newEntityIndex(d, stateKeys)}
}

// pronoun is whom "he", "she" or "they" stands for.
func (s *scene) pronoun(w string) []int {
	switch w {
	case "he", "him":
		return s.one(func(e *entity) bool { return sexOf(e) != 'f' })
	case "she", "her":
		if found := s.one(func(e *entity) bool { return sexOf(e) == 'f' }); found != nil {
			return found // a name that does not tell is a man's more often, in news of politics
		}
		return s.one(func(e *entity) bool { return sexOf(e) != 'm' })
	}
	if w == "i" || w == "me" {
		return s.one(func(*entity) bool { return true })
	}
	if w == "we" || w == "us" {
		return s.speakers()
	}
	return firstOf(s.pairs, s.sides)
}

// firstOf is the first list that names more than one.
func firstOf(lists ...[]int) []int {
	for _, l := range lists {
		if len(l) > 1 {
			return l
		}
	}
	return nil
}

// speakers is the state that "we" stands for in the mouth of one who serves it.
func (s *scene) speakers() []int {
	if s.subject < 0 || s.d.entities[s.subject].country == "" {
		return nil
	}
	if e := s.states.find(s.d.entities[s.subject].country); e >= 0 {
		return []int{e}
	}
	return nil
}

// sexOf is 'f' or 'm' where the article or a person's given name tells, else 0.
func sexOf(e *entity) byte {
	switch {
	case e.female:
		return 'f'
	case e.male:
		return 'm'
	}
	given, _, ok := strings.Cut(e.name, " ")
	if !ok {
		return 0
	}
	sex, _ := gazetteer.GivenName(graph.Fold(given))
	return sex
}

// one is the person in mind who fits: the subject first, then the one named last.
func (s *scene) one(fits func(*entity) bool) []int {
	if s.subject >= 0 && fits(&s.d.entities[s.subject]) {
		return []int{s.subject}
	}
	for i := len(s.people) - 1; i >= 0 && i >= len(s.people)-sceneMemory; i-- {
		if fits(&s.d.entities[s.people[i]]) {
			return []int{s.people[i]}
		}
	}
	return nil
}

// pair is whom "the two leaders" (people) or "the two sides" stands for; "the leaders" are
// those of the last meeting of several.
func (s *scene) pair(people, two bool) []int {
	if people && !two && len(s.crowd) > 2 {
		return s.crowd
	}
	var couple []int
	if two {
		couple = s.couple
	}
	if people {
		return firstOf(s.pairs, s.sides, couple)
	}
	return firstOf(s.sides, s.pairs, couple)
}

// lastSeen is when a person was named last: greater is later, 0 is never.
func (s *scene) lastSeen(person int) int {
	for i := len(s.people) - 1; i >= 0 && i >= len(s.people)-sceneMemory; i-- {
		if s.people[i] == person {
			return i + 1
		}
	}
	return 0
}

// sceneMemory is how many mentions of people back a reader remembers.
const sceneMemory = 60

// see takes in the groups of a sentence that has been read.
func (s *scene) see(groups []group) {
	named := len(s.people)
	for _, g := range groups {
		var people, sides []int
		for _, e := range g.entities {
			x := &s.d.entities[e]
			switch {
			case x.kind == graph.KindPerson:
				people = append(people, e)
			case x.kind == graph.KindInstitution && x.subkind != graph.Media:
				sides = append(sides, e)
			}
		}
		if teams[g.noun] && len(sides) == 1 {
			s.sent = sides
		}
		if !g.pronoun {
			s.people = append(s.people, people...)
		}
		if len(people) == 2 && !g.company {
			s.pairs = people
		}
		if len(sides) == 2 {
			s.face(sides, g.from)
		}
	}
	s.couples(s.people[named:])
}

// face takes in two states or institutions that are named side by side from token i on. Those that something is but compared with or comes
// from leave whom the article was about: "goods from Chile and Peru".
func (s *scene) face(two []int, i int) {
	if inPassing[s.d.tokens[max(i-1, 0)].lower] && len(firstOf(s.sides, s.pairs)) > 0 {
		return
	}
	s.sides, s.met = two, false
}

// inPassing stand before those who are spoken of in passing.
var inPassing = set(`from like unlike as than including despite besides alongside`)

// couples takes in the people of a sentence, who are a couple where they are two.
func (s *scene) couples(people []int) {
	var two []int
	for _, x := range people {
		if !mentions(two, x) {
			two = append(two, x)
		}
		if len(two) > 2 {
			break
		}
	}
	switch len(two) {
	case 2:
		s.couple = two
	case 0:
	default:
		s.couple = nil
	}
}

// meet takes in who faced each other in a meeting, and the people among them who had no other role in it.
func (s *scene) meet(parties, faces []int) {
	var people, sides []int
	for _, e := range parties {
		if s.d.entities[e].kind == graph.KindPerson {
			people = append(people, e)
		} else {
			sides = append(sides, e)
		}
	}
	if len(faces) == 2 {
		s.pairs = faces
	} else if len(people) > 1 {
		s.pairs = people
	}
	if len(people) > 2 {
		s.crowd = people
	}
	s.met = s.met || len(people) == 2 && s.d.ofTwoStates(people[0], people[1])
	if len(sides) > 1 {
		s.sides, s.met = sides, false
	}
}

// ofTwoStates reports whether two people serve a state each, and not the same.
func (d *document) ofTwoStates(x, y int) bool {
	a, b := d.entities[x].country, d.entities[y].country
	return a != "" && b != "" && a != b
}
