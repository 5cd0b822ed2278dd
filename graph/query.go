package graph

import (
	"context"
	"time"
)

// Reader answers questions about the graph. Every method sends one statement, however
// many keys it is asked for (ListRelations may send another for RelationQuery.Ends, ListNodes for NodeQuery.Counted); listing many parents' children at once is what Of is for.
type Reader interface {
	// Name is what kind of store this is, for people: "SQLite" or "Neo4j".
	Name() string
	// Seq is the sequence number of the last write transaction, 0 before the first.
	Seq(ctx context.Context) (int64, error)
	// Fingerprints returns those of the standing versions of articles by their own ids.
	Fingerprints(ctx context.Context, articles []string) (map[string]string, error)

	// Lookup finds nodes by reference: an id, an id that was merged into another, or else a
	// name or alias, folded, of an entity. Each reference's candidates come by name, then id,
	// at most MaxCandidates. It may send no statement where the context gives leave to remember, see Recall.
	Lookup(ctx context.Context, refs []string) (map[string][]Node, error)
	Nodes(ctx context.Context, keys []Key) (map[Key]Node, error)
	// Words returns the words of names that have the keys, by key, ascending, at most limit of each.
	Words(ctx context.Context, keys []string, limit int) (map[string][]string, error)

	ListNodes(ctx context.Context, q NodeQuery) (map[Key]List[Node], error)
	CountNodes(ctx context.Context, q NodeQuery) (map[Key]int, error)
	// Relations returns relations by their keys.
	Relations(ctx context.Context, facts []string) (map[string]Relation, error)
	ListRelations(ctx context.Context, q RelationQuery) (map[Key]List[Relation], error)
	CountRelations(ctx context.Context, q RelationQuery) (map[Key]int, error)
	ListCounterparts(ctx context.Context, q CounterpartQuery) (map[Key]List[Counterpart], error)
	CountCounterparts(ctx context.Context, q CounterpartQuery) (map[Key]int, error)
	// ListEncounters returns the meetings of pairs by pair.
	ListEncounters(ctx context.Context, q EncounterQuery) (map[[2]Key][]Node, error)
	// CountMeetings counts the meetings of a query without Of by group: months and years newest first
	// and what has none last, others by count descending, then key.
	CountMeetings(ctx context.Context, q NodeQuery, by MeetingGroup, limit int) ([]MeetingCount, error)
	// Neighbours returns relations that touch any of the nodes, the best supported first
	// (sources, then latest day, both descending, then type, from id, to id, disc).
	Neighbours(ctx context.Context, q NeighbourQuery) ([]Relation, error)
	// Bridges returns the relations that join nodes to another one by a node between them, each once, in any order. It is
	// false, and there are none, where more would have to be looked at than the query allows.
	Bridges(ctx context.Context, q BridgeQuery) (relations []Relation, within bool, err error)
	// ListDated returns relations by the day since which they hold.
	ListDated(ctx context.Context, q DatedQuery) (List[Relation], error)
	CountDated(ctx context.Context, q DatedQuery) (int, error)

	// Evidence returns the quotes of the standing claims that support relations: newest article
	// first (undated last), then article id, then start.
	Evidence(ctx context.Context, facts []string, limit int) (map[string][]Evidence, error)
	// NodeEvidence returns in the same order the quotes of the standing MENTIONS claims on nodes.
	NodeEvidence(ctx context.Context, nodes []Key, limit int) (map[Key][]Evidence, error)
	// Articles returns the latest versions of articles by node, without text.
	Articles(ctx context.Context, articles []Key) (map[Key]ArticleVersion, error)
	// Texts returns the texts of versions of articles.
	Texts(ctx context.Context, versions []VersionKey) (map[VersionKey]string, error)
	// NameSpans returns where names of entities stand in the standing versions of articles, by start.
	NameSpans(ctx context.Context, articles []Key) (map[Key][]NameSpan, error)

	// NodeClaims returns the standing MENTIONS claims on nodes, in the order of NodeEvidence.
	NodeClaims(ctx context.Context, nodes []Key, limit int) (map[Key][]Claim, error)
	// Extractions returns what was extracted from versions of articles, as it was handed over.
	Extractions(ctx context.Context, versions []VersionKey) (map[VersionKey][]byte, error)
	// Versions returns the standing versions of articles with a node after this one, by node
	// ascending, without text and extraction.
	Versions(ctx context.Context, after Key, limit int) ([]ArticleVersion, error)

	// Judgements returns judgements by their ids.
	Judgements(ctx context.Context, ids []string) (map[string]Judgement, error)
	// ListJudgements returns judgements, standing and undone, the latest first: by Seq descending, then ID.
	ListJudgements(ctx context.Context, q JudgementQuery) ([]Judgement, error)
	// ListPairs returns pairs by Score descending, then A, then B.
	ListPairs(ctx context.Context, q PairQuery) (List[Pair], error)
	CountPairs(ctx context.Context, q PairQuery) (int, error)
	// ListChanges returns the log by Seq, then N, both ascending.
	ListChanges(ctx context.Context, q ChangeQuery) (List[LogEntry], error)
	CountChanges(ctx context.Context, q ChangeQuery) (int, error)

	Stats(ctx context.Context) (Stats, error)
}

