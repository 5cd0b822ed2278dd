package sqlite

import (
	_ "embed"

	"parley/graph/fault"
)

var (
	//go:embed sql/faults/node_unlisted.sql
	findNodeUnlisted string
	//go:embed sql/faults/node_of_none.sql
	findNodeOfNone string
	//go:embed sql/faults/name_of_none.sql
	findNameOfNone string
	//go:embed sql/faults/name_lost.sql
	findNameLost string
	//go:embed sql/faults/words_of_none.sql
	findWordsOfNone string
	//go:embed sql/faults/words_lost.sql
	findWordsLost string
	//go:embed sql/faults/relation_end.sql
	findRelationEnd string
	//go:embed sql/faults/relation_copy.sql
	findRelationCopy string
	//go:embed sql/faults/relation_day.sql
	findRelationDay string
	//go:embed sql/faults/relation_bare.sql
	findRelationBare string
	//go:embed sql/faults/party.sql
	findParty string
	//go:embed sql/faults/party_copy.sql
	findPartyCopy string

	// graphChecks look at nodes and relations, and at what lists and searches find them by.
	graphChecks = []check{
		{fault.NodeUnlisted, findNodeUnlisted},
		{fault.NodeOfNone, findNodeOfNone},
		{fault.NameOfNone, findNameOfNone},
		{fault.NameLost, findNameLost},
		{fault.WordsOfNone, findWordsOfNone},
		{fault.WordsLost, findWordsLost},
		{fault.RelationEnd, findRelationEnd},
		{fault.RelationCopy, findRelationCopy},
		{fault.RelationDay, findRelationDay},
		{fault.RelationBare, findRelationBare},
		{fault.Party, findParty},
		{fault.PartyCopy, findPartyCopy},
	}
)

var (
	//go:embed sql/faults/profile_of_none.sql
	findProfileOfNone string
	//go:embed sql/faults/profile_count.sql
	findProfileCount string
	//go:embed sql/faults/profile_copy.sql
	findProfileCopy string
	//go:embed sql/faults/block_of_none.sql
	findBlockOfNone string
	//go:embed sql/faults/block_lost.sql
	findBlockLost string
	//go:embed sql/faults/pair_of_none.sql
	findPairOfNone string
	//go:embed sql/faults/move.sql
	findMove string
	//go:embed sql/faults/anchor_now.sql
	findAnchorNow string
	//go:embed sql/faults/anchor_copy.sql
	findAnchorCopy string
	//go:embed sql/faults/anchor_of_none.sql
	findAnchorOfNone string

	// identityChecks look at profiles, and at what was compared and judged of them.
	identityChecks = []check{
		{fault.ProfileOfNone, findProfileOfNone},
		{fault.ProfileCount, findProfileCount},
		{fault.ProfileCopy, findProfileCopy},
		{fault.BlockOfNone, findBlockOfNone},
		{fault.BlockLost, findBlockLost},
		{fault.PairOfNone, findPairOfNone},
		{fault.Move, findMove},
		{fault.AnchorNow, findAnchorNow},
		{fault.AnchorCopy, findAnchorCopy},
		{fault.AnchorOfNone, findAnchorOfNone},
	}
)
