package extract

// The words of bodies that sit and hear: what they are called, and what is done before them.

// stands are the bodies that are spoken to, as a club is not: "spoke to the Senate", "spoke to the
// Budget Committee".
var stands = set(`committee subcommittee assembly senate congress parliament`)

// deliberating are the nouns of bodies that hear one who comes before them.
var deliberating = set(`council house commons lawmakers panel conference forum summit`, stands)

// halls are bodies that hear speeches, and their members.
var halls = set(`senators lawmakers legislators mps deputies
	parliamentarians congressmen legislature bundestag knesset duma`, stands)

// sittingOrgans are the nouns of what meets in an institution.
var sittingOrgans = set(`council committee commission board assembly`)

// sitting are the last words in the names of bodies that meet.
var sitting = set(`senate congress parliament subcommittee bureau panel
	conference league union association forum organisation organization club politburo synod convention group`, sittingOrgans)

// statesOf are the last words of the names of bodies whose members are states: "League of Northern States".
var statesOf = set(`states countries nations`)

// takesStand are the verbs of one who speaks to a body.
var takesStand = set(`spoke speak speaks speaking`)

// testifies are what one does who is heard by a committee or parliament, the noun included.
var testifies = set(`testify testifies testified testifying appear appears appeared appearing testimony`)

// pleads are what else is done before a body: "defended the purchase before the committee".
var pleads = set(`defend defends defended defending justified explained outlined presented pleaded`)

// hears are verbs whose object may be a meeting or a body that hears somebody: "told the conference",
// "addressed the Assembly".
var hears = set(`told tells telling addressed addresses addressing address tell`)

// debates are nouns of what goes on in a body: "a debate in the Assembly", "a Senate hearing".
var debates = set(`debate debates hearing hearings`)
