package actor

import (
	"strings"
	"time"

	"github.com/rasid/rasid/internal/diag"
)

// person reads a row of a table of persons.
func (l *loader) person(r *row) {
	a := &Actor{ID: r.get("id"), Kind: "person", Country: l.country(r), Name: r.get("name_ar"), NameEn: r.get("name_en")}
	if a = l.add(a, r); a == nil {
		return
	}
	if of := r.get("of"); of != "" {
		l.parents[a] = reference{text: of, at: r.in("of")}
	}
	if roles := r.get("roles"); roles != "" {
		l.roles[a] = reference{text: roles, at: r.in("roles")}
	}
	l.names(a, r)
}

// readRoles reads "fm 2004-03-09..2025; envoy@un 2012": a title, whose office
// it is when not the affiliation's, and from when to when.
func (l *loader) readRoles(a *Actor, ref reference) {
	for _, written := range strings.Split(ref.text, ";") {
		fields := strings.Fields(written)
		if len(fields) == 0 || len(fields) > 2 {
			l.complaints.Add(ref.at, "write a role as: title@actor from..to", "bad role %q", strings.TrimSpace(written))
			continue
		}
		role := Role{Of: a.Parent}
		title, of, elsewhere := strings.Cut(fields[0], "@")
		role.Title = title
		if elsewhere {
			if role.Of = l.list.byID[of]; role.Of == nil {
				l.complaints.Add(ref.at, l.suggestID(of), "unknown actor %q", of)
			}
		}
		if len(fields) == 2 {
			from, to, span := strings.Cut(fields[1], "..")
			if !span {
				to = from
			}
			role.From, role.To = l.day(from, false, ref.at), l.day(to, true, ref.at)
			if role.From != "" && role.To != "" && role.To < role.From {
				l.complaints.Add(ref.at, "", "the role ends before it starts: %q", fields[1])
			}
		}
		a.Roles = append(a.Roles, role)
	}
}

// day reads YYYY, YYYY-MM or YYYY-MM-DD as its first or last day.
func (l *loader) day(s string, last bool, at diag.Position) string {
	if s == "" {
		return ""
	}
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		switch {
		case last && layout == "2006":
			t = t.AddDate(1, 0, -1)
		case last && layout == "2006-01":
			t = t.AddDate(0, 1, -1)
		}
		return t.Format(time.DateOnly)
	}
	l.complaints.Add(at, "write YYYY, YYYY-MM or YYYY-MM-DD", "bad date %q", s)
	return ""
}
