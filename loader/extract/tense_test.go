package extract

import (
	"strings"
	"testing"
)

// TestTense asks for the tense of the clause that HERE stands in.
func TestTense(t *testing.T) {
	for _, c := range []struct {
		text string
		want tense
	}{
		{"They met in Oslo HERE.", past},
		{"They will meet in Oslo HERE.", future},
		{"The talks will be held in Oslo HERE.", future},
		{"The talks were held in Oslo HERE.", past},
		{"He said HERE that they will meet.", past},
		{"He said that they will meet HERE.", future},
		{"They agreed to meet HERE.", future},
		{"The talks scheduled for HERE failed.", future},
		{"He declined to attend the HERE meeting.", past},
		{"Peace, strengthened by the HERE meeting, will last.", past},
		{"A plan agreed at the HERE meeting will work.", past},
		{"A plan to be agreed at the HERE meeting may work.", future},
		{"The town is waiting for the HERE meeting.", future},
		{"The named guest walks HERE.", noTense},
		{"There did not seem to be haste at the HERE meeting.", past},
		{"They are meeting in Oslo HERE.", present},
		{"The talks have been held since HERE.", past},
		{"HERE they met in Oslo.", past},
		{"A red dress HERE.", noTense},
	} {
		d := dated(c.text, "")
		for i := range d.tokens {
			if strings.HasPrefix(d.tokens[i].text, "HERE") {
				if got := tenseAround(d, i, i+1); got != c.want {
					t.Errorf("%s: got %d, want %d", c.text, got, c.want)
				}
			}
		}
	}
}
