package extract

import "testing"

// TestHoldersNamedApart reads who holds a post that another sentence, another holder or a passive tells of.
func TestHoldersNamedApart(t *testing.T) {
	checkBy(t, held, []telling{
		{"named in the next sentence", "Chad's oil minister said there would be no cuts. Karim Saleh told a newspaper that he was sure.", "Karim Saleh: oil minister / - / Chad CURRENT"},
		{"behind a clause", "The premier of Germany's Hesse, which has many banks, welcomed it. Karl Ost said it was good.", "Karl Ost: premier / Hesse / - CURRENT"},
		{"of a body", "They met on Monday, the Northern Bank's chairman said. Karl Ost denied a report.", "Karl Ost: chairman / Northern Bank / - CURRENT"},
		{"one of several", "A minister of Chad said no. Karim Saleh told a newspaper that he was sure.", ""},
		{"a deputy is no only one", "Chad's deputy oil minister said no. Karim Saleh told a newspaper that he was sure.", ""},
		{"described otherwise", "Chad's oil minister said no. Karim Saleh, a driver, told a newspaper that he was sure.", ""},
		{"named before", "Karim Saleh drove home. Chad's oil minister said no. Karim Saleh told a newspaper that he was sure.", ""},
		{"predecessor", "Norwegian President Kari Lund praised her predecessor - the late Karl Ost.",
			"Kari Lund: President / - / Norway CURRENT; Karl Ost: President / - / Norway FORMER"},
		{"successor of one who left", "Former Norwegian Finance Minister Kari Lund left. Lund's successor, Karl Ost, spoke.",
			"Kari Lund: Finance Minister / - / Norway FORMER; Karl Ost: Finance Minister / - / Norway CURRENT"},
		{"headed by", "The Northern Bank, headed by former minister Karl Ost, left.", "Karl Ost: minister / - / - FORMER; Karl Ost: head / Northern Bank / - CURRENT"},
		{"a film is no body that is led", "The Northern Studio film, directed by Karl Ost, won.", ""},
	})
}

// TestOwnersOfPosts reads whose a post is where several names or plain words stand beside it.
func TestOwnersOfPosts(t *testing.T) {
	checkBy(t, held, []telling{
		{"rights in a body's name", "Ida Holm, director of the Human Rights Counselling Institute in Oslo, left.", "Ida Holm: director / Human Rights Counselling Institute / - CURRENT"},
		{"two nouns of its kind", "The head of the NFBU union federation, Ida Holm, left.", "Ida Holm: head / NFBU / - CURRENT"},
		{"region behind its state", "Ida Holm, governor of Canada's Ontario province, left.", "Ida Holm: governor / Ontario / - CURRENT"},
		{"state of a state", "Ida Holm is attorney general of the Mexican state of Jalisco.", "Ida Holm: attorney general / Jalisco / - CURRENT"},
		{"plain field far from home", "OSLO, May 3 - Norway is cold, Chadian rural roads minister Karim Saleh said.", "Karim Saleh: rural roads minister / - / Chad CURRENT"},
		{"plain field", "Chadian rural roads minister Karim Saleh left.", "Karim Saleh: rural roads minister / - / Chad CURRENT"},
		{"forces as a field", "Chad's Armed Forces Minister Karim Saleh left.", "Karim Saleh: Armed Forces Minister / - / Chad CURRENT"},
		{"lawmaker of the union", "European Union lawmaker Ida Holm left.", "Ida Holm: lawmaker / European Parliament / - CURRENT"},
		{"two of one title", "They met European Community farm commissioner Ida Holm and industry commissioner Karl Ost.",
			"Ida Holm: farm commissioner / European Community / - CURRENT; Karl Ost: industry commissioner / European Community / - CURRENT"},
		{"two posts, one of a bank", "Chad's central bank governor Karim Saleh met Norwegian premier and central bank governor Ida Holm.",
			"Karim Saleh: governor / Chad's central bank / Chad CURRENT; Ida Holm: governor / central bank / Norway CURRENT; Ida Holm: premier / - / Norway CURRENT"},
		{"leader of where somebody goes", "Karl Ost, the CIA chief, went to North Korea to meet its leader, Ri Yong Su.",
			"Karl Ost: chief / CIA / United States CURRENT; Ri Yong Su: leader / - / North Korea CURRENT"},
		{"house of a founder", "Ida Holm, director of the Ludwig Gallery, left.", "Ida Holm: director / Ludwig Gallery / - CURRENT"},
	})
}

