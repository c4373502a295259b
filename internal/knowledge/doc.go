// Package knowledge holds the shipped packs as embedded data and loads packs,
// built in or overlaid, into everything that extraction runs on. It reports
// every complaint of every room in one run and runs no example: eval does.
package knowledge
