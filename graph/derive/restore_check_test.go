package derive_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
)

// judgedStore is a store in which an article was corrected and one retracted, with judgements, one of them undone.
func judgedStore(t *testing.T, ctx context.Context) graph.Store {
	t.Helper()
	store, step := openSQLite(t, filepath.Join(t.TempDir(), "judged.db")), 0
	w := derive.New(store, func() time.Time { step++; return minute(step) })
	var batch []graph.Extraction
	for i, name := range []string{"Kofi Mensah", "Akua Boateng", "Ama Owusu"} {
		s := newStory(fmt.Sprintf("a%d", i), "2025-04-11")
		gh := s.state("Ghana", "GH")
		p := s.person(name, "GH")
		s.position(p, "minister", gh, graph.Current)
		s.meeting(graph.Talks, "2025-04-10", "", graph.Held, member(p, gh))
		batch = append(batch, s.x)
	}
	must := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(w.Load(ctx, batch, "test/1"))
	batch[0].Article.Title = "Corrected"
	must(w.Load(ctx, batch[:1], "test/1"))
	must(w.Retract(ctx, []string{"a1"}))
	merged, err := w.Merge(ctx, []string{"person/kofi-mensah-gh", "person/ama-owusu-gh"}, derive.Opinion{By: "ed"})
	must(nil, err)
	must(w.Undo(ctx, merged.ID))
	must(w.Split(ctx, "person/kofi-mensah-gh", []string{"a0"}, derive.Opinion{By: "ed"}))
	return store
}

// sealed gives a backup that was changed the last line that it should have.
func sealed(text string) string {
	lines := strings.SplitAfter(text, "\n")
	lines = lines[:len(lines)-2] // the end, and what is behind the last end of a line
	text = strings.Join(lines, "")
	count := func(record string) int { return strings.Count(text, `{"record":"`+record+`"`) }
	sum := sha256.Sum256([]byte(text))
	return text + fmt.Sprintf(`{"record":"end","versions":%d,"claims":%d,"judgements":%d,"changes":%d,"sha256":"%s"}`+"\n",
		count("version"), strings.Count(text, `"basis":`)-strings.Count(extractions(text), `"basis":`), count("judgement"), count("change"), hex.EncodeToString(sum[:]))
}

// extractions are the lines of versions.
func extractions(text string) (out string) {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, `{"record":"version"`) {
			out += line
		}
	}
	return out
}

