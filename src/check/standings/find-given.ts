import { type Mention, readNumbers } from '../../numbers/index.ts'
import { type Document, sourceRange } from '../../text/index.ts'
import type { Evidence } from './ledger.ts'

/** A stretch of a source, by offsets, and the words of the workload whose inputs it tells. */
export interface GivenStretch {
  readonly start: number
  readonly end: number
  readonly inputs: string
}

/** The figures of a question that are inputs of its own workload: the same number of the same unit stands there. */
export function findGiven(
  document: Document,
  mentions: readonly Mention[],
  stretches: readonly GivenStretch[],
): Evidence[] {
  if (stretches.length === 0) return []
  const known = stretches.map(({ inputs }) => readNumbers(inputs))
  return mentions.flatMap((mention, index): Evidence[] => {
    const [from] = sourceRange(document, mention.start, mention.end)
    const at = stretches.findIndex(({ start, end }) => start <= from && from < end)
    if (!known[at]?.some((input) => isSame(mention, input))) return []
    return [{ mention: index, standing: 'given', working: 'an input of the workload of this question' }]
  })
}

function isSame(said: Mention, input: Mention): boolean {
  return said.value === input.value && said.per === input.per && kindOf(said) === kindOf(input)
}

// A workload says "300 per second", a question "300 reads per second".
function kindOf({ unit }: Mention): string {
  return unit === 'none' ? 'count' : unit
}
