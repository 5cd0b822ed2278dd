package sqlite

import (
	_ "embed"

	"parley/graph/fault"
)

var (
	//go:embed sql/faults/claim_fact.sql
	findClaimFact string
	//go:embed sql/faults/claim_node.sql
	findClaimNode string
	//go:embed sql/faults/claim_profile.sql
	findClaimProfile string
	//go:embed sql/faults/claim_version.sql
	findClaimVersion string
	//go:embed sql/faults/claim_lost.sql
	findClaimLost string
	//go:embed sql/faults/claim_of_none.sql
	findClaimOfNone string
	//go:embed sql/faults/version_twice.sql
	findVersionTwice string
	//go:embed sql/faults/version_node.sql
	findVersionNode string
	//go:embed sql/faults/article_of_none.sql
	findArticleOfNone string
	//go:embed sql/faults/article_copy.sql
	findArticleCopy string
	//go:embed sql/faults/text_lost.sql
	findTextLost string
	//go:embed sql/faults/text_of_none.sql
	findTextOfNone string

	// claimChecks look at claims and the versions of articles.
	claimChecks = []check{
		{fault.ClaimFact, findClaimFact},
		{fault.ClaimNode, findClaimNode},
		{fault.ClaimProfile, findClaimProfile},
		{fault.ClaimVersion, findClaimVersion},
		{fault.ClaimLost, findClaimLost},
		{fault.ClaimOfNone, findClaimOfNone},
		{fault.VersionTwice, findVersionTwice},
		{fault.VersionNode, findVersionNode},
		{fault.ArticleOfNone, findArticleOfNone},
		{fault.ArticleCopy, findArticleCopy},
		{fault.TextLost, findTextLost},
		{fault.TextOfNone, findTextOfNone},
	}
)

var (
	//go:embed sql/faults/sequence.sql
	findSequence string
	//go:embed sql/faults/next_key.sql
	findNextKey string
	//go:embed sql/faults/log.sql
	findLog string
	//go:embed sql/faults/log_of.sql
	findLogOf string
	//go:embed sql/faults/counted.sql
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
