package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSheetPrint(t *testing.T) {
	own, beside := newSheet("all"), newSheet("all")
	own.add(map[string]tally{"all": {right: 2, wrong: 2}})
	own.add(map[string]tally{"all": {right: 4, missed: 6}})
	beside.add(map[string]tally{"all": {right: 1, wrong: 1, missed: 1}})
	var out strings.Builder
	own.print(&out, beside)
	want := "  all                  P  75.0  R  50.0  F1  60.0  (57.1 to 66.7)  right 6, wrong 2, missed 6; spaCy F1 50.0\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTally(t *testing.T) {
	v := tally{right: 6, wrong: 2, missed: 6}
	if p, r, f := v.precision(), v.recall(), v.f1(); p != 0.75 || r != 0.5 || f != 0.6 {
		t.Errorf("precision %v, recall %v, F1 %v", p, r, f)
	}
}

func TestFactsPrint(t *testing.T) {
	var f facts
	f.add("train", []fact{{"position", "title", 0.7, true}, {"position", "title", 0.75, false}, {"position", "", 1, true}})
	f.add("dev", []fact{{"meeting", "verb met", 0.3, true}, {"position", "title", 0.85, true}})
	f.add("none", nil)
	var out strings.Builder
	f.printReliability(&out)
	f.printRules(&out)
	want := `facts by confidence: how many, which part of them should be right, and is
  train          position    0.7 to 0.8      2  stated  72 %  right  50 %
  train          position    0.9 to 1.0      1  stated 100 %  right 100 %
  dev            meeting     0.3 to 0.4      1  stated  30 %  right 100 %
  dev            position    0.8 to 0.9      1  stated  85 %  right 100 %
facts by rule: right of all                                      train             dev
  meeting     verb met                                               -       1/1 100 %
  position    title                                          1/2  50 %       1/1 100 %
  position    (none)                                         1/1 100 %               -
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFaultsPrint(t *testing.T) {
	f := faults{"meeting missed: VISIT": 1, "date wrong": 0, "name: PER missed": 1}
	f.add(faults{"meeting missed: VISIT": 2, "date missed": 1, "date made up": 1})
	for _, slot := range [][3]string{{"date", "2025", ""}, {"date", "", "2025"}, {"date", "", ""}, {"place", "Oslo", "Bergen"}, {"status", "HELD", "PLANNED"}} {
		f.slot(slot[0], slot[1], slot[2])
	}
	var out strings.Builder
	f.print(&out)
	want := `the commonest faults of names on the dev parts
      1  name: PER missed
the commonest faults of facts on the dev parts
      3  meeting missed: VISIT
      2  date made up
      2  date missed
      1  place wrong
      1  status HELD taken for PLANNED
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
