package identity

import (
	"slices"
	"strings"
)

var (
	// titles stand before a name and are no part of it.
	titles = wordSet(`mr mrs ms miss mx dr prof professor sir dame hon honorable honourable rt right excellency his her gen general lt lieutenant col colonel
		maj capt captain sgt sergeant cmdr commander adm admiral brig brigadier field president vice prime foreign defense defence interior finance
		minister secretary senator sen rep representative congressman congresswoman governor gov ambassador envoy chancellor premier mayor
		former ex acting deputy chief speaker chairman chairwoman ayatollah mullah mawlana imam archbishop bishop cardinal rabbi reverend rev
		monsignor comrade herr frau monsieur mme madame senor senora signor signora elect hrh hm`)
	// styles do so too, but where one name alone follows they are a part of it: Pope Francis.
	styles = wordSet("king queen prince princess emperor empress pope sultan emir sheikh sheik shaikh sheikha shaykh lord lady baron baroness count countess duke duchess")
	// suffixes tell bearers of one name in a family apart.
	suffixes = map[string]string{"jr": "Jr", "junior": "Jr", "jnr": "Jr", "sr": "Sr", "snr": "Sr", "senior": "Sr", "ii": "II", "iii": "III", "iv": "IV", "v": "V", "vi": "VI"}
	// honours follow a name and are no part of it.
	honours = wordSet("phd md mp mbe obe cbe kbe esq kc qc mep")
	// particles may be left out of a name, or be written in one with what follows.
	particles = wordSet("al el as ash an ar at ad az ul ud ur bin ibn bn ben bint ould de da do dos das del della di du des von van vom zu zur der den ten ter la le y e af av")
	// givenParticles begin names of people as well.
	givenParticles = wordSet("ben van do le la di du as an den")
	servants       = wordSet("abd bd abdel abdul abdal abdol abdu abdur abder abdus abdil")
)

// bareName is a folded name without the titles before it and the honours after it. Sheikh is a name in Bangladesh.
func bareName(folded, state string) string {
	words := strings.Fields(folded)
	for len(words) > 1 && (titles[words[0]] || styles[words[0]] && len(words) > 2 && suffixes[words[2]] == "" && state != "BD") {
		words = words[1:]
	}
	for len(words) > 2 && honours[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// fullName is a person's name, taken apart.
type fullName struct {
	words  []nameWord // given names and surnames in the order given, without particles
	suffix string     // Jr, Sr, II
	script string     // what it was transliterated from, empty for Latin letters
	whole  string     // all words in one, as they are compared
}

// nameWord is a word of a name.
type nameWord struct {
	text     string
	spelled  string
	skeleton string // consonants of spelled
	given    given  // what is known of it as a given name
}

func newNameWord(text string) nameWord {
	if len(text) > 7 && givenNames()[text].origin == "" {
		for _, p := range []string{"abdel", "abdal", "abdol"} {
			if rest, ok := strings.CutPrefix(text, p); ok {
				text = "abdul" + rest
			}
		}
	}
	spelled := spelling(text)
	return nameWord{text, spelled, consonants(spelled), givenNames()[text]}
}

// initial reports whether the word is a letter that stands for a name.
func (w nameWord) initial() bool { return len(w.text) == 1 }

// abjad reports whether it is of a script that does not write vowels.
func (n fullName) abjad() bool { return n.script == scriptArabic || n.script == scriptAbjad }

// readName takes the bare name of somebody who serves a state apart; script is what it was transliterated from, empty for
// Latin letters.
func readName(bare, state, script string) fullName {
	n := fullName{script: script}
	words := strings.Fields(bare)
	if last := len(words) - 1; last > 0 && suffixes[words[last]] != "" {
		n.suffix, words = suffixes[words[last]], words[:last]
	}
	for i := 0; i < len(words); i++ {
		w, rest := words[i], words[i+1:]
		switch {
		case n.abjad() && i > 0 && (w == "llh" || w == "allh"): // Nasrallah, Abdullah
			n.words[len(n.words)-1] = newNameWord(words[i-1] + "llh")
		case len(rest) > 0 && servants[w]:
			if particles[rest[0]] && len(rest) > 1 {
				i++
			}
			i++
			n.words = append(n.words, newNameWord("abdul"+words[i]))
		case i > 0 && w == "the" && len(rest) > 1: // Vincent "the Chin" Gigante
			i++
		case len(rest) > 0 && particles[w] && !(i == 0 && givenParticles[w] && !western[state]):
		case len(rest) > 0 && !n.abjad() && initialsTogether(w):
			for j := range len(w) {
				n.words = append(n.words, newNameWord(w[j:j+1]))
			}
		default:
			n.words = append(n.words, newNameWord(w))
		}
	}
	n.join()
	return n
}

// inOne are the words in one, as they stand.
func (n fullName) inOne() string {
	var b strings.Builder
	for _, w := range n.words {
		b.WriteString(w.text)
	}
	return b.String()
}

// join writes the words in one.
func (n *fullName) join() { n.whole = spelling(n.inOne()) }

// initialsTogether reports whether a word is two or three initials written in one, as in "JK Rowling".
func initialsTogether(w string) bool {
	if len(w) < 2 || len(w) > 3 {
		return false
	}
	return !strings.ContainsAny(w, "aeiouy") || slices.Contains([]string{"aj", "oj", "ja", "je", "ej", "ac", "ta", "ga", "wa"}, w)
}

// turned is the name with its first word last: "Orbán Viktor", "Kim Jong Un".
func (n fullName) turned() fullName {
	n.words = append(slices.Clone(n.words[1:]), n.words[0])
	n.join()
	return n
}
