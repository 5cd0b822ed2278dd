package schema

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"
	"sync"
)

// Response is what a request is answered with. Data is JSON, "null" where an error
// reached the root, and empty where nothing was executed.
type Response struct {
	Data   json.RawMessage
	Errors []Error
	Cost   *Cost // nil where the request was refused before it was estimated

	executed bool // there is data, be it null
	data     any  // as it was completed, until it is packed into Data
	notQuery bool // asked for something else where only queries may run

	unchanged bool   // the client holds the answer already
	tag       string // its entity tag, where it has one
	asked     asked
	events    *subscription // what the answer begins; the rest is empty then
	eventID   string        // of a subscription: the id of the change
}

// asked is the operation that a response answers; empty where none was picked.
type asked struct{ kind, name string }

// pack encodes the data, for those who want it as a whole, or more than once.
func (r *Response) pack() *Response {
	if r.executed && r.Data == nil {
		var e encoder
		e.value(r.data)
		r.Data, r.data = e.held, nil
	}
	return r
}

// MarshalJSON writes the response as GraphQL has it: without "data" where nothing
// was executed, and with the cost and the id of an event among "extensions".
func (r *Response) MarshalJSON() ([]byte, error) {
	var e encoder
	err := r.encode(&e)
	return e.held, err
}

// encode writes the response. The error is about the response; nothing is handed on then.
func (r *Response) encode(e *encoder) error {
	e.held = append(e.held, '{')
	if len(r.Errors) > 0 {
		var list bytes.Buffer
		enc := json.NewEncoder(&list)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r.Errors); err != nil {
			return err
		}
		e.held = append(e.member("errors"), bytes.TrimSuffix(list.Bytes(), []byte("\n"))...)
	}
	switch {
	case len(r.Data) > 0:
		e.held = append(e.member("data"), r.Data...)
	case r.executed:
		e.held = e.member("data")
		e.value(r.data)
	}
	if c := r.Cost; c != nil {
		e.held = append(e.member("extensions"), `{"cost":{"estimated":`...)
		e.held = append(strconv.AppendInt(e.held, int64(c.Estimated), 10), `,"budget":`...)
		e.held = append(strconv.AppendInt(e.held, int64(c.Budget), 10), '}')
		if r.eventID != "" {
			e.held = appendString(e.member("lastEventId"), r.eventID)
		}
		e.held = append(e.held, '}')
	}
	e.held = append(e.held, '}')
	return nil
}

// member begins another member of the response.
func (e *encoder) member(name string) []byte {
	out := e.held
	if out[len(out)-1] != '{' {
		out = append(out, ',')
	}
	return append(append(append(out, '"'), name...), '"', ':')
}

// internalError is the body of an answer that cannot be written.
const internalError = `{"errors":[{"message":"internal error","extensions":{"code":"INTERNAL"}}]}`

var encoders = sync.Pool{New: func() any { return &encoder{held: make([]byte, 0, enough+4096)} }}

// send writes the response to a client while it is encoded: it is never held as bytes as a whole,
// but where it is small, and is sent with its length. Whether it has data is known before. It says
// how many bytes that were, before they were compressed.
func (r *Response) send(w http.ResponseWriter, status int) (bytes int, err error) {
	e := encoders.Get().(*encoder)
	defer func() {
		if cap(e.held) <= 4*enough { // one long text should not be remembered for good
			e.held, e.to, e.err = e.held[:0], nil, nil
			encoders.Put(e)
		}
	}()
	out := &lateWriter{ResponseWriter: w, status: status}
	e.to = out
	err = r.encode(e)
	if err != nil {
		out.status, e.held = http.StatusInternalServerError, append(e.held[:0], internalError...)
	}
	if !out.begun {
		w.Header().Set("Content-Length", strconv.Itoa(len(e.held)))
	}
	e.flush()
	return out.bytes, err
}

// lateWriter sends the status with the first bytes.
type lateWriter struct {
	http.ResponseWriter
	status int
	begun  bool
	bytes  int
}

func (w *lateWriter) Write(p []byte) (int, error) {
	if !w.begun {
		w.begun = true
		w.WriteHeader(w.status)
	}
	w.bytes += len(p)
	return w.ResponseWriter.Write(p)
}
