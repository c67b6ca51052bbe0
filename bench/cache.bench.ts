import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readGold } from '../scripts/accuracy/gold.ts'
import { type Measurement, timeInTurn } from './measurement.ts'

const root = join(import.meta.dirname, '..')

/** A whole `crossfoot check` of many texts, as a process: with nothing kept, and when nothing has changed. */
export async function run(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'))
  try {
    mkdirSync(join(folder, 'node_modules'))
    const texts = readGold(join(root, 'tests', 'gold', 'numbers', 'dev'))
    for (const { name, text } of texts) writeFileSync(join(folder, name), text)
    const check = (...args: string[]) => {
      const command = [join(root, 'src', 'cli', 'main.ts'), 'check', '.', ...args]
      return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' }).stdout
    }
    const before = check()
    if (before !== check()) throw new Error('a check with kept results prints something else')
    const [anew = 0, kept = 0] = await timeInTurn(5, [() => check('--no-cache'), () => check()])
    return [
      { name: `check of ${texts.length} texts, nothing kept`, unit: 'ms', ours: anew },
      { name: 'the same again, nothing changed', unit: 'ms', ours: kept },
      { name: 'times faster', unit: 'times', ours: anew / kept, aim: 'over 1' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
