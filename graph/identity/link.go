package identity

import (
	"slices"
	"strings"

	"parley/graph"
)

// MaxBlock is how many profiles a block may hold for them to be compared. In a more crowded one
// only equal keys are one.
const MaxBlock = 200

// Link says that two profiles are one entity. A < B.
type Link struct{ A, B string }

// Links returns which profiles of a block are one entity, sorted. It depends on the set of
// profiles alone, and on nothing of them but their id. facets.
func Links(block []graph.Profile) []Link {
	if len(block) < 2 || len(block) > MaxBlock {
		return nil
	}
	var links []Link
	if block[0].Kind == graph.KindMeeting {
		links = meetingLinks(block)
	} else {
		links = nameLinks(block)
	}
	slices.SortFunc(links, func(x, y Link) int {
		return strings.Compare(x.A+"\x1f"+x.B, y.A+"\x1f"+y.B)
	})
	return slices.Compact(links)
}

// nameLinks joins a name without a state to the same name with one, if only one state has it.
func nameLinks(block []graph.Profile) []Link {
	type bearer struct {
		stateless string
		stated    []string
	}
	names := map[string]*bearer{}
	for _, p := range block {
		name := only(p, FacetName)
		b := names[name]
		if b == nil {
			b = &bearer{}
			names[name] = b
		}
		if only(p, FacetState) == "" {
			b.stateless = p.ID
		} else {
			b.stated = append(b.stated, p.ID)
		}
	}
	var links []Link
	for _, b := range names {
		if b.stateless != "" && len(b.stated) == 1 {
			links = append(links, link(b.stateless, b.stated[0]))
		}
	}
	return links
}

// meetingLinks joins reports of one meeting: those of the same date that agree, and a vague date
// with the only precise one within it that agrees.
func meetingLinks(block []graph.Profile) []Link {
	reports := make([]report, 0, len(block))
	for _, p := range block {
		reports = append(reports, readReport(p))
	}
	var links []Link
	for i, a := range reports {
		within := map[string][]string{} // date within a's: the reports of it
		for j, b := range reports {
			if i == j || !agree(a, b) {
				continue
			}
			switch {
			case a.edtf == b.edtf:
				links = append(links, link(a.id, b.id))
			case b.date.DefinitelyWithin(a.date):
				within[b.edtf] = append(within[b.edtf], b.id)
			}
		}
		if len(within) == 1 {
			for _, ids := range within {
				for _, id := range ids {
					links = append(links, link(a.id, id))
				}
			}
		}
	}
	return links
}

// report is a meeting's profile, read.
type report struct {
	id, edtf, place, land, tag, family string
	date                               graph.Date
	parties                            map[string]int
}

func readReport(p graph.Profile) report {
	r := report{
		id: p.ID, edtf: only(p, FacetDate), place: only(p, FacetPlace), land: only(p, FacetLand),
		tag: only(p, FacetTag), family: only(p, FacetFamily), parties: p.Facets[FacetParty],
	}
	r.date, _ = graph.ParseDate(r.edtf) // it was parsed when the profile was made
	return r
}

// agree reports whether two reports may be of one meeting, dates apart: one's parties are all
// among the other's, neither place rules the other out.
func agree(a, b report) bool {
	if a.family != b.family || a.tag != b.tag {
		return false
	}
	small, large := a.parties, b.parties
	if len(small) > len(large) {
		small, large = large, small
	}
	for party := range small {
		if large[party] == 0 {
			return false
		}
	}
	if a.place == "" || b.place == "" || a.place == b.place {
		return true
	}
	return a.land != "" && a.land == b.land && (a.place == LandOf(a.land) || b.place == LandOf(b.land))
}

// Components groups ids into those that links join. Groups, and the ids in them, are sorted.
func Components(ids []string, links []Link) [][]string {
	parent := make(map[string]string, len(ids))
	for _, id := range ids {
		parent[id] = id
	}
	var find func(string) string
	find = func(id string) string {
		if parent[id] != id {
			parent[id] = find(parent[id])
		}
		return parent[id]
	}
	for _, l := range links {
		if _, ok := parent[l.A]; !ok {
			continue
		}
		if _, ok := parent[l.B]; ok {
			parent[find(l.B)] = find(l.A)
		}
	}
	groups := map[string][]string{}
	for _, id := range slices.Sorted(slices.Values(ids)) {
		groups[find(id)] = append(groups[find(id)], id)
	}
	out := make([][]string, 0, len(groups))
	for _, g := range groups {
		out = append(out, slices.Compact(g))
	}
	slices.SortFunc(out, func(x, y []string) int { return strings.Compare(x[0], y[0]) })
	return out
}

// First returns which of an entity's profiles gives it its id: one of a gazetteer (it is in no
// block), then one whose state is known, then fewest initials, then most words, then by text.
func First(profiles []graph.Profile) graph.Profile {
	return slices.MinFunc(profiles, func(a, b graph.Profile) int {
		x, y := rank(a), rank(b)
		if c := slices.Compare(x[:], y[:]); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
}

func rank(p graph.Profile) [4]int {
	words := strings.Fields(only(p, FacetName))
	initials := 0
	for _, w := range words {
		if len(w) == 1 {
			initials++
		}
	}
	state := 1
	if only(p, FacetState) != "" {
		state = 0
	}
	if p.Kind == graph.KindMeeting { // the most precise date, then the most parties
		return [4]int{-len(only(p, FacetDate)), -len(p.Facets[FacetParty]), 0, 0}
	}
	return [4]int{min(len(p.Blocks), 1), state, initials, -len(words)}
}

func link(a, b string) Link {
	if a > b {
		a, b = b, a
	}
	return Link{a, b}
}

// only is the single value of a facet that the profile's key fixes.
func only(p graph.Profile, facet string) string {
	for v := range p.Facets[facet] {
		return v
	}
	return ""
}
