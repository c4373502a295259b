package ar_test

import "github.com/rasid/rasid/internal/lexicon"

// row is one predicate: its forms, and the phrases that only it can spell. The
// agent is feminine singular everywhere, so the verb forms are too; what Arabic
// or the word lacks is "".
type row struct {
	name    string
	class   string
	agent   string
	agentIs []lexicon.Function
	other   string // words of the other party, without article
	otherIs []lexicon.Function

	perfect, imperfect, jussive string // of the verb itself, or of the support verb
	object                      string // the event noun that the support verb carries
	tail                        string // the other party with its preposition

	passive            string
	sufferer, suffers  string // after تعرّض and لـ
	occurs             string // with تم, جرى, وقع
	genitive, relative string // noun phrases
	supported          string // a verb's noun with a support verb
	planned            string // under تعتزم
}

// rest is what follows verb and agent.
func (r *row) rest() string {
	if r.object == "" {
		return r.tail
	}
	return r.object + " " + r.tail
}

// clause is verb, agent and the rest.
func (r *row) clause(verb string) string { return verb + " " + r.agent + " " + r.rest() }

const (
	forces     = "القوات التركية"
	government = "الحكومة التركية"
	army       = "جيش العراقي"
	delegation = "وفد الروسي"
	soldiers   = "جنود"
	city       = "إدلب"
)

var (
	agent   = []lexicon.Function{lexicon.Agent}
	patient = []lexicon.Function{lexicon.Patient}
	side    = []lexicon.Function{lexicon.Partner, lexicon.Agent} // "بين" fills both
	either  = []lexicon.Function{lexicon.Agent, lexicon.Partner}
	origin  = []lexicon.Function{lexicon.Origin}
	place   = []lexicon.Function{lexicon.Place}
)

