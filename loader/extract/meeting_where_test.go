package extract

import (
	"cmp"
	"strings"
	"testing"
)

// checkPlaces takes rows of a text and where the first meeting of it is.
func checkPlaces(t *testing.T, rows [][2]string) {
	t.Helper()
	for _, c := range rows {
		got, want := told(c[0]), cmp.Or(c[1], "-")
		if len(got) == 0 || !strings.HasPrefix(strings.SplitN(got[0], " ", 4)[3], want+":") {
			t.Errorf("%s\n got %q, want a meeting in %s first", c[0], got, want)
		}
	}
}

// TestMeetingPlace says where Berg and Lund met in the ways that news has for it, and
// names places that are not where.
func TestMeetingPlace(t *testing.T) {
	const met = "Norwegian President Anna Berg met Swedish Prime Minister Karl Lund "
	checkPlaces(t, [][2]string{
		{"Swedish Prime Minister Karl Lund, who was born in Riga, met Norwegian President Anna Berg.", ""},
		{"Swedish Prime Minister Karl Lund, whose troops are fighting in Mali, met Norwegian President Anna Berg.", ""},
		{"Norwegian President Anna Berg discussed with Swedish Prime Minister Karl Lund a dam to be built in Mali.", ""},
		{"Norwegian President Anna Berg will meet Swedish Prime Minister Karl Lund. It will be held in Riga on April 20.", "Riga"},
		{"Norwegian President Anna Berg and Swedish Prime Minister Karl Lund discussed the war in Mali.", ""},
		{"Norwegian President Anna Berg and Swedish Prime Minister Karl Lund discussed the port at Riga.", ""},
		{"Norwegian President Anna Berg and Swedish Prime Minister Karl Lund discussed herring in Riga.", "Riga"},
		{"PARIS, April 11 - Negotiations between Norway and Sweden have been under way for three years.", ""},
		{"Swedish Prime Minister Karl Lund flew to Riga. Shortly after his arrival he met Norwegian President Anna Berg there.", "Riga"},
		{met + "near Lyon on Monday.", "Lyon"},
		{met + "in nearby Lyon on Monday.", "Lyon"},
		{met + "at his office in central Lyon on Monday.", "Lyon"},
		{met + "in the Black Sea resort of Sochi on Monday.", "Sochi"},
		{met + "at a castle outside the city of Lyon on Monday.", "Lyon"},
		{met + "in the Swiss capital, Bern, on Monday.", "Bern"},
		{"Norwegian President Anna Berg left Lyon on Monday after talks with Swedish Prime Minister Karl Lund.", "Lyon"},
		{"Norwegian President Anna Berg departed from Lyon on Monday following talks with Swedish Prime Minister Karl Lund.", "Lyon"},
		{"Swedish Prime Minister Karl Lund welcomed Norwegian President Anna Berg to Malmo on Monday.", "Malmo"},
		{"Norwegian President Anna Berg took a flight to Lyon to meet Swedish Prime Minister Karl Lund.", "Lyon"},
		{"Norwegian President Anna Berg will meet Swedish Prime Minister Karl Lund in Lyon and not in Paris as planned.", "Lyon"},
		{"Norwegian President Anna Berg returned from Lyon after talks with Swedish Prime Minister Karl Lund.", "Lyon"},
		{"Norwegian President Anna Berg met Swedish Prime Minister Karl Lund, who was in Lyon for a conference.", "Lyon"},
		{"Norwegian President Anna Berg met Swedish Prime Minister Karl Lund after arriving in Lyon.", "Lyon"},
		{met + "on the outskirts of Lyon.", "Lyon"},
		{"On a visit to the French capital, Norwegian President Anna Berg met Swedish Prime Minister Karl Lund.", "Paris"},
		{"Norwegian President Anna Berg will meet Swedish Prime Minister Karl Lund on the northern side of the old port of Malmo.", "Malmo"},
		{met + "over the arrest of a journalist in Mali.", ""},
		{met + "amid fighting in Mali.", ""},
		{met + "about the hostages held in Mali.", ""},
		{met + "after elections in Mali.", ""},
		{"Norway brought Sweden to the negotiating table by the help of judges in Lyon.", ""},
		{"Norwegian President Anna Berg met the head of the UN mission in Mali, Karl Lund.", ""},
		{"Norwegian President Anna Berg told Swedish Prime Minister Karl Lund, a hero in Black Sea ports, that fish were scarce.", ""},
		{met + "and later flew to Lyon.", ""},
		{"Norwegian President Anna Berg met Karl Lund, who lives in Lyon, on Thursday.", ""},
		{"Norwegian President Anna Berg met Karl Lund, who was born in Lyon.", ""},
		{"Norwegian President Anna Berg met Karl Lund, head of a bank in Lyon, on Thursday.", ""},
		{met + "after a bomb went off in Lyon.", ""},
		{"Norwegian President Anna Berg met Swedish Prime Minister Karl Lund, his office in Lyon said.", ""},
		{"Norwegian President Anna Berg met Swedish Prime Minister Karl Lund to prepare a summit in Lyon.", ""},
		{"Norwegian President Anna Berg told Swedish Prime Minister Karl Lund at a meeting that the troops in Lyon would leave.", ""},
		{"Swedish Prime Minister Karl Lund met Norwegian President Anna Berg in a Lyon hotel.", "Lyon"},
		{met + "and saw no change in the Lyon accord.", ""},
		{met + "in France's capital on Thursday.", "Paris"},
		{met + "before leaving for Paris.", ""},
		{met + "before travelling to a base in Paris.", ""},
		{"Norwegian President Anna Berg left Lyon on Monday before talks with Swedish Prime Minister Karl Lund.", ""},
		{"Norwegian President Anna Berg said in Paris that she had met Swedish Prime Minister Karl Lund.", ""},
		{"Norwegian President Anna Berg told reporters in Paris on Monday that she had met Swedish Prime Minister Karl Lund.", ""},
		{"Norwegian President Anna Berg met Karl Lund, the mayor of the city of Lyon, on Monday.", ""},
	})
}

