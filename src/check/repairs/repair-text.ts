import type { CheckedSource } from '../check-source.ts'
import type { Finding } from '../finding.ts'
import type { Edit, Repair } from './list-repairs.ts'
import { keyOf, NOT_RIGHT, type Recheck, readAgain } from './read-again.ts'
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

/** Makes all repairs of a text that hold when the text is read again: none leaves its finding, none makes another. */
export function repairText(checked: CheckedSource, recheck: Recheck): RepairedText {
  const repaired: Finding[] = []
  // Not as handed in: there, findings may have been softened or left out for the sake of other texts.
  let current = recheck(checked.document.source) ?? { ...checked, repairs: [] }
  let figures = 0
  // Why repairs did not hold alone, by what they mend: none of them is tried again.
  let failed = new Map<string, string>()
  let left = MOST_TRIES
  const reread: Recheck = (source) => (left-- > 0 ? recheck(source) : undefined)
  for (;;) {
    const before = current
    const isOpen = (repair: Repair) => repair.doubt === '' && !failed.has(nameOf(before, repair))
    const made = makeSome(before, before.repairs.filter(isOpen), reread, failed)
    if (!made) return { source: before.document.source, figures, repaired, refused: listRefused(before, failed) }
    repaired.push(...made.repairs.flatMap(({ findings }) => findings))
    const edits = made.repairs.flatMap((repair) => repair.edits)
    figures += edits.length
    const tried = before.repairs.flatMap((repair) => {
      const why = failed.get(nameOf(before, repair))
      return why === undefined ? [] : [[nameOf(before, repair, edits), why] as const]
    })
    failed = new Map(tried)
    current = made.after
  }
}

// So often a text is read again, before repairs that don't hold together are given up.
const MOST_TRIES = 60

/** A repair by the rule and the place of what it mends first. */
function nameOf(checked: CheckedSource, { findings }: Repair, edits: readonly Edit[] = []): string {
  return keyOf(checked, findings[0] as Finding, edits)
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
  failed: Map<string, string>,
): Made | undefined {
  const [first] = repairs
  if (first === undefined) return undefined
  const after = readAgain(before, repairs, recheck)
  if (typeof after !== 'string') return { repairs, after }
  if (repairs.length === 1) {
    failed.set(nameOf(before, first), after)
    return undefined
  }
  const middle = repairs.length >> 1
  return (
    makeSome(before, repairs.slice(0, middle), recheck, failed) ??
    makeSome(before, repairs.slice(middle), recheck, failed)
  )
}

/** What is left, each with the reason: repairs that are not certain or did not hold, and findings that have none. */
function listRefused(checked: CheckedSource, failed: ReadonlyMap<string, string>): RepairedText['refused'] {
  const { repairs, findings } = checked
  const known = new Set(repairs.flatMap((repair) => repair.findings))
  const others = findings.filter((finding) => finding.severity !== 'info' && !known.has(finding))
  return [
    ...repairs.flatMap((repair) =>
      repair.findings.map((finding) => ({
        finding,
        why: repair.doubt || (failed.get(nameOf(checked, repair)) ?? NOT_RIGHT),
      })),
    ),
    ...others.map((finding) => ({ finding, why: whyNot(finding) })),
  ]
}
