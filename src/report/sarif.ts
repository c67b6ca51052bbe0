import type {
  Fix,
  Invocation,
  Location,
  Log,
  PhysicalLocation,
  Region,
  Replacement,
  ReportingDescriptor,
  Result,
} from 'sarif'
import type { Finding, Related, RulePage, Severity } from '../check/index.ts'
import { explainFinding } from './finding-notes.ts'
import { uriOf } from './uri-of.ts'

/** What a SARIF log tells beside the findings. */
export interface SarifRun {
  /** The rules, each with its page. */
  readonly rules: readonly RulePage[]
  /** The folder in which the check ran: files below it get relative URIs. */
  readonly cwd: string
  readonly version: string
  readonly asOf: string
  /** What kept the check from happening: files that could not be read. */
  readonly failures: readonly Finding[]
}

const root = '%SRCROOT%'

/** Findings as a SARIF 2.1.0 log, with fixes; columns count UTF-16 units. */
export function sarifLog(findings: readonly Finding[], run: SarifRun): object {
  const named = new Set(findings.map(({ rule }) => rule))
  const rules = run.rules.filter(({ name }) => named.has(name))
  const indices = new Map(rules.map(({ name }, index) => [name, index]))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'crossfoot', version: run.version, semanticVersion: run.version, rules: rules.map(describe) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The folder in which the check ran' } } },
        invocations: [invocationOf(run)],
        results: findings.map((finding) => resultOf(finding, indices.get(finding.rule), run.cwd)),
        properties: { asOf: run.asOf },
      },
    ],
  }
  return log
}

function describe({ name, page }: RulePage): ReportingDescriptor {
  const [summary] = page.trim().split('\n\n') as [string]
  const text = summary.replaceAll('\n', ' ')
  const sentence = /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text
  return {
    id: name,
    shortDescription: { text: sentence.replace(/:$/, '.') },
    fullDescription: { text },
    help: { text: page.trim(), markdown: page.trim() },
  }
}

function invocationOf({ failures, cwd }: SarifRun): Invocation {
  if (failures.length === 0) return { executionSuccessful: true }
  return {
    executionSuccessful: false,
    toolExecutionNotifications: failures.map((finding) => ({
      level: 'error',
      message: { text: finding.message },
      descriptor: { id: finding.rule },
      locations: [{ physicalLocation: placeOf(finding, cwd) }],
    })),
  }
}

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' }

function resultOf(finding: Finding, ruleIndex: number | undefined, cwd: string): Result {
  const { rule, severity, related, stated, worked, changesCheaper } = finding
  const fix = fixOf(finding, cwd)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: explainFinding(finding) },
    locations: [{ physicalLocation: placeOf(finding, cwd) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((other, index) => relate(other, index, cwd)) }),
    ...(fix ? { fixes: [fix] } : {}),
    properties: { changesCheaper, ...(stated ? { stated } : {}), ...(worked ? { worked } : {}) },
  }
}

function relate(other: Related, index: number, cwd: string): Location {
  return { id: index + 1, physicalLocation: placeOf(other, cwd), message: { text: other.message } }
}

/** The fix of a finding, with all that follows from it: where one of these is not certain, the fix isn't. */
function fixOf(finding: Finding, cwd: string): Fix | undefined {
  const { file, fix, help, related } = finding
  const places = [finding, ...related.filter((other) => other.file === file)]
  const replacements = places.flatMap((place): Replacement[] =>
    place.fix ? [{ deletedRegion: regionOf(place), insertedContent: { text: place.fix.text } }] : [],
  )
  if (!fix || replacements.length <= related.length) return undefined
  return {
    description: { text: help ?? `say ${JSON.stringify(fix.text)}` },
    artifactChanges: [{ artifactLocation: artifactOf(file, cwd), replacements }],
  }
}

function placeOf(place: Finding | Related, cwd: string): PhysicalLocation {
  return { artifactLocation: artifactOf(place.file, cwd), region: regionOf(place) }
}

function artifactOf(file: string, cwd: string) {
  const uri = uriOf(file, cwd)
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: root }
}

function regionOf({ line, column, endLine = line, endColumn }: Finding | Related): Region {
  return { startLine: line, startColumn: column, endLine, endColumn }
}
