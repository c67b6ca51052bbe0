import type { Book } from '../../book/index.ts'
import type { CheckedSource, CheckedText, Finding } from '../../check/index.ts'
import { Cache, keyOf, stampCode } from '../../host/index.ts'
import { codeFolder } from '../code-folder.ts'
import type { Io } from '../io.ts'
import { type Group, isOwnBook, openText } from './check-files.ts'

/** What is kept of a text: everything that can't be read from it again in a moment. */
export type Kept = Omit<CheckedText, 'document'>

/** What is kept of some texts, all of it plain data. */
export function keptOf(found: readonly (CheckedText & Partial<Pick<CheckedSource, 'figures'>>)[]): readonly Kept[] {
  return found.map(({ document: _, figures: __, ...rest }) => rest)
}

function withDocuments(kept: readonly Kept[], { texts }: Group): readonly CheckedText[] {
  const documents = new Map(texts.map(({ file, source }) => [file, openText(file, source).document]))
  return kept.flatMap((one) => {
    const document = documents.get(one.file)
    return document ? [{ ...one, document }] : []
  })
}

/** Remembers what was found in texts, while this runs and on the disk, for as long as nothing of it has changed. */
export class Memory {
  /** The files that were checked anew since news were last taken, and all that was told then. */
  #fresh = new Set<string>()
  #told: ReadonlySet<string> = new Set()
  readonly #known = new Map<string, { readonly key: string; readonly texts: readonly CheckedText[] }>()
  readonly #books = new WeakMap<Book, string>()
  readonly #cwd: string
  readonly #cache: Cache | undefined
  #code: string | undefined

  constructor(io: Pick<Io, 'cwd' | 'err' | 'cacheFolder'>) {
    this.#cwd = io.cwd
    this.#cache = io.cacheFolder === undefined ? undefined : new Cache(io.cacheFolder, (line) => io.err(`${line}\n`))
  }

  /** What is found in a group of texts: what is remembered, or what a check finds now. */
  recall(group: Group, check: () => readonly CheckedSource[]): readonly CheckedText[] {
    return this.find(group) ?? this.#keep(group, check())
  }

  /** What is remembered of a group of texts. */
  find(group: Group): readonly CheckedText[] | undefined {
    const [name, key] = this.#addressOf(group)
    const known = this.#known.get(name)
    if (known?.key === key) return known.texts
    const kept = this.#cache?.read(name, key) as readonly Kept[] | undefined
    const texts = kept && withDocuments(kept, group)
    if (texts) this.#known.set(name, { key, texts })
    return texts
  }

  /** Takes in what was found in a group of texts elsewhere. */
  learn(group: Group, kept: readonly Kept[]): void {
    this.#keep(group, withDocuments(kept, group))
  }

  /** Of some findings those that somebody who saw the last ones wants to see: of texts checked anew, and new ones. */
  takeNews(findings: readonly Finding[]): readonly Finding[] {
    const now = new Set(findings.map((finding) => JSON.stringify(finding)))
    const news = findings.filter((one) => this.#fresh.has(one.file) || !this.#told.has(JSON.stringify(one)))
    this.#told = now
    this.#fresh = new Set()
    return news
  }

  #keep(group: Group, found: readonly CheckedText[]): readonly CheckedText[] {
    const { texts } = group
    for (const { file } of texts) this.#fresh.add(file)
    const [name, key] = this.#addressOf(group)
    this.#known.set(name, { key, texts: found })
    // What comes from a pipe is not asked again.
    if (!texts.some(({ file }) => file === 'standard input')) this.#cache?.write(name, key, keptOf(found))
    return found
  }

  /** The name under which a group is kept, and the key for which that is good. */
  #addressOf(group: Group): readonly [name: string, key: string] {
    return [keyOf([this.#cwd, ...group.texts.map(({ file }) => file)]), this.#keyOf(group)]
  }

  // Everything that what is found depends on: the texts, the day, the floor, the book and the code.
  #keyOf({ texts, book, asOf, mustBind }: Group): string {
    // While this runs, its code stays the same.
    this.#code ??= this.#cache === undefined ? '' : stampCode(codeFolder, ['site', 'lsp'])
    const around = [this.#code, process.versions.node, this.#stampBook(book), asOf, String(mustBind)]
    return keyOf([...around, ...texts.flatMap(({ file, source }) => [file, source])])
  }

  #stampBook(book: Book): string {
    const known = this.#books.get(book)
    if (known !== undefined) return known
    const stamp = isOwnBook(book)
      ? 'own'
      : keyOf([JSON.stringify(book, (_, value) => (value instanceof Map ? [...value] : value))])
    this.#books.set(book, stamp)
    return stamp
  }
}
