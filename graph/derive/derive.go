// Package derive computes the graph from claims. It is the one place where that is done: a store
// holds what derive hands it and decides nothing. The graph is a function of the standing claims
// and of users' judgements, so articles may come in any order and any batches; a load, a replaced
// article, a retraction and a judgement change it by the blocks and facts of their own claims and no others.
//
// A write goes through these steps, each in a file of its own:
//
//	check     is the extraction sound
//	claims    what the article says, under the keys of profiles
//	articles  which articles come and go
//	judge     what users judged of them, and what judgements hold on to
//	profiles  the summaries that claims add to and are taken from
//	regroup   which profiles are one entity now
//	stories   which articles tell the same
//	facts     the relations that claims support, folded from them
//	posts     which titles of a post are one
//	nodes     what a node looks like, from its profiles
//	meet      who is party to meetings
//	log       what all this changed
package derive

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/graph/identity"
)

// version names the rules of this package.
const version = "4"

// MaxBatch is how many articles one transaction takes.
const MaxBatch = 50

// Outcome is what became of an article that was loaded.
type Outcome string

// The outcomes.
const (
	Loaded    Outcome = "loaded"
	Replaced  Outcome = "replaced"  // an earlier version stood; its claims are retracted
	Unchanged Outcome = "unchanged" // the same version stands
)

// RulesVersion names the rules and gazetteers that graphs are derived by.
func RulesVersion() string {
	return "derive/" + version + " identity/" + identity.Version + " gazetteer/" + gazetteer.Version()
}

// Fingerprint is equal for articles whose loading makes no difference: the same text and
// fields, extracted by the same version of the extractor.
func Fingerprint(a graph.Article, extractor string) string {
	b, err := json.Marshal(struct {
		Article   graph.Article
		Extractor string
	}{a, extractor})
	if err != nil {
		panic("derive: an article is plain strings: " + err.Error())
	}
	return digest(string(b))
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
