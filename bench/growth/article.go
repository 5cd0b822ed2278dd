package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"parley/graph"
)

// report makes one article's extraction, sentence by sentence.
type report struct {
	w    *world
	r    *rand.Rand
	x    graph.Extraction
	text strings.Builder
	size int               // code points of text
	ids  map[string]string // local ids of what is named, by kind and name
}

// article returns the extraction of an article by its number: as many claims of each kind as the
// built-in extractor finds in news. Some repeat an earlier article in its words.
func (w *world) article(number int) graph.Extraction {
	r := random(ofArticles, uint64(number))
	day := epoch + graph.Day(number/w.rate)
	head := graph.Article{
		ID: fmt.Sprintf("article-%d", number), Source: "Wire " + word(random(uint64(powerLaw(r, 500))), 2),
		Published: day.String(), Language: "en",
	}
	told := number
	if w.copies > 0 && r.IntN(w.copies) == 0 {
		told = max(0, number-1-powerLaw(r, 30))
	}
	p := &report{w: w, r: random(ofArticles, uint64(told), 1), ids: map[string]string{}}
	p.tell(told)
	if told != number {
		p.sentence(head.Source)
	}
	head.Title, head.Text = word(r, 3)+" and "+word(r, 3), p.text.String()
	p.x.Article = head
	return p.x
}

// tell tells of an event: who met whom, and what came before.
func (p *report) tell(number int) {
	e := p.w.event(eventOf(p.r, number))
	actors, people := p.meeting(e)
	before := p.w.event(max(0, e.number-1-p.r.IntN(2000)))
	before.states, before.status, before.kind = e.states, graph.Held, graph.Talks
	p.round(before, actors)
	speaker := p.person(e.states[0], 5+powerLaw(p.r, rosterSize))
	p.position(speaker, "spokesman", e.states[0])
	other := p.person(p.w.state(p.r), powerLaw(p.r, rosterSize))
	p.position(other, pick(p.r, []string{"ambassador", "envoy", "minister of trade", "member of parliament"}), p.w.state(p.r))
	for _, id := range []string{people[0], speaker, other} {
		said := p.words("we", "the", "of")
		about := graph.Nullable(pick(p.r, []string{"m1", ""}))
		p.x.Statements = append(p.x.Statements, graph.LocalStatement{Speaker: id, Text: said, About: about, Attribution: p.says(said)})
	}
	host := p.w.countries[e.states[0]]
	ministry := p.entity(graph.KindInstitution, graph.Ministry, host.Adjective+" Foreign Ministry", host.Code, "")
	p.relate(graph.PartOf, ministry, p.state(e.states[0]))
	group := p.entity(graph.KindInstitution, graph.NGO, body(powerLaw(p.r, bodyCount)), "", "")
	if p.r.IntN(4) == 0 {
		p.relate(graph.MemberOf, other, group)
	}
	p.within(p.w.state(p.r))
	for range 11 { // the rest of the story
		p.sentence("with", "and the", "of")
	}
}

// meeting adds an event, its actors and the posts that they hold.
func (p *report) meeting(e event) (actors, people []string) {
	var who []graph.LocalParticipant
	for i, s := range e.states {
		state, person := p.state(s), p.person(s, e.people[i])
		actors, people = append(actors, state), append(people, person)
		who = append(who, p.member(state, ""), p.member(person, state))
		title := "envoy"
		if e.people[i] < 3 {
			title = []string{"president", "foreign minister", "prime minister"}[e.people[i]]
		}
		p.position(person, title, s)
	}
	m := graph.LocalMeeting{ID: "m1", Kind: e.kind, Status: e.status, Participants: who, Place: graph.Nullable(p.within(e.place))}
	if p.r.IntN(3) == 0 {
		m.Follows = "m2"
	}
	if p.r.IntN(6) > 0 {
		m.Date, m.DateRule = graph.Nullable(e.day.String()), "day"
	}
	m.Attribution = p.sentence("met", e.day.String())
	p.x.Meetings = append(p.x.Meetings, m)
	return actors, people
}

