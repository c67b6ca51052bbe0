import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Refusal } from './refusal.ts'

const textEndings = new Set(['.md', '.mdx', '.markdown', '.txt'])
const skippedFolders = new Set(['node_modules', 'dist', 'coverage'])

/** The text files that the paths name: files as given, folders walked in name order, each file once. */
export function walk(paths: readonly string[]): string[] {
  const found = new Set<string>()
  const seenFolders = new Set<string>()
  for (const path of paths) {
    if (isFolder(path)) walkFolder(path, found, seenFolders)
    else found.add(path)
  }
  return [...found]
}

function walkFolder(folder: string, found: Set<string>, seen: Set<string>): void {
  const real = realpathSync(folder)
  if (seen.has(real)) return
  seen.add(real)
  for (const entry of listFolder(folder)) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || skippedFolders.has(entry.name)) continue
    if (entry.isDirectory() || (entry.isSymbolicLink() && isLinkedFolder(path))) walkFolder(path, found, seen)
    else if (textEndings.has(extname(entry.name).toLowerCase())) found.add(path)
  }
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new Refusal(`${folder}: no permission to list this folder`)
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    throw new Refusal(`${path}: no such file or folder`)
  }
}

function isLinkedFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
