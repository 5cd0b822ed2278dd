package extract

import (
	"sort"
	"strings"
	"testing"

	"parley/graph"
)

// mentioned lists the entities of a text: "PERSON Anna Berg", "STATE Russia", "CITY Oslo".
func mentioned(text string) string {
	return mentionedIn(Extract(graph.Article{Text: text, Language: "en"}))
}

func mentionedIn(x graph.Extraction) string {
	var out []string
	for _, e := range x.Entities {
		if len(e.Mentions) == 0 {
			continue
		}
		kind := e.Subkind
		if kind == "" {
			kind = string(e.Kind)
		}
		out = append(out, kind+" "+e.Name)
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

func TestEntities(t *testing.T) {
	checkBy(t, mentioned, []telling{
		{"title before name", "Norwegian Foreign Minister Kari Lund spoke.", "PERSON Kari Lund; STATE Norway"},
		{"a body of those of one calling", "The Doctors' Association of Peru met. The Maritime Workers' Union of Chad met.",
			"NGO Doctors' Association of Peru; NGO Maritime Workers' Union of Chad"},
		{"letters by themselves", "The Northern Fishing Board met. Later the NFB said so.", "OTHER Northern Fishing Board"},
		{"letters of two", "The Northern Fishing Board met the National Farming Bureau. Later the NFB said so.",
			"AGENCY National Farming Bureau; OTHER NFB; OTHER Northern Fishing Board"},
		{"a sultan by name", "They met Sultan bin Sulayman Al Mazrui and Tan Sri Lim Keng Hock.", "PERSON Lim Keng Hock; PERSON Sultan bin Sulayman Al Mazrui"},
		{"a general by name", "The firm is headed by a retired general, Erez Halfin. Madame Zhang Hanmei left.", "PERSON Erez Halfin; PERSON Zhang Hanmei"},
		{"of what people", "The new envoy, the Norwegian Inger Solheim, met the Finn Matti Vanhala and Dutchman Joost van Meulen.",
			"PERSON Inger Solheim; PERSON Joost van Meulen; PERSON Matti Vanhala"},
		{"clergy and nobles", "Archbishop of Bergen, Most Rev. Anton Dahl, met Prince Sisowath Monirak and Commodore Ayo Fashola.",
			"CITY Bergen; PERSON Anton Dahl; PERSON Ayo Fashola; PERSON Sisowath Monirak"},
		{"a body's other name in brackets", "Officials of the Union of Chilean Industries (Salmora) met on Monday. The Salmora meeting was long.", "NGO Union of Chilean Industries"},
		{"a given name that is spelt as a preposition", "The minister, Baek Tae In, met Karl Ost. In Oslo they spoke.", "CITY Oslo; PERSON Baek Tae In; PERSON Karl Ost"},
		{"letters of somebody", "Kari Lund Letters just out, he wrote. He has seen the Ost Emails, said Karl Ost. Kari Lund left.", "PERSON Kari Lund; PERSON Karl Ost"},
		{"honorific", "They listened to Mr. Veltrop for an hour.", "PERSON Veltrop"},
		{"known as", "Omar Hassan, better known as Himti, met Ana Ruiz, alias La Jefa. Himti left.", "PERSON Ana Ruiz; PERSON Omar Hassan"},
		{"known for", "Omar Hassan, known to Luis Vera, left.", "PERSON Luis Vera; PERSON Omar Hassan"},
		{"a firm by its last word", "Executives of Royal Dutch Velling left. Luis Soto, then Velling's director of gas, stayed.", "COMPANY Royal Dutch Velling; PERSON Luis Soto"},
		{"an agency in a dateline", "HARARE (NURIN) - They left. A source told NURIN so.", "CITY Harare; MEDIA NURIN"},
		{"a name that is two", "They met the Holy See's envoy for the good relations between the Holy See and Slovenia.", "STATE Slovenia; STATE Vatican"},
		{"a creed", "The pontiff met a group of Lutheran pilgrims.", ""},
		{"a body by its land", "The Association of Millers in Lebanon said so.", "NGO Association of Millers in Lebanon"},
		{"where a body sits", "They met the Association of Millers in Lebanon on Monday.", "COUNTRY Lebanon; NGO Association of Millers"},
		{"a building", "Kari Lund and Karl Ost talked for hours at the Ravenna Center.", "PERSON Kari Lund; PERSON Karl Ost; SITE Ravenna Center"},
		{"who works in it", "Kari Lund met Karl Ost, a researcher at the Ravenna Center.", "NGO Ravenna Center; PERSON Kari Lund; PERSON Karl Ost"},
		{"a headline of two surnames", "Lund, Xu shake hands, speak briefly at SADC\n\nKari Lund met Xu Jinhai.", "INTERGOVERNMENTAL SADC; PERSON Kari Lund; PERSON Xu Jinhai"},
		{"the number of a king at the end", "They met King Karl I. The king was ill.", "PERSON Karl I"},
		{"a chamber beside a seat of government", "The House waited for the Senate. Then the White House and the House agreed.", "OTHER White House; PARLIAMENT House; PARLIAMENT Senate"},
		{"a day before a name", "They met Luis Soto in Nice. On Friday Soto is to speak there.", "CITY Nice; PERSON Luis Soto"},
		{"short form", "Kari Lund arrived. Lund left.", "PERSON Kari Lund"},
		{"family name first", "Park Ji-hoon arrived. Then Park left.", "PERSON Park Ji-hoon"},
		{"particles", "They met Prime Minister Omar bin Said al-Farsi.", "PERSON Omar bin Said al-Farsi"},
		{"particles of Central Africa", "They met Prime Minister Kasa wa Ilunga.", "PERSON Kasa wa Ilunga"},
		{"nickname", `They met President Robert "Bob" Tallow.`, `PERSON Robert "Bob" Tallow`},
		{"a person with a city's name", "Paris Holm said so. Holm left.", "PERSON Paris Holm"},
		{"a bank of a state", "They wrote to the Chilean Central Bank.", "AGENCY Chilean Central Bank"},
		{"state by verb", "Then Moscow wants a new deal.", "STATE Russia"},
		{"a state by the short name that the article has", "Then Zaire wants a new deal. Zairean envoys left Bosnia.", "COUNTRY Bosnia; STATE Zaire"},
		{"a state by two names", "Then Burma wants a new deal. Burma is also called Myanmar.", "STATE Myanmar"},
		{"a numbered group without capitals", "They looked to the group of seven ministers and a group of seven farmers.", "INTERGOVERNMENTAL Group of Seven"},
		{"two capitals", "For once Washington and Moscow have agreed.", "STATE Russia; STATE United States"},
		{"capital by owner", "They met Ankara's newly appointed ambassador to Oslo.", "STATE Norway; STATE Türkiye"},
		{"capital as a city", "They met in Moscow and flew to Ankara.", "CITY Ankara; CITY Moscow"},
		{"talks with a capital", "The talks with Tehran failed.", "STATE Iran"},
		{"country as a place", "The war in Yemen goes on.", "COUNTRY Yemen"},
		{"country after a city", "They met in Izmir, Türkiye, on Monday.", "CITY Izmir; COUNTRY Türkiye"},
		{"country as an actor", "Later Yemen rejected the plan.", "STATE Yemen"},
		{"demonym of an actor", "The Yemeni delegation left.", "STATE Yemen"},
		{"demonyms of two actors", "Yemeni and Omani delegations left.", "STATE Oman; STATE Yemen"},
		{"demonym of no actor", "He likes French wine.", ""},
		{"ministry", "A Danish Foreign Ministry official left.", "MINISTRY Danish Foreign Ministry"},
		{"ministry of", "He joined the Ministry of Foreign Affairs and left.", "MINISTRY Ministry of Foreign Affairs"},
		{"ministry in lower case", "The Danish foreign ministry agreed.", "MINISTRY Danish foreign ministry"},
		{"department", "A US State Department aide left.", "MINISTRY US State Department"},
		{"consulate", "They stood before the Danish Consulate General in Izmir.", "EMBASSY Danish Consulate General in Izmir"},
		{"embassy", "They stood before the Embassy of Denmark in Oslo.", "EMBASSY Embassy of Denmark in Oslo"},
		{"university", "He taught at the University of Bergen.", "OTHER University of Bergen"},
		{"company", "He ran Tollund Inc. for years.", "COMPANY Tollund Inc."},
		{"known body", "He spoke to NATO and the U.N. Security Council.", "INTERGOVERNMENTAL NATO; INTERGOVERNMENTAL U.N. Security Council"},
		{"news agency", "A source told TASS that he left.", "MEDIA TASS"},
		{"acronym", "The Grain Storage Authority (GSA) met. GSA said no.", "AGENCY Grain Storage Authority"},
		{"the agency of a dateline", "UNITED NATIONS (AP) - Nobody came.", "INTERGOVERNMENTAL United Nations; MEDIA AP"},
		{"portfolio is no name", "He met Deputy Assistant Secretary of State for European and Eurasian Affairs Ada Poole.", "PERSON Ada Poole"},
		{"party of no state named", "The Labour Party voted.", "PARTY Labour Party"},
		{"article of a name", "The Netherlands agreed. The Hague said so.", "STATE Netherlands"},
		{"place in a body's name", "They won the New Jersey Lottery.", "OTHER New Jersey Lottery"},
		{"brackets of sources", "He left on Monday. (AFP, Reuters)", ""},
		{"kind by the noun before", "The opposition alliance Nouvo Lekol agreed.", "PARTY Nouvo Lekol"},
		{"beginning of a sentence", "Critics left. Yesterday nobody came.", ""},
		{"months and days", "On Monday in April it rained.", ""},
		{"dateline", "IZMIR, May 3 (TASS) - Kari Lund left.", "CITY İzmir; MEDIA TASS; PERSON Kari Lund"},
		{"headline in capitals", "LUND LEAVES MOSCOW AGAIN\nKari Lund went home. Lund had come from Oslo.", "CITY Moscow; CITY Oslo; PERSON Kari Lund"},
	})
}

// TestLeadersOfTheDay takes a lone surname for that of a leader where the article is of his time.
func TestLeadersOfTheDay(t *testing.T) {
	for _, c := range []struct{ published, in, want string }{
		{"1987-06-19", "Traders waited. The Reagan administration is planning to buy grain, they said.", "PERSON Reagan"},
		{"2025-04-10", "Traders waited. The Reagan administration is planning to buy grain, they said.", ""},
	} {
		if got := mentionedIn(Extract(graph.Article{Text: c.in, Published: c.published, Language: "en"})); got != c.want {
			t.Errorf("%s, %s\n got %s\nwant %s", c.published, c.in, got, c.want)
		}
	}
}

func TestGazetteerIDs(t *testing.T) {
	x := Extract(graph.Article{Text: "Türkiye agreed. They met in Izmir, Türkiye, and spoke of NATO.", Language: "en"})
	got := map[string]bool{}
	for _, e := range x.Entities {
		got[string(e.Kind)+" "+e.Gazetteer] = true
	}
	for _, want := range []string{"INSTITUTION country/TR", "LOCATION country/TR", "LOCATION geonames/311046", "INSTITUTION org/nato"} {
		if !got[want] {
			t.Errorf("no %s in %v", want, got)
		}
	}
}

func TestAliases(t *testing.T) {
	x := Extract(graph.Article{Text: "Mr. Kari Lund left. Lund went to the Danish Foreign Ministry. The Foreign Ministry was closed.", Language: "en"})
	want := map[string]string{"Kari Lund": "Lund", "Danish Foreign Ministry": "Foreign Ministry"}
	for _, e := range x.Entities {
		if w, ok := want[e.Name]; ok && strings.Join(e.Aliases, ",") != w {
			t.Errorf("%s: aliases %q, want %q", e.Name, e.Aliases, w)
		}
		delete(want, e.Name)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}
