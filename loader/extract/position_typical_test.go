package extract

import "testing"

// TestTypicalTitles reads titles that readers think of one state by, in articles of others that have them, too.
func TestTypicalTitles(t *testing.T) {
	checkBy(t, held, []telling{
		{"a cabinet secretary", "Health Cabinet Secretary Mary Oduya spoke.", "Mary Oduya: Health Cabinet Secretary / - / Kenya CURRENT"},
		{"a taoiseach abroad", "LONDON - Taoiseach Niall Byrne met British Prime Minister Anne Fisher.", "Niall Byrne: Taoiseach / - / Ireland CURRENT; Anne Fisher: Prime Minister / - / United Kingdom CURRENT"},
		{"relations with states", "They met Karl Ost, Secretary for Relations with States.", "Karl Ost: Secretary for Relations with States / - / Vatican CURRENT"},
		{"a foreign secretary who is not the other one", "KATHMANDU - Foreign Secretary Anil Mehra, of India's ministry, called on Nepal's Foreign Secretary Gopal Rana.",
			"Anil Mehra: Foreign Secretary / - / India CURRENT; Gopal Rana: Foreign Secretary / - / Nepal CURRENT"},
		{"a defense secretary at home", "MANILA (Reuters) - Philippine President Jose Ramos met Japan's Aiko Sato. Defense Secretary Carlos Reyes was there.",
			"Jose Ramos: President / - / Philippines CURRENT; Carlos Reyes: Defense Secretary / - / Philippines CURRENT"},
		{"a defense secretary", "Defense Secretary Ann Roe spoke.", "Ann Roe: Defense Secretary / - / United States CURRENT"},
		{"a secretary of a field", "Mexico agreed. Economy Secretary Pablo Rios said so.", "Pablo Rios: Economy Secretary / - / Mexico CURRENT"},
		{"an assistant secretary", "They met Assistant Secretary for Asian Affairs Ann Roe.", "Ann Roe: Assistant Secretary for Asian Affairs / - / United States CURRENT"},
		{"a treasurer", "CANBERRA - Australia agreed. Treasurer Karl Ost said so.", "Karl Ost: Treasurer / - / Australia CURRENT"},
		{"a chief secretary", "DODOMA: Tanzanian President Samia Mushi met Chief Secretary Karl Ost on Monday.", "Samia Mushi: President / - / Tanzania CURRENT; Karl Ost: Chief Secretary / - / Tanzania CURRENT"},
		{"a speaker of parliament", "BEIRUT - Lebanese Prime Minister Najib Haddad met Parliament Speaker Nabil Khoury.", "Najib Haddad: Prime Minister / - / Lebanon CURRENT; Nabil Khoury: Speaker / - / Lebanon CURRENT"},
		{"a chancellor of no other state", "LONDON - British Prime Minister Anne Fisher met Chancellor Paul Wade.", "Anne Fisher: Prime Minister / - / United Kingdom CURRENT; Paul Wade: Chancellor / - / United Kingdom CURRENT"},
	})
}

// TestListsOfOffices reads offices that stand bare in a list or far from their state.
func TestListsOfOffices(t *testing.T) {
	checkBy(t, held, []telling{
		{"a possessive before the last alone", "Kenyan President Peter Otieno met his Ugandan counterpart, Moses Okello. The talks were attended by Defence Minister Ali Duale, Trade Minister Jane Wanjiru and Uganda's Security Minister Grace Akello.",
			"Peter Otieno: President / - / Kenya CURRENT; Moses Okello: President / - / Uganda CURRENT; Ali Duale: Defence Minister / - / Kenya CURRENT; " +
				"Jane Wanjiru: Trade Minister / - / Kenya CURRENT; Grace Akello: Security Minister / - / Uganda CURRENT"},
		{"those of the hosts", "LIMA (Reuters) - Peruvian President Rosa Quispe met Chile's President Tomas Vera. Foreign Minister Ana Paredes said so.",
			"Rosa Quispe: President / - / Peru CURRENT; Tomas Vera: President / - / Chile CURRENT; Ana Paredes: Foreign Minister / - / Peru CURRENT"},
		{"colleagues, each in turn", "Norwegian Foreign Minister Kari Lund and Defence Minister Nils Dahl met their Danish colleagues, Karl Ost and Ida Holm.",
			"Kari Lund: Foreign Minister / - / Norway CURRENT; Nils Dahl: Defence Minister / - / Norway CURRENT; Karl Ost: Foreign Minister / - / Denmark CURRENT; Ida Holm: Defence Minister / - / Denmark CURRENT"},
		{"counterparts of one", "Norwegian Foreign Minister Kari Lund met her Danish and Chilean counterparts, Karl Ost and Luis Soto.",
			"Kari Lund: Foreign Minister / - / Norway CURRENT; Karl Ost: Foreign Minister / - / Denmark CURRENT; Luis Soto: Foreign Minister / - / Chile CURRENT"},
		{"a colleague", "Norwegian Foreign Minister Kari Lund met her Danish colleague, Karl Ost.", "Kari Lund: Foreign Minister / - / Norway CURRENT; Karl Ost: Foreign Minister / - / Denmark CURRENT"},
		{"a counterpart whose post has no such name", "Taoiseach Niall Byrne met his Greek counterpart, Nikos Petridis, in Athens.", "Niall Byrne: Taoiseach / - / Ireland CURRENT"},
		{"colleagues in one cabinet", "Norwegian Foreign Minister Kari Lund met her Norwegian colleague, Karl Ost.", "Kari Lund: Foreign Minister / - / Norway CURRENT"},
		{"two in a headline", "Pope receives Slovenian President, Cardinal Bruni\n\nPope Leo received the President of Slovenia, Janez Kos, and Cardinal Luigi Bruni.",
			"Leo: Pope / - / Vatican CURRENT; Janez Kos: President / - / Slovenia CURRENT"},
	})
}

