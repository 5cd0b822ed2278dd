package extract

// The words of journeys: by which somebody sets out, arrives, stops, goes on or goes home.

// goVerbs bring their subject to a place, where a meeting may be the purpose.
var goVerbs = set(`travel travels traveled travelled traveling travelling
	move moves moved moving go goes went going gone head heads headed heading come comes came coming
	drive drives drove driving walk walks walked walking cross crosses crossed crossing rush rushes rushed rushing hurry hurries hurried hurrying sail sails sailed sailing`, arrivals, leaves, homeward)

// arrivals bring somebody to where a visit begins.
var arrivals = set(`arrive arrives arrived arriving land landed lands fly flew flies flying flown due`)

// arriving are the verbs of going after which "in" says where: "arrived in Lima".
var arriving = set(`arrive arrives arrived arriving stop stops stopped stopping land lands landed landing due`)

// leaves are verbs whose object is where somebody has been.
var leaves = set(`leave leaves left leaving depart departs departed departing`)

// homeward are verbs of those whose journey is over.
var homeward = set(`return returns returned returning`)

// sends are verbs whose object goes somewhere.
var sends = set(`send sends sent sending dispatch dispatches dispatched dispatching`)

// bringing are the verbs of a tour that takes somebody to its stops.
var bringing = set(`take takes took taking taken include includes included`, gathers)

// onwards stand before "on to" in a journey: "continue on to Lima", "and on to Lima".
var onwards = set(`and then continue continues continued continuing go goes move moves head heads fly flies travel travels , before`)

// chaining stand between the verbs of one subject.
var chaining = set(`, and then`)

// halts are the nouns of a tour's stops.
var halts = set(`stop stops stopover stopovers halt halts leg legs stays`)

// dueWords say that somebody will come: "due in Lima".
var dueWords = set(`due expected awaited`)

// moves are the verbs by which a row of meetings comes to another place.
var moves = set(`move moves moved moving shift shifts shifted`)

// shuttles are verbs of going to and fro, between two places or more.
var shuttles = set(`shuttle shuttles shuttled shuttling`)

// noNouns are forms of verbs of going that are nothing else.
var noNouns = set(`arrive arrives arrived flies shuttled flew flown goes went gone comes came traveled travelled departs departed`)
