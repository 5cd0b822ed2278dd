package sqlite

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// The list of an actor says of each meeting when it was and whom the actor met there, so that who met whom how often is read from
// one stretch of a table. Days are: nothing where it has no date; one day; two, with a slash between; month and day of an unknown
// year, twice, behind noYear; or notHeld.
const (
	notHeld = "-"
	noYear  = "x"
)

// Others are keys, with commas between, or manyMet: what each of very many met is not written for each.
const (
	manyMet     = "*"
	mostParties = 64
)

// daysOf are the days of a meeting.
func daysOf(status graph.MeetingStatus, x *graph.Index) string {
	switch {
	case status != graph.Held && status != graph.Ongoing:
		return notHeld
	case x.Annual:
		return noYear + x.MonthDayFrom + "/" + x.MonthDayTo
	case x.Earliest == x.Latest:
		return x.Earliest
	}
	return x.Earliest + "/" + x.Latest
}

// readDays reads what daysOf writes.
func readDays(days string) graph.Index {
	annual := strings.HasPrefix(days, noYear)
	from, to, two := strings.Cut(strings.TrimPrefix(days, noYear), "/")
	if !two {
		to = from
	}
	if annual {
		return graph.Index{Annual: true, MonthDayFrom: from, MonthDayTo: to}
	}
	return graph.Index{Earliest: from, Latest: to}
}

// othersOf are those whom each party of a meeting met: who takes part for another side than one of its own.
func othersOf(parties []graph.Party) map[graph.Key]string {
	sides := map[graph.Key][]graph.Key{}
	for _, p := range parties {
		sides[p.Actor] = append(sides[p.Actor], p.Side)
	}
	out := make(map[graph.Key]string, len(sides))
	for actor, own := range sides {
		if len(parties) > mostParties {
			out[actor] = manyMet
			continue
		}
		var others []graph.Key
		for _, p := range parties {
			if p.Actor != actor && slices.ContainsFunc(own, func(side graph.Key) bool { return side != p.Side }) {
				others = append(others, p.Actor)
			}
		}
		slices.Sort(others)
		list := keyList(slices.Compact(others))
		out[actor] = list[1 : len(list)-1]
	}
	return out
}

// met is how often, and when, somebody was met.
type met struct {
	count               int
	first, last, newest string
}

// countMet counts whom an actor met in entries of its list, in the list's order, with semicolons between: each is a meeting, its days
// and the others. The filter is a graph.DateFilter in JSON, or null. It writes an object with a member for each other one, of how
// often, first and last day, and the newest meeting.
func countMet(entries, filter string) (string, error) {
	var dates *graph.DateFilter
	if err := json.Unmarshal([]byte(filter), &dates); err != nil {
		return "", fmt.Errorf("dates of counterparts: %w", err)
	}
	found := map[string]*met{}
	for entry := range strings.SplitSeq(entries, ";") {
		meeting, rest, _ := strings.Cut(entry, ",")
		days, others, some := strings.Cut(rest, ",")
		if !some {
			continue
		}
		x := readDays(days)
		if dates != nil && !dates.Keeps(x) {
			continue
		}
		for other := range strings.SplitSeq(others, ",") {
			m := found[other]
			if m == nil {
				m = &met{newest: meeting}
				found[other] = m
			}
			m.add(&x)
		}
	}
	out := []byte("{")
	for other, m := range found {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(out, `"`+other+`":["`+strconv.Itoa(m.count)+`","`+m.first+`","`+m.last+`","`+m.newest+`"]`...)
	}
	return string(append(out, '}')), nil
}

// add counts a meeting. Open ends of dates are no days.
func (m *met) add(x *graph.Index) {
	m.count++
	if e := x.Earliest; e != "" && e != graph.OpenStart && (m.first == "" || e < m.first) {
		m.first = e
	}
	if l := x.Latest; l != "" && l != graph.OpenEnd && l > m.last {
		m.last = l
	}
}
