package extract

// Weeks told from the one at hand, and the days in them: "Friday week", "next week on Tuesday", "the week after next".

// weekOn reads what puts a weekday off by a week: "Friday week", "Friday in a week".
func (f *dateFinder) weekOn(i int) (to int, ok bool) {
	if f.lower(i) == "in" && f.lower(i+1) == "a" {
		i += 2
	}
	return i + 1, f.lower(i) == "week" && f.clauseEnds(i+1) && f.sameSentence(i-1, i)
}

// weekNamed reads a week at token i, and by how many weeks it lies off: "next week", "the week ahead".
func (f *dateFinder) weekNamed(i int) (shift, to int, ok bool) {
	if f.lower(i) == "the" {
		i++
	}
	if f.lower(i) == "week" && f.lower(i+1) == "ahead" {
		return 1, i + 2, true
	}
	pick := f.word(i)
	if pick.kind != pickWord || f.word(i+1) != (dateWord{unitWord, unitWeek}) || f.lower(i+1) != "week" {
		return 0, 0, false
	}
	return pickShift(pick.value), i + 2, pick.value != pickSame
}

// weekThenDay reads "next week on Tuesday".
func (f *dateFinder) weekThenDay(i int) (expr, bool) {
	shift, j, ok := f.weekNamed(i)
	if f.lower(j) == "," {
		j++
	}
	if f.lower(j) == "on" {
		j++
	}
	w := f.word(j)
	if !ok || w.kind != weekdayWord || !f.sameSentence(i, j) {
		return expr{}, false
	}
	return expr{to: f.partOfDay(j + 1), weekday: w.value, relative: &relative{shift: shift}}, true
}

// withinWeek gives a weekday alone the week that its sentence told shortly before it: "visited Lima last week, meeting Soto on Thursday". What
// somebody says then, and what is to come of a week that is over, is of another.
func (f *dateFinder) withinWeek(i int, e expr) expr {
	if e.relative == nil || !e.relative.bare || e.relative.later || e.weekday < 0 || len(f.out) == 0 || !f.sameSentence(f.out[len(f.out)-1].from, i) {
		return e
	}
	n := len(f.out) - 1
	for n > 0 && f.out[n].weekday >= 0 && f.out[n-1].from >= i-weekReach && f.sameSentence(f.out[n-1].from, i) {
		n--
	}
	shift, to, ok := f.weekNamed(f.out[n].from)
	if !ok || to != f.out[n].to || i-to > weekReach {
		return e
	}
	for j := to; j <= e.to && f.sameSentence(j, i); j++ {
		w := f.lower(j)
		if f.d.tokens[j].has(classSaid) || w == ";" || w == "but" || shift < 0 && tenseCues[w] == cueModal || shift > 0 && tenseCues[w] == cuePast {
			return e
		}
	}
	e.relative = &relative{shift: shift}
	return e
}

// weekReach is how many tokens after a week the days in it may be told.
const weekReach = 30

// butOne reads the "after next" of "the week after next" and the "before last" of "the Friday before last" at token i.
func (f *dateFinder) butOne(i int) (pick int, ok bool) {
	switch f.lower(i) + " " + f.lower(i+1) {
	case "after next":
		return pickNext, true
	case "before last":
		return pickLast, true
	}
	return noPick, false
}
