package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
)

// Exit statuses.
const (
	statusDone        = 0
	statusRejected    = 1 // some input was rejected, what is named is not known, or a query answered errors
	statusUsage       = 2
	statusNotNow      = 3
	statusNever       = 4
	statusInterrupted = 130
)

// exitError ends the program with a status. Without an error all has been said already.
type exitError struct {
	status int
	err    error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit status %d", e.status)
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// remedies says for each sentinel how the program ends and what the user can do.
var remedies = []struct {
	sentinel error
	status   int
	what     func(s *settings) string // what was wrong, where
	remedy   func(s *settings) string
}{
	{graph.ErrAuth, statusNever,
		func(s *settings) string { return s.where() + " refused the user name or password" },
		func(*settings) string { return "set NEO4J_USERNAME and NEO4J_PASSWORD right" }},
	{graph.ErrForeign, statusNever,
		func(s *settings) string { return s.where() + " is no store of Parley's, or is damaged" },
		func(s *settings) string {
			if s.neo4j.URI != "" {
				return "name another NEO4J_URI or NEO4J_DATABASE"
			}
			return "name another file with --db or PARLEY_DB"
		}},
	{graph.ErrTooNew, statusNever,
		func(s *settings) string { return s.where() + " was written by a newer Parley" },
		func(*settings) string { return "use that version, or a newer one" }},
	{graph.ErrTooOld, statusNever,
		func(s *settings) string { return s.where() + " is too old for Parley" },
		func(*settings) string { return "Neo4j 5.26 or newer is needed" }},
	{derive.ErrOtherBackup, statusNever,
		func(s *settings) string { return s.where() + " is being restored from another backup" },
		func(*settings) string { return "import that one again to go on, or name an empty store" }},
	{graph.ErrRestoring, statusNotNow,
		func(s *settings) string {
			return s.where() + " is being restored from a backup, or that was interrupted"
		},
		func(*settings) string { return "wait, or run parley import with the same backup again to go on" }},
	{derive.ErrNotEmpty, statusNever,
		func(s *settings) string {
			return s.where() + " holds something already, and a backup is restored into an empty store"
		},
		func(s *settings) string {
			if s.neo4j.URI != "" {
				return "name another NEO4J_URI or NEO4J_DATABASE"
			}
			return "name another file with --db or PARLEY_DB, which need not be there yet"
		}},
	{graph.ErrRules, statusNever,
		func(s *settings) string { return s.where() + " was derived by other rules than this Parley's" },
		func(*settings) string {
			return "run parley rebuild, or use the version that wrote it"
		}},
	{export.ErrChanged, statusNotNow,
		func(s *settings) string { return s.where() + " was written to meanwhile" },
		func(*settings) string { return "run the same command again when no articles are being loaded" }},
	{graph.ErrTimeout, statusNotNow,
		func(s *settings) string { return s.where() + " took too long to answer" },
		func(*settings) string { return "run the same command again later" }},
	{graph.ErrUnavailable, statusNotNow,
		func(s *settings) string { return s.where() + " cannot be used now" },
		func(s *settings) string {
			if s.neo4j.URI != "" {
				return "start it or set NEO4J_URI right, then run the same command again"
			}
			return "see that its folder is there and may be written to, make room, or wait for others to finish; then run the same command again"
		}},
}

// explain turns what a command returned into the exit status and one line: what was wrong,
// where, what to do. Nothing is left to say where the line is empty.
func (a *app) explain(err error) (status int, message string) {
	var exit *exitError
	switch {
	case err == nil:
		return statusDone, ""
	case errors.As(err, &exit):
		if exit.err == nil {
			return exit.status, ""
		}
		return exit.status, exit.err.Error()
	case errors.Is(err, context.Canceled):
		return statusInterrupted, "interrupted"
	case errors.Is(err, derive.ErrUnknown), errors.Is(err, derive.ErrJudgement):
		return statusRejected, clip(oneLine(err.Error()), maxMessage)
	}
	if option := new(export.OptionError); errors.As(err, &option) {
		return statusUsage, oneLine(option.Message)
	}
	var ambiguous *derive.AmbiguousError
	if errors.As(err, &ambiguous) {
		return statusRejected, candidatesText(ambiguous)
	}
	for _, r := range remedies {
		if errors.Is(err, r.sentinel) {
			return r.status, fmt.Sprintf("%s: %s (%s)", r.what(&a.settings), r.remedy(&a.settings), detail(err))
		}
	}
	return statusNever, err.Error()
}

// candidatesText lists what an ambiguous name may mean.
func candidatesText(e *derive.AmbiguousError) string {
	text := clip(fmt.Sprintf("%q may be any of these; say which by its id:", e.Ref), maxMessage)
	for _, n := range e.Candidates {
		text += "\n  " + entityText(n)
	}
	return text
}

// maxMessage is how many characters of a message are shown that quotes what a user wrote.
const maxMessage = 300

// clip cuts a text after so many characters.
func clip(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// detail is an error's text without what its sentinel says, which has been said in other words.
func detail(err error) string {
	s, _, _ := strings.Cut(err.Error(), "\n")
	for _, r := range remedies {
		s = strings.ReplaceAll(s, r.sentinel.Error()+": ", "")
		s = strings.TrimSuffix(s, ": "+r.sentinel.Error())
	}
	return s
}
