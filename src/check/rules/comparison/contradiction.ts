import type { Mention } from '../../../numbers/index.ts'
import type { Document } from '../../../text/index.ts'
import { makeFinding, placeOf, placeOfMention, wordsOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { RulePage } from '../judgement.ts'

export const contradictionPage: RulePage = {
  name: 'comparison/contradiction',
  page: `
Two statements of one text about the prices of the same two things that can't both hold: one calls them comparable, the
other puts a factor of two or more between them. Both places are shown; which of the two is right the text must decide.

## Fails

    At this scale the costs of Redis and Kafka are comparable.

    With Kafka you end up paying eight times more for it than with Redis.

## Passes

    At this scale the costs of Redis and Kafka differ a lot.

    With Kafka you end up paying eight times more for it than with Redis.
`,
}

const LEAST_FACTOR = 2
const price = /\b(?:costs?|prices?|pricing|pay(?:s|ing)?|paid|bills?|expensive|cheaper|dollars?|euros?)\b|[$€£]/i
const alike =
  /\b(?:comparable|in the same (?:ballpark|range)|about the same|roughly equal|similar (?:costs?|prices?)|costs? (?:are|is) (?:actually )?similar)\b/i
const denied = /\b(?:not|never|no longer|hardly|isn't|aren't|far from|for|at|of)(?: \w+)?\s*$/i
const scaled = /^ (?:scale|load|traffic|workload|high)/i
const more = /^(?:\s*(?:times|x|×))?\s*(?:more|as much|higher|the (?:price|cost)|as expensive|dearer|what)/i
const name = /\b[A-Z][A-Za-z]*[a-z][A-Za-z]*\b/g

interface Alike {
  readonly start: number
  readonly end: number
  readonly names: ReadonlySet<string>
}

/** Factors told between the prices of two things that the same text calls comparable. */
export function judgeContradictions(file: string, document: Document, mentions: readonly Mention[]): Judged[] {
  const statements = findAlike(document)
  if (statements.length === 0) return []
  return mentions.flatMap((mention, index) => {
    if (mention.unit !== 'multiplier' || mention.role === 'from' || Number(mention.value) < LEAST_FACTOR) return []
    const [start, end] = paragraphOf(document, mention.start)
    const around = document.text.slice(start, end)
    const behind = document.text.slice(mention.end, mention.end + 24)
    if (!price.test(around) || !more.test(behind)) return []
    const names = namesIn(around)
    const other = statements.find((statement) => shared(statement.names, names) >= 2)
    if (other === undefined) return []
    const place = placeOf(file, document, other.start, other.end)
    const said = document.text.slice(other.start, other.end)
    const message = `stated ${JSON.stringify(wordsOf(document, mention))} between prices that line ${place.line} calls ${JSON.stringify(said)}`
    const finding = makeFinding(placeOfMention(file, document, mention), 'comparison/contradiction', message)
    const { line, column, endColumn } = place
    return [
      {
        mention: index,
        finding: {
          ...finding,
          related: [{ file, line, column, endColumn, message: `called ${JSON.stringify(said)}` }],
        },
      },
    ]
  })
}

function findAlike({ text, sentences }: Document): Alike[] {
  return sentences.start.flatMap((start, at) => {
    const sentence = text.slice(start, sentences.end[at])
    const found = alike.exec(sentence)
    if (found === null || !price.test(sentence)) return []
    const [before, after] = [sentence.slice(0, found.index), sentence.slice(found.index + found[0].length)]
    if (denied.test(before) || scaled.test(after)) return []
    return [{ start: start + found.index, end: start + found.index + found[0].length, names: namesIn(sentence) }]
  })
}

function paragraphOf({ blocks }: Document, offset: number): [number, number] {
  let at = 0
  while (at + 1 < blocks.start.length && (blocks.start[at + 1] as number) <= offset) at++
  return [blocks.start[at] as number, blocks.end[at] as number]
}

/** Words with a capital and small letters: names, and the first words of sentences, which rarely are shared by two. */
function namesIn(text: string): Set<string> {
  return new Set(text.match(name) ?? [])
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const one of a) if (b.has(one) && one.length > 3) count++
  return count
}
