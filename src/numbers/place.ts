import { isCapitalAt, kindOf, leftOf, rightOf, wordBefore } from './around.ts'
import type { Draft } from './draft.ts'
import { few } from './patterns.ts'

/** A number between what stands before and behind it; the rarer questions are answered when asked. */
export class Place {
  readonly draft: Draft
  readonly said: string
  readonly left: string
  readonly right: string
  /** The word before, when nothing but a blank or a hyphen stands between; and in lower case. */
  readonly before: string
  readonly lower: string
  private twoBefore: string | undefined
  private behind: string | undefined

  constructor(text: string, draft: Draft) {
    this.draft = draft
    this.said = text.slice(draft.start, draft.end)
    this.left = leftOf(text, draft.start, 48)
    this.right = rightOf(text, draft.end, 48)
    this.before = wordBefore(this.left)
    this.lower = this.before.toLowerCase()
  }

  /** The word before the word before, in lower case. */
  get second(): string {
    this.twoBefore ??= this.before === '' ? '' : wordBefore(this.left, this.earlier).toLowerCase()
    return this.twoBefore
  }

  /** Where the word before starts. */
  private get earlier(): number {
    return this.left.length - this.before.length - 1
  }

  /** The word behind, in lower case. */
  get after(): string {
    this.behind ??= this.readAfter()
    return this.behind
  }

  private readAfter(): string {
    const { right } = this
    const code = right.charCodeAt(0)
    if (code !== 32 && code !== 45) return ''
    let end = 1
    for (let at = right.charCodeAt(1); kindOf(at) === 1 || at === 39 || at === 0x2019; at = right.charCodeAt(end)) end++
    return right.slice(1, end).toLowerCase()
  }

  /** Whether a capital stands behind the blank behind it. */
  get isNamed(): boolean {
    return isCapitalAt(this.right, 1)
  }

  /** Whether a sentence starts with this number, or with the word before it. */
  get opens(): boolean {
    return opensAt(this.left, this.left.length)
  }

  get beforeOpens(): boolean {
    return opensAt(this.left, this.earlier > 0 ? this.earlier : this.left.length - 1)
  }
}

/** A capital at the start. */
export const capital = /^\p{Lu}/u

/** Behind the first number of a range. */
export const isRange = new RegExp(
  `^(?: to | out of |[-–]| ?(?:→|->) ?)(?=[\\d$€£~.]|one|${few})[$€£~\\w.,-]*\\w(?:%| ?[a-zA-Zµ°])|^ ?(?:→|->) ?\\d`,
)

/** Whether a sentence, line, cell or quotation starts behind this text. */
function opensAt(left: string, end: number): boolean {
  let at = end
  while (at > 0 && '"“‘\'([*_#> '.includes(left.charAt(at - 1))) at--
  return at === 0 || '\n\t.?!:…—'.includes(left.charAt(at - 1))
}
