package identity

import (
	"slices"
	"strings"
)

// kinship says how two names, or words of them, are related: the greater, the weaker.
type kinship int

const (
	sameSpelling kinship = iota // but for the system of spelling
	sameVariant                 // forms of one given name: Aleksandr, Alexander
	nearSpelling                // transliterated otherwise: Gaddafi, Qadhafi
	otherSystem                 // by another system: Zedong, Tse-tung; without vowels
	middleLeft                  // one leaves out middle names
	otherOrder                  // the surname stands first in one
	translated                  // Pedro, Peter
	petName                     // Bill, William
	partOfName                  // Lula da Silva of Luiz Inácio Lula da Silva
	initialOnly                 // J. of John
	surnameOnly                 // Darchiev of Alexandr Darchiev
	typo                        // a letter differs
	unrelated
)

// likeness is what the comparison of two names found.
type likeness struct {
	kin     kinship
	fewer   int      // which says less: -1 the first, 1 the second, 2 each in its way, 0 neither
	near    bool     // a word is spelt otherwise by no rule
	reasons []string // what differs, for people
}

// kinWords relates two words of names.
func kinWords(a, b nameWord, t tradition) kinship {
	switch {
	case a.spelled == b.spelled:
		return sameSpelling
	case a.initial() != b.initial() && a.text[0] == b.text[0], a.initial() && startsLike(b, a.text[0]), b.initial() && startsLike(a, b.text[0]):
		if a.initial() && b.initial() {
			return unrelated
		}
		return initialOnly
	case a.initial() || b.initial():
		return unrelated
	}
	if a.given.origin != "" && b.given.origin != "" {
		switch {
		case a.given.origin != b.given.origin:
			return unrelated
		case a.given.pet == b.given.pet && a.skeleton == b.skeleton:
			return sameVariant
		case a.given.pet || b.given.pet:
			return petName
		default:
			return translated
		}
	}
	switch {
	case a.skeleton == b.skeleton && near(a.spelled, b.spelled), withArticle(a.text, b.text), withArticle(b.text, a.text):
		return nearSpelling
	case t.transliterated && a.skeleton == b.skeleton && len(a.skeleton) < 4: // Salam is not Salim
		return unrelated
	case t.transliterated && a.skeleton == b.skeleton: // but Haftar may be Hifter
		return typo
	case oneEdit(a.text, b.text):
		return typo
	}
	return unrelated
}

// startsLike reports whether an initial may stand for another form of a given name: E. for Yevgeny.
func startsLike(w nameWord, initial byte) bool {
	return w.given.origin != "" && w.given.origin[0] == initial
}

// withArticle reports whether a is b with an Arabic article before it: Elsisi.
func withArticle(a, b string) bool {
	return len(b) > 3 && (a == "al"+b || a == "el"+b)
}

// oneEdit reports whether two long words differ by one letter, or by two that changed places.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 4 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return i < len(a) && (a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
}

// match relates two names.
func match(a, b fullName, t tradition) likeness {
	if len(a.words) == 0 || len(b.words) == 0 {
		return likeness{kin: unrelated}
	}
	if l := matchInOrder(a, b, t); l.kin < typo {
		return l
	}
	if sameSkeleton(a, b) {
		return likeness{kin: otherSystem, reasons: []string{"the same consonants, vowels unwritten in one"}}
	}
	if len(a.words) > 1 && len(b.words) > 1 && turnable(a, b) {
		for _, turned := range []likeness{matchInOrder(a.turned(), b, t), matchInOrder(a, b.turned(), t)} {
			if turned.kin < translated {
				turned.kin = max(turned.kin, otherOrder)
				turned.reasons = append(turned.reasons, "the surname first in one")
				return turned
			}
		}
	}
	return matchInOrder(a, b, t)
}

// turnable reports whether the first word of one name may be the last of the other.
func turnable(a, b fullName) bool {
	return a.words[0].skeleton == b.words[len(b.words)-1].skeleton || b.words[0].skeleton == a.words[len(a.words)-1].skeleton
}

// matchInOrder relates two names whose words stand in one order.
func matchInOrder(a, b fullName, t tradition) likeness {
	if len(a.words) > 1 && len(b.words) > 1 {
		if a.whole == b.whole {
			return likeness{kin: sameSpelling}
		}
		if t.same != nil && t.same(a) == t.same(b) {
			return likeness{kin: otherSystem, reasons: []string{"one name in two systems of transliteration"}}
		}
	}
	switch x, y := len(a.words), len(b.words); {
	case x == y:
		return wordByWord(a.words, b.words, t)
	case x > y:
		l := matchFewer(b.words, a.words, t)
		l.fewer = -l.fewer
		return l
	default:
		return matchFewer(a.words, b.words, t)
	}
}

// wordByWord relates lists of equally many words, by their least related ones.
func wordByWord(a, b []nameWord, t tradition) likeness {
	l := likeness{}
	for i := range a {
		k := kinWords(a[i], b[i], t)
		if k == unrelated || k == typo && l.kin == typo {
			return likeness{kin: unrelated}
		}
		if i == len(a)-1 && (k == initialOnly || k == petName || k == translated) {
			return likeness{kin: unrelated} // a surname is not abbreviated
		}
		if k == initialOnly || k == petName || k == translated {
			l.fewer = fewer(a[i], b[i], l.fewer)
		}
		if k == initialOnly && i > 0 {
			k = middleLeft // the first and the last name say enough
		}
		if a[i].text != b[i].text {
			l.reasons = append(l.reasons, shown(a[i].text)+"/"+shown(b[i].text))
		}
		l.near = l.near || k == nearSpelling
		l.kin = max(l.kin, k)
	}
	return l
}

