package extract

import "parley/graph"

// meeting is one real meeting, however often the article names it.
type meeting struct {
	kind         string
	status       graph.MeetingStatus
	date         graph.Date
	dateRule     string
	place        int // index into document.entities, or -1
	participants []participant
	topics       []span
	follows      int // index into document.meetings, or -1
	evidence     []span
	heads        []int // the words that tell of it: "met", "talks"
	reasons      []ground
	confidence   float64
	attributedTo int // entity, or -1
	rule         string
}

// participant is one who takes part in a meeting.
type participant struct {
	entity     int
	role       graph.Role
	behalf     int // the state or institution on whose behalf, or -1
	evidence   []span
	confidence float64
	rule       string

	attributedTo int    // entity, or -1
	reason       ground // of its role
}

// encounter is one place of the text that speaks of a meeting: a verb or a noun with
// what its clause says of it.
type encounter struct {
	trigger   trigger
	sort      string // of talks: the kind that its clause makes of them, or nothing
	sentence  int
	sides     []side
	bodies    []side // its parties that bear no name: "creditor banks"
	place     int    // entity, or -1
	date      *date
	edge      meetingEnd // which end of the meeting the date is
	ends      *date      // its last day, where date is the first
	days      int        // that it lasts, or 0
	status    graph.MeetingStatus
	topics    []span
	definite  bool // "the meeting": one that was named before
	order     order
	ordinal   int  // which of a row of meetings: "the second round", or 0
	presents  bool // the ordinal tells it of the meeting spoken of
	guessed   bool // nothing told the status
	governor  int  // the token before its noun phrase
	headline  bool
	adjunct   bool  // its parties are but the subject of its verb: "who will host the talks"
	faced     bool  // a "with" phrase follows
	unnamed   bool  // it has a counterpart without a name: "with officials"
	told      bool  // something is said in it: it is held
	delegated bool  // it names states as those who come: "Russian and US delegations"
	venues    []int // the cities of several: "meetings in Lima and in Quito"
	apart     []int // those met one by one: "held separate talks with Demir and Lund"
	voice     []int // who speaks before or after it
	floor     bool  // its only party speaks at it: "told the conference"
	news      bool  // it is told as the news of the day
	over      bool  // its end is told, or what followed it
	ended     bool  // its end is what its clause tells: "the talks collapsed"
	guest     bool  // a visitor is but called so: "met visiting President Lund"
	body      bool  // the members of one body meet: "EU ministers met"
	many      bool  // many come who are not named: "ministers from twelve countries"
	denied    bool  // somebody denies that it took place
	lasts     bool  // it is said to go on for longer
	spoken    bool  // it tells but when somebody spoke, and not on which day
	wished    bool  // it is but what somebody wanted at that time
	remote    bool  // all are there by a screen
	evidence  span
	journey
}

// journey is what an encounter tells of the way to it.
type journey struct {
	came    int   // the word of going that brings its parties: "arrived in Lima for talks"; or 0
	on      bool  // it followed the meeting that was told before: "then flew to Lima"
	opening bool  // its clause tells of its first day
	route   []int // the places that a visit goes to
	parts   []int // the parts of the world among them: "to Chile, Europe and Japan"
	onward  bool  // these are the stops after the one that its clause tells of: "at the start of a tour that will also take her to Chile"
}

// side is a party as an encounter names it.
type side struct {
	entity int
	role   graph.Role
}

// order says how a meeting stands to the one that the article is about.
type order int8

const (
	sameOrder order = iota
	earlierMeeting
	laterMeeting
	anotherMeeting
)
