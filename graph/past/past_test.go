package past_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/past"
	"parley/graph/sqlite"
)

// minute is a moment of the tests.
func minute(n float64) time.Time {
	return time.Date(2025, 6, 10, 12, 0, 0, 0, time.UTC).Add(time.Duration(n * float64(time.Minute)))
}

// article says that two people met on a day.
func article(id, day string, names ...string) graph.Extraction {
	x := graph.Extraction{Article: graph.Article{ID: id, Title: "On " + id, Published: day, Source: "Test Wire"}}
	says := func(format string, args ...any) []graph.Span {
		start := utf8.RuneCountInString(x.Article.Text)
		x.Article.Text += fmt.Sprintf(format, args...) + " "
		return []graph.Span{{Start: start, End: utf8.RuneCountInString(x.Article.Text) - 1}}
	}
	m := graph.LocalMeeting{ID: "m", Kind: graph.Talks, Status: graph.Held, Date: graph.Nullable(day)}
	for i, name := range names {
		e := graph.LocalEntity{ID: fmt.Sprintf("e%d", i), Kind: graph.KindPerson, Name: name, Evidence: says("%s came.", name)}
		e.Mentions = []graph.Span{{Start: e.Evidence[0].Start, End: e.Evidence[0].Start + utf8.RuneCountInString(name)}}
		x.Entities = append(x.Entities, e)
		m.Participants = append(m.Participants, graph.LocalParticipant{Entity: e.ID, Role: graph.Member, Attribution: graph.Attribution{Confidence: 0.8}})
	}
	m.Attribution = graph.Attribution{Confidence: 0.9, Evidence: says("They met on %s.", day)}
	x.Meetings = []graph.LocalMeeting{m}
	return x
}

// story is a store and a cache of its past.
type story struct {
	*testing.T
	store   graph.Store
	cache   *past.Cache
	clock   time.Time
	scratch *scratches
}

func newStory(t *testing.T, store graph.Store, o past.Options) *story {
	s := &story{T: t, store: store, clock: minute(0), scratch: &scratches{T: t}}
	o.Now = func() time.Time { return s.clock }
	if o.Copy == nil {
		o.Copy = s.scratch.copy
	}
	s.cache = past.New(store, s.scratch.open, o)
	t.Cleanup(s.cache.Close)
	return s
}

func openSQLite(t *testing.T) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

// at is who writes at a minute.
func (s *story) at(n float64) *derive.Writer {
	return derive.New(s.store, func() time.Time { return minute(n) })
}

func (s *story) load(n float64, x ...graph.Extraction) {
	s.Helper()
	if _, err := s.at(n).Load(s.Context(), x, "test/1"); err != nil {
		s.Fatal(err)
	}
}

// fill loads other articles, of an earlier year, in the first minute.
func (s *story) fill(n int) {
	s.Helper()
	for i := range n {
		s.load(1, article(fmt.Sprint("fill", i), "2024-01-02", fmt.Sprint("Abena Number", i), "Ana Costa"))
	}
}

// ask returns the graph of a minute, until the test ends.
func (s *story) ask(n float64) graph.Reader {
	s.Helper()
	r, release, err := s.cache.At(s.Context(), minute(n))
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(release)
	return r
}

// who are the ids that a reference leads to.
func (s *story) who(r graph.Reader, ref string) string {
	s.Helper()
	found, err := r.Lookup(s.Context(), []string{ref})
	if err != nil {
		s.Fatal(err)
	}
	var ids []string
	for _, n := range found[ref] {
		ids = append(ids, n.ID)
	}
	return strings.Join(ids, " ")
}

// days are the days of the meetings, without those of fill.
func (s *story) days(r graph.Reader) string {
	s.Helper()
	q := graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}, Order: graph.ByDate, Page: graph.Page{Limit: 50}}
	found, err := r.ListNodes(s.Context(), q)
	if err != nil {
		s.Fatal(err)
	}
	var days []string
	for _, n := range found[0].Items {
		if !strings.HasPrefix(n.Date, "2024") {
			days = append(days, n.Date)
		}
	}
	return strings.Join(days, " ")
}

