package export

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley/graph"
)

// icalYears are the years that calendars can tell apart: before and after, dates have other forms or none.
const icalYears = 9998

// writeICal writes the meetings of which a day is known as a calendar.
func writeICal(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	out := &icalLines{w: w}
	for _, line := range []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//Meetings//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Meetings"} {
		out.line(line)
	}
	err := p.gatherings(ctx, func(list []gathering) error {
		for _, g := range list {
			if days, ok := daysOf(g.Date); ok {
				out.event(g, days)
			}
		}
		return out.err
	})
	return func() error {
		out.line("END:VCALENDAR")
		return out.err
	}, err
}

// days are the days of an event; last is that of its beginning where its end is not known.
type days struct {
	first, last graph.Day
	only        string // what of it alone is known: "Begins" or "Ends"; empty where both are
}

// daysOf are the days that a date names. It is false where it names none: a date is no event of its own where
// all that is known is the month.
func daysOf(edtf string) (days, bool) {
	date, err := graph.ParseDate(edtf)
	if err != nil || date.Precision() != graph.PrecisionDay || !date.YearKnown() {
		return days{}, false
	}
	out := days{}
	first, begins := date.Earliest()
	last, ends := date.Latest()
	switch {
	case begins && ends:
		out = days{first: first, last: last}
	case begins:
		out = days{first, first, "Begins"}
	default:
		out = days{last, last, "Ends"}
	}
	from, _, _ := out.first.Date()
	to, _, _ := out.last.Date()
	return out, 1 <= from && to <= icalYears
}

// icalStatus is what a meeting's status is in a calendar.
var icalStatus = map[graph.MeetingStatus]string{
	graph.Held: "CONFIRMED", graph.Ongoing: "CONFIRMED", graph.Planned: "CONFIRMED", graph.Proposed: "TENTATIVE",
	graph.Cancelled: "CANCELLED", graph.Refused: "CANCELLED",
}

// event writes a meeting.
func (l *icalLines) event(g gathering, d days) {
	l.line("BEGIN:VEVENT")
	l.text("UID", g.ID)
	l.line("DTSTAMP:" + revised(g, d).Format("20060102T150405Z"))
	l.line("DTSTART;VALUE=DATE:" + icalDay(d.first))
	l.line("DTEND;VALUE=DATE:" + icalDay(d.last+1)) // the day after
	summary := g.Name
	if d.only != "" {
		summary = d.only + ": " + summary
	}
	l.text("SUMMARY", summary)
	l.text("DESCRIPTION", described(g))
	l.places(g.Places)
	if status := icalStatus[g.Status]; status != "" {
		l.line("STATUS:" + status)
	}
	l.text("CATEGORIES", append([]string{words(g.Subkind)}, g.Topics...)...)
	l.line("TRANSP:TRANSPARENT") // nobody's own time is taken by it
	if g.Evidence != nil {
		if address, ok := absolute(g.Evidence.URL); ok {
			l.line("URL:" + address)
		}
		l.text("X-PARLEY-CONFIDENCE", number(g.Evidence.Confidence))
	}
	l.text("X-PARLEY-STATUS", string(g.Status))
	l.text("X-PARLEY-DATE", g.Date)
	l.text("X-PARLEY-SOURCES", strconv.Itoa(g.Sources))
	l.line("END:VEVENT")
}

// revised is when what is told of a meeting was last revised: the day on which the newest article that speaks of
// it was published; where that is not known, the meeting's own.
func revised(g gathering, d days) time.Time {
	day := d.first
	if g.Evidence != nil {
		published, err := graph.ParseDay(g.Evidence.Published)
		if year, _, _ := published.Date(); err == nil && 1 <= year && year <= icalYears {
			day = published
		}
	}
	return day.Time()
}

func icalDay(d graph.Day) string {
	year, month, day := d.Date()
	return fmt.Sprintf("%04d%02d%02d", year, month, day)
}

// places writes where a meeting is held. GEO can be one place only: the first that has coordinates.
func (l *icalLines) places(places []graph.Node) {
	var names []string
	for _, n := range places {
		names = append(names, n.Name)
	}
	if len(names) > 0 {
		l.text("LOCATION", strings.Join(names, "; "))
	}
	if known := spots(places); len(known) > 0 {
		l.line("GEO:" + number(known[0].Latitude) + ";" + number(known[0].Longitude))
	}
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// absolute is the address of a page as a URI: what no URI may have in it is escaped.
func absolute(s string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", false
	}
	var out strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c > '~' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&out, "%%%02X", c)
		} else {
			out.WriteByte(c)
		}
	}
	return out.String(), true
}

// described is what people read of a meeting in a calendar.
func described(g gathering) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\nDate: %s", words(g.Subkind), strings.ToLower(words(string(g.Status))), g.Date)
	if g.DateRule != "" {
		fmt.Fprintf(&b, " (%s)", g.DateRule)
	}
	if len(g.Parties) > 0 {
		b.WriteString("\n\nParticipants:")
	}
	for _, p := range g.Parties {
		b.WriteString("\n- " + p.Name)
		if p.Post != nil {
			b.WriteString(", " + p.Post.Title)
			if p.Post.At != nil {
				b.WriteString(" (" + p.Post.At.Name + ")")
			}
		}
		if p.Behalf != nil {
			b.WriteString(", for " + p.Behalf.Name)
		}
		if p.Role != graph.Member {
			b.WriteString(", " + strings.ToLower(string(p.Role)))
		}
	}
	if q := g.Evidence; q != nil {
		from := slices.DeleteFunc([]string{cmp.Or(q.Title, q.Article), q.Source, q.Published, q.URL}, func(s string) bool { return s == "" })
		fmt.Fprintf(&b, "\n\n\"%s\"\n%s", q.Text, strings.Join(from, ", "))
	}
	return b.String()
}

// words are those of a constant's name: "Armed force".
func words(constant string) string {
	s := strings.ToLower(strings.ReplaceAll(constant, "_", " "))
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
