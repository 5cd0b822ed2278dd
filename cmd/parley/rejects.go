package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"parley/loader"
)

// rejects is the file of --rejects. Where no file was named all its methods do nothing.
type rejects struct {
	file *os.File
	w    *bufio.Writer
	err  error // the first
}

// rejectLine is a rejected record. Record is the line as it was read: JSON where it is JSON, so
// that it can be mended and loaded again, else a string.
type rejectLine struct {
	loader.Rejection
	Record any `json:"record,omitempty"`
}

func createRejects(path string) (*rejects, error) {
	if path == "" {
		return &rejects{}, nil
	}
	f, err := os.Create(path)
	if err != nil {
		return nil, &exitError{status: statusUsage, err: fmt.Errorf("--rejects: %w", err)}
	}
	return &rejects{file: f, w: bufio.NewWriter(f)}, nil
}

func (r *rejects) write(x loader.Rejection) {
	if r.file == nil || r.err != nil {
		return
	}
	line := rejectLine{Rejection: x}
	switch {
	case json.Valid([]byte(x.Record)):
		line.Record = json.RawMessage(x.Record)
	case x.Record != "":
		line.Record = x.Record
	}
	b, err := json.Marshal(line)
	if err == nil {
		_, err = r.w.Write(append(b, '\n'))
	}
	r.err = err
}

func (r *rejects) close() error {
	if r.file == nil {
		return nil
	}
	err := r.err
	if err == nil {
		err = r.w.Flush()
	}
	if closeErr := r.file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return &exitError{status: statusNotNow, err: fmt.Errorf("--rejects: %w", err)}
	}
	return nil
}
