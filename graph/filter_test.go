package graph

import (
	"reflect"
	"slices"
	"testing"
)

// What is older comes first by the one key and last by the other; what has no year or no date is last by both.
func TestDateRise(t *testing.T) {
	dates := []string{"-0044-03-15", "0001-01-01", "2024", "2025-04-10", "9999-12-31", "XXXX-02", "XXXX-04-10", ""}
	var fall, rise []string
	for _, d := range dates {
		var x Index
		x.IndexDate(d)
		fall, rise = append(fall, x.DateSort), append(rise, DateRise(x.DateSort))
	}
	if !slices.IsSorted(rise) {
		t.Errorf("rising keys of %q: %q", dates, rise)
	}
	slices.Reverse(fall[:5])
	if !slices.IsSorted(fall) {
		t.Errorf("falling keys: %q", fall)
	}
}

// What stands in And is as good as what stands beside it, where there is room for it.
func TestFlat(t *testing.T) {
	f := NodeFilter{Kinds: []Kind{KindMeeting, KindPerson}, Words: []string{"a"}, And: []NodeFilter{
		{Country: "RU", Words: []string{"b"}, And: []NodeFilter{{Kinds: []Kind{KindMeeting}}}},
		{Any: []Key{1}, ActingFor: true}, {Any: []Key{2}},
	}, Or: []NodeFilter{{Source: "Wire"}}}
	got, possible := f.Flat()
	want := NodeFilter{
		Kinds: []Kind{KindMeeting}, Words: []string{"a"}, Country: "RU", Any: []Key{1}, ActingFor: true, Source: "Wire",
		And: []NodeFilter{{Words: []string{"b"}}, {Any: []Key{2}}},
	}
	if !possible || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v %v\nwant %+v", got, possible, want)
	}
	if _, possible := (NodeFilter{Kinds: []Kind{KindPerson}, And: []NodeFilter{{Kinds: []Kind{KindMeeting}}}}).Flat(); possible {
		t.Error("what is a person and a meeting can be found")
	}
}
