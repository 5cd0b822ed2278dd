package identity_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/identity"
)

// What a comparer remembers makes no difference: blocks whose profiles come, go, come again and
// show something else are compared as if each were the first.
func TestComparer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		comparer := identity.NewComparer()
		kind := rapid.SampledFrom([]graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindLocation}).Draw(t, "kind")
		for range rapid.IntRange(1, 6).Draw(t, "times") {
			var block []graph.Profile
			for i := range 30 {
				if rapid.IntRange(0, 3).Draw(t, "here") == 0 {
					continue
				}
				name := fmt.Sprintf("%s %s", []string{"Ivan", "I.", "Ivanka", "Anna", ""}[i%5], []string{"Lavrov", "Lawrow"}[i/5%2])
				p := profiles(entity(kind, name, []string{"RU", "", "UA"}[i/10], ""))[0]
				for range rapid.IntRange(0, 2).Draw(t, "years") {
					p.Facets.Add(identity.FacetYear, fmt.Sprint(rapid.SampledFrom([]int{1912, 1990, 2024}).Draw(t, "year")), 1)
				}
				block = append(block, p)
			}
			if diff := cmp.Diff(identity.Compare(block), comparer.Compare("block", block)); diff != "" {
				t.Fatal("-forgetful +remembering:\n" + diff)
			}
		}
	})
}
