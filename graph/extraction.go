package graph

import "encoding/json"

// Article is a news article as a reader hands it over, and as JSON Lines carry it.
// Published and Language may be empty: unknown.
type Article struct {
	ID        string `json:"id,omitempty"`
	Title     string `json:"title,omitempty"`
	URL       string `json:"url,omitempty"`
	Source    string `json:"source,omitempty"`
	Published string `json:"published,omitempty"` // an EDTF date or a timestamp, whose day counts
	Language  string `json:"language,omitempty"`  // BCP 47, such as "en"
	Text      string `json:"text"`
}

// Span is a stretch of an article's text: Unicode code points, end exclusive.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Nullable is a string that JSON writes as null where it is empty.
type Nullable string

// MarshalJSON writes null for the empty string.
func (n Nullable) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(n))
}

// Extraction is what an extractor found in one article. Its entities and meetings
// are local: their ids ("e1", "m1") mean something inside this extraction only.
// It is the line that `parley extract --json` prints and `--format claims` reads.
type Extraction struct {
	Article    Article          `json:"article"`
	Entities   []LocalEntity    `json:"entities"`
	Positions  []LocalPosition  `json:"positions"`
	Meetings   []LocalMeeting   `json:"meetings"`
	Statements []LocalStatement `json:"statements"`
	Relations  []LocalRelation  `json:"relations"`
	Notices    []string         `json:"notices,omitempty"` // what the reader of a report should know ("text is not English")
}

// LocalEntity is a person, institution or location as one article knows it.
type LocalEntity struct {
	ID      string   `json:"id"`
	Kind    Kind     `json:"kind"`
	Subkind string   `json:"subkind,omitempty"`
	Name    string   `json:"name"`    // the fullest form in the article; a state by its common English short name
	Aliases []string `json:"aliases"` // the other forms in the article
	Country Nullable `json:"country"` // ISO 3166-1 alpha-2: served by a person or institution, holding a location
	// Gazetteer is the gazetteer's id of a known thing: "country/TR" (an institution
	// STATE or a location COUNTRY), "geonames/745044" (a city), "org/nato"; else empty.
	Gazetteer string `json:"gazetteer,omitempty"`
	// Unnamed says that it bears no name and is called what it is, "creditor banks", "the
	// rebels". It is an entity of its article alone: nothing tells that those of another are it.
	Unnamed  bool   `json:"unnamed,omitempty"`
	Mentions []Span `json:"mentions"`           // the names alone; of what bears none, what it is called
	Evidence []Span `json:"evidence,omitempty"` // sentences that introduce it
	Rule     string `json:"rule,omitempty"`     // what told its kind
}

// Attribution is what every extracted fact carries besides its content.
type Attribution struct {
	Evidence     []Span   `json:"evidence"`
	Confidence   float64  `json:"confidence"`              // 0 to 1
	AttributedTo Nullable `json:"attributed_to,omitempty"` // local entity whose word it is, where the article says so
	Basis        Basis    `json:"basis,omitempty"`         // empty means STATED
	Rule         string   `json:"rule,omitempty"`          // the rule or stage that found it
}

// LocalPosition says that a person holds, held or will hold a post.
type LocalPosition struct {
	Person      string         `json:"person"`
	Title       string         `json:"title"`       // in the article's words, without articles
	Institution Nullable       `json:"institution"` // local entity
	State       Nullable       `json:"state"`       // local entity, the state served
	Status      PositionStatus `json:"status"`
	Since       Nullable       `json:"since"` // EDTF
	Until       Nullable       `json:"until"` // EDTF
	Attribution
}

// LocalMeeting is one real meeting, however often the article names it.
type LocalMeeting struct {
	ID           string             `json:"id"`
	Kind         string             `json:"kind"` // a sub-kind of MEETING
	Status       MeetingStatus      `json:"status"`
	Date         Nullable           `json:"date"` // EDTF
	DateRule     Nullable           `json:"date_rule"`
	Place        Nullable           `json:"place"` // local entity, a location
	Participants []LocalParticipant `json:"participants"`
	Topics       []string           `json:"topics"`
	Follows      Nullable           `json:"follows"` // local meeting
	Attribution
	Reasons []Reason `json:"-"` // what told its kind, status, date and place, for those who ask why
}

// Reason says what gave a slot of a fact its value: the rule, and the words of the article, if
// any say so.
type Reason struct {
	Slot, Rule string
	Words      Span
}

// LocalParticipant is one who takes part in a meeting.
type LocalParticipant struct {
	Entity string   `json:"entity"`
	Role   Role     `json:"role"`
	For    Nullable `json:"for"` // local entity on whose behalf
	Attribution
	Reason Reason `json:"-"` // what told its role
}

// LocalStatement is what somebody said.
type LocalStatement struct {
	Speaker string   `json:"speaker"`
	Text    string   `json:"text"`
	About   Nullable `json:"about"` // local meeting or entity
	Attribution
}

// LocalRelation relates two local entities.
type LocalRelation struct {
	Type RelationType `json:"type"`
	From string       `json:"from"`
	To   string       `json:"to"`
	Attribution
}
