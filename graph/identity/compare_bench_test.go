package identity_test

import (
	"fmt"
	"testing"

	"parley/graph"
	"parley/graph/identity"
)

// BenchmarkCompare compares a block that is as crowded as blocks may be.
func BenchmarkCompare(b *testing.B) {
	for _, kind := range []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindLocation} {
		b.Run(string(kind), func(b *testing.B) {
			var block []graph.Profile
			for i := range identity.MaxBlock {
				name := fmt.Sprintf("%c%c. Ivanka%c Lavrovsky", 'A'+i%26, 'A'+i/26%26, 'a'+i%7)
				if kind != graph.KindPerson {
					name = fmt.Sprintf("Foreign Ministry %d", i)
				}
				block = append(block, profiles(entity(kind, name, []string{"RU", "", "UA"}[i%3], ""))...)
			}
			for b.Loop() {
				identity.Compare(block)
			}
		})
	}
}

// BenchmarkComparer compares a crowded block again and again, into which one more profile comes and
// goes.
func BenchmarkComparer(b *testing.B) {
	var block []graph.Profile
	for i := range identity.MaxBlock {
		name := fmt.Sprintf("%c%c. Ivanka%c Lavrovsky", 'A'+i%26, 'A'+i/26%26, 'a'+i%7)
		block = append(block, profiles(entity(graph.KindPerson, name, []string{"RU", "", "UA"}[i%3], ""))...)
	}
	comparer := identity.NewComparer()
	for i := 0; b.Loop(); i++ {
		comparer.Compare("block", block[:len(block)-i%2])
	}
}
