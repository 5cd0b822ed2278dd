package extract

// bedside reports whether the verb of visiting at token i has people for its object whom something has
// befallen, and no place: "visited the injured officers in hospital", "visited survivors of the flood".
func (c *clauseReader) bedside(i int) bool {
	hurt := false
	for j := i + 1; j < c.span.to && j <= i+bedsideReach; j++ {
		w := c.lower(j)
		switch {
		case bereft[w]:
			return !isPossessive(c.lower(j+1)) && !c.f.d.tokens[j].is(shapeCapital)
		case stricken[w]:
			hurt = true
		case nounWords[w].opens() || nounWords[w] == modifier || nounWords[w] == counter:
		default:
			return hurt && c.f.d.tokens[j].is(shapeWord) && c.f.d.nameAt[j] == 0 && !prepositions[w] && !isPossessive(c.lower(j+1))
		}
	}
	return false
}

// bedsideReach is how many tokens the phrase of those who are visited may have.
const bedsideReach = 6

var (
	// stricken stand before the noun of people whom something has befallen.
	stricken = set(`ailing hospitalised hospitalized bereaved displaced stranded imprisoned detained`)
	// bereft are nouns of such people.
	bereft = set(`victims survivors patients relatives casualties evacuees injured wounded families`)
)
