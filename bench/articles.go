package main

import (
	"errors"
	"io"

	"parley/graph"
	"parley/loader/article"
)

// readArticles reads all articles of a folder or file; those that cannot be read are left out.
func readArticles(path string) ([]graph.Article, error) {
	r, err := article.Open([]string{path}, nil, article.Options{})
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var list []graph.Article
	for {
		rec, err := r.Next()
		var bad *article.RejectError
		switch {
		case errors.Is(err, io.EOF):
			return list, nil
		case errors.As(err, &bad):
		case err != nil:
			return nil, err
		default:
			list = append(list, rec.Article)
		}
	}
}
