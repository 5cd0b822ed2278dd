package gazetteer

import (
	"slices"
	"strings"

	"parley/graph"
)

// Organisation is an institution with a name of its own: a body, agency, party, company,
// medium, armed group, club.
type Organisation struct {
	ID       string // "nato"
	Name     string
	Names    []string // other names and acronyms, the doubtful ones among them
	Doubtful []string // those of its names that are also common words, people's names or places
	Subkind  string   // of graph.KindInstitution
	Country  string   // ISO 3166-1 alpha-2 of the state it belongs to, if any
}

// organisations is what the package knows of them, indexed by folded names.
type organisations struct {
	orgs      []Organisation
	orgByID   map[string]*Organisation
	orgByName map[string][]*Organisation
	orgByWord map[string][]*Organisation // by doubtful names
}

// OrganisationByName looks an organisation up by its name, an alias or acronym; the best
// known where several bear it.
func OrganisationByName(folded string) *Organisation {
	if all := load().orgByName[folded]; all != nil {
		return all[0]
	}
	return nil
}

// OrganisationsByName lists the organisations of a name, the best known first: the Labour
// Party is one of Britain, Norway, Israel and others.
func OrganisationsByName(folded string) []*Organisation {
	return slices.Clone(load().orgByName[folded])
}

// OrganisationsByWord lists the organisations that a common word, a person's name or a
// place ("Apple", "Ford", "Santander") may mean where the context says so. What
// OrganisationByName finds is not among them.
func OrganisationsByWord(folded string) []*Organisation {
	return slices.Clone(load().orgByWord[folded])
}

// OrganisationByID looks an organisation up by its id.
func OrganisationByID(id string) *Organisation { return load().orgByID[id] }

// organisationFiles yields the texts of the curated tables, in the order of their names.
func organisationFiles() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		const dir = "curated/organisations"
		files, _ := curatedOrganisations.ReadDir(dir) // embedded: it is there
		for _, f := range files {
			text, _ := curatedOrganisations.ReadFile(dir + "/" + f.Name())
			if !yield(string(text)) {
				return
			}
		}
	}
}

// readOrganisations reads rows of: sub-kind, country, name, other names, id.
func readOrganisations() organisations {
	o := organisations{orgByID: map[string]*Organisation{}, orgByName: map[string][]*Organisation{},
		orgByWord: map[string][]*Organisation{}}
	for text := range organisationFiles() {
		for line := range lines(text) {
			o.orgs = append(o.orgs, parseOrganisation(line))
		}
	}
	for i := range o.orgs {
		x := &o.orgs[i]
		o.orgByID[x.ID] = x
		for _, n := range append([]string{x.Name}, x.Names...) {
			index := o.orgByName
			if slices.Contains(x.Doubtful, n) {
				index = o.orgByWord
			}
			key := graph.Fold(n)
			switch {
			case slices.Contains(index[key], x):
			case x.ID == strings.ReplaceAll(key, " ", "-"): // the best known, for the name is its id
				index[key] = slices.Insert(index[key], 0, x)
			default:
				index[key] = append(index[key], x)
			}
		}
	}
	for word := range o.orgByName {
		delete(o.orgByWord, word)
	}
	return o
}

func parseOrganisation(line string) Organisation {
	f := fields(line, 5)
	x := Organisation{Subkind: f[0], Country: f[1], ID: f[4]}
	for i, n := range append([]string{f[2]}, list(f[3])...) {
		n, doubtful := strings.CutPrefix(n, "?")
		if doubtful {
			x.Doubtful = append(x.Doubtful, n)
		}
		if i == 0 {
			x.Name = n
		} else {
			x.Names = append(x.Names, n)
		}
	}
	if x.ID == "" {
		x.ID = strings.ReplaceAll(graph.Fold(x.Name), " ", "-")
	}
	return x
}
