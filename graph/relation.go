package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// RelationType names a kind of relation between two nodes.
type RelationType string

// The relation types. MENTIONS runs from an article to what it speaks of.
const (
	HoldsPosition  RelationType = "HOLDS_POSITION"
	ParticipatedIn RelationType = "PARTICIPATED_IN"
	HeldIn         RelationType = "HELD_IN"
	Follows        RelationType = "FOLLOWS"
	Said           RelationType = "SAID"
	About          RelationType = "ABOUT"
	MemberOf       RelationType = "MEMBER_OF"
	Represents     RelationType = "REPRESENTS"
	PartOf         RelationType = "PART_OF"
	BasedIn        RelationType = "BASED_IN"
	Governs        RelationType = "GOVERNS"
	Within         RelationType = "WITHIN"
	Mentions       RelationType = "MENTIONS"
)

// LegalRelation is one row of the table of legal relations: which kinds a relation
// type may join.
type LegalRelation struct {
	Type RelationType
	From []Kind
	To   []Kind
}

// LegalRelations is the table of all relations that the graph may hold, in the
// order of the contract. Whatever is not in it is refused on the way in.
var LegalRelations = []LegalRelation{
	{HoldsPosition, []Kind{KindPerson}, []Kind{KindInstitution}},
	{ParticipatedIn, []Kind{KindPerson, KindInstitution}, []Kind{KindMeeting}},
	{HeldIn, []Kind{KindMeeting}, []Kind{KindLocation}},
	{Follows, []Kind{KindMeeting}, []Kind{KindMeeting}},
	{Said, []Kind{KindPerson, KindInstitution}, []Kind{KindStatement}},
	{About, []Kind{KindStatement}, EntityKinds},
	{MemberOf, []Kind{KindPerson, KindInstitution}, []Kind{KindInstitution}},
	{Represents, []Kind{KindPerson, KindInstitution}, []Kind{KindInstitution}},
	{PartOf, []Kind{KindInstitution}, []Kind{KindInstitution}},
	{BasedIn, []Kind{KindInstitution}, []Kind{KindLocation}},
	{Governs, []Kind{KindInstitution}, []Kind{KindLocation}},
	{Within, []Kind{KindLocation}, []Kind{KindLocation}},
	{Mentions, []Kind{KindArticle}, []Kind{KindPerson, KindInstitution, KindLocation, KindMeeting, KindStatement}},
}

// Legal reports whether a relation of type t may run from one kind to another.
func Legal(t RelationType, from, to Kind) bool {
	for _, r := range LegalRelations {
		if r.Type == t {
			return slices.Contains(r.From, from) && slices.Contains(r.To, to)
		}
	}
	return false
}

// Ties are the types along which surroundings and ways are looked for unless others are named: those that
// tell how actors, places and meetings are related.
func Ties() []RelationType {
	var types []RelationType
	for _, r := range LegalRelations {
		if r.Type != Mentions && r.Type != Said && r.Type != About {
			types = append(types, r.Type)
		}
	}
	return types
}

// Label is what to write beside a relation in a drawing: "holds position: ambassador".
func (r Relation) Label() string {
	label := strings.ReplaceAll(strings.ToLower(string(r.Type)), "_", " ")
	switch {
	case r.Type == HoldsPosition:
		label = map[PositionStatus]string{
			Former: "held position", Designate: "is to hold position", Acting: "holds position, acting",
		}[r.Status]
		if label == "" {
			label = "holds position"
		}
		label += ": " + r.Title
	case r.Type == ParticipatedIn && r.Role != "" && r.Role != Member:
		label += ": " + strings.ToLower(string(r.Role))
	}
	return label
}

// FactKey is the key of a relation: of its type, its ends, and its Disc.
func FactKey(t RelationType, from, to Key, disc string) string {
	return fmt.Sprintf("%s|%d|%d|%s", t, from, to, disc)
}

// FactParts is what FactKey made a key of; nothing where it did not make it.
func FactParts(fact string) (t RelationType, from, to Key, disc string) {
	parts := strings.SplitN(fact, "|", 4)
	if len(parts) != 4 {
		return "", 0, 0, ""
	}
	a, errA := strconv.ParseInt(parts[1], 10, 64)
	b, errB := strconv.ParseInt(parts[2], 10, 64)
	if errA != nil || errB != nil {
		return "", 0, 0, ""
	}
	return RelationType(parts[0]), Key(a), Key(b), parts[3]
}
