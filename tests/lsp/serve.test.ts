import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CodeAction, type CompletionItem, ErrorCodes, type Hover, type TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { run as runCheck } from '../../src/cli/check.ts'
import { run as runLedger } from '../../src/cli/ledger.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { writeCourse } from '../episodes/make-course.ts'
import { Client } from './client.ts'

let folder: string
let client: Client
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-lsp-'))
  client = new Client({ cwd: folder })
})
afterEach(() => {
  client.kill()
  rmSync(folder, { recursive: true, force: true })
})

const outline = `# Shop

\`\`\`workload shop
regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: strong }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: provisioned }
\`\`\`
`

function write(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return pathToFileURL(path).href
}

function at(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return { line: before.length - 1, character: (before.at(-1) ?? '').length }
}

const wrong = 'Three lines: $10, $20 and $30. The total is $70.\n'

describe('findings', () => {
  test('come as one types, in the words of the command, and go when the text is mended', async () => {
    const uri = write('a.md', wrong)
    await client.initialize({ folders: [folder] })
    await client.open(uri, wrong)
    const [found, ...others] = await client.diagnostics(uri, ({ version }) => version === 1)
    const { io, said } = fakeIo({}, {})
    await runCheck([join(folder, 'a.md'), '--format', 'json'], { ...io, readInput: () => wrong })
    const [finding] = JSON.parse(said.out).findings
    expect(others).toEqual([])
    expect(found).toMatchObject({ severity: 1, source: 'crossfoot', code: finding.rule })
    expect(String(found?.message).split('\n')).toEqual([
      finding.message,
      ...finding.notes.map((note: string) => `= ${note}`),
      `help: ${finding.help}`,
    ])
    const start = at(wrong, '70')
    await client.change(uri, 2, [{ range: { start, end: { ...start, character: start.character + 2 } }, text: '60' }])
    expect(await client.diagnostics(uri, ({ version }) => version === 2)).toEqual([])
  })

  test('stand where an editor counts: UTF-16 columns, lines of CRLF, behind marks of more than one unit', async () => {
    const text = `🦊 One.\r\n\r\n🦊🦊 Prices: $10, $20 and $30. The total is $70.\r\n`
    const uri = write('a.md', text)
    await client.initialize()
    await client.open(uri, text)
    const [found] = await client.diagnostics(uri, () => true)
    const start = { line: 2, character: '🦊🦊 Prices: $10, $20 and $30. The total is '.length }
    expect(found?.range).toEqual({ start, end: { line: 2, character: start.character + 3 } })
  })

  test('come for a text that was never saved, and for one whose file holds something else', async () => {
    const uri = write('a.md', 'Nothing.\n')
    await client.initialize()
    await client.open('untitled:Untitled-1', wrong)
    await client.open(uri, wrong)
    expect(await client.diagnostics('untitled:Untitled-1', () => true)).toHaveLength(1)
    expect(await client.diagnostics(uri, () => true)).toHaveLength(1)
  })

  test('of a script change with the outline that lies open beside it, saved or not', async () => {
    const script = `It costs :fig[$59]{is='shop["dynamodb-single"].total'} a month.\n`
    const outlineUri = write('ep/outline.md', outline)
    const uri = write('ep/script.md', script)
    await client.initialize({ folders: [folder] })
    await client.open(uri, script)
    expect(await client.diagnostics(uri, () => true)).toEqual([])
    await client.open(outlineUri, outline)
    const start = at(outline, '100 per second\nreads')
    client.published.length = 0
    await client.change(outlineUri, 2, [
      { range: { start, end: { ...start, character: start.character + 3 } }, text: '200' },
    ])
    expect(await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0)).toMatchObject([
      { code: 'binding/value' },
    ])
    await client.change(outlineUri, 3, [{ text: outline.replace('item-size: 1 KB\n', '') }])
    const broken = await client.diagnostics(uri, ({ diagnostics }) => diagnostics[0]?.code === 'config/workload')
    expect(broken[0]?.message).toMatch(/not checked: ep.outline\.md:\d+:\d+ {2}item-size: missing/)
    client.published.length = 0
    await client.notify('textDocument/didClose', { textDocument: { uri: outlineUri } })
    expect(await client.diagnostics(uri, () => true)).toEqual([])
    expect(await client.diagnostics(outlineUri, ({ version }) => version === undefined)).toEqual([])
  })

  test('are those of the last of several changes, each a part of the text', async () => {
    const uri = write('a.md', '')
    await client.initialize()
    await client.open(uri, '')
    for (const [index, letter] of Array.from(wrong).entries()) {
      const place = { line: 0, character: index }
      await client.change(uri, index + 2, [{ range: { start: place, end: place }, text: letter }])
    }
    const last = await client.diagnostics(uri, ({ version }) => version === wrong.length + 1)
    expect(last).toMatchObject([{ range: { start: at(wrong, '$70') } }])
  })

  test('are looked for again when a file on the disk changes', async () => {
    const script = `It costs :fig[$59]{is='shop["dynamodb-single"].total'} a month.\n`
    const uri = write('ep/script.md', script)
    await client.initialize({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } })
    await client.open(uri, script)
    expect(await client.diagnostics(uri, () => true)).toMatchObject([{ code: 'binding/name' }])
    client.published.length = 0
    const outlineUri = write('ep/outline.md', outline)
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: outlineUri, type: 1 }] })
    expect(await client.diagnostics(uri, () => true)).toEqual([])
  })

  test('of the course come in a pause, of what stands in the editor; those of a draft are warnings', async () => {
    writeCourse(folder, 2)
    const path = join(folder, 'episodes/episode-2/script.md')
    const text = `${readFileSync(path, 'utf8')}\nSee [there](1#nowhere): $10, $20 and $30. The total is $70.\n`
    const uri = pathToFileURL(path).href
    await client.initialize({ folders: [folder] })
    await client.open(uri, text)
    const isJudged = ({ diagnostics }: { diagnostics: { code?: unknown }[] }) =>
      diagnostics.some(({ code }) => code === 'course/link')
    const published = await client.diagnostics(uri, isJudged)
    const severityOf = (rule: string, of = published) => of.find(({ code }) => code === rule)?.severity
    expect([severityOf('course/link'), severityOf('arithmetic/sum')]).toEqual([1, 1])
    const course = join(folder, 'episodes/course.yaml')
    writeFileSync(course, readFileSync(course, 'utf8').replace(/(episode-2, status:) published/, '$1 draft'))
    client.published.length = 0
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(course).href, type: 2 }] })
    const softened = await client.diagnostics(
      uri,
      (one) => isJudged(one) && severityOf('course/link', one.diagnostics) === 2,
    )
    expect(severityOf('arithmetic/sum', softened)).toBe(2)
  })

  test('have the severity that the configuration gives them, and its mistakes are told', async () => {
    const uri = write('a.md', wrong)
    const config = (severity: string) =>
      JSON.stringify({ crossfoot: { folders: { '.': { severities: { 'arithmetic/*': severity } } } } })
    const manifest = write('package.json', config('warning'))
    await client.initialize({ folders: [folder] })
    await client.open(uri, wrong)
    expect(await client.diagnostics(uri, () => true)).toMatchObject([{ code: 'arithmetic/sum', severity: 2 }])
    client.published.length = 0
    write('package.json', config('odd'))
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: manifest, type: 2 }] })
    const told = await client.diagnostics(uri, () => true)
    expect(told).toMatchObject([
      { message: expect.stringMatching(/^checked without its configuration: package\.json: /) },
      { code: 'arithmetic/sum', severity: 1 },
    ])
  })

  test('of a text leave out what is ignored, and hold against the packs that the configuration names', async () => {
    const ignore = [{ rule: 'arithmetic/*', in: 'quiz.md', reason: 'a quiz', until: '2999-01-01' }]
    // What it prints must not get among the messages of the protocol.
    const source = `console.log('hello')\nexport default ${JSON.stringify({ ignore, packs: [] })}\n`
    write('crossfoot.config.mjs', source)
    const quiz = write('quiz.md', wrong)
    const text = `${wrong}\nIn DynamoDB, 1,000 WCUs cost $6,000 a month.\n`
    const other = write('a.md', text)
    await client.initialize({ folders: [folder] })
    await client.open(quiz, wrong)
    await client.open(other, text)
    expect(await client.diagnostics(quiz, () => true)).toEqual([])
    expect(await client.diagnostics(other, () => true)).toMatchObject([{ code: 'arithmetic/sum' }])
    expect(client.stderr).toContain('hello')
  })

  test.each([
    ['a configuration that throws', 'throw new Error("a slip")', /it can’t be run: a slip/],
    ['a configuration that is none', 'export default 7', /the configuration is 7; expected an object/],
    ['a configuration with a broken pack', 'export default { packs: ["no.json"] }', /no\.json: no such file/],
  ])('survive %s, which is told', async (_, source, message) => {
    write('crossfoot.config.mjs', source)
    const uri = write('a.md', wrong)
    await client.initialize({ folders: [folder] })
    await client.open(uri, wrong)
    expect(await client.diagnostics(uri, () => true)).toMatchObject([
      { message: expect.stringMatching(message) },
      { code: 'arithmetic/sum' },
    ])
    await client.change(uri, 2, [{ text: 'Nothing.' }])
    expect(await client.diagnostics(uri, ({ version }) => version === 2)).toHaveLength(1)
  })

  test('of a text whose course can not be read say so, and where', async () => {
    write('episodes/course.yaml', '[')
    const uri = write('episodes/one/script.md', 'Hello.\n')
    await client.initialize({ folders: [folder] })
    await client.open(uri, 'Hello.\n')
    const [found] = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0)
    expect(found?.message).toMatch(/not checked: episodes.course\.yaml:\d+:\d+ {2}/)
  })
})

