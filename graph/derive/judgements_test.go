package derive_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
)

// judging is a store of a few articles, and what one asks of it:
//
//	a, b  Kofi Mensah of Ghana, minister; they met Brazil's Maria Santos on 1 and 2 April
//	c     K. Mensah, of no known state, met her on 3 April
type judging struct {
	*testing.T
	ctx   context.Context
	store graph.Store
	w     *derive.Writer
}

func newJudging(t *testing.T, store graph.Store) *judging {
	j := &judging{t, context.Background(), store, derive.New(store, now)}
	load(t, j.ctx, store, []graph.Extraction{j.article("a", "Kofi Mensah", "GH", "01"), j.article("b", "Kofi Mensah", "GH", "02"), j.article("c", "Kwabena Mensah", "", "03")})
	return j
}

func (j *judging) article(id, name, country, day string) graph.Extraction {
	s := newStory(id, "2025-04-"+day)
	gh := s.state("Ghana", "GH")
	p := s.person(name, country)
	s.position(p, "minister", gh, graph.Current)
	s.meeting(graph.Talks, "2025-04-"+day, "", graph.Held, member(p, gh), member(s.person("Maria Santos", "BR"), ""))
	return s.x
}

const (
	kofi, kwabena = "person/kofi-mensah-gh", "person/kwabena-mensah"
	maria         = "person/maria-santos-br"
)

// who returns the id and name that each id leads to.
func (j *judging) who(ids ...string) []string {
	j.Helper()
	found, err := j.store.Lookup(j.ctx, ids)
	if err != nil {
		j.Fatal(err)
	}
	var out []string
	for _, id := range ids {
		name := "nobody"
		if n := found[id]; len(n) == 1 {
			name = n[0].ID
		}
		out = append(out, name)
	}
	return out
}

// counts returns for each id the number of meetings and of sources.
func (j *judging) counts(ids ...string) [][2]int {
	j.Helper()
	found, err := j.store.Lookup(j.ctx, ids)
	if err != nil {
		j.Fatal(err)
	}
	var out [][2]int
	for _, id := range ids {
		n := found[id][0]
		meetings := listNodes(j.T, j.ctx, j.store, graph.NodeQuery{Of: []graph.Key{n.Key}, Via: graph.ViaParty, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}})
		out = append(out, [2]int{len(meetings), n.Sources})
	}
	return out
}

func (j *judging) must(judgement graph.Judgement, err error) graph.Judgement {
	j.Helper()
	if err != nil {
		j.Fatal(err)
	}
	return judgement
}

