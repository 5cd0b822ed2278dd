package derive

// MoveAtMost makes the writer move so many claims in one transaction.
func (w *Writer) MoveAtMost(n int) *Writer {
	w.batch = n
	return w
}
