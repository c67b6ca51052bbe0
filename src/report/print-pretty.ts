import type { Finding, Severity } from '../check/index.ts'
import { listNotes } from './finding-notes.ts'
import { wrap } from './wrap.ts'

/** Where a report is shown: whether it takes colour, and how many columns it has. */
export interface Screen {
  readonly color: boolean
  readonly width: number
}

const reset = '\u001B[0m'
const styles = {
  error: '\u001B[1;31m',
  warning: '\u001B[1;33m',
  info: '\u001B[1;34m',
  dim: '\u001B[2m',
  bold: '\u001B[1m',
}
const margin = '   │ '

/** Findings as text for a terminal: the line as its author wrote it, the place marked, the working, the repair. */
export function printPretty(
  findings: readonly Finding[],
  readLine: (file: string, line: number) => string | undefined,
  screen: Screen,
): string {
  const paint = (style: keyof typeof styles, text: string) => (screen.color ? `${styles[style]}${text}${reset}` : text)
  return findings
    .map((finding) => `${printFinding(finding, readLine(finding.file, finding.line), screen, paint)}\n`)
    .join('\n')
}

type Paint = (style: Severity | 'dim' | 'bold', text: string) => string

function printFinding(finding: Finding, source: string | undefined, screen: Screen, paint: Paint): string {
  const { file, line, column, severity, rule, message, help } = finding
  const title = `${paint('bold', `${file}:${line}:${column}`)}  ${paint(severity, severity)}  ${paint('dim', rule)}  ${message}`
  const room = Math.max(40, screen.width - 9)
  return [
    title,
    ...(source === undefined ? [] : printSource(finding, source, screen, paint)),
    ...listNotes(finding).map((note) => `   = ${wrap(note, room, '     ')}`),
    ...(help === undefined ? [] : [`   ${paint('bold', 'help')}: ${wrap(help, room, '         ')}`]),
  ].join('\n')
}

// A long line is cut to the part around the marked place, so that the mark stands under it on any screen.
function printSource(finding: Finding, source: string, { width }: Screen, paint: Paint): string[] {
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : source.length
  const room = Math.max(30, width - margin.length - 2)
  const from =
    source.length <= room ? 0 : Math.max(0, Math.min(finding.column - 1 - Math.floor(room / 3), source.length - room))
  const shown = source.slice(from, from + room)
  const lead = from > 0 ? '…' : ''
  const tail = from + room < source.length ? '…' : ''
  const before = Array.from(shown.slice(0, finding.column - 1 - from), (character) =>
    character === '\t' ? '\t' : ' ',
  ).join('')
  const marked = Math.max(1, Math.min(end, from + room) - (finding.column - 1))
  return [
    `${paint('dim', margin)}${lead}${shown}${tail}`,
    `${paint('dim', margin)}${lead && ' '}${before}${paint(finding.severity, '^'.repeat(marked))}`,
  ]
}
