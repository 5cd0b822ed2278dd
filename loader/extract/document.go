package extract

import "parley/graph"

// document is an article on its way through the stages. Each stage is a pure
// function of the fields before its own.
type document struct {
	article   graph.Article
	published graph.Date // zero where unknown
	told      graph.Date // the day that "today" means: that of the dateline, where it lies a little before
	foreign   string     // what tells the reader that it is not in English, else empty

	tokens     []token
	sentences  []sentence
	fixed      []bool             // of each token: part of a known name of several words
	titles     []title            // mentions of posts, in text order
	titleAt    []int32            // of each token: 1 + index of its title, or 0
	candidates []candidate        // what may be a name, in text order
	topic      topic              // what the article is about
	people     map[string]string  // surname or first word of a person to the folded full name
	placed     map[string]bool    // folded names that somewhere stand after "in"
	persons    map[string]*person // by folded full name
	names      []name             // in text order
	nameAt     []int32            // of each token: 1 + index of its name, or 0
	entities   []entity           // what the names name
	dates      []date             // date expressions, in text order

	positions  []position
	meetings   []meeting
	statements []statement
	relations  []relation
}

// token is a word, number or mark of punctuation. Offsets are bytes of the text;
// the last step turns them into code points.
type token struct {
	start, end int
	text       string // the text between them
	lower      string // in lower case
	shape      shape
	class      class
	sentence   int // index into document.sentences
}

// span is a stretch of tokens, end exclusive.
type span struct{ from, to int }

// sentence is a stretch of tokens that one statement fills. A headline is a line of its own
// without a closing mark; a dateline ("ISTANBUL, April 10 (TASS) -") is cut off the sentence
// that follows it and kept as a sentence of its own.
type sentence struct {
	span
	headline, dateline bool
	loud               bool   // its capitals tell nothing: it is in capitals, or has one on most words
	quoted             []span // what stands between quotation marks
}

// name is one mention of an entity by name. Its span is the name alone, without title or article.
type name struct {
	span
	entity int  // index into document.entities
	people bool // a state's adjective, as in "Russian delegation"
}

// entity is a person, institution or location of this article.
type entity struct {
	kind      graph.Kind
	subkind   string
	name      string // fullest form
	aliases   []string
	country   string // ISO 3166-1 alpha-2, where known
	gazetteer string // see graph.LocalEntity
	rule      string // what told its kind; empty where the article implies it and does not name it
	female    bool   // known from "Mrs", "she"
	male      bool
	names     []int  // indices into document.names
	phrases   []span // where it is spoken of, of what bears no name: "the banks"
}
