package identity

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
)

// Bond is what a user judged of two profiles: that they are one entity, or that they are not.
type Bond struct {
	A, B string
	Same bool
}

// Cluster groups profiles into entities: a function of what is given, whatever its order but that
// of the bonds. Bonds come first, those given earlier before later ones that contradict them; then
// certain pairs, the likeliest first, each unless it would bring together two profiles that a bond
// keeps apart, or of which one rules out the other. What users joined is joined whatever rules say
// of it. Groups, and the profiles in them, are sorted by id. Pairs and bonds of other profiles are ignored.
func Cluster(profiles []graph.Profile, pairs []graph.Pair, bonds []Bond) [][]string {
	c := newClustering(profiles)
	for _, b := range bonds {
		if !c.knows(b.A) || !c.knows(b.B) {
			continue
		}
		switch x, y := c.find(b.A), c.find(b.B); {
		case x == y || c.apart(x, y): // what was said later stands, or says so already
		case b.Same:
			c.join(x, y)
		default:
			c.keepApart(b.A, b.B)
		}
	}
	pairs = slices.DeleteFunc(slices.Clone(pairs), func(p graph.Pair) bool { return !p.Certain || !c.knows(p.A) || !c.knows(p.B) })
	slices.SortFunc(pairs, func(p, q graph.Pair) int {
		return cmp.Or(cmp.Compare(q.Score, p.Score), strings.Compare(p.A, q.A), strings.Compare(p.B, q.B))
	})
	for _, p := range pairs {
		if x, y := c.find(p.A), c.find(p.B); x != y && !c.apart(x, y) && !c.ruledOut(x, y) {
			c.join(x, y)
		}
	}
	return c.groups()
}

// clustering is groups of profiles, each known by one of its members.
type clustering struct {
	parent  map[string]string
	profile map[string]graph.Profile
	members map[string][]string // by group
	bonds   [][2]string         // that keep apart
	read    readings
}

func newClustering(profiles []graph.Profile) *clustering {
	c := &clustering{parent: map[string]string{}, profile: map[string]graph.Profile{}, members: map[string][]string{}, read: readings{}}
	for _, p := range profiles {
		c.parent[p.ID], c.profile[p.ID], c.members[p.ID] = p.ID, p, []string{p.ID}
	}
	return c
}

func (c *clustering) knows(id string) bool { return c.parent[id] != "" }

func (c *clustering) find(id string) string {
	for c.parent[id] != id {
		c.parent[id] = c.parent[c.parent[id]]
		id = c.parent[id]
	}
	return id
}

func (c *clustering) join(x, y string) {
	if len(c.members[x]) < len(c.members[y]) {
		x, y = y, x
	}
	c.parent[y] = x
	c.members[x] = append(c.members[x], c.members[y]...)
	delete(c.members, y)
}

func (c *clustering) keepApart(a, b string) { c.bonds = append(c.bonds, [2]string{a, b}) }

// apart reports whether a bond keeps two groups apart.
func (c *clustering) apart(x, y string) bool {
	return slices.ContainsFunc(c.bonds, func(b [2]string) bool {
		p, q := c.find(b[0]), c.find(b[1])
		return p == x && q == y || p == y && q == x
	})
}

// ruledOut reports whether a profile of one group rules out one of the other.
func (c *clustering) ruledOut(x, y string) bool {
	for _, p := range c.members[x] {
		for _, q := range c.members[y] {
			if c.read.veto(c.profile[p], c.profile[q]) != "" {
				return true
			}
		}
	}
	return false
}

func (c *clustering) groups() [][]string {
	out := make([][]string, 0, len(c.members))
	for _, g := range c.members {
		slices.Sort(g)
		out = append(out, g)
	}
	slices.SortFunc(out, func(x, y []string) int { return strings.Compare(x[0], y[0]) })
	return out
}
