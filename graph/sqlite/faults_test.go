package sqlite

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/fault"
	"parley/graph/graphtest"
)

// breaks are ways to break a sound store, past it, and the fault that is found then.
var breaks = []struct {
	do    string
	kind  fault.Kind
	where string
}{
	{"update claim set data = '{' where id = 'claim/a1@1/0'", fault.Unreadable, "claim/a1@1/0"},
	{"update node set names = '' where id = 'person/ann'", fault.Unreadable, "node 1"},
	{"drop index relation_in", fault.Index, "relation_in"},
	{"drop index pair_by_other; create index pair_by_other on pair (b)", fault.Index, "pair_by_other"},
	{"drop table move", fault.Table, "move"},
	{"alter table node add column more", fault.Table, "node"},
	{"delete from entity_words_data where id > 10", fault.Damage, ""},

	{"update state set seq = 0", fault.Sequence, "judgement/j"},
	{"delete from state", fault.Sequence, "state"},
	{"update state set next_key = 3", fault.NextKey, "node 3"},
	{"update change_batch set entries = 1", fault.Log, "log 1"},
	{"update change_batch set latest = 1", fault.Log, "log 1"},
	{"delete from change_batch", fault.Log, "log 1"},
	{"delete from change_log where n = 1", fault.Log, "log 1"},
	{"delete from change_of where entity = (select number from ident where id = 'person/ann') and n = 1", fault.LogOf, "log 1/1 of person/ann"},
	{"insert into change_of select number, 1, 7 from ident where id = 'person/ann'", fault.LogOf, "log 1/7 of person/ann"},
	{"delete from ident where id = 'person/ann'", fault.LogOf, "log 1/1 of person/ann"},
	{"update tally set n = 9 where name = 'PERSON'", fault.Counted, "node PERSON: 9 counted, 2 there"},
	{"delete from tally where what = 'claim'", fault.Counted, "claim : 0 counted, 22 there"},
	{"insert into tally values ('relation', 'GOVERNS', 1)", fault.Counted, "relation GOVERNS: 1 counted, 0 there"},

	{"update node set id = null where id = 'person/bob'", fault.NodeUnlisted, "node 2"},
	{"delete from profile where id = 'person/bob'", fault.NodeOfNone, "person/bob"},
	{"delete from profile where id = 'article/a1'", fault.NodeOfNone, "article/a1"},
	{"insert into name values ('zed', 1)", fault.NameOfNone, "zed of person/ann"},
	{"insert into name values ('zed', 77)", fault.NameOfNone, "zed of node 77"},
	{"insert into name select name_sort, key from node where id = 'article/a1'", fault.NameOfNone, "title of a1 of article/a1"},
	{"delete from name where folded = 'annie'", fault.NameLost, "annie of person/ann"},
	{"insert into article_words (rowid, words) values (1, 'ann')", fault.WordsOfNone, "article_words 1"},
	{"insert into entity_words (rowid, words) values (77, 'zed')", fault.WordsOfNone, "entity_words 77"},
	{"insert into entity_words (rowid, words) values (unicode('MEETING') << 48 | 1, 'ann')", fault.WordsOfNone, "entity_words 21673573206720513"},
	{"delete from statement_words", fault.WordsLost, "statement/s"},
	{"delete from article_words where rowid = (select key from node where id = 'article/a2')", fault.WordsLost, "article/a2"},
	{"delete from entity_words where rowid = unicode('PERSON') << 48 | 1", fault.WordsLost, "person/ann"},
	{"delete from node where id = 'location/istanbul'", fault.RelationEnd, "HELD_IN|5|4|"},
	{"update relation set behalf = 77 where behalf <> 0", fault.RelationEnd, "PARTICIPATED_IN|2|5|"},
	{"update relation set source_id = 'person/zed' where type = 'MEMBER_OF'", fault.RelationCopy, "MEMBER_OF|2|3|"},
	{"update node set id = 'institution/ministry' where key = 3", fault.RelationCopy, "MEMBER_OF|2|3|"},
	{"update relation set source_date = null where type = 'ABOUT'", fault.RelationCopy, "ABOUT|7|5|"},
	{"update relation set target_date = '0' where type = 'SAID'", fault.RelationCopy, "SAID|1|7|"},
	{"update relation set data = json_set(data, '$.since', '2025-04-10') where type = 'SAID'", fault.RelationDay, "SAID|1|7|"},
	{"delete from claim where type = 'FOLLOWS'", fault.RelationBare, "FOLLOWS|6|5|"},
	{"update claim set retracted_at = 9 where type = 'FOLLOWS'", fault.RelationBare, "FOLLOWS|6|5|"},
	{"insert into party values (1, 2, 2)", fault.Party, "meeting 1, actor 2"},
	{"update party set side = 77 where actor = 2", fault.Party, "meeting 5, actor 2"},
	{"delete from attendance where actor = 2", fault.PartyCopy, "actor 2, meeting/m"},
	{"update attendance set date_sort = '0' where actor = 2", fault.PartyCopy, "actor 2, meeting/m"},
	{"update attendance set days = '2024' where actor = 2", fault.PartyCopy, "actor 2, meeting/m"},
	{"update attendance set others = '7' where actor = 2", fault.PartyCopy, "actor 2, meeting/m"},
	{"delete from party where actor = 2", fault.PartyCopy, "actor 2, meeting/m"},

	{"update profile set node = 77 where id = 'person/ann'", fault.ProfileOfNone, "person/ann"},
	{"update profile set kind = 'INSTITUTION' where id = 'person/ann'", fault.ProfileOfNone, "person/ann"},
	{"update profile set id = 'article/zed' where id = 'article/a1'", fault.ProfileOfNone, "article/zed"},
	{"update profile set stated = 1 where id = 'person/ann'", fault.ProfileCount, "person/ann"},
	{"update profile set facets = json_set(facets, '$.\"id.name\"', json('{\"ann\": 1}')) where id = 'person/ann'", fault.ProfileCopy, "person/ann"},
	{"update profile set identity = '{\"name\": {\"Ann\": 2}}' where id = 'person/ann'", fault.ProfileCopy, "person/ann"},
	{"insert into profile_block select 77, number from ident where id = 'person/ann'", fault.BlockOfNone, "block 77 lists person/ann"},
	{"insert into profile_block select block, 77 from profile_block limit 1", fault.BlockOfNone, ""},
	{"delete from profile_block where profile = (select number from ident where id = 'person/bob')", fault.BlockLost, "block/PERSON lacks person/bob"},
	{"update pair set b = 'person/zed'", fault.PairOfNone, "person/ann, person/zed"},
	{"insert into move values ('person/ann', 1, 0)", fault.Move, "person/ann"},
	{"delete from profile where id = 'person/ann'", fault.AnchorNow, "judgement/j means person/ann"},
	{"update judgement_anchor set now = ''", fault.AnchorCopy, "judgement/j"},
	{"delete from judgement_anchor where n = 1", fault.AnchorCopy, "judgement/j"},
	{"insert into judgement_anchor select 'judgement/zed', n, profile, now, article from judgement_anchor", fault.AnchorOfNone, "judgement/zed/0"},

	{"delete from relation where type = 'SAID'", fault.ClaimFact, "claim/a1@1/12"},
	{"update claim set node = 0 where id = 'claim/a2@1/3'", fault.ClaimNode, "claim/a2@1/3"},
	{"delete from profile where id = 'statement/s'", fault.ClaimProfile, "statement/s"},
	{"update article_version set retracted_at = 9 where own_id = 'a2'", fault.ClaimVersion, "claim/a2@1/0"},
	{"delete from article_version where own_id = 'a2'", fault.ClaimVersion, "claim/a2@1/0"},
	{"delete from claim_profile where profile = (select number from ident where id = 'statement/s')", fault.ClaimLost, "claim/a2@1/6"},
	{"update claim_profile set stated = 0 where profile = (select number from ident where id = 'statement/s')", fault.ClaimLost, "claim/a2@1/6"},
	{"update claim_profile set story = 1 where profile = (select number from ident where id = 'statement/s')", fault.ClaimLost, "claim/a2@1/6"},
	{"insert into claim_profile select number, 0, 77, 0 from ident where id = 'person/ann'", fault.ClaimOfNone, "claim 77 under person/ann"},
	{"update claim set retracted_at = 9 where id = 'claim/a2@1/5'", fault.ClaimOfNone, "claim 30 under person/bob"},
	{"insert into article_version select article, 2, own_id, title, url, source, published, language, '', '', 0, null, 1, '' from article_version where own_id = 'a2'", fault.VersionTwice, "article/a2"},
	{"delete from node where id = 'article/a2'", fault.VersionNode, "article/a2"},
	{"update article_version set retracted_at = 9 where own_id = 'a2'", fault.ArticleOfNone, "article/a2"},
	{"update node set source = 'Other' where id = 'article/a2'", fault.ArticleCopy, "article/a2"},
	{"update node set recorded = 9 where id = 'article/a2'", fault.ArticleCopy, "article/a2"},
	{"delete from article_text where article = 8", fault.TextLost, "article/a1@1"},
	{"insert into article_text values (8, 2, 'Text.', null)", fault.TextOfNone, "article 8@2"},
}

