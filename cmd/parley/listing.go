package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

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
	l := newListing(w, x)
	l.heading(x.Article)
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

func newListing(w io.Writer, x graph.Extraction) *listing {
	l := &listing{w: w, names: map[string]string{}, text: []rune(x.Article.Text)}
	for _, e := range x.Entities {
		l.names[e.ID] = e.Name
	}
	for _, m := range x.Meetings {
		l.names[m.ID] = "meeting " + m.ID
	}
	return l
}

func (l *listing) heading(a graph.Article) {
	l.printf("%s", a.ID)
	if a.Title != "" {
		l.printf("  %s", a.Title)
	}
	if a.Published != "" {
		l.printf(" (%s)", a.Published)
	}
	l.printf("\n")
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
		l.printf("    %s\n", entityLine(e))
	}
}

func entityLine(e graph.LocalEntity) string {
	line := e.Name
	var notes []string
	for _, s := range []string{strings.ToLower(e.Subkind), string(e.Country)} {
		if s != "" {
			notes = append(notes, s)
		}
	}
	if len(notes) > 0 {
		line += " (" + strings.Join(notes, ", ") + ")"
	}
	if len(e.Aliases) > 0 {
		line += "; also " + strings.Join(e.Aliases, ", ")
	}
	return line
}

func (l *listing) positions(positions []graph.LocalPosition) {
	if len(positions) > 0 {
		l.printf("  positions\n")
	}
	for _, p := range positions {
		l.printf("    %s\n", l.position(p))
	}
}

func (l *listing) position(p graph.LocalPosition) string {
	line := l.names[p.Person] + ": " + p.Title
	if at := cmp.Or(p.Institution, p.State); at != "" {
		line += ", " + l.names[string(at)]
	}
	return line + " (" + strings.ToLower(string(p.Status)) + years(p.Since, p.Until) + ")"
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
		l.printf("    %s\n", l.meeting(m))
		for _, p := range m.Participants {
			l.printf("      %s\n", l.participant(p))
		}
		l.quote("      ", m.Evidence)
	}
}

func (l *listing) meeting(m graph.LocalMeeting) string {
	line := fmt.Sprintf("%s: %s, %s, %s", m.ID, strings.ToLower(m.Kind), strings.ToLower(string(m.Status)), cmp.Or(string(m.Date), "undated"))
	if m.Place != "" {
		line += ", " + l.names[string(m.Place)]
	}
	if m.Follows != "" {
		line += ", after " + string(m.Follows)
	}
	return line
}

func (l *listing) participant(p graph.LocalParticipant) string {
	line := l.names[p.Entity] + " (" + strings.ToLower(string(p.Role))
	if p.For != "" {
		line += " for " + l.names[string(p.For)]
	}
	return line + ")"
}

func (l *listing) statements(statements []graph.LocalStatement) {
	if len(statements) > 0 {
		l.printf("  statements\n")
	}
	for _, s := range statements {
		l.printf("    %s\n", l.statement(s))
	}
}

func (l *listing) statement(s graph.LocalStatement) string {
	line := l.names[s.Speaker] + ": " + oneLine(s.Text)
	if s.About != "" {
		line += " [on " + l.names[string(s.About)] + "]"
	}
	return line
}

func (l *listing) relations(relations []graph.LocalRelation) {
	if len(relations) > 0 {
		l.printf("  relations\n")
	}
	for _, r := range relations {
		l.printf("    %s\n", l.relation(r))
	}
}

func (l *listing) relation(r graph.LocalRelation) string {
	return l.names[r.From] + " " + strings.ToLower(strings.ReplaceAll(string(r.Type), "_", " ")) + " " + l.names[r.To]
}

// quote prints the first sentence that says so, behind an indent.
func (l *listing) quote(indent string, evidence []graph.Span) {
	if len(evidence) == 0 {
		return
	}
	if s := evidence[0]; 0 <= s.Start && s.Start <= s.End && s.End <= len(l.text) {
		l.printf("%s“%s”\n", indent, oneLine(string(l.text[s.Start:s.End])))
	}
}

func oneLine(s string) string { return printable(strings.Join(strings.Fields(s), " ")) }

// printable is a text without what would command a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}
