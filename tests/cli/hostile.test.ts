import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildCourse } from '../../src/cli/build-course.ts'
import { ownKinds, readPage } from '../publish/read-page.ts'

const course = (more = '') => `title: Ledgers
audience: Nobody
asOf: 2026-10-04
templates: {}
episodes:
  - { number: 1, slug: 01-hostile, status: published }
${more}`
const outline = `# Episode 1: Hostile

## Lesson Flow

### 1. All
`
const folder = 'episodes/01-hostile'
const page = 'src/site/content/docs/episodes/01-hostile.mdx'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-hostile-'))
  mkdirSync(join(root, folder), { recursive: true })
  write('episodes/course.yaml', course())
  write(`${folder}/outline.md`, outline)
  write(`${folder}/script.md`, 'Words.\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string) {
  writeFileSync(join(root, path), text)
}

/** Builds whatever is wrong, and reads the page as Astro would; what the page does not show is in the findings. */
function build() {
  const { findings } = buildCourse(root, { evenIfWrong: true, drafts: true, places: [] })
  const source = existsSync(join(root, page)) ? readFileSync(join(root, page), 'utf8') : ''
  const read = readPage(source)
  expect([...read.kinds].filter((kind) => !ownKinds.has(kind))).toEqual([])
  return { findings, ...read }
}

const hostile = [
  '{process.exit()}',
  "{(() => { throw new Error('ran') })()}",
  'import x from "./evil.js"',
  'export const a = globalThis.ran = true',
  '<script>globalThis.ran = true</script>',
  '<img src=x onerror="globalThis.ran = true">',
  '<svg onload=alert(1)>',
  '<Figure id="x" digits="1" working="2" />',
  '<iframe src="https://example.com"></iframe>',
  '[click](javascript:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD4=)',
  '[click](//example.com)',
  '![x](../../../secret.png)',
  '<https://example.com>',
  '<!-- hidden -->',
  'a <!-- hidden --> b',
  '<!--',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
  '</p></Answer></div>',
  '&lt;script&gt;',
  '`{code}` and ``<b>``',
  '```js\nprocess.exit()\n```',
  '---\ntitle: "x"\n---',
  '# A heading {#../../x}',
  '| a | b |\n|---|---|\n| {c} | <d> |',
  ':fig[nine]{is=constructor.constructor("return process")()}',
  ':fig[nine]{is=\'__proto__["x"]\'}',
  ':::note\nhello\n:::',
  '\u202Eevil\u202C \u2028 \u0000',
  '$' + '{process.exit()}',
  '{/* comment */}',
  '>{evil}',
  '1. {evil}\n2. <b>',
  "import('node:fs')",
  'a\u00a0\\{b\\}',
]

describe('a script that holds', () => {
  test.each(hostile)('%j becomes a page that shows it, or is named with its place', (text) => {
    write(`${folder}/script.md`, `First words.\n\n${text}\n\nLast words.\n`)
    const { findings, shown, data } = attempt()
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
    const [word = ''] = /[A-Za-z]{4,}/.exec(text) ?? []
    const isShown = word === '' || shown.includes(word) || data.includes(word)
    const isNamed = findings.some(({ file, line }) => file.startsWith(folder) && line > 1)
    expect(isShown || isNamed).toBe(true)
  })

  /** A text that is no text at all is refused, which names it too. */
  function attempt() {
    try {
      return build()
    } catch (error) {
      expect(String(error)).toMatch(/episodes\/01-hostile\/script\.md/)
      return { shown: '', data: '', findings: [{ file: `${folder}/script.md`, line: 3 }] }
    }
  }
})

