package schema

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf8"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

// The world of the tests:
//
//	Russia <-for- Darchiev -> talks of 10 April in Istanbul <- Coulter -for-> United States
//	                              | follows
//	                          talks of 27 February
//	Darchiev: ambassador of Russia, CURRENT; "We agreed to go on." about the talks
//	Russian Foreign Ministry -part of-> Russia
//	John Smith (US), John Smith (GB): one name, two people
//	rounds of talks of the two states, one a month, in other articles
type world struct{ x graph.Extraction }

func newArticle(id, published string) *world {
	return &world{graph.Extraction{Article: graph.Article{
		ID: id, Title: "Title of " + id, URL: "https://example.org/" + id, Published: published, Source: "Test Wire", Language: "en",
	}}}
}

// says adds a sentence, and returns it as evidence.
func (w *world) says(format string, a ...any) graph.Attribution {
	text := &w.x.Article.Text
	if *text != "" {
		*text += " "
	}
	start := utf8.RuneCountInString(*text)
	*text += fmt.Sprintf(format, a...)
	return graph.Attribution{Evidence: []graph.Span{{Start: start, End: utf8.RuneCountInString(*text)}}, Confidence: 0.9}
}

func (w *world) entity(kind graph.Kind, subkind, name, country, gazetteer string) string {
	id := fmt.Sprintf("e%d", len(w.x.Entities)+1)
	said := w.says("%s is named – once.", name)
	span := graph.Span{Start: said.Evidence[0].Start, End: said.Evidence[0].Start + utf8.RuneCountInString(name)}
	w.x.Entities = append(w.x.Entities, graph.LocalEntity{
		ID: id, Kind: kind, Subkind: subkind, Name: name, Country: graph.Nullable(country), Gazetteer: gazetteer,
		Mentions: []graph.Span{span}, Evidence: said.Evidence,
	})
	return id
}

func (w *world) state(name, code string) string {
	return w.entity(graph.KindInstitution, graph.State, name, code, "country/"+code)
}

func (w *world) person(name, country string) string {
	return w.entity(graph.KindPerson, "", name, country, "")
}

func (w *world) meeting(m graph.LocalMeeting) string {
	m.ID = fmt.Sprintf("m%d", len(w.x.Meetings)+1)
	m.Status, m.Attribution = graph.Held, w.says("Meeting %s, %s.", m.ID, m.Date)
	w.x.Meetings = append(w.x.Meetings, m)
	return m.ID
}

func part(who string, role graph.Role, behalf string) graph.LocalParticipant {
	return graph.LocalParticipant{Entity: who, Role: role, For: graph.Nullable(behalf), Attribution: graph.Attribution{Confidence: 0.8}}
}

// talks is the article on the talks in Istanbul.
func talks() graph.Extraction {
	w := newArticle("talks", "2025-04-11")
	ru, us := w.state("Russia", "RU"), w.state("United States", "US")
	city := w.entity(graph.KindLocation, graph.City, "Istanbul", "TR", "geonames/745044")
	d, c := w.person("Alexandr Darchiev", "RU"), w.person("Sonata Coulter", "US")
	ministry := w.entity(graph.KindInstitution, graph.Ministry, "Russian Foreign Ministry", "RU", "")
	w.x.Positions = []graph.LocalPosition{
		{Person: d, Title: "ambassador", State: graph.Nullable(ru), Status: graph.Current, Attribution: w.says("Darchiev is ambassador.")},
		{Person: d, Title: "deputy minister", Institution: graph.Nullable(ministry), Status: graph.Former, Attribution: w.says("He was deputy minister.")},
	}
	earlier := w.meeting(graph.LocalMeeting{Kind: graph.Talks, Date: "2025-02-27", Participants: []graph.LocalParticipant{part(ru, graph.Member, ""), part(us, graph.Member, "")}})
	later := w.meeting(graph.LocalMeeting{
		Kind: graph.Talks, Date: "2025-04-10", Place: graph.Nullable(city), Topics: []string{"embassies"}, Follows: graph.Nullable(earlier),
		Participants: []graph.LocalParticipant{part(ru, graph.Member, ""), part(us, graph.Member, ""), part(d, graph.Head, ru), part(c, graph.Head, us)},
	})
	w.x.Statements = []graph.LocalStatement{{Speaker: d, Text: "We agreed to go on.", About: graph.Nullable(later), Attribution: w.says("“We agreed to go on.”")}}
	w.x.Relations = []graph.LocalRelation{{Type: graph.PartOf, From: ministry, To: ru, Attribution: w.says("The ministry is Russia's.")}}
	return w.x
}

