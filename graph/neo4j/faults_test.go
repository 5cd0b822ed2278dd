package neo4j_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/fault"
	"parley/graph/graphtest"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// breaks are ways to break a sound store, past it, and the fault that is found then.
var breaks = []struct {
	do    string
	kind  fault.Kind
	where string
}{
	{"match (l:Lock) set l.seq = 0", fault.Sequence, "judgement/j"},
	{"match (l:Lock) delete l", fault.Sequence, "article/a1@1"},
	{"match (l:Lock) set l.next_key = 3", fault.NextKey, "node 3"},
	{"match (l:Log) set l.total = 1", fault.Log, "log 1"},
	{"match (l:Log) set l.high = datetime('2000-01-01')", fault.Log, "log 1"},
	{"match (l:Log) set l.n = 16", fault.Log, "log 1"},
	{"create (:Concern {of: 'person/ann', seq: 1, entries: [7]})", fault.LogOf, "log 1/7 of person/ann"},
	{"match (l:Lock) set l.log_entries = 7", fault.Counted, "change : 7 counted, 2 there"},

	{"match (n:Node {id: 'person/bob'}) remove n.id", fault.NodeUnlisted, "node 2"},
	{"match (n:Node {id: 'person/bob'}) remove n:Entity", fault.NodeUnlisted, "person/bob"},
	{"match (n:Node {id: 'person/bob'}) set n.search = 'bob'", fault.NodeUnlisted, "person/bob"},
	{"match (p:Profile {id: 'person/bob'}) detach delete p", fault.NodeOfNone, "person/bob"},
	{"match (p:Profile {id: 'article/a1'}) detach delete p", fault.NodeOfNone, "article/a1"},
	{"match ()-[r:PARTICIPATED_IN]->() where r.behalf = 3 set r.behalf = 77", fault.RelationEnd, "PARTICIPATED_IN|2|5|"},
	{"match (m:Node {id: 'meeting/m'}) create (m)-[:HELD_IN]->(:Place)", fault.RelationEnd, "HELD_IN"},
	{"match ()-[r:PARTICIPATED_IN]->() where r.behalf = 3 remove r.on_behalf_of", fault.RelationCopy, "PARTICIPATED_IN|2|5|"},
	{"match (n:Node {id: 'meeting/m'}) set n.date_sort = '0'", fault.RelationCopy, "HELD_IN|5|4|"},
	{"match (n:Node {id: 'statement/s'}) set n.id = 'statement/t'", fault.RelationCopy, "SAID|1|7|"},
	{"match ()-[r:MENTIONS {key: 'MENTIONS|8|1|'}]->() set r.hub = 9", fault.RelationCopy, "MENTIONS|8|1|"},
	{"match (c:Claim {type: 'FOLLOWS'}) detach delete c", fault.RelationBare, "FOLLOWS|6|5|"},
	{"match (c:Claim {type: 'FOLLOWS'}) set c:RetractedClaim remove c:Claim", fault.RelationBare, "FOLLOWS|6|5|"},
	{"match ()-[r:MENTIONS {key: 'MENTIONS|8|1|'}]->() remove r.quote", fault.RelationQuote, "MENTIONS|8|1|"},
	{"match ()-[r:MENTIONS {key: 'MENTIONS|8|1|'}]->() set r.quote = 'Other.'", fault.RelationQuote, "MENTIONS|8|1|"},
	{"match ()-[r:MENTIONS {key: 'MENTIONS|8|1|'}]->() remove r.article", fault.RelationQuote, "MENTIONS|8|1|"},
	{"match (a:Node {id: 'person/bob'})-[p:PARTY_TO]->() set p.sides = [77]", fault.Party, "meeting 5, actor 2"},
	{"match (a:Node {id: 'person/bob'}), (b:Node {id: 'person/ann'}) create (a)-[:PARTY_TO {sides: [1]}]->(b)", fault.Party, "meeting 1, actor 2"},
	{"match (a:Node {id: 'person/bob'})-[p:PARTY_TO]->() set p.date_sort = '0'", fault.PartyCopy, "actor 2, meeting/m"},

	{"match (p:Profile {id: 'person/ann'}) set p.node = 77", fault.ProfileOfNone, "person/ann"},
	{"match (p:Profile {id: 'person/ann'}) set p.kind = 'INSTITUTION'", fault.ProfileOfNone, "person/ann"},
	{"match (p:Profile {id: 'article/a1'}) set p.id = 'article/zed'", fault.ProfileOfNone, "article/zed"},
	{"match (p:Profile {id: 'person/ann'}) set p.stated = 1", fault.ProfileCount, "person/ann"},
	{"match (p:Profile {id: 'person/ann'}) remove p.identity", fault.ProfileCopy, "person/ann"},
	{"match (p:Profile {id: 'person/ann'}) set p.blocks = p.blocks[1..]", fault.BlockOfNone, "block/person/ann lists person/ann"},
	{"create (:Block {id: 'zed'})", fault.BlockOfNone, "zed lists nothing"},
	{"match (:Profile {id: 'person/bob'})-[i:IN_BLOCK]->() delete i", fault.BlockLost, "block/PERSON lacks person/bob"},
	{"match (p:Pair) set p.b = 'person/zed'", fault.PairOfNone, "person/ann, person/zed"},
	{"match (p:Pair) remove p.listed", fault.PairList, "person/ann, person/bob"},
	{"create (:Move {profile: 'person/ann', source: 1, after: 0})", fault.Move, "person/ann"},
	{"match (p:Profile {id: 'person/ann'}) detach delete p", fault.AnchorNow, "judgement/j means person/ann"},
	{"match (j:Judgement) detach delete j", fault.AnchorOfNone, "person/ann"},

	{"match ()-[r:SAID]->() delete r", fault.ClaimFact, "claim/a1@1/12"},
	{"match (c:Claim {id: 'claim/a2@1/3'}) remove c.node", fault.ClaimNode, "claim/a2@1/3"},
	{"match (p:Profile {id: 'statement/s'}) detach delete p", fault.ClaimProfile, "statement/s"},
	{"match (v:Version {article_id: 'a2'}) set v.retracted_at = datetime()", fault.ClaimVersion, "claim/a2@1/0"},
	{"match (v:Version {article_id: 'a2'}) detach delete v", fault.ClaimVersion, "claim/a2@1/0"},
	{"match (:Claim {id: 'claim/a2@1/3'})-[i:IN]->() delete i", fault.ClaimLost, "claim/a2@1/3"},
	{"match (v:Version {article_id: 'a2'}) create (w:Version) set w = v {.*, version: 2}", fault.VersionTwice, "article/a2"},
	{"match (n:Node {id: 'article/a2'}) detach delete n", fault.VersionNode, "article/a2"},
	{"match (v:Version {article_id: 'a2'}) set v.retracted_at = datetime()", fault.ArticleOfNone, "article/a2"},
	{"match (n:Node {id: 'article/a2'}) set n.source = 'Other'", fault.ArticleCopy, "article/a2"},
	{"match (v:Version {article_id: 'a1'}) remove v.text", fault.TextLost, "article/a1@1"},
}

