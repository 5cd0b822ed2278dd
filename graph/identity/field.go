package identity

import (
	"slices"
	"strings"

	"parley/graph"
)

// The fields of work that tell people of one name apart. All but FieldPublic are private: a
// footballer and a minister of one name are two people until more is known.
const (
	FieldPublic   = "public" // politics, diplomacy, government, law, forces
	FieldBusiness = "business"
	FieldMedia    = "media"
	FieldSport    = "sport"
	FieldArts     = "arts"
	FieldScience  = "science"
	FieldCrime    = "crime"
)

// fieldWords are the words of a post or calling that say its field.
var fieldWords = []struct {
	field string
	words map[string]bool
}{
	{FieldSport, wordSet(`footballer striker midfielder goalkeeper winger coach player quarterback pitcher batsman bowler cricketer golfer boxer
		sprinter swimmer cyclist skater skier wrestler gymnast jockey athlete driver cornerback linebacker receiver forward outfielder shortstop champion
		halfback referee rower marathoner`)},
	{FieldArts, wordSet(`actor actress singer songwriter musician rapper guitarist drummer composer conductor pianist violinist painter sculptor artist
		novelist poet playwright filmmaker comedian dancer choreographer screenwriter author star frontman bassist designer model`)},
	{FieldScience, wordSet(`scientist physicist chemist biologist astronomer professor lecturer researcher economist historian mathematician epidemiologist
		geologist seismologist psychologist engineer doctor physician surgeon virologist anthropologist scholar academic`)},
	{FieldCrime, wordSet(`suspect defendant convict murderer gunman robber trafficker burglar rapist inmate killer shooter fraudster hacker pirate`)},
	{FieldMedia, wordSet(`journalist reporter editor columnist correspondent anchor broadcaster presenter publisher blogger commentator photographer anchorman`)},
	{FieldBusiness, wordSet(`ceo cfo coo cto businessman businesswoman entrepreneur investor banker tycoon billionaire magnate oligarch industrialist financier
		shareholder developer analyst trader strategist`)},
}

// publicWords are those of posts that make anybody a public figure, whatever else is said.
var publicWords = wordSet(`minister president premier chancellor senator congressman congresswoman deputy governor mayor ambassador envoy king queen prince emir
	secretary representative rep sen gov judge justice general colonel admiral commissioner lawmaker legislator mp parliamentarian candidate diplomat consul
	prosecutor attorney lawyer spokesman spokeswoman spokesperson police sheriff commander dictator politician councillor`)

// Field is the field of a post by its title and the sub-kind of its institution; empty where
// neither says.
func Field(title, subkind string) string {
	words := strings.Fields(graph.Fold(title))
	public := slices.ContainsFunc(words, func(w string) bool { return publicWords[w] })
	for _, f := range fieldWords {
		if !public && slices.ContainsFunc(words, func(w string) bool { return f.words[w] }) {
			return f.field
		}
	}
	switch {
	case subkind == graph.Company:
		return FieldBusiness
	case subkind == graph.Media:
		return FieldMedia
	case public:
		return FieldPublic
	}
	return ""
}

// InField is the profile of a person whose fields of work an article tells. One who is known for
// a single private field is told apart from others of that name and state by it; their key stays
// that of public figures else.
func InField(p Profile, fields []string) Profile {
	for _, f := range fields {
		if p.Facets[FacetField][f] == 0 {
			p.Facets.Add(FacetField, f, 1)
		}
	}
	if known := p.Facets[FacetField]; len(known) == 1 && known[FieldPublic] == 0 {
		p.ID += "-" + fields[0]
	}
	return p
}

// isField reports whether a word is the name of a private field.
func isField(word string) bool {
	return slices.Contains([]string{FieldBusiness, FieldMedia, FieldSport, FieldArts, FieldScience, FieldCrime}, word)
}

// hasPrivate reports whether any of the fields is a private one.
func hasPrivate(fields map[string]int) bool { return len(fields) > 1 || fields[FieldPublic] == 0 }

// compatible are the fields that people change between as news know them.
var compatible = map[[2]string]bool{
	{FieldBusiness, FieldPublic}: true, {FieldMedia, FieldPublic}: true, {FieldPublic, FieldScience}: true, {FieldBusiness, FieldMedia}: true,
	{FieldBusiness, FieldScience}: true, {FieldArts, FieldMedia}: true, {FieldMedia, FieldScience}: true, {FieldArts, FieldBusiness}: true,
}

// fieldsOf says that two people work in fields that do not go together, or is empty.
func fieldsOf(a, b map[string]int) string {
	for f := range a {
		for g := range b {
			if f == g || compatible[[2]string{min(f, g), max(f, g)}] {
				return ""
			}
		}
	}
	if len(a) == 0 || len(b) == 0 {
		return ""
	}
	return "one in " + fieldNames(a) + ", the other in " + fieldNames(b)
}

func fieldNames(fields map[string]int) string {
	list := make([]string, 0, len(fields))
	for f := range fields {
		if f == FieldPublic {
			f = "public life"
		}
		list = append(list, f)
	}
	slices.Sort(list)
	return strings.Join(list, " and ")
}
