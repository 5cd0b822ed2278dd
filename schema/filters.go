package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

const textDoc = "Only what has all these words, the last as a prefix."

func (c *catalog) declareFilters() {
	d := c.declared
	words := arg{name: "text", typ: graphql.String, doc: textDoc}
	country := arg{name: "country", typ: graphql.ID, doc: "Only what belongs to or serves this state."}
	span := c.rangeArgs()
	c.entityFilter = d.input("EntityFilter", "Which entities to list.", words,
		arg{name: "kinds", typ: some(c.entityKind), doc: "Only these kinds."})
	c.personFilter = d.input("PersonFilter", "Which people to list.", words, country)
	c.institutionFilter = d.input("InstitutionFilter", "Which institutions to list.", words,
		arg{name: "kinds", typ: some(c.institutionKind), doc: "Only these kinds."}, country)
	c.locationFilter = d.input("LocationFilter", "Which locations to list.", words,
		arg{name: "kinds", typ: some(c.locationKind), doc: "Only these kinds."})
	c.participantFilter = d.input("ParticipantFilter", "Who takes part.",
		arg{name: "all", typ: some(graphql.ID), doc: "All of these."},
		arg{name: "any", typ: some(graphql.ID), doc: "At least one of these."},
		arg{name: "role", typ: c.role, doc: "In this role; needs all or any."},
		arg{name: "actingFor", typ: graphql.Boolean, doc: "Also through people acting on their behalf.", def: true})
	c.meetingFilter = d.input("MeetingFilter", "Which meetings to list.",
		arg{name: "text", typ: graphql.String, doc: textDoc + " Title and topics are searched."},
		arg{name: "kinds", typ: some(c.meetingKind), doc: "Only these kinds."},
		arg{name: "status", typ: some(c.meetingStatus), doc: "Only with one of these statuses."},
		arg{name: "participants", typ: c.participantFilter, doc: "Who takes part."},
		arg{name: "place", typ: graphql.ID, doc: "Only there, or anywhere within."}, span[0], span[1],
		arg{name: "certainty", typ: c.certainty, doc: "How dates are compared with since and until.", def: "POSSIBLE"})
	c.articleFilter = d.input("ArticleFilter", "Which articles to list.", words,
		arg{name: "source", typ: graphql.String, doc: "Only of this source."},
		arg{name: "language", typ: graphql.String, doc: "Only in this language, as BCP 47 has it."},
		arg{name: "mentions", typ: some(graphql.ID), doc: "Only those that speak of all of these."}, span[0], span[1])
	c.positionFilter = d.input("PositionFilter", "Which positions to list.",
		arg{name: "person", typ: graphql.ID, doc: "Only of this person."},
		arg{name: "institution", typ: graphql.ID, doc: "Only at this institution."},
		arg{name: "title", typ: graphql.String, doc: "Only titles that have all these words, the last as a prefix."},
		arg{name: "status", typ: some(c.positionStatus), doc: "Only with one of these statuses."},
		arg{name: "at", typ: c.edtf, doc: "Only posts possibly held then; wins over asOf."})
	c.statementFilter = d.input("StatementFilter", "Which statements to list. Only one of speaker, meeting and about can be given.",
		arg{name: "speaker", typ: graphql.ID, doc: "Only by this actor."}, words,
		arg{name: "meeting", typ: graphql.ID, doc: "Only about this meeting."},
		arg{name: "about", typ: graphql.ID, doc: "Only about this entity."}, span[0], span[1])
}

// entityKinds narrows entities by the argument kinds, or the filter's.
func entityKinds(l *nodeList) error {
	for _, a := range []args{l.call.args, l.filter} {
		if kinds := as[graph.Kind](a.texts("kinds")); len(kinds) > 0 {
			l.query.Kinds = kinds
		}
	}
	return nil
}

func textFilter(l *nodeList) (err error) {
	l.query.Words, err = l.filter.words("text")
	return err
}

