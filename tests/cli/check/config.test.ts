import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Project, wrong } from './run-check.ts'

let project: Project
beforeEach(() => {
  project = new Project()
  mkdirSync(join(project.folder, '.git'))
  project.put('docs/a.md', wrong)
  project.put('blog/b.md', '12 times 15 is 190.')
})
afterEach(() => project.remove())

const configure = (config: object) => project.put('crossfoot.config.ts', `export default ${JSON.stringify(config)}\n`)
const all = ['docs', 'blog']

describe('a configuration', () => {
  test('gives folders their severities, from any folder below it', async () => {
    configure({ folders: { blog: { severities: { 'arithmetic/*': 'warning' } } } })
    expect((await project.check(all)).out).toContain('1 error, 1 warning')
    const below = await project.check(['b.md'], { cwd: join(project.folder, 'blog') })
    expect([below.code, below.out]).toEqual([0, expect.stringContaining('0 errors, 1 warning')])
  })

  test('may be a key of package.json, but not both', async () => {
    const key = { crossfoot: { folders: { '.': { severities: { 'arithmetic/*': 'info' } } } } }
    project.put('package.json', JSON.stringify(key))
    expect((await project.check(all)).code).toBe(0)
    configure({})
    await expect(project.check(all)).rejects.toThrow(/two configurations, keep one of them/)
  })

  test('sets floors for folders', async () => {
    configure({ folders: { docs: { floor: 50 } } })
    project.put('docs/a.md', 'It weighs 12 kilograms.')
    project.put('blog/b.md', 'It weighs 12 kilograms.')
    const { code, out } = await project.check(all)
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('docs: 0 of 1 figures rest on something, under the floor of 50 %'),
    ])
    expect((await project.check(['blog'])).code).toBe(0)
    configure({ folders: { docs: { floor: 100 } } })
    expect((await project.check(all)).out.match(/binding\/unbound/g)).toHaveLength(1)
  })

  test('leaves out what is ignored, counts it, and tells entries that are unused or have ended', async () => {
    const entry = { rule: 'arithmetic/*', in: 'blog', reason: 'old posts', until: '2999-01-01' }
    configure({ ignore: [entry, { ...entry, in: 'docs', reason: 'ended long ago', until: '2020-01-01' }] })
    const { out } = await project.check(all)
    expect(out).toContain('1 left out by the configuration')
    expect(out).not.toContain('arithmetic/product')
    expect(out).toMatch(/crossfoot\.config\.ts:1:\d+ {2}error {2}config\/expired-ignore/)
    project.put('blog/b.md', 'Nothing.')
    expect((await project.check(all)).out).toMatch(/crossfoot\.config\.ts:1:\d+ {2}warning {2}config\/unused-ignore/)
    expect((await project.check(['docs'])).out).not.toContain('config/unused-ignore')
    const json = JSON.parse((await project.check([...all, '--format', 'json'])).out)
    expect(json).toMatchObject({ ignored: 0 })
  })

  test('shows the entry that has ended at its reason, however short that is', async () => {
    const source = "export default { ignore: [{ rule: 'arithmetic/*', reason: 'x', until: '2020-01-01' }] }\n"
    project.put('crossfoot.config.ts', source)
    const { out } = await project.check(all)
    expect(out).toContain(`crossfoot.config.ts:1:${source.indexOf("x', until") + 1}  error  config/expired-ignore`)
  })

  test('says which packs texts are held against', async () => {
    project.put('blog/b.md', 'In DynamoDB, 1,000 WCUs cost $6,000 a month.')
    expect((await project.check(['blog'])).code).toBe(1)
    configure({ packs: [] })
    expect((await project.check(['blog'])).code).toBe(0)
    configure({ packs: ['ours.json'] })
    project.put('ours.json', '{}')
    await expect(project.check(['blog'])).rejects.toThrow(/the pack ours\.json can’t be used/)
    configure({ packs: ['gone.yaml'] })
    await expect(project.check(['blog'])).rejects.toThrow(
      'crossfoot.config.ts: the pack gone.yaml can’t be used\ngone.yaml: no such file',
    )
  })

  test('that is wrong is refused with every mistake, and shown as it was probably meant', async () => {
    configure({ folder: { docs: { floor: '80%' } } })
    await expect(project.check(all)).rejects.toThrow(
      /crossfoot\.config\.ts: the configuration has no "folder"; did you mean folders\?\n(?:.*\n)*as it was probably meant:\n\n {4}import .*\n\n {4}export default defineConfig\(\{\n {6}folders: \{ docs: \{ floor: 80 \} \},/,
    )
    project.put('crossfoot.config.ts', 'throw new Error("a slip\\nof the hand")\n')
    await expect(project.check(all)).rejects.toThrow('crossfoot.config.ts: it can’t be run: a slip')
  })

  test('in package.json is mended as JSON', async () => {
    project.put('package.json', '{ "crossfoot": { "pakcs": ["aws"] } }')
    await expect(project.check(all)).rejects.toThrow(/"crossfoot": \{\n {8}"packs": \[\n/)
  })

  test.each([
    ['{ "crossfoot": }', '1:16', 'unexpected token'],
    ['{\n  "a": 1,\n}', '3:1', 'expected double-quoted property name'],
    ['{\n  // why\n}', '2:3', "expected property name or '}'"],
    ['[1,\n?]', '2:1', 'unexpected token'],
    ['{ "a": "b', '1:10', 'unterminated string'],
    ['{ "a": 1 }\n}', '2:1', 'unexpected non-whitespace character'],
    ['', '1:1', 'unexpected end of JSON input'],
    [`\uFEFF{ "a": ${'[1, '.repeat(900)}\n x`, '2:2', 'unexpected token'],
  ])('in a package.json that is none, %j, is said to be no JSON, and where', async (source, place, what) => {
    project.put('package.json', source)
    await expect(project.check(all)).rejects.toThrow(`package.json:${place}  this is no JSON: ${what}`)
  })

  test('names folders that are there: one that is misspelled is mended, and one that is nowhere left out', async () => {
    const settings = { floor: 1 }
    configure({ folders: { dosc: settings, 'blog\\b.md': settings, 'blog/gone': settings, '.': {} } })
    await expect(project.check(all)).rejects.toThrow(
      /"dosc".*did you mean docs\?\n.*did you mean blog\/b\.md\?\n.*"blog\/gone"\]: no such folder or text here\n[\s\S]*folders: \{ docs: \{ floor: 1 \}, 'blog\/b\.md': \{ floor: 1 \}, '\.': \{\} \}/,
    )
    configure({ folders: { [project.folder]: {}, './docs/': {}, 'blog/b.md': {} } })
    await expect(project.check(all)).rejects.toThrow(/^[^\n]*did you mean \.\?\nas it was probably meant/)
    configure({ folders: { './docs/': {}, 'blog/b.md': {} } })
    expect((await project.check(all)).code).toBe(1)
  })

  test('of which nothing can be guessed is answered with an example', async () => {
    configure({ colour: 'red' })
    await expect(project.check(all)).rejects.toThrow(
      /it takes packs, folders, ignore\na configuration looks like this:\n\n {4}import [\s\S]* floor: 20/,
    )
    configure({ folders: { nowhere: { floor: 3 } } })
    await expect(project.check(all)).rejects.toThrow(/no such folder or text here\na configuration looks like this:/)
  })
})
