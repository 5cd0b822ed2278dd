package derive

import (
	"crypto/sha256"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"parley/graph"
	"parley/graph/export"
)

// maxSeq bounds sequence numbers, so that there is room behind them; JSON's readers know numbers up to it.
const maxSeq = 1 << 53

// maxEntries is how many entries of the log one transaction may have: they are restored together.
const maxEntries = 1_000_000

// survey is what is known of a backup once it was read, record by record. Of each article it keeps a few bytes.
type survey struct {
	accept   func(graph.Article) error
	end      export.HistoryEnd
	seq      int64 // the greatest sequence number in it
	standing int   // articles

	latest    map[hash]int              // of an article: its latest version, below 0 where that does not stand
	retracted map[hash]retractedVersion // versions that do not stand
	last      place                     // of the record before
}

// retractedVersion is what is known of a version that does not stand.
type retractedVersion struct {
	length              int // of its text
	recorded, retracted time.Time
	published           string // its day
	claimed             bool
}

// place is where a record stands among those of its kind.
type place struct {
	kind string
	seq  int64
	id   string
	n    int       // of an entry of the log
	at   time.Time // likewise
}

// hash stands for what would take more room.
type hash [16]byte

func hashOf(s string) hash {
	sum := sha256.Sum256([]byte(s))
	return hash(sum[:16])
}

func versionHash(article string, version int) hash {
	return hashOf(article + "@" + strconv.Itoa(version))
}

func newSurvey(accept func(graph.Article) error) *survey {
	return &survey{accept: accept, latest: map[hash]int{}, retracted: map[hash]retractedVersion{}}
}

// take looks at the next record. What is wrong with it is a *export.HistoryError.
func (s *survey) take(h *export.HistoryReader, record any) error {
	c := &recordCheck{h: h}
	switch record := record.(type) {
	case *export.HistoryHead:
		c.seq("purged", record.Purged, 0)
		c.time("last_load", record.LastLoad, false)
		s.seq = record.Purged
	case *export.HistoryVersion:
		s.version(c, record)
	case *export.HistoryClaims:
		s.claims(c, record)
	case *export.HistoryJudgement:
		s.judgement(c, record)
	case *export.HistoryChange:
		s.change(c, record)
	case *export.HistoryEnd:
		s.end = *record
	}
	return c.err
}

// follow makes sure that a record comes behind the one before it, which it returns where that is of its kind.
func (s *survey) follow(c *recordCheck, here place) (last place) {
	if s.last.kind == here.kind {
		last = s.last
	}
	c.seq("seq", here.seq, 1)
	if here.seq < last.seq || here.seq == last.seq && (here.id < last.id || here.id == last.id && here.n <= last.n) {
		c.fail("it is out of order, or there twice")
	}
	s.last, s.seq = here, max(s.seq, here.seq)
	return last
}

func (s *survey) version(c *recordCheck, v *export.HistoryVersion) {
	id := v.Article.ID
	s.follow(c, place{kind: v.Record, seq: v.Seq, id: id, n: v.Version})
	c.time("recorded", v.Recorded, true)
	c.time("retracted", v.Retracted, false)
	if v.SHA256 != digest(v.Article.Text) {
		c.fail("article %q: its text has another SHA-256 than is said", id)
	}
	x, ok := v.Extraction()
	if !ok {
		x.Article = v.Article
	}
	if err := Check(x); err != nil {
		c.fail("article %q: %s", id, strings.TrimPrefix(err.Error(), ErrExtraction.Error()+": "))
	}
	if s.accept != nil && c.err == nil {
		if err := s.accept(v.Article); err != nil {
			c.fail("article %q: %v", id, err)
		}
	}
	if v.Fingerprint == "" || len(v.Fingerprint) > 200 || len(v.Extractor) > 200 {
		c.fail("article %q: no fingerprint, or one too long, or too long a name of an extractor", id)
	}
	stands, key := v.Retracted.IsZero(), hashOf(id)
	switch latest := s.latest[key]; {
	case latest > 0:
		c.fail("article %q: version %d comes though version %d stands", id, v.Version, latest)
	case v.Version != 1-latest:
		c.fail("article %q: version %d comes where version %d should", id, v.Version, 1-latest)
	}
	if s.latest[key] = v.Version; stands {
		s.standing++
		return
	}
	s.latest[key] = -v.Version
	s.retracted[versionHash(id, v.Version)] = retractedVersion{
		utf8.RuneCountInString(v.Article.Text), v.Recorded, v.Retracted, graph.PublishedDay(v.Article.Published), false,
	}
}

func (s *survey) claims(c *recordCheck, v *export.HistoryClaims) {
	key := versionHash(v.Article, v.Version)
	of, ok := s.retracted[key]
	switch {
	case !ok:
		c.fail("article %q has no version %d that does not stand", v.Article, v.Version)
	case of.claimed:
		c.fail("the claims of article %q, version %d, are there twice", v.Article, v.Version)
	case len(v.Claims) == 0:
		c.fail("no claims")
	}
	of.claimed = true
	s.retracted[key] = of
	if v.Story.Version == 0 {
		ok = s.latest[hashOf(v.Story.Article)] > 0
	} else {
		ok = s.retracted[versionHash(v.Story.Article, v.Story.Version)].claimed
	}
	if !ok {
		c.fail("the story is named by article %q, which is not there or does not stand", v.Story.Article)
	}
	for i, claim := range v.List() {
		if i > 0 && claim.N <= v.Claims[i-1].N || claim.N < 0 {
			c.fail("claim %d is out of order, or there twice", claim.N)
		}
		c.claim(&claim, of.length)
	}
}

func (s *survey) judgement(c *recordCheck, j *export.HistoryJudgement) {
	s.follow(c, place{kind: j.Record, seq: j.Seq, id: j.ID, n: 1})
	c.time("at", j.At, true)
	c.time("undone", j.Undone, false)
	if !strings.HasPrefix(j.ID, "judgement/") {
		c.fail("%.40q is no id of a judgement", j.ID)
	}
	c.judgement(j)
}

func (s *survey) change(c *recordCheck, e *export.HistoryChange) {
	last := s.follow(c, place{kind: e.Record, seq: e.Seq, n: e.N, at: e.At})
	switch {
	case last.seq != e.Seq:
		if e.N != 0 {
			c.fail("the first entry of a transaction is %d", e.N)
		}
	case e.N != last.n+1 || !e.At.Equal(last.at):
		c.fail("entry %d comes behind entry %d of the same transaction, or is of another time", e.N, last.n)
	}
	if e.N >= maxEntries {
		c.fail("a transaction has more than %d entries", maxEntries)
	}
	c.time("at", e.At, true)
	c.change(e)
}
