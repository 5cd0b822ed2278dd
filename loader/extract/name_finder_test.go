package extract

import "testing"

// TestNameFinder reads sentences as news of many regions, years and agencies has them.
func TestNameFinder(t *testing.T) {
	checkBy(t, mentioned, []telling{
		// Bodies without what follows.
		{"adjective of a common noun", "Chile met the Oslo Club of Western lenders.", "OTHER Oslo Club; STATE Chile"},
		{"seat of a parliament", "Lund spoke in Congress on Capitol Hill.", "PARLIAMENT Congress; SITE Capitol Hill"},
		// People.
		{"unknown first names", "Sonata Veršelytė met Volodymyr Zhadanenko in Vilnius on Monday.", "CITY Vilnius; PERSON Sonata Veršelytė; PERSON Volodymyr Zhadanenko"},
		{"letters of other alphabets", "Tsveta Ilkova and Bohuslav Dřímal signed the paper.", "PERSON Bohuslav Dřímal; PERSON Tsveta Ilkova"},
		{"particles", "President Luís Inácio da Cruz e Sousa received Mohammed bin Rashid al-Sabti.", "PERSON Luís Inácio da Cruz e Sousa; PERSON Mohammed bin Rashid al-Sabti"},
		{"particle of a short form", "Jan van der Meulen and Otto von Habermann spoke; van der Meulen left first.", "PERSON Jan van der Meulen; PERSON Otto von Habermann"},
		{"patronymic", "Vladislav Petrovich Korneyev told the Duma that he was ready. Vladislav Petrovich smiled.", "PARLIAMENT Duma; PERSON Vladislav Petrovich Korneyev"},
		{"honorifics", "Mr Okonjo, Mrs. Adeyemi and Dr. Balogun attended. Sir Alan Prewitt did not.", "PERSON Adeyemi; PERSON Alan Prewitt; PERSON Balogun; PERSON Okonjo"},
		{"ranks", "The Rev. Desmond Oyelaran blessed Lt. Gen. Bako Danjuma and Capt. Obi.", "PERSON Bako Danjuma; PERSON Desmond Oyelaran; PERSON Obi"},
		{"kings and popes", "King Haakon VII, Queen Beatrix and Pope Pius XIV were there.", "PERSON Beatrix; PERSON Haakon VII; PERSON Pius XIV"},
		{"family name first", "South Korean President Kim Dae-ho met Xi Wenbo. Kim thanked Xi.", "PERSON Kim Dae-ho; PERSON Xi Wenbo; STATE South Korea"},
		{"surname after the whole", "Robert Makele Kamau was elected. Kamau said he was glad.", "PERSON Robert Makele Kamau"},
		{"names that are words", "Hope Turner thanked Chase Rivers. Turner and Rivers are cousins.", "PERSON Chase Rivers; PERSON Hope Turner"},
		{"names that are places", "Paris Holm met London Mayor Ada Reed in Paris.", "CITY London; CITY Paris; PERSON Ada Reed; PERSON Paris Holm"},
		{"hyphens", "Jean-Luc Perrin-Dubois spoke of the Franco-German plan.", "PERSON Jean-Luc Perrin-Dubois"},
		{"possessives", "Lund's aide and Demir's wife left.", "PERSON Demir; PERSON Lund"},
		{"dash without blanks", "The order was questioned-George Berg of Tollund Bank said so.", "COMPANY Tollund Bank; PERSON George Berg"},
		{"list", "Among the guests were Kari Lund, Chidi Okonjo, Ida Berg and Priya Raman.", "PERSON Chidi Okonjo; PERSON Ida Berg; PERSON Kari Lund; PERSON Priya Raman"},
		{"list of lines", "Present were:\n- Kari Lund, Norway\n- Chidi Okonjo, Nigeria\n- Ida Berg, Red Cross", "NGO Red Cross; PERSON Chidi Okonjo; PERSON Ida Berg; PERSON Kari Lund; STATE Nigeria; STATE Norway"},
		{"title of a head", "U.K. Prime Minister Guy Marsh met Ada Reed at Camp David.", "PERSON Ada Reed; PERSON Guy Marsh; SITE Camp David; STATE United Kingdom"},
		{"surname after a word of no title", "Karl Ost was elected in May. On the campaign trail, Mr Ost spoke of bridges.", "PERSON Karl Ost"},
		{"headline that runs words together", "Ost Meets Berg In Oslo Over Fish\n\nNorwegian Foreign Minister Karl Ost met Danish Prime Minister Ida Berg on Monday. Ost and Berg spoke.", "CITY Oslo; COUNTRY Norway; PERSON Ida Berg; PERSON Karl Ost; STATE Denmark; STATE Norway"},
		{"holder after a body in a title", "Norwegian Secretary General of the Ministry for Europe and Foreign Affairs Megi Fino spoke.", "MINISTRY Ministry for Europe and Foreign Affairs; PERSON Megi Fino; STATE Norway"},
		{"holder after a place in a title", "Norway's ambassador to Ankara Karl Ost and the mayor of Bergen Ida Berg left.", "CITY Bergen; COUNTRY Norway; PERSON Ida Berg; PERSON Karl Ost; STATE Norway; STATE Türkiye"},
		{"headline that begins with a word before a name", "Buoyant Ost Leaves Oslo\n\nKarl Ost left Oslo on Monday. Ost was glad.", "CITY Oslo; PERSON Karl Ost"},

		// Institutions.
		{"ministries", "The Ministry of Rural Development of Namibia and the Danish Justice Ministry agreed.", "MINISTRY Danish Justice Ministry; MINISTRY Ministry of Rural Development of Namibia"},
		{"federal department", "The Swiss Federal Department of Foreign Affairs said so.", "MINISTRY Swiss Federal Department of Foreign Affairs"},
		{"high commission of a state", "They left the Indian High Commission.", "EMBASSY Indian High Commission"},
		{"committee", "The House Foreign Affairs Committee took part.", "PARLIAMENT House Foreign Affairs Committee"},
		{"forces", "The 5th Brigade of the Army of Chad took part.", "ARMED_FORCE 5th Brigade of the Army of Chad"},
		{"court", "The Supreme Court of Brazil disagreed.", "COURT Supreme Court of Brazil"},
		{"long name that is known", "The Organization for Security and Co-operation in Europe was not asked.", "INTERGOVERNMENTAL Organization for Security and Co-operation in Europe"},
		{"acronym defined", "The Kivu Reconstruction Authority (KRA) was set up in May. The KRA has no money.", "AGENCY Kivu Reconstruction Authority"},
		{"parties", "Mbali Dlamini of the African National Congress (ANC) said the ANC and the Democratic Alliance would talk.", "PARTY African National Congress; PARTY Democratic Alliance; PERSON Mbali Dlamini"},
		{"firm called by its first word", "Turner Holdings rose. Turner said sales were up. Analysts like Turner.", "COMPANY Turner Holdings"},
		{"firm and its owner", "Anna Turner runs Turner Holdings. Turner said sales were up.", "COMPANY Turner Holdings; PERSON Anna Turner"},
		{"firm described", "\"It is new,\" said Mary Achieng of the brokerage Lakeshore Capital.", "COMPANY Lakeshore Capital; PERSON Mary Achieng"},
		{"news agency described", "The news agency Fjellpress met. Lakeshore Power Ltd met.", "COMPANY Lakeshore Power Ltd; MEDIA Fjellpress"},
		{"media by their names", "The Daily Courier and Vestby Radio reported that Ida Berg had died.", "MEDIA Daily Courier; MEDIA Vestby Radio; PERSON Ida Berg"},
		{"credit of a dateline", "CAIRO (Levant Dispatch) — Minister Tarek Shalaby has called off a visit.", "CITY Cairo; MEDIA Levant Dispatch; PERSON Tarek Shalaby"},
		{"armed group", "Fighters of the rebel group Nouvo Lekol took the town.", "ARMED_GROUP Nouvo Lekol"},
		{"acronym that others have, too", "Jonas Kapita of the Front for National Liberation (FNL) met the Zambian president.", "ARMED_GROUP Front for National Liberation; PERSON Jonas Kapita; STATE Zambia"},
		{"army of no state", "Guerrillas of the Revolutionary Army of the People killed nine soldiers.", "ARMED_GROUP Revolutionary Army of the People"},
		{"state house", "\"I am here to listen,\" Jonas Kapita told reporters at State House.", "PERSON Jonas Kapita; SITE State House"},
		{"hall", "They met at the Kenyatta International Convention Centre in Nairobi.", "CITY Nairobi; SITE Kenyatta International Convention Centre"},
		{"short form of a name that is a noun", "The Front for the Renewal of the North said so. The Front would fight.", "ARMED_GROUP Front for the Renewal of the North"},
		{"mission of several states", "The OSCE Special Monitoring Mission in Ukraine and the Verification Mission in Kosovo spoke.", "INTERGOVERNMENTAL OSCE Special Monitoring Mission in Ukraine; INTERGOVERNMENTAL Verification Mission in Kosovo"},
		{"mission of one state", "The Norwegian Mission in Chad left.", "EMBASSY Norwegian Mission in Chad"},
		{"school called by its region", "Ida Berg, president of Texas Trading School, spoke.", "OTHER Texas Trading School; PERSON Ida Berg"},
		{"firm taken for somebody", "Elon Ost bought Twitter. He said Twitter would die, and that Twitter smiled.", "COMPANY Twitter; PERSON Elon Ost"},
		{"firm that one place tells", "Lakeshore Power was bought. The firm Lakeshore Power had made kites. Lakeshore Power declined to comment.", "COMPANY Lakeshore Power"},
		{"party of the state named with it", "Canada's Conservative Party won. The Conservative Party of Canada thanked voters.", "COUNTRY Canada; PARTY Conservative Party of Canada"},
		{"clubs called by the names of their cities", "OST KEEPS FAITH WITH TEAM.\nBONN 1996-08-23\nTrainer Karl Ost nominated all 23 veterans including Bremen's Jan Holm. He will do without the Dortmund trio of the striker Ulf Lie and the defender Bo Ek in the match.", "CITY Bonn; OTHER Bremen; OTHER Dortmund; PERSON Bo Ek; PERSON Jan Holm; PERSON Karl Ost; PERSON Ulf Lie"},
		{"clubs called by their cities", "Augsburg beat Freiburg 2-0 in the league match in Berlin. The striker scored a goal for Augsburg and the coach praised the team. Fans of Freiburg left the stadium at half-time.", "CITY Berlin; OTHER Augsburg; OTHER Freiburg"},

		// States and places.
		{"seats of government", "The Kremlin said Beijing had agreed. The White House denied it.", "OTHER Kremlin; OTHER White House; STATE China"},
		{"capital as city and state", "In Beijing, snow fell. Beijing said on Monday that it would not sign.", "CITY Beijing; STATE China"},
		{"capital of an ambassador", "A plane from Moscow landed in Cairo. Moscow's ambassador to Cairo was on board.", "CITY Cairo; CITY Moscow; STATE Egypt; STATE Russia"},
		{"capital by what it has", "But Moscow's proposals had been on the table since October.", "STATE Russia"},
		{"capital by what it wants", "It was an order that suits Moscow, which wants its diplomats rotated.", "STATE Russia"},
		{"two capitals that act", "Berlin and Paris support the plan.", "STATE France; STATE Germany"},
		{"capital of a recent envoy", "It was led by Aidar Zhumabekov, Astana's recently appointed ambassador to Warsaw.", "PERSON Aidar Zhumabekov; STATE Kazakhstan; STATE Poland"},
		{"capital where something comes from", "A container from Kigali should reach the sea in two days.", "CITY Kigali"},
		{"country on the way", "The railway could become part of a line from Djibouti to Durban.", "CITY Durban; COUNTRY Djibouti"},
		{"country by its answer", "She read Norway's answer to the letter.", "STATE Norway"},
		{"demonym", "The German government agreed. German wine is good. Germans like it.", "STATE Germany"},
		{"old names", "U Thein Maung and Daw Khin Myint left Rangoon for Peking.", "CITY Peking; CITY Rangoon; PERSON Khin Myint; PERSON U Thein Maung"},
		{"capital with its district", "Karl Ost leads an institute in Washington, D.C.", "CITY Washington, D.C.; PERSON Karl Ost"},
		{"street", "They met on Fjelda Street in Oslo.", "CITY Oslo; SITE Fjelda Street"},
		{"town and region", "Guerrillas attacked Kumbe, a town in the Ituri region.", "REGION Ituri; SITE Kumbe"},
		{"based in", "Oslo-based Tollund Bank and the Russian-Norwegian commission met.", "CITY Oslo; COMPANY Tollund Bank"},
		{"places in lower case", "it was said in london that norway had gone to bhopal and to greece. the team in delhi flew from rwanda to turkey.", "CITY Bhopal; CITY Delhi; CITY London; COUNTRY Rwanda; COUNTRY Turkey; STATE Greece; STATE Norway"},
		{"capital of a dateline that stands for its government elsewhere", "MANILA, Feb 26 - A minister spoke. Officials said Manila hoped for a loan.", "CITY Manila; STATE Philippines"},
		{"dateline of a line of its own", "OSLO 2025-05-03", "CITY Oslo"},
		{"two peoples in one", "Bosnian Serb forces and Kurdish fighters met German Polish envoys.", "STATE Bosnia and Herzegovina; STATE Germany; STATE Poland; STATE Serbia"},
		{"namesakes told apart by the region after", "Karl Ost lives in Paris, Texas. Ida Berg moved to Athens, Georgia, from Batumi, Georgia.", "CITY Athens; CITY Batumi; CITY Paris; COUNTRY Georgia; PERSON Ida Berg; PERSON Karl Ost; REGION Georgia; REGION Texas"},
		{"quarter of a city", "Karl Ost grew up in East London. He lives in London, in the United Kingdom.", "CITY London; COUNTRY United Kingdom; PERSON Karl Ost; SITE East London"},

		// What is no name of these kinds.
		{"elections", "The 2014 Vermont gubernatorial election was won by Ada Reed. The 1998 Nigerian general election was not.", "PERSON Ada Reed"},
		{"believers and voters", "Republican voters and Christian families wept. Conservative lawmakers left.", ""},
		{"portfolios", "Karl Ost was Federal Minister of State for Finance and Industry. He held the ministries of Finance, Justice and Interior.", "PERSON Karl Ost"},
		{"titles", "He was Secretary of State for Northern Ireland and Minister for Europe.", ""},
	})
}

// TestOneNameOneKind wants a name to be of the kind that the article as a whole speaks for,
// in headlines too.
func TestOneNameOneKind(t *testing.T) {
	checkBy(t, mentioned, []telling{
		{
			"rank before a name",
			"Norwegian army chief Lt-Gen Karl Tremall left with Maj-Gen Per Holm.",
			"PERSON Karl Tremall; PERSON Per Holm; STATE Norway",
		},
		{
			"person whose name alone tells nothing",
			"Tremall leads. Anna Tremall won on Sunday. Tremall said she was tired. Voters like Tremall.",
			"PERSON Anna Tremall",
		},
		{
			"firm whose name alone tells nothing",
			"Zivoni fell. Shares of Zivoni lost 3 percent. The company Zivoni employs 900 people. Zivoni declined to comment.",
			"COMPANY Zivoni",
		},
		{
			"headline runs on",
			"Lund Leaves Oslo Talks Early\n\nNorwegian Foreign Minister Kari Lund left on Monday. Lund gave no reason.",
			"CITY Oslo; COUNTRY Norway; PERSON Kari Lund; STATE Norway",
		},
	})
}
