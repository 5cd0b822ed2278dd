package derive_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/fault"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

// minute is when the n-th step of a history is recorded.
func minute(n int) time.Time { return now().Add(time.Duration(n) * time.Minute) }

// standing are the articles that the first n steps of a history leave.
func standing(h history, n int) (out []graph.Extraction) {
	for _, s := range h.steps[:n] {
		gone := []string{s.retract}
		for _, x := range s.load {
			gone = append(gone, x.Article.ID)
		}
		out = slices.DeleteFunc(out, func(x graph.Extraction) bool { return slices.Contains(gone, x.Article.ID) })
		for i, x := range s.load { // the last of an id counts
			if !slices.ContainsFunc(s.load[i+1:], func(y graph.Extraction) bool { return y.Article.ID == x.Article.ID }) {
				out = append(out, x)
			}
		}
	}
	return out
}

// What was known at a moment is what a store says into which only that was loaded, as long as what
// came and went since leaves identities alone.
func TestPast(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	agreed := 0
	rapid.Check(t, func(t *rapid.T) {
		open := func() graph.Store {
			n++
			return openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		}
		h := drawUnjudged(t)
		of := rapid.IntRange(0, len(h.steps)).Draw(t, "moment")
		lived := open()
		liveByMinutes(t, ctx, lived, h)
		if checkPast(t, ctx, h, of, lived, open) {
			agreed++
		}
	})
	t.Logf("identities agreed in %d histories", agreed)
}

// On Neo4j each moment of a few histories.
func TestPastOnNeo4j(t *testing.T) {
	ctx := context.Background()
	draw := rapid.Custom(drawUnjudged)
	for seed := range 4 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			h, lived, n := draw.Example(seed), neo4jtest.Open(t), 0
			dir := t.TempDir()
			liveByMinutes(t, ctx, lived, h)
			for of := range len(h.steps) + 1 {
				agreed := checkPast(t, ctx, h, of, lived, func() graph.Store {
					n++
					return openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
				})
				t.Logf("after step %d identities agreed: %v", of, agreed)
			}
			base := openSQLite(t, filepath.Join(dir, "base.db"))
			turn(t, ctx, lived, base, len(h.steps))
			for of := range len(h.steps) + 1 {
				made := openSQLite(t, filepath.Join(dir, fmt.Sprintf("made%d.db", of)))
				want := turn(t, ctx, lived, made, of)
				checkCopy(t, ctx, lived, base, made, of, want, filepath.Join(dir, fmt.Sprintf("copy%d.db", of)))
				base = made
			}
		})
	}
}

// drawUnjudged draws a history in which nobody judges: judgements hold in the past, too.
func drawUnjudged(t *rapid.T) history {
	h := drawHistory(t)
	h.steps = slices.DeleteFunc(h.steps, func(s step) bool { return s.judge != nil })
	return h
}

// checkPast compares what a store knew after so many steps of its history with a store into which only
// what stood then is loaded. It reports whether identities agree, without which it does not.
func checkPast(t fataler, ctx context.Context, h history, of int, lived graph.Store, open func() graph.Store) bool {
	once := open()
	load(t, ctx, once, standing(h, of))
	if !identitiesAgree(t, ctx, once, lived, minute(of)) {
		return false
	}
	known := open()
	if _, err := derive.PastInBatches(ctx, lived, known, minute(of), 2); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(dump(t, ctx, once), dump(t, ctx, known)); diff != "" {
		t.Fatal("what was known is not what was loaded (-loaded +known):\n" + diff)
	}
	checkSound(t, ctx, known)
	return true
}

func checkSound(t fataler, ctx context.Context, known graph.Store) {
	faults, err := known.Faults(ctx, 10_000)
	faults = slices.DeleteFunc(faults, func(f graph.Fault) bool { // keys, and in a copy pairs and judgements, are those of the source
		return slices.Contains([]string{fault.NextKey.What, fault.PairOfNone.What, fault.PairList.What, fault.AnchorNow.What}, f.What)
	})
	if err != nil || len(faults) > 0 {
		t.Fatal("what was known is not sound:", faults, err)
	}
}

