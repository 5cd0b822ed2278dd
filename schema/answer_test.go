package schema

import (
	"context"
	"encoding/json"
	"strings"
	"sync"
	"testing"
)

// query asks a question that must be answered, and returns the data.
func query(t testing.TB, s *Service, q string) map[string]any {
	t.Helper()
	r := s.Execute(context.Background(), q, nil, "")
	if len(r.Errors) > 0 {
		t.Fatalf("%s: %v", q, r.Errors)
	}
	var data map[string]any
	if err := json.Unmarshal(r.Data, &data); err != nil {
		t.Fatal(err)
	}
	return data
}

// TestAnswers asks small questions whose whole answers are known.
func TestAnswers(t *testing.T) {
	s := service(t, load(t, 3), Options{})
	for _, c := range []struct{ name, query, want string }{
		{"by name", `{ person(id:"Alexandr Darchiev") { name kind sources country { name code } } }`,
			`{"person":{"name":"Alexandr Darchiev","kind":"PERSON","sources":1,"country":{"name":"Russia","code":"RU"}}}`},
		{"nobody", `{ person(id:"Nobody") { name } meeting(id:"Russia") { id } }`, `{"person":null,"meeting":null}`},
		{"a state is the actor", `{ node(id:"Russia") { __typename label } }`, `{"node":{"__typename":"Institution","label":"Russia"}}`},
		{"many nodes", `{ nodes(ids:["Sonata Coulter", "Nobody", "Istanbul"]) { label } }`, `{"nodes":[{"label":"Sonata Coulter"},null,{"label":"Istanbul"}]}`},
		{"an article by its own id", `{ article(id:"talks") { id title version published source language url mentions { entity { name } start end } meetings { date } statements { text } } }`,
			`{"article":{"id":"article/talks","title":"Title of talks","version":1,"published":"2025-04-11","source":"Test Wire","language":"en","url":"https://example.org/talks",` +
				`"mentions":[{"entity":{"name":"Russia"},"start":0,"end":6},{"entity":{"name":"United States"},"start":24,"end":37},{"entity":{"name":"Istanbul"},"start":55,"end":63},{"entity":{"name":"Alexandr Darchiev"},"start":81,"end":98},{"entity":{"name":"Sonata Coulter"},"start":116,"end":130},{"entity":{"name":"Russian Foreign Ministry"},"start":148,"end":172}],` +
				`"meetings":[{"date":"2025-04-10"},{"date":"2025-02-27"}],"statements":[{"text":"We agreed to go on."}]}}`},
		{"posts", `{ person(id:"Alexandr Darchiev") { positions { title status institution { name } person { name } } current: positions(status:[CURRENT]) { title } } }`,
			`{"person":{"positions":[{"title":"ambassador","status":"CURRENT","institution":{"name":"Russia"},"person":{"name":"Alexandr Darchiev"}},{"title":"deputy minister","status":"FORMER","institution":{"name":"Russian Foreign Ministry"},"person":{"name":"Alexandr Darchiev"}}],"current":[{"title":"ambassador"}]}}`},
		{"an institution", `{ institution(id:"Russian Foreign Ministry") { institutionKind parent { name institutionKind children { name } } people { title person { name } } } }`,
			`{"institution":{"institutionKind":"MINISTRY","parent":{"name":"Russia","institutionKind":"STATE","children":[{"name":"Russian Foreign Ministry"}]},"people":[{"title":"deputy minister","person":{"name":"Alexandr Darchiev"}}]}}`},
		{"the talks", `{ meetings(filter:{participants:{all:["Russia","Sonata Coulter"]}, since:"2025-04", place:"Istanbul"}) { totalCount nodes { meetingKind status date earliest latest place { name } topics participants { actor { name } role onBehalfOf { name } position { title } } follows { date followedBy { date } } statements { speaker { name } text meeting { date } about { kind } date } } } }`,
			`{"meetings":{"totalCount":1,"nodes":[{"meetingKind":"TALKS","status":"HELD","date":"2025-04-10","earliest":"2025-04-10","latest":"2025-04-10","place":{"name":"Istanbul"},"topics":["embassies"],` +
				`"participants":[{"actor":{"name":"Russia"},"role":"MEMBER","onBehalfOf":null,"position":null},{"actor":{"name":"United States"},"role":"MEMBER","onBehalfOf":null,"position":null},{"actor":{"name":"Alexandr Darchiev"},"role":"HEAD","onBehalfOf":{"name":"Russia"},"position":{"title":"ambassador"}},{"actor":{"name":"Sonata Coulter"},"role":"HEAD","onBehalfOf":{"name":"United States"},"position":null}],` +
				`"follows":[{"date":"2025-02-27","followedBy":[{"date":"2025-04-10"}]}],"statements":[{"speaker":{"name":"Alexandr Darchiev"},"text":"We agreed to go on.","meeting":{"date":"2025-04-10"},"about":[{"kind":"MEETING"}],"date":"2025-04-11"}]}]}}`},
		{"a state's meetings are its people's too", `{ institution(id:"United States") { meetings(filter:{text:"talks istanb"}) { totalCount } all: meetings(first:1) { totalCount nodes { date } pageInfo { hasNextPage hasPreviousPage } } } }`,
			`{"institution":{"meetings":{"totalCount":1},"all":{"totalCount":5,"nodes":[{"date":"2025-04-10"}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}}`},
		{"definite and possible", `{ a: meetings(filter:{since:"2025-02-27", until:"2025-02-27", certainty:DEFINITE}) { totalCount } b: meetings(filter:{until:"2002"}) { totalCount } }`,
			`{"a":{"totalCount":1},"b":{"totalCount":3}}`},
		{"counterparts", `{ person(id:"Alexandr Darchiev") { counterparts { totalCount nodes { actor { name } count first last } } } }`,
			`{"person":{"counterparts":{"totalCount":2,"nodes":[{"actor":{"name":"Sonata Coulter"},"count":1,"first":"2025-04-10","last":"2025-04-10"},{"actor":{"name":"United States"},"count":1,"first":"2025-04-10","last":"2025-04-10"}]}}}`},
		{"between", `{ between(a:"Russia", b:"United States", first:2) { totalCount nodes { date meeting { date } relation { type } via { name } } pageInfo { hasNextPage } } }`,
			`{"between":{"totalCount":5,"nodes":[{"date":"2025-04-10","meeting":{"date":"2025-04-10"},"relation":null,"via":[{"name":"Alexandr Darchiev"},{"name":"Sonata Coulter"}]},{"date":"2025-02-27","meeting":{"date":"2025-02-27"},"relation":null,"via":[]}],"pageInfo":{"hasNextPage":true}}}`},
		{"between a person and a state", `{ between(a:"Alexandr Darchiev", b:"Russia") { nodes { relation { type label from { label } to { label } } summary } } }`,
			`{"between":{"nodes":[{"relation":null,"summary":` + `"*"},{"relation":{"type":"HOLDS_POSITION","label":"holds position: ambassador","from":{"label":"Alexandr Darchiev"},"to":{"label":"Russia"}},"summary":"Alexandr Darchiev – holds position: ambassador – Russia"}]}}`},
		{"a network", `{ network(around:["Alexandr Darchiev"]) { edges { type from { label } basis } truncated } }`,
			`{"network":{"edges":[{"type":"HOLDS_POSITION","from":{"label":"Alexandr Darchiev"},"basis":"STATED"},{"type":"HOLDS_POSITION","from":{"label":"Alexandr Darchiev"},"basis":"STATED"},{"type":"PARTICIPATED_IN","from":{"label":"Alexandr Darchiev"},"basis":"STATED"}],"truncated":false}}`},
		{"a network cut off", `{ network(around:["Russia"], depth:2, limit:3) { edges { sources } truncated } }`,
			`{"network":{"edges":[{"sources":1},{"sources":1},{"sources":1}],"truncated":true}}`},
		{"a search", `{ search(text:"darchi") { entity { name __typename } matched score } }`,
			`{"search":[{"entity":{"name":"Alexandr Darchiev","__typename":"Person"},"matched":"Alexandr Darchiev","score":0.6091}]}`},
		{"positions of all", `{ positions(filter:{title:"env", institution:"Russia", at:"2024-12-31"}, first:2) { totalCount nodes { title person { name } } } }`,
			`{"positions":{"totalCount":3,"nodes":[{"title":"envoy","person":{"name":"Ivan Petrova"}},{"title":"envoy","person":{"name":"Ivan Petrovb"}}]}}`},
		{"statements", `{ statements(filter:{speaker:"Alexandr Darchiev", text:"agree"}) { totalCount nodes { text } } person(id:"Alexandr Darchiev") { statements(since:"2025") { nodes { text } } } }`,
			`{"statements":{"totalCount":1,"nodes":[{"text":"We agreed to go on."}]},"person":{"statements":{"nodes":[{"text":"We agreed to go on."}]}}}`},
		{"articles", `{ articles(filter:{mentions:["Sonata Coulter"], source:"Test Wire", language:"en", since:"2025"}) { totalCount nodes { title } } }`,
			`{"articles":{"totalCount":1,"nodes":[{"title":"Title of talks"}]}}`},
		{"filters of people and places", `{ people(filter:{country:"Russia", text:"alex"}) { nodes { name } } institutions(filter:{kinds:[MINISTRY]}) { nodes { name } } locations(filter:{kinds:[CITY]}) { nodes { name country { name } within { name } coordinates { latitude } geonamesId meetings { totalCount } } } entities(filter:{kinds:[MEETING]}, first:1) { totalCount } }`,
			`{"people":{"nodes":[{"name":"Alexandr Darchiev"}]},"institutions":{"nodes":[{"name":"Russian Foreign Ministry"}]},"locations":{"nodes":[{"name":"Istanbul","country":{"name":"Türkiye"},"within":{"name":"Türkiye"},"coordinates":{"latitude":41.01},"geonamesId":745044,"meetings":{"totalCount":1}}]},"entities":{"totalCount":5}}`},
		{"stats", `{ stats { people meetings statements articles lastLoad store } }`,
			`{"stats":{"people":10,"meetings":5,"statements":1,"articles":5,"lastLoad":"2025-04-12T08:00:00Z","store":"SQLite"}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := s.Execute(context.Background(), c.query, nil, "")
			if len(r.Errors) > 0 {
				t.Fatal(r.Errors)
			}
			if got := string(r.Data); !fits(got, c.want) {
				t.Errorf("\ngot  %s\nwant %s", got, c.want)
			}
		})
	}
}

// fits compares texts; "*" stands for any text without quotes.
func fits(got, want string) bool {
	parts := strings.SplitN(want, "*", 2)
	if len(parts) == 1 {
		return got == want
	}
	rest, ok := strings.CutPrefix(got, parts[0])
	return ok && strings.HasSuffix(rest, parts[1]) && !strings.Contains(strings.TrimSuffix(rest, parts[1]), `"`)
}

func TestAmbiguousName(t *testing.T) {
	s := service(t, load(t, 0), Options{})
	r := s.Execute(context.Background(), `{ person(id:"John Smith") { id } }`, nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Code() != CodeInput {
		t.Fatal(r.Errors)
	}
	if found, _ := r.Errors[0].Extensions["candidates"].([]Candidate); len(found) != 2 || found[0].ID == found[1].ID || found[0].Name != "John Smith" {
		t.Errorf("candidates: %v", found)
	}
}

// Every quote is what the article's text has at its offsets.
func TestEvidenceIsVerbatim(t *testing.T) {
	s := service(t, load(t, 1), Options{})
	data := query(t, s, `{ meetings { nodes { evidence { quote start end article { text version } } participants { evidence { quote } } } }
		person(id:"Alexandr Darchiev") { evidence(first:1) { quote start end confidence recordedAt retractedAt article { text } } positions { evidence { quote start end article { text } } } relations { nodes { evidence { quote start end article { text } } } } }
		statements { nodes { evidence { quote start end article { text } } } } }`)
	n := 0
	var check func(v any)
	check = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				check(item)
			}
		case map[string]any:
			if article, ok := v["article"].(map[string]any); ok {
				n++
				text := []rune(article["text"].(string))
				if got := string(text[int(v["start"].(float64)):int(v["end"].(float64))]); got != v["quote"] {
					t.Errorf("%q is %q", v["quote"], got)
				}
			}
			for _, item := range v {
				check(item)
			}
		}
	}
	check(data)
	if n < 8 {
		t.Errorf("only %d quotes", n)
	}
}