// fewer says which of two words says less, where names before them already did.
func fewer(a, b nameWord, before int) int {
	now := 1
	if a.initial() || a.given.pet && !b.given.pet {
		now = -1
	}
	if before != 0 && before != now {
		return 2 // each says less in one place
	}
	return now
}

// matchFewer relates a name to one of more words.
func matchFewer(few, many []nameWord, t tradition) likeness {
	n, m := len(few), len(many)
	if n == 1 {
		for _, i := range t.surnames(len(many)) {
			k := kinWords(few[0], many[i], t)
			if (k == sameSpelling || k <= nearSpelling && t.transliterated) && !few[0].initial() {
				return likeness{kin: surnameOnly, fewer: -1, reasons: []string{"the surname " + shown(few[0].text)}}
			}
		}
		return likeness{kin: unrelated}
	}
	if t.transliterated && m == n+1 {
		if l := matchParted(few, many, t); l.kin <= nearSpelling {
			return l
		}
	}
	if l := leftOut(few, many, t); l.kin != unrelated {
		return l
	}
	for _, part := range [][]nameWord{many[m-n:], many[:n], inside(few, many)} {
		if part == nil {
			continue
		}
		l := wordByWord(part, few, t)
		if l.kin > nearSpelling {
			continue
		}
		if &part[0] == &many[0] && !t.twoSurnames && !t.forebears {
			continue // Ali Hassan is not Ali Hassan al-Majid
		}
		return likeness{kin: partOfName, fewer: -1, near: l.near, reasons: append(l.reasons, "a part of the fuller name")}
	}
	if t.twoSurnames && m > 3 { // Gustavo Petro is Gustavo Francisco Petro Urrego
		if l := matchFewer(few, many[:m-1], t); l.kin == middleLeft || l.kin == partOfName {
			l.kin = partOfName
			return l
		}
	}
	return likeness{kin: unrelated}
}

// matchParted relates names that are alike once two words of the longer are one: Haile Mariam, Hailemariam.
func matchParted(few, many []nameWord, t tradition) likeness {
	for i := range few {
		if many[i].initial() || many[i+1].initial() {
			continue
		}
		joined := slices.Concat(many[:i], []nameWord{newNameWord(many[i].text + many[i+1].text)}, many[i+2:])
		if l := wordByWord(few, joined, t); l.kin <= nearSpelling {
			return l
		}
	}
	return likeness{kin: unrelated}
}

// inside is the second word of a long name and its last, by which alone some are known: Boris Johnson.
func inside(few, many []nameWord) []nameWord {
	if len(few) != 2 || len(many) < 4 {
		return nil
	}
	return []nameWord{many[1], many[len(many)-1]}
}

// leftOut relates names that agree in the first and the last word, where one has fewer between
// them. Middle initials are not left out at will: George H. W. Bush is not George W. Bush.
func leftOut(few, many []nameWord, t tradition) likeness {
	n, m := len(few), len(many)
	ends := wordByWord([]nameWord{few[0], few[n-1]}, []nameWord{many[0], many[m-1]}, t)
	if ends.kin >= typo {
		return likeness{kin: unrelated}
	}
	next := 1
	for _, w := range few[1 : n-1] {
		k := unrelated
		for next < m-1 && k > initialOnly {
			if k = kinWords(w, many[next], t); k > initialOnly && many[next].initial() {
				return likeness{kin: unrelated}
			}
			next++
		}
		if k > initialOnly {
			return likeness{kin: unrelated}
		}
		ends.near = ends.near || k == nearSpelling
		ends.kin = max(ends.kin, k)
	}
	left := make([]string, 0, m-n)
	for _, w := range many[1 : m-1] {
		left = append(left, shown(w.text))
	}
	ends.kin = max(ends.kin, middleLeft)
	if ends.fewer == 0 {
		ends.fewer = -1
	} else if ends.fewer == 1 {
		ends.fewer = 2
	}
	ends.reasons = append(ends.reasons, "without "+strings.Join(left, " ")+" in one")
	return ends
}

// sameSkeleton reports whether a name of a script that does not write vowels may be the other.
func sameSkeleton(a, b fullName) bool {
	if a.abjad() == b.abjad() || len(a.words) < 2 || len(a.words) != len(b.words) {
		return false
	}
	long := 0
	for i := range a.words {
		x, y := skeleton(a, i), skeleton(b, i)
		if x != y && (a.words[i].given.origin == "" || a.words[i].given.origin != b.words[i].given.origin) {
			return false
		}
		long += len(x)
	}
	return long > 3
}

// skeleton is what of a word is sure to be written in a script without vowels.
func skeleton(n fullName, i int) string {
	text := n.words[i].text
	if n.abjad() {
		text = n.withoutArticle(i)
	}
	return consonants(spelling(strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiouywvh", r) {
			return -1
		}
		return r
	}, text)))
}

// withoutArticle is the i-th word of a name in Arabic script without the article, where it is no word of its own.
func (n fullName) withoutArticle(i int) string {
	text := n.words[i].text
	if n.script == scriptArabic && i > 0 && len(text) > 2 && text[0] == 'l' {
		return text[1:]
	}
	return text
}

// shown is a folded word as people read it.
func shown(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
