package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// spoken lists the statements of an article, each as "who: what".
func spoken(text string) []string {
	x := Extract(graph.Article{Text: text, Published: "2025-04-11", Language: "en"})
	name := map[string]string{}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, s := range x.Statements {
		out = append(out, name[s.Speaker]+": "+s.Text)
	}
	return out
}

func TestStatements(t *testing.T) {
	const met = "Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Oslo. "
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a quotation before its speaker", "“The talks were frank and useful,” Foreign Minister Espen Lund said.",
			[]string{"Espen Lund: The talks were frank and useful"}},
		{"straight quotation marks", "\"The talks were frank and useful,\" Foreign Minister Espen Lund said.",
			[]string{"Espen Lund: The talks were frank and useful"}},
		{"a quotation parted by its speaker", "“The talks were useful,” Foreign Minister Espen Lund said, “and frank.”",
			[]string{"Espen Lund: The talks were useful, and frank."}},
		{"a short quotation in a report", "Foreign Minister Espen Lund stressed the need for a “serious discussion” on cod.",
			[]string{"Espen Lund: the need for a “serious discussion” on cod"}},
		{"reported speech", "Foreign Minister Espen Lund said that the two sides would meet again.",
			[]string{"Espen Lund: the two sides would meet again"}},
		{"according to", "According to Foreign Minister Espen Lund, the two sides did not discuss cod.",
			[]string{"Espen Lund: the two sides did not discuss cod"}},
		{"told reporters", "Foreign Minister Espen Lund told reporters on Tuesday that he was content with the talks.",
			[]string{"Espen Lund: he was content with the talks"}},
		{"a pronoun", met + "“We will meet again next month,” she said.",
			[]string{"Anna Berg: We will meet again next month"}},
		{"sentences of one quotation", "“We met early. We talked for hours and agreed,” Foreign Minister Espen Lund said. “It was good.”",
			[]string{"Espen Lund: We met early. We talked for hours and agreed. It was good."}},
		{"the speaker after the verb", "The two sides will meet again, said Espen Lund, director of the Norwegian Institute.",
			[]string{"Espen Lund: The two sides will meet again"}},
		{"a denial", "Foreign Minister Espen Lund denied that a meeting had been planned.",
			[]string{"Espen Lund: denied that a meeting had been planned"}},
		{"the clause before, and more of when it was said", "The two leaders agreed on two roads, Foreign Minister Espen Lund told reporters after the meeting, which lasted for hours.",
			[]string{"Espen Lund: The two leaders agreed on two roads"}},
		{"the last speaker named", "According to Mr. Olav Berg, trade is good and growing. According to Mr. Karl Lund, restrictions of trade remain. “We are working on a map,” he said.",
			[]string{"Olav Berg: trade is good and growing", "Karl Lund: restrictions of trade remain", "Karl Lund: We are working on a map"}},
		{"no name", "A source told reporters that the meeting would be long.", nil},
		{"a medium", "Norway's cabinet meets at noon, Reuters said.", nil},
	} {
		if got := spoken(c.text); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.text, got, c.want)
		}
	}
}

