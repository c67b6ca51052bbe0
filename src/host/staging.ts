import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

interface Journal {
  readonly moves: readonly { readonly from: string; readonly to: string }[]
  readonly removals: readonly string[]
}

const journalName = 'journal.json'

/** What was put aside in one thread, as another is told of it. */
export interface Staged {
  readonly wanted: readonly string[]
  readonly moves: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Files that are to appear together: put aside one by one, then moved into place. What was interrupted before the moves
 * leaves everything as it was; what was interrupted among them is finished by the next `open`.
 */
export class Staging {
  private readonly root: string
  private readonly folder: string
  private readonly mark: string
  private readonly wanted = new Set<string>()
  private readonly moves: { from: string; to: string }[] = []

  private constructor(root: string, folder: string, mark = '') {
    this.root = root
    this.folder = folder
    this.mark = mark
  }

  /** Opens a staging folder below a root, and finishes what was interrupted there. */
  static open(root: string, folder: string): Staging {
    const journal = join(root, folder, journalName)
    if (existsSync(journal)) finish(root, JSON.parse(readFileSync(journal, 'utf8')))
    rmSync(join(root, folder), { recursive: true, force: true })
    return new Staging(root, folder)
  }

  /** Puts aside into a folder that another thread has opened, which then takes what this one tells. */
  static join(root: string, folder: string, mark: string): Staging {
    return new Staging(root, folder, mark)
  }

  /** What was put aside. */
  tell(): Staged {
    return { wanted: [...this.wanted], moves: this.moves }
  }

  /** Takes what another thread has put aside. */
  take({ wanted, moves }: Staged): void {
    for (const path of wanted) this.wanted.add(path)
    for (const move of moves) this.moves.push(move)
  }

  /** Puts a text aside for a path below the root, unless that file holds it already. */
  put(path: string, text: string): void {
    this.wanted.add(path)
    if (!holds(join(this.root, path), Buffer.from(text))) writeFileSync(this.draftOf(path), text)
  }

  /** Puts a copy of a file aside for a path below the root, unless that file is the same already. */
  copy(source: string, path: string): void {
    this.wanted.add(path)
    if (!holds(join(this.root, path), readFileSync(source))) copyFileSync(source, this.draftOf(path))
  }

  private draftOf(path: string): string {
    if (this.moves.length === 0) mkdirSync(join(this.root, this.folder), { recursive: true })
    const from = join(this.folder, `${this.mark}${this.moves.length}`)
    this.moves.push({ from, to: path })
    return join(this.root, from)
  }

  /** Moves everything into place and removes what else lies in the folders; says what was written. */
  commit(folders: readonly string[]): readonly string[] {
    const removals = folders.flatMap((folder) => listFiles(this.root, folder)).filter((path) => !this.wanted.has(path))
    if (this.moves.length + removals.length === 0) return []
    mkdirSync(join(this.root, this.folder), { recursive: true })
    const journal: Journal = { moves: this.moves, removals }
    const path = join(this.root, this.folder, journalName)
    writeFileSync(`${path}.draft`, JSON.stringify(journal))
    renameSync(`${path}.draft`, path)
    finish(this.root, journal)
    this.drop()
    return this.moves.map(({ to }) => to)
  }

  /** Forgets everything that was put aside. */
  drop(): void {
    rmSync(join(this.root, this.folder), { recursive: true, force: true })
  }
}

/** Makes the moves that were not made yet, and the removals. */
function finish(root: string, { moves, removals }: Journal): void {
  const made = new Set<string>()
  for (const { from, to } of moves) {
    if (!existsSync(join(root, from))) continue
    const folder = dirname(join(root, to))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    renameSync(join(root, from), join(root, to))
  }
  for (const path of removals) {
    rmSync(join(root, path), { force: true })
    removeEmpty(root, dirname(path))
  }
}

function removeEmpty(root: string, folder: string): void {
  if (folder !== '.' && existsSync(join(root, folder)) && readdirSync(join(root, folder)).length === 0)
    rmSync(join(root, folder), { recursive: true })
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listFiles(root, path) : [path]
  })
}

function holds(path: string, bytes: Uint8Array): boolean {
  // In a first build no file is there, and a thousand errors take their time.
  if (!existsSync(path)) return false
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
