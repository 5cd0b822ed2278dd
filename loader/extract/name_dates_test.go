package extract

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// TestDatesAreNoNames writes dates of every form into sentences of every case: only who and what
// is named beside them is a name.
func TestDatesAreNoNames(t *testing.T) {
	named := regexp.MustCompile(`(?i)^(espen lund|anna berg|lund|berg|oslo|norway|sweden)$`)
	frames := []string{
		"Norway and Sweden met in Oslo on DATE to discuss cod.",
		"Espen Lund met Anna Berg in Oslo on DATE.",
		"DATE: Lund Meets Berg in Oslo",
		"Lund to Visit Sweden DATE for Talks",
		"Lund Meets Berg DATE",
	}
	for _, date := range []string{
		"November 17", "17 November", "November 17, 2024", "17 November 2024", "Nov. 17", "November 17-18", "March 14", "April 6",
		"mid-February", "late March", "February 2024", "Tuesday", "Weds", "Monday Night", "Friday, November 17", "Noon", "Tonight",
		"2024", "the 1990s", "Christmas", "Next Week", "Two Days", "10:30 GMT", "Sept. 11", "$5 Billion", "10 Percent",
	} {
		for _, frame := range frames {
			text := strings.ReplaceAll(frame, "DATE", date)
			for _, s := range []string{text, strings.ToUpper(text), strings.ToLower(text)} {
				for _, e := range Extract(graph.Article{Text: s, Published: "2024-11-20", Language: "en"}).Entities {
					if len(e.Mentions) > 0 && !named.MatchString(e.Name) {
						t.Errorf("%s\n has the name %q (%s)", s, e.Name, e.Kind)
					}
				}
			}
		}
	}
}

// TestBodiesCalledByDates keeps the bodies that are called by a date, and whoever is called by a month.
func TestBodiesCalledByDates(t *testing.T) {
	for text, want := range map[string]string{
		"The group November 17 alliance is unknown, but the March 14 alliance met in Beirut.": "March 14",
		"April 6 Movement leaders met in Cairo on Monday.":                                    "April 6 Movement",
		"Black September was founded in Jordan.":                                              "Black September",
		"Lund met Anna May in Oslo on Monday.":                                                "Anna May",
		"The Sunday Times said Lund met Berg in Oslo.":                                        "Sunday Times",
	} {
		x := Extract(graph.Article{Text: text, Published: "2024-11-20", Language: "en"})
		if !slices.ContainsFunc(x.Entities, func(e graph.LocalEntity) bool { return strings.HasPrefix(e.Name, want) }) {
			t.Errorf("%s\n lacks %q: %+v", text, want, x.Entities)
		}
	}
}

// TestNamesEndBefore keeps what stands beside a name out of it.
func TestNamesEndBefore(t *testing.T) {
	for text, want := range map[string]string{
		"Echoing Lund, the minister praised cod. Kari Lund was glad.":                  "PERSON Kari Lund",
		"They addressed a meeting of the Security Council on Syria on Monday.":         "INTERGOVERNMENTAL Security Council",
		"They crossed the Gulf of Finland and the Bay of Fundy.":                       "REGION Gulf of Finland; SITE Bay of Fundy",
		"They visited the Republic of Congo.":                                          "STATE Republic of the Congo",
		"They visited the Democratic Republic of Congo and the Republic of the Congo.": "STATE DR Congo; STATE Republic of the Congo",
	} {
		if got := mentioned(text); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwithout %s", text, got, want)
		}
	}
}

// TestHeadlinesPartPeople parts two people whom a headline joins by a verb with a capital.
func TestHeadlinesPartPeople(t *testing.T) {
	text := "Lund Meets Berg\n\nEspen Lund met Anna Berg in Oslo on Monday."
	if got, want := mentioned(text), "CITY Oslo; PERSON Anna Berg; PERSON Espen Lund"; got != want {
		t.Errorf("%s\n got %s\nwant %s", text, got, want)
	}
}