// Each break of a sound store is found, and named.
func TestFaults(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range breaks {
		t.Run(b.do, func(t *testing.T) {
			s := neo4jtest.OpenStore(t)
			graphtest.WriteSound(t, s)
			run(t, b.do, nil)
			found, err := s.Faults(t.Context(), 100)
			if want := b.kind.At(b.where); err != nil || !slices.Contains(found, want) {
				t.Errorf("found are %q, %v, not %q", found, err, want)
			}
		})
		seen["fault: "+b.kind.What] = true
	}
	for name := range neo4j.Statements() {
		if strings.HasPrefix(name, "fault: ") && !seen[name] {
			t.Errorf("nothing shows that there can be a %s", name)
		}
	}
}

// Indexes and constraints that are missing or others are found before all else, and what the fault says makes them again.
func TestFaultsOfIndexes(t *testing.T) {
	config := neo4jtest.Config(t)
	s := neo4jtest.OpenStore(t)
	t.Cleanup(func() {
		if !t.Failed() { // all is as it was
			return
		}
		if err := neo4jtest.Raze(context.WithoutCancel(t.Context()), config); err != nil {
			t.Error(err)
		}
	})
	graphtest.WriteSound(t, s)
	run(t, "create (:Move {profile: 'person/ann', source: 1, after: 0})", nil)
	for name, do := range map[string][]string{
		"parley_by_name":       {"drop index parley_by_name"},
		"parley_about":         {"drop index parley_about"},
		"parley_entity_words":  {"drop index parley_entity_words"},
		"parley_SAID_key":      {"drop constraint parley_SAID_key"},
		"parley_pair":          {"drop constraint parley_pair"},
		"parley_anchor_now":    {"drop index parley_anchor_now", "create index parley_anchor_now for (n:Anchor) on (n.n)"},
		"parley_profile_node":  {"drop index parley_profile_node", "create constraint parley_profile_node for (n:Profile) require n.other is unique"},
		"parley_judgement_seq": {"drop index parley_judgement_seq", "create fulltext index parley_judgement_seq for (n:Judgement) on each [n.seq]"},
	} {
		for _, text := range do {
			run(t, text, nil)
		}
		found, err := s.Faults(t.Context(), 100)
		if err != nil || len(found) != 1 || found[0].What != fault.Index.What || found[0].Where != name {
			t.Fatalf("after %q: %q, %v", do, found, err)
		}
		_, statements, _ := strings.Cut(found[0].Mend, ": ")
		for text := range strings.SplitSeq(statements, "; ") {
			run(t, text, nil)
		}
		run(t, "call db.awaitIndexes(300)", nil)
	}
	found, err := s.Faults(t.Context(), 100)
	if want := []graph.Fault{fault.Move.At("person/ann")}; err != nil || !slices.Equal(found, want) {
		t.Errorf("when all are made again: %q, %v", found, err)
	}
}
