package sqlite

import (
	"encoding/json"
	"errors"
	"io"
	"testing"
)

func TestReadTexts(t *testing.T) {
	for _, want := range []nodeData{
		{},
		{Name: "Ann", Date: "2025-04-10", Code: "RU"},
		{Date: "2025"},
		{Name: `Ann "Bo" \ <b>` + "\n\u2028é", Date: "2025"},
		{Name: `","date":"1999`, Date: "2025"},
		{Aliases: []string{"name", `"name":"Bo`, "date", `":"`}, Topics: []string{`{"code":"RU"}`}},
		{Name: `\`, Aliases: []string{`\`, `"`}, Code: "TR"},
	} {
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got nodeData
		if err := readTexts(data, []textMember{{`"name":"`, &got.Name}, {`"date":"`, &got.Date}, {`"code":"`, &got.Code}}); err != nil {
			t.Errorf("%s: %v", data, err)
		}
		if got.Name != want.Name || got.Date != want.Date || got.Code != want.Code {
			t.Errorf("%s: got %q, %q, %q", data, got.Name, got.Date, got.Code)
		}
	}
	for _, cut := range []string{`{"name":"`, `{"name":"Ann`, `{"name":"Ann\`, `{"name":"Ann\"`} {
		if err := readTexts([]byte(cut), []textMember{{`"name":"`, new(string)}}); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%s: %v", cut, err)
		}
	}
}
