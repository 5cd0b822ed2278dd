package extract

import (
	"strconv"

	"parley/graph"
)

func (o *output) meetings() {
	for n, m := range o.d.meetings {
		l := graph.LocalMeeting{
			ID: "m" + strconv.Itoa(n+1), Kind: m.kind, Status: m.status, Date: graph.Nullable(m.date.String()),
			DateRule: graph.Nullable(m.dateRule), Place: graph.Nullable(o.id(m.place)), Participants: []graph.LocalParticipant{},
			Topics: []string{}, Attribution: o.attribution(m.evidence, m.confidence, m.attributedTo, m.rule),
		}
		for _, t := range m.reasons {
			l.Reasons = append(l.Reasons, o.reason(t))
		}
		for _, t := range m.topics {
			l.Topics = append(l.Topics, o.d.text(t))
		}
		if m.follows >= 0 {
			l.Follows = graph.Nullable("m" + strconv.Itoa(m.follows+1))
		}
		for _, p := range m.participants {
			if id := o.id(p.entity); id != "" {
				l.Participants = append(l.Participants, graph.LocalParticipant{Entity: id, Role: p.role, For: graph.Nullable(o.id(p.behalf)),
					Attribution: o.attribution(p.evidence, p.confidence, p.attributedTo, p.rule), Reason: o.reason(p.reason)})
			}
		}
		o.x.Meetings = append(o.x.Meetings, l)
	}
}

func (o *output) reason(t ground) graph.Reason {
	r := graph.Reason{Slot: t.slot, Rule: t.rule}
	if words := (span{t.words.from, min(t.words.to, len(o.d.tokens))}); words.from >= 0 && words.to > words.from {
		r.Words = o.span(words)
	}
	return r
}

func (o *output) attribution(evidence []span, confidence float64, by int, rule string) graph.Attribution {
	return graph.Attribution{Evidence: o.spans(evidence), Confidence: confidence, AttributedTo: graph.Nullable(o.id(by)), Rule: rule}
}
