package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

func TestTopics(t *testing.T) {
	const met = "Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Oslo on Monday. "
	for _, c := range []struct{ text, want string }{
		{"Norway and Sweden held talks on cod quotas in Oslo on Monday.", "cod quotas"},
		{"Espen Lund met Anna Berg in Oslo on Monday to discuss trade with Chile.", "trade with Chile"},
		{"Espen Lund and Anna Berg discussed the price of cod at a meeting in Oslo on Monday.", "the price of cod"},
		{"Espen Lund held talks with Anna Berg in Oslo on the price of cod, Norwegian radio said.", "the price of cod"},
		{"Talks between Norway and Sweden in Oslo focused on the price of cod and ended on Monday.", "the price of cod"},
		{"Norway and Sweden held fishing talks in Oslo on Monday.", "fishing"},
		{"Norway and Sweden held trade and fishing talks in Oslo on Monday.", "trade and fishing"},
		{"Norway and Sweden met in Oslo on Monday for talks on visas, consular property and air links.", "visas, consular property and air links"},
		{"The meeting of Norway and Sweden in Oslo was dominated by the threat posed by drones.", "the threat posed by drones"},
		{met + "They discussed the price of cod.", "the price of cod"},
		{met + "The two ministers also talked about a bridge over the sound.", "a bridge over the sound"},
		{met + "Berg said they had exchanged views on a bridge over the sound.", "a bridge over the sound"},
		{met + "A bridge over the sound was also discussed.", "A bridge over the sound"},
		{met + "On the agenda were cod and a bridge over the sound.", "cod and a bridge over the sound"},
		{met + "The talks covered cod and a bridge over the sound.", "cod and a bridge over the sound"},
		{met + "Cod quotas topped the agenda.", "Cod quotas"},
		{met + "Cod was a key focus of the meeting.", "Cod"},
		{"Leaders of Norway and Sweden began a summit in Oslo, with reform of the group's finances heading the agenda.", "reform of the group's finances"},
		{"Norway and Sweden held a meeting in Oslo on Monday. The meeting examined the price of cod.", "the price of cod"},
		{"Norway and Sweden will gather in Oslo for a three-day session expected to center on the price of cod.", "the price of cod"},
		{"Norway and Sweden held talks in Oslo on the sale of what people call the old dairy.", "the sale"},
		{met + "They discussed a ten-year plan including more boats, action against smugglers and how to share.", "a ten-year plan"},
		{met + "They talked about cod and about the new bridge.", "cod; the new bridge"},

		{met + "They discussed the price of cod again.", "the price of cod"},
		{met + "They discussed the cost of a bridge and agreed to meet again.", "the cost of a bridge"},
		{met + "They discussed ways of protecting the sound since both depend on it.", "ways of protecting the sound"},
		{met + "They discussed cod and the new bridge over the sound.", "cod and the new bridge over the sound"},
		{met + "They discussed how to protect the sound.", "how to protect the sound"},
		{met + "They did not say what was discussed.", ""},
		{met + "Neither would say what they discussed.", ""},
		{met + "Nothing was discussed.", ""},
		{met + "It was discussed.", ""},
		{met + "They discussed it.", ""},
		{met + "They discussed them again on Tuesday.", ""},
		{met + "They discussed what should be done.", ""},
		{met + "They talked about a line.", ""},
		{met + "They discussed the possibility the sound might freeze.", ""},
		{met + "They discussed improving.", ""},
		{"Espen Lund met Anna Berg in Oslo on Monday and called on Chile to sign.", ""},
		{"Espen Lund met Anna Berg in Oslo on the sidelines of a fair.", ""},
		{"Espen Lund met Anna Berg on the border on Monday.", ""},
		{"Espen Lund held talks with Anna Berg in Oslo over the past two days.", ""},
		{"Espen Lund met Anna Berg in Oslo to discuss the issue.", ""},
		{"Norway and Sweden held political talks in Oslo on Monday.", ""},
		{met + "The parliament of Chile discussed a tax.", ""},
		{met + "They did not discuss the price of cod.", ""},
		{met + "They discussed Karl Dahl.", ""},
		{met + "They discussed the firm's “finest” boats.", ""},
		{met + "Berg considered leaving for Chile.", ""},
		{"Espen Lund and Anna Berg met in Oslo on Monday with senators on the Senate Fisheries Committee.", ""},
		{"Espen Lund met Anna Berg in Oslo on Monday to explain a decision to suspend payments on ten billion kroner.", ""},
		{"Espen Lund met Anna Berg on Monday at Karl Dahl's villa on Sandoy Point.", ""},
	} {
		x := Extract(graph.Article{Text: c.text, Published: "2025-04-11", Language: "en"})
		if len(x.Meetings) == 0 || strings.Join(x.Meetings[0].Topics, "; ") != c.want {
			t.Errorf("%s\n got %+v, want %q", c.text, x.Meetings, c.want)
		}
	}
}
