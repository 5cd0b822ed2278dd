package extract

import (
	"strings"
	"time"
)

// dateWord is what a word means in a date expression.
type dateWord struct {
	kind  dateWordKind
	value int
}

type dateWordKind int8

const (
	notDate     dateWordKind = iota
	monthWord                // value: 1 to 12
	shortMonth               // an abbreviation; value as above
	weekdayWord              // value: a time.Weekday
	dayWord                  // value: days from the day of publication
	unitWord                 // value: a unit
	seasonWord               // value: 21 to 24, as in EDTF
	numberWord               // value: the number
	pickWord                 // value: a pick
	edgeWord                 // early, late, mid: when in a period; value: edgeNoun where "of" follows
	partOfDay                // morning, night
	feastWord                // value: a feast whose name is one word
)

// Units of time.
const (
	unitDay = iota
	unitWeek
	unitWeekend
	unitMonth
	unitYear
	unitFortnight
)

// Picks choose one of a row of periods.
const (
	noPick = iota
	pickThis
	pickLast
	pickNext
	pickPrevious // before the date that the text named last
	pickFollowing
	pickSame
)

// pickShift is how many periods a pick lies from this one, or from that of the date named last.
func pickShift(pick int) int {
	switch pick {
	case pickLast, pickPrevious:
		return -1
	case pickNext, pickFollowing:
		return 1
	}
	return 0
}

// edgeNoun marks the edges that are nouns, or verbs where no "of" follows: "end on Friday".
const edgeNoun = 1

// dateWords are the words of English date expressions, as style books of news write them.
var dateWords = dateWordTable()

func dateWordTable() map[string]dateWord {
	table := map[string]dateWord{
		"today": {dayWord, 0}, "tonight": {dayWord, 0}, "yesterday": {dayWord, -1}, "tomorrow": {dayWord, 1},
		"tommorrow": {dayWord, 1}, "tommorow": {dayWord, 1}, "tomorow": {dayWord, 1}, // as wires have it that nobody proofreads
		"day": {unitWord, unitDay}, "days": {unitWord, unitDay}, "week": {unitWord, unitWeek}, "weeks": {unitWord, unitWeek},
		"weekend": {unitWord, unitWeekend}, "weekends": {unitWord, unitWeekend}, "month": {unitWord, unitMonth},
		"months": {unitWord, unitMonth}, "year": {unitWord, unitYear}, "years": {unitWord, unitYear},
		"spring": {seasonWord, 21}, "summer": {seasonWord, 22}, "autumn": {seasonWord, 23}, "fall": {seasonWord, 23}, "winter": {seasonWord, 24},
		"this": {pickWord, pickThis}, "last": {pickWord, pickLast}, "past": {pickWord, pickLast}, "next": {pickWord, pickNext},
		"coming": {pickWord, pickNext}, "current": {pickWord, pickThis}, "previous": {pickWord, pickPrevious}, "following": {pickWord, pickFollowing},
		"same": {pickWord, pickSame}, "that": {pickWord, pickSame},
		"early": {edgeWord, 0}, "late": {edgeWord, 0}, "mid": {edgeWord, 0}, "later": {edgeWord, 0}, "earlier": {edgeWord, 0},
		"beginning": {edgeWord, edgeNoun}, "start": {edgeWord, edgeNoun}, "end": {edgeWord, edgeNoun}, "middle": {edgeWord, edgeNoun},
		"morning": {partOfDay, 0}, "afternoon": {partOfDay, 0}, "evening": {partOfDay, 0}, "night": {partOfDay, 0}, "noon": {partOfDay, 0},
		"fortnight": {unitWord, unitFortnight}, "fortnights": {unitWord, unitFortnight},
		"a": {numberWord, 1}, "an": {numberWord, 1},
	}
	units := [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
		"fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	for n, w := range units {
		table[w] = dateWord{numberWord, n + 1}
	}
	for n, tens := range [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		table[tens] = dateWord{numberWord, 10 * (n + 2)}
		for one, w := range units[:9] {
			table[tens+"-"+w] = dateWord{numberWord, 10*(n+2) + one + 1}
		}
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if len(name) > 3 {
			table[name[:3]] = dateWord{shortMonth, int(m)}
		}
		table[name] = dateWord{monthWord, int(m)}
	}
	table["sept"] = dateWord{shortMonth, int(time.September)}
	for w := time.Sunday; w <= time.Saturday; w++ {
		table[strings.ToLower(w.String())] = dateWord{weekdayWord, int(w)}
	}
	for w, name := range map[time.Weekday]string{time.Tuesday: "tues", time.Wednesday: "weds", time.Thursday: "thurs"} {
		table[name] = dateWord{weekdayWord, int(w)}
	}
	return table
}

// beforeYear are the words after which four digits are a year, not a number.
var beforeYear = set(`in of since until till during from by early late mid before after to through between for around
	( and or end circa as throughout`)

// beforeNoun are those between which and a noun four digits are a year: "the 1995 treaty".
var beforeNoun = set(`this that`, beforeParticiple)

// countedNouns follow a number that is no year: "in 2000 cases".
var countedNouns = set(`people men women children troops soldiers dollars euros pounds dlrs mln bln million billion
	thousand tonnes tons miles kilometers kilometres km cases jobs members hours refugees delegates votes rupees
	barrels bpd feet metres meters percent pct francs marks yen shares points hrs local`, timeZones)

// timeZones follow the hour of a day: "at 1900 GMT".
var timeZones = set(`gmt utc est edt cet bst`)

// danglers follow a month named alone only where it is no month: the verb "may", the "march" of protesters.
var danglers = set(`be not have also on against for through well`)
