import { relative, resolve } from 'node:path'
import {
  applyConfig,
  type CheckedText,
  type Finding,
  findSentence,
  floorOf,
  type Ignore,
  judgeIgnores,
} from '../../check/index.ts'
import type { Io } from '../io.ts'
import { type OpenedConfig, placeOfIgnore } from './open-config.ts'

/** A text as far as a configuration asks for it. */
type Text = Pick<CheckedText, 'file' | 'document'>

/** A text as far as floors ask for it. */
export type Counted = Pick<CheckedText, 'file' | 'coverage'>

/** What a part of a run did with the entries of `ignore`, each by its place among them. */
export interface IgnoreTally {
  readonly ignored: number
  readonly used: readonly number[]
}

/** A configuration put to use on what was found in texts, as seen from a folder on a day. */
export class ConfigUse {
  /** How many findings were left out. */
  ignored = 0
  readonly #used = new Set<Ignore>()
  readonly #counts = new Map<string, { readonly floor: number; bound: number; figures: number }>()
  readonly #opened: OpenedConfig
  readonly #cwd: string
  readonly #today: string

  constructor(opened: OpenedConfig, { cwd }: Pick<Io, 'cwd'>, today: string) {
    this.#opened = opened
    this.#cwd = cwd
    this.#today = today
  }

  /** Gives findings their severity, and leaves out what is ignored. */
  settle(all: readonly Finding[], texts: readonly Text[]): readonly Finding[] {
    const sentenceOf = this.sentencesOf(texts)
    const locate = (finding: Finding) => ({
      path: this.#pathOf(finding.file),
      // Finding it takes a walk through the text: only where an entry asks for it.
      get sentence() {
        return sentenceOf(finding)
      },
    })
    const { findings, ignored } = applyConfig(this.#opened.config, all, locate, this.#today)
    for (const { by } of ignored) this.#used.add(by)
    this.ignored += ignored.length
    return findings
  }

  /** Entries of `ignore` that have ended, or that nothing needs, as far as these folders and texts tell. */
  judgeIgnores(paths: readonly string[]): readonly Finding[] {
    const looked = paths.map((path) => this.#pathOf(path) || '.')
    const use = { used: this.#used, looked, today: this.#today }
    return judgeIgnores(this.#opened.config, use, (entry) => placeOfIgnore(this.#opened, entry))
  }

  /** What was done with the entries of `ignore`, as another thread is told of it. */
  tell(): IgnoreTally {
    const used = (this.#opened.config.ignore ?? []).flatMap((entry, at) => (this.#used.has(entry) ? [at] : []))
    return { ignored: this.ignored, used }
  }

  /** Adds what another thread did with the same entries. */
  add({ ignored, used }: IgnoreTally): void {
    this.ignored += ignored
    for (const entry of this.#opened.config.ignore?.filter((_, at) => used.includes(at)) ?? []) this.#used.add(entry)
  }

  /** Counts the figures of texts for the floors of their folders. */
  count(texts: readonly Counted[]): void {
    for (const { file, coverage } of texts) {
      const found = floorOf(this.#opened.config, this.#pathOf(file))
      if (!found) continue
      const sum = this.#counts.get(found.folder) ?? { floor: found.floor, bound: 0, figures: 0 }
      const { bound, figures } = coverage
      this.#counts.set(found.folder, { ...sum, bound: sum.bound + bound, figures: sum.figures + figures })
    }
  }

  /** The folders whose texts together don't reach the floor that is set for them, in words. */
  missFloors(): string[] {
    return [...this.#counts].flatMap(([folder, { floor, bound, figures }]) => {
      if (bound * 100 >= floor * figures) return []
      return [`${folder}: ${bound} of ${figures} figures rest on something, under the floor of ${floor} %`]
    })
  }

  /** Tells the sentence in which a finding stands; '' where it stands in none of these texts. */
  sentencesOf(texts: readonly Text[]): (finding: Finding) => string {
    const documents = new Map(texts.map(({ file, document }) => [resolve(this.#cwd, file), document]))
    return ({ file, line, column }) => {
      const document = documents.get(resolve(this.#cwd, file))
      return document ? findSentence(document, line, column) : ''
    }
  }

  #pathOf(file: string): string {
    return relative(this.#opened.folder, resolve(this.#cwd, file)).replaceAll('\\', '/')
  }
}
