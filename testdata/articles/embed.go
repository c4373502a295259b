// Package articles holds the sample articles: news stories written for this
// project, one JSON object a file, for demonstrations and tests. They are
// worded and laid out like the press (bylines, datelines, hashtags, a live
// page, a whole web page, a crawl date that the text contradicts), but the
// events that they tell are invented. A few tell no event at all, and
// broken.json is a message cut off on its way, which has to be rejected.
package articles

import "embed"

// FS holds every sample at its root, named after its story: NAME.json.
//
//go:embed *.json
var FS embed.FS
