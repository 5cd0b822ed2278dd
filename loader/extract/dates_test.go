package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// dated is a document as far as the dates stage needs it.
func dated(text, published string) *document {
	d := &document{tokens: tokenise(text)}
	d.published, _ = graph.ParsePublished(published)
	start := 0
	for i := range d.tokens {
		d.tokens[i].sentence = len(d.sentences)
		if t := d.tokens[i].text; t == "." || t == "!" || i == len(d.tokens)-1 {
			d.sentences = append(d.sentences, sentence{span: span{start, i + 1}})
			start = i + 1
		}
	}
	return d
}

// written lists the dates of a document as their text and value.
func written(d *document) string {
	var out []string
	for _, x := range dates(d) {
		from, to := d.tokens[x.from].start, d.tokens[x.to-1].end
		out = append(out, d.article.Text[from:to]+" = "+x.value.String())
	}
	return strings.Join(out, "; ")
}

func TestAbsoluteDates(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"They met on 10 April 2025 in Oslo.", "10 April 2025 = 2025-04-10"},
		{"They met on April 10, 2025, in Oslo.", "April 10, 2025 = 2025-04-10"},
		{"They met on April 10th.", "April 10th = XXXX-04-10"},
		{"They met on Apr. 10, 1987.", "Apr. 10, 1987 = 1987-04-10"},
		{"They met on 27 February to talk.", "27 February = XXXX-02-27"},
		{"They met in March 2024.", "March 2024 = 2024-03"},
		{"They met in March.", "March = XXXX-03"},
		{"They met in 2019.", "2019 = 2019"},
		{"The fair had 2019 guests.", ""},
		{"It costs 2000 dollars in 2000 cases.", ""},
		{"The talks of April 10-12 failed.", "April 10-12 = XXXX-04-10/XXXX-04-12"},
		{"The talks of 10 to 12 April 2025 failed.", "10 to 12 April 2025 = 2025-04-10/2025-04-12"},
		{"They talked from May 3 to May 5, 2014.", "May 3 to May 5, 2014 = 2014-05-03/2014-05-05"},
		{"They talked on April 30-May 2, 2014.", "April 30-May 2, 2014 = 2014-04-30/2014-05-02"},
		{"They talk on April 10 and 11.", "April 10 and 11 = XXXX-04-10/XXXX-04-11"},
		{"They met in May or June 2014.", "May or June 2014 = 2014-05/2014-06"},
		{"A visit in mid-March 2014 failed.", "mid-March 2014 = 2014-03"},
		{"A visit in early June 2014 failed.", "early June 2014 = 2014-06"},
		{"It ends on Wednesday, May 28.", "Wednesday, May 28 = XXXX-05-28"},
		{"They met on Thursday (10 April 2025).", "Thursday (10 April 2025) = 2025-04-10"},
		{"It began on 2025-04-10.", "2025-04-10 = 2025-04-10"},
		{"They negotiated from 2015 to 2018.", "2015 to 2018 = 2015/2018"},
		{"Theresa May may march in the sun.", ""},
		{"They will march against the law.", ""},
		{"On 31 April 2025 nothing happened.", "31 April 2025 = "},
	} {
		d := dated(c.text, "")
		d.article.Text = c.text
		if got := written(d); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestRelativeDates reads articles of Friday 2025-04-11.
func TestRelativeDates(t *testing.T) {
	for _, c := range []struct{ text, want, rule string }{
		{"They met on Wednesday in Oslo.", "2025-04-09", "Wednesday before 2025-04-11"},
		{"They met on Friday.", "2025-04-11", "Friday on 2025-04-11"},
		{"They will meet on Tuesday.", "2025-04-15", "Tuesday after 2025-04-11"},
		{"The talks are scheduled for Tuesday.", "2025-04-15", "Tuesday after 2025-04-11"},
		{"He said on Tuesday that they will meet.", "2025-04-08", "Tuesday before 2025-04-11"},
		{"The talks will be held on Tuesday.", "2025-04-15", "Tuesday after 2025-04-11"},
		{"They agreed to meet on Sunday.", "2025-04-13", "Sunday after 2025-04-11"},
		{"They met last Thursday.", "2025-04-10", "Thursday before 2025-04-11"},
		{"They meet next Monday.", "2025-04-14", "Monday after 2025-04-11"},
		{"They meet on Thursday next week.", "2025-04-17", "Thursday after 2025-04-11"},
		{"They met yesterday.", "2025-04-10", "day before 2025-04-11"},
		{"They met today.", "2025-04-11", "day of 2025-04-11"},
		{"They meet tomorrow.", "2025-04-12", "day after 2025-04-11"},
		{"They met last night.", "2025-04-10", "day before 2025-04-11"},
		{"They met two days ago.", "2025-04-09", "2 days before 2025-04-11"},
		{"They meet next week.", "2025-04-14/2025-04-20", "week after 2025-04-11"},
		{"They met earlier this week.", "2025-04-07/2025-04-13", "week of 2025-04-11"},
		{"They met last month.", "2025-03", "month before 2025-04-11"},
		{"They met earlier this month.", "2025-04", "month of 2025-04-11"},
		{"They meet later this year.", "2025", "year of 2025-04-11"},
		{"They met late last year.", "2024", "year before 2025-04-11"},
		{"They met in February of last year.", "2024-02", ""},
		{"They met over the weekend.", "2025-04-05/2025-04-06", "weekend before 2025-04-11"},
		{"They will meet at the weekend.", "2025-04-12/2025-04-13", "weekend after 2025-04-11"},
		{"They met last summer.", "2024-22", "summer before 2025-04-11"},
		{"They met on February 27.", "2025-02-27", "February 27 before 2025-04-11"},
		{"They met on November 27.", "2024-11-27", "November 27 before 2025-04-11"},
		{"They will meet in November.", "2025-11", "November after 2025-04-11"},
		{"They met in November.", "2024-11", "November before 2025-04-11"},
		{"They met on Monday and Tuesday.", "2025-04-07/2025-04-08", "Monday before 2025-04-11 to Tuesday before 2025-04-11"},
		{"They stayed in the town for the last year.", "", ""},
	} {
		d := dated(c.text, "2025-04-11")
		found := dates(d)
		value, rule := "", ""
		if len(found) == 1 {
			value, rule = found[0].value.String(), found[0].rule
		}
		if value != c.want || rule != c.rule || len(found) > 1 {
			t.Errorf("%s\n got %q by %q (%d dates)\nwant %q by %q", c.text, value, rule, len(found), c.want, c.rule)
		}
	}
}

func TestDatesFromTheTextItself(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"They met on 3 May 2014. Two days later they signed.", "3 May 2014 = 2014-05-03; Two days later = 2014-05-05"},
		{"They met on May 3. The following day they signed.", "May 3 = XXXX-05-03; following day = XXXX-05-04"},
		{"They met on May 3. The day before, they wrote.", "May 3 = XXXX-05-03; day before = XXXX-05-02"},
		{"They met on Wednesday.", "Wednesday = "},
		{"They met yesterday. Two days later they signed.", "yesterday = ; Two days later = "},
	} {
		d := dated(c.text, "")
		d.article.Text = c.text
		if got := written(d); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"from May 3 to May 5, 2014", "Sept. 1, 1987", "the end of last month", "10-12 April and 3 days later",
		"Thursday (10 April", "mid-March of", "31 April and 32 May", "the day before", "in the week ahead",
		"between Monday and 2014", "a week earlier", "last", "Feb. 29", "29 February 1900", "in 1999 or 2000-01-01",
	} {
		f.Add(s, "2025-04-11")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		d := dated(text, published)
		end := 0
		for _, x := range dates(d) {
			if x.from < end || x.to <= x.from || x.to > len(d.tokens) {
				t.Fatalf("%q: the date [%d, %d) overlaps or is empty", text, x.from, x.to)
			}
			end = x.to
			if s := x.value.String(); s != "" {
				if back, err := graph.ParseDate(s); err != nil || back != x.value {
					t.Fatalf("%q: %s is no date: %v", text, s, err)
				}
			}
		}
	})
}
