package extract

import "testing"

// TestPronounAhead reads "he" and "her" in what a sentence begins with, whose subject follows.
func TestPronounAhead(t *testing.T) {
	const soto = "Peruvian President Luis Soto spoke on Thursday. "
	checkEach(t, []telling{
		{"after he met", soto + "After he met Ecuadorean President Ana Diaz in Quito, Norwegian Prime Minister Erik Berg praised the accord.",
			"SUMMIT HELD - Quito: Erik Berg, Ana Diaz/HOST"},
		{"in his talks", soto + "In his talks with the Ecuadorean president, Ana Diaz, in Quito, Norwegian Prime Minister Erik Berg praised the accord.",
			"SUMMIT HELD - Quito: Erik Berg, Ana Diaz/HOST"},
		{"behind an aside", soto + "As he left for Quito, Erik Berg, Norway's prime minister, praised the accord.",
			"VISIT HELD - Quito: Erik Berg, Ecuador/HOST"},
		{"with the one beside whom the subject is", "Speaking alongside Ecuadorean President Ana Diaz after their talks in Quito, Norwegian Prime Minister Erik Berg praised the accord.",
			"SUMMIT HELD - Quito: Erik Berg, Ana Diaz/HOST"},
		{"behind a subject beside somebody", "Norwegian Prime Minister Erik Berg, speaking alongside Ecuadorean President Ana Diaz after their talks in Quito, praised the accord.",
			"SUMMIT HELD - Quito: Erik Berg, Ana Diaz/HOST"},
		{"of the other sex", soto + "After he met Ecuadorean Foreign Minister Juan Paz in Quito, Norwegian Prime Minister Ida Berg praised the accord.",
			"TALKS HELD - Quito: Luis Soto, Juan Paz/HOST"},
		{"to whom the subject does something", soto + "When he arrives in Oslo on Sunday, Norwegian Prime Minister Erik Berg will greet him.",
			"SUMMIT PLANNED 2025-04-13 Oslo: Erik Berg/HOST, Luis Soto"},
		{"where the subject has no name", soto + "After he met Ecuadorean President Ana Diaz in Quito, the minister praised the accord.",
			"SUMMIT HELD - Quito: Luis Soto, Ana Diaz/HOST"},
	})
}