func (j *judging) equal(what string, got, want any) {
	j.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		j.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// log returns what the last transactions noted: type and summary.
func (j *judging) log() string {
	j.Helper()
	list, err := j.store.ListChanges(j.ctx, graph.ChangeQuery{Page: graph.Page{Limit: 1000}})
	if err != nil {
		j.Fatal(err)
	}
	var lines []string
	for _, e := range list.Items {
		lines = append(lines, string(e.Type)+" "+e.Summary)
	}
	return strings.Join(lines, "\n")
}

var me = derive.Opinion{By: "ana", Why: "I know them"}

var judgementCases = []struct {
	name string
	run  func(*judging)
}{
	{"merge", func(j *judging) {
		made := j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me))
		j.equal("judgement", []string{string(made.Verdict), made.By, made.Why}, []string{"SAME", "ana", "I know them"})
		j.equal("ids", j.who(kofi, kwabena), []string{kofi, kofi})
		j.equal("meetings, sources", j.counts(kofi), [][2]int{{3, 3}})
		again := j.must(j.w.Merge(j.ctx, []string{kwabena, kofi}, me))
		j.equal("merged again", again.ID, made.ID)
		if !strings.Contains(j.log(), "MERGED Kwabena Mensah is Kofi Mensah") {
			j.Errorf("the log does not say so:\n%s", j.log())
		}
		undone := j.must(j.w.Undo(j.ctx, made.ID))
		j.equal("undone at", undone.Undone, now())
		j.equal("ids", j.who(kofi, kwabena), []string{kofi, kwabena})
		j.equal("meetings, sources", j.counts(kofi, kwabena), [][2]int{{2, 2}, {1, 1}})
		if !strings.Contains(j.log(), "SPLIT Kwabena Mensah is not Kofi Mensah") {
			j.Errorf("the log does not say so:\n%s", j.log())
		}
		if other := j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me)); other.ID != made.ID+"-2" {
			j.Errorf("merged anew as %s", other.ID)
		}
	}},
	{"the later judgement wins", func(j *judging) {
		j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me))
		apart := j.must(j.w.Distinguish(j.ctx, kofi, kwabena, me))
		j.equal("distinguished", j.who(kwabena), []string{kwabena})
		j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me))
		j.equal("merged again", j.who(kwabena), []string{kofi})
		j.must(j.w.Undo(j.ctx, apart.ID))
		j.equal("the judgement between is undone", j.who(kwabena), []string{kofi})
	}},
	{"a merge outlives what it was made on", func(j *judging) {
		j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me))
		if _, err := j.w.Retract(j.ctx, []string{"c"}); err != nil {
			j.Fatal(err)
		}
		j.equal("without the article", j.who(kwabena), []string{"nobody"})
		j.equal("meetings, sources", j.counts(kofi), [][2]int{{2, 2}})
		load(j.T, j.ctx, j.store, []graph.Extraction{j.article("d", "Kwabena Mensah", "", "09")})
		j.equal("another article speaks of him", j.who(kwabena), []string{kofi})
	}},
	{"a merge follows another extraction", func(j *judging) {
		j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me))
		x := j.article("c", "Kwabena Mensah", "GH", "03") // now his state is seen
		if _, err := j.w.Load(j.ctx, []graph.Extraction{x}, "test/2"); err != nil {
			j.Fatal(err)
		}
		j.equal("ids", j.who("person/kwabena-mensah-gh"), []string{kofi})
	}},
	{"split", func(j *judging) {
		made := j.must(j.w.Split(j.ctx, kofi, []string{"article/b"}, me))
		j.equal("who stays", j.counts(kofi), [][2]int{{1, 1}})
		other := made.Anchors[0].Profile
		people := listNodes(j.T, j.ctx, j.store, graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}}})
		for _, p := range people {
			if strings.HasPrefix(p.ID, other+"-split-") {
				j.equal("who is split off", j.counts(p.ID), [][2]int{{1, 1}})
				other = p.ID
			}
		}
		load(j.T, j.ctx, j.store, []graph.Extraction{j.article("b", "Kofi Mensah", "GH", "05")}) // corrected
		j.equal("still apart", j.counts(kofi, other), [][2]int{{1, 1}, {1, 1}})
		j.must(j.w.Merge(j.ctx, []string{other, maria}, me))
		j.equal("merged with somebody else", j.who(other), []string{maria})
		j.must(j.w.Undo(j.ctx, made.ID))
		j.equal("undone", j.counts(kofi), [][2]int{{2, 2}})
	}},
	{"reject", func(j *judging) {
		key := func(id string) graph.Key { found, _ := j.store.Lookup(j.ctx, []string{id}); return found[id][0].Key }
		q := graph.RelationQuery{Of: []graph.Key{key(kofi)}, Types: []graph.RelationType{graph.HoldsPosition}, Page: graph.Page{Limit: 9}}
		list, err := j.store.ListRelations(j.ctx, q)
		if err != nil {
			j.Fatal(err)
		}
		fact := list[q.Of[0]].Items[0]
		var made []graph.Judgement
		for left := fact.Sources; left > 0; left-- {
			found, err := j.store.Evidence(j.ctx, []string{fact.Key}, 10)
			if err != nil || len(found[fact.Key]) != left {
				j.Fatalf("%d quotes left, want %d (%v)", len(found[fact.Key]), left, err)
			}
			made = append(made, j.must(j.w.Reject(j.ctx, found[fact.Key][0].ID, me)))
		}
		list, _ = j.store.ListRelations(j.ctx, q)
		j.equal("posts", len(list[q.Of[0]].Items), 0)
		load(j.T, j.ctx, j.store, []graph.Extraction{j.article("a", "Kofi Mensah", "GH", "08")}) // another version says so again
		list, _ = j.store.ListRelations(j.ctx, q)
		j.equal("posts after a correction", len(list[q.Of[0]].Items), 0)
		for _, judgement := range made {
			j.must(j.w.Undo(j.ctx, judgement.ID))
		}
		list, _ = j.store.ListRelations(j.ctx, q)
		j.equal("posts after undoing", list[q.Of[0]].Items[0].Sources, 2)
	}},
	{"what a meeting is found by goes with the sentence that is rejected", func(j *judging) {
		s := newStory("d", "2025-04-09")
		s.meeting(graph.Talks, "2025-04-09", "", graph.Held, member(s.person("Maria Santos", "BR"), ""), member(s.state("Ghana", "GH"), ""))
		m := &s.x.Meetings[0]
		m.Evidence = append(m.Evidence, s.says("The gas pipeline was met with cheers.").Evidence...)
		load(j.T, j.ctx, j.store, []graph.Extraction{s.x})
		found := func() (lists []int) {
			for _, word := range []string{"pipeline", "gas", "met", "trade"} {
				q := graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}, Words: []string{word, "2025", "09"}}}
				lists = append(lists, len(listNodes(j.T, j.ctx, j.store, q)))
			}
			return lists
		}
		j.equal("found by both sentences", found(), []int{1, 1, 1, 1})
		meeting := listNodes(j.T, j.ctx, j.store, graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}, Words: []string{"pipeline"}}})[0].Key
		quotes, err := j.store.NodeEvidence(j.ctx, []graph.Key{meeting}, 9)
		if err != nil || len(quotes[meeting]) != 2 {
			j.Fatal(quotes, err)
		}
		made := j.must(j.w.Reject(j.ctx, quotes[meeting][1].ID, me))
		j.equal("found by the sentence that is left", found(), []int{0, 0, 1, 1})
		j.must(j.w.Undo(j.ctx, made.ID))
		j.equal("undone", found(), []int{1, 1, 1, 1})
	}},
	{"users are asked about a doubtful pair until they judge", func(j *judging) {
		load(j.T, j.ctx, j.store, []graph.Extraction{j.article("d", "Kofi Mensah", "BR", "09")})
		asked := func() (pairs []string) {
			list, err := j.store.ListPairs(j.ctx, graph.PairQuery{Page: graph.Page{Limit: 9}})
			if err != nil {
				j.Fatal(err)
			}
			for _, p := range list.Items {
				if strings.HasPrefix(p.A, "person/kofi") {
					pairs = append(pairs, p.A+" "+p.B)
				}
			}
			return pairs
		}
		const other = "person/kofi-mensah-br"
		j.equal("asked", asked(), []string{other + " " + kofi})
		apart := j.must(j.w.Distinguish(j.ctx, kofi, other, me))
		j.equal("told apart", asked(), []string(nil))
		load(j.T, j.ctx, j.store, []graph.Extraction{j.article("e", "Kofi Mensah", "BR", "10")})
		j.equal("another article", asked(), []string(nil))
		j.must(j.w.Undo(j.ctx, apart.ID))
		j.equal("undone", asked(), []string{other + " " + kofi})
		j.must(j.w.Merge(j.ctx, []string{kofi, other}, me))
		j.equal("merged", asked(), []string(nil))
	}},
	{"what cannot be judged", func(j *judging) {
		judge := func(_ graph.Judgement, err error) error { return err }
		for _, c := range []struct {
			why  string
			got  error
			want error
		}{
			{"nobody", judge(j.w.Merge(j.ctx, []string{kofi, "person/nobody"}, me)), derive.ErrUnknown},
			{"one", judge(j.w.Merge(j.ctx, []string{kofi, kofi}, me)), derive.ErrJudgement},
			{"none", judge(j.w.Merge(j.ctx, nil, me)), derive.ErrJudgement},
			{"a person and a state", judge(j.w.Merge(j.ctx, []string{kofi, "institution/ghana"}, me)), derive.ErrJudgement},
			{"an article", judge(j.w.Merge(j.ctx, []string{kofi, "article/a"}, me)), derive.ErrJudgement},
			{"one name", judge(j.w.Distinguish(j.ctx, kofi, kofi, me)), derive.ErrJudgement},
			{"no article", judge(j.w.Split(j.ctx, kofi, nil, me)), derive.ErrJudgement},
			{"an unknown article", judge(j.w.Split(j.ctx, kofi, []string{"article/z"}, me)), derive.ErrUnknown},
			{"an article on somebody else", judge(j.w.Split(j.ctx, kofi, []string{"article/c"}, me)), derive.ErrJudgement},
			{"no evidence", judge(j.w.Reject(j.ctx, "claim/a@1/0#99", me)), derive.ErrUnknown},
			{"no such claim", judge(j.w.Reject(j.ctx, "claim/a@7/0#0", me)), derive.ErrUnknown},
			{"no id of evidence", judge(j.w.Reject(j.ctx, "a ' \"; drop", me)), derive.ErrUnknown},
			{"no judgement", judge(j.w.Undo(j.ctx, "judgement/same-0")), derive.ErrUnknown},
		} {
			if !errors.Is(c.got, c.want) {
				j.Errorf("%s: %v, want %v", c.why, c.got, c.want)
			}
		}
	}},
	{"purge", func(j *judging) {
		made := j.must(j.w.Merge(j.ctx, []string{kofi, kwabena}, me))
		found, err := j.w.Purge(j.ctx, []string{"c", "c", "none"})
		if err != nil {
			j.Fatal(err)
		}
		j.equal("purged", found, []string{"c"})
		j.equal("ids", j.who("article/c", kwabena, kofi), []string{"nobody", "nobody", kofi})
		list, err := j.store.ListJudgements(j.ctx, graph.JudgementQuery{Limit: 9})
		if err != nil || len(list) != 1 || list[0].ID != made.ID {
			j.Fatal(list, err)
		}
		for _, a := range list[0].Anchors {
			if a.Article == "c" && a.Quote.Text != "" {
				j.Errorf("the judgement still quotes %q", a.Quote.Text)
			}
		}
		outcomes := load(j.T, j.ctx, j.store, []graph.Extraction{j.article("c", "Kwabena Mensah", "", "03")})
		j.equal("loaded again", outcomes, []derive.Outcome{derive.Loaded})
		j.equal("the merge holds", j.who(kwabena), []string{kofi})
	}},
}

func TestJudgements(t *testing.T) {
	for _, c := range judgementCases {
		t.Run(c.name, func(t *testing.T) { c.run(newJudging(t, openSQLite(t, filepath.Join(t.TempDir(), "a.db")))) })
	}
}

func TestJudgementsOnNeo4j(t *testing.T) {
	for _, c := range judgementCases {
		t.Run(c.name, func(t *testing.T) { c.run(newJudging(t, neo4jtest.Open(t))) })
	}
}
