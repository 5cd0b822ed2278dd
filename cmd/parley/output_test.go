package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file is what was written wholly, or what it was before; nothing else is left beside it.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "graph"), filepath.Join(dir, "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	fail := errors.New("no more")
	says := func(text string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			if _, err := io.WriteString(w, text); err != nil {
				return err
			}
			return err
		}
	}
	for _, c := range []struct {
		why, path string
		write     func(io.Writer) error
		err       error
		want      string
	}{
		{"what fails makes no file", path, says("some", fail), fail, ""},
		{"a new file", path, says("one", nil), nil, "one"},
		{"what fails leaves the file", path, says("some", fail), fail, "one"},
		{"another takes its place", path, says("two", nil), nil, "two"},
		{"a link is followed", link, says("three", nil), nil, "three"},
	} {
		if err := writeFile(c.path, c.write); !errors.Is(err, c.err) {
			t.Errorf("%s: error %v, want %v", c.why, err, c.err)
		}
		if got, _ := os.ReadFile(path); string(got) != c.want {
			t.Errorf("%s: the file holds %q, want %q", c.why, got, c.want)
		}
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.Name() != "graph" && e.Name() != "link" {
				t.Errorf("%s: %s is left", c.why, e.Name())
			}
		}
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is none any more: %v", err)
	}
}

func TestWriteFileNowhere(t *testing.T) {
	full := func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }
	for _, c := range []struct {
		path   string
		status int
		want   string
	}{
		{filepath.Join(t.TempDir(), "nowhere", "graph"), statusUsage, "nowhere/graph cannot be written: no such file or directory"},
		{t.TempDir(), statusUsage, "cannot be written: is a directory"},
		{"/dev/full", statusNotNow, "/dev/full cannot be written: write /dev/full: no space left on device"},
	} {
		if _, err := os.Stat(c.path); strings.HasPrefix(c.path, "/dev/") && err != nil {
			continue // not on this system
		}
		var exit *exitError
		if err := writeFile(c.path, full); !errors.As(err, &exit) || exit.status != c.status || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q and status %d", c.path, err, c.want, c.status)
		}
	}
}
