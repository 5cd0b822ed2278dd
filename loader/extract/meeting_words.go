package extract

import "parley/graph"

// verbFrame says how a verb takes its parties.
type verbFrame int8

const (
	meetFrame    verbFrame = iota + 1 // A meets B, A meets with B, A and B meet
	withFrame                         // A confers with B, A and B confer
	visitFrame                        // A visits L or B
	hostFrame                         // A hosts B
	phoneFrame                        // A telephones B
	speechFrame                       // A speaks with B, by phone or in person
	summonFrame                       // A summons B
	travelFrame                       // A goes to L
	inviteFrame                       // A invites B to L
	hearFrame                         // A testifies before B, A addresses B
	stayFrame                         // A is in L, A is due in L
	sendFrame                         // A sends B to L
	tellFrame                         // A tells B, A explains to B
	discussFrame                      // A discusses something with B, A and B discuss it
	signFrame                         // A and B sign, A signs with B, it is signed by A and B
	acceptFrame                       // A accepts the credentials of B
	bringFrame                        // A explains something to B
	callOnFrame                       // A calls on B
	passageFrame                      // A is back from L, A spends days in L
	legFrame                          // A, who goes to L, goes on to M
	termsFrame                        // A reaches an agreement with B, A and B reach one
	mediateFrame                      // A mediates between B and C, A brings B and C together
	listenFrame                       // a body hears what A puts to it
)

// meetingVerb is one form of a verb that tells of a meeting.
type meetingVerb struct {
	frame verbFrame
	kind  string
	form  verbForm
}

type verbForm int8

const (
	plainForm verbForm = iota // meet
	thirdForm                 // meets
	pastForm                  // met
	ingForm                   // meeting
)

// meetingVerbs are the verbs that news tells of meetings with. This list and the others of the
// files about meetings were collected from reading news; none is complete.
var meetingVerbs = verbTable([]verbRow{
	{meetFrame, graph.Talks, "meet meets met meeting"},
	{withFrame, graph.Talks, "confer confers conferred conferring"},
	{meetFrame, graph.Talks, "see sees saw seeing"},
	{meetFrame, graph.Talks, "- - seen -"},
	{meetFrame, graph.Talks, "consult consults consulted consulting"},
	{withFrame, graph.Talks, "sit sits sat sitting"},
	{withFrame, graph.Talks, "get gets got getting"},
	{withFrame, graph.Talks, "dine dines dined dining"},
	{withFrame, graph.Talks, "lunch lunches lunched lunching"},
	{withFrame, graph.Talks, "breakfast breakfasts breakfasted breakfasting"},
	{withFrame, graph.Talks, "chat chats chatted chatting"},
	{withFrame, graph.Talks, "huddle huddles huddled huddling"},
	{withFrame, graph.Talks, "- - closeted -"},
	{withFrame, graph.Talks, "pose poses posed posing"},
	{withFrame, graph.Talks, "walk walks walked walking"},
	{withFrame, graph.Talks, "stand stands stood standing"},
	{withFrame, graph.Talks, "parley parleys parleyed parleying"},
	{withFrame, graph.Negotiation, "negotiate negotiates negotiated negotiating"},
	{visitFrame, graph.Visit, "visit visits visited visiting"},
	{visitFrame, graph.Visit, "tour tours toured touring"},
	{meetFrame, graph.Conference, "gather gathers gathered gathering"},
	{meetFrame, graph.Conference, "convene convenes convened convening"},
	{meetFrame, graph.Conference, "reconvene reconvenes reconvened reconvening"},
	{meetFrame, graph.Conference, "assemble assembles assembled assembling"},
	{hostFrame, graph.Talks, "host hosts hosted hosting"},
	{hostFrame, graph.Talks, "receive receives received receiving"},
	{hostFrame, graph.Talks, "welcome welcomes welcomed welcoming"},
	{hostFrame, graph.Talks, "greet greets greeted greeting"},
	{summonFrame, graph.Talks, "summon summons summoned summoning"},
	{phoneFrame, graph.Call, "telephone telephones telephoned telephoning"},
	{phoneFrame, graph.Call, "phone phones phoned phoning"},
	{phoneFrame, graph.Call, "ring rings rang ringing"},
	{speechFrame, graph.Talks, "speak speaks spoke speaking"},
	{speechFrame, graph.Talks, "- - spoken -"},
	{speechFrame, graph.Talks, "talk - talked talking"},
	{inviteFrame, graph.Visit, "invite invites invited inviting"},
	{sendFrame, graph.Visit, "send sends sent sending"},
	{sendFrame, graph.Visit, "lead leads led leading"},
	{sendFrame, graph.Visit, "dispatch dispatches dispatched dispatching"},
	{travelFrame, graph.Visit, "fly flies flew flying"},
	{travelFrame, graph.Visit, "travel travels traveled traveling"},
	{travelFrame, graph.Visit, "- - travelled travelling"},
	{travelFrame, graph.Visit, "arrive arrives arrived arriving"},
	{travelFrame, graph.Visit, "go goes went going"},
	{travelFrame, graph.Visit, "- - gone -"},
	{travelFrame, graph.Visit, "- - flown -"},
	{travelFrame, graph.Visit, "come comes came coming"},
	{travelFrame, graph.Visit, "head heads headed heading"},
	{travelFrame, graph.Visit, "leave leaves left leaving"},
	{travelFrame, graph.Visit, "depart departs departed departing"},
	{travelFrame, graph.Visit, "stop stops stopped stopping"},
	{travelFrame, graph.Visit, "land lands landed landing"},
	{travelFrame, graph.Visit, "drive drives drove driving"},
	{travelFrame, graph.Visit, "sail sails sailed sailing"},
	{travelFrame, graph.Visit, "jet jets jetted jetting"},
	{travelFrame, graph.Visit, "journey journeys journeyed journeying"},
	{travelFrame, graph.Visit, "proceed proceeds proceeded proceeding"},
	{travelFrame, graph.Visit, "shuttle shuttles shuttled shuttling"},
	{travelFrame, graph.Visit, "return returns returned returning"},
})

