package extract

import "testing"

// TestLeads reads who leads a body by a verb, and who is told to be the holder of its post.
func TestLeads(t *testing.T) {
	checkBy(t, held, []telling{
		{"heads, in the second half of a clause", "Karl Ost, who came second in May and heads the Northern Party, left.", "Karl Ost: head / Northern Party / - CURRENT"},
		{"behind an aside", "Karl Ost, at 34 the youngest of them, heads the Northern Party.", "Karl Ost: head / Northern Party / - CURRENT"},
		{"behind an age", "Karl Ost, 61, who heads the Northern Bank, left.", "Karl Ost: head / Northern Bank / - CURRENT"},
		{"behind a seat", "Karl Ost, R-Utah, who chairs the House Fisheries Committee, left.", "Karl Ost: chair / House Fisheries Committee / - CURRENT"},
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

// TestBodiesOfPosts reads the bodies of posts that common nouns and places beside them name.
func TestBodiesOfPosts(t *testing.T) {
	checkBy(t, held, []telling{
		{"bank of a town", "Karl Ost, president of the Bremen state central bank, left.", "Karl Ost: president / Bremen state central bank / Germany CURRENT"},
		{"council of a town", "Karl Ost, leader of the Leeds city council, left.", "Karl Ost: leader / Leeds city council / - CURRENT"},
		{"committee of a league", "Karl Ost was first secretary of Lima's regional committee of the Northern League.",
			"Karl Ost: first secretary / Lima's regional committee of the Northern League / - FORMER"},
		{"firefighters", "Karl Ost, vice president of the firefighters union, left.", "Karl Ost: vice president / firefighters union / - CURRENT"},
		{"where the body is", "Karl Ost, a professor at Nansen College in Oslo and a former head of the Northern Bank, left.",
			"Karl Ost: professor / Nansen College / - CURRENT; Karl Ost: head / Northern Bank / - FORMER"},
		{"police of a town", "Dallas police left. Police Chief Karl Ost waited.", "Karl Ost: Chief / Dallas police / - CURRENT"},
		{"police of none", "Police Superintendent Karl Ost left.", "Karl Ost: Superintendent / Police / - CURRENT"},
		{"chief is no rank of another chief", "Norway's army chief Karl Ost met air chief Ida Holm.", "Karl Ost: chief / Norway's army / Norway CURRENT"},
		{"president of a people within a state", "Bosnia voted. Bosnian Serb acting president Ida Holm left.", "Ida Holm: president / - / - ACTING"},
		{"assembly of a people within a state", "Karl Ost, speaker of the Bosnian Serb assembly, left.", "Karl Ost: speaker / Bosnian Serb assembly / - CURRENT"},
		{"its president, of a firm", "Northern Bank Corp. named Karl Ost as its president on Friday.", "Karl Ost: president / Northern Bank Corp. / - CURRENT"},
		{"its general secretary", "The Northern Workers Federation will not ban exports to Egypt, its general secretary Karl Ost said.",
			"Karl Ost: general secretary / Northern Workers Federation / - CURRENT"},
		{"mayor of the dateline's city", "OSLO, Norway (AP) -- Miners from Bergen arrived on Monday. Mayor Karl Ost offered food.", "Karl Ost: Mayor / Oslo / - CURRENT"},
		{"governor of the dateline's region", "FRESNO, California (AP) -- Owners from Montana came on Monday. Gov. Karl Ost offered food.", "Karl Ost: Gov. / California / - CURRENT"},
	})
}

// TestPostsOnTheWay reads posts that somebody left, began or had before, and whose words were too many.
func TestPostsOnTheWay(t *testing.T) {
	checkBy(t, held, []telling{
		{"resigned on a day as", "Karl Ost resigned on Thursday as head of the Northern Party.", "Karl Ost: head / Northern Party / - FORMER"},
		{"had earlier been", "Ida Holm left. She had earlier been managing editor of The Northern Times.", "Ida Holm: managing editor / The Northern Times / - CURRENT"},
		{"over something with a body", "Karl Ost resigned as executive director in November over a contract with Northern Energy.", ""},
		{"division of a ministry", "Karl Ost, who led the Justice Department's criminal division, left.", "Karl Ost: leader / Justice Department's criminal division / United States FORMER"},
		{"division with a field", "Karl Ost, who heads the Northern Bank's division of cod, left.", "Karl Ost: head / Northern Bank's division / - CURRENT"},
		{"somebody else named in the clause", "Karl Ost, who lost to Ida Holm in May and heads the Northern Party, left.", "Karl Ost: head / Northern Party / - CURRENT"},
		{"whose, of a bank somewhere", "Northern Bank of Montana, whose chief executive is Karl Ost, left.", "Karl Ost: chief executive / Northern Bank of Montana / - CURRENT"},
		{"a state's governor", "They met Borno state governor Karl Ost.", "Karl Ost: governor / Borno / - CURRENT"},
		{"the panel's chairman of a party", "The Senate Judiciary Committee met. The panel's Republican chairman, Karl Ost, left.", "Karl Ost: chairman / Senate Judiciary Committee / - CURRENT"},
		{"armed forces", "Colombia waited. Armed forces commander Karl Ost left.", "Karl Ost: commander / Armed forces / Colombia CURRENT"},
		{"district attorney", "Philadelphia District Attorney Karl Ost left.", "Karl Ost: District Attorney / Philadelphia / - CURRENT"},
		{"attache", "Karl Ost, Norway's cultural attache, left.", "Karl Ost: cultural attache / - / Norway CURRENT"},
		{"physician", "Karl Ost, the White House physician, left.", "Karl Ost: physician / White House / United States CURRENT"},
	})
}

// TestPostsAtTheirPlace reads posts by what the story tells of whose they are.
func TestPostsAtTheirPlace(t *testing.T) {
	checkBy(t, held, []telling{
		{"a surname like a rank", "Cambodia waited for Prime Minister Hun Sen. Betting ended.", "Hun Sen: Prime Minister / - / Cambodia CURRENT"},
		{"former ambassador", "Troops left Iraq. The Pentagon and the White House waited. Former Ambassador Karl Ost left Iraq.", "Karl Ost: Ambassador / - / United States FORMER"},
		{"appointed as", "Chad waited. Cabinet appointed Colonel Karl Ost as gendarmerie commander.", "Karl Ost: commander / gendarmerie / Chad CURRENT"},
		{"became", "Chad waited. Karl Ost became central bank governor in May.", "Karl Ost: governor / central bank / Chad CURRENT"},
		{"body of the president before", "Ida Holm, president of Chad's central bank, left. Spokesman Karl Ost was sorry.",
			"Ida Holm: president / Chad's central bank / Chad CURRENT; Karl Ost: Spokesman / Chad's central bank / Chad CURRENT"},
		{"speaker of parliament and", "Karl Ost, the deputy speaker of parliament and a former finance minister, left.",
			"Karl Ost: deputy speaker / parliament / - CURRENT; Karl Ost: finance minister / - / - FORMER"},
		{"leader of the opposition", "Karl Ost, leader of the opposition in parliament, left. Ghana waited.", "Karl Ost: leader of the opposition / - / Ghana CURRENT"},
		{"of the opposition party", "Karl Ost, deputy leader of the opposition Grain Party, left.", "Karl Ost: deputy leader / Grain Party / - CURRENT"},
		{"the government's", "Karl Ost, the government's chief negotiator, left. Ghana waited.", "Karl Ost: chief negotiator / - / Ghana CURRENT"},
		{"presidency", "Karl Ost, spokesman for the Ghanaian presidency, left.", "Karl Ost: spokesman / Ghanaian presidency / Ghana CURRENT"},
	})
}
