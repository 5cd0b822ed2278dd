package extract

import "testing"

// TestPositionOwners reads posts of bodies that are called by common nouns, and of offices that stand far from what
// they belong to.
func TestPositionOwners(t *testing.T) {
	checkBy(t, held, []telling{
		{"an adjective's bank", "Norwegian central bank governor Kari Lund left.", "Kari Lund: governor / Norwegian central bank / Norway CURRENT"},
		{"a state's bank", "Chad's central bank governor Kari Lund left.", "Kari Lund: governor / Chad's central bank / Chad CURRENT"},
		{"governor of a bank", "Kari Lund, governor of Chad's central bank, left.", "Kari Lund: governor / Chad's central bank / Chad CURRENT"},
		{"an association that nobody acts through", "Kari Lund, head of the Norwegian fishermen's association, left.", "Kari Lund: head / Norwegian fishermen's association / Norway CURRENT"},
		{"its acronym", "Karl Ost, president of the West German herring association BHV, left.", "Karl Ost: president / West German herring association / Germany CURRENT"},
		{"a house of parliament", "A member of Norway's upper house of parliament, Kari Lund, left.", "Kari Lund: member / Norway's upper house of parliament / Norway CURRENT"},
		{"a council of a union", "Kari Lund, current chairman of the EU fisheries ministers' council, left.", "Kari Lund: chairman / EU fisheries ministers' council / - CURRENT"},
		{"a named body behind what it is", "Kari Lund, head of the French aid agency Pain Libre, left.", "Kari Lund: head / Pain Libre / France CURRENT"},
		{"a town that somebody comes from", "Karl Ost, a career diplomat from Bergen, left.", ""},
		{"police", "Kenyan police spokesman Karl Ost left.", "Karl Ost: spokesman / Kenyan police / Kenya CURRENT"},
		{"a part of a body", "Karl Ost, a visiting professor at Nansen University's Institute of Fish, left.", "Karl Ost: visiting professor / Nansen University's Institute of Fish / - CURRENT"},
		{"adviser to an office", "Karl Ost, an economic adviser to the chairman of the Bank of Bergen, left.", "Karl Ost: economic adviser / Bank of Bergen / - CURRENT"},
		{"a team's leader", "A Fish Bank team led by senior economist Kari Lund left.", "Kari Lund: senior economist / Fish Bank / - CURRENT"},
		{"a party's first on a committee", "Representative Ann Roe, the top Democrat on the Herring Committee, left Congress.", "Ann Roe: Representative / House / United States CURRENT; Ann Roe: top Democrat / Herring Committee / - CURRENT"},
		{"a member of Congress of a committee", "The U.S. Senate waited. Representative Ann Roe of the Herring Committee left.", "Ann Roe: Representative / House / United States CURRENT"},
		{"speaker, name", "The U.S. Senate waited. Speaker of the House Ann Roe left.", "Ann Roe: Speaker / House / United States CURRENT"},
		{"governor of a state", "The governor of Jalisco state Luis Soto left.", "Luis Soto: governor / Jalisco / - CURRENT"},
		{"a bank of nobody", "Central bank governor Kari Lund left. Peru waited.", "Kari Lund: governor / Central bank / Peru CURRENT"},
		{"the bank named before", "Norwegian central bank governor Karl Ost left. Deputy governor Kari Lund stayed.", "Karl Ost: governor / Norwegian central bank / Norway CURRENT; Kari Lund: Deputy governor / Norwegian central bank / Norway CURRENT"},
		{"a member of what has no name", "Kari Lund, a member of a task force on the debt of cod fishers, left.", "Kari Lund: member / task force on the debt of cod fishers / - CURRENT"},
		{"a party that its adjective names", "Kari Lund, deputy leader of the Socialist opposition party, left.", "Kari Lund: deputy leader / Socialist opposition party / - CURRENT"},
		{"a party's leader in a chamber", "Republicans waited. Kari Lund, leader of the Republicans in the Senate, left.", "Kari Lund: leader / Senate / United States CURRENT"},
		{"a chamber that ends an article", "Republicans waited. Kari Lund is leader of the Democrats in House", "Kari Lund: leader / House / United States CURRENT"},
		{"a campaign", "Ann Roe's former campaign manager Karl Ost left. So did campaign adviser Kari Lund.", "Karl Ost: campaign manager / Ann Roe campaign / - FORMER; Kari Lund: campaign adviser / Ann Roe campaign / - CURRENT"},
		{"of a campaign", "Ann Roe left. Kari Lund, co-chairman of the Roe campaign in Ohio, left.", "Kari Lund: co-chairman / Roe campaign / - CURRENT"},
		{"described before the title", "Karl Ost, a fishing faction member and vice president of the ruling Liberal Party, left.", "Karl Ost: vice president / Liberal Party / - CURRENT"},
		{"described, and head", "Karl Ost, animal rights activist and head of the Herring Council, left.", "Karl Ost: head / Herring Council / - CURRENT"},
		{"described, and who", "Ann Roe, an Ohio Republican who is chairwoman of the House Herring Committee, left.", "Ann Roe: chairwoman / House Herring Committee / - CURRENT"},
		{"described, and who heads", "Karl Ost, an economist who heads the Nansen Institute, left.", "Karl Ost: head / Nansen Institute / - CURRENT"},
		{"an expert's field", "Chad expert Kari Lund of the Nansen Institute left.", "Kari Lund: expert / Nansen Institute / - CURRENT"},
		{"what was done as", "Mrs. Kari Lund's use of a private boat as secretary of state was told.", "Kari Lund: secretary of state / - / United States FORMER"},
		{"as, he", "Karl Ost left. As the director of the Nansen Institute, he counts cod.", "Karl Ost: director / Nansen Institute / - CURRENT"},
		{"an office of the story's state", "Ombudsman Kari Lund left. Peru waited.", "Kari Lund: Ombudsman / - / Peru CURRENT"},
		{"a fallen ruler", "The former Chadian dictator Karl Ost left.", "Karl Ost: dictator / - / Chad FORMER"},
		{"king", "They met King Hussein of Jordan.", "Hussein: King / - / Jordan CURRENT"},
		{"a body's council", "The head of Nansen Bank's employee council Karl Ost left.", "Karl Ost: head / Nansen Bank's employee council / - CURRENT"},
		{"a school of a university", "Karl Ost, a professor at Boston University's School of Law, left.", "Karl Ost: professor / Boston University's School of Law / - CURRENT"},
		{"a region named before", "In the southern state of Bavaria, State Premier Karl Ost left Germany.", "Karl Ost: State Premier / Bavaria / - CURRENT"},
		{"attorney general of a region", "Ohio Attorney General Ann Roe left.", "Ann Roe: Attorney General / Ohio / - CURRENT"},
		{"the body that names", "Nansen Steel Corp said it named Karl Ost president.", "Karl Ost: president / Nansen Steel Corp / - CURRENT"},
		{"a field, and the firm", "The Nansen Bank waited. Karl Ost, head of trading at the bank, left.", "Karl Ost: head / Nansen Bank / - CURRENT"},
		{"chief, and director", "Europol Director Karl Ost left. Europol chief Ost was ill.", "Karl Ost: Director / Europol / - CURRENT"},
		{"a member of the European Parliament", "MEP Kari Lund left.", "Kari Lund: MEP / European Parliament / - CURRENT"},
		{"leader of a party in a chamber", "The U.S. Congress waited for Ann Roe, leader of the Democrats in the House.", "Ann Roe: leader / House / United States CURRENT"},
		{"if he becomes", "Norway waited. It is lost if General Karl Ost becomes president.", ""},
		{"seat of a firm", "Karl Ost, president of the Charlotte, NC-based security firm The Nansen Group, left.", "Karl Ost: president / The Nansen Group / - CURRENT"},
		{"what kind of body it is", "The head of the Nansen economic think tank in Munich, Karl Ost, left. Nansen said so.", "Karl Ost: head / Nansen / - CURRENT"},
		{"a ministry that is far", "Norwegian Finance Minister Karl Ost left. It rained. Cod was late. Norway's Finance Ministry said so.", "Karl Ost: Finance Minister / - / Norway CURRENT"},
		{"a vice president of a firm", "Nansen Steel Corp waited. Senior vice president Karl Ost left.", "Karl Ost: Senior vice president / Nansen Steel Corp / - CURRENT"},
		{"of a town's council", "The Dover City Council met. Councilwoman Ann Roe left.", "Ann Roe: Councilwoman / Dover City Council / - CURRENT"},
		{"in an assembly", "Luis Soto, an opposition deputy in the National Assembly, left Peru.", "Luis Soto: opposition deputy / National Assembly / - CURRENT"},
		{"including", "Foreign ministers including Karl Ost of Norway and Ida Holm of Denmark met.", "Karl Ost: Foreign minister / - / Norway CURRENT; Ida Holm: Foreign minister / - / Denmark CURRENT"},
		{"no executive", "Grain Party executive council members met Karl Ost.", ""},
		{"a union's ambassador", "Kari Lund, trade ambassador of the European Community, left.", "Kari Lund: trade ambassador / European Community / - CURRENT"},
		{"a name that takes in the title", "Kari Lund, the UN High Commissioner for Human Rights, left.", "Kari Lund: High Commissioner for Human Rights / UN / - CURRENT"},
		{"a name that takes in the field", "U.S. Treasury Secretary Karl Ost left.", "Karl Ost: Treasury Secretary / - / United States CURRENT"},
	})
}

