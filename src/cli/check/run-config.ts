import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import module from 'node:module'
import { extname, isAbsolute } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Refusal } from '../../host/index.ts'

/** Runs a configuration file and returns what it exports: it is the user's own code, as a build script is. */
export async function runConfig(path: string, file: string): Promise<unknown> {
  const { href } = pathToFileURL(path)
  try {
    const loaded: unknown = await readingModules(href, () => import(`${href}?${statSync(path).mtimeMs}`))
    return Reflect.get(Object(loaded), 'default')
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (code === 'ERR_UNKNOWN_FILE_EXTENSION')
      throw new Refusal(
        `${file}: Node ${process.version} runs no TypeScript: name it crossfoot.config.mjs, or use Node 22.18 or newer`,
      )
    const [message] = (error instanceof Error ? error.message : String(error)).split('\n')
    const place = findPlace(error, path)
    if (!place) throw new Refusal(`${file}: it can’t be run: ${message}`)
    const name = place.path === path ? file : place.path
    throw new Refusal(`${name}:${place.line}:${place.column}  it can’t be run: ${message}${showLine(place)}`)
  }
}

const formats: Readonly<Record<string, string>> = {
  '.js': 'module',
  ...(process.features.typescript ? { '.ts': 'module-typescript' } : {}),
}

/** Takes what is written as a module for one, where the package around it says `"type": "commonjs"`, as new ones do. */
async function readingModules<T>(own: string, run: () => Promise<T>): Promise<T> {
  // A Node before 22.15 has no such hooks.
  const hooks = Reflect.get(module, 'registerHooks') as typeof module.registerHooks | undefined
  const taken = hooks?.({
    load: (url, context, next) => {
      const format = isWrittenAsModule(url, own) ? formats[extname(new URL(url).pathname)] : undefined
      return next(url, { ...context, format: format ?? context.format })
    },
  })
  try {
    return await run()
  } finally {
    taken?.deregister()
  }
}

function isWrittenAsModule(url: string, own: string): boolean {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return false
  const source = readFileSync(new URL(url), 'utf8')
  if (/^(?:import|export)\b/m.test(source)) return true
  // Else a configuration that exports nothing would pass for one that says nothing.
  return url.startsWith(own) && !/\bexports\b/.test(source)
}

interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** A place, and below it some lines of the source, with a mark under the one that is wrong unless that is empty. */
const MARKED = /^(.+):(\d+)\n(?:(?:.*\n)*?( *)\^)?/
/** A place in a file, where something was thrown. */
const FRAME = /(file:\/\/[^\s?:)]*(?::\/?[^\s?:)]*)?)(?:\?[^\s:)]*)?:(\d+):(\d+)\)?$/gm

/** Where a configuration fails; undefined where nothing tells it. */
function findPlace(error: unknown, path: string): Place | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const marked = readMark(stack)
  if (marked) return marked
  for (const [, url = '', line, column] of stack.matchAll(FRAME))
    if (!url.includes('/node_modules/')) return { path: fileURLToPath(url), line: Number(line), column: Number(column) }
  if (!(error instanceof SyntaxError)) return undefined
  // What is no JavaScript at all tells its place only where it is the main program.
  return readMark(spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' }).stderr)
}

function readMark(text: string): Place | undefined {
  const [, written = '', line, indent = ''] = MARKED.exec(text) ?? []
  const path = written.startsWith('file:') ? fileURLToPath(written) : written
  return isAbsolute(path) ? { path, line: Number(line), column: indent.length + 1 } : undefined
}

function showLine({ path, line, column }: Place): string {
  const source = readFileSync(path, 'utf8').split(/\r?\n/)[line - 1]
  return !source ? '' : `\n   │ ${source}\n   │ ${' '.repeat(column - 1)}^`
}
