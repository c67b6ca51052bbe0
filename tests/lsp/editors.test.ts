import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ClientCapabilities, CodeAction, CompletionItem, Hover } from 'vscode-languageserver/node'
import { Client } from './client.ts'

const top = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(top, 'docs', 'editors.md'), 'utf8')

/** The block of the page in a language. */
function blockOf(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
}

const outline = `\`\`\`workload shop
regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: strong }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: provisioned }
\`\`\`
`
const script = `It costs :fig[ninety dollars]{is='shop["dynamodb-single"].total'} a month.\n`

let project: string
let client: Client | undefined
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'crossfoot-editor-'))
  const bin = join(project, 'node_modules', '.bin', 'crossfoot')
  mkdirSync(join(bin, '..'), { recursive: true })
  // What npm puts there for the installed package.
  writeFileSync(bin, `#!/bin/sh\nexec '${process.execPath}' '${join(top, 'src', 'cli', 'main.ts')}' "$@"\n`)
  chmodSync(bin, 0o755)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  mkdirSync(join(project, 'episode'))
  writeFileSync(join(project, 'episode', 'outline.md'), outline)
  writeFileSync(join(project, 'episode', 'script.md'), script)
})
afterEach(() => {
  client?.kill()
  rmSync(project, { recursive: true, force: true })
})

interface Editor {
  readonly command: string
  readonly args: readonly string[]
  readonly languageId: string
  readonly capabilities: ClientCapabilities
  /** The changes that it sends when somebody types a letter. */
  readonly isIncremental: boolean
}

/** Opens the script as an editor does, types into it, and uses everything that the page promises. */
async function use({ command, args, languageId, capabilities, isIncremental }: Editor): Promise<void> {
  client = new Client({ command, args, cwd: project })
  const { capabilities: offered } = await client.initialize({ folders: [project], capabilities })
  expect(offered).toMatchObject({ hoverProvider: true, positionEncoding: 'utf-16', textDocumentSync: { change: 2 } })
  const uri = pathToFileURL(join(project, 'episode', 'script.md')).href
  await client.open(uri, script, languageId, 0)
  const [found] = await client.diagnostics(uri, () => true)
  expect(found).toMatchObject({ code: 'binding/value', source: 'crossfoot', severity: 1 })
  const range = { start: { line: 0, character: 14 }, end: { line: 0, character: 28 } }
  expect(found?.range).toEqual(range)
  const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: range.start })
  expect(JSON.stringify(hover.contents)).toContain('application writes')
  const context = { diagnostics: [found], only: ['quickfix'], triggerKind: 1 }
  const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context })
  const [change] = fix?.edit?.documentChanges ?? []
  const [edit] = change && 'edits' in change ? change.edits : []
  expect(edit).toEqual({ range, newText: 'fifty-nine dollars' })
  const mended = script.replace('ninety dollars', 'fifty-nine dollars')
  await client.change(uri, 1, isIncremental ? [{ range, text: 'fifty-nine dollars' }] : [{ text: mended }])
  expect(await client.diagnostics(uri, ({ version }) => version === 1)).toEqual([])
  const position = { line: 0, character: mended.indexOf("is='") + 4 }
  const offer = { textDocument: { uri }, position, context: { triggerKind: 1 } }
  const names = await client.request<CompletionItem[]>('textDocument/completion', offer)
  expect(names.map(({ label }) => label)).toEqual(['shop'])
  expect(await client.end()).toBe(0)
}

test('VS Code: the extension of the page starts the server and gets everything', async () => {
  const manifest = JSON.parse(blockOf('json'))
  expect(manifest).toMatchObject({
    main: './extension.js',
    dependencies: { 'vscode-languageclient': expect.anything() },
  })
  const started: { server?: { command: string; args: string[]; options: { cwd: string } }; options?: object } = {}
  class LanguageClient {
    constructor(_id: string, _name: string, server: NonNullable<typeof started.server>, options: object) {
      Object.assign(started, { server, options })
    }
    start = () => Promise.resolve()
    stop = () => Promise.resolve()
  }
  const modules: Record<string, object> = {
    vscode: { workspace: { workspaceFolders: [{ uri: { fsPath: project } }] } },
    'vscode-languageclient/node': { LanguageClient, TransportKind: { stdio: 0 } },
  }
  const exports: { activate?: () => Promise<void>; deactivate?: () => Promise<void> } = {}
  new Function('require', 'exports', blockOf('js'))((name: string) => modules[name], exports)
  await exports.activate?.()
  await exports.deactivate?.()
  expect(started.options).toMatchObject({
    documentSelector: expect.arrayContaining([{ scheme: 'file', language: 'markdown' }]),
  })
  expect(started.server?.options.cwd).toBe(project)
  await use({
    command: started.server?.command ?? '',
    // Its client library adds this for the transport that the extension asks for.
    args: [...(started.server?.args ?? []), '--stdio'],
    languageId: 'markdown',
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } },
      textDocument: {
        hover: { contentFormat: ['markdown', 'plaintext'] },
        publishDiagnostics: { relatedInformation: true, versionSupport: false, codeDescriptionSupport: true },
      },
    },
    isIncremental: true,
  })
})

/** The words in quotes of the first list behind a name. */
function listOf(block: string, name: string): string[] {
  const [, list = ''] = new RegExp(`${name} = [[{](.*)[\\]}]`).exec(block) ?? []
  return Array.from(list.matchAll(/["']([^"']*)["']/g), ([, word = '']) => word)
}

test('Neovim: the command of the page, started where its marker lies, gets everything', async () => {
  const [command = '', ...args] = listOf(blockOf('lua'), 'cmd')
  expect(listOf(blockOf('lua'), 'filetypes')).toContain('markdown')
  expect(listOf(blockOf('lua'), 'root_markers')).toContain('package.json')
  await use({
    ...{ command, args, languageId: 'markdown', isIncremental: true },
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
      textDocument: { hover: { contentFormat: ['markdown', 'plaintext'], dynamicRegistration: true } },
    },
  })
})

test('Helix: the command of the page gets everything', async () => {
  const block = blockOf('toml')
  const [, command = ''] = /command = "(.*)"/.exec(block) ?? []
  expect(block).toMatch(/name = "markdown"\nlanguage-servers = \["crossfoot"\]/)
  await use({
    ...{ command, args: listOf(block, 'args'), languageId: 'markdown', isIncremental: true },
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
      textDocument: { hover: { contentFormat: ['markdown'] }, publishDiagnostics: { versionSupport: true } },
    },
  })
})

test('another editor, which sends whole texts and understands no Markdown, gets everything', async () => {
  await use({
    ...{
      command: 'npx',
      args: ['--no', '--', 'crossfoot', 'lsp', '--stdio'],
      languageId: 'plaintext',
      isIncremental: false,
    },
    capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
  })
})

test('in a clone of the repository the command is that of the page', async () => {
  const [, command = ''] = /the command is `([^`]*)`/.exec(page) ?? []
  const [name = '', ...args] = command.split(' ')
  client = new Client({ command: name, args, cwd: top })
  expect(await client.initialize()).toMatchObject({ serverInfo: { name: 'crossfoot' } })
  expect(await client.end()).toBe(0)
})

test('what the page says of a missing package is so', () => {
  const [, command = ''] = /`(npx [^`]* --version)` in the project/.exec(page) ?? []
  const [name = '', ...args] = command.split(' ')
  const { status, stdout } = spawnSync(name, args, { cwd: project, encoding: 'utf8' })
  expect([status, stdout.trim()]).toEqual([0, JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).version])
})
