package gazetteer

import "testing"

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if t := read(); len(t.cities) == 0 {
			b.Fatal("no cities")
		}
	}
}