// Each break of a sound store is found, and named.
func TestFaults(t *testing.T) {
	sound := filepath.Join(t.TempDir(), "sound.db")
	s := openAt(t, sound)
	graphtest.WriteSound(t, s)
	closeStore(t, s)
	seen := map[fault.Kind]bool{}
	for _, b := range breaks {
		t.Run(b.do, func(t *testing.T) {
			s := openAt(t, broken(t, sound, b.do))
			defer closeStore(t, s)
			found, err := s.Faults(t.Context(), 100)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(found, func(f graph.Fault) bool {
				return f.What == b.kind.What && (f.Where == b.where || b.where == "") && strings.HasPrefix(f.Mend, b.kind.Mend)
			}) {
				t.Errorf("found are %q, not %q at %q", found, b.kind.What, b.where)
			}
		})
		seen[b.kind] = true
	}
	for _, c := range slices.Concat(countChecks, graphChecks, identityChecks, claimChecks) {
		if !seen[c.kind] {
			t.Errorf("nothing shows that %q is found", c.kind.What)
		}
	}
}

// What a rebuild is said to mend of rows that a change would not look at is mended when all that is derived is wiped:
// nothing is wrong then but that articles have no profiles yet.
func TestFaultsAreWiped(t *testing.T) {
	sound := filepath.Join(t.TempDir(), "sound.db")
	s := openAt(t, sound)
	graphtest.WriteSound(t, s)
	closeStore(t, s)
	// The articles' nodes and judgements are written anew after the wipe; retracted claims are not derived.
	later := []fault.Kind{fault.AnchorNow, fault.AnchorCopy, fault.VersionNode, fault.ArticleCopy, fault.ClaimVersion}
	want := []graph.Fault{fault.NodeOfNone.At("article/a1"), fault.NodeOfNone.At("article/a2")}
	tried := 0
	for _, b := range breaks {
		if b.kind.Mend != fault.ProfileOfNone.Mend || slices.Contains(later, b.kind) || strings.Contains(b.do, "article_version") {
			continue
		}
		tried++
		s := openAt(t, broken(t, sound, b.do))
		for left := true; left; {
			err := s.Update(t.Context(), func(tx graph.Tx) (err error) {
				left, err = tx.Wipe(t.Context(), 10)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		found, err := s.Faults(t.Context(), 100)
		found = slices.DeleteFunc(found, func(f graph.Fault) bool { return f.What == fault.AnchorNow.What || f.What == fault.ClaimVersion.What })
		if err != nil || !slices.Equal(found, want) {
			t.Errorf("after %s and a wipe: %q, %v", b.do, found, err)
		}
		closeStore(t, s)
	}
	if tried < 30 {
		t.Errorf("only %d breaks were tried", tried)
	}
}

// broken is a copy of a file, to which a statement has been done.
func broken(t *testing.T, sound, do string) string {
	t.Helper()
	data, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "broken.db")
	writeFile(t, path, string(data))
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(context.Background(), do); err != nil {
		t.Fatal(err)
	}
	return path
}

// A page that something else has written over is damage, and no more is looked for.
func TestFaultsOfPages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.db")
	s := openAt(t, path)
	graphtest.WriteSound(t, s)
	var page, size int64
	const root = "select rootpage, page_size from sqlite_schema, pragma_page_size where name = 'claim_of_fact'"
	if err := s.reads.QueryRowContext(t.Context(), root).Scan(&page, &size); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte(strings.Repeat("\xff", int(size))), (page-1)*size); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, path)
	defer closeStore(t, s)
	found, err := s.Faults(t.Context(), 100)
	if err != nil || len(found) == 0 {
		t.Fatalf("found are %v, %v", found, err)
	}
	for _, f := range found {
		if f.What != fault.Damage.What || f.Where == "" {
			t.Errorf("found is %q", f)
		}
	}
}

