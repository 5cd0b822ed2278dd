package schema

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
)

// files is an endpoint for one file, which write writes.
func files(s *Service, atOnce int, write func(context.Context, io.Writer) error) http.Handler {
	return s.Downloads(Downloads{Name: "export", Media: []string{"text/plain"}, AtOnce: atOnce, Read: func(r *http.Request, writing bool) (Download, error) {
		if r.URL.Query().Has("secret") && !writing {
			return Download{}, RefuseReader("what is secret")
		}
		return Download{Operation: "lines", Media: "text/plain", Name: "the file.txt", Lasting: true, Open: func(ctx context.Context) (func(io.Writer) error, func(), error) {
			return func(w io.Writer) error { return write(ctx, w) }, func() {}, nil
		}}, nil
	}})
}

func line(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, "a line\n")
	return err
}

// Whoever may not read is told so; some files take the token for writing.
func TestDownloadTokens(t *testing.T) {
	s := writable(t, load(t, 0), Options{ReadToken: readToken})
	for _, c := range []struct {
		token, path string
		status      int
	}{
		{"", "/", 401}, {"another", "/", 401}, {readToken, "/", 200}, {writeToken, "/", 200},
		{"", "/?secret", 401}, {readToken, "/?secret", 401}, {writeToken, "/?secret", 200},
	} {
		r := httptest.NewRequest("GET", c.path, nil)
		r.Header.Set("Authorization", "Bearer "+c.token)
		w := serve(t, files(s, 1, line), r)
		if refused := w.Code == 401; w.Code != c.status || refused != (w.Header().Get("WWW-Authenticate") != "") || refused == strings.Contains(w.Body.String(), "a line") {
			t.Errorf("%s with the token %q: %d %s, want %d", c.path, c.token, w.Code, w.Body, c.status)
		}
	}
}

// What goes wrong before the first byte is answered by its status and as JSON; nothing internal is told.
func TestDownloadErrors(t *testing.T) {
	ambiguous := &derive.AmbiguousError{Ref: "Smith", Candidates: []graph.Node{{ID: "person/a", Name: "Ann Smith"}, {ID: "person/b", Name: "Ben Smith"}}}
	for _, c := range []struct {
		err    error
		status int
		body   string
	}{
		{&export.OptionError{Message: "depth: no"}, 400, `{"error":{"code":"BAD_USER_INPUT","message":"depth: no"}}`},
		{ambiguous, 400, `{"error":{"code":"BAD_USER_INPUT","message":"\"Smith\" may mean any of 2 entities; use an id","candidates":[{"id":"person/a","name":"Ann Smith"},{"id":"person/b","name":"Ben Smith"}]}}`},
		{fmt.Errorf("%w: %q", derive.ErrUnknown, "X"), 404, `{"error":{"code":"NOT_FOUND","message":"not known: \"X\""}}`},
		{export.ErrChanged, 503, `{"error":{"code":"UNAVAILABLE","message":"the graph was written to while it was read; try again","requestId":"abc"}}`},
		{fmt.Errorf("secret: %w", graph.ErrUnavailable), 503, `{"error":{"code":"UNAVAILABLE","message":"the store cannot be reached for now; try again later","requestId":"abc"}}`},
		{errors.New("secret"), 500, `{"error":{"code":"INTERNAL","message":"internal error","requestId":"abc"}}`},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header.Set("X-Request-Id", "abc")
		w := serve(t, files(service(t, &empty{}, Options{}), 1, func(context.Context, io.Writer) error { return c.err }), r)
		if w.Code != c.status || strings.TrimSpace(w.Body.String()) != c.body || w.Header().Get("Content-Type") != "application/json; charset=utf-8" {
			t.Errorf("%v: %d %s %v", c.err, w.Code, w.Body, w.Header())
		}
		if w.Header().Get("Content-Disposition") != "" || w.Header().Get("Cache-Control") != "no-store" || (w.Header().Get("Retry-After") != "") != (c.status == 503) {
			t.Errorf("%v: headers %v", c.err, w.Header())
		}
	}
	panicking := files(service(t, &empty{}, Options{}), 1, func(context.Context, io.Writer) error { panic("secret") })
	if w := serve(t, panicking, httptest.NewRequest("GET", "/", nil)); w.Code != 500 || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("a panic: %d %s", w.Code, w.Body)
	}
}

