package extract

import (
	"slices"
	"strings"
	"testing"
)

// Line ends that were lost leave hyphens between a headline, crossheads, credits of captions and the sentences behind them.
func TestGluedLines(t *testing.T) {
	filler := strings.Repeat(" The harbour stayed shut for a third day because of the wind, and no boat left the quay before dusk.", 6)
	for _, c := range []struct {
		in   string
		want []string // the sentences, without the filler
	}{
		{"Envoys Agree on Anti-Piracy Patrol in Lima-Peru's envoy met his guest from Chad on Monday." + filler,
			[]string{"H:Envoys Agree on Anti-Piracy Patrol in Lima-", "Peru's envoy met his guest from Chad on Monday."}},
		{"Two Lands Share One Very Long River -The talks were long." + filler, []string{"H:Two Lands Share One Very Long River -", "The talks were long."}},
		{"The talks were long. Fishing rights-The ministry said no. Boats stay in (K. Lund/NRK)-Chad's envoy left." + filler,
			[]string{"The talks were long.", "H:Fishing rights-", "The ministry said no.", "H:Boats stay in (K. Lund/NRK)-", "Chad's envoy left."}},
		{"Former United Nations Office Secretary-General Petra Berg visited Lima. In mainly-Greek towns they met. The sub-Saharan states did not." + filler,
			[]string{"Former United Nations Office Secretary-General Petra Berg visited Lima.", "In mainly-Greek towns they met.", "The sub-Saharan states did not."}},
		{"The talks were long. Fishing rights-The ministry said no.\n" + filler, []string{"The talks were long.", "Fishing rights-The ministry said no."}},
	} {
		got := slices.DeleteFunc(sentenceTexts(c.in), func(s string) bool { return strings.Contains(filler, s) })
		if !slices.Equal(got, c.want) {
			t.Errorf("%.60s:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}
