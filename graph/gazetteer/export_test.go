package gazetteer

// Organisations lists all organisations in the order of the tables.
func Organisations() []Organisation { return load().orgs }

// AllLeaders lists the tenures of all leaders, each once for each of the names by which it is found.
func AllLeaders() []*Leader {
	var all []*Leader
	for _, found := range leaders() {
		all = append(all, found...)
	}
	return all
}