var rows = []row{
	{name: "هاجم", class: "assault", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "هاجمت", imperfect: "تهاجم", jussive: "تهاجم", tail: "الجيش العراقي",
		passive: "هوجم الجيش العراقي", occurs: "تمت مهاجمة الجيش العراقي",
		genitive: "مهاجمة القوات التركية للجيش العراقي", planned: "مهاجمة الجيش العراقي"},
	{name: "قصف", class: "bombard", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "قصفت", imperfect: "تقصف", jussive: "تقصف", tail: "الجيش العراقي",
		passive: "قُصف الجيش العراقي", sufferer: "الجيش العراقي", suffers: "قصف", occurs: "تم قصف الجيش العراقي",
		genitive: "قصف القوات التركية للجيش العراقي", relative: "القصف الذي نفذته القوات التركية على الجيش العراقي",
		supported: "نفذت القوات التركية قصفاً على الجيش العراقي", planned: "قصف الجيش العراقي"},
	{name: "استهدف", class: "assault", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "استهدفت", imperfect: "تستهدف", jussive: "تستهدف", tail: "الجيش العراقي",
		passive: "استُهدف الجيش العراقي", sufferer: "الجيش العراقي", suffers: "استهداف", occurs: "تم استهداف الجيش العراقي",
		genitive: "استهداف القوات التركية للجيش العراقي", planned: "استهداف الجيش العراقي"},
	{name: "اقتحم", class: "storm", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "اقتحمت", imperfect: "تقتحم", jussive: "تقتحم", tail: "معسكر الجيش العراقي",
		passive: "اقتُحم معسكر الجيش العراقي", sufferer: "معسكر الجيش العراقي", suffers: "اقتحام", occurs: "تم اقتحام معسكر الجيش العراقي",
		genitive: "اقتحام القوات التركية معسكر الجيش العراقي", planned: "اقتحام معسكر الجيش العراقي"},
	{name: "هجوم", class: "assault", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "شنت", imperfect: "تشن", jussive: "تشن", object: "هجوماً", tail: "على الجيش العراقي",
		passive: "شُنّ هجوم على الجيش العراقي", sufferer: "الجيش العراقي", suffers: "هجوم", occurs: "وقع هجوم على الجيش العراقي",
		genitive: "هجوم القوات التركية على الجيش العراقي", relative: "الهجوم الذي شنته القوات التركية على الجيش العراقي",
		planned: "شن هجوم على الجيش العراقي"},
	{name: "غارات", class: "airstrike", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "نفذت", imperfect: "تنفذ", jussive: "تنفذ", object: "غارات", tail: "على الجيش العراقي",
		passive: "نُفذت غارات على الجيش العراقي", sufferer: "الجيش العراقي", suffers: "غارات", occurs: "تم تنفيذ غارات على الجيش العراقي",
		genitive: "غارات القوات التركية على الجيش العراقي", relative: "الغارات التي نفذتها القوات التركية على الجيش العراقي",
		planned: "تنفيذ غارات على الجيش العراقي"},
	{name: "كمين", class: "ambush", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "نصبت", imperfect: "تنصب", jussive: "تنصب", object: "كميناً", tail: "للجيش العراقي",
		passive: "نُصب كمين للجيش العراقي", sufferer: "الجيش العراقي", suffers: "كمين", occurs: "تم نصب كمين للجيش العراقي",
		relative: "الكمين الذي نصبته القوات التركية للجيش العراقي", planned: "نصب كمين للجيش العراقي"},
	{name: "اشتباكات", class: "clash", agent: forces, agentIs: either, other: army, otherIs: side,
		perfect: "خاضت", imperfect: "تخوض", jussive: "تخض", object: "اشتباكات", tail: "مع الجيش العراقي",
		occurs:   "جرت اشتباكات بين القوات التركية والجيش العراقي",
		genitive: "اشتباكات القوات التركية مع الجيش العراقي", relative: "الاشتباكات التي خاضتها القوات التركية مع الجيش العراقي"},
	{name: "التقى", class: "meet", agent: government, agentIs: either, other: delegation, otherIs: side,
		perfect: "التقت", imperfect: "تلتقي", jussive: "تلتق", tail: "الوفد الروسي",
		genitive: "لقاء الحكومة التركية بالوفد الروسي", planned: "لقاء الوفد الروسي"},
	{name: "اجتمع", class: "meet", agent: government, agentIs: either, other: delegation, otherIs: side,
		perfect: "اجتمعت", imperfect: "تجتمع", jussive: "تجتمع", tail: "مع الوفد الروسي",
		occurs:   "جرى اجتماع بين الحكومة التركية والوفد الروسي",
		genitive: "اجتماع الحكومة التركية مع الوفد الروسي", relative: "الاجتماع الذي عقدته الحكومة التركية مع الوفد الروسي",
		supported: "عقدت الحكومة التركية اجتماعاً مع الوفد الروسي", planned: "الاجتماع مع الوفد الروسي"},
	{name: "استقبل", class: "meet", agent: government, agentIs: either, other: delegation, otherIs: side,
		perfect: "استقبلت", imperfect: "تستقبل", jussive: "تستقبل", tail: "الوفد الروسي",
		passive: "استُقبل الوفد الروسي", occurs: "تم استقبال الوفد الروسي",
		genitive: "استقبال الحكومة التركية للوفد الروسي", planned: "استقبال الوفد الروسي"},
	{name: "محادثات", class: "talks", agent: government, agentIs: either, other: delegation, otherIs: side,
		perfect: "أجرت", imperfect: "تجري", jussive: "تجر", object: "محادثات", tail: "مع الوفد الروسي",
		passive: "أُجريت محادثات مع الوفد الروسي", occurs: "جرت محادثات بين الحكومة التركية والوفد الروسي",
		genitive: "محادثات الحكومة التركية مع الوفد الروسي", relative: "المحادثات التي أجرتها الحكومة التركية مع الوفد الروسي",
		planned: "إجراء محادثات مع الوفد الروسي"},
	{name: "مناورات", class: "exercise", agent: forces, agentIs: either, other: army, otherIs: side,
		perfect: "أجرت", imperfect: "تجري", jussive: "تجر", object: "مناورات", tail: "مع الجيش العراقي",
		passive: "أُجريت مناورات مع الجيش العراقي", occurs: "جرت مناورات بين القوات التركية والجيش العراقي",
		genitive: "مناورات القوات التركية مع الجيش العراقي", relative: "المناورات التي أجرتها القوات التركية مع الجيش العراقي",
		planned: "إجراء مناورات مع الجيش العراقي"},
	{name: "تدريبات", class: "training", agent: forces, agentIs: either, other: army, otherIs: side,
		perfect: "نفذت", imperfect: "تنفذ", jussive: "تنفذ", object: "تدريبات", tail: "مع الجيش العراقي",
		passive: "نُفذت تدريبات مع الجيش العراقي", occurs: "جرت تدريبات بين القوات التركية والجيش العراقي",
		relative: "التدريبات التي نفذتها القوات التركية مع الجيش العراقي", planned: "تنفيذ تدريبات مع الجيش العراقي"},
	{name: "درّب", class: "training", agent: forces, agentIs: agent, other: army, otherIs: patient,
		perfect: "دربت", imperfect: "تدرب", jussive: "تدرب", tail: "الجيش العراقي",
		passive: "دُرّب الجيش العراقي", occurs: "تم تدريب الجيش العراقي",
		genitive: "تدريب القوات التركية للجيش العراقي", planned: "تدريب الجيش العراقي"},
	{name: "انسحب", class: "withdraw", agent: forces, agentIs: agent, other: city, otherIs: origin,
		perfect: "انسحبت", imperfect: "تنسحب", jussive: "تنسحب", tail: "من مدينة إدلب",
		occurs:   "تم انسحاب القوات التركية من مدينة إدلب",
		genitive: "انسحاب القوات التركية من مدينة إدلب", planned: "الانسحاب من مدينة إدلب"},
	{name: "سحب", class: "withdraw", agent: government, agentIs: agent, other: soldiers, otherIs: patient,
		perfect: "سحبت", imperfect: "تسحب", jussive: "تسحب", tail: "جنودها من مدينة إدلب",
		passive: "سُحب الجنود من مدينة إدلب", occurs: "تم سحب الجنود من مدينة إدلب",
		genitive: "سحب الحكومة التركية جنودها من مدينة إدلب", planned: "سحب جنودها من مدينة إدلب"},
	{name: "نشر", class: "deploy", agent: government, agentIs: agent, other: soldiers, otherIs: patient,
		perfect: "نشرت", imperfect: "تنشر", jussive: "تنشر", tail: "جنودها في مدينة إدلب",
		passive: "نُشر الجنود في مدينة إدلب", occurs: "تم نشر الجنود في مدينة إدلب",
		genitive: "نشر الحكومة التركية جنودها في مدينة إدلب", planned: "نشر جنودها في مدينة إدلب"},
	{name: "انتشر", class: "presence", agent: forces, agentIs: agent, other: city, otherIs: place,
		perfect: "انتشرت", imperfect: "تنتشر", jussive: "تنتشر", tail: "في مدينة إدلب",
		genitive: "انتشار القوات التركية في مدينة إدلب", planned: "الانتشار في مدينة إدلب"},
}
