package main

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"parley/graph"
)

// printExplained prints an article's text with its names marked, then each name and each
// fact with what told it, how sure that is, and the sentence that says so.
func printExplained(w io.Writer, x graph.Extraction, colour bool) error {
	l := newListing(w, x)
	l.heading(x.Article)
	l.marked(x.Entities, colour)
	l.printf("  names\n")
	for _, e := range x.Entities {
		l.printf("    %s: %s\n", mark(e.Kind, entityLine(e), colour), e.Rule)
	}
	l.printf("  facts\n")
	for _, p := range x.Positions {
		l.fact("position", l.position(p), p.Attribution)
	}
	for _, m := range x.Meetings {
		line := l.meeting(m)
		if m.DateRule != "" {
			line += "; date: " + string(m.DateRule)
		}
		l.fact("meeting", line, m.Attribution, m.Reasons...)
		for _, p := range m.Participants {
			l.fact("participant of "+m.ID, l.participant(p), p.Attribution, p.Reason)
		}
	}
	for _, s := range x.Statements {
		l.fact("statement", l.statement(s), s.Attribution)
	}
	for _, r := range x.Relations {
		l.fact("relation", l.relation(r), r.Attribution)
	}
	l.printf("\n")
	return l.err
}

// fact prints a fact, what told it and each of its slots, and the sentences that say so.
func (l *listing) fact(what, line string, a graph.Attribution, slots ...graph.Reason) {
	l.printf("    %s: %s\n      by %s, %.2f", what, line, cmp.Or(a.Rule, "no rule"), a.Confidence)
	if a.Basis != "" && a.Basis != graph.Stated {
		l.printf(" (%s)", strings.ToLower(string(a.Basis)))
	}
	if a.AttributedTo != "" {
		l.printf(", on the word of %s", l.names[string(a.AttributedTo)])
	}
	l.printf("\n")
	for _, r := range slots {
		l.reason(r)
	}
	for i := range a.Evidence {
		l.quote("      ", a.Evidence[i:])
	}
}

// reason prints what told one slot of a fact, and in which words.
func (l *listing) reason(r graph.Reason) {
	if r.Rule == "" {
		return
	}
	l.printf("      %s: by %s", r.Slot, r.Rule)
	if w := r.Words; 0 <= w.Start && w.Start < w.End && w.End <= len(l.text) {
		l.printf(", “%s”", oneLine(string(l.text[w.Start:w.End])))
	}
	l.printf("\n")
}

// marks show the kind of a name: on a terminal by a colour, elsewhere by a word.
var marks = map[graph.Kind]struct{ plain, colour string }{
	graph.KindPerson:      {"PER", "\x1b[36m"},
	graph.KindInstitution: {"ORG", "\x1b[33m"},
	graph.KindLocation:    {"LOC", "\x1b[32m"},
}

// mark shows a name's kind.
func mark(kind graph.Kind, name string, colour bool) string {
	if colour {
		return marks[kind].colour + name + "\x1b[0m"
	}
	return "[" + marks[kind].plain + " " + name + "]"
}

// marked prints the article's text with its names marked.
func (l *listing) marked(entities []graph.LocalEntity, colour bool) {
	type mention struct {
		graph.Span
		kind graph.Kind
	}
	var all []mention
	for _, e := range entities {
		for _, m := range e.Mentions {
			all = append(all, mention{m, e.Kind})
		}
	}
	slices.SortFunc(all, func(a, b mention) int { return a.Start - b.Start })
	var b strings.Builder
	at := 0
	for _, m := range all {
		if m.Start < at || m.End > len(l.text) {
			continue
		}
		b.WriteString(printable(string(l.text[at:m.Start])))
		b.WriteString(mark(m.kind, printable(string(l.text[m.Start:m.End])), colour))
		at = m.End
	}
	b.WriteString(printable(string(l.text[at:])))
	for line := range strings.Lines(strings.TrimSpace(b.String())) {
		l.printf("  | %s\n", strings.TrimRight(line, "\r\n"))
	}
}

// colours reports whether what is printed goes to a terminal whose user wants colours.
func (a *app) colours() bool {
	_, shown := terminal(a.Stdout)
	return shown && a.wantsColour()
}

// wantsColour reports whether the environment lets a terminal have colours.
func (a *app) wantsColour() bool {
	plain, _ := a.LookupEnv("NO_COLOR") // https://no-color.org: set and not empty
	kind, _ := a.LookupEnv("TERM")
	return plain == "" && kind != "dumb"
}
