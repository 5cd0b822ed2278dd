package gazetteer

// Organisations lists all organisations in the order of the tables.
func Organisations() []Organisation { return load().orgs }
