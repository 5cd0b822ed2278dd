package graph

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Why the graph of an earlier moment is not to be had now.
var (
	// ErrMaking: it is being made; ask again. It is ErrTimeout, too.
	ErrMaking = fmt.Errorf("%w: the graph of that moment is being made", ErrTimeout)
	// ErrMoments: too many moments are asked about at once.
	ErrMoments = errors.New("graph: too many earlier moments at once")
)

// Records reads what a store has recorded over time, what was retracted since included. It is what
// the graph of an earlier moment is made from.
type Records interface {
	// VersionsKnown returns the versions of articles that were known at a moment, recorded by then
	// and not retracted by then, of articles with a node after this one, by node ascending, without
	// text and extraction. Of several of one article, as clocks that went back leave them, it is the last.
	VersionsKnown(ctx context.Context, at time.Time, after Key, limit int) ([]ArticleVersion, error)
	// VersionClaims returns the claims of versions of articles, standing or retracted, by key
	// ascending. What a retracted one supports and which story it tells is as it was when it was retracted.
	VersionClaims(ctx context.Context, versions []VersionKey) ([]Claim, error)
	// Identities returns the nodes that profiles belong to now. Those of articles have a key, the
	// story's, and no id.
	Identities(ctx context.Context, profiles []string) (map[string]Identity, error)
	// Purged is the sequence number of the last transaction that purged an article, 0 before the first.
	Purged(ctx context.Context) (int64, error)
	// VersionsSince returns the versions of articles, standing and retracted, that the transactions after
	// this one recorded, by Seq, then own id, without text and extraction: whole transactions, about
	// limit versions of them.
	VersionsSince(ctx context.Context, seq int64, limit int) ([]ArticleVersion, error)
	// Tellers returns of stories the first of the standing articles that tell them, by own id. What no
	// standing article tells is missing.
	Tellers(ctx context.Context, stories []Key) (map[Key]string, error)
	// Ruled is what Tx.Rules says: by which rules the graph was derived, or what is being done to it.
	Ruled(ctx context.Context) (string, error)
}

// Archive reads a graph and what was recorded on the way to it.
type Archive interface {
	Reader
	Records
}

// Identity names a node.
type Identity struct {
	Node Key
	ID   string
}
