package identity_test

import (
	"testing"

	"parley/graph"
	"parley/graph/identity"
)

// The id that an entity shows is that of a gazetteer, then of a name in Latin letters, with a state,
// in full.
func TestFirst(t *testing.T) {
	person := func(name, state string) graph.LocalEntity { return entity(graph.KindPerson, name, state, "") }
	for _, c := range []struct {
		why  string
		of   []graph.LocalEntity
		want string
	}{
		{"a state", []graph.LocalEntity{person("Sergey Lavrov", ""), person("Lavrov", "RU")}, "person/lavrov-ru"},
		{"no initials", []graph.LocalEntity{person("S. V. Lavrov", "RU"), person("Sergey Lavrov", "RU")}, "person/sergey-lavrov-ru"},
		{"more words", []graph.LocalEntity{person("Lavrov", "RU"), person("Sergey Lavrov", "RU")}, "person/sergey-lavrov-ru"},
		{"Latin letters", []graph.LocalEntity{person("Сергей Викторович Лавров", "RU"), person("Sergey Lavrov", "RU")}, "person/sergey-lavrov-ru"},
		{"a gazetteer", []graph.LocalEntity{
			entity(graph.KindInstitution, "British Foreign Ministry", "GB", ""), entity(graph.KindInstitution, "Foreign and Commonwealth Office", "GB", ""),
		}, "institution/foreign-office"},
	} {
		if got := identity.First(profiles(c.of...)).ID; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

func TestField(t *testing.T) {
	for _, c := range []struct{ title, subkind, want string }{
		{"foreign minister", graph.Ministry, identity.FieldPublic},
		{"chief executive", graph.Company, identity.FieldBusiness},
		{"CEO", "", identity.FieldBusiness},
		{"goalkeeper", "", identity.FieldSport},
		{"spokeswoman", "", identity.FieldPublic},
		{"professor of history", graph.OtherInstitution, identity.FieldScience},
		{"member", "", ""},
	} {
		if got := identity.Field(c.title, c.subkind); got != c.want {
			t.Errorf("%s at %q: %q, want %q", c.title, c.subkind, got, c.want)
		}
	}
}
