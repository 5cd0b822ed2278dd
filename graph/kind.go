package graph

// Kind says what a node of the graph is.
type Kind string

// The kinds of node. The first four are entities: what articles speak of and
// identity decides about.
const (
	KindPerson      Kind = "PERSON"
	KindInstitution Kind = "INSTITUTION"
	KindLocation    Kind = "LOCATION"
	KindMeeting     Kind = "MEETING"
	KindStatement   Kind = "STATEMENT"
	KindArticle     Kind = "ARTICLE"
)

// EntityKinds lists the kinds that are entities, in the order of the contract.
var EntityKinds = []Kind{KindPerson, KindInstitution, KindLocation, KindMeeting}

// Sub-kinds of institutions.
const (
	State             = "STATE"
	Ministry          = "MINISTRY"
	Embassy           = "EMBASSY"
	Agency            = "AGENCY"
	Parliament        = "PARLIAMENT"
	PoliticalParty    = "PARTY"
	Court             = "COURT"
	ArmedForce        = "ARMED_FORCE"
	ArmedGroup        = "ARMED_GROUP"
	Intergovernmental = "INTERGOVERNMENTAL"
	Company           = "COMPANY"
	Media             = "MEDIA"
	NGO               = "NGO"
	Delegation        = "DELEGATION"
	OtherInstitution  = "OTHER"
)

// Sub-kinds of locations.
const (
	Country = "COUNTRY"
	Region  = "REGION"
	City    = "CITY"
	Site    = "SITE"
)

// Sub-kinds of meetings.
const (
	Talks       = "TALKS"
	Negotiation = "NEGOTIATION"
	Summit      = "SUMMIT"
	Visit       = "VISIT"
	Call        = "CALL"
	Conference  = "CONFERENCE"
	Ceremony    = "CEREMONY"
)

// Subkinds lists the legal sub-kinds of each kind, in the order of the contract.
// A person has none.
var Subkinds = map[Kind][]string{
	KindInstitution: {State, Ministry, Embassy, Agency, Parliament, PoliticalParty, Court, ArmedForce, ArmedGroup, Intergovernmental, Company, Media, NGO, Delegation, OtherInstitution},
	KindLocation:    {Country, Region, City, Site},
	KindMeeting:     {Talks, Negotiation, Summit, Visit, Call, Conference, Ceremony},
}

// MeetingStatus is how far a meeting has come, as of the article that speaks of it.
type MeetingStatus string

// The statuses of a meeting, as corpora of meetings annotate them: HELD is over,
// PLANNED agreed or scheduled, PROPOSED offered or demanded, CANCELLED called off
// or postponed, REFUSED declined or denied by a party.
const (
	Held      MeetingStatus = "HELD"
	Ongoing   MeetingStatus = "ONGOING"
	Planned   MeetingStatus = "PLANNED"
	Proposed  MeetingStatus = "PROPOSED"
	Cancelled MeetingStatus = "CANCELLED"
	Refused   MeetingStatus = "REFUSED"
)

// MeetingStatuses lists the statuses in the order of the contract.
var MeetingStatuses = []MeetingStatus{Held, Ongoing, Planned, Proposed, Cancelled, Refused}

// Role is what a participant does at a meeting.
type Role string

// The roles: HEAD leads a delegation, HOST receives, MEDIATOR brings others
// together; anybody else is a MEMBER.
const (
	Head     Role = "HEAD"
	Host     Role = "HOST"
	Mediator Role = "MEDIATOR"
	Member   Role = "MEMBER"
)

// Roles lists the roles in the order of the contract, the most telling first.
var Roles = []Role{Head, Host, Mediator, Member}

// PositionStatus is how a person stands to a post, as of the article.
type PositionStatus string

// The statuses of a position.
const (
	Current   PositionStatus = "CURRENT"
	Former    PositionStatus = "FORMER"
	Acting    PositionStatus = "ACTING"
	Designate PositionStatus = "DESIGNATE"
)

// PositionStatuses lists the statuses in the order of the contract.
var PositionStatuses = []PositionStatus{Current, Former, Acting, Designate}

// Basis says what a fact rests on.
type Basis string

// The bases: an article states it, a gazetteer says so, or the name's own pattern
// says so ("Russian Foreign Ministry" is part of Russia).
const (
	Stated    Basis = "STATED"
	Gazetteer Basis = "GAZETTEER"
	Pattern   Basis = "PATTERN"
)
