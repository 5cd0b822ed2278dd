package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output is where a command writes to. What cannot be written now may be later: the disk is full.
type output struct {
	w    io.Writer
	name string
}

func (o output) Write(b []byte) (int, error) {
	n, err := o.w.Write(b)
	if err != nil {
		err = &exitError{status: statusNotNow, err: fmt.Errorf("%s cannot be written: %w", o.name, err)}
	}
	return n, err
}

// writeFile writes a file wholly or not at all: where write fails, what was there before stays.
// What is there and is no regular file, such as a pipe, is written to as it is.
func writeFile(path string, write func(io.Writer) error) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	place := path
	info, err := os.Stat(path)
	whole := err != nil || info.Mode().IsRegular()
	if whole {
		place = fmt.Sprintf("%s.%d.part", path, os.Getpid())
	}
	f, err := os.Create(place)
	if err != nil {
		return &exitError{status: statusUsage, err: fmt.Errorf("%s cannot be written: %w", path, cause(err))}
	}
	err = write(output{f, path})
	if whole && err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if whole && err == nil {
		err = os.Rename(place, path)
	}
	if whole && err != nil {
		_ = os.Remove(place)
	}
	return err
}

// cause is what is wrong with a file, without its name.
func cause(err error) error {
	if of := new(fs.PathError); errors.As(err, &of) {
		return of.Err
	}
	return err
}
