import { isIsoDate } from '../../book/index.ts'
import { nearestName } from '../../calculator/index.ts'
import type { Config, FolderConfig, Ignore } from './config.ts'
import { liftSettings } from './lift-settings.ts'

/** What a configuration may name, and a day for a missing end. */
export interface KnownNames {
  readonly rules: readonly string[]
  readonly packs: readonly string[]
  readonly until: string
  /** The path that somebody meant who wrote one: itself where something is there, else the nearest; any unless given. */
  readonly locate?: (path: string) => string | undefined
}

/** A configuration as it was probably meant, and what was wrong with it. */
export interface ReadConfig {
  readonly config: Config
  readonly problems: readonly string[]
}

/** Reads a configuration; what is wrong is said, and mended as far as can be guessed. */
export function readConfig(value: unknown, known: KnownNames): ReadConfig {
  const { fields: lifted, problems } = isObject(value) ? liftSettings(value) : { fields: value, problems: [] }
  const reader = new Reader(known, problems)
  const fields = reader.readFields(lifted, 'the configuration', ['packs', 'folders', 'ignore'])
  const config: Config = {
    ...('packs' in fields ? { packs: reader.readPacks(fields['packs']) } : {}),
    ...('folders' in fields ? { folders: reader.readFolders(fields['folders']) } : {}),
    ...('ignore' in fields ? { ignore: reader.readIgnores(fields['ignore']) } : {}),
  }
  return { config, problems: reader.problems }
}

type Fields = Readonly<Record<string, unknown>>
type Level = 'error' | 'warning' | 'info'

const levels: readonly Level[] = ['error', 'warning', 'info']
const otherLevels: Readonly<Record<string, Level>> = {
  warn: 'warning',
  note: 'info',
  off: 'info',
  '2': 'error',
  '1': 'warning',
  '0': 'info',
}
/** Rules that say that a check did not happen. */
const fixed = /^(?:format|config)\//

class Reader {
  readonly problems: string[]
  readonly #known: KnownNames

  constructor(known: KnownNames, problems: readonly string[]) {
    this.#known = known
    this.problems = [...problems]
  }