func (s *story) equal(what string, got, want any) {
	s.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		s.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// What a graph said:
//
//	minute 1  a: Kofi Mensah met Ana Costa on 2 March    b: Kwabena Osei met Ana Costa on 3 March    z: Zara Quill met Ana Costa on 4 March
//	minute 2  a is corrected: on 2 May
//	minute 3  z is retracted
//	minute 4  a user knows that Kofi Mensah is Kwabena Osei; c: Kofi Boateng Mensah is he, too
func tell(s *story) {
	s.load(1, article("a", "2025-03-02", "Kofi Mensah", "Ana Costa"), article("b", "2025-03-03", "Kwabena Osei", "Ana Costa"), article("z", "2025-03-04", "Zara Quill", "Ana Costa"))
	s.load(2, article("a", "2025-05-02", "Kofi Mensah", "Ana Costa"))
	if _, err := s.at(3).Retract(s.Context(), []string{"z"}); err != nil {
		s.Fatal(err)
	}
	s.load(4, article("c", "2025-05-09", "Oko Tetteh", "Ana Costa"))
	if _, err := s.at(4).Merge(s.Context(), []string{kofi, kwabena, oko}, derive.Opinion{}); err != nil {
		s.Fatal(err)
	}
}

const kofi, kwabena, oko, zara = "person/kofi-mensah", "person/kwabena-osei", "person/oko-tetteh", "person/zara-quill"

func TestPast(t *testing.T) {
	t.Run("from nothing", func(t *testing.T) { checkPast(newStory(t, openSQLite(t), past.Options{Copy: noCopy}), 0, 0) })
	t.Run("from copies", func(t *testing.T) { checkPast(newStory(t, openSQLite(t), past.Options{}), 20, 3) })
}

// Of Neo4j the first is made from nothing, the others from copies of that.
func TestPastOfNeo4j(t *testing.T) {
	t.Run("from nothing", func(t *testing.T) { checkPast(newStory(t, neo4jtest.Open(t), past.Options{Copy: noCopy}), 0, 0) })
	t.Run("from copies", func(t *testing.T) { checkPast(newStory(t, neo4jtest.Open(t), past.Options{}), 20, 2) })
}

func noCopy(context.Context, graph.Archive) (graph.Store, error) { return nil, nil }

// checkPast asks about moments of what is told beside so many other articles, for which so many copies are made.
func checkPast(s *story, others, copies int) {
	s.fill(others)
	tell(s)
	then, later, now := s.ask(1.5), s.ask(3.5), s.ask(9)
	s.equal("after the last write it is the store itself", now == graph.Reader(s.store), true)
	s.equal("what was corrected later was so then", s.days(then), "2025-03-04 2025-03-03 2025-03-02")
	s.equal("between", s.days(s.ask(2.5)), "2025-05-02 2025-03-04 2025-03-03")
	s.equal("what was retracted later is gone", s.days(later), "2025-05-02 2025-03-03")
	s.equal("before anything was known", s.days(s.ask(0.5)), "")

	one := s.who(now, kofi)
	s.equal("identities are today's", []string{s.who(then, kofi), s.who(then, kwabena), s.who(then, "Kofi Mensah")}, []string{one, one, one})
	s.equal("an id that came later leads there", s.who(then, oko), one)
	s.equal("a name that came later does not", s.who(then, "Oko Tetteh"), "")
	s.equal("who is gone stands for himself", []string{s.who(then, zara), s.who(later, zara), s.who(now, zara)}, []string{zara, "", ""})
	s.equal("store", then.Name(), s.store.Name())
	s.equal("copies", s.scratch.copied, copies)
	checkEvidence(s, then)
	checkCounts(s, then, others)
}

// checkCounts sees that what is counted is of the moment.
func checkCounts(s *story, then graph.Reader, others int) {
	stats, err := then.Stats(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	s.equal("articles", stats.Nodes[graph.KindArticle], 3+others)
	s.equal("last load", stats.LastLoad.UTC(), minute(1))
}

// checkEvidence sees that evidence of the past tells when it was recorded and retracted, and its article's text is there.
func checkEvidence(s *story, then graph.Reader) {
	article, err := then.Lookup(s.Context(), []string{"article/a"})
	if err != nil || len(article["article/a"]) != 1 {
		s.Fatal(article, err)
	}
	key := article["article/a"][0].Key
	versions, err := then.Articles(s.Context(), []graph.Key{key})
	if err != nil {
		s.Fatal(err)
	}
	v := versions[key]
	s.equal("version", []any{v.Version, v.RecordedAt, v.RetractedAt, v.Article.Published}, []any{1, minute(1), minute(2), "2025-03-02"})
	texts, err := then.Texts(s.Context(), []graph.VersionKey{{Article: key, Version: v.Version}})
	if err != nil || !strings.Contains(texts[graph.VersionKey{Article: key, Version: 1}], "2025-03-02") {
		s.Error("text:", texts, err)
	}
	lists, err := then.ListRelations(s.Context(), graph.RelationQuery{Of: []graph.Key{key}, Types: []graph.RelationType{graph.Mentions}, Page: graph.Page{Limit: 9}})
	if err != nil || len(lists[key].Items) != 3 {
		s.Fatal(lists, err)
	}
	for _, r := range lists[key].Items {
		found, err := then.Evidence(s.Context(), []string{r.Key}, 9)
		if err != nil || len(found[r.Key]) != 1 {
			s.Fatal(found, err)
		}
		e := found[r.Key][0]
		s.equal("recorded, retracted", []time.Time{e.RecordedAt, e.RetractedAt}, []time.Time{minute(1), minute(2)})
		of, err := then.NodeEvidence(s.Context(), []graph.Key{r.To}, 9)
		if err != nil {
			s.Fatal(err)
		}
		for _, e := range of[r.To] {
			s.equal("retracted, by node", e.RetractedAt.Equal(minute(2)), e.Article == key)
		}
	}
}