// TestPlaceOfTheSecond gives the place of a second meeting, which stands behind the day of the first, to the second alone.
func TestPlaceOfTheSecond(t *testing.T) {
	checkTold(t, "The OPEC conference in May and the NATO summit in Lisbon in June will be watched.",
		"CONFERENCE PLANNED 2025-05 -: OPEC", "SUMMIT PLANNED 2025-06 Lisbon: NATO")
}

// TestSettlements puts talks in a settlement that nobody has heard of.
func TestSettlements(t *testing.T) {
	checkTold(t, "KYIV, April 8 - Danish Foreign Minister Ida Holm met rebel leader Aslan Berezin on Monday. The talks took place in the settlement of Novi Ataly.",
		"NEGOTIATION HELD 2025-04-07 Novi Ataly: Ida Holm, Aslan Berezin")
}

// TestWhereTheSpeakersAre leaves out where those are who say that others met.
func TestWhereTheSpeakersAre(t *testing.T) {
	const met = "Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Soto"
	checkEach(t, []telling{
		{"officials", met + " on Tuesday, officials in Quito said.", "TALKS HELD 2025-04-08 -: Kari Lund, Luis Soto"},
		{"a diplomat", met + " at a base near Lokichar on Tuesday, a diplomat in Quito told reporters.", "TALKS HELD 2025-04-08 Lokichar: Kari Lund, Luis Soto"},
		{"not they", met + " on Tuesday in Quito, officials said.", "TALKS HELD 2025-04-08 Quito: Kari Lund, Luis Soto"},
	})
}

// TestPlaceUpFront reads where those meet whose names or titles follow a place that a clause begins with.
func TestPlaceUpFront(t *testing.T) {
	checkRows(t, [][2]string{
		{"In Lima President Ana Ruiz met Norwegian Prime Minister Kari Lund on Monday.", "SUMMIT HELD 2025-04-07 Lima: Ana Ruiz/HOST, Kari Lund"},
		{"In Quito J. Robert Dahl, Norwegian ambassador to Chile, met Peruvian Foreign Minister Ana Ruiz on Monday.", "TALKS HELD 2025-04-07 Quito: J. Robert Dahl, Ana Ruiz"},
		{"Meanwhile in Quito Norwegian Foreign Minister Kari Lund and Peruvian Foreign Minister Ana Ruiz met on Monday.", "TALKS HELD 2025-04-07 Quito: Kari Lund, Ana Ruiz"},
	})
}
