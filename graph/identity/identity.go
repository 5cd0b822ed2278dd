// Package identity decides which names are one entity and which reports are one meeting. It is
// pure: what an article says yields the key of a profile, a profile says in which blocks it is
// compared, and the profiles of a block say which of them are one. Nothing depends on the order
// in which articles came.
package identity

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// Version names the rules of this package. Graphs derived by other rules are not added to.
const Version = "6"

// Facets of a profile that identity reads, all of whose names begin with "id."; others belong to
// package derive. Of those that the profile's key fixes each has one value.
const (
	FacetName   = "id.name"   // folded full name, without the state
	FacetState  = "id.state"  // ISO 3166-1 alpha-2 of the state served or lain in
	FacetFamily = "id.family" // of a meeting: see Family
	FacetDate   = "id.date"   // of a meeting, EDTF
	FacetPlace  = "id.place"  // of a meeting: profile
	FacetLand   = "id.land"   // of a meeting: ISO 3166-1 alpha-2 of its place
	FacetParty  = "id.party"  // of a meeting: profiles, one count each
	FacetTag    = "id.tag"    // of a meeting: tells two of one article apart
	FacetBlock  = "id.block"  // blocks, where they do not follow from the rest
	FacetScript = "id.script" // of a person: what the name was transliterated from, if it was
	FacetField  = "id.field"  // of a person: fields of work, see Field
	FacetPost   = "id.post"   // of a person: institutions that posts tie them to: profiles
	FacetYear   = "id.year"   // years in which articles that name it were published
	FacetKnown  = "id.known"  // of an organisation or city: what the gazetteer knows it by
	FacetAlias  = "id.alias"  // folded other names that articles give
	FacetApart  = "id.apart"  // set where nothing is compared with it: see SetApart
)

// Profile is what an article's entity is summed up under.
type Profile struct {
	ID     string
	Facets graph.Facets
}

// Entity returns the profile of a person, institution or location. What is no state's code is no state.
func Entity(e graph.LocalEntity) Profile {
	if gazetteer.CountryByCode(string(e.Country)) == nil {
		e.Country = ""
	}
	switch e.Kind {
	case graph.KindPerson:
		return person(e.Name, string(e.Country))
	case graph.KindInstitution:
		return institution(e)
	default:
		return location(e)
	}
}

// Unnamed returns the profile of what bears no name in an article: one of its own, which nothing
// is compared with. It shows what the article calls it.
func Unnamed(e graph.LocalEntity, article string) Profile {
	p := Entity(e)
	p.ID += "-in-" + Hash(article)
	SetApart(p.Facets)
	return p
}

// Split returns the id of the profile that some articles speak of where they seem to speak of
// another one, by the id of the judgement that says so.
func Split(profile, judgement string) string { return profile + splitMark + Hash(judgement) }

// IsSplit reports whether Split made the id of a profile.
func IsSplit(profile string) bool {
	at := len(profile) - hashLength - len(splitMark)
	return at > 0 && strings.HasPrefix(profile[at:], splitMark)
}

const (
	splitMark  = "-split-"
	hashLength = 10 // of Hash
)

// SetApart turns the facets of a profile into those of one that rules compare with nothing, as
// what users split from it is.
func SetApart(f graph.Facets) {
	delete(f, FacetBlock)
	f.Add(FacetApart, "true", 1)
}

// StateOf returns the profile id of the state with an ISO 3166-1 alpha-2 code, or "".
func StateOf(code string) string {
	if c := gazetteer.CountryByCode(code); c != nil {
		return "institution/" + slug(graph.Fold(c.Name))
	}
	return ""
}

// LandOf returns the profile id of the country with an ISO 3166-1 alpha-2 code, or "".
func LandOf(code string) string {
	if c := gazetteer.CountryByCode(code); c != nil {
		return "location/" + slug(graph.Fold(c.Name))
	}
	return ""
}

// City returns the city that a gazetteer id ("geonames/745044") names, or nil.
func City(id string) *gazetteer.City {
	digits, ok := strings.CutPrefix(id, "geonames/")
	if !ok || len(digits) > 9 {
		return nil
	}
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			return nil
		}
		n = n*10 + int(c-'0')
	}
	return gazetteer.CityByID(n)
}

// cityID is "location/istanbul-tr"; of several cities of one name in a country all but the
// most populous carry their GeoNames id.
func cityID(c *gazetteer.City) string {
	folded := graph.Fold(c.Name)
	id := "location/" + slug(folded) + "-" + strings.ToLower(c.Country)
	for _, other := range gazetteer.Cities(folded) {
		if other.Country != c.Country || graph.Fold(other.Name) != folded {
			continue
		}
		if other.GeoNames == c.GeoNames {
			return id
		}
		break
	}
	return id + "-" + strconv.Itoa(c.GeoNames)
}

// named makes a profile known by name and state.
func named(folded, state string) Profile {
	return Profile{Facets: graph.Facets{FacetName: {folded: 1}, FacetState: {state: 1}}}
}

// gazetted makes a profile known by a gazetteer.
func gazetted(id, state string) Profile {
	return Profile{ID: id, Facets: graph.Facets{FacetState: {state: 1}}}
}

// stateSuffix ends an id with the state, "-ru". A name without a state whose own last word reads
// like a suffix, or like a field of work, ends in "-zz", the code of no country, so that no two keys share an id.
func stateSuffix(folded, state string) string {
	if state != "" {
		return "-" + strings.ToLower(state)
	}
	words := strings.Fields(folded)
	if last := len(words) - 1; last > 0 && (gazetteer.CountryByCode(strings.ToUpper(words[last])) != nil || isField(words[last])) {
		return "-zz"
	}
	return ""
}

// maxSlug bounds the readable part of an id.
const maxSlug = 80

// slug writes folded words with hyphens; what is empty or too long is told apart by a hash.
func slug(folded string) string {
	s := strings.ReplaceAll(folded, " ", "-")
	if s == "" || len(s) > maxSlug {
		return strings.Trim(s[:min(len(s), maxSlug)]+"-"+Hash(folded), "-")
	}
	return s
}

// Hash is a short fingerprint for ids: the first 10 hexadecimal digits of the SHA-256.
func Hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:hashLength/2])
}
