import { amounts, openers, stops } from './lexicon.ts'
import { few, times } from './patterns.ts'
import type { Place } from './place.ts'

const idiom = /^ (?:(?:thing|another|more|last|final|time|after|size fits|way or)\b|way(?:[,.;:)]|$| and\b))/
const someDay =
  /^ (?:day|night|morning|evening|afternoon|minute|moment),? (?:and )?(?:i|you|we|they|he|she|it|some\w+|every\w+|soon|when|the|our|my|in (?:[12]\d{3}|nineteen|eighteen)\b|an? (?!day|week|month|year|half|quarter))\b/iu
/** "It took one day, the rest two" */
const beforeSpan =
  /^(?:for|from|in|within|per|than|to|after|nearly|almost|only|just|least|most|exactly|is|was|be|to(?:ok|ld)|takes?|last(?:s|ed)|costs?|lost|spent|waited|saved|needs?)$/
/** "One evening in Lyon …": some evening. */
const inTown = /^ (?:day|night|morning|evening|afternoon) in \p{Lu}/u
const listed = new RegExp(
  `^(?:,? (?:or|and|to|maybe)|,) (?:${few}|one and)|^ (?:plus|minus|times|per(?! (?:se|the|usual)\\b)) `,
)
const inMany = new RegExp(`^ (?:in|out of)(?: every)? (?!\\S+ ${times})(?:an? [htm]|\\d|${few})`)

/** "and one bit him": what one of several did. */
const object =
  /^ (?:\p{Ll}+ (?:the|my|me|him|her|it|us|them)(?: (?!size|same|length|height|width)|[.,;])|(?:sent|kept|lost|sold|bought|told|found|put|brought|held|hit|cut) (?:an?|no|nothing|back) )/u

/** "How does one become a pilot?", "where can one find": whoever. */
const does = /^ (?:become|know|find|learn|tell|think|see)\b/

/** "one, two, three …": nothing is counted. */
export const countsAloud = /^, two, (?:one\b|three(?:, four)?(?:, five)? ?(?:…|[.!?"”]|, and\b|$))/i
/** "three, or one", "it was four, now it's one", "give or take one", "SYN and ACK: one". */
const isOneOfNumbers = new RegExp(
  `\\b(?:\\d+|${few})\\b[^.;:!?\\n]{0,24}[ ,](?:or|never|maybe|now|become|lost|drawn|won|failed|passed|(?:it['’]s|it is|is|was)(?: now)?) $|give or take $|\\p{L}["”]?: $`,
  'iu',
)
/** "seven in the foundry and one in the office" */
const where = '(?:in|on|at|to|by|for|from|because|with|under|over|below|above|behind)'
const amongOthers = new RegExp(`(?:\\d|${few}) ${where}\\b[^.;:!?\\n]{0,40}(?:,|,? and) ${where}$`)
/** What stands before a quality and "one" in place of a noun: "the old one", "a bigger one". */
const pointer = /^(?:the|an?|this|that|each|every|which|another|any|some|no|our|my|your|his|her|its|their)$/

/** "took the new one live", "fetches a fresh one behind his back" */
const quality = /^(?:new|old|fresh|right|wrong|good|bad|big|small|spare|broken|faulty)$/

/** Whether "one" stands for a thing rather than for a count. */
export function isPronoun(
  { draft, left, right, lower, second, after, opens, isNamed }: Place,
  known: boolean,
): boolean {
  if (
    right.startsWith(' time') &&
    (/^(?:just|only)$/.test(lower) ||
      (/^ time(?:[.,:;!?]| only)/.test(right) &&
        (!opens || !',:'.includes(right.charAt(5))) &&
        !/^(?:at|any)$/.test(lower)))
  )
    return false
  if (/^(?:[io]n|at|for)$/.test(lower) && /^ and [^.,;:!?]* the other\b/.test(right)) return true
  if (lower === 'each' && !known) return !right.startsWith('-')
  if (
    (/^(?:[.,;:!?)]| and|$)/.test(right) && isOneOfNumbers.test(left)) ||
    /^ (?:so far|yet|in all|apiece|against)\b/.test(right) ||
    (!known && amongOthers.test(left + after))
  )
    return false
  if (lower === 'not' && /^(?: of\b|[.,;:!?](?! but))/.test(right)) return true
  if (
    (draft.unit === '' ||
      (draft.unit === 'count' && quality.test(lower) && !/^(?:-| (?:room|bed|way|man|storey)\b)/.test(right)) ||
      lower === 'second' ||
      /ing$|^(?:first|last|next)$/.test(after) ||
      (!known && /(?:.est|worst)$/.test(lower))) &&
    pointer.test(second) &&
    !stops.has(lower) &&
    !inMany.test(right)
  )
    return true
  if ((lower === 'and' && object.test(right)) || (stops.has(lower) && does.test(right))) return true
  if (idiom.test(right) || /^(?:no|number)$/.test(lower) || /\bone (?:by|on) $/i.test(left)) return true
  if (/^ point/.test(right) && (lower === 'at' || (opens && !/^ point (?:per|for|each|an?|less|more)\b/.test(right))))
    return true
  if (/^ hand\b/.test(right) && /^(?:on|the)$/.test(lower)) return true
  if ((lower === 'only' && second === 'the') || /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[,.]/u.test(right)) return !known
  // "one heard that it paid"
  if (openers.has(after) && !amounts.has(after) && /^ \S+ (?:that|how|why|what|if)\b/.test(right)) return true
  // "that one flaw", "that one second"; but "that one day" is some day, mostly.
  if (lower === 'that' && (draft.unit === 'count' || /^(?:[mun]?s|min|h|week|month|year)$/.test(draft.unit)))
    return false
  if (/^(?:the|last|next|first|this|that|other|same)$/.test(lower) && !/^-\p{L}/u.test(right))
    return !inMany.test(right)
  if (/^ (?:\p{Ll}+ )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b(?! (?:an?|per|each|every)\b)/u.test(right))
    return true
  if (known || /^(?:night|morning|evening|afternoon)$/.test(after))
    return (someDay.test(right) || inTown.test(right)) && !beforeSpan.test(lower)
  if (/^(?:equals?|plus|minus|times|zero|add|subtract)$/.test(lower) || listed.test(right) || inMany.test(right))
    return false
  if (lower === 'of' && second === 'instead') return false
  if (draft.unit !== 'count')
    return (
      after !== '' ||
      !/^(?:to|or|than|from|by|is|most|between|about|roughly|nearly|almost|over|under|only|just|exactly|against|around)$/.test(
        lower,
      )
    )
  if (lower === 'another' || (draft.noun === after && /(?:ed|paid|said)$/.test(after))) return true
  return /..[^sui'’]s$/.test(after) && !isNamed && !/(?:series|species|means|lens|canvas|sales)$/.test(after)
}
