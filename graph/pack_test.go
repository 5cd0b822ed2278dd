package graph_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
)

// What was extracted comes back as it was; what is damaged is told, and read no further.
func TestPack(t *testing.T) {
	x := graph.Extraction{
		Article:  graph.Article{ID: "a", Text: "Ана мет Bob – twice."},
		Entities: []graph.LocalEntity{{ID: "e1", Kind: graph.KindPerson, Name: "Ана", Aliases: []string{}, Mentions: []graph.Span{{Start: 0, End: 3}}}},
		Meetings: []graph.LocalMeeting{{ID: "m1", Kind: graph.Talks, Status: graph.Held, Date: "2025-04", Attribution: graph.Attribution{Confidence: 0.875, Rule: "met"}}},
	}
	packed := graph.Pack(x)
	got, err := graph.Unpack(packed)
	if diff := cmp.Diff(x, got); err != nil || diff != "" {
		t.Errorf("%v (-packed +unpacked):\n%s", err, diff)
	}
	for name, bad := range map[string][]byte{"nothing": nil, "half": packed[:len(packed)/2], "noise": []byte("noise")} {
		if _, err := graph.Unpack(bad); !errors.Is(err, graph.ErrPacked) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func BenchmarkPack(b *testing.B) {
	x := graph.Extraction{}
	for i := range 40 {
		x.Article.Text += "The foreign ministers of the two states met in Geneva on Thursday, and agreed to meet again. "
		x.Entities = append(x.Entities, graph.LocalEntity{ID: string(rune('a' + i)), Kind: graph.KindPerson, Name: "Some Body", Mentions: []graph.Span{{Start: i, End: i + 9}}})
	}
	for b.Loop() {
		graph.Pack(x)
	}
	b.ReportMetric(float64(len(graph.Pack(x))), "bytes")
}
