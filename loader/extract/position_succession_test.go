package extract

import "testing"

// TestSuccessions reads who comes after whom, and what that tells of both.
func TestSuccessions(t *testing.T) {
	const ostAfter = "Kari Lund: foreign minister / - / Norway FORMER; Karl Ost: foreign minister / - / Norway CURRENT"
	const ostBefore = "Karl Ost: foreign minister / - / Norway CURRENT; Kari Lund: foreign minister / - / Norway FORMER"
	const ostSoon = "Kari Lund: foreign minister / - / Norway CURRENT; Karl Ost: foreign minister / - / Norway DESIGNATE"
	checkBy(t, held, []telling{
		{"was replaced", "Norway's foreign minister Kari Lund resigned. She was replaced by Karl Ost.", ostAfter},
		{"was replaced, as the second verb", "Norway's foreign minister Kari Lund resigned and was replaced by her deputy, Karl Ost.", ostAfter},
		{"succeeded as", "Kari Lund left. She was succeeded as foreign minister of Norway by Karl Ost, a rival.", ostAfter},
		{"will be succeeded", "Norway's foreign minister Kari Lund will be succeeded by career diplomat Karl Ost.", ostSoon},
		{"will succeed her", "Norway's foreign minister Kari Lund retires in June. Karl Ost, an economist, will succeed her.", ostSoon},
		{"will take over from her", "Norway's foreign minister Kari Lund retires in June. Karl Ost will take over from her.", ostSoon},
		{"replacing", "Karl Ost was named foreign minister of Norway, replacing Kari Lund.", ostBefore},
		{"replaces", "Karl Ost was named foreign minister of Norway. He replaces Kari Lund, who retires.", ostBefore},
		{"succeeds a veteran", "Karl Ost was named foreign minister of Norway. He succeeds veteran diplomat Kari Lund.", ostBefore},
		{"takes over from", "Karl Ost was named foreign minister of Norway. He takes over from Kari Lund.", ostBefore},
		{"took over as", "Karl Ost, who took over as foreign minister of Norway from Kari Lund in May, spoke.", ostBefore},
		{"since succeeding", "Norway's foreign minister Karl Ost spoke. Ost, in his first interview since succeeding Kari Lund in May, was calm.", ostBefore},
		{"is not to succeed", "Kari Lund, Norway's foreign minister, denied that she would be succeeded by Karl Ost.", "Kari Lund: foreign minister / - / Norway CURRENT"},
		{"who went on to another", "Norway's foreign minister Karl Ost spoke. Ost replaced Kari Lund, who became director of the Nansen Institute.",
			"Karl Ost: foreign minister / - / Norway CURRENT; Kari Lund: director / Nansen Institute / - CURRENT; Kari Lund: foreign minister / - / Norway FORMER"},
		{"who had another office", "President Ida Holm of Norway took over from deposed leader Karl Ost.", "Ida Holm: President / - / Norway CURRENT"},
	})
}

// TestPostsOfTheDead sees that who died holds no post.
func TestPostsOfTheDead(t *testing.T) {
	const ambassador, president = "Kari Lund: ambassador to Chad / - / Norway FORMER", "Karl Ost: President / - / Norway FORMER"
	checkBy(t, held, []telling{
		{"died", "Norway's ambassador to Chad, Kari Lund, died on Monday.", ambassador},
		{"died, behind the post", "Kari Lund, Norway's ambassador to Chad from 1990, died on Monday.", ambassador},
		{"he died", "President Karl Ost of Norway fell ill. He died on Monday.", president},
		{"the death", "The death of President Karl Ost of Norway was announced.", president},
		{"was killed", "President Karl Ost of Norway was assassinated on Monday.", president},
		{"another died", "President Karl Ost of Norway said a soldier had died.", "Karl Ost: President / - / Norway CURRENT"},
		{"is denied", "Norway denied that President Karl Ost of Norway had died.", "Karl Ost: President / - / Norway CURRENT"},
	})
}

