package extract

import "testing"

// TestAsides tells of those who meet with something else of them in between. The article is of Friday.
func TestAsides(t *testing.T) {
	const want = "TALKS HELD 2025-04-07 Lima: Ida Holm, Peru/HOST"
	checkTold(t, "Danish minister Ida Holm, who has asked whether Lars Berg should resign over the strike, met Peruvian officials in Lima on Monday.", want)
	checkTold(t, "Danish minister Ida Holm, who says that Lars Berg has to resign, held talks with Peruvian officials in Lima on Monday.", want)
	checkTold(t, "Danish minister Ida Holm, who met Lars Berg of Norway last week to hear what he thought of the new quotas for cod and herring in the northern waters, was in talks with Peruvian officials in Lima on Monday.",
		"TALKS HELD 2025-03-31/2025-04-06 -: Ida Holm, Lars Berg", want)
	checkTold(t, "Danish minister Ida Holm flew to Lima on Monday. Norwegian minister Lars Berg, who has twice visited Peru, told a committee that cod was dear.",
		"VISIT HELD 2025-04-07 Lima: Ida Holm, Peru/HOST", "VISIT HELD - Peru: Lars Berg, Peru/HOST")
}

// TestAsidesBeforeTheVerb takes for who meets the one whom an aside parts from the verb, and not who tells of it.
func TestAsidesBeforeTheVerb(t *testing.T) {
	const want = "TALKS PROPOSED - Oslo: Kari Holm/HOST, Luis Soto"
	checkTold(t, "Danish minister Ida Berg asked that Norwegian envoy Kari Holm should, on her return to Oslo, meet Peruvian President Luis Soto.", want)
	checkTold(t, "Officials were pleased with a request that Norwegian envoy Kari Holm, on her return to Oslo, meet Peruvian President Luis Soto.", want)
	checkTold(t, "Danish minister Ida Berg said Norwegian envoy Kari Holm would, once back in Oslo, hold talks with Peruvian President Luis Soto.",
		"TALKS PLANNED - Oslo: Kari Holm/HOST, Luis Soto")
}