// TestChiefs reads posts of chiefs, of towns and of bodies that common nouns name.
func TestChiefs(t *testing.T) {
	checkBy(t, held, []telling{
		{"a chief constable", "The chief constable of Greater Salford Police, Karl Ost, spoke.", "Karl Ost: chief constable / Greater Salford Police / - CURRENT"},
		{"whoever chairs a meeting", "Prime Minister Kari Lund will chair a meeting of Cobra in Norway.", "Kari Lund: Prime Minister / - / Norway CURRENT"},
		{"a town's mayor", "Manchester's mayor, Karl Ost, spoke.", "Karl Ost: mayor / Manchester / - CURRENT"},
		{"a council's leader", "They met in Bury. Bury council's leader, Karl Ost, spoke.", "Karl Ost: leader / Bury council / - CURRENT"},
		{"a city council", "They met in Leeds. Leeds city council chief executive Ann Roe spoke.", "Ann Roe: chief executive / Leeds city council / - CURRENT"},
		{"the central bank governor", "Lebanese Prime Minister Najib Haddad met the central bank governor, Riad Saab.",
			"Najib Haddad: Prime Minister / - / Lebanon CURRENT; Riad Saab: governor / central bank / Lebanon CURRENT"},
		{"an army chief", "PORT SUDAN, March 4 - The former Algerian foreign minister saw army chief Omar Taha in Port Sudan.", "Omar Taha: chief / army / Sudan CURRENT"},
		{"the army chief", "Pakistani Prime Minister Imran Shah met the army chief, General Asif Malik.", "Imran Shah: Prime Minister / - / Pakistan CURRENT; Asif Malik: chief / army / Pakistan CURRENT"},
		{"a chief of staff", "The Chief of Staff, Karl Ost, left Norway.", "Karl Ost: Chief of Staff / - / - CURRENT"},
		{"a chief of protocol", "Norway's chief of protocol, Karl Ost, left.", "Karl Ost: chief of protocol / - / Norway CURRENT"},
		{"her cabinet chief", "Peru's Diana Bolaños sent her Cabinet chief, Alberto Otero.", "Alberto Otero: Cabinet chief / - / Peru CURRENT"},
		{"the first woman to lead", "Kari Lund, the first woman to lead the Nansen Institute, left.", "Kari Lund: leader / Nansen Institute / - CURRENT"},
		{"the first woman to serve", "Ann Roe, the first woman to serve as president of Chile, left.", "Ann Roe: president / - / Chile CURRENT"},
		{"the first of a people", "Vartan Oskian, the first diaspora Armenian to become foreign minister, left.", "Vartan Oskian: foreign minister / - / Armenia CURRENT"},
		{"chief of staff of an army", "Uganda agreed. Army chief of staff Brigadier James Kazi said so.", "James Kazi: chief of staff / Army / Uganda CURRENT"},
		{"a firm called as people are", "Gina Rinehardt, the chairman of Hancock Prospecting, left.", "Gina Rinehardt: chairman / Hancock Prospecting / - CURRENT"},
		{"emeritus", "Archbishop emeritus Karl Ost left.", "Karl Ost: Archbishop emeritus / - / - CURRENT"},
		{"a patriarch", "They met the Ecumenical Patriarch, Nikodemos I.", "Nikodemos I: Ecumenical Patriarch / - / - CURRENT"},
	})
}
