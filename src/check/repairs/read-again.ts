import type { Mention } from '../../numbers/index.ts'
import { sourceRange } from '../../text/index.ts'
import type { CheckedSource } from '../check-source.ts'
import type { Finding } from '../finding.ts'
import { countDigits } from './find-rival.ts'
import type { Edit, Repair } from './list-repairs.ts'
import { nameNumber } from './name-number.ts'

/** Reads and checks a text again, with another source; undefined where it can't be read any more. */
export type Recheck = (source: string) => CheckedSource | undefined

/** A source with its edits made. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let [text, at] = ['', 0]
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + words
    at = end
  }
  return text + source.slice(at)
}

/** Why repairs are not made that look certain, where nothing more is known. */
export const NOT_RIGHT = 'read again, the text would not be right'

/** A text with repairs made, read again, or why it would not be right: none may leave its finding or make another. */
export function readAgain(before: CheckedSource, repairs: readonly Repair[], recheck: Recheck): CheckedSource | string {
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

/** A number that followed from one that was said again, was not itself, and follows from nothing now. */
function findLost(before: CheckedSource, after: CheckedSource, edits: readonly Edit[]): string | undefined {
  const follows = ({ claims }: CheckedSource['ledger'][number]) => claims.some(({ ok }) => ok)
  const still = new Set(after.ledger.flatMap((figure) => (follows(figure) ? [figure.mention] : [])))
  const starts = new Set(edits.map(({ start }) => start))
  const isEdited = ({ start, end }: Mention) => starts.has(sourceRange(before.document, start, end)[0])
  const old = new Set(before.mentions.flatMap((mention) => (isEdited(mention) ? [Number(mention.value)] : [])))
  const lost = before.ledger.find((figure) => {
    const mention = before.mentions[figure.mention] as Mention
    if (!follows(figure) || still.has(figure.mention) || countDigits(mention.value) < DISTINCT) return false
    return !isEdited(mention) && numbersOf(figure.working).some((value) => old.has(value))
  })
  return lost && nameNumber(before.document, before.mentions[lost.mention] as Mention)
}

function numbersOf(working: string): number[] {
  return (working.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')))
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

/** Whether the findings are those of before, without those repaired, and none is new because of the edits. */
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
  const changed = new Set(edits.map(({ value }) => Number(value)))
  return after.findings.every((finding) => {
    const key = keyOf(after, finding, [])
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    return left > 0 || isRevealed(finding, changed)
  })
}

/**
 * Whether a new finding was only hidden before: neither what it finds wrong nor what that is worked out of was said again.
 * A sum that does not hold may have passed for another working of a number that is gone now.
 */
function isRevealed({ rule, stated, worked }: Finding, changed: ReadonlySet<number>): boolean {
  if (!rule.startsWith('arithmetic/') || stated === undefined || worked === undefined) return false
  return ![stated.value, ...numbersOf(worked.working)].some((value) => changed.has(value))
}

/** A finding by its rule and place after edits; one in another file, such as the outline of this script, stays where it is. */
export function keyOf({ file, document }: CheckedSource, finding: Finding, edits: readonly Edit[]): string {
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
