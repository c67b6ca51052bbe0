import { type Comparison, type Figure, findComparisons } from '../../../claims/index.ts'
import type { Document } from '../../../text/index.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, placeOf, placeOfMention, wordsOf } from '../../make-finding.ts'
import type { RulePage } from '../judgement.ts'

export const comparisonPage: RulePage = {
  name: 'comparison/amounts',
  page: `
Words that hold one amount against another, where the two amounts told beside them say otherwise: "cheaper" of what costs
more, "comparable" of what differs by a factor of two or more, "about the same" of what differs by more than a quarter, "most
of" a smaller half, "more than twice" of one and a half times, "cheaper by 13" of the dearer of two that differ by 13. What differs by less than the words' bounds is left alone, and so is what depends on an if or a would.

## Fails

    Redis comes to $120 a month and Kafka to $480 a month. The two are comparable.

## Passes

    Redis comes to $400 a month and Kafka to $480 a month. The two are comparable.
`,
}

/** Comparisons in words that the amounts beside them contradict; none of an amount that is wrong itself. */
export function judgeComparisons(
  file: string,
  document: Document,
  figures: readonly Figure[],
  isWrong: (figure: number) => boolean,
): Finding[] {
  return findComparisons(document, figures)
    .filter(({ ok, figure, other }) => !ok && !isWrong(figure) && !isWrong(other))
    .map((comparison) => tell(file, document, figures, comparison))
}

function tell(file: string, document: Document, figures: readonly Figure[], comparison: Comparison): Finding {
  const { mention } = figures[comparison.figure] as Figure
  const [one, against] = comparison.sums.map((parts) => {
    const words = parts.map((index) => JSON.stringify(wordsOf(document, (figures[index] as Figure).mention)))
    return words.length > 1 ? `${words.join(' and ')} together` : words.join('')
  })
  const said = document.text.slice(comparison.start, comparison.end)
  const isShare = comparison.says === 'most'
  const ratio = Number(comparison.ratio.toPrecision(3))
  const held = isShare ? `${percentOf(comparison.ratio)} of it` : `${one} is ${ratio} times ${against}`
  const { line, column, endColumn } = placeOfMention(file, document, mention)
  return {
    ...makeFinding(
      placeOf(file, document, comparison.start, comparison.end),
      'comparison/amounts',
      `stated ${JSON.stringify(said)}, ${isShare ? 'told is' : 'beside it'} ${held}`,
    ),
    help: 'say what the amounts say, or mend the amount that is wrong',
    related: [{ file, line, column, endColumn, message: isShare ? `told as ${one}` : `held against ${against}` }],
  }
}

function percentOf(share: number): string {
  return `${Number((100 * share).toPrecision(3))} percent`
}