// TestPositionTitles reads titles whose words are easily cut off or added.
func TestPositionTitles(t *testing.T) {
	checkBy(t, held, []telling{
		{"then", "Kari Lund met then-national security adviser Karl Ost of Norway.", "Karl Ost: national security adviser / - / Norway FORMER"},
		{"the first of them", "Karl Ost, Norway's first national security adviser, left.", "Karl Ost: national security adviser / - / Norway CURRENT"},
		{"the first of them, before the name", "The first president of Norway, Karl Ost, left.", "Karl Ost: president / - / Norway CURRENT"},
		{"first of rank", "Norwegian First Deputy Prime Minister Karl Ost left.", "Karl Ost: First Deputy Prime Minister / - / Norway CURRENT"},
		{"a rank before the state", "Deputy Norwegian Finance Minister Karl Ost left.", "Karl Ost: Deputy Finance Minister / - / Norway CURRENT"},
		{"a field of two words", "Malaysian Primary Industries Minister Tan Wei Ming left.", "Tan Wei Ming: Primary Industries Minister / - / Malaysia CURRENT"},
		{"a rank's own field", "Karl Ost, chief currency strategist at Nansen Bank, left.", "Karl Ost: chief currency strategist / Nansen Bank / - CURRENT"},
		{"a field of the world", "Karl Ost, senior Asia economist at Nansen Bank, left.", "Karl Ost: senior Asia economist / Nansen Bank / - CURRENT"},
		{"justice", "Dutch Justice Minister Karl Ost left.", "Karl Ost: Justice Minister / - / Netherlands CURRENT"},
		{"a field that is no other office's", "Norwegian whaling minister Karl Ost left.", "Karl Ost: whaling minister / - / Norway CURRENT"},
		{"scope behind the head", "Karl Ost, chief executive international for Nansen Bank PLC, left.", "Karl Ost: chief executive international / Nansen Bank PLC / - CURRENT"},
		{"what a court did", "A Norwegian military court sentenced former deputy prime minister Karl Ost.", "Karl Ost: deputy prime minister / - / Norway FORMER"},
	})
}
