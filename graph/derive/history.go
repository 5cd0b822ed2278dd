package derive

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
)

// StatusReport is a step in what became of a meeting: the status that articles gave it from some day on.
type StatusReport struct {
	Status   graph.MeetingStatus
	Date     string        // EDTF: when the meeting was, or was to be, by these articles; or empty
	Reported string        // the day of publication of the first of them; empty where none has one
	Claims   []graph.Claim // MENTIONS claims that say so, by publication
}

// History tells how far a meeting had come, as articles gave it, oldest first: planned, put off,
// held. It is read from the standing MENTIONS claims on the meeting, in any order. A status that is given again is folded into the first report of it, but for
// one that gives what is to come another date. The last step has the status that the meeting is shown with.
func History(claims []graph.Claim) []StatusReport {
	var steps []StatusReport
	var told [][]report // of each step
	for _, c := range accounts(claims) {
		if n := len(steps) - 1; n >= 0 && steps[n].Status == c.status && (!c.movable() || compatible(c.report, told[n])) {
			told[n] = append(told[n], c.report)
			steps[n].Claims = append(steps[n].Claims, c.claim)
			continue
		}
		told = append(told, []report{c.report})
		steps = append(steps, StatusReport{Status: c.status, Claims: []graph.Claim{c.claim}})
	}
	for i := range steps {
		s := &steps[i]
		s.Date, _ = shownDate(told[i], s.Status)
		slices.SortStableFunc(s.Claims, func(a, b graph.Claim) int { return strings.Compare(a.Published, b.Published) })
		for _, c := range s.Claims {
			if s.Reported = c.Published; s.Reported != "" {
				break
			}
		}
	}
	return steps
}

// account is a claim that an article speaks of a meeting, and the report that it makes.
type account struct {
	report
	claim graph.Claim
}

// accounts are the reports of a meeting's claims by the days of which they hold, then by article.
func accounts(claims []graph.Claim) []account {
	var out []account
	for _, c := range claims {
		if c.Type != graph.Mentions || c.Kind != graph.KindMeeting {
			continue
		}
		for v := range c.Facets[facetReport] { // an article makes one of a profile
			out = append(out, account{newReport(v, 1), c})
		}
	}
	slices.SortFunc(out, func(a, b account) int {
		return cmp.Or(compareReports(a.report, b.report), strings.Compare(a.reported, b.reported),
			strings.Compare(a.claim.ArticleID, b.claim.ArticleID), a.claim.N-b.claim.N, strings.Compare(a.edtf, b.edtf))
	})
	return out
}

// movable reports whether a later report of the same status may give another date without contradiction.
func (r report) movable() bool { return !r.cameAbout() }

// compatible reports whether a report's date may be that of all the others.
func compatible(r report, others []report) bool {
	return r.edtf == "" || !slices.ContainsFunc(others, func(o report) bool { return o.edtf != "" && !o.date.PossiblyOverlaps(r.date) })
}