// The rows of each family: what tells the speaker, which words are said, and what is no speech.
func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"what an aside says of the speaker", "Espen Lund, minister of Trade, Fisheries and Food, warned that cod was scarce.", []string{"Espen Lund: cod was scarce"}},
		{"who is a Swede", "Espen Lund, a Swede, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"when it was said, after the verb", "“Trade is good,” Espen Lund, an expert on ships at the Bergen Institute, said afterwards.", []string{"Espen Lund: Trade is good"}},
		{"a possessive beside the speaker", "Espen Lund, director of Norway's Sugar Institute, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"that and a possessive", "Espen Lund, one of four members of a task force, said that Brazil's request was fine.", []string{"Espen Lund: Brazil's request was fine"}},
		{"a day, and a that within", "Espen Lund said Thursday he would request that his team go.", []string{"Espen Lund: he would request that his team go"}},
		{"a post of a body, and a name", "Chief of Judicial Police Espen Lund said trade was good.", []string{"Espen Lund: trade was good"}},
		{"police who are told it", "Espen Lund told police the home ministry had given an order.", []string{"Espen Lund: the home ministry had given an order"}},
		{"a relative clause beside the speaker", "Espen Lund, who led the mission, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"a party and a town beside the speaker", "Rep. Espen Lund, D-Salem, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"a phrase after the speaker", "Espen Lund of the miners' union said after the talks that trade was good.", []string{"Espen Lund: trade was good"}},
		{"a post before the speaker", "Norway's foreign ministry spokesman, Espen Lund, said trade was good.", []string{"Espen Lund: trade was good"}},
		{"words before a name after the verb", "“Trade is good,” said political analyst Espen Lund.", []string{"Espen Lund: Trade is good"}},
		{"the verb after and", "Espen Lund left for Rome and said trade was good.", []string{"Espen Lund: trade was good"}},
		{"the verb after but", "Espen Lund would not promise a date but said trade was good.", []string{"Espen Lund: trade was good"}},
		{"saying", "Espen Lund left Rome, saying that trade was good.", []string{"Espen Lund: trade was good"}},
		{"quoted as saying", "Espen Lund was quoted as saying that trade was good.", []string{"Espen Lund: trade was good"}},
		{"quoted somebody as saying", "The paper quoted Espen Lund as saying that trade was good.", []string{"Espen Lund: trade was good"}},
		{"a day between", "Norway announced on Tuesday that trade was good.", []string{"Norway: trade was good"}},
		{"a day before the verb", "Norway on Tuesday said trade was good.", []string{"Norway: trade was good"}},
		{"an occasion before the verb", "Espen Lund in an interview said trade was good.", []string{"Espen Lund: trade was good"}},
		{"a day after somebody said it", "The news came a day after Espen Lund said trade was good.", []string{"Espen Lund: trade was good"}},
		{"a capital", "Moscow said trade was good.", []string{"Russia: trade was good"}},
		{"a government", "The Norwegian government has said trade was good.", []string{"Norway: trade was good"}},
		{"the ministry, it, the statement", "In a statement, the Norwegian Foreign Ministry said trade was good. The ministry added that cod was scarce. It said talks were planned. The statement said the mood was good.",
			[]string{"Norwegian Foreign Ministry: trade was good", "Norwegian Foreign Ministry: cod was scarce", "Norwegian Foreign Ministry: talks were planned", "Norwegian Foreign Ministry: the mood was good"}},
		{"a statement by a ministry", "A statement by the Norwegian Foreign Ministry said trade was good.", []string{"Norwegian Foreign Ministry: trade was good"}},
		{"a ministry's statement", "“Trade is good,” a Norwegian Foreign Ministry statement said.", []string{"Norwegian Foreign Ministry: Trade is good"}},
		{"according to a ministry's statement", "Trade was good, according to a statement released by the Norwegian Foreign Ministry.", []string{"Norwegian Foreign Ministry: Trade was good"}},
		{"according to, in the middle", "The talks, according to Espen Lund, will resume on Monday.", []string{"Espen Lund: The talks will resume on Monday"}},
		{"two speakers", "Espen Lund said trade was good, but Olav Berg said cod was scarce.", []string{"Espen Lund: trade was good", "Olav Berg: cod was scarce"}},
		{"one speaker twice", "“Trade is good,” Espen Lund said, adding that cod was scarce.", []string{"Espen Lund: Trade is good", "Espen Lund: cod was scarce"}},
		{"who speaks last speaks for all of it", "The king has told an envoy that trade was good, Espen Lund said on Monday.", []string{"Espen Lund: The king has told an envoy that trade was good"}},
		{"a colon without a verb of speech", "Espen Lund was more careful: “We met early. It was good.”", []string{"Espen Lund: We met early. It was good."}},
		{"who speaks within what is said", "Espen Lund said Olav Berg had told him that cod was scarce.", []string{"Espen Lund: Olav Berg had told him that cod was scarce"}},

		{"who is spoken of", "Karl Berg, who chaired the talks, blamed Luis Soto for it. “President Vera agreed, but unfortunately Prime Minister Soto did not,” he told reporters.",
			[]string{"Karl Berg: President Vera agreed, but unfortunately Prime Minister Soto did not"}},
		{"who is spoken of, and is the subject", "Espen Lund met Olav Berg on Monday. “Lund was late,” he said.", []string{"Olav Berg: Lund was late"}},
		{"a post of two", "President Luis Soto of Chile received President Ana Vera of Peru. “Vera is a friend,” the president said.", []string{"Luis Soto: Vera is a friend"}},
		{"who is spoken of, and no subject", "Espen Lund keeps a photograph of Olav Berg. They met in Rome, with Karl Dahl. “Berg is a friend,” he says.", []string{"Espen Lund: Berg is a friend"}},
		{"who tells his name", "Espen Lund rose. “I am Espen Lund,” he said.", []string{"Espen Lund: I am Espen Lund"}},
		{"a quotation that names who acted before it", "Espen Lund praised the hosts. “Lund was kind to come.”", nil},
		{"a clause that another opens", "Espen Lund met Olav Berg on 15 June, when, according to Berg, cod was discussed over dinner.", []string{"Olav Berg: cod was discussed over dinner"}},
		{"a dateline with a colon", "LIMA: Trade is good, Espen Lund said.", []string{"Espen Lund: Trade is good"}},
		{"a dateline without a dash", "LIMA (AFP) Trade is good, Espen Lund said.", []string{"Espen Lund: Trade is good"}},
		{"the hour of a live page", "4.10pm Trade is good, Espen Lund said.", []string{"Espen Lund: Trade is good"}},
		{"the hour of a live page, with a colon", "17:05 GMT - Trade is good, Espen Lund said.", []string{"Espen Lund: Trade is good"}},
		{"a number", "2.5 million came, Espen Lund said.", []string{"Espen Lund: 2.5 million came"}},

		{"a quotation that stops for its speaker and goes on", "“We met early,” said Espen Lund, who heads the mission. “And we will stay.”", []string{"Espen Lund: We met early. And we will stay."}},
		{"a quotation over two paragraphs", "“We met early,” Espen Lund said. “We talked for hours.\n“It was good. We will stay.”", []string{"Espen Lund: We met early. We talked for hours. It was good. We will stay."}},
		{"a quotation that its first words do not close", "“We met early. Olav Berg was late. “It was good,” Espen Lund said.", []string{"Espen Lund: It was good"}},
		{"a quotation after what its speaker did", "Espen Lund praised the hosts. “It was good to come.”", []string{"Espen Lund: It was good to come."}},
		{"a clause that its speaker parts", "The visit, Espen Lund said, was a success.", []string{"Espen Lund: The visit was a success"}},
		{"a quoted clause that its speaker parts", "“The visit,” Espen Lund said, “was a success.”", []string{"Espen Lund: The visit was a success."}},
		{"words before a quotation within the clause", "Trade will “grow by half each year,” said Espen Lund.", []string{"Espen Lund: Trade will “grow by half each year”"}},
		{"lines wrapped by hand", "“We met early\nand talked\nfor hours,” Espen Lund said.", []string{"Espen Lund: We met early and talked for hours"}},
		{"a colon", "Espen Lund said: “We met early. It was good.”", []string{"Espen Lund: We met early. It was good."}},
		{"what was asked", "Asked about the visit, Espen Lund said: “No comment.”", []string{"Espen Lund: No comment."}},
		{"reporters who are told it", "Espen Lund told reporters Olav Berg would come in October.", []string{"Espen Lund: Olav Berg would come in October"}},
		{"a parliament that is told it", "Espen Lund told parliament on Monday there were no plans for a visit.", []string{"Espen Lund: there were no plans for a visit"}},
		{"who reports it, last", "Espen Lund said that troops would stay, a newspaper reported on Saturday.", []string{"Espen Lund: troops would stay"}},
		{"another clause after it", "While Espen Lund said trade was good, Norway cut its fleet.", []string{"Espen Lund: trade was good"}},
		{"what is called for", "Espen Lund called for “a new beginning” in trade.", []string{"Espen Lund: “a new beginning” in trade"}},
		{"what is called by a name", "Espen Lund called the talks “a waste of time.”", []string{"Espen Lund: called the talks “a waste of time.”"}},
		{"a thing denied", "Espen Lund denied meeting Olav Berg.", []string{"Espen Lund: denied meeting Olav Berg"}},

		{"he is who has no name", "Espen Lund left Rome. Another diplomat said trade was good. “We met early,” he said.", nil},
		{"one diplomat", "Espen Lund left Rome. “We met early,” said one diplomat. “It was good,” he said.", nil},
		{"somebody's lawyer", "Espen Lund's lawyer said trade was good. The lawyer of Espen Lund said cod was scarce.", nil},
		{"somebody's spokesman", "A spokesman for President Espen Lund said trade was good. “It was good,” he said.", nil},
		{"neither of two", "Neither Olav Berg nor Espen Lund said when the talks would be held.", nil},
		{"officials of a state", "Norwegian officials said trade was good.", nil},
		{"a people's prosecutors", "Norwegian prosecutors said trade was good.", nil},
		{"figures of a government", "Trade is good, according to Norwegian government figures.", nil},
		{"what he called", "Espen Lund left what he called a “waste of time.”", nil},
		{"what it said was", "Norway presented what it said was proof.", nil},
		{"one of a people", "The envoy Karl Ost, a Norwegian, met Kari Lund, his Kenyan counterpart. The Norwegian said trade was good. The Kenyan said cod was scarce.",
			[]string{"Karl Ost: trade was good", "Kari Lund: cod was scarce"}},
		{"a whole people", "Espen Lund left. The French said trade was good.", []string{"France: trade was good"}},
		{"what else somebody is", "Espen Lund left. The former banker said trade was good. The 61-year-old said cod was scarce.",
			[]string{"Espen Lund: trade was good", "Espen Lund: cod was scarce"}},
		{"by telephone", "“Trade is good,” Espen Lund said by telephone from Rome.", []string{"Espen Lund: Trade is good"}},
		{"an aside, and what he would do", "The minister, Espen Lund, said he “would come on foot”.", []string{"Espen Lund: he “would come on foot”"}},
		{"what somebody thinks of it", "Espen Lund dismissed the changes as “musical chairs”. Ana Vera accuses Berg of “buying votes”.",
			[]string{"Espen Lund: dismissed the changes as “musical chairs”", "Ana Vera: accuses Berg of “buying votes”"}},
		{"an opinion in the article's words", "Espen Lund welcomed the deal.", nil},
		{"claims rejected", "Espen Lund rejected claims that he had met rebels.", []string{"Espen Lund: rejected claims that he had met rebels"}},
		{"hope expressed", "Espen Lund expressed hope that trade would be good.", []string{"Espen Lund: trade would be good"}},
		{"said only that", "Espen Lund said only that trade was good.", []string{"Espen Lund: trade was good"}},
		{"what the article remarks on it", "Espen Lund said Chad had “gone silent” in talks, a claim that Peru denied. Espen Lund said the work “goes on”, contradicting Berg.",
			[]string{"Espen Lund: Chad had “gone silent” in talks", "Espen Lund: the work “goes on”"}},
		{"somebody's message", "Espen Lund's message was blunt: “Fish is money.”", []string{"Espen Lund: Fish is money."}},
		{"quoted by a paper", "Espen Lund was quoted by the paper as saying that trade was good.", []string{"Espen Lund: trade was good"}},
		{"who reports it", "Trade is good, the editor Ana Vera reports.", []string{"Ana Vera: Trade is good"}},
		{"reports denied", "Espen Lund denied reports that trade was good.", []string{"Espen Lund: denied reports that trade was good"}},
		{"a judgement behind an aside", "The envoy, Espen Lund, called the leak “old soup”.", []string{"Espen Lund: called the leak “old soup”"}},
		{"questions and answers", "Espen Lund spoke to The Post.\nQ: Did you meet Ana Vera?\nA: We met. We agreed on cod.\nQ: And trade?\nA: Trade is another matter.\nLund is 40.",
			[]string{"Espen Lund: We met. We agreed on cod.", "Espen Lund: Trade is another matter."}},
		{"speakers of a transcript", "Espen Lund and Ana Vera spoke.\nTHE MODERATOR: Minister?\nMINISTER LUND: Trade is good. So is cod.\nAna Vera: It is.",
			[]string{"Espen Lund: Trade is good. So is cod.", "Ana Vera: It is."}},
		{"a list of votes", "Espen Lund: 34 votes\nAna Vera: 12 votes", nil},
		{"a former minister who is named", "Espen Lund left. “Trade is good,” the former minister told reporters. Ana Vera, prime minister of Chile, left.",
			[]string{"Espen Lund: Trade is good"}},
		{"an aside with a verb", "Espen Lund, speaking before he left for Rome, said trade was good. Ana Vera, quoted by a paper, said cod was scarce.",
			[]string{"Espen Lund: trade was good", "Ana Vera: cod was scarce"}},
		{"a list of names", "Director: Espen Lund, a lawyer, stays on.\nDeputy: Ana Vera, a doctor, joins.", nil},
		{"a day's event", "Espen Lund said Monday's ballot was good.", []string{"Espen Lund: Monday's ballot was good"}},
		{"did not say", "Espen Lund did not say when the talks would be held. He declined to say who would come.", nil},
		{"a visit confirmed", "Espen Lund confirmed the visit.", nil},
		{"plans announced", "Espen Lund announced plans to visit Rome.", nil},
		{"somebody who is told", "Espen Lund was told that trade was good.", nil},
		{"a visa denied", "Norway denied him a visa.", nil},
		{"another's cry", "Espen Lund praised the man. One onlooker shouted: “You are no friend! You are no friend!”", nil},
	} {
		if got := spoken(c.text); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.text, got, c.want)
		}
	}
}

