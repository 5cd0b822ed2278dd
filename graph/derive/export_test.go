package derive

// MoveAtMost makes the writer move so many claims in one transaction.
func (w *Writer) MoveAtMost(n int) *Writer {
	w.batch = n
	return w
}

// Describe makes a node from its profiles.
var Describe = describe

// PastInBatches is Past with so many articles a transaction.
var PastInBatches = pastInBatches
