package sqlite

import (
	_ "embed"
	"strings"

	"parley/graph"
)

var (
	//go:embed sql/list/from_kind.sql
	fromKind string
	//go:embed sql/list/from_source.sql
	fromSource string
	//go:embed sql/list/from_party.sql
	fromParty string
	//go:embed sql/list/from_party_node.sql
	fromPartyNode string
	//go:embed sql/list/from_in.sql
	fromIn string
	//go:embed sql/list/from_in_node.sql
	fromInNode string
	//go:embed sql/list/from_out.sql
	fromOut string
	//go:embed sql/list/from_out_node.sql
	fromOutNode string
	//go:embed sql/list/tied_party.sql
	tiedParty string
	//go:embed sql/list/tied_in.sql
	tiedIn string
	//go:embed sql/list/tied_out.sql
	tiedOut string
	//go:embed sql/list/vague_kind.sql
	vagueKind string
	//go:embed sql/list/vague_party.sql
	vagueParty string
	//go:embed sql/list/vague_in.sql
	vagueIn string
	//go:embed sql/list/vague_out.sql
	vagueOut string
	//go:embed sql/list/dated_in.sql
	datedIn string
	//go:embed sql/list/dated_out.sql
	datedOut string
)

// source is where the candidates of a list come from.
type source struct {
	joined  string // the clause that finds them, with their nodes as m
	bare    string // the same without their nodes, for counts; empty where there is none
	vague   string // the clause that finds those whose dates are vague; empty where dates do not sort them
	child   string // their keys
	byDate  [2]string
	tied    string     // whether a node m is one of them, for sources in which there may be very many; it is found by an index
	kind    graph.Kind // that all of them have; empty where they differ
	repeats bool       // one may come several times
	walks   bool       // they are all nodes of the kinds that a list is of
}

var (
	nodeByDate = [2]string{"m.date_sort", "m.id"}

	kindSource    = source{walks: true, joined: fromKind, vague: vagueKind, child: "m.key", byDate: nodeByDate}
	articleSource = source{walks: true, joined: fromSource, vague: vagueKind, child: "m.key", byDate: nodeByDate}
)

// viaSources are those of nodes that hang on others.
var viaSources = map[graph.Via]source{
	graph.ViaParty: {
		joined: fromPartyNode, bare: fromParty, vague: vagueParty, child: "a.meeting", kind: graph.KindMeeting,
		tied: tiedParty, byDate: [2]string{"a.date_sort", "a.id"},
	},
	graph.ViaPlace:     incoming(graph.HeldIn, graph.KindMeeting),
	graph.ViaMentioned: incoming(graph.Mentions, graph.KindArticle),
	graph.ViaAbout:     incoming(graph.About, graph.KindStatement),
	graph.ViaSaid: {
		joined: along(graph.Said, fromOutNode+datedOut), bare: along(graph.Said, fromOut+datedOut),
		vague: ofKind(graph.KindStatement, along(graph.Said, vagueOut)), child: "o.target", kind: graph.KindStatement, repeats: true,
		tied: along(graph.Said, tiedOut), byDate: [2]string{"o.target_date", "o.target_id"},
	},
	graph.ViaMentions: {
		joined: along(graph.Mentions, fromOutNode), child: "o.target", repeats: true, byDate: nodeByDate,
	},
	graph.ViaFollows: {
		joined: along(graph.Follows, fromOutNode), child: "o.target", kind: graph.KindMeeting, repeats: true, byDate: nodeByDate,
	},
	graph.ViaFollowed: {
		joined: along(graph.Follows, fromInNode), child: "o.source", kind: graph.KindMeeting, repeats: true, byDate: nodeByDate,
	},
}

// along names the relations along which a clause looks. Were their type a parameter, SQLite would plan the statement anew whenever it is
// given one: there are indexes of some types alone.
func along(t graph.RelationType, clause string) string {
	return strings.ReplaceAll(clause, "'VIA'", "'"+string(t)+"'")
}

// ofKind names the kind of the nodes that a clause looks for, for the same reason.
func ofKind(k graph.Kind, clause string) string {
	return strings.ReplaceAll(clause, "'KIND'", "'"+string(k)+"'")
}

// incoming is the source of nodes from which relations run that know their dates.
func incoming(t graph.RelationType, kind graph.Kind) source {
	return source{
		joined: along(t, fromInNode+datedIn), bare: along(t, fromIn+datedIn), vague: ofKind(kind, along(t, vagueIn)),
		tied: along(t, tiedIn), child: "o.source", kind: kind, repeats: true, byDate: [2]string{"o.source_date", "o.source_id"},
	}
}
