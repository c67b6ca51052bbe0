import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../../src/cli/main.ts')
// With a floor each check ends with a line beside its report.
const args = [main, 'check', '.', '--watch', '--format', 'json', '--min-coverage', '100']
let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'crossfoot-printed-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a watch that prints into a text of the watched folder checks what its user changes, and nothing else', async () => {
  writeFileSync(join(folder, 'a.md'), 'Lines of $10 and $20. The total is $40.\n')
  const out = openSync(join(folder, 'report.md'), 'w')
  const watch = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', out, 'pipe'] })
  closeSync(out)
  const ended = new Promise((resolve) => watch.on('exit', resolve))
  let said = ''
  let look = () => {}
  watch.stderr?.on('data', (data) => {
    said += data
    look()
  })
  const checked = (times: number) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (said.split('under the floor').length > times) resolve()
      }
      look()
    })
  await checked(1)
  writeFileSync(join(folder, 'a.md'), 'Lines of $10 and $20. The total is $50.\n')
  await checked(2)
  writeFileSync(join(folder, 'b.md'), 'Nothing.\n')
  await checked(3)
  watch.kill('SIGINT')
  await ended
  expect(said.match(/Changed: .*/g)).toEqual(['Changed: a.md', 'Changed: b.md'])
  const reports = readFileSync(join(folder, 'report.md'), 'utf8').trim().split('\n')
  const names = reports.map((line) => JSON.parse(line).files.map(({ file }: { file: string }) => file))
  expect(names).toEqual([['a.md'], ['a.md'], ['a.md', 'b.md']])
})
