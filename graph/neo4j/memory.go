package neo4j

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// What bounds the memory. What has more candidates, or is longer, is looked up each time.
const (
	rememberedRefs  = 4096
	rememberedNodes = 4   // of a reference
	rememberedChars = 200 // of a reference
)

// memory is what references were found to mean. Each statement's answer names the last transaction that the server had committed by
// then, in its bookmark: as long as that is the same, nothing was written by anybody. So what was looked up
// while it did not change is still right where the next statement names the same one, and to find out costs nothing.
type memory struct {
	refs   *lru.Cache[string, meaning]
	latest atomic.Pointer[string] // state that the last statement showed
}

// meaning is what a reference means in a state.
type meaning struct {
	state string
	nodes []graph.Node
}

func newMemory() *memory {
	refs, _ := lru.New[string, meaning](rememberedRefs) // which fails where the size is not positive
	return &memory{refs: refs}
}

// state is that of the database, as far as is known; empty where nothing is.
func (m *memory) state() string {
	if s := m.latest.Load(); s != nil {
		return *s
	}
	return ""
}

// saw notes what a statement showed.
func (m *memory) saw(ctx context.Context, b neo4j.Bookmarks) {
	state := strings.Join(b, " ")
	if state != m.state() {
		m.latest.Store(&state)
	}
	graph.RecallOf(ctx).Saw(state)
}

// recall returns what all of the references mean, if that is known and may be used.
func (m *memory) recall(leave *graph.Recall, refs []string) (found map[string][]graph.Node, ok bool) {
	state := m.state()
	if leave == nil || state == "" {
		return nil, false
	}
	found = make(map[string][]graph.Node, len(refs))
	for _, ref := range refs {
		is, ok := m.refs.Get(ref)
		if !ok || is.state != state {
			return nil, false
		}
		if len(is.nodes) > 0 {
			found[ref] = slices.Clone(is.nodes)
		}
	}
	return found, leave.Use(state)
}

// keep notes what references mean in a state, in which the database was before and after they were looked up.
func (m *memory) keep(state string, refs []string, found map[string][]graph.Node) {
	if state == "" {
		return
	}
	for _, ref := range refs {
		if len(found[ref]) <= rememberedNodes && len(ref) <= rememberedChars {
			m.refs.Add(ref, meaning{state, slices.Clone(found[ref])})
		}
	}
}
