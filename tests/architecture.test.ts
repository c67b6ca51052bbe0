import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const source = join(import.meta.dirname, '..', 'src')

/** Which rooms a room may import, itself aside. Rooms that are not listed may import anything. */
const mayImport: Record<string, readonly string[]> = {
  quantity: [],
  book: ['quantity'],
  calculator: ['book', 'quantity'],
  decision: ['calculator', 'book', 'quantity'],
  replication: ['book'],
  text: [],
  numbers: ['text'],
  claims: ['text', 'numbers', 'quantity', 'book', 'calculator'],
  check: ['claims', 'text', 'numbers', 'quantity', 'book', 'calculator'],
  recall: ['numbers', 'text', 'calculator', 'book', 'quantity'],
  report: ['check', 'claims', 'text', 'numbers', 'quantity', 'book', 'calculator'],
  course: ['check', 'recall', 'claims', 'text', 'numbers', 'quantity', 'book', 'calculator'],
  publish: [
    'course',
    'decision',
    'replication',
    'recall',
    'check',
    'claims',
    'text',
    'numbers',
    'quantity',
    'book',
    'calculator',
  ],
  host: [],
}
const outerRooms = ['cli', 'lsp', 'remark', 'site']
const pureRooms = [
  'quantity',
  'book',
  'calculator',
  'decision',
  'replication',
  'text',
  'numbers',
  'claims',
  'check',
  'recall',
  'report',
]
// `document` and the like are refused by the compiler already: these rooms are checked without the DOM's types.
const outsideWorld =
  /\b(?:process|window|navigator|performance|globalThis)\.|\blocalStorage\b|\bfetch\(|\bDate\.now|\bMath\.random|\bnew Date\(\)/

interface SourceFile {
  path: string
  room: string
  imports: string[]
  code: string
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map(readSource)

function readSource(path: string): SourceFile {
  const text = readFileSync(join(source, path), 'utf8')
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  return { path, room: path.split('/')[0] ?? '', imports, code: stripTrivia(text) }
}

/** The code without comments and string contents, so that a word in a sentence is no access to the world. */
function stripTrivia(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text)
  const words: string[] = []
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.StringLiteral || token === ts.SyntaxKind.NoSubstitutionTemplateLiteral) continue
    words.push(scanner.getTokenText())
  }
  return words.join(' ').replaceAll(' . ', '.').replaceAll(' ( ', '(').replaceAll(' )', ')')
}

function roomOf(file: SourceFile, imported: string): string {
  return relative(source, normalize(join(source, dirname(file.path), imported))).split('/')[0] ?? ''
}

test('every folder of src is a room that the design names', () => {
  const rooms = new Set(files.map(({ room }) => room))
  expect([...rooms].filter((room) => !(room in mayImport) && !outerRooms.includes(room))).toEqual([])
})

describe('imports run one way', () => {
  test.each(Object.entries(mayImport))('%s imports only the rooms below it', (room, allowed) => {
    const strays = files
      .filter((file) => file.room === room)
      .flatMap((file) => file.imports.filter((name) => name.startsWith('.')).map((name) => ({ file, name })))
      .filter(({ file, name }) => ![room, ...allowed].includes(roomOf(file, name)))
      .map(({ file, name }) => `${file.path} imports ${name}`)
    expect(strays).toEqual([])
  })

  test('a room is entered through its door', () => {
    const strays = files
      .filter((file) => file.room in mayImport)
      .flatMap((file) => file.imports.filter((name) => name.startsWith('.')).map((name) => ({ file, name })))
      .filter(({ file, name }) => roomOf(file, name) !== file.room && !name.endsWith('/index.ts'))
      .map(({ file, name }) => `${file.path} imports ${name}`)
    expect(strays).toEqual([])
  })
})

describe('pure rooms', () => {
  const pure = files.filter(({ room }) => pureRooms.includes(room))

  test('import nothing of Node', () => {
    const strays = pure.flatMap(({ path, imports }) =>
      imports.filter((name) => name.startsWith('node:')).map((name) => `${path} imports ${name}`),
    )
    expect(strays).toEqual([])
  })

  test('touch no file, clock, network or DOM', () => {
    const strays = pure
      .filter(({ code }) => outsideWorld.test(code))
      .map(({ path, code }) => `${path}: ${code.match(outsideWorld)?.[0]}`)
    expect(strays).toEqual([])
  })
})
