package main

import (
	"fmt"

	"parley/bench/draft"
	"parley/graph"
)

// report makes one article's extraction.
type report struct {
	*draft.Draft
	w *world
}

// articles is how many articles tell of all meetings.
func (w *world) articles() int { return (w.meetings + w.between - 1) / w.between }

// article returns the extraction of an article by its number: the meetings that it is the first to tell of, and
// sometimes one of those before, with the posts of those who met.
func (w *world) article(number int) graph.Extraction {
	r := draft.Random(ofArticles, uint64(number))
	p := &report{draft.New(r), w}
	last := number * w.between
	for i := range w.between {
		if last = number*w.between + i; last < w.meetings {
			p.meeting(w.meeting(last))
		}
	}
	if r.IntN(3) == 0 && number > 0 {
		p.meeting(w.meeting(max(0, number*w.between-1-r.IntN(100))))
	}
	for range 6 { // the rest of the story
		p.Sentence("with", "and the", "of")
	}
	day := epoch + graph.Day(min(last, w.meetings-1)*days/w.meetings)
	return p.Finish(graph.Article{
		ID: fmt.Sprintf("article-%d", number), Title: draft.Word(r, 3) + " and " + draft.Word(r, 3),
		Source: "Wire " + draft.Word(draft.Random(uint64(r.IntN(50))), 2), Published: day.String(), Language: "en",
	})
}

// meeting tells of a meeting, of who took part, and of the posts that they hold.
func (p *report) meeting(m meeting) {
	var who []graph.LocalParticipant
	for _, s := range m.states {
		who = append(who, p.Member(p.state(s), ""))
	}
	for _, b := range m.bodies {
		who = append(who, p.Member(p.body(b[0], p.w.states[b[0]].bodies[b[1]]), ""))
	}
	for _, n := range m.people {
		someone := p.w.people[n]
		id, behalf := p.person(someone), ""
		if m.onBehalf {
			behalf = p.state(someone.state)
		}
		who = append(who, p.Member(id, behalf))
	}
	p.X.Meetings = append(p.X.Meetings, graph.LocalMeeting{
		ID: fmt.Sprintf("m%d", len(p.X.Meetings)+1), Kind: m.kind, Status: m.status, Date: graph.Nullable(m.date), DateRule: "day",
		Place: graph.Nullable(p.capital(m.place)), Participants: who, Attribution: p.Sentence("met", m.date),
	})
}

func (p *report) state(number int) string {
	c := p.w.states[number].country
	return p.Entity(graph.KindInstitution, graph.State, c.Name, c.Code, "country/"+c.Code)
}

func (p *report) capital(number int) string {
	city := p.w.states[number].capital
	return p.Entity(graph.KindLocation, graph.City, city.Name, city.Country, fmt.Sprintf("geonames/%d", city.GeoNames))
}

func (p *report) body(state int, b body) string {
	id := p.Entity(graph.KindInstitution, b.subkind, b.name, p.w.states[state].country.Code, "")
	if b.subkind == graph.Ministry {
		p.Relate(graph.PartOf, id, p.state(state))
	}
	return id
}

// person names somebody, and now and then the posts that they hold.
func (p *report) person(someone person) string {
	named := len(p.X.Entities)
	id := p.Entity(graph.KindPerson, "", someone.name, p.w.states[someone.state].country.Code, "")
	if named == len(p.X.Entities) || p.R.IntN(3) > 0 {
		return id
	}
	for _, post := range someone.posts {
		p.X.Positions = append(p.X.Positions, graph.LocalPosition{
			Person: id, Title: post.title, Institution: graph.Nullable(p.body(someone.state, post.body)), Status: graph.Current, Attribution: p.Sentence(post.title),
		})
	}
	return id
}
