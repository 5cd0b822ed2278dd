package extract

import (
	"slices"

	"parley/graph"
)

// compare counts the parties of one report that another has too, and those that only one
// of them has. A state and its minister are one party, two ministers of it are not; and where
// a state's own people meet each other, none of them stands for it.
func (f *meetingFinder) compare(a, b []side) (shared, onlyA, onlyB int) {
	same := f.oneParty
	if f.domestic(a) || f.domestic(b) {
		same = func(x, y int) bool { return x == y }
	}
	shared = among(a, b, same)
	return shared, len(a) - shared, len(b) - among(b, a, same)
}

// among counts the parties of one report that another has.
func among(a, b []side, same func(x, y int) bool) int {
	n := 0
	for _, x := range a {
		if slices.ContainsFunc(b, func(y side) bool { return same(x.entity, y.entity) }) {
			n++
		}
	}
	return n
}

// oneParty reports whether two names may be of one party: they name the same, or one of them
// is the state that the other serves.
func (f *meetingFinder) oneParty(x, y int) bool {
	if x == y {
		return true
	}
	a, b := &f.d.entities[x], &f.d.entities[y]
	return f.key(x) == f.key(y) && (a.kind == graph.KindPerson) != (b.kind == graph.KindPerson)
}

// domestic reports whether the parties are several people of one state, and nobody else.
func (f *meetingFinder) domestic(sides []side) bool {
	people := 0
	for _, s := range sides {
		if f.key(s.entity) != f.key(sides[0].entity) {
			return false
		}
		if f.d.entities[s.entity].kind == graph.KindPerson {
			people++
		}
	}
	return people > 1
}

// key is what a party stands for in comparisons: a person's or state's country, else the body of which a person has
// a post, else itself.
func (f *meetingFinder) key(x int) string {
	e := &f.d.entities[x]
	if e.country != "" && (e.kind == graph.KindPerson || e.subkind == graph.State) {
		return e.country
	}
	if e.kind == graph.KindPerson {
		for _, i := range f.phrases.known.held[x] {
			if p := &f.d.positions[i]; p.status != graph.Former && p.institution >= 0 {
				return f.d.entities[p.institution].name
			}
		}
	}
	return e.name
}

// partiesOf are those who would meet again, and not who brings two of them together: the
// states and institutions, and people for whom none of them stands.
func (f *meetingFinder) partiesOf(r *record) []side {
	var out []side
	stood := map[string]bool{}
	third := f.opposed(r)
	for _, s := range r.sides {
		if f.d.entities[s.entity].kind != graph.KindPerson && !(third && (s.role == graph.Mediator || s.role == graph.Host)) {
			out = append(out, side{s.entity, graph.Member})
			stood[f.key(s.entity)] = true
		}
	}
	for _, s := range r.sides {
		if f.d.entities[s.entity].kind == graph.KindPerson && !third && !stood[f.key(s.entity)] && s.role == graph.Member {
			out = append(out, side{s.entity, graph.Member})
		}
	}
	return out
}

// opposed reports whether two states or institutions face each other in a record, whoever
// hosts them.
func (f *meetingFinder) opposed(r *record) bool {
	n := 0
	for _, s := range r.sides {
		if s.role == graph.Member && f.d.entities[s.entity].kind != graph.KindPerson {
			n++
		}
	}
	return n > 1
}

// facing are the parties of a record without the states or institutions that only bring
// two others together.
func (f *meetingFinder) facing(r *record) []int {
	third := f.opposed(r)
	var out []int
	for _, s := range r.sides {
		if f.d.entities[s.entity].kind == graph.KindPerson || !third || s.role == graph.Member {
			out = append(out, s.entity)
		}
	}
	return out
}

// faceToFace are the people of a record without whoever has a role of his own in it, as who brings two others together has.
func (f *meetingFinder) faceToFace(r *record) (out []int) {
	for _, s := range r.sides {
		if f.d.entities[s.entity].kind == graph.KindPerson && s.role == graph.Member {
			out = append(out, s.entity)
		}
	}
	return out
}

// shareParties reports whether some party of a is one of b, or a names none.
func (f *meetingFinder) shareParties(a, b []side) bool {
	if len(a) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if f.key(x.entity) == f.key(y.entity) {
				return true
			}
		}
	}
	return false
}

func (f *meetingFinder) has(r *record, entity int) bool {
	return slices.ContainsFunc(r.sides, func(s side) bool { return s.entity == entity })
}

// helpersOnly reports whether nobody is named in an encounter but those who bring its sides together.
func (f *meetingFinder) helpersOnly(e *encounter) bool {
	return len(e.bodies) == 0 && !slices.ContainsFunc(e.sides, func(s side) bool { return s.role != graph.Mediator })
}
