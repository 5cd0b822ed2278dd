package schema

import (
	"bytes"
	"encoding/json"
	"testing"
)

// Where nothing fits a name, the error says whether the name is known at all, and quotes it as it is.
func TestUnknownNames(t *testing.T) {
	s := service(t, load(t, 1), Options{})
	for query, want := range map[string]string{
		`{ between(a: "Darchieff", b: "Russia") { totalCount } }`:           `nothing is known as "Darchieff"; search finds what has a part of a name`,
		`{ between(a: "Istanbul", b: "Russia") { totalCount } }`:            `"Istanbul" is known as LOCATION, but PERSON or INSTITUTION is asked for here`,
		`{ meetings(filter: {place: "Alexandr Darchiev"}) { totalCount } }`: `"Alexandr Darchiev" is known as PERSON, but LOCATION is asked for here`,
		`{ between(a: "Smith & <Sons>", b: "Russia") { totalCount } }`:      `nothing is known as "Smith & <Sons>"; search finds what has a part of a name`,
		`{ statements(filter: {speaker: "location/x"}) { totalCount } }`:    `nothing is known as "location/x"; search finds what has a part of a name`,
	} {
		r := s.Execute(t.Context(), query, nil, "")
		if len(r.Errors) != 1 || r.Errors[0].Message != want || r.Errors[0].Code() != CodeNotFound {
			t.Errorf("%s: %v, want %s", query, r.Errors, want)
		}
		var quoted bytes.Buffer
		enc := json.NewEncoder(&quoted)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(want); err != nil {
			t.Fatal(err)
		}
		body, err := r.MarshalJSON()
		if err != nil || !bytes.Contains(body, bytes.TrimSpace(quoted.Bytes())) {
			t.Errorf("%s: %s, %v, want %s in it", query, body, err, quoted.Bytes())
		}
	}
}

// A meeting is meant by its title, where only one has it.
func TestMeetingsGoByTheirTitles(t *testing.T) {
	s := service(t, load(t, 1), Options{})
	r := s.Execute(t.Context(), `{ meetings(first: 1) { nodes { id name } } }`, nil, "")
	var answer struct {
		Meetings struct{ Nodes []struct{ ID, Name string } }
	}
	if err := json.Unmarshal(r.Data, &answer); err != nil || len(answer.Meetings.Nodes) != 1 {
		t.Fatalf("%s, %v", r.Data, err)
	}
	one := answer.Meetings.Nodes[0]
	named := s.Execute(t.Context(), `query($title: ID!) { meeting(id: $title) { id } node(id: $title) { id } }`, map[string]any{"title": one.Name}, "")
	want := `{"meeting":{"id":"` + one.ID + `"},"node":{"id":"` + one.ID + `"}}`
	if string(named.Data) != want {
		t.Errorf("%s, %v, want %s", named.Data, named.Errors, want)
	}
}
