package extract

import "testing"

// TestHomeland reads offices that the press of a state calls by their bare names.
func TestHomeland(t *testing.T) {
	checkBy(t, held, []telling{
		{"agency abroad", "QUITO, Jan 22 (Bernama) -- Foreign Minister Rashid Osman met his Ecuadorean counterpart Luis Soto here today. Trade Minister Karim Saad was there.",
			"Rashid Osman: Foreign Minister / - / Malaysia CURRENT; Luis Soto: Foreign Minister / - / Ecuador CURRENT; Karim Saad: Trade Minister / - / Malaysia CURRENT"},
		{"agency abroad, where it tells of its hosts", "QUITO, Jan 22 (Bernama) -- Thai Foreign Minister Chai Suwan met his Ecuadorean counterpart Luis Soto here today. He called on President Ana Diaz.",
			"Chai Suwan: Foreign Minister / - / Thailand CURRENT; Luis Soto: Foreign Minister / - / Ecuador CURRENT; Ana Diaz: President / - / Ecuador CURRENT"},
		{"where states from everywhere meet", "GENEVA (Agency) - Foreign Minister Bimal Rana met his Indian counterpart Arun Mehta on Tuesday.",
			"Bimal Rana: Foreign Minister / - / - CURRENT; Arun Mehta: Foreign Minister / - / India CURRENT"},
		{"sent from a capital", "KATHMANDU (Agency) - Foreign Minister Bimal Rana met his Indian counterpart Arun Mehta on Tuesday.",
			"Bimal Rana: Foreign Minister / - / Nepal CURRENT; Arun Mehta: Foreign Minister / - / India CURRENT"},
		{"whom a visitor will see", "LIMA (Agency) - Norwegian Foreign Minister Kari Lund flies to Quito on Friday for talks with President Carlos Vega.",
			"Kari Lund: Foreign Minister / - / Norway CURRENT; Carlos Vega: President / - / Ecuador CURRENT"},
		{"whom one saw before leaving", "LIMA (Agency) - Peruvian Foreign Minister Kari Lund flew to Quito on Friday after talks with President Carlos Vega.",
			"Kari Lund: Foreign Minister / - / Peru CURRENT; Carlos Vega: President / - / Peru CURRENT"},
		{"who sits for an American state", "Senators William T. Crane, Jr., R-Iowa, and Beth Olsen, D-Texas, met Cuban Foreign Minister Ernesto Valdes.",
			"William T. Crane, Jr.: Senator / Senate / United States CURRENT; Beth Olsen: Senator / Senate / United States CURRENT; Ernesto Valdes: Foreign Minister / - / Cuba CURRENT"},
		{"envoy to it", "The Danish Ambassador to Peru, Ida Holm, called on Speaker Luis Soto on Monday.",
			"Ida Holm: Ambassador to Peru / - / Denmark CURRENT; Luis Soto: Speaker / - / Peru CURRENT"},
		{"whose capital is left", "Foreign Secretary Anwar Karim left Dhaka for Oslo on Monday.", "Anwar Karim: Foreign Secretary / - / Bangladesh CURRENT"},
		{"secretary in an article of no such state", "Foreign Secretary Ann Roe left Oslo on Monday.", "Ann Roe: Foreign Secretary / - / United Kingdom CURRENT"},
		{"a secretary of defence", "Defence Secretary Anwar Karim left Dhaka for Oslo on Monday.", "Anwar Karim: Defence Secretary / - / Bangladesh CURRENT"},
		{"a secretary of defence in an article of no such state", "Defence Secretary Ann Roe left Oslo on Monday.", "Ann Roe: Defence Secretary / - / United Kingdom CURRENT"},
		{"an office that the host has", "HAVANA, March 21 - President Robert Callahan met Cuban President Esteban Rojas on Monday. The U.S. leader spoke of fish.",
			"Robert Callahan: President / - / United States CURRENT; Esteban Rojas: President / - / Cuba CURRENT"},
		{"of the state that it speaks for", "LONDON, March 2 - Chile is not happy with the loan, Finance Minister Pedro Rojas said.",
			"Pedro Rojas: Finance Minister / - / Chile CURRENT"},
		{"of the state that does something", "OSLO, March 2 - Peru will pay in time, Finance Minister Pedro Rojas told reporters on Monday.",
			"Pedro Rojas: Finance Minister / - / Peru CURRENT"},
		{"of another than that which should do something", "OSLO, March 2 - Chile should leave the bloc, Foreign Minister Kari Lund said.",
			"Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"a council that many states have", "ABIDJAN, Jan 22 - The Ivorian press told of a pact. President Luc Bembo met the National Security Council.", "Luc Bembo: President / - / Ivory Coast CURRENT"},
		{"beside one who held it elsewhere", "OSLO, Jan 22 - Envoys of Chad spoke of peace in Chad. They praised former Zambian President Moses Banda and the army of President Paul Tombal.",
			"Moses Banda: President / - / Zambia FORMER; Paul Tombal: President / - / Chad CURRENT"},
		{"of another state than who meets him", "US congressman Dan Hale met Foreign Minister Abdul Rahim in Chad on Monday.",
			"Dan Hale: congressman / House / United States CURRENT; Abdul Rahim: Foreign Minister / - / Chad CURRENT"},
		{"beside one who was born elsewhere", "President Luis Soto met the Cuban-born banker Luis Vega in Lima.", "Luis Soto: President / - / Peru CURRENT"},
		{"a parliament without its name", "The speaker of parliament, Ana Vega, left.", "Ana Vega: speaker / parliament / - CURRENT"},
		{"a parliament with its name", "The speaker of Congress, Ana Vega, left.", "Ana Vega: speaker / Congress / - CURRENT"},
		{"an office that is held", "KUALA LUMPUR, Jan 22 (Bernama) -- Malaysian Foreign Minister Rashid Osman flew to Norway, where Foreign Minister Kari Lund spoke.",
			"Rashid Osman: Foreign Minister / - / Malaysia CURRENT; Kari Lund: Foreign Minister / - / Norway CURRENT"},
	})
}

// TestHonorifics reads names behind ranks, courtesies and short titles.
func TestHonorifics(t *testing.T) {
	checkBy(t, held, []telling{
		{"excellency", "H.E. Dr Kari Lund, President of Norway, left.", "Kari Lund: President / - / Norway CURRENT"},
		{"highness", "Norwegian Crown Prince His Royal Highness Sheikh Karim bin Saad left.", "Karim bin Saad: Crown Prince / - / Norway CURRENT"},
		{"two ranks without points", "Norwegian Defence Minister Lt Gen Karl Ost left.", "Karl Ost: Defence Minister / - / Norway CURRENT"},
		{"short title", "Norwegian Foreign Minister Kari Lund left. FM Lund will be back.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"federal republic", "They met Prime Minister of the Federal Republic of Somalia Karim Saad.", "Karim Saad: Prime Minister / - / Somalia CURRENT"},
		{"kingdom", "They met Minister of Defence of the Kingdom of Denmark Niels Holm Ravn.", "Niels Holm Ravn: Minister of Defence / - / Denmark CURRENT"},
		{"two offices before what both are of", "They met Deputy Prime Minister and Minister of Foreign Affairs of the Republic of Iraq Dr. Karim Saad.",
			"Karim Saad: Minister of Foreign Affairs / - / Iraq CURRENT; Karim Saad: Deputy Prime Minister / - / Iraq CURRENT"},
		{"fields in a list", "They met the Minister of Foreign Affairs, Migration and Chileans Abroad of Chile, Luis Soto.",
			"Luis Soto: Minister of Foreign Affairs, Migration and Chileans Abroad / - / Chile CURRENT"},
		{"a minister of the rank of ambassador", "Norwegian Foreign Minister Ambassador Kari Lund left.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"chief minister", "Kerala Chief Minister Anil Rao left.", "Anil Rao: Chief Minister / Kerala / - CURRENT"},
		{"a title cut short", "Norwegian Foreign Minister Kari Lund left. Minister Lund will be back.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"who comes along with one who is called by a state", "Denmark's Karl Ost met Norway's Kari Lund in Oslo. Ost, accompanied by Health Minister Anna Berg, toured a farm.",
			"Anna Berg: Health Minister / - / Denmark CURRENT"},
		{"who comes along", "Danish President Karl Ost met Norwegian Prime Minister Kari Lund. Lund was accompanied by Health Minister Anna Berg.",
			"Karl Ost: President / - / Denmark CURRENT; Kari Lund: Prime Minister / - / Norway CURRENT; Anna Berg: Health Minister / - / Norway CURRENT"},
		{"cardinal", "They met Cardinal Secretary of State Karl Ost.", "Karl Ost: Secretary of State / - / Vatican CURRENT"},
		{"father", "Norwegian King Karim II met Norwegian Defence Minister Saad bin Karim II.", "Karim II: King / - / Norway CURRENT; Saad bin Karim II: Defence Minister / - / Norway CURRENT"},
	})
}
