package identity

import "strings"

// weighing weighs all that is known of two people whose names match.
type weighing struct {
	*edge
	a, b       *bearer
	kin        kinship
	known      bool // by that name in those years
	posts      bool // tied to one institution
	fieldInOne bool // only one has a private field of work
}

// doubt leaves a pair to users.
func (e *edge) doubt(points int, why string) {
	e.doubtful = true
	e.score -= points
	if why != "" {
		e.reasons = append(e.reasons, why)
	}
}

// less reports whether one name says so much less than the other that it could be many people's.
func (e *weighing) less() bool { return e.kin >= translated }

// alone reports whether a surname is all that a name says, or all but a letter.
func (e *weighing) alone() bool { return e.kin == surnameOnly || e.kin == initialOnly }

// tied reports whether more than names and states speaks for a pair.
func (e *weighing) tied() bool { return e.known || e.posts }

// states weighs which states two people serve.
func (e *weighing) states() {
	a, b := e.a, e.b
	switch {
	case a.state == b.state && a.state != "":
		e.reasons = append(e.reasons, "both of "+stateName(a.state))
	case e.known:
		e.score -= 2
		e.reasons = append(e.reasons, "known by that name in those years")
	case a.state == "" && b.state == "":
		e.score -= 4
		e.reasons = append(e.reasons, "of no known state")
	case a.state == "" || b.state == "":
		e.lackI, e.lackJ = e.lackI || a.state == "", e.lackJ || b.state == ""
		e.score -= 3
		if e.rule == rules[sameSpelling].name {
			e.rule = "same name, one state"
		}
		e.reasons = append(e.reasons, "one of "+stateName(a.state+b.state)+", of the other no state is known")
	case succeeds(a.state, b.state):
		e.score -= 3
		e.reasons = append(e.reasons, stateName(a.state)+" and "+stateName(b.state)+" follow each other")
	default:
		e.apart = true
		e.doubt(30, "but one of "+stateName(a.state)+", the other of "+stateName(b.state))
	}
}

// rest weighs all else; false means that the pair is not worth a user's look.
func (e *weighing) rest() bool {
	common := e.a.surnameIsCommon()
	if e.apart && (e.less() || e.kin == nearSpelling || common) {
		return false
	}
	e.shared = e.tied()
	if e.posts {
		e.score = min(e.score+3, 99)
		e.reasons = append(e.reasons, "tied to the same institution")
	}
	return e.fields(common) && e.years() && e.surnames() && e.suffixes()
}

// fields weighs what work they do.
func (e *weighing) fields(common bool) bool {
	a, b := e.a.fields, e.b.fields
	switch apart := fieldsOf(a, b); {
	case apart != "" && e.less():
		return false
	case apart != "":
		e.doubt(30, "but "+apart)
	case len(a) > 0 && len(b) > 0 && !shared(a, b) && common && !e.posts:
		e.doubt(20, "but many bear the surname, and their work differs")
	case len(a) == 0 && len(b) > 0 && hasPrivate(b):
		e.lackI, e.fieldInOne = true, true
	case len(b) == 0 && len(a) > 0 && hasPrivate(a):
		e.lackJ, e.fieldInOne = true, true
	}
	return true
}

// years weighs when they were in the news.
func (e *weighing) years() bool {
	gap := yearsApart(e.a.years, e.b.years)
	if gap > 40 || e.less() && gap > 10 {
		if e.alone() {
			return false
		}
		e.doubt(20, "but many years lie between")
	}
	if e.alone() && !e.tied() && (e.a.state == "" || e.b.state == "") {
		e.score -= 8
		if gap > 1 {
			e.doubt(0, "but some years lie between")
		}
	}
	return true
}

// surnames weighs how many may bear such a name.
func (e *weighing) surnames() bool {
	if e.tied() {
		return true
	}
	a, b := e.a, e.b
	unplaced := a.state == "" || b.state == ""
	switch {
	case e.kin == surnameOnly && a.givenAlone(b):
		return false
	case e.less() && e.kin != partOfName && a.surnameIsCommon() && b.surnameIsCommon():
		if e.alone() && unplaced {
			return false
		}
		e.doubt(10, "but many bear the surname")
	case e.kin == translated && a.state != b.state:
		e.doubt(15, "")
	case (e.kin == translated || e.kin == petName) && (e.fieldInOne || a.state == "" && b.state == "" && !a.sameSurname(b)):
		e.doubt(15, "")
	}
	return true
}

// suffixes weighs what tells bearers of one name in a family apart.
func (e *weighing) suffixes() bool {
	a, b := e.a.name.suffix, e.b.name.suffix
	switch one := a + b; {
	case a == b || e.known:
	case strings.Contains(one, "I") || one == "Sr": // a monarch's number, or what a father is seldom called by
		e.lackI, e.lackJ = e.lackI || a == "", e.lackJ || b == ""
	default:
		e.doubt(15, "but only one is "+one)
	}
	return true
}
