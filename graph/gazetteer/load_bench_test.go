package gazetteer

import "testing"

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		t := &tables{}
		t.loadCountries()
		t.loadCities()
		t.loadRegions()
		t.loadOrganisations()
	}
}