// What a fault says is to be run mends an index.
func TestFaultsOfIndexesAreMended(t *testing.T) {
	sound := filepath.Join(t.TempDir(), "sound.db")
	s := openAt(t, sound)
	graphtest.WriteSound(t, s)
	closeStore(t, s)
	for _, do := range []string{"drop index node_vague", "drop index node_vague; create index node_vague on node (vague)"} {
		path := broken(t, sound, do)
		s := openAt(t, path)
		found, err := s.Faults(t.Context(), 100)
		if err != nil || len(found) != 1 {
			t.Fatalf("after %s: %v, %v", do, found, err)
		}
		closeStore(t, s)
		_, statement, _ := strings.Cut(found[0].Mend, ": ")
		s = openAt(t, broken(t, path, statement))
		if found, err := s.Faults(t.Context(), 100); err != nil || len(found) > 0 {
			t.Errorf("after %s and %s: %v, %v", do, statement, found, err)
		}
		closeStore(t, s)
	}
}

// Faults are looked for among all rows, once: no statement goes through a table for each row of another.
func TestFaultsNestNoScans(t *testing.T) {
	p := newPlanner(t)
	for _, c := range slices.Concat(countChecks, graphChecks, identityChecks, claimChecks, []check{{fault.Unreadable, findUnreadable}}) {
		if nested := p.nested(t, c.text, 10); nested != "" {
			t.Errorf("%s for each row of another table:\n%s", nested, c.text)
		}
	}
	for text, want := range map[string]string{
		"select 1 from node n where exists (select 1 from claim c where c.data > n.data) limit ?1": "SCAN c EXISTS",
		"select 1 from node n cross join claim c where c.data > n.data limit ?1":                   "SCAN c",
	} {
		if got := p.nested(t, text, 10); got != want {
			t.Errorf("%s: %q is seen, want %q", text, got, want)
		}
	}
}

