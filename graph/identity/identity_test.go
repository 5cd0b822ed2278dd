package identity_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/identity"
)

func entity(kind graph.Kind, name, country, gazetteer string) graph.LocalEntity {
	return graph.LocalEntity{Kind: kind, Name: name, Country: graph.Nullable(country), Gazetteer: gazetteer}
}

func TestEntityIDs(t *testing.T) {
	const person, institution, location = graph.KindPerson, graph.KindInstitution, graph.KindLocation
	for _, c := range []struct {
		in   graph.LocalEntity
		want string
	}{
		{entity(person, "Alexandr Darchiev", "RU", ""), "person/alexandr-darchiev-ru"},
		{entity(person, "Recep Tayyip Erdoğan", "TR", ""), "person/recep-tayyip-erdogan-tr"},
		{entity(person, "Sonata Coulter", "", ""), "person/sonata-coulter"},
		{entity(person, "Abdul In", "", ""), "person/abdul-in-zz"}, // not the Abdul of India
		{entity(institution, "Russia", "RU", "country/RU"), "institution/russia"},
		{entity(institution, "Russian Foreign Ministry", "RU", ""), "institution/russian-foreign-ministry"},
		{entity(institution, "Foreign Ministry", "RU", ""), "institution/russian-foreign-ministry"},
		{entity(institution, "Foreign Ministry of Russia", "", ""), "institution/russian-foreign-ministry"},
		{entity(institution, "Ministry of Foreign Affairs of Russia", "RU", ""), "institution/russian-foreign-ministry"},
		{entity(institution, "Foreign Ministry", "", ""), "institution/foreign-ministry"},
		{entity(institution, "US State Department", "US", ""), "institution/us-state-department"},
		{entity(institution, "State Department", "US", ""), "institution/us-state-department"},
		{entity(location, "Türkiye", "TR", "country/TR"), "location/turkiye"},
		{entity(location, "Istanbul", "TR", "geonames/745044"), "location/istanbul-tr"},
		{entity(location, "Elmswood", "", ""), "location/elmswood"},
	} {
		if got := identity.Entity(c.in).ID; got != c.want {
			t.Errorf("%s %q in %q: %s, want %s", c.in.Kind, c.in.Name, c.in.Country, got, c.want)
		}
	}
}

// TestUnnamed: the rebels of one article are not those of another, nor anybody of that name.
func TestUnnamed(t *testing.T) {
	rebels := entity(graph.KindInstitution, "rebels", "CO", "")
	a, b := identity.Unnamed(rebels, "a"), identity.Unnamed(rebels, "b")
	if a.ID == b.ID || a.ID == identity.Entity(rebels).ID || !strings.HasPrefix(a.ID, "institution/colombian-rebels-in-") {
		t.Errorf("ids %s and %s", a.ID, b.ID)
	}
	if blocks := identity.Blocks(graph.KindInstitution, a.Facets); len(blocks) > 0 {
		t.Errorf("compared in %v, want with nothing", blocks)
	}
}

func profiles(entities ...graph.LocalEntity) []graph.Profile {
	var out []graph.Profile
	for _, e := range entities {
		p := identity.Entity(e)
		out = append(out, graph.Profile{ID: p.ID, Kind: e.Kind, Facets: p.Facets, Blocks: identity.Blocks(e.Kind, p.Facets)})
	}
	return out
}