describe('an outline that holds', () => {
  test.each(hostile)('%j anywhere becomes a page that shows it, or is named with its place', (text) => {
    const line = text.split('\n')[0]?.replace('\u0000', '') ?? ''
    write(
      `${folder}/outline.md`,
      `# Episode 1: ${line}

**Duration**: ${line}
**Prerequisites**: ${line}, Patience

## Learning Objectives

1. ${line}

## Spaced Repetition Plan

**Concepts Introduced**:
- ${line}

## Lesson Flow

### 1. ${line} {#place}

| ${line.replaceAll('|', '')} |
|---|
| x |

**Interview Questions**:
${text.replace('\u0000', '')}

## Supporting Materials

**References**:
- ${line}
`,
    )
    expect(build().kinds.size).toBeGreaterThan(0)
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
  })

  test.each([
    ['an image outside its folder', '![x](../../../etc/passwd.png)', 'course/link'],
    ['an image by an absolute path', '![x](/etc/passwd.png)', 'course/link'],
    ['an image of another host', '![x](https://example.com/x.png)', 'course/link'],
    ['a card whose id climbs', '```card ../../x\nquestion: a?\nanswer: b\n```', 'course/id'],
    ['a place whose id is markup', '### 2. B {#"><script>}', 'course/id'],
    ['a card that is an alias bomb', `\`\`\`card bomb\n${bomb()}\`\`\``, 'course/card'],
    ['a card with a prototype', '```card x\n__proto__: { question: a }\n```', 'course/card'],
    ['a block of a design that is a property', '```designs constructor\n```', 'course/block'],
    ['a scenario that is none', '```bill __proto__ toString\n```', 'course/block'],
  ])('%s is an error, and nothing is read or written elsewhere', (_, text, rule) => {
    write(`${folder}/outline.md`, `${outline}\n${text}\n`)
    const { findings } = build()
    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.rule)).toContain(rule)
    expect(readdirSync(join(root, 'src/site/public/episodes/01-hostile')).sort()).toEqual([
      'cards.json',
      'ledger.json',
      'lesson.ssml',
      'transcript.txt',
    ])
  })

  test('a workload that is an alias bomb is refused', () => {
    write(`${folder}/outline.md`, `${outline}\n\`\`\`workload bomb\n${bomb()}\`\`\`\n`)
    expect(() => build()).toThrow(
      /outline\.md:\d+:\d+ {2}written out, \*a\d and the references before it are more than/,
    )
  })
})

function bomb(): string {
  const rows = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 10; level++) {
    rows.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`)
  }
  return `${rows.join('\n')}\n`
}

describe('a course file that holds', () => {
  test.each([
    [
      'an alias bomb',
      `${course()}${bomb()}`,
      /course\.yaml:\d+:\d+ {2}written out, \*a\d and the references before it are more than/,
    ],
    ['a prototype', `${course()}__proto__: { title: x }\n`, /course\.yaml:\d+:\d+ {2}/],
    ['a slug that climbs', course().replace('01-hostile', '../../x'), /course\.yaml:6:\d+ {2}a slug is/],
    ['a slug that is absolute', course().replace('01-hostile', '/etc'), /course\.yaml:6:\d+ {2}a slug is/],
    ['two documents', `${course()}---\na: 1\n`, /course\.yaml/],
  ])('%s is refused with its place', (_, text, message) => {
    write('episodes/course.yaml', text)
    expect(() => build()).toThrow(message)
  })
})

describe('a text on one line', () => {
  const line = 'The counter costs {evil} <b>nine</b> dollars, [x](y) and (so) on; '

  test('of half a megabyte is read and shown', () => {
    write(`${folder}/script.md`, `${line.repeat(Math.ceil(5e5 / line.length))}\n`)
    expect(buildCourse(root, { evenIfWrong: true, places: [] }).findings.length).toBeGreaterThan(0)
    expect(readFileSync(join(root, page), 'utf8').length).toBeGreaterThan(5e5)
  })

  test('of ten megabytes is refused by name and size', () => {
    write(`${folder}/script.md`, line.repeat(Math.ceil(1e7 / line.length)))
    expect(() => build()).toThrow(/script\.md: 10 MiB is over the limit of 1 MiB/)
    write(`${folder}/script.md`, 'Words.')
    write(`${folder}/outline.md`, `${outline}${'x '.repeat(5e6)}`)
    expect(() => build()).toThrow(/outline\.md: 10 MiB is over the limit of 1 MiB/)
  })

  test.each([
    ['brackets', '[a](b '],
    ['stars', '**a '],
    ['parentheses', '('],
    ['braces', '{'],
    ['tags', '<a '],
    ['backticks', '` `` '],
    ['pauses', '[pause'],
    ['labels', 'A: '],
    ['seconds to take', 'Take a second. '],
    ['episodes', 'Episode 9, '],
    ['dots', 'a dot com at '],
    ['quotes', '"'],
  ])('of a hundred thousand %s is read too', (_, text) => {
    const many = text.repeat(Math.ceil(2e5 / text.length))
    write(`${folder}/script.md`, `${many}\n`)
    write(
      `${folder}/outline.md`,
      `${outline}\n${many}\n\n**Label**: ${many}\n\n## Quality Checklist\n- [x] ${many}\n\n## Learning Objectives\n1. ${many}\n`,
    )
    expect(Array.isArray(buildCourse(root, { evenIfWrong: true, places: [] }).findings)).toBe(true)
  })
})