// nested is the first step of a statement's plan that goes through a whole table within another loop.
func (p *planner) nested(t *testing.T, text string, args ...any) string {
	t.Helper()
	rows, err := p.db.QueryContext(t.Context(), "explain query plan "+text, args...)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	defer rows.Close()
	type frame struct{ correlated, looping bool } // of the steps below a step: done for each row of another; after a first loop
	frames := map[int]*frame{0: {}}
	for rows.Next() {
		var id, above, unused int
		var step string
		if err := rows.Scan(&id, &above, &unused, &step); err != nil {
			t.Fatal(err)
		}
		here := frames[above]
		frames[id] = &frame{correlated: here.correlated || strings.HasPrefix(step, "CORRELATED")}
		if !strings.HasPrefix(step, "SCAN ") && !strings.HasPrefix(step, "SEARCH ") || step == "SCAN CONSTANT ROW" {
			continue
		}
		virtual := strings.Contains(step, " VIRTUAL TABLE ")
		whole := virtual && strings.HasSuffix(step, " INDEX 0:") || !virtual && strings.HasPrefix(step, "SCAN ")
		built := strings.Contains(step, " AUTOMATIC ") // an index, once for all rows of a join
		if (whole || built) && here.correlated || whole && here.looping {
			return step
		}
		here.looping = true
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return ""
}
