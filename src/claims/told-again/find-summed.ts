import { blockAt, type Document } from '../../text/index.ts'
import type { Figure } from '../figure.ts'

/** Why a figure may tell again what was told before. */
export type Cue = 'summary' | 'definite' | 'end'

const HEAD =
  /\b(?:in short|in (?:one|a) (?:breath|nutshell|sentence)|in brief|summary|sum up|summing up|recap|conclusions?|takeaways?|(?:to )?take (?:home|along|away)|tl;?dr|the bottom(?: line)?|at a glance|for (?:those|readers|anyone|everyone) (?:who|of)|to repeat|repeat after me|the short version|checklist|before you|recommendation|the end|closing|what I told|the upshot|key (?:numbers|figures|points|facts))\b/i
const LEAD =
  /(?:^|[.?!:,] |\n)(?:so,? |and |but |now,? )*(?:in short\b|in (?:one breath|a nutshell|brief)\b|(?:let me |let's |to )?(?:sum up|summari[sz]e|recap|repeat)\b|recap[.:]|(?:in )?summary[.:,]|to say it once more|once more,? for\b|for (?:those|anyone|everybody|everyone) who\b|for (?:your|the) (?:minutes|record|press)\b|(?:a few|some|the) (?:figures|numbers) to take\b|and remember\b|remember[:,]|in the show notes\b|to remember:|all in all\b)/gi
const DEFINITE =
  /\b(?:the|our|its|their|his|her|my|your|all|these|those|with)\s+(?:(?:same|full|whole|old|entire|said)\s+)?$|\b(?:the|our|its|their|his|her|my|your)\s+(?:[\p{L}-]+\s+){1,3}of\s+$/iu
const END = 0.9
const DEFINITE_FROM = 0.3

/** The figures of a text that may tell again what it told before, with why. */
export function findSummed(document: Document, figures: readonly Figure[]): Map<number, Cue> {
  const { text, blocks } = document
  const found = new Map<number, Cue>()
  const sumsFrom = readStretches(document)
  const last = lastBlockStart(document)
  for (const figure of figures) {
    const { mention, index, block, column } = figure
    if (column >= 0 || figure.kind === 'clock') continue
    const heading = blocks.heading[block] as number
    const head = heading < 0 ? '' : text.slice(blocks.start[heading], blocks.end[heading])
    if (HEAD.test(head) || mention.start >= (sumsFrom.get(block) ?? Number.POSITIVE_INFINITY))
      found.set(index, 'summary')
    else if (mention.start >= Math.min(last, END * text.length)) found.set(index, 'end')
    else if (
      mention.start > DEFINITE_FROM * text.length &&
      DEFINITE.test(text.slice(Math.max(0, mention.start - 50), mention.start))
    )
      found.set(index, 'definite')
  }
  return found
}

/** Where a block begins to sum up: at words that say so. */
function readStretches(document: Document): Map<number, number> {
  const found = new Map<number, number>()
  for (const { index, 0: words } of document.text.matchAll(LEAD)) {
    const block = blockAt(document, index + words.length - 1)
    if (!found.has(block)) found.set(block, index)
  }
  return found
}

/** Where the last paragraph begins. */
function lastBlockStart({ blocks, text }: Document): number {
  for (let at = blocks.kind.length - 1; at >= 0; at--)
    if (blocks.kind[at] === 'paragraph' && /\p{L}/u.test(text.slice(blocks.start[at], blocks.end[at])))
      return blocks.start[at] as number
  return text.length
}
