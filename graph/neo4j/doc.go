// Package neo4j is the graph store in Neo4j, 5.26 or newer, any edition.
//
// An analyst who opens the database sees the graph itself:
//
//	(:Person:Entity) (:Institution:Entity) (:Location:Entity) (:Meeting:Entity) (:Statement) (:Article)
//
// with readable properties (id, name, aliases, kind, subkind, country, date, status, sources, …),
// between them the relations of the model (HOLDS_POSITION {title, status, since, until},
// PARTICIPATED_IN {role, on_behalf_of}, HELD_IN, …; on_behalf_of is an id), each with the first
// sentence that says so (quote) and the id of its article, and what they rest on:
//
//	(:Claim)-[:IN]->(:Article)<-[:VERSION_OF]-(:Version)
//
// A claim that was retracted, with its article's version, is a (:RetractedClaim). COPY_OF leads from an article
// that tells what another did before, in the same words, to the earliest. (:Anchor)-[:OF]->(:Judgement) is what
// users judged, and of what. The rest serves the program: every node of the graph is also a (:Node), numbered by
// key; (actor)-[:PARTY_TO]->(meeting) says who took part, itself or through others;
// (:Profile)-[:IN_BLOCK]->(:Block) and each compared (:Pair) are what identities are decided by; (:Move) is a
// profile on its way to another node; (:Log) holds what has changed, and (:Concern) whom; (:Lock) makes writers
// take turns; (:Parley) names the version of this layout.
//
// # Lists that stay fast
//
// A state may have a million meetings. Five relation types, PARTY_TO, HELD_IN, MENTIONS, SAID and
// ABOUT, therefore repeat in (hub, date_sort, item_id) the key of the node that lists start from and
// the sort key and id of the meeting, article or statement at the other end; an index on these three
// yields a page in order, from either end, without looking at the rest. Writing a node whose date or
// id has changed sets them anew.
//
// A list by date that a filter confines to some days walks only through the stretch of the index where
// first days of that range stand. What lasts longer than a year, or has no start or end, carries the
// property wide, is found by an index of its own, and widens the stretch.
//
// A list by date, the oldest first, goes through the same index from its end. What has no year or no date stands there too,
// though it comes last: a second walk goes through that. Of what has the same key, ids rise in either order, and are sorted
// as the walk goes.
//
// # Searches
//
// The searchable text of a node has its kind before its words, so that a full-text index finds the nodes of a kind that have some words. It
// finds them in no order. Of a kind of which many have them, therefore, a list is looked for along the index that has all nodes
// of the kind in its order, past those whose text lacks the words, no further than the page: thousands of names begin with two letters.
//
// # Filters
//
// A filter is a condition on one node, n, and filters within filters are conditions within conditions, so that a list walks
// as it would without, and looks at each node on its way. Where a filter says whence the nodes can be come by, from a
// speaker, a place, an article, the walk starts there; what stands in And counts as much as what stands beside it. The text of a
// statement hangs on the shape of the filter alone.
//
// # Pairs and the log
//
// Whether a pair is to be listed depends on the nodes of its profiles. It is noted on the pair (listed), when the pair
// is written and when a profile comes, goes or changes its node, so that a list is a stretch of an index.
//
// The log stands in nodes of 16 entries each, as JSON: a node for each entry would cost five times as much. For
// each transaction and id that it concerns, a (:Concern) has the numbers of the entries. Times need not rise with
// the sequence; the highest so far does, and stands with the first entry of each transaction, where an index finds
// from which on the log can be of some time or later.
//
// # Plans
//
// No plan hangs on the server's statistics, which it samples when it likes: each pattern begins at an index
// that a hint names, and what is reached along relations carries no label by which it could be looked up
// instead. All parameters of a statement go into one map, args, because the server plans a text anew for each
// order of magnitude of a parameter's length.
//
// # Long texts
//
// Neo4j indexes texts of up to 8 kB only. Indexed texts (ids, names, keys of profiles, blocks and
// facts) of more than 500 characters are stored as their first 400 and a hash; the node keeps the
// original, in a property long_…, and gives it back. So each is still found exactly; lists order two
// of them that begin with the same 400 characters by hash.
package neo4j
