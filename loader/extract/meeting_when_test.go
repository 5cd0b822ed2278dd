package extract

import "testing"

// checkDates wants of each text one meeting, on a date.
func checkDates(t *testing.T, rows []telling) {
	t.Helper()
	for _, c := range rows {
		t.Run(c.why, func(t *testing.T) {
			t.Helper()
			checkWord(t, c.text, toldDate, c.want)
		})
	}
}

// TestWhichDate tells which of a sentence's dates is that of the meeting.
func TestWhichDate(t *testing.T) {
	checkDates(t, []telling{
		{"before its noun", "At a Feb. 8 meeting in Oslo, Norwegian Foreign Minister Anna Berg and Swedish Foreign Minister Carl Lund agreed on quotas.", "2025-02-08"},
		{"before its noun, whatever it comes after", "He will stay in office until the June 8-10 summit of Norway and Sweden in Bergen.", "2025-06-08/2025-06-10"},
		{"before its noun, a body's name between", "Norwegian President Anna Berg flew home early this week to prepare next week's Group of Seven summit.", "2025-04-14/2025-04-20"},
		{"before another noun", "Swedish President Carl Lund met Norwegian President Anna Berg to discuss last week's storm.", "-"},
		{"of a pact", "Swedish President Carl Lund met Norwegian President Anna Berg to discuss a September 2016 agreement.", "-"},
		{"of another thing", "Swedish President Carl Lund and Norwegian President Anna Berg discussed the storm of last week.", "-"},
		{"of what was settled after it", "Norwegian President Anna Berg and Swedish President Carl Lund agreed late on Thursday to help Chile rebuild its ports after a day of talks in Oslo.", "2025-04-10"},
		{"of what was settled at it", "Norwegian President Anna Berg and Swedish President Carl Lund decided at a meeting in Oslo to close two ports on May 13.", "-"},
		{"of what was settled at it, beside its own", "Norwegian President Anna Berg and Swedish President Carl Lund decided at a meeting on Monday to close two ports from May 13.", "2025-04-07"},
		{"of the journey made for it", "On Sunday, Swedish President Carl Lund will fly to Oslo for two days of talks with Norwegian President Anna Berg.", "2025-04-13/2025-04-14"},
		{"of the journey that leads there", "On Sunday, Swedish President Carl Lund goes on to Oslo, where he will meet Norwegian President Anna Berg.", "2025-04-13"},
		{"of a night", "Swedish President Carl Lund met Norwegian President Anna Berg on the night of April 3.", "2025-04-03"},
		{"of a relative clause", "Swedish President Carl Lund met Norwegian President Anna Berg, who took office in March, in Oslo.", "-"},
		{"of the meeting in a relative clause", "Swedish President Carl Lund, who met Norwegian President Anna Berg on Tuesday, resigned on Thursday.", "2025-04-08"},
		{"of what is joined to it", "Norway raised a tax on Monday and is negotiating with Swedish banks for loans.", "-"},
		{"of the vote it came before", "Swedish President Carl Lund met Norwegian President Anna Berg before the vote on Sunday.", "-"},
		{"of what it marks", "Swedish President Carl Lund met Norwegian President Anna Berg to mark the end of a war in 1945.", "-"},
		{"behind weeks of silence", "On Monday, after weeks of silence, Swedish President Carl Lund met Norwegian President Anna Berg in Oslo.", "2025-04-07"},
		{"behind a relative clause of the other", "Swedish President Carl Lund received Norwegian President Anna Berg, who seeks re-election in June, at his palace on Monday.", "2025-04-07"},
		{"of saying by others", "Swedish President Carl Lund told Norwegian President Anna Berg that fish were scarce, the palace said on Tuesday.", "-"},
		{"of the week, and which days", "Norway and Sweden are holding talks in Oslo this week, from Monday to Friday.", "2025-04-07/2025-04-11"},
		{"of an end in failure", "Talks between Norway and Sweden broke down last November.", "2024-11"},
		{"of a season, with a week", "Norway and Sweden will attend the spring session of the Fish Council in Bergen next week.", "2025-04-14/2025-04-20"},
		{"of what strengthened something", "The accord, strengthened by Monday's meeting between Norwegian President Anna Berg and Swedish President Carl Lund, would stand.", "2025-04-07"},
		{"of what is waited for", "Fishermen are waiting for Monday's meeting between Norwegian President Anna Berg and Swedish President Carl Lund.", "2025-04-14"},
		{"of a journey before it", "Norwegian President Anna Berg hopes to tour the north next week before starting talks with Sweden.", "-"},
		{"of a statement in another month", "Norway said nothing of fish in statements last month after talks with Sweden.", "2025-03"},
		{"of its end, told behind that of saying by another", "Norway and Sweden agreed to swap prisoners after a meeting in Oslo, a spokesman said on Thursday. Iceland hosted the two-day meeting, which ended on Wednesday.", "2025-04-08/2025-04-09"},
		{"of an hour alone", "Norwegian President Anna Berg is expected to meet Swedish President Carl Lund in Oslo around 3 p.m. local time.", "2025-04-11"},
		{"of an hour in another zone", "Talks between Norway and Sweden are due to begin at 1900 GMT.", "2025-04-11"},
		{"of an hour long ago", "Norwegian President Anna Berg met Swedish President Carl Lund in Oslo at 1900 GMT.", "-"},
		{"of the weekend, and which day", "Norwegian President Anna Berg called a weekend meeting with Swedish President Carl Lund. No minister was at Sunday's meeting.", "2025-04-06"},
		{"of one that did not come about", "Norwegian President Anna Berg was to have met Swedish President Carl Lund on Monday.", "2025-04-14"},
		{"of ministers who agreed there", "Fisheries ministers of the Nordic Council agreed on quotas at a meeting in Bergen on Monday.", "2025-04-07"},
		{"of a body that speaks after it", "After Monday's meeting in Bergen, the Nordic Council said herring was dear.", "2025-04-07"},
		{"of a plenary council", "The Norges Bank council left rates alone at Monday's meeting.", "2025-04-07"},
		{"of leaders whose group ends with a number", "Leaders of the Group of Seven meet in Bergen on May 7.", "2025-05-07"},
		{"of today where it is a day later", "OSLO, April 12 - Norwegian President Anna Berg met Swedish President Carl Lund today.", "2025-04-12"},
		{"of an aside", "Swedish President Carl Lund, elected in 2020, met Norwegian President Anna Berg.", "-"},
		{"since something else", "Swedish President Carl Lund met Norwegian President Anna Berg for the first time since she took office in March.", "-"},
		{"of the day after an event", "Swedish President Carl Lund met Norwegian President Anna Berg in Visby the day after the vote on April 3.", "2025-04-04"},
		{"of the eve of an event, before it", "On the eve of the vote on April 14, Swedish President Carl Lund will meet Norwegian President Anna Berg.", "2025-04-13"},
		{"of hours before an event", "Swedish President Carl Lund met Norwegian President Anna Berg hours before Thursday's vote.", "2025-04-10"},
		{"of the scene", "On Wednesday Norwegian President Anna Berg was in Visby. There she met Swedish President Carl Lund.", "2025-04-09"},
		{"of the scene alone", "It was Wednesday morning in Visby. Norwegian President Anna Berg shook hands with Swedish President Carl Lund.", "2025-04-09"},
		{"of another scene", "On Wednesday Norwegian President Anna Berg was in Visby. In March she met Swedish President Carl Lund.", "2025-03"},
		{"of the vote before", "Swedish President Carl Lund met Norwegian President Anna Berg two days before the vote on April 3.", "2025-04-01"},
		{"of the tour that a visit is part of", "Swedish President Carl Lund visited Oslo as part of a Nordic tour in November.", "2024-11"},
		{"of what a meeting prepares", "Swedish President Carl Lund met Norwegian President Anna Berg to prepare a conference in May.", "-"},
		{"of saying", "Swedish President Carl Lund said on Tuesday that he had met Norwegian President Anna Berg.", "-"},
		{"of saying after it", "Swedish President Carl Lund said on Tuesday after talks with Norwegian President Anna Berg that fish were scarce.", "2025-04-08"},
		{"of saying before it", "Swedish President Carl Lund told reporters on Tuesday before meeting Norwegian President Anna Berg that fish were scarce.", "2025-04-08"},
		{"of what somebody left for on a day before", "Swedish President Carl Lund left on Friday to meet Norwegian President Anna Berg on Saturday.", "2025-04-12"},
		{"of the journey made for it", "On Monday, Swedish President Carl Lund flew to Oslo to meet Norwegian President Anna Berg.", "2025-04-07"},
		{"of a journey joined to what the sentence begins with", "On Monday, Swedish President Carl Lund, a friend of trains, boarded one at a small station in the far north of his country and went to Oslo to meet Norwegian President Anna Berg.", "2025-04-07"},
		{"that nobody kept, as far as is known", "Swedish President Carl Lund was to meet Norwegian President Anna Berg on Thursday; it was not clear whether he did.", "2025-04-10"},
		{"of an invitation to a city", "Swedish President Carl Lund invited Norwegian President Anna Berg to Visby in October.", "2025-10"},
		{"on which they broke up", "Norwegian President Anna Berg and Swedish President Carl Lund broke up early on Friday without a deal after ten hours of talks in Oslo.", "2025-04-11"},
		{"a week before", "The vote was on Thursday, a week before a summit of Norway and Sweden in Oslo.", "2025-04-17"},
		{"on the eve of which", "Shops closed on Tuesday, on the eve of talks between Norway and Sweden.", "2025-04-09"},
		{"of a decision", "Norway and Sweden agreed on Tuesday to hold talks in Oslo.", "-"},
		{"of the meeting decided on", "Norway and Sweden agreed on Tuesday to hold talks in Oslo next month.", "2025-05"},
		{"of a letter", "Norway and Sweden are to hold talks, as Swedish President Carl Lund proposed in a letter on Tuesday.", "-"},
		{"before what will be", "Norway and Sweden said that a summit in Oslo on Monday will end the strike.", "2025-04-14"},
		{"by which it is to end", "Norway and Sweden expect to conclude talks in Oslo by August.", "-"},
		{"of a refusal", "Norway on Tuesday rejected talks with Sweden.", "-"},
		{"of an invitation", "Norwegian President Anna Berg invited Swedish President Carl Lund on Tuesday to visit Oslo.", "-"},
		{"of a calling off", "A visit to Norway by Swedish President Carl Lund was called off on Tuesday.", "-"},
		{"that it was planned for", "Norway cancelled on Tuesday a visit by Swedish President Carl Lund planned for April 20.", "2025-04-20"},
		{"of a proposal's object", "Norway on Tuesday proposed a meeting with Sweden in May.", "2025-05"},
		{"under a picture", "Outgoing Norwegian President Anna Berg, center left, welcomes Swedish President Carl Lund as he arrives at the palace in Oslo, May 14, 2017.", "2017-05-14"},
		{"under a picture with a participle", "Norwegian President Anna Berg, the named heir of the party, talks on a cellphone to Swedish President Carl Lund in Oslo, May 14, 2017.", "2017-05-14"},
		{"of taking place", "The talks between Norway and Sweden are due to take place in Oslo on May 5.", "2025-05-05"},
		{"of a journey from it", "Swedish President Carl Lund arrived on Tuesday after a stopover in Riga, where he met Latvian President Janis Ozols.", "-"},
		{"on which others broke off", "Norway and Sweden will resume talks broken off in 2019 in Oslo on Monday.", "2025-04-14"},
		{"by which it is to be", "Norwegian President Anna Berg plans to visit Sweden before the end of the year.", "2025"},
		{"on which one is to set out", "Swedish President Carl Lund, preparing to depart on Monday for a summit of Norway and Sweden in Oslo, praised the hosts.", "2025-04-14"},
		{"when it was", "It was on Tuesday that Swedish President Carl Lund met Norwegian President Anna Berg.", "2025-04-08"},
	})
}

