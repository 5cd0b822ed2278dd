package identity

import (
	"hash/maphash"
	"maps"
	"strings"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"parley/graph"
)

// Comparer compares blocks as Compare does, and remembers what it found in those that it compared
// last. How two profiles are related does not depend on the rest of their block: so only those that
// came or changed are held against the others. Several goroutines may use one.
type Comparer struct {
	mu     sync.Mutex
	blocks *lru.Cache[string, *memory]
}

const (
	remembered = 256 // blocks; the most crowded take some 200 KB each
	crowd      = 16  // profiles that a block has for it to be worth while
)

// NewComparer returns a comparer that remembers nothing yet.
func NewComparer() *Comparer {
	blocks, err := lru.New[string, *memory](remembered)
	if err != nil {
		panic("identity: the size is positive: " + err.Error())
	}
	return &Comparer{blocks: blocks}
}

// Compare returns what the function Compare does for the block of this name, unless it holds more than its Bound.
func (c *Comparer) Compare(name string, block []graph.Profile) []graph.Pair {
	switch {
	case len(block) > Bound(name):
		return nil
	case len(block) < crowd:
		return Compare(block)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.blocks.Get(name)
	if !ok {
		m = newMemory()
		c.blocks.Add(name, m)
	}
	whole := digestOf(block)
	if m.pairs == nil || m.whole != whole {
		m.whole, m.pairs = whole, compare(block, m)
	}
	return m.pairs
}

// memory is what is known of a block.
type memory struct {
	profiles map[string]seenProfile
	edges    map[[2]string]edge // of profiles that are related
	whole    uint64             // digest of the block that was compared last
	pairs    []graph.Pair       // of that one
}

// seenProfile is a profile as it was last: its digest, and what was read of it.
type seenProfile struct {
	digest uint64
	read   any
}

func newMemory() *memory {
	return &memory{profiles: map[string]seenProfile{}, edges: map[[2]string]edge{}}
}

// seed makes digests of this process differ from those of others: nobody can choose names that collide.
var seed = maphash.MakeSeed()

// digest is equal for profiles that identity cannot tell apart: a sum over what it sees.
func digest(p graph.Profile) uint64 {
	sum := maphash.String(seed, p.ID)
	for facet, values := range p.Facets {
		if !strings.HasPrefix(facet, graph.IdentityFacets) {
			continue
		}
		h := maphash.String(seed, facet)
		for v := range values {
			sum += maphash.Comparable(seed, [2]uint64{h, maphash.String(seed, v)})
		}
	}
	return sum
}

func digestOf(block []graph.Profile) uint64 {
	sum := uint64(len(block))
	for _, p := range block {
		sum += maphash.Comparable(seed, digest(p))
	}
	return sum
}

// relateAll relates the profiles of a block two by two, those whose relation is remembered apart,
// and settles which of them are one.
func relateAll[T any](block []graph.Profile, m *memory, read func(graph.Profile) T, relate func(a, b *T) (edge, bool)) []graph.Pair {
	list, fresh, at := make([]*T, len(block)), make([]bool, len(block)), make(map[string]int, len(block))
	for i, p := range block {
		at[p.ID] = i
		d := digest(p)
		if seen, ok := m.profiles[p.ID]; ok && seen.digest == d {
			list[i], _ = seen.read.(*T)
			continue
		}
		v := read(p)
		list[i], fresh[i] = &v, true
		m.profiles[p.ID] = seenProfile{d, &v}
	}
	var edges []edge
	for ids, e := range m.edges {
		i, here := at[ids[0]]
		j, too := at[ids[1]]
		if !here || !too || fresh[i] || fresh[j] {
			delete(m.edges, ids)
			continue
		}
		e.i, e.j = i, j
		edges = append(edges, e)
	}
	maps.DeleteFunc(m.profiles, func(id string, _ seenProfile) bool { _, here := at[id]; return !here })
	for i := range list {
		for j := i + 1; j < len(list); j++ {
			if !fresh[i] && !fresh[j] {
				continue
			}
			if e, ok := relate(list[i], list[j]); ok {
				m.edges[[2]string{block[i].ID, block[j].ID}] = e
				e.i, e.j = i, j
				edges = append(edges, e)
			}
		}
	}
	return settle(edges, func(i int) string { return block[i].ID })
}
