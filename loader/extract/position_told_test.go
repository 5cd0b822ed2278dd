package extract

import "testing"

// TestPostsToldShortly reads posts whose owner is told in few words beside them, or before.
func TestPostsToldShortly(t *testing.T) {
	checkBy(t, held, []telling{
		{"a union with a name", "Karl Ost, head of the students' union SNF, left. The SNF (Student Northern Federation) met.", "Karl Ost: head / Student Northern Federation / - CURRENT"},
		{"a ranked chief of police", "Chad waited. Deputy police chief Karl Ost left.", "Karl Ost: Deputy chief / police / - CURRENT"},
		{"the armed forces", "Chad waited. Karl Ost is commander of the armed forces.", "Karl Ost: commander / armed forces / - CURRENT"},
		{"whom an ambassador met", "Egypt voted. Egypt waited. U.S. Ambassador Ida Holm met Defense Minister Karl Ost in Egypt.",
			"Ida Holm: Ambassador / - / United States CURRENT; Karl Ost: Defense Minister / - / Egypt CURRENT"},
		{"speaker", "The White House waited. Congress waited. Speaker Karl Ost left.", "Karl Ost: Speaker / House / United States CURRENT"},
		{"its president, of a federation", "Ida Holm is head of the Northern Federation. Karl Ost, its next president, was careful.",
			"Ida Holm: head / Northern Federation / - CURRENT; Karl Ost: president / Northern Federation / - CURRENT"},
		{"another leader", "The Northern Front met. Karl Ost, another leader of the Northern Front, left.", "Karl Ost: leader / Northern Front / - CURRENT"},
		{"twice", "Karl Ost, the opposition leader and twice prime minister, left. Ghana waited.",
			"Karl Ost: opposition leader / - / Ghana CURRENT; Karl Ost: prime minister / - / Ghana FORMER"},
		{"the office somewhere", "Karl Ost, who ran the Northern Bank's Lima office, left.", "Karl Ost: head / Northern Bank's Lima office / - FORMER"},
		{"leaving as", "Karl Ost, who is leaving as chairman of the Northern Bank, was sad.", "Karl Ost: chairman / Northern Bank / - FORMER"},
		{"runs what a state owns", "Karl Ost, who runs Chad's central bank, left.", "Karl Ost: head / Chad's central bank / Chad CURRENT"},
		{"attorney general of a state", "Mexico waited. They met Jalisco state attorney general Karl Ost.", "Karl Ost: attorney general / Jalisco / - CURRENT"},
		{"a justice", "The White House waited. The Pentagon waited. Justice Karl Ost of the Supreme Court died.", "Karl Ost: Justice / Supreme Court / - CURRENT"},
		{"chief of staff", "Democrats asked Chief of Staff Karl Ost to leave the White House. The Pentagon waited.", "Karl Ost: Chief of Staff / White House / United States CURRENT"},
		{"a party's adjective", "The Communist Party met in Moscow. Communist leader Karl Ost left.", "Karl Ost: leader / Communist Party / - CURRENT"},
		{"police of a town", "Karl Ost, a spokesman for Leeds police, left.", "Karl Ost: spokesman / Leeds police / United Kingdom CURRENT"},
		{"a fleet", "Karl Ost, deputy commander of the U.S. Pacific Fleet, left.", "Karl Ost: deputy commander / U.S. Pacific Fleet / - CURRENT"},
		{"will step down", "Karl Ost will step down as chairman of the Northern Bank in May.", "Karl Ost: chairman / Northern Bank / - CURRENT"},
		{"promoted", "The Northern Bank promoted Karl Ost to chief executive.", "Karl Ost: chief executive / Northern Bank / - CURRENT"},
		{"hired", "The Northern Bank hired Karl Ost as its chief economist.", "Karl Ost: chief economist / Northern Bank / - CURRENT"},
		{"the North", "North Korea met South Korea. The North's leader, Ri Yong Su, left.", "Ri Yong Su: leader / - / North Korea CURRENT"},
		{"a chamber called with the other", "Congress waited in the House and Senate. They told Senate Minority Leader Karl Ost and House Minority Leader Ida Holm. They met in the House and Senate.",
			"Karl Ost: Minority Leader / Senate / United States CURRENT; Ida Holm: Minority Leader / House / United States CURRENT"},
		{"a panel is no field", "Karl Ost, vice-chairman of the peace panel, left.", "Karl Ost: vice-chairman / - / - CURRENT"},
	})
}
