package schema

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// worthCompressing is how long an answer must be for compression to save a packet.
const worthCompressing = 1400

// compressed has answers of some media types compressed for clients that accept it, while they are written.
//
// What is secret cannot be found out by the lengths of compressed answers (BREACH): that takes a page that makes a
// browser ask, with the user's rights, for answers that hold both a secret and what the page chose. Here rights
// come by a header that no page can add, never by a cookie, and no answer holds a token.
func compressed(h http.Handler, media ...string) http.Handler {
	wrap, err := gzhttp.NewWrapper(
		gzhttp.MinSize(worthCompressing), gzhttp.CompressionLevel(1), gzhttp.EnableZstd(false),
		gzhttp.ContentTypes(media),
	)
	if err != nil { // only of options out of their ranges
		return h
	}
	return wrap(h)
}
