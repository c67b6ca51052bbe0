import type { Severity } from '../finding.ts'

/** What holds for the texts of a folder, or for one text. The innermost folder that says something about it decides. */
export interface FolderConfig {
  /** The least percentage of the figures that rest on something, from 0 to 100. */
  readonly floor?: number
  /** How bad a finding is, by rule (`arithmetic/sum`) or by family (`arithmetic/*`). */
  readonly severities?: Readonly<Record<string, Severity>>
}

/** Findings that are left out, for a reason and until a day. */
export interface Ignore {
  /** The rule, or a family of rules such as `facts/*`. */
  readonly rule: string
  /** The folder or the text; everywhere unless given. */
  readonly in?: string
  /** Words of the sentence; any sentence unless given. */
  readonly text?: string
  /** Why nobody mends it. */
  readonly reason: string
  /** The last day on which it is left out, as 2027-06-30. */
  readonly until: string
}

/** The configuration of a project: `crossfoot.config.ts`, or the key `crossfoot` in package.json. */
export interface Config {
  /** Packs of prices and facts that texts are held against: `aws`, and files of your own; `aws` unless given. */
  readonly packs?: readonly string[]
  /** What holds in a folder, by its path from the configuration; `.` is the whole project. */
  readonly folders?: Readonly<Record<string, FolderConfig>>
  readonly ignore?: readonly Ignore[]
}

/** A configuration as it is, with its type checked while it is written. */
export function defineConfig(config: Config): Config {
  return config
}
