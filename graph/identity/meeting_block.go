package identity

import (
	"slices"
	"strings"
	"sync"
	"time"

	"parley/graph"
	"parley/graph/gazetteer"
)

const (
	maxBlockParties = 6 // pairs are made of the first so many parties
	maxBlockMonths  = 3 // a date that allows more months is compared with none

	// week is how far from an article's publication a meeting is looked for of which it does not
	// say the day, and how far from their date other meetings are found: across the turn of a month too.
	week = 7
)

// blocks are the blocks of a meeting. Those of its months hold two of whatever meets, a pair of
// parties or of people, with each month within a week of its date. A meeting without a day is
// compared by the day of its article's publication, in blocks of their own, which dated ones are
// in too: however many such reports there are, dated ones go on being compared.
func (r MeetingReport) blocks(date graph.Date) []string {
	var out []string
	who := r.pairs()
	add := func(suffix string) {
		for _, pair := range who {
			out = append(out, "meeting|"+pair+"|"+suffix)
		}
	}
	switch {
	case date.YearKnown():
		for _, m := range months(date, week) {
			add(m)
			add(m + "|undated")
		}
		if first, ok := date.Earliest(); ok && date.Precision() == graph.PrecisionDay {
			add("XXXX" + first.String()[4:])
		}
	case !date.IsZero():
		if from, to, _ := date.MonthDays(); from == to && (r.Place != "" || len(r.People) > 0) {
			add("XXXX-" + from)
		}
	case len(r.next) == 0 && (r.Place != "" || len(r.People) > 1):
		if day, err := graph.ParseDay(r.Published); err == nil {
			for _, m := range months(graph.DateFromDay(day), week) {
				add(m + "|undated")
			}
		}
	}
	for _, next := range r.next {
		out = append(out, "meeting|next|"+next)
	}
	if r.own() {
		for _, s := range r.said() {
			out = append(out, "meeting|said|"+s)
		}
	}
	return out
}

// pairs are who meets, two by two: parties, a body that is the only party, and the first named
// people of two sides, by their last names, since articles differ in whether they tell whom
// somebody serves.
func (r MeetingReport) pairs() []string {
	parties := r.Parties[:min(len(r.Parties), maxBlockParties)]
	var out []string
	for i, a := range parties {
		for _, b := range parties[i+1:] {
			out = append(out, a+"|"+b)
		}
	}
	for _, a := range parties {
		if isBody(a) {
			out = append(out, a+"|")
		}
	}
	var leading []string
	sides := map[string]bool{}
	for _, p := range r.People {
		if !sides[p.Side] && len(leading) < 3 {
			sides[p.Side] = true
			leading = append(leading, lastName(p.Name))
		}
	}
	slices.Sort(leading)
	leading = slices.Compact(leading)
	for i, a := range leading {
		for _, b := range leading[i+1:] {
			out = append(out, "~"+a+"|~"+b)
		}
	}
	return out
}

// lastName is a folded name's last word, as it is spelled in other systems too.
func lastName(folded string) string {
	words := readName(bareName(folded), false).words
	if len(words) == 0 {
		return folded
	}
	return blockKey(words[len(words)-1].spelled)
}

// stateCodes are the ISO 3166-1 alpha-2 codes of states, by profile.
var stateCodes = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for _, c := range gazetteer.Countries() {
		codes[StateOf(c.Code)] = c.Code
	}
	return codes
})

// isBody reports whether a party is neither a state nor a person.
func isBody(party string) bool {
	return stateCodes()[party] == "" && strings.HasPrefix(party, "institution/")
}

// months lists the months, "2025-04", that come within so many days of a date. None where it
// allows too many or is open.
func months(date graph.Date, around int) []string {
	first, ok1 := date.Earliest()
	last, ok2 := date.Latest()
	if !ok1 || !ok2 {
		return nil
	}
	y, m, _ := first.Date()
	ly, lm, _ := last.Date()
	if (ly-y)*12+int(lm)-int(m)+1 > maxBlockMonths {
		return nil
	}
	y, m, _ = (first - graph.Day(around)).Date()
	ly, lm, _ = (last + graph.Day(around)).Date()
	var out []string
	for k := range (ly-y)*12 + int(lm) - int(m) + 1 {
		out = append(out, graph.MonthDate(y+(int(m)-1+k)/12, time.Month((int(m)-1+k)%12+1)).String())
	}
	return out
}
