package main

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"parley/graph/gazetteer"
)

// newcomer invents the names of one text: a slot keeps its name.
type newcomer struct {
	*rand.Rand
	names map[string]string
}

// of is one of the words, which bars part; lists of them may have line ends after bars.
func (n newcomer) of(words string) string {
	f := strings.Split(words, "|")
	return strings.TrimPrefix(f[n.IntN(len(f))], "\n")
}

// chance is true so many times in a hundred.
func (n newcomer) chance(percent int) bool { return n.IntN(100) < percent }

// named is the name in a slot.
func (n newcomer) named(kind byte, number string) string {
	key := string(kind) + number
	if name, ok := n.names[key]; ok {
		return name
	}
	full, short := n.make(kind)
	big, small := string(upper(kind))+number, strings.ToLower(string(kind))+number
	switch kind {
	case 'M', 'D', 'm':
		n.names[key] = full
	case 'N', 'A':
		n.names["N"+number], n.names["A"+number] = full, short
	default:
		n.names[big], n.names[small] = full, short
	}
	return n.names[key]
}

// make invents a name and its short form.
func (n newcomer) make(kind byte) (full, short string) {
	switch upper(kind) {
	case 'P':
		return n.person()
	case 'C':
		return n.company()
	case 'M':
		return n.medium(), ""
	case 'm':
		return n.of("January|February|March|April|May|June|July|August|September|October|November|December"), ""
	case 'L':
		return n.place(), ""
	case 'K':
		return n.of(cities), ""
	case 'N', 'A':
		all := gazetteer.Countries()
		for {
			if c := all[n.IntN(len(all))]; c.Adjective != "" && c.Independent {
				return c.Name, c.Adjective
			}
		}
	case 'T':
		return n.party()
	case 'G':
		return n.fighters(), ""
	case 'S':
		return n.club()
	case 'O':
		return n.body()
	case 'R':
		return n.of("upper |lower |northern |") + n.place() + n.of("| River| Province| Valley| region| district"), ""
	case 'E':
		return n.stem() + n.of(" Cup| Open| Prize| Summit| Festival|'s Daughter| Nights"), ""
	}
	return n.of("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"), ""
}

// cities are such as the gazetteer knows.
const cities = `London|Paris|Moscow|Beijing|Tokyo|Brussels|Geneva|Vienna|New York|Washington|Ankara|Cairo|Tehran|Seoul|Delhi|Jakarta|Nairobi|Lagos|Pretoria|Brasilia|
Mexico City|Buenos Aires|Ottawa|Canberra|Madrid|Rome|Berlin|Frankfurt|Warsaw|Prague|Budapest|Belgrade|Athens|Sofia|Bucharest|Kiev|Minsk|Tbilisi|Yerevan|Baku|
Riyadh|Doha|Dubai|Baghdad|Damascus|Beirut|Amman|Jerusalem|Kabul|Islamabad|Karachi|Dhaka|Colombo|Bangkok|Hanoi|Manila|Singapore|Hong Kong|Shanghai|Chicago|
Los Angeles|Boston|Houston|Toronto|Sydney|Stockholm|Oslo|Copenhagen|Helsinki|Dublin|Lisbon|Zurich|Milan|Munich|Hamburg|Rabat|Algiers|Tunis|Tripoli|Khartoum`

// What syllables are made of.
const onsets = "b|br|ch|d|dr|f|g|gr|h|j|k|kh|kr|l|m|n|p|pr|r|s|sh|st|t|tr|v|w|y|z|zh|th|sk|sl|vl"
const vowels = "a|e|i|o|u|a|e|o|ai|ia|io|ei|au|ou|ee"
const codas = "|n|r|l|s|m|k|t|nd|rt|sh|v|x|ng"

// stem is a capitalised word of two or three syllables that nobody has seen.
func (n newcomer) stem() string {
	s := ""
	for range 2 + n.IntN(2) {
		s += n.of(onsets) + n.of(vowels)
	}
	return capitalised(s + n.of(codas))
}

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}

// acronym is two to five capitals.
func (n newcomer) acronym() string {
	s := ""
	for range 2 + n.IntN(4) {
		s += string("ABCDEFGHIKLMNOPRSTUVWZ"[n.IntN(22)])
	}
	return s
}

