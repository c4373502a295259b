package ar

import "github.com/rasid/rasid/internal/text"

// longestDateline bounds how many tokens a newsroom's dateline may take.
const longestDateline = 14

// dateline steps over the newsroom that opens a text ("دبي، الإمارات (CNN) --"):
// it is nobody's place and nobody's party.
func (s *sentence) dateline() {
	tokens := s.in.Doc.Tokens
	for i := s.first + 1; i+2 < s.last && i < s.first+longestDateline; i++ {
		if tokens[i].Kind != text.Bracket || tokens[i+1].Kind != text.Latin || tokens[i+2].Kind != text.Bracket {
			continue
		}
		j := i + 3
		for j < s.last && tokens[j].Kind == text.Dash {
			j++
		}
		if j > i+3 && j < s.last {
			s.first = j
		}
		return
	}
}
