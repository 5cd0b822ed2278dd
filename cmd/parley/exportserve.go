package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"parley/graph"
	"parley/graph/export"
	"parley/schema"
)

// exports answers GET /export.
type exports struct {
	store   graph.Store
	service *schema.Service
	earlier schema.Past // nil where none is kept
}

// handler makes so many exports at once.
func (e *exports) handler(atOnce int) http.Handler {
	var media []string
	for _, f := range export.Formats {
		media = append(media, f.Media)
	}
	return e.service.Downloads(schema.Downloads{Name: "export", Media: media, AtOnce: atOnce, Read: e.read})
}

// read says what a request asks for.
func (e *exports) read(r *http.Request, writing bool) (schema.Download, error) {
	ask, err := askOf(r.URL.RawQuery)
	if err != nil {
		return schema.Download{}, err
	}
	job, err := ask.job(time.Now())
	switch {
	case err != nil:
		return schema.Download{}, err
	case job.format.Whole() && !writing:
		return schema.Download{}, schema.RefuseReader(job.format.Name + ", which has all that was ever loaded,")
	case !job.known.IsZero() && e.earlier == nil:
		return schema.Download{}, ask.wrong("known", "no snapshots of the past are kept here")
	}
	media, extension := job.format.File(job.options)
	return schema.Download{
		Operation: job.format.Name, Media: media, Name: job.fileName(extension), Lasting: job.known.IsZero(),
		Open: func(ctx context.Context) (func(io.Writer) error, func(), error) { return e.open(ctx, job) },
	}, nil
}

// fileName is what a file is called where somebody saves it.
func (j exportJob) fileName(extension string) string {
	name := "parley"
	for _, part := range []string{j.format.Name, string(j.options.Table)} {
		if part != "" && part != extension {
			name += "-" + part
		}
	}
	return name + "." + extension
}

// open makes an export ready: the graph that it is of is there, and the names in it are found.
func (e *exports) open(ctx context.Context, job exportJob) (write func(io.Writer) error, release func(), err error) {
	reader, release, err := job.pastOf(ctx, e.store, e.earlier)
	if err != nil {
		return nil, nil, err
	}
	if !job.format.Whole() { // which asks for more than a graph.Reader has
		reader = e.service.Observed(reader)
	}
	if reader, err = job.find(ctx, reader); err != nil {
		release()
		return nil, nil, err
	}
	return func(w io.Writer) error { return export.Write(ctx, reader, job.format, job.options, w) }, release, nil
}

// askOf reads the parameters of a request. The error is an *export.OptionError.
func askOf(query string) (*exportAsk, error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return nil, &export.OptionError{Message: "the parameters are not encoded as in a URL"}
	}
	a := &exportAsk{}
	options := append([]exportOption{{name: "format", text: &a.format}}, a.options()...)
	for name := range values {
		if err := takeValues(a, options, name, values[name]); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// takeValues puts the values of a parameter in their place.
func takeValues(a *exportAsk, options []exportOption, name string, values []string) (err error) {
	var there []string
	for _, o := range options {
		there = append(there, o.name)
		switch {
		case o.name != name:
			continue
		case o.list != nil:
			*o.list = values
		case len(values) > 1:
			return a.wrong(name, "it is given %d times", len(values))
		case o.text != nil:
			*o.text = values[0]
		case values[0] == "":
			*o.on = true
		default:
			if *o.on, err = strconv.ParseBool(values[0]); err != nil {
				return a.wrong(name, "%q is neither true nor false", clip(values[0], maxMessage))
			}
		}
		return nil
	}
	return &export.OptionError{Message: fmt.Sprintf("there is no parameter %q; there are %s", clip(name, maxMessage), strings.Join(there, ", "))}
}
