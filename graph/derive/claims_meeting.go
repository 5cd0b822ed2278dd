package derive

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/graph/identity"
)

// meetingProfiles gives each meeting of the article its profile. Two with the same key are told
// apart by a number.
func (b *claimer) meetingProfiles() {
	taken := map[string]int{}
	for _, m := range b.x.Meetings {
		report := identity.MeetingReport{
			Article: b.x.Article.ID, Kind: m.Kind, Date: string(m.Date),
			Place: b.profile[string(m.Place)], Land: string(b.local[string(m.Place)].Country),
			Parties: b.anywhere(b.sides(m)),
		}
		p := identity.Meeting(report)
		taken[p.ID]++
		if n := taken[p.ID]; n > 1 {
			report.Tag = "#" + strconv.Itoa(n)
			p = identity.Meeting(report)
		}
		b.profile[m.ID] = p.ID
		b.describe(m, b.mention(graph.KindMeeting, p, graph.Stated))
	}
}

// describe adds what the article says of a meeting to its profile.
func (b *claimer) describe(m graph.LocalMeeting, c *graph.Claim) {
	say(c, facetSubkind, m.Kind)
	say(c, facetStatus, b.published+sep+string(m.Status))
	if m.Date != "" {
		say(c, facetWhen, string(m.Date)+sep+string(m.DateRule))
	}
	say(c, facetPlace, b.local[string(m.Place)].Name)
	for _, t := range m.Topics {
		say(c, facetTopic, t)
	}
	for i, side := range b.parties[m.ID] {
		say(c, facetParty, side+sep+b.sideName(m, i))
	}
	c.Confidence = m.Confidence
	c.AttributedTo = b.profile[string(m.AttributedTo)]
	c.Evidence = b.text.quotes(m.Evidence)
	for _, q := range c.Evidence {
		for _, w := range strings.Fields(graph.Fold(q.Text)) {
			say(c, facetWord, w)
		}
	}
}

// sides are the profiles of the parties of a meeting: on whose behalf participants come, else
// the state that they serve, else themselves.
func (b *claimer) sides(m graph.LocalMeeting) []string {
	var sides []string
	for _, p := range m.Participants {
		if side := b.side(p); !slices.Contains(sides, side) {
			sides = append(sides, side)
		}
	}
	b.parties[m.ID] = sides
	return sides
}

// anywhere are parties as reports of a meeting in other articles have them: those that bear no name by
// what they are called. "Norway met the unions that day" is one meeting, whichever unions they are.
func (b *claimer) anywhere(sides []string) []string {
	out := slices.Clone(sides)
	for i, side := range out {
		out[i] = cmp.Or(b.called[side], side)
	}
	return out
}

func (b *claimer) side(p graph.LocalParticipant) string {
	of := p.Entity
	if p.For != "" {
		of = string(p.For)
	}
	e := b.local[of]
	if e.Kind == graph.KindPerson || speaksForState(e.Subkind) {
		if state := identity.StateOf(string(e.Country)); state != "" {
			return state
		}
	}
	return b.profile[of]
}

// speaksForState reports whether an institution of this sub-kind meets others as its state.
func speaksForState(subkind string) bool {
	switch subkind {
	case graph.Ministry, graph.Embassy, graph.Agency, graph.Delegation, graph.ArmedForce:
		return true
	}
	return false
}

// sideName is the name of a meeting's i-th side: of a state its common name, else as the article has it.
func (b *claimer) sideName(m graph.LocalMeeting, i int) string {
	side := b.parties[m.ID][i]
	for _, p := range m.Participants {
		if b.side(p) != side {
			continue
		}
		of := p.Entity
		if p.For != "" {
			of = string(p.For)
		}
		e := b.local[of]
		if c := gazetteer.CountryByCode(string(e.Country)); c != nil && identity.StateOf(c.Code) == side {
			return c.Name
		}
		return e.Name
	}
	return ""
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
