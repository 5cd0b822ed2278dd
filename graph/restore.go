package graph

import (
	"fmt"
	"iter"
	"time"
)

// Restoring begins Rules while a store is being restored from a backup: nobody else may write then.
const Restoring = "restoring "

// ErrRestoring: the store is being restored from a backup, or that was interrupted. It is an ErrRules.
var ErrRestoring = fmt.Errorf("%w: it is being restored from a backup", ErrRules)

// Restoration is records of another store, written with the numbers and times that they had there.
// What is derived of them is not made by it.
type Restoration struct {
	Rules    string    // as in Change
	Seq      int64     // the sequence goes on after it, where it has not come so far
	LastLoad time.Time // when articles were loaded last; zero leaves what is there
	Purged   int64     // the last transaction that purged an article; 0 leaves what is there

	Articles   []ArticleVersion // inserted with their Seq and times
	Claims     []RetractedClaim // inserted; their versions are there
	Judgements []Judgement      // upserted by ID
	Log        []LogEntry       // appended with their Seq, N and At, by these: all entries of each of their transactions
}

// RetractedClaim is a claim that does not stand any more.
type RetractedClaim struct {
	Claim
	RetractedAt time.Time
}

// LogBySeq parts a log, which is in order, into what each transaction logged.
func LogBySeq(log []LogEntry) iter.Seq[[]LogEntry] {
	return func(yield func([]LogEntry) bool) {
		for len(log) > 0 {
			n := 1
			for n < len(log) && log[n].Seq == log[0].Seq {
				n++
			}
			if !yield(log[:n]) {
				return
			}
			log = log[n:]
		}
	}
}
