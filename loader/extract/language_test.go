package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// TestOtherLanguages wants of each text the names that are sure, a notice and no facts.
func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct{ name, declared, in, want string }{
		{"German: nouns have capitals too", "", "Bundeskanzlerin Angela Adler empfing am Dienstag den Präsidenten Emmanuel Colin in Berlin. Die Gespräche über die Lage in Syrien und in der Ukraine dauerten bis in die Nacht, sagte Adler. Auch die NATO schwieg.",
			"PERSON Angela Adler; PERSON Emmanuel Colin; CITY Berlin; STATE Ukraine; INTERGOVERNMENTAL NATO"},
		{"German, one sentence", "", "Der Außenminister traf sich am Montag mit seinem Amtskollegen in Oslo, um über die Lage in der Region zu sprechen.", "CITY Oslo"},
		{"French", "", "Le président Emmanuel Colin a rencontré mardi à Paris la chancelière Angela Adler pour discuter de la situation au Liban.",
			"PERSON Emmanuel Colin; CITY Paris; PERSON Angela Adler; STATE Lebanon"},
		{"Indonesian: a small word between two names", "", "Presiden Joko Wibowo bertemu dengan Kanselir Angela Adler di Jakarta pada hari Selasa untuk membahas situasi di Myanmar.",
			"PERSON Joko Wibowo; PERSON Angela Adler; STATE Myanmar"},
		{"Romanian", "", "Președintele Klaus Ionescu s-a întâlnit marți la București cu cancelarul Angela Adler pentru a discuta despre situația din Republica Moldova.",
			"PERSON Klaus Ionescu; PERSON Angela Adler; STATE Moldova"},
		{"Russian", "", "Президент встретился во вторник в Осло с министром, чтобы обсудить положение на Украине.", "CITY Осло; STATE Ukraine"},
		{"Chinese", "", "总统星期二在奥斯陆会见总理,讨论该地区的局势。", ""},
		{"Arabic", "", "التقى الرئيس يوم الثلاثاء في أوسلو رئيس الوزراء لمناقشة الوضع في المنطقة", ""},
		{"declared", "nb", "Angela Lund left Oslo.", "PERSON Angela Lund; CITY Oslo"},
	} {
		x := Extract(graph.Article{Text: c.in, Language: c.declared})
		var got []string
		for _, e := range x.Entities {
			kind := e.Subkind
			if e.Kind == graph.KindPerson {
				kind = string(e.Kind)
			}
			got = append(got, kind+" "+e.Name)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, s, c.want)
		}
		if len(x.Notices) != 1 || len(x.Positions)+len(x.Meetings)+len(x.Statements)+len(x.Relations) > 0 {
			t.Errorf("%s: notices %q, facts %+v", c.name, x.Notices, x)
		}
	}
}

// TestAwkwardEnglish wants no English text taken for another language.
func TestAwkwardEnglish(t *testing.T) {
	for name, text := range map[string]string{
		"headline":                   "Lund, Holm hold talks in Oslo",
		"headline, no little words":  "Norway names Lund ambassador",
		"all capitals":               "NORWAY AND DENMARK SIGN ACCORD ON FISHERIES AFTER TALKS IN OSLO\nKARI LUND CALLED THE TEXT A START.",
		"lower-case wire":            "norway and denmark signed an accord on fisheries after three days of talks in oslo, envoys said on monday",
		"foreign names":              "Recep Tayyip Yılmazoğlu, Nguyễn Thị Hương, Þórdís Kolbrún Jónsdóttir and Jarosław Gąsiewski met Presidente Luiz Inácio da Cunha at the Palácio do Planalto.",
		"table of results":           "Results of matches on Monday:\nLund beat Holm 6-4 6-3\nKrag beat Berg 7-5 6-1\nDahl beat Moe 6-0 6-2\nVik beat Lie 6-1 6-4\nstandings after round three: won drawn lost goals points",
		"one word":                   "Oslo",
		"nothing but numbers":        strings.Repeat("12.5 ", 100),
		"English after Spanish":      "Las conversaciones continúan en Oslo con la presencia de los dos ministros.\n" + strings.Repeat("The talks went on in Oslo, and the two ministers said that they would meet again. ", 3),
		"English from the middle on": strings.Repeat("Las conversaciones continúan en la ciudad con la presencia de los ministros. ", 40) + strings.Repeat("The talks went on, and the ministers said that they would meet again. ", 60),
		"a quotation":                "“Wir werden uns wieder treffen, sobald die Lage es erlaubt”, the minister said after the talks, and left.",
	} {
		if got := foreignLanguage(text); got != "" {
			t.Errorf("%s passes for %s", name, got)
		}
	}
}

// TestCapitalsInOtherLanguages wants a text in capitals read as one without.
func TestCapitalsInOtherLanguages(t *testing.T) {
	const german = "DER MINISTER TRAF SICH AM MONTAG MIT SEINEM KOLLEGEN, UM MIT IHM NOCH EINMAL LANGE ZU SPRECHEN."
	if got := foreignLanguage(german); got != "German" {
		t.Errorf("got %q", got)
	}
}
