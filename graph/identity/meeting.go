package identity

import (
	"slices"
	"strings"
	"time"

	"parley/graph"
)

// Family is the family of a kind of meeting: two reports of one meeting may call it talks, a
// summit or a visit, but not a call.
func Family(kind string) string {
	switch kind {
	case graph.Call, graph.Conference, graph.Ceremony:
		return kind
	}
	return "ENCOUNTER"
}

// MeetingReport is what an article says of one meeting, as far as it tells it from others.
type MeetingReport struct {
	Article string   // the article's own id
	Tag     string   // "" or what tells it from another one of this article with the same key
	Kind    string   // a sub-kind of meeting
	Date    string   // EDTF, or empty
	Place   string   // profile, or empty
	Land    string   // ISO 3166-1 alpha-2 of the place, or empty
	Parties []string // profiles: the states and other sides that meet
}

// Meeting returns the profile of a meeting: its parties, date, place and family of kinds. One
// whose day no other article can be held against, having no date, no year or no party, is
// known by its article as well.
func Meeting(r MeetingReport) Profile {
	parties := slices.Compact(slices.Sorted(slices.Values(r.Parties)))
	date, err := graph.ParseDate(r.Date)
	dated := err == nil && !date.IsZero() && date.YearKnown()
	own := ""
	if !dated || len(parties) == 0 {
		own = r.Article
	}
	family := Family(r.Kind)
	key := strings.Join(append([]string{family, r.Date, r.Place, own, r.Tag}, parties...), "\x1f")
	p := Profile{
		ID:     "meeting/" + meetingSlug(r, parties) + "-" + Hash(key),
		Facets: graph.Facets{FacetFamily: {family: 1}, FacetDate: {r.Date: 1}, FacetPlace: {r.Place: 1}, FacetLand: {r.Land: 1}, FacetTag: {r.Tag: 1}},
	}
	for _, party := range parties {
		p.Facets.Add(FacetParty, party, 1)
	}
	if own == "" {
		for _, block := range meetingBlocks(parties, date) {
			p.Facets.Add(FacetBlock, block, 1)
		}
	}
	return p
}

// meetingSlug is the readable part of a meeting's id: date, place and up to four parties.
func meetingSlug(r MeetingReport, parties []string) string {
	date := strings.NewReplacer("/", "_", "..", "open").Replace(strings.ToLower(r.Date))
	if date == "" {
		date = "undated"
	}
	parts := []string{date}
	if r.Place != "" {
		parts = append(parts, bare(r.Place))
	}
	for _, party := range parties[:min(len(parties), 4)] {
		parts = append(parts, bare(party))
	}
	s := strings.Join(parts, "-")
	return strings.TrimRight(s[:min(len(s), maxSlug)], "-")
}

// bare is an id without its kind.
func bare(id string) string {
	_, s, _ := strings.Cut(id, "/")
	return s
}

const (
	maxBlockParties = 6 // pairs are made of the first so many parties
	maxBlockMonths  = 3 // a date that allows more months is compared with none
)

// meetingBlocks pairs the parties and gives each pair a block for each month that the date allows.
func meetingBlocks(parties []string, date graph.Date) []string {
	first, ok1 := date.Earliest()
	last, ok2 := date.Latest()
	if !ok1 || !ok2 {
		return nil
	}
	y, m, _ := first.Date()
	ly, lm, _ := last.Date()
	months := (ly-y)*12 + int(lm) - int(m) + 1
	if months > maxBlockMonths {
		return nil
	}
	var blocks []string
	parties = parties[:min(len(parties), maxBlockParties)]
	for i, a := range parties {
		for _, b := range parties[i+1:] {
			for k := range months {
				month := graph.MonthDate(y+(int(m)-1+k)/12, time.Month((int(m)-1+k)%12+1))
				blocks = append(blocks, "meeting|"+a+"|"+b+"|"+month.String())
			}
		}
	}
	return blocks
}

// Statement returns the profile of what somebody said: the speaker's profile and the folded words.
func Statement(speaker, text string) Profile {
	return Profile{ID: "statement/" + bare(speaker) + "-" + Hash(speaker+"\x1f"+graph.Fold(text))}
}
