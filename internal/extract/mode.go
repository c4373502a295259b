package extract

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// readFromWords is the mode of a rule that wants it read from the text.
const readFromWords = "weapon"

// mode settles the mode: the rule's own, or what the means, the adjectives,
// the agent or the trigger tell, or the rule's default.
func (w *walk) mode(t *syntax.Tree, out *telling) {
	r := out.match.Rule
	if r.Mode.Text != readFromWords {
		out.mode = r.Mode.Text
		if out.mode == "" {
			out.mode = out.match.Type.Modes[0]
		}
		return
	}
	out.mode = r.Else
	if out.mode == "" {
		out.mode = out.match.Type.Modes[0]
	}
	if mode, token := w.toldMode(t, out); mode != "" {
		out.mode, out.modeWord = mode, token
	}
}

// toldMode looks where modes are told, the surest place first: the trigger's
// own words, the means, agent and patient, then the rest of the clause.
func (w *walk) toldMode(t *syntax.Tree, out *telling) (string, int32) {
	p := out.match.Predicate
	for _, token := range p.Cues {
		if token != p.Token {
			if mode := w.tokenMode(out, token); mode != "" {
				return mode, token
			}
		}
	}
	told := []lexicon.Function{lexicon.Means, lexicon.Agent}
	if out.match.Rule.Status == "foiled" {
		told = told[:1] // who wards off fires back, and that tells nothing
	}
	for _, fn := range told {
		for i := range p.Args {
			if p.Args[i].Function == fn {
				if mode, token := w.chunkMode(t, out, p.Args[i].Chunk); mode != "" {
					return mode, token
				}
				if mode, token := w.prepMode(t, out, p.Args[i].Chunk); mode != "" {
					return mode, token
				}
			}
		}
	}
	if mode := w.tokenMode(out, p.Token); mode != "" {
		return mode, p.Token
	}
	if p.Link > 0 {
		return w.chunkMode(t, out, p.Chunk)
	}
	if i := p.Arg(lexicon.Patient); i != nil && out.match.Rule.Status == "foiled" {
		return w.chunkMode(t, out, i.Chunk)
	}
	return "", syntax.None
}

func (w *walk) chunkMode(t *syntax.Tree, out *telling, chunk int32) (string, int32) {
	if chunk == syntax.None {
		return "", syntax.None
	}
	c := &t.Chunks[chunk]
	for k := range c.Nouns {
		for _, token := range append([]int32{c.Nouns[k].Token}, c.Nouns[k].Adjectives...) {
			if mode := w.tokenMode(out, token); mode != "" {
				return mode, token
			}
		}
	}
	return "", syntax.None
}

// prepMode is the mode that the preposition of a phrase tells: killed "by the
// bullets of" somebody.
func (w *walk) prepMode(t *syntax.Tree, out *telling, chunk int32) (string, int32) {
	if chunk == syntax.None || t.Chunks[chunk].Prep == "" {
		return "", syntax.None
	}
	token := t.Chunks[chunk].First
	if token == t.Chunks[chunk].Head {
		return "", syntax.None
	}
	return w.tokenMode(out, token), token
}

// tokenMode is the mode that any reading of a token tells, if the type has it.
func (w *walk) tokenMode(out *telling, token int32) string {
	readings := w.in.Words.At(token)
	for i := range readings {
		if f := readings[i].Lemma.Frame; f != nil && f.Mode != "" && out.match.Type.Mode(f.Mode) {
			return f.Mode
		}
	}
	return ""
}
