package extract

import "testing"

// TestMeetingHere tells of meetings at the place that the article was sent from, and of
// others that only it tells of.
func TestMeetingHere(t *testing.T) {
	checkPlaces(t, [][2]string{
		{"OSLO, April 11 - Swedish Prime Minister Karl Lund told reporters here after meeting Norwegian President Anna Berg that he was glad.", "Oslo"},
		{"OSLO, April 11 - Swedish Prime Minister Karl Lund arrived here on Thursday for talks with Norwegian officials.", "Oslo"},
		{"OSLO, April 11 - Swedish Prime Minister Karl Lund, who is here on an official visit, met President Anna Berg on Thursday.", "Oslo"},
		{"BERGEN, Norway, April 11 - Sweden and Finland are meeting in this port city to settle a row.", "Bergen"},
		{"BERGEN, Norway, April 11 - Talks between Sweden and Finland were being held at this western harbour town, officials said.", "Bergen"},
		{"OSLO, April 11 - Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Oslo"},
		{"OSLO, April 11 - Sweden will buy more fish, Swedish Prime Minister Karl Lund said after a meeting with Norwegian President Anna Berg.", "Oslo"},
		{"BERGEN, Norway, April 11 - Sweden and Finland opened talks on Friday.", "Bergen"},
		{"OSLO, April 11 - Fish is dear. So is bread. Norwegian President Anna Berg met Swedish Prime Minister Karl Lund.", "Oslo"},
		{"OSLO, April 11 - Norwegian President Anna Berg met Swedish Prime Minister Karl Lund in Stockholm on Friday.", "Stockholm"},
		{"OSLO, April 11 - Swedish Prime Minister Karl Lund began a visit to Norway on Thursday.", "Oslo"},
		{"STOCKHOLM, April 11 - Swedish Prime Minister Karl Lund began a visit to Norway on Thursday.", "Norway"},
		{"Berg greets Lund\nOSLO 2025-04-11\nNorwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Oslo"},
		{"BRUSSELS, April 11 - Fish is dear. So is bread. NATO defence ministers met on Friday to discuss the war.", "Brussels"},
		{"BRUSSELS, April 11 - Fish is dear. So is bread. Norway and Sweden met on Friday to discuss the war.", ""},
		{"BERGEN, Norway, April 11 - Fish is dear. So is bread. EU ministers are attending a conference with Norwegian President Anna Berg.", "Bergen"},
		{"OSLO, April 11 - Fish is dear. So is bread. Norwegian President Anna Berg met Norwegian Foreign Minister Ola Dahl on Friday.", "Oslo"},
		{"OSLO, April 11 - Fish is dear. So is bread. Norwegian President Anna Berg met Norwegian Foreign Minister Ola Dahl.", ""},
		{"Oslo, April 11 (TASS). Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Oslo"},
		{"Oslo (dpa) - Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Oslo"},
		{"Oslo, Norway – Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Oslo"},
		{"11 April 2025, Oslo - Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Oslo"},
		{"BERGEN, Norway, April 11 - Fisheries ministers of Norway and Sweden opened a three-day meeting to discuss herring.", "Bergen"},
		{"BERGEN, Norway, April 11 - Herring is dear, Anna Berg said. Berg, a former minister, is attending the yearly meeting of the Nordic Council.", "Bergen"},
		{"PEKING, April 11 - Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday. He likes Peking.", "Peking"},
		{"Oslo was quiet. Norwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", ""},
		{"Berg, Lund meet in Stockholm\nNorwegian President Anna Berg met Swedish Prime Minister Karl Lund on Friday.", "Stockholm"},
		{"BERLIN — Norwegian President Anna Berg met the German chancellor, Max Kurz, on Friday and flew on to Paris.", "Berlin"},
		{"OSLO, April 11 - Norway will meet Sweden in May.", ""},
		{"OSLO, April 11 - Norway has been negotiating with Sweden on fishing since January.", ""},
		{"OSLO, April 11 - Fish is dear. So is bread. Finland and Sweden held talks on Friday.", ""},
		{"OSLO, April 11 - Fish is dear. So is bread. Norway and Sweden held talks last month.", ""},
		{"OSLO, April 11 - Fish is dear. So is bread. In a recent meeting Norway and Sweden agreed on a quota.", ""},
		{"OSLO, April 11 - Norwegian President Anna Berg had met Swedish Prime Minister Karl Lund.", ""},
		{"OSLO, April 11 - Norwegian President Anna Berg returned from a meeting with Swedish Prime Minister Karl Lund.", ""},
		{"OSLO, April 11 - Norwegian President Anna Berg spoke by telephone with Swedish Prime Minister Karl Lund on Friday.", ""},
		{"BERGEN, Norway, April 11 - Fish is dear. So is bread. Norwegian President Anna Berg met Swedish Prime Minister Karl Lund.", ""},
		{"OSLO, April 11 - Fish is dear. So is bread. \"They are here,\" said a guard. Finland and Sweden held talks on Friday.", ""},
	})
}
