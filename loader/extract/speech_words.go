package extract

// speechVerb says what a verb needs beside it to bring in what somebody says.
type speechVerb int8

const (
	noSpeech    speechVerb = iota
	alwaysSays             // said
	saysClause             // confirmed: "that", a clause or a quotation
	saysQuoted             // joked: a quotation right beside it
	asksQuoted             // urged: a quotation somewhere in what is asked for
	saysBesides            // saying: after a comma, what the subject of the clause says
)

// speechVerbs are the verbs that bring in speech, collected from reading news.
var speechVerbs = func() map[string]speechVerb {
	table := make(map[string]speechVerb)
	for kind, words := range map[speechVerb]string{
		alwaysSays: `said says say told tells tell`,
		saysClause: `wrote writes read reads reported acknowledges argues alleged alleges asserted asserts emphasizes emphasises indicated indicates
			insists reaffirmed reiterates states stated underlines underscores hinted posted recounted recounts
			announces declares explains observes remarks recalls maintains admits concedes concludes estimated estimates responded responds
			estimated clarified cautioned cautions charged charges complains signaled signalled commented comments conveyed expressed voiced reports tweeted affirmed affirms
			threatened threatens contended contends predicts` + " " + parting,
		saysQuoted: `joked jokes quipped asked asks shouted shouts lamented laments exclaimed mused wondered retorted countered counters began went exclaims snapped boasted agreed agrees`,
		asksQuoted: `urged urges demanded demands appealed appeals promised called calls` + " " + judging,
		saysBesides: `saying adding noting warning telling stressing insisting arguing explaining claiming declaring announcing emphasizing emphasising
			asserting stating`,
	} {
		for w := range set(words) {
			table[w] = kind
		}
	}
	for w := range reportVerbs {
		if table[w] == noSpeech {
			table[w] = saysClause
		}
	}
	return table
}()

// parting are verbs of speech by another word only, which stands behind them.
const parting = `pointed points point made makes make`

// particles are these words: "pointed out that", "made clear that", "made it clear that".
var particles = map[string]string{"pointed": "out", "points": "out", "point": "out", "made": "clear", "makes": "clear", "make": "clear"}

// judging are verbs of what somebody thinks of another or of something, in words of his own: "dismissed it as “nonsense”".
const judging = `described describes dismissed dismisses accused accuses condemned condemns denounced denounces criticised criticized criticises
	criticizes praised praises hailed hails welcomed welcomes branded brands dubbed labelled labeled rejected rejects blasted slammed likened
	compared termed thanked blamed lauded lambasted decried refuted refutes disputed disputes`

// judgements are those verbs: they are part of what is said.
var judgements = set(judging)

// reportVerbs bring in what somebody said.
var reportVerbs = set(`said says told tells added adds warned warns noted notes stressed stresses announced declared
	explained explains insisted insists claimed claims argued argues confirmed confirms denied acknowledged
	replied wrote tweeted recalled commented observed remarked emphasized emphasised reiterated vowed pledged
	promised suggested concluded testified complained asserted maintained admitted conceded quipped continued
	underlined underscored predicted`)

// occasions are where and by what somebody speaks: "said in an interview".
var occasions = set(`interview interviews statement statements briefing conference news speech letter report memo tweet post message communique
	communiqué remarks testimony editorial address sermon homily broadcast article release email e-mail telegram reporters journalists
	readout note hearing dispatch talks meeting meetings summit call visit dinner lunch session ceremony consultations
	negotiations airport forum rally event television radio twitter facebook instagram youtube website site feed account page blog`)

// texts speak for those who publish them: "a statement by the ministry said".
var texts = set(`statement communique communiqué readout letter report release note message document tweet`)

// beginsAside are words that bring in a clause beside the main one, which is not what was said.
var beginsAside = set(`asked who which but and`, besideMain)

// besideMain are those of them that open a sentence whose main clause follows after a comma.
var besideMain = set(`when while as if because although though once`)

// besideSaid are the words after a verb of speech that say when or how, and not who.
var besideSaid = set(`afterwards afterward later also again earlier then here only simply once flatly`)

// fillsAttribution are words that stand beside "he said" and are no part of the speech.
var fillsAttribution = set(`on in at a the to news press conference monday tuesday wednesday thursday
	friday saturday sunday today yesterday briefing statement interview later also and of his her their as that`, pressPeople)

// byWire are the means by which somebody far away speaks: "said by telephone".
var byWire = set(`telephone phone email e-mail text video videolink satellite radio letter cable`)

// wordsOf are nouns for what somebody says, before a colon: "Lund's answer was short: “No.”"
var wordsOf = set(`message answer reply response verdict advice warning reaction comment argument view plea explanation conclusion assessment question retort
	estimate estimates account version tally count figures calculations calculation records testimony interpretation`)

// besideSpeaker open clauses beside a speaker: "Lund, who led it, said", "Lund, as he now is, said".
var besideSpeaker = set(`who which whose as`)

// disclaimed are what somebody rejects who denies it: "rejected claims that".
var disclaimed = set(`claims reports report rumours rumors rumour rumor speculation allegations accusations suggestions charges criticism claim allegation accusation suggestion`)

// besideParticiple open asides beside a speaker that may have verbs of their own: "Lund, speaking before he left, said".
var besideParticiple = set(`speaking quoted cited addressing asked pressed talking referring reacting responding commenting briefing reached interviewed writing standing`)
