import type { Book } from '../../book/index.ts'
import type { CheckedSource, CheckedText, Finding } from '../../check/index.ts'
import { Cache, keyOf, stampCode } from '../../host/index.ts'
import { codeFolder } from '../code-folder.ts'
import type { Io } from '../io.ts'
import { type Group, isOwnBook, openText } from './check-files.ts'

/** What is kept of a text: everything that can't be read from it again in a moment. */
type Kept = Omit<CheckedText, 'document'>

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
    const name = keyOf([this.#cwd, ...group.texts.map(({ file }) => file)])
    const key = this.#keyOf(group)
    const known = this.#known.get(name)
    if (known?.key === key) return known.texts
    const texts = this.#readKept(name, key, group) ?? this.#checkNow(name, key, group, check)
    this.#known.set(name, { key, texts })
    return texts
  }

  /** Of some findings those that somebody who saw the last ones wants to see: of texts checked anew, and new ones. */
  takeNews(findings: readonly Finding[]): readonly Finding[] {
    const now = new Set(findings.map((finding) => JSON.stringify(finding)))
    const news = findings.filter((one) => this.#fresh.has(one.file) || !this.#told.has(JSON.stringify(one)))
    this.#told = now
    this.#fresh = new Set()
    return news
  }

  #checkNow(
    name: string,
    key: string,
    { texts }: Group,
    check: () => readonly CheckedSource[],
  ): readonly CheckedText[] {
    const found = check()
    for (const { file } of texts) this.#fresh.add(file)
    const kept: Kept[] = found.map(({ document: _, figures: __, ...rest }) => rest)
    // What comes from a pipe is not asked again.
    if (!texts.some(({ file }) => file === 'standard input')) this.#cache?.write(name, key, kept)
    return found
  }

  #readKept(name: string, key: string, { texts }: Group): CheckedText[] | undefined {
    const kept = this.#cache?.read(name, key) as readonly Kept[] | undefined
    if (!kept) return undefined
    const documents = new Map(texts.map(({ file, source }) => [file, openText(file, source).document]))
    return kept.flatMap((one) => {
      const document = documents.get(one.file)
      return document ? [{ ...one, document }] : []
    })
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
