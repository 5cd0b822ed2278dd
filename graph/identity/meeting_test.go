package identity_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/identity"
)

// places of the tests: profile, country, sub-kind.
var places = map[string][3]string{
	"geneva": {"location/geneva-ch", "CH", graph.City}, "zurich": {"location/zurich-ch", "CH", graph.City},
	"swiss": {"location/switzerland", "CH", graph.Country}, "palais": {"location/palais-des-nations-ch", "CH", graph.Site},
	"istanbul": {"location/istanbul-tr", "TR", graph.City}, "turkey": {"location/turkiye", "TR", graph.Country},
	"moscow": {"location/moscow-ru", "RU", graph.City}, "hague": {"location/the-hague-nl", "NL", graph.City},
}

// parse reads a report written in one line: kind, status, date, "@place", "pub:" the day of
// publication, "round:2", "postponed", and those who meet: "RU", "RU:sergei_lavrov=foreign_minister", several
// people of a side with "+" between them, "nato" for a body, "host:TR" for one who receives,
// "~erdogan" for a person whose state the article does not tell.
func parse(article, line string) identity.MeetingReport {
	f := strings.Fields(line)
	r := identity.MeetingReport{Article: article, Kind: strings.ToUpper(f[0]), Status: graph.MeetingStatus(strings.ToUpper(f[1]))}
	for _, w := range f[2:] {
		value := w[strings.IndexByte(w, ':')+1:]
		switch {
		case w == "postponed":
			r.Postponed = true
		case strings.HasPrefix(w, "pub:"):
			r.Published = value
		case strings.HasPrefix(w, "round:"):
			r.Round = value
		case strings.HasPrefix(w, "said:"):
			r.Said = append(r.Said, strings.ReplaceAll(value, "_", " "))
		case strings.HasPrefix(w, "@"):
			p, ok := places[w[1:]]
			if !ok {
				p = [3]string{"location/" + w[1:], "", graph.City}
			}
			r.Place, r.Land, r.Spot = p[0], p[1], p[2]
		case w[0] >= '0' && w[0] <= '9' || w[0] == 'X':
			r.Date = w
		case strings.HasPrefix(w, "host:"):
			side(&r, value)
			r.Hosts = append(r.Hosts, r.Parties[len(r.Parties)-1])
		default:
			side(&r, w)
		}
	}
	return r
}

func side(r *identity.MeetingReport, w string) {
	if name, ok := strings.CutPrefix(w, "~"); ok {
		name = strings.ReplaceAll(name, "_", " ")
		p := identity.Entity(entity(graph.KindPerson, name, "", ""))
		r.Parties = append(r.Parties, p.ID)
		r.People = append(r.People, identity.Participant{Side: p.ID, Name: name})
		return
	}
	code, people, _ := strings.Cut(w, ":")
	party := identity.StateOf(code)
	if party == "" {
		party = "institution/" + code
	}
	r.Parties = append(r.Parties, party)
	for _, p := range strings.FieldsFunc(people, func(c rune) bool { return c == '+' }) {
		name, title, _ := strings.Cut(strings.ReplaceAll(p, "_", " "), "=")
		r.People = append(r.People, identity.Participant{Side: party, Name: name, Rank: identity.Rank(title)})
	}
}

func asProfile(p identity.Profile) graph.Profile {
	return graph.Profile{ID: p.ID, Kind: graph.KindMeeting, Facets: p.Facets, Blocks: identity.Blocks(graph.KindMeeting, p.Facets)}
}

func report(article, line string) graph.Profile {
	return asProfile(identity.Meeting(parse(article, line)))
}

// world is profiles as they stand after articles: those with one id are added up.
func world(profiles []graph.Profile) []graph.Profile {
	byID := map[string]graph.Profile{}
	for _, p := range profiles {
		sum := graph.Facets{}
		if q, ok := byID[p.ID]; ok {
			sum.Merge(q.Facets, 1)
		}
		sum.Merge(p.Facets, 1)
		p.Facets, p.Blocks = sum, identity.Blocks(graph.KindMeeting, sum)
		byID[p.ID] = p
	}
	var out []graph.Profile
	for _, p := range byID {
		out = append(out, p)
	}
	return out
}

