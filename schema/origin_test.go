package schema

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// A page may ask where it is the server's own, or listed; programs, which send no Origin, always.
func TestWebPages(t *testing.T) {
	const listed = "https://charts.example.org"
	get := "/graphql?query=" + url.QueryEscape("{ stats { people } }")
	for _, c := range []struct {
		name    string
		method  string
		header  []string
		origins []string
		status  int
		allowed string // Access-Control-Allow-Origin
	}{
		{"a program", "POST", nil, nil, 200, ""},
		{"a program, by GET", "GET", nil, nil, 200, ""},
		{"the server's own page", "POST", []string{"Origin", "http://127.0.0.1:8080", "Sec-Fetch-Site", "same-origin"}, nil, 200, ""},
		{"the server's own page, in an old browser", "POST", []string{"Origin", "http://127.0.0.1:8080"}, nil, 200, ""},
		{"the server's own page, behind a proxy that changes the host", "POST", []string{"Origin", "https://parley.example.org", "Sec-Fetch-Site", "same-origin"}, nil, 200, ""},
		{"the address bar", "GET", []string{"Sec-Fetch-Site", "none"}, nil, 200, ""},
		{"another page", "POST", []string{"Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"}, []string{listed}, 403, ""},
		{"another page, in an old browser", "POST", []string{"Origin", "https://evil.example"}, nil, 403, ""},
		{"another page, by GET", "GET", []string{"Origin", "https://evil.example"}, nil, 403, ""},
		{"another port of this machine", "GET", []string{"Origin", "http://127.0.0.1:8081", "Sec-Fetch-Site", "same-site"}, nil, 403, ""},
		{"a page without an origin", "POST", []string{"Origin", "null", "Sec-Fetch-Site", "cross-site"}, []string{listed}, 403, ""},
		{"a picture in another page", "GET", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}, []string{listed}, 403, ""},
		{"a link in another page", "GET", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, nil, 403, ""},
		{"another page asks if it may", "OPTIONS", []string{"Origin", "https://evil.example", "Access-Control-Request-Method", "POST"}, []string{listed}, 403, ""},
		{"a page whose origin begins like a listed one", "POST", []string{"Origin", listed + ".evil.example"}, []string{listed}, 403, ""},
		{"a listed page under another scheme", "POST", []string{"Origin", "http://charts.example.org"}, []string{listed}, 403, ""},
		{"a listed page", "POST", []string{"Origin", listed, "Sec-Fetch-Site", "cross-site"}, []string{"https://other.example", listed}, 200, listed},
		{"a listed page, by GET", "GET", []string{"Origin", listed}, []string{listed}, 200, listed},
		{"a listed page asks if it may", "OPTIONS", []string{"Origin", listed, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization,content-type"}, []string{listed}, 204, listed},
		{"any page", "POST", []string{"Origin", "https://evil.example"}, []string{"*"}, 200, "https://evil.example"},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := &empty{}
			r := posted("{ stats { people } }")
			if c.method != "POST" {
				r = httptest.NewRequest(c.method, get, nil)
			}
			r.Host = "127.0.0.1:8080"
			for i := 0; i < len(c.header); i += 2 {
				r.Header.Set(c.header[i], c.header[i+1])
			}
			w := serve(t, service(t, store, Options{Origins: c.origins}).Handler(), r)
			if w.Code != c.status {
				t.Errorf("%d %s, want %d", w.Code, w.Body, c.status)
			}
			if got := w.Header().Get("Access-Control-Allow-Origin"); got != c.allowed {
				t.Errorf("Access-Control-Allow-Origin is %q, want %q", got, c.allowed)
			}
			if w.Header().Get("Access-Control-Allow-Credentials") != "" || !strings.Contains(strings.Join(w.Header().Values("Vary"), ","), "Origin") {
				t.Errorf("headers %v", w.Header())
			}
			if sent := store.n.Load(); c.status != 200 && sent > 0 {
				t.Errorf("it was refused, and %d statements were sent", sent)
			}
			if asked := r.Header.Get("Access-Control-Request-Headers"); c.status == 204 && (w.Header().Get("Access-Control-Allow-Headers") != asked || w.Body.Len() > 0) {
				t.Errorf("headers %v", w.Header())
			}
		})
	}
}

// A foreign name that was made to lead here is refused, whatever page uses it.
func TestForeignNames(t *testing.T) {
	loopback, outside := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}, &net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 8080}
	for _, c := range []struct {
		host  string
		local net.Addr
		hosts []string
		ok    bool
	}{
		{"127.0.0.1:8080", loopback, nil, true},
		{"localhost:8080", loopback, nil, true},
		{"LOCALHOST.", loopback, nil, true},
		{"parley.localhost:8080", loopback, nil, true},
		{"[::1]:8080", loopback, nil, true},
		{"192.0.2.1", loopback, nil, true},
		{"", loopback, nil, true},
		{"evil.example:8080", loopback, nil, false},
		{"127.0.0.1.evil.example", loopback, nil, false},
		{"localhost.evil.example", loopback, nil, false},
		{"evillocalhost", loopback, nil, false},
		{"parley.example.org", outside, nil, true},
		{"parley.example.org", outside, []string{"Parley.example.org"}, true},
		{"parley.example.org:443", loopback, []string{"parley.example.org"}, true},
		{"evil.example", outside, []string{"parley.example.org"}, false},
		{"192.0.2.1:8080", outside, []string{"parley.example.org"}, true},
	} {
		s := service(t, &empty{}, Options{Hosts: c.hosts})
		for path, h := range map[string]http.Handler{"/graphql": s.Handler(), "/metrics": s.Metrics()} {
			r := posted("{ stats { people } }").WithContext(context.WithValue(t.Context(), http.LocalAddrContextKey, c.local))
			r.Host = c.host
			r.Header.Set("Sec-Fetch-Site", "same-origin") // as a browser has it
			want := 403
			if c.ok {
				want = 200
			}
			if w := serve(t, h, r); w.Code != want {
				t.Errorf("%s of %q at %v with %q: %d %.200s", path, c.host, c.local, c.hosts, w.Code, w.Body)
			}
		}
	}
}

func TestWrongOriginsAndHosts(t *testing.T) {
	for _, origin := range []string{"", "example.org", "https://", "https://example.org/", "https://example.org/a", "https://a@example.org", "https://*.example.org/x", "null"} {
		if _, err := New(&empty{}, Options{Origins: []string{origin}}); err == nil {
			t.Errorf("the origin %q is taken", origin)
		}
	}
	for _, host := range []string{"", "https://example.org", "example.org:80", "*"} {
		if _, err := New(&empty{}, Options{Hosts: []string{host}}); err == nil {
			t.Errorf("the host %q is taken", host)
		}
	}
}
