package extract

// attributed names whose word a meeting is: of one that is told only in what somebody
// says, that speaker.
func attributed(d *document) []meeting {
	speaker := make(map[span]int, len(d.statements))
	for _, s := range d.statements {
		speaker[s.evidence[0]] = s.speaker
	}
	for i := range d.meetings {
		d.meetings[i].attributedTo = onWordOf(d.meetings[i].evidence, speaker)
	}
	return d.meetings
}

// onWordOf is the one speaker of all sentences, or -1.
func onWordOf(evidence []span, speaker map[span]int) int {
	who := -1
	for _, s := range evidence {
		x, said := speaker[s]
		if !said || who >= 0 && who != x {
			return -1
		}
		who = x
	}
	return who
}
