import { isCapitalAt } from './around.ts'
import { isCitation, isCode, isFace, isSetting } from './codes.ts'
import { isDate } from './dates.ts'
import { isDirection } from './directions.ts'
import type { Draft } from './draft.ts'
import { isLabel, isLabelWord } from './labels.ts'
import { isEnumerator } from './numbering.ts'
import { fixed, isFixed, isName, isPartOfPhrase, lacksUnit } from './phrases.ts'
import type { Place } from './place.ts'
import { countsAloud, isPronoun } from './pronoun.ts'
import { isStatus } from './statuses.ts'
import { isMeasure, unitNamed } from './units.ts'

/** Behind the number in a name between quotes: ("The Seven Sisters"). */
const titled = /^ \p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*| \p{Ll}{1,4}){0,6}[.,]?["”]/u

/** "what is the '-40' there": a number that is quoted as it stands. */
const quoted = /\b(?:the|an?|this|that|called|labelled|named|marked|stamped) ["“]$/

const streets =
  /^(?:\p{L}*(?:(?: and \d+)? (?:\p{Lu}[\p{L}'’]+ ){1,2}(?:St|Rd|Street|Road|Lane|Avenue|Terrace|Drive|Square|Boulevard|Row|Way|Close|Place|Court|Hill)\b|(?: \p{Lu}\p{L}+){1,3}, \p{Lu}\p{L}+,? (?:[A-Z]{2} )?(?:[A-Z]{1,2}\d|\d{5}))|at \p{Lu}\p{L}+ (?:Cottages|Mews)\b)/u

/** "0-RTT", "zero-downtime": what has none of something, unless that is measured. */
function isWithout({ number, unit, noun }: Draft, right: string): boolean {
  return (
    number.digits === 0n &&
    (unit === '' || (unit === 'count' && (!isMeasure(noun) || /^[A-Z]{3,}$/.test(noun)))) &&
    /^-(?!to-)\p{L}/u.test(right)
  )
}

/** "twenty-one B", "Five is Gdansk", "or the seventeen,": what goes by its number. */
function isNumbered(place: Place): boolean {
  const { draft, right } = place
  if (place.isNamed && /^(?: [A-F]|-Q)\b(?![.'’-]?\p{L})/u.test(right))
    return draft.unit === '' || draft.noun.length === 1
  if (!draft.plain || draft.unit !== '') return false
  if (right.startsWith(' is ')) return place.opens && /^ is (?:the )?\p{Lu}\p{Ll}/u.test(right)
  return (
    place.lower === 'the' &&
    /^[.,;!?)]/.test(right) &&
    /^(?:or|and|on|by|t[ao]kes?|took|ca(?:tch|ught)|missed|drove)$/.test(place.second)
  )
}

/** "The 9 Pro costs", "an Orvik 12 Mini"; but "9 Pro licences". */
function isModel({ right, lower, before }: Place): boolean {
  return (
    /^ (?:Pro|Max|Mini|Lite|Ultra)\b(?! (?:users?|licen[cs]es?|seats?|models?|members?|bars?|units?|phones?)\b)/.test(
      right,
    ) &&
    (/^(?:the|my|your|our|his|her|an?|this|that)$/.test(lower) || isCapitalAt(before, 0))
  )
}

/** Why a number is no quantity: it labels something, or names, dates or refers to it; '' when it is a quantity. */
export function lookAlikeReason(text: string, place: Place): '' | 'label' | 'other' {
  const { draft, left, right, isNamed: named } = place
  const known = draft.unit !== '' && (draft.unit !== 'count' || (isMeasure(draft.noun) && !right.startsWith(' of ')))
  if (
    lacksUnit(place, known) ||
    isPartOfPhrase(place) ||
    ((named || (right.startsWith(' and ') && place.lower === 'at')) && streets.test(place.lower + right))
  )
    return 'other'
  if (
    (named && (/^ (?:BCE?|AD|CE|FM)\b/.test(right) || isModel(place))) ||
    isCitation(place) ||
    isFace(place) ||
    isSetting(place)
  )
    return 'label'
  if (
    right.startsWith(' to one') &&
    /^.{7}(?!\p{L}| (?:h|tho|[mb]il|po))/u.test(right) &&
    draft.unit === '' &&
    !/^(?:from|by|down)$/.test(place.lower)
  )
    return 'label'
  // "a 1-in-100-year flood"
  if ((left.endsWith('[') && right.startsWith(']')) || (draft.unit === 'year' && /-in-$/.test(left))) return 'other'
  if (
    draft.plain &&
    ((right.startsWith('-') && (fixed.test(right) || isWithout(draft, right))) ||
      (draft.unit === '' && place.lower === 'in' && /^end(?:s|ing|ed)?$/.test(place.second)))
  )
    return 'other'
  if (draft.unit === '' && /["”]/.test(right.charAt(0)) && quoted.test(left)) return 'label'
  if (named && !known && /["“](?:The )?$/.test(left) && titled.test(right)) return 'other'
  // "3.1 A day at the well": no amperes
  if (draft.noun === 'A' && draft.place < 0 && place.opens && /^ A \p{Ll}/u.test(right)) return 'label'
  if (draft.spoken && (isFixed(place) || isName(place))) return 'other'
  if (draft.spoken && isNumbered(place)) return 'label'
  if (isStatus(place)) return 'label'
  if (draft.unit === '' && right.startsWith(', ') && countsAloud.test(right)) return 'label'
  if (place.said.length === 3 && place.said.toLowerCase() === 'one' && isPronoun(place, known))
    return !known && isLabelWord(place.lower) ? 'label' : 'other'
  if (draft.unit === 'time-of-day' && !draft.spoken && isCode(place)) return 'label'
  if (isDirection(place)) return 'other'
  if (
    known &&
    !(
      place.lower === 'the' &&
      /^(?:19|20)\d\d$/.test(place.said) &&
      place.after !== '' &&
      unitNamed(place.after) === ''
    )
  )
    return draft.nounEnd > draft.end &&
      /^\d+(?:[A-Za-z]| [a-f])$/.test(text.slice(draft.start, draft.nounEnd)) &&
      isLabelWord(place.lower)
      ? 'label'
      : ''
  if (!draft.spoken && isCode(place)) return 'label'
  return isDate(place) || isLabel(place) || isEnumerator(place) ? 'label' : ''
}
