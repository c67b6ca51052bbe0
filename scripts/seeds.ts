// npm run seeds: the checker against the documents the course grew from. They are not part of the project, so that
// without them nothing was checked: exit 2.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

interface Found {
  readonly file: string
  readonly line: number
  readonly rule: string
  readonly worked?: { readonly value: number }
  readonly related: readonly { readonly line: number }[]
}

/** A finding that has to come out: where, under which rule, what was worked out, and the lines that are wrong with it. */
interface Expected {
  readonly at: readonly [file: string, line: number]
  readonly rule: string
  readonly worked?: number
  readonly follows?: readonly number[]
}

const expected: readonly Expected[] = [
  { at: ['000', 5], rule: 'facts/statement', follows: [9, 136, 144] },
  { at: ['000', 66], rule: 'facts/statement' },
  { at: ['000', 68], rule: 'facts/statement' },
  { at: ['000', 98], rule: 'arithmetic/sum', worked: 1925, follows: [98] },
  { at: ['000', 108], rule: 'facts/statement' },
  { at: ['000', 110], rule: 'facts/statement' },
  { at: ['000', 138], rule: 'recall/answer', follows: [138] },
  { at: ['001', 48], rule: 'facts/statement', follows: [52, 286, 297] },
  { at: ['001', 76], rule: 'facts/statement' },
  { at: ['001', 157], rule: 'facts/statement' },
  { at: ['001', 216], rule: 'calculator/unit-price', worked: 474.5, follows: [217, 221, 222] },
  { at: ['001', 218], rule: 'calculator/unit-price', worked: 474.5 },
  { at: ['001', 288], rule: 'recall/answer' },
  { at: ['002', 22], rule: 'facts/statement' },
  { at: ['003', 65], rule: 'facts/statement' },
  { at: ['004', 90], rule: 'facts/statement' },
]
/** Lines on which everything is right, so that nothing may be raised there. */
const right: readonly (readonly [file: string, line: number])[] = [
  ['000', 60],
  ['000', 88],
  ['000', 90],
  ['000', 92],
  ['000', 94],
  ['000', 96],
  ['000', 112],
  ['001', 247],
]

const root = join(import.meta.dirname, '..')
const folder = join(root, '..', 'shared', 'seeds')
if (!existsSync(folder)) {
  console.error('The seed documents are not here, so nothing was checked.')
  process.exit(2)
}

const findings = readdirSync(folder).sort().flatMap(check)
const missing = expected.filter((wanted) => !findings.some((found) => isIt(found, wanted)))
const unjust = findings.filter(({ file, line }) =>
  right.some(([seed, at]) => file.includes(`/${seed}_`) && line === at),
)
for (const { at, rule } of missing) console.log(`missed  ${at.join(':')}  ${rule}`)
for (const { file, line, rule } of unjust) console.log(`raised  ${file}:${line}  ${rule}, where nothing is wrong`)
const total = expected.length + right.length
const failed = missing.length + new Set(unjust.map(({ file, line }) => `${file}:${line}`)).size
console.log(`${total - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function check(name: string): Found[] {
  const command = [join(root, 'src/cli/main.ts'), 'check', join(folder, name), '--format', 'json']
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout).findings
}

function isIt(found: Found, { at, rule, worked, follows = [] }: Expected): boolean {
  const [seed, line] = at
  if (!found.file.includes(`/${seed}_`) || found.line !== line || found.rule !== rule) return false
  if (worked !== undefined && found.worked?.value !== worked) return false
  return follows.every((other) => found.related.some((related) => related.line === other))
}
