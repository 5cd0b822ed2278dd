package extract

import "testing"

// TestDayOfSpeech dates a meeting that is told as when or where somebody spoke: by the day of the
// speech, or that of the news.
func TestDayOfSpeech(t *testing.T) {
	checkDates(t, []telling{
		{"after the verb of speaking", "Emerging from talks with Norwegian President Anna Berg, Swedish President Carl Lund said on Tuesday that fish were scarce.", "2025-04-08"},
		{"after what is told first", "After meeting Norwegian President Anna Berg in Oslo, Swedish President Carl Lund said on Monday that fish were scarce.", "2025-04-07"},
		{"between commas", "Swedish President Carl Lund announced on Wednesday, after a two-hour meeting with Norwegian President Anna Berg, that the border would stay open.", "2025-04-09"},
		{"of one on a visit", "Norwegian President Anna Berg, on a visit to Sweden, said on Thursday she would not give up the islands.", "2025-04-10"},
		{"said the sentence before", "Swedish President Carl Lund said on Tuesday that fish were scarce. He spoke after meeting Norwegian President Anna Berg in Oslo.", "2025-04-08"},
		{"done in the sentence before", "Norwegian President Anna Berg on Monday promised help to Sweden. \"We will do what we can,\" she told reporters after talks with Swedish President Carl Lund.", "2025-04-07"},
		{"said by others", "Norway will lend Sweden money for a bridge, ministers said on Thursday. Norwegian Finance Minister Anna Berg made the announcement after a meeting with her Swedish counterpart Carl Lund in Oslo.", "2025-04-10"},
		{"said at a dinner", "Swedish President Carl Lund praised Norway on Sunday for its help. Lund was speaking at a dinner given by Norwegian President Anna Berg in Oslo.", "2025-04-06"},
		{"with a day of its own", "Swedish President Carl Lund said on Monday that taxes would rise. In 2019 he met Norwegian President Anna Berg.", "2019"},
		{"with none, of another time", "Swedish President Carl Lund said on Monday that taxes would rise. He is to visit Norway.", "-"},
		{"told of as what was spoken of", "Swedish President Carl Lund said on Tuesday that during talks with Norwegian President Anna Berg the border had been discussed.", "-"},
		{"in the story of somebody else", "Three soldiers died in an ambush on Saturday. Swedish President Carl Lund expressed his sorrow after talks with Norwegian President Anna Berg.", "-"},
	})
}

// TestDaysApart dates a meeting by how long before or after something else it was.
func TestDaysApart(t *testing.T) {
	checkDates(t, []telling{
		{"a day after it", "The shooting began on Tuesday, a day after Norwegian President Anna Berg met Swedish President Carl Lund.", "2025-04-07"},
		{"two days after it, first", "Two days after talks with Norwegian President Anna Berg, Swedish President Carl Lund resigned on Tuesday.", "2025-04-06"},
		{"hours after it", "Bishop Nils Holm was killed on March 3, hours after he met Norwegian President Anna Berg.", "2025-03-03"},
		{"hours before it", "The announcement came on Thursday, hours before Norwegian President Anna Berg was to meet Swedish President Carl Lund.", "2025-04-10"},
		{"days before it, as the news of today", "The move comes three days before Norwegian President Anna Berg is to meet Swedish President Carl Lund.", "2025-04-14"},
		{"of the quake that it came after", "A week after the quake of April 2, Swedish President Carl Lund met Norwegian President Anna Berg.", "-"},
	})
}

