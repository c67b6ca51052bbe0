import type { Document } from '../text/index.ts'
import type { Figure } from './figure.ts'

const stop = new Set(
  "that this with from have were what when which they them then than there their these those about into over under only also just more most much many some each every would could should will been being after before because while where does make made makes take takes took cost costs come comes came gives give gave need needs year years month months week weeks days hours minutes seconds percent dollars euros cents total times first second third same other another still even very your ours mine here it's that's down upon both half time number the and for was are but not per out off all one two its our his her who how now new old you can had has did get got may than too any day yet via due three four five six seven eight nine ten few ago own per kwh i'm it'd say says said see put let lot way set use used also".split(
    ' ',
  ),
)

/** For each figure the words of its clause that say what it is about: nouns, as far as a list of other words can tell. */
export function readSubjects({ text, blocks, sentences }: Document, figures: readonly Figure[]): string[][] {
  const ofRows = new Map<number, string[]>()
  return figures.map((figure, index) => {
    if (figure.column >= 0) {
      const row = () => text.slice(blocks.start[figure.row], blocks.end[figure.row])
      const words = ofRows.get(figure.row) ?? contentWords(row().split('\t', 1)[0] ?? '')
      ofRows.set(figure.row, words)
      return words
    }
    const before = figures[index - 1]
    const next = figures[index + 1]
    const start = Math.max(
      sentences.start[figure.sentence] as number,
      before !== undefined && before.sentence === figure.sentence ? before.mention.end : 0,
    )
    const end = Math.min(
      sentences.end[figure.sentence] as number,
      next !== undefined && next.sentence === figure.sentence ? next.mention.start : text.length,
    )
    return contentWords(text.slice(start, end))
  })
}

/** The words right before and right behind a figure, in its sentence: "together", "per". */
export function readBeside({ text, sentences }: Document, figures: readonly Figure[]): (readonly [string, string])[] {
  return figures.map(({ mention, sentence }) => {
    const start = Math.max(sentences.start[sentence] as number, mention.start - 30)
    const end = Math.max(mention.end, mention.nounEnd, mention.rateEnd)
    const before =
      /([a-z'’]+|[:=(–—])[^a-z0-9]*$/i.exec(text.slice(Math.min(start, mention.start), mention.start))?.[1] ?? ''
    const after = /^\s*([a-z'’]+|[.,:;)(–—?])/i.exec(text.slice(end, end + 24))?.[1] ?? ''
    return [before.toLowerCase(), after.toLowerCase()] as const
  })
}

/** The words of a stretch that say what it is about, each once, without their endings. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[a-zà-ÿ'-]{3,}/g) ?? []
  return [...new Set(words.filter((word) => !stop.has(word)).map((word) => word.replace(/(?:ies|e?s)$/, '')))]
}
