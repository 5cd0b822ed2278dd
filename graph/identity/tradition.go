package identity

import "strings"

// tradition is how people of a state are named.
type tradition struct {
	familyFirst    bool                  // Xi Jinping is Mr. Xi
	givenFirst     bool                  // Thaksin Shinawatra is Mr. Thaksin
	twoSurnames    bool                  // Enrique Peña Nieto is Mr. Peña
	forebears      bool                  // the father's name and the grandfather's follow: Abiy Ahmed is Abiy Ahmed Ali
	eitherOrder    bool                  // English writes Shinzo Abe and Abe Shinzo
	transliterated bool                  // English spells the names as it hears them
	same           func(fullName) string // the same for one name in several systems of transliteration
}

var (
	hanStates    = wordSet("CN TW HK MO SG")
	koreanStates = wordSet("KR KP")
	familyFirst  = wordSet("CN TW HK MO SG KR KP")
	givenFirst   = wordSet("TH LA MY ID ET ER SO DJ IS")
	forebears    = wordSet("ET ER SO DJ")
	southSlavs   = wordSet("RS ME HR BA SI MK XK YU")
	eitherOrder  = wordSet("CN TW HK MO SG KR KP JP HU VN KH MM")
	// western are states whose surnames may begin with a particle that is a surname elsewhere: Le Drian, Lê Duẩn.
	western       = wordSet("FR BE NL CH LU MC IT PT ES BR")
	twoSurnames   = wordSet("ES MX AR CL PE CO VE EC BO PY UY CR PA GT HN SV NI DO CU PR BR PT AO MZ PH GQ CV AF BD CD")
	transliterate = wordSet(`RU UA BY BG RS MK ME KZ KG TJ TM UZ MN AM GE AZ SU GR CY IL PS EG LY TN DZ MA MR SD SO DJ SA YE OM AE QA BH KW IQ SY LB JO
		IR AF PK IN BD LK NP MV MM TH KH LA ET ER MY ID TD NE ML SN`)
)

// traditionOf is that of people who serve either of two states, one of which may be unknown.
func traditionOf(a, b string) tradition {
	any := func(set map[string]bool) bool { return set[a] || set[b] }
	t := tradition{
		familyFirst: any(familyFirst), givenFirst: any(givenFirst), twoSurnames: any(twoSurnames), forebears: any(forebears),
		eitherOrder: any(eitherOrder) || any(transliterate), transliterated: any(transliterate),
	}
	switch {
	case any(hanStates):
		t.same = hanName
	case any(koreanStates):
		t.same = koreanName
	case any(southSlavs):
		t.same = southSlavicName
	case a == "BY" || b == "BY":
		t.same = belarusianName
	}
	return t
}

// surnames are the words, of a name of so many, that may stand for the whole of it.
func (t tradition) surnames(words int) []int {
	last := words - 1
	switch {
	case t.familyFirst || t.givenFirst && last > 0:
		return []int{0, last}
	case t.twoSurnames && last > 2: // Pedro Sánchez Pérez-Castejón
		return []int{last - 2, last - 1, last}
	case t.twoSurnames && last > 1:
		return []int{last - 1, last}
	}
	return []int{last}
}

// wadeGiles writes pinyin and the older system of Wade and Giles as one: Zedong and Tse-tung,
// Xiaoping and Hsiao-p'ing.
var wadeGiles = strings.NewReplacer("zh", "ch", "ch", "ch", "q", "ch", "j", "ch", "x", "hs", "tz", "ts", "z", "ts", "c", "ts", "b", "p", "d", "t", "g", "k",
	"ong", "ung", "ian", "ien", "yan", "yen", "ying", "ing", "ng", "ng")

func hanName(n fullName) string { return wadeGiles.Replace(n.inOne()) }

// filed is a surname as the people of a state are filed under it, whatever the system of transliteration.
func filed(surname, state string) string {
	switch {
	case hanStates[state]:
		return wadeGiles.Replace(surname)
	case koreanStates[state]:
		return koreanSurname(surname)
	case southSlavs[state]:
		return southSlavic.Replace(surname)
	case state == "BY":
		return belarusian.Replace(surname)
	}
	return surname
}

// southSlavic writes as one the letter đ, which loses its stroke in some news and is dj in others.
var southSlavic = strings.NewReplacer("dj", "d")

func southSlavicName(n fullName) string { return southSlavic.Replace(n.inOne()) }

// belarusian writes names that came by way of Belarusian as those that came by way of Russian.
var belarusian = strings.NewReplacer("tsi", "ti", "dzi", "di", "dze", "de", "ousk", "ovsk", "ausk", "ovsk")

// belarusianName is a name with given names by their origin.
func belarusianName(n fullName) string {
	var b strings.Builder
	for _, w := range n.words {
		if w.given.origin != "" {
			b.WriteString(w.given.origin)
		} else {
			b.WriteString(spelling(belarusian.Replace(w.text)))
		}
	}
	return b.String()
}

func koreanSurname(surname string) string {
	if s := koreanSurnames[surname]; s != "" {
		return s
	}
	return surname
}

// koreanSurnames are spellings of a surname that no rule makes one.
var koreanSurnames = map[string]string{"yi": "lee", "li": "lee", "ri": "lee", "rhee": "lee", "i": "lee", "pak": "park", "bak": "park", "noh": "roh", "no": "roh",
	"yim": "lim", "im": "lim", "rim": "lim", "ryu": "yu", "yoo": "yu", "ahn": "an", "gim": "kim", "choe": "choi",
	"jeong": "jung", "jong": "jung", "chung": "jung", "chong": "jung"}

// hangul writes the official and the older system of Korean as one.
var hangul = strings.NewReplacer("eo", "o", "eui", "i", "eu", "o", "ui", "i", "oo", "o", "ou", "o", "ch", "j", "ee", "i", "ae", "e", "k", "g", "p", "b", "t", "d", "u", "o")

func koreanName(n fullName) string {
	var b strings.Builder
	for i, w := range n.words {
		text := w.text
		if i == 0 {
			text = koreanSurname(text)
		}
		b.WriteString(text)
	}
	return hangul.Replace(b.String())
}
