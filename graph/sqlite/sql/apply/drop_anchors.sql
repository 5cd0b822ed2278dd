-- A judgement that is written again is about nothing until its anchors come.
delete from judgement_anchor where judgement = ?1
