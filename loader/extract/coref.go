package extract

// resolveReach is how many tokens of a sentence are searched for what a pronoun means.
const resolveReach = 120

// resolve returns the person whom the pronoun at token i stands for, or -1: the first
// person named in the sentence before the pronoun, else in the two sentences before it,
// of a fitting sex.
func (d *document) resolve(i int) int {
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
			e := d.personAt(j)
			if e < 0 {
				continue
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