// What was known is the same whether it is made from nothing, from a copy of what is known now, or from a copy
// of what was known at some other moment; in histories in which users judge, too.
func TestPastFromCopies(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	path := func() string {
		n++
		return filepath.Join(dir, fmt.Sprintf("%d.db", n))
	}
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		moment, other := rapid.IntRange(0, len(h.steps)).Draw(t, "moment"), rapid.IntRange(0, len(h.steps)).Draw(t, "other moment")
		lived := openSQLite(t, path())
		liveByMinutes(t, ctx, lived, h)
		made := openSQLite(t, path())
		want := turn(t, ctx, lived, made, moment)
		checkCopy(t, ctx, lived, lived, made, moment, want, path())
		base := openSQLite(t, path())
		turn(t, ctx, lived, base, other)
		checkCopy(t, ctx, lived, base, made, moment, want, path())
	})
}

// checkCopy sees that a copy of a base becomes the same as what was made from nothing.
func checkCopy(t fataler, ctx context.Context, lived graph.Store, base, made *sqlite.Store, moment int, want derive.Known, path string) {
	copied, err := base.CopyScratch(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close(ctx)
	got := turn(t, ctx, lived, copied, moment)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal("from a copy other things are known (-made from nothing +from the copy):\n" + diff)
	}
	if diff := cmp.Diff(dump(t, ctx, made), dump(t, ctx, copied)); diff != "" {
		t.Fatal("from a copy another graph is made (-made from nothing +from the copy):\n" + diff)
	}
}

// turn makes of a store what another knew at a minute.
func turn(t fataler, ctx context.Context, lived, scratch graph.Store, moment int) derive.Known {
	known, err := derive.PastInBatches(ctx, lived, scratch, minute(moment), 2)
	if err != nil {
		t.Fatal(err)
	}
	checkSound(t, ctx, scratch)
	return known
}

// liveByMinutes does to a store what a history tells, a step each minute, the first after one.
func liveByMinutes(t fataler, ctx context.Context, store graph.Store, h history) {
	for i, s := range h.steps {
		w := derive.New(store, func() time.Time { return minute(i + 1) })
		var err error
		switch {
		case s.judge != nil:
			s.judge(t, ctx, store, w)
		case s.retract != "":
			_, err = w.Retract(ctx, []string{s.retract})
		default:
			_, err = w.Load(ctx, s.load, "test/1")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// identitiesAgree reports whether the entities of one store are, by ids and profiles, those of
// another, where what that other has no profile of stands for itself; and whether the articles are near
// copies of each other there that were known at the moment.
func identitiesAgree(t fataler, ctx context.Context, once, lived graph.Store, at time.Time) bool {
	claims := claimsKnown(t, ctx, once, at)
	var profiles []string
	for _, c := range claims {
		profiles = append(profiles, c.To)
	}
	was, err := once.Identities(ctx, profiles)
	if err != nil {
		t.Fatal(err)
	}
	is, err := lived.Identities(ctx, profiles)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range profiles {
		now, there := is[id]
		if !there {
			now.ID = id
		}
		if was[id].ID != now.ID {
			return false
		}
	}
	return cmp.Equal(stories(claims), stories(claimsKnown(t, ctx, lived, at)))
}

// claimsKnown are what articles claimed at a moment.
func claimsKnown(t fataler, ctx context.Context, store graph.Store, at time.Time) []graph.Claim {
	versions, err := store.VersionsKnown(ctx, at, 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var keys []graph.VersionKey
	for _, v := range versions {
		keys = append(keys, graph.VersionKey{Article: v.Key, Version: v.Version})
	}
	claims, err := store.VersionClaims(ctx, keys)
	if err != nil {
		t.Fatal(err)
	}
	return claims
}

// stories tells of each article which is the least that tells the same story.
func stories(claims []graph.Claim) map[string]string {
	first := map[graph.Key]string{}
	for _, c := range claims {
		if f, ok := first[c.Story]; !ok || c.ArticleID < f {
			first[c.Story] = c.ArticleID
		}
	}
	out := map[string]string{}
	for _, c := range claims {
		out[c.ArticleID] = first[c.Story]
	}
	return out
}
