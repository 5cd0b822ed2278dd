package graphtest

import (
	"fmt"

	"parley/graph"
)

var dateCases = []testCase{
	{"Filter/dates", "a date filter keeps what DateFilter.Keeps keeps: possible and definite, open ends, unknown years", filterDates},
}

// someDates are of every form that an index tells apart.
var someDates = []string{
	"", "2025-04-10", "2025-04", "2025", "2024-12-31", "2024-02-29", "2025-04-10/2025-04-12", "2024-12-30/2025-01-02", "2015-01-08/..", "../2014-05-01",
	"202X", "1900", "-0044-03-15", "XXXX-04-10", "XXXX-04", "XXXX-02-29", "XXXX-12-30/XXXX-01-02", "XXXX-05/XXXX-06", "2025~", "2025-21", "9999-12-31",
}

// someRanges are since and until of filters.
var someRanges = [][2]string{
	{"", ""}, {"2025-04-10", "2025-04-10"}, {"2025-04", "2025-04"}, {"2025", ""}, {"", "2024"}, {"2024-12-31", "2025-01-01"}, {"2024-12", "2025-04-09"},
	{"2014", "2015"}, {"2026", "2027"}, {"2025-05-01", "2025-04-01"}, {"-0100", "0100"}, {"2024-02-28", "2024-03-01"},
}

func filterDates(w *world) {
	var all []graph.Node
	w.write(func(b *builder) {
		b.people("person/ann")
		for i, date := range someDates {
			id := fmt.Sprintf("meeting/m%02d", i)
			all = append(all, b.meeting(id, date, graph.Held, "person/ann"))
		}
	})
	for _, r := range someRanges {
		for _, definite := range []bool{false, true} {
			f := graph.NewDateFilter(date(r[0]), date(r[1]), definite)
			var want []string
			for _, n := range all {
				if f.Keeps(n.Index) {
					want = append(want, n.ID)
				}
			}
			q := graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}, Dates: f}}
			what := fmt.Sprintf("%s to %s, definite %v", r[0], r[1], definite)
			equal(w, what, w.all(q), want)
			q.Via = graph.ViaParty
			equal(w, what+", of ann", w.nodes(q, "person/ann")["person/ann"], want)
		}
	}
}

// during and on are filters by time.
func during(since, until string) []graph.TimeFilter {
	return []graph.TimeFilter{graph.During(date(since), date(until))}
}

func on(day string) []graph.TimeFilter { return []graph.TimeFilter{graph.AsOf(date(day))} }

// date is a date that a case is written with.
func date(edtf string) graph.Date {
	if edtf == "" {
		return graph.Date{}
	}
	d, err := graph.ParseDate(edtf)
	if err != nil {
		panic(err)
	}
	return d
}