// TestCareers reads who held posts by what somebody did as their holder.
func TestCareers(t *testing.T) {
	checkBy(t, held, []telling{
		{"joined as", "Karl Ost joined the Northern Bank as chief economist.", "Karl Ost: chief economist / Northern Bank / - CURRENT"},
		{"entered as", "Karl Ost entered government as energy minister of Chad in 1997.", "Karl Ost: energy minister / - / Chad CURRENT"},
		{"spent as", "Karl Ost spent ten years as head of the Northern Bank.", "Karl Ost: head / Northern Bank / - FORMER"},
		{"as somebody's post, he did", "As governor of the Northern Stock Exchange from 1960 to 1963, Karl Ost led reforms.", "Karl Ost: governor / Northern Stock Exchange / - FORMER"},
		{"rose to become", "Karl Ost rose to become chairman of the Northern Bank.", "Karl Ost: chairman / Northern Bank / - CURRENT"},
		{"went on to be", "Karl Ost went on to be editor of the Northern Times.", "Karl Ost: editor / Northern Times / - CURRENT"},
		{"later", "Ida Holm, who later became Lima's mayor, left.", "Ida Holm: mayor / Lima / - CURRENT"},
		{"one of them", "Ida Holm, one of the four directors of the Northern Bank, left.", "Ida Holm: director / Northern Bank / - CURRENT"},
		{"is one of them", "Ida Holm is among the directors of the Northern Bank.", "Ida Holm: director / Northern Bank / - CURRENT"},
		{"held the post", "Ida Holm held the post of foreign minister of Chad.", "Ida Holm: foreign minister / - / Chad FORMER"},
		{"once headed", "Ida Holm, who once headed the Northern Bank, left.", "Ida Holm: head / Northern Bank / - FORMER"},
		{"known as", "Karl Ost left the Northern Bank, known as director of nothing.", ""},
	})
}

// TestPostsAtAcronyms reads posts at bodies called by letters that the article spells out before or behind them.
func TestPostsAtAcronyms(t *testing.T) {
	checkBy(t, held, []telling{
		{"spelt out behind", "The NFB (Northern Fishing Board) met. NFB chairman Karl Ost left.", "Karl Ost: chairman / Northern Fishing Board / - CURRENT"},
		{"a firm between angles", "<Northern Fishing Corp>, NFC, left. NFC chairman Karl Ost left.", "Karl Ost: chairman / Northern Fishing Corp / - CURRENT"},
		{"letters of a better known body", "Norway's Energy Planning Agency (EPA) met. EPA chief Karl Ost left.", "Karl Ost: chief / Energy Planning Agency / Norway CURRENT"},
		{"letters of another", "The NFB (Southern Bread Board) met. NFB chairman Karl Ost left.", "Karl Ost: chairman / NFB / - CURRENT"},
	})
}

// TestWhosePosts reads posts whose owner stands before "whose", and those of bodies that are called by a noun of meetings.
func TestWhosePosts(t *testing.T) {
	checkBy(t, held, []telling{
		{"whose", "The Northern Bank, whose director Karl Ost left in May, is closed.", "Karl Ost: director / Northern Bank / - CURRENT"},
		{"whose, with a comma", "Chad, whose president, Karim Saleh, left, is big.", "Karim Saleh: president / - / Chad CURRENT"},
		{"bishops' conference", "Karl Ost, chairman of the Czech bishops' conference, left.", "Karl Ost: chairman / Czech bishops' conference / Czech Republic CURRENT"},
	})
}

// TestListsOfHolders reads several holders of one title by the verbs that stand between it and their names.
func TestListsOfHolders(t *testing.T) {
	checkBy(t, held, []telling{
		{"somebody's list", "Kari Lund is president of Norway. Lund's list of advisers includes Karl Ost and Ida Holm.",
			"Kari Lund: president / - / Norway CURRENT; Karl Ost: adviser / - / Norway CURRENT; Ida Holm: adviser / - / Norway CURRENT"},
		{"were", "The founders of the Northern Bank were Karl Ost and Ida Holm.", "Karl Ost: founder / Northern Bank / - CURRENT; Ida Holm: founder / Northern Bank / - CURRENT"},
		{"ministers whom somebody else met", "After talks with both the Chilean trade and farm ministers Ost said he was glad. Karl Ost is trade minister of Norway.",
			"Karl Ost: trade minister / - / Norway CURRENT"},
		{"aides of nobody", "Former campaign aides including Karl Ost and Ida Holm left.", ""},
	})
}
