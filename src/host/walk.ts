import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { Refusal } from './refusal.ts'

const textEndings = new Set(['.md', '.mdx', '.markdown', '.txt'])
const skippedFolders = new Set(['node_modules', 'dist', 'coverage'])

/** The text files that paths name, seen from a folder: files as given, folders walked in name order, each file once. */
export function walk(paths: readonly string[], cwd = '.'): string[] {
  const found = new Set<string>()
  const seenFolders = new Set<string>()
  for (const path of paths) {
    if (isFolder(path, cwd)) walkFolder(path, cwd, found, seenFolders)
    else found.add(path)
  }
  return [...found]
}

/** Whether a file or folder of this name is passed over. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || skippedFolders.has(name)
}

function walkFolder(folder: string, cwd: string, found: Set<string>, seen: Set<string>): void {
  const real = realpathSync(resolve(cwd, folder))
  if (seen.has(real)) return
  seen.add(real)
  for (const entry of listFolder(folder, cwd)) {
    const path = join(folder, entry.name)
    if (isSkipped(entry.name)) continue
    if (entry.isDirectory() || (entry.isSymbolicLink() && isLinkedFolder(resolve(cwd, path))))
      walkFolder(path, cwd, found, seen)
    else if (textEndings.has(extname(entry.name).toLowerCase())) found.add(path)
  }
}

function listFolder(folder: string, cwd: string): Dirent[] {
  try {
    return readdirSync(resolve(cwd, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new Refusal(`${folder}: no permission to list this folder`)
  }
}

function isFolder(path: string, cwd: string): boolean {
  try {
    return statSync(resolve(cwd, path)).isDirectory()
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
