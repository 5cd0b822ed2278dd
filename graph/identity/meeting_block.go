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
	maxLeads        = 3 // and of the first so many people
	maxBlockMonths  = 3 // a date that allows more months is compared with none

	// week is how far from an article's publication a meeting is looked for of which it does not
	// say the day, and how far from their date other meetings are found: across the turn of a month too.
	week = 7
)

// blocks are the blocks of a meeting. Those of its months hold two of whatever meets, a pair of
// parties or of people, with each month within a week of its date. A meeting without a day is
// compared by the day of its article's publication, in blocks of their own, which dated ones are
// in too, by their day and, while they are to come, by that of their article: however many such reports there are, dated ones go on being compared.
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
		if r.Status == graph.Planned || r.Status == graph.Proposed {
			r.addTold(add)
		}
	case !date.IsZero():
		if from, to, _ := date.MonthDays(); from == to && (r.Place != "" || len(r.People) > 0) {
			add("XXXX-" + from)
		}
	case len(r.next) == 0 && (r.Place != "" || len(r.People) > 1):
		r.addTold(add)
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

// addTold adds the blocks of what is told without a day about the time of a report.
func (r MeetingReport) addTold(add func(suffix string)) {
	if day, err := graph.ParseDay(r.Published); err == nil {
		for _, m := range months(graph.DateFromDay(day), week) {
			add(m + "|undated")
		}
	}
}

// pairs are who meets, two by two, and bodies that may be the only party. A party goes by what it
// is, and by the last name of the first who is named for it, since articles differ in whether they
// tell whom somebody serves; two of whom neither is a person not by names alone.
func (r MeetingReport) pairs() []string {
	lead := map[string]string{}
	for _, p := range r.People {
		if lead[p.Side] == "" && len(lead) < maxLeads {
			lead[p.Side] = "~" + lastName(p.Name)
		}
	}
	parties := r.Parties[:min(len(r.Parties), maxBlockParties)]
	var out []string
	pair := func(a, b string) {
		if a != "" && b != "" {
			out = append(out, min(a, b)+"|"+max(a, b))
		}
	}
	for i, a := range parties {
		if isBody(a) {
			out = append(out, a+"|")
		}
		for _, b := range parties[i+1:] {
			switch x, y := isPerson(a), isPerson(b); {
			case x && y:
				pair(lead[a], lead[b])
			case x:
				pair(lead[a], b)
			case y:
				pair(a, lead[b])
			default:
				pair(a, b)
				pair(a, lead[b])
				pair(lead[a], b)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// lastName is a folded name's last word, as it is spelled in other systems too.
func lastName(folded string) string {
	words := readName(bareName(folded, ""), "", "").words
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

func isPerson(party string) bool { return strings.HasPrefix(party, "person/") }

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
