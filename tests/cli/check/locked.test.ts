import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failing } from '../../host/failing-files.ts'
import { Project, wrong } from './run-check.ts'

vi.mock('node:fs', async (original) => (await import('../../host/failing-files.ts')).failingFs(await original()))

let project: Project
beforeEach(() => {
  project = new Project()
  project.put('docs/ok.md', '12 times 15 is 190.')
  project.put('docs/a.md', wrong)
  mkdirSync(join(project.folder, 'docs/shut'))
})
afterEach(() => {
  failing.clear()
  project.remove()
})

test.each([
  ['openSync a.md', 'EBUSY', /^docs\/a\.md:1:1 .*format\/unreadable {2}another program holds it$/m],
  ['openSync a.md', 'EACCES', /^docs\/a\.md:1:1 .*format\/unreadable {2}no permission to read it$/m],
  ['openSync a.md', 'EPERM', /^docs\/a\.md:1:1 .*format\/unreadable {2}no permission to read it$/m],
  ['readdirSync shut', 'EACCES', /^docs\/shut:1:1 .*format\/unreadable {2}no permission to list this folder$/m],
])('where %s fails with %s, it is named, the rest is checked, and the exit code is 2', async (call, code, message) => {
  failing.set(call, code)
  const said = await project.check(['docs', '--all'])
  expect([said.code, said.out]).toEqual([2, expect.stringMatching(message)])
  expect(said.out).toContain('12 times 15 is 190.')
})

test('a text to be repaired that another program holds is named, the others are repaired, and the exit code is 2', async () => {
  failing.set('renameSync a.md~', 'EBUSY')
  const { code, err } = await project.check(['docs', '--fix'])
  expect([code, err]).toEqual([2, expect.stringMatching(/docs\/a\.md: another program holds it$/m)])
  expect([project.read('docs/a.md'), project.read('docs/ok.md')]).toEqual([wrong, '12 times 15 is 180.'])
})
