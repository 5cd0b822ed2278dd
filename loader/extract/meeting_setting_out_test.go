package extract

import "testing"

// TestWhoLeavesFor takes who leaves for a land, and not the land, for whoever does there what follows, and that for what is yet to come.
func TestWhoLeavesFor(t *testing.T) {
	const lund = "Norwegian Prime Minister Kari Lund "
	checkRows(t, [][2]string{
		{lund + "will leave on Sunday for Chile to attend a climate summit in Arica, an aide said.", "SUMMIT PLANNED 2025-04-13 Arica: Kari Lund"},
		{lund + "returns on Friday, and will depart that day for Chile to attend a meeting of mayors in Arica.", "TALKS PLANNED 2025-04-11 Arica: Kari Lund"},
		{lund + "heads for Chile to meet President Luis Soto.", "SUMMIT PLANNED - Chile: Kari Lund, Luis Soto/HOST"},
		{lund + "heads to Lima on Sunday to meet Peruvian President Luis Soto.", "SUMMIT PLANNED 2025-04-13 Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "is heading for Lima to meet Peruvian President Luis Soto.", "SUMMIT PLANNED - Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "left for Lima to meet Peruvian President Luis Soto.", "SUMMIT PLANNED - Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "left for Lima on Monday to meet Peruvian President Luis Soto.", "SUMMIT HELD 2025-04-07 Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "told of plans for Chile to meet Peruvian President Luis Soto in Quito on Monday.", "TALKS PLANNED 2025-04-14 Quito: Chile, Luis Soto"},
	})
}

// TestWhoIsSent reads the journey of those whom a state sends, whatever they are called and whatever for.
func TestWhoIsSent(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway is sending a five-man team to Lima to try to end the boycott.", "VISIT PLANNED - Lima: Norway, Peru/HOST"},
		{"Norway is sending senior officials to Lima on Monday to work out a pact on cod.", "VISIT PLANNED 2025-04-14 Lima: Norway, Peru/HOST"},
		{"Norway has dispatched two envoys to Peru in an effort to calm the quarrel.", "VISIT HELD - Peru: Norway, Peru/HOST"},
		{"Norway sent a delegation to Lima to negotiate the return of the divers.", "VISIT HELD - Lima: Norway, Peru/HOST"},
		{"Norway sent Foreign Minister Kari Lund to Lima to discuss cod prices with Peruvian President Luis Soto.", "VISIT HELD - Lima: Kari Lund, Luis Soto/HOST"},
		{"Norway is sending soldiers to Peru to train recruits.", ""},
	})
}

// TestGoingOnADay takes the day on which somebody is going somewhere for one to come.
func TestGoingOnADay(t *testing.T) {
	const lund = "Norwegian Prime Minister Kari Lund "
	checkRows(t, [][2]string{
		{lund + "is flying to Lima on Monday.", "VISIT PLANNED 2025-04-14 Lima: Kari Lund, Peru/HOST"},
		{lund + "is leaving for Lima on Monday for talks with Peruvian President Luis Soto.", "SUMMIT PLANNED 2025-04-14 Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "was flying to Lima on Monday.", "VISIT ONGOING 2025-04-07/.. Lima: Kari Lund, Peru/HOST"},
	})
}

// TestWhoVisitsThen takes whom a sentence tells to do something when he visits a city for the one who visits it.
func TestWhoVisitsThen(t *testing.T) {
	const visit = "VISIT PLANNED 2025-04-29 Lima: "
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund will press the point when she visits Lima on April 29.", visit + "Kari Lund, Peru/HOST"},
		{"Norwegian Trade Minister Nils Dahl said Swedish Prime Minister Anders Berg would press the point when he visits Lima on April 29.", visit + "Anders Berg, Peru/HOST"},
		{"Norwegian Trade Minister Nils Dahl spoke of the chances of Swedish Prime Minister Anders Berg winning support when he visits Lima on April 29.", visit + "Anders Berg, Peru/HOST"},
		{"Norwegian Trade Minister Nils Dahl wants Swedish Prime Minister Anders Berg to agree to a pact when he visits Lima on April 29.", visit + "Anders Berg, Peru/HOST"},
		{"Norwegian Trade Minister Nils Dahl will press Swedish Prime Minister Eva Berg when he visits Lima on April 29.", visit + "Nils Dahl, Peru/HOST"},
		{"Swedish Prime Minister Eva Berg earlier met Chilean President Luis Soto. Berg, who will sign the pact when she visits Lima during her current tour, was glad.",
			"SUMMIT HELD - -: Eva Berg, Luis Soto\nVISIT ONGOING - Lima: Eva Berg, Peru/HOST"},
	})
}

// TestWhereFrom reads where he is from whom somebody hears, and who that is.
func TestWhereFrom(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian spokesman Nils Dahl said Swedish minister Anders Berg had rung from Peru, where he is attending a summit of the Commonwealth.",
			"SUMMIT ONGOING - Peru: Commonwealth, Anders Berg"},
		{"Norwegian spokesman Nils Dahl said Swedish minister Anders Berg was back from Lima, where he met Peruvian President Luis Soto.",
			"TALKS HELD - Lima: Anders Berg, Luis Soto/HOST"},
	})
}
