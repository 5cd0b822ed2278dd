package extract

import "strings"

// nounWord says what a lower-case word may be in a noun phrase that names a party.
type nounWord int8

const (
	noNounWord nounWord = iota
	determiner          // begins a phrase
	owner               // "his": a determiner that stands for somebody
	counter             // two, both
	modifier            // an adjective or the like
	postNoun            // president, minister: one person's post
	groupNoun           // delegation, officials, leaders: several people, of a state as a rule
	personally          // he, they
)

// nounWords are the words that noun phrases about parties are made of, collected from
// reading news: titles, delegations, and the adjectives that stand before them.
var nounWords = func() map[string]nounWord {
	table := make(map[string]nounWord)
	for kind, words := range map[nounWord]string{
		determiner: `the a an this that these those its our my your another each some several other`,
		owner:      `his her their`,
		counter:    `two three four five six seven eight both all`,
		personally: `he she they him them we`,
		postNoun: `president minister premier chancellor king queen prince emir sultan sheikh envoy ambassador chief leader
			head secretary general commissioner governor mayor senator negotiator diplomat official representative
			delegate counterpart chairman chairwoman chair speaker director spokesman spokeswoman adviser advisor aide
			foreign-minister pope pontiff patriarch challenger rival ally confidant foe ruler dictator commander congressman lawmaker opponent homologue colleague consul vice-president prime-minister czar undersecretary predecessor successor conciliator facilitator`,
		groupNoun: `delegation delegations side sides officials negotiators diplomats representatives leaders ministers
			envoys government governments teams team members presidents countries nations states parties party
			counterparts ambassadors lawmakers senators authorities leadership administration experts allies rebels
			militants groups group factions faction envoys premiers chiefs governors commanders heads delegates
			mediators neighbours neighbors rivals men politicians parliamentarians legislators congressmen bankers
			executives unions union creditors lenders bondholders banks insurgents opposition powers generals admirals mission commission
			committee council board assembly ministry management officers advisers advisors aides clerics elders activists ngos families relatives survivors donors colleagues
			secretaries industrialists businessmen premiers monarchs
			interlocutors partners emissaries dignitaries mayors deputies mps commissioners separatists guerrillas dissidents unionists
			dockers seamen sailors drivers pilots nurses engineers students republicans democrats fishermen villagers teachers doctors victims veterans investors financiers traders academics scholars scientists priests refugees residents women
			employers farmers workers miners strikers protesters demonstrators secessionists armies militaries navies producers exporters regulators
			owners landlords tenants parents organisers organizers shopkeepers merchants hauliers truckers pensioners campaigners hostages kidnappers
			bishops warlords chieftains princes kings junta`,
		modifier: `former newly appointed new visiting senior top special high-level high-ranking foreign prime deputy vice
			assistant acting outgoing incoming then now current long-time oil finance financial defense defence interior
			trade economic economy agriculture energy health security national military political diplomatic chief
			secretary ruling striking leftist rightist left-wing right-wing marxist maoist radical moderate veteran far-right interim transitional main key close fellow visiting
			official ministerial parliamentary federal regional local international arab western eastern european
			african asian central private japanese-led state civilian nuclear peace joint separate respective warring
			opposing rival conflicting constitutional reigning ailing elderly ousted exiled jailed old powerful supreme spiritual religious communist
			conservative liberal democratic republican labour social first chief top-level under permanent own islamist
			rebel armed coal labor under-secretary public finances commerce treasury transport environment
			education culture justice industry commercial deputy-foreign farm budget fishery fisheries petroleum mines
			mining steel shipping telecommunications research aid development planning tourism housing welfare
			consumer world bank creditor lending buying purchasing fact-finding working steering advisory policy-making cocoa coffee sugar rubber tin banking monetary fiscal cultural human-rights debt church coalition community student police
			civil society humanitarian nongovernmental non-governmental`,
	} {
		for w := range set(words) {
			if table[w] < kind {
				table[w] = kind
			}
		}
	}
	return table
}()

// nounWordOf is what a token may be in a noun phrase: by the list above, else by its class.
func nounWordOf(t *token) nounWord {
	if w := nounWords[t.lower]; w != noNounWord {
		return w
	}
	switch {
	case manyFold(t.lower):
		return modifier
	case fewDigits(t):
		return counter
	case t.has(classHead):
		return postNoun
	case t.has(classHeads | classPolity):
		return groupNoun
	case t.lower == "near" && !t.is(shapeCapital):
		return noNounWord
	case t.has(classModifier | classPortfolio | classStatus | classAdjective | classHonorific):
		return modifier
	}
	return noNounWord
}

// fewDigits reports whether a token is a number by which people or states are counted: "13 ministers".
func fewDigits(t *token) bool {
	return t.is(shapeNumber) && len(t.lower) <= 3 && strings.Trim(t.lower, "0123456789") == ""
}

// noVerb reports whether a word is no verb, function word or preposition, as those before a noun may be.
func noVerb(t *token) bool {
	return !t.has(classFunction|classVerb|classSaid) && tenseCues[t.lower] == cueNone && !regularPast(t.lower) && !prepositions[t.lower]
}

// manyFold reports whether a word tells how many members a body has, "12-nation", or years a person, "50-year-old".
func manyFold(w string) bool {
	i := strings.LastIndexByte(w, '-')
	return i > 0 && (membership[w[i+1:]] || w[i+1:] == "year" || strings.HasSuffix(w, "-year-old"))
}

// membership are the nouns of members by which a body is counted.
var membership = set(`nation member state country party bank power strong man woman person`)

// pairOfPeople are the nouns by which a pair of people, not of states, is named again.
var pairOfPeople = set(`leaders presidents ministers premiers men women politicians chancellors officials diplomats
	secretaries envoys ambassadors chiefs heads colleagues counterparts monarchs kings two trio`)
