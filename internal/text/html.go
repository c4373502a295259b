package text

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ErrTooDeep is returned for a page whose elements nest beyond the limit.
var ErrTooDeep = errors.New("page is nested too deeply")

// HTMLLimits bound what ExtractHTML takes on. Zero means the default.
type HTMLLimits struct {
	Bytes    int // default 4 MiB
	Depth    int // elements within elements, default 256
	Elements int // default 50,000
}

func (l HTMLLimits) orDefault() HTMLLimits {
	for _, limit := range []struct {
		value *int
		usual int
	}{{&l.Bytes, 4 << 20}, {&l.Depth, 256}, {&l.Elements, 50_000}} {
		if *limit.value <= 0 {
			*limit.value = limit.usual
		}
	}
	return l
}

// leastText is how many code points the found article must have; with less,
// the whole readable text of the page is taken.
const leastText = 140

// ExtractHTML returns the headline and the text of a news page or of a
// fragment of one, a paragraph a line, entities decoded, without menus, link
// lists, captions and scripts. The same bytes give the same text. Huge and
// deeply nested pages are refused before they are parsed: the error wraps
// ErrTooLarge or ErrTooDeep; it is ErrInvalidUTF8 for bytes that are no text.
//
// The article is found by readability. Trafilatura finds a little more, but
// merely linking it costs every process 0.2 seconds of start and 25 MB.
func ExtractHTML(page string, limits HTMLLimits) (title, body string, err error) {
	if err := checkPage(page, limits.orDefault()); err != nil {
		return "", "", err
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil { // the parser has a limit of its own on depth, and no other error
		return "", "", fmt.Errorf("%w: %w", ErrTooDeep, err)
	}
	title = pageTitle(root)
	if hasTag(root, atom.Nav, atom.Header, atom.Footer, atom.Article, atom.Main, atom.Title, atom.H1) {
		body = pageLines(articleNode(root), title)
	}
	if utf8.RuneCountInString(body) < leastText {
		body = pageLines(root, title)
	}
	return title, body, nil
}

// checkPage walks over the tags without building a tree.
func checkPage(page string, limits HTMLLimits) error {
	if len(page) > limits.Bytes {
		return fmt.Errorf("%w: %d bytes of html", ErrTooLarge, len(page))
	}
	if !utf8.ValidString(page) {
		return ErrInvalidUTF8
	}
	depth, elements := 0, 0
	for tokens := html.NewTokenizer(strings.NewReader(page)); ; {
		switch tokens.Next() {
		case html.ErrorToken:
			return nil
		case html.StartTagToken:
			elements++
			if nests(tokens) {
				depth++
			}
		case html.EndTagToken:
			if nests(tokens) && depth > 0 {
				depth--
			}
		case html.SelfClosingTagToken:
			elements++
		}
		switch {
		case depth > limits.Depth:
			return fmt.Errorf("%w: %d elements", ErrTooDeep, depth)
		case elements > limits.Elements:
			return fmt.Errorf("%w: more than %d elements", ErrTooLarge, limits.Elements)
		}
	}
}

// nests tells whether the tag at hand opens or closes an element that needs
// its end tag; the others close themselves and may stand open by the hundred.
func nests(tokens *html.Tokenizer) bool {
	name, _ := tokens.TagName()
	switch atom.Lookup(name) {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr,
		atom.P, atom.Li, atom.Td, atom.Th, atom.Tr, atom.Dt, atom.Dd, atom.Option, atom.Optgroup, atom.Thead, atom.Tbody, atom.Tfoot:
		return false
	}
	return true
}

// articleNode returns the part of the page that holds the article, nil when
// there is none. The page is untrusted and the finder is a large piece of
// somebody else's heuristics: what makes it panic is no article.
func articleNode(root *html.Node) (article *html.Node) {
	defer func() {
		if recover() != nil {
			article = nil
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.CharThresholds = leastText
	found, err := parser.ParseDocument(root, &url.URL{})
	if err != nil {
		return nil
	}
	return found.Node
}

// hasTag tells whether any of the tags occurs below n.
func hasTag(n *html.Node, tags ...atom.Atom) bool {
	return find(n, func(n *html.Node) bool {
		for _, tag := range tags {
			if n.DataAtom == tag {
				return true
			}
		}
		return false
	}) != nil
}

// find returns the first element in document order that is wanted, nil when
// there is none.
func find(n *html.Node, wanted func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && wanted(n) {
		return n
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if found := find(child, wanted); found != nil {
			return found
		}
	}
	return nil
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
