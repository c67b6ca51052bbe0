import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Measurement, median } from './measurement.ts'

const ROUNDS = 3
const COPIES = 3
const root = join(import.meta.dirname, '..')

// What each reads, a process of its own that starts cold.
const remark = `import { readdirSync, readFileSync } from 'node:fs'
import { remark } from 'remark'
import preset from 'remark-preset-lint-recommended'
const folder = process.argv[1]
for (const name of readdirSync(folder)) await remark().use(preset).process(readFileSync(folder + '/' + name, 'utf8'))`
const rules = ['write-good', 'terminology', 'no-todo', 'stop-words'].flatMap((rule) => ['--rule', rule])
const textlint = join('node_modules', 'textlint', 'bin', 'textlint.js')

/** The command on a course's worth of our own lessons, cold and with nothing kept, beside linters of prose on the same files. */
export async function run(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'))
  try {
    const words = copyLessons(folder)
    const own = ['src/cli/main.ts', 'check', '--no-cache', folder]
    const times = timeAll([
      [['-e', '0'], root, [0]],
      [own, root, [0, 1]],
      [['--input-type=module', '--eval', remark, folder], import.meta.dirname, [0]],
      [[textlint, ...rules, folder], import.meta.dirname, [0, 1]],
    ])
    const [empty = 0, ours = 0, linted = 0, checked = 0] = times
    const name = `lessons of ${words.toLocaleString('en-US')} words, cold`
    return [
      { name, unit: 'ms', ours, aim: `under ${Math.round(3 * empty + 400)}: three empty processes and 400` },
      against(`${name}, against remark-lint`, ours, linted, "remark-lint's recommended preset"),
      against(`${name}, against textlint`, ours, checked, 'textlint with four English rules'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function against(name: string, ours: number, peer: number, peerName: string): Measurement {
  return { name, unit: 'ms', ours, peer, peerName, ratio: peer / ours, aim: 'over 1' }
}

/** Puts copies of all lessons into a folder; returns how many words they have. */
function copyLessons(folder: string): number {
  const episodes = join(root, 'episodes')
  let words = 0
  for (const { name } of readdirSync(episodes, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const text of ['outline.md', 'script.md'])
      for (let copy = 0; copy < COPIES; copy++) {
        words += readFileSync(join(episodes, name, text), 'utf8').split(/\s+/).length
        cpSync(join(episodes, name, text), join(folder, `${copy}-${name}-${text}`))
      }
  return words
}

/** Milliseconds of Node with some arguments, in turn so that a slow moment hits all: medians. An exit by another code is an error. */
function timeAll(
  runs: readonly (readonly [args: readonly string[], cwd: string, codes: readonly number[]])[],
): number[] {
  const times: number[][] = runs.map(() => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, [args, cwd, codes]] of runs.entries()) {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
      times[at]?.push(performance.now() - start)
      if (!codes.includes(status ?? -1)) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
    }
  return times.map(median)
}
