import { parseArgs } from 'node:util'
import { type Claim, type Claims, printWorking, readClaims } from '../claims/index.ts'
import { Refusal } from '../host/index.ts'
import { type Mention, readNumbers } from '../numbers/index.ts'
import { type Document, formatOf, markedRange, placeAt, readDocument } from '../text/index.ts'
import type { Io } from './io.ts'

const usage = 'usage: crossfoot why FILE:LINE[:COL]'
const SHOWN = 5

/** `crossfoot why FILE:LINE[:COL]`: what was read there, which relations were tried, which held, why the others fell. */
export async function run(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const asked = /^(.+?):(\d+)(?::(\d+))?$/.exec(positionals[0] ?? '')
  if (asked === null || positionals.length !== 1) throw new Refusal(usage)
  const [, file = '', line, column] = asked
  const document = readDocument(io.readInput(file), formatOf(file) ?? 'script')
  const mentions = readNumbers(document.text)
  const claims = readClaims(document, mentions, 'all')
  const here = mentions.flatMap((mention, index) =>
    isThere(document, mention, Number(line), column === undefined ? undefined : Number(column)) ? [index] : [],
  )
  const { lines } = document
  if (Number(line) > lines.length) throw new Refusal(`${file} has ${lines.length} lines, and no line ${line}`)
  if (here.length === 0) io.out(`${positionals[0]}: no number was read there.\n`)
  else io.out(`${here.map((index) => explain(file, document, mentions, claims, index)).join('\n\n')}\n`)
  return 0
}

function isThere(document: Document, mention: Mention, line: number, column: number | undefined): boolean {
  const [start, end] = markedRange(document, mention.start, Math.max(mention.end, mention.nounEnd))
  const first = placeAt(document, start)
  const last = placeAt(document, end)
  if (line < first.line || line > last.line) return false
  return column === undefined || (column >= first.column && (column < last.column || last.line > line))
}

function explain(
  file: string,
  document: Document,
  mentions: readonly Mention[],
  { best, figures, tried }: Claims,
  index: number,
): string {
  const mention = mentions[index]
  if (mention === undefined) return ''
  const { line, column } = placeAt(document, markedRange(document, mention.start, mention.end)[0])
  const said = document.text.slice(mention.start, Math.max(mention.end, mention.nounEnd, mention.rateEnd))
  const own = tried.filter(({ figure }) => figure === index).toSorted((a, b) => worth(b) - worth(a))
  const held = own.filter(({ ok }) => ok)
  const print = (claim: Claim) => `    ${describe(claim, figures)}`
  return [
    `${file}:${line}:${column}  ${JSON.stringify(said)}`,
    `  read as ${readAs(mention)}`,
    `  ${verdict(best[index], figures, own.length)}`,
    ...section('held', held, print),
    ...section(
      'fell',
      own.filter(({ ok }) => !ok),
      print,
    ),
  ].join('\n')
}

/** How much words and places speak for a relation. */
function worth({ asserted, said, cued, told }: Claim): number {
  return (asserted ? 100 : 0) + (said ? 50 : 0) + (cued ? 10 : 0) + told
}

function readAs({ value, unit, noun, per, hedge }: Mention): string {
  const rate = per === '' ? '' : ` per ${per}`
  const soft = hedge === undefined ? '' : `, softened (${hedge})`
  return `${value} ${unit === 'count' ? noun : unit}${rate}${soft}`
}

function verdict(best: Claim | undefined, figures: Claims['figures'], tries: number): string {
  if (tries === 0) return 'no relation to the numbers around it was found: it is taken as a premise'
  if (best === undefined)
    return `${count(tries)} tried; none that holds is likely, and none that falls is asserted by the words`
  return `${best.ok ? 'right' : 'wrong'}: ${best.rule}, ${describe(best, figures)}`
}

function count(tries: number): string {
  return tries === 1 ? 'one relation was' : `${tries} relations were`
}

function section(title: string, claims: readonly Claim[], print: (claim: Claim) => string): string[] {
  if (claims.length === 0) return []
  const more = claims.length > SHOWN ? [`    … and ${claims.length - SHOWN} more`] : []
  return [`  ${title}:`, ...claims.slice(0, SHOWN).map(print), ...more]
}

function describe(claim: Claim, figures: Claims['figures']): string {
  const value = Number(claim.value.toPrecision(6)).toLocaleString('en-US', { maximumSignificantDigits: 6 })
  const reading = claim.reading === '' ? '' : ` (${claim.reading})`
  const why = claim.asserted ? '  [asserted by the words]' : ''
  return `${printWorking(claim.working, figures)} = ${value}${reading}${why}`
}
