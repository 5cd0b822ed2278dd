package schema

import (
	"slices"
	"strings"

	"parley/graph"
)

// reference is what a client writes where an ID is asked for: an id, or a name.
type reference struct {
	text  string
	kinds []graph.Kind
	get   func() ([]graph.Node, error)
}

// The kinds that references can be asked to fit.
var (
	actorKinds       = []graph.Kind{graph.KindPerson, graph.KindInstitution}
	personKinds      = []graph.Kind{graph.KindPerson}
	institutionKinds = []graph.Kind{graph.KindInstitution}
	locationKinds    = []graph.Kind{graph.KindLocation}
	meetingKinds     = []graph.Kind{graph.KindMeeting}
	articleKinds     = []graph.Kind{graph.KindArticle}
	countryKinds     = []graph.Kind{graph.KindInstitution, graph.KindLocation}
)

// maxShown is how many candidates an error about an ambiguous name shows.
const maxShown = 10

// refer asks for a reference together with all others of the level. No kinds means any.
func (r *reads) refer(text string, kinds []graph.Kind) *reference {
	return &reference{text, kinds, r.lookups().get(text)}
}

// find returns the node that is meant, or nil where there is none; an ambiguous name is
// an error that names the candidates.
func (r *reference) find() (*graph.Node, error) {
	found, err := r.get()
	if err != nil {
		return nil, err
	}
	var fit []graph.Node
	for _, n := range found {
		if len(r.kinds) == 0 || slices.Contains(r.kinds, n.Kind) {
			fit = append(fit, n)
		}
	}
	fit = graph.ActorWins(fit)
	switch len(fit) {
	case 0:
		return nil, nil
	case 1:
		return &fit[0], nil
	}
	return nil, severalMeant(r.text, fit)
}

// severalMeant says that a name is ambiguous, and what it may mean.
func severalMeant(text string, candidates []graph.Node) error {
	f := faultf(CodeInput, "%q may mean any of %d entities; use an id", clip(text), len(candidates))
	for _, n := range candidates[:min(len(candidates), maxShown)] {
		f.candidates = append(f.candidates, Candidate{n.ID, n.Name})
	}
	return f
}

// need is find for questions that cannot do without the node.
func (r *reference) need() (*graph.Node, error) {
	n, err := r.find()
	if err == nil && n == nil {
		return nil, r.unknown()
	}
	return n, err
}

// unknown says that nothing fits, and what to do about it.
func (r *reference) unknown() error {
	found, err := r.get()
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return faultf(CodeNotFound, "nothing is known as %q; search finds what has a part of a name", clip(r.text))
	}
	wanted := make([]string, len(r.kinds))
	for i, k := range r.kinds {
		wanted[i] = string(k)
	}
	return faultf(CodeNotFound, "%q is known as %s, but %s is asked for here", clip(r.text), found[0].Kind, strings.Join(wanted, " or "))
}

// references are those of one field's arguments, and what is done with each.
type references struct {
	reads *reads
	list  []*reference
	use   []func(*graph.Node) error
	done  bool
	err   error
}

// want asks for the node that an argument names, where it is given.
func (r *references) want(a args, name string, kinds []graph.Kind, use func(*graph.Node) error) {
	if a.has(name) {
		r.add(a.text(name), kinds, use)
	}
}

func (r *references) add(text string, kinds []graph.Kind, use func(*graph.Node) error) {
	r.addRef(r.reads.refer(text, kinds), use)
}

func (r *references) addRef(ref *reference, use func(*graph.Node) error) {
	r.list = append(r.list, ref)
	r.use = append(r.use, use)
}

// settle finds all that were asked for, once; one that is unknown is an error.
func (r *references) settle() error {
	if !r.done {
		r.done, r.err = true, r.findAll()
	}
	return r.err
}

// then answers once all that were asked for are found: at once where nothing was.
func (r *references) then(answer func() any) any {
	if len(r.list) == 0 {
		return answer()
	}
	return thunk(func() (any, error) {
		if err := r.settle(); err != nil {
			return nil, err
		}
		return answer(), nil
	})
}

func (r *references) findAll() error {
	for i, ref := range r.list {
		n, err := ref.need()
		if err != nil {
			return err
		}
		if err := r.use[i](n); err != nil {
			return err
		}
	}
	return nil
}
