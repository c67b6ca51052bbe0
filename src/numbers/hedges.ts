import { leftOf, rightOf } from './around.ts'
import type { Draft } from './draft.ts'
import type { Hedge } from './mention.ts'

const signs: Record<string, Hedge> = {
  '~': 'about',
  '≈': 'about',
  '±': 'about',
  '<': 'under',
  '≤': 'under',
  '>': 'over',
  '≥': 'over',
}
/** The last words of hedges: most numbers stand behind none of them. */
const last = new Set(
  'a an the almost to quite under of than below within much many as at most just over above least beyond about around circa some like only sub'.split(
    ' ',
  ),
)
const kinds: readonly Hedge[] = ['nearly', 'over', 'under', 'over', 'about']
/** What may stand before, a group for each of these kinds; the longest is found first. */
const before = new RegExp(
  `(?:${[
    '((?:nearly|almost|close to|not quite|just under|short of|shy of) (?:an? |the )?)',
    '((?:no (?:less|fewer)|not less) than )',
    '((?:under|below|(?:less|fewer|smaller|lower|shorter|no more|not more) than|(?<!(?:add|come|go|get|sum|work|round|scale)(?:s|ed|ing)? )up to|at most|within|maximum of|as (?:many|much) as|sub-|capped at) ?(?:an? |the |only |just )?)',
    // "Over a 30-day month" is throughout it.
    '((?:over(?! a)|above|(?:more|greater|higher|longer|larger) than|at least|exceeding|upwards of|north of|minimum of|beyond) (?:an? )?)',
    '((?:about|around|roughly|approximately|approx\\.?|circa|ca\\.|some|something like|on the order of) (?:an? |the )?)',
  ].join('|')})$`,
)
const kindsAfter: readonly Hedge[] = ['over', 'under', 'about']
const after =
  /^(?:(\+|-plus\b| or (?:more|over|above|higher|longer)\b| and (?:up|over|above)\b| at least\b| and a bit\b| plus(?=[.,;:!?)]|$)| minimum\b)|( or (?:less|fewer|under|below|lower|shorter)\b| max(?:imum)?\b| tops\b| at (?:most|best)\b)|( or so\b|-?ish\b|-odd\b|,? give or take))/

/** Of these kinds the one whose group has matched. */
function kindOf(found: RegExpExecArray | null, of: readonly Hedge[]): Hedge | undefined {
  return found === null ? undefined : of[found.findIndex((part, index) => index > 0 && part !== undefined) - 1]
}

/** The hedge of a number, if it has one; `lower` is the word before it. */
export function readHedge(text: string, draft: Draft, lower: string): Hedge | undefined {
  if (lower === '' && '~≈±<≤>≥= '.includes(text.charAt(draft.start - 1))) {
    const sign = signs[/([~≈±<≤>≥])=? ?$/.exec(text.slice(Math.max(0, draft.start - 3), draft.start))?.[1] ?? '']
    if (sign !== undefined) return sign
  }
  if (last.has(lower) || lower.endsWith('ly') || lower.endsWith('ing') || text.charAt(draft.start - 2) === '.') {
    const left = leftOf(text, draft.start, 28).toLowerCase()
    const found = draft.plus ? undefined : kindOf(before.exec(left), kinds)
    if (found !== undefined) return found
  }
  if (draft.plus) return 'over'
  const isGlued = /^(?:\+|-(?:plus|odd|ish)| or so| and a bit)/.test(rightOf(text, draft.end, 12))
  const at = isGlued ? draft.end : draft.nounEnd
  return kindOf(after.exec(rightOf(text, at, 20)), kindsAfter)
}
