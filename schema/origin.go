package schema

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
)

// frontier decides which web pages may ask. Programs are not its concern: they can send whatever
// headers they like, and tokens are for them.
type frontier struct {
	origins map[string]bool // of pages that may ask, beside the server's own
	anybody bool            // any page may
	hosts   map[string]bool // names that the server goes by
}

// anyOrigin, among the origins, lets any page ask.
const anyOrigin = "*"

func newFrontier(o Options) (*frontier, error) {
	f := &frontier{origins: map[string]bool{}, hosts: map[string]bool{}}
	for _, origin := range o.Origins {
		if err := CheckOrigin(origin); err != nil {
			return nil, err
		}
		f.origins[strings.ToLower(origin)] = true
	}
	f.anybody = f.origins[anyOrigin]
	for _, host := range o.Hosts {
		if err := CheckHost(host); err != nil {
			return nil, err
		}
		f.hosts[hostName(host)] = true
	}
	return f, nil
}

// CheckOrigin refuses what is neither an origin as browsers send it nor "*".
func CheckOrigin(s string) error {
	u, err := url.Parse(s)
	if s == anyOrigin || err == nil && u.Scheme != "" && u.Host != "" && strings.EqualFold(s, u.Scheme+"://"+u.Host) {
		return nil
	}
	return fmt.Errorf("%q is no origin: it must be like https://example.org, with the port where it is not the usual one and nothing after it, or *", clip(s))
}

// CheckHost refuses what is no name of a host.
func CheckHost(s string) error {
	if s == "" || strings.ContainsAny(s, "/:@*, ") {
		return fmt.Errorf("%q is no host: it must be a name like parley.example.org, without scheme and port", clip(s))
	}
	return nil
}

// own reports whether a request came under a name of the server's own. A page of a foreign name that was
// made to lead here (DNS rebinding) is of the server's origin to a browser; its name gives it away.
// No such name is an address, or localhost. Where it is not said which names the server goes by, all others
// are refused that lead to this machine by way of itself.
func (f *frontier) own(r *http.Request) bool {
	name := hostName(r.Host)
	if _, err := netip.ParseAddr(name); err == nil || name == "" || name == "localhost" || strings.HasSuffix(name, ".localhost") || f.hosts[name] {
		return true
	}
	if len(f.hosts) > 0 {
		return false
	}
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	return !ok || !local.IP.IsLoopback()
}

func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
}

var errForeignPage = errors.New("a page of another site may not ask here; PARLEY_CORS_ORIGINS lists those that may")

// page decides over the page that a request comes from, where a browser says that it comes from one: listed says
// that it is another site's, which may ask. Without an Origin come what a page embeds or leads to, and
// its own questions by GET; only for the others browsers say that they are of another site.
func (f *frontier) page(r *http.Request) (listed bool, err error) {
	origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
	switch {
	case f.anybody || f.origins[strings.ToLower(origin)]:
		return origin != "", nil
	case site == "same-origin" || site == "none":
		return false, nil
	case origin == "" && site == "":
		return false, nil
	case origin != "":
		u, err := url.Parse(origin)
		if err == nil && u.Host != "" && strings.EqualFold(u.Host, r.Host) {
			return false, nil
		}
	}
	return false, errForeignPage
}

// admit refuses requests of pages that may not ask, and tells browsers of those that may.
func (s *Service) admit(out http.Header, r *http.Request) error {
	if !s.frontier.own(r) {
		return &httpError{http.StatusForbidden, CodeInput, fmt.Sprintf("%q is not a name of this server; PARLEY_HOSTS lists those that it goes by", clip(r.Host))}
	}
	listed, err := s.frontier.page(r)
	if err != nil {
		return &httpError{http.StatusForbidden, CodeInput, err.Error()}
	}
	if !listed {
		return nil
	}
	out.Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	out.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if !isPreflight(r) {
		out.Set("Access-Control-Expose-Headers", "Content-Disposition, ETag, Retry-After, WWW-Authenticate, X-Request-Id")
		return nil
	}
	out.Set("Access-Control-Allow-Methods", "GET, POST")
	out.Set("Access-Control-Max-Age", "600")
	// A page that may ask may do so with any header.
	if asked := r.Header.Get("Access-Control-Request-Headers"); len(asked) <= 1<<10 && !strings.ContainsFunc(asked, notInHeaderNames) {
		out.Set("Access-Control-Allow-Headers", asked)
	}
	return nil
}

func notInHeaderNames(r rune) bool {
	return r != ',' && r != ' ' && (r > '~' || !isNameByte(byte(r)))
}

// isPreflight reports whether a browser asks if it may ask.
func isPreflight(r *http.Request) bool {
	return r.Method == http.MethodOptions && r.Header.Get("Origin") != "" && r.Header.Get("Access-Control-Request-Method") != ""
}
