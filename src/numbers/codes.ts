import { mediaTime } from './directions.ts'
import { isRange, type Place } from './place.ts'
import { isMeasure, isMoney } from './units.ts'

const known =
  /^rule of$|^(?:|an?|in|it['’]s|wears?|is|are|was|were|shoes?) sizes?$| (?:wind|(?:nor|sou)th\w*|(?:ea|we)st(?:erly)?)$/
const cited =
  /^ (?:[A-Z]{1,4} \d{1,5}\/\d|\p{Lu}\p{Ll}+ [IVX]+\b|(?:(?![AKVW]\.|No\.|\w+bit|\w*(?:Hz|Pa)\b)[A-Z][a-z]{0,5}\. ?)+(?:\d(?:d|th) )?\d|(?:CFR|USC|WLR|UKSC)\b)/u
/** "F.3d ", "U.S. ": the name of a series of reports. */
const series = /(?<!:)\b\d+ (?:[A-Z][a-z]{0,5}\. ?)+(?:\d(?:d|th) )?$/

/** "17 C 304/24", "[1996] 2 WLR 417", "31 George III", "the rule of ten", "size 42": numbers that others know things by. */
export function isCitation(place: Place): boolean {
  const { draft, left, right, before, lower } = place
  if (
    draft.plain &&
    draft.unit === '' &&
    lower !== '' &&
    !/^ ?[x×]/.test(right) &&
    'oswne'.includes(lower.charAt(0)) &&
    known.test(`${place.second} ${lower}`)
  )
    return true
  if (draft.spoken || draft.unit === 'time-of-day' || isMoney(draft.unit)) return false
  if (
    before === 'AS' ||
    (left.includes(')') && /\d ?\(\d+\)[,:] (?:pp?\. ?)?$/.test(left)) ||
    (place.isNamed && cited.test(right))
  )
    return true
  return (before === '' || lower === 'd') && (/\[\d{4}\] $/.test(left) || (!isMeasure(draft.noun) && series.test(left)))
}

/** "a 6", "on a 1 or 2", "a double six", "lost a zero": a face, a card, a mark, a figure. */
export function isFace({ draft, said, lower, second, right }: Place): boolean {
  if (!draft.plain || (lower !== 'a' && lower !== 'an' && lower !== 'double') || draft.place < 0) return false
  if (/^(?: to | by | out of \d| ?[x×]|[-–])/.test(right)) return false
  if (lower === 'double') return second === 'a' || right.startsWith(', ')
  return draft.unit === '' && (draft.spoken || said.length === 1)
}

const dials =
  /\b(?:dial|knob|heat\w*|fridge|switch|burner|stove|[Pp]ress|(?:exit|return) (?:code|status))\b[^.;!?\n]*$|urn\w* (?:it|the \w+) (?:up|down) to $|\bon \d\d?\b[^.;!?\n]{0,12}$/

/** Near a number said: "turn it to two, on a dial that goes to nine". */
const knob = /\b(?:dial|knob)\b[^.;!?]{0,24}$|^,? (?:on|of) (?:a|the|my) (?:dial|knob)\b/

/** "You're listening to Coast Radio on 94.6": where a station is. */
const station = /\blistening to [^.;!?\n]+ on $/

/** "I have it on 3", "turn the knob to 4", "press 2": where something is set, not how much of it there is. */
export function isSetting(place: Place): boolean {
  const { draft, left, right, lower, after } = place
  if (draft.place < 0 && draft.unit === '' && station.test(left)) return true
  if (!draft.plain || draft.unit !== '' || draft.place < 0) return false
  // "Mix at speed 2", "AVIF (quality 52, speed 4)"
  if (lower === 'speed' && draft.number.digits < 13n && /^(?:at|to|on|in|and|or|with|)$/.test(place.second)) return true
  if (draft.spoken)
    return /^(?:to|at)$/.test(lower) && draft.number.digits < 13n && (knob.test(left) || knob.test(right))
  if (lower === 'on' && !/(?:%|cent) on $/.test(left))
    return draft.number.digits < 13n
      ? !/^(?: (?:out )?of\b|[-–])/.test(right)
      : /^\d{4,5}\b(?!,)/.test(String(draft.number.digits)) && after !== 'of'
  return (
    draft.number.digits < 13n &&
    !isRange.test(right) &&
    /^(?:to|at|from|or|and|now|then|press|touch|never)$/.test(lower) &&
    dials.test(left)
  )
}

/** "Ring the office, or 112": what one is to dial. */
const rung =
  /\b(?:[Rr]ing|[Cc]all|[Dd]ial|[Tt]ext|[Pp]hone)\b[^.;!?\n]{0,24} (?:or|on)(?: to)? $|(?:[\n\t]|\b[Aa] )[Cc]alls? to $|\b[Tt]ext [A-Z]+ to $/

/** "Divide 50 by 0.1, and you get 500" */
const reckoned = /\b(?:divide|multiply|add|subtract|take) .{0,12}\d.{0,40} (?:by|to|from|and) .{0,12}\d.{0,40}$/i

/** What HTTP answers with. */
const status = /^(?:[23]0\d|4(?:[012]\d|31|51|99)|5[0-2]\d)$/

/** "(02:50)", "[END. 14:52 …" at the start of a line. */
const timeCode = /\n[[(](?:[A-Z]+\. )?$/

/** "diluted 1:10", "a ratio of 16:9": two amounts to each other. */
const beforeRatio = /\b(?:[Dd]ilut\w+|ratio|scale|mix\w*)\b[^.;!?\d]{0,14}$/

/** "of the 460, half came", "half of the 90 they sold", "the 73 who have it": so many of something said before. */
const isGroup = ({ second, right }: Place): boolean =>
  /^ (?:who|of (?:us|you|them)|that (?:we|you|they|are|were|have|had)|(?:I|we|you|s?he|they) (?:lost|owe|gave|sold|paid))\b/.test(
    right,
  ) ||
  (/^(?:of|counting|add|besides|including)$/.test(second) && /^(?:[,.;)]|$| (?:I|we|you|they|she|he|it)\b)/.test(right))

/** "a split of 2+1 survives", "the 3+1 layout"; but "2+1 is 3", "3+1 cups". */
const isSplit = ({ left, right, said, lower }: Place): boolean =>
  said.length === 1 &&
  /^(?:\+\d)?(?=[.,;:)]|$| \p{Ll})(?! (?:is|makes?|equals|of)\b)/u.test(right) &&
  (right.startsWith('+') ? /^(?:an?|the|of|as|with|in)$/.test(lower) : /\b(?:an?|the|of|as|with|in) \d\+$/.test(left))

/** Status codes, phone numbers, addresses and other digits that stand for something. */
export function isCode(place: Place): boolean {
  const { draft, said, right, left, lower, after } = place
  if (
    draft.unit === 'time-of-day' &&
    (/^(?:\/| per )k/.test(right) || mediaTime.test(left) || timeCode.test(left) || beforeRatio.test(left))
  )
    return true
  if (
    right.startsWith('-to-') ||
    /^-0\d/.test(right) ||
    left.endsWith('-to-') ||
    said === '401k' ||
    (draft.unit === '' && said.length > 12 && /^\d{13}/.test(said))
  )
    return true
  if (
    draft.scale === 3 &&
    draft.unit + draft.per === '' &&
    /^(?:[2458]|10)K$/i.test(said) &&
    / $/.test(left) &&
    !/[<>≤≥=] $/.test(left) &&
    !/^(?:from|to|at|about|over|under)$/.test(lower)
  )
    return true
  if (
    draft.scale === 3 &&
    /^[248]K$/.test(said) &&
    /^(?:plan|video|display|tv|screen|monitor|stream|movie|film|footage|camera)/.test(after)
  )
    return true
  if (left.includes('atent') && /\bpatent\b[^.;]{0,16}$/i.test(left) && draft.unit === '' && draft.scale === 0)
    return true
  if (!draft.plain || draft.unit !== '') return false
  if (isSplit(place)) return true
  // "+1 to that"
  if (said === '1' && left.endsWith('+') && /^(?: (?:to|for|from|on)\b|[.!\n]|$)/.test(right)) return true
  if (
    after === 'means' ||
    (lower === 'with' && /^exit/.test(place.second)) ||
    ((lower === 'a' || lower === 'an' || lower === 'the') &&
      /^\d\d+$/.test(said) &&
      !isRange.test(right) &&
      !(lower === 'the' && isGroup(place)))
  )
    return true
  if (
    lower === 'the' &&
    (/^ (?:or|and) the \d+\b(?! \p{Ll}+s\b)/u.test(right) || /\bthe \d+ (?:or|and) the $/i.test(left))
  )
    return true
  const isLong = said.length > 2
  const isThree = said.length === 3
  if (isThree && /^[45]\d\d$/.test(said) && (right.startsWith(`, ${said}`) || left.endsWith(`${said}, `))) return true
  if (
    isThree &&
    status.test(said) &&
    !reckoned.test(left) &&
    !/^ to |^,? (?:(?:and|or) )?(?![45]\d\d\b)\d/.test(right) &&
    (/^(?:returns?|returned|answer(?:s|ed)?|gets?|got|says?|throws?|with)$/.test(lower) ||
      /\b(?:status|HTTP|errors?|retry|retries)\b[^.;!?]{0,20}$/.test(left))
  )
    return true
  if (
    (left.includes('port') || right.includes('port')) &&
    /^\d{2,5}$/.test(said) &&
    ((/^\d{4,5}$/.test(said) && /\bports\b[^.;!]*$/.test(left)) ||
      /\bport\b[^.;!]{0,24}(?:\?|from|to|on|is|and|or|at) $/.test(left) ||
      /^[^.;!?]{0,24}\bport\b/.test(right) ||
      /^ open\b/.test(right))
  )
    return true
  if (isLong && after !== 'times' && rung.test(left)) return true
  if (
    isLong &&
    /^\d{3,}$/.test(said) &&
    /^(?:rang|ring|dial(?:led|ed)?|call(?:ed)?)$|^$/.test(lower) &&
    (lower !== '' || /[Ee]mergenc(?:y|ies): $/.test(left))
  )
    return true
  return isThree && /^\d{3}$/.test(said) && /^(?: OK\b|[ -]\d{4}(?!\d|,\d| ?(?:ms|[kKMG]B)))/.test(right)
}
