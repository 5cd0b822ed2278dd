package extract
import ("testing";"parley/graph";"fmt")
func TestZZ(t *testing.T){
 for _, s := range []string{"Lawmakers elected Anna Berg president of Chad.","Lawmakers elected Anna Berg chancellor of Chad.","Anna Berg, who will replace Mark Dolan as Treasury secretary next month, left.","The 52-year-old mayor of Izmir, Tunc Soyal, spoke."} {
 d:=newDocument(graph.Article{Text:s,Language:"en"})
 for _,st:=range stages[:6]{ st.run(d) }
 for i:=range d.titles { x:=&d.titles[i]; fmt.Printf("%q begin %d from %d to %d after %d\n", d.text(x.span),x.begin,x.from,x.to,x.after) }
 f := positionFinder{d: d, implied: map[string]int{}, known: map[string]int{}, filled: map[[2]string]bool{}, owners: map[int]string{}}
 for i:=range d.titles { p:=f.post(&d.titles[i]); fmt.Printf("%+v\n",p) }
 for i:=range d.tokens { fmt.Printf("%d:%s ",i,d.tokens[i].text)}; fmt.Println()
 }
}
