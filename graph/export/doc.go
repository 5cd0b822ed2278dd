// Package export writes the whole graph in formats that other programs read. It asks a
// graph.Reader page by page, so that memory stays flat as the graph grows.
package export