// round adds the meeting that the main one follows.
func (p *report) round(e event, states []string) {
	var who []graph.LocalParticipant
	for _, s := range states {
		who = append(who, p.member(s, ""))
	}
	p.x.Meetings = append(p.x.Meetings, graph.LocalMeeting{
		ID: "m2", Kind: e.kind, Status: e.status, Date: graph.Nullable(e.day.String()), DateRule: "day", Participants: who,
		Place: graph.Nullable(p.within(e.place)), Attribution: p.sentence("earlier", e.day.String()),
	})
}

// says adds a sentence and returns what it states.
func (p *report) says(sentence string) graph.Attribution {
	if p.size > 0 {
		p.text.WriteByte(' ')
		p.size++
	}
	start := p.size
	p.text.WriteString(sentence)
	p.size += utf8.RuneCountInString(sentence)
	return graph.Attribution{Evidence: []graph.Span{{Start: start, End: p.size}}, Confidence: 0.9, Rule: "generated"}
}

// sentence says these words among others.
func (p *report) sentence(words ...string) graph.Attribution { return p.says(p.words(words...)) }

// words is a sentence with these words among others: no two articles share a phrase unless one
// repeats the other.
func (p *report) words(words ...string) string {
	s := word(p.r, 2)
	for _, w := range words {
		s += " " + w + " " + strings.ToLower(word(p.r, 2))
	}
	return s + "."
}

// entity names something and returns its local id.
func (p *report) entity(kind graph.Kind, subkind, name, country, gazetteer string) string {
	key := string(kind) + name
	if id := p.ids[key]; id != "" {
		return id
	}
	p.ids[key] = fmt.Sprintf("e%d", len(p.x.Entities)+1)
	said := p.says(name + " " + word(p.r, 2) + ".").Evidence
	span := graph.Span{Start: said[0].Start, End: said[0].Start + utf8.RuneCountInString(name)}
	p.x.Entities = append(p.x.Entities, graph.LocalEntity{
		ID: p.ids[key], Kind: kind, Subkind: subkind, Name: name, Aliases: []string{}, Country: graph.Nullable(country), Gazetteer: gazetteer,
		Mentions: []graph.Span{span}, Evidence: said,
	})
	return p.ids[key]
}

func (p *report) state(rank int) string {
	c := p.w.countries[rank]
	return p.entity(graph.KindInstitution, graph.State, c.Name, c.Code, "country/"+c.Code)
}

// person names one of a state's people; one in seven without saying whose.
func (p *report) person(state, rank int) string {
	country := p.w.countries[state].Code
	if p.r.IntN(7) == 0 {
		country = ""
	}
	return p.entity(graph.KindPerson, "", p.w.person(state, rank), country, "")
}

// within names a state's capital, and its land, and returns the capital.
func (p *report) within(state int) string {
	c := p.w.countries[state]
	land := p.entity(graph.KindLocation, graph.Country, c.Name, c.Code, "country/"+c.Code)
	city := p.w.capitals[c.Code]
	if city == nil {
		return land
	}
	id := p.entity(graph.KindLocation, graph.City, city.Name, city.Country, fmt.Sprintf("geonames/%d", city.GeoNames))
	p.relate(graph.Within, id, land)
	return id
}

func (p *report) member(entity, behalf string) graph.LocalParticipant {
	return graph.LocalParticipant{Entity: entity, Role: graph.Member, For: graph.Nullable(behalf), Attribution: p.sentence("attended")}
}

func (p *report) position(person, title string, state int) {
	p.x.Positions = append(p.x.Positions, graph.LocalPosition{
		Person: person, Title: title, State: graph.Nullable(p.state(state)), Status: graph.Current, Attribution: p.sentence(title),
	})
}

func (p *report) relate(t graph.RelationType, from, to string) {
	for _, r := range p.x.Relations {
		if r.Type == t && r.From == from && r.To == to {
			return
		}
	}
	p.x.Relations = append(p.x.Relations, graph.LocalRelation{Type: t, From: from, To: to, Attribution: p.sentence()})
}
