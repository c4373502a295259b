package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	rasidv1 "github.com/rasid/rasid/proto/rasid/v1"
)

// fill gives every field of a struct a value of its own, so that two fields
// that change places are seen.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("ن%d", *n))
	case reflect.Int32:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.25)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic(v.Kind())
	}
}

func fullEvent() event.Event {
	var e event.Event
	n := 0
	fill(reflect.ValueOf(&e).Elem(), &n)
	return e
}

// complete fails when any field of a message is unset.
func complete(t *testing.T, m protoreflect.Message, path string) {
	fields := m.Descriptor().Fields()
	for i := range fields.Len() {
		f := fields.Get(i)
		at := path + "." + string(f.Name())
		require.True(t, m.Has(f), at)
		switch {
		case f.IsList() && f.Message() != nil:
			for j := range m.Get(f).List().Len() {
				complete(t, m.Get(f).List().Get(j).Message(), at)
			}
		case f.Message() != nil:
			complete(t, m.Get(f).Message(), at)
		}
	}
}

func TestNoFieldIsForgotten(t *testing.T) {
	e := fullEvent()
	complete(t, messageOf(e).ProtoReflect(), "event")
	require.Equal(t, e, eventOf(messageOf(e)))

	var a article.Article
	n := 0
	fill(reflect.ValueOf(&a).Elem(), &n)
	complete(t, articleMessage(a).ProtoReflect(), "article")
	require.Equal(t, a, articleOf(articleMessage(a)))
}

func TestEventRoundTrip(t *testing.T) {
	for _, e := range []event.Event{fullEvent(), {}, {Location: &event.Location{}, Killed: &event.Count{}, Date: &event.Date{}}} {
		for _, format := range []Format{JSON, Protobuf} {
			value, err := EncodeEvent(e, format)
			require.NoError(t, err)
			got, err := DecodeEvent(value, format)
			require.NoError(t, err)
			require.Equal(t, e, got)
			again, err := EncodeEvent(got, format)
			require.NoError(t, err)
			require.Equal(t, value, again)
		}
	}
}

func TestEventJSON(t *testing.T) {
	lat, lon := 35.335881234, -0.0000001
	value, err := EncodeEvent(event.Event{
		ID: "e1", Op: "UPSERT", Type: "ATTACK",
		Location:   &event.Location{Text: "دير <الزور>", Span: event.Span{Start: 0, End: 11}, Lat: &lat, Lon: &lon},
		Killed:     &event.Count{Low: 0, High: 5, Text: "x"},
		Evidence:   []event.Evidence{{Text: "قال \"نعم\""}},
		Confidence: event.Confidence{Score: 0.8749},
	}, JSON)
	require.NoError(t, err)
	require.Equal(t, `{"id":"e1","op":"UPSERT","type":"ATTACK",`+
		`"location":{"text":"دير <الزور>","span":{"start":0,"end":11},"lat":35.33588,"lon":0},`+
		`"killed":{"low":0,"high":5,"text":"x"},"evidence":[{"text":"قال \"نعم\"","sentence":0}],`+
		`"article":{},"confidence":{"score":0.87}}`, string(value))
}

func TestEncodeRefusesBrokenText(t *testing.T) {
	for _, format := range []Format{JSON, Protobuf} {
		_, err := EncodeEvent(event.Event{ID: "\xd9"}, format)
		require.Error(t, err)
	}
	_, err := EncodeEvent(event.Event{Confidence: event.Confidence{Score: math.NaN()}}, JSON)
	require.Error(t, err)
}

// protobufJSON is the canonical JSON of a message, as the library makes it.
func protobufJSON(t *testing.T, m proto.Message) string {
	spaced, err := protojson.MarshalOptions{UseProtoNames: true}.Marshal(m)
	require.NoError(t, err)
	var compact bytes.Buffer
	require.NoError(t, json.Compact(&compact, spaced))
	return compact.String()
}

// empty makes fields of a value zero at random, so that every way to leave
// something out is met.
func empty(v reflect.Value, random *rand.Rand) {
	if random.IntN(4) == 0 {
		v.SetZero()
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		empty(v.Elem(), random)
	case reflect.Slice:
		for i := range v.Len() {
			empty(v.Index(i), random)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			empty(v.Field(i), random)
		}
	case reflect.Float64:
		v.SetFloat([]float64{-179.999996, 0.000004, 1e-5, -0.004, 35.335885, 1e6, 0.5}[random.IntN(7)])
	case reflect.String:
		v.SetString([]string{"\"\\/<>&", "\x00\x01\x1f\x7f\b\f\n\r\t", "\u2028\ufeff\u200f😀", "قسد"}[random.IntN(4)])
	}
}

// The writer by hand and the library agree on every field and every absence.
func TestJSONIsCanonical(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		e := fullEvent()
		empty(reflect.ValueOf(&e).Elem(), random)
		value, err := EncodeEvent(e, JSON)
		require.NoError(t, err)
		require.Equal(t, protobufJSON(t, messageOf(e)), string(value))

		var a article.Article
		n := 0
		fill(reflect.ValueOf(&a).Elem(), &n)
		empty(reflect.ValueOf(&a).Elem(), random)
		value, err = EncodeArticle(a, JSON)
		require.NoError(t, err)
		require.Equal(t, protobufJSON(t, articleMessage(a)), string(value))
	}
}

// TestGoldenBytes holds the bytes of a full event, and compares them with
// those of two builds of one program: what protobuf's own library writes
// differs from build to build.
func TestGoldenBytes(t *testing.T) {
	value, err := EncodeEvent(fullEvent(), JSON)
	require.NoError(t, err)
	golden := filepath.Join("testdata", "event.json")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(golden, append(value, '\n'), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, strings.TrimSpace(string(want)), string(value))

	for i, flags := range [][]string{nil, {"-trimpath", "-ldflags=-s -w"}} {
		binary := filepath.Join(t.TempDir(), fmt.Sprintf("reencode%d", i))
		args := append(append([]string{"build"}, flags...), "-o", binary, "./testdata/reencode")
		out, err := exec.Command("go", args...).CombinedOutput()
		require.NoError(t, err, string(out))
		got, err := exec.Command(binary, golden).Output()
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
}

func TestDecodeEventIgnoresTheUnknown(t *testing.T) {
	e, err := DecodeEvent([]byte(`{"id":"x","later":{"a":1}}`), JSON)
	require.NoError(t, err)
	require.Equal(t, "x", e.ID)
	_, err = DecodeEvent([]byte(`{"id":3}`), JSON)
	require.Error(t, err)
	value, err := proto.Marshal(&rasidv1.Event{Id: "x"})
	require.NoError(t, err)
	e, err = DecodeEvent(append(value, 0xfa, 0x3f, 1, 'z'), Protobuf)
	require.NoError(t, err)
	require.Equal(t, event.Event{ID: "x"}, e)
}

func BenchmarkEncodeEvent(b *testing.B) {
	e := fullEvent()
	for _, format := range []Format{JSON, Protobuf} {
		b.Run(format.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				value, _ := EncodeEvent(e, format)
				b.SetBytes(int64(len(value)))
			}
		})
	}
}

func BenchmarkDecodeArticle(b *testing.B) {
	a := sample
	a.Body = strings.Repeat(a.Body, 150)
	for _, format := range []Format{JSON, Protobuf} {
		value, _ := EncodeArticle(a, format)
		b.Run(format.String(), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(value)))
			for b.Loop() {
				_, _ = DecodeArticle(value, format.ContentType(), DefaultLimits())
			}
		})
	}
}
