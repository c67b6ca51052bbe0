import { sourceRange } from '../../text/index.ts'
import type { CheckedSource } from '../check-source.ts'
import type { Finding } from '../finding.ts'
import type { Edit, Repair } from './list-repairs.ts'

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
    const made = makeSome(current, certain, recheck)
    if (!made) return { source: current.document.source, figures, repaired, refused: listRefused(current) }
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

/** As many of the repairs as hold together: all of them, or else of each half. */
function makeSome(before: CheckedSource, repairs: readonly Repair[], recheck: Recheck): Made | undefined {
  if (repairs.length === 0) return undefined
  const after = tryRepairs(before, repairs, recheck)
  if (after) return { repairs, after }
  if (repairs.length === 1) return undefined
  const middle = repairs.length >> 1
  return makeSome(before, repairs.slice(0, middle), recheck) ?? makeSome(before, repairs.slice(middle), recheck)
}

function tryRepairs(before: CheckedSource, repairs: readonly Repair[], recheck: Recheck): CheckedSource | undefined {
  const edits = repairs.flatMap((repair) => repair.edits).sort((a, b) => a.start - b.start)
  if (edits.some(({ start }, at) => start < (edits[at - 1]?.end ?? 0))) return undefined
  const after = recheck(applyEdits(before.document.source, edits))
  if (!after || !isReadBack(after, edits) || after.mentions.length !== before.mentions.length) return undefined
  return isBetter(before, after, edits, new Set(repairs.flatMap(({ findings }) => findings))) ? after : undefined
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

function listRefused({ repairs }: CheckedSource): RepairedText['refused'] {
  return repairs.flatMap(({ findings, doubt }) =>
    findings.map((finding) => ({ finding, why: doubt || 'read again, the text would not be right' })),
  )
}
