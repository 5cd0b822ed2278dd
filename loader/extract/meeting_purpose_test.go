package extract

import "testing"

// TestPurposeOfJourneys reads with whom something is to be dealt with on a journey, where no word of meeting tells.
func TestPurposeOfJourneys(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to discuss cod prices with President Juan Soto of Peru.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund will visit Lima to discuss many things, among them the trade in cod, with Peruvian President Juan Soto and other officials.",
			"VISIT PLANNED - Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to discuss her row with President Juan Soto of Peru.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to review what was agreed with Chilean President Eva Salo.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
		{"Norwegian Prime Minister Kari Lund will go to Lima to brief Peruvian President Juan Soto.", "VISIT PLANNED - Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to sound out Peruvian President Juan Soto.", "VISIT HELD 2025-04-07 Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to press her case with Peruvian President Juan Soto.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to deliver a letter to Peruvian President Juan Soto.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund flew to Lima on Monday to urge Peruvian President Juan Soto's rivals to give up.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
	})
}

// TestWhoSigns reads who signed the pact of which it was told right before that two states signed it.
func TestWhoSigns(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway and Peru signed a pact on Monday. The pact was signed by Norwegian trade minister Kari Lund and the National Bank's chief executive Juan Soto.",
			"CEREMONY HELD 2025-04-07 -: Norway, Peru, Kari Lund, Juan Soto"},
	})
}

// TestSpeakersByPronoun reads who told the meeting of a body something, as "he" says.
func TestSpeakersByPronoun(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Trade Minister Anders Holm said debts would grow. He told an urgent meeting of the United Nations that the gap was wide.",
			"CONFERENCE HELD - -: United Nations, Anders Holm"},
		{"Norwegian Trade Minister Anders Holm said debts would grow. He told a meeting of oil executives that the gap was wide.", ""},
		{"European Community farm ministers met in Luxembourg on Monday. German minister Anders Holm dismissed the plans.",
			"CONFERENCE HELD 2025-04-07 Luxembourg: European Community, Anders Holm"},
	})
}

// TestPostsOfOwners reads who is called by a post behind the name of the state: he who holds that post, and no other.
func TestPostsOfOwners(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund took office on Sunday. Norway's new prime minister met Peruvian President Juan Soto in Lima.",
			"SUMMIT HELD - Lima: Kari Lund, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund took office on Sunday. Norway's finance minister met Peruvian President Juan Soto in Lima.",
			"TALKS HELD - Lima: Norway, Juan Soto/HOST"},
		{"Norwegian Prime Minister Kari Lund took office on Sunday. The Norwegian finance minister met Peruvian President Juan Soto in Lima.",
			"TALKS HELD - Lima: Norway, Juan Soto/HOST"},
	})
}

// TestNamedAfterMany reads who is met besides people without a name.
func TestNamedAfterMany(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund met farmers, fishermen and Lima mayor Juan Soto on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Juan Soto"},
		{"Norwegian Prime Minister Kari Lund held talks with victims' families and Peruvian President Juan Soto on Monday.",
			"SUMMIT HELD 2025-04-07 -: Kari Lund, Juan Soto"},
		{"American Commerce Secretary Eva Salo met several Republicans and House Rules Committee Chairman Anders Holm on Monday.",
			"TALKS HELD 2025-04-07 -: Eva Salo, Anders Holm"},
	})
}

// TestOnWhoseWord reads whose talks with one other party are told on the word of whoever takes part himself.
func TestOnWhoseWord(t *testing.T) {
	checkRows(t, [][2]string{
		{"Talks with Peru ended on Monday, Norwegian Finance Minister Kari Lund said.", "TALKS HELD 2025-04-07 -: Peru, Norway"},
		{"A meeting with Peru's president took place on Monday, the Norwegian Foreign Ministry said.", "TALKS HELD 2025-04-07 -: Peru, Norway"},
		{"Talks between Chile and Peru ended on Monday, Norwegian Finance Minister Kari Lund said.", "TALKS HELD 2025-04-07 -: Chile, Peru"},
		{"Talks with Peru ended on Monday, Peruvian Finance Minister Juan Soto said.", "TALKS HELD 2025-04-07 -: Peru"},
	})
}

// TestBishopsConference takes the conference of bishops for the body that it is.
func TestBishopsConference(t *testing.T) {
	checkRows(t, [][2]string{
		{"Bishop Karel Novak, spokesman of the Czech bishops' conference, was received by Norwegian Prime Minister Kari Lund on Monday.",
			"TALKS HELD 2025-04-07 -: Karel Novak, Kari Lund/HOST"},
		{"Norwegian Prime Minister Kari Lund met dockers' leader Anders Holm on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Anders Holm"},
	})
}
