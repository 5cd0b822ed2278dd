package derive

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// report is how far a meeting had come, and when it was or was to be, as articles of one day say.
type report struct {
	reported string // the day of publication, or empty
	status   graph.MeetingStatus
	edtf     string // the meeting's date, or empty
	rule     string // how the date was resolved
	count    int    // of the articles

	date graph.Date
	asOf string // the day of which it holds, see newReport
}

// readReports reads the values of facetReport.
func readReports(counted map[string]int) []report {
	out := make([]report, 0, len(counted))
	for _, v := range slices.Sorted(maps.Keys(counted)) {
		out = append(out, newReport(v, counted[v]))
	}
	return out
}

// newReport reads a value of facetReport. A report holds as of its publication; but one that the
// meeting is to come, published when its day was over, holds as of that day: it tells what had
// been planned. And that it was held, published nobody knows when, holds as of its day at the earliest.
func newReport(value string, count int) report {
	f := append(strings.SplitN(value, sep, 4), "", "", "", "")
	r := report{reported: f[0], status: graph.MeetingStatus(f[1]), edtf: f[2], rule: f[3], count: count, asOf: f[0]}
	r.date, _ = graph.ParseDate(r.edtf) // it was checked; none is the zero Date
	if last, ok := r.date.Latest(); ok {
		day := last.String()
		if r.toCome() && day < r.reported || r.cameAbout() && r.reported == "" {
			r.asOf = day
		}
	}
	return r
}

func (r report) toCome() bool    { return r.status == graph.Planned || r.status == graph.Proposed }
func (r report) cameAbout() bool { return r.status == graph.Held || r.status == graph.Ongoing }
func (r report) calledOff() bool { return r.status == graph.Cancelled || r.status == graph.Refused }

// compareReports orders reports by the days of which they hold. Of one day, what has come about comes
// after all else; then what was called off and what is to come by their dates, as what was called
// off is put on another day; then by status.
func compareReports(a, b report) int {
	return cmp.Or(strings.Compare(a.asOf, b.asOf), sign(a.cameAbout())-sign(b.cameAbout()), strings.Compare(a.moved(), b.moved()), statusRank(b.status)-statusRank(a.status))
}

func sign(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// moved is the day by which what was called off and what is to come are told apart: what is to come
// after the day of what was called off. Without a date what was called off is all there was.
func (r report) moved() string {
	switch day, ok := r.date.Earliest(); {
	case r.cameAbout():
		return ""
	case r.calledOff():
		if day, ok := r.date.Latest(); ok {
			return day.String()
		}
		return graph.OpenEnd
	case ok:
		return day.String()
	}
	return ""
}

// statusRank orders what articles of one day say: what has come about beats what is to come.
func statusRank(s graph.MeetingStatus) int {
	return slices.Index([]graph.MeetingStatus{graph.Held, graph.Ongoing, graph.Cancelled, graph.Refused, graph.Planned, graph.Proposed}, s)
}

// shownStatus is the status of the report that holds of the latest day.
func shownStatus(reports []report) graph.MeetingStatus {
	if len(reports) == 0 {
		return ""
	}
	return slices.MaxFunc(reports, compareReports).status
}

// decides reports whether a report tells when and where a meeting of this status was, or is to
// be: where it has come about, one that says so; else one that gives the status.
func decides(r report, status graph.MeetingStatus) bool {
	return r.status == status || r.cameAbout() && report{status: status}.cameAbout()
}

// shownDate is the date that is shown of a meeting, and the rule that resolved it. Of one that has
// come about it is the date that most articles give or allow; of another the latest that is given with
// the status shown, since meetings are moved. Where that leaves days open, a preciser date within it is shown.
func shownDate(reports []report, status graph.MeetingStatus) (edtf, rule string) {
	dated := slices.DeleteFunc(slices.Clone(reports), func(r report) bool { return r.edtf == "" })
	from := slices.DeleteFunc(slices.Clone(dated), func(r report) bool { return !decides(r, status) })
	if len(from) == 0 {
		from = dated
	}
	if len(from) == 0 {
		return "", ""
	}
	came := report{status: status}.cameAbout()
	shown := slices.MaxFunc(from, func(a, b report) int {
		if !came {
			if c := strings.Compare(a.asOf, b.asOf); c != 0 {
				return c
			}
		}
		return moreLikely(a, b, from)
	})
	within := slices.DeleteFunc(dated, func(r report) bool { return !vaguer(shown.date, r.date) })
	if len(within) > 0 && !(came && lasts(shown.date)) {
		shown = slices.MaxFunc(within, func(a, b report) int { return moreLikely(a, b, within) })
	}
	rules := map[string]int{}
	for _, r := range reports {
		if r.edtf == shown.edtf {
			rules[r.rule] += r.count
		}
	}
	return shown.edtf, commonest(rules)
}

// moreLikely orders dates by how many articles give or allow them, how many give them in these
// words, how precise they are, and by text.
func moreLikely(a, b report, among []report) int {
	x, y := support(a, among), support(b, among)
	return cmp.Or(x[0]-y[0], x[1]-y[1], int(a.date.Precision()-b.date.Precision()), strings.Compare(b.edtf, a.edtf))
}

// support counts the articles that allow a date, and those that give it in these words.
func support(r report, among []report) (n [2]int) {
	for _, other := range among {
		switch {
		case other.edtf == r.edtf:
			n[0] += other.count
			n[1] += other.count
		case vaguer(other.date, r.date), lasts(r.date) && vaguer(r.date, other.date):
			n[0] += other.count
		}
	}
	return n
}

// maxLasting is how many days a meeting may well go on for; a longer interval is that within which it was.
const maxLasting = 4

// lasts reports whether a date may name the first and the last day of a meeting: those who name one of
// its days do not speak against it.
func lasts(d graph.Date) bool {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	return ok1 && ok2 && last-first < maxLasting
}

// vaguer reports whether a date leaves open more than another that lies within it.
func vaguer(vague, precise graph.Date) bool {
	switch {
	case vague == precise || !precise.YearKnown():
		return false
	case !vague.YearKnown():
		return vague.PossiblyOverlaps(precise)
	}
	return precise.DefinitelyWithin(vague)
}
