package graph

import (
	"slices"
	"testing"
)

// What is older comes first by the one key and last by the other; what has no year or no date is last by both.
func TestDateRise(t *testing.T) {
	dates := []string{"-0044-03-15", "0001-01-01", "2024", "2025-04-10", "9999-12-31", "XXXX-02", "XXXX-04-10", ""}
	var fall, rise []string
	for _, d := range dates {
		var x Index
		x.IndexDate(d)
		fall, rise = append(fall, x.DateSort), append(rise, DateRise(x.DateSort))
	}
	if !slices.IsSorted(rise) {
		t.Errorf("rising keys of %q: %q", dates, rise)
	}
	slices.Reverse(fall[:5])
	if !slices.IsSorted(fall) {
		t.Errorf("falling keys: %q", fall)
	}
}