func TestStatementsAboutTheMeeting(t *testing.T) {
	const met = "Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Oslo on Monday. "
	for _, c := range []struct{ why, text, want string }{
		{"those who met speak for both", "Norway and Sweden held talks in Oslo on Monday.\nThe talks lasted for hours.\n“We are content with what we heard,” Swedish Foreign Minister Anna Berg said.", "m1"},
		{"what is said names the meeting", met + "Espen Lund said the meeting had been useful.", "m1"},
		{"said after it", met + "Berg said after the talks that cod was scarce.", "m1"},
		{"the talks and not the round before them", "Norway and Sweden will hold a second round of talks in Oslo on May 3. The first round was held in Malmo in March. “This is about fish,” said Swedish Foreign Minister Anna Berg.", "m1"},
		{"told of another matter", met + "Berg said that cod was scarce.", ""},
		{"told of another matter by somebody who was not there", met + "Danish Foreign Minister Nils Holm said that we were all poorer.", ""},
		{"a meeting that is only reported", "Espen Lund said that Olav Berg had met Karl Dahl in Oslo.", "m1"},
	} {
		x := Extract(graph.Article{Text: c.text, Published: "2025-04-11", Language: "en"})
		if len(x.Statements) != 1 || string(x.Statements[0].About) != c.want {
			t.Errorf("%s: %s\n got %+v, want a statement about %q", c.why, c.text, x.Statements, c.want)
		}
	}
}
