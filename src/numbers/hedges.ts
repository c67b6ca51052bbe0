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
const last =
  /(?:an?|the|ly|most|to|quite|under|of|than|below|within|m(?:uch|any)|a[st]|just|over|above|least|ing|beyond|about|around|approx\.?|ca\.|circa|some|like|sub-) ?$/
const before: [Hedge, RegExp][] = [
  ['nearly', /(?:nearly|almost|close to|not quite|just under|short of|shy of) (?:an? |the )?$/],
  ['over', /(?:no (?:less|fewer)|not less) than $/],
  [
    'under',
    /(?:under|below|(?:less|fewer|smaller|lower|shorter|no more|not more) than|(?<!(?:add|come|go|get|sum|work|round|scale)(?:s|ed|ing)? )up to|at most|within|maximum of|as (?:many|much) as|sub-|capped at) ?(?:an? |the |only |just )?$/,
  ],
  [
    'over',
    /(?:over|above|(?:more|greater|higher|longer|larger) than|at least|exceeding|upwards of|north of|minimum of|beyond) (?:an? )?$/,
  ],
  [
    'about',
    /(?:about|around|roughly|approximately|approx\.?|circa|ca\.|some|something like|on the order of) (?:an? |the )?$/,
  ],
]
const after: [Hedge, RegExp][] = [
  [
    'over',
    /^(?:\+|-plus\b| or (?:more|over|above|higher|longer)\b| and (?:up|over|above)\b| plus(?=[.,;:!?)]|$)| minimum\b)/,
  ],
  ['under', /^ (?:or (?:less|fewer|under|below|lower|shorter)|max(?:imum)?)\b/],
  ['about', /^(?: or so\b|-?ish\b|-odd\b|,? give or take)/],
]

/** The hedge of a number, if it has one. */
export function readHedge(text: string, draft: Draft): Hedge | undefined {
  const left = leftOf(text, draft.start, 28).toLowerCase()
  const sign = signs[/([~≈±<≤>≥])=? ?$/.exec(left)?.[1] ?? '']
  if (sign !== undefined) return sign
  if (draft.plus) return 'over'
  const word = left.slice(left.lastIndexOf(' ', left.length - 2) + 1)
  const found = last.test(word) ? before.find(([, pattern]) => pattern.test(left)) : undefined
  if (found !== undefined) return found[0]
  const right = rightOf(text, draft.end, 12)
  const behind = /^(?:\+|-(?:plus|odd|ish))/.test(right) ? right : rightOf(text, draft.nounEnd, 20)
  return after.find(([, pattern]) => pattern.test(behind))?.[0]
}
