package extract

import "testing"

// TestConjuncts tells of several meetings by one verb.
func TestConjuncts(t *testing.T) {
	const holm, dahl = "SUMMIT HELD 2025-04-07 -: Kari Lund, Karl Holm", "SUMMIT HELD 2025-04-08 -: Kari Lund, Lars Dahl"
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and Danish Prime Minister Lars Dahl on Tuesday.",
			[]string{holm, dahl}},
		{"Norwegian President Kari Lund held talks with Swedish Prime Minister Karl Holm on Monday and with Danish Prime Minister Lars Dahl on Tuesday.",
			[]string{holm, dahl}},
		{"Norwegian President Kari Lund and Swedish Prime Minister Karl Holm met in Oslo in 2019 and again in Malmo in 2021.",
			[]string{"SUMMIT HELD 2019 Oslo: Kari Lund/HOST, Karl Holm", "SUMMIT HELD 2021 Malmo: Kari Lund, Karl Holm/HOST"}},
		{"Norwegian and Swedish envoys met in Oslo in January, in Rome in February and in Geneva in March.",
			[]string{"TALKS HELD 2025-01 Oslo: Norway/HOST, Sweden", "TALKS HELD 2025-02 Rome: Norway, Sweden", "TALKS HELD 2025-03 Geneva: Norway, Sweden"}},
		{"Norwegian President Kari Lund and Swedish Prime Minister Karl Holm met in Oslo in May 2019 and in Malmo in June 2021.",
			[]string{"SUMMIT HELD 2019-05 Oslo: Kari Lund/HOST, Karl Holm", "SUMMIT HELD 2021-06 Malmo: Kari Lund, Karl Holm/HOST"}},
		{"Norwegian President Kari Lund and Swedish Prime Minister Karl Holm met twice in Oslo, on 3 and 11 March.",
			[]string{"SUMMIT HELD 2025-03-03 Oslo: Kari Lund/HOST, Karl Holm", "SUMMIT HELD 2025-03-11 Oslo: Kari Lund/HOST, Karl Holm"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and again on Thursday.",
			[]string{"SUMMIT HELD 2025-04-07 -: Kari Lund, Karl Holm", "SUMMIT HELD 2025-04-10 -: Kari Lund, Karl Holm"}},
		{"Norwegian President Kari Lund will visit Chile on Monday and Peru on Tuesday.",
			[]string{"VISIT PLANNED 2025-04-14 Chile: Kari Lund, Chile/HOST", "VISIT PLANNED 2025-04-15 Peru: Kari Lund, Peru/HOST"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm and Danish Prime Minister Lars Dahl on Tuesday.",
			[]string{"SUMMIT HELD 2025-04-08 -: Kari Lund, Karl Holm, Lars Dahl"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and Tuesday.",
			[]string{"SUMMIT HELD 2025-04-07/2025-04-08 -: Kari Lund, Karl Holm"}},
		{"Norwegian President Kari Lund held talks with Swedish Prime Minister Karl Holm on Monday and, a day later, with Danish Prime Minister Lars Dahl.",
			[]string{holm, dahl}},
		{"Norwegian President Kari Lund spoke on Monday by phone with her Swedish counterpart, Karl Holm, and earlier in the day with Danish Prime Minister Lars Dahl.",
			[]string{"CALL HELD 2025-04-07 -: Kari Lund, Karl Holm", "CALL HELD 2025-04-07 -: Kari Lund, Lars Dahl"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and later Danish Prime Minister Lars Dahl said that cod was dear.",
			[]string{holm}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm in Visby on Monday and will meet with Danish Prime Minister Lars Dahl on Tuesday.",
			[]string{"SUMMIT HELD 2025-04-07 Visby: Kari Lund, Karl Holm/HOST", "SUMMIT PLANNED 2025-04-15 -: Kari Lund, Lars Dahl"}},
		{"Norwegian President Kari Lund will meet Swedish Prime Minister Karl Holm in Visby and Danish Prime Minister Lars Dahl in Aarhus.",
			[]string{"SUMMIT PLANNED - Visby: Kari Lund, Karl Holm/HOST", "SUMMIT PLANNED - Aarhus: Kari Lund, Lars Dahl/HOST"}},
		{"Norwegian President Kari Lund met Danish Prime Minister Lars Dahl on Tuesday and Swedish Prime Minister Karl Holm the day before.",
			[]string{dahl, holm}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday morning and Danish Prime Minister Lars Dahl in the evening.",
			[]string{holm, "SUMMIT HELD 2025-04-07 -: Kari Lund, Lars Dahl"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and, hours later, Danish Prime Minister Lars Dahl.",
			[]string{holm, "SUMMIT HELD 2025-04-07 -: Kari Lund, Lars Dahl"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and Danish Prime Minister Lars Dahl some weeks earlier.",
			[]string{holm, "SUMMIT HELD - -: Kari Lund, Lars Dahl"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm and then Danish Prime Minister Lars Dahl, who praised the cod.",
			[]string{"TALKS HELD - -: Kari Lund, Karl Holm, Lars Dahl"}},
		{"Norwegian President Kari Lund met with Swedish Prime Minister Karl Holm and then with Danish Prime Minister Lars Dahl, who praised the cod.",
			[]string{"SUMMIT HELD - -: Kari Lund, Karl Holm", "SUMMIT HELD - -: Kari Lund, Lars Dahl"}},
		{"Norwegian Foreign Minister Kari Lund was received by Swedish Foreign Minister Karl Holm on Monday and, at the Riksdag, by Finance Minister Lars Dahl a day later.",
			[]string{"TALKS HELD 2025-04-07 -: Kari Lund, Karl Holm/HOST", "TALKS HELD 2025-04-08 -: Kari Lund, Lars Dahl/HOST"}},
		{"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm on Monday and Denmark on Tuesday closed its ports.",
			[]string{holm}},
	} {
		checkTold(t, c.text, c.want...)
	}
}
