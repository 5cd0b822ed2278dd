package extract

// tenseCue is what a word says about the tense of its verb group.
type tenseCue int8

const (
	cueNone tenseCue = iota
	cuePast
	cuePresent
	cueFuture
	cueModal // will, may: what follows is yet to come
	cueBe
	cueHave
)

// tenseCues are the irregular verbs of news prose and the words that put an event in
// the future, collected from grammars of English and from reading news.
var tenseCues = cueTable(map[tenseCue]string{
	cuePast: `met said told held began took came went flew spoke gave made got left saw sat sent brought led kept
		wrote became thought broke drew drove fell felt found knew lost meant paid rose ran sought shook stood taught
		understood did hosted signed withdrew undertook overcame threw struck swore spent`,
	cuePresent: `meets says tells holds begins takes comes goes flies speaks gives makes leaves arrives visits hosts
		opens starts discusses receives welcomes travels resumes plays calls ends concludes wraps hopes wants
		meet gather convene reconvene meeting visiting holding hosting attending travelling traveling speaking talking discussing negotiating`,
	cueFuture: `scheduled slated due upcoming forthcoming planned plans plan intends intend expected`,
	cueModal:  `will shall would may might could can should must 'll ’ll won wo going`,
	cueBe:     `be been being is are was were am 're ’re`,
	cueHave:   `have has had having 've ’ve`,
})

// finiteOnly are past forms that are no participles.
var finiteOnly = set(`spoke went came flew began gave took saw wrote became broke drew drove fell knew rose shook withdrew undertook threw
	swore travelled traveled arrived talked`)

// verbGroupFiller are words that stand between an auxiliary and its verb.
var verbGroupFiller = set(`only last not n't also then now again first later earlier soon still never ever both all jointly themselves
	already just have has had be been being due set expected scheduled`)

// proposals are verbs whose object is yet to come: "suggested that they meet in October".
var proposals = set(`suggested suggests proposed proposes urged urges offered offers invited invites
	offer proposal suggestion demand request recommendation`)

// undertakes are verbs whose object, where it is a meeting, is yet to come: "promised a second meeting in October".
var undertakes = set(`promised promises promising pledged pledges pledging vowed vows vowing scheduled arranged arranges announced announces`)

// fixing are verbs whose object, a meeting, is yet to come where "for" brings in its day: "called a meeting for Monday".
var fixing = set(`called calls set fixed fixes summoned convened agreed announced confirmed`)

// futurate are the present forms by which running text speaks of what is on the calendar.
var futurate = set(`meets visits arrives leaves departs goes comes returns travels flies heads begins starts opens hosts receives resumes attends addresses
	convenes gathers holds continues`)

// calendar are the plain forms of the verbs that say when a meeting begins.
var calendar = set(`begin start open resume convene reconvene`)

// comeTogether are plain forms that speak of the future in the same way: "ministers meet on Monday".
var comeTogether = set(`meet gather arrive leave depart end conclude hold continue`)

// plainVerbs are verbs that "to" puts into the future: what meetings are spoken of with.
var plainVerbs = set(`meet hold visit attend discuss begin start resume host travel go come take be have fly speak
	talk sign arrive leave return receive open join address negotiate convene continue make call depart head
	send dispatch invite welcome see confer consult gather sit`)

// looksAhead are verbs after which any infinitive is of what is to come: "hopes to close the deal in May".
var looksAhead = set(`hope hopes hoping aim aims aiming plan plans planning intend intends want wants expect expects`)

// awaiting are verbs whose object is yet to come, "awaits Monday's meeting", and waiting those that have it behind
// "for": "is waiting for Monday's meeting".
var (
	awaiting = set(`awaiting awaits await awaited anticipate anticipates anticipating`)
	waiting  = set(`waiting wait waits waited hope hopes hoping hoped prepare prepares preparing prepared
		brace braces bracing braced look looks looking poised ready`)
)

// unmeant are verbs whose infinitive tells what was done or left undone, and not what is to come.
var unmeant = set(`failed declined refused managed helped forced used prompted led drove spurred pushed enabled obliged compelled`)

// seeming are verbs whose infinitive is of their own time: "did not appear to be in haste".
var seeming = set(`seem seems seemed appear appears appeared happened proved turned tended`)

// beforeParticiple are the words after which a participle goes with a noun: "the renewed talks".
var beforeParticiple = set(`the a an his her its their our 's ’s`)

// notVerbs end as regular past forms do and are none.
var notVerbs = set(`hundred sacred naked indeed wicked rugged red bed united embed aged armed talented related
	so-called alleged supposed beloved limited advanced unlimited red-faced`)

func cueTable(words map[tenseCue]string) map[string]tenseCue {
	table := make(map[string]tenseCue)
	for _, cue := range []tenseCue{cuePast, cuePresent, cueFuture, cueModal, cueBe, cueHave} {
		for w := range set(words[cue]) {
			table[w] = cue
		}
	}
	return table
}
