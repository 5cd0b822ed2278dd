// Package graph is the model that Parley is about: claims that articles make,
// the entities and relations derived from them, dates as EDTF, and the contract
// that every store of them keeps. It imports no driver.
package graph
