package schema

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
)

// The media types of responses.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// challenge says how to authenticate.
const challenge = `Bearer realm="Parley"`

// handler serves GraphQL over HTTP: queries and subscriptions by GET, all operations by POST with a JSON body.
type handler struct{ service *Service }

// ServeHTTP answers one request. Whatever goes wrong is answered as GraphQL has it.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := h.service.begin(r)
	defer x.end()
	out := w.Header()
	out.Add("Vary", "Accept, Authorization, Origin") // beside what the compression has
	x.protect(out)

	err := h.service.admit(out, r)
	if err == nil && isPreflight(r) {
		x.status = http.StatusNoContent
		w.WriteHeader(x.status)
		return
	}
	media, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		media = typeJSON
		if err == nil {
			err = &httpError{http.StatusNotAcceptable, CodeInput, "the answer can be " + typeJSON + ", " + typeResponse + " or " + typeEvents}
		}
	}
	var response *Response
	status := http.StatusOK
	if err == nil {
		response, status = h.answer(w, r, x.id, media)
	} else {
		response, status = refuseHTTP(out, err)
	}
	if response.events != nil {
		media = typeEvents
	}
	if media == typeEvents && status != http.StatusOK {
		media = typeJSON // what is no GraphQL answer is told by the status
	}
	if !response.executed && status == http.StatusOK && media == typeResponse {
		status = http.StatusBadRequest
	}
	x.status, x.response = status, response
	if media == typeEvents && status == http.StatusOK {
		x.bytes = h.stream(w, r, response)
		return
	}
	x.bytes = h.write(w, media, status, response)
}

// refuseHTTP answers what is no GraphQL request, or one that may not be made.
func refuseHTTP(out http.Header, err error) (*Response, int) {
	var refusal *httpError
	if !errors.As(err, &refusal) {
		refusal = &httpError{http.StatusBadRequest, CodeInput, err.Error()}
	}
	tellRefusal(out, refusal.status, "GET, POST")
	return &Response{Errors: []Error{{Message: refusal.message, Extensions: map[string]any{"code": refusal.code}}}}, refusal.status
}

// tellRefusal says in headers what a client can do about a refusal.
func tellRefusal(out http.Header, status int, methods string) {
	switch status {
	case http.StatusMethodNotAllowed:
		out.Set("Allow", methods)
	case http.StatusUnauthorized:
		out.Set("WWW-Authenticate", challenge)
	case http.StatusServiceUnavailable:
		out.Set("Retry-After", "1")
	}
}

// answer reads the request, executes it and says which status its response has.
func (h *handler) answer(w http.ResponseWriter, r *http.Request, id, media string) (response *Response, status int) {
	asked := request{ID: id}
	defer func() {
		if fault := recover(); fault != nil {
			response = h.service.refuse(asked, fmt.Errorf("panic: %v\n%s", fault, debug.Stack()))
			status = http.StatusInternalServerError
		}
	}()
	asked, err := h.read(w, r)
	asked.ID, asked.Media = id, media
	if err != nil {
		return refuseHTTP(w.Header(), err)
	}
	asked.Events, _ = acceptsEvents(strings.Join(r.Header.Values("Accept"), ","))
	asked.LastEvent = lastEvent(r)
	asked.Tagged = asked.Tagged && media != typeEvents
	response = h.service.answer(r.Context(), asked)
	switch {
	case response.notQuery:
		w.Header().Set("Allow", "POST")
		return response, http.StatusMethodNotAllowed
	case response.unchanged:
		return response, http.StatusNotModified
	case response.executed || len(response.Errors) == 0:
		return response, http.StatusOK
	}
	status = http.StatusOK
	switch response.Errors[0].Code() {
	case CodeUnavailable:
		status = http.StatusServiceUnavailable
	case CodeUnauthenticated:
		status = http.StatusUnauthorized
	}
	tellRefusal(w.Header(), status, "")
	return response, status
}

// write sends a response, and says how many bytes its body has.
func (h *handler) write(w http.ResponseWriter, media string, status int, response *Response) int {
	if response.tag != "" {
		w.Header().Set("ETag", response.tag)
		w.Header().Set("Cache-Control", "private, no-cache")
	}
	if status == http.StatusNotModified {
		w.WriteHeader(status)
		return 0
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	bytes, err := response.send(w, status)
	if err != nil {
		h.service.opts.Logger.Error("response cannot be written", slog.Any("error", err))
	}
	return bytes
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
