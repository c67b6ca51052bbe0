import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../../src/cli/check.ts'
import { explainFinding } from '../../../src/report/index.ts'
import { listPageFindings } from '../../../src/site/toolbar/list-page-findings.ts'
import { fakeIo } from '../../cli/fake-io.ts'
import { writeCourse } from '../../episodes/make-course.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-toolbar-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
}

test('the page of an episode has the findings of its texts, in the words of the command', async () => {
  writeCourse(root, 2)
  const script = 'episodes/episode-1/script.md'
  write(
    script,
    `${readFileSync(join(root, script), 'utf8')}\nLines cost ten dollars and twenty dollars. The total is forty dollars.\n`,
  )
  const { io, said } = fakeIo()
  const readInput = (path: string) => readFileSync(path, 'utf8')
  await run([script, 'episodes/episode-1/outline.md', '--format', 'json'], { ...io, cwd: root, readInput })
  const told = JSON.parse(said.out).findings.map(explainFinding)
  const found = await listPageFindings(root, '/episodes/episode-1/')
  expect(found.map(({ text }) => text).toSorted()).toEqual(told.toSorted())
  const sum = found.find(({ rule }) => rule === 'arithmetic/sum')
  expect(sum).toMatchObject({ severity: 'error', sentence: 'The total is $40.' })
  expect(sum?.place).toMatch(/^episodes\/episode-1\/script\.md:\d+:57$/)
  expect(sum?.sentence.slice(sum.from, sum.to)).toBe('$40')
})

test('a page of the site has those of its own text, wherever that stands', async () => {
  const text = 'Lines cost $10 and $20. The total is $40.\n'
  write('src/site/content/docs/index.mdx', text)
  write('src/site/content/docs/write.md', text)
  write('src/site/pages/lab/index.astro', `---\n---\n<p>Lines cost $10 and $20. The total is $40.</p>\n`)
  for (const path of ['/', '/write/', '/lab', '/write.html']) {
    const [finding] = await listPageFindings(root, path)
    expect(finding).toMatchObject({ rule: 'arithmetic/sum', sentence: 'The total is $40.', from: 13, to: 16 })
  }
})

test.each(['/none/', '/../../etc/', '/episodes/', '/a b/', '//'])('the page %s has none', async (path) => {
  expect(await listPageFindings(root, path)).toEqual([])
})

test('what can not be checked is told, not passed over', async () => {
  writeCourse(root, 1)
  write('package.json', JSON.stringify({ crossfoot: { odd: 1 } }))
  const [finding] = await listPageFindings(root, '/episodes/episode-1/')
  expect(finding).toMatchObject({ severity: 'error', text: expect.stringMatching(/^not checked: package\.json: /) })
})