// TestDayOfASpeech takes the day on which something was said for that of the meeting that it was said to or at.
func TestDayOfASpeech(t *testing.T) {
	const said = "BERGEN, April 11 - Herring will stay dear, Norwegian Fisheries Minister Anna Berg said on Tuesday.\n"
	checkDates(t, []telling{
		{"to a meeting", said + "She told an urgent meeting of the Nordic Council that stocks were low.", "2025-04-08"},
		{"in addressing a conference", said + "Addressing a conference of the Nordic Council, she called for cuts.", "2025-04-08"},
		{"in a speech to a session", said + "In a speech to the annual session of the Nordic Council, she called for cuts.", "2025-04-08"},
		{"to the press, amid a meeting, on no day but the article's", "BERGEN, April 11 - Norwegian Fisheries Minister Anna Berg told reporters at a meeting of the Nordic Council here that herring was dear.", "2025-04-11"},
		{"after a meeting, on no day", "BERGEN, April 11 - Norwegian Fisheries Minister Anna Berg told reporters after a meeting of the Nordic Council here that herring was dear.", "-"},
	})
}

// TestDaysOfAMeeting reads its first and last day, and how long it lasts.
func TestDaysOfAMeeting(t *testing.T) {
	checkDates(t, []telling{
		{"from the first", "Norway and Sweden will hold a two-day meeting in Oslo beginning on Monday.", "2025-04-14/2025-04-15"},
		{"from the day that it opened", "Norway and Sweden opened three days of talks in Oslo on Thursday.", "2025-04-10/2025-04-12"},
		{"from the day that it opened, which is not told", "Norway and Sweden opened two days of talks in Oslo.", "-"},
		{"that were held, on no day that is told", "Norway and Sweden held two days of talks in Oslo.", "-"},
		{"for a week", "Swedish President Carl Lund will visit Norway on Monday for a week.", "2025-04-14/2025-04-20"},
		{"to the last", "Norway and Sweden held two days of talks in Oslo ending on Tuesday.", "2025-04-07/2025-04-08"},
		{"to the end of a visit", "Swedish President Carl Lund left Oslo on Tuesday at the end of a three-day visit to Norway.", "2025-04-06/2025-04-08"},
		{"for some days", "Swedish President Carl Lund will visit Norway for three days from Monday.", "2025-04-14/2025-04-16"},
		{"the last in the next sentence", "Norway and Sweden opened talks in Oslo on Thursday. The talks will end on April 20.", "2025-04-10/2025-04-20"},
		{"the length in the next sentence", "Norway and Sweden will meet in Oslo on Monday. The three-day meeting will be about fish.", "2025-04-14/2025-04-16"},
		{"both in one sentence", "Talks between Norway and Sweden, which began on March 9, will end on March 20.", "2025-03-09/2025-03-20"},
		{"home from some days", "Norwegian President Anna Berg returned to Oslo on Thursday from a five-day visit to Sweden.", "2025-04-06/2025-04-10"},
		{"into a third day", "Talks between Norway and Sweden entered their third day in Oslo on Thursday.", "2025-04-08/2025-04-10"},
		{"for a third day", "Negotiators from Norway and Sweden met for a third straight day on Thursday.", "2025-04-08/2025-04-10"},
		{"since", "Norway and Sweden have been holding talks in Oslo since Monday.", "2025-04-07/.."},
		{"since they began, days ago", "Talks between Norway and Sweden began on April 3.", "2025-04-03/.."},
		{"for years", "Talks have been under way between Norway and Sweden for three years.", "2022/.."},
		{"for months", "Norway and Sweden have been negotiating for six months.", "2024-10/.."},
		{"that went on for years", "Norway and Sweden negotiated for three years.", "-"},
		{"since a visitor came", "Swedish President Carl Lund is in Norway to discuss fish. He arrived here late on Wednesday.", "2025-04-09/.."},
		{"at a weekend, whatever stands before it", "Swedish President Carl Lund paid a brief weekend visit to Norway.", "2025-04-05/2025-04-06"},
		{"at a weekend, with nothing before it", "Norway and Sweden will hold weekend talks in Oslo.", "2025-04-12/2025-04-13"},
		{"what is arranged", "Norwegian President Anna Berg is holding talks with Swedish President Carl Lund in Oslo on Tuesday.", "2025-04-15"},
		{"what was yesterday", "Norwegian President Anna Berg is holding talks with Swedish President Carl Lund in Oslo on Thursday.", "2025-04-10"},
		{"some day before", "Norway and Sweden will hold talks in Oslo by April 20.", "../2025-04-20"},
		{"some day before the end of a month", "Norway and Sweden are to hold talks in Oslo by the end of May.", "../2025-05"},
		{"but what was over by a day has no such end", "Norway and Sweden had met in Oslo by Monday.", "2025-04-07"},
		{"open from the first", "Norway and Sweden will hold talks in Oslo starting on Monday.", "2025-04-14/.."},
		{"open from the first, in a city", "Norwegian President Anna Berg will attend the next meeting of the Fish Council, starting in Bergen on May 18.", "2025-05-18/.."},
		{"since its first day, long ago", "Talks between Norway and Sweden, which began in November, are continuing.", "2024-11/.."},
		{"to the day of the article", "Norwegian Fisheries Minister Anna Berg was speaking in Oslo after three days of talks with her Swedish counterpart Carl Lund.", "2025-04-09/2025-04-11"},
		{"to the day of the news", "Norwegian Fisheries Minister Anna Berg said on Thursday after a two-day meeting with her Swedish counterpart Carl Lund that fish were scarce.", "2025-04-09/2025-04-10"},
		{"home from some days, and whence", "Norwegian President Anna Berg returned from Stockholm on Monday after two days of talks with Swedish President Carl Lund.", "2025-04-06/2025-04-07"},
		{"of this week, which are over", "Norway and Sweden held talks in Oslo this week.", "2025-04-07/2025-04-13"},
		{"of this week, which go on", "Norway and Sweden are holding talks in Oslo this week.", "2025-04-07/2025-04-13"},
		{"until now", "Norway and Sweden held talks in Oslo over the past two days.", "2025-04-10/2025-04-11"},
		{"since a day, being there", "Norwegian President Anna Berg has been in Sweden since Monday for talks on herring.", "2025-04-07/.."},
		{"and how long the visitor stays", "Norwegian President Anna Berg is to visit Sweden. She will arrive on May 5 and stay for three days.", "2025-05-05/2025-05-07"},
		{"and until when", "Norwegian President Anna Berg arrived in Sweden on Monday. She is staying until Thursday.", "2025-04-07/2025-04-10"},
		{"and when the visitor leaves", "Norwegian President Anna Berg arrived in Sweden on Thursday on a visit. She leaves on Saturday.", "2025-04-10/2025-04-12"},
		{"and not how long something else stays", "Norwegian President Anna Berg arrived in Sweden on Thursday. Rain will stay for three days.", "2025-04-10/.."},
		{"which days of a month", "Norwegian President Anna Berg is to visit Sweden next month. She will be in Stockholm from May 5 to 7.", "2025-05-05/2025-05-07"},
		{"which day of a month, by the accord of it", "The rise follows last month's Visby fishing accord by Norway and Sweden. Prices have fallen since the Visby accord on March 22.", "2025-03-22"},
		{"which day of a month, by the accord before its noun", "At a meeting in Visby last month, Norway and Sweden agreed to cut quotas. In the weeks before the March 22 accord, prices had fallen.", "2025-03-22"},
		{"open from a day", "Norwegian President Anna Berg will visit Sweden from Monday.", "2025-04-14/.."},
		{"of what somebody hopes to do then", "Norway hopes to close a fishing deal with Sweden at a summit in Visby in December.", "2025-12"},
		{"a time in which it falls stays", "Norway and Sweden will hold a two-day meeting in Oslo next week.", "2025-04-14/2025-04-20"},
	})
}

