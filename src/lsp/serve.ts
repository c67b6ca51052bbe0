import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { completeName } from './completion.ts'
import { Desk } from './desk.ts'
import { makeDiagnostic } from './diagnostics.ts'
import { listFixes } from './fixes.ts'
import { pathOfUri } from './folder.ts'
import { Frames } from './frames.ts'
import { makeHover } from './hover.ts'
import { listNames } from './names.ts'
import { requireParams, shapes } from './require-params.ts'

/** How long after a change the course is judged, in milliseconds: numbers are told at once, the course in a pause. */
const PAUSE = 250

/** Files whose change on the disk changes what is found in others. */
const WATCHED = '**/{outline.md,script.md,script.txt,course.yaml,crossfoot.config.*,package.json}'

/** Speaks the language server protocol over two streams until the client ends it. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  const connection = createConnection(ProposedFeatures.all, input.pipe(new Frames()), output)
  const session = new Session(connection)
  session.listen()
}

class Session {
  readonly #connection: Connection
  readonly #documents = new TextDocuments(TextDocument)
  readonly #desk: Desk
  readonly #waiting = new Set<string>()
  readonly #waitingAround = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #aroundTimer: NodeJS.Timeout | undefined
  #folders: readonly string[] = []
  #client: InitializeParams['capabilities'] = {}

  constructor(connection: Connection) {
    this.#connection = connection
    this.#desk = new Desk(() => this.#folders)
  }

  listen(): void {
    const connection = this.#connection
    const documents = this.#documents
    connection.onInitialize(requireParams(shapes.client, (params: InitializeParams) => this.#initialize(params)))
    connection.onInitialized(() => this.#watch())
    connection.onDidChangeWatchedFiles(() => this.#look(this.#desk.touchAll()))
    connection.onHover(requireParams(shapes.position, (params: HoverParams) => this.#hover(params)))
    connection.onCodeAction(requireParams(shapes.range, (params: CodeActionParams) => this.#listFixes(params)))
    connection.onCompletion(requireParams(shapes.position, (params: CompletionParams) => this.#complete(params)))
    documents.onDidChangeContent(({ document }) => this.#look(this.#desk.put(document)))
    documents.onDidSave(() => this.#look(this.#desk.touchAll()))
    documents.onDidClose(({ document }) => {
      this.#look(this.#desk.remove(document))
      connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
    })
    documents.listen(connection)
    connection.listen()
  }

  #initialize({ capabilities, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    this.#client = capabilities ?? {}
    const open = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    this.#folders = open.flatMap((uri) => pathOfUri(uri) ?? [])
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        completionProvider: { triggerCharacters: ['"', "'", '.', '['] },
      },
      serverInfo: { name: 'crossfoot' },
    }
  }

  #hover({ textDocument, position }: HoverParams): Hover | null {
    const seen = this.#desk.see(textDocument.uri)
    if (!seen?.checked) return null
    const formats = this.#client.textDocument?.hover?.contentFormat ?? [MarkupKind.Markdown]
    const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText
    return makeHover(seen.document, seen.checked, seen.findings, position, kind) ?? null
  }

  #listFixes({ textDocument, range }: CodeActionParams): CodeAction[] {
    const seen = this.#desk.see(textDocument.uri)
    if (!seen) return []
    return listFixes(seen.document, seen.findings, range, (file) => this.#desk.uriOf(seen.spot.root, file))
  }

  #complete({ textDocument, position }: CompletionParams): CompletionItem[] | null {
    const seen = this.#desk.see(textDocument.uri)
    if (!seen) return null
    const at = seen.document.offsetAt(position)
    return completeName(seen.document, at, () => listNames(seen.spot)) ?? null
  }

  #watch(): void {
    if (!this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: WATCHED }],
    })
  }

  /** Looks at some texts as soon as no more changes wait to be read. */
  #look(uris: readonly string[]): void {
    for (const uri of uris) this.#waiting.add(uri)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const waiting = [...this.#waiting]
      this.#waiting.clear()
      void this.#carefully(async () => {
        await this.#desk.configure(waiting)
        for (const uri of waiting) await this.#carefully(() => this.#publish(uri))
        this.#lookAround(waiting)
      })
    }, 0)
  }

  #lookAround(uris: readonly string[]): void {
    for (const uri of uris) this.#waitingAround.add(uri)
    clearTimeout(this.#aroundTimer)
    this.#aroundTimer = setTimeout(() => {
      const waiting = [...this.#waitingAround]
      this.#waitingAround.clear()
      for (const uri of waiting) {
        void this.#carefully(() => {
          if (this.#desk.seeAround(uri)) this.#publish(uri)
        })
      }
    }, PAUSE)
  }

  #publish(uri: string): void {
    const seen = this.#desk.see(uri)
    if (!seen) return
    const { document, findings, spot } = seen
    const diagnostics = findings.map((one) =>
      makeDiagnostic(document, one, (file) => this.#desk.uriOf(spot.root, file)),
    )
    this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics })
  }

  // A mistake of ours must not end the session: it is told, and what was found before stays.
  async #carefully(work: () => void | Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
}
