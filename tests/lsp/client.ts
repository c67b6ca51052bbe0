import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

/** How a server is started, and what its client says of itself. */
export interface Start {
  readonly command?: string
  readonly args?: readonly string[]
  readonly cwd?: string
  readonly capabilities?: ClientCapabilities
  readonly folders?: readonly string[]
}

/** A client of a language server that runs as a process of its own. */
export class Client {
  readonly process: ChildProcessWithoutNullStreams
  readonly connection: ProtocolConnection
  readonly published: PublishDiagnosticsParams[] = []
  readonly exited: Promise<number | null>
  stderr = ''
  readonly #waiting = new Set<() => void>()

  constructor({ command = process.execPath, args = [main, 'lsp'], cwd }: Start = {}) {
    this.process = spawn(command, args, { stdio: 'pipe', ...(cwd === undefined ? {} : { cwd }) })
    this.process.stderr.on('data', (data) => {
      this.stderr += data
    })
    this.exited = new Promise((resolve) => this.process.on('exit', (code) => resolve(code)))
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    )
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params)
      for (const look of this.#waiting) look()
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  async initialize({ folders = [], capabilities = {} }: Start = {}): Promise<InitializeResult> {
    const workspaceFolders = folders.map((path) => ({ uri: pathToFileURL(path).href, name: path }))
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: workspaceFolders[0]?.uri ?? null,
      workspaceFolders,
      capabilities,
    })
    await this.connection.sendNotification('initialized', {})
    return result
  }

  async open(uri: string, text: string, languageId = 'markdown', version = 1): Promise<void> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
  }

  async change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params)
  }

  /** The next findings of a text that are as wanted, those that came already included. */
  diagnostics(uri: string, isWanted: (published: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.published.find((published) => published.uri === uri && isWanted(published))
        if (!found) return
        this.#waiting.delete(look)
        resolve(found.diagnostics)
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** Ends the session as an editor does, and returns the server's exit code. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    return this.exited
  }

  kill(): void {
    this.connection.dispose()
    this.process.kill()
  }
}
