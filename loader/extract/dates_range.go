package extract

// rangeFrom reads on after a date for "to" or "-" and another: "April 30-May 2".
func (f *dateFinder) rangeFrom(i int, e expr) (expr, bool) {
	if e.second != nil || !f.sameSentence(i, e.to+1) {
		return expr{}, false
	}
	mark := f.lower(e.to)
	switch {
	case mark == "to" && f.putOff(i):
		return expr{}, false // "moved from Monday to Thursday"
	case isRangeMark(mark), mark == "to", mark == "through", mark == "until", mark == "till":
	case mark == "and" || mark == "or":
	default:
		return expr{}, false
	}
	j := e.to + 1
	if f.lower(j) == "on" || f.lower(j) == "in" {
		j++
	}
	second, ok := f.expression(j)
	if !ok || !alike(e, second) {
		return expr{}, false
	}
	if (mark == "and" || mark == "or") && f.lower(i-1) != "between" && !neighbours(e, second) {
		return expr{}, false
	}
	switch {
	case second.year != 0 && e.year == 0 && e.relative == nil:
		e.year = second.year
	case second.weekday >= 0 && e.relative != nil && e.relative.bare && second.relative != nil && !second.relative.bare:
		week := *second.relative // "from Monday to Thursday next week"
		e.relative = &week
	}
	e.second, e.to = &second, second.to
	return e, true
}

// putOff reports whether "from" before the date at token i brings in the day from which something is moved to another.
func (f *dateFinder) putOff(i int) bool {
	for j := i - 2; f.lower(i-1) == "from" && j > i-putOffReach-newDayReach && f.sameSentence(max(j, 0), i); j-- {
		if putsOff[f.lower(j)] {
			return true
		}
	}
	return false
}

// alike reports whether two dates are of one kind, so that they can bound a range.
func alike(a, b expr) bool {
	if a.relative != nil || b.relative != nil {
		return a.relative != nil && b.relative != nil && (a.weekday >= 0 && b.weekday >= 0 || a.fromToday() && b.fromToday())
	}
	return (a.day != 0) == (b.day != 0) && (a.month != 0) == (b.month != 0)
}

// fromToday reports whether an expression counts days from the day of publication: "tonight", "tomorrow".
func (e expr) fromToday() bool {
	return e.weekday < 0 && e.month == 0 && *e.relative == relative{offset: e.relative.offset}
}

// neighbours reports whether b is the day, month or year after a.
func neighbours(a, b expr) bool {
	switch {
	case a.relative != nil && a.fromToday():
		return a.relative.offset+1 == b.relative.offset
	case a.weekday >= 0 && b.weekday >= 0:
		return (a.weekday+1)%7 == b.weekday
	case a.day != 0:
		return a.month == b.month && a.day+1 == b.day
	case a.month != 0:
		return a.month%12+1 == b.month
	}
	return a.year+1 == b.year
}

func isRangeMark(w string) bool { return w == "-" || w == "–" || w == "—" || w == "/" }
