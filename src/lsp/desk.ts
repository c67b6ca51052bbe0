import { dirname, relative, resolve } from 'node:path'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Finding, sortFindings } from '../check/index.ts'
import { type Look, look, lookAround, type Spot } from '../cli/check/look.ts'
import { noConfig, openConfig } from '../cli/check/open-config.ts'
import { Refusal, readText } from '../host/index.ts'
import { pathOf, rootOf, uriOf } from './folder.ts'

interface Seen {
  document: TextDocument
  spot: Spot
  own: Look
  /** What is wrong with it as a part of its course, as far as that was looked at. */
  around: readonly Finding[]
  /** The version that `own` is about, -1 where something around it has changed since. */
  version: number
}

/** The texts that lie open in an editor, and what was found in each. */
export class Desk {
  readonly #seen = new Map<string, Seen>()
  readonly #folders: () => readonly string[]
  readonly #configs = new Map<string, Promise<Pick<Spot, 'config' | 'refused'>>>()

  /** `folders` are those that are open in the editor. */
  constructor(folders: () => readonly string[]) {
    this.#folders = folders
  }

  /** Takes in a text that was opened or changed, and returns the addresses of all open texts that it touches. */
  put(document: TextDocument): string[] {
    const path = pathOf(document, this.#folders())
    const known = this.#seen.get(document.uri)
    if (known) known.document = document
    else {
      const root = rootOf(path, this.#folders())
      const read = (wanted: string) => this.#read(wanted)
      const spot = { root, file: relative(root, path), config: noConfig(root), read }
      this.#seen.set(document.uri, {
        document,
        spot,
        own: { checked: undefined, findings: [] },
        around: [],
        version: -1,
      })
    }
    return this.#touch(({ spot }) => dirname(resolve(spot.root, spot.file)) === dirname(path))
  }

  /** Puts a text away, and returns the addresses of the others that it touches. */
  remove(document: TextDocument): string[] {
    this.#seen.delete(document.uri)
    const path = pathOf(document, this.#folders())
    return this.#touch(({ spot }) => dirname(resolve(spot.root, spot.file)) === dirname(path))
  }

  /** Says that something on the disk has changed, and returns the addresses of all open texts. */
  touchAll(): string[] {
    this.#configs.clear()
    return this.#touch(() => true)
  }

  /** Opens the configurations of the projects of some texts, as they stand now; what is wrong with one is kept for its texts. */
  async configure(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const seen = this.#seen.get(uri)
      if (seen) seen.spot = { ...seen.spot, ...(await this.#configOf(seen.spot.root)) }
    }
  }

  /** What was found in an open text, looked at anew where it has changed. */
  see(uri: string): (Look & { readonly document: TextDocument; readonly spot: Spot }) | undefined {
    const seen = this.#seen.get(uri)
    if (!seen) return undefined
    const { document, spot } = seen
    if (seen.version !== document.version) {
      seen.own = look(spot)
      seen.version = document.version
    }
    return { document, spot, checked: seen.own.checked, findings: sortFindings([...seen.own.findings, ...seen.around]) }
  }

  /** Judges an open text as a part of its course; says whether that changed what is wrong with it. */
  seeAround(uri: string): boolean {
    const checked = this.see(uri)?.checked
    const seen = this.#seen.get(uri)
    if (!seen || !checked) return false
    const before = JSON.stringify(seen.around)
    seen.around = lookAround(seen.spot, checked).findings
    return JSON.stringify(seen.around) !== before
  }

  /** The address of a file as the editor knows it, or as anybody would write it. */
  uriOf(root: string, file: string): string {
    const path = resolve(root, file)
    return this.#openAt(path)?.document.uri ?? uriOf(path)
  }

  async #configOf(root: string): Promise<Pick<Spot, 'config' | 'refused'>> {
    const known = this.#configs.get(root) ?? openConfigOf(root)
    this.#configs.set(root, known)
    return known
  }

  #touch(isTouched: (seen: Seen) => boolean): string[] {
    const touched = [...this.#seen].filter(([, seen]) => isTouched(seen))
    for (const [, seen] of touched) seen.version = -1
    return touched.map(([uri]) => uri)
  }

  #read(path: string): string {
    return this.#openAt(path)?.document.getText() ?? readText(path)
  }

  #openAt(path: string): Seen | undefined {
    for (const seen of this.#seen.values()) if (resolve(seen.spot.root, seen.spot.file) === path) return seen
    return undefined
  }
}

async function openConfigOf(root: string): Promise<Pick<Spot, 'config' | 'refused'>> {
  try {
    return { config: await openConfig({ cwd: root }), refused: undefined }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { config: noConfig(root), refused: error.message }
  }
}
