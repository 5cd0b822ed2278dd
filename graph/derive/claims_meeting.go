package derive

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/graph/identity"
)

// meetingProfiles gives each meeting of the article its profile.
func (b *claimer) meetingProfiles() {
	reports := make([]identity.MeetingReport, len(b.x.Meetings))
	parties := make([][]party, len(b.x.Meetings))
	for i, m := range b.x.Meetings {
		parties[i] = b.parties(m)
		reports[i] = b.report(m, parties[i])
		reports[i].Follows = 1 + slices.IndexFunc(b.x.Meetings, func(n graph.LocalMeeting) bool { return n.ID == string(m.Follows) })
	}
	for i, p := range identity.Meetings(reports) {
		m := b.x.Meetings[i]
		b.profile[m.ID] = p.ID
		b.describe(m, parties[i], b.mention(graph.KindMeeting, p, graph.Stated))
	}
}

// report is what the article says of a meeting that tells it from others.
func (b *claimer) report(m graph.LocalMeeting, parties []party) identity.MeetingReport {
	place := b.local[string(m.Place)]
	r := identity.MeetingReport{
		Article: b.x.Article.ID, Published: b.published, Kind: m.Kind, Status: m.Status, Date: string(m.Date),
		Place: b.profile[string(m.Place)], Land: string(place.Country), Spot: place.Subkind,
	}
	for _, p := range parties {
		r.Parties = append(r.Parties, p.anywhere)
		if p.host {
			r.Hosts = append(r.Hosts, p.anywhere)
		}
		r.People = append(r.People, p.people...)
	}
	for _, q := range b.text.quotes(m.Evidence) {
		r.Said = append(r.Said, graph.Fold(q.Text))
	}
	r.Round = identity.Round(r.Said)
	if m.Status == graph.Cancelled || m.Status == graph.Planned {
		r.Postponed = slices.ContainsFunc(r.Said, putOff)
	}
	return r
}

// putOff reports whether a folded sentence tells that something was put off.
func putOff(said string) bool {
	said = " " + said + " "
	return slices.ContainsFunc([]string{
		"postponed", "postpone", "rescheduled", "reschedule", "deferred", "delayed", "adjourned", "put off", "pushed back", "moved to",
	}, func(words string) bool { return strings.Contains(said, " "+words+" ") })
}

// describe adds what the article says of a meeting to its profile.
func (b *claimer) describe(m graph.LocalMeeting, parties []party, c *graph.Claim) {
	say(c, facetSubkind, m.Kind)
	say(c, facetReport, strings.Join([]string{b.published, string(m.Status), string(m.Date), string(m.DateRule)}, sep))
	say(c, facetPlace, b.local[string(m.Place)].Name)
	for _, t := range m.Topics {
		say(c, facetTopic, t)
	}
	for _, p := range parties {
		say(c, facetParty, p.profile+sep+p.name)
	}
	c.Confidence = m.Confidence
	c.AttributedTo = b.profile[string(m.AttributedTo)]
	c.Evidence = append(c.Evidence, b.text.quotes(m.Evidence)...)
	sayWords(c)
}

// sayWords records the words of a meeting's sentences, by which a text finds it.
func sayWords(c *graph.Claim) {
	delete(c.Facets, facetWord)
	for _, q := range c.Evidence {
		for _, w := range strings.Fields(graph.Fold(q.Text)) {
			say(c, facetWord, w)
		}
	}
}

// party is one of those who meet: a state, a body, or somebody for whom nobody else stands.
type party struct {
	profile string
	// anywhere is the party as reports of the meeting in other articles have it: one that bears no
	// name by what it is called. "Norway met the unions that day" is one meeting, whichever unions they are.
	anywhere string
	name     string
	host     bool // it receives the others or brings them together
	people   []identity.Participant
}

// parties are those who meet: on whose behalf participants come, else the state that they serve,
// else themselves. Where all serve one state, those who meet are the participants.
func (b *claimer) parties(m graph.LocalMeeting) []party {
	parties := b.group(m, b.side)
	if len(parties) != 1 {
		return parties
	}
	each := b.group(m, func(p graph.LocalParticipant) (profile, name string) {
		return b.profile[p.Entity], b.local[p.Entity].Name
	})
	each = slices.DeleteFunc(each, func(p party) bool { return p.profile == parties[0].profile })
	if len(each) > 1 {
		return each
	}
	return parties
}

