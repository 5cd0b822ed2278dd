package main

import "math"

// bestAlignment is the greatest sum of likenesses over one-to-one alignments of rows and columns. It
// is the assignment problem, solved by the Hungarian method: rows enter one by one, each along the
// shortest augmenting path under potentials.
func bestAlignment(likeness [][]float64) float64 {
	rows := len(likeness)
	if rows == 0 {
		return 0
	}
	columns := len(likeness[0])
	if columns < rows {
		likeness, rows, columns = transposed(likeness), columns, rows
	}
	ofRow, ofColumn := make([]float64, rows+1), make([]float64, columns+1) // potentials
	rowOf := make([]int, columns+1)                                        // the row that a column is given to; 0 none
	for row := 1; row <= rows; row++ {
		before := make([]int, columns+1)
		least := make([]float64, columns+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		seen := make([]bool, columns+1)
		rowOf[0] = row
		at := 0
		for rowOf[at] != 0 {
			seen[at] = true
			i, next, step := rowOf[at], 0, math.Inf(1)
			for j := 1; j <= columns; j++ {
				if seen[j] {
					continue
				}
				if cost := -likeness[i-1][j-1] - ofRow[i] - ofColumn[j]; cost < least[j] {
					least[j], before[j] = cost, at
				}
				if least[j] < step {
					step, next = least[j], j
				}
			}
			for j := 0; j <= columns; j++ {
				if seen[j] {
					ofRow[rowOf[j]] += step
					ofColumn[j] -= step
				} else {
					least[j] -= step
				}
			}
			at = next
		}
		for at != 0 {
			rowOf[at] = rowOf[before[at]]
			at = before[at]
		}
	}
	sum := 0.0
	for j := 1; j <= columns; j++ {
		if rowOf[j] != 0 {
			sum += likeness[rowOf[j]-1][j-1]
		}
	}
	return sum
}

func transposed(m [][]float64) [][]float64 {
	out := make([][]float64, len(m[0]))
	for j := range out {
		out[j] = make([]float64, len(m))
		for i := range m {
			out[j][i] = m[i][j]
		}
	}
	return out
}
