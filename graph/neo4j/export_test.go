package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// SchemaVersion is the version of the layout.
const SchemaVersion = schemaVersion

// CheckServer refuses servers that are too old.
var CheckServer = checkServer

// Statements lists the statements that the store sends, by name: those that are built, for each way, order and
// filter at least once.
func Statements() map[string]string {
	out := map[string]string{
		"schema_read": schemaRead, "schema_write": schemaWrite, "schema_fill": schemaFill, "schema_plain": schemaPlain,
		"lock": lockStatement, "lock_first": lockFirstStatement, "keys": keysStatement, "finish": finishStatement, "seq": seqStatement,
		"fingerprints": fingerprintsStatement, "lookup": lookupStatement, "articles": plainVersion(articlesStatement), "texts": textsStatement,
		"name_spans": nameSpansStatement, "stats": statsOfAll, "evidence": evidenceStatement, "node_evidence": nodeEvidenceStatement,
		"node_claims": nodeClaims, "versions": plainVersion(versionsStatement), "extractions": extractionsStatement,
		"list_judgements": listJudgementsStatement, "list_judgements_of": listJudgementsOf, "judgements": judgementsStatement,
		"pairs": pairsStatement, "moves": movesStatement, "wipe_relations": wipeRelations, "wipe_pairs": wipePairs, "wipe_others": wipeOthers,
		"tx_articles": plainVersion(txArticles), "article_claims": articleClaims, "profile_claims": profileClaims, "fact_claims": factClaims,
		"profiles": profilesStatement, "blocks": blocksStatement, "members": membersStatement, "nodes": nodesStatement,
		"relations_by_key": relationsByKey, "meeting_relations": meetingRelations, "posts": postsStatement, "sources": sourcesStatement,
		"retract": retractStatement, "drop_relations": dropRelations, "drop_nodes": dropNodes, "drop_profiles": dropProfiles,
		"put_versions": putVersions, "move_nodes": moveNodes, "put_profiles": putProfiles, "put_blocks": putBlocks,
		"drop_parties": dropParties, "put_parties": putParties, "put_participations": putParticipations, "put_claims": putClaims, "support": supportStatement,
		"purge": purgeStatement, "rewrite": rewriteStatement, "stories": storiesStatement, "put_copies": putCopies,
		"put_judgements": putJudgements, "put_pairs": putPairs + pairsListed, "relist_pairs": relistPairs + pairsListed, "drop_pairs": dropPairs, "put_moves": putMoves, "drop_moves": dropMoves,
		"versions_known": plainVersion(versionsKnown), "version_claims": versionClaims, "identities": identitiesStatement,
		"purged": purgedStatement, "note_purged": notePurged,
		"versions_since": plainVersion(versionsSince), "tellers": tellersStatement, "ruled": ruledStatement,
		"restore_state": restoreState, "restore_versions": restoreVersions, "link_versions": linkVersions, "put_retracted": putRetracted,
		"stated_by": statedBy, "put_log": putLog, "put_concerns": putConcerns,
	}
	for _, k := range allKinds {
		out["put_nodes "+string(k)] = putNodesOf(k)
	}
	for _, l := range graph.LegalRelations {
		out["put_relations "+string(l.Type)] = putRelationsOf(l.Type)
		out["put_quotes "+string(l.Type)] = putQuotesOf(l.Type)
	}
	for _, c := range slices.Concat(countChecks, graphChecks, identityChecks, claimChecks) {
		out["fault: "+c.kind.What] = c.text
	}
	nodeStatements(out)
	relationStatements(out)
	identityStatements(out)
	return out
}

func identityStatements(out map[string]string) {
	out["words"], out["put_words"] = wordsStatement, putWordsStatement
	for what, of := range map[string][]graph.Key{"": nil, "of": {1}} {
		q := graph.PairQuery{Of: of}
		out["list_pairs "+what], out["count_pairs "+what] = pairs(q, pageOfPairs).text, pairs(q, countOfPairs).text
	}
	for what, q := range map[string]graph.ChangeQuery{"": {}, "since": {Since: time.Now()}, "of": {Of: []string{"a"}}} {
		out["list_changes "+what], out["count_changes "+what] = listChanges(q).text, countChanges(q).text
	}
}

