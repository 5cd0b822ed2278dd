package schema

import (
	"crypto/sha256"
	"crypto/subtle"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"
)

// access is what a client may do.
type access int

const (
	closed  access = iota // nothing
	reading               // ask
	writing               // ask and write
)

// accessOf is what the token of an HTTP request allows.
func (s *Service) accessOf(h http.Header) access {
	token := bearer(h.Get("Authorization"))
	switch {
	case same(token, s.opts.WriteToken):
		return writing
	case s.opts.ReadToken == "" || same(token, s.opts.ReadToken):
		return reading
	}
	return closed
}

// bearer is the token of an Authorization header, empty where there is none.
func bearer(header string) string {
	scheme, token, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}

// same compares a token with the one that is configured in a time that tells nothing of either:
// digests are of one length.
func same(token, configured string) bool {
	a, b := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(configured))
	return configured != "" && subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

// mayWrite says why a request may not write.
func (s *Service) mayWrite(r request) error {
	switch {
	case s.opts.WriteToken == "":
		return faultf(CodeUnauthenticated, "mutations are closed: no write token is configured (PARLEY_WRITE_TOKEN)")
	case r.Access != writing:
		return faultf(CodeUnauthenticated, "mutations take the token of PARLEY_WRITE_TOKEN, sent as the header Authorization: Bearer TOKEN; none came, or another")
	}
	return nil
}

// maxUser is how many characters the name of a user may have.
const maxUser = 100

// userOf is who judges, as the header Parley-User has it. Whoever has the write token is believed.
func userOf(h http.Header) (string, error) {
	name := strings.TrimSpace(h.Get("Parley-User"))
	switch {
	case name == "":
		return "api", nil
	case !utf8.ValidString(name) || utf8.RuneCountInString(name) > maxUser,
		strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }):
		return "", badRequest("Parley-User must be at most 100 printable characters, in UTF-8")
	}
	return name, nil
}
