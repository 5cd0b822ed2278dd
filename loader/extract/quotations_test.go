package extract

import (
	"strings"
	"testing"
)

func TestQuotationMarks(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"marks of wires", "``We met early,'' Espen Lund, chief of the fleet, told the paper. ``It was good,'' he said. ``We will stay.''",
			[]string{"Espen Lund: We met early", "Espen Lund: It was good. We will stay."}},
		{"a few words between marks of wires", "Espen Lund said the talks were ``a waste of time'' and left.", []string{"Espen Lund: the talks were ``a waste of time'' and left"}},
		{"doubled apostrophes on both sides", "''We met early,'' Espen Lund said.", []string{"Espen Lund: We met early"}},
		{"a closing mark that stands close to the speaker", "\"We met early, \"Espen Lund said. \"It was good, \"he added.", []string{"Espen Lund: We met early", "Espen Lund: It was good"}},
		{"one that stands close to a word in lower case, after a question", "Espen Lund rose. \"Was it good? \"he asked.", []string{"Espen Lund: Was it good?"}},
		{"opening marks that close", "``We met early, `` Espen Lund said. ``It was good. ``\nOlav Berg left. ``Boats sank,'' Anna Dahl said.", []string{"Espen Lund: We met early. It was good.", "Anna Dahl: Boats sank"}},
		{"an opening mark after a comma", "\"We met early,\" Espen Lund said, \"and talked for hours.\"", []string{"Espen Lund: We met early, and talked for hours."}},
		{"a mark that was lost before another opens", "\"We met early. Olav Berg was late, Espen Lund said, \"It was good.\"", []string{"Espen Lund: It was good."}},
		{"paragraphs that open with no mark", "Espen Lund rose. “We met early.\nWe talked for hours.\nIt was good,” he said.", []string{"Espen Lund: We met early. We talked for hours. It was good"}},
		{"a closing mark on a line of its own", "Espen Lund said: \"We met early.\nIt was good.\n\"", []string{"Espen Lund: We met early. It was good."}},
		{"a paragraph that nothing closes", "Espen Lund said: “We met early.\nThe sun shone.\n“It was good,” Olav Berg said.", []string{"Espen Lund: We met early.", "Olav Berg: It was good"}},
	} {
		if got := spoken(c.text); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.text, got, c.want)
		}
	}
}
