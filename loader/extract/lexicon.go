package extract

import "strings"

// class says what a word, whatever its case, can be. One lookup a token finds all.
type class uint32

const (
	classFunction   class = 1 << iota // the, of, he, however: never a name by itself
	classHonorific                    // Mr, Dr, Sheikh, General: a person's name follows
	classHead                         // president, spokesman: the head of a title
	classHeads                        // presidents, ministers: heads of several titles
	classModifier                     // prime, deputy, chief: before the head of a title
	classPortfolio                    // foreign, finance, affairs: what an office or ministry is about
	classStatus                       // former, acting, newly: how a person stands to a post
	classBody                         // ministry, committee: the head of an institution's name
	classBodyBefore                   // university, bank, organization: may begin a name ("Bank of X")
	classParticle                     // van, bin, al: inside a person's name
	classFirm                         // Inc, Corp: ends a company's name
	classLand                         // river, province: ends a place's name
	classLandBefore                   // lake, mount: begins a place's name
	classTime                         // months and weekdays
	classSaid                         // said, told, warned
	classInside                       // in, at, near: a place follows
	classAdjective                    // Western, Islamic, European: capitalised, and no name
	classCommon                       // often begins a sentence, is seldom a name
	classPolity                       // government, delegation, troops: a state acts through it
	classVerb                         // has, will, wants: what comes before it acts
	classFounded                      // with class head: a post only where an institution is named
)

var classes = func() map[string]class {
	m := make(map[string]class, 2500)
	for c, words := range classWords {
		for w := range strings.FieldsSeq(words) {
			m[w] |= c
		}
	}
	return m
}()

// classOf returns the classes of a word in lower case; the point of an abbreviation
// does not count.
func classOf(lower string) class {
	if n := len(lower) - 1; n > 0 && lower[n] == '.' {
		if c, ok := classes[lower[:n]]; ok {
			return c
		}
	}
	return classes[lower]
}

func (t *token) has(c class) bool { return t.class&c != 0 }

// plain reports whether a token is a word without a capital that is neither a function word nor a verb of saying.
func (t *token) plain() bool {
	return t.is(shapeWord) && !t.is(shapeCapital) && !t.has(classFunction|classSaid)
}