// compare compares all blocks.
func compare(profiles []graph.Profile) []graph.Pair {
	blocks := map[string][]graph.Profile{}
	for _, p := range profiles {
		for _, b := range p.Blocks {
			blocks[b] = append(blocks[b], p)
		}
	}
	var lists [][]graph.Pair
	for _, b := range blocks {
		lists = append(lists, identity.Compare(b))
	}
	return identity.Union(lists...)
}

// decide says what becomes of two profiles among others: "one", "two", or "doubtful".
func decide(a, b graph.Profile, among ...graph.Profile) string {
	if a.ID == b.ID {
		return "one"
	}
	profiles := world(append([]graph.Profile{a, b}, among...))
	pairs := compare(profiles)
	for _, c := range identity.Cluster(profiles, pairs, nil) {
		if slices.Contains(c, a.ID) && slices.Contains(c, b.ID) {
			return "one"
		}
	}
	for _, p := range pairs {
		if !p.Certain && p.A == min(a.ID, b.ID) && p.B == max(a.ID, b.ID) {
			return "doubtful"
		}
	}
	return "two"
}

// checkPairs decides rows of pairs of reports: why, the one, the other, what they are, others around.
func checkPairs(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		a, b := report("a", row[1]), report("b", row[2])
		var among []graph.Profile
		for i, line := range row[4:] {
			among = append(among, report(fmt.Sprint("other", i), line))
		}
		if got := decide(a, b, among...); got != row[3] {
			t.Errorf("%s: %s, want %s\n\t%s\n\t%s\n\t%v", row[0], got, row[3], row[1], row[2], compare(world(append([]graph.Profile{a, b}, among...))))
		}
	}
}

