// Package schema answers GraphQL questions about the graph: the types of the contract with
// thin resolvers over a graph.Reader, batching that sends one statement for each field and
// level, guards against costly queries, and the HTTP handler.
//
// A request passes through these steps: scan (the text, before it is parsed), parse and
// validate (once for each text, then remembered), guard (depth, size and estimated cost),
// coerce (variables and arguments), execute (breadth first), and encode.
package schema
