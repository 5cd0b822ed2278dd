package identity

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// Facets of a meeting's profile that its key does not fix, or not alone. They keep few values:
// of the days on which it was spoken of, say, those about the meeting's own.
const (
	FacetKind    = "id.kind"    // kinds of meeting that articles call it
	FacetSpot    = "id.spot"    // sub-kind of the place
	FacetStatus  = "id.status"  // status, "|" and the day on which an article gave it, see statusDay
	FacetPerson  = "id.person"  // side, "|" and folded name of one who takes part for it
	FacetRank    = "id.rank"    // side, "|" and the rank of the first of its people, see Rank
	FacetHost    = "id.host"    // parties that receive or bring together
	FacetRound   = "id.round"   // number of the round
	FacetFollows = "id.follows" // profiles of dated meetings that it follows
	FacetNext    = "id.next"    // profiles of dated meetings that follow it
	FacetOther   = "id.other"   // profiles of meetings that an article tells apart from it
	FacetSaid    = "id.said"    // of one without a day: fingerprints of the sentences on it
)

// Postponed stands among the statuses of FacetStatus for what articles say was put off.
const Postponed = "POSTPONED"

// Family is the family of a kind of meeting: two reports of one meeting may call it talks, a
// summit or a visit, but not a call.
func Family(kind string) string {
	switch kind {
	case graph.Call, graph.Conference, graph.Ceremony:
		return kind
	}
	return encounter
}

// encounter is the family of talks, negotiations, summits and visits.
const encounter = "ENCOUNTER"

// MeetingReport is what an article says of one meeting, as far as it tells it from others.
type MeetingReport struct {
	Article   string // the article's own id
	Published string // its day of publication, or empty
	Tag       string // "" or what tells it from another one of this article with the same key
	Kind      string // a sub-kind of meeting
	Status    graph.MeetingStatus
	Postponed bool   // the article says that it was put off
	Date      string // EDTF, or empty
	Place     string // profile, or empty
	Land      string // ISO 3166-1 alpha-2 of the place, or empty
	Spot      string // sub-kind of the place
	Round     string // "2" of a second round, or empty
	Parties   []string
	Hosts     []string // those of the parties that receive the others or bring them together
	People    []Participant

	Said []string // folded sentences on it

	Follows int // which of the article's meetings it follows, counted from 1; 0 is none

	// Profiles of the article's other meetings. They make no difference to the id.
	follows, next []string // dated ones that it follows, and that follow it
	apart         []string // ones that it could be taken for
}

// Participant is a person whom an article names as taking part.
type Participant struct {
	Side string // the party: the state served, or the person's own profile
	Name string // folded
	Rank string // see Rank
}

// Meetings returns the profiles of the meetings of one article. Two with the same key are told apart by a number.
func Meetings(reports []MeetingReport) []Profile {
	ids := make([]string, len(reports))
	taken := map[string]int{}
	for i := range reports {
		r := &reports[i]
		ids[i] = Meeting(*r).ID
		taken[ids[i]]++
		if n := taken[ids[i]]; n > 1 {
			r.Tag = "#" + strconv.Itoa(n)
			ids[i] = Meeting(*r).ID
		}
	}
	for i := range reports {
		r := &reports[i]
		for j := range reports {
			other := &reports[j]
			switch {
			case i == j:
			case r.Follows == j+1 && !other.own():
				r.follows = append(r.follows, ids[j])
			case other.Follows == i+1 && !other.own():
				r.next = append(r.next, ids[j])
			case r.resembles(other):
				r.apart = append(r.apart, ids[j])
			}
		}
	}
	out := make([]Profile, len(reports))
	for i, r := range reports {
		out[i] = Meeting(r)
	}
	return out
}

// resembles reports whether a report could be taken for another of the same article, had that not
// told them apart. A dated one counts dated ones only, so that few are counted over many articles.
func (r *MeetingReport) resembles(other *MeetingReport) bool {
	if !slices.ContainsFunc(r.Parties, func(p string) bool { return slices.Contains(other.Parties, p) }) {
		return false
	}
	a, _ := graph.ParseDate(r.Date)
	b, _ := graph.ParseDate(other.Date)
	return r.own() || !other.own() && a.PossiblyOverlaps(b)
}

