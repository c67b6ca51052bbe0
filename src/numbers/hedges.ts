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
const before: [Hedge, RegExp][] = [
  ['nearly', /(?:nearly|almost|close to|not quite|just under|short of|shy of) (?:an? |the )?$/],
  [
    'under',
    /(?:under|below|(?:less|fewer|smaller|lower|shorter|no more|not more) than|(?<!(?:add|adding|adds|added|sum|sums|summed|come|comes|came|go|goes|gets?|work|works|round|rounds|rounded|scale|scaled|scales) )up to|at most|within|maximum of|as (?:many|much) as|sub-|capped at) ?(?:an? |the |only |just )?$/,
  ],
  [
    'over',
    /(?:over|above|(?:more|greater|higher|longer|larger|no less|no fewer|not less) than|at least|exceeding|upwards of|north of|minimum of|beyond) (?:an? |the )?$/,
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
const words =
  /(?:under|almost|to|quite|of|below|than|most|within|as|at|over|above|least|exceeding|beyond|about|around|ly|\.|circa|some|like|a|an|the|only|just|sub) ?-?$/

/** The hedge of a number, if it has one. */
export function readHedge(text: string, draft: Draft): Hedge | undefined {
  const left = leftOf(text, draft.start, 28)
  const sign = signs[/([~≈±<≤>≥])=? ?$/.exec(left)?.[1] ?? '']
  if (sign !== undefined) return sign
  if (draft.plus) return 'over'
  const lower = left.toLowerCase()
  const found = words.test(lower)
    ? before.find(([hedge, pattern]) => pattern.test(lower) && !(hedge === 'under' && lower.includes('no less')))
    : undefined
  if (found !== undefined)
    return /no (?:less|fewer) than/.test(lower) ? 'over' : /no(?:t)? more than/.test(lower) ? 'under' : found[0]
  const right = rightOf(text, draft.end, 12)
  const behind = draft.nounEnd === draft.end ? right : rightOf(text, draft.nounEnd, 20)
  return after.find(([, pattern]) =>
    pattern.test(right.startsWith('+') || /^-(?:plus|odd|ish)/.test(right) ? right : behind),
  )?.[0]
}
