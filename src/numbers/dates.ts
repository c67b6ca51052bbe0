import { isLetterBut } from './around.ts'
import { months } from './lexicon.ts'
import { closesTime } from './patterns.ts'
import { capital, type Place } from './place.ts'
import { isPlural } from './units.ts'
import { numberWords } from './words.ts'

const yearBefore =
  /^(?:in|since|until|till|before|after|by|during|early|late|mid|the|year|summer|winter|spring|autumn|fall|circa|c|around|founded|established|built|born)$/
const amountOf = /(?:total|sum|average|limit|capacity|cost|rate|out|price|value|number|budget|score|size) of $/
const month = [...months].join('|')
const inCapitals = month.replace(/\b\w/g, (letter) => letter.toUpperCase())
const brief = month.slice(month.indexOf('jan|'))
/** "Jan. 12", "May 5, 12 left"; a whole name has no full stop but that of its sentence. */
const beforeMonth = new RegExp(
  `\\b(?:(?:${month})\\.? \\d\\d?(?:st|nd|rd|th)?[,.]|(?:${month}),|(?:${brief})\\.) $`,
  'i',
)
const dayList = new RegExp(`^(?: (?:and|or|to|until|through) | ?[-–] ?|, )\\d\\d?\\.? (?:${inCapitals})\\b`)
const twoDays = new RegExp(`^\\.[-–/]\\d\\d?\\. (?:${inCapitals})\\b`)
const dottedDay = new RegExp(`^\\. (?:${inCapitals})(?:[,.;:)\\n]|$| (?:\\d{4}|at|and|until|till|to|on|is)\\b)`)
const inMonth = new RegExp(`^ of (?:${month.replace('may|', '')})\\b`, 'i')
/** Behind a year that begins something: "From 1888 you could …". */
const onwards = /^(?:,| (?:on|onwards?|you|we|they|he|she|it|there|the)\b)/
const yearly = /^(?:earning|election|result|model|figure|price|tax|sale|level|game|estimate|budget|season|edition)$/i

/** "due 12/31", "on 3/9": a month and its day. */
function isDayOfMonth(said: string, lower: string, right: string): boolean {
  const [month = 0, day = 0] = said.split('/').map(Number)
  if (month > 12 || day > 31 || right.startsWith(' of')) return false
  return /^(?:on|due|until|since|valid|expires)$/.test(lower)
}

/** Behind a year without its century. */
const tellsWhen =
  /^(?: (?:it?|you|we|they|s?he|there|when|the)\b|, (?:when|the (?:day|year|winter|summer)\b(?! after)))/i

/** Years and days of months. */
export function isDate(place: Place): boolean {
  const { draft, said, left, right, before, lower, after } = place
  if (draft.fraction && !draft.spoken && draft.unit === '') return isDayOfMonth(said, lower, right)
  // "In nineteen hundred, …", "until eighteen hundred and four it had …"
  if (
    draft.spoken &&
    draft.place >= 0 &&
    !draft.fraction &&
    draft.number.digits > 1099n &&
    draft.number.digits < 2100n &&
    (lower === 'year' ||
      (draft.unit === '' && /^(?:in|since|until|till|before)$/.test(lower) && closesTime.test(right)))
  )
    return true
  // "till 1.4., the rest"
  if (!draft.plain || draft.place < 0) return draft.place < 0 && right.startsWith('.,')
  const value = Number(draft.number.digits)
  if (said.length === 2 && draft.unit === '' && /(?:^|\s)['’]$/.test(left.slice(-2)) && /^\d\d$/.test(said)) return true
  const ofMonth =
    (months.has(lower) && capital.test(before)) ||
    // "In May, 12 left" counts, "Jan. 12" does not.
    (before === '' && (value > 31 || !left.endsWith(', ')) && beforeMonth.test(left))
  // "of January nineteen boats", "In May five people": the day was said, or things are counted.
  const hasDay = ofMonth && draft.spoken && isPlural(after)
  if (
    value > 0 &&
    value < 32 &&
    ((ofMonth && !hasDay) ||
      (months.has(after) && /^ \p{Lu}/u.test(right)) ||
      (!isLetterBut(right, 1, 'aotu') && dayList.test(right)))
  )
    return true
  if (
    value > 0 &&
    value < 32 &&
    (inMonth.test(right) ||
      right.startsWith(' of May') ||
      twoDays.test(right) ||
      (dottedDay.test(right) &&
        /^(?:at|by|until|till|before|after|from|since|on|to|and|the|meeting|\w*day|mon|tue|wed|thu|fri|sat|sun|)$/.test(
          lower,
        )))
  )
    return true
  // "When I began, in seventy-nine, I paid less"
  if (draft.spoken && draft.unit === '' && value > 39 && value < 100)
    return (
      (/(?:[,.?!] |\n|\b[Bb](?:ack|orn) )[Ii]n $|\bsince $|\b(?:year|class) of $/.test(left) &&
        closesTime.test(right)) ||
      /\b(?:winter|summer|spring|autumn) of $/.test(left) ||
      // "In August sixty-eight we", "came off in ninety-four it was", "in sixty-six, the day"
      ((lower === 'in' || (months.has(lower) && capital.test(before))) &&
        tellsWhen.test(right) &&
        !numberWords.has(place.second))
    )
  if (value < 1000 || value > 2199) return false
  if (lower === 'from' && value > 1499 && !draft.spoken && onwards.test(right)) return true
  if (/(?:[Dd]ivid|ultipl)\w+ by $/.test(left)) return false
  if (
    lower === 'from' &&
    !draft.spoken &&
    /\b(?:is|was|are|were|dat(?:es?|ed|ing)) from $/.test(left) &&
    draft.unit === ''
  )
    return true
  const temporal =
    months.has(lower) ||
    ofMonth ||
    (lower === 'of' && !amountOf.test(left)) ||
    (/\b[Yy]ear, $/.test(left) && right.startsWith(',')) ||
    (yearBefore.test(lower) && !(lower === 'the' && draft.spoken))
  if (draft.spoken)
    return (
      value >= 1900 &&
      draft.unit === '' &&
      (temporal || (lower === 'from' && /^(?:[.,;:)]|$| (?:on|onwards?|until)\b)/.test(right)))
    )
  if (/(?:\(c\)|©) $/i.test(left)) return true
  const isThing = draft.unit === 'count' && !yearly.test(draft.noun)
  if (isThing && !/^(?:the|this|that|our|their|its|an?|in|since|by|until|early|late|mid)$/.test(lower)) return false
  if (value >= 1900 && value <= 2100) return true
  const span =
    /^(?:from|between)$/.test(lower) &&
    /^ (?:to|and|until) (?:1\d|20)\d\d\b(?! (?:(?!the|in|when|and|or)\p{L}+s|ms|[KMG]B)\b)/u.test(right)
  return span || (draft.unit === '' && temporal)
}
