package graph

import (
	"context"
	"errors"
	"time"
)

// What a store can say went wrong. Stores wrap these; callers compare with errors.Is.
var (
	// ErrUnavailable: the store cannot be reached for now, or is full; try again later.
	ErrUnavailable = errors.New("graph: store unavailable")
	// ErrAuth: the store refused the user name or password.
	ErrAuth = errors.New("graph: access to the store refused")
	// ErrForeign: what was opened holds no graph of ours, or is damaged.
	ErrForeign = errors.New("graph: not a store of ours")
	// ErrTooNew: a newer program wrote the store.
	ErrTooNew = errors.New("graph: store is of a newer version")
	// ErrTooOld: the database server is older than the program can work with.
	ErrTooOld = errors.New("graph: database is too old")
	// ErrRules: the store's graph was derived by other rules or gazetteers, so nothing may be added.
	ErrRules = errors.New("graph: store was derived by other rules")
	// ErrTimeout: the statement took longer than the context allows.
	ErrTimeout = errors.New("graph: timed out")
)

// Store holds claims and the graph derived from them, finds and walks. It decides nothing:
// what is written is what package derive computed. All methods are safe for concurrent use
// and return as soon as the context ends. A batch answers with a map keyed by what was asked
// for; what is not there is missing from the map and is no error.
type Store interface {
	Archive

	// Update runs fn in the one write transaction of the store: others wait for its lock,
	// which is taken, and the sequence advanced, before fn starts. If fn or the commit
	// fails nothing is written. After a transient failure fn may run again from the start,
	// so it must not keep state from a run that failed.
	Update(ctx context.Context, fn func(Tx) error) error

	// Faults looks for what is wrong inside the store: damage, rows that lead to nothing, lists and
	// counts that disagree with what they list and count, missing indexes. It only reads, and returns
	// at most limit.
	Faults(ctx context.Context, limit int) ([]Fault, error)

	// Close releases what the store holds.
	Close(ctx context.Context) error
}

// Tx is a write transaction. Its reads see the state before Apply. It is used by one goroutine.
type Tx interface {
	// Seq is the store's sequence number of this transaction, 1 for the first.
	Seq() int64
	// Rules is the version of rules and gazetteers that the graph was derived by, empty before the first load.
	Rules(ctx context.Context) (string, error)
	// NewKeys reserves n keys and returns the first.
	NewKeys(ctx context.Context, n int) (Key, error)

	// Articles returns the latest version, standing or retracted, of articles by their own ids, without text.
	Articles(ctx context.Context, ids []string) (map[string]ArticleVersion, error)
	// ArticleClaims returns the standing claims of articles.
	ArticleClaims(ctx context.Context, articles []Key) ([]Claim, error)
	// ProfileClaims returns the standing claims with a key after this one that name any of the
	// profiles, each once, by key ascending, at most limit.
	ProfileClaims(ctx context.Context, profiles []string, after Key, limit int) ([]Claim, error)
	// FactClaims returns the standing claims that support the relations.
	FactClaims(ctx context.Context, facts []string) (map[string][]Claim, error)

	Profiles(ctx context.Context, ids []string) (map[string]Profile, error)
	// Blocks returns the profiles of each block, by id ascending, with no facets but those of identity: a block has many
	// profiles, and some of them have many facets. A block that holds more than most is crowded: it is named in place of them.
	Blocks(ctx context.Context, blocks []string, most int) (profiles map[string][]Profile, crowded []string, err error)
	// Members returns the profiles that belong to the nodes.
	Members(ctx context.Context, nodes []Key) (map[Key][]Profile, error)
	Nodes(ctx context.Context, keys []Key) (map[Key]Node, error)
	Relations(ctx context.Context, facts []string) (map[string]Relation, error)
	// MeetingRelations returns the relations of type PARTICIPATED_IN, HELD_IN and FOLLOWS that start or end at the meetings.
	MeetingRelations(ctx context.Context, meetings []Key) ([]Relation, error)
	// Posts returns the relations of type HOLDS_POSITION that run from the first to the second node of any of the pairs.
	Posts(ctx context.Context, ends [][2]Key) ([]Relation, error)
	// Sources counts for each set of profiles the stories with a standing, stated MENTIONS claim on any of them.
	Sources(ctx context.Context, sets [][]string) ([]int, error)
	// Extractions returns what was extracted from versions of articles, as it was handed over.
	Extractions(ctx context.Context, versions []VersionKey) (map[VersionKey][]byte, error)

	// Judgements returns the judgements by their ids, and those that stand and have an anchor
	// whose Profile or Now is among the profiles or whose Article is among the articles (own
	// ids), each once, by Seq, then ID.
	Judgements(ctx context.Context, ids, profiles, articles []string) ([]Judgement, error)
	// Pairs returns the pairs that have any of the profiles in them, by A, then B.
	Pairs(ctx context.Context, profiles []string) ([]Pair, error)
	// Moves returns the moves that are not done, by profile.
	Moves(ctx context.Context) ([]Move, error)
	// Wipe deletes about limit rows of what is derived, and reports whether any are left: nodes
	// but those of articles, relations, parties, profiles, pairs, moves and standing claims. It is
	// called before Apply or without it.
	Wipe(ctx context.Context, limit int) (left bool, err error)

	// Apply writes a change. It is called at most once.
	Apply(ctx context.Context, c *Change) error
	// Restore writes, instead of Apply, what another store recorded.
	Restore(ctx context.Context, r *Restoration) error
}

// Change is all that a write transaction changes, in the order in which it is to be applied.
type Change struct {
	At    time.Time // when it is recorded
	Rules string    // version of rules and gazetteers

	Retract []Key // articles whose standing version, and its claims, are retracted at At
	Purge   []Key // articles that are deleted with all their versions and claims, standing or not
	Rewrite []Key // articles whose standing claims are deleted; they come anew in Claims

	DropRelations []string
	DropNodes     []Key // their parties and relations are already gone; DropNodes of a meeting drops its parties
	DropProfiles  []string
	DropPairs     []Pair // by A and B
	DropMoves     []string

	Articles  []ArticleVersion // inserted
	Nodes     []Node           // upserted by key
	Profiles  []Profile        // upserted by id
	Relations []Relation       // upserted by key
	Parties   []MeetingParties // replace all parties of these meetings
	Claims    []Claim          // inserted, recorded at their RecordedAt
	Support   []ClaimSupport   // what standing claims support from now on
	Stories   []ArticleStory   // of which story the standing claims of articles are

	Words      []Word      // inserted, where they are not there yet; they stay when nothing has them any more
	Judgements []Judgement // upserted by ID
	Pairs      []Pair      // upserted by A and B
	Moves      []Move      // upserted by Profile
	Log        []LogEntry  // appended; Seq, N and At are filled in by the store, in this order
}

// Word is a word of a name, folded, and the keys by which it is found where it is misspelled: ASCII
// letters in lower case, digits and "=".
type Word struct {
	Word string
	Keys []string
}

// ClaimSupport says what a claim supports.
type ClaimSupport struct {
	Claim Key
	Fact  string
	Node  Key
}

// ArticleStory says of which story an article is.
type ArticleStory struct {
	Article Key
	Story   Key
}

// Fault is something wrong with a store.
type Fault struct {
	What  string // what is wrong
	Where string // an id, a key, an index
	Mend  string // what to do about it
}
