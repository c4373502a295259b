// Package article holds one of the two nouns of the house: what is read.
package article

// Article is one news article as it came from the articles topic, decoded and
// otherwise untouched. Dates stay strings: what cannot be read as a date is
// still evidence for a reader.
type Article struct {
	// ID names the article; never empty after wire has decoded it.
	ID string
	// URL is where it was published; may be empty.
	URL string
	// Source is the outlet's name as the crawler tells it; may be empty.
	Source string
	// Lang is a BCP 47 language ("ar", "en"); empty means: detect it.
	Lang string
	// Title is the headline; may be empty.
	Title string
	// Body is plain text, or HTML when ContentType says so.
	Body string
	// ContentType is a media type: "text/plain" (also when empty) or "text/html".
	ContentType string
	// PublishedAt is RFC 3339 with its own offset, or a bare date, or empty.
	PublishedAt string
	// FetchedAt is RFC 3339, or empty.
	FetchedAt string
	// Labels are free words of the sender, kept in order.
	Labels []string
}

// HTML tells whether the body is markup that has to be extracted first.
func (a Article) HTML() bool {
	return a.ContentType == "text/html" || a.ContentType == "application/xhtml+xml"
}
