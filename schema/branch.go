package schema

// branch is an object or a list of the response. An error in a place that may not be null makes the
// nearest branch null that may be.
type branch struct {
	shape   *shape // of an object; nil for a list
	values  []any  // of the object's fields, or the list's items: other branches among them
	at      place  // where it stands
	nonNull bool
	dead    bool // an error took it out of the response
}

// place is where in the response a value goes.
type place struct {
	branch *branch // nil at the top
	index  int
}

// newBranch makes a branch and puts it into its place.
func newBranch(size int, at place, nonNull bool) *branch {
	n := &branch{values: make([]any, size), at: at, nonNull: nonNull}
	at.branch.values[at.index] = n
	return n
}

// null makes a place null, and if it may not be, that of the branch that it is in.
func (p place) null(nonNull bool) {
	for nonNull && p.branch.at.branch != nil {
		p.branch.dead = true
		p, nonNull = p.branch.at, p.branch.nonNull
	}
	p.branch.values[p.index] = nil
}

// alive reports whether a place still is in the response.
func (p place) alive() bool {
	for n := p.branch; n != nil; n = n.at.branch {
		if n.dead {
			return false
		}
	}
	return true
}

// path says where in the response a place is: by keys and indexes as clients see it, and by the
// positions of both.
func (p place) path() (path []any, at []int) {
	if p.branch.at.branch == nil {
		return nil, nil
	}
	path, at = p.branch.at.path()
	if s := p.branch.shape; s != nil {
		return append(path, s.fields[p.index].key), append(at, p.index)
	}
	return append(path, p.index), append(at, p.index)
}
