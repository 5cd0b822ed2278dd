package extract

// newDay is the day to which the meeting whose noun is token at was put off: "planned for Monday, was
// postponed until May 3"; or nil.
func (c *clauseReader) newDay(at int) *date {
	if meetingNouns[c.lower(at)] == "" {
		return nil
	}
	for i := range c.dates {
		d := &c.dates[i]
		if !untils[c.lower(d.from-1)] {
			continue
		}
		for j := d.from - 2; j > at && j >= d.from-7; j-- {
			if putsOff[c.lower(j)] {
				return d
			}
		}
	}
	return nil
}

// putsOff give a meeting another day, which one of untils brings in.
var (
	putsOff = set(`postponed delayed rescheduled moved shifted deferred pushed adjourned put`)
	untils  = set(`until till to for`)
)
