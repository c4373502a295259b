package wire

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"net/url"
	"strings"

	"github.com/rasid/rasid/internal/article"
)

// MissingID makes the id of an article that came without one: 32 hexadecimal
// digits of the hash of its url without fragment and tracking parameters, or
// of its content when it has no url. The same article fetched twice has one id.
func MissingID(a article.Article) string {
	if link := strings.TrimSpace(a.URL); link != "" {
		return hash(32, "url", CleanURL(link))
	}
	return hash(32, "content", a.Source, a.Title, a.Body)
}

// hash returns digits hexadecimal digits of SHA-256 over the parts, each with
// its length before it, so that no two lists of parts run together.
func hash(digits int, parts ...string) string {
	sum := sha256.New()
	var size [8]byte
	for _, part := range parts {
		binary.BigEndian.PutUint64(size[:], uint64(len(part)))
		sum.Write(size[:])
		sum.Write([]byte(part))
	}
	return hex.EncodeToString(sum.Sum(nil))[:digits]
}

// tracking names the query parameters that tell how a reader came, not what
// is read; every name that begins with "utm_" is one too.
var tracking = map[string]bool{
	"_ga": true, "_gl": true, "cmpid": true, "dclid": true, "fbclid": true, "gbraid": true, "gclid": true,
	"gclsrc": true, "igshid": true, "mc_cid": true, "mc_eid": true, "mkt_tok": true, "msclkid": true, "ocid": true,
	"srsltid": true, "traffic_source": true, "ttclid": true, "twclid": true, "wbraid": true, "yclid": true,
}

// CleanURL returns a link without fragment and tracking parameters, scheme and
// host in small letters. All else, the order of parameters too, stays. What is
// no URL is returned without what follows "#".
func CleanURL(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		before, _, _ := strings.Cut(link, "#")
		return before
	}
	u.Fragment, u.RawFragment = "", ""
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	var kept []string
	for pair := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ := strings.Cut(strings.ToLower(pair), "=")
		if pair != "" && !tracking[name] && !strings.HasPrefix(name, "utm_") {
			kept = append(kept, pair)
		}
	}
	u.RawQuery, u.ForceQuery = strings.Join(kept, "&"), false
	return u.String()
}
