package export

import "parley/graph"

// headLine is the first line.
type headLine struct {
	Record  string `json:"record"`
	Format  string `json:"format"`
	Version int    `json:"version"`
}

// endLine is the last line, by which a reader sees that it has all.
type endLine struct {
	Record    string `json:"record"`
	Nodes     int    `json:"nodes"`
	Relations int    `json:"relations"`
}

// nodeLine is a node. What is empty is not written, but for what every node has.
type nodeLine struct {
	Record    string              `json:"record"`
	ID        string              `json:"id"`
	Kind      graph.Kind          `json:"kind"`
	Subkind   string              `json:"subkind,omitempty"`
	Name      string              `json:"name"`
	Aliases   []string            `json:"aliases,omitempty"`
	Country   string              `json:"country,omitempty"`
	Code      string              `json:"code,omitempty"`
	GeoNames  int                 `json:"geonames,omitempty"`
	Latitude  *float64            `json:"latitude,omitempty"`
	Longitude *float64            `json:"longitude,omitempty"`
	Status    graph.MeetingStatus `json:"status,omitempty"`
	Date      string              `json:"date,omitempty"`
	DateRule  string              `json:"date_rule,omitempty"`
	Topics    []string            `json:"topics,omitempty"`
	Sources   int                 `json:"sources"`
	CopyOf    string              `json:"copy_of,omitempty"`
	Article   *articleFields      `json:"article,omitempty"`
}

func newNodeLine(n graph.Node) nodeLine {
	line := nodeLine{
		Record: "node", ID: n.ID, Kind: n.Kind, Subkind: n.Subkind, Name: n.Name, Aliases: n.Aliases,
		Country: n.Country, Code: n.Code, GeoNames: n.GeoNames,
		Status: n.Status, Date: n.Date, DateRule: n.DateRule, Topics: n.Topics, Sources: n.Sources,
	}
	if n.Located {
		line.Latitude, line.Longitude = &n.Latitude, &n.Longitude
	}
	return line
}

// articleFields are an article's own fields, but for the id, which is in that of the node, and the text.
type articleFields struct {
	Title     string `json:"title,omitempty"`
	URL       string `json:"url,omitempty"`
	Source    string `json:"source,omitempty"`
	Published string `json:"published,omitempty"`
	Language  string `json:"language,omitempty"`
	SHA256    string `json:"sha256"`
}

func newArticleFields(v graph.ArticleVersion) *articleFields {
	a := v.Article
	return &articleFields{a.Title, a.URL, a.Source, a.Published, a.Language, v.SHA256}
}

// relationLine is a relation with its quotes.
type relationLine struct {
	Record     string               `json:"record"`
	Type       graph.RelationType   `json:"type"`
	From       string               `json:"from"`
	To         string               `json:"to"`
	Disc       string               `json:"disc,omitempty"`
	Title      string               `json:"title,omitempty"`
	Status     graph.PositionStatus `json:"status,omitempty"`
	Since      string               `json:"since,omitempty"`
	Until      string               `json:"until,omitempty"`
	Earliest   string               `json:"earliest,omitempty"`
	Latest     string               `json:"latest,omitempty"`
	Role       graph.Role           `json:"role,omitempty"`
	Behalf     string               `json:"behalf,omitempty"`
	Count      int                  `json:"count,omitempty"`
	Basis      graph.Basis          `json:"basis"`
	Sources    int                  `json:"sources"`
	Confidence float64              `json:"confidence"`
	Evidence   []quoteFields        `json:"evidence,omitempty"`
}

func newRelationLine(r Relation) relationLine {
	return relationLine{
		Record: "relation", Type: r.Type, From: r.FromID, To: r.ToID, Disc: r.Disc,
		Title: r.Title, Status: r.Status, Since: r.Since, Until: r.Until, Earliest: r.Earliest, Latest: r.Latest,
		Role: r.Role, Behalf: r.BehalfID, Count: r.Count,
		Basis: r.Basis, Sources: r.Sources, Confidence: r.Confidence,
	}
}

// quoteFields are a quote of a relation.
type quoteFields struct {
	Article      string  `json:"article"`
	Start        int     `json:"start"`
	End          int     `json:"end"`
	Quote        string  `json:"quote"`
	Confidence   float64 `json:"confidence"`
	AttributedTo string  `json:"attributed_to,omitempty"`
}
