package main

import (
	"fmt"
	"slices"
	"strings"

	"parley/bench/draft"
	"parley/graph"
	"parley/graph/gazetteer"
)

// size is how much there is of each kind.
type size struct {
	states   int // each with its land, its capital, two ministries and three other bodies
	people   int // of each state
	meetings int // in all
	between  int // how many meetings an article is the first to tell of
	asks     int // how many arguments each question is asked with
}

// full is what is measured: 2,000 people, 300 institutions, 100 locations, 20,000 meetings in 10,000 articles.
var full = size{states: 50, people: 40, meetings: 20_000, between: 2, asks: 40}

// world is what the articles are about. Everything in it is drawn by its number.
type world struct {
	size
	states []state
	people []person // those of the first state first
}

type state struct {
	country *gazetteer.Country
	capital *gazetteer.City
	bodies  []body
}

type body struct{ subkind, name string }

type person struct {
	name  string
	state int
	posts []post
}

type post struct {
	title string
	body  body
}

// Kinds of what is drawn by number.
const (
	ofPeople uint64 = iota
	ofBodies
	ofMeetings
	ofArticles
)

// hub takes part in a third of all meetings.
const hub = 0

// leading are the states that come first, the hub before all.
var leading = []string{"US", "RU", "CN", "GB", "FR", "DE", "IN", "TR"}

func newWorld(s size) (*world, error) {
	w := &world{size: s}
	taken := map[string]bool{}
	for _, c := range ranked() {
		i := slices.IndexFunc(gazetteer.Cities(graph.Fold(c.Capital)), func(city *gazetteer.City) bool { return city.Country == c.Code })
		if len(w.states) == s.states || i < 0 || graph.Fold(c.Capital) == graph.Fold(c.Name) {
			continue
		}
		w.states = append(w.states, state{c, gazetteer.Cities(graph.Fold(c.Capital))[i], bodies(c, len(w.states), taken)})
	}
	if len(w.states) < s.states {
		return nil, fmt.Errorf("%d states have a capital in the gazetteer, %d are needed", len(w.states), s.states)
	}
	for i := range s.states * s.people {
		w.people = append(w.people, w.newPerson(i, taken))
	}
	return w, nil
}

// ranked are the independent countries, those that lead before the others.
func ranked() []*gazetteer.Country {
	list := slices.DeleteFunc(slices.Clone(gazetteer.Countries()), func(c *gazetteer.Country) bool { return !c.Independent })
	rank := func(c *gazetteer.Country) int {
		if i := slices.Index(leading, c.Code); i >= 0 {
			return i
		}
		return len(leading)
	}
	slices.SortStableFunc(list, func(a, b *gazetteer.Country) int { return rank(a) - rank(b) })
	return list
}

// bodies are the institutions of a state besides itself.
func bodies(c *gazetteer.Country, number int, taken map[string]bool) []body {
	list := []body{{graph.Ministry, c.Adjective + " Foreign Ministry"}, {graph.Ministry, c.Adjective + " Defence Ministry"}}
	for i, kind := range []string{"Institute", "Foundation", "Council"} {
		list = append(list, body{graph.NGO, fresh(taken, ofBodies, uint64(number), uint64(i)) + " " + kind})
	}
	return list
}

// fresh is a word that nobody and nothing else is called by.
func fresh(taken map[string]bool, numbers ...uint64) string {
	r := draft.Random(numbers...)
	for {
		if word := draft.Word(r, 4); !taken[word] {
			taken[word] = true
			return word
		}
	}
}

// newPerson draws somebody with one to three posts at bodies of their state.
func (w *world) newPerson(number int, taken map[string]bool) person {
	r := draft.Random(ofPeople, uint64(number))
	p := person{name: draft.Word(r, 2) + " " + fresh(taken, ofPeople, uint64(number), 1), state: number / w.size.people}
	list := w.states[p.state].bodies
	first := r.IntN(len(list))
	for i := range 1 + r.IntN(3) {
		title := []string{"director", "deputy director", "adviser"}[i]
		if at := list[(first+i)%len(list)]; at.subkind == graph.Ministry {
			title = strings.Replace(title, "director", "minister", 1)
			p.posts = append(p.posts, post{title, at})
		} else {
			p.posts = append(p.posts, post{title, at})
		}
	}
	return p
}

// meeting is who met where and when.
type meeting struct {
	date     string
	kind     string
	status   graph.MeetingStatus
	place    int // the state in whose capital
	states   []int
	people   []int
	bodies   [][2]int // state and number
	onBehalf bool     // the people take part for their states
}

// days is the time from the first to the last meeting: ten years.
const days = 3650

var epoch = graph.DayOf(2015, 1, 1)

// meeting draws a meeting of two to six participants by its number.
func (w *world) meeting(number int) meeting {
	r := draft.Random(ofMeetings, uint64(number))
	day := epoch + graph.Day(number*days/w.meetings)
	m := meeting{
		date: day.String(), kind: draft.Pick(r, []string{graph.Talks, graph.Visit, graph.Summit, graph.Negotiation, graph.Call, graph.Conference}),
		status: draft.Pick(r, []graph.MeetingStatus{graph.Held, graph.Held, graph.Held, graph.Planned}), onBehalf: r.IntN(2) == 0,
	}
	m.place = draft.PowerLaw(r, len(w.states))
	if number%3 == 0 {
		m.states = append(m.states, hub)
	} else if r.IntN(20) == 0 {
		m.date = m.date[:len("2015-01")] // some are known by their month only
	}
	for size := 2 + r.IntN(5); len(m.states)+len(m.people)+len(m.bodies) < size; {
		switch r.IntN(8) {
		case 0:
			m.states = addNew(m.states, draft.PowerLaw(r, len(w.states)))
		case 1:
			s := r.IntN(len(w.states))
			m.bodies = addNew(m.bodies, [2]int{s, r.IntN(len(w.states[s].bodies))})
		default:
			m.people = addNew(m.people, r.IntN(len(w.people)))
		}
	}
	return m
}

func addNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
