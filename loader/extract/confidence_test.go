package extract

import "testing"

func TestConfidence(t *testing.T) {
	f := ruleFamily{map[string]tried{"sure": {95, 100}, "rare": {1, 1}, "rare; worse": {0, 6}, "common": {54, 93}}}
	for _, c := range []struct {
		rule string
		want float64
	}{
		{"sure", 0.95},
		{"rare", 0.75},   // no better than the family, which is right in 150 of 200
		{"unseen", 0.75}, // the family's mean
		{"rare; worse", 0.3},
		{"sure; unseen", 0.95}, // as the rule before the addition
		{"common", 0.6},
	} {
		if got := f.confidence(c.rule); got != c.want {
			t.Errorf("%s: %v, not %v", c.rule, got, c.want)
		}
	}
}
