package text

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageTitle returns the headline: the page's first heading when the page's
// title agrees with it, else the title meant for sharing, else the page's own
// without the outlet's name.
func pageTitle(root *html.Node) string {
	whole := elementText(find(root, func(n *html.Node) bool { return n.DataAtom == atom.Title && n.Namespace == "" }))
	shared := ""
	if meta := find(root, func(n *html.Node) bool { return n.DataAtom == atom.Meta && attribute(n, "property") == "og:title" }); meta != nil {
		shared = oneLine(attribute(meta, "content"))
	}
	heading := elementText(find(root, func(n *html.Node) bool { return n.DataAtom == atom.H1 }))
	switch {
	case heading != "" && (whole == "" && shared == "" || strings.Contains(whole, heading) || strings.Contains(shared, heading)):
		return heading
	case shared != "":
		return withoutOutlet(shared)
	}
	return withoutOutlet(whole)
}

// withoutOutlet drops what stands behind the last bar of a page's title.
func withoutOutlet(title string) string {
	if i := strings.LastIndex(title, " | "); i > 0 {
		return strings.TrimSpace(title[:i])
	}
	return title
}

func elementText(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
	}
	walk(n)
	return oneLine(b.String())
}

// oneLine joins the words with one space each; a no-break space is part of the
// text.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, htmlSpace), " ")
}

func htmlSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

// pageLines returns the text below n, a line for each block.
func pageLines(n *html.Node, title string) string {
	if n == nil {
		return ""
	}
	l := lineWriter{title: title}
	l.walk(n, false)
	l.flush()
	return strings.Join(l.lines, "\n")
}

// lineWriter gathers the lines of a page.
type lineWriter struct {
	title  string
	lines  []string
	line   strings.Builder
	item   bool // the line begins an item of a list
	linked int  // bytes of the line that are links
}

// walk writes everything below n; link tells that it stands inside a link.
func (l *lineWriter) walk(n *html.Node, link bool) {
	switch n.Type {
	case html.TextNode:
		l.line.WriteString(n.Data)
		if link {
			l.linked += len(oneLine(n.Data))
		}
		return
	case html.ElementNode:
		if dropped(n) {
			l.line.WriteByte(' ')
			return
		}
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block {
		l.flush()
		l.item = n.DataAtom == atom.Li
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		l.walk(child, link || n.DataAtom == atom.A)
	}
	if block {
		l.flush()
	}
}

// flush ends a line. Lines that are links, or that repeat the headline, are
// left out.
func (l *lineWriter) flush() {
	line := oneLine(l.line.String())
	links := l.linked*10 >= len(line)*7
	if line != "" && !links && line != l.title {
		if l.item {
			line = "• " + line
		}
		l.lines = append(l.lines, line)
	}
	l.line.Reset()
	l.linked, l.item = 0, false
}

// dropped tells the elements whose text is none of the article's.
func dropped(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Canvas,
		atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button, atom.Select, atom.Textarea, atom.Menu, atom.Head,
		atom.Figure, atom.Figcaption, atom.Audio, atom.Video, atom.Picture, atom.Title:
		return true
	}
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden", a.Key == "aria-hidden" && a.Val == "true", a.Key == "style" && hides(a.Val):
			return true
		}
	}
	return false
}

func hides(style string) bool {
	return strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""), "display:none")
}

func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Blockquote, atom.Body, atom.Br, atom.Center, atom.Dd, atom.Details, atom.Div, atom.Dl,
		atom.Dt, atom.Fieldset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Html, atom.Li,
		atom.Main, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th,
		atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}
