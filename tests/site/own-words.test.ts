import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { readNumbers } from '../../src/numbers/index.ts'

const site = join(import.meta.dirname, '../../src/site')
// Its texts state what is wrong on purpose, and are held to that in their own test.
const files = globSync('**/*.{ts,tsx,astro}', { cwd: site })
  .filter((file) => !file.endsWith('playground/examples.ts'))
  .sort()

/** What a file can show of its own: the texts of its code, and what stands between its tags and in their attributes. */
function listTexts(file: string): string[] {
  const source = readFileSync(join(site, file), 'utf8')
  if (!file.endsWith('.astro')) return [...listLiterals(source), ...(file.endsWith('.tsx') ? listWords(source) : [])]
  const [, code = '', markup = ''] = /^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(source) ?? ['', '', source]
  const scripts = [...markup.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
  const shown = markup.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
  const quoted = [...shown.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([, a, b, c]) =>
    (a ?? b ?? c ?? '').replaceAll(/\$\{[^}]*\}/g, '…'),
  )
  return [code, ...scripts].flatMap(listLiterals).concat(quoted, listWords(shown))
}

function listLiterals(code: string): string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
      texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest))
  return texts
}

/** The text between tags, code between an arrow and a tag aside. */
function listWords(source: string): string[] {
  return [...source.matchAll(/>([^<>{}]*[a-z]{2}[^<>{}]*)</g)]
    .map(([, words = '']) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => !/[=;()[\]]|&&/.test(words))
}

/** Statements: neither an amount alone, such as a reader types into a field, nor code, nor what a database is told. */
function isSaid(text: string): boolean {
  const isAmount = /^[\d.,]+ ?\S+(?: (?:per|a) \w+| \w+)?$/.test(text)
  return /[a-z]{2,}[ ,.:]+[a-z]{2,}/i.test(text) && !isAmount && !/^\s*insert into|[{}]|=>|\w\(/.test(text)
}

test.each(files)(
  '%s says no number of its own: each comes from the calculator, the checker, the book or the course',
  (file) => {
    const said = listTexts(file)
      .filter(isSaid)
      .flatMap((text) =>
        readNumbers(text).flatMap(({ start, end, value }) => {
          const number = text.slice(start, end)
          return /\d/.test(number) || Number(value) >= 10 ? [`${number} in: ${text}`] : []
        }),
      )
    expect(said).toEqual([])
  },
)

test('a number that a text states is found wherever it stands', () => {
  const found = (code: string) => listLiterals(code).filter(isSaid)
  expect(found('const a = { note: `It costs $${cents} at least`, b: "It costs 5 dollars" }')).toEqual([
    'It costs $',
    ' at least',
    'It costs 5 dollars',
  ])
  expect(found('<p title="It costs 5 dollars">{isDear ? "over ten dollars" : ""}</p>')).toEqual([
    'It costs 5 dollars',
    'over ten dollars',
  ])
  expect(['500 per second', '2 million a day', '60 %'].filter(isSaid)).toEqual([])
})
