package article

import "testing"

func TestPlain(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"words stay", "Envoys met.\n\nThey talked.", "Envoys met.\n\nThey talked."},
		{"headings", "## What now? ##\nText", "What now?\nText"},
		{"a number sign within a line", "The #1 issue\n#tag", "The #1 issue\n#tag"},
		{"emphasis", "**Who** met *whom*, __where__ and _when_, ***why***", "Who met whom, where and when, why"},
		{"what is no emphasis", "2 * 3 * 4, snake_case_name, a*, 5* hotel", "2 * 3 * 4, snake_case_name, a*, 5* hotel"},
		{"links", "[Ann Lee](https://x.org/a_(b)) met [Bob][1].\n[1]: https://x.org", "Ann Lee met Bob.\n"},
		{"brackets of the text stay", "He said [sic] so (twice).", "He said [sic] so (twice)."},
		{"images go", "![the hall](hall.jpg)Envoys", "Envoys"},
		{"an address", "<https://x.org>", "https://x.org"},
		{"quotations", "> We met.\n> > Twice.", "We met.\nTwice."},
		{"rules and fences", "a\n---\n***\n```go\nb\n```\nc", "a\n\n\n\nb\n\nc"},
		{"underlined headings", "Head\n====\nText", "Head\n\nText"},
		{"code", "the `name` of", "the name of"},
		{"comments", "a<!-- x\ny -->b", "ab"},
		{"escapes", `5\* and \_x\_`, "5* and _x_"},
		{"line ends stay", "# H\r\n*a*\r\n", "H\r\na\r\n"},
		{"lists keep their marks", "- a\n1. b", "- a\n1. b"},
	} {
		if got := plain(c.in); got != c.want {
			t.Errorf("%s: plain(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}
