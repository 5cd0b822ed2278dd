package neo4j_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/neo4j/neo4jtest"
)

// TestAnalystsView asks in Cypher what an analyst asks, who knows the model and nothing of this program:
//
//	(Ann) -PARTICIPATED_IN {on_behalf_of: Norway}-> (talks) -HELD_IN-> (Oslo)
//
// On whose behalf somebody came follows the id of that institution when it changes.
func TestAnalystsView(t *testing.T) {
	store := neo4jtest.Open(t)
	node := func(key graph.Key, kind graph.Kind, id, name string) graph.Node {
		n := graph.Node{Key: key, Kind: kind, ID: id, Name: name, Sources: 1}
		n.Index.IndexDate("")
		n.Index.NameSort = graph.Fold(name)
		return n
	}
	write := func(c graph.Change) {
		t.Helper()
		if err := store.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), &c) }); err != nil {
			t.Fatal(err)
		}
	}
	err := store.Update(t.Context(), func(tx graph.Tx) error {
		ann, err := tx.NewKeys(t.Context(), 4)
		if err != nil {
			return err
		}
		norway, talks, oslo := ann+1, ann+2, ann+3
		return tx.Apply(t.Context(), &graph.Change{
			Nodes: []graph.Node{
				node(ann, graph.KindPerson, "person/ann-no", "Ann"), node(norway, graph.KindInstitution, "institution/norge", "Norge"),
				node(talks, graph.KindMeeting, "meeting/talks", "Talks"), node(oslo, graph.KindLocation, "location/oslo-no", "Oslo"),
			},
			Relations: []graph.Relation{
				{Key: "PARTICIPATED_IN|1", Type: graph.ParticipatedIn, From: ann, To: talks, Basis: graph.Stated, Role: graph.Head, Behalf: norway},
				{Key: "HELD_IN|1", Type: graph.HeldIn, From: talks, To: oslo, Basis: graph.Stated},
			},
			Parties: []graph.MeetingParties{{Meeting: talks, Parties: []graph.Party{{Actor: ann, Side: norway}, {Actor: norway, Side: norway}}}},
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	const question = `match (p:Person)-[r:PARTICIPATED_IN]->(m:Meeting:Entity)-[:HELD_IN]->(l:Location)
		return [p.name, r.role, r.on_behalf_of, m.name, l.name] as row`
	ask := func() []string {
		t.Helper()
		result, err := driverSession(t).Run(t.Context(), question, nil)
		if err != nil {
			t.Fatal(err)
		}
		record, err := result.Single(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var row []string
		list, _ := record.Values[0].([]any)
		for _, v := range list {
			s, _ := v.(string)
			row = append(row, s)
		}
		return row
	}
	want := []string{"Ann", "HEAD", "institution/norge", "Talks", "Oslo"}
	if diff := cmp.Diff(want, ask()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	found, err := store.Lookup(t.Context(), []string{"institution/norge"})
	if err != nil || len(found["institution/norge"]) != 1 {
		t.Fatalf("%v, %v", found, err)
	}
	write(graph.Change{Nodes: []graph.Node{node(found["institution/norge"][0].Key, graph.KindInstitution, "institution/norway", "Norway")}})
	want = slices.Replace(want, 2, 3, "institution/norway")
	if diff := cmp.Diff(want, ask()); diff != "" {
		t.Errorf("after its id changed (-want +got):\n%s", diff)
	}
}