// TestDayOfItsCourse dates a meeting by the verb of which it is the subject, however far that stands, and by
// what the next sentence says of it.
func TestDayOfItsCourse(t *testing.T) {
	checkDates(t, []telling{
		{"far from its noun", "Talks between Norway and Sweden on a new agreement about the sharing of herring quotas in the northern waters will begin on Monday.", "2025-04-14"},
		{"behind whom it is with", "The meeting of Norwegian Foreign Minister Anna Berg with the heads of the four largest fishing companies of the country will take place on Tuesday.", "2025-04-15"},
		{"behind a relative clause with a day", "The next round of talks between the Norwegian government and the rebels of the Free North Movement, who have held the port since March, is due to open in Oslo on April 20.", "2025-04-20"},
		{"not of what was done to something", "Norwegian Foreign Minister Anna Berg met Swedish President Carl Lund to explain an accord reached in December.", "-"},
		{"not of an agreement that it follows", "Norway and Sweden held talks on the future of a bridge destroyed by a storm in January.", "-"},
		{"meant by it", "Norwegian President Anna Berg will meet Swedish President Carl Lund in Oslo. It will take place on April 20.", "2025-04-20"},
		{"meant by they", "Norway and Sweden are to hold talks on fish. They are due to begin on Monday.", "2025-04-14"},
		{"of a call", "Norwegian President Anna Berg spoke by telephone with Swedish President Carl Lund. The call took place on Sunday.", "2025-04-06"},
		{"not of the vote", "Norwegian President Anna Berg met Swedish President Carl Lund in Oslo. The election will take place on Sunday.", "-"},
		{"not of the rain", "Norwegian President Anna Berg met Swedish President Carl Lund in Oslo. It was announced on Sunday that it would rain.", "-"},
		{"its first day in a relative clause", "Ministers of Norway and Sweden are discussing fish at a conference in Oslo. The conference, which opened on Monday, ends on Friday.", "2025-04-07/2025-04-11"},
		{"by when a visitor would have come and gone", "Norwegian President Anna Berg has cancelled a trip to Sweden. Berg was to leave on April 20 and return on April 23.", "2025-04-20/2025-04-23"},
		{"by when a visitor came and goes", "Swedish President Carl Lund is in Norway to discuss fish. Lund flew in late on Tuesday and leaves on Saturday.", "2025-04-08/2025-04-12"},
	})
}

// TestLastsUntil adds the last day of talks that the sentence after them tells.
func TestLastsUntil(t *testing.T) {
	const opened = "Talks between Chile and Peru opened in Quito on Thursday. "
	checkTold(t, opened+"They are expected to last until Sunday.", "TALKS ONGOING 2025-04-10/2025-04-13 Quito: Chile, Peru")
	checkTold(t, opened+"They will run for three days.", "TALKS ONGOING 2025-04-10/2025-04-12 Quito: Chile, Peru")
	checkTold(t, opened+"They end on Sunday.", "TALKS ONGOING 2025-04-10/2025-04-13 Quito: Chile, Peru")
	checkTold(t, opened+"They go on to speak of cod.", "TALKS ONGOING 2025-04-10/.. Quito: Chile, Peru")
}

// TestInTheDay dates a meeting by the day on which somebody tells of it, where it is told to be on that day.
func TestInTheDay(t *testing.T) {
	checkTold(t, "Danish minister Ida Holm met Norwegian minister Nils Dahl earlier in the day, an aide said on Thursday.", "TALKS HELD 2025-04-10 -: Ida Holm, Nils Dahl")
	checkTold(t, "Danish minister Ida Holm will meet Norwegian minister Nils Dahl later in the day, an aide said on Friday.", "TALKS PLANNED 2025-04-11 -: Ida Holm, Nils Dahl")
	checkTold(t, "Danish minister Ida Holm met Norwegian minister Nils Dahl, an aide said on Thursday.", "TALKS HELD - -: Ida Holm, Nils Dahl")
}

// TestByTheWay tells of meetings beside which the sentence tells something else, which is none of theirs.
func TestByTheWay(t *testing.T) {
	checkTold(t, "Danish President Ida Holm, preparing for a summit with Norwegian Prime Minister Nils Dahl, spoke of cod on Sunday.", "SUMMIT PLANNED - -: Ida Holm, Nils Dahl")
	checkTold(t, "Danish minister Ida Holm met Norwegian minister Nils Dahl on Monday. They have already signed a pact with the European Union.",
		"TALKS HELD 2025-04-07 -: Ida Holm, Nils Dahl")
	checkTold(t, "Danish minister Ida Holm made a trip to Chile in March in a bid to break the deadlock in talks between Chile and Peru.", "VISIT HELD 2025-03 Chile: Ida Holm, Chile/HOST")
	checkTold(t, "Danish minister Ida Holm made a trip to Chile in March to revive talks between Chile and Peru.",
		"VISIT HELD 2025-03 Chile: Ida Holm, Chile/HOST", "TALKS HELD 2025-03 Chile: Chile/HOST, Peru")
}
