package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

const textDoc = "Only what has all these words, the last as a prefix."

// The inputs of filters refer to themselves, so what they hold is declared when all are there.
func (c *catalog) declareFilters() {
	d := c.declared
	words := arg{name: "text", typ: graphql.String, doc: textDoc}
	country := arg{name: "country", typ: graphql.ID, doc: "Only what belongs to or serves this state."}
	status := arg{name: "status", typ: some(c.positionStatus), doc: "Only with one of these statuses."}
	span := c.rangeArgs()
	c.entityFilter = d.tree("EntityFilter", "Which entities to list.", words,
		arg{name: "kinds", typ: some(c.entityKind), doc: "Only these kinds."}, country,
		arg{name: "mentionedIn", typ: graphql.ID, doc: "Only what this article speaks of."})
	c.personFilter = d.tree("PersonFilter", "Which people to list. One post has to fit all of institution, title, status and at.", words, country,
		arg{name: "institution", typ: graphql.ID, doc: "Only who has a post at this institution."},
		arg{name: "title", typ: graphql.String, doc: "Only who has a post whose title has all these words, the last as a prefix."},
		arg{name: "status", typ: some(c.positionStatus), doc: "Only who has a post with one of these statuses."},
		arg{name: "at", typ: c.edtf, doc: "Only who possibly held a post then; wins over asOf."},
		arg{name: "met", typ: graphql.ID, doc: "Only who met this actor: on another side of a meeting that was held or is going on."})
	c.institutionFilter = d.tree("InstitutionFilter", "Which institutions to list.", words,
		arg{name: "kinds", typ: some(c.institutionKind), doc: "Only these kinds."}, country,
		arg{name: "basedIn", typ: graphql.ID, doc: "Only what has its seat there, or anywhere within."})
	c.locationFilter = d.tree("LocationFilter", "Which locations to list.", words,
		arg{name: "kinds", typ: some(c.locationKind), doc: "Only these kinds."},
		arg{name: "within", typ: graphql.ID, doc: "Only what lies within this location."})
	c.participantFilter = d.input("ParticipantFilter", "Who takes part.",
		arg{name: "all", typ: some(graphql.ID), doc: "All of these."},
		arg{name: "any", typ: some(graphql.ID), doc: "At least one of these."},
		arg{name: "role", typ: c.role, doc: "In this role; needs all or any."},
		arg{name: "actingFor", typ: graphql.Boolean, doc: "Also through people acting on their behalf.", def: true})
	c.meetingFilter = d.tree("MeetingFilter", "Which meetings to list.",
		arg{name: "text", typ: graphql.String, doc: textDoc + " Title, topics and evidence are searched."},
		arg{name: "kinds", typ: some(c.meetingKind), doc: "Only these kinds."},
		arg{name: "status", typ: some(c.meetingStatus), doc: "Only with one of these statuses."},
		arg{name: "participants", typ: c.participantFilter, doc: "Who takes part."},
		arg{name: "place", typ: graphql.ID, doc: "Only there, or anywhere within."}, span[0], span[1],
		arg{name: "certainty", typ: c.certainty, doc: "How dates are compared with since and until.", def: "POSSIBLE"},
		arg{name: "source", typ: graphql.String, doc: "Only what an article of this source speaks of."},
		arg{name: "topics", typ: some(graphql.String), doc: "Only with one of these topics, or one that has these words in it."},
		arg{name: "minConfidence", typ: graphql.Float, doc: "Only what an article speaks of at least this surely, 0 to 1."})
	c.articleFilter = d.tree("ArticleFilter", "Which articles to list.", words,
		arg{name: "source", typ: graphql.String, doc: "Only of this source."},
		arg{name: "language", typ: graphql.String, doc: "Only in this language, as BCP 47 has it."},
		arg{name: "mentions", typ: some(graphql.ID), doc: "Only those that speak of all of these."}, span[0], span[1])
	c.positionFilter = d.input("PositionFilter", "Which positions to list.",
		arg{name: "person", typ: graphql.ID, doc: "Only of this person."},
		arg{name: "institution", typ: graphql.ID, doc: "Only at this institution."},
		arg{name: "title", typ: graphql.String, doc: "Only titles that have all these words, the last as a prefix."}, status,
		arg{name: "at", typ: c.edtf, doc: "Only posts possibly held then; wins over asOf."})
	c.statementFilter = d.input("StatementFilter", "Which statements to list.",
		arg{name: "speaker", typ: graphql.ID, doc: "Only by this actor."}, words,
		arg{name: "meeting", typ: graphql.ID, doc: "Only about this meeting."},
		arg{name: "about", typ: graphql.ID, doc: "Only about this entity."}, span[0], span[1])
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
