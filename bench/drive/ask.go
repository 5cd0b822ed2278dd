package drive

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Request is one question, in the form in which a server takes it.
type Request struct {
	URL  string
	Body []byte // JSON, sent by POST; nil is a GET
}

// GraphQL is a request to an endpoint.
func GraphQL(url, query string, variables any) (Request, error) {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	return Request{url, body}, err
}

// Client returns a client that keeps a connection for each of so many goroutines. It asks for plain answers:
// the peers send no others, and what compression saves is not felt on one machine.
func Client(goroutines int) *http.Client {
	return &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: goroutines, DisableCompression: true}, Timeout: time.Minute}
}

// Answer asks once and returns what came. An answer with errors is an error.
func (r Request) Answer(client *http.Client) ([]byte, error) {
	var resp *http.Response
	var err error
	if r.Body == nil {
		resp, err = client.Get(r.URL)
	} else {
		resp, err = client.Post(r.URL, "application/json", bytes.NewReader(r.Body))
	}
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors":`)) {
		return nil, fmt.Errorf("%s: %s: %.300s", r.URL, resp.Status, answer)
	}
	return answer, nil
}

// Ask lets clients ask the requests in turn for a while, and returns how long each answer took, ascending.
func Ask(requests []Request, clients int, span time.Duration) ([]time.Duration, error) {
	client := Client(clients)
	defer client.CloseIdleConnections()
	times := make([][]time.Duration, clients)
	failed := make([]error, clients)
	var wg sync.WaitGroup
	end := time.Now().Add(span)
	for c := range clients {
		wg.Go(func() {
			for i := c; time.Now().Before(end); i += clients {
				start := time.Now()
				if _, err := requests[i%len(requests)].Answer(client); err != nil {
					failed[c] = err
					return
				}
				times[c] = append(times[c], time.Since(start))
			}
		})
	}
	wg.Wait()
	all := slices.Concat(times...)
	slices.Sort(all)
	err := errors.Join(failed...)
	if err == nil && len(all) == 0 {
		err = errors.New("nothing was answered")
	}
	return all, err
}

// Milliseconds is a time as it is printed.
func Milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
