import type { Finding } from '../check/index.ts'
import { listNotes } from './finding-notes.ts'

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A finding as a unified pipeline reports it: what `file.message` takes, and the fields that are set on its result. */
export interface MessageOfFinding {
  readonly reason: string
  readonly options: {
    readonly place: { readonly start: Point; readonly end: Point }
    readonly ruleId: string
    readonly source: string
  }
  readonly fields: {
    /** True for what fails, false for a warning, undefined for a note. */
    readonly fatal: boolean | undefined
    readonly note: string
    readonly actual?: string
    readonly expected?: string[]
    readonly url?: string
  }
}

const fatal = { error: true, warning: false, info: undefined } as const

/** Makes vfile messages of findings in one text. */
export function messageOf(finding: Finding, source: string, urlOf?: (rule: string) => string): MessageOfFinding {
  const { line, column, endLine, endColumn, rule, severity, message, help, fix } = finding
  const place = { start: pointAt(source, line, column), end: pointAt(source, endLine, endColumn) }
  return {
    reason: message,
    options: { place, ruleId: rule, source: 'crossfoot' },
    fields: {
      fatal: fatal[severity],
      note: [...listNotes(finding), ...(help === undefined ? [] : [`help: ${help}`])].join('\n'),
      ...(fix ? { actual: source.slice(place.start.offset, place.end.offset), expected: [fix.text] } : {}),
      ...(urlOf ? { url: urlOf(rule) } : {}),
    },
  }
}

function pointAt(source: string, line: number, column: number): Point {
  let start = 0
  for (let at = 1; at < line; at++) {
    const end = source.indexOf('\n', start)
    if (end < 0) break
    start = end + 1
  }
  return { line, column, offset: Math.min(source.length, start + column - 1) }
}