func TestMeetingsOfOneDay(t *testing.T) {
	checkPairs(t, [][]string{
		{"the same in another article", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @geneva US RU", "one"},
		{"a summit is of the same family", "talks held 2025-05-14 @geneva RU US", "summit held 2025-05-14 @geneva RU US", "one"},
		{"a visit and the talks on it", "visit held 2025-05-14 @geneva RU US", "negotiation held 2025-05-14 @geneva RU US", "one"},
		{"a call is not talks in a place", "talks held 2025-05-14 @geneva RU US", "call held 2025-05-14 RU US", "two"},
		{"talks without a place may have been a call", "talks held 2025-05-14 RU US", "call held 2025-05-14 RU US", "doubtful"},
		{"a ceremony at the talks", "talks held 2025-05-14 @geneva RU US", "ceremony held 2025-05-14 @geneva RU US", "one"},
		{"a ceremony on a visit of some days", "visit held 2025-05-13/2025-05-15 @geneva RU:lavrov US", "ceremony held 2025-05-14 @geneva RU:lavrov US", "one"},
		{"a body's session, and members named in one", "conference planned 2025-05-14 @hague nato US", "conference held 2025-05-14 @hague nato US DE FR", "one"},
		{"a ceremony and talks of the month", "talks held 2025-05 @geneva RU US", "ceremony held 2025-05-14 @geneva RU US", "doubtful"},
		{"a ceremony of more than those who talk", "talks held 2025-05-14 @geneva RU US", "ceremony held 2025-05-14 @geneva RU US FR", "doubtful"},
		{"a body's conference called talks", "talks held 2025-05-14 @hague nato", "conference held 2025-05-14 @hague nato US", "one"},
		{"a body's conference, and talks of another day", "talks held 2025-05 @hague nato", "conference held 2025-05-14 @hague nato US", "doubtful"},
		{"no place named", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 RU US", "one"},
		{"no place named, and two meetings it could be", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 RU US", "doubtful", "talks held 2025-05-14 @istanbul RU US"},
		{"the country of the place", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @swiss RU US", "one"},
		{"a building of the city", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @palais RU US", "one"},
		{"two cities of one country", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @zurich RU US", "doubtful"},
		{"cities of two countries", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @istanbul RU US", "two"},
		{"planned for one country, held in another", "talks planned 2025-05-14 @geneva RU US pub:2025-05-02", "talks held 2025-05-14 @istanbul RU US", "doubtful"},
		{"a third party more", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @geneva RU US FR", "one"},
		{"those who brought them together", "talks held 2025-05-14 @istanbul RU UA", "talks held 2025-05-14 @istanbul RU UA host:TR host:QA", "one"},
		{"two at a summit of many", "talks held 2025-05-14 @geneva RU US", "summit held 2025-05-14 @geneva RU US FR DE GB", "doubtful"},
		{"a summit, with one party more", "summit held 2025-05-14 @geneva IT US FR DE GB", "summit held 2025-05-14 @geneva IT US FR DE GB JP", "one"},
		{"another party", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @geneva RU FR", "two"},
		{"a body's summit and who came", "summit held 2025-05-14 @hague nato", "summit held 2025-05-14 @hague nato US TR", "one"},
		{"a body's summit called a conference", "summit held 2025-05-14 @hague nato", "conference held 2025-05-14 @hague nato US", "one"},
		{"a state alone meets nobody in particular", "visit held 2025-05-14 @geneva US", "talks held 2025-05-14 @geneva RU US", "two"},
		{"held by one, cancelled by the other, on one day", "talks held 2025-05-14 @geneva RU US", "talks cancelled 2025-05-14 @geneva RU US", "one"},
		{"planned, then held", "talks planned 2025-05-14 @geneva RU US pub:2025-05-10", "talks held 2025-05-14 RU US pub:2025-05-15", "one"},
		{"rounds of different numbers", "talks held 2025-05-14 @geneva RU US round:1", "talks held 2025-05-14 @geneva RU US round:2", "two"},
		{"one article numbers the round", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-14 @geneva RU US round:2", "one"},
	})
}

func TestMeetingPeople(t *testing.T) {
	checkPairs(t, [][]string{
		{"the same people", "talks held 2025-05-14 RU:sergei_lavrov US:marco_rubio", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "one"},
		{"presidents met, and ministers", "talks held 2025-05-14 RU:vladimir_putin=president US:donald_trump=president",
			"talks held 2025-05-14 RU:sergei_lavrov=foreign_minister US:marco_rubio=secretary_of_state", "two"},
		{"the ministers came with the presidents", "talks held 2025-05-14 @geneva RU:vladimir_putin=president+sergei_lavrov=foreign_minister US:donald_trump=president",
			"talks held 2025-05-14 RU:putin=president US:trump=president", "one"},
		{"a minister met the minister, then the president", "talks held 2025-05-14 @moscow RU:vladimir_putin=president CN:wang_yi=foreign_minister",
			"talks held 2025-05-14 @moscow RU:sergei_lavrov=foreign_minister CN:wang_yi=foreign_minister", "doubtful"},
		{"other people, ranks not told", "talks held 2025-05-14 RU:putin US:trump", "talks held 2025-05-14 RU:lavrov US:rubio", "one"}, // one key: nothing tells them apart
		{"other people at a place, ranks not told", "talks held 2025-05-14 @moscow RU:putin CN:xi", "talks held 2025-05-14 RU:lavrov CN:wang_yi", "doubtful"},
		{"the day of two meetings, nobody named", "talks held 2025-05-14 RU US", "talks held 2025-05-14 RU:vladimir_putin=president US:donald_trump=president", "doubtful",
			"talks held 2025-05-14 RU:sergei_lavrov=foreign_minister US:marco_rubio=secretary_of_state"},
		{"nobody named, one meeting that day", "talks held 2025-05-14 RU US", "talks held 2025-05-14 RU:vladimir_putin=president US:donald_trump=president", "one"},
		{"a person for the state", "talks held 2025-05-14 RU:vladimir_putin ~erdogan", "talks held 2025-05-14 RU:vladimir_putin TR:recep_tayyip_erdogan", "one"},
		{"another person", "talks held 2025-05-14 RU:vladimir_putin ~fidan", "talks held 2025-05-14 RU:vladimir_putin TR:recep_tayyip_erdogan", "two"},
		{"two people of no state", "talks held 2025-05-14 ~kofi_mensah ~ana_santos", "talks held 2025-05-14 @geneva ~mensah ~ana_santos", "one"},
		{"names spelled otherwise", "talks held 2025-05-14 RU:alexandr_darchiev US:sonata_coulter", "talks held 2025-05-14 @istanbul RU:alexander_darchiev US:s_coulter", "one"},
		{"foreign and defence ministers", "talks held 2025-05-14 @geneva FR:a_one=foreign_minister GB:b_two=foreign_secretary",
			"talks held 2025-05-14 @geneva FR:c_three=defence_minister GB:d_four=defence_secretary", "two"},
	})
}

func TestMeetingsOfSeveralDays(t *testing.T) {
	checkPairs(t, [][]string{
		{"the month alone", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05 @geneva RU US", "one"},
		{"the month, and two rounds in it", "talks held 2025-05-14 RU US", "talks held 2025-05 RU US", "doubtful", "talks held 2025-05-02 RU US"},
		{"the month and the place of one of two rounds", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05 @geneva RU US", "one", "talks held 2025-05-02 @istanbul RU US"},
		{"a month, and a round held and one planned in it", "talks held 2025-05-14 RU US", "talks held 2025-05 RU US", "doubtful", "talks planned 2025-05-26 RU US pub:2025-05-15"},
		{"a week that ends in the next month", "talks held 2025-06-01 @geneva RU US", "talks planned 2025-05-26/2025-06-01 RU US", "one"},
		{"the same, and two rounds in it", "talks held 2025-06-01 @geneva RU US", "talks planned 2025-05-26/2025-06-01 RU US", "doubtful", "talks held 2025-05-27 @geneva RU US"},
		{"a day of a visit", "visit held 2025-05-13/2025-05-15 @geneva RU US", "talks held 2025-05-14 @geneva RU US", "one"},
		{"two days that share one", "talks held 2025-05-13/2025-05-14 @geneva RU US", "talks held 2025-05-14/2025-05-15 @geneva RU US", "one"},
		{"the same, no place", "talks held 2025-05-13/2025-05-14 RU US", "talks held 2025-05-14/2025-05-15 RU US", "doubtful"},
		{"the year alone is too vague", "talks held 2025-05-14 @geneva RU US", "talks held 2025 @geneva RU US", "two"},
		{"two articles that tell the year alone", "talks held 2025 RU US", "talks held 2025 RU US", "two"},
		{"the next day", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-15 @geneva RU US", "doubtful"},
		{"the next day, in the next month", "talks held 2025-05-31 @geneva RU US", "talks held 2025-06-01 @geneva RU US", "doubtful"},
		{"the next day, in another country", "talks held 2025-05-14 @geneva RU US", "talks held 2025-05-15 @istanbul RU US", "two"},
		{"two rounds in one week", "talks held 2025-05-12 @geneva RU US", "talks held 2025-05-15 @geneva RU US", "two"},
		{"held, and the next one planned", "talks held 2025-05-14 @geneva RU US pub:2025-05-14", "talks planned 2025-05-15 @geneva RU US pub:2025-05-14", "two"},
		{"planned for the day before", "talks planned 2025-05-14 @geneva RU US pub:2025-05-10", "talks held 2025-05-15 @geneva RU US pub:2025-05-16", "doubtful"},
		{"put off, then held", "talks cancelled 2025-04-10 RU US postponed pub:2025-04-09", "talks held 2025-04-12 @geneva RU US pub:2025-04-13", "one"},
		{"planned, then put off to another day", "talks planned 2025-04-10 RU US pub:2025-04-01", "talks cancelled 2025-04-12 RU US postponed pub:2025-04-05", "one"},
		{"put off, and two rounds after it", "talks cancelled 2025-04-10 RU US postponed pub:2025-04-09", "talks held 2025-04-12 @geneva RU US", "doubtful", "talks held 2025-04-15 @geneva RU US"},
		{"put off and held, and whoever planned it for the day before", "talks cancelled 2025-04-10 RU US postponed pub:2025-04-09", "talks held 2025-04-12 @geneva RU:lavrov US:rubio pub:2025-04-13",
			"one", "talks planned 2025-04-10 RU:lavrov=foreign_minister US pub:2025-04-01"},
		{"called off, another one held", "talks cancelled 2025-04-10 RU US pub:2025-04-09", "talks held 2025-04-12 @geneva RU US pub:2025-04-13", "two"},
		{"planned, held days later by the same people at the place", "talks planned 2025-04-10 @geneva RU:lavrov US:rubio pub:2025-04-01",
			"talks held 2025-04-12 @geneva RU:lavrov US:rubio pub:2025-04-13", "doubtful"},
		{"planned, another one held days later", "talks planned 2025-04-10 RU US pub:2025-04-01", "talks held 2025-04-14 RU US pub:2025-04-15", "two"},
		{"months apart", "talks planned 2025-04-10 @geneva RU US", "talks held 2025-06-10 @geneva RU US", "two"},
		{"the day, no year, same place and people", "talks held XXXX-05-14 @geneva RU:lavrov US:rubio", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "one"},
		{"the day, no year, two years", "talks held XXXX-05-14 @geneva RU:lavrov US:rubio", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "doubtful",
			"talks held 2024-05-14 @geneva RU:lavrov US:rubio"},
		{"the day, no year, same people and no place", "talks held XXXX-05-14 RU:lavrov US:rubio", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "one"},
		{"the day, no year, same people and another place", "talks held XXXX-05-14 @istanbul RU:lavrov US:rubio", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "two"},
		{"the day, no year, one person in common", "talks held XXXX-05-14 RU:lavrov US", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "doubtful"},
		{"the day, no year, no people", "talks held XXXX-05-14 @geneva RU US", "talks held 2025-05-14 @geneva RU US", "doubtful"},
		{"another day, no year", "talks held XXXX-05-15 @geneva RU:lavrov US:rubio", "talks held 2025-05-14 @geneva RU:lavrov US:rubio", "two"},
	})
}

func TestUndatedMeetings(t *testing.T) {
	checkPairs(t, [][]string{
		{"same place, days before the report", "talks held @geneva RU US pub:2025-05-16", "talks held 2025-05-14 @geneva RU US", "one"},
		{"the same across the turn of a month", "talks held @geneva RU US pub:2025-06-02", "talks held 2025-05-30 @geneva RU US", "one"},
		{"same place, long before", "talks held @geneva RU US pub:2025-05-26", "talks held 2025-05-14 @geneva RU US", "two"},
		{"no publication", "talks held @geneva RU US", "talks held 2025-05-14 @geneva RU US", "two"},
		{"same people, no place", "talks held RU:putin US:trump pub:2025-05-16", "talks held 2025-05-14 @geneva RU:vladimir_putin US:donald_trump", "one"},
		{"nobody and no place", "talks held RU US pub:2025-05-16", "talks held 2025-05-14 @geneva RU US", "two"},
		{"held after the report", "talks held @geneva RU US pub:2025-05-10", "talks held 2025-05-14 @geneva RU US", "two"},
		{"to come, then held", "talks planned @geneva RU US pub:2025-05-10", "talks held 2025-05-14 @geneva RU US", "one"},
		{"to come, when one had been held", "talks planned @geneva RU US pub:2025-05-16", "talks held 2025-05-14 @geneva RU US", "two"},
		{"a plan, and its month", "summit planned RU:putin US:trump pub:2025-04-18", "summit planned 2025-06 @geneva RU:vladimir_putin US:donald_trump pub:2025-04-25", "one"},
		{"a plan for two months, and for one of them", "summit planned 2025-05/2025-06 RU:putin US:trump pub:2025-04-18", "summit planned 2025-06 RU:vladimir_putin US:donald_trump pub:2025-04-25", "one"},
		{"the same of states alone", "summit planned 2025-05/2025-06 RU US pub:2025-04-18", "summit planned 2025-06 RU US pub:2025-04-25", "doubtful"},
		{"the same, told months apart", "summit planned 2025-05/2025-06 RU:putin US:trump pub:2025-01-18", "summit planned 2025-06 RU:vladimir_putin US:donald_trump pub:2025-04-25", "doubtful"},
		{"what was held in two months, and a plan for one", "summit held 2025-05/2025-06 RU:putin US:trump pub:2025-07-18", "summit planned 2025-06 RU:vladimir_putin US:donald_trump pub:2025-04-25", "doubtful"},
		{"a plan, and one of the spring after", "summit planned RU:putin US:trump pub:2024-11-18", "summit planned 2025-06 @geneva RU:vladimir_putin US:donald_trump pub:2025-04-25", "two"},
		{"a plan, and two of which it may be told", "summit planned RU:putin US:trump pub:2025-04-18", "summit planned 2025-06-02 @geneva RU:vladimir_putin US:donald_trump pub:2025-04-25", "doubtful",
			"summit planned 2025-07-20 @istanbul RU:vladimir_putin US:donald_trump pub:2025-04-25"},
		{"what was held, and a plan", "summit held RU:putin US:trump pub:2025-04-18", "summit planned 2025-06 @geneva RU:vladimir_putin US:donald_trump pub:2025-04-25", "two"},
		{"two rounds in the week before", "talks held @geneva RU US pub:2025-05-16", "talks held 2025-05-14 @geneva RU US", "doubtful", "talks held 2025-05-11 @geneva RU US"},
		{"both undated, days apart", "talks held @geneva RU US pub:2025-05-16", "talks held @geneva RU US pub:2025-05-17", "one"},
		{"both undated, weeks apart", "talks held @geneva RU US pub:2025-05-16", "talks held @geneva RU US pub:2025-05-27", "two"},
		{"both undated, held and then to come", "talks held @geneva RU US pub:2025-05-16", "talks planned @geneva RU US pub:2025-05-17", "two"},
		{"both undated, in other places", "talks held @geneva RU US pub:2025-05-16", "talks held @istanbul RU US pub:2025-05-17", "two"},
		{"told in the same words", "talks held RU US said:envoys_of_both_sides_met_again_behind_closed_doors", "talks held RU US pub:2025-05-16 said:envoys_of_both_sides_met_again_behind_closed_doors", "one"},
		{"few words are nobody's", "talks held RU US said:they_met", "talks held RU US pub:2025-05-16 said:they_met", "two"},
	})
}

// An article on a round and the one before it: another article's "previous round" is that one.
func TestRoundsOfAnArticle(t *testing.T) {
	article := func(id, now, before string) []graph.Profile {
		reports := []identity.MeetingReport{parse(id, now), parse(id, before)}
		reports[0].Follows = 2
		var out []graph.Profile
		for _, p := range identity.Meetings(reports) {
			out = append(out, asProfile(p))
		}
		return out
	}
	const now = "talks held 2025-04-10 @istanbul RU US"
	dated := article("a", now, "talks held 2025-02-27 @istanbul RU US")
	undated := article("b", now, "talks held RU US")
	yearless := article("c", now, "talks held XXXX-02-27 RU US")
	for _, c := range []struct {
		why  string
		a, b graph.Profile
		want string
	}{
		{"a round and the one before it", dated[0], dated[1], "two"},
		{"the one before, dated and not", dated[1], undated[1], "one"},
		{"the one before, with and without the year", dated[1], yearless[1], "one"},
		{"a round and the one before another report of it", dated[0], undated[1], "two"},
	} {
		if got := decide(c.a, c.b, slices.Concat(dated, undated, yearless)...); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// An article that speaks of two meetings without a day means two.
func TestTwoOfOneArticle(t *testing.T) {
	ps := identity.Meetings([]identity.MeetingReport{
		parse("a", "talks held @geneva RU US pub:2025-05-16"), parse("a", "summit held @geneva RU US pub:2025-05-16"),
		parse("a", "talks held 2025-05-14 @geneva RU US pub:2025-05-16"),
	})
	for i := range ps {
		for j := range i {
			if got := decide(asProfile(ps[i]), asProfile(ps[j])); got != "two" {
				t.Errorf("%s and %s: %s", ps[i].ID, ps[j].ID, got)
			}
		}
	}
}

// The second of two undated meetings that an article tells of between the same parties is that of another article, if the first is not.
func TestSecondOfOneArticle(t *testing.T) {
	ps := identity.Meetings([]identity.MeetingReport{
		parse("a", "negotiation held RU US pub:2025-05-16"), parse("a", "summit planned RU:putin US:trump pub:2025-05-16"),
	})
	other := report("b", "summit planned 2025-06-02 RU:vladimir_putin US:donald_trump pub:2025-05-17")
	for i, want := range []string{"two", "one"} {
		if got := decide(asProfile(ps[i]), other, asProfile(ps[1-i])); got != want {
			t.Errorf("%s and %s: %s, want %s", ps[i].ID, other.ID, got, want)
		}
	}
}

// drawMeetings draws reports over few values, so that they meet in all ways.
func drawMeetings(t *rapid.T) []graph.Profile {
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	var out []graph.Profile
	for i := range rapid.IntRange(2, 9).Draw(t, "reports") {
		line := strings.Join([]string{
			pick("kind", "talks", "summit", "call", "conference"), pick("status", "held", "planned", "cancelled"),
			pick("date", "", "2025-05-14", "2025-05-15", "2025-05", "2025-05-13/2025-05-16", "XXXX-05-14"),
			pick("place", "", "@geneva", "@zurich", "@istanbul"), pick("published", "", "pub:2025-05-12", "pub:2025-05-16"),
			pick("one", "RU", "RU:putin=president", "RU:lavrov=foreign_minister"),
			pick("other", "US", "US:rubio", "US:trump=president FR", "~trump"), pick("postponed", "", "postponed"),
		}, " ")
		out = append(out, report(fmt.Sprint(i), line))
	}
	return world(out)
}

// What is said of a block is the same in whatever order its profiles come, and vetoes hold both ways.
func TestCompareIsOrderFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		block := drawMeetings(t)
		want := identity.Compare(block)
		if diff := cmp.Diff(want, identity.Compare(rapid.Permutation(block).Draw(t, "order"))); diff != "" {
			t.Fatal(diff)
		}
		for _, a := range block {
			for _, b := range block {
				if identity.Veto(a, b) != identity.Veto(b, a) {
					t.Fatalf("veto %q one way, %q the other", identity.Veto(a, b), identity.Veto(b, a))
				}
			}
		}
		for _, c := range identity.Cluster(block, want, nil) {
			for i, a := range c {
				for _, b := range c[:i] {
					find := func(id string) graph.Profile {
						return block[slices.IndexFunc(block, func(p graph.Profile) bool { return p.ID == id })]
					}
					if why := identity.Veto(find(a), find(b)); why != "" {
						t.Fatalf("%s and %s are one although %s", a, b, why)
					}
				}
			}
		}
	})
}
