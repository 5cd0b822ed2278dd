package main

import (
	"context"
	"io"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
	"parley/schema"
)

// pastOf reads the graph as it was known at a moment from snapshots of a store, where a moment is given; else from the
// store itself. What it returns beside is to be called when the graph is read no more.
func (j exportJob) pastOf(ctx context.Context, store graph.Reader, earlier schema.Past) (graph.Reader, func(), error) {
	if j.known.IsZero() {
		return store, func() {}, nil
	}
	reader, release, err := earlier(ctx, j.known)
	if err == nil && reader != store {
		reader = &still{Reader: reader}
	}
	return reader, release, err
}

// still is the graph of an earlier moment, which stands still though the store goes on.
type still struct{ graph.Reader }

func (*still) Seq(context.Context) (int64, error) { return 0, nil }

// begun is a graph of which something was read already when its sequence had some number: what is exported next is
// to be of that state, too.
type begun struct {
	graph.Reader
	seq  int64
	once bool
}

func (b *begun) Seq(ctx context.Context) (int64, error) {
	if !b.once {
		b.once = true
		return b.seq, nil
	}
	return b.Reader.Seq(ctx)
}

// find looks up the names in a job. The graph that it returns counts as read from when the names were. The error may be
// derive.ErrUnknown or a *derive.AmbiguousError.
func (j *exportJob) find(ctx context.Context, reader graph.Reader) (graph.Reader, error) {
	if len(j.around) == 0 {
		return reader, nil
	}
	seq, err := reader.Seq(ctx)
	if err != nil {
		return nil, err
	}
	found, err := derive.FindNodes(ctx, reader, j.around)
	if err != nil {
		return nil, err
	}
	j.options.Around = nil
	for _, name := range j.around {
		j.options.Around = append(j.options.Around, found[name].Key)
	}
	return &begun{Reader: reader, seq: seq}, nil
}

// write writes what a job is about into one file or stream.
func (j exportJob) write(ctx context.Context, reader graph.Reader, w io.Writer) error {
	reader, err := j.find(ctx, reader)
	if err != nil {
		return err
	}
	return export.Write(ctx, reader, j.format, j.options, w)
}

// writeTables writes the tables of a format, each into what open gives for it until its write returns: all of one state.
func (j exportJob) writeTables(ctx context.Context, reader graph.Reader, open func(export.Table, func(io.Writer) error) error) error {
	seq, err := reader.Seq(ctx)
	if err != nil {
		return err
	}
	return j.writeRest(ctx, reader, seq, export.Tables, open)
}

// writeRest writes one table and, before it is closed, those after it: so none takes its place before all are right.
func (j exportJob) writeRest(ctx context.Context, reader graph.Reader, seq int64, tables []export.Table, open func(export.Table, func(io.Writer) error) error) error {
	if len(tables) == 0 {
		return nil
	}
	return open(tables[0], func(w io.Writer) error {
		j.options.Table = tables[0]
		if err := j.write(ctx, &begun{Reader: reader, seq: seq}, w); err != nil {
			return err
		}
		return j.writeRest(ctx, reader, seq, tables[1:], open)
	})
}

// pastOnce keeps one snapshot of a store's past, for one command.
func pastOnce(store graph.Archive) (schema.Past, func()) {
	snapshots := newPast(store, 1)
	return snapshots.At, snapshots.Close
}
