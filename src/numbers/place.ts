import { leftOf, rightOf, wordBefore } from './around.ts'
import type { Draft } from './draft.ts'

/** A number between what stands before and behind it. */
export interface Place {
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

/** A capital at the start. */
export const capital = /^\p{Lu}/u

/** Behind the first number of a range. */
export const isRange = /^(?: to | out of |[-–]| ?(?:→|->) ?)[\w.,-]*\w(?:%| ?[a-zA-Zµ°])/

/** Whether a sentence, line, cell or quotation starts behind this text. */
function opensAt(left: string): boolean {
  let at = left.length
  while (at > 0 && '"“‘\'([*_#> '.includes(left.charAt(at - 1))) at--
  return at === 0 || '\n\t.?!:…—'.includes(left.charAt(at - 1))
}

/** The words around a number. */
export function placeOf(text: string, draft: Draft): Place {
  const left = leftOf(text, draft.start, 48)
  const right = rightOf(text, draft.end, 48)
  const before = wordBefore(left)
  const earlier = before === '' ? '' : left.slice(0, -before.length - 1)
  return {
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
}
