package extract

import "strings"

// pairedMarks are brackets and quotation marks that open and close.
var pairedMarks = [...][2]string{{"“", "”"}, {"(", ")"}, {"[", "]"}, {"«", "»"}, {"``", "''"}}

// whole cuts off the ends of a text the brackets and quotation marks whose other half was
// left out.
func whole(text string) string {
	for _, m := range pairedMarks {
		opened, closed := strings.Count(text, m[0]), strings.Count(text, m[1])
		if closed > opened {
			text = strings.TrimSpace(strings.TrimSuffix(text, m[1]))
		}
		if opened > closed {
			text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, m[0]), m[0]))
		}
	}
	if strings.Count(text, `"`)%2 == 1 {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, `"`), `"`))
	}
	text = strings.TrimSuffix(text, ",")
	for _, mark := range [...]string{"”", `"`, "’"} {
		if inner, ok := strings.CutSuffix(text, ","+mark); ok {
			return inner + mark
		}
	}
	return text
}
