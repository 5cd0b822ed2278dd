package identity_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/identity"
)

// hardPair is two names of which a reader knows whether they are one's.
type hardPair struct {
	line         int
	want, why    string
	a, b         graph.Profile
	others       []graph.Profile
	nameA, nameB string
}

// TestHardPairs holds the rules to a table of pairs that they were made with.
func TestHardPairs(t *testing.T) {
	pairs := readPairs(t, "testdata/pairs.tsv")
	for _, fault := range wrong(pairs) {
		t.Error(fault)
	}
}

// rightUnseen is how many of the pairs were right when the rules first met them.
const rightUnseen = 126

// TestUnseenPairs tells how the rules fare on pairs that they were not made with.
func TestUnseenPairs(t *testing.T) {
	pairs := readPairs(t, "testdata/pairs_unseen.tsv")
	faults := wrong(pairs)
	t.Logf("%d of %d pairs are right\n%s", len(pairs)-len(faults), len(pairs), strings.Join(faults, "\n"))
	if right := len(pairs) - len(faults); right < rightUnseen {
		t.Errorf("%d pairs are right, which were %d", right, rightUnseen)
	}
}

// wrong lists the pairs of which the rules say something else.
func wrong(pairs []hardPair) (faults []string) {
	for _, p := range pairs {
		if got, how := p.verdict(); got != p.want {
			faults = append(faults, fmt.Sprintf("line %d: %s / %s: %s, want %s (%s)\n\t%s", p.line, p.nameA, p.nameB, got, p.want, p.why, how))
		}
	}
	return faults
}

// verdict is what the rules say of a pair among the others, and how they came to it.
func (p hardPair) verdict() (got, how string) {
	if p.a.ID == p.b.ID {
		return "same", "one id"
	}
	all := append([]graph.Profile{p.a, p.b}, p.others...)
	var lists [][]graph.Pair
	seen := map[string]bool{}
	for _, block := range append(p.a.Blocks, p.b.Blocks...) {
		var in []graph.Profile
		for _, x := range all {
			if slices.Contains(x.Blocks, block) && !slices.ContainsFunc(in, func(y graph.Profile) bool { return y.ID == x.ID }) {
				in = append(in, x)
			}
		}
		if !seen[block] && !identity.Idle(block, in) {
			seen[block] = true
			lists = append(lists, identity.Compare(in))
		}
	}
	pairs := identity.Union(lists...)
	for _, pair := range pairs {
		if pair.A == min(p.a.ID, p.b.ID) && pair.B == max(p.a.ID, p.b.ID) {
			how = fmt.Sprint(pair)
		}
	}
	for _, group := range identity.Cluster(all, pairs, nil) {
		if slices.Contains(group, p.a.ID) && slices.Contains(group, p.b.ID) {
			return "same", how
		}
	}
	if how != "" {
		return "doubtful", how
	}
	return "different", fmt.Sprintf("%s in %v\n\t%s in %v; %s", p.a.ID, p.a.Blocks, p.b.ID, p.b.Blocks, identity.Veto(p.a, p.b))
}

// readPairs reads a table of pairs; its first lines say what stands where.
func readPairs(t *testing.T, path string) []hardPair {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []hardPair
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) < 5 {
			t.Fatalf("%s:%d: %d columns", path, n, len(f))
		}
		kind := map[string]graph.Kind{"P": graph.KindPerson, "I": graph.KindInstitution, "L": graph.KindLocation}[f[1]]
		p := hardPair{line: n, want: f[0], nameA: f[2], nameB: f[3], a: described(kind, f[2]), b: described(kind, f[3]), why: f[4]}
		if len(f) > 5 {
			for _, other := range strings.Split(f[5], "|") {
				p.others = append(p.others, described(kind, other))
			}
		}
		out = append(out, p)
	}
	return out
}

// described is the profile of what a cell of the table describes.
func described(kind graph.Kind, cell string) graph.Profile {
	parts := strings.Split(cell, "; ")
	e := graph.LocalEntity{Kind: kind, Name: parts[0]}
	var fields []string
	more := graph.Facets{}
	for _, part := range parts[1:] {
		word, rest, _ := strings.Cut(part, " ")
		switch {
		case word == "geo":
			e.Gazetteer = rest
		case word == "aka":
			e.Aliases = append(e.Aliases, rest)
		case word == "post":
			more.Add(identity.FacetPost, rest, 1)
		case strings.Trim(word, "0123456789") == "":
			more.Add(identity.FacetYear, word, 1)
		case strings.ToUpper(word) == word:
			e.Country = graph.Nullable(word)
		default:
			fields = append(fields, word)
		}
	}
	p := identity.Entity(e)
	if kind == graph.KindPerson {
		p = identity.InField(p, fields)
	}
	for _, alias := range identity.Aliases(e) {
		more.Add(identity.FacetAlias, alias, 1)
	}
	p.Facets.Merge(more, 1)
	return graph.Profile{ID: p.ID, Kind: kind, Facets: p.Facets, Blocks: identity.Blocks(kind, p.Facets)}
}
