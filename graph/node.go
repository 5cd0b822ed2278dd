package graph

import (
	"fmt"
	"slices"
	"time"
)

// Key is a store's internal number of a node or claim. It never leaves the program:
// ids can change when identities do, keys need not.
type Key int64

// Node is a node of the derived graph: an entity, a statement or an article. Fields
// that do not fit its kind are empty.
type Node struct {
	Key     Key
	ID      string // "person/alexandr-darchiev-ru"; see package identity
	Kind    Kind
	Subkind string
	Name    string   // what to write beside it; of a statement its text, of an article its title
	Aliases []string // other names, sorted
	Country string   // ISO 3166-1 alpha-2 of the state it belongs to, serves or lies in
	Code    string   // ISO 3166-1 alpha-2 of a state or country itself
	Sources int      // articles that speak of it

	GeoNames            int
	Latitude, Longitude float64
	Located             bool // the coordinates are known

	Status   MeetingStatus
	Date     string // EDTF: of a meeting, of a statement, of an article's publication
	DateRule string
	Topics   []string

	Recorded time.Time // of an article: when its latest version was; zero of other nodes, set by the store

	CopyOf Key // of an article: the earliest that tells the same story in the same words; 0 is none

	Index Index
}

// Index is what a node is found and sorted by. It is derived from the other fields,
// by the same code for every store.
type Index struct {
	Names    []string // folded names, each of which finds the node exactly
	Text     string   // folded words that a text filter searches
	Topics   string   // folded topics of a meeting, as "| trade relations | gas |", whose words Text has too; empty where it has none
	NameSort string   // lists by name ascend by it
	DateSort string   // lists by date ascend by it: newest first, undated last

	Earliest, Latest         string // first and last day of Date, YYYY-MM-DD; empty where open, year unknown or undated
	MonthDayFrom, MonthDayTo string // MM-DD range of a date whose year is unknown
	Annual                   bool   // the date has no year
}

// OpenEnd is the Latest of a date without an end; OpenStart the Earliest of one without a start.
const (
	OpenStart = "-9999-01-01"
	OpenEnd   = "9999-12-31"
)

// IndexDate fills the date part of an index from an EDTF date. A text that is no
// date counts as undated.
func (x *Index) IndexDate(edtf string) {
	x.Earliest, x.Latest, x.MonthDayFrom, x.MonthDayTo, x.Annual = "", "", "", "", false
	if edtf == "" {
		x.DateSort = "z~"
		return
	}
	d, err := ParseDate(edtf)
	if err != nil || d.IsZero() {
		x.DateSort = "z~"
		return
	}
	if from, to, ok := d.MonthDays(); ok {
		x.MonthDayFrom, x.MonthDayTo, x.Annual = from, to, true
		if from > to { // round the turn of the year
			x.MonthDayFrom, x.MonthDayTo = "01-01", "12-31"
		}
		x.DateSort = "z" + from
		return
	}
	x.Earliest, x.Latest = OpenStart, OpenEnd
	if day, ok := d.Latest(); ok {
		x.Latest = day.String()
		x.DateSort = DateSort(day)
	}
	if day, ok := d.Earliest(); ok {
		x.Earliest = day.String()
		x.DateSort = DateSort(day)
	}
}

// DateSort is the sort key of what begins on a day: a text that ascends as days descend.
func DateSort(d Day) string { return fmt.Sprintf("%08d", dateRange/2-int(d)) }

// dateRange is twice the key of day 0: keys of days stay below it.
const dateRange = 100_000_000

// ActorWins drops a country's land where its state is among the nodes too: whoever names Russia
// means the state, unless only a location fits.
func ActorWins(nodes []Node) []Node {
	if len(nodes) < 2 {
		return nodes
	}
	states := map[string]bool{}
	for _, n := range nodes {
		if n.Kind == KindInstitution && n.Subkind == State && n.Code != "" {
			states[n.Code] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(nodes), func(n Node) bool {
		return n.Kind == KindLocation && n.Subkind == Country && states[n.Code]
	})
}

// Relation is a derived fact: that one node stands to another in some way, with what
// the claims that support it say together.
type Relation struct {
	Key   string // internal; evidence is found by it
	Type  RelationType
	From  Key
	To    Key
	Disc  string // tells facts of one type between the same two apart: a position's folded title
	Basis Basis

	Sources    int     // articles that state it; 0 where a gazetteer or pattern says so
	Confidence float64 // of the best claim

	Title  string // HOLDS_POSITION
	Status PositionStatus
	Since  string // EDTF
	Until  string // EDTF
	Role   Role   // PARTICIPATED_IN
	Behalf Key    // PARTICIPATED_IN: on whose behalf; 0 is nobody
	Count  int    // MENTIONS: how often the article names it

	// Earliest and Latest bound the days on which the relation possibly holds, YYYY-MM-DD;
	// empty where nothing is known.
	Earliest, Latest string

	// Fold is the state that package derive needs to add one more claim.
	Fold RelationFold
}

// RelationFold is a relation's summary of its claims, to which claims can be added in any order.
type RelationFold struct {
	Latest    string `json:"latest,omitempty"`     // publication day and article id of the claim whose behalf is shown, or the post's status; its title is that of the last claim that gives it in full
	HeldFirst string `json:"held_first,omitempty"` // first and last day on which an article calls the post held
	HeldLast  string `json:"held_last,omitempty"`
	LeftFirst string `json:"left_first,omitempty"` // first day on which an article calls it former
	Unsure    bool   `json:"unsure,omitempty"`     // it is called former on no known day, or is yet to be taken up

	// Titles are the folded titles under which claims tell of a post, where there are several: one of
	// them is in full what the others are short for.
	Titles map[string]TitleFold `json:"titles,omitempty"`
}

// IsZero reports whether nothing was added yet.
func (f RelationFold) IsZero() bool {
	return f.Latest == "" && f.HeldFirst == "" && f.HeldLast == "" && f.LeftFirst == "" && !f.Unsure && len(f.Titles) == 0
}

// TitleFold is the part of a post's summary that the claims of one title make.
type TitleFold struct {
	Latest    string `json:"latest,omitempty"` // publication day and article id of the last of these claims
	Since     string `json:"since,omitempty"`  // EDTF
	Until     string `json:"until,omitempty"`
	HeldFirst string `json:"held_first,omitempty"` // as those of a relation
	HeldLast  string `json:"held_last,omitempty"`
	LeftFirst string `json:"left_first,omitempty"`
	Unsure    bool   `json:"unsure,omitempty"`
}

// Party is one who takes part in a meeting, itself or through others. Side is on whose
// behalf: those of one side are not each other's counterparts.
type Party struct {
	Actor Key
	Side  Key
}

// MeetingParties lists all parties of a meeting, with what lists of meetings sort and filter by.
type MeetingParties struct {
	Meeting Key
	Parties []Party
}