func TestNameWithoutState(t *testing.T) {
	unknown := entity(graph.KindPerson, "Maria Santos", "", "")
	brazil := entity(graph.KindPerson, "Maria Santos", "BR", "")
	portugal := entity(graph.KindPerson, "Maria Santos", "PT", "")
	other := entity(graph.KindPerson, "Ana Santos", "", "")
	got := identity.Compare(profiles(unknown, brazil, other))
	want := []graph.Pair{{A: "person/maria-santos", B: "person/maria-santos-br", Certain: true, Rule: "same name, one state", Score: 0.97,
		Reasons: []string{"one of Brazil, of the other no state is known"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("one state bears the name (-want +got):\n%s", diff)
	}
	for _, p := range identity.Compare(profiles(unknown, brazil, portugal)) {
		if p.Certain {
			t.Errorf("two states bear the name, yet %v", p)
		}
	}
}

func meeting(article, kind, date, place string, parties ...string) graph.Profile {
	p := identity.Meeting(identity.MeetingReport{Article: article, Kind: kind, Date: date, Place: place, Land: "CH", Parties: parties})
	return graph.Profile{ID: p.ID, Kind: graph.KindMeeting, Facets: p.Facets, Blocks: identity.Blocks(graph.KindMeeting, p.Facets)}
}

const (
	russia, america, france = "institution/russia", "institution/united-states", "institution/france"
	geneva, swiss, istanbul = "location/geneva-ch", "location/switzerland", "location/istanbul-tr"
)

func TestMeetings(t *testing.T) {
	talks := meeting("a", graph.Talks, "2025-05-14", geneva, russia, america)
	for _, c := range []struct {
		why   string
		other graph.Profile
		one   bool
	}{
		{"the same in another article", meeting("b", graph.Talks, "2025-05-14", geneva, america, russia), true},
		{"a summit is of the same family", meeting("b", graph.Summit, "2025-05-14", geneva, russia, america), true},
		{"a call is not", meeting("b", graph.Call, "2025-05-14", geneva, russia, america), false},
		{"no place named", meeting("b", graph.Talks, "2025-05-14", "", russia, america), true},
		{"the country of the place", meeting("b", graph.Talks, "2025-05-14", swiss, russia, america), true},
		{"another place", meeting("b", graph.Talks, "2025-05-14", istanbul, russia, america), false},
		{"a third party more", meeting("b", graph.Talks, "2025-05-14", geneva, russia, america, france), true},
		{"another party", meeting("b", graph.Talks, "2025-05-14", geneva, russia, france), false},
		{"the next day", meeting("b", graph.Talks, "2025-05-15", geneva, russia, america), false},
		{"the month alone", meeting("b", graph.Talks, "2025-05", geneva, russia, america), true},
		{"the year alone is too vague", meeting("b", graph.Talks, "2025", geneva, russia, america), false},
		{"no date", meeting("b", graph.Talks, "", geneva, russia, america), false},
		{"no year", meeting("b", graph.Talks, "XXXX-05-14", geneva, russia, america), false},
	} {
		one := talks.ID == c.other.ID
		for _, b := range talks.Blocks {
			if slices.Contains(c.other.Blocks, b) {
				one = one || len(identity.Compare([]graph.Profile{talks, c.other})) == 1
			}
		}
		if one != c.one {
			t.Errorf("%s: one meeting is %v, want %v\n%s\n%s", c.why, one, c.one, talks.ID, c.other.ID)
		}
	}
}

// A report of "May" joins a round only where there was one round in May.
func TestVagueDate(t *testing.T) {
	may := meeting("a", graph.Talks, "2025-05", "", russia, america)
	first := meeting("b", graph.Talks, "2025-05-02", "", russia, america)
	second := meeting("c", graph.Talks, "2025-05-14", "", russia, america)
	if got := identity.Compare([]graph.Profile{may, first}); len(got) != 1 {
		t.Errorf("one round: %v", got)
	}
	if got := identity.Compare([]graph.Profile{may, first, second}); len(got) != 0 {
		t.Errorf("two rounds: %v", got)
	}
}

func TestCrowdedBlock(t *testing.T) {
	var block []graph.Profile
	for i := range identity.MaxBlock + 1 {
		block = append(block, meeting("x", graph.Talks, "2025-05-14", "location/"+string(rune('a'+i)), russia, america))
	}
	if got := identity.Compare(block); got != nil {
		t.Errorf("a crowded block has links: %v", got)
	}
}

func FuzzEntity(f *testing.F) {
	f.Add("Ministry of Foreign Affairs of the Russian Federation", "RU", 1)
	f.Add("", "", 0)
	f.Fuzz(func(t *testing.T, name, country string, kind int) {
		k := graph.EntityKinds[((kind%3)+3)%3]
		p := identity.Entity(entity(k, name, country, ""))
		if p.ID == "" || len(p.ID) > 200 {
			t.Errorf("id %q of %q", p.ID, name)
		}
	})
}
