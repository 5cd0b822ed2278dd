package export

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"unicode/utf8"

	"parley/graph"
)

// HistoryError says in which line of a backup what is wrong.
type HistoryError struct {
	Line   int
	Reason string
	Err    error // graph.ErrTooNew, where that is so
}

func (e *HistoryError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Reason) }

func (e *HistoryError) Unwrap() error { return e.Err }

// HistoryReader reads a backup line by line. It makes sure that the lines are JSON of known records in their order,
// and that the last one agrees with all before it; what they say it leaves to others to check.
type HistoryReader struct {
	lines   *bufio.Reader
	longest int
	line    int
	stage   int // the record that came last
	sum     hash.Hash
	count   HistoryEnd
}

// NewHistoryReader reads a backup of which no line is longer than so many bytes.
func NewHistoryReader(r io.Reader, longest int) *HistoryReader {
	return &HistoryReader{lines: bufio.NewReaderSize(r, 1<<16), longest: longest, stage: -1, sum: sha256.New()}
}

// Line is the number of the line that was read last, from 1.
func (h *HistoryReader) Line() int { return h.line }

// Fail is what is wrong with the line that was read last.
func (h *HistoryReader) Fail(format string, args ...any) error {
	return &HistoryError{Line: h.line, Reason: fmt.Sprintf(format, args...)}
}

// Next reads a record: *HistoryHead, *HistoryVersion, *HistoryClaims, *HistoryJudgement, *HistoryChange and, last, *HistoryEnd;
// then io.EOF. What is wrong with the backup is a *HistoryError; other errors are those of reading.
func (h *HistoryReader) Next() (any, error) {
	line, err := h.read()
	if err != nil {
		return nil, err
	}
	var kind struct{ Record string }
	if err := json.Unmarshal(line, &kind); err != nil {
		return nil, h.Fail("not JSON: %v", err)
	}
	stage := slices.Index(historyRecords, kind.Record)
	switch {
	case stage < 0 && h.stage < 0, stage > 0 && h.stage < 0:
		return nil, h.Fail("this is no backup of Parley's: its first line would be a record %q (parley export --format history writes them)", recordHead)
	case stage < 0:
		return nil, h.Fail("unknown record %.40q", kind.Record)
	case stage < h.stage || stage == 0 && h.stage == 0:
		return nil, h.Fail("a record %q may not come after %q", kind.Record, historyRecords[h.stage])
	}
	h.stage = stage
	return h.record(kind.Record, line)
}

func (h *HistoryReader) record(kind string, line []byte) (any, error) {
	var v any
	switch kind {
	case recordHead:
		return h.head(line)
	case recordVersion:
		h.count.Versions++
		v = &HistoryVersion{}
	case recordClaims:
		v = &HistoryClaims{}
	case recordJudgement:
		h.count.Judgements++
		v = &HistoryJudgement{}
	case recordChange:
		h.count.Changes++
		v = &HistoryChange{}
	case recordEnd:
		return h.end(line)
	}
	if err := h.decode(line, v); err != nil {
		return nil, err
	}
	if c, ok := v.(*HistoryClaims); ok {
		h.count.Claims += len(c.Claims)
	}
	h.sum.Write(line)
	return v, nil
}

// head refuses what a newer program wrote before it looks at what it may not know.
func (h *HistoryReader) head(line []byte) (any, error) {
	var head HistoryHead
	if err := json.Unmarshal(line, &head); err != nil {
		return nil, h.Fail("%v", err)
	}
	switch {
	case head.Format != "parley":
		return nil, h.Fail("format %.40q is not Parley's", head.Format)
	case head.Version > historyVersion:
		return nil, &HistoryError{h.line, fmt.Sprintf("version %d is of a newer Parley than this one, which reads version %d: use that one, or a newer one", head.Version, historyVersion), graph.ErrTooNew}
	case head.Version < 1:
		return nil, h.Fail("there is no version %d", head.Version)
	}
	h.sum.Write(line)
	return &head, h.decode(line, &HistoryHead{})
}

// end compares the last line with all before it.
func (h *HistoryReader) end(line []byte) (any, error) {
	var end HistoryEnd
	if err := h.decode(line, &end); err != nil {
		return nil, err
	}
	want := h.count
	want.Record, want.SHA256 = recordEnd, hex.EncodeToString(h.sum.Sum(nil))
	switch {
	case end.SHA256 != want.SHA256:
		return nil, h.Fail("the lines before it were changed since they were written: they have the SHA-256 %s, not %.64q", want.SHA256, end.SHA256)
	case end != want:
		return nil, h.Fail("it counts %d versions, %d claims, %d judgements and %d changes, and there are %d, %d, %d and %d",
			end.Versions, end.Claims, end.Judgements, end.Changes, want.Versions, want.Claims, want.Judgements, want.Changes)
	}
	switch _, err := h.lines.ReadByte(); {
	case err == nil:
		h.line++
		return nil, h.Fail("something comes after the end")
	case !errors.Is(err, io.EOF):
		return nil, err
	}
	return &end, nil
}

// decode reads a record that has no field but those it is known to have: what this program does not know would be lost.
func (h *HistoryReader) decode(line []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return h.Fail("%v", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return h.Fail("more than one value in a line")
	}
	return nil
}

// read returns a line with its end.
func (h *HistoryReader) read() ([]byte, error) {
	var line []byte
	h.line++
	for {
		part, err := h.lines.ReadSlice('\n')
		if len(line)+len(part) > h.longest {
			return nil, h.Fail("it is longer than %d bytes (more are read where PARLEY_MAX_ARTICLE_BYTES is larger)", h.longest)
		}
		line = append(line, part...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && h.stage == len(historyRecords)-1:
			return nil, io.EOF
		case errors.Is(err, io.EOF) && h.line == 1 && len(line) == 0:
			return nil, h.Fail("it is empty")
		case errors.Is(err, io.EOF):
			return nil, h.Fail("here it breaks off: the end of the backup is missing")
		case err != nil:
			return nil, err
		case !utf8.Valid(line):
			return nil, h.Fail("not UTF-8")
		default:
			return line, nil
		}
	}
}
