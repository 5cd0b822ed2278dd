package neo4j

import (
	_ "embed" // statements

	"parley/graph/fault"
)

var (
	//go:embed cypher/faults/claim_fact.cypher
	findClaimFact string
	//go:embed cypher/faults/claim_node.cypher
	findClaimNode string
	//go:embed cypher/faults/claim_profile.cypher
	findClaimProfile string
	//go:embed cypher/faults/claim_version.cypher
	findClaimVersion string
	//go:embed cypher/faults/claim_lost.cypher
	findClaimLost string
	//go:embed cypher/faults/version_twice.cypher
	findVersionTwice string
	//go:embed cypher/faults/version_node.cypher
	findVersionNode string
	//go:embed cypher/faults/article_of_none.cypher
	findArticleOfNone string
	//go:embed cypher/faults/article_copy.cypher
	findArticleCopy string
	//go:embed cypher/faults/text_lost.cypher
	findTextLost string

	// claimChecks look at claims and the versions of articles.
	claimChecks = []check{
		{fault.ClaimFact, findClaimFacts},
		{fault.ClaimNode, findClaimNode},
		{fault.ClaimProfile, findClaimProfile},
		{fault.ClaimVersion, findClaimVersion},
		{fault.ClaimLost, findClaimLost},
		{fault.VersionTwice, findVersionTwice},
		{fault.VersionNode, findVersionNode},
		{fault.ArticleOfNone, findArticleOfNone},
		{fault.ArticleCopy, findArticleCopy},
		{fault.TextLost, findTextLost},
	}
)

var (
	//go:embed cypher/faults/sequence.cypher
	findSequence string
	//go:embed cypher/faults/next_key.cypher
	findNextKey string
	//go:embed cypher/faults/log.cypher
	findLog string
	//go:embed cypher/faults/log_of.cypher
	findLogOf string
	//go:embed cypher/faults/counted.cypher
	findCounted string

	// countChecks look at what is numbered, logged and counted.
	countChecks = []check{
		{fault.Sequence, findSequence},
		{fault.NextKey, findNextKey},
		{fault.Log, findLog},
		{fault.LogOf, findLogOf},
		{fault.Counted, findCounted},
	}
)
