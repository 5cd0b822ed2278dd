// The constraints and indexes, made when a database is first opened. Statements end in ";"; each does
// nothing where what it makes is there already.

// Indexes of earlier layouts.
drop index parley_claim_subject if exists;
drop index parley_claim_object if exists;
drop index parley_claim_behalf if exists;

// Every node of the graph carries the label Node, so that keys and ids are looked up in one place.
create constraint parley_node_key if not exists for (n:Node) require n.key is unique;
create constraint parley_node_id if not exists for (n:Node) require n.id is unique;
create constraint parley_person_id if not exists for (n:Person) require n.id is unique;
create constraint parley_institution_id if not exists for (n:Institution) require n.id is unique;
create constraint parley_location_id if not exists for (n:Location) require n.id is unique;
create constraint parley_meeting_id if not exists for (n:Meeting) require n.id is unique;
create constraint parley_statement_id if not exists for (n:Statement) require n.id is unique;
create constraint parley_article_id if not exists for (n:Article) require n.id is unique;

// Lists of all nodes of a kind, by name, by date, by sources and by when they were recorded, and those of a state or of a source.
create index parley_by_name if not exists for (n:Node) on (n.kind, n.name_sort, n.id);
create index parley_by_date if not exists for (n:Node) on (n.kind, n.date_sort, n.id);
create index parley_by_sources if not exists for (n:Node) on (n.kind, n.sources, n.id);
create index parley_by_recorded if not exists for (n:Article) on (n.kind, n.recorded, n.id);
create index parley_wide if not exists for (n:Node) on (n.wide, n.date_sort);
create index parley_by_country if not exists for (n:Node) on (n.kind, n.country, n.name_sort, n.id);
create index parley_by_source if not exists for (n:Article) on (n.source, n.date_sort, n.id);

// Lists of what hangs on one node, by date: its meetings, articles and statements.
create index parley_parties if not exists for ()-[r:PARTY_TO]-() on (r.hub, r.date_sort, r.item_id);
create index parley_held if not exists for ()-[r:HELD_IN]-() on (r.hub, r.date_sort, r.item_id);
create index parley_mentioned if not exists for ()-[r:MENTIONS]-() on (r.hub, r.date_sort, r.item_id);
create index parley_said if not exists for ()-[r:SAID]-() on (r.hub, r.date_sort, r.item_id);
create index parley_about if not exists for ()-[r:ABOUT]-() on (r.hub, r.date_sort, r.item_id);

// Text and names. Words are folded before they come here, so that blanks alone part them.
create fulltext index parley_entity_words if not exists for (n:Entity) on each [n.search]
  options {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
create fulltext index parley_document_words if not exists for (n:Statement|Article) on each [n.search]
  options {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
create fulltext index parley_entity_names if not exists for (n:Entity) on each [n.names]
  options {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// The words of names, and the keys by which they are found where they are misspelled.
create constraint parley_word if not exists for (n:Word) require n.word is unique;
create fulltext index parley_words if not exists for (n:Word) on each [n.keys]
  options {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// What the graph is derived from, and what the program notes for itself.
create constraint parley_parley_id if not exists for (n:Parley) require n.id is unique;
create constraint parley_lock_id if not exists for (n:Lock) require n.id is unique;
create constraint parley_profile_id if not exists for (n:Profile) require n.id is unique;
create index parley_profile_node if not exists for (n:Profile) on (n.node);
create constraint parley_block_id if not exists for (n:Block) require n.id is unique;
create index parley_block_profiles if not exists for ()-[r:IN_BLOCK]-() on (r.block, r.profile);
create constraint parley_version if not exists for (n:Version) require (n.article, n.version) is unique;
create constraint parley_version_id if not exists for (n:Version) require (n.article_id, n.version) is unique;
create index parley_version_seq if not exists for (n:Version) on (n.seq);
create constraint parley_claim_key if not exists for (n:Claim) require n.key is unique;
create constraint parley_claim_id if not exists for (n:Claim) require n.id is unique;
create index parley_claims_of_subject if not exists for (n:Claim) on (n.subject, n.key);
create index parley_claims_of_object if not exists for (n:Claim) on (n.object, n.key);
create index parley_claims_of_behalf if not exists for (n:Claim) on (n.behalf, n.key);
create index parley_claim_fact if not exists for (n:Claim) on (n.fact, n.sort);
create index parley_claim_node if not exists for (n:Claim) on (n.node, n.sort);
create constraint parley_retracted_key if not exists for (n:RetractedClaim) require n.key is unique;
create constraint parley_retracted_id if not exists for (n:RetractedClaim) require n.id is unique;
create index parley_retracted_article if not exists for (n:RetractedClaim) on (n.article);

// What users judged, what was compared, and the log. By (high, seq) is found where the log reaches a time.
create constraint parley_judgement_id if not exists for (n:Judgement) require n.id is unique;
create index parley_judgement_seq if not exists for (n:Judgement) on (n.seq);
create index parley_anchor_profile if not exists for (n:Anchor) on (n.profile);
create index parley_anchor_now if not exists for (n:Anchor) on (n.now);
create index parley_anchor_article if not exists for (n:Anchor) on (n.article);
create constraint parley_pair if not exists for (n:Pair) require (n.a, n.b) is unique;
create index parley_pair_b if not exists for (n:Pair) on (n.b);
create index parley_pair_listed if not exists for (n:Pair) on (n.listed, n.rank, n.a, n.b);
create constraint parley_move_profile if not exists for (n:Move) require n.profile is unique;
create index parley_log if not exists for (n:Log) on (n.seq, n.n);
create index parley_log_high if not exists for (n:Log) on (n.high, n.seq);
create index parley_concern if not exists for (n:Concern) on (n.of, n.seq)
