import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { awsPack, awsSpeech, BookError, type Pack, readPack } from '../../book/index.ts'
import {
  type Config,
  floorOf,
  type Ignore,
  type Place,
  printConfig,
  type ReadConfig,
  readConfig,
} from '../../check/index.ts'
import { Refusal, readText } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { rulePages } from '../list-rules.ts'
import { parseData } from '../read-data.ts'
import { parseJson } from '../read-json.ts'
import { findMeant } from './find-meant.ts'
import { runConfig } from './run-config.ts'

/** A project's configuration, and where it stands. */
export interface OpenedConfig {
  readonly config: Config
  /** The folder from which its paths go. */
  readonly folder: string
  /** Its file, as seen from where the command runs; undefined where there is none. */
  readonly file: string | undefined
  readonly source: string
  readonly packs: readonly Pack[]
}

const names = ['crossfoot.config.ts', 'crossfoot.config.mts', 'crossfoot.config.js', 'crossfoot.config.mjs']
const key = 'crossfoot'
const ownPacks: Readonly<Record<string, readonly Pack[]>> = { aws: [awsPack, awsSpeech] }

/** Opens the configuration of the project around a folder; what is wrong with it is refused, with a right one to copy. */
export async function openConfig({ cwd }: Pick<Io, 'cwd'>): Promise<OpenedConfig> {
  const found = findConfig(cwd)
  if (!found) return noConfig(cwd)
  const { path } = found
  const file = relative(cwd, path)
  const { config, problems } = await readFound(found, file)
  if (problems.length > 0)
    throw new Refusal([...problems.map((problem) => `${file}: ${problem}`), mend(found, config)].join('\n'))
  const folder = dirname(path)
  return { config, folder, file, source: readText(path), packs: openPacks(config, folder, file) }
}

/** The files of packs that the configuration around a folder names, as far as it can be read. */
export async function listPacks({ cwd }: Pick<Io, 'cwd'>): Promise<string[]> {
  try {
    const found = findConfig(cwd)
    if (!found) return []
    const { packs = [] } = (await readFound(found, found.path)).config
    return packs.filter((name) => !Object.hasOwn(ownPacks, name)).map((name) => join(dirname(found.path), name))
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

async function readFound({ path, value }: Found, file: string): Promise<ReadConfig> {
  return readConfig(value ?? (await runConfig(path, file)), {
    rules: rulePages.map(({ name }) => name),
    packs: Object.keys(ownPacks),
    until: lastDay(),
    locate: (folder) => findMeant(dirname(path), folder),
  })
}

/** What counts in a folder without a configuration. */
export function noConfig(folder: string): OpenedConfig {
  return { config: {}, folder, file: undefined, source: '', packs: [awsPack, awsSpeech] }
}

interface Found {
  readonly path: string
  /** What package.json holds; undefined where the configuration is a file of its own. */
  readonly value?: unknown
}

/** Every file that may be the configuration of a folder, or may become it, up to the top of the repository. */
export function listConfigPaths(cwd: string): string[] {
  return listFolders(cwd).flatMap((folder) => [...names, 'package.json'].map((name) => join(folder, name)))
}

/** A folder and those around it, the innermost first, up to the top of the repository. */
function listFolders(cwd: string): string[] {
  const folders = [resolve(cwd)]
  for (let folder = resolve(cwd); !existsSync(join(folder, '.git')) && folder !== dirname(folder); ) {
    folder = dirname(folder)
    folders.push(folder)
  }
  return folders
}

/** The nearest configuration, up to the top of the repository. */
function findConfig(cwd: string): Found | undefined {
  for (const folder of listFolders(cwd)) {
    const own = names.map((name) => join(folder, name)).filter((path) => existsSync(path))
    const manifest = join(folder, 'package.json')
    const value = existsSync(manifest) ? readKey(manifest, relative(cwd, manifest)) : undefined
    const all = [...own, ...(value === undefined ? [] : [`${manifest} (its key ${key})`])]
    if (all.length > 1) throw new Refusal(`two configurations, keep one of them:\n${all.join('\n')}`)
    const [path] = own
    if (path !== undefined) return { path }
    if (value !== undefined) return { path: manifest, value }
  }
  return undefined
}

function readKey(path: string, file: string): unknown {
  const data = parseJson(readText(path), file)
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
}

function mend({ value }: Found, config: Config): string {
  // An empty list of packs says something, the rest nothing when it is empty.
  const isGuess = config.packs !== undefined || Object.values(config).some((part) => Object.keys(part).length > 0)
  const shown = isGuess ? config : example
  const right = value === undefined ? printConfig(shown) : `${JSON.stringify({ [key]: shown }, null, 2)}\n`
  const lead = isGuess ? 'as it was probably meant' : 'a configuration looks like this'
  return `${lead}:\n\n${right.replaceAll(/^(?=.)/gm, '    ')}`
}

/** What is shown where nothing of a configuration can be guessed. */
const example: Config = {
  folders: { '.': { floor: 20, severities: { 'facts/past-review': 'info' } } },
  ignore: [{ rule: 'arithmetic/sum', in: 'quiz.md', reason: 'wrong on purpose', until: lastDay() }],
}

/** The end of the year after the one in which a record was last checked. */
function lastDay(): string {
  const newest = [...awsPack.prices, ...awsPack.facts].reduce(
    (last, { checked }) => (checked > last ? checked : last),
    '',
  )
  return `${Number(newest.slice(0, 4)) + 1}-12-31`
}

/** The packs that a configuration names; what is wrong with one is refused. */
export function openPacks({ packs = ['aws'] }: Config, folder: string, file: string): Pack[] {
  return packs.flatMap((name) => {
    const own = Object.hasOwn(ownPacks, name) ? ownPacks[name] : undefined
    if (own) return own
    const path = join(folder, name)
    try {
      return [readPack(parseData(readText(path), name).value)]
    } catch (error) {
      if (!(error instanceof BookError || error instanceof Refusal)) throw error
      throw new Refusal(`${file}: the pack ${name} can’t be used\n${error.message.replace(path, name)}`)
    }
  })
}

/** The place of an entry of `ignore`: where its reason stands. */
export function placeOfIgnore({ file, source }: OpenedConfig, { reason }: Ignore): Place {
  // In quotes: a short one may stand in other words too.
  const [quoted = -1] = ["'", '"', '`']
    .map((quote) => source.indexOf(`${quote}${reason}${quote}`))
    .filter((at) => at >= 0)
  const at = Math.max(0, quoted < 0 ? source.indexOf(reason) : quoted + 1)
  const before = source.slice(0, at).split('\n')
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
  return { file: file ?? '', line, column, endLine: line, endColumn: column + Math.max(1, at > 0 ? reason.length : 1) }
}

/** Tells of a text whether all its figures must rest on something. */
export function isUnderFullFloor(
  { config, folder }: OpenedConfig,
  { cwd }: Pick<Io, 'cwd'>,
): (file: string) => boolean {
  return (file) => floorOf(config, relative(folder, resolve(cwd, file)).replaceAll('\\', '/'))?.floor === 100
}
