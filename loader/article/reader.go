package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Reader reads the articles of files, folders and standard input, one after another.
type Reader struct {
	opts  Options
	stdin io.Reader
	todo  []entry // a stack: the next is the last
	files int     // opened so far

	now    records
	closer io.Closer
	name   string
}

// entry is a path still to be read or, where isEnd is set, the end of a folder.
type entry struct {
	path   string
	folder bool // found in a folder, not named
	isEnd  bool
	files  int // Reader.files when the folder was begun
}

// Open makes a Reader of paths: files, folders, and "-" for standard input. The files are opened
// one by one while reading; what cannot be opened is a RejectError of Next. The error of Open is
// about the options.
func Open(paths []string, stdin io.Reader, opts Options) (*Reader, error) {
	if err := opts.setDefaults(); err != nil {
		return nil, err
	}
	r := &Reader{opts: opts, stdin: stdin}
	for _, p := range slices.Backward(paths) {
		r.todo = append(r.todo, entry{path: p})
	}
	return r, nil
}

// Next returns the next article. An error of type *RejectError is about one record, and reading
// goes on; io.EOF ends the input.
func (r *Reader) Next() (*Record, error) {
	for {
		if r.now == nil {
			if err := r.open(); err != nil {
				return nil, err
			}
			continue
		}
		rec, err := r.now.next()
		var pass errPass
		switch {
		case err == io.EOF:
			r.closeFile()
		case errors.As(err, &pass):
			r.files--
			r.skip(r.name, pass.Error())
			r.closeFile()
		default:
			return rec, err
		}
	}
}

// Close closes the file that is being read.
func (r *Reader) Close() error {
	r.todo = nil
	r.closeFile()
	return nil
}

func (r *Reader) closeFile() {
	if r.closer != nil {
		_ = r.closer.Close() // it was read only
	}
	r.now, r.closer = nil, nil
}

func (r *Reader) skip(path, why string) { r.opts.Notice(fmt.Sprintf("%s: skipped: %s", path, why)) }

// open takes the next path: a file is opened, a folder's entries come next.
func (r *Reader) open() error {
	if len(r.todo) == 0 {
		return io.EOF
	}
	e := r.todo[len(r.todo)-1]
	r.todo = r.todo[:len(r.todo)-1]
	switch {
	case e.isEnd:
		if !e.folder && r.files == e.files {
			return &RejectError{File: e.path, Reason: "no articles in this folder: .txt, .md with front matter and .jsonl are read (--format reads other names)"}
		}
		return nil
	case e.path == Stdin:
		return r.begin(e, r.stdin, nil)
	}
	info, err := os.Stat(e.path)
	switch {
	case err != nil:
		return &RejectError{File: e.path, Reason: readFailure(err)}
	case info.IsDir():
		return r.openFolder(e)
	case e.folder && !info.Mode().IsRegular():
		r.skip(e.path, "not a regular file")
		return nil
	case e.folder && !r.wanted(e.path):
		return nil
	}
	f, err := os.Open(e.path)
	if err != nil {
		r.files++ // it is named, so its folder is not empty
		return &RejectError{File: e.path, Reason: readFailure(err), Bytes: info.Size()}
	}
	return r.begin(e, f, f)
}

// openFolder puts the entries of a folder before all else that is to be read, in order of name.
func (r *Reader) openFolder(e entry) error {
	if e.folder {
		if link, err := os.Lstat(e.path); err == nil && link.Mode()&os.ModeSymlink != 0 {
			r.skip(e.path, "a link to a folder")
			return nil
		}
	}
	names, err := readNames(e.path)
	if err != nil {
		r.files++
		return &RejectError{File: e.path, Reason: readFailure(err)}
	}
	r.todo = append(r.todo, entry{path: e.path, folder: e.folder, isEnd: true, files: r.files})
	for _, name := range slices.Backward(names) {
		if !strings.HasPrefix(name, ".") {
			r.todo = append(r.todo, entry{path: filepath.Join(e.path, name), folder: true})
		}
	}
	return nil
}

func readNames(folder string) ([]string, error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}

// wanted reports whether a file that was found in a folder is to be read: in format auto by its
// extension, else unless the extension names another format.
func (r *Reader) wanted(path string) bool {
	found, want := byExtension(path), r.opts.Format
	if want == Claims {
		want = JSONLines
	}
	switch {
	case found == "" && want == Auto:
		r.skip(path, "its extension names no format (name the file to load it)")
		return false
	case found != "" && want != Auto && found != want:
		r.skip(path, "not in the format "+string(r.opts.Format))
		return false
	}
	return true
}

func (r *Reader) begin(e entry, f io.Reader, c io.Closer) error {
	buffered := bufio.NewReaderSize(f, 64<<10)
	head, _ := buffered.Peek(512) // what is wrong with it shows when it is read
	now, reason := openRecords(input{name: e.path, r: buffered, opts: &r.opts, folder: e.folder}, head)
	r.files++
	r.now, r.closer, r.name = now, c, e.path
	if reason != "" {
		r.closeFile()
		return &RejectError{File: e.path, Reason: reason}
	}
	return nil
}

// Size adds up the sizes of the files that a Reader would open, for a progress bar; -1 where that
// cannot be known beforehand.
func Size(paths []string) int64 {
	var total int64
	for _, p := range paths {
		if p == Stdin {
			return -1
		}
		err := filepath.WalkDir(p, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			if path != p && byExtension(path) == "" {
				return nil
			}
			info, err := os.Stat(path)
			if err != nil || !info.Mode().IsRegular() {
				return err
			}
			total += info.Size()
			return nil
		})
		if err != nil {
			return -1
		}
	}
	return total
}
