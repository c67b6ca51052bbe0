import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Project } from './run-check.ts'

const main = join(import.meta.dirname, '../../../src/cli/main.ts')
let project: Project
beforeEach(() => {
  project = new Project()
  project.put('docs/a.md', 'Nothing.')
})
afterEach(() => project.remove())

// As a process of its own: what a broken module says of its place is Node's.
function check() {
  const { stderr, status } = spawnSync(process.execPath, [main, 'check', 'docs'], {
    ...{ cwd: project.folder, encoding: 'utf8' },
  })
  return { stderr, status }
}

describe('a configuration that can not be run tells where', () => {
  test.each([
    [
      'crossfoot.config.ts',
      'export default {\n  folders: { docs { floor: 1 } },\n}\n',
      /^crossfoot\.config\.ts:2:19 {2}/,
    ],
    [
      'crossfoot.config.mjs',
      'export default {\n  folders: { docs { floor: 1 } },\n}\n',
      /^crossfoot\.config\.mjs:2:19 {2}/,
    ],
    ['crossfoot.config.ts', 'enum A { b }\nexport default {}\n', /^crossfoot\.config\.ts:1:1 {2}.*enum/],
    [
      'crossfoot.config.ts',
      'export default {\n  packs: mine.packs,\n}\n',
      /^crossfoot\.config\.ts:2:10 {2}.*mine is not/,
    ],
  ])('%s with %j', (name, source, place) => {
    project.put(name, source)
    const { stderr, status } = check()
    expect([status, stderr]).toEqual([2, expect.stringMatching(place)])
    const [first = '', line = '', mark = ''] = stderr.split('\n')
    const [, at, column] = /:(\d+):(\d+) {2}it can’t be run: /.exec(first) ?? []
    expect(line).toBe(`   │ ${source.split('\n')[Number(at) - 1]}`)
    expect(mark).toBe(`   │ ${'^'.padStart(Number(column))}`)
  })

  test('in a file that it imports too, and without a place where there is none', () => {
    project.put('crossfoot.config.ts', "import { packs } from './shared.ts'\nexport default { packs }\n")
    expect(check().stderr).toMatch(/^crossfoot\.config\.ts: it can’t be run: Cannot find module .*shared\.ts/)
    project.put('shared.ts', 'export const packs = [\n')
    expect(check().stderr).toMatch(/shared\.ts:\d+:\d+ {2}it can’t be run: /)
  })
})

describe('a configuration is run as it is written, whatever the package around it says of its files', () => {
  const shared = "import { floor } from './shared.ts'\nexport default { folders: { docs: { floor } } }\n"
  test.each([
    ['crossfoot.config.ts', 'commonjs', shared],
    ['crossfoot.config.js', 'commonjs', shared],
    ['crossfoot.config.ts', 'module', shared],
    ['crossfoot.config.js', 'commonjs', 'module.exports = { folders: { docs: { floor: 70 } } }\n'],
  ])('%s in a package of type %s: %j', (name, type, source) => {
    project.put('package.json', JSON.stringify({ type }))
    project.put('shared.ts', 'export const floor: number = 70\n')
    project.put('docs/a.md', 'The rent is 900 euros.')
    project.put(name, source)
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', 'docs'], {
      ...{ cwd: project.folder, encoding: 'utf8' },
    })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toContain('docs: 0 of 1 figures rest on something, under the floor of 70 %')
  })
})

test('a configuration that exports nothing is told so, in a package of either type', () => {
  project.put('crossfoot.config.ts', 'const config = { folders: { docs: { floor: 70 } } }\n')
  for (const type of ['module', 'commonjs']) {
    project.put('package.json', JSON.stringify({ type }))
    const { status, stderr } = check()
    expect([status, stderr]).toEqual([2, expect.stringContaining('missing, for nothing is exported by default')])
  }
})
