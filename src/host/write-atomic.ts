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
import { codeOf, explainWriting } from './explain.ts'
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
    throw new Refusal(`${path}: ${explainWriting(error)}`)
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
    makeDraft(path, draft, after, mode)
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
    throw error instanceof Refusal ? error : new Refusal(`${path}: ${explainWriting(error)}`)
  }
}

/** Puts a text aside in the folder of its file, which may be closed where the file itself is not. */
function makeDraft(path: string, draft: string, text: string, mode: number): void {
  try {
    writeFileSync(draft, text, { flag: 'wx', mode })
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(codeOf(error))) throw error
    throw new Refusal(`${path}: no permission to make a file in its folder, where the new text is put aside first`)
  }
  chmodSync(draft, mode)
}

/** Writes into a file that stays the same file; where that breaks off, the draft with the whole text is kept and named. */
function writeInPlace(path: string, draft: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'r+' })
    truncateSync(path, Buffer.byteLength(text))
  } catch (error) {
    throw new Refusal(`${path}: ${explainWriting(error)}; the whole text is in ${draft}`)
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

function holds(path: string, text: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(text))
  } catch {
    return false
  }
}
