import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { isCourse } from '../cli/read-course.ts'

/** The path of a text; one that was never saved gets a path by its language, in the first folder that is open. */
export function pathOf({ uri, languageId }: TextDocument, folders: readonly string[]): string {
  const endings: Readonly<Record<string, string>> = { markdown: '.md', mdx: '.mdx' }
  return pathOfUri(uri) ?? join(folders[0] ?? process.cwd(), `untitled${endings[languageId] ?? '.txt'}`)
}

/** The path of a `file:` URI; undefined for any other, and for one that names no file of this machine. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** The `file:` URI of a path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

/** From where a text is checked: the top of the course around it, else the open folder, its project, its own folder. */
export function rootOf(path: string, folders: readonly string[]): string {
  const parents = parentsOf(path)
  return (
    parents.find(isCourse) ??
    parents.find((parent) => folders.includes(parent)) ??
    parents.find((parent) => existsSync(join(parent, 'package.json'))) ??
    dirname(path)
  )
}

function parentsOf(path: string): string[] {
  const parents: string[] = []
  for (let parent = dirname(path); parents.at(-1) !== parent; parent = dirname(parent)) parents.push(parent)
  return parents
}