// surname is one in the manner of some language, or a word that is also something else.
func (n newcomer) surname() string {
	s := n.stem()
	switch n.IntN(12) {
	case 0:
		return s + n.of("ov|ev|enko|sky|ski|ic|ovic|in|ova|aya")
	case 1:
		return n.of("al-|el-|Al |bin ") + s
	case 2:
		return s + n.of("ian|yan|shvili|dze|oglu|zade|yev")
	case 3:
		return s + n.of("sen|sson|berg|mann|stein|er|ler|ner|dottir")
	case 4:
		return n.of("van |van der |von |de |de la |da |dos |du |Mc|O'|St. ") + s
	case 5:
		return s + n.of("ez|es|inho|etti|ini|elli|ano|ato|illo|eiro")
	case 6:
		return s + "-" + n.stem()
	case 7, 8:
		return n.of("Smith|Brown|Miller|Walker|Young|King|Baker|Cook|Price|Hill|Wood|Stone|Bell|Fox|Wells|Ford|Grant|Cross|Marsh|West|Lane|Park|Rice|Rose|Reed|Banks|Church|Field|Day|May")
	}
	return s
}

// person is somebody's full name, and surname.
func (n newcomer) person() (full, short string) {
	given := n.of(givens)
	if n.chance(50) {
		given = n.stem()
	}
	if n.chance(12) {
		given += " " + string("ABCDEFGHJKLMPRSTW"[n.IntN(17)]) + "."
	}
	if n.chance(8) {
		given += " " + n.of(givens)
	}
	short = n.surname()
	if n.chance(6) { // the family's name first
		a, b := n.of("Kim|Li|Wang|Chen|Nguyen|Park|Xu|Zhao|Tran|Lim|Ho|Ma|Yu"), capitalised(n.of(onsets)+n.of(vowels)+n.of(codas))
		return a + " " + b + n.of("| "+capitalised(n.of(onsets)+n.of(vowels)+"n")), a
	}
	return given + " " + short, strings.TrimPrefix(short, "bin ")
}

// givens are given names of many languages.
const givens = `John|Mary|Peter|Anna|David|Laura|James|Sarah|Michael|Susan|Robert|Karen|Paul|Julia|Mark|Emma|Ahmed|Fatima|Mohammed|Layla|Omar|Hassan|Ali|Yusuf|Ivan|Olga|
Sergei|Natalia|Dmitri|Elena|Vladimir|Irina|Hans|Ursula|Klaus|Petra|Jean|Marie|Pierre|Claire|Carlos|Maria|Juan|Carmen|Luis|Rosa|Giovanni|Lucia|Marco|Paolo|Kenji|
Yuki|Hiroshi|Rajesh|Priya|Arun|Sunita|Kwame|Ama|Chidi|Ngozi|Thabo|Zanele|Mehmet|Ayse|Reza|Shirin|Levan|Nino|Aram|Anahit|Andrzej|Ewa|Jan|Zsofia|Istvan|Lars|Ingrid`

// company is a firm, and what news calls it the second time.
func (n newcomer) company() (full, short string) {
	short = n.stem()
	switch n.IntN(10) {
	case 0:
		return n.acronym(), n.acronym() // short forms need not look like the whole
	case 1:
		a := n.surname()
		return a + " & " + n.of(n.surname()+"|Co|Sons|Partners"), a
	case 2:
		short = n.stem() + n.of("Soft|Tel|Bank|Net|Air|Gas|Tech|Chem|Pharm|Com|com|net|bank|tel|corp|gas|air|mart")
	case 3:
		short = n.stem() + " " + n.of("Air|Oil|Bank|Motor|Steel|Foods|Energy|Electric|Media|Telecom|Insurance|Capital|Pictures|Airlines|Group|Holdings")
		return short + n.of("| plc| Corp.| Inc.| AG| Ltd| Co."), short
	case 4:
		short = n.surname()
	case 5:
		short = n.of(cities) + " " + n.of("Motors|Bank|Steel|Airways|Electric|Securities|Exchange|Breweries")
		return short, short
	}
	if n.chance(55) {
		return short, short
	}
	return short + " " + n.of("Inc.|Corp.|Ltd|AG|SA|plc|Group|Holdings|Industries|Co.|NV|SpA|GmbH|Bank|International|Systems|Technologies|Laboratories"), short
}