// round is an article on a round of talks of the two states, by people of its own.
func round(n int) graph.Extraction {
	w := newArticle(fmt.Sprintf("round-%02d", n), "2024-12-31")
	ru, us := w.state("Russia", "RU"), w.state("United States", "US")
	a, b := w.person(fmt.Sprintf("Ivan Petrov%c", 'a'+n), "RU"), w.person(fmt.Sprintf("Jane Miller%c", 'a'+n), "US")
	for p, of := range map[string]string{a: ru, b: us} {
		w.x.Positions = append(w.x.Positions, graph.LocalPosition{Person: p, Title: "envoy", State: graph.Nullable(of), Status: graph.Current, Attribution: w.says("An envoy.")})
	}
	w.meeting(graph.LocalMeeting{Kind: graph.Talks, Date: graph.Nullable(fmt.Sprintf("20%02d-05-05", n)), Participants: []graph.LocalParticipant{
		part(ru, graph.Member, ""), part(us, graph.Member, ""), part(a, graph.Head, ru), part(b, graph.Member, us)}})
	return w.x
}

// homonyms is an article on two people of one name.
func homonyms() graph.Extraction {
	w := newArticle("homonyms", "")
	w.person("John Smith", "US")
	w.person("John Smith", "GB")
	return w.x
}

// onBothStores runs a test on an empty store of either kind.
func onBothStores(t *testing.T, test func(t *testing.T, store graph.Store)) {
	t.Run("SQLite", func(t *testing.T) { test(t, openEmbedded(t)) })
	t.Run("Neo4j", func(t *testing.T) { test(t, neo4jtest.Open(t)) })
}

func openEmbedded(t testing.TB) graph.Store {
	t.Helper()
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(ctx) })
	return store
}

// load makes an embedded store that holds the world with some rounds.
func load(t testing.TB, rounds int) graph.Store {
	t.Helper()
	ctx := context.Background()
	store := openEmbedded(t)
	batch := []graph.Extraction{talks(), homonyms()}
	for n := range rounds {
		batch = append(batch, round(n))
	}
	now := func() time.Time { return time.Date(2025, 4, 12, 8, 0, 0, 0, time.UTC) }
	if _, err := derive.New(store, now).Load(ctx, batch, "test"); err != nil {
		t.Fatal(err)
	}
	return store
}

// judged is the world after users judged some of it: one more in doubt, judged and rejected for each round.
func judged(t testing.TB, rounds int) graph.Store {
	t.Helper()
	store := load(t, rounds)
	w := derive.New(store, func() time.Time { return time.Date(2025, 4, 13, 8, 0, 0, 0, time.UTC) })
	for n := range rounds {
		a, b := fmt.Sprintf("person/ivan-petrov%c-ru", 'a'+n), fmt.Sprintf("person/jane-miller%c-us", 'a'+n)
		if _, err := w.Distinguish(t.Context(), a, b, derive.Opinion{By: "test"}); err != nil {
			t.Fatal(err)
		}
		evidence := ask1(t, service(t, store, Options{}), `{ person(id:"`+a+`") { positions { evidence { id } } } }`, "person", "positions", 0, "evidence", 0, "id")
		if _, err := w.Reject(t.Context(), evidence, derive.Opinion{By: "test"}); err != nil {
			t.Fatal(err)
		}
		doubt(t, store, alike(a, darchiev, 0.5))
	}
	return store
}

// reload replaces or adds an article.
func reload(t testing.TB, store graph.Store, x graph.Extraction) {
	t.Helper()
	now := func() time.Time { return time.Date(2025, 4, 14, 8, 0, 0, 0, time.UTC) }
	if _, err := derive.New(store, now).Load(t.Context(), []graph.Extraction{x}, "test"); err != nil {
		t.Fatal(err)
	}
}