// NodeFilters are queries that each narrow in one way; the last narrows in all.
func NodeFilters() map[string]graph.NodeFilter {
	keys := []graph.Key{1, 2}
	one := keys[:1]
	return map[string]graph.NodeFilter{
		"":             {},
		"subkinds":     {Subkinds: []string{graph.State}},
		"words":        {Words: []string{"a", "b"}},
		"statuses":     {Statuses: []graph.MeetingStatus{graph.Held}},
		"country":      {Country: "RU"},
		"all":          {All: keys, ActingFor: true},
		"one":          {All: one, ActingFor: true},
		"self":         {All: keys},
		"role":         {All: one, Role: graph.Head},
		"role for":     {All: one, Role: graph.Head, ActingFor: true},
		"any":          {Any: keys, ActingFor: true},
		"places":       {Places: keys},
		"mentions":     {Mentions: keys},
		"source":       {Source: "Wire"},
		"language":     {Language: "en"},
		"dates":        {Dates: &graph.DateFilter{MonthDays: [][2]string{{"01-01", "12-31"}}}},
		"topics":       {Topics: []string{"gas"}},
		"confidence":   {MinConfidence: 0.5},
		"within":       {Within: keys},
		"seats":        {Seats: keys},
		"met":          {Met: keys},
		"met by":       {Met: keys, MetDates: &graph.DateFilter{}},
		"post":         {Post: &post},
		"any post":     {Post: &graph.PostFilter{}},
		"mentioned in": {MentionedIn: keys},
		"said by":      {SaidBy: keys},
		"about":        {About: keys},
		"and":          {And: []graph.NodeFilter{{Country: "RU"}, {All: one, ActingFor: true}}},
		"and again":    {Country: "RU", And: []graph.NodeFilter{{Country: "US"}, {And: []graph.NodeFilter{{Country: "TR"}}}}},
		"or":           {Or: []graph.NodeFilter{{Subkinds: []string{graph.State}}, {Words: []string{"a"}}}},
		"not":          {Not: &graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}, Words: []string{"_"}, Post: &graph.PostFilter{Words: []string{"_"}}}},
		"tree":         {And: []graph.NodeFilter{{Not: &ties}}, Or: []graph.NodeFilter{ties, {Not: &graph.NodeFilter{Or: []graph.NodeFilter{everything, ties}}}}},
		"everything":   everything,
	}
}

var (
	post = graph.PostFilter{Institution: 1, Statuses: []graph.PositionStatus{graph.Current}, Words: []string{"a"}, Times: someTimes}
	ties = graph.NodeFilter{Within: []graph.Key{1}, Seats: []graph.Key{1}, Met: []graph.Key{1}, Post: &post, Mentions: []graph.Key{1},
		MentionedIn: []graph.Key{1}, SaidBy: []graph.Key{1}, About: []graph.Key{1}, Topics: []string{"gas"}, MinConfidence: 0.5, Source: "Wire", Language: "en"}
	everything = graph.NodeFilter{Subkinds: []string{graph.Talks}, Words: []string{"a"}, Statuses: []graph.MeetingStatus{graph.Held}, Country: "RU",
		All: []graph.Key{1, 2}, Any: []graph.Key{1, 2}, Role: graph.Head, ActingFor: true, Places: []graph.Key{1}, Dates: &graph.DateFilter{}}
	someTimes = []graph.TimeFilter{{Events: graph.DateFilter{MonthDays: [][2]string{{"01-01", "12-31"}}}, From: "2025-04-10", Until: "2025-04-10"}}
)

func nodeStatements(out map[string]string) {
	vias := []graph.Via{graph.ViaNothing, graph.ViaParty, graph.ViaPlace, graph.ViaMentions, graph.ViaMentioned, graph.ViaSaid,
		graph.ViaAbout, graph.ViaFollows, graph.ViaFollowed}
	for _, via := range vias {
		for what, f := range NodeFilters() {
			q := graph.NodeQuery{NodeFilter: f}
			q.Via, q.Kinds = via, allKinds
			if via != graph.ViaNothing {
				q.Of = []graph.Key{1, 2}
			}
			if via != graph.ViaNothing && what != "" && what != "everything" {
				continue // filters are the same on every way
			}
			for _, q.Order = range []graph.Order{graph.ByName, graph.ByDate, graph.ByDateRising, graph.BySources, graph.ByRecorded} {
				for _, q.Page.Backward = range []bool{false, true} {
					if q.Page.Backward && what != "" {
						continue
					}
					if st, kept, ok := listNodes(q); ok {
						out[fmt.Sprintf("list_nodes via %d by %d backward %v %s", via, q.Order, q.Page.Backward, what)] = st.text
						if what == "" {
							q := q
							q.Page.After = graph.Cursor{"", "a"}
							st, _, _ := listNodes(q)
							out[fmt.Sprintf("list_nodes after a cursor, via %d by %d backward %v", via, q.Order, q.Page.Backward)] = st.text
						}
						if what == "" && !q.Page.Backward {
							for _, q.Detail = range []graph.Detail{graph.Brief, graph.Bare} {
								columns, _ := nodeRows(q)
								out[fmt.Sprintf("list_nodes in detail %d via %d by %d", q.Detail, via, q.Order)] = valued(st.text, columns, 1)
							}
						}
						if kept != nil && q.Order == graph.ByDate && !q.Page.Backward {
							out[fmt.Sprintf("list_nodes, counted, via %d %s", via, what)] = beside(gathered(st.text, whole), kept)
						}
					}
				}
			}
			if st, ok := countNodes(q); ok {
				out[fmt.Sprintf("count_nodes via %d %s", via, what)] = st.text
			}
			for group := range meetingGroups {
				if st, ok := countMeetings(q, group, 1); ok && via == graph.ViaNothing && (group == graph.GroupPlace || what == "") {
					out["count_meetings by "+string(group)+" "+what] = st.text
				}
			}
		}
	}
}