// JudgementQuery asks for judgements. Empty fields do not narrow.
type JudgementQuery struct {
	Of    []Key // those that judged a profile of any of the nodes, or mean one now: a split, or a rejection, leaves the one that it was about
	Limit int
}

// PairQuery asks for pairs of profiles.
type PairQuery struct {
	// Certain asks for the pairs that hold nodes together: both profiles are the same node's.
	// Else the doubtful ones come whose profiles are of different nodes.
	Certain  bool
	Of       []Key // only those with a profile of any of the nodes; empty does not narrow
	MinScore float64
	Page     Page // forward only; the cursor is what Pair.Cursor says
}

// ChangeQuery asks for entries of the log of changes.
type ChangeQuery struct {
	Since time.Time // recorded at or after; zero does not narrow
	Of    []string  // ids, any of which is among the entry's; empty does not narrow
	Page  Page      // forward only; the cursor is what LogEntry.Cursor says
}

// MaxCandidates is how many candidates Lookup gives for one reference: more than are shown to a
// user, because those of another kind than is asked for are left out afterwards.
const MaxCandidates = 100

// Cursor is the sort key of an item; a list goes on strictly after (or before) it. Its parts
// are said where the list is.
type Cursor []string

// LastText sorts behind every text that a list is sorted by.
const LastText = "\U0010ffff"

// Page is which part of a list is wanted.
type Page struct {
	Limit    int    // how many items; more are never returned
	After    Cursor // start after this item
	Before   Cursor // end before this item
	Backward bool   // count Limit from the end; items still come in list order
}

// List is part of a list, in list order. More says that there are items beyond it, in the
// direction in which the page counts. Total is how many items the whole list has, where that was asked for.
type List[T any] struct {
	Items []T
	More  bool
	Total int
}

// Cut is the page of items, which are in list order and may be more than it holds: those nearest to where it begins.
func Cut[T any](items []T, p Page) List[T] {
	limit := max(p.Limit, 0)
	switch {
	case len(items) <= limit:
		return List[T]{Items: items}
	case p.Backward:
		return List[T]{Items: items[len(items)-limit:], More: true}
	}
	return List[T]{Items: items[:limit], More: true}
}

// Order is how a list of nodes is sorted; the node's id, ascending, breaks ties, and where ids agree in their
// first 400 characters something of the store's own. What Node.Cursor says is the cursor.
type Order int

// The orders.
const (
	ByName       Order = iota
	ByDate             // newest first, then dates without a year, then what is undated
	ByDateRising       // oldest first, then dates without a year, then what is undated
	BySources          // of the fewest first
	ByRecorded         // articles, the version that was recorded first first
)

// Via says how the nodes of a NodeQuery hang on those in Of.
type Via int

