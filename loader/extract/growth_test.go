package extract

import (
	"runtime"
	"strings"
	"testing"

	"parley/graph"
)

// lists are texts of any length, by the number of their items: what lists of names, posts
// and meetings look like, where comparing each with each would cost the square.
var lists = map[string]func(i int) string{
	"people":                func(i int) string { return "Kari " + madeUp(i) + ", " },
	"people of one surname": func(i int) string { return "President " + madeUp(i) + " Lund left. " },
	"names alone":           func(i int) string { return "The " + madeUp(i) + " left. " },
	"institutions": func(i int) string {
		return "the Ministry of " + madeUp(i) + " (M" + strings.ToUpper(madeUp(i)) + ") left. "
	},
	"posts of many":          func(i int) string { return "“Yes,” President Kari " + madeUp(i) + " said. " },
	"posts of one":           func(i int) string { return "Kari Lund, the head of the Ministry of " + madeUp(i) + ", left. " },
	"terms of office":        func(i int) string { return "Kari " + madeUp(i) + ", minister since May 3, 2010, left. " },
	"advisers":               func(i int) string { return madeUp(i) + "'s adviser Kari " + madeUp(i+7) + " left. " },
	"meetings":               func(i int) string { return "Kari " + madeUp(i) + " met Ida " + madeUp(i+7) + " in Oslo on Monday. " },
	"meetings, one sentence": func(i int) string { return "Kari " + madeUp(i) + " met Ida " + madeUp(i+7) + " in Oslo, " },
	"rounds":                 func(i int) string { return "A new round of talks with Kari " + madeUp(i) + " could be held. " },
	"journeys": func(i int) string {
		return "President Kari " + madeUp(i) + " of Norway arrived in Lima on Monday on a tour that will take her to Chile. "
	},
	"journeys, one sentence": func(i int) string {
		return "after travelling to Lima, to Chile, Peru and Kari " + madeUp(i) + " was sent to meet "
	},
	"heads of one delegation": func(i int) string {
		return "Norway met Denmark. The Norwegian side was led by Kari " + madeUp(i) + ". "
	},
	"unnamed parties": func(i int) string {
		return "President Kari " + madeUp(i) + " met the rebels and union leaders in Oslo on Monday. "
	},
	"we":      func(i int) string { return "“We met,” President Kari " + madeUp(i) + " said. " },
	"places":  func(i int) string { return "They met in the town of " + madeUp(i) + ", in " + madeUp(i+7) + ". " },
	"members": func(i int) string { return "Kari " + madeUp(i) + " (Green Party) left. " },
	"headlines": func(i int) string {
		return "KARI " + strings.ToUpper(madeUp(i)) + " LEAVES\n\nKari " + madeUp(i) + " left.\n\n"
	},
	"brackets": func(i int) string { return "Kari (" + madeUp(i) + " (of Norway (" },
	"quotations": func(i int) string {
		if i == 0 {
			return "Kari Lund left. " // somebody may have said it
		}
		return "“" + madeUp(i) + "” "
	},
	"brackets alone":        func(int) string { return "(" },
	"marks of speech alone": func(int) string { return "“" },
	"one word":              func(int) string { return "a" },
	"one word in capitals":  func(int) string { return "A" },
	"dates":                 func(int) string { return "on Monday, May 3, " },
	"titles":                func(int) string { return "President " },
	"other language":        func(i int) string { return "Der Minister traf Angela " + madeUp(i) + " und sprach von der Lage. " },
}

// madeUp is a name of its own for each of many numbers.
func madeUp(i int) string {
	var b strings.Builder
	i = i * 7919 % 11881376 // 26 to the power of 5, to which 7919 is prime
	for range 5 {
		b.WriteByte(byte('a' + i%26))
		i /= 26
	}
	return strings.ToUpper(b.String()[:1]) + b.String()[1:]
}

func listOf(item func(int) string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(item(i))
	}
	return b.String()
}

// TestGrowth wants the memory that an article takes to grow with its length and no faster,
// in lists where each item could be compared with each.
func TestGrowth(t *testing.T) {
	const n, times = 400, 4
	for _, item := range lists {
		cost(listOf(item, 20)) // what is read once, models and gazetteers, is not counted
	}
	for name, item := range lists {
		few, _ := cost(listOf(item, n))
		many, allocations := cost(listOf(item, times*n))
		if few = max(few, 1<<20); many > few*times*3/2 {
			t.Errorf("%s: %d bytes for %d items, %d (in %d allocations) for %d", name, few, n, many, allocations, times*n)
		}
	}
}

// cost is what the extraction of a text allocates.
func cost(text string) (bytes, allocations uint64) {
	a := graph.Article{Text: text, Published: "2025-05-05"}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Extract(a)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, after.Mallocs - before.Mallocs
}

// TestLongLists wants what holds of every extraction to hold of long lists.
func TestLongLists(t *testing.T) {
	for name, item := range lists {
		t.Run(name, func(t *testing.T) { check(t, listOf(item, 1<<15/len(item(0)))) })
	}
}
