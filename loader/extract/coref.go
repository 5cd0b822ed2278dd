package extract

// resolveReach is how many tokens of a sentence are searched for what a pronoun means.
const resolveReach = 120

// pronounChain is how many pronouns are followed back that each open a sentence: "He led the bank. He retired".
const pronounChain = 6

// resolve returns the person whom the pronoun at token i stands for, or -1: the first
// person named in the sentence before the pronoun, else in the two sentences before it,
// of a fitting sex. Where one of these is itself about "him", it is whom that stands for.
func (d *document) resolve(i int) int { return d.follow(i, pronounChain) }

func (d *document) follow(i, chain int) int {
	w := d.tokens[i].lower
	female, male := w == "she" || w == "her", w == "he" || w == "him" || w == "his"
	if !female && !male {
		return -1
	}
	s := d.tokens[i].sentence
	for n := s; n >= 0 && n >= s-2; n-- {
		from, to := d.sentences[n].from, min(d.sentences[n].to, i)
		if n == s {
			from = max(from, to-resolveReach)
		}
		for j := from; j < min(to, from+resolveReach); j++ {
			if n < s && chain > 0 && (female && d.tokens[j].lower == "she" || male && d.tokens[j].lower == "he") && !inSpans(d.sentences[n].quoted, j) {
				return d.follow(j, chain-1)
			}
			e := d.personAt(j)
			if e < 0 || n < s && d.possessive(d.names[d.nameCovering(j)].to) && d.personAfter(d.names[d.nameCovering(j)].to, to) {
				continue // "Lund's envoy, NAME, left. He"
			}
			x := &d.entities[e]
			if female && x.male && !x.female || male && x.female && !x.male {
				continue
			}
			return e
		}
	}
	return -1
}

// personAfter reports whether somebody is named within reach between tokens i and to.
func (d *document) personAfter(i, to int) bool {
	for to = min(to, i+resolveReach, len(d.tokens)); i < to; i++ {
		if d.personAt(i) >= 0 {
			return true
		}
	}
	return false
}