// group lists for whom the participants of a meeting stand, each with the people who take part for it.
func (b *claimer) group(m graph.LocalMeeting, standsFor func(graph.LocalParticipant) (profile, name string)) []party {
	var out []party
	for _, p := range m.Participants {
		profile, name := standsFor(p)
		i := slices.IndexFunc(out, func(q party) bool { return q.profile == profile })
		if i < 0 {
			i = len(out)
			out = append(out, party{profile: profile, anywhere: cmp.Or(b.called[profile], profile), name: name})
		}
		of := &out[i]
		of.host = of.host || p.Role == graph.Host || p.Role == graph.Mediator
		if e := b.local[p.Entity]; e.Kind == graph.KindPerson {
			of.people = append(of.people, identity.Participant{Side: of.anywhere, Name: graph.Fold(e.Name), Rank: b.rank(p.Entity)})
		}
	}
	return out
}

// side is the profile for which a participant stands, and its name: of a state its common name,
// else as the article has it. Leaders stand for their states, whether or not the article names
// those; one whom it calls by a surname alone must have a post for that.
func (b *claimer) side(p graph.LocalParticipant) (profile, name string) {
	of := string(cmp.Or(p.For, graph.Nullable(p.Entity)))
	e := b.local[of]
	code := string(e.Country)
	if name := graph.Fold(e.Name); e.Kind == graph.KindPerson && code == "" && (strings.Contains(name, " ") || b.rank(of) != "") {
		code = identity.LeaderState(name, b.published)
	}
	state := identity.StateOf(code)
	if state != "" && (e.Kind == graph.KindPerson || speaksForState(e.Subkind) || b.profile[of] == state) {
		return state, gazetteer.CountryByCode(code).Name
	}
	return b.profile[of], e.Name
}

// speaksForState reports whether an institution of this sub-kind meets others as its state.
func speaksForState(subkind string) bool {
	switch subkind {
	case graph.Ministry, graph.Embassy, graph.Agency, graph.Delegation, graph.ArmedForce:
		return true
	}
	return false
}

// rank is the rank of a person by the posts of a state that the article says they hold.
func (b *claimer) rank(person string) string {
	best := ""
	for _, p := range b.x.Positions {
		if p.Person != person || p.Status == graph.Former {
			continue
		}
		if of := b.local[string(p.Institution)].Subkind; p.Institution != "" && of != graph.State && of != graph.Embassy && of != graph.Ministry {
			continue
		}
		if r := identity.Rank(graph.Fold(p.Title)); best == "" || identity.Outranks(r, best) {
			best = r
		}
	}
	return best
}

// meetings claims who took part, where, and after what.
func (b *claimer) meetings() {
	for _, m := range b.x.Meetings {
		id := b.profile[m.ID]
		for _, p := range m.Participants {
			a := p.Attribution
			if len(a.Evidence) == 0 {
				a.Evidence = m.Evidence
			}
			b.add(graph.Claim{Type: graph.ParticipatedIn, From: b.profile[p.Entity], To: id, For: b.profile[string(p.For)], Role: p.Role}, a)
		}
		if m.Place != "" {
			b.add(graph.Claim{Type: graph.HeldIn, From: id, To: b.profile[string(m.Place)]}, m.Attribution)
		}
		if m.Follows != "" {
			b.add(graph.Claim{Type: graph.Follows, From: id, To: b.profile[string(m.Follows)]}, m.Attribution)
		}
	}
}

// implied adds what the gazetteer knows of the places and states in the article: a state governs
// its country, a city lies in its own.
func (b *claimer) implied() {
	for _, e := range b.x.Entities {
		switch {
		case e.Kind == graph.KindInstitution && e.Subkind == graph.State && strings.HasPrefix(e.Gazetteer, "country/"):
			b.imply(graph.Governs, b.profile[e.ID], strings.TrimPrefix(e.Gazetteer, "country/"))
		case e.Kind == graph.KindLocation && identity.City(e.Gazetteer) != nil:
			b.imply(graph.Within, b.profile[e.ID], identity.City(e.Gazetteer).Country)
		}
	}
}

// imply relates a profile to the country with this code, which the article need not name.
func (b *claimer) imply(t graph.RelationType, from, code string) {
	land := graph.LocalEntity{Kind: graph.KindLocation, Subkind: graph.Country, Gazetteer: "country/" + code, Country: graph.Nullable(code)}
	p := identity.Entity(land)
	if identity.LandOf(code) == "" {
		return
	}
	c := b.mention(graph.KindLocation, p, graph.Gazetteer)
	say(c, facetSubkind, graph.Country)
	say(c, facetGeo, land.Gazetteer)
	b.add(graph.Claim{Type: t, From: from, To: p.ID}, graph.Attribution{Basis: graph.Gazetteer, Confidence: 1})
}
