package extract

import (
	"strings"

	"parley/graph"
)

// Diaries and lists of what is planned tell a meeting an entry, with its day before a dash or a
// colon: "May 12-14 - Visit to Lima", "Monday, April 6:" over the entries of a day.

// entrySigns stand between the day of an entry and what happens then.
var entrySigns = set(`_ - – — -- :`)

// entryDay is the date that a sentence begins with before a sign, and where what happens begins;
// nil for a sentence that is no entry of a diary.
func (f *meetingFinder) entryDay(s span) *date {
	from := s.from
	if from < s.to && bullets[f.d.tokens[from].lower] {
		from++
	}
	for n := f.dateAt; n < len(f.d.dates) && f.d.dates[n].from <= from+2; n++ {
		d := &f.d.dates[n]
		if d.from < from || d.from > from && !dayIntroduced(f.d.tokens[from].lower) {
			continue
		}
		if f.dayLine(s, d) {
			return d
		}
		if end := d.to; entrySigns[f.lower(s, end)] || f.lower(s, end) == "," && entrySigns[f.lower(s, end+1)] {
			return d
		}
		return nil
	}
	return nil
}

// dayLine reports whether a date is all that a line says, as over the entries of a day: "MONDAY, JUNE 9". One alone tells when the
// article was printed.
func (f *meetingFinder) dayLine(s span, d *date) bool {
	return f.dayLines > 1 && bareDay(s, d) && !f.d.sameLine(s.from)
}

// bareDay reports whether a sentence is but a day.
func bareDay(s span, d *date) bool { return d.from == s.from && d.to == s.to }

// countDayLines counts the lines that are but a day.
func (f *meetingFinder) countDayLines() {
	for n := range f.d.dates {
		d := &f.d.dates[n]
		if s := f.d.sentences[f.d.tokens[d.from].sentence]; bareDay(s.span, d) && !f.d.sameLine(s.from) {
			f.dayLines++
		}
	}
}

// bullets begin an entry of a list.
var bullets = set(`* ** *** • - – — · _ -- + >`)

// dayIntroduced reports whether a word may stand before the day of an entry: "On May 3:".
func dayIntroduced(w string) bool { return w == "on" || w == "from" || w == "for" || w == "schedule" }

// diaryDay keeps the day of the entry or the heading that a sentence stands under.
type diaryDay struct {
	day   *date
	until int  // the last sentence that it may hold for
	prose bool // its entry goes on for sentences: "Monday: Lund met Soto. He dined with Vik."
}

// diaryReach is how many sentences a day over a list of entries may hold for.
const diaryReach = 12

// turn takes note of the day of an entry, or of one over entries, that a sentence begins with.
func (f *meetingFinder) turn(n int, s span) {
	d := f.entryDay(s)
	switch {
	case d == nil && f.diary.prose && n == f.diary.until+1 && f.d.sameLine(s.from):
		f.diary.until = n
	case d == nil && n > f.diary.until:
		f.diary.day = nil
	case d == nil:
	case s.to-d.to <= 2: // nothing but the day: a heading
		f.diary = diaryDay{day: d, until: n + diaryReach}
	default:
		f.diary = diaryDay{d, n, f.lower(s, d.to) == ":"}
	}
}

// sameLine reports whether the token at i stands on the line of the one before.
func (d *document) sameLine(i int) bool {
	return i > 0 && !strings.Contains(d.article.Text[d.tokens[i-1].end:d.tokens[i].start], "\n")
}

// diaryStatus is the status of a meeting in an entry of a diary: what is still to come is planned,
// unless it is told that it will not be.
func (c *clauseReader) diaryStatus(s graph.MeetingStatus) graph.MeetingStatus {
	if day := c.f.diary.day; day != nil && c.f.yetToEnd(day) && (done(s) || s == graph.Proposed) {
		return graph.Planned
	}
	return s
}

// inDiary gives a meeting that says no day itself, and is told as the diary tells it, the day of
// its entry.
func (c *clauseReader) inDiary(e *encounter) {
	day := c.f.diary.day
	if day == nil {
		return
	}
	own := c.f.entryDay(c.span)
	if own == nil && e.date != nil && untils[e.date.prep] && c.lower(e.date.from-2) == "(" {
		if through := day.value; !e.date.value.IsZero() && !isInterval(through) {
			last := *day
			last.value = graph.Interval(through, e.date.value)
			own, day = day, &last // "Visit to Lima (to May 19)"
		}
	}
	if own != nil || e.date == nil {
		e.date = day
	}
	if e.place < 0 && e.trigger.kind != graph.Call && !c.remote(e) {
		e.place = c.f.label
	}
}
