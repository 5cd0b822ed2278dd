package derive

import (
	"bufio"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"math"

	"parley/graph"
	"parley/graph/export"
)

// maxFaults is how many faults are told: who has more of them has to derive the graph anew anyway.
const maxFaults = 50

// Examine says what is wrong with a store: inside it, and in its graph, which is compared with one
// that is derived in an empty store, scratch, from the same articles and judgements. Where
// something is written meanwhile the error is export.ErrChanged. progress is told how many articles
// of how many are done.
func (w *Writer) Examine(ctx context.Context, scratch graph.Store, progress func(done, of int)) ([]graph.Fault, error) {
	ruled := w.look(ctx)
	if errors.Is(ruled, graph.ErrRestoring) || ruled != nil && !errors.Is(ruled, graph.ErrRules) {
		return nil, ruled
	}
	before, err := w.store.Seq(ctx)
	if err != nil {
		return nil, err
	}
	faults, err := w.store.Faults(ctx, maxFaults)
	if err != nil {
		return nil, err
	}
	if ruled != nil { // then all may differ
		return append(faults, graph.Fault{What: "the graph is not derived by the rules and gazetteers of this program", Where: ruled.Error(), Mend: "parley rebuild"}), nil
	}
	judgements, err := w.store.ListJudgements(ctx, graph.JudgementQuery{Limit: math.MaxInt32})
	if err != nil {
		return nil, err
	}
	again := New(scratch, w.now)
	if err := again.Adopt(ctx, judgements); err != nil {
		return nil, err
	}
	lost, err := w.derive(ctx, again, progress)
	if err != nil {
		return nil, err
	}
	differ, err := compare(ctx, w.store, scratch)
	if err != nil {
		return nil, err
	}
	after, err := w.store.Seq(ctx)
	if err == nil && after != before {
		err = export.ErrChanged
	}
	faults = append(append(faults, lost...), differ...)
	return faults[:min(len(faults), maxFaults)], err
}

// errLooked ends a transaction that only looks.
var errLooked = errors.New("looked")

// look says whether the graph is derived by this program's rules.
func (w *Writer) look(ctx context.Context) error {
	err := w.store.Update(ctx, func(tx graph.Tx) error {
		if err := w.session(ctx, tx).rules(); err != nil {
			return err
		}
		return errLooked
	})
	if errors.Is(err, errLooked) {
		return nil
	}
	return err
}

// derive loads into another store what was extracted from the articles of this one.
func (w *Writer) derive(ctx context.Context, again *Writer, progress func(done, of int)) (faults []graph.Fault, err error) {
	of, err := w.countArticles(ctx)
	if err != nil {
		return nil, err
	}
	done := 0
	for after := graph.Key(0); ; {
		versions, err := w.store.Versions(ctx, after, MaxBatch)
		if err != nil || len(versions) == 0 {
			return faults, err
		}
		var batch []graph.Extraction
		for _, v := range versions {
			after = v.Key
			x, err := w.extractions(ctx, []graph.ArticleVersion{v}, nil)
			switch {
			case errors.Is(err, ErrExtraction):
				faults = append(faults, graph.Fault{What: "what was extracted from it is not there, or damaged", Where: articleProfile(v.Article.ID), Mend: "retract the article and load it again"})
			case err != nil:
				return faults, err
			default:
				batch = append(batch, x...)
			}
		}
		if _, err := again.Load(ctx, batch, "again/1"); err != nil {
			return faults, err
		}
		done += len(versions)
		progress(done, of)
	}
}

// compare says in which lines of their canonical exports two graphs differ.
func compare(ctx context.Context, store, derived graph.Reader) ([]graph.Fault, error) {
	missing := map[[sha256.Size]byte]bool{} // lines of what is derived that the store lacks
	err := lines(ctx, derived, func(line []byte) { missing[sha256.Sum256(line)] = true })
	if err != nil {
		return nil, err
	}
	var faults []graph.Fault
	fault := func(what string, line []byte) {
		if len(faults) < maxFaults {
			faults = append(faults, graph.Fault{What: what, Where: string(line[:min(len(line), 300)]), Mend: "parley rebuild"})
		}
	}
	err = lines(ctx, store, func(line []byte) {
		hash := sha256.Sum256(line)
		if !missing[hash] {
			fault("the graph has what its articles and judgements do not give", line)
		}
		delete(missing, hash)
	})
	if err != nil || len(missing) == 0 {
		return faults, err
	}
	return faults, lines(ctx, derived, func(line []byte) {
		if missing[sha256.Sum256(line)] {
			fault("the graph lacks what its articles and judgements give", line)
		}
	})
}

// lines hands over the lines of a graph's canonical export.
func lines(ctx context.Context, r graph.Reader, each func(line []byte)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	read, write := io.Pipe()
	go func() { write.CloseWithError(export.JSONL(ctx, r, write)) }()
	buffered := bufio.NewReader(read)
	for {
		line, err := buffered.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		each(line)
	}
}
