package sqlite

import _ "embed"

var (
	//go:embed sql/settle/names.sql
	settleNames string
	//go:embed sql/settle/parties.sql
	settleParties string
	//go:embed sql/settle/attendance.sql
	settleAttendance string
	//go:embed sql/settle/blocks.sql
	settleBlocks string
	//go:embed sql/settle/claims.sql
	settleClaims string
	//go:embed sql/settle/idents.sql
	settleIdents string
	//go:embed sql/settle/entity_words.sql
	settleEntityWords string
	//go:embed sql/settle/statement_words.sql
	settleStatementWords string
	//go:embed sql/settle/article_words_gone.sql
	settleArticleWordsGone string
	//go:embed sql/settle/article_words.sql
	settleArticleWords string
	//go:embed sql/settle/tally_gone.sql
	settleTallyGone string
	//go:embed sql/settle/tally.sql
	settleTally string
)

// settle follows when nothing derived is left. What changes keep beside nodes, profiles and claims they keep by what
// was there before; where that was wrong, it would outlast all of them. So what repeats or counts them is emptied and
// counted too: a rebuild then mends whatever Faults finds of it.
func (a *applier) settle() error {
	for _, text := range []string{
		settleNames, settleParties, settleAttendance, settleBlocks, settleClaims, settleIdents,
		settleEntityWords, settleStatementWords, settleArticleWordsGone, settleArticleWords,
		settleTallyGone, settleTally,
	} {
		if err := a.run(text); err != nil {
			return err
		}
	}
	return nil
}
