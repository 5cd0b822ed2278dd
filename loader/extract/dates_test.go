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
		{"They met at 2000 GMT.", ""},
		{"It costs 2000 dollars in 2000 cases.", ""},
		{"The talks of April 10-12 failed.", "April 10-12 = XXXX-04-10/XXXX-04-12"},
		{"The talks of 10 to 12 April 2025 failed.", "10 to 12 April 2025 = 2025-04-10/2025-04-12"},
		{"They talked from May 3 to May 5, 2014.", "May 3 to May 5, 2014 = 2014-05-03/2014-05-05"},
		{"They talked on April 30-May 2, 2014.", "April 30-May 2, 2014 = 2014-04-30/2014-05-02"},
		{"They talk between April 10 and 13.", "April 10 and 13 = XXXX-04-10/XXXX-04-13"},
		{"They agreed at their May summit.", "May = XXXX-05"},
		{"The Group of Five (G-5) 2015 meeting failed.", "2015 = 2015"},
		{"They talk on April 10 and 11.", "April 10 and 11 = XXXX-04-10/XXXX-04-11"},
		{"They met on 3 and 11 March 2019.", "3 = 2019-03-03; 11 March 2019 = 2019-03-11"},
		{"They met on 3, 7 and 11 March 2019.", "3 = 2019-03-03; 7 = 2019-03-07; 11 March 2019 = 2019-03-11"},
		{"They met in the second quarter of 2014.", "second quarter of 2014 = 2014-04/2014-06"},
		{"They met in the first half of March 2014.", "first half of March 2014 = 2014-03-01/2014-03-15"},
		{"Their May-5-6 talks failed.", "May-5-6 = XXXX-05-05/XXXX-05-06"},
		{"Their May-5 talks failed.", "May-5 = XXXX-05-05"},
		{"They talked in April-May 2014.", "April-May 2014 = 2014-04/2014-05"},
		{"They talk on May 5/6, 2014.", "May 5/6, 2014 = 2014-05-05/2014-05-06"},
		{"They talk on 5/6 May 2014.", "5/6 May 2014 = 2014-05-05/2014-05-06"},
		{"They talk on May 5 & 6.", "May 5 & 6 = XXXX-05-05/XXXX-05-06"},
		{"They talk in the week of May 7, 2014.", "week of May 7, 2014 = 2014-05-05/2014-05-11"},
		{"They talk in the week beginning on 5 May 2014.", "week beginning on 5 May 2014 = 2014-05-05/2014-05-11"},
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
		{"They spoke of it in the 1990s.", "1990s = 199X"},
		{"They spoke of it in the mid-1980s.", "mid-1980s = 198X"},
		{"They spoke of it in the late 1960s.", "late 1960s = 196X"},
		{"The 1995 treaty failed.", "1995 = 1995"},
		{"A 2015 Oslo summit failed.", "2015 = 2015"},
		{"The 1987 talks failed.", "1987 = 1987"},
		{"The 2000 strikers cheered.", ""},
		{"They met in 2015, 2016 and 2017.", "2015 = 2015; 2016 and 2017 = 2016/2017"},
		{"They met as early as 2015.", "2015 = 2015"},
		{"They met in the spring of 1992.", "spring of 1992 = 1992-21"},
		{"They met in autumn 1992.", "autumn 1992 = 1992-23"},
		{"A fall of the price hurt them.", ""},
		{"They met on Christmas Day 1989.", "Christmas Day 1989 = 1989-12-25"},
		{"They met on New Year's Eve, 1989.", "New Year's Eve, 1989 = 1989-12-31"},
		{"They met over Easter 2018.", "Easter 2018 = 2018-03-31/2018-04-01"},
		{"They met on Good Friday 1998.", "Good Friday 1998 = 1998-04-10"},
		{"They met on Thanksgiving 2018.", "Thanksgiving 2018 = 2018-11-22"},
		{"They met on Easter Island.", ""},
		{"They met on Orthodox Easter.", ""},
		{"A good Friday for the market.", "Friday = "},
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
		{"They met the day before yesterday.", "2025-04-09", "2 days before 2025-04-11"},
		{"They meet the day after tomorrow.", "2025-04-13", "2 days after 2025-04-11"},
		{"They meet today and tomorrow.", "2025-04-11/2025-04-12", "day of 2025-04-11 to day after 2025-04-11"},
		{"They will meet from Monday to Thursday next week.", "2025-04-14/2025-04-17", "Monday after 2025-04-11 to Thursday after 2025-04-11"},
		{"They will meet within the next 15 days.", "2025-04-11/2025-04-26", "15 days after 2025-04-11"},
		{"They will meet within two weeks.", "2025-04-11/2025-04-25", "2 weeks after 2025-04-11"},
		{"They met today.", "2025-04-11", "day of 2025-04-11"},
		{"They meet tommorrow.", "2025-04-12", "day after 2025-04-11"},
		{"They meet tomorrow.", "2025-04-12", "day after 2025-04-11"},
		{"They met last night.", "2025-04-10", "day before 2025-04-11"},
		{"They met two days ago.", "2025-04-09", "2 days before 2025-04-11"},
		{"They meet next week.", "2025-04-14/2025-04-20", "week after 2025-04-11"},
		{"They met earlier this week.", "2025-04-07/2025-04-11", "week of 2025-04-11"},
		{"They met earlier in the week.", "2025-04-07/2025-04-11", "week of 2025-04-11"},
		{"They met this week.", "2025-04-07/2025-04-13", "week of 2025-04-11"},
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
		{"They met over the past three days.", "2025-04-09/2025-04-11", "2 days before 2025-04-11"},
		{"They will meet at the autumn trade talks.", "2025-23", "autumn after 2025-04-11"},
		{"They wear the autumn fashion.", "", ""},
		{"They met last week on Friday.", "2025-04-04", "Friday before 2025-04-11"},
		{"They will meet next week, on Tuesday.", "2025-04-15", "Tuesday after 2025-04-11"},
		{"They will meet Monday-Wednesday.", "2025-04-14/2025-04-16", "Monday after 2025-04-11 to Wednesday after 2025-04-11"},
		{"They will meet on Monday week.", "2025-04-21", "Monday after 2025-04-11"},
		{"They will meet a week on Monday.", "2025-04-21", "Monday after 2025-04-11"},
		{"They met for a week on Monday.", "2025-04-07", "Monday before 2025-04-11"},
		{"They will meet the week after next.", "2025-04-21/2025-04-27", "2 weeks after 2025-04-11"},
		{"They met the month before last.", "2025-02", "2 months before 2025-04-11"},
		{"They met the weekend before last.", "2025-03-29/2025-03-30", "weekend before 2025-04-11"},
		{"They met on the Tuesday before last.", "2025-04-01", "Tuesday before 2025-04-11"},
		{"They will meet on the Tuesday after next.", "2025-04-22", "Tuesday after 2025-04-11"},
		{"They will meet two weeks from Monday.", "2025-04-28", "Monday after 2025-04-11"},
		{"They met a fortnight ago.", "2025-03-24/2025-03-30", "2 weeks before 2025-04-11"},
		{"They will meet in three days.", "2025-04-14", "3 days after 2025-04-11"},
		{"They crossed the desert in three days.", "", ""},
		{"They will meet in the week ahead.", "2025-04-14/2025-04-20", "week after 2025-04-11"},
		{"A weekend meeting failed.", "2025-04-05/2025-04-06", "weekend before 2025-04-11"},
		{"A weekend newspaper failed.", "", ""},
		{"They will meet at the end of the month.", "2025-04", "month of 2025-04-11"},
		{"They meet later in the year.", "2025", "year of 2025-04-11"},
		{"They met on the 8th.", "2025-04-08", "day 8 before 2025-04-11"},
		{"They met on the 28th.", "2025-03-28", "day 28 before 2025-04-11"},
		{"They will meet on the 3rd of next month.", "2025-05-03", "day 3 after 2025-04-11"},
		{"They met on the 8th floor.", "", ""},
		{"They will meet in the autumn.", "2025-23", "autumn after 2025-04-11"},
		{"They will meet at Easter.", "2025-04-19/2025-04-20", "Easter after 2025-04-11"},
		{"They met on May Day.", "2024-05-01", "May Day before 2025-04-11"},
		{"On the eve of a summit on Monday they quarrelled.", "2025-04-14", "Monday after 2025-04-11"},
		{"The talks end on Wednesday.", "2025-04-16", "Wednesday after 2025-04-11"},
		{"On Wednesday, the leaders of both sides meet.", "2025-04-16", "Wednesday after 2025-04-11"},
		{"They did not meet on Wednesday.", "2025-04-09", "Wednesday before 2025-04-11"},
		{"They flew to the town to meet him on Wednesday.", "2025-04-09", "Wednesday before 2025-04-11"},
		{"They will fly to the town to meet him on Wednesday.", "2025-04-16", "Wednesday after 2025-04-11"},
		{"He agreed on Wednesday to meet them.", "2025-04-09", "Wednesday before 2025-04-11"},
		{"The May summit failed.", "2024-05", "May before 2025-04-11"},
		{"Sixty years ago today they met.", "1965-04-11", "60 years before 2025-04-11"},
		{"Twenty-five years ago this week they met.", "2000-04-10/2000-04-16", "25 years before 2025-04-11"},
		{"Thirty years ago this month they met.", "1995-04", "30 years before 2025-04-11"},
		{"They met forty years ago this Sunday.", "1985-04-13", "40 years before 2025-04-13"},
		{"A hundred and fifty years ago today they met.", "1875-04-11", "150 years before 2025-04-11"},
		{"Half a century ago today they met.", "1975-04-11", "50 years before 2025-04-11"},
		{"Half a century ago they met.", "", ""},
		{"Thirty years ago they met.", "1995", "30 years before 2025-04-11"},
		{"On this day in 1974 they met.", "1974-04-11", "51 years before 2025-04-11"},
		{"This week in 1989 they met.", "1989-04-10/1989-04-16", "36 years before 2025-04-11"},
		{"This week thirty years ago they met.", "1995-04-10/1995-04-16", "30 years before 2025-04-11"},
		{"They met two weeks ago today.", "2025-03-28", "2 weeks before 2025-04-11"},
		{"They met a week ago on Tuesday.", "2025-04-01", "week before 2025-04-08"},
		{"They will meet in the first half of next year.", "2026-01/2026-06", "year after 2025-04-11"},
		{"They meet during the second half of the year.", "2025-07/2025-12", "year of 2025-04-11"},
		{"They will meet in the latter half of May.", "2025-05-16/2025-05-31", "May after 2025-04-11"},
		{"They led in the second half of the match.", "", ""},
		{"They will hold their first talks in twelve years.", "", ""},
		{"They will meet for the third time in five months.", "", ""},
		{"They will hold their longest talks in three years.", "", ""},
		{"They will hold talks in three weeks' time.", "2025-04-28/2025-05-04", "3 weeks after 2025-04-11"},
		{"They were to meet on Thursday.", "2025-04-10", "Thursday before 2025-04-11"},
		{"They had been due to meet on Tuesday.", "2025-04-08", "Tuesday before 2025-04-11"},
		{"The talks, due to begin on Thursday, were put off.", "2025-04-10", "Thursday before 2025-04-11"},
		{"They were due to meet on Monday.", "2025-04-14", "Monday after 2025-04-11"},
		{"He said that they were to meet on Thursday.", "2025-04-17", "Thursday after 2025-04-11"},
		{"The talks continue on Saturday.", "2025-04-12", "Saturday after 2025-04-11"},
		{"He promised a second meeting in October.", "2025-10", "October after 2025-04-11"},
		{"He announced further talks in October.", "2025-10", "October after 2025-04-11"},
		{"He promised aid at a meeting in October.", "2024-10", "October before 2025-04-11"},
		{"He called a meeting with them for Monday.", "2025-04-14", "Monday after 2025-04-11"},
		{"They see no need before November 3.", "2025-11-03", "November 3 after 2025-04-11"},
		{"He said: \"I see no need before November 3, when we will meet.\"", "2025-11-03", "November 3 after 2025-04-11"},
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
		{"They met on 3 May 2014. The night before, they wrote.", "3 May 2014 = 2014-05-03; night before = 2014-05-02"},
		{"They met on 3 May 2014. The following morning they signed.", "3 May 2014 = 2014-05-03; following morning = 2014-05-04"},
		{"From the archive, 3 May 1961: they met yesterday.", "3 May 1961 = 1961-05-03; yesterday = 1961-05-02"},
		{"They met on May 3. The day before, they wrote.", "May 3 = XXXX-05-03; day before = XXXX-05-02"},
		{"They met on Wednesday.", "Wednesday = "},
		{"They met on Tuesday, May 3. The Tuesday meeting failed.", "Tuesday, May 3 = XXXX-05-03; Tuesday = XXXX-05-03"},
		{"They met on Tuesday, May 3. They met on Friday.", "Tuesday, May 3 = XXXX-05-03; Friday = "},
		{"They met on 3 May 2014. They met again the following Monday.", "3 May 2014 = 2014-05-03; following Monday = 2014-05-05"},
		{"They met on 3 May 2014. They had met the previous Friday.", "3 May 2014 = 2014-05-03; previous Friday = 2014-05-02"},
		{"In 1972 they were weak. By June they felt strong. In July they met.", "1972 = 1972; June = 1972-06; July = 1972-07"},
		{"The treaty of 1972 is dead. In June they met.", "1972 = 1972; June = XXXX-06"},
		{"They met in March 2015 and again in June.", "March 2015 = 2015-03; June = 2015-06"},
		{"The board meets every Wednesday.", ""},
		{"They signed in March 2015, and will meet in June.", "March 2015 = 2015-03; June = XXXX-06"},
		{"They met yesterday. Two days later they signed.", "yesterday = ; Two days later = "},
	} {
		d := dated(c.text, "")
		d.article.Text = c.text
		if got := written(d); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestDaysOfStory reads days and months of a story of long ago, as an article of today tells it.
func TestDaysOfStory(t *testing.T) {
	for text, want := range map[string]string{
		"In March 1953 they met. On March 4 they agreed. On the 22nd they dined.":                 "1953-03 1953-03-04 1953-03-22",
		"In March 1953 they met. On March 4 they dined. The next talks, in Lima in May, failed.":  "1953-03 1953-03-04 1953-05",
		"In March 1953 they met. On the 22nd they dined. The next talks, in Lima in May, failed.": "1953-03 1953-03-22 1953-05",
		"The pact of March 1953 is dead. They dined on the 2nd.":                                  "1953-03 2025-04-02",
	} {
		got := ""
		for _, d := range dates(dated(text, "2025-04-11")) {
			got += " " + d.value.String()
		}
		if got = strings.TrimSpace(got); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
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
