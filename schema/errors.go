package schema

import (
	"context"
	"errors"
	"fmt"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/export"
)

// Code says what kind of error it is; clients act on it. It stands in extensions.code.
type Code string

// The codes of the contract.
const (
	CodeParse           Code = "GRAPHQL_PARSE_FAILED"
	CodeValidation      Code = "GRAPHQL_VALIDATION_FAILED"
	CodeInput           Code = "BAD_USER_INPUT"
	CodeNotFound        Code = "NOT_FOUND"
	CodeUnauthenticated Code = "UNAUTHENTICATED"
	CodeTooDeep         Code = "QUERY_TOO_DEEP"
	CodeTooCostly       Code = "QUERY_TOO_COSTLY"
	CodeTimeout         Code = "TIMEOUT"
	CodeUnavailable     Code = "UNAVAILABLE"
	CodeInternal        Code = "INTERNAL"

	// CodePersistedNotFound asks for the text of a query, of which only the hash came.
	CodePersistedNotFound Code = "PERSISTED_QUERY_NOT_FOUND"
)

// Error is one error of a response.
type Error struct {
	Message    string         `json:"message"`
	Locations  []Location     `json:"locations,omitempty"`
	Path       []any          `json:"path,omitempty"`
	Extensions map[string]any `json:"extensions"`
}

// Error makes an Error usable as a Go error.
func (e Error) Error() string { return e.Message }

// Code is the error's code.
func (e Error) Code() Code {
	code, _ := e.Extensions["code"].(Code)
	return code
}

// Location is where in the query an error stands, both from 1.
type Location struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Candidate is one of the entities that an ambiguous name may mean.
type Candidate struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// fault is an error whose text is meant for the client.
type fault struct {
	code       Code
	message    string
	candidates []Candidate
}

func (f *fault) Error() string { return f.message }

func faultf(code Code, format string, a ...any) *fault {
	return &fault{code: code, message: fmt.Sprintf(format, a...)}
}

// inputf is a fault of the client's arguments or variables.
func inputf(format string, a ...any) error { return faultf(CodeInput, format, a...) }

// codes translates what can go wrong below into what a client is told. Whatever is
// not in it is INTERNAL and keeps its text to itself.
var codes = []struct {
	is      error
	code    Code
	message string
}{
	{errNotTaken, CodeTimeout, "the answer was not taken in time"},
	{export.ErrChanged, CodeUnavailable, "the graph was written to while it was read; try again"},
	{graph.ErrMaking, CodeTimeout, "the graph of that moment (asOf.known) is still being made; ask again in a little while"},
	{graph.ErrMoments, CodeUnavailable, "too many earlier moments (asOf.known) are asked about at once; ask about fewer, or again later"},
	{graph.ErrTimeout, CodeTimeout, "the question took too long; ask for less"},
	{context.DeadlineExceeded, CodeTimeout, "the question took too long; ask for less"},
	{context.Canceled, CodeTimeout, "the request was given up"},
	{graph.ErrUnavailable, CodeUnavailable, "the store cannot be reached for now; try again later"},
	{graph.ErrAuth, CodeUnavailable, "the store cannot be used for now"},
	{graph.ErrRestoring, CodeUnavailable, "the store is being restored from a backup; try again later"},
	{graph.ErrRules, CodeUnavailable, "the graph was derived by other rules than this program's, so nothing can be added: run parley rebuild"},
}

// newError makes the error that a client sees; internal says that its cause must be logged.
func newError(err error) (e Error, internal bool) {
	var f *fault
	if errors.As(err, &f) {
		e = Error{Message: f.message, Extensions: map[string]any{"code": f.code}}
		if len(f.candidates) > 0 {
			e.Extensions["candidates"] = f.candidates
		}
		return e, false
	}
	var ambiguous *derive.AmbiguousError
	var option *export.OptionError
	var refusal *httpError
	switch {
	case errors.As(err, &refusal):
		return Error{Message: refusal.message, Extensions: map[string]any{"code": refusal.code}}, false
	case errors.As(err, &option):
		return newError(inputf("%s", option.Message))
	case errors.As(err, &ambiguous):
		return newError(severalMeant(ambiguous.Ref, ambiguous.Candidates))
	case errors.Is(err, derive.ErrUnknown):
		return newError(faultf(CodeNotFound, "%s", clip(err.Error())))
	case errors.Is(err, derive.ErrJudgement):
		return newError(inputf("%s", err))
	}
	for _, c := range codes {
		if errors.Is(err, c.is) {
			return Error{Message: c.message, Extensions: map[string]any{"code": c.code}}, c.code == CodeUnavailable
		}
	}
	return Error{Message: "internal error", Extensions: map[string]any{"code": CodeInternal}}, true
}

// fromParser translates what the parser and the validator found.
func fromParser(list gqlerror.List, code Code) []Error {
	const most = 20 // errors shown of one query
	out := make([]Error, 0, min(len(list), most))
	for _, g := range list {
		if len(out) == most {
			break
		}
		e := Error{Message: g.Message, Extensions: map[string]any{"code": code}}
		for _, l := range g.Locations {
			e.Locations = append(e.Locations, Location{l.Line, l.Column})
		}
		out = append(out, e)
	}
	return out
}