// TestCareersTold reads posts of a career by the verbs and nouns that tell of it.
func TestCareersTold(t *testing.T) {
	const minister = "Kari Lund: foreign minister / - / Norway CURRENT"
	const once = "Kari Lund: foreign minister / - / Norway FORMER"
	checkBy(t, held, []telling{
		{"the appointment of", "The king announced the appointment of Kari Lund as foreign minister of Norway.", minister},
		{"a nomination", "They welcomed the nomination of Kari Lund as foreign minister of Norway.", "Kari Lund: foreign minister / - / Norway DESIGNATE"},
		{"a refused nomination", "They blocked the nomination of Kari Lund as foreign minister of Norway.", ""},
		{"a dismissal", "They welcomed the dismissal of Kari Lund as foreign minister of Norway.", once},
		{"named in a list", "Also named were Kari Lund as foreign minister of Norway and Karl Ost as chairman of the Fish Board.",
			minister + "; Karl Ost: chairman / Fish Board / - CURRENT"},
		{"until now, and becomes", "Kari Lund, until now president of the Fish Board, becomes foreign minister of Norway.",
			"Kari Lund: president / Fish Board / - FORMER; " + minister},
		{"had been", "Kari Lund, who had been foreign minister of Norway since 2021, left.", once},
		{"who as the holder", "Kari Lund, who as foreign minister of Norway from 1983 to 1991 made peace, left.", once},
		{"as the holder, between commas", "Kari Lund, as foreign minister of Norway from 1983 to 1991, made peace.", once},
		{"before becoming", "Kari Lund taught history before becoming foreign minister of Norway.", minister},
		{"and became", "Kari Lund joined the bank in 1952 and became foreign minister of Norway in 1960.", minister},
		{"becoming", "Karl Ost joined the Fish Bank in May, becoming director of the Fish Bank.", "Karl Ost: director / Fish Bank / - CURRENT"},
		{"headed by who is called by a people", "The Grain Party, headed by Chadian politician Karl Ost, left.", "Karl Ost: head / Grain Party / - CURRENT"},
		{"he headed", "Karl Ost left. He headed the Fish Board.", "Karl Ost: head / Fish Board / - FORMER"},
		{"he, of whom the sentence before told", "Karl Ost left. He once praised Kari Lund. He headed the Fish Board.", "Karl Ost: head / Fish Board / - FORMER"},
		{"a meeting that somebody led", "Karl Ost led the Fish Board.", ""},
		{"who appoints and is not appointed", "President Karl Ost of Norway has appointed Mercy Hallum governor of the Fish Bank.",
			"Karl Ost: President / - / Norway CURRENT; Mercy Hallum: governor / Fish Bank / - CURRENT"},
		{"will join", "Karl Ost will join the Fish Bank as vice-president for operations.", "Karl Ost: vice-president for operations / Fish Bank / - DESIGNATE"},
		{"a list of holders", "Chief of staff: Karl Ost, a lawyer.", "Karl Ost: Chief of staff / - / - CURRENT"},
		{"her deputy", "Norway's finance minister Kari Lund resigned. Her deputy, Karl Ost, will act as minister.",
			"Kari Lund: finance minister / - / Norway CURRENT; Karl Ost: deputy / - / Norway CURRENT"},
		{"what else the holder is", "NATO's secretary general, the Chilean Jose Insunza, left.", "Jose Insunza: secretary general / NATO / - CURRENT"},
		{"a rank behind a post", "The head of the Fish Bank, Ambassador Karl Ost, left.", "Karl Ost: head / Fish Bank / - CURRENT"},
		{"a dash between two posts", "Norway's Deputy Prime Minister - Minister of Foreign Affairs Karl Ost left.",
			"Karl Ost: Minister of Foreign Affairs / - / Norway CURRENT; Karl Ost: Deputy Prime Minister / - / Norway CURRENT"},
		{"official spokesman", "Ministry of Foreign Affairs Official Spokesperson Karl Ost spoke.", "Karl Ost: Official Spokesperson / Ministry of Foreign Affairs / - CURRENT"},
		{"a body called after an office", "UN High Commissioner for Refugees Karl Ost left.", "Karl Ost: High Commissioner for Refugees / UN / - CURRENT"},
		{"the fund of the IMF", "An IMF mission came. The Fund's deputy director for Africa, Karl Ost, left.", "Karl Ost: deputy director for Africa / IMF / - CURRENT"},
		{"where an envoy is sent is not home", "Foreign Minister Kari Lund left. Lund, a former ambassador to Poland, spoke.",
			"Kari Lund: Foreign Minister / - / - CURRENT; Kari Lund: ambassador to Poland / - / - FORMER"},
		{"the minister's spokesman", "Norwegian Minister Kari Lund met the IMF. The minister's spokesman, Karl Ost, said so.",
			"Kari Lund: Minister / - / Norway CURRENT; Karl Ost: spokesman / - / Norway CURRENT"},
		{"parliament's president", "The Norwegian Parliament met in Chad. They left, parliament's president Kari Lund said.", "Kari Lund: president / Norwegian Parliament / Norway CURRENT"},
		{"a former minister of a state", "Norway's Kari Lund, a former prime minister, left.", "Kari Lund: prime minister / - / Norway FORMER"},
		{"a part of the world", "Kari Lund is Africa's first head of state of that name.", ""},
		{"behind an age", "Kari Lund, who has died aged 88, was foreign minister of Norway.", "Kari Lund: foreign minister / - / Norway FORMER"},
		{"not the one whose friend did it", "Karl Ost's friend, Nils Holm, left. He headed the Fish Board.", "Nils Holm: head / Fish Board / - FORMER"},
		{"commissioners of the union", "European Commission President Ida Holm left. Trade commissioner Karl Ost stayed.",
			"Ida Holm: President / European Commission / - CURRENT; Karl Ost: Trade commissioner / European Commission / - CURRENT"},
		{"a place and a name as the sentence opens", "Deputy mayor of Bergen Karl Ost left.", "Karl Ost: Deputy mayor / Bergen / - CURRENT"},
		{"a land and a name behind the post", "The chairman of the Fish Board, Chad's Karim Saleh, left.", "Karim Saleh: chairman / Fish Board / - CURRENT"},
		{"an ambassador who represents", "Norway's Permanent Representative to the United Nations Ambassador Nils Holm left.",
			"Nils Holm: Permanent Representative to the United Nations / - / Norway CURRENT"},
		{"head of mission", "The Fish Board's head of mission, Karl Ost, left.", "Karl Ost: head of mission / Fish Board / - CURRENT"},
		{"titles of several words", "Ida Holm, deputy chief of mission of the Norwegian embassy, met Festus Okon, president-general of the Fish Union, and Ana Vera, a member of parliament for the Grain Party.",
			"Ida Holm: deputy chief of mission / Norwegian embassy / Norway CURRENT; Festus Okon: president-general / Fish Union / - CURRENT; Ana Vera: member of parliament / Grain Party / - CURRENT"},
		{"where an envoy once was", "Norwegian Finance Minister Kari Lund was ambassador to Chile and may succeed Prime Minister Karl Ost.",
			"Kari Lund: Finance Minister / - / Norway CURRENT; Kari Lund: ambassador to Chile / - / Norway FORMER; Karl Ost: Prime Minister / - / Norway CURRENT"},
	})
}
