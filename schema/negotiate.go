package schema

import (
	"mime"
	"strconv"
	"strings"
)

// negotiate picks the media type of a response; false where none is acceptable. Without
// a preference it is application/json. A subscription has its own.
func negotiate(accept []string) (media string, ok bool) {
	header := strings.Join(accept, ",")
	if strings.TrimSpace(header) == "" {
		return typeJSON, true
	}
	if _, rather := acceptsEvents(header); rather {
		return typeEvents, true
	}
	best, bestRank := "", rank{}
	for _, offer := range [...]string{typeJSON, typeResponse} {
		r := rankOf(offer, header)
		if r.q > 0 && (r.q > bestRank.q || r.q == bestRank.q && r.explicit && !bestRank.explicit) {
			best, bestRank = offer, r
		}
	}
	return best, best != ""
}

// rank is how much a client wants a media type; the most specific range counts.
type rank struct {
	q        float64
	explicit bool
}

func rankOf(offer, header string) rank {
	var r rank
	closest := 0
	for i, part := range strings.Split(header, ",") {
		if i > 100 { // no honest header is that long
			break
		}
		media, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		near := 0
		switch media {
		case offer:
			near = 3
		case "application/*":
			near = 2
		case "*/*":
			near = 1
		}
		if charset := strings.ToLower(params["charset"]); charset != "" && charset != "utf-8" && charset != "utf8" {
			near = 0
		}
		if near <= closest {
			continue
		}
		q := 1.0
		if text, ok := params["q"]; ok {
			if q, err = strconv.ParseFloat(text, 64); err != nil {
				q = 0
			}
		}
		closest, r = near, rank{q, near == 3}
	}
	return r
}
