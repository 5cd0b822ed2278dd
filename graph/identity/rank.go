package identity

import (
	"slices"
	"strconv"
	"strings"
)

// ranks are the ranks that tell one meeting of two states from another, the first highest.
var ranks = []string{"HEAD", "FOREIGN", "DEFENCE", "MINISTER", "ENVOY", "OFFICIAL"}

// Outranks reports whether rank a is above b; no rank is below all.
func Outranks(a, b string) bool {
	i, j := slices.Index(ranks, a), slices.Index(ranks, b)
	return i >= 0 && (j < 0 || i < j)
}

// Rank is the rank of one who holds a post of a state, by its folded title: HEAD of state or
// government, FOREIGN or DEFENCE minister, another MINISTER, ENVOY, OFFICIAL; empty where the
// title does not tell.
func Rank(title string) string {
	title = " " + title + " "
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(title, " "+w+" ") })
	}
	foreign := has("foreign", "external", "secretary of state", "top diplomat", "chief diplomat") || strings.Contains(title, "foreign affairs")
	switch {
	case has("deputy", "vice", "assistant", "under", "undersecretary", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "chief of staff", "director"):
		return "OFFICIAL"
	case has("ambassador", "envoy", "consul", "charge d affaires", "representative", "negotiator"):
		return "ENVOY"
	case has("opposition", "party", "majority", "minority", "general secretary", "secretary general"):
		return "OFFICIAL"
	case has("prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "emperor", "emir", "sultan", "crown prince", "supreme leader", "leader", "head of state"):
		return "HEAD"
	case has("president") && !has("parliament", "senate", "assembly", "court", "chamber", "council", "bank"):
		return "HEAD"
	case foreign && has("minister", "secretary", "secretary of state", "diplomat", "chief"):
		return "FOREIGN"
	case has("defence", "defense") && has("minister", "secretary", "chief"):
		return "DEFENCE"
	case has("minister", "secretary"):
		return "MINISTER"
	}
	return ""
}

var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// Round is the number of the round that folded sentences on a meeting speak of, "2" for "a second
// round of talks"; empty where there is none, or more than one.
func Round(sentences []string) string {
	found := ""
	for _, s := range sentences {
		words := strings.Fields(s)
		for i := 1; i < len(words); i++ {
			if words[i] != "round" {
				continue
			}
			n := ordinal(words[i-1])
			if n == "" || n == found {
				continue
			}
			if found != "" {
				return ""
			}
			found = n
		}
	}
	return found
}

// ordinal is the number that "second" or "2nd" says, or empty.
func ordinal(word string) string {
	if i := slices.Index(ordinals, word); i >= 0 {
		return strconv.Itoa(i + 1)
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(word, suffix); ok {
			if n, err := strconv.Atoi(digits); err == nil && n > 0 {
				return strconv.Itoa(n)
			}
		}
	}
	return ""
}
