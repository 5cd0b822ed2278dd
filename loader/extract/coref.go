package extract

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
		sen := d.sentences[n]
		for j := sen.from; j < sen.to && j < i; j++ {
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
