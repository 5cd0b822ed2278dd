package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/graph"
)

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

// TestRulesAreKnown sees that the rules of the positions and relations of texts have a row, if
// one without a count, in the tables of confidence.
func TestRulesAreKnown(t *testing.T) {
	samples, err := filepath.Glob("../../samples/*")
	if err != nil || len(samples) == 0 {
		t.Fatal("no samples", err)
	}
	texts := []string{envoys,
		"Secretary General of the Foreign Ministry Karl Ost left. Karl Ost, who chairs the Nansen Institute, left. The king appointed Karl Ost as prime minister of Norway.",
		"Karl Ost replaced Kari Lund as foreign minister of Norway. Mr. Karl Ost works for the Grain Party.",
		"The Danish Embassy in Oslo was closed. The Nansen Museum in Oslo was closed. The Oslo-based Grain Party left.",
		"Norway's Ministry of Fish said so. The Ministry of Fish of Denmark said so. The Norwegian delegation was led by Karl Ost. They left Bergen in Vestland.",
		"The Nansen Institute was closed. The spokesman, Ida Holm, left. Angela Merkel left Germany.",
		"Kari Lund's time as Norwegian foreign minister was short.", "Mr. Karl Ost, a Grain Party veteran, left.",
		"Chad's oil minister said no. Karim Saleh told a newspaper so.", "Norwegian President Kari Lund praised her predecessor Karl Ost.",
		"East London was quiet. Nobody else in London was.", "They left Bergen. Vestland was quiet."}
	for _, s := range samples {
		text, err := os.ReadFile(s)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	met := map[string]bool{}
	known := func(family ruleFamily, rule string) {
		met[rule] = true
		base, _, _ := strings.Cut(rule, "; ")
		if _, ok := family.rules[base]; !ok {
			t.Errorf("rule %q is not in the table", rule)
		}
	}
	for _, text := range texts {
		x := Extract(graph.Article{Text: text, Language: "en"})
		for _, p := range x.Positions {
			known(positionRules, p.Rule)
			if len(p.Evidence) == 0 || p.Confidence <= 0 || p.Confidence > 1 {
				t.Errorf("%+v", p)
			}
		}
		for _, r := range x.Relations {
			known(relationRules, r.Rule)
			if len(r.Evidence) == 0 || r.Confidence <= 0 || r.Confidence > 1 {
				t.Errorf("%+v", r)
			}
		}
	}
	for _, family := range []ruleFamily{positionRules, relationRules} {
		for rule, counts := range family.rules {
			if counts == (tried{}) && !met[rule] {
				t.Errorf("no text here has a fact by the rule %q", rule)
			}
		}
	}
}
