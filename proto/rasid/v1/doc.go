// Package rasidv1 is the schema of the records on Rasid's topics, for whoever
// writes articles or reads events: article.proto and event.proto beside this
// file document every field. Everything else here is generated from them by
// .ci/generate.
package rasidv1