// Walking forward or backward, page by page, gives the whole list once.
func TestPages(t *testing.T) {
	s := service(t, load(t, 6), Options{})
	for _, list := range []string{
		`people(%s)`, `meetings(%s)`, `positions(%s)`, `institution(id:"Russia") { meetings(%s)`, `institution(id:"Russia") { relations(%s)`,
		`institution(id:"Russia") { counterparts(%s)`, `between(a:"Russia", b:"United States", %s)`, `article(id:"talks") { entities(%s)`,
	} {
		closing := strings.Repeat("}", strings.Count(list, "{"))
		page := func(args string) (items []string, start, end string, more bool) {
			q := "{" + strings.Replace(list, "%s", args, 1) + ` { edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }` + closing + "}"
			c := query(t, s, q)
			for c["edges"] == nil {
				for _, v := range c {
					c = v.(map[string]any)
				}
			}
			for _, e := range c["edges"].([]any) {
				items = append(items, e.(map[string]any)["cursor"].(string))
			}
			info := c["pageInfo"].(map[string]any)
			start, _ = info["startCursor"].(string)
			end, _ = info["endCursor"].(string)
			if strings.HasPrefix(args, "last") {
				return items, start, end, info["hasPreviousPage"].(bool)
			}
			return items, start, end, info["hasNextPage"].(bool)
		}
		all, _, _, _ := page("first:500")
		var forward []string
		items, _, end, more := page("first:2")
		for forward = items; more && len(forward) < 100; forward = append(forward, items...) {
			items, _, end, more = page(`first:2, after:"` + end + `"`)
		}
		if strings.Join(forward, " ") != strings.Join(all, " ") || len(all) < 3 {
			t.Errorf("%s forward: %d items, want %d", list, len(forward), len(all))
		}
		if strings.Contains(list, "between") || strings.Contains(list, "counterparts") || strings.Contains(list, "entities") {
			continue // forward only
		}
		items, start, _, more := page("last:2")
		back := items
		for more && len(back) < 100 {
			items, start, _, more = page(`last:2, before:"` + start + `"`)
			back = append(append([]string{}, items...), back...)
		}
		if strings.Join(back, " ") != strings.Join(all, " ") {
			t.Errorf("%s backward: %d items, want %d", list, len(back), len(all))
		}
	}
}

// One service answers many requests at a time.
func TestConcurrent(t *testing.T) {
	s := service(t, load(t, 2), Options{})
	const q = `query($n: Int) { meetings(first: $n) { nodes { name participants { actor { __typename name ... on Person { positions { title } } } } } } __schema { queryType { name } } }`
	var group sync.WaitGroup
	for n := range 8 {
		group.Go(func() {
			for range 5 {
				if r := s.Execute(context.Background(), q, map[string]any{"n": n%4 + 1}, ""); len(r.Errors) > 0 {
					t.Error(r.Errors)
				}
			}
		})
	}
	group.Wait()
}
