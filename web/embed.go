// Package web is Parley's page, built by `make web` and embedded into the binary, and the handler that serves it.
package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// dist is what the build leaves: text files compressed, as FILE.gz in place of FILE. A checkout without a build holds
// only .keep, so that the binary builds without Node.
//
//go:embed all:dist
var dist embed.FS

// notBuilt stands in for the page in a binary that was built without it.
//
//go:embed notbuilt.html
var notBuilt []byte

// strict is the policy of the explorer: all that it is made of and all that it asks comes from this server.
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
	"connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// loose is the policy of GraphiQL's page. Its editor writes style elements, and its styles carry fonts as data.
const loose = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
	"font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// Handler serves the page: `/` and what it refers to. It answers GET and HEAD; any other path is not found.
// Files under /assets/ carry a hash in their name and may be cached for ever; all others are revalidated.
func Handler() http.Handler {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // dist is a constant of the build
	}
	return handler{files}
}

type handler struct{ files fs.FS }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", strict)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" {
		name = "index.html"
	}
	if name == "graphiql.html" {
		header.Set("Content-Security-Policy", loose)
	}
	body, compressed, err := h.read(name)
	if errors.Is(err, fs.ErrNotExist) && name == "index.html" {
		body, compressed, err = notBuilt, false, nil
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		http.NotFound(w, r)
		return
	case err != nil:
		http.Error(w, "internal server error", http.StatusInternalServerError)
		return
	}
	header.Set("Cache-Control", cacheControl(name))
	header.Set("Content-Type", contentType(name))
	if compressed {
		header.Set("Vary", "Accept-Encoding")
	}
	if compressed && !acceptsGzip(r.Header.Get("Accept-Encoding")) {
		if body, err = unzip(body); err != nil {
			http.Error(w, "internal server error", http.StatusInternalServerError)
			return
		}
		compressed = false
	}
	if compressed {
		header.Set("Content-Encoding", "gzip")
	}
	write(w, r, body)
}

// read returns the file of that name, and whether it is compressed.
func (h handler) read(name string) (body []byte, compressed bool, err error) {
	if strings.HasPrefix(path.Base(name), ".") || !fs.ValidPath(name) {
		return nil, false, fs.ErrNotExist
	}
	if body, err = fs.ReadFile(h.files, name+".gz"); err == nil {
		return body, true, nil
	}
	if info, statErr := fs.Stat(h.files, name); statErr != nil || info.IsDir() {
		return nil, false, fs.ErrNotExist
	}
	body, err = fs.ReadFile(h.files, name)
	return body, false, err
}

// write sends the body, or only 304 where the client has it already.
func write(w http.ResponseWriter, r *http.Request, body []byte) {
	sum := sha256.Sum256(body)
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	w.Header().Set("ETag", tag)
	if match := r.Header.Get("If-None-Match"); match == "*" || strings.Contains(match, tag) {
		w.Header().Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method == http.MethodGet {
		_, _ = w.Write(body) // an error means that the client has gone
	}
}

func cacheControl(name string) string {
	if strings.HasPrefix(name, "assets/") {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// contentTypes are given here because mime's depend on the machine's files.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".html":  "text/html; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".svg":   "image/svg+xml",
	".ttf":   "font/ttf",
	".woff2": "font/woff2",
}

func contentType(name string) string {
	ext := path.Ext(name)
	if t, ok := contentTypes[ext]; ok {
		return t
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return "application/octet-stream"
}

// acceptsGzip reads an Accept-Encoding header (RFC 9110, 12.5.3).
func acceptsGzip(accept string) bool {
	accepts := false
	for item := range strings.SplitSeq(accept, ",") {
		coding, parameters, _ := strings.Cut(item, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		q := strings.TrimSpace(strings.TrimPrefix(strings.ReplaceAll(parameters, " ", ""), "q="))
		weight, err := strconv.ParseFloat(q, 64)
		wanted := q == "" || (err == nil && weight > 0)
		switch coding {
		case "gzip", "x-gzip":
			return wanted
		case "*":
			accepts = wanted
		}
	}
	return accepts
}

func unzip(body []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}
