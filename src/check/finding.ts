export type Severity = 'error' | 'warning' | 'info'

/** A place in a file: lines and columns from 1, columns in UTF-16 units, the end column exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** What was stated or worked out, as numbers a program can read. */
export interface FindingValue {
  readonly value: number
  readonly unit: string
  readonly per?: string
  readonly interval: readonly [number, number]
}

/** Another place that belongs to a finding; where what it should say follows from the fix for certain, that too. */
export interface Related extends Omit<Place, 'endLine'> {
  readonly endLine?: number
  readonly message: string
  readonly stated?: { readonly text: string }
  readonly fix?: { readonly text: string }
}

/** Something wrong at a place, under a permanent rule name, with its working and, where one is certain, a fix. */
export interface Finding extends Place {
  readonly rule: string
  readonly severity: Severity
  readonly changesCheaper: boolean
  readonly message: string
  readonly stated?: FindingValue & { readonly text: string }
  readonly worked?: FindingValue & { readonly working: string }
  /** Notes under the finding, each on a line of its own: the working first. */
  readonly notes: readonly string[]
  readonly related: readonly Related[]
  readonly help?: string
  readonly fix?: { readonly text: string }
}

/** Findings in reading order, the same for the same input. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
