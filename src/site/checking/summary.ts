import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Accuracy, groupMisses, type Half, measureAccuracy, sayClaims, sayNumbers } from './score.ts'

/** Rates of one half of the labelled texts, and what was missed there by class. */
export interface HalfSummary {
  readonly name: 'dev' | 'held'
  readonly texts: number
  readonly rows: readonly (readonly [string, string])[]
  readonly misses: readonly { readonly kind: string; readonly count: number; readonly examples: readonly string[] }[]
}

/** Counts of one class of claims in one half: wrong ones found, right ones worked out again. */
export interface ClassCount {
  readonly found: number
  readonly wrong: number
  readonly verified: number
  readonly right: number
}

/** How well texts are read, as the page tells it, and the state of code and labels in which that was measured. */
export interface Summary {
  readonly key: string
  readonly numbers: readonly HalfSummary[]
  readonly claims: readonly (HalfSummary & { readonly classes: Readonly<Record<string, ClassCount>> })[]
}

/** Where the last measurement is kept, below the top of the project. */
export const summaryPath = join('src', 'site', 'checking', 'accuracy.json')

/** What reads and judges numbers, and the labels it is held against: whatever changes in them, rates may change. */
const measured = ['text', 'numbers', 'claims', 'check', 'quantity', 'book', 'calculator']
  .map((room) => join('src', room))
  .concat(join('scripts', 'accuracy'), join('tests', 'gold'))

/** The accuracy as last measured where nothing changed since; else it is measured anew. */
export function readSummary(root: string): Summary {
  const key = keyOf(root)
  const path = join(root, summaryPath)
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Summary) : undefined
  return known?.key === key ? known : { ...summarise(measureAccuracy(join(root, 'tests', 'gold'))), key }
}

/** A name for the state of everything that accuracy depends on. */
export function keyOf(root: string): string {
  const hash = createHash('sha256')
  for (const folder of measured) {
    if (!existsSync(join(root, folder))) continue
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const file of files) hash.update(file.slice(root.length).replaceAll('\\', '/')).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Rates and misses in words; texts that are held out are counted, and not shown. */
export function summarise({ numbers, claims }: Accuracy): Omit<Summary, 'key'> {
  return {
    numbers: numbers.map((half) =>
      summariseHalf(
        half,
        sayNumbers(half.score),
        ({ file, expected, got }) => `${file}: labelled ${expected}, read ${got}`,
      ),
    ),
    claims: claims.map((half) => ({
      ...summariseHalf(
        half,
        sayClaims(half.score.total),
        ({ file, surface, expected }) =>
          `${file}: “${surface}”${expected === '' ? '' : `, right would be ${expected}`}`,
      ),
      classes: Object.fromEntries(
        [...half.score.byKind]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([kind, { found, wrong, verified, right }]) => [kind, { found, wrong, verified, right }]),
      ),
    })),
  }
}

function summariseHalf<M extends { readonly kind: string }>(
  { name, texts, score }: Half<{ readonly misses: readonly M[] }>,
  rows: HalfSummary['rows'],
  say: (miss: M) => string,
): HalfSummary {
  const misses = groupMisses(score.misses, name === 'dev' ? 3 : 0)
  return { name, texts, rows, misses: misses.map((group) => ({ ...group, examples: group.examples.map(say) })) }
}