type verbRow struct {
	frame verbFrame
	kind  string
	forms string
}

// meetingNouns are the nouns of meetings and the kind that each makes likely.
var meetingNouns = map[string]string{
	"talks": graph.Talks, "meeting": graph.Talks, "meetings": graph.Talks, "consultations": graph.Talks,
	"discussions": graph.Talks, "audience": graph.Talks, "encounter": graph.Talks, "lunch": graph.Talks, "dinner": graph.Talks,
	"breakfast": graph.Talks, "conversation": graph.Talks, "conversations": graph.Talks, "get-together": graph.Talks,
	"negotiations": graph.Negotiation, "negotiation": graph.Negotiation,
	"summit": graph.Summit, "summits": graph.Summit, "mini-summit": graph.Summit,
	"visit": graph.Visit, "trip": graph.Visit, "trips": graph.Visit, "visits": graph.Visit, "stopover": graph.Visit, "tour": graph.Visit,
	"swing": graph.Visit, "pilgrimage": graph.Visit, "stop": graph.Visit, "stops": graph.Visit, "journey": graph.Visit, "stay": graph.Visit, "arrival": graph.Visit,
	"invitation": graph.Visit,
	"call":       graph.Call, "calls": graph.Call, "videoconference": graph.Call, "videocall": graph.Call,
	"conference": graph.Conference, "session": graph.Conference, "sessions": graph.Conference, "gathering": graph.Conference, "forum": graph.Conference, "retreat": graph.Conference,
	"ceremony": graph.Ceremony, "signing": graph.Ceremony, "funeral": graph.Ceremony, "inauguration": graph.Ceremony, "reception": graph.Ceremony,
	"banquet": graph.Ceremony, "swearing-in": graph.Ceremony, "handover": graph.Ceremony,
	"contact": graph.Talks, "contacts": graph.Talks, "touch": graph.Talks, "face-to-face": graph.Talks, "one-on-one": graph.Talks,
	"tete-a-tete": graph.Talks, "tête-à-tête": graph.Talks, "bilateral": graph.Talks, "sit-down": graph.Talks, "discussion": graph.Talks,
	"consultation": graph.Talks, "bilaterals": graph.Talks, "trilateral": graph.Talks, "huddle": graph.Talks, "luncheon": graph.Talks,
	"deliberations": graph.Talks, "teleconference": graph.Call, "rendezvous": graph.Talks,
	"views": graph.Talks, "briefing": graph.Conference,
	"exchange": graph.Talks, "word": graph.Talks, "tea": graph.Talks, "coffee": graph.Talks, "drinks": graph.Talks, "supper": graph.Talks,
	"chat": graph.Talks, "handshake": graph.Talks, "dialogue": graph.Negotiation, "ministerial": graph.Conference,
}

