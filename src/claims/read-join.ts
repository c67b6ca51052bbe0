import type { Join } from './figure.ts'

/** A factor that has a name goes in, but not as a figure. */
const NAMED_FACTOR = /(?:[π√∑∫][\w²]{0,6}|\b(?:pi|sqrt|log))\W{0,3}(?:times|×|\*|·)?\s*$/

const joins: readonly (readonly [RegExp, Join])[] = [
  [/^[\s,]*(?:\+|plus|and another|and then another|added to)(?:\s+(?:the|a|an|another|about|some))?\s*$/, 'plus'],
  [/^\s*(?:[−–]|-(?=\s)|minus|less|take away)(?:\s+the)?\s*$/, 'minus'],
  [/^(?:\s*(?:×|\*|·|x|by)|[\s,]*(?:times|multiplied by))(?:\s+(?:the|those|these|all))?\s*$/, 'times'],
  [
    /^\s*(?:÷|\/|over|divided by|split (?:between|among|across|over)|shared (?:among|between|by))(?:\s+(?:the|those|these|all))?\s*$/,
    'over',
  ],
  [
    /^\s*(?:=|≈|equals|is|are|was|makes?|gives?|→|:)(?: (?:about|around|roughly|nearly|almost|just|only|exactly))?\s*$/,
    'equals',
  ],
  [
    /^[^.;]{0,24}\b(?:instead of|rather than|after|against|versus|vs\.?|compared (?:to|with)|up from|down from)(?: the| its| our)?\s*$/,
    'against',
  ],
  [
    /\b(?:more|less|fewer|\w+er) than (?:the|its|our|their|his|her|today's|yesterday's|last \w+'s)(?: same)?\s*$/,
    'against',
  ],
  [NAMED_FACTOR, 'unknown'],
  [/^\s*(?:consists? of|comprises?|is made up of|made up of|includes?)(?: the| a| an)?\s*$/, 'equals'],
  [/^(?:\s+\w+)?\s+(?:of|out of)(?:\s+(?:the|those|these|our|its|their|all|a|that|that first))*\s*$/, 'of'],
  [/^(?:(?! and |,)[^.;]){0,40}\b(?:at|@)(?:\s+(?:the same|a price of|only|just|about))?\s*$/, 'at'],
  [/^\s*(?:to|up to|down to|until|till)\s*$/, 'to'],
  // "From 4,200 GB we came down to 1,680"
  [
    /^(?: [a-z-]+){0,3} (?:came|comes|went|goes|got|gone|rose|rises|fell|falls|grew|grown|dropped|shrank|climbed|moved|risen|fallen|reduced|raised|cut)(?: (?:it|them|back|down|up|over))* to\s*$/,
    'to',
  ],
  [/^\s+in(?:\s+every)?\s*$/, 'in'],
  [/^\s*,?\s*and(?:\s+(?:the|a|an|another|some))?\s*$/, 'and'],
  [/^\s*[,;]\s*$/, 'comma'],
]

const DIVIDED = /\b(?:divid(?:e|es|ed|ing)|split(?:s|ting)?)\b[^.;:!?]*$/
const BY = /^\s*by(?:\s+(?:the|those|these|all))?\s*$/

/** How the first figure of a stretch is joined to the words before it. */
export function readFirstJoin(before: string): Join {
  return NAMED_FACTOR.test(before) ? 'unknown' : ''
}

/** How two figures are joined, from the lower-case text before and between them; `stop` where a sentence ends there. */
export function readJoin(gap: string, lead = ''): Join {
  // "Divide 45 by 0.75"
  if (BY.test(gap) && DIVIDED.test(lead)) return 'over'
  // "(475 + 950) × 2": brackets join nothing by themselves.
  const between = gap.replace(/^\)|\($/, '')
  if (between.length > 120) return between.includes('. ') ? 'stop' : 'words'
  for (const [pattern, join] of joins) if (pattern.test(between)) return join
  return /(?<!\b(?:i\.e|e\.g))[.!?](?:\s|$)|\n/.test(between) ? 'stop' : 'words'
}
