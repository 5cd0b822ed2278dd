package identity_test

import (
	"fmt"
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

// What is said of two people is the same in whatever order they come.
func TestPeopleInAnyOrder(t *testing.T) {
	block := profiles(entity(graph.KindPerson, "Maria Veltrop", "BR", ""), entity(graph.KindPerson, "Maria Veltrop", "PT", ""), entity(graph.KindPerson, "M. Veltrop", "", ""))
	want := identity.Compare(block)
	slices.Reverse(block)
	if diff := cmp.Diff(want, identity.Compare(block)); diff != "" || len(want) == 0 {
		t.Errorf("%d pairs (-want +got):\n%s", len(want), diff)
	}
}

func TestCrowdedBlock(t *testing.T) {
	var block []graph.Profile
	for i := range identity.MaxBlock + 1 {
		block = append(block, report("x", fmt.Sprintf("talks held 2025-05-14 @place%d RU US", i)))
	}
	if got := identity.Compare(block); got != nil {
		t.Errorf("a crowded block has links: %v", got)
	}
}

// Of those who are looked for in a block fewer are compared: of 33 bearers of a surname it tells nobody apart.
func TestCrowdOfBearers(t *testing.T) {
	var bearers []graph.Profile
	for i := range 33 {
		given := string([]byte{"bdfklmnprstv"[i/3], "aio"[i%3]}) + "zem"
		bearers = append(bearers, profiles(entity(graph.KindPerson, given+" Vestergren", "SE", ""))...)
	}
	lone := profiles(entity(graph.KindPerson, "Vestergren", "SE", ""))[0]
	for _, block := range lone.Blocks {
		by := identity.Seekers(block)
		if by == "" {
			continue
		}
		if bound := identity.Bound(block); bound >= len(bearers) || identity.Bound(by) != bound {
			t.Fatalf("%d may be in %q, %d in %q", bound, block, identity.Bound(by), by)
		}
		compare := identity.NewComparer().Compare
		if got := compare(block, bearers); got != nil {
			t.Errorf("a crowd in %q has links: %v", block, got)
		}
		if got := compare(block, []graph.Profile{bearers[0], lone}); len(got) != 1 || !got[0].Certain {
			t.Errorf("two in %q are not one: %v", block, got)
		}
	}
}

// Whoever may be one by given name and surname share a block that is compared, whoever else there is.
func TestFullNamesShareBlocks(t *testing.T) {
	for _, names := range [][]string{
		{"Alexandr Veltrop", "Oleksandr Veltrop", "Aleksander Veltropp", "Sasha Veltrop"}, {"Mohammed Darvel", "Muhammad Darvel", "Mohamad Darvell"},
		{"Zulfikar Narjeel", "Zulfiqar Narjeel", "Zulfikhar Nargeel"}, {"Jong Un Tavrel", "Jongun Tavrel"}, {"Luiz Narvel Zemba Dorvik", "Zemba Dorvik"},
		{"Maria Veltrop", "Marija Veltrop"}, {"Ottokar Vestergren", "Otokar Vestergren"},
	} {
		list := profiles()
		for _, name := range names {
			list = append(list, profiles(entity(graph.KindPerson, name, "", ""))...)
		}
		for i := range list {
			for _, pair := range [][]graph.Profile{{list[0], list[i]}, {list[i], list[len(list)-1]}} {
				if pair[0].ID == pair[1].ID || len(identity.Compare(pair)) == 0 {
					continue
				}
				if !slices.ContainsFunc(pair[0].Blocks, func(b string) bool {
					return slices.Contains(pair[1].Blocks, b) && identity.Seekers(b) == "" && !strings.HasSuffix(b, "?")
				}) {
					t.Errorf("%s and %s meet nowhere: %v, %v", pair[0].ID, pair[1].ID, pair[0].Blocks, pair[1].Blocks)
				}
			}
		}
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

// Bearers of a surname are compared where somebody is looked for among them: a surname alone, an initial.
func TestIdle(t *testing.T) {
	bearers := func(names ...string) (out []graph.Profile) {
		for _, name := range names {
			out = append(out, profiles(entity(graph.KindPerson, name, "SE", ""))...)
		}
		return out
	}
	plain := bearers("Ada Vestergren", "Otto Vestergren")
	idle := slices.DeleteFunc(slices.Clone(plain[0].Blocks), func(b string) bool { return identity.Seekers(b) == "" })
	if len(idle) != 2 { // of the state, and of all
		t.Fatalf("%v are there for seekers", idle)
	}
	for _, block := range idle {
		if !slices.Contains(plain[1].Blocks, block) || !identity.Idle(block, plain) {
			t.Errorf("%q is not an idle block of %v", block, plain)
		}
		for _, name := range []string{"Vestergren", "A. Vestergren", "Ada Maria Vestergren", "Otto Vestergren Jr."} {
			all := append(bearers(name), plain...)
			if !slices.Contains(all[0].Blocks, block) || !slices.Contains(all[0].Blocks, identity.Seekers(block)) || identity.Idle(block, all) {
				t.Errorf("%s seeks nobody in %q: it is in %v", name, block, all[0].Blocks)
			}
		}
	}
	for _, b := range bearers("Vestergren")[0].Blocks {
		if identity.Idle(b, bearers("Vestergren")) {
			t.Errorf("%q is idle for who is looked for in it", b)
		}
	}
}
