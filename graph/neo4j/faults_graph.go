package neo4j

import (
	_ "embed" // statements

	"parley/graph/fault"
)

var (
	//go:embed cypher/faults/node_unlisted.cypher
	findNodeUnlisted string
	//go:embed cypher/faults/node_of_none.cypher
	findNodeOfNone string
	//go:embed cypher/faults/relation_end.cypher
	findRelationEnd string
	//go:embed cypher/faults/relation_copy.cypher
	findRelationCopy string
	//go:embed cypher/faults/relation_bare.cypher
	findRelationBare string
	//go:embed cypher/faults/relation_quote.cypher
	findRelationQuote string
	//go:embed cypher/faults/party.cypher
	findParty string
	//go:embed cypher/faults/party_copy.cypher
	findPartyCopy string

	// graphChecks look at nodes and relations, and at what lists and searches find them by.
	graphChecks = []check{
		{fault.NodeUnlisted, findNodeUnlisted},
		{fault.NodeOfNone, findNodeOfNone},
		{fault.RelationEnd, ofTypes(findRelationEnd)},
		{fault.RelationCopy, findRelationCopy},
		{fault.RelationBare, ofTypes(findRelationBare)},
		{fault.RelationQuote, withFirstQuote(ofTypes(findRelationQuote))},
		{fault.Party, findParty},
		{fault.PartyCopy, findPartyCopy},
	}
)

var (
	//go:embed cypher/faults/profile_of_none.cypher
	findProfileOfNone string
	//go:embed cypher/faults/profile_count.cypher
	findProfileCount string
	//go:embed cypher/faults/profile_copy.cypher
	findProfileCopy string
	//go:embed cypher/faults/block_of_none.cypher
	findBlockOfNone string
	//go:embed cypher/faults/block_lost.cypher
	findBlockLost string
	//go:embed cypher/faults/pair_of_none.cypher
	findPairOfNone string
	//go:embed cypher/faults/pair_list.cypher
	findPairList string
	//go:embed cypher/faults/move.cypher
	findMove string
	//go:embed cypher/faults/anchor_now.cypher
	findAnchorNow string
	//go:embed cypher/faults/anchor_of_none.cypher
	findAnchorOfNone string

	// identityChecks look at profiles, and at what was compared and judged of them.
	identityChecks = []check{
		{fault.ProfileOfNone, findProfileOfNone},
		{fault.ProfileCount, findProfileCount},
		{fault.ProfileCopy, findProfileCopy},
		{fault.BlockOfNone, findBlockOfNone},
		{fault.BlockLost, findBlockLost},
		{fault.PairOfNone, findPairOfNone},
		{fault.PairList, findPairList},
		{fault.Move, findMove},
		{fault.AnchorNow, findAnchorNow},
		{fault.AnchorOfNone, findAnchorOfNone},
	}
)