// A file is told by its headers, in few bytes where the client takes that, and not sent to whom has it or asks for the
// headers alone.
func TestDownloadHeaders(t *testing.T) {
	s := service(t, load(t, 0), Options{})
	s.tags.settled(1) // seen, so that it can become old
	now := s.tags.now().Add(time.Hour)
	s.tags.now = func() time.Time { return now }
	h := files(s, 1, func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, strings.Repeat("a line\n", 10_000))
		return err
	})
	ask := func(method string, header ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, "/?x=1", nil)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		return serve(t, h, r)
	}
	w := ask("GET")
	for name, want := range map[string]string{
		"Content-Type": "text/plain", "Content-Disposition": `attachment; filename="the file.txt"`, "X-Content-Type-Options": "nosniff",
		"Cache-Control": "private, no-cache", "Content-Encoding": "",
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	tag := w.Header().Get("ETag")
	if w.Code != 200 || w.Body.Len() != 70_000 || w.Header().Get("X-Request-Id") == "" || tag == "" {
		t.Errorf("%d, %d bytes, %v", w.Code, w.Body.Len(), w.Header())
	}
	if w := ask("HEAD"); w.Code != 200 || w.Body.Len() > 0 || w.Header().Get("ETag") != tag || w.Header().Get("Content-Disposition") == "" {
		t.Errorf("HEAD: %d %s %v", w.Code, w.Body, w.Header())
	}
	if w := ask("GET", "If-None-Match", tag); w.Code != 304 || w.Body.Len() > 0 || w.Header().Get("ETag") != tag {
		t.Errorf("holding it: %d %s %v", w.Code, w.Body, w.Header())
	}
	if w := ask("POST"); w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d %v", w.Code, w.Header())
	}
	packed := ask("GET", "Accept-Encoding", "gzip")
	if z, err := gzip.NewReader(packed.Body); err != nil || packed.Header().Get("Content-Encoding") != "gzip" {
		t.Errorf("%v %v", err, packed.Header())
	} else if body, err := io.ReadAll(z); err != nil || len(body) != 70_000 {
		t.Errorf("%d bytes, %v", len(body), err)
	}
	other := httptest.NewRequest("GET", "/?x=2", nil)
	other.Header.Set("If-None-Match", tag)
	if w := serve(t, h, other); w.Code != 200 || w.Header().Get("ETag") == tag {
		t.Errorf("another file: %d %v", w.Code, w.Header())
	}
}

// Pages of other sites are refused as at the endpoint, before anything is read.
func TestDownloadPages(t *testing.T) {
	const listed = "https://charts.example.org"
	h := files(service(t, &empty{}, Options{Origins: []string{listed}}), 1, line)
	for _, c := range []struct {
		method, host, origin string
		status               int
	}{
		{"GET", "127.0.0.1", "", 200}, {"GET", "127.0.0.1", listed, 200}, {"OPTIONS", "127.0.0.1", listed, 204},
		{"GET", "127.0.0.1", "https://evil.example", 403}, {"OPTIONS", "127.0.0.1", "https://evil.example", 403},
	} {
		r := httptest.NewRequest(c.method, "/", nil)
		r.Host = c.host
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
			r.Header.Set("Access-Control-Request-Method", "GET")
		}
		w := serve(t, h, r)
		allowed := c.origin == listed
		if w.Code != c.status || (w.Header().Get("Access-Control-Allow-Origin") == listed) != allowed || strings.Contains(w.Body.String(), "a line") != (c.status == 200) {
			t.Errorf("%s from %q: %d %s %v", c.method, c.origin, w.Code, w.Body, w.Header())
		}
	}
}

// So many files are made at once; who comes then is told to come again, and others are still answered.
func TestDownloadsAtOnce(t *testing.T) {
	s := service(t, &empty{}, Options{})
	entered, finish := make(chan bool), make(chan bool)
	h := files(s, 2, func(context.Context, io.Writer) error {
		entered <- true
		<-finish
		return nil
	})
	done := make(chan int, 2)
	for range 2 {
		go func() { done <- serve(t, h, httptest.NewRequest("GET", "/", nil)).Code }()
		<-entered
	}
	if w := serve(t, h, httptest.NewRequest("GET", "/", nil)); w.Code != 503 || w.Header().Get("Retry-After") == "" {
		t.Errorf("the third: %d %s", w.Code, w.Body)
	}
	if w := serve(t, s.Handler(), posted("{ stats { people } }")); w.Code != 200 {
		t.Errorf("a question meanwhile: %d %s", w.Code, w.Body)
	}
	close(finish)
	for range 2 {
		if code := <-done; code != 200 {
			t.Errorf("%d", code)
		}
	}
}

