package sqlite

import (
	"parley/graph"
)

// A list that is sorted by the days on which dates start need not look at all of them for those
// that touch some days: a date that spans a year at most starts not more than a year before.
// The few others are vague, and have an index of their own.
const vagueDays = 366

// vague reports whether a date names no year or may mean days more than a year apart.
func vague(x *graph.Index) bool {
	if x.Annual || x.Earliest == graph.OpenStart || x.Latest == graph.OpenEnd {
		return true
	}
	first, err := graph.ParseDay(x.Earliest)
	if err != nil {
		return x.Earliest != "" // a year of five digits, say
	}
	last, err := graph.ParseDay(x.Latest)
	return err != nil || last-first > vagueDays
}

// window tells between which sort keys the dates start that a filter can keep and that are not
// vague: from its last day back to a year before its first. It is false where there is no telling.
func window(f *graph.DateFilter) (first, last string, ok bool) {
	if f == nil {
		return "", "", false
	}
	since, err := graph.ParseDay(f.Since)
	if err != nil {
		return "", "", false
	}
	until, err := graph.ParseDay(f.Until)
	if err != nil {
		return "", "", false
	}
	if !f.Definite {
		since -= vagueDays
	}
	return graph.DateSort(until), graph.DateSort(since), true
}
