package neo4j

import (
	"parley/graph"
)

// dates keeps what graph.DateFilter keeps: both readings are ranges of the first and the last day.
func (w *walk) dates(f *graph.DateFilter) {
	e0, e1, l0, l1 := "", f.Until, f.Since, lastText
	monthDays := make([][]string, 0, len(f.MonthDays))
	for _, r := range f.MonthDays {
		monthDays = append(monthDays, []string{r[0], r[1]})
	}
	if f.Definite {
		e0, e1, l0, l1 = f.Since, lastText, "", f.Until
	}
	w.params["e0"], w.params["e1"], w.params["l0"], w.params["l1"] = e0, e1, l0, l1
	// A case, because an "or" would be planned as two walks.
	w.filter("case when n.annual is null then n.earliest >= $args.e0 and n.earliest <= $args.e1 and n.latest >= $args.l0 and n.latest <= $args.l1"+
		" else any(d in $args.month_days where n.month_day_from <= d[1] and n.month_day_to >= d[0]) end", "month_days", monthDays)
}

// A list by date begins with the newest first day. What lies in a range of days therefore stands in
// one stretch of the list, but for what lasts long: that, marked as wide, is looked for first, and the stretch made
// to hold it. Dates without a year stand in another stretch.
const rangesOfDates = `call () {
  match (wide:Node) using index seek wide:Node(wide, date_sort)
  where wide.wide = true and wide.date_sort is not null
    and wide.earliest >= $args.e0 and wide.earliest <= $args.e1 and wide.latest >= $args.l0 and wide.latest <= $args.l1
  return min(wide.date_sort) as least, max(wide.date_sort) as most
}
with case when least < $args.from then least else $args.from end as first, case when most > $args.to then most else $args.to end as last
`

// Each stretch is cut to the page, for an index is asked for one range only.
const hubStretches = `
unwind [[first, last]] + $args.annual as s
with hub, [case when s[0] > $args.lo then s[0] else $args.lo end, case when s[1] < $args.hi then s[1] else $args.hi end] as stretch`

// annualRange is the stretch of the dates without a year.
var annualRange = []string{"z", "z9"}

// wideDays is how long something may last without being wide.
const wideDays = 366

// ranges confines an ordered walk by date to what may pass the filter.
func (w *walk) ranges(f *graph.DateFilter) {
	if w.sort != "r.date_sort" && (w.sort != "n.date_sort" || w.ordered == "") {
		return
	}
	w.before, w.bounds, w.stretch = rangesOfDates, ", first, last", ", stretch"
	w.hubs += hubStretches
	w.params["from"], w.params["to"], w.params["annual"] = "", annualRange[0], [][]string{}
	if d, err := graph.ParseDay(f.Until); err == nil && d >= year0 && f.Until != graph.OpenEnd {
		w.params["from"] = sortOfDay(d)
	}
	if d, err := graph.ParseDay(f.Since); err == nil && d >= year0 {
		w.params["to"] = sortOfDay(d - wideDays)
	}
	if len(f.MonthDays) > 0 {
		w.params["annual"] = [][]string{annualRange}
	}
}

// year0 is where days and their texts cease to sort alike: filters before it do not confine a walk.
var year0 = graph.DayOf(1, 1, 1) + wideDays

// sortOfDay is the sort key of what begins on a day.
func sortOfDay(d graph.Day) string {
	var x graph.Index
	x.IndexDate(d.String())
	return x.DateSort
}

// wide reports whether a date lasts long, or has no start or end.
func wide(x graph.Index) bool {
	if x.Annual || x.Earliest == "" {
		return false
	}
	first, err := graph.ParseDay(x.Earliest)
	last, err2 := graph.ParseDay(x.Latest)
	return x.Earliest == graph.OpenStart || x.Latest == graph.OpenEnd || err != nil || err2 != nil || int(last-first) > wideDays
}
