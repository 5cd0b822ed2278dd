package derive

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/identity"
)

// What can be wrong with a judgement. Errors wrap these and say which id was meant.
var (
	// ErrUnknown: there is nothing of this id or name.
	ErrUnknown = errors.New("not known")
	// ErrJudgement: the judgement makes no sense, such as merging a person with a place.
	ErrJudgement = errors.New("cannot be judged so")
)

// AmbiguousError says that a name belongs to several entities.
type AmbiguousError struct {
	Ref        string
	Candidates []graph.Node
}

func (e *AmbiguousError) Error() string {
	ids := make([]string, 0, len(e.Candidates))
	for _, n := range e.Candidates {
		ids = append(ids, n.ID)
	}
	return fmt.Sprintf("%q may be any of %s: say which by its id", e.Ref, strings.Join(ids, ", "))
}

// Opinion is who judges, and why.
type Opinion struct{ By, Why string }

// Merge records that several entities, each by an id or an unambiguous name, are one. An id that
// was merged already means the profile of that id and no other of its entity.
func (w *Writer) Merge(ctx context.Context, refs []string, o Opinion) (graph.Judgement, error) {
	return w.judge(ctx, refs, o, func(s *session, j *graph.Judgement, anchors []graph.Anchor) error {
		j.Verdict = graph.Same
		j.Anchors = distinct(anchors)
		if len(j.Anchors) < 2 {
			return fmt.Errorf("%w: merging takes two entities at least that are not one already", ErrJudgement)
		}
		return oneKind(j.Anchors)
	})
}

// Distinguish records that two entities are not one, whatever rules make of them.
func (w *Writer) Distinguish(ctx context.Context, a, b string, o Opinion) (graph.Judgement, error) {
	return w.judge(ctx, []string{a, b}, o, func(s *session, j *graph.Judgement, anchors []graph.Anchor) error {
		j.Verdict = graph.Different
		j.Anchors = distinct(anchors)
		if len(j.Anchors) < 2 {
			return fmt.Errorf("%w: %s and %s are called by one name and state in every article, so nothing tells them apart; split says which articles speak of another", ErrJudgement, a, b)
		}
		return oneKind(j.Anchors)
	})
}

// Split records that what some articles, by their ids, say of an entity is of another one.
func (w *Writer) Split(ctx context.Context, ref string, articles []string, o Opinion) (graph.Judgement, error) {
	return w.judge(ctx, []string{ref}, o, func(s *session, j *graph.Judgement, anchors []graph.Anchor) error {
		j.Verdict, j.Split = graph.Different, true
		members, err := s.entity(anchors[0].Profile)
		if err != nil {
			return err
		}
		for _, article := range articles {
			own := strings.TrimPrefix(article, "article/")
			claims, err := s.standing([]string{own})
			if err != nil {
				return err
			}
			if len(claims[own]) == 0 {
				return fmt.Errorf("%w: article %s", ErrUnknown, article)
			}
			before := len(j.Anchors)
			for i := range claims[own] {
				if c := &claims[own][i]; c.Type == graph.Mentions && c.Basis == graph.Stated && slices.Contains(members, c.To) {
					j.Anchors = append(j.Anchors, anchorOf(c))
				}
			}
			if len(j.Anchors) == before {
				return fmt.Errorf("%w: article %s does not speak of %s", ErrJudgement, article, ref)
			}
		}
		if len(j.Anchors) == 0 {
			return fmt.Errorf("%w: say which articles speak of another entity", ErrJudgement)
		}
		return s.rewrite(articlesOf(j))
	})
}

// Reject records that a sentence, by the id of the evidence, does not say what it is quoted for.
func (w *Writer) Reject(ctx context.Context, evidence string, o Opinion) (graph.Judgement, error) {
	article, version, claim, quote, ok := evidenceParts(evidence)
	if !ok {
		return graph.Judgement{}, fmt.Errorf("%w: evidence %q (evidence has ids such as claim/an-article@1/7#0)", ErrUnknown, evidence)
	}
	return w.judge(ctx, nil, o, func(s *session, j *graph.Judgement, _ []graph.Anchor) error {
		claims, err := s.standing([]string{article})
		if err != nil {
			return err
		}
		for _, c := range claims[article] {
			if c.N != claim || c.Version != version || quote >= len(c.Evidence) || c.Evidence[quote].Rejected() {
				continue
			}
			j.Verdict = graph.Wrong
			j.Claim = &graph.JudgedClaim{Type: c.Type, From: c.From, To: c.To, Title: c.Title}
			for _, p := range []string{c.To, c.From} {
				if p != "" {
					j.Anchors = append(j.Anchors, graph.Anchor{Profile: p, Article: article, Quote: c.Evidence[quote]})
				}
			}
			return s.rewrite(articlesOf(j))
		}
		return fmt.Errorf("%w: evidence %q", ErrUnknown, evidence)
	})
}

// Undo takes a judgement back: the graph is as if it had not been made. Undone twice is undone.
func (w *Writer) Undo(ctx context.Context, id string) (graph.Judgement, error) {
	var out graph.Judgement
	err := w.update(ctx, func(s *session) error {
		found, err := s.tx.Judgements(s.ctx, []string{id}, nil, nil)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return fmt.Errorf("%w: judgement %q", ErrUnknown, id)
		}
		out = found[0]
		if !out.Undone.IsZero() {
			return nil
		}
		out.Undone = s.now
		j := s.know(out)
		j.dirty, j.fresh = true, true
		if j.Split || j.Verdict == graph.Wrong {
			return s.rewrite(articlesOf(&out))
		}
		return nil
	})
	return out, err
}

