package export

import (
	"time"

	"parley/graph"
)

// historyVersion changes when the lines of a backup mean something else, or more.
const historyVersion = 1

// The records of a backup, in the order in which they come.
const (
	recordHead      = "history"
	recordVersion   = "version"
	recordClaims    = "claims"
	recordJudgement = "judgement"
	recordChange    = "change"
	recordEnd       = "end"
)

// historyRecords are all records, in their order.
var historyRecords = []string{recordHead, recordVersion, recordClaims, recordJudgement, recordChange, recordEnd}

// HistoryHead is the first line of a backup.
type HistoryHead struct {
	Record   string    `json:"record"`
	Format   string    `json:"format"`
	Version  int       `json:"version"`
	LastLoad time.Time `json:"last_load,omitzero"`
	Purged   int64     `json:"purged,omitempty"` // the transaction that last purged an article
}

// HistoryVersion is a version of an article. They come by Seq, then by the article's own id.
type HistoryVersion struct {
	Record      string            `json:"record"`
	Seq         int64             `json:"seq"`
	Version     int               `json:"version"`
	Recorded    time.Time         `json:"recorded"`
	Retracted   time.Time         `json:"retracted,omitzero"`
	Extractor   string            `json:"extractor,omitempty"`
	Fingerprint string            `json:"fingerprint"`
	SHA256      string            `json:"sha256"`
	Article     graph.Article     `json:"article"`
	Extracted   *historyExtracted `json:"extraction,omitempty"`
}

// historyExtracted is what was extracted from an article, without the article once more.
type historyExtracted struct {
	*graph.Extraction
	Article *struct{} `json:"article,omitempty"`
}

// Extraction is what was extracted from the version; false where the store did not have it.
func (v *HistoryVersion) Extraction() (graph.Extraction, bool) {
	x := graph.Extraction{}
	if v.Extracted == nil {
		return x, false
	}
	if v.Extracted.Extraction != nil {
		x = *v.Extracted.Extraction
	}
	x.Article = v.Article
	return x, true
}

// HistoryClaims is what a version that does not stand any more claimed when it was retracted. They come in
// the order of their versions.
type HistoryClaims struct {
	Record  string         `json:"record"`
	Article string         `json:"article"` // own id
	Version int            `json:"version"`
	Story   HistoryStory   `json:"story"`
	Claims  []historyClaim `json:"claims"`
}

// HistoryStory names the story that a version told: by an article that tells it and stands or, where none does, by
// the first version in the backup that told it.
type HistoryStory struct {
	Article string `json:"article"`           // own id
	Version int    `json:"version,omitempty"` // 0 where the article stands
}

// historyClaim is a claim without what its version says.
type historyClaim struct {
	graph.Claim
	Article   *struct{} `json:"article,omitempty"`
	Published *struct{} `json:"published,omitempty"`
}

// List are the claims: profiles, quotes, and all else that an article decides.
func (c *HistoryClaims) List() []graph.Claim {
	out := make([]graph.Claim, len(c.Claims))
	for i, claim := range c.Claims {
		out[i] = claim.Claim
	}
	return out
}

// HistoryJudgement is a judgement, standing or undone. They come by Seq, then ID. What an anchor stands for now is
// told of those that are undone alone: of the others it is derived.
type HistoryJudgement struct {
	Record  string             `json:"record"`
	Seq     int64              `json:"seq"`
	ID      string             `json:"id"`
	Verdict graph.Verdict      `json:"verdict"`
	Split   bool               `json:"split,omitempty"`
	Anchors []graph.Anchor     `json:"anchors"`
	Claim   *graph.JudgedClaim `json:"claim,omitempty"`
	Why     string             `json:"why,omitempty"`
	By      string             `json:"by,omitempty"`
	At      time.Time          `json:"at"`
	Undone  time.Time          `json:"undone,omitzero"`
}

// Judgement is the judgement as a store has it.
func (j *HistoryJudgement) Judgement() graph.Judgement {
	return graph.Judgement{
		ID: j.ID, Verdict: j.Verdict, Anchors: j.Anchors, Split: j.Split, Claim: j.Claim,
		Why: j.Why, By: j.By, At: j.At, Undone: j.Undone, Seq: j.Seq,
	}
}

// HistoryChange is an entry of the log of changes. They come by Seq, then N.
type HistoryChange struct {
	Record    string             `json:"record"`
	Seq       int64              `json:"seq"`
	N         int                `json:"n"`
	At        time.Time          `json:"at"`
	Type      graph.ChangeType   `json:"type"`
	Of        []string           `json:"of,omitempty"`
	Node      string             `json:"node,omitempty"`
	Relation  graph.RelationType `json:"relation,omitempty"`
	Fact      *HistoryFact       `json:"fact,omitempty"` // the relation, while both its ends are there
	Article   string             `json:"article,omitempty"`
	Judgement string             `json:"judgement,omitempty"`
	Summary   string             `json:"summary,omitempty"`
}

// HistoryFact names a relation by the ids that its ends have now.
type HistoryFact struct {
	From string `json:"from"`
	To   string `json:"to"`
	Disc string `json:"disc,omitempty"`
}

// HistoryEnd is the last line of a backup: how many there are of each, and the SHA-256 of all lines before it.
type HistoryEnd struct {
	Record     string `json:"record"`
	Versions   int    `json:"versions"`
	Claims     int    `json:"claims"`
	Judgements int    `json:"judgements"`
	Changes    int    `json:"changes"`
	SHA256     string `json:"sha256"`
}
