package derive_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/identity"
)

// An article tells people of one name apart by their work: a footballer has a profile of their own, whoever serves a
// state keeps that of the name and state.
func TestWhatTellsPeopleApart(t *testing.T) {
	s := newStory("a", "2025-04-11")
	gb := s.state("United Kingdom", "GB")
	club := s.entity(graph.KindInstitution, graph.OtherInstitution, "Veltrop Rovers", "GB", "")
	player, deputy := s.person("John Veltrop", "GB"), s.person("Ann Veltrop", "GB")
	s.x.Entities[len(s.x.Entities)-1].Aliases = []string{"Ann Brennick", "Veltrop"}
	s.position(player, "striker", "", graph.Current)
	s.x.Positions[0].Institution, s.x.Positions[0].State = graph.Nullable(club), ""
	s.position(deputy, "minister", gb, graph.Current)
	got := map[string]map[string][]string{}
	for _, c := range derive.Claims(s.x) {
		if c.Type != graph.Mentions || c.Kind != graph.KindPerson {
			continue
		}
		got[c.To] = map[string][]string{}
		for _, facet := range []string{identity.FacetField, identity.FacetPost, identity.FacetYear, identity.FacetAlias} {
			if values := c.Facets[facet]; len(values) > 0 {
				got[c.To][facet] = slices.Sorted(maps.Keys(values))
			}
		}
	}
	want := map[string]map[string][]string{
		"person/john-veltrop-gb-sport": {identity.FacetField: {"sport"}, identity.FacetPost: {"institution/british-veltrop-rovers"}, identity.FacetYear: {"2025"}},
		"person/ann-veltrop-gb":        {identity.FacetField: {"public"}, identity.FacetYear: {"2025"}, identity.FacetAlias: {"ann brennick"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
