package extract

// quotations notes what stands between quotation marks in the sentences of a paragraph that
// ends before token to, from sentence first on. A quotation may run over several sentences,
// and over the paragraph's end where the next one opens with a mark of its own, or the next
// mark is the one that closes it. One that nothing closes ends with the sentence that it
// began in.
func (s *splitter) quotations(first, to int) {
	q := quoteReader{splitter: s, quotation: s.running}
	s.running = quotation{}
	for q.n = first; q.n < len(s.sentences); q.n++ {
		for i := s.sentences[q.n].from; i < s.sentences[q.n].to; i++ {
			q.mark(i, to)
		}
	}
	switch last := len(s.sentences) - 1; {
	case q.open == "":
	case to < len(s.tokens) && s.tokens[to].text == q.open:
		q.close(last, s.sentences[last].to)
	case q.closesLater(to):
		s.running = q.quotation
	default:
		q.abandon()
	}
}

// quoteReader goes through the marks of one paragraph.
type quoteReader struct {
	*splitter
	quotation
	n int // the sentence that it reads
}

// quotation is one that has been opened.
type quotation struct {
	open   string // its mark, or nothing
	start  int    // its first token
	opened int    // the sentence that it began in
}

// paragraphsReach is how many tokens after the paragraph in which a quotation opens its end is sought.
const paragraphsReach = 150

// closesLater reports whether the first quotation mark from token i on closes the open quotation.
func (q *quoteReader) closesLater(i int) bool {
	for end := min(len(q.tokens), i+paragraphsReach); i < end; i++ {
		switch text := q.tokens[i].text; {
		case q.opens(i, len(q.tokens)):
			return false
		case text != "’" && q.closes(i, len(q.tokens)):
			return true
		}
	}
	return false
}

// mark takes in token i, if it opens or closes a quotation.
func (q *quoteReader) mark(i, to int) {
	switch text := q.tokens[i].text; {
	case q.opens(i, to):
		if q.open != "" {
			q.abandon()
		}
		q.open, q.start, q.opened = text, i+1, q.n
	case q.open != "" && q.closes(i, to):
		q.close(q.n, i)
	case q.open == "" && (text == "”" || text == "\"" && q.touches(i, to) > 0) && i > q.sentences[q.n].from+1 && !q.tokens[i-1].is(shapeWord) && len(q.sentences[q.n].quoted) == 0:
		q.start, q.opened = q.sentences[q.n].from, q.n // what opened it was lost
		q.close(q.n, i)
	}
}

// close ends the open quotation before token end of sentence n.
func (q *quoteReader) close(n, end int) {
	for k := q.opened; k <= n; k++ {
		s := &q.sentences[k]
		if from, to := max(q.start, s.from), min(end, s.to); from < to {
			s.quoted = append(s.quoted, span{from, to})
		}
	}
	q.open = ""
}

// abandon ends a quotation that nothing closes with the sentence that it began in. One in
// single marks was none: the mark was an apostrophe, most likely.
func (q *quoteReader) abandon() {
	if q.open != "‘" {
		q.close(q.opened, q.sentences[q.opened].to)
	}
	q.open = ""
}

// opens reports whether token i opens a quotation.
func (q *quoteReader) opens(i, to int) bool {
	switch q.tokens[i].text {
	case "“":
		return q.open != "„" && !q.detached(i, to)
	case "«", "„":
		return true
	case "\"":
		at := q.touches(i, to)
		return at < 0 && !q.detached(i, to) || at == 0 && q.open == ""
	case "‘":
		return q.open == "" && q.pairs(i)
	}
	return false
}

// detached reports whether the mark at i closes the open quotation although it looks like one that opens: `"It was good, "he said`.
func (q *quoteReader) detached(i, to int) bool {
	if text := q.tokens[i].text; q.open != text || text != "\"" && text != "“" || i < q.start+2 {
		return false
	}
	if i+1 >= to {
		return true
	}
	switch q.tokens[i-1].text {
	case ",":
		return speechVerbs[q.tokens[i-2].lower] == noSpeech
	case "?", "!":
		return !q.tokens[i+1].is(shapeCapital)
	}
	return false
}

// closes reports whether token i closes the open quotation, and is no apostrophe.
func (q *quoteReader) closes(i, to int) bool {
	text := q.tokens[i].text
	return (closesQuote(q.open, text) || q.detached(i, to)) && !(text == "’" && i+1 < to && q.tokens[i+1].start == q.tokens[i].end && q.tokens[i+1].is(shapeWord))
}

// closesQuote reports whether a mark closes a quotation that another opened.
func closesQuote(open, q string) bool {
	switch open {
	case "“", "„":
		return q == "”" || q == "\"" || q == "“" && open == "„"
	case "\"":
		return q == "\"" || q == "”"
	case "«":
		return q == "»"
	}
	return q == "’"
}

// touches tells the side of a straight mark: it is negative where the mark stands close to
// what follows, positive where close to what precedes, and 0 where the blanks tell nothing.
func (q *quoteReader) touches(i, to int) int {
	side := 0
	if i > 0 && q.tokens[i-1].end == q.tokens[i].start {
		side++
	}
	if i+1 < to && q.tokens[i].end == q.tokens[i+1].start {
		side--
	}
	return side
}

// pairs reports whether the single quotation mark at i is closed within reach.
func (s *splitter) pairs(i int) bool {
	for j := i + 1; j < len(s.tokens) && j < i+80; j++ {
		if s.tokens[j].text == "’" {
			return true
		}
	}
	return false
}
