package schema

import (
	"cmp"
	"context"
	"fmt"

	"parley/graph"
)

// Limits of the search for paths.
const (
	pathStep    = 1_000   // relations that one step may read before the other end is tried instead
	pathReach   = 100_000 // relations that a search may read in all
	bridgeEnds  = 1_000   // nodes from each of which it may ask for what joins them to the other end
	bridgeReach = 500_000 // relations that may be looked at for that
)

// side is the search from one end: how far nodes are from it, and the relations by which they are reached.
type side struct {
	depth    int
	distance map[graph.Key]int
	frontier []graph.Key
	// into are the best supported relations by which a node is reached from those a step nearer.
	into map[graph.Key]map[graph.Key]graph.Relation
}

func newSide(end graph.Key) *side {
	return &side{distance: map[graph.Key]int{end: 0}, frontier: []graph.Key{end}, into: map[graph.Key]map[graph.Key]graph.Relation{}}
}

// pathSearch looks from both ends at once, a step at a time from where less has to be read, until they meet. Where both lead into
// hubs it asks for what joins these before it reads what hangs there.
type pathSearch struct {
	reads *reads
	types []graph.RelationType
	a, b  *side
	read  int // relations
	none  int // no path is as short as this
	tried int // the length of paths for which bridge was asked last
}

func (s *pathSearch) run(ctx context.Context, length, first int) ([]path, error) {
	limit := pathStep
	for s.none < length && len(s.a.frontier) > 0 && len(s.b.frontier) > 0 {
		limit = min(limit, pathReach-s.read)
		grown, err := s.step(ctx, limit)
		switch depth := s.a.depth + s.b.depth; {
		case err != nil:
			return nil, err
		case grown != nil:
			if met := s.met(grown); len(met) > 0 {
				return s.join(met, first)
			}
			s.none, limit = max(s.none, depth), pathStep
		case s.tried <= depth:
			s.tried = depth + 1
			if grown, err = s.bridge(ctx, length, first); err != nil {
				return nil, err
			}
			if grown != nil {
				return s.join(s.met(grown), first)
			}
			limit *= 4
		case limit == pathReach-s.read:
			return nil, s.tooCostly()
		default:
			limit *= 4
		}
	}
	return nil, nil
}

// tooCostly tells that the search is given up, and what has come of it.
func (s *pathSearch) tooCostly() error {
	known := ""
	if s.none > 0 {
		known = fmt.Sprintf("; if there is a path, its length is at least %d", s.none+1)
	}
	return faultf(CodeTooCostly, "the search came to no end within %d relations%s: restrict types, or ask for a smaller maxLength", pathReach, known)
}

// step goes one relation outwards from the end with the smaller frontier, or from the other one where that leads into a hub. It
// does not where both lead to more relations than the limit.
func (s *pathSearch) step(ctx context.Context, limit int) (*side, error) {
	near, far := s.a, s.b
	if len(far.frontier) < len(near.frontier) {
		near, far = far, near
	}
	for _, side := range [...]*side{near, far} {
		found, err := s.reads.store.Neighbours(ctx, graph.NeighbourQuery{Of: side.frontier, Types: s.types, Limit: limit + 1, Unsorted: true})
		if err != nil {
			return nil, err
		}
		if len(found) <= limit {
			s.read += len(found)
			side.grow(found)
			return side, nil
		}
	}
	return nil, nil
}

// bridge goes on along what joins the sides by one relation or by two, where one of them is a single node. It returns the side from
// which they have met, or notes that there are no such paths.
func (s *pathSearch) bridge(ctx context.Context, length, first int) (*side, error) {
	one, many := s.a, s.b
	if len(many.frontier) == 1 {
		one, many = many, one
	}
	if len(one.frontier) > 1 || len(many.frontier) > bridgeEnds {
		return nil, nil
	}
	to := one.frontier[0]
	if shortest := s.a.depth + s.b.depth + 1; s.none < shortest {
		found, err := s.direct(ctx, many.frontier, to)
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			return many.grown(found), nil
		}
		s.none = shortest
	}
	if s.none >= length {
		return nil, nil
	}
	found, within, err := s.reads.store.Bridges(ctx, graph.BridgeQuery{Of: many.frontier, To: to, Types: s.types, Limit: first, Reach: bridgeReach})
	switch {
	case err != nil || !within:
		return nil, err
	case len(found) == 0:
		s.none++
		return nil, nil
	}
	one.grow(found)
	return many.grown(found), nil
}

// direct are the relations between nodes and another one.
func (s *pathSearch) direct(ctx context.Context, of []graph.Key, to graph.Key) (found []graph.Relation, err error) {
	lists, err := s.reads.store.ListRelations(ctx, graph.RelationQuery{
		Of: of, To: to, Direction: graph.Both, Types: s.types, Page: graph.Page{Limit: pathStep},
	})
	for _, list := range lists {
		found = append(found, list.Items...)
	}
	return found, err
}

// grown is the side after a step along relations.
func (s *side) grown(along []graph.Relation) *side {
	s.grow(along)
	return s
}

// grow takes a step along relations.
func (s *side) grow(found []graph.Relation) {
	s.depth++
	at := map[graph.Key]bool{}
	for _, k := range s.frontier {
		at[k] = true
	}
	s.frontier = nil
	for _, f := range found {
		for _, way := range [...][2]graph.Key{{f.From, f.To}, {f.To, f.From}} {
			near, next := way[0], way[1]
			if !at[near] {
				continue
			}
			if d, seen := s.distance[next]; !seen {
				s.distance[next] = s.depth
				s.frontier = append(s.frontier, next)
				s.into[next] = map[graph.Key]graph.Relation{}
			} else if d != s.depth {
				continue
			}
			if best, there := s.into[next][near]; !there || betterEdge(f, best) {
				s.into[next][near] = f
			}
		}
	}
}

// betterEdge reports whether of two relations between the same nodes a is to be shown.
func betterEdge(a, b graph.Relation) bool {
	return cmp.Or(cmp.Compare(b.Sources, a.Sources), cmp.Compare(b.Latest, a.Latest), cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Disc, b.Disc), cmp.Compare(a.Since, b.Since)) < 0
}

// met are the nodes at which a side that has just grown has met the other one.
func (s *pathSearch) met(grown *side) []graph.Key {
	other := s.a
	if grown == s.a {
		other = s.b
	}
	var out []graph.Key
	for _, k := range grown.frontier {
		if _, there := other.distance[k]; there {
			out = append(out, k)
		}
	}
	return out
}
