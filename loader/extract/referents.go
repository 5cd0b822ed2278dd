package extract

import (
	"strings"

	"parley/graph"
)

// referents finds whom a noun phrase without a name stands for: "the president", "the
// commission".
type referents struct {
	d      *document
	posts  map[string][]int // people by the head of a title that they bear: "minister"
	bodies map[string][]int // institutions by the last word of their name: "commission"
}

func newReferents(d *document) *referents {
	r := &referents{d: d, posts: map[string][]int{}, bodies: map[string][]int{}}
	for i := range d.positions {
		p := &d.positions[i]
		head := lastWord(p.title)
		if before, _, ok := strings.Cut(p.title, " of "); ok {
			head = lastWord(before)
		}
		if !containsInt(r.posts[head], p.person) {
			r.posts[head] = append(r.posts[head], p.person)
		}
	}
	for e := range d.entities {
		x := &d.entities[e]
		if x.kind != graph.KindInstitution || x.subkind == graph.State {
			continue
		}
		w := lastWord(x.name)
		r.bodies[w] = append(r.bodies[w], e)
	}
	return r
}

// lastWord is the last word of a title or name in lower case.
func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[i+1:]
	}
	return strings.ToLower(s)
}

// post is the person meant by a post such as "president", of a state or institution if
// owners names one; of several the one named last, as the scene has it; or -1.
func (r *referents) post(noun string, owners []int, s *scene) int {
	found, when := -1, -1
	for _, p := range r.posts[noun] {
		if len(owners) > 0 && !r.serves(p, owners[0]) {
			continue
		}
		w := 0
		if s != nil {
			w = s.lastSeen(p)
		}
		if w > when {
			found, when = p, w
		}
	}
	return found
}

// serves reports whether a person serves a state or institution.
func (r *referents) serves(person, owner int) bool {
	o := &r.d.entities[owner]
	if c := r.d.entities[person].country; c != "" && c == o.country {
		return true
	}
	for i := range r.d.positions {
		if p := &r.d.positions[i]; p.person == person && (p.institution == owner || p.state == owner) {
			return true
		}
	}
	return false
}

// body is the only institution whose name ends with a noun, or -1.
func (r *referents) body(noun string) int {
	if list := r.bodies[noun]; len(list) == 1 {
		return list[0]
	}
	return -1
}
