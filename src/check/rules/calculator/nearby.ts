import { isOpenAround, isOtherwise, isRefuted, sentenceOf } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { RuleText } from '../judgement.ts'

// How many numbers and characters back a number's inputs may stand.
const [BACK, FAR] = [6, 320]
/** The numbers shortly before another one in its paragraph, and the words with them. */
export interface Nearby {
  readonly near: readonly Mention[]
  /** From the sentence of the first of them to the end of the number's own. */
  readonly start: number
  readonly end: number
  /** The words of that stretch, without the number. */
  readonly words: string
}

/**
 * The numbers before one; undefined where words open what they make, refute it or only suppose it. Words that are told to be
 * understood open nothing, nor then does the text around.
 */
export function nearbyOf({ document, mentions }: RuleText, index: number, understood?: RegExp): Nearby | undefined {
  const { text } = document
  const mention = mentions[index] as Mention
  const far = Math.max(0, mention.start - FAR)
  const from = far + text.slice(far, mention.start).lastIndexOf('\n\n')
  const near = mentions.slice(Math.max(0, index - BACK), index).filter(({ start }) => start > from)
  const [first] = near
  if (first === undefined) return undefined
  const start = Math.max(sentenceOf(document, first.start).start, mention.start - 2 * FAR)
  const end = Math.min(sentenceOf(document, mention.start).end, mention.end + FAR)
  const words = `${text.slice(start, mention.start)} ${text.slice(mention.end, end)}`
  const said = understood ? words.replace(understood, ' ') : words
  if (isOtherwise(said) || (!understood && isOpenAround(document, { start, end }))) return undefined
  return isRefuted(document, mention.start) ? undefined : { near, start, end, words }
}
