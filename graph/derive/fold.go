package derive

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

// held is for how many days around an attestation a post is possibly held when nothing else is
// said: a year.
const held = 365

// factKey names the relation that a claim supports between two nodes.
func factKey(c *graph.Claim, from, to graph.Key) string {
	return graph.FactKey(c.Type, from, to, disc(c))
}

// factType is the type of a relation, by its key.
func factType(fact string) graph.RelationType {
	t, _, _, _ := graph.FactParts(fact)
	return t
}

// factEnds are the nodes that a relation runs between, by its key.
func factEnds(fact string) (from, to graph.Key) {
	_, from, to, _ = graph.FactParts(fact)
	return from, to
}

// disc tells relations of one type between the same two nodes apart.
func disc(c *graph.Claim) string {
	if c.Type == graph.HoldsPosition {
		return graph.Fold(c.Title)
	}
	return ""
}

// fold adds to a relation the claims of one story that support it. Stories can come in any
// order. behalf gives the node of a profile. It reports whether any article states the relation.
func fold(r *graph.Relation, claims []*graph.Claim, behalf func(profile string) graph.Key) (stated bool) {
	for _, c := range claims {
		if c.Basis == graph.Stated {
			stated = true
		}
		if r.Basis == "" || slices.Index(bases, c.Basis) < slices.Index(bases, r.Basis) {
			r.Basis = c.Basis
		}
		r.Confidence = max(r.Confidence, c.Confidence)
		switch c.Type {
		case graph.HoldsPosition:
			foldPosition(r, c)
		case graph.ParticipatedIn:
			foldParticipation(r, c, behalf)
		case graph.Mentions:
			r.Count += len(c.Names)
		}
	}
	return stated
}

// bases, the strongest first.
var bases = []graph.Basis{graph.Stated, graph.Pattern, graph.Gazetteer}

// undated comes before every day of publication.
const undated = "!"

// order places a claim among all that may decide what is shown: by publication, ties by article.
func order(c *graph.Claim) string {
	return fmt.Sprintf("%s|%s|%06d", cmp.Or(c.Published, undated), c.ArticleID, c.N)
}

// holds bounds the days on which a post is possibly held: from since to until where said; else
// a year around the days on which articles call it held, up to the first that calls it former after them, or just that.
func holds(f graph.TitleFold) (earliest, latest string) {
	if day, ok := dayOf(f.Since, graph.Date.Earliest); ok {
		earliest = day
	}
	if day, ok := dayOf(f.Until, graph.Date.Latest); ok {
		latest = day
	}
	if f.HeldFirst != "" {
		if earliest == "" {
			earliest = shift(f.HeldFirst, -held)
		}
		if latest == "" {
			latest = shift(f.HeldLast, held)
			if left := f.LeftFirst; left > f.HeldLast {
				latest = min(latest, left)
			}
		}
	}
	switch {
	case earliest == "" && latest == "" && f.LeftFirst == "":
		return "", ""
	case earliest == "" && latest == "": // all that is known is that it was over
		return graph.OpenStart, f.LeftFirst
	case earliest == "":
		earliest = graph.OpenStart
	case latest == "":
		latest = graph.OpenEnd
		if f.LeftFirst != "" {
			latest = f.LeftFirst
		}
	}
	return earliest, latest
}

func foldParticipation(r *graph.Relation, c *graph.Claim, behalf func(string) graph.Key) {
	if r.Role == "" || slices.Index(graph.Roles, c.Role) < slices.Index(graph.Roles, r.Role) {
		r.Role = c.Role
	}
	if c.For == "" {
		return
	}
	if at := order(c); at >= r.Fold.Latest {
		r.Fold.Latest, r.Behalf = at, behalf(c.For)
	}
}

// earlier is the date that starts first; of two that start alike the lesser text. An empty one is none.
func earlier(a, b string) string { return pick(a, b, graph.Date.Earliest, -1) }

// later is the date that ends last; of two that end alike the lesser text.
func later(a, b string) string { return pick(a, b, graph.Date.Latest, 1) }

func pick(a, b string, end func(graph.Date) (graph.Day, bool), sign int) string {
	if a == "" || b == "" {
		return a + b
	}
	x, _ := dayOf(a, end)
	y, _ := dayOf(b, end)
	if c := strings.Compare(x, y) * sign; c > 0 || c == 0 && a < b {
		return a
	}
	return b
}

func dayOf(edtf string, end func(graph.Date) (graph.Day, bool)) (string, bool) {
	d, err := graph.ParseDate(edtf)
	if edtf == "" || err != nil {
		return "", false
	}
	day, ok := end(d)
	return day.String(), ok
}

// first is the lesser of two days, where "" is none.
func first(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

func shift(day string, by int) string {
	d, err := graph.ParseDay(day)
	if err != nil {
		return day
	}
	return (d + graph.Day(by)).String()
}
