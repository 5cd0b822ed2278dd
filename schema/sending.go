package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// errNotTaken: the client did not take what was sent to it.
var errNotTaken = errors.New("the client went away, or was too slow")

// sending is a file that is sent while it is made. A client that does not take in time what is sent is cut off; the
// server's limits on how long a request may take are for others.
type sending struct {
	w       http.ResponseWriter
	control *http.ResponseController
	patient time.Duration // how long one write may take
	head    [][2]string   // what is said with the first byte, and not where it is an error that is answered

	status int // 0 until it has begun
	bytes  int
}

func newSending(w http.ResponseWriter, patient time.Duration) *sending {
	return &sending{w: w, control: http.NewResponseController(w), patient: patient}
}

// header sets a header of the file.
func (s *sending) header(name, value string) { s.head = append(s.head, [2]string{name, value}) }

func (s *sending) begun() bool { return s.status != 0 }

// begin sends the header, once.
func (s *sending) begin(status int) {
	if s.begun() {
		return
	}
	for _, h := range s.head {
		s.w.Header().Set(h[0], h[1])
	}
	s.status = status
	s.wait()
	s.w.WriteHeader(status)
}

// wait gives the client time for what is sent next, or for the rest. Where there are no deadlines there is none to move.
func (s *sending) wait() { _ = s.control.SetWriteDeadline(time.Now().Add(s.patient)) }

// Write sends some of the file.
func (s *sending) Write(p []byte) (int, error) {
	s.begin(http.StatusOK)
	s.wait()
	n, err := s.w.Write(p)
	s.bytes += n
	if err != nil {
		err = fmt.Errorf("%w: %v", errNotTaken, err)
	}
	return n, err
}

// statusOf is the HTTP status that tells of an error.
func statusOf(err error, code Code) int {
	if refusal := (*httpError)(nil); errors.As(err, &refusal) {
		return refusal.status
	}
	switch code {
	case CodeInput:
		return http.StatusBadRequest
	case CodeNotFound:
		return http.StatusNotFound
	case CodeUnauthenticated:
		return http.StatusUnauthorized
	case CodeUnavailable, CodeTimeout:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// cutOff breaks the connection off. HTTP/1.0 tells the end of an answer by that of the connection, which so has to break
// as if the server were gone.
func cutOff(w http.ResponseWriter, r *http.Request) {
	if !r.ProtoAtLeast(1, 1) {
		if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
			if tcp, ok := conn.(interface{ SetLinger(seconds int) error }); ok {
				_ = tcp.SetLinger(0)
			}
			_ = conn.Close()
		}
	}
	panic(http.ErrAbortHandler)
}

// downloadError is why a file is not sent.
type downloadError struct {
	Code       any `json:"code"`
	Message    any `json:"message"`
	Candidates any `json:"candidates,omitempty"`
	RequestID  any `json:"requestId,omitempty"`
}

// refuseDownload answers by an error, and says how many bytes that are.
func refuseDownload(w http.ResponseWriter, status int, e Error) int {
	tellRefusal(w.Header(), status, "GET, HEAD")
	body, err := json.Marshal(map[string]downloadError{"error": {e.Extensions["code"], e.Message, e.Extensions["candidates"], e.Extensions["requestId"]}})
	if err != nil { // of texts and lists of them alone
		status = http.StatusInternalServerError
	}
	w.Header().Set("Content-Type", typeJSON+"; charset=utf-8")
	w.WriteHeader(status)
	n, _ := w.Write(append(body, '\n')) // the client may be gone
	return n
}
