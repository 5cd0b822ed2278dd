package graph

import (
	"context"
	"encoding/json"
)

// Ingest loads articles: what they claim is extracted, and written to a store.
type Ingest interface {
	// Ingest accounts for each article, in their order. In a dry run nothing is written, and what
	// would be claimed comes back. With an error some may be written already: handed over again
	// they are unchanged.
	Ingest(ctx context.Context, articles []Article, dryRun bool) (Ingested, error)
}

// Ingested says what became of articles, in a dry run what would: each was loaded, unchanged,
// replaced or rejected.
type Ingested struct {
	Loaded, Unchanged, Replaced int

	Rejected []RejectedArticle
	IDs      []string          // own ids of all others, in the order of the articles
	Preview  []json.RawMessage // of a dry run: what is extracted from each of these, an Extraction
}

// RejectedArticle is one that cannot be loaded, and why.
type RejectedArticle struct {
	Index  int // among the articles, from 0
	ID     string
	Reason string
}
