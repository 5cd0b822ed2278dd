package main

import (
	"fmt"
	"net/url"

	"parley/bench/drive"
)

// question is asked of all contenders, each in its own language, with each of the arguments.
type question struct {
	name   string
	title  string
	parley string // GraphQL
	apollo string // GraphQL for the npm peer; empty where it has nothing of the kind
	hand   string // the path of the peer by hand
	// loose is set where the peers may answer any items: only their number is compared.
	loose bool
	bars  bars
	// arguments are found in the world.
	arguments []arguments
}

// bars are the ratios to reach: requests a second, over those of the npm peer.
type bars struct{ neo4j, embedded float64 }

// handBar is how many times the processor time and the median time of the peer by hand are allowed.
const handBar = 1.5

const personFields = `id name positions { title status institution { id name } }`

// questions are those of the benchmark. The npm peer calls its parts as Parley does, so that answers can be compared.
func questions() []question {
	return []question{
		{
			name: "person", title: "a person with positions", hand: "person", bars: bars{1.4, 3},
			parley: `query ($id: ID!) { person(id: $id) { ` + personFields + ` } }`,
			apollo: `query ($id: String!) { person: people(where: {id: {eq: $id}}) { id name ` + apolloPositions + ` } }`,
		},
		{
			name: "levels", title: "three levels", hand: "levels", bars: bars{2, 3},
			parley: `query ($id: ID!) { person(id: $id) { id name meetings(first: 20) { nodes { id name date status place { name }
  participants { role actor { id name ... on Person { positions { title status institution { id name } } } } } } } } }`,
			apollo: `query ($id: String!) { person: people(where: {id: {eq: $id}}) { id name meetings(limit: 20, sort: [{date_sort: ASC}, {id: ASC}]) {
  id name date status place { name }
  participants: participantsConnection { edges { properties { role } actor: node { id name ... on Person { ` + apolloPositions + ` } } } } } } }`,
		},
		{
			name: "place", title: "meetings in a place, filtered", hand: "place", bars: bars{10, 15},
			parley: `query ($place: ID!, $since: EDTF!, $until: EDTF!) { meetings(first: 50, filter: {place: $place, since: $since, until: $until}) {
  nodes { id name date status participants { role actor { id name } } } } }`,
			apollo: `query ($place: String!, $since: String!, $until: String!) {
  meetings(limit: 50, sort: [{date_sort: ASC}, {id: ASC}], where: {place: {some: {id: {eq: $place}}}, earliest: {lte: $until}, latest: {gte: $since}}) {
    id name date status participants: participantsConnection { edges { properties { role } actor: node { id name } } } } }`,
		},
		{
			name: "page", title: "page with totalCount", hand: "page", bars: bars{3.5, 5}, loose: true,
			parley: `{ meetings(first: 50) { totalCount nodes { id name date status } } }`,
			apollo: `{ meetings: meetingsConnection(first: 50) { totalCount nodes: edges { node { id name date status } } } }`,
		},
		{
			name: "page_by_date", title: "the same by date", hand: "page_by_date", bars: bars{8, 5},
			parley: `{ meetings(first: 50, orderBy: {field: DATE, direction: DESC}) { totalCount nodes { id name date status } } }`,
			apollo: `{ meetings: meetingsConnection(first: 50, sort: [{date_sort: ASC}, {id: ASC}]) { totalCount nodes: edges { node { id name date status } } } }`,
		},
		{
			name: "between", title: "between two actors", hand: "between",
			parley: `query ($a: ID!, $b: ID!) { ties: between(a: $a, b: $b, first: 20) { nodes { date relation { type } meeting { id name status } } } }`,
		},
		{
			name: "network", title: "network at depth 2", hand: "network",
			parley: fmt.Sprintf(`query ($around: ID!) { network(around: [$around], depth: %d, limit: %d) {
  nodes { id ... on Entity { name } } edges { type from { id } to { id } } truncated } }`, networkDepth, networkLimit),
		},
	}
}

const apolloPositions = `positions: positionsConnection { edges { properties { title status } institution: node { id name } } }`

// byGraphQL are the requests of a question to an endpoint, one for each of the arguments.
func (q question) byGraphQL(url, query string) ([]drive.Request, error) {
	var list []drive.Request
	for _, a := range q.arguments {
		r, err := drive.GraphQL(url, query, a)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, nil
}

// byPath are the requests of a question to the peer by hand.
func (q question) byPath(base string) []drive.Request {
	var list []drive.Request
	for _, a := range q.arguments {
		params := url.Values{}
		for key, value := range a {
			params.Set(key, value)
		}
		list = append(list, drive.Request{URL: base + "/" + q.hand + "?" + params.Encode()})
	}
	return list
}
