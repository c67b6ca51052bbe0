import { leftOf, rightOf } from './around.ts'
import { decimalText } from './decimal.ts'
import type { Draft } from './draft.ts'
import { labels, months, openers, softLabels, stops } from './lexicon.ts'
import { isMeasure, isPlural } from './units.ts'

/** A number between what stands before and behind it. */
interface Place {
  readonly draft: Draft
  readonly said: string
  readonly left: string
  readonly right: string
  /** The word before, when nothing but a blank or a hyphen stands between; and in lower case. */
  readonly before: string
  readonly lower: string
  /** The word behind, in lower case. */
  readonly after: string
  /** Whether a sentence starts with this number, or with the word before it. */
  readonly opens: boolean
  readonly beforeOpens: boolean
}

/** Whether a sentence, line, cell or quotation starts behind this text. */
function opensAt(left: string): boolean {
  let at = left.length
  while (at > 0 && '"“‘\'([*_#> '.includes(left.charAt(at - 1))) at--
  return at === 0 || '\n\t.?!:…—'.includes(left.charAt(at - 1))
}

/** The last word when only a blank or a hyphen stands behind it. */
function wordBefore(left: string): string {
  let at = left.length - 1
  if (left.charAt(at) !== ' ' && left.charAt(at) !== '-') return ''
  while (at > 0 && /[\p{L}'’]/u.test(left.charAt(at - 1))) at--
  return left.slice(at, -1)
}

/** Why a number is no quantity: it labels something, or names, dates or refers to it; '' when it is a quantity. */
export function lookAlikeReason(text: string, draft: Draft): '' | 'label' | 'other' {
  const left = leftOf(text, draft.start, 48)
  const right = rightOf(text, draft.end, 48)
  const before = wordBefore(left)
  const place: Place = {
    draft,
    left,
    right,
    before,
    said: text.slice(draft.start, draft.end),
    lower: before.toLowerCase(),
    after: (/^[ -]([\p{L}'’]+)/u.exec(right)?.[1] ?? '').toLowerCase(),
    opens: opensAt(left),
    beforeOpens: opensAt(left.slice(0, -before.length - 1)),
  }
  const known = draft.unit !== '' && (draft.unit !== 'count' || isMeasure(draft.noun))
  if (isUnsupported(place, known) || isPartOfPhrase(place)) return 'other'
  if (/^ (?:BCE?|AD|CE)\b/.test(right)) return 'label'
  if (/^ to one\b/.test(right) && draft.unit === '' && !/^(?:from|by|down)$/.test(place.lower)) return 'label'
  if (draft.unit === 'time-of-day' && /\[$/.test(left) && right.startsWith(']')) return 'other'
  if (draft.spoken && draft.unit === '' && /^an?$/.test(place.lower) && draft.scale > 0) return 'other'
  if (draft.plain && !draft.spoken && fixed.test(right)) return 'other'
  if (draft.spoken && (isFixed(place) || isName(place) || streets.test(right))) return 'other'
  if (/^one$/i.test(place.said) && isPronoun(place, known)) return !known && isLabel(place) ? 'label' : 'other'
  if (known)
    return /^\d+[A-Za-z]$/.test(text.slice(draft.start, draft.nounEnd)) && labels.has(place.lower) ? 'label' : ''
  if (!draft.spoken && isCode(place)) return 'other'
  return isDate(place) || isLabel(place) || isEnumerator(place) ? 'label' : ''
}

const shares =
  /(?:^|[^\p{L}])(?:by|to|about|roughly|nearly|almost|over|under|only|just|than|around|is|was|saves?d?|cuts?|of|another|costs|takes|exactly|least|which)$/u

/** "a third week", "one fifty": what is a quantity only beside something that is missing. */
function isUnsupported({ draft, lower, right }: Place, known: boolean): boolean {
  if (draft.needs === '') return false
  if (draft.fraction && /^ (?:less|more|fewer|lower|higher|cheaper|faster|slower|smaller|larger|as|the)\b/.test(right))
    return false
  if (draft.needs === 'share' && right.startsWith('-')) return true
  if (draft.needs === 'share') return known || !shares.test(lower)
  return !known && !(draft.fraction && (shares.test(lower) || /(?:spoon|cup|mile|inch|ounce|pint|lit(?:re|er)|met(?:re|er)|turn)$/.test(draft.noun)))
}

/** "a few hundred", "N minus one", "half past ten". */
function isPartOfPhrase({ left, said, draft }: Place): boolean {
  if (/(?:^|[^\p{L}])\p{L} (?:plus|minus) $/u.test(left)) return !/(?:^|[^\p{L}])a (?:plus|minus) $/u.test(left)
  if (!draft.spoken) return false
  if (/(?:half|quarter) past $/.test(left)) return true
  return (
    /\b(?:few|several|many|couple(?: of)?) $/.test(left) &&
    (/^(?:hundred|thousand|million|billion|dozen)/i.test(said) || /couple/.test(left))
  )
}

const halfOf =
  /^(?: (?:an?|the|of|our|its|their|my|your|his|her|that|this|these|those|as|what|all|one|every|it|them)\b|-(?:hour|second|minute|day|month|year|week|byte|cent|dollar|inch|mile|percent|price|litre|pint|full|empty|size|million|kilobyte|megabyte|gigabyte))/
const fixed =
  /^-(?:way|off|on|size|sized|factor|phase|sided|handed|liner|shot|click|hot|cold|dimensional|tier|step|party|level|star|figure|digit|letter|piece|wheeler|seater|ply|stop|trust|based|touch|copy|knowledge|sum|config|admin|legged|pronged|thirds|by|time|stop|wheel|ring|pack|a-side)s?\b/
/** "fifty-fifty", "two-way", "nine-to-five", "trailing zero", "one by one", "the second half". */
function isFixed({ said, left, right, lower, after, draft }: Place): boolean {
  const word = said.toLowerCase()
  if (/^(?:a )?half$/.test(word)) {
    if (
      /(?:first|second|other|better|back|front|top|bottom|latter|former|upper|lower|each|either|later|last|next|this)$/.test(
        lower,
      )
    )
      return true
    if (right.startsWith('-')) return !halfOf.test(right)
    return /^(?:past|way|marathon|asleep|dead|baked|open|closed|expecting|hoping|joking|hearted|time|life)$/.test(after)
  }
  if (draft.plain && fixed.test(right)) return true
  if (word === 'zero')
    return /^(?:trailing|leading|absolute|ground|patient|sub|non)$/.test(lower) || /^(?:-day|-trust| in on)/.test(right)
  if (right.startsWith(`-${word}`) || left.toLowerCase().endsWith(`${word}-`)) return true
  if (/^-to-(?:one|many|five)\b/.test(right)) return !/^-to-five.(?:[a-z]+s\b|per|min|sec|hour)/.test(right)
  return /-to-$/.test(left) && (word === 'one' || /nine-to-$/.test(left))
}

/** "a starter called Seven": a capital in the middle of a sentence in lower case. */
function isName({ draft, said, before, right, opens }: Place): boolean {
  if (opens && draft.unit === '' && /^ \p{Lu}\p{Ll}+(?: \p{Lu}|[.,;])/u.test(right)) return true
  if (!/^\p{Lu}\p{Ll}/u.test(said) || before === '' || opens) return false
  return !/^\p{Lu}[^'’]*$/u.test(before) || /^ \p{Ll}/u.test(right)
}

const idiom = /^ (?:thing|another|more|last|final|hand|such|time|after|way or|size fits)\b/
const someDay =
  /^ (?:day|night|morning|evening|afternoon),? (?:we|you|they|i|he|she|it|some\w+|every\w+|soon|when|the|our|my|in (?:[12]\d{3}|nineteen|eighteen|[a-z]+(?:ry|ch|il|ay|ne|ly|st|er)\b)|an? (?!day|week|month|year))\b/i
const listed =
  /^(?:,? (?:or|and|to)|,) (?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred)\b/
const inMany = /^ (?:in|out of) (?:an? [htm]|\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty)/

/** Whether "one" stands for a thing rather than for a count. */
function isPronoun({ draft, left, right, lower, after, opens }: Place, known: boolean): boolean {
  if (idiom.test(right) || /^(?:no|number)$/.test(lower) || /one (?:by|on) $/i.test(left)) return true
  if (/^ point/.test(right) && (lower === 'at' || opens)) return true
  if (/^(?:the|last|next|first|this|that|other|same|whichever)$/.test(lower) && !/^-\p{L}/u.test(right)) {
    return !inMany.test(right)
  }
  if (known || /^(?:night|morning|evening|afternoon)$/.test(after)) return someDay.test(right) && !/^(?:from|in|within|per|than|to)$/.test(lower)
  if (/^(?:equals?|plus|minus|times|zero)$/.test(lower) || /[=×+÷] ?$/.test(left) || listed.test(right) || inMany.test(right)) return false
  if (draft.unit !== 'count')
    return after !== '' || !/^(?:to|or|than|from|by|is|between|just|only|exactly|against|about|roughly|nearly|almost|around)$/.test(lower)
  if (/^(?:step|day|chapter|square|another)$/.test(lower)) return true
  if (draft.noun === after && after.endsWith('ed')) return true
  return /..[^sui]s$/.test(after) && !/(?:series|species|means|lens|gas|bias|canvas|atlas|sales|goods)$/.test(after)
}

/** A range goes on behind its first number. */
const isRange = /^(?: to |[-–])[\w.,-]*\w(?:%| ?[a-zA-Zµ°])/

const streets =
  /^ (?:\p{Lu}\p{L}+ ){1,2}(?:Street|Road|Lane|Avenue|Drive|Place|Square|Court|Boulevard|Blvd|Rd|Ave|Terrace|Crescent|Highway|Parkway)\b/u

/** Status codes, phone numbers, addresses and other digits that stand for something. */
function isCode({ draft, said, right, left, lower, after }: Place): boolean {
  if (/\[[\d,\s–-]*$/.test(left) && /^[\d,\s–-]*\]/.test(right)) return true
  if (/^-to-\d/.test(right) || /\d-to-$/.test(left) || streets.test(right)) return true
  if (said === '401k' || /^\d{13}/.test(said)) return true
  if (
    /^[248]K$/.test(said) &&
    ((draft.unit === '' && left.endsWith(' ')) ||
      /^(?:plan|video|display|tv|screen|monitor|stream|movie|film|footage|camera)/.test(after))
  )
    return true
  if (/^(?:5|10)K$/i.test(said) && draft.unit === '') return true
  if (!draft.plain) return false
  if (
    draft.unit === '' &&
    (/^(?:means|stands)$/.test(after) ||
      (/^\d\d+$/.test(said) && /^(?:an?|the)$/.test(lower) && !isRange.test(right)) ||
      (/^[45]\d\d$/.test(said) && /^(?:returns?|returned|gets?|got|throws?|with)$/.test(lower)))
  )
    return true
  return /^\d{3}$/.test(said) && /^[ -]\d{4}(?!\d|,\d| ?(?:ms|[kKMG]B))/.test(right)
}

const yearBefore =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|before|after|during|early|late|mid|year|summer|winter|spring|autumn|fall|circa|c|©|around|back|vintage|anno|ad|easter|christmas|founded|built|established|born|est|copyright|published)$/u
const amountOf =
  /(?:total|sum|maximum|minimum|average|limit|capacity|cost|rate|peak|count|factor|price|value|out|budget|size|range|score|number|batch(?:es)?|groups?|pool|load|bill|fee|salary|loan|balance|out|population|crowd|speed|distance|weight) of $/

/** "the 21st of May, 1370". */
const afterMonth = new RegExp(`\\b(?:${[...months].join('|')})\\.?(?: \\d\\d?(?:st|nd|rd|th)?)?, $`, 'i')

const dayOfMonth = new RegExp(`\\b(?:${[...months].join('|')})\\. $`, 'i')

/** Years and days of months. */
function isDate({ draft, said, left, right, before, lower, after }: Place): boolean {
  if (!draft.plain || draft.place < 0) return false
  const value = Number(decimalText(draft.number))
  if (/(?:^|\s)['’]$/.test(left) && /^\d\d$/.test(said) && draft.unit === '') return true
  const capital = /^\p{Lu}/u
  if (
    value > 0 &&
    value < 32 &&
    ((months.has(lower) && capital.test(before)) ||
      dayOfMonth.test(left) ||
      (months.has(after) && /^ \p{Lu}/u.test(right)))
  )
    return true
  if (value < 1000 || value > 2199) return false
  const month = months.has(lower) || afterMonth.test(left)
  const temporal =
    month || yearBefore.test(lower) || (lower === 'of' && !amountOf.test(left)) || (lower === 'the' && !draft.spoken)
  const span =
    /^(?:from|between)$/.test(lower) &&
    /^ (?:to|and|until) (?:1\d|20)\d\d\b(?! (?:(?!the|a|in|when|and|or)\p{L}+s|ms|[KMG]B)\b)/u.test(right)
  if (draft.spoken) return value >= 1900 && draft.unit === '' && temporal
  const counted =
    draft.unit === 'count' &&
    !/^(?:earning|election|result|model|figure|price|tax|sale|level|game|estimate|budget|season|edition|guidance)$/i.test(draft.noun) &&
    !/^(?:the|this|that|our|their|its|an?)$/.test(lower) &&
    !/^(?:in|since|by|until|early|late|mid)$/.test(lower)
  if (counted) return false
  return (value >= 1900 && value <= 2100) || span || (draft.unit === '' && temporal)
}

/** A word that a bare number may follow without being its name: a verb, a preposition, an adverb, a plural. */
function isOpener(lower: string, capital: boolean, name: boolean): boolean {
  if (stops.has(lower) || openers.has(lower)) return true
  return !name && (/..(?:s|ed|ly)$/.test(lower) || (!capital && lower.endsWith('ing')))
}

const released = /(?:fixed|released|shipped|landed|added|removed|introduced|deprecated|supported|new) (?:in|since|from) $/i

const numberSign = /(?:[§№#] ?|(?:^|[^\p{L}\d])(?:nos?|nr|figs?|ch|secs?|eq|vol|art|pp?|ver|op|tab|ext)\. ?\(?)$/iu

/** "the code is 1234", "badge number, which is 882". */
const idNumber =
  /\b(?:codes?|number|pin|password|combination|ids?|extension|port|version|room|channel|locker|seat|gate|page)\b(?! of)[^.;:\d]{0,16}\b(?:is|was|are|reads?|be) (?:not )?$/i

/** "Episode 6", "room nine", "Postgres 16", "No. 5", "Mistake one:", "bucket 1". */
function isLabel({ draft, left, right, before, lower, beforeOpens }: Place): boolean {
  if (!draft.spoken && numberSign.test(left)) return true
  if (
    !(
      draft.plain ||
      (draft.spoken && draft.scale === 2 && labels.has(lower)) ||
      (draft.place < 0 && !draft.fraction && draft.scale === 0)
    )
  )
    return false
  if (/['’]/.test(before) && (draft.unit !== '' || /^(?: to |[-–])/.test(right))) return false
  const counts = draft.unit === 'count'
  const capital = /^\p{Lu}|\p{Ll}\p{Lu}/u.test(before)
  if (before === '') {
    const label = /[\n\t][*_]*(\p{L}+)[*_]*:[*_]* *$/u.exec(left)?.[1]?.toLowerCase() ?? ''
    return !counts && labels.has(label) && !softLabels.has(label)
  }
  if (/(?:last|this|next|every|each|previous) \p{L}+ $/iu.test(left)) return false
  if (idNumber.test(left) && !counts && !right.startsWith(' to ')) return true
  if (
    counts &&
    /^ (?:starts|ends|begins|opens|closes|wins|loses|leads|follows|sells|beats|shows|lists|works|runs|holds)\b/.test(
      right,
    ) &&
    capital
  )
    return true
  if (labels.has(lower) || softLabels.has(lower)) {
    return !(softLabels.has(lower) && (counts || /^ to \w+ \p{Ll}+s\b/u.test(right))) || (capital && !beforeOpens && !isPlural(draft.noun))
  }
  if (counts) return false
  if (lower.length > 3 && lower.endsWith('s') && (labels.has(lower.slice(0, -1)) || softLabels.has(lower.slice(0, -1)))) return true
  if (!draft.plain && !capital) return false
  if (lower === 'top' || (draft.place < 0 && (/\bversions?\b/i.test(left) || released.test(left)))) return true
  if (draft.spoken && !capital && draft.number.digits > 30n) return false
  if (draft.place < 0 && !capital && (draft.spoken || draft.place < -1)) return false
  if (isRange.test(right) && (!capital || beforeOpens)) return false
  return (
    before.length > 1 &&
    (capital || before.length > 2) &&
    left.endsWith(' ') &&
    !isOpener(lower, capital, capital && (!beforeOpens || /\p{Ll}\p{Lu}/u.test(before)))
  )
}

/** "1. First", "2) …", "(3) …", "2.1 Overview", "One: …" where a line or sentence starts. */
function isEnumerator({ draft, said, left, right, opens, lower, beforeOpens }: Place): boolean {
  const line = /(?:[\n\t]|^)["“([*_#> ]*$/.test(left)
  if (draft.plain && /^\d\d?$/.test(said) && /^\) /.test(right) && !/\([^)]+$/.test(left)) return true
  if (!draft.spoken)
    return line && (draft.place < 0 ? /^\.? \p{Lu}\p{Ll}/u.test(right) : draft.plain && /^[.):] +\S/.test(right))
  return draft.plain && (opens ? /^: +\p{L}/u.test(right) : beforeOpens && lower === 'and' && /^, /.test(right))
}