func relationStatements(out map[string]string) {
	page := graph.Page{Limit: 1, After: graph.Cursor{"a", "b", "c", ""}, Before: graph.Cursor{"a", "b", "c", ""}}
	for what, q := range map[string]graph.RelationQuery{
		"": {}, "type": {Types: []graph.RelationType{graph.HoldsPosition}}, "to": {To: 1},
		"filters": {Statuses: []graph.PositionStatus{graph.Current}, Times: someTimes, Words: []string{"a"}},
	} {
		for _, q.Direction = range []graph.Direction{graph.Out, graph.In, graph.Both} {
			if q.Direction != graph.Both && what != "" {
				continue
			}
			q.Of = []graph.Key{1}
			name := fmt.Sprintf("relations direction %d %s", q.Direction, what)
			out["count_"+name] = countRelations(q).text
			out["list_"+name] = many(listRelations(q).text, mostGathered+1, whole)
			out["ends_"+name] = gatheredBeside(listRelations(q).text, "o")
			q.Ends = map[graph.Key]*graph.Node{}
			for _, q.Detail = range []graph.Detail{graph.Brief, graph.Bare} {
				st, columns := listRelations(q), relationRowsOf(q).columns
				out[fmt.Sprintf("detail %d of %s", q.Detail, name)] = valued(st.text, columns, 1)
				out[fmt.Sprintf("many of detail %d of %s", q.Detail, name)] = valued(st.text, columns, mostGathered+1)
				next := []*graph.Ahead{{RelationQuery: q}} // of given nodes
				next[0].Ahead = []*graph.Ahead{{RelationQuery: q}}
				next[0].Ahead[0].Of = nil
				out[fmt.Sprintf("ahead in detail %d of %s", q.Detail, name)] = newAheads(next, q.Detail, 1, st.params).beside(st.text, columns, "o")
			}
			q.Ends, q.Detail = nil, graph.Whole
			q.Page = page
			out["page_"+name] = many(listRelations(q).text, mostGathered+1, whole)
			q.Page.Backward = true
			out["back_"+name] = many(listRelations(q).text, mostGathered+1, whole)
			q.Page = graph.Page{}
		}
		q.Of = nil
		out["list_all_relations "+what] = listRelations(q).text
		out["count_all_relations "+what] = countRelations(q).text
		q.From = 1
		out["list_relations from "+what] = many(listRelations(q).text, mostGathered+1, whole)
		q.From, q.To = q.To, 1
		out["list_relations to "+what] = many(listRelations(q).text, mostGathered+1, whole)
	}
	for what, q := range map[string]graph.CounterpartQuery{
		"": {}, "backward": {Page: graph.Page{Backward: true}}, "dates": {Dates: &graph.DateFilter{}},
	} {
		out["counterparts "+what] = counterparts(counterpartsStatement, q).text
		out["count_counterparts "+what] = counterparts(countCounterpartsStatement, q).text
	}
	for _, l := range graph.LegalRelations {
		name := strings.ToLower(string(l.Type))
		out["neighbours "+name] = neighbours(graph.NeighbourQuery{Types: []graph.RelationType{l.Type}}).text
	}
	for what, times := range map[string][]graph.TimeFilter{"": nil, "then": someTimes} {
		out["neighbours "+what] = neighbours(graph.NeighbourQuery{Types: typesOf(nil), Times: times}).text
		out["any_neighbours "+what] = neighbours(graph.NeighbourQuery{Types: typesOf(nil), Times: times, Unsorted: true}).text
		out["bridges "+what] = bridges(graph.BridgeQuery{Types: typesOf(nil), Times: times}).text
		q := graph.DatedQuery{Types: []graph.RelationType{graph.HoldsPosition, graph.MemberOf}, Times: times, Page: page}
		out["list_dated "+what] = listDated(q).text
		out["count_dated "+what] = aroundNodes(countDatedStatement, q.Types, times, map[string]any{})
	}
	out["encounters"], out["encounters dates"] = encounters(graph.EncounterQuery{}).text, encounters(graph.EncounterQuery{Dates: &graph.DateFilter{}}).text
}

// Endless runs a statement that goes on for days, and EndlessUnderWay counts those in the server.
func (s *Store) Endless(ctx context.Context) error {
	return s.read(ctx, "endless", "unwind range(1, 1000000000000000) as i return count(i) as endless", nil, func(row) {})
}

func (s *Store) EndlessUnderWay(ctx context.Context) (n int, err error) {
	const text = "show transactions yield currentQuery where currentQuery contains 'as endless' and not currentQuery contains 'show' return count(*)"
	err = s.read(ctx, "under way", text, nil, func(r row) { n = r.int(0) })
	return n, err
}

// PassAtMost has walks of searches pass at most so many nodes, until what it returns is called.
func PassAtMost(n int) (restore func()) {
	was := mostPassed
	mostPassed = n
	return func() { mostPassed = was }
}

// SetMostAhead changes for a test how many relations are answered ahead.
func SetMostAhead(t *testing.T, most int) {
	before := mostAhead
	mostAhead = most
	t.Cleanup(func() { mostAhead = before })
}
