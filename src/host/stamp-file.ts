import { fstatSync, readFileSync, statSync } from 'node:fs'
import { hashText } from './hash.ts'

/** What tells how a path stands from how it stood: the hash of a file's bytes, `gone` where nothing is. */
export function stampFile(path: string): string {
  try {
    const found = statSync(path)
    // A pipe would keep a reader waiting for ever.
    if (!found.isFile()) return found.isDirectory() ? 'folder' : 'other'
    return hashText(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : code
  }
}

let outputs: readonly string[] | undefined

/** Whether a path leads to a file into which this process prints: `> report.md`. */
export function isOwnOutput(path: string): boolean {
  outputs ??= [1, 2].flatMap(openOutput)
  if (outputs.length === 0) return false
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found?.isFile() === true && outputs.includes(`${found.dev} ${found.ino}`)
}

function openOutput(descriptor: number): string[] {
  try {
    const found = fstatSync(descriptor, { bigint: true })
    return found.isFile() ? [`${found.dev} ${found.ino}`] : []
  } catch {
    // A closed one.
    return []
  }
}
