package schema

import "parley/graph"

func (c *catalog) declareEnums() {
	c.declareKinds()
	d := c.declared
	c.meetingStatus = d.enum("MeetingStatus", "How far a meeting has come, as of the article that speaks of it.",
		value{"HELD", "It is over."}, value{"ONGOING", "It is going on."}, value{"PLANNED", "It is agreed or scheduled."},
		value{"PROPOSED", "It is offered or demanded."}, value{"CANCELLED", "It was called off or postponed."},
		value{"REFUSED", "A party declined or denied it."})
	c.role = d.enum("Role", "What a participant does at a meeting.",
		value{"HEAD", "Leads a delegation."}, value{"HOST", "Receives the others."},
		value{"MEDIATOR", "Brings the others together."}, value{"MEMBER", "Takes part."})
	c.positionStatus = d.enum("PositionStatus", "How a person stands to a post, as of the article.",
		value{"CURRENT", "Holds it."}, value{"FORMER", "Held it once."},
		value{"ACTING", "Holds it for the time being."}, value{"DESIGNATE", "Is to hold it."})
	docs := map[graph.RelationType]string{
		graph.HoldsPosition: "A person holds, held or is to hold a post at an institution.", graph.ParticipatedIn: "An actor takes part in a meeting.",
		graph.HeldIn: "A meeting takes place at a location.", graph.Follows: "A meeting follows an earlier round.",
		graph.Said: "An actor made a statement.", graph.About: "A statement is about a meeting or another entity.",
		graph.MemberOf: "An actor is a member of an institution.", graph.Represents: "An actor acts for an institution.",
		graph.PartOf: "An institution is part of another.", graph.BasedIn: "An institution has its seat at a location.",
		graph.Governs: "A state governs a country's land.", graph.Within: "A location lies within another.",
		graph.Mentions: "An article speaks of an entity or quotes a statement.",
	}
	var types []value
	for _, r := range graph.LegalRelations {
		types = append(types, value{string(r.Type), docs[r.Type]})
	}
	c.relationType = d.enum("RelationType", "How two nodes can be related.", types...)
	c.certainty = d.enum("Certainty", "How a date that is not known to the day is compared with a range.",
		value{"POSSIBLE", "Keep what may lie in the range."}, value{"DEFINITE", "Keep only what must lie in it."})
	c.verdict = d.enum("Verdict", "What users can judge.",
		value{"SAME", "Several entities are one."}, value{"DIFFERENT", "Two are not one, or what some articles say is of another one."},
		value{"WRONG", "A sentence does not say what it was taken to say."})
	c.changeType = d.enum("ChangeType", "What can become of something.",
		value{"ADDED", "It came."}, value{"CHANGED", "Something about it changed."}, value{"REMOVED", "It is gone; a judgement was undone."},
		value{"MERGED", "It and another became one."}, value{"SPLIT", "It fell apart from another."})
	c.basis = d.enum("Basis", "What a fact rests on.",
		value{"STATED", "An article says so."}, value{"GAZETTEER", "A gazetteer says so."}, value{"PATTERN", "The name's own pattern says so."})
}

func (c *catalog) declareKinds() {
	d := c.declared
	c.entityKind = d.enum("EntityKind", "The kinds of entity.",
		value{"PERSON", "A person."}, value{"INSTITUTION", "A body that acts, states among them."},
		value{"LOCATION", "A place."}, value{"MEETING", "A meeting."})
	c.institutionKind = d.enum("InstitutionKind", "The kinds of institution.",
		value{"STATE", "A state."}, value{"MINISTRY", "A ministry or department of a government."},
		value{"EMBASSY", "An embassy, consulate or other mission."}, value{"AGENCY", "An agency, office or service of a state."},
		value{"PARLIAMENT", "A parliament or a chamber of one."}, value{"PARTY", "A political party."},
		value{"COURT", "A court."}, value{"ARMED_FORCE", "An army or another armed force of a state."},
		value{"ARMED_GROUP", "An armed group that is no state's."}, value{"INTERGOVERNMENTAL", "An organization of states."},
		value{"COMPANY", "A company."}, value{"MEDIA", "A newspaper, a broadcaster or a news agency."},
		value{"NGO", "A non-governmental organization."}, value{"DELEGATION", "A delegation."}, value{"OTHER", "Any other."})
	c.locationKind = d.enum("LocationKind", "The kinds of location.",
		value{"COUNTRY", "The land of a state."}, value{"REGION", "A region, province or sea."},
		value{"CITY", "A city, town or village."}, value{"SITE", "A building, airport, resort or other site."})
	c.meetingKind = d.enum("MeetingKind", "The kinds of meeting.",
		value{"TALKS", "Talks or consultations."}, value{"NEGOTIATION", "A negotiation about an agreement."},
		value{"SUMMIT", "A meeting of heads of state or government."}, value{"VISIT", "A visit."},
		value{"CALL", "A call by telephone or video."}, value{"CONFERENCE", "A conference or a session of many parties."},
		value{"CEREMONY", "A ceremony."})
}
