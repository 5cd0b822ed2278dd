// Package syntax reads the grammar of English sentences: a part of speech for each word,
// and a tree of who governs whom, in the terms of Universal Dependencies (de Marneffe,
// Manning, Nivre and Zeman, 2021). Both are greedy and linear in the length of a sentence,
// with weights learned by averaged perceptrons (Collins, 2002) and kept as integers, so
// that the same words give the same tree on any machine.
package syntax

import (
	_ "embed"
	"sync"
)

//go:embed english.syntax.gz
var english []byte

// English is the embedded model, read on first use.
var English = sync.OnceValue(func() *Model {
	m, err := Read(english)
	if err != nil {
		panic("syntax: the embedded model: " + err.Error())
	}
	return m
})

// Model tags and parses. It is made by Train and read by Read; it does not change, and may
// be used by several goroutines.
type Model struct {
	tags      []string // a universal part of speech and a Penn tag: "VERB|VBD"
	relations []string // of a word to its head: "nsubj"
	sure      sureTags
	tagger    weights
	parser    weights
}

// rootLabel is the relation of the word that no other governs.
const rootLabel = 0

// Root is the head of the word that no other governs.
const Root = -1

// Tree is the grammar of one sentence, by word.
type Tree struct {
	reader *Reader
	tags   []uint8
	heads  []int32
	labels []uint8
	grown  bool
}

// Len is the number of words.
func (t *Tree) Len() int { return len(t.tags) }

// Tag is the part of speech of a word, universal and Penn's: "VERB|VBD".
func (t *Tree) Tag(i int) string { return t.reader.model.tags[t.tags[i]] }

// Head is the word that governs a word, or Root.
func (t *Tree) Head(i int) int {
	t.grow()
	return int(t.heads[i])
}

// Relation is what a word is to its head: "nsubj", "obj", "root".
func (t *Tree) Relation(i int) string {
	t.grow()
	return t.reader.model.relations[t.labels[i]]
}

// grow parses the sentence, when the first head is asked for: tags alone cost a fifth.
func (t *Tree) grow() {
	if t.grown {
		return
	}
	t.grown = true
	t.heads, t.labels = grow(t.heads, len(t.tags)), grow(t.labels, len(t.tags))
	t.reader.parse(t.tags)
	t.reader.state.tree(t.heads, t.labels)
}

// Reader reads one sentence after another with a model, and keeps its memory between
// them. It is for one goroutine.
type Reader struct {
	model  *Model
	sight  sight
	state  state
	scores scores
	keys   []uint32
	tree   Tree
}

// NewReader returns a reader that uses a model.
func NewReader(m *Model) *Reader {
	r := &Reader{model: m}
	r.tree.reader = r
	return r
}

// Read returns the tree of a sentence. It is valid until the next call.
func (r *Reader) Read(words []string) *Tree {
	t := &r.tree
	t.tags, t.grown = grow(t.tags, len(words)), false
	r.sight.look(words)
	r.tag(t.tags)
	return t
}

// grow returns a slice of n items, with the memory of s where that suffices. What was in
// it is written over.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
