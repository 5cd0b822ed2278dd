package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// httpError is why an HTTP request is no GraphQL request.
type httpError struct {
	status  int
	code    Code
	message string
}

func (e *httpError) Error() string { return e.message }

// errReadingClosed refuses whoever has no token where reading takes one.
var errReadingClosed = &httpError{http.StatusUnauthorized, CodeUnauthenticated,
	"reading is closed: send the token of PARLEY_READ_TOKEN, or of PARLEY_WRITE_TOKEN, as the header Authorization: Bearer TOKEN"}

func badRequest(message string) error {
	return &httpError{http.StatusBadRequest, CodeInput, message}
}

// read takes the GraphQL request out of an HTTP request.
func (h *handler) read(w http.ResponseWriter, r *http.Request) (request, error) {
	may := h.service.accessOf(r.Header)
	user, err := userOf(r.Header)
	var out request
	switch {
	case may == closed:
		err = errReadingClosed
	case err != nil:
	case r.Method == http.MethodGet:
		out, err = readURL(r)
		out.Tagged, out.Held = true, strings.Join(r.Header.Values("If-None-Match"), ",")
	case r.Method == http.MethodPost:
		limit := h.service.opts.MaxBody
		if may == writing {
			limit = h.service.opts.MaxWrite
		}
		out, err = h.readBody(w, r, limit)
	default:
		err = &httpError{http.StatusMethodNotAllowed, CodeInput, "GET and POST are understood"}
	}
	out.Access, out.User = may, user
	return out, err
}

func readURL(r *http.Request) (request, error) {
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return request{}, badRequest("the parameters of the address cannot be read: write % as %25, ; as %3B, and other marks likewise")
	}
	params := map[string]any{}
	for _, name := range [...]string{"query", "operationName"} {
		if q.Has(name) {
			params[name] = q.Get(name)
		}
	}
	for _, name := range [...]string{"variables", "extensions"} {
		if q.Get(name) == "" {
			continue
		}
		v, err := decode([]byte(q.Get(name)))
		if err != nil {
			return request{}, notJSON(name, err)
		}
		params[name] = v
	}
	out, err := fromParams(params)
	out.ReadOnly = true
	return out, err
}

func (h *handler) readBody(w http.ResponseWriter, r *http.Request, limit int64) (request, error) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset := strings.ToLower(params["charset"])
	if err != nil || media != typeJSON || charset != "" && charset != "utf-8" && charset != "utf8" {
		return request{}, &httpError{http.StatusUnsupportedMediaType, CodeInput, "the body must be " + typeJSON + " in UTF-8"}
	}
	if packed := r.Header.Get("Content-Encoding"); packed != "" && !strings.EqualFold(packed, "identity") {
		return request{}, &httpError{http.StatusUnsupportedMediaType, CodeInput, "the body must not be compressed: send it without Content-Encoding"}
	}
	body, err := h.body(r, limit)
	if err != nil {
		return request{}, err
	}
	if int64(len(body)) > limit {
		drain(r.Body)
		w.Header().Set("Connection", "close")
		return request{}, &httpError{http.StatusRequestEntityTooLarge, CodeTooCostly, "the body is larger than " + strconv.FormatInt(limit, 10) + " bytes"}
	}
	v, err := decode(body)
	if err != nil {
		return request{}, notJSON("the body", err)
	}
	object, ok := v.(map[string]any)
	if !ok {
		return request{}, badRequest("the body must be a JSON object")
	}
	return fromParams(object)
}

// smallBody is how much of a body is read without a place: clients that send slowly keep no place from those who send little.
const smallBody = 16 << 10

// body reads a body, and at most one byte more than is allowed.
func (h *handler) body(r *http.Request, limit int64) ([]byte, error) {
	from := io.LimitReader(r.Body, limit+1)
	body, err := io.ReadAll(io.LimitReader(from, smallBody))
	if err == nil && len(body) == smallBody {
		select {
		case h.service.bodies <- struct{}{}:
			defer func() { <-h.service.bodies }()
		default:
			return nil, &httpError{http.StatusServiceUnavailable, CodeUnavailable, "too many requests at once; try again"}
		}
		var rest []byte
		rest, err = io.ReadAll(from)
		body = append(body, rest...)
	}
	if err != nil {
		return nil, badRequest("the body cannot be read")
	}
	return body, nil
}

// notJSON says where a text is not JSON.
func notJSON(what string, err error) error {
	var wrong *json.SyntaxError
	if errors.As(err, &wrong) {
		return badRequest(fmt.Sprintf("%s is no JSON: see byte %d", what, wrong.Offset))
	}
	return badRequest(what + " is no JSON: it is empty, ends too early or goes on behind its value")
}

// decode reads one JSON value, and nothing after it. Numbers keep their digits.
func decode(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one value")
	}
	return v, nil
}

// fromParams checks the parameters of a GraphQL request.
func fromParams(params map[string]any) (request, error) {
	var r request
	var ok bool
	var extensions map[string]any
	if v := params["extensions"]; v != nil {
		if extensions, ok = v.(map[string]any); !ok {
			return r, badRequest("extensions must be an object")
		}
	}
	if v := params["query"]; v != nil {
		if r.Query, ok = v.(string); !ok {
			return r, badRequest("query must be a string that holds a GraphQL document")
		}
	}
	var err error
	if r.Hash, err = hashOf(extensions, r.Query); err != nil {
		return r, err
	}
	if r.Hash == "" && strings.TrimSpace(r.Query) == "" {
		return r, badRequest("query must be a string that holds a GraphQL document")
	}
	if v := params["operationName"]; v != nil {
		if r.Operation, ok = v.(string); !ok {
			return r, badRequest("operationName must be a string")
		}
	}
	if v := params["variables"]; v != nil {
		if r.Variables, ok = v.(map[string]any); !ok {
			return r, badRequest("variables must be an object")
		}
	}
	return r, nil
}
