package schema

import (
	"testing"

	"parley/graph"
)

// account is an article on one meeting of two states: how far it had come, and when it was or was to be.
func account(id, published string, status graph.MeetingStatus, date string) graph.Extraction {
	w := newArticle(id, published)
	ru, us := w.state("Russia", "RU"), w.state("United States", "US")
	w.meeting(graph.LocalMeeting{Kind: graph.Talks, Date: graph.Nullable(date), Participants: []graph.LocalParticipant{part(ru, graph.Member, ""), part(us, graph.Member, "")}})
	w.x.Meetings[0].Status = status
	return w.x
}

// What was planned and then held is history; two accounts that cannot both be so are a conflict.
// All is told with the sentences that say so, and a rejected one says nothing any more.
func TestCourse(t *testing.T) {
	store := load(t, 0)
	for _, x := range []graph.Extraction{
		account("plan", "2030-05-01", graph.Planned, "2030-05-10"),
		account("report", "2030-05-11", graph.Held, "2030-05-10"),
		account("denial", "2030-05-12", graph.Refused, "2030-05-10"),
	} {
		reload(t, store, x)
	}
	s := writable(t, store, Options{})
	const q = `{ meetings(filter:{since:"2030"}) { nodes { status history { status date reported evidence { quote article { title } } } conflicts { property values { value evidence { quote article { title } } } } } } }`
	const planned = `{"status":"PLANNED","date":"2030-05-10","reported":"2030-05-01","evidence":[{"quote":"Meeting m1, 2030-05-10.","article":{"title":"Title of plan"}}]}`
	const held = `{"status":"HELD","date":"2030-05-10","reported":"2030-05-11","evidence":[{"quote":"Meeting m1, 2030-05-10.","article":{"title":"Title of report"}}]}`
	mutate(t, s, q, `{"data":{"meetings":{"nodes":[{"status":"REFUSED","history":[`+planned+`,`+held+
		`,{"status":"REFUSED","date":"2030-05-10","reported":"2030-05-12","evidence":[{"quote":"Meeting m1, 2030-05-10.","article":{"title":"Title of denial"}}]}],`+
		`"conflicts":[{"property":"status","values":[{"value":"HELD","evidence":[{"quote":"Meeting m1, 2030-05-10.","article":{"title":"Title of report"}}]},`+
		`{"value":"REFUSED","evidence":[{"quote":"Meeting m1, 2030-05-10.","article":{"title":"Title of denial"}}]}]}]}]}}}`)
	denial := ask1(t, s, `{ meetings(filter:{since:"2030"}) { nodes { history { evidence { id } } } } }`, "meetings", "nodes", 0, "history", 2, "evidence", 0, "id")
	write(t, s.Handler(), `mutation { reject(evidence:"`+denial+`") { id } }`)
	mutate(t, s, q, `{"data":{"meetings":{"nodes":[{"status":"HELD","history":[`+planned+`,`+held+`],"conflicts":[]}]}}}`)
}
