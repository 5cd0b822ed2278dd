package neo4j

import (
	"parley/graph"
)

// A list by date begins with the newest first day. What lies in a range of days therefore stands in
// one stretch of the list, but for what lasts long: that, marked as wide, is looked for first, and the stretch made
// to hold it. Dates without a year stand in another stretch.
const rangesOfDates = `call () {
  match (wide:Node) using index seek wide:Node(wide, date_sort)
  where wide.wide = true and wide.date_sort is not null
    and wide.earliest >= $args.dates.e0 and wide.earliest <= $args.dates.e1 and wide.latest >= $args.dates.l0 and wide.latest <= $args.dates.l1
  return min(wide.date_sort) as least, max(wide.date_sort) as most
}
with case when least < $args.from then least else $args.from end as first, case when most > $args.to then most else $args.to end as last
`

// Each stretch is cut to the page, for an index is asked for one range only. Rising dates have a walk of their own for those without a year.
const (
	hubStretches = "\nunwind [[first, last]] + $args.annual as s" + cutStretch
	hubStretch   = "\nwith hub, [first, last] as s" + cutDated
	cutStretch   = "\nwith hub, [case when s[0] > $args.lo then s[0] else $args.lo end, case when s[1] < $args.hi then s[1] else $args.hi end] as stretch"
	cutDated     = "\nwith hub, [case when s[0] > $args.dated_lo then s[0] else $args.dated_lo end, case when s[1] < $args.dated_hi then s[1] else $args.dated_hi end] as stretch"
)

// annualRange is the stretch of the dates without a year.
var annualRange = []string{"z", "z9"}

// wideDays is how long something may last without being wide.
const wideDays = 366

// ranges confines an ordered walk by date to what may pass the filter.
func (w *walk) ranges(f *graph.DateFilter) {
	if !byDate(w.order) || w.ordered == "" {
		return
	}
	w.before, w.bounds, w.stretch = rangesOfDates, ", first, last", ", stretch"
	w.params["from"], w.params["to"] = "", annualRange[0]
	if w.rises() {
		w.hubs += hubStretch
		w.lastUndated = noYear // what is undated does not pass, and nothing else stands there
		if len(f.MonthDays) > 0 {
			w.lastUndated = annualRange[1]
		}
	} else {
		w.hubs += hubStretches
		w.params["annual"] = [][]string{}
		if len(f.MonthDays) > 0 {
			w.params["annual"] = [][]string{annualRange}
		}
	}
	if d, err := graph.ParseDay(f.Until); err == nil && d >= year0 && f.Until != graph.OpenEnd {
		w.params["from"] = graph.DateSort(d)
	}
	if d, err := graph.ParseDay(f.Since); err == nil && d >= year0 {
		w.params["to"] = graph.DateSort(d - wideDays)
	}
}

// year0 is where days and their texts cease to sort alike: filters before it do not confine a walk.
var year0 = graph.DayOf(1, 1, 1) + wideDays

// wide reports whether a date lasts long, or has no start or end.
func wide(x graph.Index) bool {
	if x.Annual || x.Earliest == "" {
		return false
	}
	first, err := graph.ParseDay(x.Earliest)
	last, err2 := graph.ParseDay(x.Latest)
	return x.Earliest == graph.OpenStart || x.Latest == graph.OpenEnd || err != nil || err2 != nil || int(last-first) > wideDays
}
