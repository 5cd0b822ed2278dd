package gazetteer_test

import (
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/gazetteer"
)

func TestLeaders(t *testing.T) {
	for _, c := range []struct{ name, office, country string }{
		{"angela merkel", "chancellor", "DE"},
		{"merkel", "chancellor", "DE"},
		{"xi", "president", "CN"},
		{"jinping", "", ""},
		{"saddam", "president", "IQ"},
	} {
		office, country := "", ""
		if found := gazetteer.Leaders(c.name); len(found) > 0 {
			office, country = found[0].Office, found[0].Country
		}
		if office != c.office || country != c.country {
			t.Errorf("%s is %q of %q, not %q of %q", c.name, office, country, c.office, c.country)
		}
	}
}

// TestLeaderTerms sees that every row of the table can be read: a state that is known, and a
// term that ends after it begins and before the same one's next term in that office.
func TestLeaderTerms(t *testing.T) {
	table, err := os.ReadFile("curated/leaders.tsv")
	if err != nil {
		t.Fatal(err)
	}
	last := map[string]int{} // the last year of a term by state, office and name
	for line := range strings.Lines(string(table)) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			t.Errorf("%q has %d columns", line, len(f))
			continue
		}
		from, err := strconv.Atoi(f[2])
		until := math.MaxInt
		if f[3] != "" && err == nil {
			until, err = strconv.Atoi(f[3])
		}
		term := f[0] + f[1] + f[4]
		if err != nil || gazetteer.CountryByCode(f[0]) == nil || from < 1900 || until < from || from < last[term] {
			t.Errorf("bad row %q", line)
		}
		last[term] = until
		name, _, _ := strings.Cut(f[4], "|")
		if !slices.ContainsFunc(gazetteer.Leaders(graph.Fold(name)), func(l *gazetteer.Leader) bool {
			return l.Country == f[0] && l.Office == f[1] && l.From == from && l.Until == until
		}) {
			t.Errorf("%q is not found by its name", line)
		}
	}
}

// TestLeadersWhoReturned sees that those who came and went and came again held no office in between.
func TestLeadersWhoReturned(t *testing.T) {
	for name, year := range map[string]int{"orban": 2005, "bachelet": 2012, "lars lokke rasmussen": 2013, "donald trump": 2023} {
		for _, l := range gazetteer.Leaders(name) {
			if l.From <= year && year <= l.Until {
				t.Errorf("%s in %d: %+v", name, year, l)
			}
		}
	}
}
