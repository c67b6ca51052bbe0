import { leftOf, rightOf, wordBefore } from './around.ts'
import type { Draft } from './draft.ts'
import { labels, months, openers, softLabels, stops } from './lexicon.ts'
import { isMeasure, isPlural, singularOf, unitNamed } from './units.ts'

/** A number between what stands before and behind it. */
interface Place {
  readonly draft: Draft
  readonly said: string
  readonly left: string
  readonly right: string
  /** The word before, when nothing but a blank or a hyphen stands between; and in lower case. */
  readonly before: string
  readonly lower: string
  /** The word before that, in lower case. */
  readonly second: string
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

const capital = /^\p{Lu}/u
/** Behind the number in a name between quotes: ("The Seven Sisters"). */
const titled = /^(?: \p{Lu}[\p{L}’']*){1,3}[.,]?["”]/u

const streets = /^ (?:\p{Lu}\p{L}+ ){1,2}(?:Street|Road|Lane|Avenue|Drive|Square|Boulevard|Rd|Ave|Terrace|Highway)\b/u

/** Why a number is no quantity: it labels something, or names, dates or refers to it; '' when it is a quantity. */
export function lookAlikeReason(text: string, draft: Draft): '' | 'label' | 'other' {
  const left = leftOf(text, draft.start, 48)
  const right = rightOf(text, draft.end, 48)
  const before = wordBefore(left)
  const earlier = before === '' ? '' : left.slice(0, -before.length - 1)
  const place: Place = {
    draft,
    left,
    right,
    before,
    said: text.slice(draft.start, draft.end),
    lower: before.toLowerCase(),
    second: wordBefore(earlier).toLowerCase(),
    after: (/^[ -]([\p{L}'’]+)/u.exec(right)?.[1] ?? '').toLowerCase(),
    opens: opensAt(left),
    beforeOpens: opensAt(earlier || left.slice(0, -1)),
  }
  const named = capital.test(right.slice(1, 2))
  const known = draft.unit !== '' && (draft.unit !== 'count' || (isMeasure(draft.noun) && !right.startsWith(' of ')))
  if (lacksUnit(place, known) || isPartOfPhrase(place) || (named && streets.test(right))) return 'other'
  if (/^ (?:BCE?|AD|CE|FM)\b/.test(right) || isCitation(place) || isFace(place)) return 'label'
  if (/^ to one\b(?! [htmbp])/.test(right) && draft.unit === '' && !/^(?:from|by|down)$/.test(place.lower))
    return 'label'
  if (left.endsWith('[') && right.startsWith(']')) return 'other'
  if (
    draft.plain &&
    (fixed.test(right) || (draft.unit === '' && place.lower === 'in' && /^end(?:s|ing|ed)?$/.test(place.second)))
  )
    return 'other'
  if (named && !known && titled.test(right) && /["“](?:The )?$/.test(left)) return 'other'
  if (draft.spoken && (isFixed(place) || isName(place))) return 'other'
  if (draft.unit === '' && right.startsWith(', ') && countsAloud.test(right)) return 'label'
  if (/^one$/i.test(place.said) && isPronoun(place, known)) return !known && isLabel(place) ? 'label' : 'other'
  if (draft.unit === 'time-of-day' && !draft.spoken && isCode(place)) return 'other'
  if (
    known &&
    !(
      place.lower === 'the' &&
      /^(?:19|20)\d\d$/.test(place.said) &&
      place.after !== '' &&
      unitNamed(place.after) === ''
    )
  )
    return /^\d+[A-Za-z]$/.test(text.slice(draft.start, draft.nounEnd)) && isLabelWord(place.lower) ? 'label' : ''
  if (!draft.spoken && isCode(place)) return 'label'
  return isDate(place) || isLabel(place) || isEnumerator(place) ? 'label' : ''
}

const shares =
  /^(?:by|to|about|roughly|nearly|almost|over|under|only|just|than|around|is|was|saves?d?|cuts?|costs|takes|least|which|share)$/

const compared = /^ (?:less|more|fewer|(?:fast|slow|cheap|small|larg|long|short|high|low|light|bigg|heavi)er|as|the)\b/
const parted =
  /^(?:so|or|gave|gives?|lost|loses?|kept|keeps?|took|ate|eats?|spen[dt]|leaves?|left|sold|sells?|burn(?:ed|s)?)?$/
const inOrder = /\b(?:first|second|third|fourth|fifth|sixth|one|two|another|then)\b/i
const otherPart = /(?:\b(?:half|thirds?|quarters?|fifths|percent)\b|%)[^.?!]*$/i

/** "so a fifth.", "I gave a third to him", "Half of it is rice, a quarter is beans": no ordinal, which a noun follows. */
function isShare(left: string, lower: string, right: string): boolean {
  if (!/^(?:$|[.,;)?!\n]| (?:is|was|are|were|goes|went to|may|to|of|in|for|and|or|from)\b)/.test(right)) return false
  return otherPart.test(left) || (parted.test(lower) && !inOrder.test(left))
}

/** "a third week", "one fifty": what is a quantity only beside something that is missing. */
function lacksUnit({ draft, left, lower, right }: Place, known: boolean): boolean {
  if (draft.needs === '' || (draft.fraction && compared.test(right))) return false
  const shared = draft.fraction && (shares.test(lower) || isShare(left, lower, right))
  if (draft.needs === 'share') return known || right.startsWith('-') || !shared
  return !known && !shared
}

/** "a few hundred", "N minus one", "half past ten". */
function isPartOfPhrase({ left, said, draft, lower, second }: Place): boolean {
  if (/^(?:plus|minus)$/.test(lower) && /(?:^|[^\p{L}])(?!a )\p{L} \p{L}+ $/u.test(left)) return true
  if (!draft.spoken) return false
  if (/^an?$/.test(lower) && draft.unit === '' && draft.scale > 0) return true
  return (
    /^(?:half|quarter) past$|^couple of$| couple$/.test(`${second} ${lower}`) ||
    (/^(?:few|several|many)$/.test(lower) && /^(?:[htmb].*(?:red|and|ion)|dozen)/i.test(said))
  )
}

const known = /^rule of$|^(?:|an?|in|wears?|shoes?) size$| (?:wind|(?:nor|sou)th\w*|(?:ea|we)st(?:erly)?)$/
const cited = /^ (?:[A-Z]{1,4} \d{1,5}\/\d|(?!Type|Phase|Class|Tier|Level|Mark)\p{Lu}\p{Ll}+ [IVX]+\b)/u

/** "17 C 304/24", "[1996] 2 WLR 417", "31 George III", "555 0177 is the rule of ten": numbers that others know by. */
function isCitation({ draft, left, right, before, lower, second }: Place): boolean {
  if (lower === 'of' && second === 'ratio' && right.startsWith(' to ')) return true
  if (draft.plain && draft.unit === '' && known.test(`${second} ${lower}`)) return true
  return (
    !draft.spoken &&
    ((capital.test(right.slice(1, 2)) && cited.test(right)) ||
      before === 'AS' ||
      (before === '' && /\[\d{4}\] $/.test(left)))
  )
}

/** "a 6", "on a 1 or 2", "a double six", "lost a zero": a face, a card, a mark, a figure. */
function isFace({ draft, said, lower, second, right }: Place): boolean {
  if (!draft.plain || draft.place < 0 || /^(?: to |[-–])/.test(right)) return false
  if (lower === 'double') return /^an?$/.test(second)
  return draft.unit === '' && /^an?$/.test(lower) && (draft.spoken || said.length === 1)
}

const halfOf =
  /^ |^-(?:an?|hour|second|minute|day|month|year|week|byte|cent|dollar|inch|mile|percent|price|lit|pint|full|empty|size|million|kilo|mega|giga)/
const fixed =
  /^-(?:way|off|on|sized?|factor|phase|sided|handed|liner|shot|click|hot|cold|dimensional|tier|step|party|level|star|figure|digit|letter|piece|wheeler|seater|ply|stop|trust|based|touch|copy|knowledge|sum|config|admin|thirds|by|time|wheel|ring|pack|a-side|horse)s?\b/

/** "fifty-fifty", "nine-to-five", "trailing zero", "one by one", "the second half". */
function isFixed({ said, left, right, lower, after }: Place): boolean {
  const word = said.toLowerCase()
  if (/^(?:a )?half$/.test(word)) {
    if (
      /^(?:first|second|other|better|back|front|top|bottom|latter|former|upper|lower|each|either|later|last|next|this)$/.test(
        lower,
      )
    )
      return true
    return !halfOf.test(right)
      ? right.startsWith('-')
      : /^(?:past|way|marathon|asleep|dead|baked|open|closed|time|life)$/.test(after)
  }
  if (
    word === 'zero' &&
    (/^(?:trailing|leading|absolute|ground|patient)$/.test(lower) || /^(?:-day| in on)/.test(right))
  )
    return true
  if (right.startsWith(`-${word}`) || (left.endsWith('-') && lower === word)) return true
  if (/^-to-(?:one|many|five)\b/.test(right)) return !/^-to-five.(?:[a-z]+s\b|per|min|sec|hour)/.test(right)
  return left.endsWith('-to-') && (word === 'one' || left.endsWith('nine-to-'))
}

/** "a starter called Seven": a capital in the middle of a sentence in lower case. */
function isName({ draft, said, before, right, opens }: Place): boolean {
  if (opens) return draft.unit === '' && /^ \p{Lu}\p{Ll}+(?: \p{Lu}|[.,;])/u.test(right)
  if (!/^\p{Lu}\p{Ll}/u.test(said) || before === '') return false
  return !capital.test(before) || /^ \p{Ll}/u.test(right)
}

const idiom = /^ (?:(?:thing|another|more|last|final|such|time|after|size fits|way or)\b|way(?:[,.;:)]|$))/
const someDay =
  /^ (?:day|night|morning|evening|afternoon),? (?:we|you|they|i|he|she|it|some\w+|every\w+|soon|when|the|our|my|in (?:[12]\d{3}|nineteen|eighteen|[a-z]+(?:ry|ch|il|ay|ne|ly|st|er)\b)|an? (?!day|week|month|year))\b/i
const few = '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\\b'
const listed = new RegExp(`^(?:,? (?:or|and|to)|,) ${few}`)
const inMany = new RegExp(`^ (?:in|out of) (?!\\S+ (?:second|minute|hour|day|week|month|year))(?:an? [htm]|\\d|${few})`)

/** "one, two, three …": nothing is counted. */
const countsAloud = /^, two, three(?:, four)?(?:, five)? ?(?:…|[.!?"”]|$)/i
const saysThat =
  /^(?:show|f[io]nd|found|s[ea][ew]|mean|sa[iy]d?|kn[eo]w|so|note|assume|think|thought|ensure|prove|claim|agree|believe)(?:s|d|ed|n)?$/

/** Whether "one" stands for a thing rather than for a count. */
function isPronoun({ draft, left, right, lower, second, after, opens }: Place, known: boolean): boolean {
  if (idiom.test(right) || /^(?:no|number)$/.test(lower) || /one (?:by|on) $/i.test(left)) return true
  if (/^ point/.test(right) && (lower === 'at' || (opens && !/^ point (?:per|for|each|an?|less|more)\b/.test(right))))
    return true
  if (/^ hand\b/.test(right) && /^(?:on|the)$/.test(lower)) return true
  if ((lower === 'only' && second === 'the') || /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[,.]/u.test(right)) return !known
  if (lower === 'that' && saysThat.test(second) && draft.unit === 'count') return false
  if (/^(?:the|last|next|first|this|that|other|same)$/.test(lower) && !/^-\p{L}/u.test(right))
    return !inMany.test(right)
  if (known || /^(?:night|morning|evening|afternoon)$/.test(after))
    return someDay.test(right) && !/^(?:from|in|within|per|than|to)$/.test(lower)
  if (
    /^(?:equals?|plus|minus|times|zero)$/.test(lower) ||
    /[=×+÷] ?$/.test(left) ||
    listed.test(right) ||
    inMany.test(right)
  )
    return false
  if (draft.unit !== 'count')
    return (
      after !== '' ||
      !/^(?:to|or|than|from|by|is|between|just|only|exactly|against|about|roughly|nearly|almost|around)$/.test(lower)
    )
  if (/^(?:step|day|chapter|square|another)$/.test(lower) || (draft.noun === after && after.endsWith('ed'))) return true
  return /..[^sui]s$/.test(after) && !/(?:series|species|means|lens|gas|bias|canvas|atlas|sales|goods)$/.test(after)
}

/** Behind the first number of a range. */
const isRange = /^(?: to | out of |[-–]| ?(?:→|->) ?)[\w.,-]*\w(?:%| ?[a-zA-Zµ°])/

/** A place in a recording: "Chapter marks at 00:02:00", "the stopwatch said 17:40". */
const mediaTime =
  /\b(?:[Cc]hapter marks?|time ?stamps?|time ?codes?|stopwatch|video|recording|footage|audio|clip|tape)\b[^.;!?\n]*$/

/** Status codes, phone numbers, addresses and other digits that stand for something. */
function isCode({ draft, said, right, left, lower, after }: Place): boolean {
  if (draft.unit === 'time-of-day' && mediaTime.test(left)) return true
  if (/^[\d,\s–-]*\]/.test(right) && /\[[\d,\s–-]*$/.test(left)) return true
  if (
    /^-to-\d/.test(right) ||
    (left.endsWith('-to-') && /\d-to-$/.test(left)) ||
    said === '401k' ||
    (draft.unit === '' && /^\d{13}/.test(said))
  )
    return true
  if (
    /^(?:[2458]|10)K$/i.test(said) &&
    draft.unit === '' &&
    left.endsWith(' ') &&
    !/^(?:from|to|at|about|over|under)$/.test(lower)
  )
    return true
  if (/^[248]K$/.test(said) && /^(?:plan|video|display|tv|screen|monitor|stream|movie|film|footage|camera)/.test(after))
    return true
  if (left.includes('atent') && /\bpatent\b[^.;]{0,16}$/i.test(left) && draft.unit === '' && draft.scale === 0)
    return true
  if (!draft.plain || draft.unit !== '') return false
  if (/^(?:means|stands)$/.test(after) || (/^\d\d+$/.test(said) && /^(?:an?|the)$/.test(lower) && !isRange.test(right)))
    return true
  if (
    /^[45]\d\d$/.test(said) &&
    !/^,? (?:(?:and|or) )?(?![45]\d\d\b)\d/.test(right) &&
    (/^(?:returns?|returned|gets?|got|throws?|with)$/.test(lower) ||
      /\b(?:status|HTTP|errors?|retry|retries)\b[^.;!?]{0,20}$/.test(left))
  )
    return true
  if (/^\d{2,5}$/.test(said) && /\bport\b[^.;!]{0,24}(?:\?|from|to|on|is|and|or|at) $/.test(left)) return true
  if (
    /^\d{3,}$/.test(said) &&
    /^(?:rang|ring|dial(?:led|ed)?|call(?:ed)?)$|^$/.test(lower) &&
    (lower !== '' || /[Ee]mergency: $/.test(left))
  )
    return true
  return /^\d{3}$/.test(said) && /^(?: OK\b|[ -]\d{4}(?!\d|,\d| ?(?:ms|[kKMG]B)))/.test(right)
}

const yearBefore =
  /^(?:in|since|by|until|till|before|after|during|early|late|mid|the|year|summer|winter|spring|autumn|fall|circa|c|©|around|back|vintage|anno|ad|easter|christmas|founded|built|established|born|est|copyright|published)$/
const amountOf =
  /(?:total|sum|m(?:ax|in)imum|average|limit|capacity|cost|rate|peak|out|price|value|number|budget|salary|population|crowd|score|balance|fee|bill|size) of $/
const month = [...months].join('|')
const beforeMonth = new RegExp(`\\b(?:${month})\\.?(?: \\d\\d?(?:st|nd|rd|th)?)?[,.] $`, 'i')
const dayList = new RegExp(
  `^(?: (?:and|or|to|until|through) | ?[-–] ?|, )\\d\\d?\\.? (?:${month.replace(/\b\w/g, (letter) => letter.toUpperCase())})\\b`,
)
const yearly = /^(?:earning|election|result|model|figure|price|tax|sale|level|game|estimate|budget|season|edition)$/i

/** Years and days of months. */
function isDate({ draft, said, left, right, before, lower, after }: Place): boolean {
  if (!draft.plain || draft.place < 0) return false
  const value = Number(draft.number.digits)
  if (/^\d\d$/.test(said) && /(?:^|\s)['’]$/.test(left) && draft.unit === '') return true
  const ofMonth = (months.has(lower) && capital.test(before)) || (before === '' && beforeMonth.test(left))
  // "of January nineteen boats", "In May five people": the day was said, or things are counted.
  const hasDay = ofMonth && (/(?:\bof|\d|th|st|[nr]d) \p{Lu}\p{L}+ $/u.test(left) || (draft.spoken && isPlural(after)))
  if (
    value > 0 &&
    value < 32 &&
    ((ofMonth && !hasDay) || (months.has(after) && /^ \p{Lu}/u.test(right)) || dayList.test(right))
  )
    return true
  if (value < 1000 || value > 2199) return false
  const temporal =
    months.has(lower) ||
    ofMonth ||
    (lower === 'of' && !amountOf.test(left)) ||
    (yearBefore.test(lower) && !(lower === 'the' && draft.spoken))
  if (draft.spoken) return value >= 1900 && draft.unit === '' && temporal
  const isThing = draft.unit === 'count' && !yearly.test(draft.noun)
  if (isThing && !/^(?:the|this|that|our|their|its|an?|in|since|by|until|early|late|mid)$/.test(lower)) return false
  if (value >= 1900 && value <= 2100) return true
  const span =
    /^(?:from|between)$/.test(lower) &&
    /^ (?:to|and|until) (?:1\d|20)\d\d\b(?! (?:(?!the|in|when|and|or)\p{L}+s|ms|[KMG]B)\b)/u.test(right)
  return span || (draft.unit === '' && temporal)
}

const numberSign = /(?:[§№#] ?|(?:^|[^\p{L}\d])(?:nos?|nr|figs?|ch|secs?|eq|vol|art|pp?|ver|op|tab|ext)\. ?\(?)$/iu
const released =
  /\bversions?\b|(?:fixed|released|shipped|landed|added|removed|introduced|deprecated|supported|new) (?:in|since|from) $/i
/** Two words before: what follows is a verb ("may hold two") or a time ("last week 3"). */
const precedes =
  /^(?:can|may|must|should|will|would|could|might|cannot|we|they|i|.*n['’]t|please|let['’]s|last|this|next|every|each|previous)$/
/** "the code is 1234", "badge number, which is 882". */
const idNumber =
  /\b(?:codes?|number|pin|password|combination|ids?|extension|port|version|room|channel|locker|seat|gate|page|box|zip)\b(?! of)[^.;:\d]{0,16}\b(?:is|was|are|reads?|be) (?:not )?$/i

function isLabelWord(word: string): boolean {
  return softLabels.has(word) || labels.has(word)
}

/** "Episode 6", "room nine", "Postgres 16", "No. 5", "Mistake one:", "bucket 1". */
function isLabel({ draft, left, right, before, lower, second, beforeOpens }: Place): boolean {
  if (!draft.spoken && before === '' && numberSign.test(left)) return true
  const counts = draft.unit === 'count'
  const soft = softLabels.has(lower)
  const named = isLabelWord(lower)
  const isDecimal = draft.place < 0
  if (
    !draft.plain &&
    !(draft.spoken && draft.scale === 2 && named) &&
    !(isDecimal && !draft.fraction && draft.scale === 0)
  )
    return false
  if (before === '') {
    const label = /[\n\t][*_]*(\p{L}+)[*_]*:[*_]* *$/u.exec(left)?.[1]?.toLowerCase() ?? ''
    return !counts && labels.has(label) && !softLabels.has(label)
  }
  if (/['’]/.test(before) && draft.unit !== '') return false
  if (precedes.test(second)) return false
  if (/^(?:is|was|are|reads?|be|not)$/.test(lower) && idNumber.test(left) && !counts && !right.startsWith(' to '))
    return true
  const isName = capital.test(before) || /\p{Ll}\p{Lu}/u.test(before)
  if (named)
    return (
      !(
        (soft && counts && !/^(?:part|unit|stage|round|building|talk|act|group) of /.test(`${lower}${right}`)) ||
        /^ to \w+ \p{Ll}+s\b/u.test(right)
      ) ||
      (isName && !beforeOpens && !isPlural(draft.noun))
    )
  const isNoun = isName || !(stops.has(lower) || openers.has(lower) || /(?:s|ed|ly|ing)$/.test(lower))
  // "Boeing 747 jets" are of a name; "in Berlin 5 people" are counted.
  if (
    counts &&
    isName &&
    !beforeOpens &&
    !draft.spoken &&
    !/(?:in|at|on|by|from|for|to|near|of|last|and|with|gives?|than|over|via) \p{Lu}[^ ]* $/u.test(left) &&
    !/day$/.test(lower)
  )
    return true
  if (counts)
    return (
      isNoun &&
      /^ (?:start|end|begin|open|close|win|lead|show|list|work|run|hold|fail|passe|send|say|cover)s\b/.test(right)
    )
  if (lower.length > 3 && lower.endsWith('s') && isLabelWord(singularOf(lower))) return true
  if (lower === 'top' || (isDecimal && released.test(left))) return true
  if (!isName && ((draft.spoken && draft.number.digits > (isDecimal ? 0n : 30n)) || draft.place < -1)) return false
  if (/\bthe \p{Ll}+s (?=\d*$)/u.test(left) && /^(?: to | through |[-–])\d/.test(right)) return true
  if ((isRange.test(right) || /^ of \d/.test(right)) && (!isName || beforeOpens)) return false
  if (isDecimal && isName && !beforeOpens && left.endsWith(' ')) return true
  if (before.length < (isName ? 2 : 3) || !left.endsWith(' ') || stops.has(lower) || openers.has(lower)) return false
  return (
    (isName && (!beforeOpens || /\p{Ll}\p{Lu}/u.test(before))) ||
    !(/..(?:s|ed|ly)$/.test(lower) || (!isName && lower.endsWith('ing')))
  )
}

/** "1. First", "2) …", "(3) …", "2.1 Overview", "One: …" where a line or sentence starts. */
function isEnumerator({ draft, said, left, right, opens, lower, beforeOpens }: Place): boolean {
  if (draft.spoken)
    return draft.plain && (opens ? /^: +\p{L}/u.test(right) : beforeOpens && lower === 'and' && /^, /.test(right))
  if (draft.plain && /^\d\d?$/.test(said) && /^\) /.test(right) && Number(said) < 21 && !/\([^)]+$/.test(left))
    return true
  const line = /(?:[\n\t]|^)["“([*_#> ]*$/.test(left)
  return line && (draft.place < 0 ? /^\.? \p{Lu}\p{Ll}/u.test(right) : draft.plain && /^[.):] +\S/.test(right))
}