  /** The fields of an object under their right names. */
  readFields(value: unknown, where: string, names: readonly string[]): Fields {
    if (!isObject(value)) {
      const found = value === undefined ? 'missing, for nothing is exported by default' : say(value)
      this.#tell(`${where} is ${found}; expected an object`)
      return {}
    }
    const fields: [string, unknown][] = []
    for (const [name, field] of Object.entries(value)) {
      const meant = names.includes(name) ? name : nearestName(name, names)
      if (meant !== name)
        this.#tell(
          `${where} has no ${JSON.stringify(name)}; ${meant ? `did you mean ${meant}?` : `it takes ${names.join(', ')}`}`,
        )
      if (meant !== undefined && field !== undefined) fields.push([meant, field])
    }
    return Object.fromEntries(fields)
  }

  readPacks(value: unknown): string[] {
    return this.#readList(value, 'packs').flatMap((pack, index) => {
      if (typeof pack === 'string' && (this.#known.packs.includes(pack) || /\.(?:json|ya?ml)$/.test(pack)))
        return [pack]
      const meant = typeof pack === 'string' ? nearestName(pack, this.#known.packs) : undefined
      this.#tell(
        `packs[${index}]: ${say(pack)} is no pack; expected ${this.#known.packs.join(', ')}, or a .json or .yaml file`,
      )
      return meant ? [meant] : []
    })
  }

  readFolders(value: unknown): Record<string, FolderConfig> {
    if (!isObject(value)) {
      this.#tell(`folders is ${say(value)}; expected an object such as { docs: { floor: 80 } }`)
      return {}
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([path, settings]) => {
        const where = `folders[${JSON.stringify(path)}]`
        const meant = this.#known.locate ? this.#known.locate(path) : path
        if (meant !== path)
          this.#tell(`${where}: no such folder or text here${meant === undefined ? '' : `; did you mean ${meant}?`}`)
        const read = this.#readFolder(settings, where)
        return meant === undefined ? [] : [[meant, read] as const]
      }),
    )
  }

  #readFolder(value: unknown, where: string): FolderConfig {
    if (typeof value === 'number') {
      this.#tell(`${where} is ${value}; expected an object such as { floor: ${value} }`)
      return { floor: Math.min(100, Math.max(0, value)) }
    }
    const fields = this.readFields(value, where, ['floor', 'severities'])
    const floor = 'floor' in fields ? this.#readFloor(fields['floor'], `${where}.floor`) : undefined
    return {
      ...(floor === undefined ? {} : { floor }),
      ...('severities' in fields
        ? { severities: this.#readSeverities(fields['severities'], `${where}.severities`) }
        : {}),
    }
  }

  #readFloor(value: unknown, where: string): number | undefined {
    if (typeof value === 'number' && value >= 0 && value <= 100) return value
    this.#tell(`${where} is ${say(value)}; expected a percentage from 0 to 100`)
    const number = typeof value === 'number' ? value : Number.parseFloat(String(value))
    return Number.isNaN(number) ? undefined : Math.min(100, Math.max(0, number))
  }

  #readSeverities(value: unknown, where: string): Record<string, Level> {
    if (!isObject(value)) {
      this.#tell(`${where} is ${say(value)}; expected an object such as { 'arithmetic/sum': 'warning' }`)
      return {}
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([rule, level]) => {
        const name = this.#readRule(rule, where)
        if (name === undefined) return []
        if (fixed.test(name)) {
          this.#tell(`${where}: ${name} says that a check did not happen, which is always an error`)
          return []
        }
        const meant = levels.find((known) => known === level) ?? otherLevels[String(level)] ?? 'warning'
        if (meant !== level)
          this.#tell(
            `${where}[${JSON.stringify(name)}] is ${say(level)}; expected error, warning or info${String(level) === 'off' ? ' (to leave findings out, use ignore)' : ''}`,
          )
        return [[name, meant] as const]
      }),
    )
  }

  readIgnores(value: unknown): Ignore[] {
    return this.#readList(value, 'ignore').flatMap((entry, index) => {
      const where = `ignore[${index}]`
      const fields = this.readFields(entry, where, ['rule', 'in', 'text', 'reason', 'until'])
      const rule = this.#readRule(this.#readText(fields, 'rule', where, 'arithmetic/sum'), where)
      if (rule === undefined) return []
      const until = this.#readText(fields, 'until', where, this.#known.until)
      if (!isIsoDate(until)) this.#tell(`${where}.until is ${say(until)}; expected a day such as ${this.#known.until}`)
      return [
        {
          rule,
          ...('in' in fields ? { in: this.#readText(fields, 'in', where, '.') } : {}),
          ...('text' in fields ? { text: this.#readText(fields, 'text', where, '') } : {}),
          reason: this.#readText(fields, 'reason', where, 'why nobody mends it'),
          until: isIsoDate(until) ? until : this.#known.until,
        },
      ]
    })
  }

  #readText(fields: Fields, name: string, where: string, instead: string): string {
    const value = fields[name]
    if (typeof value === 'string' && value.trim() !== '') return value
    this.#tell(value === undefined ? `${where} has no ${name}` : `${where}.${name} is ${say(value)}; expected a text`)
    return instead
  }

  #readRule(written: string, where: string): string | undefined {
    const families = [...new Set(this.#known.rules.map((rule) => `${rule.split('/')[0]}/*`))]
    const names = [...this.#known.rules, ...families]
    if (names.includes(written)) return written
    const meant = nearestName(written, names)
    this.#tell(`${where}: no rule ${JSON.stringify(written)}${meant ? `; did you mean ${meant}?` : ''}`)
    return meant
  }

  #readList(value: unknown, where: string): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.#tell(`${where} is ${say(value)}; expected a list`)
    return value === null || value === undefined ? [] : [value]
  }

  #tell(problem: string): void {
    this.problems.push(problem)
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function say(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