// A backup whose last line is right may still have been made to do harm: what is wrong is named, and nothing is written.
func TestRestoreRefuses(t *testing.T) {
	ctx := context.Background()
	text := backup(t, ctx, judgedStore(t, ctx))
	if sealed(text) != text {
		t.Fatalf("sealed anew it is another:\n%s\nwas\n%s", sealed(text), text)
	}
	firstOf := func(record string) int {
		before, _, found := strings.Cut(text, `{"record":"`+record+`"`)
		if !found {
			t.Fatalf("no %s", record)
		}
		return strings.Count(before, "\n") + 1
	}
	for i, c := range []struct{ record, old, new, reason string }{
		{"history", `"version":1`, `"version":1,"purged":-1`, "no number of a transaction"},
		{"history", `"version":1`, `"version":1,"purged":9007199254740993`, "no number of a transaction"},
		{"version", `"seq":1`, `"seq":0`, "no number of a transaction"},
		{"version", `"seq":1`, `"seq":9223372036854775807`, "no number of a transaction"},
		{"version", `"seq":1,"version":1`, `"seq":1,"version":2`, "version 2 comes where version 1 should"},
		{"version", `"recorded":"2025`, `"recorded":"9025`, "out of range"},
		{"version", `"id":"a0"`, `"id":""`, "no id"},
		{"version", `"text":"`, `"text":"More. `, "another SHA-256"},
		{"version", `"fingerprint":"`, `"fingerprint":"` + strings.Repeat("f", 300), "too long"},
		{"version", `"published":"2025-04-11"`, `"published":"soon"`, "published"},
		{"version", `"kind":"PERSON"`, `"kind":"GOD"`, "unknown kind"},
		{"version", `"mentions":[{"start":`, `"mentions":[{"start":99999`, "not within the text"},
		{"claims", `"version":1`, `"version":7`, "no version 7"},
		{"claims", `"article":"a0"`, `"article":"a2"`, "does not stand"},
		{"claims", `"story":{"article":"a0"}`, `"story":{"article":"nobody"}`, "not there or does not stand"},
		{"claims", `"story":{"article":"a0"}`, `"story":{"article":"a1","version":1}`, "not there or does not stand"},
		{"claims", `"n":1,`, `"n":0,`, "out of order"},
		{"claims", `"to":"person/`, `"to":"god/`, "no profile"},
		{"claims", `"kind":"PERSON"`, `"kind":"MEETING"`, "another kind"},
		{"claims", `"type":"HOLDS_POSITION"`, `"type":"HELD_IN"`, "may not run"},
		{"claims", `"confidence":`, `"confidence":7`, "not between 0 and 1"},
		{"claims", `"basis":"STATED"`, `"basis":"RUMOUR"`, "unknown basis"},
		{"claims", `"status":"CURRENT"`, `"status":"ETERNAL"`, "unknown status"},
		{"claims", `"evidence":[{"start":`, `"evidence":[{"start":99999`, "not within a text"},
		{"claims", `"end":`, `"end":1`, ""},
		{"claims", `"names":[{"start":`, `"names":[{"start":99999`, "not within a text"},
		{"claims", `"facets":{`, `"facets":{"zzz":{"x":0},`, "counted 0 times"},
		{"judgement", `"id":"judgement/`, `"id":"jest/`, "no id of a judgement"},
		{"judgement", `"verdict":"SAME"`, `"verdict":"MAYBE"`, "unknown verdict"},
		{"judgement", `"verdict":"SAME"`, `"verdict":"WRONG"`, "which claim"},
		{"judgement", `"verdict":"SAME"`, `"verdict":"SAME","split":true`, "two or more"},
		{"judgement", `"kind":"PERSON"`, `"kind":"MEETING"`, "is no"},
		{"judgement", `"profile":"person/`, `"profile":"/`, "no profile"},
		{"judgement", `"anchors":[`, `"claim":{"type":"HELD_IN","to":"person/x"},"anchors":[`, "a claim and about entities"},
		{"judgement", `"undone":"2025`, `"undone":"3025`, "out of range"},
		{"change", `"n":0`, `"n":1`, "first entry"},
		{"change", `"type":"ADDED"`, `"type":""`, "what became"},
		{"change", `"type":"ADDED"`, `"type":"EATEN"`, "unknown change"},
		{"change", `"n":0,`, `"n":0,"relation":"ATE",`, "unknown relation"},
		{"change", `"n":0,`, `"n":0,"fact":{"from":"a","to":"b"},`, "without a type"},
	} {
		line := firstOf(c.record)
		lines := strings.SplitAfter(text, "\n")
		if !strings.Contains(lines[line-1], c.old) {
			t.Fatalf("line %d has no %s: %s", line, c.old, lines[line-1])
		}
		lines[line-1] = strings.Replace(lines[line-1], c.old, c.new, 1)
		checkRefused(t, ctx, fmt.Sprintf("%d: %s", i, c.new), sealed(strings.Join(lines, "")), line, c.reason)
	}
	for record, reason := range map[string]string{"version": "out of order, or there twice", "claims": "there twice", "judgement": "out of order, or there twice", "change": "out of order, or there twice"} {
		line := firstOf(record)
		lines := strings.SplitAfter(text, "\n")
		lines[line-1] += lines[line-1]
		twice := sealed(strings.Join(lines, ""))
		checkRefused(t, ctx, record+" twice", twice, line+1, reason)
	}
}

// checkRefused wants a backup to be refused for what is wrong in a line, before anything of it is written.
func checkRefused(t *testing.T, ctx context.Context, what, text string, line int, reason string) {
	t.Helper()
	store := openSQLite(t, filepath.Join(t.TempDir(), "refused.db"))
	err := restore(ctx, store, text)
	var broken *export.HistoryError
	if !errors.As(err, &broken) || broken.Line != line || !strings.Contains(broken.Reason, reason) {
		t.Errorf("%s: %v, want line %d: …%s…", what, err, line, reason)
	}
	if seq, err := store.Seq(ctx); err != nil || seq != 0 {
		t.Errorf("%s: %d transactions were written, error %v", what, seq, err)
	}
}