// TestDayOfAnother leaves a day with the meeting to which a second verb leads.
func TestDayOfAnother(t *testing.T) {
	checkTold(t, "Swedish President Carl Lund would seek support from Norwegian President Anna Berg at a summit and hoped to sign at the May session of the Nordic Council.",
		"SUMMIT PLANNED - -: Carl Lund", "CONFERENCE PROPOSED 2025-05 -: Nordic Council")
}

// TestSameDay gives what is told in a row one day.
func TestSameDay(t *testing.T) {
	const first = "SUMMIT HELD 2025-04-08 -: Carl Lund, Anna Berg"
	for _, c := range []struct{ text, second string }{
		{"On Tuesday, Swedish President Carl Lund met Norwegian President Anna Berg and then held talks with Danish Prime Minister Olga Falk.",
			"SUMMIT HELD 2025-04-08 -: Carl Lund, Olga Falk"},
		{"Swedish President Carl Lund met Norwegian President Anna Berg on Tuesday. Later he held talks with Danish Prime Minister Olga Falk.",
			"SUMMIT HELD 2025-04-08 -: Carl Lund, Olga Falk"},
		{"Swedish President Carl Lund met Norwegian President Anna Berg on Tuesday. He held talks with Danish Prime Minister Olga Falk.",
			"SUMMIT HELD - -: Carl Lund, Olga Falk"},
		{"Swedish President Carl Lund met Norwegian President Anna Berg on Tuesday. Later he will meet Danish Prime Minister Olga Falk.",
			"SUMMIT PLANNED - -: Carl Lund, Olga Falk"},
	} {
		checkTold(t, c.text, first, c.second)
	}
}

