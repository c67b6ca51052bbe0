import type { Finding, Severity } from '../finding.ts'
import type { Config, Ignore } from './config.ts'

/** Where a finding stands: its file as seen from the configuration, and the words of its sentence. */
export interface Whereabouts {
  readonly path: string
  readonly sentence: string
}

/** Findings as the configuration has them. */
export interface Configured {
  readonly findings: readonly Finding[]
  /** Those left out, each with the entry that did it. */
  readonly ignored: readonly { readonly finding: Finding; readonly by: Ignore }[]
}

/** Gives findings the severity that their folder has for their rule, and leaves out those ignored on a day. */
export function applyConfig(
  config: Config,
  findings: readonly Finding[],
  locate: (finding: Finding) => Whereabouts,
  today: string,
): Configured {
  const ignored: { finding: Finding; by: Ignore }[] = []
  const left = findings.flatMap((finding) => {
    if (isUnchangeable(finding)) return [finding]
    const place = locate(finding)
    const by = config.ignore?.find((entry) => today <= entry.until && isMeant(entry, finding, place))
    if (by) {
      ignored.push({ finding, by })
      return []
    }
    const severity = severityOf(config, finding.rule, place.path)
    return [severity === undefined ? finding : { ...finding, severity }]
  })
  return { findings: left, ignored }
}

/** The floor for a text, and the folder that sets it; undefined where none does. */
export function floorOf({ folders = {} }: Config, path: string): { folder: string; floor: number } | undefined {
  const [folder] = foldersAround(folders, path).filter((name) => folders[name]?.floor !== undefined)
  const floor = folder === undefined ? undefined : folders[folder]?.floor
  return folder === undefined || floor === undefined ? undefined : { folder, floor }
}

/** Whether a path is a folder or lies in it; everything lies in `.`. */
export function isIn(path: string, folder: string): boolean {
  const name = folder.replace(/^\.\//, '').replace(/\/+$/, '')
  return name === '.' || name === '' || path === name || path.startsWith(`${name}/`)
}

// That a check did not happen is no matter of taste.
function isUnchangeable({ rule }: Finding): boolean {
  return /^(?:format|config)\//.test(rule) && rule !== 'format/not-looked-at'
}

function isMeant({ rule, in: folder = '.', text = '' }: Ignore, finding: Finding, place: Whereabouts): boolean {
  if (!isRule(rule, finding.rule) || !isIn(place.path, folder)) return false
  return text === '' || place.sentence.includes(text)
}

function isRule(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)))
}

/** The severity of a rule in the innermost folder that has one; a rule by its name before its family. */
function severityOf({ folders = {} }: Config, rule: string, path: string): Severity | undefined {
  const family = `${rule.split('/')[0]}/*`
  for (const folder of foldersAround(folders, path)) {
    const found = folders[folder]?.severities?.[rule] ?? folders[folder]?.severities?.[family]
    if (found) return found
  }
  return undefined
}

/** The folders in which a path lies, the innermost first. */
function foldersAround(folders: NonNullable<Config['folders']>, path: string): string[] {
  const depth = (folder: string) => (isIn('', folder) ? 0 : folder.replace(/\/+$/, '').split('/').length)
  return Object.keys(folders)
    .filter((folder) => isIn(path, folder))
    .sort((a, b) => depth(b) - depth(a))
}
