import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCourse } from '../../src/cli/build-course.ts'
import { writeCourse } from './make-course.ts'

const count = 100
let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-hundred-'))
  writeCourse(root, count)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** No questionnaire leads into these lessons. */
const build = () => buildCourse(root, { places: [] })

const pages = 'src/site/content/docs/episodes'

describe('a course of a hundred episodes', () => {
  test('is checked and built with nothing wrong, a page, a transcript, SSML, cards and a ledger for each', () => {
    const { findings, written } = build()
    expect(findings.filter(({ severity, rule }) => severity === 'error' || rule.startsWith('course/'))).toEqual([])
    expect(written).toHaveLength(5 * count + 1)
    expect(readdirSync(join(root, pages))).toHaveLength(count)
  })

  test('built again is not written again; of one that changed, only its own and what names it', () => {
    expect(build().written).toEqual([])
    const path = join(root, 'episodes/episode-7/script.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('from two cities', 'from both cities'))
    expect(build().written).toEqual([
      `${pages}/episode-7.mdx`,
      'src/site/public/episodes/episode-7/transcript.txt',
      'src/site/public/episodes/episode-7/lesson.ssml',
      'src/site/public/episodes/episode-7/ledger.json',
    ])
  })

  test('says in one episode’s file what is wrong there, and keeps the pages of all', () => {
    const path = join(root, 'episodes/episode-50/outline.md')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace('from Episode 49', 'from Episode 48'))
    const { findings, written } = build()
    expect(written).toEqual([])
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ['episodes/episode-49/outline.md', 'course/promise', expect.stringMatching(/^episode 50 .* doesn't reinforce/)],
      [
        'episodes/episode-50/outline.md',
        'course/callback',
        expect.stringMatching(/episode 48 doesn't introduce.*episode 49 does$/),
      ],
    ])
    expect(readdirSync(join(root, pages))).toHaveLength(count)
    writeFileSync(path, before)
  })

  test('loses the page, the transcript and the folder of an episode that became planned', () => {
    const path = join(root, 'episodes/course.yaml')
    const before = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      before.replace(
        '{ number: 100, slug: episode-100, status: published }',
        '{ number: 100, slug: episode-100, status: draft }',
      ),
    )
    build()
    expect(readdirSync(join(root, pages))).toHaveLength(count - 1)
    expect(existsSync(join(root, 'src/site/public/episodes/episode-100'))).toBe(false)
  })
})
