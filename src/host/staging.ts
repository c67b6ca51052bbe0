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

/**
 * Files that are to appear together: put aside one by one, then moved into place. What was interrupted before the moves
 * leaves everything as it was; what was interrupted among them is finished by the next `open`.
 */
export class Staging {
  private readonly root: string
  private readonly folder: string
  private readonly wanted = new Set<string>()
  private readonly moves: { from: string; to: string }[] = []

  private constructor(root: string, folder: string) {
    this.root = root
    this.folder = folder
  }

  /** Opens a staging folder below a root, and finishes what was interrupted there. */
  static open(root: string, folder: string): Staging {
    const journal = join(root, folder, journalName)
    if (existsSync(journal)) finish(root, JSON.parse(readFileSync(journal, 'utf8')))
    rmSync(join(root, folder), { recursive: true, force: true })
    return new Staging(root, folder)
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
    mkdirSync(join(this.root, this.folder), { recursive: true })
    const from = join(this.folder, String(this.moves.length))
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
  for (const { from, to } of moves) {
    if (!existsSync(join(root, from))) continue
    mkdirSync(dirname(join(root, to)), { recursive: true })
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
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