describe('hover', () => {
  const text = `${outline}\nIt costs :fig[$59]{is='shop["dynamodb-single"].total'} a month, at $0.00065 per WCU-hour.\n`
  const hover = (uri: string, words: string) =>
    client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: at(text, words) })

  test('shows the working of the figure under the cursor, in the words of the ledger', async () => {
    const uri = write('a.md', text)
    await client.initialize({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } })
    await client.open(uri, text)
    const shown = await hover(uri, '0.00065')
    const { io, said } = fakeIo()
    await runLedger([join(folder, 'a.md'), '--format', 'json'], { ...io, readInput: () => text })
    const figure = JSON.parse(said.out).figures.find(({ value }: { value: number }) => value === 0.00065)
    expect(shown?.contents).toEqual({ kind: 'plaintext', value: `computed  ✓ ${figure.working}` })
    expect(shown?.range).toEqual({ start: at(text, '$0.00065'), end: at(text, ' per WCU-hour') })
  })

  test('shows every step of what an `is` names', async () => {
    const uri = write('a.md', text)
    await client.initialize()
    await client.open(uri, text)
    const contents = (await hover(uri, '59]'))?.contents as { kind: string; value: string }
    expect(contents.kind).toBe('markdown')
    expect(contents.value).toMatch(/^```text\ncomputed {2}✓ /)
    expect(contents.value).toContain('application writes\n')
    expect(contents.value).toContain('100 WCU = 100 writes/s × 1 WCU per write/s')
  })

  test('shows nothing where no figure stands', async () => {
    const uri = write('a.md', text)
    await client.initialize()
    await client.open(uri, text)
    expect(await hover(uri, 'It costs')).toBeNull()
    expect(
      await client.request('textDocument/hover', {
        textDocument: { uri: 'file:///nowhere' },
        position: at(text, 'It'),
      }),
    ).toBeNull()
  })
})

test('a quick fix replaces exactly the marked words, in the version for which it was made', async () => {
  const text = `${outline}\nIt costs :fig[ninety dollars]{is='shop["dynamodb-single"].total'} a month.\n`
  const uri = write('a.md', text)
  await client.initialize()
  await client.open(uri, text, 'markdown', 7)
  const start = at(text, 'ninety')
  const ask = (position: object) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    })
  const end = { ...start, character: start.character + 'ninety dollars'.length }
  expect(await ask(start)).toMatchObject([
    {
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'binding/value', range: { start, end } }],
      edit: {
        documentChanges: [
          { textDocument: { uri, version: 7 }, edits: [{ range: { start, end }, newText: 'fifty-nine dollars' }] },
        ],
      },
    },
  ])
  expect(await ask({ line: 0, character: 0 })).toEqual([])
})

test('a quick fix carries what follows from it through, as check --fix does', async () => {
  const text =
    'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros.\n'
  const uri = write('a.txt', text)
  await client.initialize({ folders: [folder] })
  await client.open(uri, text, 'plaintext')
  const [found] = await client.diagnostics(uri, () => true)
  expect(found?.relatedInformation).toMatchObject([{ location: { uri, range: { start: at(text, '18,060') } } }])
  const range = { start: at(text, '1,505'), end: at(text, '1,505') }
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } }
  const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', params)
  const [change] = fix?.edit?.documentChanges ?? []
  const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : []
  const mended = TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), edits)
  const { io } = fakeIo()
  await runCheck(['a.txt', '--fix'], { ...io, cwd: folder, readInput: (path) => readFileSync(path, 'utf8') })
  expect(mended).toBe(readFileSync(join(folder, 'a.txt'), 'utf8'))
  expect(mended).toContain('16,860')
  expect(fix?.isPreferred).toBe(true)
})

test('names of scenarios, designs and lines are offered inside an is', async () => {
  const script = `It costs :fig[$59]{is=""} a month.\n`
  write('ep/outline.md', outline)
  const uri = write('ep/script.md', script)
  await client.initialize({ folders: [folder] })
  await client.open(uri, script)
  const ask = async (written: string, version: number) => {
    await client.change(uri, version, [{ text: script.replace('is=""', `is="${written}"`) }])
    const position = { line: 0, character: script.indexOf('is="') + 4 + written.length }
    return client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position })
  }
  expect((await ask('', 2))?.map(({ label }) => label)).toEqual(['shop'])
  const designs = await ask('shop.', 3)
  expect(designs?.map(({ label }) => label)).toContain('dynamodb-single')
  expect(designs?.[0]?.textEdit).toMatchObject({ newText: expect.stringMatching(/^\['[\w-]+'\]$/) })
  const total = (await ask("shop['dynamodb-single'].to", 4))?.find(({ label }) => label === 'total')
  expect(total).toMatchObject({ detail: expect.stringMatching(/^\$59\.\d\d\/month$/), textEdit: { newText: '.total' } })
  const outside = { textDocument: { uri }, position: { line: 0, character: 3 } }
  expect(await client.request('textDocument/completion', outside)).toBeNull()
})

describe('whatever a client sends', () => {
  test('a malformed message never ends the session', async () => {
    const uri = write('a.md', wrong)
    await client.initialize()
    await client.open(uri, wrong)
    await client.diagnostics(uri, () => true)
    const send = (body: string) =>
      client.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    for (const body of [
      '{',
      '[]',
      'null',
      '1',
      '{"jsonrpc":"2.0","id":9001,"method":"textDocument/hover"}',
      '{"jsonrpc":"2.0","id":9002,"method":"textDocument/hover","params":{"textDocument":null,"position":{}}}',
      '{"jsonrpc":"2.0","id":9003,"method":"textDocument/completion","params":[1]}',
      '{"jsonrpc":"2.0","id":9004,"method":"no/such","params":{}}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{}}',
      '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":5}}}',
      `{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":${JSON.stringify(uri)},"version":"x"},"contentChanges":[{"range":{"start":{"line":-1,"character":900},"end":{"line":9e9,"character":-2}},"text":7}]}}`,
      '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///%E0%A4%A/%00","languageId":"x","version":1,"text":"$1 and $2: the total is $4."}}}',
    ])
      send(body)
    client.process.stdin.write('some words\r\n')
    client.process.stdin.write('No-Length: 1\r\n\r\n')
    client.process.stdin.write('Content-Length: many\r\n\r\n{"jsonrpc":"2.0"}')
    await client.change(uri, 50, [{ text: wrong }])
    expect(await client.diagnostics(uri, ({ version }) => version === 50)).toHaveLength(1)
    expect(await client.end()).toBe(0)
  })

  const textDocument = { uri: 'file:///nowhere.md' }
  test.each([
    ['textDocument/hover', { textDocument: null, position: {} }, /textDocument: .*; position\.line: /],
    ['textDocument/hover', { textDocument, position: { line: -1, character: 0 } }, /position\.line: .*>=0/],
    ['textDocument/completion', [1], /parameters/],
    [
      'textDocument/completion',
      { textDocument: { uri: 5 }, position: { line: 0, character: 0.5 } },
      /textDocument\.uri/,
    ],
    ['textDocument/codeAction', { textDocument, range: { start: { line: 0, character: 0 } } }, /range\.end: /],
  ])('%s with %j is answered as invalid parameters', async (method, params, message) => {
    await client.initialize()
    const answer = client.request(method, params)
    await expect(answer).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringMatching(message),
    })
  })

  test('a first message with invalid parameters may be sent again', async () => {
    const broken = client.request('initialize', { processId: null, capabilities: 7, workspaceFolders: 'all' })
    await expect(broken).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringMatching(/capabilities: .*; workspaceFolders: /),
    })
    expect(await client.initialize()).toMatchObject({ serverInfo: { name: 'crossfoot' } })
  })

  test('an end without farewell is an end too', async () => {
    await client.initialize()
    client.process.stdin.end()
    expect(await client.exited).toBe(1)
  })
})