// notMeetingBefore are words that make of the noun after them something else than a meeting.
var notMeetingBefore = map[string]map[string]bool{
	"conference": set(`press news phone telephone call academic video-conference bear conference party investor investors investment industry`),
	"session":    set(`jam training trading photo question-and-answer morning afternoon recording legislative practice press briefing`),
	"sessions":   set(`training trading photo question-and-answer morning afternoon recording practice press briefing quarter`),
	"meeting":    set(`campaign election public prayer town shareholders shareholder annual board cabinet editorial cobra`),
	"meetings":   set(`campaign election public prayer town shareholders shareholder annual board cabinet`),
	"tour":       set(`guided concert world book speaking de farewell victory cup`),
	"trip":       outings,
	"trips":      outings,
	"call":       set(`wake-up roll close curtain distress emergency bird clarion`),
	"calls":      set(`wake-up roll close curtain distress emergency robocalls`),
	"ceremony":   set(`opening closing awards award wedding graduation medal inauguration memorial prayer`),
	"lunch":      set(`school free fund-raising fundraising charity`),
	"dinner":     set(`state-dinner family fund-raising fundraising charity gala awards`),
	"forum":      set(`online internet web`),
	"visit":      set(`prison hospital home doctor site`),
	"visits":     set(`prison hospital home doctor site conjugal family`),
	"talks":      set(`coalition merger takeover transfer`),
}

// outings are words that make of a trip something else than a visit.
var outings = set(`boat road fishing business shopping round school field camping`)

// passiveRoles are participles after which "by" names who has a role in the meeting.
var passiveRoles = map[string]graph.Role{
	"hosted": graph.Host, "convened": graph.Host, "organised": graph.Host, "organized": graph.Host, "received": graph.Host, "welcomed": graph.Host,
	"led": graph.Head, "headed": graph.Head, "mediated": graph.Mediator, "brokered": graph.Mediator, "facilitated": graph.Mediator,
	"chaired": graph.Head, "co-chaired": graph.Head, "co-hosted": graph.Host, "conducted": graph.Member, "attended": graph.Member, "given": graph.Host, "sponsored": graph.Mediator,
}

// lightVerbs take a meeting as their object and its parties as their subject.
var lightVerbs = set(`address addresses addressed addressing hold holds held holding have has had having begin begins began begun beginning start starts started starting
	open opens opened opening resume resumes resumed resuming conduct conducts conducted conducting attend attends
	attended attending join joins joined joining convene convenes convened make makes made making pay pays paid paying
	cap caps capped capping complete completed completing conclude concluded concluding end ended ending continue continues continued continuing
	enter entered skip skipped boycott boycotted cancel cancels cancelled canceled postpone postpones postponed leave left
	propose proposed offered suggest suggested agreed wrapped finish finished plan plans planned planning seek sought
	demand demanded reject rejected refuse refused want wants wanted break broke suspend suspended arrange arranged
	schedule scheduled announce announced request requested undertake undertook accept accepted restart
	consider considers considering mull mulls mulling delay delays delayed delaying suspends suspending scrap scraps scrapped shelve shelves shelved
	spurn spurned shun shunned oppose opposes opposed`)

// hostVerbs take a meeting as their object and its host as their subject.
var hostVerbs = set(`host hosts hosted hosting organise organised organize convened chair chaired grant grants granted
	give gives gave given`)

// mediateVerbs take a meeting as their object and its mediator as their subject.
var mediateVerbs = set(`mediate mediates mediated mediating broker brokers brokered brokering facilitate facilitated`)

// earlierWords, laterWords and otherWords tell a meeting from the one the article is about.
var (
	earlierWords = set(`previous last earlier prior preceding`)
	laterWords   = set(`next upcoming future follow-up subsequent forthcoming further`)
	otherWords   = set(`another separate other`)
)

// verbTable spells out the forms of verbs: plain, third person, past, -ing.
func verbTable(rows []verbRow) map[string]meetingVerb {
	table := make(map[string]meetingVerb)
	for _, row := range rows {
		for i, form := range fields(row.forms) {
			if form != "-" {
				table[form] = meetingVerb{row.frame, row.kind, verbForm(i)}
			}
		}
	}
	return table
}
