package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"parley/graph"
)

// listing prints an extraction for people.
type listing struct {
	w     io.Writer
	err   error
	names map[string]string // of local entities
	text  []rune
}

func printExtraction(w io.Writer, x graph.Extraction) error {
	l := &listing{w: w, names: map[string]string{}, text: []rune(x.Article.Text)}
	for _, e := range x.Entities {
		l.names[e.ID] = e.Name
	}
	for _, m := range x.Meetings {
		l.names[m.ID] = "meeting " + m.ID
	}
	a := x.Article
	l.printf("%s", a.ID)
	if a.Title != "" {
		l.printf("  %s", a.Title)
	}
	if a.Published != "" {
		l.printf(" (%s)", a.Published)
	}
	l.printf("\n")
	for _, k := range []struct {
		kind  graph.Kind
		title string
	}{{graph.KindPerson, "people"}, {graph.KindInstitution, "institutions"}, {graph.KindLocation, "locations"}} {
		l.entities(k.title, k.kind, x.Entities)
	}
	l.positions(x.Positions)
	l.meetings(x.Meetings)
	l.statements(x.Statements)
	l.relations(x.Relations)
	l.printf("\n")
	return l.err
}

func (l *listing) printf(format string, args ...any) {
	if l.err == nil {
		_, l.err = fmt.Fprintf(l.w, format, args...)
	}
}

func (l *listing) entities(title string, kind graph.Kind, entities []graph.LocalEntity) {
	for _, e := range entities {
		if e.Kind != kind {
			continue
		}
		if title != "" {
			l.printf("  %s\n", title)
			title = ""
		}
		var notes []string
		for _, s := range []string{strings.ToLower(e.Subkind), string(e.Country)} {
			if s != "" {
				notes = append(notes, s)
			}
		}
		l.printf("    %s", e.Name)
		if len(notes) > 0 {
			l.printf(" (%s)", strings.Join(notes, ", "))
		}
		if len(e.Aliases) > 0 {
			l.printf("; also %s", strings.Join(e.Aliases, ", "))
		}
		l.printf("\n")
	}
}

func (l *listing) positions(positions []graph.LocalPosition) {
	if len(positions) > 0 {
		l.printf("  positions\n")
	}
	for _, p := range positions {
		l.printf("    %s: %s", l.names[p.Person], p.Title)
		if at := cmp.Or(p.Institution, p.State); at != "" {
			l.printf(", %s", l.names[string(at)])
		}
		l.printf(" (%s%s)\n", strings.ToLower(string(p.Status)), years(p.Since, p.Until))
	}
}

func years(since, until graph.Nullable) string {
	s := ""
	if since != "" {
		s += ", since " + string(since)
	}
	if until != "" {
		s += ", until " + string(until)
	}
	return s
}

func (l *listing) meetings(meetings []graph.LocalMeeting) {
	if len(meetings) > 0 {
		l.printf("  meetings\n")
	}
	for _, m := range meetings {
		l.printf("    %s: %s, %s, %s", m.ID, strings.ToLower(m.Kind), strings.ToLower(string(m.Status)), cmp.Or(string(m.Date), "undated"))
		if m.Place != "" {
			l.printf(", %s", l.names[string(m.Place)])
		}
		if m.Follows != "" {
			l.printf(", after %s", m.Follows)
		}
		l.printf("\n")
		for _, p := range m.Participants {
			l.printf("      %s (%s", l.names[p.Entity], strings.ToLower(string(p.Role)))
			if p.For != "" {
				l.printf(" for %s", l.names[string(p.For)])
			}
			l.printf(")\n")
		}
		l.quote(m.Evidence)
	}
}

func (l *listing) statements(statements []graph.LocalStatement) {
	if len(statements) > 0 {
		l.printf("  statements\n")
	}
	for _, s := range statements {
		l.printf("    %s: %s", l.names[s.Speaker], oneLine(s.Text))
		if s.About != "" {
			l.printf(" [on %s]", l.names[string(s.About)])
		}
		l.printf("\n")
	}
}

func (l *listing) relations(relations []graph.LocalRelation) {
	if len(relations) > 0 {
		l.printf("  relations\n")
	}
	for _, r := range relations {
		l.printf("    %s %s %s\n", l.names[r.From], strings.ToLower(strings.ReplaceAll(string(r.Type), "_", " ")), l.names[r.To])
	}
}

// quote prints the first sentence that says so.
func (l *listing) quote(evidence []graph.Span) {
	if len(evidence) == 0 {
		return
	}
	if s := evidence[0]; 0 <= s.Start && s.Start <= s.End && s.End <= len(l.text) {
		l.printf("      “%s”\n", oneLine(string(l.text[s.Start:s.End])))
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
