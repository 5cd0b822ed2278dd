package extract

// The words of the course of a meeting: that it is wished for, planned, put off, begins, goes on and ends.

// wishes are verbs whose subject would have others do something.
var wishes = set(`want wants wanted asked asks urged urges`, hopes)

// hopes are those of them that put no pressure on anybody.
var hopes = set(`hope hopes hoped`)

// arranges are the verbs of making a meeting possible.
var arranges = set(`arrange organise organize`)

// planning are verbs whose object is another meeting, yet to come.
var planning = set(`prepare preparing plan planning arrange arranging organise organize`)

// plannedFor stand before the day that something is planned for.
var plannedFor = set(`for planned scheduled due set slated`)

// heralds take a meeting to come as their object.
var heralds = set(`announced announces announce announcing scheduled schedule confirmed arranged`)

// intended say of a meeting that it will happen.
var intended = set(`planned scheduled expected likely imminent foreseen envisaged`)

// fixes say of a meeting that its day is set.
var fixes = set(`set fixed arranged confirmed called`)

// thinkable say of a meeting that it may happen.
var thinkable = set(`possible conceivable desirable needed necessary`)

// happening say of a meeting that it happens.
var happening = set(`take taken happen occur materialise materialize held`)

// begins take a meeting as their object or their subject.
var begins = set(`began begins begun beginning begin commence commences commenced commencing started starts starting start opened opens resumed open opening launch launched
	launches launching kick kicks kicked kicking embark embarks embarked resume resumes resuming`)

// continues take a meeting that goes on as their object.
var continues = set(`continued continue continues`)

// endures say of a meeting that it goes on.
var endures = set(`continuing going progressing proceeding dragging dragged stalled bogged deadlocked underway ends runs lasts`, continues)

// ends take a meeting as their object or their subject: what they date is its last day.
var ends = set(`end ends ended ending conclude concludes concluded concluding conclusion wrapped wrap wraps wrapping finish finishes
	finished finishing complete completed completing close closes closed closing wound cap caps capped capping`)

// finishes are verbs by which a meeting, their subject, is over.
var finishes = set(`ended concluded closed finished collapsed broke failed lasted`)

// putsBack are verbs whose object, where it is no mere "delayed talks", does not happen then.
var putsBack = set(`delayed delays delaying delay suspended suspends froze shelved`)

// breaksOff are words of when a meeting was broken off, which is not when it takes place.
var breaksOff = set(`broken suspended interrupted stalled frozen`)

// offWords are verbs by which a meeting is called off: the day after them is not its day.
var offWords = set(`cancelled canceled scrapped`)
