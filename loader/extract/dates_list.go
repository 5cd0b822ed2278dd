package extract

import "parley/graph"

// Days told in a list share the month that one of them names: "on 3, 7 and 11 March", "on March 3, 7 and 11".

// mostDays is how many days a list may have.
const mostDays = 8

// dayOfList reads the day at token i that shares the month with those listed after it, where they are no row: "3" of "3
// and 11 March 2019".
func (f *dateFinder) dayOfList(i, first, last int) (expr, bool) {
	if first != last || f.lower(i-1) == "between" {
		return expr{}, false
	}
	j, row := i+1, true
	for before := first; j <= i+3*mostDays; {
		next, ok := f.listed(j)
		if !ok {
			break
		}
		day, _, _ := f.dayAt(next)
		if day <= before {
			return expr{}, false
		}
		row, before, j = row && j == i+1 && day == before+1, day, next+1
	}
	w := f.word(j)
	if row || w.kind != monthWord && w.kind != shortMonth || !f.sameSentence(i, j) {
		return expr{}, false
	}
	if j++; w.kind == shortMonth && f.lower(j) == "." {
		j++
	}
	e := f.yearAfter(expr{to: j, month: w.value, day: first, weekday: -1})
	e.to = i + 1
	return e, true
}

// listed reads on after a day at token j for another: the token of that day, behind a comma or "and".
func (f *dateFinder) listed(j int) (day int, ok bool) {
	comma := f.lower(j) == ","
	if comma {
		j++
	}
	if w := f.lower(j); w == "and" || w == "or" {
		j++
	} else if !comma {
		return j, false
	}
	first, last, ok := f.dayAt(j)
	return j, ok && first == last && len(f.lower(j)) <= 4 && f.sameSentence(j-1, j)
}

// dayAgain reads the day at token i that goes on with a list whose month was named before its first day: "7" of "March 3, 7
// and 11".
func (f *dateFinder) dayAgain(i int) (expr, bool) {
	n := len(f.out) - 1
	if n < 0 || f.out[n].weekday >= 0 || isInterval(f.out[n].value) || f.out[n].value.Precision() != graph.PrecisionDay {
		return expr{}, false
	}
	before := &f.out[n]
	if day, ok := f.listed(before.to); !ok || day != i {
		return expr{}, false
	}
	if _, more := f.listed(i + 1); !more && !f.clauseEnds(i+1) {
		return expr{}, false
	}
	first, ok := before.value.Earliest()
	year, month, ofMonth := first.Date()
	day, _, _ := f.dayAt(i)
	alone := before.to == before.from+1 // itself a day of the list
	if from := f.word(before.from); !ok || day <= ofMonth || !alone && from.kind != monthWord && from.kind != shortMonth || len(f.lower(before.to-1)) == 4 {
		return expr{}, false
	}
	return expr{to: i + 1, year: year, month: int(month), day: day, weekday: -1}, true
}
