package extract

import (
	"testing"

	"parley/graph"
)

// TestStances enters those in the session of a body of states who are told to be for or against what it is to decide.
func TestStances(t *testing.T) {
	const ec, opec = "BRUSSELS, April 7 - European Community farm ministers met here on Monday. ", "VIENNA, April 7 - OPEC ministers met here on Monday. "
	const toldEC, toldOPEC = "CONFERENCE HELD 2025-04-07 Brussels: European Community", "CONFERENCE HELD 2025-04-07 Vienna: OPEC"
	checkEach(t, []telling{
		{"opposed", ec + "Denmark opposed the tax, diplomats said.", toldEC + ", Denmark"},
		{"were opposed", ec + "Diplomats said Spain and Portugal were opposed to the tax.", toldEC + ", Spain, Portugal"},
		{"backed by", ec + "The plan, strongly backed by Denmark, would cost two billion.", toldEC + ", Denmark"},
		{"support from", ec + "The plan found support from Denmark.", toldEC + ", Denmark"},
		{"abstained", opec + "Kuwait abstained.", toldOPEC + ", Kuwait"},
		{"of another part of the world", ec + "Chile opposed the tax, diplomats said.", toldEC},
		{"yet to be done", ec + "Denmark would oppose a tax, diplomats said.", toldEC},
		{"done long ago", ec + "In March 2021 Denmark blocked the tax.", toldEC},
		{"by somebody else", ec + "Danish farmers opposed the tax.", toldEC},
		{"by its ministers", ec + "The French and Danish ministers left early.", toldEC + ", France, Denmark"},
		{"by officials", ec + "Danish officials left early.", toldEC},
		{"of a session to come", "VIENNA, April 7 - OPEC ministers will meet here on Monday. Kuwait opposed a cut.", "CONFERENCE PLANNED 2025-04-14 Vienna: OPEC"},
	})
}

// TestTitleRepeated reads a first line that is the title again as a headline, and a name above the dateline as no sentence of the story.
func TestTitleRepeated(t *testing.T) {
	const text = "Chad defends its rule.\nEva Lorne\nUNITED NATIONS 2025-04-07\nChad's ambassador on Monday lashed out at sanctions.\n" +
		"In a debate on Chad in the U.N. Security Council, Ambassador Idriss Mahamat said they were wrong.\nBotswana's envoy, Moses Nkowe, said they were right.\n"
	x := Extract(graph.Article{Title: "Chad defends its rule .", Text: text, Published: "2025-04-07", Language: "en"})
	if len(x.Meetings) != 1 || len(x.Meetings[0].Participants) != 3 || x.Meetings[0].Date != "2025-04-07" {
		t.Errorf("got %+v, want one meeting of the day of three", x.Meetings)
	}
}