// TestFrontedDays gives what is due the day that its sentence begins with.
func TestFrontedDays(t *testing.T) {
	checkEach(t, []telling{
		{"due in", "On Tuesday, UN envoy Hans Lund is due in Aden.", "VISIT PLANNED 2025-04-15 Aden: Hans Lund, Yemen/HOST"},
		{"expected in", "On Tuesday, Norwegian Prime Minister Kari Lund is still expected in Lima.", "VISIT PLANNED 2025-04-15 Lima: Kari Lund, Peru/HOST"},
		{"due to meet", "On Tuesday, Norwegian Prime Minister Kari Lund is due to meet President Luis Soto in Lima.", "SUMMIT PLANNED 2025-04-15 Lima: Kari Lund, Luis Soto/HOST"},
		{"due for talks", "On Tuesday, UN envoy Hans Lund is due in Aden for talks with rebels.", "TALKS PLANNED 2025-04-15 Aden: Hans Lund, rebels"},
		{"will be in", "Tomorrow, Norwegian Prime Minister Kari Lund will be in Lima.", "VISIT PLANNED 2025-04-12 Lima: Kari Lund, Peru/HOST"},
		{"talks that are due", "On Tuesday, talks between Norway and Chile are due in Lima.", "TALKS PLANNED 2025-04-15 Lima: Norway, Chile"},
		{"the day of saying so", "On Tuesday, Peruvian President Luis Soto said Norwegian Prime Minister Kari Lund is due in Lima.", "VISIT PLANNED - Lima: Kari Lund, Peru/HOST"},
		{"where somebody is born", "In May, Norwegian Prime Minister Kari Lund spoke of her youth in Lima.", ""},
	})
}

// TestWhatWasDecided gives a meeting no date of what was decided there.
func TestWhatWasDecided(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway and Chile agreed at talks in Quito to open the border on May 1.", "TALKS HELD - Quito: Norway, Chile"},
		{"Norway and Chile agreed at talks in Quito on Monday to open the border on May 1.", "TALKS HELD 2025-04-07 Quito: Norway, Chile"},
		{"Norway and Chile agreed to hold talks in Quito on May 1.", "TALKS PLANNED 2025-05-01 Quito: Norway, Chile"},
	})
}
