package export_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/export"
)

// pieces are what followthemoney changes in texts of some type, and what its rules look at.
var pieces = []string{
	`"`, "'", " ", "  ", "\t", "\n", "\r\n", ",", ".", ", ,", ";", "<BR>", "<BR/>", "ESQ.,", "ESQ,", "e", "\u0301", "\u200b", "\u200d", "\u200f", "\u00a0", "\u00ad",
	"\u2028", "\u3000", "\u0a00", "\ufeff", "\x00", "\x1c", "\x85", "\x7f", "\u061c", "\u2061", "שר", "é", "Å", "\u1100\u1161", "a", "Z", "<b>", "\\", "𐍈", "\U0001f600", "\ufffe",
	strings.Repeat("long", 100), "1e5", "null",
}

var addressPieces = []string{
	"https://", "http://", "HTTP://", "ftp://", "javascript:", "mailto:", "example.org", "пример.рф", "EXAMPLE.", "-", "_", "127.0.0.1", "[::1]", "[fe80::1%25en0]", ":8080", ":99999", ":",
	"user:pass@", "/", "//", "/a b", "/a%20b", ";", "/;p", "?", "?q=1&r=\"<x>\"", "#", "#é", "%", "%zz", "é", "\u200b", " ", "..", ".1", "a.b",
}

func pick(dice *rand.Rand, of []string) string {
	var b strings.Builder
	for range 1 + dice.IntN(6) {
		b.WriteString(of[dice.IntN(len(of))])
	}
	return b.String()
}

// Whatever names, titles, sentences and addresses hold, followthemoney keeps what is written of them to the character.
func TestFollowTheMoneyTexts(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	var batch []graph.Extraction
	for i := range 150 {
		h := newHostile(fmt.Sprint(i, pick(dice, pieces)), "2026-05-16")
		h.Article.Title, h.Article.Source, h.Article.URL = pick(dice, pieces), pick(dice, pieces), pick(dice, addressPieces)
		if i%2 == 0 {
			h.Article.URL = "https://пример.example.org" + h.Article.URL
		}
		h.entity(graph.LocalEntity{ID: "p", Kind: graph.KindPerson, Name: pick(dice, pieces) + fmt.Sprint("P", i), Aliases: []string{pick(dice, pieces), `"` + pick(dice, pieces) + `"`}})
		h.entity(graph.LocalEntity{ID: "i", Kind: graph.KindInstitution, Name: fmt.Sprint("I", i) + pick(dice, pieces)})
		h.entity(graph.LocalEntity{ID: "l", Kind: graph.KindLocation, Subkind: graph.Site, Name: fmt.Sprint("L", i) + pick(dice, pieces)})
		h.Positions = []graph.LocalPosition{{Person: "p", Title: "x" + pick(dice, pieces), Institution: "i", Status: graph.Current, Attribution: h.stated(pick(dice, pieces), 0.5, "p")}}
		batch = append(batch, h.done())
	}
	s := openSQLite(t)
	for some := range slices.Chunk(batch, 50) {
		load(t, s, some...)
	}
	entities := reread[thing](t, "ftm", file(t, s, "ftm", export.Options{}))
	pages := 0
	for _, e := range entities {
		if e.Schema == "Article" {
			pages += len(e.Properties["sourceUrl"])
		}
	}
	if len(entities) < 6*150 || pages < 20 {
		t.Errorf("%d entities, %d addresses", len(entities), pages)
	}
}

// A post is one entity, whoever holds it.
func TestFollowTheMoneyPosts(t *testing.T) {
	h := newHostile("posts", "2026-05-16")
	h.entity(graph.LocalEntity{ID: "i", Kind: graph.KindInstitution, Subkind: graph.Ministry, Name: "Ministry of Grain"})
	h.entity(graph.LocalEntity{ID: "j", Kind: graph.KindInstitution, Subkind: graph.Ministry, Name: "Ministry of Ships"})
	for i, title := range []string{"Minister", "minister", "envoy", "Minister"} {
		id := fmt.Sprint("p", i)
		h.entity(graph.LocalEntity{ID: id, Kind: graph.KindPerson, Name: "Igor " + surname(i)})
		for _, at := range []graph.Nullable{"i", "j"} {
			h.Positions = append(h.Positions, graph.LocalPosition{Person: id, Title: title, Institution: at, Status: graph.Former, Attribution: h.stated(title, 0.5, "")})
		}
	}
	s := openSQLite(t)
	load(t, s, h.done())
	entities := reread[thing](t, "ftm", file(t, s, "ftm", export.Options{}))
	held := map[string]int{}
	for _, e := range entities {
		if e.Schema == "Occupancy" {
			post := entities[e.Properties["post"][0]]
			held[graph.Fold(strings.Join(post.Properties["name"], " "))]++
		}
	}
	want := map[string]int{"minister ministry of grain": 3, "envoy ministry of grain": 1, "minister ministry of ships": 3, "envoy ministry of ships": 1}
	if fmt.Sprint(held) != fmt.Sprint(want) {
		t.Errorf("held %v, want %v", held, want)
	}
}
