package main

import (
	"fmt"

	"parley/bench/draft"
	"parley/graph"
)

// report makes one article's extraction, sentence by sentence.
type report struct {
	*draft.Draft
	w *world
}

// article returns the extraction of an article by its number: as many claims of each kind as the
// built-in extractor finds in news. Some repeat an earlier article in its words.
func (w *world) article(number int) graph.Extraction {
	r := draft.Random(ofArticles, uint64(number))
	day := epoch + graph.Day(number/w.rate)
	head := graph.Article{
		ID: fmt.Sprintf("article-%d", number), Source: "Wire " + draft.Word(draft.Random(uint64(draft.PowerLaw(r, 500))), 2),
		Published: day.String(), Language: "en",
	}
	told := number
	if w.copies > 0 && r.IntN(w.copies) == 0 {
		told = max(0, number-1-draft.PowerLaw(r, 30))
	}
	p := &report{draft.New(draft.Random(ofArticles, uint64(told), 1)), w}
	p.tell(told)
	if told != number {
		p.Sentence(head.Source)
	}
	head.Title = draft.Word(r, 3) + " and " + draft.Word(r, 3)
	return p.Finish(head)
}

// tell tells of an event: who met whom, and what came before.
func (p *report) tell(number int) {
	e := p.w.event(eventOf(p.R, number))
	actors, people := p.meeting(e)
	before := p.w.event(max(0, e.number-1-p.R.IntN(min(2000, max(1, e.number)))))
	before.states, before.status, before.kind = e.states, graph.Held, graph.Talks
	p.round(before, actors)
	speaker := p.person(e.states[0], 5+draft.PowerLaw(p.R, rosterSize))
	p.position(speaker, "spokesman", e.states[0])
	other := p.person(p.w.state(p.R), draft.PowerLaw(p.R, rosterSize))
	p.position(other, draft.Pick(p.R, []string{"ambassador", "envoy", "minister of trade", "member of parliament"}), p.w.state(p.R))
	for _, id := range []string{people[0], speaker, other} {
		said := p.Words("we", "the", "of")
		about := graph.Nullable(draft.Pick(p.R, []string{"m1", ""}))
		p.X.Statements = append(p.X.Statements, graph.LocalStatement{Speaker: id, Text: said, About: about, Attribution: p.Says(said)})
	}
	host := p.w.countries[e.states[0]]
	ministry := p.Entity(graph.KindInstitution, graph.Ministry, host.Adjective+" Foreign Ministry", host.Code, "")
	p.Relate(graph.PartOf, ministry, p.state(e.states[0]))
	group := p.Entity(graph.KindInstitution, graph.NGO, body(draft.PowerLaw(p.R, bodyCount)), "", "")
	if p.R.IntN(4) == 0 {
		p.Relate(graph.MemberOf, other, group)
	}
	p.within(p.w.state(p.R))
	for range 11 { // the rest of the story
		p.Sentence("with", "and the", "of")
	}
}

// meeting adds an event, its actors and the posts that they hold.
func (p *report) meeting(e event) (actors, people []string) {
	var who []graph.LocalParticipant
	for i, s := range e.states {
		state, person := p.state(s), p.person(s, e.people[i])
		actors, people = append(actors, state), append(people, person)
		who = append(who, p.Member(state, ""), p.Member(person, state))
		title := "envoy"
		if e.people[i] < 3 {
			title = []string{"president", "foreign minister", "prime minister"}[e.people[i]]
		}
		p.position(person, title, s)
	}
	m := graph.LocalMeeting{ID: "m1", Kind: e.kind, Status: e.status, Participants: who, Place: graph.Nullable(p.within(e.place))}
	if p.R.IntN(3) == 0 {
		m.Follows = "m2"
	}
	if p.R.IntN(6) > 0 {
		m.Date, m.DateRule = graph.Nullable(e.day.String()), "day"
	}
	m.Attribution = p.Sentence("met", e.day.String())
	p.X.Meetings = append(p.X.Meetings, m)
	return actors, people
}

// round adds the meeting that the main one follows.
func (p *report) round(e event, states []string) {
	var who []graph.LocalParticipant
	for _, s := range states {
		who = append(who, p.Member(s, ""))
	}
	p.X.Meetings = append(p.X.Meetings, graph.LocalMeeting{
		ID: "m2", Kind: e.kind, Status: e.status, Date: graph.Nullable(e.day.String()), DateRule: "day", Participants: who,
		Place: graph.Nullable(p.within(e.place)), Attribution: p.Sentence("earlier", e.day.String()),
	})
}

func (p *report) state(rank int) string {
	c := p.w.countries[rank]
	return p.Entity(graph.KindInstitution, graph.State, c.Name, c.Code, "country/"+c.Code)
}

// person names one of a state's people; one in seven without saying whose.
func (p *report) person(state, rank int) string {
	country := p.w.countries[state].Code
	if p.R.IntN(7) == 0 {
		country = ""
	}
	return p.Entity(graph.KindPerson, "", p.w.person(state, rank), country, "")
}

// within names a state's capital, and its land, and returns the capital.
func (p *report) within(state int) string {
	c := p.w.countries[state]
	land := p.Entity(graph.KindLocation, graph.Country, c.Name, c.Code, "country/"+c.Code)
	city := p.w.capitals[c.Code]
	if city == nil {
		return land
	}
	id := p.Entity(graph.KindLocation, graph.City, city.Name, city.Country, fmt.Sprintf("geonames/%d", city.GeoNames))
	p.Relate(graph.Within, id, land)
	return id
}

func (p *report) position(person, title string, state int) {
	p.X.Positions = append(p.X.Positions, graph.LocalPosition{
		Person: person, Title: title, State: graph.Nullable(p.state(state)), Status: graph.Current, Attribution: p.Sentence(title),
	})
}
