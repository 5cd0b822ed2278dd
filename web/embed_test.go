package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

// page is a built page in small: compressed text, a font as it is, and the file that keeps the folder in git.
var page = fstest.MapFS{
	".keep":                   {},
	"index.html.gz":           {Data: zip("<!doctype html><title>built</title>")},
	"assets/index-a1b2.js.gz": {Data: zip("console.log('built')")},
	"assets/codicon-c3.woff2": {Data: []byte("font")},
	"favicon.svg":             {Data: []byte("<svg/>")},
}

func zip(text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return b.Bytes()
}

func request(t *testing.T, method, target string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	handler{page}.ServeHTTP(w, r)
	return w.Result()
}

func text(t *testing.T, r *http.Response) string {
	t.Helper()
	body := io.Reader(r.Body)
	if r.Header.Get("Content-Encoding") == "gzip" {
		unzipped, err := gzip.NewReader(body)
		if err != nil {
			t.Fatal(err)
		}
		body = unzipped
	}
	b, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestHandlerServesFiles(t *testing.T) {
	const forever, fresh = "public, max-age=31536000, immutable", "no-cache"
	tests := []struct {
		path, accept                 string
		status                       int
		contentType, encoding, cache string
		body                         string
	}{
		{"/", "gzip, br", 200, "text/html; charset=utf-8", "gzip", fresh, "<title>built"},
		{"/", "", 200, "text/html; charset=utf-8", "", fresh, "<title>built"},
		{"/index.html", "br;q=1, gzip;q=0", 200, "text/html; charset=utf-8", "", fresh, "<title>built"},
		{"/assets/index-a1b2.js", "*", 200, "text/javascript; charset=utf-8", "gzip", forever, "console.log"},
		{"/assets/codicon-c3.woff2", "gzip", 200, "font/woff2", "", forever, "font"},
		{"/favicon.svg", "gzip", 200, "image/svg+xml", "", fresh, "<svg/>"},
		{"/assets", "gzip", 404, "", "", "", ""},
		{"/.keep", "gzip", 404, "", "", "", ""},
		{"/assets/../../embed.go", "gzip", 404, "", "", "", ""},
		{"/missing.js", "gzip", 404, "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.path+" "+tt.accept, func(t *testing.T) {
			r := request(t, "GET", tt.path, "Accept-Encoding", tt.accept)
			if r.StatusCode != tt.status {
				t.Fatalf("status %d, want %d", r.StatusCode, tt.status)
			}
			for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Content-Security-Policy": strict} {
				if got := r.Header.Get(name); got != want {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
			if tt.status != http.StatusOK {
				return
			}
			for name, want := range map[string]string{
				"Content-Type": tt.contentType, "Content-Encoding": tt.encoding, "Cache-Control": tt.cache,
			} {
				if got := r.Header.Get(name); got != want {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
			if got := text(t, r); !strings.Contains(got, tt.body) {
				t.Errorf("body %q, want it to hold %q", got, tt.body)
			}
		})
	}
}

func TestHandlerRevalidates(t *testing.T) {
	first := request(t, "GET", "/", "Accept-Encoding", "gzip")
	again := request(t, "GET", "/", "Accept-Encoding", "gzip", "If-None-Match", first.Header.Get("ETag"))
	if again.StatusCode != http.StatusNotModified || text(t, again) != "" {
		t.Errorf("with the page's own ETag: status %d, want 304 and no body", again.StatusCode)
	}
	plain := request(t, "GET", "/", "If-None-Match", first.Header.Get("ETag"))
	if plain.StatusCode != http.StatusOK {
		t.Errorf("a client without gzip, with the ETag of the compressed page: status %d, want 200", plain.StatusCode)
	}
}

func TestHandlerMethods(t *testing.T) {
	head := request(t, "HEAD", "/", "Accept-Encoding", "gzip")
	if head.StatusCode != http.StatusOK || head.Header.Get("Content-Length") == "" {
		t.Errorf("HEAD: status %d, Content-Length %q", head.StatusCode, head.Header.Get("Content-Length"))
	}
	if b, _ := io.ReadAll(head.Body); len(b) != 0 {
		t.Errorf("HEAD answers %d bytes", len(b))
	}
	if post := request(t, "POST", "/"); post.StatusCode != http.StatusMethodNotAllowed || post.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: status %d, Allow %q", post.StatusCode, post.Header.Get("Allow"))
	}
}

// Without a build the page says what to do, and everything else is not found.
func TestHandlerWithoutBuild(t *testing.T) {
	w := httptest.NewRecorder()
	handler{fstest.MapFS{".keep": {}}}.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	for _, want := range []string{"make web", `href="graphql`} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("the page does not hold %q:\n%s", want, w.Body)
		}
	}
	if w.Code != http.StatusOK {
		t.Errorf("status %d", w.Code)
	}
}

// The embedded page, whether built or not, is served at the root.
func TestHandler(t *testing.T) {
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "Parley") {
		t.Errorf("status %d: %s", w.Code, w.Body)
	}
}