// Meeting returns the profile of a meeting: its parties, date, place and family of kinds, and
// where an article tells them, the ranks of those who meet and the number of the round: ministers
// and presidents of two states may meet on one day. One whose day no other article can be held
// against is known by its article as well, see MeetingReport.own.
func Meeting(r MeetingReport) Profile {
	r.Parties = slices.Compact(slices.Sorted(slices.Values(r.Parties)))
	date, _ := graph.ParseDate(r.Date)
	own := ""
	if r.own() {
		own = r.Article
	}
	ranks := r.ranks()
	parts := append([]string{Family(r.Kind), r.Date, r.Place, own, r.Tag}, r.Parties...)
	if own == "" { // else the article tells them apart already
		parts = append(parts, ranks...)
	}
	if own == "" && r.Round != "" {
		parts = append(parts, "round "+r.Round)
	}
	p := Profile{ID: "meeting/" + meetingSlug(r) + "-" + Hash(strings.Join(parts, "\x1f")), Facets: graph.Facets{}}
	for facet, value := range map[string]string{
		FacetFamily: Family(r.Kind), FacetDate: r.Date, FacetPlace: r.Place, FacetLand: r.Land, FacetTag: r.Tag,
		FacetKind: r.Kind, FacetSpot: r.Spot, FacetRound: r.Round, FacetStatus: string(r.Status) + "|" + r.statusDay(date),
	} {
		p.Facets.Add(facet, value, 1)
	}
	if r.Postponed {
		p.Facets.Add(FacetStatus, Postponed+"|"+r.statusDay(date), 1)
	}
	for facet, values := range map[string][]string{
		FacetParty: r.Parties, FacetHost: r.Hosts, FacetRank: ranks, FacetPerson: r.people(),
		FacetFollows: r.follows, FacetNext: r.next, FacetOther: r.apart, FacetBlock: r.blocks(date),
	} {
		addAll(p.Facets, facet, values)
	}
	if own != "" {
		addAll(p.Facets, FacetSaid, r.said())
	}
	return p
}

// addAll counts values once each.
func addAll(f graph.Facets, facet string, values []string) {
	for _, v := range values {
		if f[facet][v] == 0 {
			f.Add(facet, v, 1)
		}
	}
}

// own reports whether the meeting is known by its article as well: two articles that say no more
// than this of a meeting need not speak of the same one. It has no date, no year, no party, or
// no place and a date of more than a season.
func (r MeetingReport) own() bool {
	date, _ := graph.ParseDate(r.Date) // no date is the zero Date
	if !date.YearKnown() || len(r.Parties) == 0 {
		return true
	}
	return r.Place == "" && len(months(date, 0)) == 0
}

// statusDay is the day on which the article gives the status, where it counts: around the
// meeting's date. What later years say of it does not tell it from others any more.
func (r MeetingReport) statusDay(date graph.Date) string {
	day, err := graph.ParseDay(r.Published)
	if err != nil {
		return ""
	}
	first, ok1 := date.Earliest()
	last, ok2 := date.Latest()
	ahead := graph.Day(month)
	if r.Status == graph.Planned || r.Status == graph.Proposed {
		ahead = planAhead
	}
	if ok1 && ok2 && (day < first-ahead || day > last+month) {
		return ""
	}
	return day.String()
}

// month is how far apart days may be, roughly, to have to do with each other.
const month = 31

// planAhead is how many days before a meeting plans of it are told by their day.
const planAhead = 4 * month

// ranks are the ranks of the sides, "institution/russia|HEAD": each that of the first among its people.
func (r MeetingReport) ranks() []string {
	highest := map[string]string{}
	for _, p := range r.People {
		if p.Rank != "" && p.Side != "" && !isPerson(p.Side) && Outranks(p.Rank, highest[p.Side]) {
			highest[p.Side] = p.Rank
		}
	}
	out := make([]string, 0, len(highest))
	for side, rank := range highest {
		out = append(out, side+"|"+rank)
	}
	slices.Sort(out)
	return out
}

func (r MeetingReport) people() []string {
	var out []string
	for _, p := range r.People {
		if p.Name != "" {
			out = append(out, p.Side+"|"+p.Name)
		}
	}
	return out
}

// minSaid is how many words a sentence needs to be known again in a copy of the article.
const minSaid = 8

// said are the fingerprints of the sentences that are long enough to be known again.
func (r MeetingReport) said() []string {
	var out []string
	for _, s := range r.Said {
		if strings.Count(s, " ") >= minSaid-1 {
			out = append(out, Hash(s))
		}
	}
	return out
}

// meetingSlug is the readable part of a meeting's id: date, place and up to four parties.
func meetingSlug(r MeetingReport) string {
	date := strings.NewReplacer("/", "_", "..", "open").Replace(strings.ToLower(r.Date))
	parts := []string{cmp.Or(date, "undated")}
	if r.Place != "" {
		parts = append(parts, bare(r.Place))
	}
	for _, party := range r.Parties[:min(len(r.Parties), 4)] {
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

// Statement returns the profile of what somebody said: the speaker's profile and the folded words.
func Statement(speaker, text string) Profile {
	return Profile{ID: "statement/" + bare(speaker) + "-" + Hash(speaker+"\x1f"+graph.Fold(text))}
}
