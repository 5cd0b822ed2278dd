package loader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"parley/graph"
	"parley/graph/derive"
)

// recognise marks the articles that the store holds as they are, so that they need not be
// extracted. It asks for as many at once as happen to have been read.
func (r *run) recognise(ctx context.Context, in <-chan *item) <-chan *item {
	out := make(chan *item, derive.MaxBatch)
	go func() {
		defer close(out)
		for batch := gather(in); len(batch) > 0; batch = gather(in) {
			err := r.compare(ctx, batch)
			for _, it := range batch {
				switch {
				case err != nil && it.fatal == nil:
					it.fatal = err
				case r.opts.DryRun && it.record != nil:
					r.pretend(it)
				}
				if !send(ctx, out, it) || it.fatal != nil {
					return
				}
			}
		}
	}()
	return out
}

// gather waits for an item and takes those that are ready with it.
func gather(in <-chan *item) []*item {
	it, ok := <-in
	if !ok {
		return nil
	}
	batch := []*item{it}
	for len(batch) < derive.MaxBatch {
		select {
		case it, ok := <-in:
			if !ok {
				return batch
			}
			batch = append(batch, it)
		default:
			return batch
		}
	}
	return batch
}

// compare sets version, stands and same of the articles among the items.
func (r *run) compare(ctx context.Context, batch []*item) error {
	var ids []string
	for _, it := range batch {
		if it.record != nil {
			it.version = r.versionOf(it)
			// Of an article that comes twice, what stands will be the earlier one: the
			// writer, which comes after that, compares then.
			if r.opts.DryRun || !r.hand.repeated(it.record.ID) {
				ids = append(ids, it.record.ID)
			}
		}
	}
	if len(ids) == 0 || r.store == nil {
		return nil
	}
	var standing map[string]string
	err := r.patiently(ctx, "read", func(ctx context.Context) (err error) {
		standing, err = r.store.Fingerprints(ctx, ids)
		return err
	})
	if err != nil {
		return err
	}
	asked := make(map[string]bool, len(ids))
	for _, id := range ids {
		asked[id] = true
	}
	for _, it := range batch {
		if it.record == nil || !asked[it.record.ID] {
			continue
		}
		print, ok := standing[it.record.ID]
		it.stands = ok
		it.same = ok && print == derive.Fingerprint(it.record.Article, it.version)
	}
	return nil
}

// hash stands for a text where room counts.
type hash [8]byte

func hashOf(s string) hash {
	sum := sha256.Sum256([]byte(s))
	return hash(sum[:8])
}

// pretend does in a dry run what the writer would have done by now: an article that came before
// in the same input stands.
func (r *run) pretend(it *item) {
	id, print := hashOf(it.record.ID), hashOf(derive.Fingerprint(it.record.Article, it.version))
	if standing, ok := r.seen[id]; ok {
		it.stands, it.same = true, standing == print
	}
	r.seen[id] = print
}

// versionOf names what extracts an article. Where claims came with it, it names these, so that
// other claims about the same text are a change.
func (r *run) versionOf(it *item) string {
	if it.record.Claims == nil {
		return r.extractor.Version
	}
	x := *it.record.Claims
	x.Article = graph.Article{}
	b, err := json.Marshal(x)
	if err != nil {
		return "claims" // cannot be: they came from JSON
	}
	sum := sha256.Sum256(b)
	return "claims-" + hex.EncodeToString(sum[:8])
}
