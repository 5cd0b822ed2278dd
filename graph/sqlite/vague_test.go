package sqlite

import (
	"testing"

	"parley/graph"
)

func TestVague(t *testing.T) {
	for date, want := range map[string]bool{
		"": false, "2025-04-10": false, "2025-04": false, "2025": false, "2024": false, "2024-06/2025-05": false,
		"202X": true, "XXXX-04-10": true, "2015-01-08/..": true, "../2014": true, "2023/2025": true,
	} {
		var x graph.Index
		x.IndexDate(date)
		if got := vague(&x); got != want {
			t.Errorf("%q vague: %v, want %v", date, got, want)
		}
	}
}