// The log and the metrics hear of a file.
func TestDownloadIsNoted(t *testing.T) {
	s, out := logged(t, &empty{}, Options{})
	serve(t, files(s, 1, line), httptest.NewRequest("GET", "/export?around=Someone", nil))
	if log := out.String(); !strings.Contains(log, `"path":"/export","type":"export","operation":"lines","status":200,"code":"","cost":0,"bytes":7,`) || strings.Contains(log, "Someone") {
		t.Errorf("the log has %s", log)
	}
	for _, want := range []string{`parley_requests_total{status="200"} 1`, `parley_request_duration_seconds_count{operation="lines",type="export"} 1`, `parley_requests_in_flight 0`} {
		if !strings.Contains(told(t, s), "\n"+want) {
			t.Errorf("no %s", want)
		}
	}
}

// publish serves on a port, with the little time that a server gives a request.
func publish(t *testing.T, h http.Handler, patient time.Duration) *url.URL {
	t.Helper()
	server := httptest.NewUnstartedServer(h)
	server.Config.ReadTimeout, server.Config.WriteTimeout = patient, patient
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug)
	server.Start()
	t.Cleanup(server.Close)
	u, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// Where something goes wrong after the first byte the answer breaks off, compressed or not, and nobody takes it for whole.
func TestDownloadBreaksOff(t *testing.T) {
	s, out := logged(t, &empty{}, Options{})
	h := files(s, 1, func(_ context.Context, w io.Writer) error {
		if _, err := io.WriteString(w, strings.Repeat("a line\n", 100_000)); err != nil {
			return err
		}
		return export.ErrChanged
	})
	var answering sync.WaitGroup
	u := publish(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer answering.Done()
		h.ServeHTTP(w, r)
	}), time.Minute)
	for _, c := range []struct{ proto, encoding string }{{"HTTP/1.1", "identity"}, {"HTTP/1.1", "gzip"}, {"HTTP/1.0", "identity"}, {"HTTP/1.0", "gzip"}} {
		conn, err := net.Dial("tcp", u.Host)
		if err != nil {
			t.Fatal(err)
		}
		answering.Add(1)
		fmt.Fprintf(conn, "GET / %s\r\nHost: %s\r\nAccept-Encoding: %s\r\n\r\n", c.proto, u.Host, c.encoding)
		answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err == nil {
			_, err = io.Copy(io.Discard, answer.Body)
			if answer.StatusCode != 200 {
				t.Errorf("%v: %s", c, answer.Status)
			}
		}
		if err == nil {
			t.Errorf("%v: it looks whole", c)
		}
		conn.Close()
	}
	answering.Wait() // a line of the log comes last
	if !strings.Contains(out.String(), `"code":"UNAVAILABLE"`) {
		t.Errorf("the log has %s", out)
	}
}

// A client that takes what it is sent has as long as that takes; it may come longer than the server gives a request.
func TestDownloadTakesLong(t *testing.T) {
	s := service(t, &empty{}, Options{SendTimeout: time.Minute})
	const patient = 20 * time.Millisecond
	u := publish(t, files(s, 1, func(ctx context.Context, w io.Writer) error {
		for range 10 {
			time.Sleep(patient / 2)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if _, err := io.WriteString(w, strings.Repeat("a line\n", 1000)); err != nil {
				return err
			}
		}
		return nil
	}), patient)
	answer, err := http.Get(u.String())
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if body, err := io.ReadAll(answer.Body); err != nil || len(body) != 70_000 {
		t.Errorf("%d bytes, %v", len(body), err)
	}
}

// A client that does not take what it is sent is cut off, and its place is free again.
func TestDownloadToNobody(t *testing.T) {
	s := service(t, &empty{}, Options{SendTimeout: 50 * time.Millisecond})
	ended := make(chan error, 1)
	u := publish(t, files(s, 1, func(_ context.Context, w io.Writer) error {
		for {
			if _, err := io.WriteString(w, strings.Repeat("a line\n", 10_000)); err != nil {
				ended <- err
				return err
			}
		}
	}), time.Hour)
	conn, err := net.Dial("tcp", u.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: %s\r\n\r\n", u.Host)
	if err := <-ended; !errors.Is(err, errNotTaken) {
		t.Error(err)
	}
}
