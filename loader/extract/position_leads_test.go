package extract

import "testing"

// TestLeads reads who leads a body by a verb, and who is told to be the holder of its post.
func TestLeads(t *testing.T) {
	checkBy(t, held, []telling{
		{"heads, in the second half of a clause", "Karl Ost, who came second in May and heads the Northern Party, left.", "Karl Ost: head / Northern Party / - CURRENT"},
		{"behind an aside", "Karl Ost, at 34 the youngest of them, heads the Northern Party.", "Karl Ost: head / Northern Party / - CURRENT"},
		{"behind an age", "Karl Ost, 61, who heads the Northern Bank, left.", "Karl Ost: head / Northern Bank / - CURRENT"},
		{"behind a seat", "Karl Ost, R-Utah, who chairs the House Natural Resources Committee, left.", "Karl Ost: chair / House Natural Resources Committee / - CURRENT"},
		{"the diplomat who", "Karl Ost, the Norwegian diplomat who heads the Northern Bank, left.", "Karl Ost: head / Northern Bank / - CURRENT"},
		{"behind a post elsewhere", "Karl Ost, a law professor at the University of Oslo who founded the Northern Party, left.",
			"Karl Ost: law professor / University of Oslo / - CURRENT; Karl Ost: founder / Northern Party / - CURRENT"},
		{"has headed", "Karl Ost has headed the Northern Bank since 1997.", "Karl Ost: head / Northern Bank / - CURRENT"},
		{"until then", "Karl Ost, who until March headed the Northern Bank, left.", "Karl Ost: head / Northern Bank / - FORMER"},
		{"used to run", "Karl Ost, who used to run the Northern Bank, left.", "Karl Ost: head / Northern Bank / - FORMER"},
		{"run by", "The Northern Foundation is run by Karl Ost.", "Karl Ost: head / Northern Foundation / - CURRENT"},
		{"led since", "The Northern Foundation, led since 1998 by Karl Ost, left.", "Karl Ost: leader / Northern Foundation / - CURRENT"},
		{"founded by", "The Northern Foundation, founded by Karl Ost in 1960, left.", "Karl Ost: founder / Northern Foundation / - CURRENT"},
		{"a part of it", "Karl Ost, who heads the dockworkers' section of the Northern Union, left.", "Karl Ost: head / dockworkers' section of the Northern Union / - CURRENT"},
		{"its own", "Karl Ost, who headed to the Northern Bank, left.", ""},
		{"the post is somebody's", "The director of the Northern Bank is Karl Ost.", "Karl Ost: director / Northern Bank / - CURRENT"},
		{"whose", "The Northern Bank, whose director is a former priest, Karl Ost, left.", "Karl Ost: director / Northern Bank / - CURRENT"},
		{"somebody's friend", "The director of the Northern Bank is Karl Ost's friend.", ""},
	})
}

// TestPartsOfBodies reads posts of parts of bodies, and of bodies that are pointed at.
func TestPartsOfBodies(t *testing.T) {
	checkBy(t, held, []telling{
		{"mission", "Karl Ost, head of the U.N. mission in Congo, left.", "Karl Ost: head / U.N. mission in Congo / - CURRENT"},
		{"faction", "Karl Ost, chairman of a moderate faction of the Northern Conference, left.", "Karl Ost: chairman / moderate faction of the Northern Conference / - CURRENT"},
		{"office", "Karl Ost, director of the local office of the Northern Bank, left.", "Karl Ost: director / local office of the Northern Bank / - CURRENT"},
		{"the group", "The Northern Front left. A spokesman for the group, jailed commander Karl Ost, was sorry.", "Karl Ost: spokesman / Northern Front / - CURRENT; Karl Ost: commander / - / - CURRENT"},
		{"the rebel group's", "The Northern Front left. The rebel group's military chief, Karl Ost, was sorry.", "Karl Ost: military chief / Northern Front / - CURRENT"},
		{"until", "Karl Ost, until November the Norwegian ambassador, left.", "Karl Ost: ambassador / - / Norway FORMER"},
		{"was until", "Karl Ost was until last month the publisher of The Northern Times.", "Karl Ost: publisher / The Northern Times / - FORMER"},
		{"a monopoly", "Karl Ost, chairman of the electricity monopoly Northern Energy System, left.", "Karl Ost: chairman / Northern Energy System / - CURRENT"},
		{"in charge", "Karl Ost, who is in charge of energy, left.", ""},
		{"a senator of Georgia", "Senator Karl Ost of Georgia left. The White House waited.", "Karl Ost: Senator / Senate / United States CURRENT"},
		{"of the House", "Senate Minority Leader Karl Ost and House Minority Leader Ida Holm left Congress.",
			"Karl Ost: Minority Leader / Senate / United States CURRENT; Ida Holm: Minority Leader / House / United States CURRENT"},
		{"a party in the Senate", "Democratic Senate Minority Leader Karl Ost left. The White House waited.", "Karl Ost: Minority Leader / Senate / United States CURRENT"},
	})
}
