package derive

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"parley/graph"
)

// pastBatch is how many articles of the past one transaction takes.
const pastBatch = 500

// Known is what there is to know of the versions of articles that stood at a moment.
type Known struct {
	Versions  int
	Retracted map[graph.VersionKey]time.Time // when those were that were retracted since
	Last      time.Time                      // when the last of them was recorded
}

// Past makes of scratch the graph as it was known at a moment: from the claims of those versions of
// articles that stood then, retracted and replaced since or not. Scratch is empty, or a copy of source, or
// a copy of what Past made of another moment when source was as it is now: then the articles that
// differ are taken out and put in, and the rest stays.
//
// Identities are today's: which profiles are one entity, its key and its id are as source has them
// now. What only retracted articles speak of has none now; there each profile stands for itself, under
// its own id, with a key below 0. All else of an entity, its names too, is of that moment. What users
// judged of articles is in their claims: it holds in the past too for the versions that stand now.
// Near copies are those of when a version last stood. The texts of articles, and all by which profiles are
// compared, are not of that moment, or left out.
//
// Where source is written to meanwhile, two nodes may come to claim one id, and Past fails. It fails, too, with
// graph.ErrRules, where scratch is a copy of what is not wholly derived, or by other rules.
func Past(ctx context.Context, source graph.Archive, scratch graph.Store, at time.Time) (Known, error) {
	return pastInBatches(ctx, source, scratch, at, pastBatch)
}

func pastInBatches(ctx context.Context, source graph.Archive, scratch graph.Store, at time.Time, batch int) (Known, error) {
	p := past{source: source, scratch: scratch, at: at, batch: batch, known: Known{Retracted: map[graph.VersionKey]time.Time{}}}
	seq, err := scratch.Seq(ctx)
	if err != nil {
		return Known{}, err
	}
	if p.copied = seq > 0; p.copied {
		if err := p.checkCopy(ctx); err != nil {
			return Known{}, err
		}
	}
	for after, more := graph.Key(0), true; more; {
		if after, more, err = p.differ(ctx, after); err != nil {
			return Known{}, err
		}
		if len(p.gone)+len(p.come) >= batch || !more {
			if err := p.turn(ctx); err != nil {
				return Known{}, err
			}
		}
	}
	return p.known, nil
}

// Shared counts the versions of articles that stood at a moment, and those of them that stood at each of other moments,
// too. The zero time is now.
func Shared(ctx context.Context, source graph.Archive, at time.Time, others []time.Time) (stood int, shared []int, err error) {
	shared = make([]int, len(others))
	for after := graph.Key(0); ; {
		versions, err := source.VersionsKnown(ctx, at, after, pastBatch)
		if err != nil || len(versions) == 0 {
			return stood, shared, err
		}
		after = versions[len(versions)-1].Key
		stood += len(versions)
		for i, other := range others {
			for _, v := range versions {
				if stoodAt(v, other) {
					shared[i]++
				}
			}
		}
	}
}

// stoodAt reports whether a version stood at a moment; the zero time is now.
func stoodAt(v graph.ArticleVersion, at time.Time) bool {
	if at.IsZero() {
		return v.RetractedAt.IsZero()
	}
	return !v.RecordedAt.After(at) && (v.RetractedAt.IsZero() || v.RetractedAt.After(at))
}

// past is the derivation of an earlier graph.
type past struct {
	source  graph.Archive
	scratch graph.Store
	at      time.Time
	batch   int
	copied  bool // scratch was not empty
	known   Known

	gone, come []graph.ArticleVersion // what is to be taken out and put in
}

// differ finds in what scratch and the moment differ in a stretch of articles behind one, and returns the last
// of the stretch.
func (p *past) differ(ctx context.Context, after graph.Key) (last graph.Key, more bool, err error) {
	then, err := p.source.VersionsKnown(ctx, p.at, after, p.batch)
	if err != nil {
		return 0, false, err
	}
	var here []graph.ArticleVersion
	if p.copied {
		if here, err = p.scratch.Versions(ctx, after, p.batch); err != nil {
			return 0, false, err
		}
	}
	last = graph.Key(math.MaxInt64)
	for _, page := range [][]graph.ArticleVersion{then, here} {
		if len(page) == p.batch {
			last, more = min(last, page[p.batch-1].Key), true
		}
	}
	stands := map[graph.Key]int{}
	for _, v := range here {
		stands[v.Key] = v.Version
	}
	stood := map[graph.Key]int{}
	for _, v := range then {
		if v.Key > last {
			break
		}
		stood[v.Key] = v.Version
		p.know(v)
		if stands[v.Key] != v.Version {
			p.come = append(p.come, v)
		}
	}
	for _, v := range here {
		if v.Key <= last && stood[v.Key] != v.Version {
			p.gone = append(p.gone, v)
		}
	}
	return last, more, nil
}

// know notes a version of the moment.
func (p *past) know(v graph.ArticleVersion) {
	p.known.Versions++
	if !v.RetractedAt.IsZero() {
		p.known.Retracted[graph.VersionKey{Article: v.Key, Version: v.Version}] = v.RetractedAt
	}
	if v.RecordedAt.After(p.known.Last) {
		p.known.Last = v.RecordedAt
	}
}

// turn takes out and puts in what differs so far.
func (p *past) turn(ctx context.Context) error {
	if err := p.takeOut(ctx); err != nil {
		return err
	}
	for come := range slices.Chunk(p.come, p.batch) {
		if err := p.putIn(ctx, come); err != nil {
			return err
		}
	}
	p.gone, p.come = p.gone[:0], p.come[:0]
	return nil
}

// takeOut takes versions of articles out of a copy, with all that they claim, and whatever versions it has of those that
// are put in.
func (p *past) takeOut(ctx context.Context) error {
	if !p.copied || len(p.gone)+len(p.come) == 0 {
		return nil
	}
	return p.update(ctx, func(s *session) error { return s.forget(p.gone, p.come) })
}

// checkCopy refuses a copy that is not wholly derived, or by other rules.
func (p *past) checkCopy(ctx context.Context) error {
	return p.update(ctx, func(s *session) error {
		if err := s.rules(); err != nil {
			return err
		}
		moves, err := s.tx.Moves(ctx)
		if err == nil && len(moves) > 0 {
			err = fmt.Errorf("%w: what is said of an entity has not wholly moved to another", graph.ErrRules)
		}
		return err
	})
}

func (p *past) update(ctx context.Context, do func(*session) error) error {
	w := New(p.scratch, func() time.Time { return p.known.Last })
	return p.scratch.Update(ctx, func(tx graph.Tx) error { return do(w.session(ctx, tx)) })
}

// putIn adds versions of articles with all that they claim.
func (p *past) putIn(ctx context.Context, versions []graph.ArticleVersion) error {
	keys := graph.VersionKeys(versions)
	claims, err := p.source.VersionClaims(ctx, keys)
	if err != nil {
		return err
	}
	texts, err := p.source.Texts(ctx, keys)
	if err != nil {
		return err
	}
	for i := range versions {
		versions[i].Article.Text = texts[keys[i]]
	}
	identities, err := p.source.Identities(ctx, spokenBy(claims))
	if err != nil {
		return err
	}
	return p.update(ctx, func(s *session) error { return s.remember(versions, slices.Clone(claims), maps.Clone(identities)) })
}

// spokenBy are the profiles that claims speak of.
func spokenBy(claims []graph.Claim) []string {
	spoken := map[string]bool{}
	for i := range claims {
		if claims[i].Type == graph.Mentions {
			spoken[claims[i].To] = true
		}
	}
	return slices.Sorted(maps.Keys(spoken))
}
