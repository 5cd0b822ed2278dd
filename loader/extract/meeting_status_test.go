package extract

import (
	"strings"
	"testing"
)

// TestStatusFamilies tells of Berg and Lund, or of Norway and Sweden, in the ways that news
// has for what became of a meeting. The article is of Friday.
func TestStatusFamilies(t *testing.T) {
	const (
		berg  = "Norwegian President Anna Berg "
		lund  = " Swedish Prime Minister Karl Lund"
		talks = "Talks between Norway and Sweden "
	)
	for want, texts := range map[string][]string{
		"HELD": {
			"Norway and Sweden wound up two days of talks on fishing.",
			talks + "broke down on Monday.",
			berg + "declined to comment on talks between Norway and Sweden last week.",
			berg + "refused to give details of her meeting with" + lund + ".",
			berg + "is said to have met" + lund + ".",
			berg + "may have met" + lund + " in March.",
			"Norway and Sweden could not agree on quotas at talks on Thursday.",
			"Norway may cut quotas after a meeting with Sweden on Thursday ended without agreement.",
			"The postponed summit of Anna Berg and" + lund + " was finally held on Thursday.",
			berg + "refused to cut quotas at a meeting with" + lund + " on Thursday.",
			talks + "are going on in Oslo. The talks between Norway and Sweden ended on Friday.",
			berg + "met visiting" + lund + " on April 7.",
			"Norway saw no point in the talks with Sweden on April 7 that were to be held in Oslo.",
			talks + "were held on Monday. The talks had been postponed twice.",
			talks + "opened on April 3.",
			berg + "arrived in Stockholm on April 3 for talks with" + lund + ".",
			berg + "in May 2024 met" + lund + ".",
			talks + "were going well last month.",
		},
		"ONGOING": {
			berg + "arrived in Stockholm on Friday for a three-day visit to Sweden.",
			berg + ", on an official visit to Sweden, praised the king.",
			talks + "were going well on Friday.",
			talks + "are continuing in Oslo.",
			talks + "have stalled.",
			"Norway, Sweden resume talks",
			"The second day of talks between Norway and Sweden got under way in Oslo on Friday.",
			talks + "have resumed.",
			"Norway and Sweden continued talks in Oslo on Friday.",
			"Norway and Sweden remain deadlocked in talks on fishing.",
			"EU foreign ministers began a two-day meeting in Oslo on Friday.",
			talks + "are continuing in Oslo. The talks were closed to reporters.",
			"Norway and Sweden began talks on fishing.",
			talks + "opened in Oslo on Friday.",
			talks + "entered a third day on Friday.",
			"Norway and Sweden have been in talks since March.",
			"Norway and Sweden are locked in talks on fishing.",
			"Negotiations between Norway and Sweden have been going on for months.",
		},
		"PLANNED": {
			berg + "meets" + lund + " on Monday.",
			"Ahead of Monday's meeting with" + lund + ", " + berg + "spoke of cod.",
			"Oil prices rose ahead of Saturday's talks between Norway and Sweden.",
			"The price of cod is set to dominate a meeting of Norwegian and Swedish leaders.",
			berg + "has invited" + lund + " to a meeting on Monday.",
			berg + "invited" + lund + " to visit Oslo on May 3.",
			berg + "should be in Stockholm in May on an official visit.",
			berg + "will, on her return to Oslo, meet" + lund + ".",
			berg + "travels to Stockholm on Monday to meet" + lund + ".",
			"Swedish Prime Minister Karl Lund arrives in Oslo on Monday for talks with Anna Berg.",
			berg + "announced a visit to Sweden.",
			talks + "are to be held in Oslo.",
			"Norway-Sweden talks set for Monday",
			"Norway is waiting for talks with Sweden to begin.",
			talks + "begin on Monday.",
			talks + "start in Oslo on Monday.",
			"In the run-up to the summit with" + lund + ", Norwegian President Anna Berg saw bankers.",
			berg + "is gearing up for a summit with" + lund + ".",
			berg + "has threatened to cancel talks with" + lund + ".",
			berg + "is preparing to leave Oslo for the next summit with" + lund + ".",
			berg + "was heading for Stockholm for talks with" + lund + ".",
			berg + "left for Stockholm on Friday for talks with" + lund + ".",
			berg + "accepted an invitation to visit Sweden in May.",
			"A meeting between Anna Berg and" + lund + " has been set for May 3.",
			"Norway might come under pressure at next month's Stockholm summit with Sweden.",
			berg + "could announce a deal at a meeting with" + lund + " next week.",
			"The leaders of Norway and Sweden meet this month.",
			"Norway looked forward to talks with Sweden.",
			"Norway has not called off talks with Sweden.",
			berg + "said she hoped the talks with" + lund + " next week would help.",
		},
		"PROPOSED": {
			"Norway said it was time for talks with Sweden.",
			berg + "said she hoped to meet" + lund + " soon.",
			"On Monday " + berg + "invited" + lund + " to talks.",
			"Norway asked on Wednesday that President Anna Berg should, on her return to Oslo, meet" + lund + ".",
			berg + "invited" + lund + " to talks in Oslo next month.",
			berg + "should hold talks with" + lund + " in May, the paper said.",
			"A meeting between Anna Berg and" + lund + " is possible.",
			"A meeting between Anna Berg and" + lund + " has not been ruled out.",
			berg + "said she was prepared to meet" + lund + ".",
			berg + "floated the idea of a summit with" + lund + ".",
			berg + "would welcome a meeting with" + lund + ".",
			"Norway and Sweden must hold talks, the paper said.",
			"Norway hopes that talks with Sweden will begin in May.",
			"Negotiators are working to arrange a summit between Norway and Sweden.",
			"The prospect of talks between Norway and Sweden lifted prices.",
			"The accord paves the way for talks between Norway and Sweden.",
			berg + "is considering a visit to Sweden.",
			berg + "asked for a meeting with" + lund + ".",
			"Norway would like to hold talks with Sweden.",
			"Norway is open to talks with Sweden.",
			"Norway has not ruled out talks with Sweden.",
		},
		"CANCELLED": {
			"A meeting between Anna Berg and" + lund + ", which had been planned for Monday, was postponed.",
			"A ship sank, forcing Norwegian President Anna Berg to cancel a visit to Sweden.",
			berg + "has delayed her visit to Sweden until May.",
			talks + "due on Friday were put off until May.",
			"A summit between Anna Berg and" + lund + ", scheduled for Monday, has been cancelled.",
			"The meeting between Anna Berg and" + lund + " will not go ahead.",
			"The cancellation of Anna Berg's visit to Sweden angered fishermen.",
			"Norway calls off talks with Sweden",
			"Norway pulled out of talks with Sweden.",
			"Planned talks between Norway and Sweden did not take place.",
			"A planned visit to Sweden by Anna Berg fell through.",
			"A planned meeting between Norway and Sweden failed to materialise.",
		},
		"REFUSED": {
			berg + "ruled out talks with" + lund + ".",
			"Norway turned down an invitation to talks with Sweden.",
			berg + "turned down a proposal by the speaker of parliament for a meeting with" + lund + ".",
			"Norway dismissed calls for talks with Sweden.",
			berg + "does not intend to meet" + lund + ".",
			berg + "has no plans to meet" + lund + ".",
			"There are no plans for talks between Norway and Sweden.",
			"A meeting between Anna Berg and" + lund + " is not planned.",
			berg + "is unlikely to meet" + lund + ".",
		},
	} {
		for _, text := range texts {
			if got := told(text); len(got) != 1 || strings.Fields(got[0])[1] != want {
				t.Errorf("%s\n got %q, want one meeting that is %s", text, got, want)
			}
		}
	}
}
