import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { codeOf, explainListing } from './explain.ts'
import { Refusal } from './refusal.ts'

const textEndings = new Set(['.md', '.mdx', '.markdown', '.txt'])
const skippedFolders = new Set(['node_modules', 'dist', 'coverage'])

/** Whether a file or folder of this name is passed by where a folder is walked. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || skippedFolders.has(name)
}

/** Whether a file of this name is a text where a folder is walked. */
export function isText(name: string): boolean {
  return textEndings.has(extname(name).toLowerCase())
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What paths lead to. */
export interface Walked {
  /** Text files: files as named, folders walked in name order, each file once. */
  readonly files: readonly string[]
  /** What could not be looked into, with the reason. */
  readonly refused: readonly { readonly path: string; readonly why: string }[]
}

/** The text files that paths name, seen from a folder; what can't be looked into is named, and the rest found all the same. */
export function findTexts(paths: readonly string[], cwd = '.'): Walked {
  const walker = new Walker(cwd)
  for (const path of paths) walker.add(path)
  return { files: [...walker.files], refused: walker.refused }
}

/** The text files that paths name; refused where one of them can't be looked into. */
export function walk(paths: readonly string[], cwd = '.'): string[] {
  const { files, refused } = findTexts(paths, cwd)
  if (refused.length > 0) throw new Refusal(refused.map(({ path, why }) => `${path}: ${why}`).join('\n'))
  return [...files]
}

class Walker {
  readonly files = new Set<string>()
  readonly refused: { path: string; why: string }[] = []
  readonly #seen = new Set<string>()
  readonly #cwd: string

  constructor(cwd: string) {
    this.#cwd = cwd
  }

  /** Adds what a user named: a file whatever its ending, or all texts of a folder. */
  add(path: string): void {
    const kind = this.#kindOf(path)
    if (kind === 'folder') this.#addFolder(path)
    else if (kind === 'nothing') this.refused.push({ path, why: 'no such file or folder' })
    else this.files.add(path)
  }

  #addFolder(folder: string): void {
    for (const entry of this.#list(folder)) {
      const path = join(folder, entry.name)
      if (isSkipped(entry.name)) continue
      const kind = kindOfEntry(entry) ?? this.#kindOf(path)
      if (kind === 'folder') this.#addFolder(path)
      else if (!isText(entry.name)) continue
      // A pipe in a folder would keep a reader waiting for ever.
      else if (kind === 'other') this.refused.push({ path, why: 'no ordinary file' })
      else this.files.add(path)
    }
  }

  /** What lies in a folder, by name; nothing where a link led here before. */
  #list(folder: string): Dirent[] {
    try {
      const path = resolve(this.#cwd, folder)
      const real = realpathSync(path)
      if (this.#seen.has(real)) return []
      this.#seen.add(real)
      return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      this.refused.push({ path: folder, why: explainListing(error) })
      return []
    }
  }

  #kindOf(path: string): Kind {
    try {
      const found = statSync(resolve(this.#cwd, path))
      if (found.isDirectory()) return 'folder'
      return found.isFile() ? 'file' : 'other'
    } catch (error) {
      // What can't be looked at for another reason is read all the same, so that the reader says why.
      return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'nothing' : 'file'
    }
  }
}

type Kind = 'file' | 'folder' | 'other' | 'nothing'

/** What an entry of a folder is; undefined where a link has to be followed first. */
function kindOfEntry(entry: Dirent): Kind | undefined {
  if (entry.isSymbolicLink()) return undefined
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'other'
}
