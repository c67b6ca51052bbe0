import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClaims } from '../src/claims/index.ts'
import { readNumbers } from '../src/numbers/index.ts'
import { formatOf, readDocument } from '../src/text/index.ts'
import { type Measurement, median } from './measurement.ts'

const WORDS = 70_000
const folder = join(import.meta.dirname, '..', 'tests', 'gold', 'claims', 'dev')

/** Time to read the claims of a course's worth of text, and how it grows with numbers on one line and in one table. */
export async function run(): Promise<readonly Measurement[]> {
  const texts = readdirSync(folder).map((name) => ({
    format: formatOf(name) ?? 'script',
    text: readFileSync(join(folder, name), 'utf8').replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, '$1'),
  }))
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const course = measure(() => {
    for (const { text, format } of texts) readAll(text, format)
  })
  const line = (count: number) =>
    `${Array.from({ length: count }, (_, at) => `$${1000 + ((at * 7) % 977)}`).join(', ')}.`
  const table = (rows: number) =>
    `| a | b | c |\n|---|---|---|\n${Array.from({ length: rows }, (_, at) => `| ${(at % 37) + 11} | ${(at % 11) + 12} | ${((at % 37) + 11) * ((at % 11) + 12)} |`).join('\n')}`
  return [
    { name: 'claims of 70,000 words dense with numbers', unit: 'ms', ours: (course * WORDS) / words, aim: 'under 400' },
    growth('10,000 numbers on one line', line(5000), line(10_000)),
    growth('30,000 numbers in one table', table(5000), table(10_000)),
  ]
}

function growth(name: string, half: string, whole: string): Measurement {
  const [small, large] = [half, whole].map((text) => measure(() => readAll(text, 'markdown')))
  return { name: `${name}: time for twice the text`, unit: 'times', ours: (large ?? 0) / (small ?? 1), aim: 'about 2' }
}

function readAll(text: string, format: 'script' | 'markdown' | 'mdx'): void {
  const document = readDocument(text, format)
  readClaims(document, readNumbers(document.text))
}

function measure(work: () => void): number {
  work()
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}
