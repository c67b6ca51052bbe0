import type { Mention } from '../../numbers/index.ts'
import { sourceRange } from '../../text/index.ts'
import type { CheckedSource } from '../check-source.ts'
import type { Finding } from '../finding.ts'
import { countDigits } from './find-rival.ts'
import type { Edit, Repair } from './list-repairs.ts'
import { nameNumber } from './name-number.ts'
import { whyNot } from './why-not.ts'

/** A text after its certain repairs. */
export interface RepairedText {
  readonly source: string
  /** How many figures were said again, those that followed from a wrong one included. */
  readonly figures: number
  /** The findings that are gone. */
  readonly repaired: readonly Finding[]
  /** What was left as it is, and why. */
  readonly refused: readonly { readonly finding: Finding; readonly why: string }[]
}

/** Reads and checks a text again, with another source; undefined where it can't be read any more. */
export type Recheck = (source: string) => CheckedSource | undefined

/** Makes all repairs of a text that hold when the text is read again: none leaves its finding, none makes another. */
export function repairText(checked: CheckedSource, recheck: Recheck): RepairedText {
  const repaired: Finding[] = []
  // Not as handed in: there, findings may have been softened or left out for the sake of other texts.
  let current = recheck(checked.document.source) ?? { ...checked, repairs: [] }
  let figures = 0
  for (;;) {
    const certain = current.repairs.filter(({ doubt }) => doubt === '')
    const failed = new Map<Repair, string>()
    const made = makeSome(current, certain, recheck, failed)
    if (!made) return { source: current.document.source, figures, repaired, refused: listRefused(current, failed) }
    repaired.push(...made.repairs.flatMap(({ findings }) => findings))
    figures += made.repairs.reduce((sum, { edits }) => sum + edits.length, 0)
    current = made.after
  }
}

/** A source with its edits made. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let [text, at] = ['', 0]
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + words
    at = end
  }
  return text + source.slice(at)
}

interface Made {
  readonly repairs: readonly Repair[]
  readonly after: CheckedSource
}

/** As many of the repairs as hold together: all of them, or else of each half; why one does not hold alone is kept. */
function makeSome(
  before: CheckedSource,
  repairs: readonly Repair[],
  recheck: Recheck,
  failed: Map<Repair, string>,
): Made | undefined {
  const [first] = repairs
  if (first === undefined) return undefined
  const after = tryRepairs(before, repairs, recheck)
  if (typeof after !== 'string') return { repairs, after }
  if (repairs.length === 1) {
    failed.set(first, after)
    return undefined
  }
  const middle = repairs.length >> 1
  return (
    makeSome(before, repairs.slice(0, middle), recheck, failed) ??
    makeSome(before, repairs.slice(middle), recheck, failed)
  )
}

const NOT_RIGHT = 'read again, the text would not be right'

/** The text with the repairs made, read again, or why it would not be right. */
function tryRepairs(before: CheckedSource, repairs: readonly Repair[], recheck: Recheck): CheckedSource | string {
  const edits = repairs.flatMap((repair) => repair.edits).sort((a, b) => a.start - b.start)
  if (edits.some(({ start }, at) => start < (edits[at - 1]?.end ?? 0))) return NOT_RIGHT
  const after = recheck(applyEdits(before.document.source, edits))
  if (!after || !isReadBack(after, edits) || after.mentions.length !== before.mentions.length) return NOT_RIGHT
  if (!isBetter(before, after, edits, new Set(repairs.flatMap(({ findings }) => findings)))) return NOT_RIGHT
  const lost = findLost(before, after, edits)
  return lost === undefined ? after : `read again, ${lost} would no longer follow from anything`
}

// So many digits are not explained by accident.
const DISTINCT = 3

/** A number that was not said again, that followed from others, and that follows from nothing once they are mended. */
function findLost(before: CheckedSource, after: CheckedSource, edits: readonly Edit[]): string | undefined {
  const follows = ({ claims }: CheckedSource['ledger'][number]) => claims.some(({ ok }) => ok)
  const still = new Set(after.ledger.flatMap((figure) => (follows(figure) ? [figure.mention] : [])))
  const starts = new Set(edits.map(({ start }) => start))
  const lost = before.ledger.find((figure) => {
    const { start, end, value } = before.mentions[figure.mention] as Mention
    if (!follows(figure) || still.has(figure.mention) || countDigits(value) < DISTINCT) return false
    return !starts.has(sourceRange(before.document, start, end)[0])
  })
  const mention = lost && before.mentions[lost.mention]
  return mention && nameNumber(before.document, mention)
}

/** Whether each number that was put in is read as just that number. */
function isReadBack({ document, mentions }: CheckedSource, edits: readonly Edit[]): boolean {
  let moved = 0
  return edits.every(({ start, end, text, value }) => {
    const from = start + moved
    moved += text.length - (end - start)
    return mentions.some((mention) => {
      const [at] = sourceRange(document, mention.start, mention.end)
      return at === from && Number(mention.value) === Number(value)
    })
  })
}

/** Whether the findings are those of before, without those repaired. */
function isBetter(
  before: CheckedSource,
  after: CheckedSource,
  edits: readonly Edit[],
  repaired: ReadonlySet<Finding>,
): boolean {
  const known = new Map<string, number>()
  for (const finding of before.findings) {
    if (repaired.has(finding)) continue
    const key = keyOf(before, finding, edits)
    known.set(key, (known.get(key) ?? 0) + 1)
  }
  return after.findings.every((finding) => {
    const key = keyOf(after, finding, [])
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    return left > 0
  })
}

/** A finding by its rule and place; one in another file, such as the outline of this script, stays where it is. */
function keyOf({ file, document }: CheckedSource, finding: Finding, edits: readonly Edit[]): string {
  const { rule, line, column } = finding
  if (finding.file !== file) return `${rule} ${finding.file}:${line}:${column}`
  return `${rule} ${move((document.lines[line - 1] as number) + column - 1, edits)}`
}

/** Where an offset lies after edits were made before it. */
function move(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (moved, { start, end, text }) => (end <= offset ? moved + text.length - (end - start) : moved),
    offset,
  )
}

/** What is left, each with the reason: repairs that are not certain or did not hold, and findings that have none. */
function listRefused(
  { repairs, findings }: CheckedSource,
  failed: ReadonlyMap<Repair, string>,
): RepairedText['refused'] {
  const known = new Set(repairs.flatMap((repair) => repair.findings))
  const others = findings.filter((finding) => finding.severity !== 'info' && !known.has(finding))
  return [
    ...repairs.flatMap((repair) =>
      repair.findings.map((finding) => ({ finding, why: repair.doubt || (failed.get(repair) ?? NOT_RIGHT) })),
    ),
    ...others.map((finding) => ({ finding, why: whyNot(finding) })),
  ]
}