// Adopt records judgements that were made elsewhere, standing and undone: those of a backup, or of a
// store that is examined. They are numbered anew, in their order, so that what is judged here later wins.
func (w *Writer) Adopt(ctx context.Context, judgements []graph.Judgement) error {
	for _, j := range slices.SortedFunc(slices.Values(judgements), earlierJudgement) {
		err := w.update(ctx, func(s *session) error {
			known := s.know(j)
			known.dirty, known.fresh, known.Seq = true, true, s.tx.Seq()
			for i := range known.Anchors {
				known.Anchors[i].Now = ""
			}
			if j.Split || j.Verdict == graph.Wrong {
				return s.rewrite(articlesOf(&j))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// judge resolves what is judged, lets fill make the judgement of it, and writes it.
func (w *Writer) judge(ctx context.Context, refs []string, o Opinion, fill func(*session, *graph.Judgement, []graph.Anchor) error) (graph.Judgement, error) {
	meant, err := Find(ctx, w.store, refs)
	if err != nil {
		return graph.Judgement{}, err
	}
	var out graph.Judgement
	var made *judgement
	err = w.update(ctx, func(s *session) error {
		made = nil
		anchors, err := s.anchors(refs, meant)
		if err != nil {
			return err
		}
		out = graph.Judgement{By: o.By, Why: o.Why, At: s.now, Seq: s.tx.Seq()}
		if err := fill(s, &out, anchors); err != nil {
			return err
		}
		for i := range out.Anchors {
			out.Anchors[i].Now = out.Anchors[i].Profile
		}
		if err := s.nameJudgement(&out); err != nil || out.Seq != s.tx.Seq() {
			return err
		}
		made = s.know(out)
		made.dirty, made.fresh = true, true
		return nil
	})
	if made != nil && err == nil {
		out = made.Judgement // with what its anchors stand for
	}
	return out, err
}

// Find is FindNodes for entities. The error may also be ErrJudgement: it is none.
func Find(ctx context.Context, store graph.Reader, refs []string) (map[string]graph.Node, error) {
	meant, err := FindNodes(ctx, store, refs)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if !slices.Contains(graph.EntityKinds, meant[ref].Kind) {
			return nil, fmt.Errorf("%w: %s is no person, institution, location or meeting", ErrJudgement, ref)
		}
	}
	return meant, nil
}

// FindNodes finds the nodes that users mean by ids or unambiguous names, by what they were called;
// a country's name means the state rather than its land.
// The error is ErrUnknown, *AmbiguousError, or the store's.
func FindNodes(ctx context.Context, store graph.Reader, refs []string) (map[string]graph.Node, error) {
	if len(refs) == 0 {
		return nil, nil
	}
	found, err := store.Lookup(ctx, refs)
	if err != nil {
		return nil, err
	}
	meant := map[string]graph.Node{}
	for _, ref := range refs {
		switch nodes := graph.ActorWins(found[ref]); len(nodes) {
		case 0:
			return nil, fmt.Errorf("%w: %q", ErrUnknown, ref)
		case 1:
			meant[ref] = nodes[0]
		default:
			return nil, &AmbiguousError{ref, nodes}
		}
	}
	return meant, nil
}

// nameJudgement gives a judgement an id that its content decides. One that stands already, and
// that no later one overrules, is taken as it is; else it is made anew under the next id.
func (s *session) nameJudgement(j *graph.Judgement) error {
	parts := []string{string(j.Verdict), strconv.FormatBool(j.Split)}
	for _, a := range j.Anchors {
		parts = append(parts, a.Profile)
		if j.Split || j.Claim != nil {
			parts = append(parts, a.Article, a.Quote.Text)
		}
	}
	if j.Claim != nil {
		parts = append(parts, string(j.Claim.Type), j.Claim.From, j.Claim.To, j.Claim.Title)
	}
	slices.Sort(parts[2:])
	word := map[graph.Verdict]string{graph.Same: "same", graph.Different: "different", graph.Wrong: "wrong"}[j.Verdict]
	if j.Split {
		word = "split"
	}
	base := "judgement/" + word + "-" + identity.Hash(strings.Join(parts, sep))
	for n := 1; ; n++ {
		j.ID = base
		if n > 1 {
			j.ID += "-" + strconv.Itoa(n)
		}
		found, err := s.tx.Judgements(s.ctx, []string{j.ID}, nil, nil)
		if err != nil || len(found) == 0 {
			return err
		}
		overruled, err := s.overruled(found[0])
		if err != nil {
			return err
		}
		if found[0].Undone.IsZero() && !overruled {
			*j = found[0]
			return nil
		}
	}
}

// overruled reports whether a later judgement of the other verdict is about two of the same profiles.
func (s *session) overruled(j graph.Judgement) (bool, error) {
	var ids []string
	for _, a := range j.Anchors {
		ids = append(ids, a.Profile)
	}
	found, err := s.tx.Judgements(s.ctx, nil, ids, nil)
	return slices.ContainsFunc(found, func(other graph.Judgement) bool {
		shared := 0
		for _, a := range other.Anchors {
			if slices.Contains(ids, a.Profile) {
				shared++
			}
		}
		return other.Seq > j.Seq && other.Verdict != j.Verdict && shared > 1
	}), err
}

// articlesOf are the own ids of the articles that a judgement holds on to.
func articlesOf(j *graph.Judgement) []string {
	var ids []string
	for _, a := range j.Anchors {
		ids = append(ids, a.Article)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
