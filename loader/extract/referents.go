package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// referents finds whom a noun phrase without a name stands for: "the president", "the
// commission".
type referents struct {
	d        *document
	held     map[int][]int    // indices of document.positions by their person
	bearers  map[*title][]int // people by the title that tells of their post
	surnames map[string]int   // the first person whose name begins or ends with a word
	posts    map[string][]int // people by the head of a title that they bear: "minister"
	leaders  []int            // people who head a state or its government
	led      map[int]string   // the codes of the states that people are known to lead, though the article does not say so
	bodies   map[string][]int // institutions by the last word of their name: "commission"
}

func newReferents(d *document) *referents {
	r := &referents{d: d, held: map[int][]int{}, bearers: map[*title][]int{}, surnames: map[string]int{}, posts: map[string][]int{}, bodies: map[string][]int{}, led: map[int]string{}}
	current := map[string]bool{} // heads of posts that somebody holds: whoever held one is not meant by "the president"
	for i := range d.positions {
		if p := &d.positions[i]; p.status != graph.Former {
			current[lastWord(postOf(p.title))] = true
		}
	}
	for i := range d.positions {
		p := &d.positions[i]
		head := lastWord(postOf(p.title))
		if len(r.held[p.person]) < manyPosts {
			r.held[p.person] = append(r.held[p.person], i)
		}
		r.bearers[p.at] = append(r.bearers[p.at], p.person)
		if p.status == graph.Former && current[head] {
			continue
		}
		r.bears(head, p.person)
		if other := otherwise[graph.Fold(postOf(p.title))]; other != "" {
			r.bears(other, p.person)
		}
		if leaderPosts[graph.Fold(p.title)] && !mentions(r.leaders, p.person) {
			r.leaders = append(r.leaders, p.person)
		}
	}
	for e := range d.entities {
		x := &d.entities[e]
		if x.kind == graph.KindPerson && x.name != "" {
			r.surname(x.name, e)
			r.leader(e)
		}
		if x.kind != graph.KindInstitution || x.subkind == graph.State {
			continue
		}
		w := lastWord(x.name)
		r.bodies[w] = append(r.bodies[w], e)
		if head := headOf(x.name); head != "" && head != w {
			r.bodies[head] = append(r.bodies[head], e)
		}
	}
	return r
}

// bears notes that a person is called by a noun: "minister".
func (r *referents) bears(noun string, person int) {
	if !mentions(r.posts[noun], person) {
		r.posts[noun] = append(r.posts[noun], person)
	}
}

// otherwise are other nouns for the holders of a post: "the visiting premier".
var otherwise = map[string]string{"prime minister": "premier", "king": "monarch", "queen": "monarch", "emir": "ruler", "sultan": "ruler", "pope": "pontiff"}

// leader notes the office of a leader whom the gazetteer knows, though the article may not tell it.
func (r *referents) leader(person int) {
	code := r.d.stateLed(person)
	if code == "" || mentions(r.leaders, person) {
		return
	}
	r.led[person] = code
	for _, l := range r.d.tenures(person) {
		if leaderPosts[l.Office] {
			r.leaders = append(r.leaders, person)
			r.bears(lastWord(l.Office), person)
			return
		}
	}
}

// postOf is a title without what follows its head: "ambassador" of "ambassador to Tripoli".
func postOf(title string) string {
	for _, joint := range [...]string{" of ", " to ", " for "} {
		title, _, _ = strings.Cut(title, joint)
	}
	return title
}

// mentions reports whether a person is among the last of a list: enough to keep lists
// free of most doubles without looking through all of them.
func mentions(list []int, person int) bool {
	return slices.Contains(list[max(0, len(list)-manyPosts):], person)
}

// manyPosts is how many holders of one post, and posts of one person, are looked at.
const manyPosts = 40

// surname notes the words by which a person may be called.
func (r *referents) surname(name string, person int) {
	words := fields(name)
	for _, w := range []string{words[len(words)-1], words[0]} {
		if _, taken := r.surnames[w]; !taken {
			r.surnames[w] = person
		}
	}
}

// leaderPosts head a state or its government.
var leaderPosts = map[string]bool{"president": true, "prime minister": true, "chancellor": true, "premier": true, "king": true,
	"emir": true, "sultan": true, "leader": true, "taoiseach": true, "crown prince": true, "supreme leader": true}

// lastWord is the last word of a title or name in lower case.
func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[i+1:]
	}
	return strings.ToLower(s)
}

// headOf is the noun before "of" or "for" in the name of a body: "front" of "Front for the
// Renewal of the North", or nothing.
func headOf(name string) string {
	for _, joint := range [...]string{" for ", " of "} {
		if head, _, ok := strings.Cut(name, joint); ok {
			return lastWord(head)
		}
	}
	return ""
}

// post is the person meant by a post such as "president", of a state or institution if
// owners names one; of several the one named last, as the scene has it; or -1.
func (r *referents) post(noun string, owners []int, s *scene, title []string) int {
	found, when := -1, -1
	candidates := r.posts[noun]
	if len(owners) > 0 && (noun == "leader" || noun == "counterpart") {
		candidates = r.leaders
	}
	for _, p := range candidates[max(0, len(candidates)-manyPosts):] {
		if len(owners) > 0 && !r.serves(p, owners[0]) || !r.fitsTitle(p, title) {
			continue
		}
		if w := s.lastSeen(p); w > when {
			found, when = p, w
		}
	}
	return found
}

// fitsTitle reports whether a person may be called by the words of a minister's title: a prime minister is no "finance minister".
func (r *referents) fitsTitle(person int, title []string) bool {
	if len(title) < 2 || !slices.Contains(title, "minister") || len(r.held[person]) == 0 {
		return true
	}
	return slices.ContainsFunc(r.held[person], func(i int) bool {
		own := titleWords(r.d.positions[i].title)
		return !slices.Contains(own, "minister") || within(title, own) || within(own, title)
	})
}

// peer is the person who holds a post, told in lower case, in the service of the first of owners;
// or -1.
func (r *referents) peer(post string, owners []int) int {
	if len(owners) == 0 {
		return -1
	}
	candidates := r.posts[lastWord(post)]
	for _, p := range candidates[max(0, len(candidates)-manyPosts):] {
		for _, i := range r.held[p] {
			if at := &r.d.positions[i]; at.status != graph.Former && graph.Fold(postOf(at.title)) == post && r.serves(p, owners[0]) {
				return p
			}
		}
	}
	return -1
}

// serves reports whether a person serves a state or institution.
func (r *referents) serves(person, owner int) bool {
	o := &r.d.entities[owner]
	if c := r.d.entities[person].country; c != "" && c == o.country {
		return true
	}
	if code := r.led[person]; code != "" && code == o.country {
		return true
	}
	for _, i := range r.held[person] {
		if p := &r.d.positions[i]; p.institution == owner || p.state == owner {
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