func subkindFilter(l *nodeList) error {
	l.query.Subkinds = l.filter.texts("kinds")
	return nil
}

func countryFilter(l *nodeList) error {
	l.refs.want(l.filter, "country", countryKinds, func(n *graph.Node) error {
		if n.Code == "" {
			return faultf(CodeNotFound, "%q is no state", n.Name)
		}
		l.query.Country = n.Code
		return nil
	})
	return nil
}

// dateRange narrows by the arguments since and until.
func dateRange(l *nodeList) (err error) {
	l.query.Dates, err = l.call.args.dates()
	return err
}

func filterDates(l *nodeList) (err error) {
	l.query.Dates, err = l.filter.dates()
	return err
}

func meetingFilter(l *nodeList) error {
	for _, fill := range []func(*nodeList) error{textFilter, subkindFilter, filterDates, participantFilter} {
		if err := fill(l); err != nil {
			return err
		}
	}
	l.query.Statuses = as[graph.MeetingStatus](l.filter.texts("status"))
	l.refs.want(l.filter, "place", locationKinds, func(n *graph.Node) error {
		l.query.Places = []graph.Key{n.Key}
		return nil
	})
	return nil
}

func participantFilter(l *nodeList) error {
	f := l.filter.object("participants")
	if f == nil {
		return nil
	}
	if f.has("role") && len(f.texts("all"))+len(f.texts("any")) == 0 {
		return inputf("role needs all or any: whose role it is")
	}
	l.query.Role = graph.Role(f.text("role"))
	l.query.ActingFor = f["actingFor"] != false
	if err := l.wantAll(f.texts("all"), actorKinds, &l.query.All); err != nil {
		return err
	}
	return l.wantAll(f.texts("any"), actorKinds, &l.query.Any)
}

// wantAll collects the keys of all nodes that an argument names.
func (l *nodeList) wantAll(texts []string, kinds []graph.Kind, into *[]graph.Key) error {
	const most = 50
	if len(texts) > most {
		return inputf("at most %d ids can be asked for at once", most)
	}
	for _, t := range texts {
		l.refs.add(t, kinds, func(n *graph.Node) error {
			*into = append(*into, n.Key)
			return nil
		})
	}
	return nil
}

func articleFilter(l *nodeList) error {
	l.query.Source, l.query.Language = l.filter.text("source"), l.filter.text("language")
	if err := l.wantAll(l.filter.texts("mentions"), graph.EntityKinds, &l.query.Mentions); err != nil {
		return err
	}
	return filterDates(l)
}

func statementFilter(l *nodeList) error {
	given := 0
	for _, by := range []struct {
		name  string
		via   graph.Via
		kinds []graph.Kind
	}{{"speaker", graph.ViaSaid, actorKinds}, {"meeting", graph.ViaAbout, meetingKinds}, {"about", graph.ViaAbout, graph.EntityKinds}} {
		if !l.filter.has(by.name) {
			continue
		}
		if given++; given > 1 {
			return inputf("only one of speaker, meeting and about can be given")
		}
		l.query.Via = by.via
		l.refs.want(l.filter, by.name, by.kinds, func(n *graph.Node) error {
			l.parent = n.Key
			return nil
		})
	}
	return filterDates(l)
}

func positionFilter(l *relationList) error {
	f := l.call.args.object("filter")
	var err error
	if l.query.Words, err = f.words("title"); err != nil {
		return err
	}
	if l.query.Times, err = f.at("at"); err != nil {
		return err
	}
	l.query.Statuses = as[graph.PositionStatus](f.texts("status"))
	l.refs.want(f, "person", personKinds, func(n *graph.Node) error {
		l.parent, l.query.Direction = n.Key, graph.Out
		return nil
	})
	l.refs.want(f, "institution", institutionKinds, func(n *graph.Node) error {
		if l.parent != 0 {
			l.query.To = n.Key
			return nil
		}
		l.parent, l.query.Direction = n.Key, graph.In
		return nil
	})
	return nil
}
