package extract

import (
	"testing"

	"parley/graph"
)

// The articles of these tests are made up, in the manner of short diplomatic news.

func TestTitleScopes(t *testing.T) {
	checkBy(t, held, []telling{
		{"part of the world", "Norwegian Joint Secretary for East Asia Kari Lund spoke.", "Kari Lund: Joint Secretary for East Asia / - / Norway CURRENT"},
		{"list", "Norwegian Deputy Minister for Political, Economic and Consular Affairs Kari Lund spoke.", "Kari Lund: Deputy Minister for Political, Economic and Consular Affairs / - / Norway CURRENT"},
		{"two scopes", "Iraq's Deputy Minister of Foreign Affairs for Bilateral Relations Karl Ost spoke.", "Karl Ost: Deputy Minister of Foreign Affairs for Bilateral Relations / - / Iraq CURRENT"},
		{"country", "US Special Envoy for Sudan Karl Ost spoke.", "Karl Ost: Special Envoy for Sudan / - / United States CURRENT"},
		{"two places", "EU Special Representative for the Oslo-Copenhagen Dialogue Karl Ost spoke.", "Karl Ost: Special Representative for the Oslo-Copenhagen Dialogue / EU / - CURRENT"},
		{"of a secretary-general", "UN Special Representative of the Secretary-General for Libya Kari Lund spoke.", "Kari Lund: Special Representative of the Secretary-General for Libya / UN / - CURRENT"},
		{"bureau is no scope", "Karl Ost, director-general of the Asian and Oceanian Affairs Bureau, left.", "Karl Ost: director-general / Asian and Oceanian Affairs Bureau / - CURRENT"},
		{"region of a state is no scope", "Ann Roe, a spokeswoman for the New Norland Lottery, left.", "Ann Roe: spokeswoman / New Norland Lottery / - CURRENT"},
		{"ministry of two fields", "Norwegian Secretary General of the Ministry for Europe and Foreign Affairs Mira Fell spoke.", "Mira Fell: Secretary General / Ministry for Europe and Foreign Affairs / Norway CURRENT"},
		{"minister delegate", "Norwegian Minister Delegate for Development Kari Lund spoke.", "Kari Lund: Minister Delegate for Development / - / Norway CURRENT"},
		{"chief cabinet secretary", "Japanese Chief Cabinet Secretary Kari Lund spoke.", "Kari Lund: Chief Cabinet Secretary / - / Japan CURRENT"},
		{"body in a scope", "Philippine Undersecretary for Bilateral Relations and ASEAN Affairs Ma. Theresa Santos spoke.", "Ma. Theresa Santos: Undersecretary for Bilateral Relations and ASEAN Affairs / - / Philippines CURRENT"},
		{"heir", "Danish Crown Prince Karl Ost spoke.", "Karl Ost: Crown Prince / - / Denmark CURRENT"},
		{"chargé d'affaires", "The Danish chargé d'affaires, Karl Ost, left.", "Karl Ost: chargé d'affaires / - / Denmark CURRENT"},
		{"office of a president", "Karl Ost, the head of the Office of the President of Ukraine, left.", "Karl Ost: head / Office of the President of Ukraine / Ukraine CURRENT"},
		{"former begins the sentence", "Former Armenian President Karl Ost left.", "Karl Ost: President / - / Armenia FORMER"},
		{"would become", "Karl Ost would become Norway's ambassador to Ukraine.", "Karl Ost: ambassador to Ukraine / - / Norway DESIGNATE"},
		{"apposition before is", "The envoy, Karl Ost, is the Danish foreign minister.", "Karl Ost: envoy / - / Denmark CURRENT; Karl Ost: foreign minister / - / Denmark CURRENT"},
		{"list of states and of people", "The special representatives of Norway and Denmark, Karl Ost and Ida Holm, met.", "Karl Ost: special representative / - / Norway CURRENT; Ida Holm: special representative / - / Denmark CURRENT"},
		{"consul", "The Danish Consulate General in Izmir reopened. Consul General Karl Ost spoke.", "Karl Ost: Consul General / Danish Consulate General in Izmir / Denmark CURRENT"},
	})
}