// medium is a newspaper, broadcaster or agency.
func (n newcomer) medium() string {
	switch n.IntN(8) {
	case 0:
		return n.acronym()
	case 1:
		return n.of(cities) + " " + n.of("Times|Post|Herald|Tribune|Morning News|Gazette|Chronicle|Journal|Star|Mail")
	case 2:
		return n.of("Der|Die|Le|La|Il|El|De|O|Al|To|A") + " " + n.stem()
	case 3:
		return n.stem() + n.of("er Zeitung| Allgemeine| Shimbun| Daily| Weekly| TV| Radio| Online| News Agency|sky Vestnik")
	case 4:
		return n.of("Sunday|Daily|Weekly|Evening") + " " + n.of("Mirror|Record|Standard|Echo|Sketch|Examiner|Courier|"+n.stem())
	}
	return n.stem()
}

// place is a town nobody has heard of.
func (n newcomer) place() string {
	switch n.IntN(7) {
	case 0:
		return n.of("San|Santa|New|Port|Fort|Saint|St.|El|Ain|Tel|Bad|North|Lake") + " " + n.stem()
	case 1:
		return n.stem() + n.of("grad|ville|burg|stadt|abad|pur|ton|ham|ovo|ovka|sk|dorf|field|ia|istan|land")
	case 2:
		return n.stem() + "-" + n.stem()
	}
	return n.stem()
}

// party is a political party, and its acronym or the same.
func (n newcomer) party() (full, short string) {
	short = n.acronym()
	switch n.IntN(6) {
	case 0:
		full = "the " + n.of("National|New|Democratic|United|People's|Free|Social|Popular|Patriotic") + " " + n.of("Front|Union|Movement|Alliance|League|Bloc|Coalition")
	case 1:
		full = n.stem()
		short = full
	case 2:
		full = n.of("Forward|Our|One|Together for|United|Just|Strong") + " " + n.stem()
		short = full
	default:
		full = "the " + n.of("Social Democratic|Liberal|Conservative|Labour|Green|Christian Democratic|National Democratic|Socialist|Communist|Reform|Workers'|Peasants'|People's|Freedom|Justice and Progress|Republican") + " Party"
	}
	return full, short
}

// fighters is an armed group.
func (n newcomer) fighters() string {
	switch n.IntN(4) {
	case 0:
		return "the " + n.stem() + n.of(" Liberation Army| Brigade| Brigades| Resistance Army| Front| Council")
	case 1:
		return n.of("Al-|Jaish-e-|Lashkar-e-|Ansar al-|Harakat ") + n.stem()
	case 2:
		return n.acronym()
	}
	return n.stem()
}

// club is a sports club, and its short form: most often a town's name.
func (n newcomer) club() (full, short string) {
	short = n.of("|" + n.place() + "|" + n.place())
	if short == "" {
		short = n.of(cities)
	}
	full = short
	switch n.IntN(4) {
	case 0:
		full = short + n.of(" United| City| Rovers| Wanderers| FC| Athletic| Rangers")
	case 1:
		full = n.of("FC|AC|Dynamo|Sporting|Real|Racing|SV|Spartak|CSKA") + " " + short
	case 2:
		full = short + n.of(" Bears| Hawks| Kings| Giants| Stars| Sharks")
	}
	return full, short
}

// body is a public body, and its acronym.
func (n newcomer) body() (full, short string) {
	what := n.of("Energy|Trade|Water|Health|Security|Human Rights|Development|Aviation|Nuclear|Refugee|Maritime|Election|Labour|Housing|Fisheries|Statistics")
	short = n.acronym()
	switch n.IntN(6) {
	case 0:
		return n.of("Ministry|Department|Bureau|Institute|Office|Committee|Council") + n.of(" of | for ") + what, short
	case 1:
		return n.of("National|Federal|Central|International|European|African|Asian|World|State") + " " + what + " " + n.of("Agency|Authority|Commission|Council|Organization|Board|Institute|Fund"), short
	case 2:
		return n.stem() + " " + n.of("University|Institute|Foundation|Commission|Council|Centre|Court"), short
	case 3:
		return short, short
	}
	return what + " " + n.of("Ministry|Department|Commission|Agency|Committee|Court|Authority"), short
}
