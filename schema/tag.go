package schema

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"time"
)

// An answer is a function of the state of the graph, which the store's sequence numbers, of what is
// asked, and of the program. Tags stand for these.

// settleTime is how old a state has to be before it gets tags: a store may show the last
// transaction in part while it is being committed, and what was seen then must not be kept.
const settleTime = time.Second

// tags makes entity tags. The salt is anew in every process, because another one may answer otherwise, or from
// another store that has come as far.
type tags struct {
	salt [16]byte
	now  func() time.Time

	mu    sync.Mutex
	seq   int64 // the last that was seen
	since time.Time
}

func newTags() *tags {
	t := &tags{now: time.Now, seq: -1}
	_, _ = rand.Read(t.salt[:]) // never fails
	return t
}

// settled reports whether a state has been there for a while.
func (t *tags) settled(seq int64) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if seq > t.seq {
		t.seq, t.since = seq, t.now()
	}
	return seq == t.seq && t.now().Sub(t.since) >= settleTime
}

// of is the tag of what answers a request in a state. It is weak, because an answer may be sent
// compressed or not.
func (t *tags) of(r request, state int64) string {
	variables, _ := json.Marshal(r.Variables) // keys come sorted
	h := sha256.New()
	fmt.Fprintf(h, "%x %d %q %q %q %s", t.salt, state, r.Media, r.Operation, r.Query, variables)
	return `W/"` + base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:18]) + `"`
}

// forever is the state in which answers are that never change.
const forever = -1

// tag is the tag of what answers a request now, empty where there is none yet. The store is asked before the
// request is executed: what is written meanwhile makes the tag out of date, and the answer never.
func (s *Service) tag(ctx context.Context, r request) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, s.opts.Timeout)
	defer cancel()
	seq, err := s.store.Seq(ctx)
	if err != nil || !s.tags.settled(seq) {
		return "", err
	}
	return s.tags.of(r, seq), nil
}

// matches reports whether a client has what the tag stands for already, as its If-None-Match says.
func matches(header, tag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		if part = strings.TrimSpace(part); part == "*" || strings.TrimPrefix(part, "W/") == strings.TrimPrefix(tag, "W/") {
			return tag != ""
		}
	}
	return false
}
