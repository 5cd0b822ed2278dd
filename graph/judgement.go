package graph

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Verdict is what a user judged.
type Verdict string

// The verdicts.
const (
	Same      Verdict = "SAME"      // several entities are one
	Different Verdict = "DIFFERENT" // two are not, or what some articles say is of another one
	Wrong     Verdict = "WRONG"     // a sentence does not say what it was taken to say
)

// Judgement is a user's decision. It is input, as articles are: rules and gazetteers never
// overrule it, loading and retracting leave it alone. Where two contradict each other the later
// one wins.
type Judgement struct {
	// ID is "judgement/…", a function of what is judged. Judged again after it was undone, it
	// ends in "-2", "-3", ….
	ID      string
	Verdict Verdict
	// Anchors are what it is about. SAME has two or more; DIFFERENT two; a split, which is
	// DIFFERENT too, one for each article that speaks of the other entity, with the profile that
	// it does so by; WRONG what the sentence is quoted for: the object, then the subject if there is one.
	Anchors []Anchor
	Split   bool
	Claim   *JudgedClaim // WRONG

	Why    string
	By     string
	At     time.Time
	Undone time.Time // zero while it stands
	Seq    int64     // the store's sequence when it was made: later ones win
}

// Summary says in words what was judged.
func (j Judgement) Summary() string {
	var ids []string
	for _, a := range j.Anchors {
		if !slices.Contains(ids, a.Profile) {
			ids = append(ids, a.Profile)
		}
	}
	names := strings.Join(ids, ", ")
	switch {
	case j.Verdict == Same:
		return names + " are one"
	case j.Split:
		return names + ": some articles speak of another"
	case j.Verdict == Different:
		return names + " are not one"
	}
	quote, c := j.Anchors[0].Quote.Text, j.Claim
	if c.Type == Mentions {
		return fmt.Sprintf("%q does not speak of %s", quote, c.To)
	}
	return fmt.Sprintf("%q does not say: %s – %s – %s", quote, c.From, Relation{Type: c.Type, Title: c.Title}.Label(), c.To)
}

// Anchor is what a judgement holds an entity by: the profile that was judged and the first
// evidence that there was for it. While the profile is there it is meant; where newer rules or
// another extraction call it otherwise, what now is spoken of at the evidence is meant.
type Anchor struct {
	Profile string `json:"profile"`
	Kind    Kind   `json:"kind"`
	Article string `json:"article"` // the article's own id
	Quote   Quote  `json:"quote"`   // empty where nothing states it

	// Now is the profile that is meant now, empty while there is none. It is derived.
	Now string `json:"now,omitempty"`
}

// JudgedClaim is the claim that a sentence does not support, by its content.
type JudgedClaim struct {
	Type  RelationType `json:"type"`
	From  string       `json:"from,omitempty"` // profile
	To    string       `json:"to"`             // profile
	Title string       `json:"title,omitempty"`
}

// Pair is two profiles that were compared and are, or may be, one entity.
type Pair struct {
	A, B    string // profiles, A < B
	Certain bool   // a certain pair is joined unless something speaks against it; a doubtful one is for users
	Rule    string // the rule that decided, "same name, one state"
	Score   float64
	Reasons []string // what speaks for it and against it, for people
}

// Move is a profile whose claims have yet to follow it to its new node: more than one
// transaction should hold. It is taken up where it was left before anything else is written.
type Move struct {
	Profile string
	From    Key // the node that it leaves, which goes when the last claim has left it
	After   Key // claims up to this key have moved
}

// ChangeType is what became of something.
type ChangeType string

// The types of change.
const (
	ChangeAdded   ChangeType = "ADDED"
	ChangeChanged ChangeType = "CHANGED"
	ChangeRemoved ChangeType = "REMOVED"
	ChangeMerged  ChangeType = "MERGED"
	ChangeSplit   ChangeType = "SPLIT"
)

// LogEntry is one line of the durable log of changes. It names things by their ids, because it
// outlives them.
type LogEntry struct {
	Seq int64 // of the transaction
	N   int   // number within the transaction, from 0
	At  time.Time

	Type     ChangeType
	Of       []string // ids of the entities concerned: the node first, both ends of a relation
	Node     string   // id of the node that changed, or empty
	Fact     string   // key of the relation that changed, or empty
	Relation RelationType
	Article  string // id of the article that brought it about, or empty
	// Judgement is the id of the judgement that was made or undone, or empty.
	Judgement string
	Summary   string // for people
}
