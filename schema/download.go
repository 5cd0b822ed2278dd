package schema

import (
	"context"
	"fmt"
	"io"
	"mime"
	"net/http"
	"runtime/debug"
	"strings"

	"parley/graph"
)

// Downloads is an endpoint beside the one for GraphQL, which answers GET and HEAD by files that are made while they are
// sent, however large.
type Downloads struct {
	Name   string   // as the log and the metrics call what is asked for
	Media  []string // types of files that are worth compressing
	AtOnce int      // files that are made at the same time; 4
	// Read says what a request asks for. Nothing is done yet. writing reports whether it has the token for writing.
	Read func(r *http.Request, writing bool) (Download, error)
}

// Download is a file that is asked for.
type Download struct {
	Operation string // what the log and the metrics call it: one of few
	Media     string
	Name      string // of the file
	Lasting   bool   // it is a function of the request and the state of the store
	// Open makes it ready. What can be found out to be wrong is, and write writes it; close is called when it is no
	// more needed.
	Open func(ctx context.Context) (write func(io.Writer) error, close func(), err error)
}

// RefuseReader is the error of a request that takes the token for writing.
func RefuseReader(what string) error {
	return faultf(CodeUnauthenticated, "%s takes the token of PARLEY_WRITE_TOKEN, sent as the header Authorization: Bearer TOKEN; none came, or another", what)
}

// Observed is a reader whose statements count among those of the service.
func (s *Service) Observed(r graph.Reader) graph.Reader { return &observed{r, s.metrics.statements} }

// Downloads serves files under the protection that the endpoint has: tokens, pages of other sites, the log, the
// metrics. How many are made at a time has a limit of its own, and a client must take what is sent in the time that a
// subscriber has. Where something goes wrong before the first byte, the answer is JSON: {"error": {"code", "message"}};
// after it the connection is broken off, so that nobody takes a part for the whole.
func (s *Service) Downloads(d Downloads) http.Handler {
	if d.AtOnce <= 0 {
		d.AtOnce = 4
	}
	return compressed(&downloader{s, d, make(chan struct{}, d.AtOnce)}, append([]string{typeJSON}, d.Media...)...)
}

type downloader struct {
	service *Service
	Downloads
	slots chan struct{}
}

// ServeHTTP answers one request.
func (d *downloader) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := d.service.begin(r)
	defer x.end()
	x.response.asked.kind = d.Name
	out := w.Header()
	out.Add("Vary", "Authorization, Origin")
	x.protect(out)
	err := d.service.admit(out, r)
	if err == nil && isPreflight(r) {
		x.status = http.StatusNoContent
		w.WriteHeader(x.status)
		return
	}
	file := newSending(w, d.service.opts.SendTimeout)
	if err == nil {
		err = d.answer(x, file)
	}
	x.status, x.bytes = file.status, file.bytes
	if err == nil {
		return
	}
	e := d.service.report(request{ID: x.id}, err)
	x.response.Errors = []Error{e}
	if file.begun() {
		cutOff(w, r)
	}
	x.status = statusOf(err, e.Code())
	x.bytes = refuseDownload(w, x.status, e)
}

// answer sends the file that is asked for.
func (d *downloader) answer(x *exchange, w *sending) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("panic: %v\n%s", fault, debug.Stack())
		}
	}()
	r, s := x.request, d.service
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return &httpError{http.StatusMethodNotAllowed, CodeInput, "GET and HEAD are understood"}
	}
	may := s.accessOf(r.Header)
	if may == closed {
		return errReadingClosed
	}
	file, err := d.Read(r, may == writing)
	if err != nil {
		return err
	}
	x.response.asked.name = file.Operation
	tag, err := d.tag(r, file)
	if err != nil {
		return err
	}
	if tag != "" {
		w.header("ETag", tag)
		w.header("Cache-Control", "private, no-cache")
	}
	if matches(strings.Join(r.Header.Values("If-None-Match"), ","), tag) {
		w.begin(http.StatusNotModified)
		return nil
	}
	release, err := enter(r.Context(), d.slots)
	if err != nil {
		return err
	}
	defer release()
	write, done, err := file.Open(r.Context())
	if err != nil {
		return err
	}
	defer done()
	w.header("Content-Type", file.Media)
	w.header("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": file.Name}))
	if r.Method == http.MethodHead {
		w.begin(http.StatusOK)
		return nil
	}
	if err := write(w); err != nil {
		return err
	}
	w.begin(http.StatusOK) // it may be empty
	return nil
}

// tag is the tag of a file as the store is now, empty where it has none.
func (d *downloader) tag(r *http.Request, file Download) (string, error) {
	if !file.Lasting {
		return "", nil
	}
	release, err := enter(r.Context(), d.service.slots)
	if err != nil {
		return "", err
	}
	defer release()
	return d.service.tag(r.Context(), request{Media: file.Media, Operation: d.Name, Query: r.URL.Query().Encode()})
}