// TestBareOffices reads offices whose state only the rest of an article tells.
func TestBareOffices(t *testing.T) {
	checkBy(t, held, []telling{
		{"former holder of the same office", "China and Norway met in Beijing, and China spoke. Norwegian Prime Minister Kari Lund met Chinese President Bo Wen. Ties froze under former Prime Minister Karl Ost.",
			"Kari Lund: Prime Minister / - / Norway CURRENT; Bo Wen: President / - / China CURRENT; Karl Ost: Prime Minister / - / Norway FORMER"},
		{"a kingdom has no president", "South Korean Foreign Minister Kim Ji-hoon met Japanese Foreign Minister Ken Abe in Japan. President-elect Lee Min-su was informed.",
			"Kim Ji-hoon: Foreign Minister / - / South Korea CURRENT; Ken Abe: Foreign Minister / - / Japan CURRENT; Lee Min-su: President / - / South Korea DESIGNATE"},
		{"owner of the name elsewhere", "Norway's Lund wrote to Denmark, and Denmark replied. Prime Minister Kari Lund thanked Denmark.", "Kari Lund: Prime Minister / - / Norway CURRENT"},
		{"dateline", "OSLO - Prime Minister Kari Lund spoke of Denmark, Denmark and Denmark.", "Kari Lund: Prime Minister / - / Norway CURRENT"},
		{"delegation", "The Norwegian side was led by Deputy Foreign Minister Kari Lund. Denmark, Denmark's king and the Danish media agreed.", "Kari Lund: Deputy Foreign Minister / - / Norway CURRENT"},
		{"shorter title later", "Norwegian Deputy Foreign Minister Kari Lund spoke in Denmark. Deputy Minister Lund left Denmark.", "Kari Lund: Deputy Foreign Minister / - / Norway CURRENT"},
		{"counterpart behind the name", "Norwegian Prime Minister Kari Lund met Karl Ost, his Danish counterpart.", "Kari Lund: Prime Minister / - / Norway CURRENT; Karl Ost: Prime Minister / - / Denmark CURRENT"},
		{"its ambassador", "Norway recalled its ambassador, Kari Lund.", "Kari Lund: ambassador / - / Norway CURRENT"},
		{"visitor", "QUITO, March 23 - Labour Minister Luis Rojas left to hear visiting German President Karl Ost. Mining Minister Jaime Vera stayed.",
			"Luis Rojas: Labour Minister / - / Ecuador CURRENT; Karl Ost: President / - / Germany CURRENT; Jaime Vera: Mining Minister / - / Ecuador CURRENT"},
		{"ceremony in a capital", "Norway's new ambassador, Kari Lund, presented her credentials to President Surya Adi at a ceremony in the palace in Jakarta on Tuesday.",
			"Kari Lund: ambassador / - / Norway CURRENT; Surya Adi: President / - / Indonesia CURRENT"},
		{"previous administration", "The previous administration of Norway did nothing.", ""},
	})
}

func TestNamesOfTheWorld(t *testing.T) {
	checkBy(t, mentioned, []telling{
		{"middle name alone", "President Jose Inacio Zula da Costa spoke. Then Zula left.", "PERSON Jose Inacio Zula da Costa"},
		{"surname of several words", "President Jose Inacio Zula da Costa spoke. Then Da Costa left.", "PERSON Jose Inacio Zula da Costa"},
		{"first of two surnames", "President Clara Veinbaum Pardo spoke. Then Veinbaum left.", "PERSON Clara Veinbaum Pardo"},
		{"without the second surname", "President Pedro Saltes Perez-Casti spoke. Then Pedro Saltes left.", "PERSON Pedro Saltes Perez-Casti"},
		{"a weekday's short form in a name", "Vietnamese spokeswoman Dinh Thu Lan spoke.", "PERSON Dinh Thu Lan; STATE Vietnam"},
		{"a month as a surname", "Theresa May spoke.", "PERSON Theresa May"},
		{"an adjective as a given name", "They met spokesman Christian Wagner.", "PERSON Christian Wagner"},
		{"a village as a given name", "Then Takeo Kimura, a former minister, left.", "PERSON Takeo Kimura"},
		{"two of one family name", "Hun Sarat left. Then Hun Vibol, his son, spoke.", "PERSON Hun Sarat; PERSON Hun Vibol"},
		{"medium that was told", "Kari Lund told Gazetka that she would go.", "MEDIA Gazetka; PERSON Kari Lund"},
		{"agency by its name", "The Ruritanian News Agency wrote so.", "MEDIA Ruritanian News Agency"},
		{"what only stands before a noun", "They met at the Margana crossing.", ""},
		{"a language", "She said so in Spanish on her site.", ""},
		{"capital that is thanked", "They thanked Moscow.", "STATE Russia"},
		{"capital whose efforts", "They welcomed the efforts of Riyadh.", "STATE Saudi Arabia"},
		{"dateline after an envoy's capital", "Norway names ambassador to Kyiv\nOSLO - Foreign Minister Kari Lund said so.", "CITY Oslo; COUNTRY Norway; PERSON Kari Lund; STATE Norway; STATE Ukraine"},
		{"month and day", "They met on March 3 and on May 5.", ""},
	})
}

// TestCountriesOfPeople reads the state that a person serves or comes from.
func TestCountriesOfPeople(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Russian Foreign Ministry spokeswoman Kari Lund spoke.", "RU"},
		{"Kari Lund, head of the Department of Asian Affairs of the Chinese Foreign Ministry, spoke.", "CN"},
		{"They met Kari Lund of Sweden.", "SE"},
		{"Turkmenistan was represented by Kari Lund.", "TM"},
		{"Germany agreed. Foreign Office spokeswoman Kari Lund said so.", "DE"},
	} {
		if got := countryOf(t, c.in, "Kari Lund"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
	}
}

// countryOf is the country of a person of a text.
func countryOf(t *testing.T, text, person string) string {
	t.Helper()
	for _, e := range Extract(graph.Article{Text: text, Language: "en"}).Entities {
		if e.Name == person {
			return string(e.Country)
		}
	}
	t.Errorf("%s: no %s", text, person)
	return ""
}

// A title with a long scope ends where its holder's name begins, whatever that is.
func TestScopeBeforeUnknownNames(t *testing.T) {
	for _, name := range []string{"Sonata Kolter", "Oyelaran Mbeki", "Wenlan Zhuo", "Thyra Quist", "Ilham Tokay", "Rain Padar"} {
		for _, scope := range []string{"European and Eurasian Affairs", "Near Eastern Affairs", "Political-Military Affairs", "Oceans and International Environmental Affairs"} {
			in := "The US side was led by Deputy Assistant Secretary of State for " + scope + " " + name + "."
			want := name + ": Deputy Assistant Secretary of State for " + scope + " / - / United States CURRENT"
			if got := held(in); got != want {
				t.Errorf("%s\ngot  %s\nwant %s", in, got, want)
			}
		}
	}
}
