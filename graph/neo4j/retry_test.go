package neo4j_test

import (
	"io"
	"net"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// proxy passes bytes on to the server, until told otherwise.
type proxy struct {
	net.Listener
	deaf  atomic.Bool // the next answer of the server ends its connection instead
	mutex sync.Mutex
	conns []net.Conn
}

func newProxy(t *testing.T, server string) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{Listener: l}
	t.Cleanup(func() { _ = l.Close(); p.cut() })
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			up, err := net.Dial("tcp", server)
			if err != nil {
				_ = client.Close()
				continue
			}
			p.mutex.Lock()
			p.conns = append(p.conns, client, up)
			p.mutex.Unlock()
			go func() { _, _ = io.Copy(up, client) }()
			go p.answer(client, up)
		}
	}()
	return p
}

func (p *proxy) answer(client, up net.Conn) {
	defer client.Close()
	buffer := make([]byte, 1<<16)
	for {
		n, err := up.Read(buffer)
		if err != nil || p.deaf.CompareAndSwap(true, false) {
			return
		}
		if _, err := client.Write(buffer[:n]); err != nil {
			return
		}
	}
}

// cut ends all connections.
func (p *proxy) cut() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for _, c := range p.conns {
		_ = c.Close()
	}
	p.conns = nil
}

// viaProxy opens a store behind a proxy.
func viaProxy(t *testing.T) (*neo4j.Store, *proxy) {
	t.Helper()
	c := neo4jtest.Config(t)
	u, err := url.Parse(c.URI)
	if err != nil {
		t.Fatal(err)
	}
	p := newProxy(t, u.Host)
	c.URI = "bolt://" + p.Addr().String()
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(t.Context()) })
	return s, p
}

// A connection is lost in the middle, or just when the commit is on its way: fn runs again, and finds either nothing
// or all that its first run wrote.
func TestUpdateRunsAgain(t *testing.T) {
	for _, c := range []struct {
		name      string
		lose      func(*proxy)
		committed bool
	}{
		{"in the middle", (*proxy).cut, false},
		{"while committing", func(p *proxy) { p.deaf.Store(true) }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, p := viaProxy(t)
			runs := 0
			err := s.Update(t.Context(), func(tx graph.Tx) error {
				runs++
				found, err := tx.Nodes(t.Context(), []graph.Key{1})
				if err != nil {
					return err
				}
				if there := len(found) > 0; there != (c.committed && runs == 2) {
					t.Errorf("run %d: the node is there: %v", runs, there)
				}
				n := graph.Node{Key: 1, ID: "person/ann", Kind: graph.KindPerson, Name: "Ann"}
				if err := tx.Apply(t.Context(), &graph.Change{Nodes: []graph.Node{n}}); err != nil {
					return err
				}
				if runs == 1 {
					c.lose(p)
				}
				return nil
			})
			if err != nil || runs != 2 {
				t.Errorf("%d runs, %v", runs, err)
			}
			seq, err := s.Seq(t.Context())
			if want := int64(runs); !c.committed {
				if seq != 1 || err != nil {
					t.Errorf("sequence %d, %v", seq, err)
				}
			} else if seq != want || err != nil {
				t.Errorf("sequence %d, %v", seq, err)
			}
		})
	}
}

// Writers that wait for each other write one after the other: the server finds no deadlock among them, which would have it end
// some, to be tried again after a second or more.
func TestWritersWait(t *testing.T) {
	s := neo4jtest.Open(t)
	if err := s.Update(t.Context(), func(graph.Tx) error { return nil }); err != nil { // makes what the others wait for
		t.Fatal(err)
	}
	texts := textsByName()
	const writers, rounds = 4, 5
	run := func(tx driver.ExplicitTransaction, text string) error {
		result, err := tx.Run(t.Context(), text, map[string]any{"args": map[string]any{}})
		if err == nil {
			_, err = result.Consume(t.Context())
		}
		return err
	}
	var group sync.WaitGroup
	for range writers {
		session := driverSession(t)
		group.Go(func() {
			for range rounds {
				tx, err := session.BeginTransaction(t.Context())
				if err != nil {
					t.Error(err)
					return
				}
				err = run(tx, texts["lock"])
				if err == nil {
					time.Sleep(20 * time.Millisecond) // so that the others come to wait
					err = run(tx, texts["finish"])
				}
				if err == nil {
					err = tx.Commit(t.Context())
				}
				if err != nil {
					t.Error(err)
					_ = tx.Close(t.Context())
				}
			}
		})
	}
	group.Wait()
	if seq, err := s.Seq(t.Context()); seq != writers*rounds+1 || err != nil {
		t.Errorf("sequence %d, %v", seq, err)
	}
}

// Connections that broke while nobody used them do not make a read fail.
func TestReadAfterBreak(t *testing.T) {
	s, p := viaProxy(t)
	for range 3 {
		p.cut()
		if _, err := s.Seq(t.Context()); err != nil {
			t.Error(err)
		}
	}
}
