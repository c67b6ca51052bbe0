import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from './refusal.ts'

/** Writes a file as a whole or not at all, and leaves one that already holds these bytes untouched; says whether it wrote. */
export function writeAtomic(path: string, text: string | Uint8Array): boolean {
  const there = look(path)
  if (there && !there.isFile())
    throw new Refusal(`${path}: ${there.isDirectory() ? 'this is a folder' : 'no ordinary file'}`)
  if (there && holds(path, text)) return false
  const draft = `${path}.${process.pid}.draft`
  try {
    makeFolder(dirname(path))
    writeFileSync(draft, text, { flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    removeDraft(draft)
    throw new Refusal(`${path}: ${explain(error)}`)
  }
  return true
}

/**
 * Replaces a file that still holds the text that was read from it, as a whole or not at all; its mode and links stay. A
 * file of several names is written in place, for a new file would have only one of them: then the draft beside it is taken
 * away only when all is written.
 */
export function replaceText(path: string, before: string, after: string): void {
  let draft: string | undefined
  try {
    const real = realpathSync(path)
    accessSync(real, constants.W_OK)
    const { mode, nlink } = statSync(real)
    draft = `${real}.${process.pid}.draft`
    writeFileSync(draft, after, { flag: 'wx', mode })
    chmodSync(draft, mode)
    if (!holds(real, before)) throw new Refusal(`${path}: it changed since it was read, so nothing was written to it`)
    if (nlink === 1) {
      renameSync(draft, real)
      return
    }
    const whole = draft
    draft = undefined
    writeInPlace(real, whole, after)
  } catch (error) {
    if (draft !== undefined) removeDraft(draft)
    throw error instanceof Refusal ? error : new Refusal(`${path}: ${explain(error)}`)
  }
}

/** Writes into a file that stays the same file; where that breaks off, the draft with the whole text is kept and named. */
function writeInPlace(path: string, draft: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'r+' })
    truncateSync(path, Buffer.byteLength(text))
  } catch (error) {
    throw new Refusal(`${path}: ${explain(error)}; the whole text is in ${draft}`)
  }
  removeDraft(draft)
}

// Step by step, for Node's own way of making all folders at once never ends where a folder takes none, as in /proc.
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

function isFolder(path: string): boolean {
  return look(path)?.isDirectory() === true
}

/** What stands at a path; undefined where nothing does, or where nothing can be seen. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // The reason why nothing could be written is told already.
  }
}

const reasons: Record<string, string> = {
  EACCES: 'no permission to write it',
  EPERM: 'no permission to write it',
  EBUSY: 'another program holds it',
  EROFS: 'no permission to write it, the disk is read-only',
  ENOENT: "the folder can't be made",
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left on the disk',
  ENAMETOOLONG: 'the name is too long',
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `can't be written (${code || String(error)})`
}

function holds(path: string, text: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(text))
  } catch {
    return false
  }
}
