package derive

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// A person's post at an institution is told in short and at length: "assistant secretary of state",
// "assistant secretary of state for trade". Where the shorter title is certainly short for the longer
// one, the claims of both support one relation, that of the longer title, and name their own sentences
// there as before. Which titles are one is a function of all claims on the person and the institution, so it
// does not matter which came first, and a claim that is taken back takes its bond with it.

// portfolios head the titles that are short for longer ones: who bears them is in charge of something. A
// director of an agency and its director for research are not one, so bare heads of institutions are not here.
var portfolios = map[string]bool{
	"minister": true, "secretary": true, "undersecretary": true, "ambassador": true, "envoy": true, "representative": true, "commissioner": true,
	"adviser": true, "advisor": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "negotiator": true, "coordinator": true,
	"counsellor": true, "counselor": true, "consul": true, "rapporteur": true, "delegate": true, "member": true, "attache": true,
}

// shortFor reports whether a folded title may be short for a longer one: the longer says in addition
// what it is in charge of.
func shortFor(short, long string) bool {
	rest, ok := strings.CutPrefix(long, short+" ")
	if !ok {
		return false
	}
	next, _, _ := strings.Cut(rest, " ")
	if next != "for" && next != "of" && next != "to" {
		return false
	}
	head := ""
	for w := range strings.FieldsSeq(short) {
		if w == "for" || w == "of" || w == "to" {
			break
		}
		head = w
	}
	return portfolios[head]
}

// covers reports whether a title was held whenever another one was told: no article tells of a time at which
// the longer title may not have been held. Where none gives a day, nothing is said of the time of either.
func covers(long, short graph.TitleFold) bool {
	if long.Unsure || short.Unsure {
		return false
	}
	if (long == graph.TitleFold{Latest: long.Latest}) && (short == graph.TitleFold{Latest: short.Latest}) {
		return true
	}
	since, _ := dayOf(short.Since, graph.Date.Earliest)
	until, _ := dayOf(short.Until, graph.Date.Latest)
	first, last := cmp.Or(since, short.HeldFirst), cmp.Or(until, short.HeldLast)
	if first == "" || last == "" || long.HeldFirst == "" || short.LeftFirst != "" && short.LeftFirst <= long.HeldLast {
		return false
	}
	earliest, latest := holds(long)
	return earliest <= first && last <= latest
}

// fullTitles says under which title each of the folded titles of a person's posts at an institution is shown,
// where it is another one: the longest that it is short for. What could be short for two that are not one stands for itself.
func fullTitles(titles map[string]graph.TitleFold) map[string]string {
	full := map[string]string{}
	for short := range titles {
		var longer []string
		for long := range titles {
			if shortFor(short, long) && covers(titles[long], titles[short]) {
				longer = append(longer, long)
			}
		}
		slices.SortFunc(longer, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
		chain := len(longer) > 0
		for i := 1; i < len(longer); i++ {
			chain = chain && shortFor(longer[i-1], longer[i])
		}
		if chain {
			full[short] = longer[len(longer)-1]
		}
	}
	for short, long := range full {
		for full[long] != "" {
			long = full[long]
		}
		full[short] = long
	}
	return full
}

// titlesOf are the titles that a relation was folded from.
func titlesOf(r *graph.Relation) map[string]graph.TitleFold {
	if len(r.Fold.Titles) > 0 {
		return r.Fold.Titles
	}
	return map[string]graph.TitleFold{r.Disc: {
		Latest: r.Fold.Latest, Since: r.Since, Until: r.Until,
		HeldFirst: r.Fold.HeldFirst, HeldLast: r.Fold.HeldLast, LeftFirst: r.Fold.LeftFirst, Unsure: r.Fold.Unsure,
	}}
}

// foldTitle adds a claim to what is told of a title.
func foldTitle(f graph.TitleFold, c *graph.Claim) graph.TitleFold {
	f.Latest = max(f.Latest, order(c))
	f.Since, f.Until = earlier(f.Since, c.Since), later(f.Until, c.Until)
	held := c.Status == graph.Current || c.Status == graph.Acting
	switch {
	case c.Published == "" || !held && c.Status != graph.Former:
		f.Unsure = f.Unsure || !held
	case held:
		f.HeldFirst = first(f.HeldFirst, c.Published)
		f.HeldLast = max(f.HeldLast, c.Published)
	default:
		f.LeftFirst = first(f.LeftFirst, c.Published)
	}
	return f
}

// foldPosition adds a claim to a post. The title that is shown is that of the last claim that gives it in full.
func foldPosition(r *graph.Relation, c *graph.Claim) {
	titles, title, at := map[string]graph.TitleFold{}, disc(c), order(c)
	if !r.Fold.IsZero() {
		maps.Copy(titles, titlesOf(r))
	}
	if title == r.Disc && at >= titles[title].Latest {
		r.Title = c.Title
	}
	titles[title] = foldTitle(titles[title], c)
	if at >= r.Fold.Latest {
		r.Fold.Latest, r.Status = at, c.Status
	}
	var all graph.TitleFold
	for _, f := range titles {
		all.Since, all.Until = earlier(all.Since, f.Since), later(all.Until, f.Until)
		all.HeldFirst, all.LeftFirst = first(all.HeldFirst, f.HeldFirst), first(all.LeftFirst, f.LeftFirst)
		all.HeldLast = max(all.HeldLast, f.HeldLast)
		all.Unsure = all.Unsure || f.Unsure
	}
	r.Since, r.Until = all.Since, all.Until
	r.Fold.HeldFirst, r.Fold.HeldLast, r.Fold.LeftFirst, r.Fold.Unsure = all.HeldFirst, all.HeldLast, all.LeftFirst, all.Unsure
	if len(titles) > 1 || title != r.Disc {
		r.Fold.Titles = titles
	}
	r.Earliest, r.Latest = holds(all)
}
