package extract

// theTwo is where "the two", "the pair", "the trio", "all three" or "both" ends that begins at token i and is the subject
// of the verb after it: "the two last met in Lima"; else i.
func (p *phrases) theTwo(i, to int) int {
	end := i + 1
	switch p.d.tokens[i].lower {
	case "both":
	case "the", "all":
		if end >= to || !couples[p.d.tokens[end].lower] && !trios[p.d.tokens[end].lower] {
			return i
		}
		end++
	default:
		return i
	}
	if p.d.tokens[i].lower != "both" && end+1 < to && p.d.tokens[end].lower == "," && p.d.tokens[end+1].lower == "who" {
		return end // "the pair, who last met in Lima,"
	}
	verb := end
	for verb < to && (verbGroupFiller[p.d.tokens[verb].lower] || adverb(p.d.tokens[verb].lower)) {
		verb++
	}
	if verb < to && p.acts(verb) {
		return end
	}
	return i
}

// trios are what more than two are called who were named before.
var trios = set(`trio quartet three four five`)

// couples are what two are called who were named before.
var couples = set(`two pair duo couple`)
