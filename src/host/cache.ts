import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeAtomic } from './write-atomic.ts'

const DIGEST_BYTES = 32

/** Results kept on the disk, one a name; each is good for the key with which it was made and for no other. */
export class Cache {
  readonly #folder: string
  readonly #warn: (line: string) => void

  constructor(folder: string, warn: (line: string) => void) {
    this.#folder = folder
    this.#warn = warn
  }

  /** What was kept under a name; undefined where nothing was, or under another key. What is corrupt is thrown away. */
  read(name: string, key: string): unknown {
    const path = this.#pathOf(name)
    const bytes = readIfThere(path)
    if (!bytes) return undefined
    const entry = open(bytes)
    if (entry) return entry.key === key ? entry.value : undefined
    const isGone = throwAway(path)
    this.#warn(`${path}: this cached result ${isGone ? 'was corrupt and is thrown away' : "can't be read"}`)
    return undefined
  }

  /** Keeps a result; where nothing can be written nothing is kept, and the next run works it out again. */
  write(name: string, key: string, value: unknown): void {
    const body = serialize({ key, value })
    try {
      writeAtomic(this.#pathOf(name), Buffer.concat([digestOf(body), body]))
    } catch {
      // A cache is no reason to fail.
    }
  }

  #pathOf(name: string): string {
    return join(this.#folder, createHash('sha256').update(name).digest('hex').slice(0, 32))
  }
}

/** A key that is another as soon as one of the parts is. */
export function keyOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/** Where results of a project are kept: with its installed packages, else in the user's cache folder. */
export function findCacheFolder(
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  for (let folder = cwd, last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) return join(folder, 'node_modules', '.cache', 'crossfoot')
  }
  const home = env['HOME'] ?? env['USERPROFILE'] ?? homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'crossfoot')
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'crossfoot', 'Cache')
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'crossfoot')
}

/** A stamp of the code in a folder, some of its folders aside: another as soon as a file is written or replaced. */
export function stampCode(folder: string, aside: readonly string[]): string {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !aside.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? listBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
  return keyOf(
    files.map((path) => {
      const { size, mtimeMs } = statSync(path)
      return `${path} ${size} ${mtimeMs}`
    }),
  )
}

function listBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

function throwAway(path: string): boolean {
  try {
    rmSync(path, { force: true, recursive: true })
    return true
  } catch {
    return false
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : Buffer.alloc(0)
  }
}

function open(bytes: Buffer): { readonly key: string; readonly value: unknown } | undefined {
  const body = bytes.subarray(DIGEST_BYTES)
  if (bytes.length <= DIGEST_BYTES || !digestOf(body).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined
  try {
    return deserialize(body)
  } catch {
    return undefined
  }
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest()
}
