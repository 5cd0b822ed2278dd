package schema

import (
	"crypto/rand"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// The media types of responses.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// challenge says how to authenticate.
const challenge = `Bearer realm="Parley"`

// handler serves GraphQL over HTTP: queries by GET, queries and mutations by POST with a JSON body.
type handler struct{ service *Service }

// ServeHTTP answers one request. Whatever goes wrong is answered as GraphQL has it.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	id := requestID(r)
	out := w.Header()
	out.Add("Vary", "Accept") // beside what the compression has
	out.Set("X-Request-Id", id)
	out.Set("X-Content-Type-Options", "nosniff")
	out.Set("Cache-Control", "no-store")

	media, ok := negotiate(r.Header.Values("Accept"))
	var response *Response
	status := http.StatusNotAcceptable
	if ok {
		response, status = h.answer(w, r, id)
	} else {
		media, response = typeJSON, failed("the answer can be "+typeJSON+" or "+typeResponse)
	}
	if !response.executed && status == http.StatusOK && media == typeResponse {
		status = http.StatusBadRequest
	}
	h.write(w, media, status, response)
	h.service.opts.Logger.LogAttrs(r.Context(), slog.LevelDebug, "request", slog.String("request", id),
		slog.String("method", r.Method), slog.Int("status", status), slog.Int("errors", len(response.Errors)), slog.Duration("took", time.Since(began)))
}

// answer reads the request, executes it and says which status its response has.
func (h *handler) answer(w http.ResponseWriter, r *http.Request, id string) (*Response, int) {
	asked, err := h.read(w, r)
	if err != nil {
		var refusal *httpError
		if !errors.As(err, &refusal) {
			refusal = &httpError{http.StatusBadRequest, CodeInput, err.Error()}
		}
		switch refusal.status {
		case http.StatusMethodNotAllowed:
			w.Header().Set("Allow", "GET, POST")
		case http.StatusUnauthorized:
			w.Header().Set("WWW-Authenticate", challenge)
		}
		return &Response{Errors: []Error{{Message: refusal.message, Extensions: map[string]any{"code": refusal.code}}}}, refusal.status
	}
	asked.ID = id
	response := h.service.answer(r.Context(), asked)
	switch {
	case response.notQuery:
		w.Header().Set("Allow", "POST")
		return response, http.StatusMethodNotAllowed
	case response.executed || len(response.Errors) == 0:
		return response, http.StatusOK
	}
	switch response.Errors[0].Code() {
	case CodeUnavailable:
		w.Header().Set("Retry-After", "1")
		return response, http.StatusServiceUnavailable
	case CodeUnauthenticated:
		w.Header().Set("WWW-Authenticate", challenge)
		return response, http.StatusUnauthorized
	}
	return response, http.StatusOK
}

// write sends a response.
func (h *handler) write(w http.ResponseWriter, media string, status int, response *Response) {
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	if err := response.send(w, status); err != nil {
		h.service.opts.Logger.Error("response cannot be written", slog.Any("error", err))
	}
}

func failed(message string) *Response {
	return &Response{Errors: []Error{{Message: message, Extensions: map[string]any{"code": CodeInput}}}}
}

// requestID takes the client's id where it is a plain one, else makes one.
func requestID(r *http.Request) string {
	id := r.Header.Get("X-Request-Id")
	if id == "" || len(id) > 64 {
		return rand.Text()
	}
	for i := range len(id) {
		if c := id[i]; !isNameByte(c) && c != '.' {
			return rand.Text()
		}
	}
	return id
}

// drain reads on for a while, so that a client that is still sending hears the answer.
func drain(body io.Reader) { _, _ = io.CopyN(io.Discard, body, 16<<20) }