// The ways. Each lists distinct nodes.
const (
	ViaNothing   Via = iota // Of is empty: all nodes
	ViaParty                // meetings that the actors took part in, themselves or through others
	ViaPlace                // meetings held at the locations, or anywhere within them
	ViaMentions             // nodes that the articles mention
	ViaMentioned            // articles that mention the nodes
	ViaSaid                 // statements of the actors
	ViaAbout                // statements about the nodes
	ViaFollows              // meetings that the meetings follow
	ViaFollowed             // meetings that follow the meetings
)

// NodeQuery asks for nodes that pass a filter, which names at least one kind. Lists come under the
// key of the node in Of that they hang on, under 0 where Of is empty.
type NodeQuery struct {
	Of  []Key
	Via Via
	NodeFilter
	Order  Order
	Page   Page
	Detail Detail // nodes come as Node.In has them

	// Ahead are questions about the nodes of the list that are asked next, unless the store answers them along with it.
	Ahead []*Ahead

	// Counted asks for List.Total, which costs next to nothing where nothing narrows the list. Else the store counts as CountNodes does.
	Counted bool
}

// NodeFilter narrows nodes. All that is set must hold; empty fields do not narrow. A field that is
// about one kind is passed by nodes of that kind alone.
type NodeFilter struct {
	Kinds    []Kind
	Subkinds []string
	Words    []string // folded words, all of which Index.Text must have, the last as a prefix
	Statuses []MeetingStatus
	Country  string // Node.Country

	// Parties narrows meetings to those in which all of All and any of Any take part: with
	// ActingFor also through others, and with Role only in that role (on whose behalf too, with ActingFor).
	All, Any  []Key
	Role      Role
	ActingFor bool
	Topics    []string // meetings with a topic, see Index.Topics, that has any of these folded phrases, as whole words

	// MinConfidence narrows meetings to those that an article speaks of so surely: with a MENTIONS
	// relation of that confidence.
	MinConfidence float64

	Places      []Key       // meetings held at any of them, or within
	Within      []Key       // locations that lie within any of them, and are none of them
	Seats       []Key       // institutions based in any of them, or within
	Met         []Key       // actors who met any of them, as counterparts do
	MetDates    *DateFilter // narrows the meetings of Met
	Post        *PostFilter // people who have such a position
	Mentions    []Key       // articles that mention all of them
	MentionedIn []Key       // what any of these articles mentions
	SaidBy      []Key       // statements of any of them
	About       []Key       // statements about any of them
	Source      string      // articles of this source, and meetings that one of them mentions
	Language    string      // articles in this language
	Dates       *DateFilter

	And []NodeFilter // all of them
	Or  []NodeFilter // any of them, where there are any
	Not *NodeFilter  // not this one
}

// PostFilter narrows positions.
type PostFilter struct {
	Institution Key // 0 is any
	Statuses    []PositionStatus
	Words       []string // folded words, all of which the folded title must have, the last as a prefix
	Times       []TimeFilter
}

// Direction is from which end relations are looked at.
type Direction int

// The directions.
const (
	Out Direction = iota // from the nodes in Of
	In                   // to them
	Both
)

// RelationQuery asks for relations: of the nodes in Of, listed under their keys, or of all,
// listed under 0. They are sorted by, and the cursor is, what Relation.Cursor says. For Both, a relation
// from a node to itself comes once.
type RelationQuery struct {
	Of        []Key
	Direction Direction
	Types     []RelationType // empty is all
	To        Key            // only those whose other end is this node; 0 is any
	From      Key            // where Of is empty: only those from this node; 0 is any

	Statuses []PositionStatus
	Times    []TimeFilter // all of which keep it
	Words    []string     // folded words, all of which Disc (a position's title) must have, the last as a prefix
	Page     Page
	Detail   Detail // relations come as Relation.In has them, and Ends as Node.In has them in lists by date

	// Ends, where it is not nil and Of not empty, receives the nodes at the other ends of what is listed, and
	// maybe more: who needs them need not ask again.
	Ends map[Key]*Node
	// Ahead are questions about the nodes in Ends that are asked next, unless the store answers them along with these.
	Ahead []*Ahead
}

// Other is the end of a relation that is not a node; of one from a node to itself it is that node.
func (r Relation) Other(than Key) Key {
	if r.From == than {
		return r.To
	}
	return r.From
}

