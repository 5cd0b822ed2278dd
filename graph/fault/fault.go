// Package fault names what can be wrong inside a store, in words that are the same whichever store
// finds it. Stores look, each in its own way; what it means, and how to mend it, does not depend on
// where the rows stand.
package fault

import "parley/graph"

// Kind is a kind of fault.
type Kind struct {
	What string // what is wrong
	Mend string // what to do about it
}

// At is the fault of this kind at a place: an id, a key, an index.
func (k Kind) At(where string) graph.Fault {
	return graph.Fault{What: k.What, Where: where, Mend: k.Mend}
}

// By is At, where a statement mends the fault.
func (k Kind) By(where, statement string) graph.Fault {
	return graph.Fault{What: k.What, Where: where, Mend: k.Mend + ": " + statement}
}

// What mends faults. What is derived is made anew from the articles' extractions; what is not has
// to come from where it still is whole.
const (
	rebuild = "parley rebuild"
	restore = "restore a backup, or load the articles into a new store"
	renew   = "parley export --format history, and parley import of that into a new store"
)

// What is wrong with the database itself. While it is, nothing else can be told for certain.
var (
	Damage     = Kind{"the database is damaged", restore}
	Unreadable = Kind{"a row cannot be read", restore}
	Table      = Kind{"a table is missing, or not as this program makes it", restore}
	Index      = Kind{"an index or constraint is missing, or not as this program makes it", "run this in the database, then parley doctor again"}
	Offline    = Kind{"an index is not in use", "wait until it is filled; if it has failed, drop it, run this in the database, then parley doctor again"}
)

// What is wrong with the numbers that are given out.
var (
	Sequence = Kind{"the sequence is behind a number that it gave", renew}
	NextKey  = Kind{"the next key is not free", renew}
)

// What is wrong with the graph.
var (
	NodeUnlisted  = Kind{"a node lacks its id, its labels or what lists sort by", renew}
	NodeOfNone    = Kind{"a node has no profile", rebuild}
	NameOfNone    = Kind{"a name finds a node that does not bear it", rebuild}
	NameLost      = Kind{"a name does not find its node", rebuild}
	WordsOfNone   = Kind{"the index of words lists a node that has none", rebuild}
	WordsLost     = Kind{"the words of a node are not in their index", rebuild}
	RelationEnd   = Kind{"a relation names a node that is not there", rebuild}
	RelationCopy  = Kind{"a relation repeats what its nodes no longer say", rebuild}
	RelationDay   = Kind{"a relation is listed by another day than it says", rebuild}
	RelationBare  = Kind{"a relation has no standing claim", rebuild}
	RelationQuote = Kind{"a relation does not show the first sentence that says so", rebuild}
	Party         = Kind{"a party of no meeting, actor or side", rebuild}
	PartyCopy     = Kind{"the list of an actor's meetings disagrees with their parties, ids or dates", rebuild}
)

// What is wrong with profiles, and with what was compared and judged of them.
var (
	ProfileOfNone = Kind{"a profile belongs to no node", rebuild}
	ProfileCount  = Kind{"a profile counts other claims than there are", rebuild}
	ProfileCopy   = Kind{"a profile is compared by other facets than it has", rebuild}
	BlockOfNone   = Kind{"a block lists a profile that does not stand in it", rebuild}
	BlockLost     = Kind{"a block does not list a profile that stands in it", rebuild}
	PairOfNone    = Kind{"a pair has a profile that is not there", rebuild}
	PairList      = Kind{"a pair is in another list than its profiles say", rebuild}
	Move          = Kind{"a merge was interrupted: some claims have yet to follow a profile to its node", "any command that writes, or parley rebuild"}
	AnchorNow     = Kind{"a judgement is taken to mean a profile that is not there", rebuild}
	AnchorCopy    = Kind{"a judgement is not found by its anchors", rebuild}
	AnchorOfNone  = Kind{"an anchor of no judgement", renew}
)

// What is wrong with claims and the versions of articles.
var (
	ClaimFact     = Kind{"a claim supports a relation that is not there", rebuild}
	ClaimNode     = Kind{"a claim counts to another node than its profile does", rebuild}
	ClaimProfile  = Kind{"a claim names a profile that is not there", rebuild}
	ClaimVersion  = Kind{"a claim and its version do not stand or fall together", rebuild + "; where that does not help, parley purge the article, then load it again"}
	ClaimLost     = Kind{"a claim is not listed under what it names", rebuild}
	ClaimOfNone   = Kind{"a claim is listed under what it does not name, or no longer", rebuild}
	VersionTwice  = Kind{"an article has several standing versions", "parley retract it, then load it again"}
	VersionNode   = Kind{"an article stands and has no node", rebuild}
	ArticleOfNone = Kind{"an article does not stand and has a node", "load it again; where it is to go, parley retract it then"}
	ArticleCopy   = Kind{"the node of an article repeats what its latest version does not say", rebuild}
	TextLost      = Kind{"the text of a version is missing", "parley purge the article, then load it again"}
	TextOfNone    = Kind{"a text of no version", "it does no harm; " + renew + " leaves it behind"}
)

// What is wrong with the log and what is counted. Nothing is derived from them.
var (
	Log     = Kind{"the log has other entries than its transaction counts", restore}
	LogOf   = Kind{"the log of an entity disagrees with the log", restore}
	Counted = Kind{"what is counted with each change is not what there is", rebuild}
)

// Share picks at most limit faults of several kinds, so that many of one kind hide none of another:
// one of each, then a second of each, and so on. They come kind by kind.
func Share(kinds [][]graph.Fault, limit int) []graph.Fault {
	take := make([]int, len(kinds))
	for more := true; more && limit > 0; {
		more = false
		for i, k := range kinds {
			if limit > 0 && take[i] < len(k) {
				take[i]++
				limit--
				more = true
			}
		}
	}
	var out []graph.Fault
	for i, k := range kinds {
		out = append(out, k[:take[i]]...)
	}
	return out
}
