package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"parley/schema"
)

// serving are the settings that make a server safe to leave open.
type serving struct {
	limits        schema.Limits
	concurrent    int
	subscribers   int
	exports       int
	snapshots     int // of the past that are kept; 0 is no past
	body, answer  int // bytes
	origins       []string
	hosts         []string
	shutdownDelay time.Duration
}

// maxShutdownDelay is as long as anything waits for a server to end.
const maxShutdownDelay = 10 * time.Minute

// complete reads them; an error tells all that is wrong.
func (s *serving) complete(get func(key, otherwise string) string) error {
	var errs []error
	s.snapshots = 3
	for _, n := range []struct {
		key         string
		value       *int
		least, most int
	}{
		{"PARLEY_MAX_COST", &s.limits.Cost, 1, 100_000_000},
		{"PARLEY_MAX_DEPTH", &s.limits.Depth, 1, 50},
		{"PARLEY_MAX_FIELDS", &s.limits.Fields, 1, 2000},
		{"PARLEY_MAX_ALIASES", &s.limits.Aliases, 1, 2000},
		{"PARLEY_MAX_TOKENS", &s.limits.Tokens, 1, 100_000},
		{"PARLEY_MAX_CONCURRENT", &s.concurrent, 1, 10_000},
		{"PARLEY_MAX_SUBSCRIBERS", &s.subscribers, 1, 100_000},
		{"PARLEY_MAX_EXPORTS", &s.exports, 1, 1000},
		{"PARLEY_SNAPSHOTS", &s.snapshots, 0, 100},
		{"PARLEY_MAX_BODY_BYTES", &s.body, 1, 64 << 20},
		{"PARLEY_MAX_ANSWER_BYTES", &s.answer, 1, 1 << 30},
	} {
		text := get(n.key, "")
		if text == "" {
			continue // the default is the service's
		}
		v, err := strconv.Atoi(text)
		if err != nil || v < n.least || v > n.most {
			errs = append(errs, fmt.Errorf("%s is %q: it must be a number from %d to %d", n.key, text, n.least, n.most))
		}
		*n.value = v
	}
	s.origins, s.hosts = splitList(get("PARLEY_CORS_ORIGINS", "")), splitList(get("PARLEY_HOSTS", ""))
	for _, origin := range s.origins {
		if err := schema.CheckOrigin(origin); err != nil {
			errs = append(errs, fmt.Errorf("PARLEY_CORS_ORIGINS: %w", err))
		}
	}
	for _, host := range s.hosts {
		if err := schema.CheckHost(host); err != nil {
			errs = append(errs, fmt.Errorf("PARLEY_HOSTS: %w", err))
		}
	}
	delay := or(get("PARLEY_SHUTDOWN_DELAY", ""), "0s")
	var err error
	if s.shutdownDelay, err = time.ParseDuration(delay); err != nil || s.shutdownDelay < 0 || s.shutdownDelay > maxShutdownDelay {
		errs = append(errs, fmt.Errorf("PARLEY_SHUTDOWN_DELAY is %q: it must be a time like 5s, at most %v", delay, maxShutdownDelay))
	}
	return errors.Join(errs...)
}

// splitList splits at commas and leaves out what is empty.
func splitList(s string) (out []string) {
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
