// Command reencode decodes an event's JSON and encodes it again, for the test
// that compares the bytes of two builds.
package main

import (
	"fmt"
	"os"

	"github.com/rasid/rasid/internal/wire"
)

func main() {
	value, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	e, err := wire.DecodeEvent(value, wire.JSON)
	if err != nil {
		panic(err)
	}
	again, err := wire.EncodeEvent(e, wire.JSON)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(again))
}
