package derive

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/identity"
)

// Conflict is something about a meeting in which articles disagree.
type Conflict struct {
	Property string // "date", "place", "status" or "kind"
	Values   []ConflictingValue
}

// ConflictingValue is one of the things that articles say, and the MENTIONS claims that say it.
type ConflictingValue struct {
	Value  string // EDTF, name of a place, status or kind
	Claims []graph.Claim
}

// Conflicts tells where the articles on a meeting disagree, by property in the order of Conflict,
// the value that most articles give first. It is read from the standing MENTIONS claims on the
// meeting, in any order. Only what cannot both be so is a conflict: a month and a day in it agree,
// as a city and its country do; what was planned and then came about otherwise is history, and so is a
// plan that was changed.
func Conflicts(claims []graph.Claim) []Conflict {
	all := accounts(claims)
	if len(all) == 0 {
		return nil
	}
	status := all[len(all)-1].status
	deciding := slices.DeleteFunc(slices.Clone(all), func(a account) bool { return !decides(a.report, status) })
	var out []Conflict
	add := func(property string, told []account, value func(account) string, differ func(a, b reading) bool) {
		if values := disagreements(told, value, differ); len(values) > 1 {
			out = append(out, Conflict{Property: property, Values: values})
		}
	}
	add("date", deciding, func(a account) string { return a.edtf }, func(a, b reading) bool {
		return !a.date.PossiblyOverlaps(b.date) && !replaced(a, b)
	})
	add("place", deciding, func(a account) string { return commonest(a.claim.Facets[facetPlace]) }, func(a, b reading) bool {
		return identity.PlacesDiffer(a.claim.Facets, b.claim.Facets) && !replaced(a, b)
	})
	add("status", deniedOrHeld(all), func(a account) string { return string(a.status) }, func(a, b reading) bool {
		return a.calledOff() != b.calledOff()
	})
	add("kind", all, account.kind, func(a, b reading) bool { return identity.Family(a.kind()) != identity.Family(b.kind()) })
	return out
}

func (a account) kind() string { return commonest(a.claim.Facets[facetSubkind]) }

// deniedOrHeld are the accounts by which a meeting came about, and those that later call it off or
// refused all the same; none where there are not both.
func deniedOrHeld(all []account) []account {
	var came, off []account
	for _, a := range all {
		switch { // of one day, called off comes before held
		case a.cameAbout():
			came = append(came, a)
		case a.calledOff() && slices.ContainsFunc(all, func(c account) bool {
			return c.cameAbout() && c.asOf <= a.asOf && (c.edtf == "" || a.edtf == "" || c.date.PossiblyOverlaps(a.date))
		}):
			off = append(off, a)
		}
	}
	if len(off) == 0 {
		return nil
	}
	return append(came, off...)
}

// reading is one value of what articles disagree about.
type reading struct {
	account           // the first that gives it
	claims            []graph.Claim
	firstDay, lastDay string // of publication
	unpublished       bool   // no day of publication is known of some
}

// replaced reports whether one of two values of what has not come about took the place of the
// other: all articles that give the one are older than those that give the other.
func replaced(a, b reading) bool {
	if a.cameAbout() || b.cameAbout() || a.unpublished || b.unpublished {
		return false
	}
	return a.lastDay < b.firstDay || b.lastDay < a.firstDay
}

// disagreements lists the values that differ from another one, with the claims that give them.
func disagreements(told []account, value func(account) string, differ func(a, b reading) bool) []ConflictingValue {
	var readings []reading
	at := map[string]int{}
	for _, a := range told {
		s := value(a)
		if s == "" {
			continue
		}
		i, ok := at[s]
		if !ok {
			i = len(readings)
			at[s] = i
			readings = append(readings, reading{account: a, firstDay: a.reported})
		}
		v := &readings[i]
		v.claims = append(v.claims, a.claim)
		v.firstDay, v.lastDay = min(v.firstDay, a.reported), max(v.lastDay, a.reported)
		v.unpublished = v.unpublished || a.reported == ""
	}
	var out []ConflictingValue
	for _, v := range readings {
		if slices.ContainsFunc(readings, func(w reading) bool { return value(w.account) != value(v.account) && differ(v, w) }) {
			out = append(out, ConflictingValue{Value: value(v.account), Claims: v.claims})
		}
	}
	slices.SortFunc(out, func(a, b ConflictingValue) int {
		return cmp.Or(len(b.Claims)-len(a.Claims), strings.Compare(a.Value, b.Value))
	})
	return out
}
