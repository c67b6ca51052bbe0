import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { findTexts, hashText, isSkipped, isText, Refusal, stampFile } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { isCourse } from '../read-course.ts'
import { isEpisodeText, listTexts } from './check-files.ts'

/** What checks have read so far, by its content: so that a change after which a check reads the same is no change. */
export class Changes {
  readonly #seen = new Map<string, string>()
  readonly #paths: readonly string[]
  readonly #io: Io
  /** What the last check printed. */
  #printed = ''

  /** `paths` are those that the user named. */
  constructor(paths: readonly string[], io: Io) {
    this.#io = io
    this.#paths = paths
  }

  /** The same outside world, in which everything is noted that a check reads and prints; some files are noted at once. */
  noting(files: readonly string[]): Io {
    this.#printed = ''
    for (const file of files) this.#seen.set(file, stampFile(file))
    return {
      ...this.#io,
      out: (text) => {
        this.#printed += text
        this.#io.out(text)
      },
      readInput: (path, limit) => {
        this.#seen.delete(path)
        const text = this.#io.readInput(path, limit)
        this.#seen.set(path, hashText(text))
        return text
      },
    }
  }

  /** Of some changed paths those in which a check would read something else than before. */
  keep(changed: readonly string[]): string[] {
    const isRead = this.#tellRead()
    return changed.filter((path) => this.#filesAt(path).filter((file) => this.#isOther(file, isRead)).length > 0)
  }

  /** What a changed path stands for: itself, or what lies in a folder, and what was read there before. */
  #filesAt(path: string): readonly string[] {
    const before = [...this.#seen.keys()].filter((file) => file.startsWith(`${path}${sep}`))
    if (stampFile(path) !== 'folder') return [path, ...before]
    return [...(isSkipped(basename(path)) ? [] : findTexts([path]).files), ...before]
  }

  /** Whether a file is another than before, which is noted. */
  #isOther(file: string, isRead: (file: string) => boolean): boolean {
    const [now, before] = [stampFile(file), this.#seen.get(file)]
    if (now === before || (before === undefined && (now === 'gone' || !isRead(file)))) return false
    if (this.#io.isOutput?.(file) || this.#isPrinted(file)) return false
    this.#seen.set(file, now)
    return true
  }

  /** Tells whether a check would read a file that it did not read before, or would ask whether it is there. */
  #tellRead(): (file: string) => boolean {
    const { cwd } = this.#io
    let listed: ReadonlySet<string> | undefined
    const isListed = (file: string) => {
      listed ??= new Set(listFound(this.#paths, this.#io).map((path) => resolve(cwd, path)))
      return listed.has(file)
    }
    // Of a course's pictures and drawings it is asked whether they are there.
    const isOfCourse = (file: string) => isCourse(cwd) && file.startsWith(join(cwd, 'episodes', sep))
    return (file) => isListed(file) || (!isSkipped(basename(file)) && (isOfCourse(file) || this.#isBeside(file)))
  }

  /** Whether a file belongs to an episode that was read. */
  #isBeside(file: string): boolean {
    if (!isEpisodeText(file)) return false
    return [...this.#seen.keys()].some((other) => isEpisodeText(other) && dirname(other) === dirname(file))
  }

  /** Whether a text holds what was printed last: `| tee report.md`. */
  #isPrinted(file: string): boolean {
    return this.#printed !== '' && isText(file) && readBytes(file).includes(this.#printed)
  }
}

/** The texts that a check looks at now; none where it can't. */
function listFound(paths: readonly string[], io: Io): readonly string[] {
  try {
    return listTexts(paths, io).files
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