// NeighbourQuery asks for the relations around nodes.
type NeighbourQuery struct {
	Of            []Key
	Types         []RelationType // at least one
	Times         []TimeFilter   // all of which keep them
	MinConfidence float64
	Limit         int
	Unsorted      bool // any of them in any order: a store need not look at more than Limit
}

// BridgeQuery asks for what stands between each of some nodes and another one: nodes that have a relation with both. Those come
// first whose best supported relation with the one and with the other have the most sources together, then by id.
type BridgeQuery struct {
	Of    []Key
	To    Key
	Types []RelationType // at least one
	Times []TimeFilter   // all of which keep the relations
	Limit int            // nodes between each and the other one
	Reach int            // relations that may be looked at: between each and the other one, those of the end that has fewer
}

// DatedQuery asks for the relations of some types that touch any of the nodes, each once, by the
// day since which they hold: see Relation.DatedCursor.
type DatedQuery struct {
	Of    []Key
	Types []RelationType // at least one
	Times []TimeFilter   // all of which keep them
	Page  Page
}

// EncounterQuery asks for the meetings in which pairs of actors met, those that Counterpart counts:
// the newest first.
type EncounterQuery struct {
	Pairs [][2]Key
	Dates *DateFilter
	Limit int // of each pair
}

// MeetingGroup is what meetings are counted by.
type MeetingGroup string

// The groups.
const (
	GroupMonth       MeetingGroup = "MONTH"       // in which all days lie that the date allows: "2025-04"
	GroupYear        MeetingGroup = "YEAR"        // likewise: "2025"
	GroupPlace       MeetingGroup = "PLACE"       // where it is held
	GroupCountry     MeetingGroup = "COUNTRY"     // in which that lies: Node.Country of the place, empty where that has none
	GroupKind        MeetingGroup = "KIND"        // Node.Subkind
	GroupStatus      MeetingGroup = "STATUS"      // Node.Status
	GroupParticipant MeetingGroup = "PARTICIPANT" // each party, also through others
)

// MeetingCount is how many meetings a group has. A meeting with several places or parties is in
// several groups, one without any, or without such a date, in that with neither Key nor Node.
type MeetingCount struct {
	Key   string // of GroupPlace and GroupParticipant the node's id
	Node  *Node  // of GroupPlace and GroupParticipant
	Count int
}

// CounterpartQuery asks whom actors met: parties of the same meetings on another side. Sorted by,
// and the cursor is, {inverted count, NameSort, ID} of the counterpart; see Counterpart.Cursor.
type CounterpartQuery struct {
	Of     []Key
	Kinds  []Kind // of those met; empty does not narrow
	Dates  *DateFilter
	Newest bool // Counterpart.Newest is wanted
	Page   Page
}

// Counterpart is somebody met. Only meetings with status HELD or ONGOING count.
type Counterpart struct {
	Actor       Node
	Count       int
	First, Last string // earliest and latest day of the dated meetings, YYYY-MM-DD, or empty
	Newest      Key    // of the meetings, in order of date; 0 where it was not asked for
}

// Evidence is a sentence that says so.
type Evidence struct {
	ID           string // "<claim id>#<number of the span>"
	Article      Key
	Version      int
	Quote        Quote
	Confidence   float64
	AttributedTo string // profile id, or empty
	RecordedAt   time.Time
	RetractedAt  time.Time
}

// VersionKey names one version of an article.
type VersionKey struct {
	Article Key
	Version int
}

// VersionKeys are the names of versions.
func VersionKeys(versions []ArticleVersion) []VersionKey {
	keys := make([]VersionKey, len(versions))
	for i, v := range versions {
		keys[i] = VersionKey{Article: v.Key, Version: v.Version}
	}
	return keys
}

// NameSpan is where a name stands.
type NameSpan struct {
	Node Key
	Span
}

// Stats counts what the store holds.
type Stats struct {
	Nodes     map[Kind]int
	Relations map[RelationType]int
	Claims    int
	LastLoad  time.Time // zero before the first
}
