package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// abbreviations are written with a capital and a point that ends no sentence by itself.
var abbreviations = set(`mr mrs ms dr prof sgt cmdr cpl pvt brig
	ste mt ft fr messrs mme mlle amb atty pres supt insp det const
	jan feb mar apr jun jul aug sep sept oct nov dec
	inc corp co ltd bros dept univ assn gmbh plc
	ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
	tenn tex vt va wash wis wyo w.va`, pointed)

var lowerAbbreviations = set(`vs etc approx cf ca est`)

// partingPrefixes stand before a name with a hyphen and are no part of it.
var partingPrefixes = set(`pro anti ex then non post pre mid former now neo`)

// attachedPrefixes are those and others that a hyphen ties to a capital.
var attachedPrefixes = set(`sub pan trans inter cross intra quasi ultra all half one two three four semi multi arch majority mainly mostly largely predominantly
	like style`, partingPrefixes)

// joinedTitles are the second parts of titles and peoples written with a hyphen: "Secretary-General", "African-American".
var joinedTitles = set(`general president chief chancellor minister governor elect designate marshal american americans`)

// partingTails follow a name or title with a hyphen and are no part of it.
var partingTails = set(`elect designate based led backed`)

// dashedTails are words that a hyphen before them, written for a dash, parts from a name.
var dashedTails = set(`has have had is was were are the and who but which with for to will said says`)

// articles are what the names of Arabs begin with in lower case: "al-Assad".
var articles = set(`al el as ash ad ar an at az abu bin ul`)

// pointed are abbreviations of titles that are such only with their point.
var pointed = set(`sen rep gov gen col lt maj adm hon capt rev st sr jr reps sens govs`)

var participles = set(`led born run made held era wide style owned built bound brokered friendly controlled
	occupied speaking language allied`)

// knownState reports whether a word names a state: by its name, adjective or capital.
func knownState(w string) bool {
	f := graph.Fold(w)
	return gazetteer.CountryByName(f) != nil || gazetteer.CountryByDemonym(f) != nil || gazetteer.CountryByCapital(f) != nil ||
		acronymsWithTalks[w]
}

// acronymsWithTalks are bodies that news joins to states by a hyphen: "EU-Russia summit".
var acronymsWithTalks = set(`EU UN NATO ASEAN AU EC Sino Franco Russo Anglo Afro Turko Greco Indo Serbo`)
