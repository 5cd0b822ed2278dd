package extract

import "parley/graph"

// cueSide says on which side of a meeting's word a cue counts.
type cueSide int8

const (
	around cueSide = iota
	before
	after
)

// statusWord is a word that tells what became of a meeting.
type statusWord struct {
	status graph.MeetingStatus
	side   cueSide
	reach  int    // tokens
	next   string // the word that must follow, if any
}

// statusCues are the words by which news tells that meetings are planned, proposed, called
// off, refused or going on.
var statusCues = statusTable([]statusRow{
	{statusWord{graph.Cancelled, around, 6, ""}, `cancelled canceled cancels cancel cancelling cancellation postponed postpones postpone scrapped shelved axed`},
	{statusWord{graph.Cancelled, around, 6, "off"}, `called calls call put puts putting calling`},
	{statusWord{graph.Cancelled, before, 10, "of"}, `cancellation postponement`},
	{statusWord{graph.Cancelled, before, 5, "out"}, `pulled pulls pull pulling backed backs`},
	{statusWord{graph.Refused, before, 9, ""}, `refused refuses refusing refuse rejected rejects rejecting reject declined declines boycott
		boycotted boycotts denied denies denying skip skips skipped skipping snubbed`},
	{statusWord{graph.Refused, before, 6, "away"}, `stayed stays stay staying`},
	{statusWord{graph.Refused, before, 6, "out"}, `ruled rule rules ruling`},
	{statusWord{graph.Refused, before, 9, "down"}, `turned turns turn turning`},
	{statusWord{graph.Refused, before, 9, "aside"}, `brushed brushes`},
	{statusWord{graph.Refused, before, 9, ""}, `dismissed dismisses dismissing spurned spurns spurning shunned rebuffed unwilling unwillingness`},
	{statusWord{graph.Refused, before, 4, ""}, `unlikely`},
	{statusWord{graph.Refused, before, 4, "to"}, `opposed averse cool`},
	{statusWord{graph.Refused, after, 12, ""}, `impossible unlikely`},
	{statusWord{graph.Proposed, before, 8, ""}, `proposed proposes proposing propose offered offers offer invited invites inviting
		invitation urged urges suggested suggests demanded demands sought seeking seeks seek possible possibility willing
		ready wants wanted want willingness readiness requested potential
		effort efforts try tries trying tried`},
	{statusWord{graph.Proposed, before, 6, "for"}, `called calls calling call asked asks asking appealed appeals appealing pushed pushes
		pushing pressed presses pressing pleaded time need`},
	{statusWord{graph.Proposed, before, 6, "for"}, `proposal proposals`},
	{statusWord{graph.Proposed, before, 3, ""}, `toward towards`},
	{statusWord{graph.Proposed, before, 6, "for"}, `condition conditions precondition preconditions`},
	{statusWord{graph.Proposed, before, 6, "of"}, `proposal proposals`},
	{statusWord{graph.Proposed, before, 8, "for"}, `hopes hoping hope hoped prospect prospects`},
	{statusWord{graph.Proposed, before, 8, "to"}, `hopes hoping hope hoped`},
	{statusWord{graph.Proposed, before, 8, "for"}, `request requests`},
	{statusWord{graph.Proposed, before, 8, "of"}, `idea prospect prospects chance chances hopes intention`},
	{statusWord{graph.Proposed, before, 6, "to"}, `open proposal proposals prepared lead leads leading intention`},
	{statusWord{graph.Proposed, before, 4, "to"}, `asked asks asking need needs`},
	{statusWord{graph.Proposed, before, 8, "the"}, `pave paves paving paved`},
	{statusWord{graph.Proposed, before, 5, ""}, `favours favors favour favor favoured favored advocates advocated supports backs endorses
		opposes oppose opposed opposing`},
	{statusWord{graph.Planned, before, 6, "to"}, `forward run-up`},
	{statusWord{graph.Planned, before, 6, "up"}, `gearing gears geared`},
	{statusWord{graph.Planned, before, 6, "for"}, `groundwork`},
	{statusWord{graph.Proposed, before, 6, "to"}, `keen eager`},
	{statusWord{graph.Proposed, before, 4, "to"}, `like wish wishes wished`},
	{statusWord{graph.Proposed, before, 5, ""}, `exploring explores explored considering considers consider mulling mulls weighing weighs contemplating`},
	{statusWord{graph.Planned, before, 6, ""}, `scheduled planned plans planning plan upcoming forthcoming due expected expect expects intend intends intended
		agreed slated looming arrange arranging`},
	{statusWord{graph.Planned, before, 6, ""}, `promised promises promising pledged pledges pledging vowed vows vowing`},
	{statusWord{graph.Planned, before, 9, ""}, `prepare prepares preparing preparations`},
	{statusWord{graph.Planned, before, 6, "of"}, `ahead eve`},
	{statusWord{graph.Planned, before, 4, "for"}, `waiting waits wait`},
	{statusWord{graph.Proposed, after, 6, "for"}, `discussed considered`},
	{statusWord{graph.Proposed, after, 6, ""}, `mooted`},
	{statusWord{graph.Proposed, after, 4, "discussion"}, `under`},
	{statusWord{graph.Planned, after, 6, "for"}, `set`},
	{statusWord{graph.Planned, after, 5, ""}, `scheduled planned slated due pencilled penciled`},
	{statusWord{graph.Planned, after, 5, "to"}, `supposed`},
	{statusWord{graph.Planned, after, 8, "up"}, `coming`},
	{statusWord{graph.Planned, after, 8, ""}, `looming approaching`},
	{statusWord{graph.Ongoing, around, 5, ""}, `underway ongoing current currently`},
	{statusWord{graph.Ongoing, after, 8, "way"}, `under`},
	{statusWord{graph.Ongoing, after, 3, ""}, `continue continues continuing`},
})

type statusRow struct {
	cue   statusWord
	words string
}

// statusTable spells out the rows.
func statusTable(rows []statusRow) map[string][]statusWord {
	table := make(map[string][]statusWord)
	for _, row := range rows {
		for _, w := range fields(row.words) {
			table[w] = append(table[w], row.cue)
		}
	}
	return table
}
