package export

import (
	"net/netip"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"parley/graph"
	"parley/graph/gazetteer"
)

// How many characters values of some types of FollowTheMoney may have.
const (
	ftmNameLength    = 384
	ftmAddressLength = 250
	ftmStringLength  = 1024
	ftmTextLength    = 65_000
	ftmURLLength     = 4096
)

// settled applies a rule of FollowTheMoney until it changes nothing more, so that its tools keep the value as it is.
// Each rule shortens or keeps, or brings nearer to its own form.
func settled(s string, length int, rule func(string) string) string {
	for {
		t := rule(s)
		if utf8.RuneCountInString(t) > length {
			t = string([]rune(t)[:length])
		}
		if t == s {
			return s
		}
		s = t
	}
}

// ftmPlain is how FollowTheMoney wants all text: composed, without characters that are not seen.
func ftmPlain(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < ' ', 0x7F <= r && r < 0xA0, 0x200B <= r && r <= 0x200F, 0x2060 <= r && r <= 0x2064, r == 0x061C, r == 0x00AD, r == 0xFEFF:
			return -1
		case 0x2000 <= r && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x0A00, r == 0x1680, r == 0x202F, r == 0x205F, r == 0x3000:
			return ' '
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(s, string(utf8.RuneError)))))
}

func ftmString(s string) string { return settled(s, ftmStringLength, ftmPlain) }

func ftmText(s string) string { return settled(s, ftmTextLength, ftmPlain) }

var quoted = regexp.MustCompile(`^["'](.*)["']$`)

// ftmName has single spaces and no quotation marks around it.
func ftmName(s string) string {
	return settled(s, ftmNameLength, func(s string) string {
		return strings.Join(strings.Fields(quoted.ReplaceAllString(ftmPlain(s), "$1")), " ")
	})
}

var (
	addressBreaks = regexp.MustCompile(`\r\n|\n|<BR/>|<BR>|\t|ESQ\.,|ESQ,|;`)
	addressCommas = regexp.MustCompile(`,\s?[,.]`)
)

// ftmAddress is one line.
func ftmAddress(s string) string {
	return settled(s, ftmAddressLength, func(s string) string {
		s = addressBreaks.ReplaceAllString(ftmPlain(s), ", ")
		return strings.Join(strings.Fields(addressCommas.ReplaceAllString(s, ", ")), " ")
	})
}

// ftmCountries are the codes of states of the past that FollowTheMoney writes in a way of its own, or does not know.
var ftmCountries = map[string]string{
	"CS": "cshh", "SU": "suhh", "XS": "csxx", "YU": "yucs",
	"VD": "", "XH": "", "XN": "", "XO": "", "XP": "", "XU": "", "XY": "", "YD": "",
}

// ftmCountry is the code of a state; empty where FollowTheMoney knows it not.
func ftmCountry(code string) string {
	if own, ok := ftmCountries[code]; ok || gazetteer.CountryByCode(code) == nil {
		return own
	}
	return strings.ToLower(code)
}

// ftmLanguages are the languages that FollowTheMoney knows.
const ftmLanguages = " afr amh ara aze bel ben bos bul cat ces cnr dan deu ell eng est fas fil fin fra gle heb hin hrv hun hye ind isl" +
	" ita jpn kan kat kaz khm kir kor lao lav lit ltz mkd mlt mon msa mul mya nep nld nor pol por pus ron rus sin slk slv spa sqi srp swa" +
	" swe tam tel tgk tgl tha tuk tur ukr urd uzb vie zho "

// ftmLanguage is the code of a language; empty where FollowTheMoney knows it not.
func ftmLanguage(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	base, err := language.ParseBase(primary)
	if err != nil || !strings.Contains(ftmLanguages, " "+base.ISO3()+" ") {
		return ""
	}
	return base.ISO3()
}

// ftmDate is the coarsest prefix of an ISO 8601 day that holds all days of a date which is no interval. It is empty
// where no prefix does, as of a decade or an unknown year.
func ftmDate(edtf string) string {
	date, err := graph.ParseDate(edtf)
	if err != nil {
		return ""
	}
	first, begins := date.Earliest()
	last, ends := date.Latest()
	if year, _, _ := first.Date(); !begins || !ends || year < 1000 || year > 2999 {
		return "" // FollowTheMoney reads no other years
	}
	from, to := first.String(), last.String()
	for _, length := range []int{len("2006-01-02"), len("2006-01"), len("2006")} {
		if to[:min(length, len(to))] == from[:length] {
			return from[:length]
		}
	}
	return ""
}

// ftmURL is the address of a page; empty where FollowTheMoney takes it for none.
func ftmURL(s string) string {
	u, err := url.Parse(ftmPlain(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !ftmHost(u.Hostname()) {
		return ""
	}
	if port := u.Port(); port != "" {
		if _, err := strconv.ParseUint(port, 10, 16); err != nil {
			return ""
		}
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if before, ok := strings.CutSuffix(path, ";"); ok {
		path = before + "%3B" // an empty parameter would be dropped
	}
	text := u.Scheme + "://" + u.Host + path
	if u.User != nil {
		text = u.Scheme + "://" + u.User.String() + "@" + u.Host + path
	}
	if u.RawQuery != "" {
		text += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		text += "#" + u.EscapedFragment()
	}
	if ftmPlain(text) != text || utf8.RuneCountInString(text) > ftmURLLength {
		return ""
	}
	return text
}

// ftmHost reports whether a host is an address or a name in any script.
func ftmHost(host string) bool {
	if _, err := netip.ParseAddr(host); err == nil {
		return !strings.Contains(host, "%")
	}
	labels := strings.Split(strings.TrimRight(host, "."), ".")
	for _, label := range labels {
		n := utf8.RuneCountInString(label)
		known := strings.IndexFunc(label, func(r rune) bool { return !ftmHostRune(r) && r != '_' && r != '-' }) < 0
		if n < 1 || n > 63 || !known || !strings.ContainsFunc(label, ftmHostRune) {
			return false
		}
	}
	top := labels[len(labels)-1]
	return len(labels) == 1 || utf8.RuneCountInString(top) > 1 && strings.ContainsFunc(top, func(r rune) bool { return !unicode.IsDigit(r) })
}

func ftmHostRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
